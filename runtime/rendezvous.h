/* rendezvous.h: how the ranks of a job find each other. */
#ifndef DDP_RENDEZVOUS_H
#define DDP_RENDEZVOUS_H

#include "ddp.h"
#include "peers.h"

/* What a rank of a GPU brings. */
struct ddp_gpu {
    char name[96];                         /* for people and machines: "NVIDIA H100 80GB HBM3, GPU-c1e5..." */
    void (*make_id)(char id[DDP_NCCL_ID]); /* called on rank 0 when all have come */
};

/* requires: world_size > 1. Rank 0 listens at the init address, the others come; who they are and what must
   be equal on all, or on no two, is compared there. `gpu`: NULL where kernels run on the CPU. Returns the
   connections, or ends the process on all ranks with one line. */
struct ddp_peers *ddp_rendezvous(const struct ddp_program *program, const struct ddp_options *options,
                                 const struct ddp_gpu *gpu);

#endif
