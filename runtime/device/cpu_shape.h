/* cpu_shape.h: the constants of a contraction kernel, which the compiler chooses for device/cpu.h's loops. */
#ifndef DDP_DEVICE_CPU_SHAPE_H
#define DDP_DEVICE_CPU_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

#define DDP_INLINE static inline __attribute__((always_inline, unused))
#define DDP_SHARED static __attribute__((noinline, unused))

enum {
    DDP_ROWS_STEP = 12, /* rows of a tile as the loops see it: a multiple of DDP_TILE_ROWS */
    DDP_TILE_ROWS_LEAST = 4, /* rows of the smallest tile */
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

/* Square patches of source pixels: edge x edge of them give results x results. 0: there are none. */
struct ddp_patching {
    int64_t edge, results, points; /* points: products of a line; points x points of a patch */
};

struct ddp_gather {
    int64_t source[2], result[2]; /* height and width */
    int64_t kernel[2];
    int64_t groups, in, out; /* channels of one group; where they are paired, `in` counts words */
    int64_t paired;          /* 0, or how many bf16 those words hold (device/cpu_bf16.h) */
    int64_t block, stage; /* rows staged at a time, at most DDP_BLOCK_ROWS; a thread's workspace in floats */
    int64_t mapped;       /* where in it the source's pixels lie that went through maps; 0: they do not */
    int64_t panel;        /* where in it a panel lies that is transposed when its turn comes; 0: all are before */
    bool across; /* all panels of a tile of rows, then the next rows; or all rows with a panel, then the next */
    int n_spans[2];
    const struct ddp_span *spans[2];
    bool lines;    /* the source's lines are staged whole: see cpu_lines.h */
    struct ddp_patching patch; /* rows are patches of the source, which the one span counts: see cpu_winograd.h */
    bool turned;               /* they meet the taps the other way round */
};

/* ---- the same from patches */

enum {
    DDP_PATCH = 6,         /* the greatest edge, and number of points of a line, */
    DDP_PATCH_RESULTS = 4, /* and what it gives: of 3 x 3 taps */
    DDP_POINTS = 36,
    DDP_PAIR = 2, /* the edge of an image that is one patch, and of its results; zeros are around it */
    DDP_PAIR_POINTS = 3,
    DDP_POINT_CHUNK = 96 /* DDP_CHUNK at a point, where errors weigh more: no more of them with more channels */
};

DDP_INLINE int64_t ddp_points(struct ddp_patching patch)
{
    return patch.points * patch.points;
}

/* How many results the first patches have, line by line: those at the lower and right edges may have fewer. */
DDP_INLINE int64_t ddp_patch_results(const struct ddp_gather *g, int64_t patches)
{
    const int64_t edge = g->patch.results, across = ddp_blocks(g->result[1], edge);
    const int64_t down = ddp_blocks(g->result[0], edge), line = patches / across, top = line % down * edge;
    const int64_t height = ddp_min(edge, g->result[0] - top);
    return (line / down * g->result[0] + top) * g->result[1] + height * (patches % across * edge);
}

/* Rows from one point to the next: an odd number, so that the points do not meet in one set of the cache. */
DDP_INLINE int64_t ddp_point_step(int64_t rows)
{
    return rows | 1;
}

/* Where things lie in a thread's workspace, behind the patches at its begin; in floats. */
struct ddp_patch_stage {
    int64_t products, results, pixels, zeros, mapped;
};
DDP_INLINE struct ddp_patch_stage ddp_patch_stage_of(const struct ddp_gather *g)
{
    const int64_t results = g->block * g->patch.results * g->patch.results;
    const int64_t rows = ddp_points(g->patch) * ddp_point_step(g->block);
    struct ddp_patch_stage s = {.products = rows * ddp_pitch(g->in)};
    s.results = s.products + rows * DDP_PANEL_WIDTH;
    s.pixels = s.results + results * DDP_PANEL_WIDTH;
    s.zeros = s.pixels + results * 2;
    s.mapped = s.zeros + ddp_pitch(g->in);
    return s;
}

/* ---- sums over pixels: weight gradients */

/* A source of few channels: the taps of a line lie side by side, and count as channels of one tap. Lines are staged
   whole, zeros on both sides. */
struct ddp_line {
    int64_t width, channels, stride, padding; /* channels: 0 where pixels are staged one by one */
    int64_t floats;                           /* of a staged line */
};

struct ddp_outer {
    int64_t source[2], result[2]; /* height and width of x and dy */
    int64_t kernel[2], stride[2], padding[2], dilation[2];
    int64_t groups, in, out;   /* channels of one group of x and dy */
    struct ddp_line line;      /* if so, of x: source, kernel and so on are what is left of them */
    int64_t images, rows;      /* of dy in a chunk: what is summed before it joins the gradient */
    int64_t tiles, panels;     /* the most of x's and dy's channels staged by a thread, in tiles and panels */
    int64_t stage_x, stage_dy; /* floats of a thread's workspace for them; the pairs follow */
    int64_t stage;             /* in all */
    int64_t paired;            /* 0, or in the workspace the place of two rows that are made to be joined:
                                  a word holds a channel of two images, and `images` counts such pairs */
    int64_t patches;           /* 0, or how many are a chunk: see cpu_winograd_outer.h */
    struct ddp_patching patch; /* of x's pixels; results are dy's */
};

/* Channels of x that tasks share out: rows of a tile; where they are transformed, whole vectors. */
DDP_INLINE int64_t ddp_outer_step(const struct ddp_outer *g)
{
    return g->patches ? DDP_LINE : DDP_ROWS_STEP;
}

/* Where things lie in a thread's workspace, behind the transformed patches and the pairs; in floats. */
struct ddp_outer_stage {
    int64_t sums, zeros, mapped, pitch, end; /* pitch: of a row that is zero, or is made */
};
DDP_INLINE struct ddp_outer_stage ddp_outer_stage_of(const struct ddp_outer *g)
{
    const int64_t c = g->tiles * DDP_LINE, k = g->panels * DDP_PANEL_WIDTH, pairs = 4 * g->patches;
    struct ddp_outer_stage s = {.sums = g->stage_x + g->stage_dy + ddp_blocks(pairs, DDP_LINE) * DDP_LINE,
                                .pitch = ddp_pitch(c > k ? c : k)};
    s.zeros = s.sums + ddp_points(g->patch) * ddp_point_step(c) * k;
    s.mapped = s.zeros + s.pitch;
    s.end = s.mapped + g->patch.edge * g->patch.edge * s.pitch;
    return s;
}

/* ---- orders of axes */

/* A matrix or a weight in any order of its axes: element (out, in, tap) of a group lies at
   group * group_step + out * step[0] + in * step[1] + tap * step[2]. */
struct ddp_strided {
    int64_t groups, taps, in, out; /* in, out: of one group */
    int64_t step[3], group_step;
};

#endif
