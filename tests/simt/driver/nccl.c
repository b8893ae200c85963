/* nccl.c: libnccl.so.2 for tests. A collective is work in a stream; its parts go through memory that the ranks' processes
   share, a slot for each, in pieces. Sums are in order of ranks. What the environment may set:
       SIMT_NCCL_VERSION (22809)
       SIMT_NCCL_ERROR_AT (0: never): the collective at which the communicator fails in this process */
#include "nccl.h"
#include "queue.h"
#include "simt/simt.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <unistd.h>

enum { BROADCAST = 100, MAX_RANKS = 16, SLOT = 1 << 18, MAGIC = (int)0xcafebeef };

struct slot {
    _Atomic uint64_t arrived, left; /* how many pieces this rank has put there; has read from all */
    uint64_t count;                 /* of the collective, which must be the same in all ranks */
    int what;
    _Alignas(64) char bytes[SLOT];
};

struct shared {
    _Atomic int joined;
    struct slot slots[MAX_RANKS];
};

struct communicator {
    struct nccl_id id;
    int rank, world;
    struct shared *shared;
    bool blocking, in_progress; /* in progress: the last call; it is asked for the error first */
    _Atomic int references; /* its own, and one for each of its collectives */
    _Atomic bool aborted;
    _Atomic int error;
    unsigned long collectives; /* begun */
    const struct work *running;
    uint64_t pieces;             /* done, of all collectives */
};

struct collective {
    struct work work;
    struct communicator *communicator;
    const char *from;
    char *to;
    size_t count, element, done; /* done: elements */
    int operation, root;
    bool arrived;
};

static unsigned long number(const char *name, unsigned long usual)
{
    const char *const text = getenv(name);
    return text ? strtoul(text, NULL, 0) : usual;
}

/* ---- a piece */

static size_t piece_of(const struct collective *c)
{
    const size_t left = c->count - c->done, most = SLOT / c->element;
    return left < most ? left : most;
}

static bool all_have(const struct communicator *m, bool arrived, uint64_t pieces)
{
    for (int i = 0; i < m->world; i++)
        if ((arrived ? m->shared->slots[i].arrived : m->shared->slots[i].left) < pieces)
            return false;
    return true;
}

static void arrive(struct collective *c)
{
    struct communicator *const m = c->communicator;
    struct slot *const slot = &m->shared->slots[m->rank];
    memcpy(slot->bytes, c->from + c->done * c->element, piece_of(c) * c->element);
    slot->count = c->count;
    slot->what = c->operation * 16 + (int)c->element;
    slot->arrived = m->pieces + 1;
    c->arrived = true;
}

static bool all_agree(const struct communicator *m)
{
    const struct slot *const mine = &m->shared->slots[m->rank];
    for (int i = 0; i < m->world; i++) {
        const struct slot *const slot = &m->shared->slots[i];
        if (slot->count != mine->count || slot->what != mine->what)
            return false;
    }
    return true;
}

#define REDUCE(type)                                                                                         \
    for (size_t i = 0; i < count; i++) {                                                                     \
        type sum = 0;                                                                                        \
        for (int rank = 0; rank < m->world; rank++)                                                          \
            sum += ((const type *)m->shared->slots[rank].bytes)[i];                                          \
        ((type *)to)[i] = c->operation == AVERAGE ? sum / (type)m->world : sum;                              \
    }

static void finish_piece(struct collective *c)
{
    struct communicator *const m = c->communicator;
    const size_t count = piece_of(c);
    char *const to = c->to + c->done * c->element;
    if (c->operation == BROADCAST)
        memcpy(to, m->shared->slots[c->root].bytes, count * c->element);
    else if (c->element == sizeof(float))
        REDUCE(float)
    else
        REDUCE(double)
    simt_written(to, count * c->element);
    m->shared->slots[m->rank].left = ++m->pieces;
    c->done += count;
    c->arrived = false;
}

/* ---- a collective */

static void begin(struct collective *c)
{
    struct communicator *const m = c->communicator;
    m->running = &c->work;
    c->done = 0;
    if (++m->collectives == number("SIMT_NCCL_ERROR_AT", 0))
        m->error = SYSTEM_FAILED;
}

static enum progress go(struct work *work)
{
    struct collective *const c = (struct collective *)work;
    struct communicator *const m = c->communicator;
    if (m->aborted)
        return FINISHED;
    if (m->error || (m->running && m->running != work))
        return BLOCKED;
    if (!m->running)
        begin(c);
    if (c->done < c->count) {
        if (!c->arrived && !all_have(m, false, m->pieces))
            return BLOCKED;
        if (!c->arrived)
            arrive(c);
        if (!all_have(m, true, m->pieces + 1))
            return BLOCKED;
        if (!all_agree(m)) {
            m->error = REMOTE_FAILED;
            fputs("simt: the ranks are at different collectives\n", stderr);
            return BLOCKED;
        }
        finish_piece(c);
    }
    if (c->done < c->count)
        return AGAIN;
    m->running = NULL;
    return FINISHED;
}

static void release(struct communicator *m)
{
    if (--m->references)
        return;
    munmap(m->shared, sizeof *m->shared);
    free(m);
}

static void drop(struct work *work)
{
    release(((struct collective *)work)->communicator);
}

static size_t size_of(int type)
{
    return type == UINT8 ? 1 : type == FLOAT32 ? 4 : type == FLOAT64 ? 8 : 0;
}

/* Work may be in progress when a call returns; the next one must not come before it has been asked for. */
static enum result submit(struct collective all, int type, struct communicator *m, CUstream stream)
{
    all.element = size_of(type);
    const bool sums = type == FLOAT32 || type == FLOAT64;
    if (!all.element || (all.operation != BROADCAST && (!sums || (all.operation != SUM && all.operation != AVERAGE))))
        return INVALID_ARGUMENT;
    if (m->shared->joined < m->world || m->in_progress)
        return INVALID_USAGE;
    struct collective *const c = malloc(sizeof *c);
    *c = all;
    c->work = (struct work){.go = go, .drop = drop};
    c->communicator = m;
    m->references++;
    m->in_progress = !m->blocking;
    if (simt_submit(stream, &c->work, c->to, c->count * c->element))
        return CUDA_FAILED;
    return m->in_progress ? IN_PROGRESS : SUCCESS;
}

enum result ncclAllReduce(const void *from, void *to, size_t count, int type, int operation, struct communicator *m,
                          CUstream stream)
{
    return submit((struct collective){.from = from, .to = to, .count = count, .operation = operation}, type, m, stream);
}

enum result ncclBroadcast(const void *from, void *to, size_t count, int type, int root, struct communicator *m,
                          CUstream stream)
{
    if (root < 0 || root >= m->world)
        return INVALID_ARGUMENT;
    return submit((struct collective){.from = from, .to = to, .count = count, .operation = BROADCAST, .root = root}, type,
                  m, stream);
}

enum result ncclGroupStart(void)
{
    return SUCCESS;
}

enum result ncclGroupEnd(void)
{
    return SUCCESS;
}

/* ---- communicators */

enum result ncclGetVersion(int *version)
{
    *version = (int)number("SIMT_NCCL_VERSION", 22809);
    return SUCCESS;
}

const char *ncclGetErrorString(enum result result)
{
    static const char *const texts[] = {"no error",
                                        "unhandled cuda error",
                                        "unhandled system error",
                                        "internal error",
                                        "invalid argument",
                                        "invalid usage",
                                        "remote process exited or there was a network error",
                                        "NCCL operation in progress"};
    return (unsigned)result < sizeof texts / sizeof *texts ? texts[result] : "unknown result code";
}

const char *ncclGetLastError(struct communicator *m)
{
    return (void)m, "";
}

enum result ncclGetUniqueId(struct nccl_id *id)
{
    uint64_t drawn;
    *id = (struct nccl_id){0};
    if (getrandom(&drawn, sizeof drawn, 0) != sizeof drawn)
        return SYSTEM_FAILED;
    snprintf(id->name, sizeof id->name, "/simt-nccl-%016llx", (unsigned long long)drawn);
    return SUCCESS;
}

static struct shared *map(const char *name)
{
    const int file = shm_open(name, O_RDWR | O_CREAT, 0600);
    void *const memory = file >= 0 && ftruncate(file, sizeof(struct shared)) == 0
                             ? mmap(NULL, sizeof(struct shared), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
                             : MAP_FAILED;
    if (file >= 0)
        close(file);
    return memory == MAP_FAILED ? NULL : memory;
}

/* All have joined: nobody needs the name any more. */
static bool is_whole(struct communicator *m)
{
    if (m->shared->joined < m->world)
        return false;
    shm_unlink(m->id.name);
    return true;
}

enum result ncclCommInitRankConfig(struct communicator **made, int world, struct nccl_id id, int rank,
                                   struct nccl_config *config)
{
    if (world < 1 || world > MAX_RANKS || rank < 0 || rank >= world || (config && (int)config->magic != MAGIC))
        return INVALID_ARGUMENT;
    struct communicator *const m = *made = calloc(1, sizeof *m);
    m->id = id;
    m->references = 1;
    m->rank = rank;
    m->world = world;
    m->blocking = !config || config->blocking != 0;
    m->shared = map(id.name);
    if (!m->shared)
        return SYSTEM_FAILED;
    m->shared->joined++;
    while (!is_whole(m) && m->blocking)
        usleep(100);
    return m->blocking ? SUCCESS : IN_PROGRESS;
}

enum result ncclCommGetAsyncError(struct communicator *m, enum result *error)
{
    m->in_progress = false;
    *error = m->error ? (enum result)m->error : is_whole(m) ? SUCCESS : IN_PROGRESS;
    return SUCCESS;
}

/* What waits for it ends. */
enum result ncclCommAbort(struct communicator *m)
{
    m->aborted = true;
    shm_unlink(m->id.name);
    release(m);
    return SUCCESS;
}

enum result ncclCommDestroy(struct communicator *m)
{
    return ncclCommAbort(m);
}
