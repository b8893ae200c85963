#include "run.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { LINE = 4096, CAUSE = 512, GRACE_MS = 5000 };
enum { PEER_STATUS = 6 }; /* DDP_PEER: the cause lies with another rank */

/* What a rank prints, on its way to our own output. */
struct stream {
    int fd, to;
    size_t have;
    char line[LINE];
};

struct child {
    pid_t pid;
    bool running;
    int status;         /* as waitpid gives it */
    struct stream streams[2];
    char cause[CAUSE];  /* its last line that began with "ddp: " */
};

struct launch {
    int ranks;
    struct child *children;
    struct pollfd *polls; /* two streams for each child, then signals */
    int signals;          /* signalfd */
    int running;
    int first;            /* the rank whose failure is the cause; -1: none */
    int interrupted;      /* by this signal; 0: not */
    long long deadline;   /* when those still running are ended, in ms; 0: not yet */
    int force;            /* with this signal */
};

static long long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* ---- starting */

/* A port on the loopback interface that is free now: tcp://HOST:PORT. */
static bool find_address(char address[64])
{
    struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct sockaddr_in6 v6 = {.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT};
    const struct { struct sockaddr *address; socklen_t size; in_port_t *port; const char *host; } each[] = {
        {(struct sockaddr *)&v4, sizeof v4, &v4.sin_port, "127.0.0.1"},
        {(struct sockaddr *)&v6, sizeof v6, &v6.sin6_port, "[::1]"},
    };
    for (size_t i = 0; i < sizeof each / sizeof *each; i++) {
        socklen_t size = each[i].size;
        int fd = socket(each[i].address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        bool found = fd >= 0 && !bind(fd, each[i].address, size)
                  && !getsockname(fd, each[i].address, &size);
        if (fd >= 0)
            close(fd);
        snprintf(address, 64, "tcp://%s:%u", each[i].host, ntohs(*each[i].port));
        if (found)
            return true;
    }
    return false;
}

/* program --rank R --world-size W --init ADDRESS, then the user's own. */
static _Noreturn void become_rank(const char *program, int rank, int ranks, char *address, char *const *own)
{
    enum { GIVEN = 7 };
    char rank_text[16], ranks_text[16];
    int count = 0;
    while (own && own[count])
        count++;
    char **args = calloc((size_t)count + GIVEN + 1, sizeof *args);
    snprintf(rank_text, sizeof rank_text, "%d", rank);
    snprintf(ranks_text, sizeof ranks_text, "%d", ranks);
    if (args) {
        char *const given[GIVEN] = {(char *)program, "--rank", rank_text,
                                    "--world-size", ranks_text, "--init", address};
        memcpy(args, given, sizeof given);
        if (count)
            memcpy(args + GIVEN, own, (size_t)count * sizeof *args);
        setenv("LOCAL_RANK", rank_text, 1);
        execv(program, args);
    }
    fprintf(stderr, "ddp: cannot start %s: %s\n", program, strerror(errno));
    _exit(127);
}

static bool start(struct launch *launch, int rank, const char *program, char *address, char *const *own)
{
    struct child *child = &launch->children[rank];
    int out[2], err[2];
    if (pipe2(out, O_CLOEXEC) || pipe2(err, O_CLOEXEC))
        return false;
    pid_t parent = getpid();
    child->pid = fork();
    if (child->pid == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        prctl(PR_SET_PDEATHSIG, SIGTERM); /* ranks do not outlive us */
        if (getppid() != parent || dup2(out[1], STDOUT_FILENO) < 0 || dup2(err[1], STDERR_FILENO) < 0)
            _exit(127);
        become_rank(program, rank, launch->ranks, address, own);
    }
    close(out[1]);
    close(err[1]);
    child->streams[0] = (struct stream){.fd = out[0], .to = STDOUT_FILENO};
    child->streams[1] = (struct stream){.fd = err[0], .to = STDERR_FILENO};
    for (int i = 0; i < 2; i++)
        launch->polls[2 * rank + i] = (struct pollfd){.fd = child->streams[i].fd, .events = POLLIN};
    child->running = child->pid > 0;
    launch->running += child->running;
    return child->running;
}

static void kill_all(const struct launch *launch, int signal)
{
    for (int i = 0; i < launch->ranks; i++)
        if (launch->children[i].running)
            kill(launch->children[i].pid, signal);
}

/* ---- what they print */

static void print_line(struct child *child, int rank, const struct stream *stream, size_t length)
{
    char line[LINE + 32];
    int size = snprintf(line, sizeof line, "[rank %d] %.*s\n", rank, (int)length, stream->line);
    const char *at = line;
    for (ssize_t n; size > 0 && (n = write(stream->to, at, (size_t)size)) > 0; size -= (int)n)
        at += n;
    char name[32];
    snprintf(name, sizeof name, "ddp: rank %d: ", rank);
    if (length > 5 && !strncmp(stream->line, "ddp: ", 5)) {
        size_t skip = !strncmp(stream->line, name, strlen(name)) ? strlen(name) : 5;
        snprintf(child->cause, sizeof child->cause, "%.*s", (int)(length - skip), stream->line + skip);
    }
}

/* Prints whole lines; a line without end when the room is full or the stream ends. */
static void drain(struct child *child, int rank, struct stream *stream, bool ended)
{
    char *newline;
    while ((newline = memchr(stream->line, '\n', stream->have))
           || (stream->have && (ended || stream->have == LINE))) {
        size_t length = newline ? (size_t)(newline - stream->line) : stream->have;
        size_t used = newline ? length + 1 : length;
        print_line(child, rank, stream, length);
        stream->have -= used;
        memmove(stream->line, stream->line + used, stream->have);
    }
}

static void read_stream(struct launch *launch, int rank, int which)
{
    struct child *child = &launch->children[rank];
    struct stream *stream = &child->streams[which];
    ssize_t n = read(stream->fd, stream->line + stream->have, LINE - stream->have);
    if (n < 0 && errno == EINTR)
        return;
    if (n > 0)
        stream->have += (size_t)n;
    drain(child, rank, stream, n <= 0);
    if (n > 0)
        return;
    close(stream->fd);
    stream->fd = launch->polls[2 * rank + which].fd = -1;
}

/* ---- how they end */

static bool failed(const struct child *child)
{
    return !WIFEXITED(child->status) || WEXITSTATUS(child->status) != 0;
}

/* A rank that stopped because another one failed is not the cause. */
static bool is_cause(const struct child *child)
{
    return failed(child) && !(WIFEXITED(child->status) && WEXITSTATUS(child->status) == PEER_STATUS);
}

static void end(struct launch *launch, int rank)
{
    struct child *child = &launch->children[rank];
    child->running = false;
    launch->running--;
    if (!failed(child))
        return;
    if (launch->first < 0
        || (is_cause(child) && !is_cause(&launch->children[launch->first]) && !launch->force))
        launch->first = rank;
    if (!launch->deadline)
        launch->deadline = now_ms() + GRACE_MS;
}

static void reap(struct launch *launch)
{
    for (int i = 0; i < launch->ranks; i++) {
        struct child *child = &launch->children[i];
        if (child->running && waitpid(child->pid, &child->status, WNOHANG) == child->pid)
            end(launch, i);
    }
}

static void read_signal(struct launch *launch)
{
    struct signalfd_siginfo info;
    if (read(launch->signals, &info, sizeof info) != sizeof info)
        return;
    if (info.ssi_signo == SIGCHLD) {
        reap(launch);
        return;
    }
    kill_all(launch, launch->interrupted ? SIGKILL : (int)info.ssi_signo);
    launch->interrupted = (int)info.ssi_signo;
    launch->deadline = now_ms() + GRACE_MS;
}

/* First asks, then does not ask. */
static void force(struct launch *launch)
{
    launch->force = launch->force ? SIGKILL : SIGTERM;
    kill_all(launch, launch->force);
    launch->deadline = now_ms() + GRACE_MS;
}

static bool streams_open(const struct launch *launch)
{
    for (int i = 0; i < 2 * launch->ranks; i++)
        if (launch->polls[i].fd >= 0)
            return true;
    return false;
}

static void supervise(struct launch *launch)
{
    enum { REST_MS = 500 }; /* for what the pipes still hold when all have ended */
    int n_streams = 2 * launch->ranks;
    long long rest = 0;
    while (launch->running || (streams_open(launch) && (!rest || now_ms() < rest))) {
        int wait = launch->running ? -1 : REST_MS;
        if (launch->running && launch->deadline) {
            long long left = launch->deadline - now_ms();
            wait = left > 0 ? (int)left : 0;
        }
        poll(launch->polls, (nfds_t)n_streams + 1, wait);
        for (int i = 0; i < n_streams; i++)
            if (launch->polls[i].fd >= 0 && launch->polls[i].revents)
                read_stream(launch, i / 2, i % 2);
        if (launch->polls[n_streams].revents)
            read_signal(launch);
        reap(launch); /* signals of several ends may be one */
        if (launch->running && launch->deadline && now_ms() >= launch->deadline)
            force(launch);
        if (!launch->running && !rest)
            rest = now_ms() + REST_MS;
    }
}

/* ---- what it comes to */

static int conclude(const struct launch *launch)
{
    if (launch->interrupted) {
        fprintf(stderr, "ddpc run: stopped by %s\n", strsignal(launch->interrupted));
        return 128 + launch->interrupted;
    }
    if (launch->first < 0)
        return 0;
    const struct child *child = &launch->children[launch->first];
    if (WIFSIGNALED(child->status)) {
        int signal = WTERMSIG(child->status);
        fprintf(stderr, "ddpc run: rank %d was killed by signal %d (%s)\n", launch->first, signal,
                strsignal(signal));
        return 128 + signal;
    }
    fprintf(stderr, "ddpc run: rank %d failed with status %d%s%s\n", launch->first,
            WEXITSTATUS(child->status), *child->cause ? ": " : "", child->cause);
    return WEXITSTATUS(child->status);
}

static int watch_signals(sigset_t *before)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    sigaddset(&signals, SIGCHLD);
    sigprocmask(SIG_BLOCK, &signals, before);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

static int launch_ranks(struct launch *launch, const char *program, char *address, char *const *own)
{
    for (int i = 0; i < 2 * launch->ranks; i++)
        launch->polls[i].fd = -1;
    launch->polls[2 * launch->ranks] = (struct pollfd){.fd = launch->signals, .events = POLLIN};
    for (int i = 0; i < launch->ranks; i++) {
        if (start(launch, i, program, address, own))
            continue;
        fprintf(stderr, "ddpc run: cannot start rank %d: %s\n", i, strerror(errno));
        kill_all(launch, SIGKILL);
        supervise(launch);
        return 1;
    }
    supervise(launch);
    return conclude(launch);
}

int run_ranks(const char *program, int ranks, char *const *program_args)
{
    char address[64];
    sigset_t before;
    fflush(NULL); /* children inherit what is not written yet */
    if (access(program, X_OK) || !find_address(address)) {
        fprintf(stderr, "ddpc run: cannot start %s: %s\n", program, strerror(errno));
        return 1;
    }
    struct launch launch = {.ranks = ranks, .first = -1, .signals = watch_signals(&before)};
    launch.children = calloc((size_t)ranks, sizeof *launch.children);
    launch.polls = calloc(2 * (size_t)ranks + 1, sizeof *launch.polls);
    int status = 1;
    if (launch.children && launch.polls && launch.signals >= 0)
        status = launch_ranks(&launch, program, address, program_args);
    else
        fprintf(stderr, "ddpc run: cannot watch %d ranks: %s\n", ranks, strerror(errno));
    close(launch.signals);
    sigprocmask(SIG_SETMASK, &before, NULL);
    free(launch.children);
    free(launch.polls);
    return status;
}
