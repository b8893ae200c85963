/* cases.cu: kernels that are right, and kernels with one thing wrong. tests/unit/test_simt.c runs each;
   cases.expected has what the emulator says. */
#include "device/cuda_ptx.h"

extern "C" __global__ void __launch_bounds__(256) reduction(int n, const float *x, float *y)
{
    __shared__ float part[8];
    const int lane = threadIdx.x % 32, warp = threadIdx.x / 32;
    float sum = 0;
    for (int i = threadIdx.x; i < n; i += blockDim.x)
        sum += x[i];
    for (int lanes = 16; lanes; lanes /= 2)
        sum += __shfl_xor_sync(0xffffffff, sum, lanes);
    if (lane == 0)
        part[warp] = sum;
    __syncthreads();
    if (threadIdx.x == 0) {
        sum = 0;
        for (int i = 0; i < 8; i++)
            sum += part[i];
        y[blockIdx.x] = sum;
    }
}

/* ---- what a warp, a block and the arithmetic say */

extern "C" __global__ void shuffles(int n, const float *x, float *y)
{
    const int lane = threadIdx.x;
    const float mine = x[lane];
    y[lane] = __shfl_sync(0xffffffff, mine, lane * 5, n);
    y[32 + lane] = __shfl_up_sync(0xffffffff, mine, 3, n);
    y[64 + lane] = __shfl_down_sync(0xffffffff, mine, 3, n);
    y[96 + lane] = __shfl_xor_sync(0xffffffff, mine, 5, n);
    y[128 + lane] = (float)__shfl_sync(0xffffffff, (long long)lane << 40, 7) / (1ll << 40);
}

extern "C" __global__ void votes(int n, const float *x, float *y)
{
    const int i = threadIdx.x;
    y[i] = __ballot_sync(0xffffffff, i % 4 == 1) == 0x22222222;
    y[64 + i] = __any_sync(0xffffffff, i == 40);
    y[128 + i] = __all_sync(0xffffffff, i != 40);
    y[192 + i] = __syncthreads_count(i % 3 == 0);
    y[256 + i] = __syncthreads_or(i == 40) * 2 + __syncthreads_and(i != 40);
    y[320 + i] = i % 32 < 8 ? __popc(__ballot_sync(0xff, i % 2)) : __popc(__ballot_sync(0xffffff00, i % 2));
}

extern "C" __global__ void atomics(int n, const float *x, float *y)
{
    __shared__ int sum, least, most;
    __shared__ unsigned ring, set;
    const int i = threadIdx.x;
    if (i == 0) {
        sum = 0, least = 5, most = -100;
        ring = set = 0;
    }
    __syncthreads();
    atomicAdd(&sum, i - 10);
    atomicMin(&least, 20 - i);
    atomicMax(&most, -i - 3);
    atomicInc(&ring, 6);
    atomicOr(&set, 1u << i % 32);
    __syncthreads();
    const float all[] = {(float)sum, (float)least, (float)most, (float)ring, (float)(set == 0xffffffff)};
    if (i < 5)
        y[i] = all[i];
}

/* 16 numbers a thread: infinities, NaN and ties among them. */
extern "C" __global__ void conversions(int n, const float *x, float *y)
{
    for (int i = 0; i < 16; i++) {
        const unsigned at = i * 64 + threadIdx.x, bits = at * 0x9e3779b9 >> 2 | at << 31;
        const float value = __uint_as_float(at < 8 ? 0x7f800000 + at : at < 64 ? 0x3f808000 + (at << 12) : bits);
        y[at] = widen(narrow(value));
        y[1024 + at] = __uint_as_float(ddp_tf32(value));
        y[2048 + at] = __uint_as_float(narrow2(0, value));
        y[3072 + at] = value;
    }
}

/* ---- products of x[0..256) (16 x 16) and x[256..384) (16 x 8) into y, by one warp */

extern "C" __global__ void product_by_elements(int n, const float *x, float *y)
{
    const int g = threadIdx.x / 4, t = threadIdx.x % 4;
    const float *const w = x + 256;
    const uint32_t a[4] = {narrow2(x[g * 16 + t * 2], x[g * 16 + t * 2 + 1]),
                           narrow2(x[(g + 8) * 16 + t * 2], x[(g + 8) * 16 + t * 2 + 1]),
                           narrow2(x[g * 16 + t * 2 + 8], x[g * 16 + t * 2 + 9]),
                           narrow2(x[(g + 8) * 16 + t * 2 + 8], x[(g + 8) * 16 + t * 2 + 9])};
    const uint32_t b[2] = {narrow2(w[t * 2 * 8 + g], w[(t * 2 + 1) * 8 + g]),
                           narrow2(w[(t * 2 + 8) * 8 + g], w[(t * 2 + 9) * 8 + g])};
    float d[4] = {};
    ddp_mma(d, a, b);
    for (int i = 0; i < 4; i++)
        y[(g + i / 2 * 8) * 8 + t * 2 + i % 2] = d[i];
}

extern "C" __global__ void product_by_matrices(int n, const float *x, float *y)
{
    __shared__ __align__(16) bf16 a[16][24], b[16][8];
    for (int i = threadIdx.x; i < 256; i += 32)
        a[i / 16][i % 16] = narrow(x[i]);
    for (int i = threadIdx.x; i < 128; i += 32)
        b[i / 8][i % 8] = narrow(x[256 + i]);
    __syncwarp();
    const int row = threadIdx.x % 8, matrix = threadIdx.x / 8;
    uint32_t fa[4], fb[4];
    ddp_load_matrix(fa, &a[row + matrix % 2 * 8][matrix / 2 * 8]);
    ddp_load_matrix_transposed(fb, &b[row + matrix % 2 * 8]);
    float d[4] = {};
    ddp_mma(d, fa, {fb[0], fb[1]});
    for (int i = 0; i < 4; i++)
        y[(threadIdx.x / 4 + i / 2 * 8) * 8 + threadIdx.x % 4 * 2 + i % 2] = d[i];
}

extern "C" __global__ void product_tf32(int n, const float *x, float *y)
{
    const int g = threadIdx.x / 4, t = threadIdx.x % 4;
    float d[4] = {};
    for (int k = 0; k < 16; k += 8) {
        uint32_t a[4], b[2];
        for (int i = 0; i < 4; i++)
            a[i] = ddp_tf32(x[(g + i % 2 * 8) * 16 + k + t + i / 2 * 4]);
        for (int i = 0; i < 2; i++)
            b[i] = ddp_tf32(x[256 + (k + t + i * 4) * 8 + g]);
        ddp_mma_tf32(d, a, b);
    }
    for (int i = 0; i < 4; i++)
        y[(g + i / 2 * 8) * 8 + t * 2 + i % 2] = d[i];
}

/* With the rows of the second half of a in the wrong registers. */
extern "C" __global__ void product_of_wrong_fragments(int n, const float *x, float *y)
{
    const int g = threadIdx.x / 4, t = threadIdx.x % 4;
    float d[4] = {};
    for (int k = 0; k < 16; k += 8) {
        uint32_t a[4], b[2];
        for (int i = 0; i < 4; i++)
            a[i] = ddp_tf32(x[(g + i / 2 * 8) * 16 + k + t + i % 2 * 4]);
        for (int i = 0; i < 2; i++)
            b[i] = ddp_tf32(x[256 + (k + t + i * 4) * 8 + g]);
        ddp_mma_tf32(d, a, b);
    }
    for (int i = 0; i < 4; i++)
        y[(g + i / 2 * 8) * 8 + t * 2 + i % 2] = d[i];
}

/* ---- y[block * threads + i] = x[...] by way of shared memory, turned around within the block */

extern "C" __global__ void turned(int n, const float *x, float *y)
{
    __shared__ float part[256];
    const int first = blockIdx.x * blockDim.x, i = threadIdx.x;
    part[i] = x[first + i];
    __syncthreads();
    y[first + i] = part[blockDim.x - 1 - i];
}

extern "C" __global__ void turned_without_barrier(int n, const float *x, float *y)
{
    __shared__ float part[256];
    const int first = blockIdx.x * blockDim.x, i = threadIdx.x;
    part[i] = x[first + i];
    y[first + i] = part[blockDim.x - 1 - i];
}

extern "C" __global__ void turned_with_a_barrier_too_few(int n, const float *x, float *y)
{
    __shared__ float part[256];
    const int first = blockIdx.x * blockDim.x, i = threadIdx.x;
    for (int pass = 0; pass < 2; pass++) {
        part[i] = x[first + i] + pass; /* before others have read what is there */
        __syncthreads();
        y[first + i] = part[blockDim.x - 1 - i];
    }
}

extern "C" __global__ void turned_in_warps(int n, const float *x, float *y)
{
    __shared__ float part[256];
    const int first = blockIdx.x * blockDim.x, i = threadIdx.x;
    for (int pass = 0; pass < 2; pass++) {
        part[i] = x[first + i];
        __syncwarp();
        y[first + i] = part[i ^ 31];
        __syncwarp();
    }
}

extern "C" __global__ void turned_in_warps_by_chance(int n, const float *x, float *y)
{
    __shared__ float part[256];
    const int first = blockIdx.x * blockDim.x, i = threadIdx.x;
    part[i] = x[first + i];
    __shfl_sync(0xffffffff, i, 0); /* does not order memory */
    y[first + i] = part[i ^ 31];
}

extern "C" __global__ void turned_across_warps(int n, const float *x, float *y)
{
    __shared__ float part[256];
    const int first = blockIdx.x * blockDim.x, i = threadIdx.x;
    part[i] = x[first + i];
    __syncwarp();
    y[first + i] = part[i ^ 32];
}

extern "C" __global__ void barrier_for_some(int n, const float *x, float *y)
{
    if ((int)threadIdx.x < n)
        __syncthreads();
    y[threadIdx.x] = x[threadIdx.x];
}

extern "C" __global__ void barrier_or_warp(int n, const float *x, float *y)
{
    if (threadIdx.x < 48)
        __syncthreads();
    else
        __syncwarp();
    y[threadIdx.x] = x[threadIdx.x];
}

/* ---- bounds, and what is there */

extern "C" __global__ void write_beyond(int n, const float *x, float *y)
{
    y[threadIdx.x + n] = x[threadIdx.x];
}

extern "C" __global__ void copy_beyond(int n, const float *x, float *y)
{
    memcpy(&y[threadIdx.x * 16], &x[threadIdx.x * 16 + n], 64);
}

extern "C" __global__ void read_before(int n, const float *x, float *y)
{
    y[threadIdx.x] = x[(int)threadIdx.x - n];
}

extern "C" __global__ void dynamic_shared_beyond(int n, const float *x, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    float *const part = (float *)shared;
    part[threadIdx.x] = x[threadIdx.x];
    y[threadIdx.x] = part[threadIdx.x];
}

extern "C" __global__ void read_of_an_output(int n, const float *x, float *y)
{
    y[threadIdx.x] += x[threadIdx.x];
}

extern "C" __global__ void unwritten_shared(int n, const float *x, float *y)
{
    __shared__ float part[64];
    if ((int)threadIdx.x < n)
        part[threadIdx.x] = x[threadIdx.x];
    __syncthreads();
    y[threadIdx.x] = part[threadIdx.x];
}

extern "C" __global__ void left_by_another_block(int n, const float *x, float *y)
{
    __shared__ float part[64];
    if (blockIdx.x == 0)
        part[threadIdx.x] = x[threadIdx.x];
    y[blockIdx.x * 64 + threadIdx.x] = part[threadIdx.x];
}

/* ---- lanes */

extern "C" __global__ void mask_without_itself(int n, const float *x, float *y)
{
    y[threadIdx.x] = __shfl_down_sync(0xffff, x[threadIdx.x], 1);
}

extern "C" __global__ void different_masks(int n, const float *x, float *y)
{
    y[threadIdx.x] = __shfl_xor_sync(threadIdx.x < 16 ? 0xffffffff : 0xffff0001, x[threadIdx.x], 1);
}

extern "C" __global__ void different_instructions(int n, const float *x, float *y)
{
    y[threadIdx.x] = threadIdx.x & 1 ? __any_sync(0xffffffff, 1) : __all_sync(0xffffffff, 1);
}

extern "C" __global__ void lane_that_is_elsewhere(int n, const float *x, float *y)
{
    if (threadIdx.x < 16)
        y[threadIdx.x] = __shfl_sync(0xffff, x[threadIdx.x], 20);
}

extern "C" __global__ void product_of_half_a_warp(int n, const float *x, float *y)
{
    const uint32_t a[4] = {}, b[2] = {};
    float d[4] = {};
    if (threadIdx.x < 16)
        return;
    ddp_mma(d, a, b);
    y[threadIdx.x] = d[0];
}

/* ---- copies that go on while the thread does */

template <bool WAIT, bool BARRIER> __device__ void copy_turned(const float *x, float *y)
{
    __shared__ __align__(16) float part[256];
    const int i = threadIdx.x;
    ddp_copy_async(&part[i * 4], &x[i * 4], true);
    ddp_copy_async_commit();
    if (WAIT)
        ddp_copy_async_wait<0>();
    if (BARRIER)
        __syncthreads();
    y[i] = part[255 - i];
}

extern "C" __global__ void copied(int n, const float *x, float *y)
{
    copy_turned<true, true>(x, y);
}

extern "C" __global__ void copied_without_wait(int n, const float *x, float *y)
{
    copy_turned<false, true>(x, y);
}

extern "C" __global__ void copied_without_barrier(int n, const float *x, float *y)
{
    copy_turned<true, false>(x, y);
}

/* Two stages: while one is read the next one arrives. */
extern "C" __global__ void copied_in_stages(int n, const float *x, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    float(*const stage)[256] = (float(*)[256])shared;
    const int i = threadIdx.x;
    float sum = 0;
    ddp_copy_async(&stage[0][i * 4], &x[i * 4], true);
    ddp_copy_async_commit();
    for (int k = 0; k < n; k++) {
        ddp_copy_async(&stage[(k + 1) % 2][i * 4], &x[(k + 1) % n * 256 + i * 4], k + 1 < n);
        ddp_copy_async_commit();
        ddp_copy_async_wait<1>();
        __syncthreads();
        sum += stage[k % 2][255 - i];
        __syncthreads();
    }
    ddp_copy_async_wait<0>();
    y[i] = sum;
}

extern "C" __global__ void copied_over_what_is_read(int n, const float *x, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    float(*const stage)[256] = (float(*)[256])shared;
    const int i = threadIdx.x;
    float sum = 0;
    ddp_copy_async(&stage[0][i * 4], &x[i * 4], true);
    ddp_copy_async_commit();
    for (int k = 0; k < n; k++) {
        ddp_copy_async(&stage[(k + 1) % 2][i * 4], &x[(k + 1) % n * 256 + i * 4], k + 1 < n);
        ddp_copy_async_commit();
        ddp_copy_async_wait<1>();
        __syncthreads();
        sum += stage[k % 2][255 - i];
    }
    y[i] = sum;
}

extern "C" __global__ void copied_off_line(int n, const float *x, float *y)
{
    __shared__ __align__(16) float part[256];
    ddp_copy_async(&part[threadIdx.x * 4], &x[threadIdx.x * 4 + 1], true);
}

/* What nobody has written may be copied, and is NaN when it is multiplied. */
extern "C" __global__ void unwritten_product(int n, const float *x, float *y)
{
    __shared__ __align__(16) bf16 part[32][8];
    uint32_t a[4];
    for (int i = 0; i < n; i++)
        part[threadIdx.x][i] = narrow(1);
    ddp_load_matrix(a, part[threadIdx.x]);
    float d[4] = {};
    ddp_mma(d, a, {a[0], a[1]});
    y[threadIdx.x] = d[0] == d[0];
}

/* ---- blocks */

extern "C" __global__ void blocks_that_write_the_same(int n, const float *x, float *y)
{
    y[threadIdx.x] = x[threadIdx.x];
}

extern "C" __global__ void blocks_that_read_one_another(int n, const float *x, float *y)
{
    y[blockIdx.x] = 1;
    y[gridDim.x + blockIdx.x] = y[blockIdx.x ^ 1];
}

/* The last block adds what all have written. */
template <bool BEFORE, bool AFTER> __device__ void sum_by_last_block(const float *x, float *y)
{
    static __device__ unsigned done;
    __shared__ bool last;
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    y[1 + i] = x[i];
    __syncthreads();
    if (threadIdx.x == 0) {
        if (BEFORE)
            __threadfence();
        last = atomicInc(&done, gridDim.x - 1) == gridDim.x - 1;
        if (AFTER)
            __threadfence();
    }
    __syncthreads();
    if (last && threadIdx.x == 0) {
        float sum = 0;
        for (unsigned j = 0; j < gridDim.x * blockDim.x; j++)
            sum += y[1 + j];
        y[0] = sum;
    }
}

extern "C" __global__ void last_block(int n, const float *x, float *y)
{
    sum_by_last_block<true, true>(x, y);
}

/* As PyTorch's reductions do it: all threads pass a fence, before the barrier and after it. */
extern "C" __global__ void last_block_where_all_fence(int n, const float *x, float *y)
{
    static __device__ unsigned done;
    __shared__ bool last;
    y[gridDim.x + blockIdx.x * blockDim.x + threadIdx.x] = x[threadIdx.x];
    __threadfence();
    __syncthreads();
    if (threadIdx.x == 0)
        last = atomicInc(&done, gridDim.x - 1) == gridDim.x - 1;
    __syncthreads();
    if (!last)
        return;
    __threadfence();
    if (threadIdx.x < gridDim.x)
        y[threadIdx.x] = y[gridDim.x + threadIdx.x * blockDim.x + blockDim.x - 1];
}

extern "C" __global__ void last_block_without_first_fence(int n, const float *x, float *y)
{
    sum_by_last_block<false, true>(x, y);
}

extern "C" __global__ void last_block_without_second_fence(int n, const float *x, float *y)
{
    sum_by_last_block<true, false>(x, y);
}

/* ---- no end */

extern "C" __global__ void endless(int n, const float *x, float *y)
{
    while (x[0] != 1)
        __syncwarp();
}

extern "C" __global__ void waiting_for_another_block(int n, const float *x, float *y)
{
    static __device__ unsigned arrived;
    atomicAdd(&arrived, 1);
    while (atomicAdd(&arrived, 0) < 1000000) /* of blocks, there are two */
        ;
}
