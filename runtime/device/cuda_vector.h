/* cuda_vector.h: elements that lie side by side, moved at once, and as floats while they are worked on. N is 1, 2, 4
   or 8; addresses are multiples of N elements. */
#ifndef DDP_DEVICE_CUDA_VECTOR_H
#define DDP_DEVICE_CUDA_VECTOR_H

#include "device/cuda_types.h"

#include "device/cuda_ptx.h"

/* The greatest power of two that divides `extent`, at most `most`, which is one. */
__device__ constexpr int ddp_side_by_side(int extent, int most)
{
    return extent % most ? ddp_side_by_side(extent, most / 2) : most;
}

template <class T, int N> struct alignas(N * sizeof(T) < 16 ? N * sizeof(T) : 16) ddp_vector {
    T at[N];
};

__device__ __forceinline__ float ddp_float(float x)
{
    return x;
}

__device__ __forceinline__ float ddp_float(bf16 x)
{
    return widen(x);
}

__device__ __forceinline__ void ddp_set(float &to, float x)
{
    to = x;
}

__device__ __forceinline__ void ddp_set(bf16 &to, float x)
{
    to = narrow(x);
}

template <class T, int N> __device__ __forceinline__ void ddp_load(float (&to)[N], const T *from)
{
    const ddp_vector<T, N> all = *(const ddp_vector<T, N> *)from;
#pragma unroll
    for (int i = 0; i < N; i++)
        to[i] = ddp_float(all.at[i]);
}

template <class T, int N> __device__ __forceinline__ void ddp_store(T *to, const float (&from)[N])
{
    ddp_vector<T, N> all;
#pragma unroll
    for (int i = 0; i < N; i++)
        ddp_set(all.at[i], from[i]);
    *(ddp_vector<T, N> *)to = all;
}

#endif
