/* cpu_winograd_outer.h: weight gradients of 3 x 3 taps at stride 1, with fewer multiplications: cpu_winograd.h's
   algorithm transposed. 6 x 6 pixels of x, and the 4 x 4 of dy that meet them, are transformed to 36 points; at
   each point, the sum over patches of x times dy is a matrix product, and the sums are transformed to 9 taps. Images of
   2 x 2 pixels are patches of x as of dy.

   The tasks are those of cpu_outer.h. Each goes over the patches in chunks:

       const struct ddp_outer_run run = ddp_outer_start(&shape, n, stages);
       for (int64_t task = 0; task < run.tasks; task++) {           (in parallel)
           struct ddp_pixels pixels;
           ddp_outer_begin(&pixels, &run, task);
           while (ddp_patches_next(&pixels)) {
               ddp_patches_stage(&pixels, &pixels.x, x, 64);
               ddp_patches_stage(&pixels, &pixels.dy, dy, 64);
               ddp_patches_add(&pixels);
           }
           ddp_patches_store(&pixels, dw);
       } */
#ifndef DDP_DEVICE_CPU_WINOGRAD_OUTER_H
#define DDP_DEVICE_CPU_WINOGRAD_OUTER_H

#include "device/cpu_outer.h"
#include "device/cpu_winograd.h"

/* ---- transforms of a line: those of the result and of the weight, transposed */

DDP_INLINE void ddp_line_dy(ddp_vector *to, const ddp_vector *d)
{
    const ddp_vector even_a = d[0] + DDP_AA * d[2], odd_a = DDP_A * (d[1] + DDP_AA * d[3]);
    const ddp_vector even_b = d[0] + DDP_BB * d[2], odd_b = DDP_B * (d[1] + DDP_BB * d[3]);
    to[0] = d[0];
    to[1] = even_a + odd_a;
    to[2] = even_a - odd_a;
    to[3] = even_b + odd_b;
    to[4] = even_b - odd_b;
    to[5] = d[3];
}

DDP_INLINE void ddp_line_taps(ddp_vector *to, const ddp_vector *p)
{
    const float a = 1 / (2 * DDP_AA * (DDP_AA - DDP_BB)), b = 1 / (2 * DDP_BB * (DDP_BB - DDP_AA));
    const ddp_vector even_a = a * (p[1] + p[2]), even_b = b * (p[3] + p[4]);
    to[0] = 1 / (DDP_AA * DDP_BB) * p[0] + even_a + even_b;
    to[1] = a * DDP_A * (p[1] - p[2]) + b * DDP_B * (p[3] - p[4]);
    to[2] = DDP_AA * even_a + DDP_BB * even_b + p[5];
}

DDP_INLINE void ddp_pair_dy(ddp_vector *to, const ddp_vector *d)
{
    to[0] = d[0] + d[1];
    to[1] = d[0];
    to[2] = d[1];
}

DDP_INLINE void ddp_pair_taps(ddp_vector *to, const ddp_vector *p)
{
    to[0] = p[2];
    to[1] = p[0] - p[1] - p[2];
    to[2] = p[1];
}

/* ---- patches */

/* Channels of a side as they are staged: whole vectors, zeros behind them. */
DDP_INLINE int64_t ddp_side_width(const struct ddp_side *side)
{
    return ddp_blocks(side->channels + side->zeros, DDP_LINE) * DDP_LINE;
}

/* Floats from one point to the next. */
DDP_INLINE int64_t ddp_side_point(const struct ddp_pixels *at, const struct ddp_side *side)
{
    return ddp_point_step(at->g->patches) * side->pitch;
}

DDP_INLINE void ddp_patches_begin(struct ddp_pixels *at)
{
    const struct ddp_outer *g = at->g;
    const struct ddp_outer_stage stage = ddp_outer_stage_of(g);
    const int64_t results = g->patch.results;
    const int64_t down = ddp_blocks(g->result[0], results), across = ddp_blocks(g->result[1], results);
    const bool pair = g->patch.edge == DDP_PAIR;
    at->x.h = (struct ddp_window){pair ? 0 : -g->padding[0], results, down};
    at->x.w = (struct ddp_window){pair ? 0 : -g->padding[1], results, across};
    at->dy.h = (struct ddp_window){0, results, down};
    at->dy.w = (struct ddp_window){0, results, across};
    at->x.edge = g->patch.edge;
    at->dy.edge = results;
    memset(at->x.stage + stage.zeros, 0, (size_t)stage.pitch * sizeof(float));
    for (int64_t i = 0; i < g->patches; i++)
        at->pairs[i] = (struct ddp_pair){i * at->x.pitch, i * at->dy.pitch};
}

/* The first chunk, then the next; false behind the last. */
DDP_SHARED bool ddp_patches_next(struct ddp_pixels *at)
{
    if (!at->x.edge)
        ddp_patches_begin(at);
    at->p = at->p_end;
    at->p_end = ddp_min(at->p + at->g->patches, at->all_images * at->dy.h.count * at->dy.w.count);
    return at->p < at->p_end;
}

/* The next patch of x, or of dy; false behind the chunk's last. */
DDP_SHARED bool ddp_side_patch(const struct ddp_pixels *at, const struct ddp_side *side,
                               struct ddp_patch *patch)
{
    const int64_t number = at->p + patch->number, line = number / side->w.count;
    const int64_t extent[2] = {side->height, side->width};
    ddp_patch_pixels(patch, side->edge, extent, line / side->h.count,
                     side->h.first + line % side->h.count * side->h.step,
                     side->w.first + number % side->w.count * side->w.step,
                     at->x.stage + ddp_outer_stage_of(at->g).zeros);
    return number < at->p_end;
}

/* Where a kernel puts what it makes of pixel number i. */
DDP_INLINE float *ddp_side_row(const struct ddp_pixels *at, const struct ddp_side *side,
                               struct ddp_patch *patch, int64_t i)
{
    const struct ddp_outer_stage stage = ddp_outer_stage_of(at->g);
    float *row = at->x.stage + stage.mapped + i * stage.pitch;
    memset(row + side->channels, 0, (size_t)(ddp_side_width(side) - side->channels) * sizeof *row);
    patch->row[patch->place[i]] = row;
    return row;
}

DDP_INLINE void ddp_side_transform(const struct ddp_pixels *at, const struct ddp_side *side,
                                   const struct ddp_patch *patch, ddp_line_transform *line, const int points,
                                   const int edge)
{
    float *to = side->stage + patch->number * side->pitch;
    for (int64_t c = 0; c < ddp_side_width(side); c += DDP_LANES)
        ddp_patch_points(patch, c, line, points, edge, to, ddp_side_point(at, side));
}

/* Transforms a patch. */
DDP_SHARED void ddp_side_stage(const struct ddp_pixels *at, const struct ddp_side *side,
                               struct ddp_patch *patch)
{
    if (side->edge == DDP_PATCH)
        ddp_side_transform(at, side, patch, ddp_line_source, DDP_PATCH, DDP_PATCH);
    else if (side->edge == DDP_PATCH_RESULTS)
        ddp_side_transform(at, side, patch, ddp_line_dy, DDP_PATCH, DDP_PATCH_RESULTS);
    else if (side == &at->x)
        ddp_side_transform(at, side, patch, ddp_pair_source, DDP_PAIR_POINTS, DDP_PAIR);
    else
        ddp_side_transform(at, side, patch, ddp_pair_dy, DDP_PAIR_POINTS, DDP_PAIR);
    patch->number++;
}

/* Stages the chunk as it lies in memory, `channels` floats a pixel. */
DDP_SHARED void ddp_patches_stage(const struct ddp_pixels *at, const struct ddp_side *side,
                                  const float *from, int64_t channels)
{
    const bool whole = ddp_side_width(side) == side->channels;
    for (struct ddp_patch patch = {0}; ddp_side_patch(at, side, &patch); ddp_side_stage(at, side, &patch))
        for (int64_t i = 0; i < patch.count; i++) {
            const float *row = from + patch.pixel[i] * channels + side->channel;
            if (whole)
                patch.row[patch.place[i]] = ddp_fetch(row, side->channels);
            else
                ddp_copy(ddp_side_row(at, side, &patch, i), row, side->channels);
        }
}

/* ---- sums: [panel][point][channel of x][32] */

DDP_INLINE float *ddp_patches_sums(const struct ddp_pixels *at, int64_t panel, int64_t point)
{
    const int64_t rows = ddp_point_step(at->x.channels);
    const int64_t row = (panel * ddp_points(at->g->patch) + point) * rows;
    return at->x.stage + ddp_outer_stage_of(at->g).sums + row * DDP_PANEL_WIDTH;
}

/* Adds the chunk to the sums; the first one sets them. */
DDP_SHARED void ddp_patches_add(const struct ddp_pixels *at)
{
    for (int64_t point = 0; point < ddp_points(at->g->patch); point++)
        for (int64_t panel = 0; panel < at->last_panel - at->panel; panel++)
            ddp_outer_tiles(at, ddp_patches_sums(at, panel, point),
                            at->x.stage + point * ddp_side_point(at, &at->x),
                            at->dy.stage + point * ddp_side_point(at, &at->dy) + panel * DDP_PANEL_WIDTH,
                            at->p_end - at->p, at->p > 0);
}

/* One vector of the sums becomes the taps, `step` floats apart. */
DDP_INLINE void ddp_patches_taps(ddp_line_transform *line, const int points, const float *sums, int64_t point, float *dw,
                                 int64_t step)
{
    ddp_square x;
    ddp_square_get(x, points, sums, point);
    ddp_transform(line, 3, points, x);
    ddp_square_put(dw, step, 3, x);
}

/* The sums become the gradient, in its panels. */
DDP_SHARED void ddp_patches_store(const struct ddp_pixels *at, float *dw)
{
    const struct ddp_outer *g = at->g;
    const int64_t panels = at->group * ddp_blocks(g->out, DDP_PANEL_WIDTH);
    const int64_t first = at->x.channel - at->group * g->in;
    const int64_t point = ddp_point_step(at->x.channels) * DDP_PANEL_WIDTH;
    for (int64_t panel = at->panel; panel < at->last_panel; panel++) {
        const float *sums = ddp_patches_sums(at, panel - at->panel, 0);
        float *to = dw + ((panels + panel) * 9 * g->in + first) * DDP_PANEL_WIDTH;
        for (int64_t i = 0; i < at->x.channels * DDP_PANEL_WIDTH; i += DDP_LANES)
            if (g->patch.edge == DDP_PAIR)
                ddp_patches_taps(ddp_pair_taps, DDP_PAIR_POINTS, sums + i, point, to + i, g->in * DDP_PANEL_WIDTH);
            else
                ddp_patches_taps(ddp_line_taps, DDP_PATCH, sums + i, point, to + i, g->in * DDP_PANEL_WIDTH);
    }
}

#endif
