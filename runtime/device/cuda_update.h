/* cuda_update.h: a bucket's step on CUDA; a block for each piece. */
#ifndef DDP_DEVICE_CUDA_UPDATE_H
#define DDP_DEVICE_CUDA_UPDATE_H

#include "device/cuda_vector.h"
#include "device/cuda_piece.h"

/* Four values from `at` on: N of them at a time, the last ones of a piece one by one. */
template <int N>
__device__ __forceinline__ void ddp_step_values(const ddp_sgd_step &sgd, int64_t at, float *values, const float *gradients,
                                                float *momentum)
{
    float p[N], g[N], buffer[N] = {};
    ddp_load(p, values + at);
    ddp_load(g, gradients + at);
    if (momentum && sgd.keep != 0)
        ddp_load(buffer, momentum + at);
#pragma unroll
    for (int i = 0; i < N; i++) {
        const float d = g[i] + sgd.decay * p[i];
        buffer[i] = momentum ? sgd.keep * buffer[i] + sgd.take * d : d;
        p[i] -= sgd.lr * (momentum && sgd.nesterov ? d + sgd.momentum * buffer[i] : buffer[i]);
    }
    ddp_store(values + at, p);
    if (momentum)
        ddp_store(momentum + at, buffer);
}

/* To where kernels read them. */
template <int N, class T>
__device__ __forceinline__ void ddp_copy_values(T *to, const float *from)
{
    float values[N];
    ddp_load(values, from);
    ddp_store(to, values);
}

template <int N>
__device__ __forceinline__ void ddp_put_working(const ddp_piece &piece, int i, const float *values, char *working)
{
    if (piece.narrowed)
        ddp_copy_values<N>((bf16 *)(working + piece.working) + i, values + piece.offset / 4 + i);
    else if ((char *)values != working)
        ddp_copy_values<N>((float *)(working + piece.working) + i, values + piece.offset / 4 + i);
}

/* The gradients of this bucket lie SHIFT bytes from where its values do. Where the loss is not finite nothing changes. */
extern "C" __global__ void __launch_bounds__(256, 1)
ddp_update(const ddp_piece *pieces, ddp_sgd_step sgd, int64_t shift, const float *loss, float *values,
           const char *gradients, float *momentum, char *working)
{
    const ddp_piece piece = pieces[blockIdx.x];
    const float *const own = (const float *)(gradients + shift);
    if (!(fabsf(*loss) < INFINITY))
        return;
    for (int i = threadIdx.x * 4; i < piece.count; i += 256 * 4) {
        const int64_t at = piece.offset / 4 + i;
        if (i + 4 <= piece.count) {
            ddp_step_values<4>(sgd, at, values, own, momentum);
            ddp_put_working<4>(piece, i, values, working);
            continue;
        }
        for (int j = i; j < piece.count; j++) {
            ddp_step_values<1>(sgd, at + j - i, values, own, momentum);
            ddp_put_working<1>(piece, j, values, working);
        }
    }
}

/* Of values that were set, not stepped. */
extern "C" __global__ void __launch_bounds__(256, 1)
ddp_put_parameters(const ddp_piece *pieces, const float *values, char *working)
{
    const ddp_piece piece = pieces[blockIdx.x];
    for (int i = threadIdx.x; i < piece.count; i += 256)
        ddp_put_working<1>(piece, i, values, working);
}

#endif
