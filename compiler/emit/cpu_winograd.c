/* cpu_winograd.c: which convolutions and gradients run through patches (device/cpu_winograd.h, cpu_winograd_outer.h).
   requires: a contraction planned as FORM_GATHER or FORM_OUTER.
   fills: patch_work where that takes less time, and anew its gather, spans and points, or its outer. */
#include "emit/cpu_contract.h"

enum {
    PATCHES_FLOATS = 96 * 1024, /* of a block and what comes out, to stay in a thread's level 2 cache */
    LEAST_CHANNELS = 16,        /* a vector of them is transformed at a time */
    OUTER_PATCHES = 48,         /* of a weight gradient in a chunk, */
    OUTER_IN = 64,              /* and the most channels of x */
    OUTER_OUT = 128             /* and of dy in a task: more were not faster */
};

/* What patches cost, in operations (cost.h), measured: 4.2, 1.8 and 2.6 ns for a patch and channel of the source, of
   the result and of dy; 2.9 and 1.8 ns for a pair of channels of the weight and of its gradient. Of images of 2 x 2, a
   quarter as much, by the number of points, but 2.4 ns for a weight or its gradient, which are too large for caches. */
struct patching {
    struct ddp_patching patch;
    double source, result, dy, weight, taps;
    double worth; /* how many times faster it has to be */
};
static const struct patching large = {
    .patch = {.edge = DDP_PATCH, .results = DDP_PATCH_RESULTS, .points = DDP_PATCH},
    .source = 290, .result = 130, .dy = 180, .weight = 200, .taps = 130,
    .worth = 1.2, /* the rounding error is about four times that of all products */
};
static const struct patching pairs = {
    .patch = {.edge = DDP_PAIR, .results = DDP_PAIR, .points = DDP_PAIR_POINTS},
    .source = 72, .result = 32, .dy = 45, .weight = 170, .taps = 170,
    .worth = 1,
};

/* NULL where its taps are not those of patches. */
static const struct patching *patching_of(const struct contraction *c, const int64_t image[2], int64_t channels)
{
    const struct contract *contract = &c->node->contract;
    bool pair = true;
    for (int i = 0; i < 2; i++) {
        if (contract->kernel[i] != 3 || contract->stride[i] != 1 || contract->dilation[i] != 1)
            return NULL;
        pair &= contract->padding[i] == 1 && image[i] == DDP_PAIR;
    }
    return channels < LEAST_CHANNELS ? NULL : pair ? &pairs : &large;
}

/* Of all products of results with the taps that they meet. */
static double direct_time(const struct contraction *c, int64_t images)
{
    bool per_sample = false;
    const double flops = (double)node_flops(c->node, &per_sample);
    const struct work work = {.flops = flops * (per_sample ? (double)images : 1)};
    return arithmetic_time(&cpu_hardware, &work);
}

static double patches_of(const struct patching *p, const int64_t result[2], int64_t images)
{
    return (double)(images * ddp_blocks(result[0], p->patch.results) * ddp_blocks(result[1], p->patch.results));
}

static bool is_faster(const struct patching *p, const struct contraction *c, const struct work *patches, int64_t images)
{
    return p->worth * arithmetic_time(&cpu_hardware, patches) < direct_time(c, images);
}

/* ---- convolutions and input gradients */

static struct work gather_work(const struct patching *p, const struct contraction *c, int64_t images)
{
    const struct ddp_gather *g = &c->gather;
    const double groups = (double)g->groups, in = (double)g->in, out = (double)g->out;
    const double patches = patches_of(p, g->result, images);
    const double transforms = patches * (p->source * in + p->result * out);
    return (struct work){.flops = groups * 2 * patches * (double)ddp_points(p->patch) * in * out,
                         .operations = groups * (transforms + p->weight * in * out)};
}

static void set_span(struct contraction *c, struct arena *arena, int axis)
{
    struct ddp_gather *g = &c->gather;
    const int64_t padding = c->node->contract.padding[axis], step = g->patch.results;
    const int64_t from = g->patch.edge == DDP_PAIR ? 0 : g->turned ? padding - 2 : -padding;
    const struct ddp_span span = {0, step, ddp_blocks(g->result[axis], step), 0, 1, 3, from, step, 1};
    c->spans[axis] = (struct span_list){0};
    vec_push(arena, &c->spans[axis].at, span);
    g->n_spans[axis] = 1;
    g->spans[axis] = c->spans[axis].at.at;
}

static void set_patches(const struct patching *p, struct contraction *c, struct arena *arena, bool mapped)
{
    struct ddp_gather *g = &c->gather;
    const int64_t points = ddp_points(p->patch), row = ddp_pitch(g->in);
    const int64_t step = DDP_ROWS_STEP * points * (row + DDP_PANEL_WIDTH);
    const int64_t panels = g->groups * ddp_blocks(g->out, DDP_PANEL_WIDTH);
    g->patch = p->patch;
    g->mapped = 0;
    g->panel = 0;
    g->across = false;
    g->turned = c->node->contract.op == CONTRACT_CONV_DINPUT;
    set_span(c, arena, 0);
    set_span(c, arena, 1);
    g->block = DDP_ROWS_STEP * (PATCHES_FLOATS > step ? PATCHES_FLOATS / step : 1);
    g->stage = ddp_patch_stage_of(g).mapped + (mapped ? p->patch.edge * p->patch.edge * row : 0);
    c->points = panels * points * ddp_point_step(g->in) * DDP_PANEL_WIDTH;
}

void plan_winograd(struct contraction *c, struct arena *arena, int64_t images, bool mapped)
{
    const struct patching *p = patching_of(c, c->gather.result, c->gather.in);
    const struct work work = p ? gather_work(p, c, images) : (struct work){0};
    if (!p || !is_faster(p, c, &work, images))
        return;
    set_patches(p, c, arena, mapped);
    c->patch_work = work;
}

/* ---- weight gradients */

/* Parts of x's and dy's channels: each transforms the other side anew. */
static int64_t parts_in(const struct ddp_outer *g)
{
    return ddp_blocks(ddp_blocks(g->in, DDP_LINE), g->tiles);
}

static int64_t parts_out(const struct ddp_outer *g)
{
    return ddp_blocks(ddp_blocks(g->out, DDP_PANEL_WIDTH), g->panels);
}

static struct work outer_work(const struct patching *p, const struct ddp_outer *g, int64_t images)
{
    const double groups = (double)g->groups, in = (double)g->in, out = (double)g->out;
    const double patches = patches_of(p, g->result, images);
    const double transforms = patches * (p->source * in * (double)parts_out(g) + p->dy * out * (double)parts_in(g));
    return (struct work){.flops = groups * 2 * patches * (double)ddp_points(p->patch) * in * out,
                         .operations = groups * (transforms + p->taps * in * out)};
}

static struct ddp_outer outer_patches(const struct patching *p, const struct contraction *c)
{
    struct ddp_outer g = c->outer;
    g.images = g.rows = 0;
    g.patches = OUTER_PATCHES;
    g.patch = p->patch;
    g.tiles = ddp_min(OUTER_IN, g.in + DDP_LINE - 1) / DDP_LINE;
    g.panels = ddp_min(OUTER_OUT, g.out + DDP_PANEL_WIDTH - 1) / DDP_PANEL_WIDTH;
    if (g.groups * parts_in(&g) * parts_out(&g) < cpu_hardware.threads)
        g.panels = ddp_blocks(g.panels, cpu_hardware.threads);
    const int64_t rows = ddp_points(g.patch) * ddp_point_step(g.patches);
    g.stage_x = rows * ddp_pitch(g.tiles * DDP_LINE);
    g.stage_dy = rows * ddp_pitch(g.panels * DDP_PANEL_WIDTH);
    g.stage = ddp_outer_stage_of(&g).end;
    return g;
}

void plan_winograd_outer(struct contraction *c, int64_t images)
{
    const struct patching *p = patching_of(c, c->outer.result, ddp_min(c->outer.in, c->outer.out));
    if (!p)
        return;
    const struct ddp_outer g = outer_patches(p, c);
    const struct work work = outer_work(p, &g, images);
    if (!is_faster(p, c, &work, images))
        return;
    c->outer = g;
    c->patch_work = work;
}
