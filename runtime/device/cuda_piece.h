/* cuda_piece.h: what the update of a bucket is told of its parameters, by the host as by the kernel. */
#ifndef DDP_DEVICE_CUDA_PIECE_H
#define DDP_DEVICE_CUDA_PIECE_H

enum { DDP_PIECE = 4096 }; /* values of a piece, at most: a block's work */

/* Part of one parameter. Its float32 values, gradients and momentum lie alike in their arenas. */
struct ddp_piece {
    long long offset;   /* bytes, in the arena of the float32 values; a multiple of 16 */
    long long working;  /* where kernels read it, in DDP_PARAM */
    int count, narrowed; /* values; whether kernels read them as bf16 */
};

/* PyTorch's SGD. The first step sets the momentum: keep 0, take 1. */
struct ddp_sgd_step {
    float lr, decay, momentum, keep, take;
    int nesterov;
};

#endif
