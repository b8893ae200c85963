/* peers.h: the connections of the control plane: a star around rank 0. */
#ifndef DDP_PEERS_H
#define DDP_PEERS_H

#include "fail.h"
#include "message.h"

#include <pthread.h>

struct ddp_peer {
    int fd; /* -1: no connection, or no longer */
    struct ddp_identity who;
};

struct ddp_peers {
    int rank, world;
    int local_rank, local_ranks; /* among the ranks of this host */
    int hosts;
    char nonce[40];              /* this job's name on this host */
    char comm_id[COMM_ID];
    pthread_mutex_t sending;
    struct ddp_peer at[];        /* of rank 0: all; of the others: at[0] only */
};

struct ddp_peers *ddp_peers_new(int rank, int world);
void ddp_peers_free(struct ddp_peers *peers);

/* False when the connection is broken. Any thread. */
bool ddp_peers_send(struct ddp_peers *peers, int rank, const struct ddp_message *message);

/* Tells all but `origin`, where the cause lies, and waits up to a second until they have read it. */
void ddp_peers_abort(struct ddp_peers *peers, int origin, enum ddp_status status, const char *text);

/* Waits up to a second until all have closed their end: a connection closed while something of it is unread
   is reset, and the reset may overtake our last words. */
void ddp_peers_drain(const struct ddp_peers *peers);

/* ddp_peers_abort for a cause of our own, as fail.h calls it. */
void ddp_peers_tell(void *peers, enum ddp_status status, const char *text);

/* Ends the process: another rank said stop. */
_Noreturn void ddp_peers_obey(const struct ddp_message *abort);

#endif
