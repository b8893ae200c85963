/* infer.c: the shape rules, one function a kind. Each fills the node's shape and dtype, or reports why it
   cannot. */
#include "graph/form.h"

#include <string.h>

#define FAIL(...) (diag_error(g->diag, node->loc, __VA_ARGS__), false)
#define TEXT(x) shape_text(g->arena, (x)->dtype, &(x)->shape)

/* Every result passes here: extents positive, elements countable, leaves' own shapes sound. */
static bool check_shape(struct graph *g, const struct node *node)
{
    const struct shape *shape = &node->shape;
    if (shape->rank > MAX_RANK)
        return FAIL(E_TOO_MANY_AXES, node->name, MAX_RANK);
    int64_t count = 1;
    for (int i = 0; i < shape->rank; i++) {
        if (shape->dim[i] < 1)
            return FAIL(E_EXTENT, node->name, TEXT(node));
        if (__builtin_mul_overflow(count, shape->dim[i], &count) || count > MAX_ELEMENTS)
            return FAIL(E_TOO_LARGE, node->name, TEXT(node), (long long)MAX_ELEMENTS);
    }
    return true;
}

static bool want_dtype(struct graph *g, const struct node *node, const struct node *x, enum dtype dtype)
{
    return x->dtype == dtype || FAIL(E_DTYPE, node->name, TEXT(x), dtype_name[dtype]);
}

static bool want_rank(struct graph *g, const struct node *node, const struct node *x, int rank)
{
    return x->shape.rank == rank || FAIL(E_RANK, node->name, TEXT(x), rank);
}

/* The gradient that a node is given has the shape of the result that it is the gradient of. */
static bool want_gradient(struct graph *g, const struct node *node, const struct node *dy,
                          const struct shape *shape)
{
    return shape_equal(&dy->shape, shape) ||
           FAIL(E_GRADIENT_SHAPE, node->name, TEXT(dy), shape_text(g->arena, dy->dtype, shape));
}

static bool infer_leaf(struct graph *g, struct node *node)
{
    return check_shape(g, node);
}

static bool infer_map(struct graph *g, struct node *node)
{
    if (expr_size(node->map) > MAX_EXPR_SIZE)
        return FAIL(E_EXPR_SIZE, node->name, MAX_EXPR_SIZE);
    struct shape shape = { 0 };
    for (int i = 0; i < node->n_inputs; i++)
        if (!shape_broadcast(&shape, &node->inputs[i]->shape, &shape))
            return FAIL(E_BROADCAST, node->name, shape_text(g->arena, node->dtype, &shape),
                        TEXT(node->inputs[i]));
    node->shape = shape;
    return true;
}

static bool reduced_axes_fit(const struct reduce *reduce, int rank)
{
    int axes = 0;
    for (int i = 0; i < MAX_RANK; i++) {
        if (reduce->axis[i] && i >= rank)
            return false;
        axes += reduce->axis[i];
    }
    return reduce->op == REDUCE_ARGMAX ? axes == 1 : axes >= 1;
}

static bool infer_reduce(struct graph *g, struct node *node)
{
    const struct node *x = node->inputs[0];
    const struct reduce *reduce = &node->reduce;
    if (!reduced_axes_fit(reduce, x->shape.rank))
        return FAIL(E_REDUCE_AXES, node->name, TEXT(x), reduce->op == REDUCE_ARGMAX ? "exactly" : "at least");
    if (!want_dtype(g, node, x, F32))
        return false;
    struct shape shape = { .batched = x->shape.batched && !reduce->axis[0] };
    for (int i = 0; i < x->shape.rank; i++)
        if (!reduce->axis[i] || reduce->keep)
            shape.dim[shape.rank++] = reduce->axis[i] ? 1 : x->shape.dim[i];
    node->shape = shape;
    node->dtype = reduce->op == REDUCE_ARGMAX ? I32 : F32;
    return true;
}

/* How many positions a window of `reach` takes in `extent` cells; 0 when it does not fit. */
static int64_t positions(int64_t extent, int64_t reach, int stride, int padding)
{
    int64_t room = extent + 2 * (int64_t)padding - reach;
    return room < 0 ? 0 : room / stride + 1;
}

static bool geometry_sound(const int *stride, const int *padding)
{
    return stride[0] >= 1 && stride[1] >= 1 && padding[0] >= 0 && padding[1] >= 0;
}

/* The shape of the convolution of x with a weight of k filters over `c->kernel`. */
static bool conv_shape(struct graph *g, const struct node *node, const struct shape *x, int64_t k,
                       struct shape *shape)
{
    const struct contract *c = &node->contract;
    if (!geometry_sound(c->stride, c->padding) || c->dilation[0] < 1 || c->dilation[1] < 1)
        return FAIL(E_GEOMETRY, node->name);
    if (c->groups < 1 || k % c->groups || x->dim[3] % c->groups)
        return FAIL(E_CONV_GROUPS, node->name, (long long)x->dim[3], (long long)k, c->groups);
    *shape = *x;
    for (int i = 0; i < 2; i++) {
        int64_t reach;
        if (__builtin_mul_overflow(c->kernel[i] - 1, c->dilation[i], &reach))
            reach = INT64_MAX / 2;
        shape->dim[1 + i] = positions(x->dim[1 + i], reach + 1, c->stride[i], c->padding[i]);
        if (shape->dim[1 + i] == 0)
            return FAIL(E_KERNEL_SIZE, node->name, (long long)c->kernel[0], (long long)c->kernel[1],
                        shape_text(g->arena, F32, x), c->padding[0], c->padding[1]);
    }
    shape->dim[3] = k;
    return true;
}

static bool infer_conv(struct graph *g, struct node *node)
{
    const struct node *x = node->inputs[0], *w = node->inputs[1];
    struct contract *c = &node->contract;
    if (!want_rank(g, node, x, 4) || !want_rank(g, node, w, 4))
        return false;
    memcpy(c->kernel, &w->shape.dim[2], sizeof c->kernel);
    memcpy(c->input, &x->shape.dim[1], sizeof c->input);
    if (!conv_shape(g, node, &x->shape, w->shape.dim[0], &node->shape))
        return false;
    return x->shape.dim[3] / c->groups == w->shape.dim[1] ||
           FAIL(E_CONV_CHANNELS, node->name, TEXT(x), TEXT(w), c->groups);
}

static bool infer_conv_dinput(struct graph *g, struct node *node)
{
    const struct node *dy = node->inputs[0], *w = node->inputs[1];
    struct contract *c = &node->contract;
    if (!want_rank(g, node, dy, 4) || !want_rank(g, node, w, 4))
        return false;
    memcpy(c->kernel, &w->shape.dim[2], sizeof c->kernel);
    struct shape x = dy->shape, y;
    memcpy(&x.dim[1], c->input, sizeof c->input);
    if (__builtin_mul_overflow(w->shape.dim[1], c->groups, &x.dim[3]))
        x.dim[3] = 0;
    node->shape = x;
    return check_shape(g, node) && conv_shape(g, node, &x, w->shape.dim[0], &y) &&
           want_gradient(g, node, dy, &y);
}

static bool infer_conv_dweight(struct graph *g, struct node *node)
{
    const struct node *x = node->inputs[0], *dy = node->inputs[1];
    struct contract *c = &node->contract;
    if (!want_rank(g, node, x, 4) || !want_rank(g, node, dy, 4))
        return false;
    if (c->kernel[0] < 1 || c->kernel[1] < 1)
        return FAIL(E_GEOMETRY, node->name);
    memcpy(c->input, &x->shape.dim[1], sizeof c->input);
    struct shape y;
    if (!conv_shape(g, node, &x->shape, dy->shape.dim[3], &y) || !want_gradient(g, node, dy, &y))
        return false;
    node->shape =
        (struct shape){ 4, false, { y.dim[3], x->shape.dim[3] / c->groups, c->kernel[0], c->kernel[1] } };
    return true;
}

/* One of the last two axes of a factor, as the product sees it. */
struct side { int64_t extent; bool batched; };

static struct side side_of(const struct shape *shape, bool last)
{
    int axis = shape->rank - (last ? 1 : 2);
    return (struct side){ shape->dim[axis], shape->batched && axis == 0 };
}

/* The axes before the last two. */
static struct shape leading_axes(const struct shape *shape)
{
    struct shape leading = *shape;
    leading.rank -= 2;
    leading.batched = shape->batched && leading.rank > 0;
    return leading;
}

static bool matmul_shape(const struct shape *a, const struct shape *b, const struct contract *c,
                         struct shape *shape)
{
    if (a->rank < 2 || b->rank < 2)
        return false;
    struct side m = side_of(a, c->transpose_a), ka = side_of(a, !c->transpose_a);
    struct side n = side_of(b, !c->transpose_b), kb = side_of(b, c->transpose_b);
    struct shape leading_a = leading_axes(a), leading_b = leading_axes(b);
    if (ka.extent != kb.extent || ka.batched != kb.batched || n.batched ||
        !shape_broadcast(&leading_a, &leading_b, shape) || (m.batched && shape->rank > 0))
        return false;
    shape->batched = shape->batched || m.batched;
    shape->dim[shape->rank++] = m.extent;
    shape->dim[shape->rank++] = n.extent;
    return true;
}

static bool infer_matmul(struct graph *g, struct node *node)
{
    const struct node *a = node->inputs[0], *b = node->inputs[1];
    const struct contract *c = &node->contract;
    return matmul_shape(&a->shape, &b->shape, c, &node->shape) ||
           FAIL(E_MATMUL, node->name, TEXT(a), c->transpose_a ? " transposed" : "", TEXT(b),
                c->transpose_b ? " transposed" : "");
}

static bool infer_contract(struct graph *g, struct node *node)
{
    static bool (*const rules[N_CONTRACT_OPS])(struct graph *, struct node *) = {
        infer_conv, infer_conv_dinput, infer_conv_dweight, infer_matmul,
    };
    node->dtype = F32;
    return want_dtype(g, node, node->inputs[0], F32) && want_dtype(g, node, node->inputs[1], F32) &&
           rules[node->contract.op](g, node);
}

static bool window_shape(struct graph *g, const struct node *node, const struct shape *x, struct shape *shape)
{
    const struct window *w = &node->window;
    if (!geometry_sound(w->stride, w->padding) || w->kernel[0] < 1 || w->kernel[1] < 1)
        return FAIL(E_GEOMETRY, node->name);
    *shape = *x;
    for (int i = 0; i < 2; i++) {
        if (w->padding[i] >= w->kernel[i])
            return FAIL(E_WINDOW_PADDING, node->name, w->padding[0], w->padding[1], w->kernel[0],
                        w->kernel[1]);
        shape->dim[1 + i] = positions(x->dim[1 + i], w->kernel[i], w->stride[i], w->padding[i]);
        if (shape->dim[1 + i] == 0)
            return FAIL(E_KERNEL_SIZE, node->name, (long long)w->kernel[0], (long long)w->kernel[1],
                        shape_text(g->arena, F32, x), w->padding[0], w->padding[1]);
    }
    return true;
}

static bool infer_window(struct graph *g, struct node *node)
{
    struct window *w = &node->window;
    const struct node *first = node->inputs[0], *last = node->inputs[node->n_inputs - 1];
    if (!want_dtype(g, node, first, F32) || !want_dtype(g, node, last, F32) || !want_rank(g, node, first, 4))
        return false;
    struct shape x = first->shape, y;
    if (w->op == WINDOW_AVG_GRAD)
        memcpy(&x.dim[1], w->input, sizeof w->input);
    memcpy(w->input, &x.dim[1], sizeof w->input);
    bool forward = w->op == WINDOW_MAX || w->op == WINDOW_AVG;
    node->dtype = F32;
    node->shape = x;
    if (!check_shape(g, node) || !window_shape(g, node, &x, &y))
        return false;
    if (forward)
        node->shape = y;
    return forward || want_gradient(g, node, last, &y);
}

static bool infer_reshape(struct graph *g, struct node *node)
{
    const struct node *x = node->inputs[0];
    return (x->shape.batched == node->shape.batched && shape_count(&x->shape) == shape_count(&node->shape)) ||
           FAIL(E_RESHAPE, node->name, TEXT(x), TEXT(node));
}

static bool infer_transpose(struct graph *g, struct node *node)
{
    const struct shape *x = &node->inputs[0]->shape;
    unsigned seen = 0;
    for (int i = 0; i < x->rank; i++)
        if (node->view.order[i] >= 0 && node->view.order[i] < x->rank)
            seen |= 1u << node->view.order[i];
    if (seen != (1u << x->rank) - 1)
        return FAIL(E_TRANSPOSE, node->name, TEXT(node->inputs[0]));
    if (x->batched && node->view.order[0] != 0)
        return FAIL(E_BATCH_AXIS, node->name, TEXT(node->inputs[0]));
    node->shape = *x;
    for (int i = 0; i < x->rank; i++)
        node->shape.dim[i] = x->dim[node->view.order[i]];
    return true;
}

/* slice and pad: `inner` lies within `outer` from `begin` on. */
static bool infer_box(struct graph *g, struct node *node)
{
    const struct node *x = node->inputs[0];
    bool slice = node->view.op == VIEW_SLICE;
    const struct shape *inner = slice ? &node->shape : &x->shape, *outer = slice ? &x->shape : &node->shape;
    if (inner->rank != outer->rank || inner->batched != outer->batched)
        return FAIL(slice ? E_SLICE : E_PAD, node->name, TEXT(x), TEXT(node));
    if (x->shape.batched && (node->view.begin[0] != 0 || inner->dim[0] != outer->dim[0]))
        return FAIL(E_BATCH_AXIS, node->name, TEXT(x));
    for (int i = 0; i < inner->rank; i++)
        if (node->view.begin[i] < 0 || node->view.begin[i] > outer->dim[i] - inner->dim[i])
            return FAIL(slice ? E_SLICE : E_PAD, node->name, TEXT(x), TEXT(node));
    return true;
}

static bool infer_concat(struct graph *g, struct node *node)
{
    const struct node *first = node->inputs[0];
    int axis = node->view.axis;
    if (axis < 0 || axis >= first->shape.rank)
        return FAIL(E_CONCAT_AXIS, node->name, TEXT(first), axis);
    if (first->shape.batched && axis == 0)
        return FAIL(E_BATCH_AXIS, node->name, TEXT(first));
    struct shape shape = first->shape;
    for (int i = 1; i < node->n_inputs; i++) {
        struct shape other = node->inputs[i]->shape;
        int64_t extent = axis < other.rank ? other.dim[axis] : 0;
        other.dim[axis] = first->shape.dim[axis];
        if (node->inputs[i]->dtype != first->dtype || !shape_equal(&other, &first->shape))
            return FAIL(E_CONCAT, node->name, TEXT(first), TEXT(node->inputs[i]), axis);
        shape.dim[axis] += extent;
    }
    node->shape = shape;
    return true;
}

static bool infer_view(struct graph *g, struct node *node)
{
    static bool (*const rules[N_VIEW_OPS])(struct graph *, struct node *) = {
        infer_reshape, infer_transpose, infer_box, infer_concat, infer_box,
    };
    bool given = node->view.op == VIEW_RESHAPE || node->view.op == VIEW_SLICE || node->view.op == VIEW_PAD;
    node->dtype = node->inputs[0]->dtype;
    return (!given || check_shape(g, node)) && rules[node->view.op](g, node);
}

/* a with one more axis of `extent` at the end. */
static struct shape with_last(const struct shape *a, int64_t extent)
{
    struct shape shape = *a;
    shape.dim[shape.rank++] = extent;
    return shape;
}

static struct shape without_last(const struct shape *a)
{
    struct shape shape = *a;
    shape.rank--;
    return shape;
}

static bool infer_gather(struct graph *g, struct node *node)
{
    const struct node *table = node->inputs[0], *index = node->inputs[1];
    if (!want_rank(g, node, table, 2))
        return false;
    if (table->shape.batched)
        return FAIL(E_BATCH_AXIS, node->name, TEXT(table));
    node->shape = with_last(&index->shape, table->shape.dim[1]);
    return true;
}

static bool infer_scatter_add(struct graph *g, struct node *node)
{
    const struct node *index = node->inputs[0], *dy = node->inputs[1];
    int64_t d = dy->shape.rank ? dy->shape.dim[dy->shape.rank - 1] : 1;
    struct shape y = with_last(&index->shape, d);
    node->shape = (struct shape){ 2, false, { node->index.extent, d } };
    return want_gradient(g, node, dy, &y);
}

static bool infer_pick(struct graph *g, struct node *node)
{
    const struct node *x = node->inputs[0], *index = node->inputs[1];
    if (x->shape.rank < 1 + x->shape.batched)
        return FAIL(E_PICK, node->name, TEXT(x), TEXT(index));
    node->shape = without_last(&x->shape);
    return shape_equal(&index->shape, &node->shape) || FAIL(E_PICK, node->name, TEXT(x), TEXT(index));
}

static bool infer_pick_grad(struct graph *g, struct node *node)
{
    const struct node *index = node->inputs[0], *dy = node->inputs[1];
    node->shape = with_last(&index->shape, node->index.extent);
    return want_gradient(g, node, dy, &index->shape);
}

static bool infer_index(struct graph *g, struct node *node)
{
    static bool (*const rules[N_INDEX_OPS])(struct graph *, struct node *) = {
        infer_gather, infer_scatter_add, infer_pick, infer_pick_grad,
    };
    bool forward = node->index.op == INDEX_GATHER || node->index.op == INDEX_PICK;
    const struct node *index = node->inputs[forward], *other = node->inputs[!forward];
    if (index->shape.rank == MAX_RANK)
        return FAIL(E_TOO_MANY_AXES, node->name, MAX_RANK);
    node->dtype = F32;
    return want_dtype(g, node, index, I32) && want_dtype(g, node, other, F32) &&
           rules[node->index.op](g, node);
}

bool infer(struct graph *g, struct node *node)
{
    static bool (*const rules[N_NODE_KINDS])(struct graph *, struct node *) = {
        infer_leaf,     infer_leaf,   infer_map,  infer_reduce,
        infer_contract, infer_window, infer_view, infer_index,
    };
    const struct operation *form = operation_of(node);
    if (node->n_inputs < form->min_inputs || node->n_inputs > form->max_inputs)
        return FAIL(E_ARITY, node->name, form->name, form->min_inputs, form->max_inputs, node->n_inputs);
    return rules[node->kind](g, node) && check_shape(g, node);
}
