/* cases.cu: kernels for test_driver.c. */

extern "C" __global__ void add(int n, float value, const float *x, float *y)
{
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n)
        y[i] = x[i] + value;
}

extern "C" __global__ void through_shared(int n, const float *x, float *y)
{
    float *const shared = reinterpret_cast<float *>(simt_dynamic_shared());
    shared[threadIdx.x] = x[threadIdx.x];
    __syncthreads();
    y[threadIdx.x] = shared[n - 1 - threadIdx.x];
}
