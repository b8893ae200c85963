/* cuda_contract_plan.c: the tiles of a contraction, and where their operands lie.
   requires: a contract node whose operands have tensors with a layout.
   fills: struct contraction; the kernel's workspace. */
#include "emit/cuda_contract.h"

#include "emit/cuda.h"

const char *extent_text(struct arena *arena, struct extent extent)
{
    if (!extent.batched)
        return arena_printf(arena, "%lld", (long long)extent.count);
    return extent.count == 1 ? "n" : arena_printf(arena, "n * %lld", (long long)extent.count);
}

int64_t greatest_extent(const struct step *step, struct extent extent)
{
    return extent.count * (extent.batched ? step->graph->batch : 1);
}

static struct extent extent_of(const struct shape *shape, int first, int last)
{
    struct extent extent = {1, shape->batched && first == 0 && last > 0};
    for (int i = first; i < last; i++)
        extent.count *= shape->dim[i];
    return extent;
}

/* The greatest power of two that divides `extent`, at most `most`. */
static int side_by_side(int64_t extent, int most)
{
    while (extent % most)
        most /= 2;
    return most;
}

/* BUSY: blocks that a device should have. */
enum { WIDE_TILE = 128, NARROW_TILE = 64, BUSY = 132 };

/* ---- operands */

/* contiguous: how many of its elements lie side by side. */
static struct cuda_operand operand(const struct contraction *c, const struct step *step, const struct kernel *kernel,
                                   struct node *node, bool along, int64_t row, int64_t contiguous)
{
    const int chunk = CHUNK_BYTES / dtype_bytes[c->type], values = side_by_side(contiguous, chunk);
    const bool mapped = is_member(kernel, node);
    return (struct cuda_operand){
        .node = node, .along = along, .row = row, .values = values,
        .copied = !mapped && step->of[node->id]->dtype == c->type && values == chunk};
}

/* Of a weight, or of its gradient. */
static bool has_taps_last(const struct contraction *c, const struct step *step, const struct node *weight)
{
    return c->conv.kernel[0] * c->conv.kernel[1] > 1 && step->of[weight->id]->layout == LAYOUT_ROWS;
}

/* Then nothing lies side by side. */
static struct cuda_operand weight_operand(const struct contraction *c, const struct step *step,
                                          const struct kernel *kernel, struct node *node, bool along, int64_t row,
                                          int64_t contiguous)
{
    const bool taps_last = has_taps_last(c, step, node);
    struct cuda_operand weight =
        operand(c, step, kernel, node, along, taps_last && !along ? 1 : row, taps_last ? 1 : contiguous);
    weight.taps_last = taps_last;
    return weight;
}

/* The images of x and y, which are the two of one size where pixels go one by one. */
static void size_images(struct contraction *c, const struct shape *x, const struct shape *y)
{
    const struct contract *conv = &c->node->contract;
    const bool pointwise = is_pointwise(conv);
    c->conv = *conv;
    for (int i = 0; i < 2; i++) {
        c->source[i] = pointwise ? 1 : x->dim[1 + i];
        c->result[i] = pointwise ? 1 : y->dim[1 + i];
    }
    c->images = extent_of(x, 0, pointwise ? 3 : 1);
    c->in = x->dim[3] / conv->groups;
    c->out = y->dim[3] / conv->groups;
}

static struct extent pixels(const struct contraction *c, const int64_t image[2])
{
    return (struct extent){c->images.count * image[0] * image[1], c->images.batched};
}

static void plan_conv(struct contraction *c, const struct step *step, const struct kernel *kernel)
{
    struct node *x = c->node->inputs[0], *weight = c->node->inputs[1];
    c->form = FORM_CONV;
    size_images(c, &x->shape, &c->node->shape);
    const int64_t filter = c->conv.kernel[0] * c->conv.kernel[1] * c->in;
    c->height = pixels(c, c->result);
    c->width = c->out;
    c->depth = (struct extent){filter, false};
    c->a = operand(c, step, kernel, x, true, c->in * c->conv.groups, c->in);
    c->b = weight_operand(c, step, kernel, weight, true, filter, filter);
}

static void plan_dinput(struct contraction *c, const struct step *step, const struct kernel *kernel)
{
    struct node *dy = c->node->inputs[0], *weight = c->node->inputs[1];
    c->form = FORM_DINPUT;
    size_images(c, &c->node->shape, &dy->shape);
    c->height = pixels(c, c->source);
    c->width = c->in;
    c->depth = (struct extent){c->conv.kernel[0] * c->conv.kernel[1] * c->out, false};
    c->phases = c->conv.stride[0] * c->conv.stride[1];
    c->a = operand(c, step, kernel, dy, true, c->out * c->conv.groups, c->out);
    c->b = weight_operand(c, step, kernel, weight, false, c->in, c->in);
}

static void plan_dweight(struct contraction *c, const struct step *step, const struct kernel *kernel)
{
    struct node *x = c->node->inputs[0], *dy = c->node->inputs[1];
    c->form = FORM_DWEIGHT;
    size_images(c, &x->shape, &dy->shape);
    c->height = (struct extent){c->out, false};
    c->width = c->conv.kernel[0] * c->conv.kernel[1] * c->in;
    c->depth = pixels(c, c->result);
    c->a = operand(c, step, kernel, dy, false, c->out * c->conv.groups, c->out);
    c->b = operand(c, step, kernel, x, false, c->in * c->conv.groups, c->in);
}

static void plan_matmul(struct contraction *c, const struct step *step, const struct kernel *kernel)
{
    struct node *a = c->node->inputs[0], *b = c->node->inputs[1];
    const bool turn_a = c->node->contract.transpose_a, turn_b = c->node->contract.transpose_b;
    const struct shape *y = &c->node->shape;
    const bool flat = b->shape.rank == 2 && !turn_a;
    const int last = y->rank - 1, first_a = a->shape.rank - 2;
    c->form = FORM_MATMUL;
    c->batch_axes = flat ? 0 : y->rank - 2;
    c->height = extent_of(y, c->batch_axes, last);
    c->width = y->dim[last];
    c->depth = extent_of(&a->shape, first_a + !turn_a, first_a + !turn_a + 1);
    c->conv.groups = 1;
    c->a = operand(c, step, kernel, a, !turn_a, a->shape.dim[first_a + 1], a->shape.dim[first_a + 1]);
    const int64_t b_row = b->shape.dim[b->shape.rank - 1];
    c->b = operand(c, step, kernel, b, turn_b, b_row, b_row);
}

/* ---- lines */

/* How many rows so many pixels of y look at, whatever the first is: they lie in `touched` rows of y; from one to the
   next is a stride, or in the next image all rows of a kernel. */
static int64_t rows_seen(const struct contraction *c, int64_t pixels)
{
    const int64_t touched = divide_up(pixels - 1, c->result[1]) + 1, images = divide_up(touched - 1, c->result[0]);
    const int stride = c->conv.stride[0], kernel = c->conv.kernel[0];
    return (touched - 1) * stride + (kernel > stride ? images * (kernel - stride) : 0) + kernel;
}

/* Taps of a row lie side by side, in pieces that are no whole chunks. */
static bool has_lines(const struct contraction *c, const struct step *step)
{
    const struct node *weight = c->form == FORM_CONV ? c->node->inputs[1] : c->node;
    return (c->form == FORM_CONV || c->form == FORM_DWEIGHT) && c->conv.groups == 1 && c->in < FEW_CHANNELS &&
           c->conv.kernel[1] > 1 && c->conv.dilation[0] == 1 && c->conv.dilation[1] == 1 &&
           !has_taps_last(c, step, weight);
}

/* Its result is as wide, or as deep, as the lines that are filled up. */
static void take_lines(struct contraction *c, int chunk)
{
    const bool conv = c->form == FORM_CONV;
    struct cuda_operand *x = conv ? &c->a : &c->b;
    x->lines = true;
    x->copied = false;
    if (conv) {
        c->b.filled = true;
        c->b.copied = false;
    }
    *(conv ? &c->depth.count : &c->span) =
        c->conv.kernel[0] * divide_up(c->conv.kernel[1] * c->in, chunk) * chunk;
}

/* Where there is room for the rows that a tile, or a stage of a weight's gradient, may need. */
static void plan_lines(struct contraction *c, const struct step *step)
{
    const int element = dtype_bytes[c->type], chunk = CHUNK_BYTES / element;
    if (!has_lines(c, step))
        return;
    const int64_t width = ((c->result[1] - 1) * c->conv.stride[1] + c->conv.kernel[1]) * c->in;
    const int64_t rows = rows_seen(c, c->form == FORM_CONV ? WIDE_TILE : STAGE_ROW_BYTES / element);
    const int64_t pitch = divide_up(width + chunk - 1, chunk) * chunk;
    if (rows * pitch * element > MOST_LINE_BYTES)
        return;
    c->line_rows = rows;
    c->line_pitch = pitch;
    take_lines(c, chunk);
}

/* ---- tiles */

static int64_t blocks_of(const struct contraction *c, const struct step *step, int tile_rows)
{
    int64_t batch = c->conv.groups;
    for (int i = 0; i < c->batch_axes; i++)
        batch *= greatest_extent(step, extent_of(&c->node->shape, i, i + 1));
    return divide_up(greatest_extent(step, c->height), tile_rows) * divide_up(c->span, c->tile_columns) * batch;
}

/* Which takes many registers. */
static bool is_one_by_one(const struct cuda_operand *operand)
{
    return !operand->copied && !operand->lines && operand->values == 1;
}

static void choose_tiles(struct contraction *c, const struct step *step)
{
    const bool one_by_one = is_one_by_one(&c->b);
    c->tile_columns = c->span > NARROW_TILE && !one_by_one ? WIDE_TILE : NARROW_TILE;
    c->tile_rows = WIDE_TILE;
    if (is_one_by_one(&c->a) || greatest_extent(step, c->height) <= NARROW_TILE ||
        blocks_of(c, step, WIDE_TILE) < BUSY)
        c->tile_rows = NARROW_TILE;
}

/* Long sums of few results: each part at least eight stages long. */
static void choose_parts(struct contraction *c, const struct step *step)
{
    const int64_t stages = divide_up(greatest_extent(step, c->depth) * dtype_bytes[c->type], STAGE_ROW_BYTES);
    const int64_t parts = divide_up(2 * BUSY, blocks_of(c, step, c->tile_rows)), most = stages / 8;
    c->parts = (int)(parts < most ? parts : most);
    if (!c->depth.batched || c->parts < 1)
        c->parts = 1;
}

/* ---- columns */

static int64_t most_slots(const struct contraction *c, const struct step *step)
{
    const int64_t strides = c->form == FORM_DINPUT ? c->phases : 1;
    int64_t rows = greatest_extent(step, c->height);
    if (strides > 1)
        rows = greatest_extent(step, c->images) * divide_up(c->source[0], c->conv.stride[0])
             * divide_up(c->source[1], c->conv.stride[1]);
    return divide_up(rows, c->tile_rows) * strides;
}

static void plan_columns(struct contraction *c, struct arena *arena, const struct step *step,
                         const struct kernel *kernel)
{
    for (int i = 0; i < kernel->members.count; i++) {
        struct columns columns;
        if (!columns_of(kernel, kernel->members.at[i], &columns))
            continue;
        columns.offset = c->workspace;
        vec_push(arena, &c->columns, columns);
        c->workspace += most_slots(c, step) * c->conv.groups * c->width * (columns.m2 ? 3 : 1);
    }
}

void cuda_contraction(struct contraction *c, struct arena *arena, const struct step *step, const struct kernel *kernel)
{
    static void (*const plan[N_CONTRACT_OPS])(struct contraction *, const struct step *, const struct kernel *) = {
        [CONTRACT_CONV] = plan_conv, [CONTRACT_CONV_DINPUT] = plan_dinput, [CONTRACT_CONV_DWEIGHT] = plan_dweight,
        [CONTRACT_MATMUL] = plan_matmul};
    *c = (struct contraction){.node = kernel->node, .type = touches_bf16(step, kernel) ? BF16 : F32, .phases = 1};
    c->tf32 = kernel->tf32 && c->type == F32;
    plan[kernel->node->contract.op](c, step, kernel);
    c->span = c->width;
    plan_lines(c, step);
    choose_tiles(c, step);
    choose_parts(c, step);
    c->a.mapped = cuda_is_mapped(c, &c->a);
    c->b.mapped = cuda_is_mapped(c, &c->b);
    c->taps_last = c->form == FORM_DWEIGHT && has_taps_last(c, step, c->node);
    c->results = c->taps_last ? 1 : side_by_side(c->width, c->type == BF16 ? 8 : 4);
    plan_columns(c, arena, step, kernel);
    if (c->parts > 1)
        c->workspace = c->parts * c->conv.groups * c->height.count * c->width;
}

void plan_cuda_contract(struct kernel *kernel, const struct step *step)
{
    struct contraction c;
    struct arena *arena = arena_new();
    cuda_contraction(&c, arena, step, kernel);
    kernel->workspace = c.workspace * (int64_t)sizeof(float);
    arena_free(arena);
}
