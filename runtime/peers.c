#include "peers.h"
#include "phase.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct ddp_peers *ddp_peers_new(int rank, int world)
{
    struct ddp_peers *peers = calloc(1, sizeof *peers + (size_t)world * sizeof *peers->at);
    if (!peers)
        ddp_fail(DDP_MEMORY, "no memory for the connections of %d ranks", world);
    *peers = (struct ddp_peers){.rank = rank, .world = world, .local_ranks = 1, .hosts = 1};
    pthread_mutex_init(&peers->sending, NULL);
    for (int i = 0; i < world; i++)
        peers->at[i].fd = -1;
    return peers;
}

void ddp_peers_free(struct ddp_peers *peers)
{
    for (int i = 0; i < peers->world; i++)
        if (peers->at[i].fd >= 0)
            close(peers->at[i].fd);
    pthread_mutex_destroy(&peers->sending);
    free(peers);
}

bool ddp_peers_send(struct ddp_peers *peers, int rank, const struct ddp_message *message)
{
    pthread_mutex_lock(&peers->sending);
    bool sent = peers->at[rank].fd >= 0 && ddp_send(peers->at[rank].fd, message);
    pthread_mutex_unlock(&peers->sending);
    return sent;
}

void ddp_peers_drain(const struct ddp_peers *peers)
{
    double deadline = ddp_now() + 1;
    struct pollfd *polls = calloc((size_t)peers->world, sizeof *polls);
    int open = 0;
    for (int i = 0; polls && i < peers->world; i++) {
        polls[i] = (struct pollfd){.fd = peers->at[i].fd, .events = POLLIN};
        open += polls[i].fd >= 0;
    }
    for (double left; open > 0 && (left = deadline - ddp_now()) > 0;) {
        char unread[4096];
        poll(polls, (nfds_t)peers->world, (int)(left * 1000) + 1);
        for (int i = 0; i < peers->world; i++) {
            ssize_t n = polls[i].revents ? recv(polls[i].fd, unread, sizeof unread, MSG_DONTWAIT) : 1;
            if (n > 0 || (n < 0 && errno == EAGAIN))
                continue;
            polls[i] = (struct pollfd){.fd = -1};
            open--;
        }
    }
    free(polls);
}

void ddp_peers_abort(struct ddp_peers *peers, int origin, enum ddp_status status, const char *text)
{
    struct ddp_message message = ddp_message(DDP_ABORT, origin);
    message.abort.status = status;
    snprintf(message.abort.text, sizeof message.abort.text, "%s", text);
    pthread_mutex_lock(&peers->sending);
    for (int i = 0; i < peers->world; i++) {
        if (peers->at[i].fd < 0)
            continue;
        if (i != origin)
            ddp_send(peers->at[i].fd, &message);
        shutdown(peers->at[i].fd, SHUT_WR);
    }
    ddp_peers_drain(peers);
    pthread_mutex_unlock(&peers->sending);
}

void ddp_peers_tell(void *context, enum ddp_status status, const char *text)
{
    struct ddp_peers *peers = context;
    ddp_peers_abort(peers, peers->rank, status, text);
}

void ddp_peers_obey(const struct ddp_message *abort)
{
    enum ddp_status status = (enum ddp_status)abort->abort.status;
    int length = (int)strnlen(abort->abort.text, sizeof abort->abort.text);
    if (status == DDP_RENDEZVOUS || status == DDP_PEER)
        ddp_fail_quietly(status, "%.*s", length, abort->abort.text);
    ddp_fail_quietly(DDP_PEER, "rank %d failed: %.*s", abort->rank, length, abort->abort.text);
}
