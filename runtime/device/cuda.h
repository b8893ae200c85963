/* cuda.h: what emitted kernels.cu share: types, and small functions that their text calls. Nothing of the toolkit is
   included under NVRTC.

   cuda_types.h  integers, bf16
   cuda_ptx.h    instructions that C++ cannot say
   cuda_sweep.h  vectors of elements, and sums over threads
   cuda_tile.h   matrix products: stages (cuda_stage.h, cuda_arrivals.h), sums (cuda_fma.h, cuda_mma.h, cuda_wgmma.h),
                 where operands lie (cuda_operand.h, cuda_mapped.h, cuda_lines.h), what becomes of the results
                 (cuda_results.h)
   cuda_update.h, cuda_input.h  the runtime's own kernels: the optimizer's step, a batch's bytes to floats */
#ifndef DDP_DEVICE_CUDA_H
#define DDP_DEVICE_CUDA_H

#include "device/cuda_types.h"

#include "device/cuda_ptx.h"

#ifdef __CUDACC_RTC__
#define INFINITY __int_as_float(0x7f800000)
#define NAN __int_as_float(0x7fffffff)
#else
#include <math.h>
#endif

/* As torch.maximum and torch.minimum: NaN wins. */
__device__ __forceinline__ float maxf(float a, float b)
{
    return a > b || a != a ? a : b;
}

__device__ __forceinline__ float minf(float a, float b)
{
    return a < b || a != a ? a : b;
}

__device__ __forceinline__ int maxi(int a, int b)
{
    return a > b ? a : b;
}

__device__ __forceinline__ int mini(int a, int b)
{
    return a < b ? a : b;
}

/* Whether x is the new greatest value: the first of equals, the first NaN. */
__device__ __forceinline__ bool beats(float x, float best)
{
    return x > best || (x != x && best == best);
}

/* The sum of squares about the mean, from the sum and the sum of squares of `count` values. */
__device__ __forceinline__ float m2_of(double sum, double square, double count)
{
    return (float)fmax(square - sum * sum / count, 0.0);
}

#include "device/cuda_sweep.h"
#include "device/cuda_tile.h"
#include "device/cuda_operand.h"
#include "device/cuda_lines.h"
#include "device/cuda_mapped.h"
#include "device/cuda_results.h"
#include "device/cuda_update.h"
#include "device/cuda_input.h"

#endif
