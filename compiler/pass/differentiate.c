/* differentiate.c: reverse-mode differentiation.
   requires: a graph with OUTPUT_LOSS; no backward nodes yet.
   fills: the nodes from the loss to the trained parameters, and an OUTPUT_GRADIENT for each of those.
   breaks: nothing.

   Gradients are kept as small as they are: one that is the same all along an axis has extent 1 there (or
   lacks the axis), and is spread out only where a node other than a map reads it. */
#include "pass/pass.h"

#include <string.h>

struct contributions {
    VEC(struct node *) nodes;
};

struct tape {
    struct graph *g;
    bool *wanted;             /* by id: a trained parameter, or something computed from one */
    struct contributions *of; /* by id: what the gradient is the sum of */
};

static struct site gradient_site(const struct tape *tape, const struct node *of, const struct node *through)
{
    return (struct site){ arena_printf(tape->g->arena, "d_%s", of->name), through->loc, PHASE_BACKWARD };
}

static void contribute(struct tape *tape, const struct node *x, struct node *dx)
{
    if (dx && tape->wanted[x->id])
        vec_push(tape->g->arena, &tape->of[x->id].nodes, dx);
}

/* A map over those of the inputs that the expression uses. */
static struct node *map_of_used(struct graph *g, struct site site, const struct expr *expr,
                                struct node *const *inputs, int n_inputs)
{
    const struct expr *renamed[MAX_INPUTS + 2] = { NULL };
    struct node *used[MAX_INPUTS + 2];
    int n = 0;
    for (int i = 0; i < n_inputs; i++)
        if (expr_uses(expr, i)) {
            renamed[i] = expr_arg(g->arena, n);
            used[n++] = inputs[i];
        }
    return graph_map(g, site, F32, expr_substitute(g->arena, expr, renamed), used, n);
}

static struct node *scaled(struct graph *g, struct site site, struct node *x, enum expr_op op,
                           const struct expr *by)
{
    const struct expr *expr = expr_op(g->arena, op, expr_arg(g->arena, 0), by, NULL);
    return !x || expr->op == EXPR_ARG ? x : graph_map(g, site, F32, expr, &x, 1);
}

static struct node *reshaped(struct graph *g, struct site site, struct node *x, struct shape shape)
{
    if (!x || shape_equal(&x->shape, &shape))
        return x;
    return graph_view(g, site, &x, 1, shape, (struct view){ .op = VIEW_RESHAPE });
}

/* The gradient of y in y's whole shape. */
static struct node *whole(struct tape *tape, const struct node *y, struct node *dy)
{
    if (!dy || shape_equal(&dy->shape, &y->shape))
        return dy;
    struct node *inputs[] = { dy, (struct node *)y }; /* y gives the shape only */
    return graph_map(tape->g, gradient_site(tape, y, y), F32, expr_arg(tape->g->arena, 0), inputs, 2);
}

static const struct expr *extent_expr(struct arena *arena, const struct shape *shape, int axis)
{
    const struct expr *extent = expr_const(arena, (double)shape->dim[axis]);
    bool batched = shape->batched && axis == 0;
    return batched ? expr_op(arena, EXPR_MUL, expr_batch(arena), extent, NULL) : extent;
}

/* x without the first of more than `rank` axes, which have extent 1. */
static struct node *without_leading(struct tape *tape, struct site site, struct node *x, int rank)
{
    if (!x || x->shape.rank <= rank)
        return x;
    struct shape shape = { .rank = rank };
    memcpy(shape.dim, x->shape.dim + x->shape.rank - rank, (size_t)rank * sizeof *shape.dim);
    return reshaped(tape->g, site, x, shape);
}

/* The gradient `dx` of something that was spread from x's shape to `spread`: summed over the axes along which
   it was. */
static struct node *gathered(struct tape *tape, struct site site, struct node *dx, const struct shape *spread,
                             const struct node *x)
{
    if (!dx)
        return NULL;
    struct arena *arena = tape->g->arena;
    int rank = spread->rank, extra = dx->shape.rank - x->shape.rank, n_axes = 0, n_leading = 0;
    struct reduce sum = { .op = REDUCE_SUM };
    const struct expr *times = expr_const(arena, 1);
    for (int i = 0; i < rank; i++) {
        if (!shape_extends(spread, i, rank) || shape_extends(&x->shape, i, rank))
            continue;
        int own = i - (rank - dx->shape.rank);
        if (!shape_extends(&dx->shape, i, rank)) {
            times = expr_op(arena, EXPR_MUL, times, extent_expr(arena, spread, i), NULL);
        } else {
            sum.axis[own] = true;
            n_axes++;
            n_leading += own < extra;
        }
    }
    sum.keep = extra <= 0 || n_axes != extra || n_leading != extra;
    if (n_axes)
        dx = graph_reduce(tape->g, site, dx, sum);
    return scaled(tape->g, site, without_leading(tape, site, dx, x->shape.rank), EXPR_MUL, times);
}

/* derivative * dy, with dy inside a select: 0 times infinity stays 0 where the select says so. */
static const struct expr *times(struct arena *arena, const struct expr *derivative, const struct expr *dy)
{
    if (derivative->op != EXPR_SELECT)
        return expr_op(arena, EXPR_MUL, derivative, dy, NULL);
    return expr_op(arena, EXPR_SELECT, derivative->in[0], times(arena, derivative->in[1], dy),
                   times(arena, derivative->in[2], dy));
}

static void map_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct arena *arena = tape->g->arena;
    int n = y->n_inputs;
    struct node *inputs[MAX_INPUTS + 2];
    memcpy(inputs, y->inputs, (size_t)n * sizeof *inputs);
    inputs[n] = y;
    inputs[n + 1] = dy;
    for (int i = 0; i < n; i++) {
        struct node *x = y->inputs[i];
        const struct expr *derivative = expr_derivative(arena, y->map, i, n);
        if (!tape->wanted[x->id] || expr_is(derivative, 0))
            continue;
        struct site site = gradient_site(tape, x, y);
        const struct expr *expr = times(arena, derivative, expr_arg(arena, n + 1));
        struct node *dx = expr->op == EXPR_ARG ? dy : map_of_used(tape->g, site, expr, inputs, n + 2);
        contribute(tape, x, gathered(tape, site, dx, &y->shape, x));
    }
}

/* A value that lines up with the reduction y, made to line up with what is reduced. */
static struct node *beside_input(struct tape *tape, struct site site, const struct node *y,
                                 struct node *value)
{
    const struct node *x = y->inputs[0];
    int lead = y->shape.rank - value->shape.rank; /* the axes of y that value has not */
    struct shape shape = { .rank = 0 };
    bool aligned = true;
    for (int i = x->shape.rank - 1, own = y->shape.rank - 1; i >= 0 && own >= lead; i--) {
        bool reduced = y->reduce.axis[i] && !y->reduce.keep;
        aligned = aligned && !reduced;
        memmove(shape.dim + 1, shape.dim, (size_t)shape.rank++ * sizeof *shape.dim);
        shape.dim[0] = reduced ? 1 : value->shape.dim[own - lead];
        own -= !reduced;
    }
    shape.batched = value->shape.batched;
    return aligned ? value : reshaped(tape->g, site, value, shape);
}

/* x with the reduced axes moved last and made one; `order` is the transpose. */
static struct node *rows_of(struct tape *tape, struct site site, struct node *x, const struct reduce *reduce,
                            struct view *transpose, struct shape *kept)
{
    struct shape rows = { .batched = x->shape.batched };
    int64_t length = 1;
    int n = 0;
    for (int i = 0; i < x->shape.rank; i++)
        if (!reduce->axis[i]) {
            transpose->order[n++] = i;
            rows.dim[rows.rank++] = x->shape.dim[i];
        }
    *kept = rows;
    for (int i = 0; i < x->shape.rank; i++)
        if (reduce->axis[i]) {
            transpose->order[n++] = i;
            length *= x->shape.dim[i];
        }
    rows.dim[rows.rank++] = length;
    x = graph_view(tape->g, site, &x, 1, x->shape, *transpose);
    return reshaped(tape->g, site, x, rows);
}

static struct view inverse(const struct view *transpose, int rank)
{
    struct view view = { .op = VIEW_TRANSPOSE };
    for (int i = 0; i < rank; i++)
        view.order[transpose->order[i]] = i;
    return view;
}

/* To the first of the greatest elements, in row order, as torch.max along one axis. */
static void max_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct graph *g = tape->g;
    struct node *x = y->inputs[0];
    struct site site = gradient_site(tape, x, y);
    if (x->shape.batched && y->reduce.axis[0]) {
        diag_error(g->diag, y->loc, E_NO_DERIVATIVE, y->name, "the maximum over the batch");
        return;
    }
    struct view transpose = { .op = VIEW_TRANSPOSE };
    struct shape kept;
    struct node *rows = rows_of(tape, site, x, &y->reduce, &transpose, &kept);
    if (!rows)
        return;
    struct reduce argmax = { .op = REDUCE_ARGMAX };
    argmax.axis[kept.rank] = true;
    struct node *index = graph_reduce(g, site, rows, argmax);
    struct index pick = { INDEX_PICK_GRAD, rows->shape.dim[kept.rank] };
    struct node *dx = graph_index(g, site, index, reshaped(g, site, whole(tape, y, dy), kept), pick);
    struct shape transposed = x->shape;
    for (int i = 0; i < x->shape.rank; i++)
        transposed.dim[i] = x->shape.dim[transpose.order[i]];
    dx = reshaped(g, site, dx, transposed);
    contribute(tape, x, graph_view(g, site, &dx, 1, x->shape, inverse(&transpose, x->shape.rank)));
}

/* d sum (x - mean)^2 = 2 (x - mean): what mean itself depends on cancels. */
static void m2_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct graph *g = tape->g;
    struct arena *arena = g->arena;
    struct node *x = y->inputs[0];
    struct site site = gradient_site(tape, x, y), mean_site = site;
    mean_site.name = arena_printf(arena, "%s.mean", x->name);
    struct reduce reduce = y->reduce;
    reduce.op = REDUCE_MEAN;
    struct node *mean = graph_reduce(g, mean_site, x, reduce);
    if (!mean)
        return;
    struct node *inputs[] = { x, beside_input(tape, mean_site, y, mean), beside_input(tape, site, y, dy) };
    const struct expr *centered = expr_op(arena, EXPR_SUB, expr_arg(arena, 0), expr_arg(arena, 1), NULL);
    const struct expr *twice = expr_op(arena, EXPR_MUL, expr_const(arena, 2), centered, NULL);
    const struct expr *expr = expr_op(arena, EXPR_MUL, twice, expr_arg(arena, 2), NULL);
    contribute(tape, x, graph_map(g, site, F32, expr, inputs, 3));
}

static void reduce_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct node *x = y->inputs[0];
    struct site site = gradient_site(tape, x, y);
    if (y->reduce.op == REDUCE_MAX)
        max_gradient(tape, y, dy);
    else if (y->reduce.op == REDUCE_M2)
        m2_gradient(tape, y, dy);
    else {
        struct arena *arena = tape->g->arena;
        bool mean = y->reduce.op == REDUCE_MEAN;
        const struct expr *over = mean ? reduce_count(arena, x, &y->reduce) : expr_const(arena, 1);
        contribute(tape, x, scaled(tape->g, site, beside_input(tape, site, y, dy), EXPR_DIV, over));
    }
}

static void conv_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct node *x = y->inputs[0], *w = y->inputs[1];
    struct contract contract = y->contract;
    contract.op = CONTRACT_CONV_DINPUT;
    if (tape->wanted[x->id])
        contribute(tape, x, graph_contract(tape->g, gradient_site(tape, x, y), dy, w, contract));
    contract.op = CONTRACT_CONV_DWEIGHT;
    if (tape->wanted[w->id])
        contribute(tape, w, graph_contract(tape->g, gradient_site(tape, w, y), x, dy, contract));
}

/* All axes but the last as one. */
static struct node *as_rows(struct tape *tape, struct site site, struct node *x)
{
    int64_t columns = x->shape.dim[x->shape.rank - 1];
    struct shape shape = { 2, x->shape.batched, { shape_count(&x->shape) / columns, columns } };
    return reshaped(tape->g, site, x, shape);
}

static struct contract matmul(bool transpose_a, bool transpose_b)
{
    return (struct contract){ .op = CONTRACT_MATMUL, .transpose_a = transpose_a, .transpose_b = transpose_b };
}

/* y = A B with A = a or its transpose, B likewise: dA = dy B', dB = A' dy, and the transposes of that. */
static void matmul_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct graph *g = tape->g;
    struct node *a = y->inputs[0], *b = y->inputs[1], *da, *db;
    bool ta = y->contract.transpose_a, tb = y->contract.transpose_b;
    if (tape->wanted[a->id]) {
        struct site site = gradient_site(tape, a, y);
        da = ta ? graph_contract(g, site, b, dy, matmul(tb, true))
                : graph_contract(g, site, dy, b, matmul(false, !tb));
        contribute(tape, a, gathered(tape, site, da, da ? &da->shape : NULL, a));
    }
    if (tape->wanted[b->id]) {
        struct site site = gradient_site(tape, b, y);
        if (b->shape.rank == 2 && a->shape.rank > 2 && !ta) { /* one product over all rows at once */
            a = as_rows(tape, site, a);
            dy = as_rows(tape, site, dy);
        }
        db = tb ? graph_contract(g, site, dy, a, matmul(true, ta))
                : graph_contract(g, site, a, dy, matmul(!ta, false));
        contribute(tape, b, gathered(tape, site, db, db ? &db->shape : NULL, b));
    }
}

static void contract_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    dy = whole(tape, y, dy);
    if (!dy)
        return;
    if (y->contract.op == CONTRACT_CONV)
        conv_gradient(tape, y, dy);
    else if (y->contract.op == CONTRACT_MATMUL)
        matmul_gradient(tape, y, dy);
    else
        diag_error(tape->g->diag, y->loc, E_NO_DERIVATIVE, y->name, "a gradient");
}

static void window_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct node *x = y->inputs[0], *inputs[] = { x, whole(tape, y, dy) };
    struct site site = gradient_site(tape, x, y);
    struct window window = y->window;
    if (window.op == WINDOW_MAX) {
        window.op = WINDOW_MAX_GRAD;
        contribute(tape, x, graph_window(tape->g, site, inputs, 2, window));
    } else if (window.op == WINDOW_AVG) {
        window.op = WINDOW_AVG_GRAD;
        contribute(tape, x, graph_window(tape->g, site, inputs + 1, 1, window));
    } else {
        diag_error(tape->g->diag, y->loc, E_NO_DERIVATIVE, y->name, "a gradient");
    }
}

static void concat_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct view slice = { .op = VIEW_SLICE };
    for (int i = 0; i < y->n_inputs; i++) {
        struct node *x = y->inputs[i];
        if (tape->wanted[x->id])
            contribute(tape, x, graph_view(tape->g, gradient_site(tape, x, y), &dy, 1, x->shape, slice));
        slice.begin[y->view.axis] += x->shape.dim[y->view.axis];
    }
}

static void view_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct node *x = y->inputs[0];
    struct view view = y->view;
    dy = whole(tape, y, dy);
    if (y->view.op == VIEW_CONCAT) {
        concat_gradient(tape, y, dy);
        return;
    }
    if (y->view.op == VIEW_TRANSPOSE)
        view = inverse(&y->view, x->shape.rank);
    else if (y->view.op != VIEW_RESHAPE)
        view.op = y->view.op == VIEW_SLICE ? VIEW_PAD : VIEW_SLICE;
    contribute(tape, x, graph_view(tape->g, gradient_site(tape, x, y), &dy, 1, x->shape, view));
}

static void index_gradient(struct tape *tape, struct node *y, struct node *dy)
{
    struct node *x = y->inputs[0], *index = y->inputs[1];
    bool gather = y->index.op == INDEX_GATHER;
    if (!gather && y->index.op != INDEX_PICK) {
        diag_error(tape->g->diag, y->loc, E_NO_DERIVATIVE, y->name, "a gradient");
        return;
    }
    struct index back = { gather ? INDEX_SCATTER_ADD : INDEX_PICK_GRAD,
                          gather ? x->shape.dim[0] : x->shape.dim[x->shape.rank - 1] };
    contribute(tape, x, graph_index(tape->g, gradient_site(tape, x, y), index, whole(tape, y, dy), back));
}

/* The sum of what was contributed to the gradient of x. */
static struct node *total(struct tape *tape, const struct node *x)
{
    struct arena *arena = tape->g->arena;
    struct contributions *parts = &tape->of[x->id];
    struct node *sum = parts->nodes.at[0];
    for (int i = 1; i < parts->nodes.count && sum;) {
        struct node *inputs[MAX_INPUTS] = { sum };
        const struct expr *expr = expr_arg(arena, 0);
        int n = 1;
        for (; i < parts->nodes.count && n < MAX_INPUTS; i++, n++) {
            inputs[n] = parts->nodes.at[i];
            expr = expr_op(arena, EXPR_ADD, expr, expr_arg(arena, n), NULL);
        }
        sum = graph_map(tape->g, gradient_site(tape, x, x), F32, expr, inputs, n);
    }
    return sum;
}

static void mark_wanted(struct tape *tape)
{
    for (int i = 0; i < tape->g->nodes.count; i++) {
        const struct node *node = tape->g->nodes.at[i];
        tape->wanted[i] = node->kind == NODE_PARAM && node->param.trained;
        for (int k = 0; k < node->n_inputs && node->dtype == F32; k++)
            tape->wanted[i] = tape->wanted[i] || tape->wanted[node->inputs[k]->id];
    }
}

static struct node *loss_of(struct graph *g)
{
    for (int i = 0; i < g->outputs.count; i++)
        if (g->outputs.at[i].role == OUTPUT_LOSS)
            return g->outputs.at[i].value;
    diag_error(g->diag, (struct loc){ 0 }, E_NO_LOSS, g->name);
    return NULL;
}

static void walk_back(struct tape *tape, struct node *loss)
{
    static void (*const rules[N_NODE_KINDS])(struct tape *, struct node *, struct node *) = {
        [NODE_MAP] = map_gradient,       [NODE_REDUCE] = reduce_gradient, [NODE_CONTRACT] = contract_gradient,
        [NODE_WINDOW] = window_gradient, [NODE_VIEW] = view_gradient,     [NODE_INDEX] = index_gradient,
    };
    contribute(tape, loss, graph_const(tape->g, gradient_site(tape, loss, loss), 1));
    for (int i = loss->id; i >= 0; i--) {
        struct node *y = tape->g->nodes.at[i];
        struct node *dy = rules[y->kind] && tape->of[i].nodes.count ? total(tape, y) : NULL;
        if (dy)
            rules[y->kind](tape, y, dy);
    }
}

void differentiate(struct graph *g)
{
    size_t n = (size_t)g->nodes.count;
    struct tape tape = { g, arena_alloc(g->arena, n * sizeof(bool)),
                         arena_alloc(g->arena, n * sizeof(struct contributions)) };
    struct node *loss = loss_of(g);
    if (!loss)
        return;
    mark_wanted(&tape);
    walk_back(&tape, loss);
    for (size_t i = 0; i < n && g->diag->errors == 0; i++) {
        struct node *param = g->nodes.at[i];
        if (param->kind != NODE_PARAM || !param->param.trained)
            continue;
        if (tape.of[i].nodes.count == 0)
            diag_error(g->diag, param->loc, E_NO_GRADIENT, param->name);
        else
            graph_output(g, OUTPUT_GRADIENT, whole(&tape, param, total(&tape, param)), param);
    }
}
