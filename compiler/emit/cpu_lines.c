/* cpu_lines.c: which convolutions of few channels read rows in whole lines of the source (device/cpu_lines.h).
   requires: a convolution planned as FORM_GATHER that copies its rows, of one group, not dilated along a line.
   fills: its gather and spans anew, where not too many taps meet the zeros beside a line. */
#include "emit/cpu_contract.h"

static int64_t taps_met(const struct span_list *list)
{
    int64_t met = 0;
    for (int i = 0; i < list->at.count; i++)
        met += list->at.at[i].count * list->at.at[i].taps;
    return met;
}

/* All results as one class, whichever taps they meet. */
static void set_span(struct contraction *c, struct arena *arena, int axis)
{
    const struct contract *contract = &c->node->contract;
    const struct ddp_span span = {0, 1, c->gather.result[axis], 0, 1, contract->kernel[axis],
                                  -contract->padding[axis], contract->stride[axis], contract->dilation[axis]};
    c->spans[axis] = (struct span_list){0};
    vec_push(arena, &c->spans[axis].at, span);
    c->gather.n_spans[axis] = 1;
    c->gather.spans[axis] = c->spans[axis].at.at;
}

void plan_lines(struct contraction *c, struct arena *arena, int64_t images)
{
    struct ddp_gather *g = &c->gather;
    const int64_t taps = g->result[1] * g->kernel[1], run = g->kernel[1] * g->in;
    if (4 * taps_met(&c->spans[1]) < 3 * taps || run > DDP_CHUNK)
        return;
    set_span(c, arena, 0);
    set_span(c, arena, 1);
    g->lines = true;
    const int64_t behind = 4 * g->spans[1]->from_step; /* pixels that a tile of fewer rows reads on */
    const int64_t pixels = contraction_pixels(g, g->spans[0], g->spans[1], images) + behind;
    g->stage = ddp_blocks(pixels * g->in, DDP_LINE) * DDP_LINE;
}
