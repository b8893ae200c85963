#include "address.h"
#include "fail.h"
#include "phase.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static _Noreturn void malformed(const char *init)
{
    ddp_fail(DDP_USAGE, "'%s' is not an address: write tcp://HOST:PORT", init);
}

static void split(struct ddp_address *address, const char *init)
{
    static const char scheme[] = "tcp://";
    if (strncmp(init, scheme, sizeof scheme - 1))
        malformed(init);
    const char *host = init + sizeof scheme - 1, *colon = strrchr(host, ':'), *end = colon;
    if (!colon)
        malformed(init);
    bool bracket = *host == '[';
    if (bracket && (++host, end == host || *--end != ']'))
        malformed(init);
    size_t length = (size_t)(end - host), digits = strspn(colon + 1, "0123456789");
    if (end <= host || length >= sizeof address->host || (!bracket && memchr(host, ':', length)))
        malformed(init);
    long port = strtol(colon + 1, NULL, 10);
    if (!digits || digits > 5 || colon[1 + digits] || port < 1 || port > 65535)
        malformed(init);
    snprintf(address->host, sizeof address->host, "%.*s", (int)length, host);
    snprintf(address->port, sizeof address->port, "%ld", port);
}

static void pause_ms(int ms)
{
    nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000L}, NULL);
}

static bool known(const struct ddp_address *address, const struct addrinfo *info)
{
    for (int i = 0; i < address->count; i++)
        if (address->at[i]->ai_addrlen == info->ai_addrlen
            && !memcmp(address->at[i]->ai_addr, info->ai_addr, info->ai_addrlen))
            return true;
    return false;
}

void ddp_address_open(struct ddp_address *address, const char *init, double deadline)
{
    enum { RETRY_MS = 500 };
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    int error;
    memset(address, 0, sizeof *address);
    split(address, init);
    while ((error = getaddrinfo(address->host, address->port, &hints, &address->list)) == EAI_AGAIN
           && ddp_now() < deadline)
        pause_ms(RETRY_MS);
    if (error)
        ddp_fail(DDP_RENDEZVOUS, "cannot find host %s: %s", address->host,
                 error == EAI_SYSTEM ? strerror(errno) : gai_strerror(error));
    for (struct addrinfo *info = address->list; info && address->count < DDP_MAX_ADDRESSES;
         info = info->ai_next)
        if (!known(address, info))
            address->at[address->count++] = info;
}

void ddp_address_close(struct ddp_address *address)
{
    freeaddrinfo(address->list);
    address->list = NULL;
    address->count = 0;
}

static const char *numeric(const struct addrinfo *info, char text[NI_MAXHOST])
{
    if (getnameinfo(info->ai_addr, info->ai_addrlen, text, NI_MAXHOST, NULL, 0, NI_NUMERICHOST))
        strcpy(text, "?");
    return text;
}

/* A host may have an address of a family that this machine does not speak; the others count. */
static bool family_missing(int error)
{
    return error == EAFNOSUPPORT || error == EADDRNOTAVAIL || error == EPROTONOSUPPORT;
}

static int listen_one(const struct addrinfo *info)
{
    enum { BACKLOG = 1024 };
    int one = 1, fd = socket(info->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return -1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (info->ai_family == AF_INET6)
        setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &one, sizeof one);
    if (!bind(fd, info->ai_addr, info->ai_addrlen) && !listen(fd, BACKLOG))
        return fd;
    int error = errno;
    close(fd);
    errno = error;
    return -1;
}

int ddp_address_listen(const struct ddp_address *address, int fds[DDP_MAX_ADDRESSES])
{
    char text[NI_MAXHOST];
    int count = 0, missing = 0;
    for (int i = 0; i < address->count; i++) {
        int fd = listen_one(address->at[i]), error = errno;
        if (fd >= 0)
            fds[count++] = fd;
        else if (family_missing(error) && (++missing < address->count || count))
            continue;
        else
            ddp_fail(DDP_RENDEZVOUS, "cannot listen at %s:%s (%s): %s%s", address->host, address->port,
                     numeric(address->at[i], text), strerror(error),
                     error == EADDRNOTAVAIL ? "; rank 0 must run on that host" : "");
    }
    return count;
}

/* While nobody listens, a loopback connection can come out at its own port and meet itself. */
static bool meets_itself(int fd)
{
    struct sockaddr_storage here = {0}, there = {0};
    socklen_t here_size = sizeof here, there_size = sizeof there;
    return !getsockname(fd, (struct sockaddr *)&here, &here_size)
        && !getpeername(fd, (struct sockaddr *)&there, &there_size)
        && here_size == there_size && !memcmp(&here, &there, here_size);
}

/* Waits for a connection begun: 0 or the reason. */
static int connected(int fd, double deadline)
{
    enum { ATTEMPT_MS = 5000 };
    double left = (deadline - ddp_now()) * 1000;
    int error = 0, wait = left < 1 ? 1 : left < ATTEMPT_MS ? (int)left : ATTEMPT_MS;
    socklen_t size = sizeof error;
    if (poll(&(struct pollfd){.fd = fd, .events = POLLOUT}, 1, wait) <= 0)
        return ETIMEDOUT;
    getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

/* The socket, or -1 with the reason in errno. */
static int connect_one(const struct addrinfo *info, double deadline)
{
    int one = 1, error, fd = socket(info->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return -1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    error = connect(fd, info->ai_addr, info->ai_addrlen) ? errno : 0;
    if (error == EINPROGRESS)
        error = connected(fd, deadline);
    if (!error && meets_itself(fd))
        error = ECONNREFUSED;
    if (!error)
        return fd;
    close(fd);
    errno = error;
    return -1;
}

int ddp_address_connect(const struct ddp_address *address, double deadline, double timeout)
{
    enum { FIRST_MS = 10, MOST_MS = 500 };
    int error = 0, which = 0;
    for (int wait = FIRST_MS;; wait = wait * 3 / 2 < MOST_MS ? wait * 3 / 2 : MOST_MS) {
        for (int i = 0; i < address->count; i++) {
            int fd = connect_one(address->at[i], deadline);
            if (fd >= 0)
                return fd;
            if (!error || !family_missing(errno))
                error = errno, which = i;
        }
        if (ddp_now() >= deadline)
            break;
        pause_ms(wait);
    }
    char text[NI_MAXHOST];
    ddp_fail(DDP_RENDEZVOUS, "cannot reach rank 0 at %s:%s (%s): %s; tried for %g s", address->host,
             address->port, numeric(address->at[which], text), strerror(error), timeout);
}
