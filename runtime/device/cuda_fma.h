/* cuda_fma.h: sums of products in f32. */
#ifndef DDP_DEVICE_CUDA_FMA_H
#define DDP_DEVICE_CUDA_FMA_H

#include "device/cuda_stage.h"

/* A thread has every 16th row and every 16th column. */
template <int ROWS, int COLUMNS, bool A_ALONG, bool B_ALONG> struct ddp_sums<float, ROWS, COLUMNS, A_ALONG, B_ALONG>
    : ddp_sums_at_once {
    static constexpr int SIDE = 16, HIGH = ROWS / SIDE, WIDE = COLUMNS / SIDE;
    typedef ddp_stage<float, ROWS, A_ALONG> a_stage;
    typedef ddp_stage<float, COLUMNS, B_ALONG> b_stage;
    float sum[HIGH][WIDE];

    __device__ __forceinline__ void add(const unsigned char *a, const unsigned char *b)
    {
        const int row = (int)threadIdx.x / SIDE, column = (int)threadIdx.x % SIDE;
#pragma unroll 4
        for (int k = 0; k < a_stage::DEPTH; k++) {
            float left[HIGH], right[WIDE];
#pragma unroll
            for (int i = 0; i < HIGH; i++)
                left[i] = *(const float *)(a + a_stage::place(row + i * SIDE, k));
#pragma unroll
            for (int j = 0; j < WIDE; j++)
                right[j] = *(const float *)(b + b_stage::place(column + j * SIDE, k));
#pragma unroll
            for (int i = 0; i < HIGH; i++)
#pragma unroll
                for (int j = 0; j < WIDE; j++)
                    sum[i][j] = fmaf(left[i], right[j], sum[i][j]);
        }
    }
    __device__ __forceinline__ void put(float *results) const
    {
        const int row = (int)threadIdx.x / SIDE, column = (int)threadIdx.x % SIDE;
#pragma unroll
        for (int i = 0; i < HIGH; i++)
#pragma unroll
            for (int j = 0; j < WIDE; j++)
                results[(row + i * SIDE) * ddp_pitch<COLUMNS>::FLOATS + column + j * SIDE] = sum[i][j];
    }
};

#endif
