/* cuda_results.h: what becomes of a tile of results: written to memory by the kernel's own loop, summed by column.

   The sums of a column are taken in three steps of fixed order: by a thread over its rows, by the block, and over all
   blocks ("slots") by a kernel of its own. Means and sums of squares about the mean (M2) are joined as Chan, Golub
   and LeVeque do (1983); a thread takes squares about its first value, which lies among them. */
#ifndef DDP_DEVICE_CUDA_RESULTS_H
#define DDP_DEVICE_CUDA_RESULTS_H

#include "device/cuda_vector.h"
#include "device/cuda_tile.h"

/* ---- the loop: a thread takes WIDTH results of a row at a time, always of the same columns */

template <int ROWS, int COLUMNS, int WIDTH> struct ddp_results {
    static constexpr int ACROSS = COLUMNS / WIDTH, STEP = DDP_THREADS / ACROSS;
    static_assert(DDP_THREADS % ACROSS == 0, "a thread stays in its columns");

    static __device__ __forceinline__ int first_row()
    {
        return (int)threadIdx.x / ACROSS;
    }
    static __device__ __forceinline__ int column()
    {
        return (int)threadIdx.x % ACROSS * WIDTH;
    }
    static __device__ __forceinline__ const float *at(const float *tile, int row)
    {
        return tile + row * ddp_pitch<COLUMNS>::FLOATS + column();
    }
};

/* ---- columns */

/* {count, mean, m2} of a and of b, into a. */
template <class F> __device__ __forceinline__ void ddp_join_moments(F (&a)[3], const F (&b)[3])
{
    const F count = a[0] + b[0], delta = b[1] - a[1], share = count > 0 ? b[0] / count : 0;
    a[2] += b[2] + delta * delta * a[0] * share;
    a[1] += delta * share;
    a[0] = count;
}

template <class F> __device__ __forceinline__ void ddp_join_sums(F (&a)[1], const F (&b)[1])
{
    a[0] += b[0];
}

/* Of a thread's columns. */
template <int WIDTH> struct ddp_column_moments {
    static constexpr int FLOATS = 3;
    int count;
    float first[WIDTH], sum[WIDTH], square[WIDTH];

    __device__ __forceinline__ void add(const float (&row)[WIDTH])
    {
#pragma unroll
        for (int lane = 0; lane < WIDTH; lane++) {
            first[lane] = count ? first[lane] : row[lane];
            const float d = row[lane] - first[lane];
            sum[lane] += d;
            square[lane] = fmaf(d, d, square[lane]);
        }
        count++;
    }
    __device__ __forceinline__ void put(int lane, float (&to)[FLOATS]) const
    {
        const float n = (float)count, mean = n > 0 ? sum[lane] / n : 0;
        to[0] = n;
        to[1] = first[lane] + mean;
        to[2] = square[lane] - sum[lane] * mean;
    }
    static __device__ __forceinline__ void join(float (&a)[FLOATS], const float (&b)[FLOATS])
    {
        ddp_join_moments(a, b);
    }
};

template <int WIDTH> struct ddp_column_sums {
    static constexpr int FLOATS = 1;
    float sum[WIDTH];

    __device__ __forceinline__ void add(const float (&row)[WIDTH])
    {
#pragma unroll
        for (int lane = 0; lane < WIDTH; lane++)
            sum[lane] += row[lane];
    }
    __device__ __forceinline__ void put(int lane, float (&to)[FLOATS]) const
    {
        to[0] = sum[lane];
    }
    static __device__ __forceinline__ void join(float (&a)[FLOATS], const float (&b)[FLOATS])
    {
        ddp_join_sums(a, b);
    }
};

/* The block's columns to partial[slot][FLOATS][channels], at `channel` on; `valid` of them. All threads call it; it
   uses `shared` for DDP_THREADS * WIDTH * FLOATS floats. */
template <int COLUMNS, int WIDTH, template <int> class Columns>
__device__ __forceinline__ void ddp_put_columns(const Columns<WIDTH> &mine, float *shared, float *partial, int slot,
                                                       int channels, int channel, int valid)
{
    constexpr int FLOATS = Columns<WIDTH>::FLOATS, ACROSS = COLUMNS / WIDTH, DOWN = DDP_THREADS / ACROSS;
    __syncthreads();
    for (int lane = 0; lane < WIDTH; lane++) {
        float values[FLOATS];
        mine.put(lane, values);
        for (int i = 0; i < FLOATS; i++)
            shared[((int)threadIdx.x / ACROSS * FLOATS + i) * COLUMNS + (int)threadIdx.x % ACROSS * WIDTH + lane] = values[i];
    }
    __syncthreads();
    const int column = (int)threadIdx.x;
    if (column >= valid || column >= COLUMNS)
        return;
    float all[FLOATS];
    for (int i = 0; i < FLOATS; i++)
        all[i] = shared[i * COLUMNS + column];
    for (int row = 1; row < DOWN; row++) {
        float next[FLOATS];
        for (int i = 0; i < FLOATS; i++)
            next[i] = shared[(row * FLOATS + i) * COLUMNS + column];
        Columns<WIDTH>::join(all, next);
    }
    for (int i = 0; i < FLOATS; i++)
        partial[((int64_t)slot * FLOATS + i) * channels + channel + column] = all[i];
}

/* ---- over all slots: a block of 32 x 32 threads has 32 channels; slots go round its rows */

constexpr int DDP_SIDE = 32;

/* Of the thread's channel, for the threads of row 0; in double. */
template <int COUNT, class Join>
__device__ __forceinline__ void ddp_join_rows(double (&mine)[COUNT], Join join)
{
    __shared__ double room[DDP_SIDE][COUNT][DDP_SIDE];
    const int channel = (int)threadIdx.x % DDP_SIDE, row = (int)threadIdx.x / DDP_SIDE;
    for (int i = 0; i < COUNT; i++)
        room[row][i][channel] = mine[i];
    __syncthreads();
    for (int other = 1; row == 0 && other < DDP_SIDE; other++) {
        double next[COUNT];
        for (int i = 0; i < COUNT; i++)
            next[i] = room[other][i][channel];
        join(mine, next);
    }
}

/* partial[slots][COUNT][channels] into `mine` of row 0; false for the other threads. */
template <int COUNT, class Join>
__device__ __forceinline__ bool ddp_join_slots(const float *partial, int slots, int channels, double (&mine)[COUNT],
                                                      Join join)
{
    const int channel = (int)(blockIdx.x * DDP_SIDE + threadIdx.x % DDP_SIDE), row = (int)threadIdx.x / DDP_SIDE;
    for (int slot = row; channel < channels && slot < slots; slot += DDP_SIDE) {
        double next[COUNT];
        for (int i = 0; i < COUNT; i++)
            next[i] = partial[((int64_t)slot * COUNT + i) * channels + channel];
        join(mine, next);
    }
    ddp_join_rows(mine, join);
    return row == 0 && channel < channels;
}

/* mean may be NULL. */
__device__ __forceinline__ void ddp_columns_moments(const float *partial, int slots, int channels, float *mean,
                                                           float *m2)
{
    double all[3] = {};
    if (!ddp_join_slots(partial, slots, channels, all, ddp_join_moments<double>))
        return;
    const int channel = (int)(blockIdx.x * DDP_SIDE + threadIdx.x % DDP_SIDE);
    if (mean)
        mean[channel] = (float)all[1];
    m2[channel] = (float)all[2];
}

__device__ __forceinline__ void ddp_columns_sum(const float *partial, int slots, int channels, double divisor,
                                                       float *sum)
{
    double all[1] = {};
    if (ddp_join_slots(partial, slots, channels, all, ddp_join_sums<double>))
        sum[blockIdx.x * DDP_SIDE + threadIdx.x % DDP_SIDE] = (float)(all[0] / divisor);
}

/* ---- a result in parts: the same elements of each, in order */

template <int WIDTH, class T>
__device__ __forceinline__ void ddp_add_parts(const float *parts, int count, int64_t elements, T *result)
{
    const int64_t at = ((int64_t)blockIdx.x * blockDim.x + threadIdx.x) * WIDTH;
    if (at >= elements)
        return;
    float sum[WIDTH];
    ddp_load(sum, parts + at);
    for (int part = 1; part < count; part++) {
        float next[WIDTH];
        ddp_load(next, parts + part * elements + at);
#pragma unroll
        for (int i = 0; i < WIDTH; i++)
            sum[i] += next[i];
    }
    ddp_store(result + at, sum);
}

#endif
