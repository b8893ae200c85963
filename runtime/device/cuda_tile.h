/* cuda_tile.h: one block's tile of a matrix product: both operands go through stages in shared memory, sums are in
   registers. */
#ifndef DDP_DEVICE_CUDA_TILE_H
#define DDP_DEVICE_CUDA_TILE_H

#include "device/cuda_fma.h"
#include "device/cuda_mma.h"
#ifdef __CUDA_ARCH_FEAT_SM90_ALL
#include "device/cuda_wgmma.h"
#endif
#include "device/cuda_arrivals.h"

/* results[ROWS][pitch] = sum over k < depth of a(row + i, k) * b(column + j, k), for all threads to read. `shared` has
   room for the stages, and for the results after them. HOW: T, or tf32. */
template <class T, int ROWS, int COLUMNS, class HOW = T> struct ddp_tile {
    static constexpr int A_BYTES = ROWS * DDP_STAGE_ROW, BYTES = A_BYTES + COLUMNS * DDP_STAGE_ROW;
    static constexpr int DEPTH = DDP_STAGE_ROW / (int)sizeof(T);
    static constexpr int AHEAD = DDP_STAGES - 1; /* how many steps before its use a stage is filled */

    template <class A, class B>
    static __device__ __forceinline__ float *multiply(unsigned char *shared, const A &a, int row, const B &b, int column,
                                                      int depth)
    {
        ddp_sums<HOW, ROWS, COLUMNS, A::ALONG, B::ALONG> sums = {};
        ddp_mover<T, ROWS, A> move_a;
        ddp_mover<T, COLUMNS, B> move_b;
        ddp_arrivals<(ddp_fetched<A> ? A_BYTES : 0) + (ddp_fetched<B> ? BYTES - A_BYTES : 0)> arrivals;
        arrivals.open();
        const int steps = (depth + DEPTH - 1) / DEPTH;
        const auto start = [&](int step) {
            unsigned char *stage = shared + step % DDP_STAGES * BYTES;
            if (step < steps) {
                arrivals.expect(step);
                move_a.start(stage, a, row, step * DEPTH, arrivals.at(step));
                move_b.start(stage + A_BYTES, b, column, step * DEPTH, arrivals.at(step));
            }
            ddp_copy_async_commit();
        };
        const auto finish = [&](int step) {
            unsigned char *stage = shared + step % DDP_STAGES * BYTES;
            if (step < steps) {
                move_a.finish(stage);
                move_b.finish(stage + A_BYTES);
            }
        };
#pragma unroll 1
        for (int step = 0; step < AHEAD; step++) {
            start(step);
            finish(step);
        }
        for (int step = 0; step < steps; step++) {
            const unsigned char *stage = shared + step % DDP_STAGES * BYTES;
            ddp_copy_async_wait<AHEAD - 1>();
            arrivals.wait(step);
            sums.publish();
            __syncthreads();
            start(step + AHEAD);
            sums.add(stage, stage + A_BYTES);
            finish(step + AHEAD);
            sums.settle();
        }
        ddp_copy_async_wait<0>();
        __syncthreads();
        sums.put((float *)shared);
        __syncthreads();
        return (float *)shared;
    }
};

#endif
