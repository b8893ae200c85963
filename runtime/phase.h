/* phase.h: what a rank is doing right now, for the others to see, and how long each kind of thing took. */
#ifndef DDP_PHASE_H
#define DDP_PHASE_H

#include "ddp.h"

enum ddp_phase { DDP_STARTING, DDP_DATA, DDP_COMPUTE, DDP_COMM, DDP_SAVING, DDP_PHASES };

/* Seconds on the monotonic clock. */
double ddp_now(void);

/* The main thread enters a phase and gets the one that it was in, to go back to; the time since the last call
   is counted for that one. What does not say otherwise is DDP_COMPUTE. */
enum ddp_phase ddp_enter(struct ddp *ddp, enum ddp_phase phase);

/* Counts the time up to now, and begins anew. */
void ddp_clear_clock(struct ddp *ddp);

#endif
