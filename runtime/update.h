/* update.h: from gradients to new parameters, a bucket at a time, sharded over the ranks. */
#ifndef DDP_UPDATE_H
#define DDP_UPDATE_H

#include "ddp.h"

/* How far the buckets of this step have come. */
struct ddp_updates {
    int64_t before;       /* buckets of all steps before */
    int started, stepped; /* of this one: by this rank */
};

/* Bytes of the momentum of this rank's shards of the first `buckets` buckets: one lies behind the other. */
int64_t ddp_momentum_bytes(const struct ddp_program *program, int rank, int world, int buckets);

/* Bytes of another rank's gradients that this rank reads, in whole pages. */
int64_t ddp_gradient_share(const struct ddp_program *program, int rank, int world);

#endif
