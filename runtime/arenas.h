/* arenas.h: all memory of a rank, planned, checked, and taken before the first step. */
#ifndef DDP_ARENAS_H
#define DDP_ARENAS_H

#include "comm/comm.h"
#include "ddp.h"

/* On the host. requires: ddp->threads. Fills arena, host, workspace, momentum, saved_gradients, scratch, planned, and opens the backend,
   which owns parameters and gradients. Rank 0 prints the plan. Ends the process when the host has not that much. */
void ddp_take_memory(struct ddp *ddp, const struct comm_backend *backend, const struct comm_world *world,
                     int local_rank, int local_ranks);
void ddp_release_memory(struct ddp *ddp);

/* One rank of each host asks for all of them, before any of them takes its own. They share some of it. */
void ddp_check_memory(int64_t total, int64_t shared, int local_ranks);

#endif
