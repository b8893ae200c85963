/* cuda_wgmma.h: sums of products of bf16 by groups of four warps, on sm_90a. */
#ifndef DDP_DEVICE_CUDA_WGMMA_H
#define DDP_DEVICE_CUDA_WGMMA_H

#include "device/cuda_ptx_sm90.h"
#include "device/cuda_stage.h"

/* A group has 64 rows of the tile, and all columns; where there are not so many rows, all of them, and its share of
   each stage's terms. Products go on while the next stages are filled. */
template <int ROWS, int COLUMNS, bool A_ALONG, bool B_ALONG> struct ddp_sums<bf16, ROWS, COLUMNS, A_ALONG, B_ALONG> {
    static constexpr int GROUP = 128, GROUPS = DDP_THREADS / GROUP, HEIGHT = 64, UNIT = 16;
    static constexpr int SHARES = GROUPS * HEIGHT / ROWS; /* into which a stage's terms are divided */
    static_assert(ROWS / HEIGHT * SHARES == GROUPS, "each group has 64 rows");
    typedef ddp_stage<bf16, ROWS, A_ALONG> a_stage;
    typedef ddp_stage<bf16, COLUMNS, B_ALONG> b_stage;
    static constexpr int TERMS = a_stage::DEPTH / SHARES;
    float sum[COLUMNS / 2];

    static __device__ __forceinline__ int group()
    {
        return (int)threadIdx.x / GROUP;
    }
    /* Eight rows are a unit, and slabs lie one behind the other. */
    template <class Stage, bool ALONG>
    static __device__ __forceinline__ uint64_t descriptor(const unsigned char *stage, int mn, int k)
    {
        return ddp_matrix_descriptor(stage + Stage::place(mn, k), ALONG ? DDP_CHUNK_BYTES : Stage::DEPTH * DDP_STAGE_ROW,
                                     8 * DDP_STAGE_ROW, DDP_SWIZZLE_128);
    }
    static __device__ __forceinline__ void publish()
    {
        ddp_fence_async();
    }
    __device__ __forceinline__ void add(const unsigned char *a, const unsigned char *b)
    {
        const int row = group() / SHARES * HEIGHT, first = group() % SHARES * TERMS;
        ddp_wgmma_hold(sum);
        ddp_wgmma_fence();
#pragma unroll
        for (int k = 0; k < TERMS; k += UNIT)
            ddp_wgmma<COLUMNS, !A_ALONG, !B_ALONG>(sum, descriptor<a_stage, A_ALONG>(a, row, first + k),
                                                   descriptor<b_stage, B_ALONG>(b, 0, first + k));
        ddp_wgmma_commit();
    }
    __device__ __forceinline__ void settle()
    {
        ddp_wgmma_wait<0>();
        ddp_wgmma_hold(sum);
    }
    /* The shares of the terms are added in their order. */
    __device__ __forceinline__ void put(float *results) const
    {
        const int lane = (int)threadIdx.x % 32, row = (int)threadIdx.x / 32 % 4 * 16 + lane / 4;
        float *const to = results + (group() / SHARES * HEIGHT + row) * ddp_pitch<COLUMNS>::FLOATS + lane % 4 * 2;
#pragma unroll
        for (int share = 0; share < SHARES; share++) {
            if (share > 0)
                __syncthreads();
            if (group() % SHARES == share)
#pragma unroll
                for (int i = 0; i < COLUMNS / 4; i++) {
                    float *const pair = to + i % 2 * 8 * ddp_pitch<COLUMNS>::FLOATS + i / 2 * 8;
                    ddp_put_pair(pair, share > 0, sum[2 * i], sum[2 * i + 1]);
                }
        }
    }
};

#endif
