/* sampler.h: which samples a rank sees, in which order: those of PyTorch's DistributedSampler. */
#ifndef DDP_SAMPLER_H
#define DDP_SAMPLER_H

#include <stdbool.h>
#include <stdint.h>

/* PyTorch's randperm draws 32 bits for each place below this many, and 64 from it on. */
enum { DDP_MAX_RECORDS = UINT32_MAX / 20 };

struct ddp_sampler {
    int64_t count;   /* records of the data set, 1 .. DDP_MAX_RECORDS - 1 */
    int rank, world_size;
    bool padded;     /* training: every rank has ceil(count / world_size) samples, the list continued with
                        its head; testing: each sample once */
    uint32_t *order; /* count numbers, the caller's; NULL: the records' own order */
};

/* torch.randperm(count) under torch.Generator().manual_seed(seed). */
void ddp_randperm(uint32_t *order, int64_t count, uint64_t seed);

/* How many samples this rank has. */
int64_t ddp_sampler_share(const struct ddp_sampler *sampler);

/* The record at place `position` of this rank's samples. */
int64_t ddp_sampler_at(const struct ddp_sampler *sampler, int64_t position);

#endif
