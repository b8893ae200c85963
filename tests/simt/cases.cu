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
