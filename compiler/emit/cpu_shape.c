/* cpu_shape.c: the constants of a contraction's loops (device/cpu_shape.h), as C.
   requires: a planned contraction. */
#include "emit/cpu_contract.h"

#include <string.h>

static void put_end(struct writer *w)
{
    w->indent--;
    put(w, "};\n");
}

static void put_span(struct writer *w, const struct ddp_span *s)
{
    put(w, "{%lld, %lld, %lld,  %lld, %lld, %lld,  %lld, %lld, %lld},\n", (long long)s->first,
        (long long)s->step, (long long)s->count, (long long)s->tap, (long long)s->tap_step,
        (long long)s->taps, (long long)s->from, (long long)s->from_step, (long long)s->from_tap);
}

static bool spans_equal(const struct span_list *a, const struct span_list *b)
{
    return a->at.count == b->at.count &&
           memcmp(a->at.at, b->at.at, (size_t)a->at.count * sizeof *a->at.at) == 0;
}

static void put_spans(struct writer *w, const char *name, const struct span_list *list)
{
    put_open(w, "static const struct ddp_span %s[] = ", name);
    put(w, "/* first, step, count;  tap, step, taps;  source: from, a step of the result, a tap */\n");
    for (int i = 0; i < list->at.count; i++)
        put_span(w, &list->at.at[i]);
    put_end(w);
}

static const char *pair(struct arena *arena, const int64_t at[2])
{
    return arena_printf(arena, "{%lld, %lld}", (long long)at[0], (long long)at[1]);
}

static void put_extents(struct writer *w, const int64_t source[2], const int64_t result[2],
                        const int64_t kernel[2])
{
    put(w, ".source = %s, .result = %s, .kernel = %s,\n", pair(w->arena, source), pair(w->arena, result),
        pair(w->arena, kernel));
}

static void put_channels(struct writer *w, int64_t groups, int64_t in, int64_t out)
{
    put(w, ".groups = %lld, .in = %lld, .out = %lld,\n", (long long)groups, (long long)in, (long long)out);
}

/* Whether the shape comes with the call, to be measured. */
static bool put_open_shape(struct writer *w, const struct contraction *c, const char *type)
{
    if (c->tiles && c->tiles->open)
        put(w, "const struct %s shape = *(const struct %s *)ddp_shape;\n", type, type);
    return c->tiles && c->tiles->open;
}

static void put_patch(struct writer *w, const struct ddp_patching *patch, const char *of_pairs, const char *of_others)
{
    put(w, ".patch = {.edge = %lld, .results = %lld, .points = %lld}, /* %s */\n", (long long)patch->edge,
        (long long)patch->results, (long long)patch->points, patch->edge == DDP_PAIR ? of_pairs : of_others);
}

void put_gather(struct writer *w, const struct contraction *c)
{
    const struct ddp_gather *g = &c->gather;
    if (put_open_shape(w, c, "ddp_gather"))
        return;
    const bool same = spans_equal(&c->spans[0], &c->spans[1]);
    put_spans(w, same ? "spans" : "lines", &c->spans[0]);
    if (!same)
        put_spans(w, "columns", &c->spans[1]);
    put_open(w, "static const struct ddp_gather shape = ");
    put_extents(w, g->source, g->result, g->kernel);
    put_channels(w, g->groups, g->in, g->out);
    if (g->paired)
        put(w, ".paired = %lld,\n", (long long)g->paired);
    put(w, ".block = %lld, .stage = %lld, .across = %s,", (long long)g->block, (long long)g->stage,
        g->across ? "true" : "false");
    if (g->mapped)
        put(w, " .mapped = %lld,", (long long)g->mapped);
    if (g->panel)
        put(w, " .panel = %lld,", (long long)g->panel);
    if (g->lines)
        put(w, " .lines = true,");
    put(w, "\n.n_spans = {%d, %d}, .spans = {%s},\n", g->n_spans[0], g->n_spans[1],
        same ? "spans, spans" : "lines, columns");
    if (g->patch.edge) {
        put_patch(w, &g->patch, "4 results of 2 x 2 pixels by 9 multiplications, not 16",
                  "F(4x4, 3x3): 16 results by 36 multiplications, not 144");
        put(w, ".turned = %s,\n", g->turned ? "true" : "false");
    }
    put_end(w);
}

void put_outer(struct writer *w, const struct contraction *c)
{
    const struct ddp_outer *g = &c->outer;
    if (put_open_shape(w, c, "ddp_outer"))
        return;
    put_open(w, "static const struct ddp_outer shape = ");
    put_extents(w, g->source, g->result, g->kernel);
    put(w, ".stride = %s, .padding = %s, .dilation = %s,\n", pair(w->arena, g->stride),
        pair(w->arena, g->padding), pair(w->arena, g->dilation));
    put_channels(w, g->groups, g->in, g->out);
    if (g->line.channels)
        put(w, ".line = {.width = %lld, .channels = %lld, .stride = %lld, .padding = %lld, .floats = %lld},\n",
            (long long)g->line.width, (long long)g->line.channels, (long long)g->line.stride,
            (long long)g->line.padding, (long long)g->line.floats);
    if (g->patches) {
        put_patch(w, &g->patch, "9 taps of 2 x 2 pixels by 9 multiplications, not 16",
                  "F(3x3, 4x4): 9 taps by 36 multiplications, not 144");
        put(w, ".patches = %lld, ", (long long)g->patches);
    } else
        put(w, ".images = %lld, .rows = %lld, ", (long long)g->images, (long long)g->rows);
    put(w, ".tiles = %lld, .panels = %lld,\n", (long long)g->tiles, (long long)g->panels);
    put(w, ".stage_x = %lld, .stage_dy = %lld, .stage = %lld,\n", (long long)g->stage_x,
        (long long)g->stage_dy, (long long)g->stage);
    if (g->paired)
        put(w, ".paired = %lld,\n", (long long)g->paired);
    put_end(w);
}

void put_strided(struct writer *w, const struct ddp_strided *s)
{
    put_open(w, "static const struct ddp_strided order = ");
    put_channels(w, s->groups, s->in, s->out);
    put(w, ".taps = %lld, .step = {%lld, %lld, %lld}, .group_step = %lld,\n", (long long)s->taps,
        (long long)s->step[0], (long long)s->step[1], (long long)s->step[2], (long long)s->group_step);
    put_end(w);
}
