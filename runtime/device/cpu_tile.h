/* cpu_tile.h: the register tile of all contractions: some rows times a panel of 32 results. One source for
   every instruction set, in GCC's vector extensions; only the tile's size in registers differs. */
#ifndef DDP_DEVICE_CPU_TILE_H
#define DDP_DEVICE_CPU_TILE_H

#include "device/bf16.h"
#include "device/cpu_shape.h"

#include <string.h>

#if defined __AVX512BF16__
#include <immintrin.h>
#endif

/* Floats in a vector; rows and vectors of the largest tile whose sums stay in registers. */
#if defined __AVX512F__
enum { DDP_LANES = 16, DDP_TILE_ROWS = 12, DDP_TILE_VECTORS = 2 };
#elif defined __AVX__
enum { DDP_LANES = 8, DDP_TILE_ROWS = 6, DDP_TILE_VECTORS = 2 };
#elif defined __aarch64__
enum { DDP_LANES = 4, DDP_TILE_ROWS = 6, DDP_TILE_VECTORS = 4 };
#else
enum { DDP_LANES = 4, DDP_TILE_ROWS = 4, DDP_TILE_VECTORS = 2 };
#endif

typedef float ddp_vector __attribute__((vector_size(DDP_LANES * 4)));
typedef float ddp_vector_in_memory __attribute__((vector_size(DDP_LANES * 4), aligned(4), may_alias));
typedef float ddp_tile[DDP_ROWS_STEP][DDP_PANEL_WIDTH];

DDP_INLINE ddp_vector ddp_load(const float *from)
{
    return *(const ddp_vector_in_memory *)from;
}

/* Where contractions are paired, floats are words of two bf16 each. */
typedef uint32_t ddp_word_in_memory __attribute__((may_alias));
typedef uint32_t ddp_words __attribute__((vector_size(DDP_LANES * 4)));

/* Most rows are too short for a call of memcpy; the empty asm keeps GCC from making one. */
DDP_INLINE void ddp_copy(float *restrict to, const float *restrict from, int64_t count)
{
    enum { HALF = DDP_LANES / 2 };
    int64_t i = 0;
    if (count >= 256) {
        memcpy(to, from, (size_t)count * sizeof *to);
        return;
    }
    for (; i + DDP_LANES <= count; i += DDP_LANES) {
        __asm__ volatile("");
        *(ddp_vector_in_memory *)(to + i) = ddp_load(from + i);
    }
    if (i < count && i > 0)
        *(ddp_vector_in_memory *)(to + count - DDP_LANES) = ddp_load(from + count - DDP_LANES);
    else if (i < count && count >= HALF) {
        memcpy(to, from, HALF * sizeof *to);
        memcpy(to + count - HALF, from + count - HALF, HALF * sizeof *to);
    } else
        for (; i < count; i++)
            to[i] = from[i];
}

/* ---- the tile */

/* out = sums, or out += sums: `rows` rows of DDP_TILE_VECTORS vectors. */
DDP_INLINE void ddp_tile_put(const int rows, float *out, ddp_vector sum[][DDP_TILE_VECTORS], bool add)
{
#pragma GCC unroll 12
    for (int i = 0; i < rows; i++)
#pragma GCC unroll 4
        for (int v = 0; v < DDP_TILE_VECTORS; v++) {
            ddp_vector_in_memory *at = (ddp_vector_in_memory *)(out + i * DDP_PANEL_WIDTH + v * DDP_LANES);
            *at = add ? (ddp_vector)(*at + sum[i][v]) : sum[i][v];
        }
}

/* sum + left * right; of words, both products. */
DDP_INLINE ddp_vector ddp_add_products(const bool paired, ddp_vector sum, const float *left, ddp_vector right)
{
    if (!paired)
        return sum + *left * right;
    const uint32_t word = *(const ddp_word_in_memory *)left;
#if defined __AVX512BF16__
    return (ddp_vector)_mm512_dpbf16_ps((__m512)sum, (__m512bh)_mm512_set1_epi32((int)word), (__m512bh)right);
#else
    const ddp_words bits = (ddp_words)right;
    sum += widen((bf16)word) * (ddp_vector)(bits << 16);
    return sum + widen((bf16)(word >> 16)) * (ddp_vector)(bits & 0xffff0000);
#endif
}

/* Terms of rows: runs of floats, some floats apart. */
struct ddp_runs {
    int64_t length, count, step;
};

/* out[i][j] (+)= sum over runs m and l in them of a[i * pitch + m * step + l] * b[m * length + l][j] */
DDP_INLINE void ddp_rows_times_panel(const bool paired, const int rows, float *out, const float *a,
                                     int64_t pitch, const float *b, const struct ddp_runs runs, bool add)
{
    ddp_vector sum[DDP_TILE_ROWS][DDP_TILE_VECTORS] = {0};
    for (int64_t m = 0; m < runs.count; m++, a += runs.step) {
        const float *base[4]; /* of three rows each: base + pitch * {0, 1, 2} is one address */
        for (int i = 0; 3 * i < rows; i++)
            base[i] = a + 3 * i * pitch;
        for (int64_t l = 0; l < runs.length; l++, b += DDP_PANEL_WIDTH) {
            ddp_vector right[DDP_TILE_VECTORS];
            for (int v = 0; v < DDP_TILE_VECTORS; v++)
                right[v] = ddp_load(b + v * DDP_LANES);
#pragma GCC unroll 12
            for (int i = 0; i < rows; i++)
                for (int v = 0; v < DDP_TILE_VECTORS; v++)
                    sum[i][v] = ddp_add_products(paired, sum[i][v], &base[i / 3][i % 3 * pitch + l], right[v]);
        }
    }
    ddp_tile_put(rows, out, sum, add);
}

/* Where the terms of a weight gradient lie: the pixel of x, the pixel of dy; in floats. */
struct ddp_pair {
    int64_t a, b;
};

/* out[i][j] (+)= sum over l of a[at[l].a + i] * b[at[l].b + j] */
DDP_INLINE void ddp_pixels_outer(const bool paired, const int rows, float *out, const float *a, const float *b,
                                 const struct ddp_pair *at, int64_t length, bool add)
{
    ddp_vector sum[DDP_TILE_ROWS][DDP_TILE_VECTORS] = {0};
    for (int64_t l = 0; l < length; l++) {
        const float *left = a + at[l].a, *from = b + at[l].b;
        ddp_vector right[DDP_TILE_VECTORS];
        for (int v = 0; v < DDP_TILE_VECTORS; v++)
            right[v] = ddp_load(from + v * DDP_LANES);
#pragma GCC unroll 12
        for (int i = 0; i < rows; i++)
            for (int v = 0; v < DDP_TILE_VECTORS; v++)
                sum[i][v] = ddp_add_products(paired, sum[i][v], &left[i], right[v]);
    }
    ddp_tile_put(rows, out, sum, add);
}

/* Whether the next tile is a full one. Twice the least number of rows are two of the least tiles. */
DDP_INLINE bool ddp_tile_is_full(int64_t rows)
{
    enum { LEAST = DDP_TILE_ROWS_LEAST, SPARE = DDP_TILE_ROWS - LEAST };
    return rows > (SPARE > LEAST ? SPARE : LEAST) && rows != 2 * LEAST;
}

/* Both for up to DDP_ROWS_STEP rows and a whole panel: full register tiles, then smaller ones. Of a multiple of
   the least no rows but those asked for are read and written; else up to 3 more. */
DDP_INLINE void ddp_tile_rows(const bool paired, float *out, const float *a, int64_t pitch, const float *b,
                              const struct ddp_runs runs, int64_t rows, bool add)
{
    for (int64_t i = 0, step; i < rows; i += step, out += step * DDP_PANEL_WIDTH) {
        const bool full = ddp_tile_is_full(rows - i), eight = DDP_TILE_ROWS > 8 && rows - i > 4;
        step = full ? DDP_TILE_ROWS : eight ? 8 : 4;
        for (int v = 0; v < DDP_PANEL_WIDTH; v += DDP_TILE_VECTORS * DDP_LANES)
            if (full)
                ddp_rows_times_panel(paired, DDP_TILE_ROWS, out + v, a + i * pitch, pitch, b + v, runs, add);
            else if (eight)
                ddp_rows_times_panel(paired, 8, out + v, a + i * pitch, pitch, b + v, runs, add);
            else
                ddp_rows_times_panel(paired, 4, out + v, a + i * pitch, pitch, b + v, runs, add);
    }
}

/* Nine: the taps of a line of three colours are 9 rows, or 21. */
DDP_INLINE void ddp_tile_pixels(const bool paired, float *out, const float *a, const float *b,
                                const struct ddp_pair *at, int64_t length, int64_t rows, bool add)
{
    for (int64_t i = 0, step; i < rows; i += step, out += step * DDP_PANEL_WIDTH) {
        const bool nine = DDP_TILE_ROWS == 12 && rows - i == 9, full = ddp_tile_is_full(rows - i);
        step = nine ? 9 : full ? DDP_TILE_ROWS : 4;
        for (int v = 0; v < DDP_PANEL_WIDTH; v += DDP_TILE_VECTORS * DDP_LANES)
            if (nine)
                ddp_pixels_outer(paired, 9, out + v, a + i, b + v, at, length, add);
            else if (full)
                ddp_pixels_outer(paired, DDP_TILE_ROWS, out + v, a + i, b + v, at, length, add);
            else
                ddp_pixels_outer(paired, DDP_TILE_ROWS_LEAST, out + v, a + i, b + v, at, length, add);
    }
}

DDP_SHARED void ddp_tile_forward(float *out, const float *a, int64_t pitch, const float *b, int64_t length,
                                 int64_t rows, bool add)
{
    ddp_tile_rows(false, out, a, pitch, b, (struct ddp_runs){length, 1, 0}, rows, add);
}

DDP_SHARED void ddp_tile_forward_paired(float *out, const float *a, int64_t pitch, const float *b,
                                        int64_t length, int64_t rows, bool add)
{
    ddp_tile_rows(true, out, a, pitch, b, (struct ddp_runs){length, 1, 0}, rows, add);
}

DDP_SHARED void ddp_tile_lines(float *out, const float *a, int64_t pitch, const float *b, struct ddp_runs runs,
                               int64_t rows, bool add)
{
    ddp_tile_rows(false, out, a, pitch, b, runs, rows, add);
}

DDP_SHARED void ddp_tile_weight(float *out, const float *a, const float *b, const struct ddp_pair *at,
                                int64_t length, int64_t rows, bool add)
{
    ddp_tile_pixels(false, out, a, b, at, length, rows, add);
}

DDP_SHARED void ddp_tile_weight_paired(float *out, const float *a, const float *b, const struct ddp_pair *at,
                                       int64_t length, int64_t rows, bool add)
{
    ddp_tile_pixels(true, out, a, b, at, length, rows, add);
}

#endif
