/* cuda_arrivals.h: the bulk copies of sm_90a into stages: a barrier for each stage, for whose phases they count. */
#ifndef DDP_DEVICE_CUDA_ARRIVALS_H
#define DDP_DEVICE_CUDA_ARRIVALS_H

#include "device/cuda_stage.h"

/* BYTES come for every stage. Thread 0 begins the copies. */
template <int BYTES> struct ddp_arrivals;

template <> struct ddp_arrivals<0> {
    static __device__ __forceinline__ void open()
    {
    }
    static __device__ __forceinline__ void expect(int)
    {
    }
    static __device__ __forceinline__ uint64_t *at(int)
    {
        return nullptr;
    }
    static __device__ __forceinline__ void wait(int)
    {
    }
};

#ifdef __CUDA_ARCH_FEAT_SM90_ALL
template <int BYTES> struct ddp_arrivals {
    uint64_t *barriers; /* DDP_STAGES of them */

    __device__ __forceinline__ void open()
    {
        __shared__ uint64_t room[DDP_STAGES];
        barriers = room;
        if (threadIdx.x == 0) {
            for (int i = 0; i < DDP_STAGES; i++)
                ddp_barrier_init(&barriers[i], 1);
            ddp_fence_barrier_init();
        }
        __syncthreads();
    }
    __device__ __forceinline__ uint64_t *at(int step) const
    {
        return &barriers[step % DDP_STAGES];
    }
    __device__ __forceinline__ void expect(int step) const
    {
        if (threadIdx.x == 0)
            ddp_barrier_expect(at(step), BYTES);
    }
    __device__ __forceinline__ void wait(int step) const
    {
        ddp_barrier_wait(at(step), step / DDP_STAGES % 2);
    }
};
#endif

#endif
