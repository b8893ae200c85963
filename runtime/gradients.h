/* gradients.h: the thread that reduces buckets while the main thread computes the next ones. */
#ifndef DDP_GRADIENTS_H
#define DDP_GRADIENTS_H

#include "ddp.h"

struct ddp_reducer;

struct ddp_reducer *ddp_reducer_start(struct ddp *ddp);
void ddp_reducer_stop(struct ddp_reducer *reducer);

#endif
