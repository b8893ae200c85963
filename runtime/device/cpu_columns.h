/* cpu_columns.h: sums over rows of what a contraction gives, taken from its tiles while they are at hand.

   Each block of rows (a slot) keeps partial results for each channel: a sum; or, of moments, a pivot (the
   block's first row), the sum of what differs from it, and the sum of squares of that. They lie as
   [slot][panel][kind][32]. Which rows a block has does not depend on threads; blocks are put together in their
   order, in double. */
#ifndef DDP_DEVICE_CPU_COLUMNS_H
#define DDP_DEVICE_CPU_COLUMNS_H

#include "device/cpu_gather.h"

enum { DDP_COLUMNS_SERIAL = 256 }; /* partial results of panels that one thread puts together */

DDP_INLINE int64_t ddp_columns_panels(const struct ddp_gather *g)
{
    return g->groups * ddp_blocks(g->out, DDP_PANEL_WIDTH);
}

/* The block's and the panel's partial results, of `kinds` kinds. */
DDP_INLINE float *ddp_columns_of(const struct ddp_block *b, float *partial, int kinds)
{
    const int64_t panel = b->group * ddp_blocks(b->g->out, DDP_PANEL_WIDTH) + b->panel;
    return partial + (b->slot * ddp_columns_panels(b->g) + panel) * kinds * DDP_PANEL_WIDTH;
}

DDP_INLINE void ddp_columns_put(float *to, ddp_vector sum, bool add)
{
    *(ddp_vector_in_memory *)to = add ? ddp_load(to) + sum : sum;
}

/* sum[j] (+)= sum over i of values[i][j] - pivot[j]; square[j] the same of its square. Without pivot: only the
   sums. */
DDP_INLINE void ddp_columns_rows(const ddp_tile values, const int64_t rows, const float *pivot, float *sum,
                                 float *square, bool add)
{
    for (int j = 0; j < DDP_PANEL_WIDTH; j += DDP_LANES) {
        const ddp_vector from = pivot ? ddp_load(pivot + j) : (ddp_vector){0};
        ddp_vector total = {0}, squares = {0};
#pragma GCC unroll 12
        for (int64_t i = 0; i < rows; i++) {
            const ddp_vector x = pivot ? ddp_load(values[i] + j) - from : ddp_load(values[i] + j);
            total += x;
            squares += x * x;
        }
        ddp_columns_put(sum + j, total, add);
        if (pivot)
            ddp_columns_put(square + j, squares, add);
    }
}

/* Adds a tile's rows to the block's sums; the first tile sets them. */
DDP_SHARED void ddp_columns_add(const struct ddp_block *b, const ddp_tile values, float *partial)
{
    float *sum = ddp_columns_of(b, partial, 1);
    if (b->height == DDP_ROWS_STEP)
        ddp_columns_rows(values, DDP_ROWS_STEP, NULL, sum, NULL, b->at);
    else
        ddp_columns_rows(values, b->height, NULL, sum, NULL, b->at);
}

/* The same for moments. */
DDP_SHARED void ddp_columns_moments(const struct ddp_block *b, const ddp_tile values, float *partial)
{
    float *pivot = ddp_columns_of(b, partial, 3), *sum = pivot + DDP_PANEL_WIDTH,
          *square = sum + DDP_PANEL_WIDTH;
    if (!b->at)
        memcpy(pivot, values[0], sizeof values[0]);
    if (b->height == DDP_ROWS_STEP)
        ddp_columns_rows(values, DDP_ROWS_STEP, pivot, sum, square, b->at);
    else
        ddp_columns_rows(values, b->height, pivot, sum, square, b->at);
}

/* ---- behind the last tile: all blocks */

/* The first channel of a panel, and how many it has. */
struct ddp_channels {
    int64_t first, count;
};
DDP_INLINE struct ddp_channels ddp_columns_channels(const struct ddp_gather *g, int64_t panel)
{
    const int64_t panels = ddp_blocks(g->out, DDP_PANEL_WIDTH), at = panel % panels * DDP_PANEL_WIDTH;
    return (struct ddp_channels){panel / panels * g->out + at, ddp_min(DDP_PANEL_WIDTH, g->out - at)};
}

/* y[c] = the sum over all rows, over `divisor` */
DDP_SHARED void ddp_columns_sum(const struct ddp_gather_run *run, const float *partial, double divisor,
                                float *y)
{
    const int64_t panels = ddp_columns_panels(run->g);
#pragma omp parallel for schedule(static) if (panels * run->slots > DDP_COLUMNS_SERIAL)
    for (int64_t panel = 0; panel < panels; panel++) {
        const struct ddp_channels c = ddp_columns_channels(run->g, panel);
        double sum[DDP_PANEL_WIDTH] = {0};
        for (int64_t slot = 0; slot < run->slots; slot++)
            for (int j = 0; j < DDP_PANEL_WIDTH; j++)
                sum[j] += partial[(slot * panels + panel) * DDP_PANEL_WIDTH + j];
        for (int64_t j = 0; j < c.count; j++)
            y[c.first + j] = (float)(sum[j] / divisor);
    }
}

/* Joins `more` rows' moments to those of `rows` rows (Chan et al. 1983). */
DDP_INLINE void ddp_columns_join(double *mean, double *m2, int64_t rows, const float *partial, int64_t more)
{
    const float *pivot = partial, *sum = pivot + DDP_PANEL_WIDTH, *square = sum + DDP_PANEL_WIDTH;
    const double share = (double)more / (double)(rows + more), count = 1 / (double)more;
    for (int j = 0; j < DDP_PANEL_WIDTH; j++) {
        const double off = sum[j] * count, apart = pivot[j] + off - mean[j];
        mean[j] += apart * share;
        m2[j] += square[j] - off * sum[j] + apart * apart * share * (double)rows;
    }
}

DDP_INLINE void ddp_columns_join_all(const struct ddp_gather_run *run, const float *partial, int64_t panel,
                                     double *mean, double *m2)
{
    const int64_t step = ddp_columns_panels(run->g) * 3 * DDP_PANEL_WIDTH;
    int64_t rows = 0;
    partial += panel * 3 * DDP_PANEL_WIDTH;
    for (int h = 0; h < run->g->n_spans[0]; h++)
        for (int w = 0; w < run->g->n_spans[1]; w++) {
            const struct ddp_cut cut = ddp_gather_cut(run, h, w);
            for (int64_t first = 0; first < cut.rows; first += cut.size, partial += step) {
                const int64_t more =
                    ddp_gather_results(run->g, first, ddp_min(first + cut.size, cut.rows));
                ddp_columns_join(mean, m2, rows, partial, more);
                rows += more;
            }
        }
}

/* The mean of all rows (NULL: not wanted), and the sum of squares about it. */
DDP_SHARED void ddp_columns_mean_m2(const struct ddp_gather_run *run, const float *partial, float *mean,
                                    float *m2)
{
    const int64_t panels = ddp_columns_panels(run->g);
#pragma omp parallel for schedule(static) if (panels * run->slots > DDP_COLUMNS_SERIAL)
    for (int64_t panel = 0; panel < panels; panel++) {
        const struct ddp_channels c = ddp_columns_channels(run->g, panel);
        double middle[DDP_PANEL_WIDTH] = {0}, squares[DDP_PANEL_WIDTH] = {0};
        ddp_columns_join_all(run, partial, panel, middle, squares);
        for (int64_t j = 0; j < c.count; j++) {
            m2[c.first + j] = (float)(squares[j] < 0 ? 0 : squares[j]);
            if (mean)
                mean[c.first + j] = (float)middle[j];
        }
    }
}

#endif
