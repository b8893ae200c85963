/* cuda_mma.h: sums of products on tensor cores, warp by warp, from sm_80 on: of bf16 where there is no wgmma
   (cuda_wgmma.h), and of floats in tf32. */
#ifndef DDP_DEVICE_CUDA_MMA_H
#define DDP_DEVICE_CUDA_MMA_H

#include "device/cuda_stage.h"

/* A warp has HIGH x WIDE products of 16 x 16 a step, each two of mma.sync's 16 x 8 side by side. */
template <int ROWS, int COLUMNS> struct ddp_warp_sums : ddp_sums_at_once {
    static constexpr int UNIT = 16, DOWN = ROWS > COLUMNS ? 4 : 2, ACROSS = DDP_WARPS / DOWN; /* warps */
    static constexpr int HIGH = ROWS / DOWN / UNIT, WIDE = COLUMNS / ACROSS / UNIT;
    static_assert(HIGH * DOWN * UNIT == ROWS && WIDE * ACROSS * UNIT == COLUMNS, "warps share the tile evenly");
    float sum[HIGH][2 * WIDE][4];

    static __device__ __forceinline__ int first_row()
    {
        return (int)threadIdx.x / 32 / ACROSS * HIGH * UNIT;
    }
    static __device__ __forceinline__ int first_column()
    {
        return (int)threadIdx.x / 32 % ACROSS * WIDE * UNIT;
    }
    /* load_left(r, row, k) and load_right(r, column, k) bring TERMS terms of 16 rows or columns. */
    template <int TERMS, int DEPTH, class Left, class Right, class Multiply>
    __device__ __forceinline__ void add_terms(Left load_left, Right load_right, Multiply multiply)
    {
#pragma unroll
        for (int k = 0; k < DEPTH; k += TERMS) {
            uint32_t left[HIGH][4], right[WIDE][4];
#pragma unroll
            for (int i = 0; i < HIGH; i++)
                load_left(left[i], first_row() + i * UNIT, k);
#pragma unroll
            for (int j = 0; j < WIDE; j++)
                load_right(right[j], first_column() + j * UNIT, k);
#pragma unroll
            for (int i = 0; i < HIGH; i++)
#pragma unroll
                for (int j = 0; j < 2 * WIDE; j++) {
                    const uint32_t pair[2] = {right[j / 2][j % 2 * 2], right[j / 2][j % 2 * 2 + 1]};
                    multiply(sum[i][j], left[i], pair);
                }
        }
    }
    __device__ __forceinline__ void put(float *results) const
    {
        const int lane = (int)threadIdx.x % 32, row = first_row() + lane / 4, column = first_column() + lane % 4 * 2;
#pragma unroll
        for (int i = 0; i < HIGH; i++)
#pragma unroll
            for (int j = 0; j < 2 * WIDE; j++)
#pragma unroll
                for (int l = 0; l < 4; l += 2)
                    ddp_put_pair(results + (row + i * UNIT + l * 4) * ddp_pitch<COLUMNS>::FLOATS + column + j * 8,
                                 false, sum[i][j][l], sum[i][j][l + 1]);
    }
};

/* ---- bf16, mma.sync m16n8k16 */

#ifndef __CUDA_ARCH_FEAT_SM90_ALL
template <int ROWS, int COLUMNS, bool A_ALONG, bool B_ALONG> struct ddp_sums<bf16, ROWS, COLUMNS, A_ALONG, B_ALONG>
    : ddp_warp_sums<ROWS, COLUMNS> {
    typedef ddp_stage<bf16, ROWS, A_ALONG> a_stage;
    typedef ddp_stage<bf16, COLUMNS, B_ALONG> b_stage;

    /* Rows 0-7 and 8-15 at k 0-7, then both at k 8-15: the registers of the left operand. */
    static __device__ __forceinline__ void load_left(uint32_t (&r)[4], const unsigned char *a, int row, int k)
    {
        const int lane = (int)threadIdx.x % 32;
        if constexpr (A_ALONG)
            ddp_load_matrix(r, a + a_stage::place(row + lane % 16, k + lane / 16 * 8));
        else
            ddp_load_matrix_transposed(r, a + a_stage::place(row + lane / 8 % 2 * 8, k + lane / 16 * 8 + lane % 8));
    }
    /* Columns 0-7 at k 0-7 and 8-15, then columns 8-15: the registers of two right operands. */
    static __device__ __forceinline__ void load_right(uint32_t (&r)[4], const unsigned char *b, int column, int k)
    {
        const int lane = (int)threadIdx.x % 32;
        if constexpr (B_ALONG)
            ddp_load_matrix(r, b + b_stage::place(column + lane / 16 * 8 + lane % 8, k + lane / 8 % 2 * 8));
        else
            ddp_load_matrix_transposed(r, b + b_stage::place(column + lane / 16 * 8, k + lane / 8 % 2 * 8 + lane % 8));
    }
    __device__ __forceinline__ void add(const unsigned char *a, const unsigned char *b)
    {
        this->template add_terms<16, a_stage::DEPTH>(
            [&](uint32_t (&r)[4], int row, int k) { load_left(r, a, row, k); },
            [&](uint32_t (&r)[4], int column, int k) { load_right(r, b, column, k); },
            [](float (&d)[4], const uint32_t (&left)[4], const uint32_t (&right)[2]) { ddp_mma(d, left, right); });
    }
};
#endif

/* ---- floats in tf32, mma.sync m16n8k8 */

template <int ROWS, int COLUMNS, bool A_ALONG, bool B_ALONG> struct ddp_sums<tf32, ROWS, COLUMNS, A_ALONG, B_ALONG>
    : ddp_warp_sums<ROWS, COLUMNS> {
    typedef ddp_stage<float, ROWS, A_ALONG> a_stage;
    typedef ddp_stage<float, COLUMNS, B_ALONG> b_stage;

    /* Register i of an operand: element (g, t) of a block of 8 x 4, g the lane's group of four and t its place there. */
    template <class Stage>
    static __device__ __forceinline__ uint32_t load(const unsigned char *stage, int mn, int k)
    {
        const int lane = (int)threadIdx.x % 32;
        return ddp_tf32(*(const float *)(stage + Stage::place(mn + lane / 4, k + lane % 4)));
    }
    __device__ __forceinline__ void add(const unsigned char *a, const unsigned char *b)
    {
        this->template add_terms<8, a_stage::DEPTH>(
            [&](uint32_t (&r)[4], int row, int k) {
#pragma unroll
                for (int i = 0; i < 4; i++)
                    r[i] = load<a_stage>(a, row + i % 2 * 8, k + i / 2 * 4);
            },
            [&](uint32_t (&r)[4], int column, int k) {
#pragma unroll
                for (int i = 0; i < 4; i++)
                    r[i] = load<b_stage>(b, column + i / 2 * 8, k + i % 2 * 4);
            },
            [](float (&d)[4], const uint32_t (&left)[4], const uint32_t (&right)[2]) {
                ddp_mma_tf32(d, left, right);
            });
    }
};

#endif
