/* cpu_panels.h: weights and matrices from one order of their axes to another. Panels: [group][out /
   32][tap][in][32], zeros behind the last output: what the register tile reads. */
#ifndef DDP_DEVICE_CPU_PANELS_H
#define DDP_DEVICE_CPU_PANELS_H

#include "device/cpu_gather.h"

enum { DDP_PANELS_SERIAL = 32 * 1024 }; /* weights that one thread reorders */

/* out[j][i] = in[i][j], a vector each way: rows i and i + lanes / 2 interleave, log2(lanes) times. */
DDP_INLINE void ddp_transpose_lanes(float *out, const float *in)
{
    typedef int32_t order __attribute__((vector_size(DDP_LANES * 4)));
    ddp_vector a[DDP_LANES], b[DDP_LANES];
    order low, high;
    for (int i = 0; i < DDP_LANES; i++) {
        low[i] = i / 2 + (i & 1) * DDP_LANES;
        high[i] = low[i] + DDP_LANES / 2;
        a[i] = ddp_load(in + i * DDP_PANEL_WIDTH);
    }
#pragma GCC unroll 4
    for (int round = 1; round < DDP_LANES; round *= 2) {
        for (int i = 0; i < DDP_LANES / 2; i++) {
            b[2 * i] = __builtin_shuffle(a[i], a[i + DDP_LANES / 2], low);
            b[2 * i + 1] = __builtin_shuffle(a[i], a[i + DDP_LANES / 2], high);
        }
        for (int i = 0; i < DDP_LANES; i++)
            a[i] = b[i];
    }
    for (int i = 0; i < DDP_LANES; i++)
        *(ddp_vector_in_memory *)(out + i * DDP_PANEL_WIDTH) = a[i];
}

DDP_INLINE bool ddp_axis_uses(const struct ddp_gather *g, int axis, int64_t tap)
{
    for (int i = 0; i < g->n_spans[axis]; i++) {
        const struct ddp_span *span = &g->spans[axis][i];
        if (tap >= span->tap && tap < span->tap + span->taps * span->tap_step &&
            (tap - span->tap) % span->tap_step == 0)
            return true;
    }
    return false;
}

/* 32 x 32 of it: [c][32 k] to [k][32 c]; fewer at the edges. */
DDP_INLINE void ddp_transpose_panel(float *out, const float *in, int64_t c, int64_t k)
{
    if (c >= DDP_PANEL_WIDTH && k >= DDP_PANEL_WIDTH) {
        for (int i = 0; i < DDP_PANEL_WIDTH; i += DDP_LANES)
            for (int j = 0; j < DDP_PANEL_WIDTH; j += DDP_LANES)
                ddp_transpose_lanes(out + j * DDP_PANEL_WIDTH + i, in + i * DDP_PANEL_WIDTH + j);
        return;
    }
    for (int64_t j = 0; j < ddp_min(k, DDP_PANEL_WIDTH); j++)
        for (int64_t i = 0; i < DDP_PANEL_WIDTH; i++)
            out[j * DDP_PANEL_WIDTH + i] = i < c ? in[i * DDP_PANEL_WIDTH + j] : 0;
}

/* The same to words of neighbouring k: [16][32 c]. */
DDP_INLINE void ddp_transpose_words(float *out, const float *in, int64_t c, int64_t k)
{
    enum { WORDS = DDP_PANEL_WIDTH / 2 };
    float words[DDP_PANEL_WIDTH][DDP_PANEL_WIDTH], turned[WORDS][DDP_PANEL_WIDTH];
    for (int64_t i = 0; i < DDP_PANEL_WIDTH; i++)
        if (i < c)
            ddp_narrow_row((bf16 *)words[i], in + i * DDP_PANEL_WIDTH, DDP_PANEL_WIDTH);
        else
            memset(words[i], 0, sizeof words[i]);
    for (int i = 0; i < DDP_PANEL_WIDTH; i += DDP_LANES)
        for (int j = 0; j < WORDS; j += DDP_LANES)
            ddp_transpose_lanes(&turned[j][i], &words[i][j]);
    memcpy(out, turned, (size_t)ddp_min(ddp_blocks(k, 2), WORDS) * sizeof *turned);
}

DDP_INLINE bool ddp_tap_is_used(const struct ddp_gather *g, int64_t tap)
{
    return ddp_axis_uses(g, 0, tap / g->kernel[1]) && ddp_axis_uses(g, 1, tap % g->kernel[1]);
}

/* One panel, one tap. The weight's blocks of 32 x 32 lie too far apart for the processor to foresee the next. */
DDP_INLINE void ddp_transpose_tap(const struct ddp_gather *g, const float *in, float *out, int64_t c, int64_t k)
{
    const int64_t in_step = g->kernel[0] * g->kernel[1] * g->out * DDP_PANEL_WIDTH;
    const int64_t out_step = (g->paired ? DDP_PANEL_WIDTH / 2 : DDP_PANEL_WIDTH) * DDP_PANEL_WIDTH;
    for (; k > 0; k -= DDP_PANEL_WIDTH, in += in_step, out += out_step) {
        for (int64_t i = 0; i < DDP_PANEL_WIDTH * DDP_PANEL_WIDTH && k > DDP_PANEL_WIDTH; i += DDP_LINE)
            __builtin_prefetch(in + in_step + i);
        (g->paired ? ddp_transpose_words : ddp_transpose_panel)(out, in, c, k);
    }
}

/* For the input gradient, whose `in` are the weight's outputs k: [group][k / 32][taps][c][32] to [group][c /
   32][taps][in][32]; only the taps that meet the source. */
DDP_SHARED void ddp_transpose_panels(const struct ddp_gather *g, const float *weight, float *out)
{
    const int64_t taps = g->kernel[0] * g->kernel[1], c = g->out, k = g->paired ? g->paired : g->in;
    const int64_t c_panels = ddp_blocks(c, DDP_PANEL_WIDTH), k_panels = ddp_blocks(k, DDP_PANEL_WIDTH);
#pragma omp parallel for collapse(3) schedule(static) if (g->groups * taps * c * k > DDP_PANELS_SERIAL)
    for (int64_t group = 0; group < g->groups; group++)
        for (int64_t to = 0; to < c_panels; to++)
            for (int64_t tap = 0; tap < taps; tap++)
                if (ddp_tap_is_used(g, tap)) {
                    const int64_t in_row = (group * k_panels * taps + tap) * c + to * DDP_PANEL_WIDTH;
                    const int64_t out_row = ((group * c_panels + to) * taps + tap) * g->in;
                    ddp_transpose_tap(g, weight + in_row * DDP_PANEL_WIDTH, out + out_row * DDP_PANEL_WIDTH,
                                      c - to * DDP_PANEL_WIDTH, k);
                }
}

/* The same of one panel, with the block's first tile of it, into the thread's workspace; only the taps that the block
   meets, side by side. */
DDP_SHARED const float *ddp_transpose_next(const struct ddp_block *b, const float *weight)
{
    const struct ddp_gather *g = b->g;
    const int64_t taps = g->kernel[0] * g->kernel[1], k_panels = ddp_blocks(g->in, DDP_PANEL_WIDTH);
    const int64_t first = b->panel * DDP_PANEL_WIDTH;
    float *panel = b->stage + g->panel, *to = panel;
    for (int64_t r = 0; r < b->h->taps && !b->at; r++)
        for (int64_t s = 0; s < b->w->taps; s++, to += g->in * DDP_PANEL_WIDTH) {
            const int64_t h = b->h->tap + r * b->h->tap_step, w = b->w->tap + s * b->w->tap_step;
            const int64_t row = (b->group * k_panels * taps + h * g->kernel[1] + w) * g->out + first;
            ddp_transpose_tap(g, weight + row * DDP_PANEL_WIDTH, to, g->out - first, g->in);
        }
    return panel;
}

/* From panels of floats to words of neighbouring `in`; only the taps that meet the source. */
DDP_SHARED void ddp_narrow_panels(const struct ddp_gather *g, const float *panels, float *words)
{
    static const float zeros[DDP_PANEL_WIDTH];
    const int64_t taps = g->kernel[0] * g->kernel[1], in = g->paired;
    const int64_t rows = g->groups * ddp_blocks(g->out, DDP_PANEL_WIDTH) * taps;
#pragma omp parallel for schedule(static) if (rows * in * DDP_PANEL_WIDTH > DDP_PANELS_SERIAL)
    for (int64_t row = 0; row < rows; row++)
        for (int64_t i = 0; i < g->in && ddp_tap_is_used(g, row % taps); i++) {
            const float *from = panels + (row * in + 2 * i) * DDP_PANEL_WIDTH;
            ddp_narrow_two(words + (row * g->in + i) * DDP_PANEL_WIDTH, from,
                           2 * i + 1 < in ? from + DDP_PANEL_WIDTH : zeros, DDP_PANEL_WIDTH);
        }
}

/* One row of a panel: 32 outputs that share tap and input. */
struct ddp_panel_row {
    int64_t group, first, tap, in; /* first: of its outputs, in the group */
};
DDP_INLINE struct ddp_panel_row ddp_panel_row_of(const struct ddp_strided *m, int64_t row)
{
    const int64_t panels = ddp_blocks(m->out, DDP_PANEL_WIDTH), panel = row / m->in / m->taps;
    return (struct ddp_panel_row){panel / panels, panel % panels * DDP_PANEL_WIDTH, row / m->in % m->taps,
                                  row % m->in};
}
DDP_INLINE int64_t ddp_panel_rows(const struct ddp_strided *m)
{
    return m->groups * ddp_blocks(m->out, DDP_PANEL_WIDTH) * m->taps * m->in;
}
DDP_INLINE int64_t ddp_strided_at(const struct ddp_strided *m, const struct ddp_panel_row *row)
{
    return row->group * m->group_step + row->first * m->step[0] + row->in * m->step[1] +
           row->tap * m->step[2];
}

DDP_INLINE void ddp_pack_rows(const struct ddp_strided *m, const float *from, float *panels, int64_t begin,
                              int64_t end)
{
    for (int64_t i = begin; i < end; i++) {
        const struct ddp_panel_row row = ddp_panel_row_of(m, i);
        const float *at = from + ddp_strided_at(m, &row);
        for (int64_t lane = 0; lane < DDP_PANEL_WIDTH; lane++)
            panels[i * DDP_PANEL_WIDTH + lane] = row.first + lane < m->out ? at[lane * m->step[0]] : 0;
    }
}

/* From its own order to panels, by all threads. */
DDP_SHARED void ddp_pack(const struct ddp_strided *m, const float *from, float *panels)
{
    const int64_t rows = ddp_panel_rows(m);
#pragma omp parallel for schedule(static) if (rows * DDP_PANEL_WIDTH > DDP_PANELS_SERIAL)
    for (int64_t i = 0; i < rows; i += DDP_PANEL_WIDTH)
        ddp_pack_rows(m, from, panels, i, ddp_min(i + DDP_PANEL_WIDTH, rows));
}

/* And back. */
DDP_SHARED void ddp_unpack(const struct ddp_strided *m, const float *panels, float *to)
{
    const int64_t rows = ddp_panel_rows(m);
#pragma omp parallel for schedule(static) if (rows * DDP_PANEL_WIDTH > DDP_PANELS_SERIAL)
    for (int64_t i = 0; i < rows; i++) {
        const struct ddp_panel_row row = ddp_panel_row_of(m, i);
        float *at = to + ddp_strided_at(m, &row);
        for (int64_t lane = 0; lane < DDP_PANEL_WIDTH && row.first + lane < m->out; lane++)
            at[lane * m->step[0]] = panels[i * DDP_PANEL_WIDTH + lane];
    }
}

/* to[j][i] = from[i][j] */
DDP_SHARED void ddp_turn(const float *from, int64_t rows, int64_t columns, float *to)
{
    for (int64_t i = 0; i < rows; i++)
        for (int64_t j = 0; j < columns; j++)
            to[j * rows + i] = from[i * columns + j];
}

#endif
