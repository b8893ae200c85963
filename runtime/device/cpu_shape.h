/* cpu_shape.h: the constants of a contraction kernel, which the compiler chooses for device/cpu.h's loops. */
#ifndef DDP_DEVICE_CPU_SHAPE_H
#define DDP_DEVICE_CPU_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

#define DDP_INLINE static inline __attribute__((always_inline, unused))
#define DDP_SHARED static __attribute__((noinline, unused))

enum {
    DDP_ROWS_STEP = 12, /* rows of a tile as the loops see it: a multiple of DDP_TILE_ROWS */
    DDP_PANEL_WIDTH = 32,
    DDP_BLOCK_ROWS = 240, /* rows staged at a time, at most */
    DDP_LINE = 16, /* floats in a line of the cache */
    DDP_CHUNK = 256 /* terms summed in registers before they join the tile's sum: bounds the rounding error */
};

DDP_INLINE int64_t ddp_min(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

DDP_INLINE int64_t ddp_blocks(int64_t count, int64_t size)
{
    return (count + size - 1) / size;
}

/* Floats from one staged row to the next: an odd number of cache lines, so that the rows of a tile do not
   meet in one set of the cache. */
DDP_INLINE int64_t ddp_pitch(int64_t length)
{
    return (ddp_blocks(length, DDP_LINE) | 1) * DDP_LINE;
}

/* ---- results from gathered pixels: convolution, its input gradient, matrix product */

/* Along one axis: the results at first, first + step, ... (`count` of them) meet the kernel taps at tap,
   tap + tap_step, ... (`taps` of them; all others fall outside the source). Result number i meets tap number
   t at source coordinate from + i * from_step + t * from_tap. */
struct ddp_span {
    int64_t first, step, count;
    int64_t tap, tap_step, taps;
    int64_t from, from_step, from_tap;
};

struct ddp_gather {
    int64_t source[2], result[2]; /* height and width */
    int64_t kernel[2];
    int64_t groups, in, out; /* channels of one group; where they are paired, `in` counts words */
    int64_t paired;          /* 0, or how many bf16 those words hold (device/cpu_bf16.h) */
    int64_t block, stage; /* rows staged at a time, at most DDP_BLOCK_ROWS; a thread's workspace in floats */
    int64_t mapped;       /* where in it the source's pixels lie that went through maps; 0: they do not */
    bool across; /* all panels of a tile of rows, then the next rows; or all rows with a panel, then the next */
    int n_spans[2];
    const struct ddp_span *spans[2];
};

/* ---- sums over pixels: weight gradients */

struct ddp_outer {
    int64_t source[2], result[2]; /* height and width of x and dy */
    int64_t kernel[2], stride[2], padding[2], dilation[2];
    int64_t groups, in, out;   /* channels of one group of x and dy */
    int64_t images, rows;      /* of dy in a chunk: what is summed before it joins the gradient */
    int64_t tiles, panels;     /* the most of x's and dy's channels staged by a thread, in tiles and panels */
    int64_t stage_x, stage_dy; /* floats of a thread's workspace for them; the pairs follow */
    int64_t stage;             /* in all */
    int64_t paired;            /* 0, or in the workspace the place of two rows of bf16 that are made to be joined:
                                  a word holds a channel of two images, and `images` counts such pairs */
};

/* The source of a kernel whose taps of a line count as channels of one tap: x has few channels. */
struct ddp_line {
    int64_t width, channels, stride, padding;
};

/* ---- orders of axes */

/* A matrix or a weight in any order of its axes: element (out, in, tap) of a group lies at
   group * group_step + out * step[0] + in * step[1] + tap * step[2]. */
struct ddp_strided {
    int64_t groups, taps, in, out; /* in, out: of one group */
    int64_t step[3], group_step;
};

#endif
