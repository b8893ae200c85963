/* matrix.c: ldmatrix and mma.sync, with the layouts of the PTX ISA ("Matrix Fragments for mma.m16n8k16", "for
   mma.m16n8k8", "Warp-level matrix load instruction"). g is a lane's group of four, t its place in it. */
#include "core.h"
#include "shadow.h"

#include <string.h>

enum { ALL = 0xffffffff, M = 16, N = 8 };

static void need_all(const char *instruction, uint32_t lanes)
{
    if (lanes != ALL)
        fail("%s: only lanes 0x%08x of the warp are left", instruction, lanes);
}

/* ---- ldmatrix */

struct row_of_matrix {
    uint16_t row[8];
    bool transposed;
    simt_word4 *result;
};

/* Four 8 x 8 matrices of 16-bit elements; lane l names row l % 8 of matrix l / 8. */
static void load_matrices(struct warp *warp, uint32_t lanes)
{
    need_all("ldmatrix", lanes);
    uint16_t matrix[4][8][8];
    bool transposed = false;
    for (unsigned lane = 0; lane < WARP; lane++) {
        const struct row_of_matrix *const from = warp->lanes[lane].arguments;
        memcpy(matrix[lane / 8][lane % 8], from->row, sizeof from->row);
        transposed = from->transposed;
    }
    for (unsigned lane = 0; lane < WARP; lane++) {
        simt_word4 *const to = ((const struct row_of_matrix *)warp->lanes[lane].arguments)->result;
        const unsigned g = lane / 4, t = lane % 4 * 2;
        for (unsigned i = 0; i < 4; i++)
            (*to)[i] = transposed ? matrix[i][t][g] | (uint32_t)matrix[i][t + 1][g] << 16
                                  : matrix[i][g][t] | (uint32_t)matrix[i][g][t + 1] << 16;
    }
}

simt_word4 simt_load_matrix(const void *row, bool transposed)
{
    const char *const name = transposed ? "ldmatrix.trans" : "ldmatrix";
    simt_word4 result;
    struct row_of_matrix mine = {.transposed = transposed, .result = &result};
    if ((uintptr_t)row % sizeof mine.row)
        fail("%s: the row's address is not a multiple of 16", name);
    const uint32_t unwritten = shadow_peek(name, row, sizeof mine.row);
    memcpy(mine.row, row, sizeof mine.row);
    for (unsigned i = 0; unwritten && i < 8; i++)
        if (unwritten >> i * 2 & 3)
            mine.row[i] = 0xffff; /* NaN, where a result is made of it */
    meet(name, ALL, &mine, load_matrices);
    return result;
}

/* ---- mma */

struct fragments {
    simt_word4 a;
    uint64_t b;
    simt_float4 *d;
};

static float as_float(uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* d += a b, where a lies by columns and d in fragments. */
static inline __attribute__((always_inline)) void multiply(struct warp *warp, unsigned depth, float (*a)[M],
                                                           float (*b)[N])
{
    float d[M][N];
    for (unsigned lane = 0; lane < WARP; lane++) {
        const struct fragments *const from = warp->lanes[lane].arguments;
        for (unsigned i = 0; i < 4; i++)
            d[lane / 4 + i / 2 * 8][lane % 4 * 2 + i % 2] = (*from->d)[i];
    }
    for (unsigned m = 0; m < M; m++)
        for (unsigned k = 0; k < depth; k++)
            for (unsigned n = 0; n < N; n++)
                d[m][n] += a[k][m] * b[k][n];
    for (unsigned lane = 0; lane < WARP; lane++) {
        const struct fragments *const to = warp->lanes[lane].arguments;
        for (unsigned i = 0; i < 4; i++)
            (*to->d)[i] = d[lane / 4 + i / 2 * 8][lane % 4 * 2 + i % 2];
    }
}

static void multiply_bf16(struct warp *warp, uint32_t lanes)
{
    need_all("mma.sync", lanes);
    float a[16][M], b[16][N];
    for (unsigned lane = 0; lane < WARP; lane++) {
        const struct fragments *const from = warp->lanes[lane].arguments;
        const unsigned g = lane / 4, t = lane % 4 * 2;
        for (unsigned i = 0; i < 8; i++)
            a[t + i % 2 + i / 4 * 8][g + i / 2 % 2 * 8] = as_float(from->a[i / 2] >> i % 2 * 16 << 16);
        for (unsigned i = 0; i < 4; i++)
            b[t + i % 2 + i / 2 * 8][g] = as_float((uint32_t)(from->b >> i * 16) << 16);
    }
    multiply(warp, 16, a, b);
}

/* tf32 is a float of which the lower 13 bits do not count. */
static void multiply_tf32(struct warp *warp, uint32_t lanes)
{
    need_all("mma.sync", lanes);
    float a[8][M], b[8][N];
    for (unsigned lane = 0; lane < WARP; lane++) {
        const struct fragments *const from = warp->lanes[lane].arguments;
        const unsigned g = lane / 4, t = lane % 4;
        for (unsigned i = 0; i < 4; i++)
            a[t + i / 2 * 4][g + i % 2 * 8] = as_float(from->a[i] & ~0x1fffu);
        for (unsigned i = 0; i < 2; i++)
            b[t + i * 4][g] = as_float((uint32_t)(from->b >> i * 32) & ~0x1fffu);
    }
    multiply(warp, 8, a, b);
}

simt_float4 simt_mma(simt_float4 d, simt_word4 a, uint64_t b)
{
    meet("mma.sync.m16n8k16", ALL, &(struct fragments){a, b, &d}, multiply_bf16);
    return d;
}

simt_float4 simt_mma_tf32(simt_float4 d, simt_word4 a, uint64_t b)
{
    meet("mma.sync.m16n8k8", ALL, &(struct fragments){a, b, &d}, multiply_tf32);
    return d;
}
