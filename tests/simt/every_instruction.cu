/* every_instruction.cu: one use of each function of cuda_ptx.h, and of cuda_ptx_sm90.h where that is. */
#include "device/cuda_ptx.h"
#if __CUDA_ARCH__ >= 900
#include "device/cuda_ptx_sm90.h"
#endif

extern "C" __global__ void of_sm_80(const float *x, float *y)
{
    DDP_DYNAMIC_SHARED(shared);
    uint32_t a[4], b[4];
    float d[4] = {};
    ddp_copy_async(shared + threadIdx.x * 16, x + threadIdx.x * 4, threadIdx.x < 16);
    ddp_copy_async_commit();
    ddp_copy_async_wait<1>();
    __syncthreads();
    ddp_load_matrix(a, shared + threadIdx.x * 16);
    ddp_load_matrix_transposed(b, shared + threadIdx.x * 16);
    ddp_mma(d, a, {b[0], b[1]});
    a[0] = ddp_tf32(d[0]);
    ddp_mma_tf32(d, a, {b[2], b[3]});
    y[threadIdx.x] = widen(narrow(d[1])) + __uint_as_float(narrow2(d[2], d[3]));
}

#if __CUDA_ARCH__ >= 900
template <int N> __device__ void products(const unsigned char *shared, float *y)
{
    const uint64_t a = ddp_matrix_descriptor(shared, 16, 1024, DDP_SWIZZLE_128);
    const uint64_t b = ddp_matrix_descriptor(shared + 8192, 64, 512, DDP_SWIZZLE_64);
    float d[N / 2] = {};
    ddp_wgmma_fence();
    ddp_wgmma<N>(d, a, b);
    ddp_wgmma<N, true, true>(d, a, b);
    ddp_wgmma_commit();
    ddp_wgmma_registers<N>(d, {1, 2, 3, threadIdx.x}, b);
    ddp_wgmma_registers<N, true>(d, {1, 2, 3, threadIdx.x}, b);
    ddp_wgmma_commit();
    ddp_wgmma_wait<0>();
    for (int i = 0; i < N / 2; i++)
        y[i * blockDim.x + threadIdx.x] += d[i];
}

extern "C" __global__ void of_sm_90(const float *x, float *y, const __grid_constant__ ddp_tensor_map map)
{
    DDP_DYNAMIC_SHARED(shared);
    __shared__ uint64_t barrier;
    if (threadIdx.x == 0) {
        ddp_barrier_init(&barrier, 1);
        ddp_fence_barrier_init();
    }
    __syncthreads();
    if (threadIdx.x == 0) {
        ddp_fence_async();
        ddp_barrier_expect(&barrier, 6 * 4096);
        ddp_bulk_copy(shared, x, 4096, &barrier);
        ddp_tensor_copy_2d(shared + 4096, &map, 0, 1, &barrier);
        ddp_tensor_copy_3d(shared + 8192, &map, 0, 1, 2, &barrier);
        ddp_tensor_copy_4d(shared + 12288, &map, 0, 1, 2, 3, &barrier);
        ddp_tensor_copy_5d(shared + 16384, &map, 0, 1, 2, 3, 4, &barrier);
        ddp_image_copy(shared + 20480, &map, 0, 1, 2, 3, 4, 5, &barrier);
    }
    ddp_barrier_wait(&barrier, 0);
    products<64>(shared, y);
    products<128>(shared, y);
    products<192>(shared, y);
    products<256>(shared, y);
    ddp_barrier_wait(&barrier, 1);
    ddp_barrier_arrive(&barrier);
}
#endif
