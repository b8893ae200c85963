/* cpu_winograd.c: which convolutions, and input gradients, run through patches (device/cpu_winograd.h).
   requires: a contraction planned as FORM_GATHER.
   fills: its gather and spans anew, and points, where that takes less time. */
#include "emit/cpu_contract.h"
#include "pass/cost.h"

enum {
    PATCHES_FLOATS = 96 * 1024, /* of a block and what comes out, to stay in a thread's level 2 cache */
    LEAST_CHANNELS = 16         /* a vector of them is transformed at a time */
};

/* In operations (cost.h), measured: 7.0, 1.8 and 2.9 ns for a patch and channel of the source, of the result, for
   a filter and channel of the weight. */
static const double source_operations = 490, result_operations = 130, weight_operations = 200;

static const double worth = 1.2; /* times faster: the rounding error is about four times that of all products */

static bool is_suitable(const struct contraction *c)
{
    const struct contract *contract = &c->node->contract;
    for (int i = 0; i < 2; i++)
        if (contract->kernel[i] != 3 || contract->stride[i] != 1 || contract->dilation[i] != 1)
            return false;
    return c->gather.in >= LEAST_CHANNELS;
}

/* Of all results with the taps that they meet. */
static double direct_time(const struct contraction *c, int64_t images)
{
    double pairs = (double)images;
    for (int i = 0; i < 2; i++) {
        int64_t met = 0;
        for (int k = 0; k < c->spans[i].at.count; k++)
            met += c->spans[i].at.at[k].count * c->spans[i].at.at[k].taps;
        pairs *= (double)met;
    }
    const struct work work = {.flops = 2 * pairs * (double)(c->gather.in * c->gather.out)};
    return arithmetic_time(&cpu_hardware, &work);
}

static double patches_time(const struct contraction *c, int64_t images)
{
    const struct ddp_gather *g = &c->gather;
    const double in = (double)g->in, out = (double)g->out;
    const double patches = (double)(images * ddp_blocks(g->result[0], DDP_PATCH_RESULTS) *
                                    ddp_blocks(g->result[1], DDP_PATCH_RESULTS));
    const double transforms = patches * (source_operations * in + result_operations * out);
    const struct work work = {.flops = 2 * patches * DDP_POINTS * in * out,
                              .operations = transforms + weight_operations * in * out};
    return arithmetic_time(&cpu_hardware, &work);
}

static void set_span(struct contraction *c, struct arena *arena, int axis)
{
    struct ddp_gather *g = &c->gather;
    const int64_t padding = c->node->contract.padding[axis], from = g->turned ? padding - 2 : -padding;
    const struct ddp_span span = {0, DDP_PATCH_RESULTS, ddp_blocks(g->result[axis], DDP_PATCH_RESULTS), 0, 1,
                                  3, from, DDP_PATCH_RESULTS, 1};
    c->spans[axis] = (struct span_list){0};
    vec_push(arena, &c->spans[axis].at, span);
    g->n_spans[axis] = 1;
    g->spans[axis] = c->spans[axis].at.at;
}

static void set_patches(struct contraction *c, struct arena *arena, bool mapped)
{
    struct ddp_gather *g = &c->gather;
    const int64_t row = ddp_pitch(g->in), step = DDP_ROWS_STEP * DDP_POINTS * (row + DDP_PANEL_WIDTH);
    const int64_t panels = g->groups * ddp_blocks(g->out, DDP_PANEL_WIDTH);
    g->winograd = true;
    g->mapped = 0;
    g->across = false;
    g->turned = c->node->contract.op == CONTRACT_CONV_DINPUT;
    set_span(c, arena, 0);
    set_span(c, arena, 1);
    g->block = DDP_ROWS_STEP * (PATCHES_FLOATS > step ? PATCHES_FLOATS / step : 1);
    g->stage = ddp_patch_stage_of(g).mapped + (mapped ? DDP_POINTS * row : 0);
    c->points = panels * DDP_POINTS * ddp_point_step(g->in) * DDP_PANEL_WIDTH;
}

void plan_winograd(struct contraction *c, struct arena *arena, int64_t images, bool mapped)
{
    if (is_suitable(c) && worth * patches_time(c, images) < direct_time(c, images))
        set_patches(c, arena, mapped);
}
