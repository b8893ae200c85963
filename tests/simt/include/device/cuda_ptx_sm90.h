/* device/cuda_ptx_sm90.h as the emulator has it: the functions of runtime/device/cuda_ptx_sm90.h, where
   each is described. */
#ifndef DDP_DEVICE_CUDA_PTX_SM90_H
#define DDP_DEVICE_CUDA_PTX_SM90_H

#include "device/cuda_ptx.h"
#include "device/tensor_map.h"

inline void ddp_barrier_init(uint64_t *barrier, unsigned count)
{
    simt_barrier_init(barrier, count);
}
inline void ddp_fence_barrier_init()
{
    simt_fence_barrier_init();
}
inline void ddp_barrier_arrive(uint64_t *barrier)
{
    simt_barrier_arrive(barrier, 0);
}
inline void ddp_barrier_expect(uint64_t *barrier, unsigned bytes)
{
    simt_barrier_arrive(barrier, bytes);
}
inline void ddp_barrier_wait(uint64_t *barrier, unsigned parity)
{
    simt_barrier_wait(barrier, parity);
}
inline void ddp_fence_async()
{
    simt_fence_async();
}

inline void ddp_bulk_copy(void *shared, const void *global, unsigned bytes, uint64_t *barrier)
{
    simt_bulk_copy(shared, global, bytes, barrier);
}
inline void ddp_tensor_copy_2d(void *shared, const ddp_tensor_map *map, int c0, int c1, uint64_t *barrier)
{
    const int at[] = {c0, c1};
    simt_tensor_copy(shared, map, 2, at, barrier);
}
inline void ddp_tensor_copy_3d(void *shared, const ddp_tensor_map *map, int c0, int c1, int c2,
                               uint64_t *barrier)
{
    const int at[] = {c0, c1, c2};
    simt_tensor_copy(shared, map, 3, at, barrier);
}
inline void ddp_tensor_copy_4d(void *shared, const ddp_tensor_map *map, int c0, int c1, int c2, int c3,
                               uint64_t *barrier)
{
    const int at[] = {c0, c1, c2, c3};
    simt_tensor_copy(shared, map, 4, at, barrier);
}
inline void ddp_tensor_copy_5d(void *shared, const ddp_tensor_map *map, int c0, int c1, int c2, int c3,
                               int c4, uint64_t *barrier)
{
    const int at[] = {c0, c1, c2, c3, c4};
    simt_tensor_copy(shared, map, 5, at, barrier);
}
inline void ddp_image_copy(void *shared, const ddp_tensor_map *map, int c, int w, int h, int n,
                           uint16_t offset_w, uint16_t offset_h, uint64_t *barrier)
{
    const int at[] = {c, w, h, n}, offset[] = {offset_w, offset_h};
    simt_image_copy(shared, map, at, offset, barrier);
}

enum ddp_swizzle { DDP_SWIZZLE_NONE, DDP_SWIZZLE_128, DDP_SWIZZLE_64, DDP_SWIZZLE_32 };

inline uint64_t ddp_matrix_descriptor(const void *shared, unsigned leading, unsigned stride,
                                      ddp_swizzle swizzle)
{
    return simt_matrix_descriptor(shared, leading, stride, swizzle);
}
inline void ddp_wgmma_fence()
{
    simt_wgmma_fence();
}
inline void ddp_wgmma_commit()
{
    simt_wgmma_commit();
}
template <int N> inline void ddp_wgmma_wait()
{
    simt_wgmma_wait(N);
}
template <int COUNT> inline void ddp_wgmma_hold(float (&)[COUNT])
{
}
template <int N, bool A_ACROSS = false, bool B_ACROSS = false>
inline void ddp_wgmma(float (&d)[N / 2], uint64_t a, uint64_t b)
{
    static_assert(N == 64 || N == 128 || N == 192 || N == 256, "one of the widths that are written out");
    simt_wgmma(d, N, nullptr, a, b, A_ACROSS, B_ACROSS);
}
template <int N, bool B_ACROSS = false>
inline void ddp_wgmma_registers(float (&d)[N / 2], const uint32_t (&a)[4], uint64_t b)
{
    static_assert(N == 64 || N == 128 || N == 192 || N == 256, "one of the widths that are written out");
    simt_wgmma(d, N, a, 0, b, false, B_ACROSS);
}

#endif
