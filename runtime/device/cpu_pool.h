/* cpu_pool.h: greatest values of windows, and their gradient: a line of windows at a time, channels as vectors.
   A window's greatest value so far, and which it was, stay in registers.

       for (struct ddp_windows at = ddp_windows_of(&shape, x); ddp_windows_next(&at);)
           ddp_max_forward(&at, y + at.p * 512);

   x is an image; or a ring of shape.lines lines, in which what is pooled is made:

           for (int h = maxi(at.top, at.met); h < at.bottom; h++)
               ...                                        (line h: from x + h % shape.lines * 1024 on) */
#ifndef DDP_DEVICE_CPU_POOL_H
#define DDP_DEVICE_CPU_POOL_H

#include "device/cpu_tile.h"

struct ddp_pool {
    int input[2], result[2], kernel[2], stride[2], padding[2], channels;
    int lines; /* of the input that are at hand: all, or as many as a window has */
};

/* The windows of line p, which meet the lines from top to bottom - 1; earlier ones met nothing from `met` on. */
struct ddp_windows {
    const struct ddp_pool *g;
    const float *x;
    int p, top, bottom, met;
    int slot; /* where line `top` is among those at hand */
};

typedef int32_t ddp_ints __attribute__((vector_size(DDP_LANES * 4)));

DDP_INLINE struct ddp_windows ddp_windows_of(const struct ddp_pool *g, const float *x)
{
    return (struct ddp_windows){.g = g, .x = x, .p = -1};
}

DDP_INLINE bool ddp_windows_next(struct ddp_windows *at)
{
    const struct ddp_pool *g = at->g;
    const int top = ++at->p * g->stride[0] - g->padding[0];
    at->met = at->bottom;
    at->top = top < 0 ? 0 : top;
    at->slot = at->top % g->lines;
    at->bottom = (int)ddp_min(top + g->kernel[0], g->input[0]);
    return at->p < g->result[0];
}

/* Some channels of a pixel: a vector, or the last few. */
DDP_INLINE ddp_vector ddp_load_channels(const float *from, const int count)
{
    ddp_vector x = {0};
    if (count == DDP_LANES)
        return ddp_load(from);
    memcpy(&x, from, (size_t)count * sizeof *from);
    return x;
}

DDP_INLINE void ddp_store_channels(float *to, ddp_vector x, const int count)
{
    memcpy(to, &x, (size_t)count * sizeof *to);
}

/* The first of the greatest values of a window, or its first NaN, as torch has it; *at: its number. right: behind
   the last pixel of a line; x: the lines at hand, from the first of these channels on. */
DDP_INLINE ddp_vector ddp_window_max(const struct ddp_windows *windows, const float *x, int left, int right,
                                     const int count, ddp_ints *at)
{
    const struct ddp_pool *g = windows->g;
    const int64_t line = (int64_t)g->input[1] * g->channels;
    ddp_vector best = ddp_load_channels(x + windows->slot * line + left * g->channels, count);
    ddp_ints number = {0};
    *at = number;
    for (int h = windows->top, slot = windows->slot; h < windows->bottom; h++, slot++) {
        slot = slot < g->lines ? slot : 0;
        for (int w = left; w < right; w++, number += 1) {
            const ddp_vector value = ddp_load_channels(x + slot * line + w * g->channels, count);
            const ddp_ints greater = ~(value <= best) & (best == best);
            best = (ddp_vector)((greater & (ddp_ints)value) | (~greater & (ddp_ints)best));
            *at = (greater & number) | (~greater & *at);
        }
    }
    return best;
}

/* dx += dy where the window's value came from. */
DDP_INLINE void ddp_window_back(const struct ddp_windows *windows, ddp_vector dy, ddp_ints at, float *dx,
                                int left, int right, const int count)
{
    const struct ddp_pool *g = windows->g;
    ddp_ints number = {0};
    for (int h = windows->top; h < windows->bottom; h++)
        for (int w = left; w < right; w++, number += 1) {
            float *to = dx + ((int64_t)h * g->input[1] + w) * g->channels;
            const ddp_vector more = (ddp_vector)((at == number) & (ddp_ints)dy);
            ddp_store_channels(to, ddp_load_channels(to, count) + more, count);
        }
}

/* One window, channels from c on: y = its greatest; or, of gradients, dx += dy there. */
DDP_INLINE void ddp_window_at(const struct ddp_windows *at, int q, int c, const int count, float *y,
                              const float *dy, float *dx)
{
    const struct ddp_pool *g = at->g;
    const int start = q * g->stride[1] - g->padding[1], left = start < 0 ? 0 : start;
    const int right = (int)ddp_min(start + g->kernel[1], g->input[1]);
    const int64_t result = (int64_t)q * g->channels + c;
    ddp_ints number;
    const ddp_vector best = ddp_window_max(at, at->x + c, left, right, count, &number);
    if (y)
        ddp_store_channels(y + result, best, count);
    else
        ddp_window_back(at, ddp_load_channels(dy + result, count), number, dx + c, left, right, count);
}

DDP_INLINE void ddp_windows_line(const struct ddp_windows *at, float *y, const float *dy, float *dx)
{
    const int channels = at->g->channels, vectors = channels - channels % DDP_LANES;
    for (int q = 0; q < at->g->result[1]; q++) {
        for (int c = 0; c < vectors; c += DDP_LANES)
            ddp_window_at(at, q, c, DDP_LANES, y, dy, dx);
        if (vectors < channels)
            ddp_window_at(at, q, vectors, channels - vectors, y, dy, dx);
    }
}

/* y: the line of results. */
DDP_INLINE void ddp_max_forward(const struct ddp_windows *at, float *y)
{
    ddp_windows_line(at, y, NULL, NULL);
}

/* dy: the line of their gradients; dx: the image's. Lines are cleared when windows first meet them. */
DDP_INLINE void ddp_max_backward(const struct ddp_windows *at, const float *dy, float *dx)
{
    const struct ddp_pool *g = at->g;
    const int64_t line = (int64_t)g->input[1] * g->channels;
    const int end = at->p + 1 == g->result[0] ? g->input[0] : at->bottom;
    if (end > at->met)
        memset(dx + at->met * line, 0, (size_t)((end - at->met) * line) * sizeof *dx);
    ddp_windows_line(at, NULL, dy, dx);
}

#endif
