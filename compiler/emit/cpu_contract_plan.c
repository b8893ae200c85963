/* cpu_contract_plan.c: which loops a contraction runs in, with which constants.
   requires: a contract node whose operands have tensors with a layout.
   fills: struct contraction; the kernel's workspaces. */
#include "emit/cpu_contract.h"

static int64_t max(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t round_up(int64_t value, int64_t multiple)
{
    return ddp_blocks(value, multiple) * multiple;
}

static int64_t divide_up(int64_t a, int64_t b)
{
    return a >= 0 ? ddp_blocks(a, b) : -(-a / b);
}

static int64_t divide_down(int64_t a, int64_t b)
{
    return -divide_up(-a, b);
}

/* ---- spans */

/* One axis: result coordinate o meets tap t at o * stride + t * dilation - padding; or, for the input
   gradient, the other way round. */
struct axis {
    int64_t source, result, kernel, stride, padding, dilation;
};

static struct axis axis_of(const struct contract *c, int i, int64_t source, int64_t result)
{
    return (struct axis){source, result, c->kernel[i], c->stride[i], c->padding[i], c->dilation[i]};
}

static struct ddp_span forward_span(const struct axis *a, int64_t at)
{
    const int64_t origin = at * a->stride - a->padding;
    const int64_t first = max(0, divide_up(-origin, a->dilation));
    const int64_t last = ddp_min(a->kernel - 1, divide_down(a->source - 1 - origin, a->dilation));
    const int64_t taps = max(0, last - first + 1), from = origin + first * a->dilation;
    return (struct ddp_span){at, 1, 1, first, 1, taps, from, a->stride, a->dilation};
}

static int64_t common_divisor(int64_t a, int64_t b)
{
    return b ? common_divisor(b, a % b) : a;
}

/* The taps t with (at + padding - t * dilation) a multiple of the stride, and inside. */
static struct ddp_span backward_span(const struct axis *a, int64_t at)
{
    const int64_t origin = at + a->padding, step = a->stride / common_divisor(a->stride, a->dilation);
    int64_t first = 0;
    while (first < ddp_min(step, a->kernel) && (origin - first * a->dilation) % a->stride)
        first++;
    const bool none = first == ddp_min(step, a->kernel);
    const int64_t low = max(0, divide_up(origin - (a->source - 1) * a->stride, a->dilation));
    const int64_t last = ddp_min(a->kernel - 1, origin / a->dilation);
    first += max(0, divide_up(low - first, step)) * step;
    const int64_t taps = none || last < first ? 0 : (last - first) / step + 1;
    const int64_t from = taps ? (origin - first * a->dilation) / a->stride : 0;
    return (struct ddp_span){at, a->stride, 1, first, taps > 1 ? step : 1, taps, from, 1,
                             -(a->dilation * step / a->stride)};
}

/* Whether the result behind the span's last one continues it. */
static bool continues(const struct ddp_span *span, const struct ddp_span *next)
{
    return span->tap == next->tap && span->taps == next->taps && span->tap_step == next->tap_step &&
           (!span->taps || next->from == span->from + span->count * span->from_step);
}

static void list_spans(struct span_list *list, struct arena *arena, const struct axis *axis, bool backward)
{
    const int64_t phases = backward ? ddp_min(axis->stride, axis->result) : 1;
    for (int64_t phase = 0; phase < phases; phase++)
        for (int64_t at = phase; at < axis->result; at += phases) {
            const struct ddp_span next = backward ? backward_span(axis, at) : forward_span(axis, at);
            struct ddp_span *span = at == phase ? NULL : &list->at.at[list->at.count - 1];
            if (span && continues(span, &next))
                span->count++;
            else
                vec_push(arena, &list->at, next);
        }
}

bool contraction_reads_beside(const struct kernel *kernel, const struct node *input)
{
    for (int i = 0; i < kernel->members.count; i++) {
        const struct node *member = kernel->members.at[i];
        if (member->kind == NODE_MAP && kernel_needs(kernel, member, kernel->node) &&
            kernel_needs(kernel, member, input) && shape_equal(&input->shape, &kernel->node->shape))
            return true;
    }
    return false;
}

static bool reads_beside(const struct kernel *kernel)
{
    for (int i = 0; i < kernel->inputs.count; i++)
        if (contraction_reads_beside(kernel, kernel->inputs.at[i]))
            return true;
    return false;
}

static int64_t most_images(const struct contraction *c, const struct step *step)
{
    return shape_count(&c->pixels) * (c->pixels.batched ? step->graph->batch : 1);
}

/* ---- forms */

/* The first `rank` axes. */
static struct shape leading(const struct shape *shape, int rank)
{
    struct shape result = *shape;
    result.rank = rank;
    result.batched = shape->batched && rank > 0;
    return result;
}

static void size_gather(struct contraction *c, struct arena *arena, const struct axis axes[2], int64_t in,
                        bool backward)
{
    struct ddp_gather *g = &c->gather;
    for (int i = 0; i < 2; i++) {
        list_spans(&c->spans[i], arena, &axes[i], backward);
        g->source[i] = axes[i].source;
        g->result[i] = axes[i].result;
        g->kernel[i] = axes[i].kernel;
        g->n_spans[i] = c->spans[i].at.count;
        g->spans[i] = c->spans[i].at.at;
    }
    g->paired = c->paired ? in : 0;
    g->in = c->paired ? ddp_blocks(in, 2) : in;
    tile_gather(c);
}

/* ---- operands that go through maps, or are widened */

static bool has_one_tap(const struct span_list *list)
{
    for (int i = 0; i < list->at.count; i++)
        if (list->at.at[i].taps != 1)
            return false;
    return true;
}

bool contraction_copies(const struct contraction *c, const struct step *step, const struct kernel *kernel,
                        const struct node *operand)
{
    return !is_member(kernel, operand) && is_bf16(step, operand) == c->paired && c->gather.paired % 2 == 0;
}

/* How much of an axis lies under the span's taps. */
static int64_t span_extent(const struct ddp_span *span)
{
    const int64_t reach = (span->taps - 1) * span->from_tap;
    return (span->count - 1) * span->from_step + max(reach, -reach) + 1;
}

/* The most source pixels that a block of the class meets. */
int64_t contraction_pixels(const struct ddp_gather *g, const struct ddp_span *h, const struct ddp_span *w,
                           int64_t images)
{
    const int64_t lines = ddp_min(images * h->count, ddp_blocks(g->block - 1, w->count) + 1);
    const int64_t more = ddp_blocks(lines - 1, h->count), extent = span_extent(h);
    const int64_t one = extent - (h->count - 1) * h->from_step; /* of one line of results */
    return span_extent(w) * ((lines - 1) * h->from_step + one + more * max(0, extent - h->count * h->from_step));
}

/* A row of one pixel is mapped on its way into the stage. Others share pixels: these are mapped before. */
static void plan_mapped(struct contraction *c, const struct step *step, const struct kernel *kernel)
{
    struct ddp_gather *g = &c->gather;
    int64_t pixels = 0;
    if (contraction_copies(c, step, kernel, c->x) || (has_one_tap(&c->spans[0]) && has_one_tap(&c->spans[1])))
        return;
    for (int i = 0; i < c->spans[0].at.count; i++)
        for (int j = 0; j < c->spans[1].at.count; j++) {
            const struct ddp_span *h = &c->spans[0].at.at[i], *w = &c->spans[1].at.at[j];
            if (h->taps && w->taps)
                pixels = max(pixels, contraction_pixels(g, h, w, most_images(c, step)));
        }
    g->mapped = g->stage;
    g->stage += round_up(pixels * g->in, 16);
}

static int64_t panels_floats(const struct ddp_strided *s)
{
    return s->groups * ddp_blocks(s->out, DDP_PANEL_WIDTH) * s->taps * s->in * DDP_PANEL_WIDTH;
}

/* Where the weight (or the gradient) lies decides what must be done to it. */
static void plan_panels(struct contraction *c, enum layout layout, bool transposed)
{
    c->from = layout == LAYOUT_ROWS ? PANELS_PACKED : transposed ? PANELS_TRANSPOSED : PANELS_DIRECT;
    c->shared = c->from == PANELS_DIRECT ? 0 : round_up(panels_floats(&c->strided), 16);
}

/* Paired panels are made of those in floats; of packed ones, in a second step. */
static void plan_words(struct contraction *c)
{
    struct ddp_strided words = c->strided;
    if (!c->paired)
        return;
    words.in = c->gather.in;
    c->gather.stage += round_up(c->gather.paired, DDP_LINE); /* where a pixel is made */
    c->words = round_up(panels_floats(&words), 16);
    c->shared = c->from == PANELS_PACKED ? c->shared : 0;
}

static const struct axis one = {1, 1, 1, 1, 0, 1};

/* Few channels leave most of a tile's rows empty, and make short copies: the taps of a line join them. */
static bool joins_taps(const struct contract *c, int64_t channels)
{
    return channels < DDP_ROWS_STEP && c->groups == 1 && c->kernel[1] > 1 && c->dilation[1] == 1;
}

static void plan_conv(struct contraction *c, struct arena *arena, const struct step *step,
                      const struct kernel *kernel)
{
    const bool backward = c->node->contract.op == CONTRACT_CONV_DINPUT;
    const struct contract *contract = &c->node->contract;
    const struct node *x = c->node->inputs[0], *weight = c->node->inputs[1];
    const int64_t taps = contract->kernel[0] * contract->kernel[1];
    const int64_t k = weight->shape.dim[0] / contract->groups, channels = weight->shape.dim[1];
    const bool pointwise = is_pointwise(contract);
    struct axis axes[2] = {one, one};
    for (int i = 0; i < 2 && !pointwise; i++)
        axes[i] = axis_of(contract, i, x->shape.dim[1 + i], c->node->shape.dim[1 + i]);
    c->form = FORM_GATHER;
    c->pixels = leading(&c->node->shape, pointwise ? 3 : 1);
    c->gather.groups = contract->groups;
    c->gather.out = backward ? channels : k;
    size_gather(c, arena, axes, backward ? k : channels, backward);
    const int64_t filter = channels * taps;
    c->strided = (struct ddp_strided){contract->groups, taps, backward ? k : channels, c->gather.out,
                                      {backward ? taps : filter, backward ? filter : taps, 1}, k * filter};
    plan_panels(c, step->of[weight->id]->layout, backward);
    if (c->from == PANELS_TRANSPOSED && !c->paired)
        tile_panel(c, most_images(c, step));
    plan_mapped(c, step, kernel);
    if (!backward && !c->paired && joins_taps(contract, channels) && contraction_copies(c, step, kernel, x))
        plan_lines(c, arena, most_images(c, step));
    plan_words(c);
}

static void size_outer(struct contraction *c, const struct axis axes[2], int64_t images)
{
    struct ddp_outer *g = &c->outer;
    for (int i = 0; i < 2; i++) {
        g->source[i] = axes[i].source;
        g->result[i] = axes[i].result;
        g->kernel[i] = axes[i].kernel;
        g->stride[i] = axes[i].stride;
        g->padding[i] = axes[i].padding;
        g->dilation[i] = axes[i].dilation;
    }
    tile_outer(c, c->paired ? ddp_blocks(images, 2) : images);
}

/* The gradient of [out, in, taps] from rows of x (in) and dy (out). */
static void plan_outer(struct contraction *c, const struct step *step, struct node *x, struct node *dy,
                       const struct axis axes[2], int groups)
{
    const int64_t taps = axes[0].kernel * axes[1].kernel;
    c->form = FORM_OUTER;
    c->x = x;
    c->y = dy;
    c->outer.groups = groups;
    c->outer.in = x->shape.dim[x->shape.rank - 1] / groups;
    c->outer.out = dy->shape.dim[dy->shape.rank - 1] / groups;
    const int64_t filter = c->outer.in * taps;
    c->strided = (struct ddp_strided){groups, taps, c->outer.in, c->outer.out, {filter, taps, 1},
                                      c->outer.out * filter};
    plan_panels(c, step->of[c->node->id]->layout, false);
}

static void join_line(struct contraction *c, struct axis *columns)
{
    const int64_t pixels = (columns->result - 1) * columns->stride + columns->kernel;
    c->outer.line = (struct ddp_line){columns->source, c->outer.in, columns->stride, columns->padding,
                                      pixels * c->outer.in};
    c->outer.in *= columns->kernel;
    *columns = (struct axis){columns->result, columns->result, 1, 1, 0, 1};
}

static void plan_conv_dweight(struct contraction *c, const struct step *step, const struct kernel *kernel)
{
    const struct contract *contract = &c->node->contract;
    struct node *x = c->node->inputs[0], *dy = c->node->inputs[1];
    const bool pointwise = is_pointwise(contract);
    struct axis axes[2] = {one, one};
    for (int i = 0; i < 2 && !pointwise; i++)
        axes[i] = axis_of(contract, i, x->shape.dim[1 + i], dy->shape.dim[1 + i]);
    c->pixels = leading(&dy->shape, pointwise ? 3 : 1);
    plan_outer(c, step, x, dy, axes, contract->groups);
    if (joins_taps(contract, c->outer.in) && !is_member(kernel, x) && !is_bf16(step, x))
        join_line(c, &axes[1]);
    size_outer(c, axes, most_images(c, step));
}

static void plan_matmul(struct contraction *c, struct arena *arena, const struct step *step)
{
    const struct contract *contract = &c->node->contract;
    struct node *a = c->node->inputs[0], *b = c->node->inputs[1];
    const struct axis axes[2] = {one, one};
    const int rank = c->node->shape.rank, b_rank = b->shape.rank;
    if (contract->transpose_a && !contract->transpose_b && a->shape.rank == 2 && b_rank == 2) {
        c->pixels = leading(&b->shape, 1);
        plan_outer(c, step, b, a, axes, 1);
        size_outer(c, axes, most_images(c, step));
        return;
    }
    c->form = b_rank == 2 && !contract->transpose_a ? FORM_GATHER : FORM_BATCH;
    c->pixels = leading(&c->node->shape, rank - (c->form == FORM_GATHER ? 1 : 2));
    c->paired &= c->form == FORM_GATHER;
    c->gather.groups = 1;
    c->gather.out = c->node->shape.dim[rank - 1];
    const int64_t in = b->shape.dim[b_rank - (contract->transpose_b ? 1 : 2)];
    size_gather(c, arena, axes, in, false);
    c->strided = (struct ddp_strided){1, 1, in, c->gather.out, {1, c->gather.out, 0}, 0};
    if (contract->transpose_b) {
        c->strided.step[0] = in;
        c->strided.step[1] = 1;
    }
    if (c->form == FORM_GATHER) {
        plan_panels(c, step->of[b->id]->layout, !contract->transpose_b);
        if (c->from == PANELS_TRANSPOSED && !c->paired)
            tile_panel(c, most_images(c, step));
        plan_words(c);
        return;
    }
    c->from = PANELS_PACKED;
    c->packed = c->gather.stage;
    c->turned = c->packed + panels_floats(&c->strided);
    const int64_t a_floats = contract->transpose_a ? c->node->shape.dim[rank - 2] * c->gather.in : 0;
    c->wide = c->turned + a_floats;
    c->gather.stage = round_up(c->wide + max(is_bf16(step, b) ? c->gather.in * c->gather.out : 0,
                                             is_bf16(step, a) ? a_floats : 0), 16);
}

/* ---- sums over rows */

static int64_t most_slots(const struct contraction *c, const struct step *step)
{
    int64_t slots = 0;
    for (int h = 0; h < c->spans[0].at.count; h++)
        for (int w = 0; w < c->spans[1].at.count; w++)
            slots += ddp_blocks(most_images(c, step) * c->spans[0].at.at[h].count * c->spans[1].at.at[w].count,
                                c->gather.block);
    return slots;
}

static void plan_columns(struct contraction *c, struct arena *arena, const struct step *step,
                         const struct kernel *kernel)
{
    const int64_t panels = c->gather.groups * ddp_blocks(c->gather.out, DDP_PANEL_WIDTH);
    for (int i = 0; i < kernel->members.count; i++) {
        struct columns columns;
        if (!columns_of(kernel, kernel->members.at[i], &columns))
            continue;
        columns.offset = c->partial;
        vec_push(arena, &c->columns, columns);
        c->partial += most_slots(c, step) * panels * DDP_PANEL_WIDTH * (columns.m2 ? 3 : 1);
    }
}

/* Rows of one pixel, one behind the other, which no map goes over: nothing is gained by a copy. */
static bool gathers_in_place(const struct contraction *c, const struct step *step, const struct kernel *kernel)
{
    const struct ddp_gather *g = &c->gather;
    for (int i = 0; i < 2; i++)
        if (g->source[i] != 1 || g->result[i] != 1 || g->kernel[i] != 1)
            return false;
    return contraction_copies(c, step, kernel, c->x);
}

void contraction_plan(struct contraction *c, struct arena *arena, const struct step *step,
                      const struct kernel *kernel)
{
    struct node *node = kernel->node;
    *c = (struct contraction){.node = node, .x = node->inputs[0], .tiles = kernel->tiles,
                              .beside = reads_beside(kernel), .paired = touches_bf16(step, kernel)};
    switch (node->contract.op) {
    case CONTRACT_CONV:
    case CONTRACT_CONV_DINPUT:
        plan_conv(c, arena, step, kernel);
        if (kernel->winograd && !c->paired)
            plan_winograd(c, arena, most_images(c, step), is_member(kernel, c->x));
        break;
    case CONTRACT_CONV_DWEIGHT:
        plan_conv_dweight(c, step, kernel);
        if (kernel->winograd && !c->paired && !c->outer.line.channels)
            plan_winograd_outer(c, most_images(c, step));
        break;
    default:
        plan_matmul(c, arena, step);
    }
    if (c->form == FORM_GATHER)
        c->in_place = gathers_in_place(c, step, kernel);
    if (c->gather.panel)
        c->shared = 0;
    plan_columns(c, arena, step, kernel);
}

int64_t contraction_workspace(const struct contraction *c)
{
    return c->shared + c->words + c->points + c->partial;
}

void plan_cpu_contract(struct kernel *kernel, const struct step *step)
{
    struct contraction c;
    struct arena *arena = arena_new();
    contraction_plan(&c, arena, step, kernel);
    const int64_t stage = c.form == FORM_OUTER ? c.outer.stage : c.gather.stage;
    kernel->workspace = contraction_workspace(&c) * (int64_t)sizeof(float);
    kernel->thread_workspace = stage * (int64_t)sizeof(float);
    kernel->patch_flops = c.patch_work.flops;
    kernel->patch_operations = c.patch_work.operations;
    arena_free(arena);
}
