/* optimizer.h: one step of some parameters. */
#ifndef DDP_OPTIMIZER_H
#define DDP_OPTIMIZER_H

#include "ddp.h"

/* PyTorch's SGD. The momentum buffer is NULL where there is no momentum; the first step sets it. */
void ddp_sgd(const struct ddp_sgd *sgd, bool first, float *p, const float *g, float *buf, int64_t count);

#endif
