/* cpu_bf16.h: operands of contractions in bf16, two in a word of 32 bits.

   The loops move words and do not look into them; only the tile's multiply-add does (ddp_add_products). A word
   of a gathered pixel, and of a panel, holds two neighbouring inputs; a word of a weight gradient's operands
   holds one channel of two neighbouring images. Where there is no second, it is zero. */
#ifndef DDP_DEVICE_CPU_BF16_H
#define DDP_DEVICE_CPU_BF16_H

#include "device/cpu_tile.h"

/* A row of bf16 as the loops move it. */
DDP_INLINE const float *ddp_words_of(const bf16 *x)
{
    return (const float *)(const void *)x;
}

/* The upper halves of floats, rounded as narrow() does, as words. */
DDP_INLINE ddp_words ddp_narrow_bits(ddp_vector x)
{
    const ddp_words bits = (ddp_words)x, nan = (ddp_words)(x != x);
    return (nan & (bits | 1u << 22)) | (~nan & (bits + 0x7fff + (bits >> 16 & 1)));
}

DDP_INLINE ddp_vector ddp_narrow_vectors(ddp_vector a, ddp_vector b)
{
#if defined __AVX512BF16__
    typedef uint16_t halves __attribute__((vector_size(64)));
    const halves order = {0, 32, 1, 33, 2, 34, 3, 35, 4, 36, 5, 37, 6, 38, 7, 39, 8, 40,
                          9, 41, 10, 42, 11, 43, 12, 44, 13, 45, 14, 46, 15, 47};
    const halves low = (halves)_mm512_castsi256_si512((__m256i)_mm512_cvtneps_pbh((__m512)a));
    const halves high = (halves)_mm512_castsi256_si512((__m256i)_mm512_cvtneps_pbh((__m512)b));
    return (ddp_vector)__builtin_shuffle(low, high, order);
#else
    return (ddp_vector)(ddp_narrow_bits(a) >> 16 | (ddp_narrow_bits(b) & 0xffff0000));
#endif
}

/* to[i] = the word of a[i] and b[i] */
DDP_INLINE void ddp_narrow_two(float *to, const float *a, const float *b, int64_t count)
{
    int64_t i = 0;
    for (; i + DDP_LANES <= count; i += DDP_LANES)
        *(ddp_vector_in_memory *)(to + i) = ddp_narrow_vectors(ddp_load(a + i), ddp_load(b + i));
    for (; i < count; i++)
        ((ddp_word_in_memory *)to)[i] = narrow(a[i]) | (uint32_t)narrow(b[i]) << 16;
}

/* to[i] = the word of a[i] and b[i]; without b, of a[i] and zero */
DDP_INLINE void ddp_join_two(float *to, const bf16 *a, const bf16 *b, int64_t count)
{
    ddp_word_in_memory *words = (ddp_word_in_memory *)to;
    if (b)
        for (int64_t i = 0; i < count; i++)
            words[i] = a[i] | (uint32_t)b[i] << 16;
    else
        for (int64_t i = 0; i < count; i++)
            words[i] = a[i];
}

DDP_INLINE void ddp_narrow_row(bf16 *restrict to, const float *restrict from, int64_t count)
{
    int64_t i = 0;
#if defined __AVX512BF16__
    for (; i + DDP_LANES <= count; i += DDP_LANES) {
        const __m256bh half = _mm512_cvtneps_pbh((__m512)ddp_load(from + i));
        memcpy(to + i, &half, sizeof half);
    }
#endif
    for (; i < count; i++)
        to[i] = narrow(from[i]);
}

#endif
