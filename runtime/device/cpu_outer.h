/* cpu_outer.h: weight gradients: sums over pixels of x times dy.

   A task owns some channels of x and some panels of dy, all taps. It walks over the pixels in chunks: stages
   both sides, and for every tap multiplies the pixels that meet, adding the products to the gradient in its
   panels:

       const struct ddp_outer_run run = ddp_outer_start(&shape, n, stages);
       for (int64_t task = 0; task < run.tasks; task++) {           (in parallel)
           struct ddp_pixels pixels;
           ddp_outer_begin(&pixels, &run, task);
           while (ddp_outer_next(&pixels)) {
               ddp_outer_stage(&pixels, &pixels.x, x, 64);
               ddp_outer_stage(&pixels, &pixels.dy, dy, 256);
               ddp_outer_add(&pixels, dw);
           }
       } */
#ifndef DDP_DEVICE_CPU_OUTER_H
#define DDP_DEVICE_CPU_OUTER_H

#include "device/cpu_bf16.h"

#include <omp.h>

struct ddp_outer_run {
    const struct ddp_outer *g;
    int64_t images, across, down, tasks; /* x's channels in `across` parts, dy's panels in `down` */
    float *stages;
};

/* The source coordinates under some results. A kernel of one tap skips what lies between. */
struct ddp_window {
    int64_t first, step, count;
};

/* What is staged of x, or of dy: some channels of the pixels in a window of each image, one row a pixel. */
struct ddp_side {
    int64_t height, width, channel, channels, zeros; /* zeros: behind the channels, to fill a panel */
    int64_t pitch, line, skip; /* floats from one pixel to the next; of a line; of other channels before these */
    struct ddp_window h, w;
    int64_t edge; /* cpu_winograd_outer.h: of a patch, in pixels; the windows count those */
    float *stage;
};

/* A task, and the chunk it is at: rows [p, p_end) of some images. */
struct ddp_pixels {
    const struct ddp_outer *g;
    int64_t in_memory, all_images; /* images; pairs of them where they are paired, as is all below */
    int64_t group, panel, last_panel;
    int64_t image, images, p, p_end; /* cpu_winograd_outer.h: patches [p, p_end) */
    struct ddp_side x, dy;
    struct ddp_pair *pairs;
    float *scratch; /* two rows that will be paired */
};

DDP_SHARED struct ddp_outer_run ddp_outer_start(const struct ddp_outer *g, int64_t images, float *stages)
{
    const int64_t tiles = ddp_blocks(g->in, ddp_outer_step(g)), panels = ddp_blocks(g->out, DDP_PANEL_WIDTH);
    const int64_t threads = omp_get_max_threads();
    struct ddp_outer_run run = {g, images, ddp_blocks(tiles, g->tiles), ddp_blocks(panels, g->panels),
                                0, stages};
    while ((run.tasks = g->groups * run.across * run.down) < 8 * threads && run.tasks % threads &&
           run.across * run.down < tiles * panels)
        if (run.down < panels && (panels * run.across >= tiles * run.down || run.across == tiles))
            run.down++;
        else
            run.across++;
    return run;
}

DDP_INLINE struct ddp_side ddp_side_of(const int64_t extent[2], int64_t first, int64_t channel,
                                       int64_t channels, int64_t zeros, float *stage)
{
    return (struct ddp_side){.height = extent[0],
                             .width = extent[1],
                             .channel = first + channel,
                             .channels = channels,
                             .zeros = zeros,
                             .pitch = ddp_pitch(channels + zeros),
                             .stage = stage};
}

DDP_SHARED void ddp_outer_begin(struct ddp_pixels *at, const struct ddp_outer_run *run, int64_t task)
{
    const struct ddp_outer *g = run->g;
    const int64_t step = ddp_outer_step(g);
    const int64_t tiles = ddp_blocks(g->in, step), panels = ddp_blocks(g->out, DDP_PANEL_WIDTH);
    const int64_t i = task % run->across, j = task / run->across % run->down;
    const int64_t group = task / run->across / run->down;
    const int64_t c = i * tiles / run->across * step;
    const int64_t c_end = ddp_min((i + 1) * tiles / run->across * step, g->in);
    const int64_t panel = j * panels / run->down, last_panel = (j + 1) * panels / run->down;
    const int64_t k = panel * DDP_PANEL_WIDTH, k_end = last_panel * DDP_PANEL_WIDTH;
    const int64_t zeros = k_end > g->out ? k_end - g->out : 0;
    float *stage = run->stages + omp_get_thread_num() * g->stage;
    *at = (struct ddp_pixels){
        .g = g,
        .in_memory = run->images,
        .all_images = g->paired ? ddp_blocks(run->images, 2) : run->images,
        .group = group,
        .panel = panel,
        .last_panel = last_panel,
        .x = ddp_side_of(g->source, group * g->in, c, c_end - c, 0, stage),
        .dy = ddp_side_of(g->result, group * g->out, k, k_end - k - zeros, zeros, stage + g->stage_x),
        .pairs = (struct ddp_pair *)(stage + g->stage_x + g->stage_dy),
        .scratch = stage + g->paired};
    if (g->line.channels) {
        at->x.pitch = g->line.stride * g->line.channels;
        at->x.skip = c;
    }
}

DDP_INLINE struct ddp_window ddp_window_under(const struct ddp_outer *g, int axis, int64_t begin, int64_t end)
{
    const int64_t step = g->kernel[axis] == 1 ? g->stride[axis] : 1;
    const int64_t reach = (g->kernel[axis] - 1) * g->dilation[axis] - g->padding[axis];
    const int64_t last = ddp_min((end - 1) * g->stride[axis] + reach, g->source[axis] - 1);
    int64_t first = begin * g->stride[axis] - g->padding[axis];
    if (first < 0)
        first += ddp_blocks(-first, step) * step;
    return (struct ddp_window){first, step, last < first ? 0 : (last - first) / step + 1};
}

/* The first chunk, then the next; false behind the last. */
DDP_SHARED bool ddp_outer_next(struct ddp_pixels *at)
{
    const struct ddp_outer *g = at->g;
    at->p = at->p_end;
    if (at->p == g->result[0] || !at->images) {
        at->image += at->images;
        at->p = 0;
    }
    at->images = ddp_min(g->images, at->all_images - at->image);
    at->p_end = ddp_min(at->p + g->rows, g->result[0]);
    at->x.h = ddp_window_under(g, 0, at->p, at->p_end);
    at->x.w = ddp_window_under(g, 1, 0, g->result[1]);
    at->dy.h = (struct ddp_window){at->p, 1, at->p_end - at->p};
    at->dy.w = (struct ddp_window){0, 1, g->result[1]};
    at->x.line = g->line.channels ? g->line.floats : at->x.w.count * at->x.pitch;
    at->dy.line = at->dy.w.count * at->dy.pitch;
    return at->images > 0;
}

/* One row being staged: channels [channel, channel + count) of a pixel. Starts as zeros. */
struct ddp_staged {
    int64_t image, i, j; /* its place in the chunk */
    int64_t pixel, channel, count;
    bool second; /* of a pair */
    float *to;
};

/* The next row; false behind the last. */
DDP_INLINE bool ddp_outer_row(const struct ddp_pixels *at, const struct ddp_side *side,
                              struct ddp_staged *row)
{
    if (!row->to) {
        *row = (struct ddp_staged){.channel = side->channel, .count = side->channels, .to = side->stage};
    } else {
        row->to += side->pitch;
        if (++row->j == side->w.count) {
            row->j = 0;
            if (++row->i == side->h.count) {
                row->i = 0;
                row->image++;
            }
        }
    }
    const int64_t image = (at->image + row->image) * (at->g->paired ? 2 : 1);
    const int64_t line = image * side->height + side->h.first + row->i * side->h.step;
    row->pixel = line * side->width + side->w.first + row->j * side->w.step;
    if (row->image == at->images || !side->h.count || !side->w.count)
        return false;
    if (side->zeros)
        memset(row->to + side->channels, 0, (size_t)side->zeros * sizeof *row->to);
    return true;
}

DDP_INLINE bool ddp_outer_has_second(const struct ddp_pixels *at, int64_t image)
{
    return 2 * image + 1 < at->in_memory;
}

/* The same for pairs: the rows of both images, one after the other, in f32. Both made, they are joined. */
DDP_INLINE bool ddp_outer_row_of_two(const struct ddp_pixels *at, const struct ddp_side *side,
                                     struct ddp_staged *row)
{
    float *second = at->scratch + row->count;
    if (row->to && !row->second && ddp_outer_has_second(at, at->image + row->image)) {
        row->second = true;
        row->pixel += side->height * side->width;
        return true;
    }
    if (row->to && !row->second)
        memset(second, 0, (size_t)row->count * sizeof *second);
    if (row->to)
        ddp_narrow_two(row->to, at->scratch, second, row->count);
    row->second = false;
    return ddp_outer_row(at, side, row);
}

/* Where such a row is made. */
DDP_INLINE float *ddp_outer_made(const struct ddp_pixels *at, const struct ddp_staged *row)
{
    return at->scratch + (row->second ? row->count : 0);
}

/* Stages x or dy as it lies in memory, `channels` bf16 a pixel. */
DDP_SHARED void ddp_outer_stage_bf16(const struct ddp_pixels *at, const struct ddp_side *side, const bf16 *from,
                                     int64_t channels)
{
    for (struct ddp_staged row = {0}; ddp_outer_row(at, side, &row);) {
        const bf16 *first = from + row.pixel * channels + row.channel;
        const bool two = ddp_outer_has_second(at, at->image + row.image);
        ddp_join_two(row.to, first, two ? first + side->height * side->width * channels : NULL, row.count);
    }
}

/* Stages x or dy as it lies in memory, `channels` floats a pixel. */
DDP_SHARED void ddp_outer_stage(const struct ddp_pixels *at, const struct ddp_side *side, const float *from,
                                int64_t channels)
{
    const struct ddp_side s = *side;
    float *to = s.stage;
    for (int64_t image = at->image; image < at->image + at->images; image++)
        for (int64_t i = 0; i < s.h.count; i++) {
            const int64_t line = (image * s.height + s.h.first + i * s.h.step) * s.width + s.w.first;
            for (int64_t j = 0; j < s.w.count; j++, to += s.pitch) {
                ddp_copy(to, from + (line + j * s.w.step) * channels + s.channel, s.channels);
                if (s.zeros)
                    memset(to + s.channels, 0, (size_t)s.zeros * sizeof *to);
            }
        }
}

/* A line of x, zeros on both sides: of an image, or nothing but zeros. */
DDP_INLINE void ddp_outer_line(const struct ddp_line *line, float *to, const float *x)
{
    const int64_t before = line->padding * line->channels, floats = line->width * line->channels;
    memset(to, 0, (size_t)line->floats * sizeof *to);
    if (x)
        ddp_copy(to + before, x, ddp_min(floats, line->floats - before));
}

/* Stages x by lines. */
DDP_SHARED void ddp_outer_stage_lines(const struct ddp_pixels *at, const float *x)
{
    const struct ddp_line *line = &at->g->line;
    const int64_t floats = line->width * line->channels;
    float *to = at->x.stage;
    for (int64_t image = at->image; image < at->image + at->images; image++)
        for (int64_t i = 0; i < at->x.h.count; i++, to += line->floats)
            ddp_outer_line(line, to, x + (image * at->x.height + at->x.h.first + i * at->x.h.step) * floats);
}

/* The same for pairs. */
DDP_SHARED void ddp_outer_stage_lines_bf16(const struct ddp_pixels *at, const float *x)
{
    const struct ddp_line *line = &at->g->line;
    const int64_t floats = line->width * line->channels;
    float *to = at->x.stage, *first = at->scratch, *second = first + line->floats;
    for (int64_t pair = at->image; pair < at->image + at->images; pair++)
        for (int64_t i = 0; i < at->x.h.count; i++, to += line->floats) {
            const int64_t h = 2 * pair * at->x.height + at->x.h.first + i * at->x.h.step;
            ddp_outer_line(line, first, x + h * floats);
            ddp_outer_line(line, second, ddp_outer_has_second(at, pair) ? x + (h + at->x.height) * floats : NULL);
            ddp_narrow_two(to, first, second, line->floats);
        }
}

/* Which results of [begin, end) have the tap inside the source. */
struct ddp_range {
    int64_t begin, end;
};
DDP_INLINE struct ddp_range ddp_meets(const struct ddp_outer *g, int axis, int64_t tap, int64_t begin,
                                      int64_t end)
{
    const int64_t at = tap * g->dilation[axis] - g->padding[axis], stride = g->stride[axis];
    const int64_t first = at < 0 ? ddp_blocks(-at, stride) : 0;
    const int64_t last = at < g->source[axis] ? (g->source[axis] - 1 - at) / stride : -1;
    const int64_t low = begin > first ? begin : first, high = ddp_min(end, last + 1);
    return (struct ddp_range){low, high > low ? high : low};
}

/* The pixels of the chunk that tap (r, s) joins: p in h, q in w. Returns how many. */
DDP_INLINE int64_t ddp_outer_pairs(const struct ddp_pixels *at, int64_t r, int64_t s, struct ddp_range h,
                                   struct ddp_range w)
{
    const struct ddp_outer *g = at->g;
    const struct ddp_window *under_h = &at->x.h, *under_w = &at->x.w;
    const int64_t x_step = g->stride[1] / under_w->step * at->x.pitch, dy_step = at->dy.pitch;
    const int64_t j =
        (w.begin * g->stride[1] - g->padding[1] + s * g->dilation[1] - under_w->first) / under_w->step;
    struct ddp_pair *pair = at->pairs;
    for (int64_t image = 0; image < at->images; image++)
        for (int64_t p = h.begin; p < h.end; p++) {
            const int64_t y = p * g->stride[0] - g->padding[0] + r * g->dilation[0];
            const int64_t i = (y - under_h->first) / under_h->step;
            int64_t a = (image * under_h->count + i) * at->x.line + j * at->x.pitch + at->x.skip;
            int64_t b = (image * at->dy.h.count + p - at->p) * at->dy.line + w.begin * dy_step;
            for (int64_t q = w.begin; q < w.end; q++, a += x_step, b += dy_step)
                *pair++ = (struct ddp_pair){a, b};
        }
    return pair - at->pairs;
}

/* Rows of one panel of the gradient, one tap: (+)= the pairs' terms. Incomplete tiles take a detour. */
DDP_INLINE void ddp_outer_tiles(const struct ddp_pixels *at, float *dw, const float *x, const float *dy,
                                int64_t pairs, bool add)
{
    void (*const multiply)(float *, const float *, const float *, const struct ddp_pair *, int64_t, int64_t,
                           bool) = at->g->paired ? ddp_tile_weight_paired : ddp_tile_weight;
    for (int64_t row = 0; row < at->x.channels; row += DDP_ROWS_STEP)
        for (int64_t done = 0; done < pairs; done += DDP_CHUNK) {
            const int64_t rows = ddp_min(DDP_ROWS_STEP, at->x.channels - row);
            const int64_t size = ddp_min(DDP_CHUNK, pairs - done);
            float *out = dw + row * DDP_PANEL_WIDTH;
            if (rows == DDP_ROWS_STEP) {
                multiply(out, x + row, dy, at->pairs + done, size, rows, add || done);
                continue;
            }
            ddp_tile tile;
            memcpy(tile, out, (size_t)rows * sizeof tile[0]);
            multiply(tile[0], x + row, dy, at->pairs + done, size, rows, add || done);
            memcpy(out, tile, (size_t)rows * sizeof tile[0]);
        }
}

DDP_INLINE void ddp_outer_tap(const struct ddp_pixels *at, int64_t r, int64_t s, float *dw)
{
    const struct ddp_outer *g = at->g;
    const int64_t panels = at->group * ddp_blocks(g->out, DDP_PANEL_WIDTH);
    const struct ddp_range w = ddp_meets(g, 1, s, 0, g->result[1]), h = ddp_meets(g, 0, r, at->p, at->p_end);
    const struct ddp_range earlier = ddp_meets(g, 0, r, 0, at->image ? g->result[0] : at->p);
    const int64_t pairs = ddp_outer_pairs(at, r, s, h, w);
    for (int64_t panel = at->panel; panel < at->last_panel; panel++) {
        const int64_t tap = ((panels + panel) * g->kernel[0] + r) * g->kernel[1] + s;
        float *out = dw + (tap * g->in + at->x.channel - at->group * g->in) * DDP_PANEL_WIDTH;
        const float *dy = at->dy.stage + (panel - at->panel) * DDP_PANEL_WIDTH;
        if (pairs)
            ddp_outer_tiles(at, out, at->x.stage, dy, pairs, earlier.end > earlier.begin);
        else if (at->image + at->p == 0)
            memset(out, 0, (size_t)at->x.channels * DDP_PANEL_WIDTH * sizeof *out);
    }
}

/* Adds the chunk to the gradient; the first one sets it. */
DDP_SHARED void ddp_outer_add(const struct ddp_pixels *at, float *dw)
{
    for (int64_t r = 0; r < at->g->kernel[0]; r++)
        for (int64_t s = 0; s < at->g->kernel[1]; s++)
            ddp_outer_tap(at, r, s, dw);
}

#endif
