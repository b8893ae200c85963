/* cpu_winograd.h: convolutions with 3 x 3 taps at stride 1, and their input gradients, with fewer
   multiplications: F(4x4, 3x3) of Lavin and Gray, "Fast algorithms for convolutional neural networks", 2015.

   A patch of 6 x 6 source pixels gives 4 x 4 results. Patch and weight are transformed to 36 values a channel,
   the points; at each point, patches times panels is a matrix product, and what comes out is transformed to the
   results. An image of 2 x 2 pixels is a patch of its own: two neighbours with zeros around them are multiplied by
   2 x 2 Toeplitz matrices of the taps, 3 products a line (Winograd, "Arithmetic complexity of computations", 1980), 9 in
   all, where 16 taps are met. The loops are those of cpu_gather.h, with patches as the rows of a block; then the results of a panel
   are the rows of its tiles:

       ddp_winograd_weight(&shape, weight, points);
       const struct ddp_gather_run run = ddp_gather_start(&shape, n, stages);
       for (int64_t task = 0; task < run.tasks; task++) {           (in parallel)
           struct ddp_block block;
           ddp_gather_begin(&block, &run, task);
           ddp_winograd_begin(&block);
           while (ddp_gather_next(&block)) {
               ddp_winograd_stage(&block, x, 64);
               ddp_winograd_multiply(&block, points);
               ddp_gather_store(&block, y, 64);
           }
       } */
#ifndef DDP_DEVICE_CPU_WINOGRAD_H
#define DDP_DEVICE_CPU_WINOGRAD_H

#include "device/cpu_panels.h"

/* ---- transforms of a line: polynomials at 0, A, -A, B, -B and infinity (Toom and Cook). These A and B leave half
   the rounding error of 1 and 2, and all products of them are floats. */

#define DDP_A (5.0f / 8)
#define DDP_B (3.0f / 2)
#define DDP_AA (DDP_A * DDP_A)
#define DDP_BB (DDP_B * DDP_B)

typedef void ddp_line_transform(ddp_vector *to, const ddp_vector *from);

DDP_INLINE void ddp_line_source(ddp_vector *to, const ddp_vector *d)
{
    const ddp_vector even_a = d[4] - DDP_BB * d[2], odd_a = DDP_A * (d[3] - DDP_BB * d[1]);
    const ddp_vector even_b = d[4] - DDP_AA * d[2], odd_b = DDP_B * (d[3] - DDP_AA * d[1]);
    to[0] = DDP_AA * DDP_BB * d[0] - (DDP_AA + DDP_BB) * d[2] + d[4];
    to[1] = even_a + odd_a;
    to[2] = even_a - odd_a;
    to[3] = even_b + odd_b;
    to[4] = even_b - odd_b;
    to[5] = DDP_AA * DDP_BB * d[1] - (DDP_AA + DDP_BB) * d[3] + d[5];
}

DDP_INLINE void ddp_line_weight(ddp_vector *to, const ddp_vector *g)
{
    const float a = 1 / (2 * DDP_AA * (DDP_AA - DDP_BB)), b = 1 / (2 * DDP_BB * (DDP_BB - DDP_AA));
    const ddp_vector even_a = a * (g[0] + DDP_AA * g[2]), odd_a = a * DDP_A * g[1];
    const ddp_vector even_b = b * (g[0] + DDP_BB * g[2]), odd_b = b * DDP_B * g[1];
    to[0] = 1 / (DDP_AA * DDP_BB) * g[0];
    to[1] = even_a + odd_a;
    to[2] = even_a - odd_a;
    to[3] = even_b + odd_b;
    to[4] = even_b - odd_b;
    to[5] = g[2];
}

DDP_INLINE void ddp_line_result(ddp_vector *to, const ddp_vector *p)
{
    const ddp_vector even_a = p[1] + p[2], odd_a = p[1] - p[2], even_b = p[3] + p[4], odd_b = p[3] - p[4];
    to[0] = p[0] + even_a + even_b;
    to[1] = DDP_A * odd_a + DDP_B * odd_b;
    to[2] = DDP_AA * even_a + DDP_BB * even_b;
    to[3] = DDP_AA * DDP_A * odd_a + DDP_BB * DDP_B * odd_b + p[5];
}

/* ---- of a line of two: y0 = w1 x0 + w2 x1, y1 = w0 x0 + w1 x1 from w1 (x0 + x1), (w2 - w1) x1, (w0 - w1) x0 */

DDP_INLINE void ddp_pair_source(ddp_vector *to, const ddp_vector *d)
{
    to[0] = d[0] + d[1];
    to[1] = d[1];
    to[2] = d[0];
}

DDP_INLINE void ddp_pair_weight(ddp_vector *to, const ddp_vector *g)
{
    to[0] = g[1];
    to[1] = g[2] - g[1];
    to[2] = g[0] - g[1];
}

DDP_INLINE void ddp_pair_result(ddp_vector *to, const ddp_vector *p)
{
    to[0] = p[0] + p[1];
    to[1] = p[0] + p[2];
}

/* ---- of a square */

typedef ddp_vector ddp_square[DDP_PATCH][DDP_PATCH];

/* The corner of from x from values becomes one of to x to: columns first, then rows. */
DDP_INLINE void ddp_transform(ddp_line_transform *line, const int to, const int from, ddp_square x)
{
    ddp_square half;
#pragma GCC unroll 6
    for (int j = 0; j < from; j++) {
        ddp_vector column[DDP_PATCH], result[DDP_PATCH];
#pragma GCC unroll 6
        for (int i = 0; i < from; i++)
            column[i] = x[i][j];
        line(result, column);
#pragma GCC unroll 6
        for (int i = 0; i < to; i++)
            half[i][j] = result[i];
    }
#pragma GCC unroll 6
    for (int i = 0; i < to; i++)
        line(x[i], half[i]);
}

/* Reads edge x edge values, `step` floats apart; and writes them. */
DDP_INLINE void ddp_square_get(ddp_square x, const int edge, const float *from, int64_t step)
{
#pragma GCC unroll 36
    for (int i = 0; i < edge * edge; i++)
        x[i / edge][i % edge] = ddp_load(from + i * step);
}

DDP_INLINE void ddp_square_put(float *to, int64_t step, const int edge, ddp_square x)
{
#pragma GCC unroll 36
    for (int i = 0; i < edge * edge; i++)
        *(ddp_vector_in_memory *)(to + i * step) = x[i / edge][i % edge];
}

/* ---- weights */

/* Taps, `step` floats apart, to points. */
DDP_INLINE void ddp_weight_points(ddp_line_transform *line, const int count, const float *from, int64_t step, float *to,
                                  int64_t point)
{
    ddp_square x;
    ddp_square_get(x, 3, from, step);
    ddp_transform(line, count, 3, x);
    ddp_square_put(to, point, count, x);
}

/* Panels [tap][in][32] to [point][in][32]. An input gradient meets the taps the other way round. */
DDP_SHARED void ddp_winograd_weight(const struct ddp_gather *g, const float *weight, float *points)
{
    const int64_t panels = g->groups * ddp_blocks(g->out, DDP_PANEL_WIDTH), tap = g->in * DDP_PANEL_WIDTH;
    const int64_t point = ddp_point_step(g->in) * DDP_PANEL_WIDTH, panel_points = ddp_points(g->patch) * point;
    const int64_t first = g->turned ? 8 * tap : 0, step = g->turned ? -tap : tap;
#pragma omp parallel for collapse(2) schedule(static) if (panels * tap > DDP_PANELS_SERIAL)
    for (int64_t panel = 0; panel < panels; panel++)
        for (int64_t at = 0; at < tap; at += DDP_LANES) {
            const float *from = weight + panel * 9 * tap + first + at;
            float *to = points + panel * panel_points + at;
            if (g->patch.edge == DDP_PAIR)
                ddp_weight_points(ddp_pair_weight, DDP_PAIR_POINTS, from, step, to, point);
            else
                ddp_weight_points(ddp_line_weight, DDP_PATCH, from, step, to, point);
        }
}

/* ---- patches */

/* What a thread's workspace holds. */
struct ddp_winograd {
    int64_t step;    /* rows from one point to the next */
    float *patches;  /* [point][patch][in] */
    float *products;    /* [point][patch][32] */
    float *results;     /* [result][32] */
    int64_t *pixels;    /* of the results */
    float *zeros;       /* a row outside the source */
    float *mapped;      /* rows of a patch that a kernel makes */
};
DDP_INLINE struct ddp_winograd ddp_winograd_of(const struct ddp_block *b)
{
    const struct ddp_patch_stage at = ddp_patch_stage_of(b->g);
    return (struct ddp_winograd){.step = ddp_point_step(b->g->block),
                                 .patches = b->stage,
                                 .products = b->stage + at.products,
                                 .results = b->stage + at.results,
                                 .pixels = (int64_t *)(b->stage + at.pixels),
                                 .zeros = b->stage + at.zeros,
                                 .mapped = b->stage + at.mapped};
}

/* The block's rows, so far patches, become their results. */
DDP_SHARED void ddp_winograd_begin(struct ddp_block *b)
{
    const struct ddp_winograd s = ddp_winograd_of(b);
    b->patches = b->rows;
    b->rows = ddp_gather_results(b->g, b->first, b->first + b->patches);
    b->noted = 0;
    b->pixels = s.pixels;
    b->pitch = ddp_pitch(b->g->in);
    memset(s.zeros, 0, (size_t)b->pitch * sizeof(float));
}

/* The pixels under one patch: where the row of each lies; of those inside the image, numbers
   and places in the patch. */
struct ddp_patch {
    const float *row[DDP_POINTS];
    int64_t count, pixel[DDP_POINTS], place[DDP_POINTS];
    int64_t number; /* cpu_winograd_outer.h: in its chunk */
};

DDP_INLINE void ddp_patch_pixels(struct ddp_patch *patch, const int64_t edge, const int64_t extent[2],
                                 int64_t image, int64_t top, int64_t left, const float *zeros)
{
    patch->count = 0;
    for (int64_t h = top, i = 0; h < top + edge; h++)
        for (int64_t w = left; w < left + edge; w++, i++) {
            patch->row[i] = zeros;
            if (h < 0 || h >= extent[0] || w < 0 || w >= extent[1])
                continue;
            patch->place[patch->count] = i;
            patch->pixel[patch->count++] = (image * extent[0] + h) * extent[1] + w;
        }
}

/* The next patch; false behind the last. Notes the pixels of its results. */
DDP_SHARED bool ddp_patch_next(struct ddp_block *b, struct ddp_patch *patch)
{
    if (b->row.number == b->patches)
        return false;
    const int64_t height = b->g->result[0], width = b->g->result[1], edge = b->g->patch.results;
    const int64_t top = b->row.i * edge, left = b->row.j * edge;
    for (int64_t h = top; h < ddp_min(top + edge, height); h++)
        for (int64_t w = left; w < ddp_min(left + edge, width); w++)
            b->pixels[b->noted++] = (b->row.image * height + h) * width + w;
    ddp_patch_pixels(patch, b->g->patch.edge, b->g->source, b->row.image, b->h->from + b->row.i * b->h->from_step,
                     b->w->from + b->row.j * b->w->from_step, ddp_winograd_of(b).zeros);
    return true;
}

/* Where a kernel puts what it makes of pixel number i. */
DDP_INLINE float *ddp_patch_row(const struct ddp_block *b, struct ddp_patch *patch, int64_t i)
{
    float *row = ddp_winograd_of(b).mapped + i * b->pitch;
    patch->row[patch->place[i]] = row;
    return row;
}

/* Channels [c, c + DDP_LANES) of edge x edge pixels to points, `step` floats apart. */
DDP_INLINE void ddp_patch_points(const struct ddp_patch *patch, int64_t c, ddp_line_transform *line, const int points,
                                 const int edge, float *to, int64_t step)
{
    ddp_square x;
#pragma GCC unroll 36
    for (int i = 0; i < edge * edge; i++)
        x[i / edge][i % edge] = ddp_load(patch->row[i] + c);
    ddp_transform(line, points, edge, x);
    ddp_square_put(to + c, step, points, x);
}

/* Transforms a patch. The last vector of the channels may overlap the one before. */
DDP_SHARED void ddp_patch_stage(struct ddp_block *b, const struct ddp_patch *patch)
{
    const int64_t in = b->g->in, step = ddp_winograd_of(b).step * b->pitch;
    for (int64_t i = 0; i < in; i += DDP_LANES) {
        const int64_t c = ddp_min(i, in - DDP_LANES);
        if (b->g->patch.edge == DDP_PAIR)
            ddp_patch_points(patch, c, ddp_pair_source, DDP_PAIR_POINTS, DDP_PAIR, b->row.to, step);
        else
            ddp_patch_points(patch, c, ddp_line_source, DDP_PATCH, DDP_PATCH, b->row.to, step);
    }
    ddp_row_next(b, &b->row);
}

/* Asks for all of the row: vector by vector, it would be waited for as often. */
DDP_INLINE const float *ddp_fetch(const float *row, int64_t count)
{
    for (int64_t i = 0; i < count; i += 16)
        __builtin_prefetch(row + i);
    return row;
}

/* Stages the patches as they lie in memory, `channels` floats a pixel. */
DDP_SHARED void ddp_winograd_stage(struct ddp_block *b, const float *x, int64_t channels)
{
    const int64_t in = b->g->in;
    for (struct ddp_patch patch; ddp_patch_next(b, &patch); ddp_patch_stage(b, &patch))
        for (int64_t i = 0; i < patch.count; i++)
            patch.row[patch.place[i]] = ddp_fetch(x + patch.pixel[i] * channels + b->group * in, in);
}

/* ---- products and results */

/* products[point] = patches[point] times the panel, in chunks of the channels */
DDP_INLINE void ddp_winograd_products(const struct ddp_block *b, const struct ddp_winograd *s,
                                      const float *panel)
{
    const int64_t in = b->g->in, chunk = ddp_blocks(in, ddp_blocks(in, DDP_POINT_CHUNK));
    for (int64_t point = 0; point < ddp_points(b->g->patch); point++)
        for (int64_t i = 0; i < b->patches; i += DDP_ROWS_STEP)
            for (int64_t done = 0, row = point * s->step + i; done < in; done += chunk)
                ddp_tile_forward(s->products + row * DDP_PANEL_WIDTH, s->patches + row * b->pitch + done,
                                 b->pitch, panel + (point * ddp_point_step(in) + done) * DDP_PANEL_WIDTH,
                                 ddp_min(chunk, in - done), ddp_min(DDP_ROWS_STEP, b->patches - i), done);
}

/* A patch's results that are inside: height x width rows, of results x results. */
DDP_INLINE void ddp_winograd_results(ddp_line_transform *line, const int results, const int points,
                                     const float *products, int64_t step, int64_t height, int64_t width, float *to)
{
    for (int j = 0; j < DDP_PANEL_WIDTH; j += DDP_LANES) {
        ddp_square x;
        ddp_square_get(x, points, products + j, step);
        ddp_transform(line, results, points, x);
#pragma GCC unroll 4
        for (int h = 0; h < results; h++)
#pragma GCC unroll 4
            for (int w = 0; w < results; w++)
                if (h < height && w < width)
                    *(ddp_vector_in_memory *)(to + (h * width + w) * DDP_PANEL_WIDTH + j) = x[h][w];
    }
}

/* All results of a panel. */
DDP_INLINE void ddp_winograd_panel(const struct ddp_block *b, const struct ddp_winograd *s, const float *panel)
{
    const int64_t edge = b->g->patch.results, step = s->step * DDP_PANEL_WIDTH;
    float *to = s->results;
    ddp_winograd_products(b, s, panel);
    for (int64_t i = 0; i < b->patches; i++) {
        const int64_t line = (b->first + i) / b->w->count % b->h->count, column = (b->first + i) % b->w->count;
        const int64_t height = ddp_min(edge, b->g->result[0] - line * edge);
        const int64_t width = ddp_min(edge, b->g->result[1] - column * edge);
        const float *from = s->products + i * DDP_PANEL_WIDTH;
        if (edge == DDP_PAIR)
            ddp_winograd_results(ddp_pair_result, DDP_PAIR, DDP_PAIR_POINTS, from, step, height, width, to);
        else
            ddp_winograd_results(ddp_line_result, DDP_PATCH_RESULTS, DDP_PATCH, from, step, height, width, to);
        to += height * width * DDP_PANEL_WIDTH;
    }
}

/* The tile; before a panel's first one, all of them. */
DDP_SHARED void ddp_winograd_multiply(struct ddp_block *b, const float *points)
{
    const struct ddp_winograd s = ddp_winograd_of(b);
    const int64_t panel = b->group * ddp_blocks(b->g->out, DDP_PANEL_WIDTH) + b->panel;
    if (!b->at)
        ddp_winograd_panel(b, &s, points + panel * ddp_points(b->g->patch) * ddp_point_step(b->g->in) * DDP_PANEL_WIDTH);
    b->tile = (float(*)[DDP_PANEL_WIDTH])s.results + b->at;
}

#endif
