#include "message.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

struct ddp_message ddp_message(enum ddp_message_kind kind, int rank)
{
    struct ddp_message message;
    memset(&message, 0, sizeof message);
    message.magic = DDP_MAGIC;
    message.version = DDP_PROTOCOL;
    message.kind = kind;
    message.rank = rank;
    return message;
}

bool ddp_send(int fd, const struct ddp_message *message)
{
    enum { PATIENCE_MS = 1000 };
    const char *bytes = (const char *)message;
    size_t sent = 0;
    while (sent < sizeof *message) {
        ssize_t n = send(fd, bytes + sent, sizeof *message - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n > 0) {
            sent += (size_t)n;
        } else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            if (!sent)
                return true; /* its queue is full: it will be missed for its silence */
            if (poll(&(struct pollfd){.fd = fd, .events = POLLOUT}, 1, PATIENCE_MS) == 0)
                return false;
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

int ddp_receive(int fd, struct ddp_inbox *inbox)
{
    char *bytes = (char *)&inbox->message;
    ssize_t n = recv(fd, bytes + inbox->have, sizeof inbox->message - inbox->have, MSG_DONTWAIT);
    if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
        return 0;
    if (n <= 0) {
        if (n == 0)
            errno = 0;
        return -1;
    }
    inbox->have += (size_t)n;
    if (inbox->have >= sizeof inbox->message.magic && inbox->message.magic != DDP_MAGIC)
        return -2;
    bool ours = inbox->have < offsetof(struct ddp_message, hello) || inbox->message.version == DDP_PROTOCOL;
    if (ours && inbox->have < sizeof inbox->message)
        return 0;
    inbox->have = 0;
    return 1;
}
