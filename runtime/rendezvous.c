#include "rendezvous.h"
#include "address.h"
#include "device.h"
#include "phase.h"

#include <errno.h>
#include <inttypes.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

/* ---- what must agree */

enum kind { NUMBER, TEXT };
static const struct agreement {
    const char *what;
    enum kind kind;
    size_t offset; /* in struct ddp_identity */
    size_t size;
} agreements[] = {
#define FIELD(name) offsetof(struct ddp_identity, name), sizeof ((struct ddp_identity *)0)->name
    {"world size", NUMBER, FIELD(world)},       {"spec", TEXT, FIELD(spec_digest)},
    {"program", TEXT, FIELD(program_digest)},   {"-march", TEXT, FIELD(march)},
    {"batch", NUMBER, FIELD(batch)},            {"seed", NUMBER, FIELD(seed)},
    {"backend", TEXT, FIELD(backend)},          {"--max-steps", NUMBER, FIELD(max_steps)},
    {"--evaluate", NUMBER, FIELD(evaluate)},
#undef FIELD
};

static const char *value(const struct agreement *agreement, const struct ddp_identity *who, char text[128])
{
    const char *field = (const char *)who + agreement->offset;
    int32_t narrow;
    int64_t wide;
    memcpy(&narrow, field, sizeof narrow);
    if (agreement->kind == TEXT && agreement->offset == offsetof(struct ddp_identity, spec_digest))
        snprintf(text, 128, "%s %s", who->spec, field);
    else if (agreement->kind == TEXT)
        snprintf(text, 128, "%s", field);
    else if (agreement->size == sizeof narrow)
        snprintf(text, 128, "%" PRId32, narrow);
    else if (memcpy(&wide, field, sizeof wide), wide == -1)
        snprintf(text, 128, "none");
    else
        snprintf(text, 128, "%" PRId64, wide);
    return text;
}

static const struct agreement *disagreement(const struct ddp_identity *a, const struct ddp_identity *b)
{
    for (size_t i = 0; i < sizeof agreements / sizeof *agreements; i++)
        if (memcmp((const char *)a + agreements[i].offset, (const char *)b + agreements[i].offset,
                   agreements[i].size))
            return &agreements[i];
    return NULL;
}

#define COPY(field, text) snprintf((field), sizeof (field), "%s", (text) ? (text) : "")

static struct ddp_identity identify(const struct ddp_program *program, const struct ddp_options *options)
{
    struct ddp_identity who;
    memset(&who, 0, sizeof who);
    who.rank = options->rank;
    who.world = options->world_size;
    who.pid = getpid();
    who.evaluate = options->evaluate;
    who.batch = program->batch;
    who.max_steps = options->max_steps;
    who.seed = program->seed;
    COPY(who.spec, program->spec);
    COPY(who.spec_digest, program->spec_digest);
    COPY(who.program_digest, program->program_digest);
    COPY(who.march, program->march);
    COPY(who.backend, program->backend);
    COPY(who.gpu, program->device->identity());
    gethostname(who.host, sizeof who.host - 1);
    COPY(who.boot, who.host);
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");
    if (file && fscanf(file, "%63s", who.boot) != 1)
        COPY(who.boot, who.host);
    if (file)
        fclose(file);
    return who;
}

/* Text from the network ends where the field ends. */
static void terminate(struct ddp_identity *who)
{
    who->host[sizeof who->host - 1] = who->boot[sizeof who->boot - 1] = who->spec[sizeof who->spec - 1] = 0;
    who->spec_digest[sizeof who->spec_digest - 1] = who->program_digest[sizeof who->program_digest - 1] = 0;
    who->backend[sizeof who->backend - 1] = who->march[sizeof who->march - 1] = who->gpu[sizeof who->gpu - 1] = 0;
}

/* ---- rank 0 */

enum { MAX_PENDING = 64, MAX_POLLS = DDP_MAX_ADDRESSES + MAX_PENDING, PENDING_SECONDS = 5, LOOK_MS = 200 };

/* A connection that has not yet said who it is. */
struct pending {
    int fd;
    double since;
    struct ddp_inbox inbox;
};

struct meeting {
    struct ddp_peers *peers;
    struct ddp_identity self;
    int joined; /* self included */
    int listeners[DDP_MAX_ADDRESSES], n_listeners;
    struct pending pending[MAX_PENDING];
    int n_pending;
};

/* Stops this rank, those that have joined, and the one behind fd. */
static _Noreturn __attribute__((format(printf, 2, 3))) void refuse(int fd, const char *format, ...)
{
    struct ddp_message message = ddp_message(DDP_ABORT, 0);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message.abort.text, sizeof message.abort.text, format, arguments);
    va_end(arguments);
    message.abort.status = DDP_RENDEZVOUS;
    ddp_send(fd, &message);
    ddp_fail(DDP_RENDEZVOUS, "%s", message.abort.text);
}

/* NCCL does not serve two ranks on one GPU, and may hang. */
static void check_gpu(const struct meeting *meeting, int fd, const struct ddp_identity *who)
{
    for (int i = 0; *who->gpu && i < who->world; i++) {
        const struct ddp_identity *other = &meeting->peers->at[i].who;
        if (!strcmp(other->gpu, who->gpu) && !strcmp(other->boot, who->boot))
            refuse(fd, "ranks %d and %d on %s have the same GPU (%s); each needs one of its own", i, who->rank,
                   who->host, who->gpu);
    }
}

static void check(const struct meeting *meeting, int fd, const struct ddp_identity *who)
{
    char theirs[128], ours[128];
    const struct agreement *other = disagreement(&meeting->self, who);
    if (other)
        refuse(fd, "rank %d has another %s: %s; rank 0 has %s", who->rank, other->what,
               value(other, who, theirs), value(other, &meeting->self, ours));
    if (who->rank < 1 || who->rank >= who->world)
        refuse(fd, "pid %d on %s came as rank %d of %d", who->pid, who->host, who->rank, who->world);
    const struct ddp_peer *peer = &meeting->peers->at[who->rank];
    if (peer->fd >= 0)
        refuse(fd, "rank %d came twice: pid %d on %s and pid %d on %s", who->rank, peer->who.pid,
               peer->who.host, who->pid, who->host);
    check_gpu(meeting, fd, who);
}

static void drop(struct meeting *meeting, int i)
{
    close(meeting->pending[i].fd);
    meeting->pending[i] = meeting->pending[--meeting->n_pending];
}

static _Noreturn void refuse_version(const struct pending *pending)
{
    const struct ddp_message *head = &pending->inbox.message;
    char rest[sizeof *head]; /* left unread, it would reset the connection before our words are read */
    recv(pending->fd, rest, sizeof rest, MSG_DONTWAIT);
    refuse(pending->fd, "rank %d speaks version %u of the protocol, rank 0 version %d: build both with one ddpc",
           head->rank, head->version, DDP_PROTOCOL);
}

static void join(struct meeting *meeting, int i)
{
    struct pending *pending = &meeting->pending[i];
    struct ddp_message *message = &pending->inbox.message;
    if (message->version != DDP_PROTOCOL)
        refuse_version(pending);
    terminate(&message->hello);
    check(meeting, pending->fd, &message->hello);
    meeting->peers->at[message->hello.rank] = (struct ddp_peer){pending->fd, message->hello};
    meeting->pending[i] = meeting->pending[--meeting->n_pending];
    meeting->joined++;
}

/* Strangers, and who says nothing for long, are sent away; the job goes on. */
static void hear(struct meeting *meeting, int i, bool readable)
{
    struct pending *pending = &meeting->pending[i];
    int got = readable ? ddp_receive(pending->fd, &pending->inbox) : 0;
    if (got == 1 && pending->inbox.message.kind == DDP_HELLO)
        join(meeting, i);
    else if (got || ddp_now() - pending->since > PENDING_SECONDS)
        drop(meeting, i);
}

static void admit(struct meeting *meeting, int listener)
{
    int one = 1, fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0)
        return;
    if (meeting->n_pending == MAX_PENDING)
        drop(meeting, 0);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    meeting->pending[meeting->n_pending++] = (struct pending){.fd = fd, .since = ddp_now()};
}

/* A rank that joined says nothing until it is welcomed; what comes is its end. */
static void check_joined(const struct meeting *meeting)
{
    for (int i = 1; i < meeting->peers->world; i++) {
        const struct ddp_peer *peer = &meeting->peers->at[i];
        char byte;
        if (peer->fd < 0)
            continue;
        ssize_t n = recv(peer->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
        if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
            ddp_fail(DDP_RENDEZVOUS, "rank %d (pid %d on %s) went before all ranks had come", i,
                     peer->who.pid, peer->who.host);
    }
}

static _Noreturn void missing(const struct meeting *meeting, double timeout)
{
    char absent[256] = "", present[256] = "0";
    int world = meeting->peers->world, n_absent = world - meeting->joined;
    for (int i = 1; i < world; i++) {
        char *list = meeting->peers->at[i].fd < 0 ? absent : present;
        size_t length = strlen(list);
        if (length < sizeof absent - 16)
            snprintf(list + length, sizeof absent - length, "%s%d", length ? ", " : "", i);
        else if (list[length - 1] != '.')
            strcat(list, ", ...");
    }
    ddp_fail(DDP_RENDEZVOUS, "rank%s %s of %d did not come within %g s (have %s)", n_absent > 1 ? "s" : "",
             absent, world, timeout, present);
}

static void look(struct meeting *meeting)
{
    struct pollfd polls[MAX_POLLS];
    int n = 0, n_pending = meeting->n_pending;
    for (int i = 0; i < n_pending; i++)
        polls[n++] = (struct pollfd){.fd = meeting->pending[i].fd, .events = POLLIN};
    for (int i = 0; i < meeting->n_listeners; i++)
        polls[n++] = (struct pollfd){.fd = meeting->listeners[i], .events = POLLIN};
    poll(polls, (nfds_t)n, LOOK_MS);
    for (int i = n_pending - 1; i >= 0; i--) /* downwards: who takes a removed one's place was heard */
        hear(meeting, i, polls[i].revents != 0);
    for (int i = 0; i < meeting->n_listeners; i++)
        if (polls[n_pending + i].revents)
            admit(meeting, meeting->listeners[i]);
    check_joined(meeting);
}

static void name_job(char nonce[40])
{
    uint64_t random[2] = {0};
    if (getrandom(random, sizeof random, 0) != sizeof random)
        ddp_fail(DDP_SYSTEM, "the system gives no random numbers: %s", strerror(errno));
    snprintf(nonce, 40, "%016" PRIx64 "%016" PRIx64, random[0], random[1]);
}

/* Where a rank stands on its host, and how many hosts there are. */
static void place(const struct ddp_peers *peers, int rank, struct ddp_welcome *welcome)
{
    welcome->local_rank = welcome->local_ranks = welcome->hosts = 0;
    for (int i = 0; i < peers->world; i++) {
        bool local = !strcmp(peers->at[i].who.boot, peers->at[rank].who.boot), first = true;
        for (int j = 0; first && j < i; j++)
            first = strcmp(peers->at[i].who.boot, peers->at[j].who.boot) != 0;
        welcome->local_ranks += local;
        welcome->local_rank += local && i < rank;
        welcome->hosts += first;
    }
}

static void take_place(struct ddp_peers *peers, const struct ddp_welcome *welcome)
{
    peers->local_rank = welcome->local_rank;
    peers->local_ranks = welcome->local_ranks;
    peers->hosts = welcome->hosts;
    COPY(peers->nonce, welcome->nonce);
    memcpy(peers->comm_id, welcome->comm_id, sizeof peers->comm_id);
}

static void welcome_all(const struct meeting *meeting, const struct ddp_device *device)
{
    struct ddp_peers *peers = meeting->peers;
    struct ddp_message message = ddp_message(DDP_WELCOME, 0);
    message.welcome.rank0 = meeting->self;
    name_job(message.welcome.nonce);
    if (device->backend)
        device->make_id(message.welcome.comm_id);
    for (int i = peers->world - 1; i >= 0; i--) {
        place(peers, i, &message.welcome);
        if (i > 0)
            ddp_peers_send(peers, i, &message);
    }
    take_place(peers, &message.welcome);
}

static void receive_ranks(struct ddp_peers *peers, const struct ddp_identity *self, const struct ddp_device *device,
                          const struct ddp_address *address, double timeout)
{
    struct meeting meeting = {.peers = peers, .self = *self, .joined = 1};
    double deadline = ddp_now() + timeout;
    peers->at[0].who = *self;
    meeting.n_listeners = ddp_address_listen(address, meeting.listeners);
    while (meeting.joined < peers->world) {
        if (ddp_now() >= deadline)
            missing(&meeting, timeout);
        look(&meeting);
    }
    for (int i = 0; i < meeting.n_listeners; i++)
        close(meeting.listeners[i]);
    while (meeting.n_pending)
        drop(&meeting, 0);
    welcome_all(&meeting, device);
}

/* ---- the other ranks */

static void await_welcome(struct ddp_peers *peers, const struct ddp_address *address, double timeout)
{
    struct ddp_inbox inbox = {.have = 0};
    /* Rank 0 gives up first and says who is missing. */
    double deadline = ddp_now() + timeout + PENDING_SECONDS;
    int got = 0;
    while (!got) {
        if (ddp_now() >= deadline)
            ddp_fail(DDP_RENDEZVOUS, "rank 0 at %s:%s took the connection and says nothing", address->host,
                     address->port);
        poll(&(struct pollfd){.fd = peers->at[0].fd, .events = POLLIN}, 1, LOOK_MS);
        got = ddp_receive(peers->at[0].fd, &inbox);
    }
    if (got == -1)
        ddp_fail(DDP_RENDEZVOUS, "rank 0 at %s:%s closed the connection before all ranks had come%s%s",
                 address->host, address->port, errno ? ": " : "", errno ? strerror(errno) : "");
    if (got == 1 && inbox.message.kind == DDP_ABORT)
        ddp_peers_obey(&inbox.message);
    if (got == -2 || inbox.message.version != DDP_PROTOCOL || inbox.message.kind != DDP_WELCOME)
        ddp_fail(DDP_RENDEZVOUS, "what answers at %s:%s is no rank 0 of this program", address->host,
                 address->port);
    terminate(&inbox.message.welcome.rank0);
    inbox.message.welcome.nonce[sizeof inbox.message.welcome.nonce - 1] = 0;
    peers->at[0].who = inbox.message.welcome.rank0;
    take_place(peers, &inbox.message.welcome);
}

static void come(struct ddp_peers *peers, const struct ddp_identity *self, const struct ddp_address *address,
                 double timeout)
{
    struct ddp_message hello = ddp_message(DDP_HELLO, peers->rank);
    hello.hello = *self;
    peers->at[0].fd = ddp_address_connect(address, ddp_now() + timeout, timeout);
    ddp_peers_send(peers, 0, &hello);
    await_welcome(peers, address, timeout);
}

struct ddp_peers *ddp_rendezvous(const struct ddp_program *program, const struct ddp_options *options)
{
    struct ddp_identity self = identify(program, options);
    struct ddp_peers *peers = ddp_peers_new(options->rank, options->world_size);
    struct ddp_address address;
    ddp_address_open(&address, options->init, ddp_now() + program->timeout);
    ddp_fail_teller(ddp_peers_tell, peers);
    if (options->rank == 0)
        receive_ranks(peers, &self, program->device, &address, program->timeout);
    else
        come(peers, &self, &address, program->timeout);
    ddp_address_close(&address);
    return peers;
}
