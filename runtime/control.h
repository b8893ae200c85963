/* control.h: a thread in each rank that tells the others what this one is doing, and ends the process when
   another fails, dies, or goes silent, whatever the main thread is stuck in. */
#ifndef DDP_CONTROL_H
#define DDP_CONTROL_H

#include "ddp.h"
#include "peers.h"

struct ddp_control;

/* Takes the connections over. A rank that is silent for `timeout` seconds is given up. */
struct ddp_control *ddp_control_start(struct ddp *ddp, struct ddp_peers *peers, double timeout);

/* Ends all ranks: `rank`, or COMM_UNKNOWN_RANK, did not come to a collective within the timeout. `control` is the
   struct. */
void ddp_control_stalled(void *control, int rank);

/* Says that this rank needs the others no more; rank 0 waits until all have said so. From then on none is
   missed. */
void ddp_control_leave(struct ddp_control *control);

/* After leaving: rank 0 lets the others go, the others wait for that. Frees everything. */
void ddp_control_end(struct ddp_control *control);

#endif
