/* cuda_input.h: a batch's bytes become its image; the targets go along. */
#ifndef DDP_DEVICE_CUDA_INPUT_H
#define DDP_DEVICE_CUDA_INPUT_H

#include "device/cuda_vector.h"

/* value[channel][byte]: scaled and normalised, by the host. */
extern "C" __global__ void __launch_bounds__(256, 1)
ddp_input(int64_t count, int channels, int samples, const float *value, const uint8_t *pixels, const int32_t *targets,
          float *image, int32_t *target)
{
    const int64_t thread = (int64_t)blockIdx.x * 256 + threadIdx.x, first = thread * 4;
    if (thread < samples)
        target[thread] = targets[thread];
    if (first + 4 <= count) {
        const ddp_vector<uint8_t, 4> bytes = *(const ddp_vector<uint8_t, 4> *)(pixels + first);
        float floats[4];
#pragma unroll
        for (int i = 0; i < 4; i++)
            floats[i] = value[(first + i) % channels * 256 + bytes.at[i]];
        ddp_store(image + first, floats);
        return;
    }
    for (int64_t i = first; i < count; i++)
        image[i] = value[i % channels * 256 + pixels[i]];
}

#endif
