/* sm90.cu: what sm_90a has beyond: each swizzle and direction of wgmma's operands, copies of boxes and of
   images, and a producer with consumers, right and with one thing wrong. tests/unit/test_simt_sm90.c runs
   them. */
#include "device/cuda_ptx_sm90.h"

/* All threads: a barrier that COUNT arrivals end. */
__device__ void make_barrier(uint64_t *barrier, unsigned count)
{
    if (threadIdx.x == 0) {
        ddp_barrier_init(barrier, count);
        ddp_fence_barrier_init();
    }
    __syncthreads();
}

/* ---- y (64 x 128) = a b, depth 64; a is 64 x 64 and b 128 x 64, or across: both 64 rows of k */

constexpr int DEPTH = 64, ROWS = 64, COLUMNS = 128;

constexpr int span_of(ddp_swizzle swizzle)
{
    return swizzle == DDP_SWIZZLE_NONE ? 16 : 256 >> swizzle;
}

/* A slab has as many bytes of each row as are swizzled together. */
template <ddp_swizzle SWIZZLE, int EXTENT, bool ACROSS> struct operand {
    static constexpr int SPAN = span_of(SWIZZLE), WIDTH = SPAN / 2, SLAB = (ACROSS ? DEPTH : EXTENT) * SPAN,
                         SLABS = (ACROSS ? EXTENT : DEPTH) / WIDTH, BYTES = EXTENT * DEPTH * 2;
    unsigned char *at;

    __device__ void copy(const ddp_tensor_map *map, uint64_t *barrier) const
    {
        for (int i = 0; i < SLABS; i++)
            ddp_tensor_copy_2d(at + i * SLAB, map, i * WIDTH, 0, barrier);
    }
    /* Its 16 terms from k on. */
    __device__ uint64_t descriptor(int k) const
    {
        if (SWIZZLE == DDP_SWIZZLE_NONE)
            return ACROSS ? ddp_matrix_descriptor(at + k * SPAN, 128, SLAB, SWIZZLE)
                          : ddp_matrix_descriptor(at + k / WIDTH * SLAB, SLAB, 128, SWIZZLE);
        return ACROSS ? ddp_matrix_descriptor(at + k * SPAN, SLAB, 8 * SPAN, SWIZZLE)
                      : ddp_matrix_descriptor(at + k / WIDTH * SLAB + k % WIDTH * 2, 16, 8 * SPAN, SWIZZLE);
    }
};

template <int N> __device__ void store(float (&d)[N / 2], float *y)
{
    const int row = threadIdx.x / 32 * 16 + threadIdx.x % 32 / 4, column = threadIdx.x % 4 * 2;
    for (int i = 0; i < N / 2; i++)
        y[(row + i / 2 % 2 * 8) * N + column + i / 4 * 8 + i % 2] = d[i];
}

template <ddp_swizzle SWIZZLE, bool A_ACROSS, bool B_ACROSS>
__device__ void multiply(const ddp_tensor_map *map_a, const ddp_tensor_map *map_b, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    __shared__ uint64_t barrier;
    const operand<SWIZZLE, ROWS, A_ACROSS> a = {shared};
    const operand<SWIZZLE, COLUMNS, B_ACROSS> b = {shared + a.BYTES};
    make_barrier(&barrier, 1);
    if (threadIdx.x == 0) {
        ddp_barrier_expect(&barrier, a.BYTES + b.BYTES);
        a.copy(map_a, &barrier);
        b.copy(map_b, &barrier);
    }
    ddp_barrier_wait(&barrier, 0);
    float d[COLUMNS / 2] = {};
    ddp_wgmma_fence();
    for (int k = 0; k < DEPTH; k += 16)
        ddp_wgmma<COLUMNS, A_ACROSS, B_ACROSS>(d, a.descriptor(k), b.descriptor(k));
    ddp_wgmma_commit();
    ddp_wgmma_wait<0>();
    store<COLUMNS>(d, y);
}

template <ddp_swizzle SWIZZLE>
__device__ void multiply_by(int across, const ddp_tensor_map *a, const ddp_tensor_map *b, float *y)
{
    switch (across) {
    case 0: multiply<SWIZZLE, false, false>(a, b, y); break;
    case 1: multiply<SWIZZLE, true, false>(a, b, y); break;
    case 2: multiply<SWIZZLE, false, true>(a, b, y); break;
    case 3: multiply<SWIZZLE, true, true>(a, b, y); break;
    }
}

extern "C" __global__ void multiply_each(int across, ddp_swizzle swizzle,
                                         const __grid_constant__ ddp_tensor_map a,
                                         const __grid_constant__ ddp_tensor_map b, float *y)
{
    switch (swizzle) {
    case DDP_SWIZZLE_NONE: multiply_by<DDP_SWIZZLE_NONE>(across, &a, &b, y); break;
    case DDP_SWIZZLE_128: multiply_by<DDP_SWIZZLE_128>(across, &a, &b, y); break;
    case DDP_SWIZZLE_64: multiply_by<DDP_SWIZZLE_64>(across, &a, &b, y); break;
    case DDP_SWIZZLE_32: multiply_by<DDP_SWIZZLE_32>(across, &a, &b, y); break;
    }
}

/* With a in registers, and b written by threads as the 128-byte swizzle has it. */
template <bool FENCE> __device__ void multiply_registers(const bf16 *a, const bf16 *b, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    for (int i = threadIdx.x; i < COLUMNS * 8; i += 128)
        *(uint4 *)(shared + i / 8 * 128 + (i % 8 ^ i / 8 % 8) * 16) = *(const uint4 *)(b + i * 8);
    if (FENCE)
        ddp_fence_async();
    __syncthreads();
    const bf16 *const row = a + (threadIdx.x / 32 * 16 + threadIdx.x % 32 / 4) * DEPTH + threadIdx.x % 4 * 2;
    float d[COLUMNS / 2] = {};
    ddp_wgmma_fence();
    for (int k = 0; k < DEPTH; k += 16) {
        const uint32_t words[] = {*(const uint32_t *)(row + k), *(const uint32_t *)(row + 8 * DEPTH + k),
                                  *(const uint32_t *)(row + k + 8),
                                  *(const uint32_t *)(row + 8 * DEPTH + k + 8)};
        ddp_wgmma_registers<COLUMNS>(d, words,
                                     ddp_matrix_descriptor(shared + k * 2, 16, 1024, DDP_SWIZZLE_128));
    }
    ddp_wgmma_commit();
    ddp_wgmma_wait<0>();
    store<COLUMNS>(d, y);
}

extern "C" __global__ void registers(const bf16 *a, const bf16 *b, float *y)
{
    multiply_registers<true>(a, b, y);
}

extern "C" __global__ void registers_without_fence(const bf16 *a, const bf16 *b, float *y)
{
    multiply_registers<false>(a, b, y);
}

/* Of results that are not waited for. */
extern "C" __global__ void read_before_wait(const bf16 *a, const bf16 *b, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    for (int i = threadIdx.x; i < COLUMNS * 8; i += 128)
        *(uint4 *)(shared + i * 16) = *(const uint4 *)(b + i * 8);
    ddp_fence_async();
    __syncthreads();
    float d[COLUMNS / 2] = {};
    ddp_wgmma_fence();
    ddp_wgmma_registers<COLUMNS>(d, {0, 0, 0, 0}, ddp_matrix_descriptor(shared, 16, 1024, DDP_SWIZZLE_128));
    ddp_wgmma_commit();
    y[threadIdx.x] = d[0];
    ddp_wgmma_wait<0>();
    y[128 + threadIdx.x] = d[0];
}

extern "C" __global__ void end_before_copy(const bf16 *a, const bf16 *b, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    __shared__ uint64_t barrier;
    make_barrier(&barrier, 1);
    if (threadIdx.x == 0)
        ddp_bulk_copy(shared, b, COLUMNS * DEPTH * 2, &barrier);
}

/* ---- copies: what has come to shared memory, row by row, after the swizzle is undone by the formula of
   the PTX ISA */

__device__ void unpack(const unsigned char *shared, int rows, int span, float *y)
{
    for (int i = threadIdx.x; i < rows * span / 2; i += blockDim.x) {
        const int row = i * 2 / span, chunk = i * 2 % span / 16, other = row * span / 128 % 8 % (span / 16);
        y[i] = widen(*(const bf16 *)(shared + row * span + (chunk ^ other) * 16 + i % 8 * 2));
    }
}

extern "C" __global__ void box(int rows, int span, int c0, int c1, const __grid_constant__ ddp_tensor_map map,
                               float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    __shared__ uint64_t barrier;
    make_barrier(&barrier, 1);
    if (threadIdx.x == 0) {
        ddp_barrier_expect(&barrier, rows * span);
        ddp_tensor_copy_2d(shared, &map, c0, c1, &barrier);
    }
    ddp_barrier_wait(&barrier, 0);
    unpack(shared, rows, span, y);
}

extern "C" __global__ void image(int rows, int span, int first, int h, int w,
                                 const __grid_constant__ ddp_tensor_map map, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    __shared__ uint64_t barrier;
    make_barrier(&barrier, 1);
    if (threadIdx.x == 0) {
        ddp_barrier_expect(&barrier, rows * span);
        ddp_image_copy(shared, &map, 0, first, first, 0, w, h, &barrier);
    }
    ddp_barrier_wait(&barrier, 0);
    unpack(shared, rows, span, y);
}

/* ---- y (64 x 64) = DEPTH / 16 steps of a b, by one warp that copies and four that multiply, two stages */

enum fault {
    RIGHT, NO_WAIT_FOR_FULL, NO_WAIT_FOR_EMPTY, NO_INIT_FENCE, NO_WGMMA_FENCE, NO_WGMMA_WAIT, EARLY_RELEASE,
    TOO_MANY_BYTES, TOO_FEW_ARRIVALS
};

template <fault FAULT>
__device__ void consume(unsigned char *shared, uint64_t *full, uint64_t *empty, float *y)
{
    float d[32] = {};
    if (FAULT != NO_WGMMA_FENCE)
        ddp_wgmma_fence();
    for (int i = 0; i < DEPTH / 16; i++) {
        const unsigned char *const stage = shared + i % 2 * 4096;
        if (FAULT != NO_WAIT_FOR_FULL)
            ddp_barrier_wait(&full[i % 2], i / 2 % 2);
        ddp_wgmma<64>(d, ddp_matrix_descriptor(stage, 16, 256, DDP_SWIZZLE_32),
                      ddp_matrix_descriptor(stage + 2048, 16, 256, DDP_SWIZZLE_32));
        ddp_wgmma_commit();
        if (FAULT == EARLY_RELEASE)
            ddp_wgmma_wait<1>();
        else if (FAULT != NO_WGMMA_WAIT)
            ddp_wgmma_wait<0>();
        if (FAULT != TOO_FEW_ARRIVALS || threadIdx.x != 5)
            ddp_barrier_arrive(&empty[i % 2]);
    }
    store<64>(d, y);
}

template <fault FAULT> __device__ void pipeline(const ddp_tensor_map *a, const ddp_tensor_map *b, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    __shared__ uint64_t full[2], empty[2];
    if (threadIdx.x == 0) {
        for (int i = 0; i < 2; i++) {
            ddp_barrier_init(&full[i], 1);
            ddp_barrier_init(&empty[i], 128);
        }
        if (FAULT != NO_INIT_FENCE)
            ddp_fence_barrier_init();
    }
    __syncthreads();
    if (threadIdx.x < 128) {
        consume<FAULT>(shared, full, empty, y);
        return;
    }
    for (int i = 0; threadIdx.x == 128 && i < DEPTH / 16; i++) {
        unsigned char *const stage = shared + i % 2 * 4096;
        if (FAULT != NO_WAIT_FOR_EMPTY)
            ddp_barrier_wait(&empty[i % 2], i / 2 % 2 ^ 1);
        ddp_barrier_expect(&full[i % 2], FAULT == TOO_MANY_BYTES ? 4100 : 4096);
        ddp_tensor_copy_2d(stage, a, i * 16, 0, &full[i % 2]);
        ddp_tensor_copy_2d(stage + 2048, b, i * 16, 0, &full[i % 2]);
    }
}

#define PIPELINE_ARGUMENTS                                                                                   \
    const __grid_constant__ ddp_tensor_map a, const __grid_constant__ ddp_tensor_map b, float *y

extern "C" __global__ void right(PIPELINE_ARGUMENTS)
{
    pipeline<RIGHT>(&a, &b, y);
}
extern "C" __global__ void no_wait_for_full(PIPELINE_ARGUMENTS)
{
    pipeline<NO_WAIT_FOR_FULL>(&a, &b, y);
}
extern "C" __global__ void no_wait_for_empty(PIPELINE_ARGUMENTS)
{
    pipeline<NO_WAIT_FOR_EMPTY>(&a, &b, y);
}
extern "C" __global__ void no_init_fence(PIPELINE_ARGUMENTS)
{
    pipeline<NO_INIT_FENCE>(&a, &b, y);
}
extern "C" __global__ void no_wgmma_fence(PIPELINE_ARGUMENTS)
{
    pipeline<NO_WGMMA_FENCE>(&a, &b, y);
}
extern "C" __global__ void no_wgmma_wait(PIPELINE_ARGUMENTS)
{
    pipeline<NO_WGMMA_WAIT>(&a, &b, y);
}
extern "C" __global__ void early_release(PIPELINE_ARGUMENTS)
{
    pipeline<EARLY_RELEASE>(&a, &b, y);
}
extern "C" __global__ void too_many_bytes(PIPELINE_ARGUMENTS)
{
    pipeline<TOO_MANY_BYTES>(&a, &b, y);
}
extern "C" __global__ void too_few_arrivals(PIPELINE_ARGUMENTS)
{
    pipeline<TOO_FEW_ARRIVALS>(&a, &b, y);
}
