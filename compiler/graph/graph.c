/* graph.c: shapes, outputs, sweeping, and what a node costs. */
#include "graph/form.h"

#include <string.h>

const char *const dtype_name[N_DTYPES] = { "f32", "i32", "i64", "u8", "bf16" };
const int dtype_bytes[N_DTYPES] = { 4, 4, 8, 1, 2 };

bool shape_equal(const struct shape *a, const struct shape *b)
{
    return a->rank == b->rank && a->batched == b->batched &&
           memcmp(a->dim, b->dim, (size_t)a->rank * sizeof *a->dim) == 0;
}

int64_t shape_count(const struct shape *shape)
{
    int64_t count = 1;
    for (int i = 0; i < shape->rank; i++)
        count *= shape->dim[i];
    return count;
}

static const char *extent_text(struct arena *arena, const struct shape *shape, int axis)
{
    if (!shape->batched || axis > 0)
        return arena_printf(arena, "%lld", (long long)shape->dim[axis]);
    return shape->dim[0] == 1 ? "n" : arena_printf(arena, "n*%lld", (long long)shape->dim[0]);
}

const char *shape_text(struct arena *arena, enum dtype dtype, const struct shape *shape)
{
    const char *text = arena_printf(arena, "%s[", dtype_name[dtype]);
    for (int i = 0; i < shape->rank; i++)
        text = arena_printf(arena, "%s%s%s", text, i ? ", " : "", extent_text(arena, shape, i));
    return arena_printf(arena, "%s]", text);
}

bool shape_broadcast(const struct shape *a, const struct shape *b, struct shape *result)
{
    const struct shape *longer = a->rank >= b->rank ? a : b, *shorter = longer == a ? b : a;
    int lead = longer->rank - shorter->rank;
    if (shorter->batched && lead > 0)
        return false;
    struct shape r = *longer;
    for (int i = 0; i < shorter->rank; i++) {
        bool batched_long = longer->batched && lead + i == 0, batched_short = shorter->batched && i == 0;
        int64_t x = longer->dim[lead + i], y = shorter->dim[i];
        if (x == y && batched_long == batched_short)
            continue;
        if (x == 1 && !batched_long)
            r.dim[lead + i] = y, r.batched = r.batched || batched_short;
        else if (y != 1 || batched_short)
            return false;
    }
    *result = r;
    return true;
}

bool shape_extends(const struct shape *shape, int axis, int rank)
{
    int own = axis - (rank - shape->rank);
    return own >= 0 && (shape->dim[own] != 1 || (shape->batched && own == 0));
}

struct graph *graph_new(struct arena *arena, struct diag *diag, const char *name, int64_t batch)
{
    struct graph *g = arena_alloc(arena, sizeof *g);
    *g = (struct graph){ .arena = arena, .diag = diag, .name = name, .batch = batch };
    return g;
}

/* NULL when the output may have this value; else what it must be. */
static const char *output_wants(const struct graph *g, enum output_role role, const struct node *value,
                                const struct node *target)
{
    static const struct shape scalar = { 0 };
    if (role == OUTPUT_LOGITS)
        return NULL;
    const struct shape *shape = target ? &target->shape : &scalar;
    enum dtype dtype = target ? target->dtype : F32;
    bool fits = value->dtype == dtype && shape_equal(&value->shape, shape);
    return fits ? NULL : shape_text(g->arena, dtype, shape);
}

void graph_output(struct graph *g, enum output_role role, struct node *value, struct node *target)
{
    if (!value)
        return;
    const char *wanted = output_wants(g, role, value, target);
    if (wanted)
        diag_error(g->diag, value->loc, E_OUTPUT_SHAPE, value->name,
                   shape_text(g->arena, value->dtype, &value->shape), output_role_name[role], wanted);
    else
        vec_push(g->arena, &g->outputs, ((struct output){ role, value, target }));
}

const struct expr *reduce_count(struct arena *arena, const struct node *reduce_input,
                                const struct reduce *reduce)
{
    const struct shape *shape = &reduce_input->shape;
    double count = 1;
    for (int i = 0; i < shape->rank; i++)
        if (reduce->axis[i])
            count *= (double)shape->dim[i];
    const struct expr *expr = expr_const(arena, count);
    bool over_batch = shape->batched && reduce->axis[0];
    return over_batch ? expr_op(arena, EXPR_MUL, expr_batch(arena), expr, NULL) : expr;
}

static void mark_needed(const struct graph *g, bool *needed)
{
    for (int i = 0; i < g->outputs.count; i++)
        needed[g->outputs.at[i].value->id] = true;
    for (int i = g->nodes.count - 1; i >= 0; i--) {
        struct node *node = g->nodes.at[i];
        needed[i] = needed[i] || node->kind == NODE_INPUT || node->kind == NODE_PARAM;
        for (int k = 0; needed[i] && k < node->n_inputs; k++)
            needed[node->inputs[k]->id] = true;
    }
}

void graph_sweep(struct graph *g)
{
    bool *needed = arena_alloc(g->arena, (size_t)g->nodes.count * sizeof *needed);
    mark_needed(g, needed);
    int count = 0;
    for (int i = 0; i < g->nodes.count; i++) {
        if (!needed[i])
            continue;
        g->nodes.at[count] = g->nodes.at[i];
        g->nodes.at[count]->id = count;
        count++;
    }
    g->nodes.count = count;
}

/* Pairs of a result's position and a tap that meets the image, along one axis. */
static int64_t taps_inside(const struct contract *c, int axis, int64_t image, int64_t kernel, int64_t result)
{
    int64_t inside = 0;
    for (int64_t tap = 0; tap < kernel; tap++) {
        int64_t past = c->padding[axis] - tap * c->dilation[axis]; /* position p reads p * stride - past */
        int64_t first = past > 0 ? (past + c->stride[axis] - 1) / c->stride[axis] : 0;
        int64_t end = image + past > 0 ? (image + past - 1) / c->stride[axis] + 1 : 0;
        end = end < result ? end : result;
        inside += end > first ? end - first : 0;
    }
    return inside;
}

static int64_t conv_flops(const struct contract *c, const struct shape *image, const struct shape *weight,
                          const struct shape *result)
{
    int64_t flops = 2 * result->dim[0] * weight->dim[0] * weight->dim[1];
    for (int axis = 0; axis < 2; axis++)
        flops *= taps_inside(c, axis, image->dim[1 + axis], weight->dim[2 + axis], result->dim[1 + axis]);
    return flops;
}

static int64_t contract_flops(const struct node *node)
{
    const struct contract *c = &node->contract;
    const struct shape *a = &node->inputs[0]->shape, *b = &node->inputs[1]->shape, *y = &node->shape;
    switch (c->op) {
    case CONTRACT_CONV: return conv_flops(c, a, b, y);
    case CONTRACT_CONV_DINPUT: return conv_flops(c, y, b, a);
    case CONTRACT_CONV_DWEIGHT: return conv_flops(c, a, y, b);
    default: return 2 * shape_count(y) * a->dim[a->rank - (c->transpose_a ? 2 : 1)];
    }
}

static int64_t window_flops(const struct node *node)
{
    const struct window *w = &node->window;
    bool forward = w->op == WINDOW_MAX || w->op == WINDOW_AVG;
    const struct shape *windows = forward ? &node->shape : &node->inputs[node->n_inputs - 1]->shape;
    return shape_count(windows) * w->kernel[0] * w->kernel[1];
}

int64_t node_flops(const struct node *node, bool *per_sample)
{
    *per_sample = node->shape.batched;
    for (int i = 0; i < node->n_inputs; i++)
        *per_sample = *per_sample || node->inputs[i]->shape.batched;
    switch (node->kind) {
    case NODE_MAP:
        return shape_count(&node->shape) * expr_size(node->map);
    case NODE_REDUCE:
        return shape_count(&node->inputs[0]->shape) * (node->reduce.op == REDUCE_M2 ? 3 : 1);
    case NODE_CONTRACT:
        return contract_flops(node);
    case NODE_WINDOW:
        return window_flops(node);
    case NODE_INDEX:
        return node->index.op == INDEX_SCATTER_ADD ? shape_count(&node->inputs[1]->shape) : 0;
    default:
        return 0;
    }
}
