/* cpu_lines.h: convolutions of few channels: the source's lines are staged whole, zeros around them, and a row is
   read where it lies in them: the taps of a line are one run of floats, and the next row's begin a stride further.
   The loops are those of cpu_gather.h, with one class of rows; a tile's rows are in one line:

           while (ddp_gather_next(&block)) {
               ddp_lines_stage(&block, x);
               ddp_lines_multiply(&block, weight);
               ddp_gather_store(&block, y, 64);
           } */
#ifndef DDP_DEVICE_CPU_LINES_H
#define DDP_DEVICE_CPU_LINES_H

#include "device/cpu_gather.h"

/* A line of the frame: that of an image, or NULL outside. */
DDP_INLINE void ddp_lines_put(const struct ddp_frame *f, int64_t channels, int64_t width, const float *x, float *to)
{
    const int64_t before = -f->first[1] * channels, floats = f->extent[1] * channels;
    memset(to, 0, (size_t)floats * sizeof *to);
    if (x)
        ddp_copy(to + before, x, ddp_min(width * channels, floats - before));
}

/* Stages all that the block's rows meet, before the first tile. */
DDP_SHARED void ddp_lines_stage(struct ddp_block *b, const float *x)
{
    const struct ddp_gather *g = b->g;
    const struct ddp_frame *f = &b->source;
    const int64_t floats = g->source[1] * g->in;
    int64_t image = b->row.image;
    for (struct ddp_mapped at = ddp_gather_map(b); at.lines; at.lines--, at.to += f->extent[1] * g->in) {
        const int64_t h = f->first[0] + at.h;
        const bool inside = h >= 0 && h < g->source[0];
        ddp_lines_put(f, g->in, g->source[1], inside ? x + (image * g->source[0] + h) * floats : NULL, at.to);
        if (++at.h == f->extent[0]) {
            at.h = 0;
            image++;
        }
    }
    while (ddp_row_is(b))
        ddp_row_next(b, &b->row);
}

/* tile = rows times panel, without the lines of taps that are outside the image. */
DDP_SHARED void ddp_lines_multiply(struct ddp_block *b, const float *panels)
{
    const struct ddp_gather *g = b->g;
    const int64_t number = b->first + b->at, line = number / b->w->count;
    const struct ddp_row row = {.image = line / b->h->count, .i = line % b->h->count, .j = number % b->w->count};
    const int64_t top = b->h->from + row.i * b->h->from_step, tap = b->h->from_tap;
    const int64_t first = top < 0 ? ddp_blocks(-top, tap) : 0;
    const int64_t end = ddp_min(g->kernel[0], ddp_blocks(g->source[0] - top, tap));
    const int64_t run = g->kernel[1] * g->in, step = tap * b->source.extent[1] * g->in, most = DDP_CHUNK / run;
    const float *panel = panels + b->panel * g->kernel[0] * run * DDP_PANEL_WIDTH;
    for (int64_t r = first; r < end; r += most)
        ddp_tile_lines(b->tile[0], b->stage + ddp_row_source(b, &row, r, 0) * g->in, b->w->from_step * g->in,
                       panel + r * run * DDP_PANEL_WIDTH, (struct ddp_runs){run, ddp_min(most, end - r), step},
                       b->height, r > first);
    if (first >= end)
        memset(b->tile, 0, sizeof b->own_tile);
}

#endif
