/* cuda_mapped.h: operands that the bulk tensor copy of sm_90a brings, as launch.c describes them to it: a box is 64
   elements wide, and as high as the stage, or as a slab of it. What lies outside of the tensor is zero. Elsewhere
   threads copy them. */
#ifndef DDP_DEVICE_CUDA_MAPPED_H
#define DDP_DEVICE_CUDA_MAPPED_H

#include "device/cuda_operand.h"
#include "device/tensor_map.h"

#ifdef __CUDA_ARCH_FEAT_SM90_ALL

/* Pixels from number `pixel` of a grid on, of images whose first is at LOWER, each (down, across) away. */
__device__ __forceinline__ void ddp_fetch_pixels(void *to, const ddp_tensor_map *map, int channel, int pixel,
                                                 const int (&grid)[2], const int (&lower)[2], const int (&step)[2],
                                                 int down, int across, uint64_t *barrier)
{
    const int image = pixel / (grid[0] * grid[1]), at = pixel % (grid[0] * grid[1]);
    ddp_image_copy(to, map, channel, at % grid[1] * step[1] + lower[1], at / grid[1] * step[0] + lower[0], image,
                   (uint16_t)across, (uint16_t)down, barrier);
}

/* Pixels one by one are rows of a matrix. */
__device__ constexpr bool ddp_is_pointwise(const ddp_conv &s)
{
    return s.source[0] * s.source[1] * s.kernel[0] * s.kernel[1] == 1;
}

/* ---- the box at (mn, k) */

template <ddp_conv S>
__device__ __forceinline__ void ddp_fetch(const ddp_conv_x<S> &x, void *to, const ddp_tensor_map *map, int m, int k,
                                          uint64_t *barrier)
{
    const int tap = k / S.in, channel = x.group * S.in + k % S.in;
    const int lower[2] = {-S.padding[0], -S.padding[1]};
    if constexpr (ddp_is_pointwise(S))
        ddp_tensor_copy_2d(to, map, x.group * S.in + k, m, barrier);
    else
        ddp_fetch_pixels(to, map, channel, m, S.result, lower, S.stride, tap / S.kernel[1] * S.dilation[0],
                         tap % S.kernel[1] * S.dilation[1], barrier);
}

template <ddp_conv S>
__device__ __forceinline__ void ddp_fetch(const ddp_conv_weight<S> &weight, void *to, const ddp_tensor_map *map, int n,
                                          int k, uint64_t *barrier)
{
    ddp_tensor_copy_2d(to, map, k, weight.group * S.out + n, barrier);
}

/* Without strides: taps in the other direction. */
template <ddp_conv S>
__device__ __forceinline__ void ddp_fetch(const ddp_dinput_dy<S> &dy, void *to, const ddp_tensor_map *map, int m, int k,
                                          uint64_t *barrier)
{
    constexpr int LAST[2] = {(S.kernel[0] - 1) * S.dilation[0], (S.kernel[1] - 1) * S.dilation[1]};
    const int tap = k / S.out, channel = dy.part.group * S.out + k % S.out;
    const int lower[2] = {S.padding[0] - LAST[0], S.padding[1] - LAST[1]};
    if constexpr (ddp_is_pointwise(S))
        ddp_tensor_copy_2d(to, map, dy.part.group * S.out + k, m, barrier);
    else
        ddp_fetch_pixels(to, map, channel, m, S.source, lower, S.stride, LAST[0] - dy.part.tap_h(tap) * S.dilation[0],
                         LAST[1] - dy.part.tap_w(tap) * S.dilation[1], barrier);
}

template <ddp_conv S>
__device__ __forceinline__ void ddp_fetch(const ddp_dinput_weight<S> &weight, void *to, const ddp_tensor_map *map, int n,
                                          int k, uint64_t *barrier)
{
    const ddp_dinput<S> &part = weight.part;
    const int tap = part.tap_h(k / S.out) * S.kernel[1] + part.tap_w(k / S.out);
    ddp_tensor_copy_3d(to, map, n, tap, part.group * S.out + k % S.out, barrier);
}

template <ddp_conv S>
__device__ __forceinline__ void ddp_fetch(const ddp_dweight_dy<S> &dy, void *to, const ddp_tensor_map *map, int m, int k,
                                          uint64_t *barrier)
{
    ddp_tensor_copy_2d(to, map, dy.group * S.out + m, dy.from + k, barrier);
}

template <ddp_conv S>
__device__ __forceinline__ void ddp_fetch(const ddp_dweight_x<S> &x, void *to, const ddp_tensor_map *map, int n, int k,
                                          uint64_t *barrier)
{
    ddp_fetch(ddp_conv_x<S>{x.to, x.group}, to, map, x.from + k, n, barrier);
}

template <int ROW, bool ALONG>
__device__ __forceinline__ void ddp_fetch(const ddp_matrix<ROW, ALONG> &matrix, void *to, const ddp_tensor_map *map,
                                          int mn, int k, uint64_t *barrier)
{
    ddp_tensor_copy_2d(to, map, ALONG ? matrix.from + k : mn, ALONG ? mn : matrix.from + k, barrier);
}

#endif

/* ---- the operand */

template <class Place, class T> struct ddp_mapped : ddp_copied<Place, T> {
    const ddp_tensor_map *map;

#ifdef __CUDA_ARCH_FEAT_SM90_ALL
    __device__ __forceinline__ void fetch(void *to, int mn, int k, uint64_t *barrier) const
    {
        ddp_fetch(this->place, to, map, mn, k, barrier);
    }
#endif
};

#endif
