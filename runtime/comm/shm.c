/* shm.c: ranks of one host. One segment holds the gradient arenas of all and the parameters once, and every rank
   maps all of it: gradients are reduced where they are, and what a rank writes of the parameters all have.

   The segment is a memfd that rank 0 passes on through a socket in the abstract namespace: it has no name
   that could be left behind, and is not bound by the size of /dev/shm. */
#include "comm/comm.h"
#include "fail.h"
#include "memory.h"
#include "phase.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <linux/futex.h>
#include <linux/mman.h>
#include <poll.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { LINE = 64, PAGE = 4096, HUGE_PAGE = 2 << 20, CHUNK = 256 << 10 };

/* What ranks come to in an order of its own: each exchange, and the barriers of the other collectives. */
enum lane { BARRIER = COMM_EXCHANGES, LANES };

/* How often a rank has come in each lane. */
struct arrivals {
    _Alignas(LINE) _Atomic uint32_t count;
};

/* The segment: arrivals [LANES][world], then for each rank two chunks (one is written while the other may
   still be read) and the gradient arena, then the parameters. */
struct shm {
    struct comm comm;
    char *segment;
    int64_t head, stride, bytes; /* of the arrivals, of each rank's part, of all */
    unsigned turn;               /* which chunk comes next */
};

static struct arrivals *arrivals(const struct shm *shm, unsigned lane, int rank)
{
    return (struct arrivals *)(void *)shm->segment + (int)lane * shm->comm.world.world + rank;
}

static char *chunk(const struct shm *shm, int rank)
{
    return shm->segment + shm->head + rank * shm->stride + (shm->turn & 1) * CHUNK;
}

static char *gradients(const struct shm *shm, int rank)
{
    return shm->segment + shm->head + rank * shm->stride + 2 * CHUNK;
}

static char *parameters(const struct shm *shm)
{
    return shm->segment + shm->head + shm->comm.world.world * shm->stride;
}

/* ---- waiting */

static void futex_wait(_Atomic uint32_t *word, uint32_t value, long nanoseconds)
{
    struct timespec limit = {0, nanoseconds};
    /* Whatever ends it, the caller looks again. */
    syscall(SYS_futex, word, FUTEX_WAIT, value, &limit, NULL, 0);
}

static bool has_come(const struct arrivals *other, uint32_t mine)
{
    return (int32_t)(atomic_load_explicit(&other->count, memory_order_acquire) - mine) >= 0;
}

static void await(struct shm *shm, struct arrivals *other, int rank, uint32_t mine)
{
    const double spin = 50e-6, slice = 0.1;
    double start = ddp_now(), waited = 0;
    while (!has_come(other, mine) && ddp_now() - start < spin)
        sched_yield();
    while (!has_come(other, mine)) {
        double before = ddp_now();
        uint32_t seen = atomic_load(&other->count);
        if ((int32_t)(seen - mine) < 0)
            futex_wait(&other->count, seen, (long)(slice * 1e9));
        double elapsed = ddp_now() - before;
        /* The time that we were stopped does not count. */
        waited += elapsed < 2 * slice ? elapsed : 2 * slice;
        if (waited > shm->comm.world.timeout)
            shm->comm.world.stalled(shm->comm.world.context, rank);
    }
}

/* Returns the number of this arrival. */
static uint32_t arrive(struct shm *shm, unsigned lane)
{
    struct arrivals *self = arrivals(shm, lane, shm->comm.world.rank);
    uint32_t mine = atomic_fetch_add_explicit(&self->count, 1, memory_order_acq_rel) + 1;
    syscall(SYS_futex, &self->count, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
    return mine;
}

static void await_all(struct shm *shm, unsigned lane, uint32_t number)
{
    for (int i = 0; i < shm->comm.world.world; i++)
        await(shm, arrivals(shm, lane, i), i, number);
}

static void barrier(struct shm *shm)
{
    await_all(shm, BARRIER, arrive(shm, BARRIER));
}

/* ---- collectives */

static void shm_broadcast(struct comm *comm, void *data, int64_t bytes)
{
    struct shm *shm = (struct shm *)comm;
    if (data == comm->parameters) { /* which all have, once rank 0 has written them */
        barrier(shm);
        return;
    }
    for (int64_t done = 0; done < bytes; done += CHUNK, shm->turn++) {
        size_t n = (size_t)(bytes - done < CHUNK ? bytes - done : CHUNK);
        if (comm->world.rank == 0)
            memcpy(chunk(shm, 0), (char *)data + done, n);
        barrier(shm);
        if (comm->world.rank != 0)
            memcpy((char *)data + done, chunk(shm, 0), n);
    }
}

static void shm_mean(struct comm *comm, float *data, int64_t count)
{
    struct shm *shm = (struct shm *)comm;
    enum { MOST = CHUNK / sizeof(float) };
    float scale = 1.0f / (float)comm->world.world;
    for (int64_t done = 0; done < count; done += MOST, shm->turn++) {
        int64_t n = count - done < MOST ? count - done : MOST;
        memcpy(chunk(shm, comm->world.rank), data + done, (size_t)n * sizeof *data);
        barrier(shm);
        memset(data + done, 0, (size_t)n * sizeof *data);
        for (int rank = 0; rank < comm->world.world; rank++) {
            const float *theirs = (const float *)(void *)chunk(shm, rank);
            for (int64_t i = 0; i < n; i++)
                data[done + i] += theirs[i] * scale;
        }
    }
}

static void shm_sum(struct comm *comm, double *data, int64_t count)
{
    struct shm *shm = (struct shm *)comm;
    enum { MOST = CHUNK / sizeof(double) };
    int64_t done = 0;
    do { /* at least once: a sum of nothing is a barrier */
        int64_t n = count - done < MOST ? count - done : MOST;
        if (n)
            memcpy(chunk(shm, comm->world.rank), data + done, (size_t)n * sizeof *data);
        barrier(shm);
        for (int64_t i = 0; i < n; i++) {
            data[done + i] = 0;
            for (int rank = 0; rank < comm->world.world; rank++)
                data[done + i] += ((const double *)(void *)chunk(shm, rank))[i];
        }
        done += n;
        shm->turn++;
    } while (done < count);
}

static void shm_start(struct comm *comm, enum comm_exchange exchange, const struct comm_range *range)
{
    (void)range;
    arrive((struct shm *)comm, exchange);
}

static bool shm_is_done(struct comm *comm, enum comm_exchange exchange, int64_t number)
{
    for (int i = 0; i < comm->world.world; i++)
        if (!has_come(arrivals((struct shm *)comm, exchange, i), (uint32_t)number))
            return false;
    return true;
}

static void shm_wait(struct comm *comm, enum comm_exchange exchange, int64_t number)
{
    await_all((struct shm *)comm, exchange, (uint32_t)number);
}

typedef float line __attribute__((vector_size(LINE), may_alias));

static void shm_mean_gradients(const struct comm *comm, int64_t offset, int64_t bytes, float *mean)
{
    const struct shm *shm = (const struct shm *)comm;
    int world = comm->world.world;
    float scale = 1.0f / (float)world;
    for (int64_t at = 0; at < bytes; at += LINE) {
        line sum = *(line *)(void *)(gradients(shm, 0) + offset + at) * scale;
        for (int i = 1; i < world; i++)
            sum += *(line *)(void *)(gradients(shm, i) + offset + at) * scale;
        *(line *)(void *)((char *)mean + at) = sum;
    }
}

/* ---- the segment */

static _Noreturn void refused(const char *what)
{
    ddp_fail(DDP_SYSTEM, "backend shm: %s: %s", what, strerror(errno));
}

static socklen_t abstract_name(struct sockaddr_un *address, const char *nonce)
{
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    int length = snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "ddp-%s", nonce);
    return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)length);
}

union control {
    struct cmsghdr header;
    char room[CMSG_SPACE(sizeof(int))];
};

static void pass(int socket, int fd)
{
    char byte = 0;
    union control control = {.room = {0}};
    struct msghdr message = {.msg_iov = &(struct iovec){&byte, 1}, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof fd);
    memcpy(CMSG_DATA(header), &fd, sizeof fd);
    if (sendmsg(socket, &message, MSG_NOSIGNAL) != 1)
        refused("cannot pass the segment to another rank");
}

static int take(int socket)
{
    char byte;
    int fd;
    union control control;
    struct msghdr message = {.msg_iov = &(struct iovec){&byte, 1}, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof control};
    ssize_t n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    struct cmsghdr *header = n == 1 ? CMSG_FIRSTHDR(&message) : NULL;
    if (!header || header->cmsg_type != SCM_RIGHTS)
        refused("rank 0 did not pass the segment");
    memcpy(&fd, CMSG_DATA(header), sizeof fd);
    return fd;
}

static bool same_user(int socket)
{
    struct ucred peer;
    socklen_t size = sizeof peer;
    return !getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) && peer.uid == geteuid();
}

/* Rank 0: makes the segment and passes it to the others. */
static int create(const struct shm *shm)
{
    const struct comm_world *world = &shm->comm.world;
    struct sockaddr_un address;
    socklen_t size = abstract_name(&address, world->nonce);
    int fd = memfd_create("ddp", MFD_CLOEXEC), listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || ftruncate(fd, shm->bytes) || listener < 0)
        refused("cannot make the segment");
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, world->world))
        refused("cannot listen for the other ranks");
    double deadline = ddp_now() + world->timeout;
    for (int passed = 1; passed < world->world;) {
        double left = deadline - ddp_now();
        if (left <= 0
            || poll(&(struct pollfd){.fd = listener, .events = POLLIN}, 1, (int)(left * 1000) + 1) == 0)
            ddp_fail(DDP_RENDEZVOUS, "backend shm: %d of %d ranks did not fetch the segment within %g s",
                     world->world - passed, world->world, world->timeout);
        int other = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        if (other < 0)
            continue;
        if (same_user(other)) {
            pass(other, fd);
            passed++;
        }
        close(other);
    }
    close(listener);
    return fd;
}

static int fetch(const struct shm *shm)
{
    const long retry = 5000000; /* ns */
    struct sockaddr_un address;
    socklen_t size = abstract_name(&address, shm->comm.world.nonce);
    int rank0 = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    double deadline = ddp_now() + shm->comm.world.timeout;
    if (rank0 < 0)
        refused("cannot make a socket");
    while (connect(rank0, (struct sockaddr *)&address, size)) {
        if ((errno != ECONNREFUSED && errno != EAGAIN) || ddp_now() > deadline)
            refused("cannot reach rank 0 on this host");
        nanosleep(&(struct timespec){0, retry}, NULL);
    }
    int fd = take(rank0);
    close(rank0);
    return fd;
}

/* At an address where the file's huge pages can be mapped as such. */
static void *map_aligned(int fd, int64_t bytes)
{
    char *room = mmap(NULL, (size_t)bytes + HUGE_PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (room == MAP_FAILED)
        return MAP_FAILED;
    room += -(uintptr_t)room % HUGE_PAGE;
    return mmap(room, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
}

/* Each rank takes the pages of its own part, the last one also those of the parameters, so that what is missing is
   missed now and not in the middle of a step. Parameters get huge pages whatever the system gives to shared memory else;
   where it has none left, or is older than Linux 6.1, the small ones stay. */
static void map(struct shm *shm, int fd)
{
    const struct comm_world *world = &shm->comm.world;
    int64_t first = world->rank ? shm->head + world->rank * shm->stride : 0;
    int64_t end = world->rank + 1 < world->world ? shm->head + (world->rank + 1) * shm->stride : shm->bytes;
    int error = posix_fallocate(fd, first, end - first);
    if (error)
        ddp_fail(DDP_MEMORY,
                 "backend shm: %" PRId64 " MiB of shared memory are needed by %d ranks: %s", shm->bytes >> 20,
                 world->world, strerror(error));
    shm->segment = map_aligned(fd, shm->bytes);
    if (shm->segment == MAP_FAILED)
        refused("cannot map the segment");
    close(fd);
    if (world->rank + 1 == world->world)
        madvise(parameters(shm), (size_t)world->parameter_bytes, MADV_COLLAPSE);
    barrier(shm); /* pages that others touch at the same time would not be joined */
    ddp_touch(gradients(shm, world->rank), world->gradient_bytes);
    ddp_touch(parameters(shm), world->parameter_bytes);
}

static int64_t pages(int64_t bytes)
{
    return (bytes + PAGE - 1) / PAGE * PAGE;
}

static int64_t head_bytes(const struct comm_world *world)
{
    return pages((int64_t)sizeof(struct arrivals) * LANES * world->world);
}

static const char *shm_unavailable(const struct comm_world *world)
{
    if (world->gpu)
        return "the program's kernels run on GPUs";
    return world->hosts == 1 ? NULL : "the ranks are on several hosts";
}

static int64_t shm_overhead(const struct comm_world *world)
{
    return head_bytes(world) + 2 * CHUNK * (int64_t)world->world + (world->world - 1) * world->gradient_share;
}

static int64_t shm_shared(const struct comm_world *world)
{
    return world->parameter_bytes;
}

static struct comm *shm_open_segment(const struct comm_world *world)
{
    struct shm *shm = calloc(1, sizeof *shm);
    int64_t parts;
    if (!shm)
        ddp_fail(DDP_MEMORY, "no memory for the backend");
    shm->comm = (struct comm){&comm_shm, *world, NULL, NULL};
    shm->head = head_bytes(world);
    if (__builtin_add_overflow(world->gradient_bytes, 2 * CHUNK + PAGE - 1, &shm->stride)
        || (shm->stride = shm->stride / PAGE * PAGE,
            __builtin_mul_overflow(shm->stride, world->world, &parts))
        || __builtin_add_overflow(parts, shm->head + world->parameter_bytes, &shm->bytes))
        ddp_fail(DDP_MEMORY, "backend shm: the gradients of %d ranks are more than any memory", world->world);
    map(shm, (world->rank ? fetch : create)(shm));
    shm->comm.gradients = gradients(shm, world->rank);
    shm->comm.parameters = parameters(shm);
    barrier(shm); /* before all have touched the parameters they are not to be written */
    return &shm->comm;
}

static void shm_close(struct comm *comm)
{
    struct shm *shm = (struct shm *)comm;
    munmap(shm->segment, (size_t)shm->bytes);
    free(shm);
}

const struct comm_backend comm_shm = {
    "shm", shm_unavailable, shm_overhead, shm_shared, shm_open_segment,
    shm_broadcast, shm_mean, shm_sum,
    shm_start, shm_is_done, shm_wait, shm_mean_gradients, shm_close,
};
