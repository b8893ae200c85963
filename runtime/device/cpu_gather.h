/* cpu_gather.h: results from gathered pixels: convolution, its input gradient, matrix product.

   Results that meet the same taps of the kernel form a class (the inside of an image; its corners and edges),
   and are rows of one matrix product: taps outside the image cost nothing. A task owns some rows of one class
   and some panels. It stages the rows, the pixels under their taps side by side, or has them read where they lie,
   and multiplies a tile of rows with a panel at a time:

       const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
       for (int64_t task = 0; task < run.tasks; task++) {           (in parallel)
           struct ddp_block block;
           ddp_gather_begin(&block, &run, task);
           while (ddp_gather_next(&block)) {
               ddp_gather_stage(&block, x, 64);
               ddp_gather_prefetch(&block, y, 64);
               ddp_gather_multiply(&block, weight);
               ddp_gather_store(&block, y, 64);
           }
       } */
#ifndef DDP_DEVICE_CPU_GATHER_H
#define DDP_DEVICE_CPU_GATHER_H

#include "device/cpu_bf16.h"

#include <omp.h>

struct ddp_gather_run {
    const struct ddp_gather *g;
    int64_t images, threads, tasks;
    int64_t slots; /* blocks of rows, of all classes */
    float *stages;
};

/* One row: its result's place in its class, and where the pixels under its taps go. */
struct ddp_row {
    int64_t image, i, j, number;
    float *to;
};

/* Where source pixels lie: a part of every image, one behind the other, without what is before some line. */
struct ddp_frame {
    int64_t first[2], extent[2], skipped; /* first: in the image; skipped: lines */
};

/* Rows of one class, and the tile that is being worked on. */
struct ddp_block {
    const struct ddp_gather *g;
    const struct ddp_span *h, *w;
    int64_t slot, group, first, rows; /* rows of the class, from `first` on; slot: the block's number among all */
    int64_t panel, first_panel, last_panel, pitch;
    float *stage;
    const float *from; /* the first row: staged, or in place */
    struct ddp_frame source;
    struct ddp_row row;            /* the first that is not staged */
    int64_t *pixels;               /* of the result, each row */
    int64_t patches, noted;        /* cpu_winograd.h: patches of the block; rows whose pixels are known */

    float (*tile)[DDP_PANEL_WIDTH]; /* results: row i is pixel[i], channels from `channel` */
    const int64_t *pixel;
    int64_t at, height, channel, width; /* at: the first of the block's rows */

    int64_t own_pixels[DDP_BLOCK_ROWS]; /* what tile and pixels are, but for patches */
    ddp_tile own_tile __attribute__((aligned(64)));
};

/* How the rows of one class are cut: into blocks, and the panels into parts where blocks are too few. */
struct ddp_cut {
    int64_t rows, size, blocks, parts;
};

DDP_INLINE struct ddp_cut ddp_gather_cut(const struct ddp_gather_run *run, int h, int w)
{
    const struct ddp_gather *g = run->g;
    struct ddp_cut cut = {.rows = run->images * g->spans[0][h].count * g->spans[1][w].count, .parts = 1};
    cut.blocks = ddp_blocks(cut.rows, g->block);
    cut.size = ddp_blocks(ddp_blocks(cut.rows, cut.blocks + !cut.blocks), DDP_ROWS_STEP) * DDP_ROWS_STEP;
    cut.blocks = ddp_blocks(cut.rows, cut.size + !cut.size);
    while (cut.parts < ddp_blocks(g->out, DDP_PANEL_WIDTH) && cut.blocks * cut.parts < 8 * run->threads &&
           cut.blocks * cut.parts % run->threads)
        cut.parts++;
    return cut;
}

/* How many results rows [begin, end) of a class are. */
DDP_INLINE int64_t ddp_gather_results(const struct ddp_gather *g, int64_t begin, int64_t end)
{
    return g->patch.edge ? ddp_patch_results(g, end) - ddp_patch_results(g, begin) : end - begin;
}

DDP_SHARED struct ddp_gather_run ddp_gather_start(const struct ddp_gather *g, int64_t images, float *stages)
{
    struct ddp_gather_run run = {g, images, omp_get_max_threads(), 0, 0, stages};
    for (int h = 0; h < g->n_spans[0]; h++)
        for (int w = 0; w < g->n_spans[1]; w++) {
            const struct ddp_cut cut = ddp_gather_cut(&run, h, w);
            run.slots += cut.blocks;
            run.tasks += cut.blocks * cut.parts * g->groups;
        }
    return run;
}

DDP_INLINE int64_t ddp_gather_rows(const struct ddp_gather_run *run)
{
    return run->images * run->g->result[0] * run->g->result[1];
}

DDP_INLINE void ddp_block_set(struct ddp_block *b, const struct ddp_gather_run *run, int h, int w,
                              int64_t slot, int64_t task)
{
    const struct ddp_gather *g = run->g;
    const struct ddp_cut cut = ddp_gather_cut(run, h, w);
    const int64_t panels = ddp_blocks(g->out, DDP_PANEL_WIDTH), part = task / cut.blocks % cut.parts;
    b->g = g;
    b->h = &g->spans[0][h];
    b->w = &g->spans[1][w];
    b->slot = slot + task % cut.blocks;
    b->group = task / cut.blocks / cut.parts;
    b->first = task % cut.blocks * cut.size;
    b->rows = ddp_min(cut.size, cut.rows - b->first);
    b->first_panel = part * panels / cut.parts;
    b->last_panel = (part + 1) * panels / cut.parts;
    b->pitch = ddp_pitch(b->h->taps * b->w->taps * g->in);
    b->stage = run->stages + omp_get_thread_num() * g->stage;
    b->from = b->stage;
    b->source = (struct ddp_frame){.extent = {g->source[0], g->source[1]}};
    b->height = 0;
    b->pixels = b->own_pixels;
    b->tile = b->own_tile;
    const int64_t line = b->first / b->w->count;
    b->row = (struct ddp_row){line / b->h->count, line % b->h->count, b->first % b->w->count, 0, b->stage};
}

DDP_SHARED void ddp_gather_begin(struct ddp_block *b, const struct ddp_gather_run *run, int64_t task)
{
    int64_t slot = 0;
    for (int h = 0; h < run->g->n_spans[0]; h++)
        for (int w = 0; w < run->g->n_spans[1]; w++) {
            const struct ddp_cut cut = ddp_gather_cut(run, h, w);
            const int64_t tasks = cut.blocks * cut.parts * run->g->groups;
            if (task >= 0 && task < tasks)
                ddp_block_set(b, run, h, w, slot, task);
            slot += cut.blocks;
            task -= tasks;
        }
}

/* How many of the rows that are left the next tile has: those of one line, where lines are staged whole. 16 are better
   cut in half than to a tile and a quarter of one. */
DDP_INLINE int64_t ddp_tile_height(const struct ddp_block *b)
{
    int64_t left = b->rows - b->at;
    if (b->g->lines)
        left = ddp_min(left, b->w->count - (b->first + b->at) % b->w->count);
    return left > DDP_ROWS_STEP && left <= 16 ? 8 : ddp_min(DDP_ROWS_STEP, left);
}

/* The tile's rows and panel; false behind the last. */
DDP_SHARED bool ddp_gather_next(struct ddp_block *b)
{
    const struct ddp_gather *g = b->g;
    if (!b->height) {
        b->at = 0;
        b->panel = b->first_panel;
    } else if (g->across) {
        if (++b->panel == b->last_panel && b->at + b->height < b->rows) {
            b->at += b->height;
            b->panel = b->first_panel;
        }
    } else if ((b->at += b->height) == b->rows) {
        b->at = 0;
        b->panel++;
    }
    b->height = ddp_tile_height(b);
    b->pixel = b->pixels + b->at;
    b->channel = b->group * g->out + b->panel * DDP_PANEL_WIDTH;
    b->width = ddp_min(DDP_PANEL_WIDTH, g->out - b->panel * DDP_PANEL_WIDTH);
    return b->panel < b->last_panel;
}

/* ---- staging: before the first tile, all rows of the block */

/* True while a row is not staged; notes its result's pixel. */
DDP_INLINE bool ddp_row_is(struct ddp_block *b)
{
    const struct ddp_row *row = &b->row;
    if (row->number == b->rows)
        return false;
    const int64_t h = b->h->first + row->i * b->h->step, w = b->w->first + row->j * b->w->step;
    b->pixels[row->number] = (row->image * b->g->result[0] + h) * b->g->result[1] + w;
    return true;
}

DDP_INLINE void ddp_row_next(const struct ddp_block *b, struct ddp_row *row)
{
    row->number++;
    row->to = b->stage + row->number * b->pitch;
    if (++row->j < b->w->count)
        return;
    row->j = 0;
    if (++row->i < b->h->count)
        return;
    row->i = 0;
    row->image++;
}

/* The source pixel under tap (r, s) of a row. */
DDP_INLINE int64_t ddp_row_source(const struct ddp_block *b, const struct ddp_row *row, int64_t r, int64_t s)
{
    const struct ddp_frame *f = &b->source;
    const int64_t h = b->h->from + row->i * b->h->from_step + r * b->h->from_tap;
    const int64_t w = b->w->from + row->j * b->w->from_step + s * b->w->from_tap;
    return (row->image * f->extent[0] + h - f->first[0] - f->skipped) * f->extent[1] + w - f->first[1];
}

/* x: from the group's first channel on, `channels` floats a pixel. */
DDP_SHARED void ddp_stage_rows(struct ddp_block *b, const float *x, int64_t channels)
{
    const struct ddp_gather *g = b->g;
    const bool adjacent = channels == g->in && b->w->from_tap == 1; /* the taps of a line lie side by side */
    const int64_t steps = adjacent ? 1 : b->w->taps, length = adjacent ? b->w->taps * g->in : g->in;
    for (; ddp_row_is(b); ddp_row_next(b, &b->row))
        for (int64_t r = 0; r < b->h->taps; r++)
            for (int64_t s = 0; s < steps; s++, b->row.to += length)
                ddp_copy(b->row.to, x + ddp_row_source(b, &b->row, r, s) * channels, length);
}

/* Stages the rows as they lie in memory, `channels` floats a pixel. */
DDP_INLINE void ddp_gather_stage(struct ddp_block *b, const float *x, int64_t channels)
{
    ddp_stage_rows(b, x + b->group * b->g->in, channels);
}

/* The same, but whole tiles of rows that are one pixel each are read where they lie. */
DDP_SHARED void ddp_gather_in_place(struct ddp_block *b, const float *x, int64_t channels)
{
    if (b->rows % DDP_TILE_ROWS_LEAST) {
        ddp_gather_stage(b, x, channels);
        return;
    }
    b->from = x + b->first * channels + b->group * b->g->in;
    b->pitch = channels;
    while (ddp_row_is(b))
        ddp_row_next(b, &b->row);
}

/* Where a pixel is made in f32 that will be paired, and how it becomes words. */
DDP_INLINE float *ddp_gather_made(const struct ddp_block *b)
{
    return b->stage + b->g->stage - ddp_blocks(b->g->paired, DDP_LINE) * DDP_LINE;
}

DDP_INLINE void ddp_narrow_pixel(float *to, const float *made, int64_t count)
{
    ddp_narrow_row((bf16 *)to, made, count);
    if (count % 2)
        ((bf16 *)to)[count] = 0;
}

/* ---- staging through maps: each pixel under the block's taps once, then the rows from these */

/* A pixel to be mapped, and where to. */
struct ddp_mapped {
    int64_t pixel;
    int64_t h, w, lines; /* in the block's source; how many lines are not mapped */
    float *to;
};

/* The pixels under the taps of all results. */
DDP_INLINE void ddp_frame_set(struct ddp_frame *frame, int axis, const struct ddp_span *span)
{
    const int64_t reach = (span->taps - 1) * span->from_tap;
    frame->first[axis] = span->from + ddp_min(reach, 0);
    frame->extent[axis] = (span->count - 1) * span->from_step + (reach < 0 ? -reach : reach) + 1;
}

/* The first pixel, before the first tile; from here on the block's source is what is mapped. */
DDP_SHARED struct ddp_mapped ddp_gather_map(struct ddp_block *b)
{
    const int64_t line = b->first / b->w->count, last = (b->first + b->rows - 1) / b->w->count;
    struct ddp_frame *f = &b->source;
    if (b->row.number || !b->h->taps || !b->w->taps)
        return (struct ddp_mapped){0};
    ddp_frame_set(f, 0, b->h);
    ddp_frame_set(f, 1, b->w);
    const int64_t image = line / b->h->count, h = line % b->h->count * b->h->from_step;
    const int64_t more = last / b->h->count - image, end = last % b->h->count * b->h->from_step;
    const int64_t one = f->extent[0] - (b->h->count - 1) * b->h->from_step; /* of one line of results */
    f->skipped = image * f->extent[0] + h;
    return (struct ddp_mapped){
        .pixel = (image * b->g->source[0] + f->first[0] + h) * b->g->source[1] + f->first[1],
        .h = h,
        .lines = more * f->extent[0] + end - h + one,
        .to = b->stage + b->g->mapped};
}

DDP_INLINE void ddp_mapped_next(const struct ddp_block *b, struct ddp_mapped *at)
{
    const struct ddp_frame *f = &b->source;
    at->to += b->g->in;
    at->pixel++;
    if (++at->w < f->extent[1])
        return;
    at->w = 0;
    at->lines--;
    at->pixel += b->g->source[1] - f->extent[1];
    if (++at->h < f->extent[0])
        return;
    at->h = 0;
    at->pixel += (b->g->source[0] - f->extent[0]) * b->g->source[1];
}

DDP_INLINE void ddp_gather_stage_mapped(struct ddp_block *b)
{
    ddp_stage_rows(b, b->stage + b->g->mapped, b->g->in);
}

/* ---- multiplying and storing */

/* What is stored to, or read with, the tile comes from far, in pieces too short for the processor to foresee:
   asked for before the tile is multiplied, it is there behind it. */
#define ddp_gather_prefetch(b, y, channels) ddp_gather_prefetch_of(b, y, channels, sizeof *(y))
DDP_INLINE void ddp_gather_prefetch_of(const struct ddp_block *b, const void *y, int64_t channels, int64_t size)
{
    const int64_t line = DDP_LINE * (int64_t)sizeof(float) / size;
    for (int64_t i = 0; i < b->height; i++)
        for (int64_t j = 0; j < b->width; j += line)
            __builtin_prefetch((const char *)y + (b->pixel[i] * channels + b->channel + j) * size);
}

/* tile = rows times panel: the taps as runs that lie side by side in the panel, each in chunks. A panel that was
   transposed for the block (cpu_panels.h) has only these. */
DDP_SHARED void ddp_gather_multiply(struct ddp_block *b, const float *panels)
{
    const struct ddp_gather *g = b->g;
    const bool joined = b->w->tap_step == 1,
               whole = joined && b->w->taps == g->kernel[1] && b->h->tap_step == 1;
    const int64_t runs_h = whole ? 1 : b->h->taps, runs_w = joined ? 1 : b->w->taps;
    const int64_t length = g->in * (joined ? b->w->taps : 1) * (whole ? b->h->taps : 1);
    const int64_t chunk = ddp_blocks(length, ddp_blocks(length, DDP_CHUNK) + !length);
    const int64_t panel = b->group * ddp_blocks(g->out, DDP_PANEL_WIDTH) + b->panel;
    const float *a = b->from + b->at * b->pitch;
    bool add = false;
    for (int64_t r = 0; r < runs_h; r++)
        for (int64_t s = 0; s < runs_w; s++) {
            const int64_t h = b->h->tap + r * b->h->tap_step, w = b->w->tap + s * b->w->tap_step;
            const int64_t at = g->panel ? (r * runs_w + s) * length
                                        : ((panel * g->kernel[0] + h) * g->kernel[1] + w) * g->in;
            for (int64_t done = 0, size; done < length; done += size, a += size, add = true) {
                size = ddp_min(chunk, length - done);
                (g->paired ? ddp_tile_forward_paired : ddp_tile_forward)(
                    b->tile[0], a, b->pitch, panels + (at + done) * DDP_PANEL_WIDTH, size, b->height, add);
            }
        }
    if (!add)
        memset(b->tile, 0, sizeof b->own_tile);
}

/* Stores the tile as it is, `channels` floats a pixel. */
DDP_INLINE void ddp_gather_store(const struct ddp_block *b, float *y, int64_t channels)
{
    for (int64_t i = 0; i < b->height; i++) {
        float *to = y + b->pixel[i] * channels + b->channel;
        if (b->width == DDP_PANEL_WIDTH)
            ddp_copy(to, b->tile[i], DDP_PANEL_WIDTH);
        else
            ddp_copy(to, b->tile[i], b->width);
    }
}

DDP_INLINE void ddp_gather_store_bf16(const struct ddp_block *b, bf16 *y, int64_t channels)
{
    for (int64_t i = 0; i < b->height; i++) {
        bf16 *to = y + b->pixel[i] * channels + b->channel;
        if (b->width == DDP_PANEL_WIDTH)
            ddp_narrow_row(to, b->tile[i], DDP_PANEL_WIDTH);
        else
            ddp_narrow_row(to, b->tile[i], b->width);
    }
}

#endif
