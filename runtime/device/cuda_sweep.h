/* cuda_sweep.h: what emitted sweeps on CUDA share: 16-byte loads and stores of several elements, accumulators, and
   their sums over threads in a fixed order. */
#ifndef DDP_DEVICE_CUDA_SWEEP_H
#define DDP_DEVICE_CUDA_SWEEP_H

#include "device/cuda_vector.h"

/* ---- accumulators: they start empty; merge puts another's terms behind their own */

struct ddp_sum {
    double sum = 0;
    __device__ void add(double x)
    {
        sum += x;
    }
    __device__ void merge(const ddp_sum &other)
    {
        sum += other.sum;
    }
};

/* Of values, or of what they are above a pivot. */
struct ddp_moments {
    double sum = 0, square = 0;
    __device__ void add(double x)
    {
        sum += x;
        square += x * x;
    }
    __device__ void merge(const ddp_moments &other)
    {
        sum += other.sum;
        square += other.square;
    }
};

struct ddp_max {
    float value = -INFINITY;
    __device__ void add(float x)
    {
        value = maxf(value, x);
    }
    __device__ void merge(const ddp_max &other)
    {
        value = maxf(value, other.value);
    }
};

/* The first index of the greatest value: of its own terms the indices ascend. */
struct ddp_argmax {
    float value = -INFINITY;
    int at = 0;
    __device__ void add(float x, int index)
    {
        if (beats(x, value))
            value = x, at = index;
    }
    __device__ void merge(const ddp_argmax &other)
    {
        const bool same = value == other.value || (value != value && other.value != other.value);
        if (beats(other.value, value) || (same && other.at < at))
            *this = other;
    }
};

/* ---- over threads */

/* What the thread whose number differs in these bits has. */
template <class A>
__device__ __forceinline__ A ddp_shuffle(const A &own, int bits)
{
    union words {
        A value;
        uint32_t word[sizeof(A) / 4];
        __device__ words() {}
    } words;
    words.value = own;
#pragma unroll
    for (int i = 0; i < (int)(sizeof(A) / 4); i++)
        words.word[i] = __shfl_xor_sync(0xffffffff, words.word[i], bits);
    return words.value;
}

template <class A>
__device__ __forceinline__ void ddp_merge_warp(A &own)
{
#pragma unroll
    for (int bits = 16; bits; bits /= 2)
        own.merge(ddp_shuffle(own, bits));
}

/* All of a row's THREADS, a warp or the whole block, get the row's result. */
template <int THREADS, class A>
__device__ __forceinline__ void ddp_merge_row(A &own)
{
    ddp_merge_warp(own);
    if (THREADS == 32)
        return;
    __shared__ uint64_t space[32 * sizeof(A) / 8];
    A *warps = (A *)space;
    const int warp = threadIdx.x / 32, lane = threadIdx.x % 32;
    if (lane == 0)
        warps[warp] = own;
    __syncthreads();
    own = lane < THREADS / 32 ? warps[lane] : A();
    ddp_merge_warp(own);
    __syncthreads(); /* the space is free */
}

/* A block's THREADS are rows of ACROSS: those of the first row get the results of their columns. */
template <int THREADS, int ACROSS, class A>
__device__ __forceinline__ void ddp_merge_column(A &own)
{
    __shared__ uint64_t space[THREADS * sizeof(A) / 8];
    A *all = (A *)space;
    all[threadIdx.x] = own;
    __syncthreads();
    for (int half = THREADS / 2; half >= ACROSS; half /= 2) {
        if ((int)threadIdx.x < half)
            all[threadIdx.x].merge(all[threadIdx.x + half]);
        __syncthreads();
    }
    own = all[threadIdx.x];
    __syncthreads(); /* the space is free */
}

#endif
