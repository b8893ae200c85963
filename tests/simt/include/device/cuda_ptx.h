/* device/cuda_ptx.h as the emulator has it: the functions of runtime/device/cuda_ptx.h, where each is
   described. */
#ifndef DDP_DEVICE_CUDA_PTX_H
#define DDP_DEVICE_CUDA_PTX_H

#include "device/cuda_types.h"

#define DDP_DYNAMIC_SHARED(name) unsigned char *const name = simt_dynamic_shared()

/* ---- bf16 */

inline float widen(bf16 x)
{
    return __uint_as_float((uint32_t)x << 16);
}
inline bf16 narrow(float x)
{
    const uint32_t bits = __float_as_uint(x);
    return x != x ? 0x7fff : (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
}
inline uint32_t narrow2(float low, float high)
{
    return narrow(low) | (uint32_t)narrow(high) << 16;
}

/* ---- copies into shared memory */

inline void ddp_copy_async(void *shared, const void *global, bool valid)
{
    simt_copy_async(shared, global, valid);
}
inline void ddp_copy_async_commit()
{
    simt_copy_async_commit();
}
template <int N> inline void ddp_copy_async_wait()
{
    simt_copy_async_wait(N);
}

/* ---- matrices of a warp. Fragments go by value: the compiler need not keep them in memory. */

template <int N> inline auto simt_pack(const uint32_t (&from)[N])
{
    static_assert(N == 2 || N == 4);
    if constexpr (N == 2)
        return from[0] | (uint64_t)from[1] << 32;
    else
        return simt_word4{from[0], from[1], from[2], from[3]};
}
template <class T, class V> inline void simt_unpack4(T (&to)[4], V from)
{
    for (int i = 0; i < 4; i++)
        to[i] = from[i];
}

inline void ddp_load_matrix(uint32_t (&r)[4], const void *row)
{
    simt_unpack4(r, simt_load_matrix(row, false));
}
inline void ddp_load_matrix_transposed(uint32_t (&r)[4], const void *row)
{
    simt_unpack4(r, simt_load_matrix(row, true));
}
inline void ddp_mma(float (&d)[4], const uint32_t (&a)[4], const uint32_t (&b)[2])
{
    simt_unpack4(d, simt_mma(simt_float4{d[0], d[1], d[2], d[3]}, simt_pack(a), simt_pack(b)));
}
inline void ddp_mma_tf32(float (&d)[4], const uint32_t (&a)[4], const uint32_t (&b)[2])
{
    simt_unpack4(d, simt_mma_tf32(simt_float4{d[0], d[1], d[2], d[3]}, simt_pack(a), simt_pack(b)));
}
/* To the nearest of ten bits of fraction, away from zero of two that are as near. */
inline uint32_t ddp_tf32(float x)
{
    const uint32_t bits = __float_as_uint(x);
    return x != x ? 0x7fffffff : (bits & 0x7f800000) == 0x7f800000 ? bits : (bits + 0x1000) & ~0x1fffu;
}

#endif
