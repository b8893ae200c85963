#include "support/interpret.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A shape with n put in, and a position in it. */
struct box {
    int rank;
    int64_t dim[MAX_RANK];
};

static struct box box_of(const struct shape *shape, int64_t n)
{
    struct box box = { .rank = shape->rank };
    for (int i = 0; i < shape->rank; i++)
        box.dim[i] = shape->dim[i] * (shape->batched && i == 0 ? n : 1);
    return box;
}

static int64_t volume(const struct box *box)
{
    int64_t count = 1;
    for (int i = 0; i < box->rank; i++)
        count *= box->dim[i];
    return count;
}

int64_t element_count(const struct shape *shape, int64_t n)
{
    struct box box = box_of(shape, n);
    return volume(&box);
}

static void unravel(const struct box *box, int64_t flat, int64_t *at)
{
    for (int i = box->rank - 1; i >= 0; i--) {
        at[i] = flat % box->dim[i];
        flat /= box->dim[i];
    }
}

static int64_t ravel(const struct box *box, const int64_t *at)
{
    int64_t flat = 0;
    for (int i = 0; i < box->rank; i++)
        flat = flat * box->dim[i] + at[i];
    return flat;
}

/* Where `inner` is read when a result of `outer` is at `at`: aligned to the right, extents of 1 repeated. */
static int64_t broadcast_offset(const struct box *inner, const struct box *outer, const int64_t *at)
{
    int64_t flat = 0;
    for (int i = 0; i < inner->rank; i++)
        flat = flat * inner->dim[i] + (inner->dim[i] == 1 ? 0 : at[outer->rank - inner->rank + i]);
    return flat;
}

static const double *in(const struct node *node, int i, double *const *values)
{
    return values[node->inputs[i]->id];
}

static void interpret_map(const struct node *node, int64_t n, double *const *values)
{
    struct box result = box_of(&node->shape, n);
    for (int64_t i = 0; i < volume(&result); i++) {
        int64_t at[MAX_RANK];
        double args[MAX_INPUTS];
        unravel(&result, i, at);
        for (int k = 0; k < node->n_inputs; k++) {
            struct box input = box_of(&node->inputs[k]->shape, n);
            args[k] = in(node, k, values)[broadcast_offset(&input, &result, at)];
        }
        values[node->id][i] = expr_evaluate(node->map, args, (double)n);
    }
}

/* The place in the result that element `at` of the input goes to. */
static int64_t reduced_offset(const struct node *node, const struct box *x, const int64_t *at)
{
    int64_t flat = 0;
    for (int i = 0; i < x->rank; i++)
        if (!node->reduce.axis[i])
            flat = flat * x->dim[i] + at[i];
    return flat;
}

static int64_t position_on_axis(const struct node *node, const int64_t *at)
{
    for (int i = 0; i < MAX_RANK; i++)
        if (node->reduce.axis[i])
            return at[i];
    return 0;
}

static void interpret_reduce(const struct node *node, int64_t n, double *const *values)
{
    enum reduce_op op = node->reduce.op;
    struct box x = box_of(&node->inputs[0]->shape, n), result = box_of(&node->shape, n);
    const double *from = in(node, 0, values);
    int64_t total = volume(&x), cells = volume(&result);
    double *to = values[node->id], each = (double)total / (double)cells;
    double *sums = calloc((size_t)cells, sizeof *sums), *greatest = calloc((size_t)cells, sizeof *greatest);
    for (int64_t i = 0; i < cells; i++)
        greatest[i] = -INFINITY, to[i] = 0;
    for (int64_t i = 0; i < total; i++) {
        int64_t at[MAX_RANK];
        unravel(&x, i, at);
        int64_t cell = reduced_offset(node, &x, at);
        sums[cell] += from[i];
        if (from[i] > greatest[cell] || (isnan(from[i]) && !isnan(greatest[cell]))) {
            greatest[cell] = from[i];
            to[cell] = (double)position_on_axis(node, at);
        }
    }
    if (op == REDUCE_MAX)
        memcpy(to, greatest, (size_t)cells * sizeof *to);
    for (int64_t i = 0; i < cells && op != REDUCE_ARGMAX && op != REDUCE_MAX; i++)
        to[i] = op == REDUCE_M2 ? 0 : sums[i] / (op == REDUCE_MEAN ? each : 1);
    for (int64_t i = 0; i < total && op == REDUCE_M2; i++) {
        int64_t at[MAX_RANK];
        unravel(&x, i, at);
        int64_t cell = reduced_offset(node, &x, at);
        double d = from[i] - sums[cell] / each;
        to[cell] += d * d;
    }
    free(sums);
    free(greatest);
}

/* Every product of the convolution of x [n,h,w,c] with w [k,c/g,r,s] to y [n,p,q,k], added where `c->op`
   wants it. */
static void convolve(const struct contract *c, const struct box *x, const struct box *w, const struct box *y,
                     const double *a, const double *b, double *to)
{
    int64_t filters = y->dim[3] / c->groups, channels = w->dim[1];
    for (int64_t i = 0; i < volume(y); i++) {
        int64_t at[MAX_RANK];
        unravel(y, i, at);
        for (int64_t ch = 0; ch < channels; ch++)
            for (int64_t r = 0; r < w->dim[2]; r++)
                for (int64_t s = 0; s < w->dim[3]; s++) {
                    int64_t h = at[1] * c->stride[0] + r * c->dilation[0] - c->padding[0];
                    int64_t v = at[2] * c->stride[1] + s * c->dilation[1] - c->padding[1];
                    if (h < 0 || v < 0 || h >= x->dim[1] || v >= x->dim[2])
                        continue;
                    int64_t xi = ravel(x, (int64_t[]){ at[0], h, v, at[3] / filters * channels + ch });
                    int64_t wi = ravel(w, (int64_t[]){ at[3], ch, r, s });
                    if (c->op == CONTRACT_CONV)
                        to[i] += a[xi] * b[wi];
                    else if (c->op == CONTRACT_CONV_DINPUT)
                        to[xi] += a[i] * b[wi];
                    else
                        to[wi] += a[xi] * b[i];
                }
    }
}

static void interpret_matmul(const struct node *node, int64_t n, double *const *values)
{
    const struct contract *c = &node->contract;
    struct box a = box_of(&node->inputs[0]->shape, n), b = box_of(&node->inputs[1]->shape, n);
    struct box y = box_of(&node->shape, n), lead_a = a, lead_b = b, lead_y = y;
    lead_a.rank -= 2, lead_b.rank -= 2, lead_y.rank -= 2;
    int64_t rows_a = a.dim[a.rank - 2], columns_a = a.dim[a.rank - 1];
    int64_t rows_b = b.dim[b.rank - 2], columns_b = b.dim[b.rank - 1];
    int64_t depth = c->transpose_a ? rows_a : columns_a;
    for (int64_t i = 0; i < volume(&y); i++) {
        int64_t at[MAX_RANK];
        unravel(&y, i, at);
        const double *pa = in(node, 0, values) + broadcast_offset(&lead_a, &lead_y, at) * rows_a * columns_a;
        const double *pb = in(node, 1, values) + broadcast_offset(&lead_b, &lead_y, at) * rows_b * columns_b;
        int64_t row = at[y.rank - 2], column = at[y.rank - 1];
        double sum = 0;
        for (int64_t k = 0; k < depth; k++)
            sum += (c->transpose_a ? pa[k * columns_a + row] : pa[row * columns_a + k]) *
                   (c->transpose_b ? pb[column * columns_b + k] : pb[k * columns_b + column]);
        values[node->id][i] = sum;
    }
}

static void interpret_contract(const struct node *node, int64_t n, double *const *values)
{
    struct box result = box_of(&node->shape, n);
    struct box a = box_of(&node->inputs[0]->shape, n), b = box_of(&node->inputs[1]->shape, n);
    const double *pa = in(node, 0, values), *pb = in(node, 1, values);
    double *to = values[node->id];
    memset(to, 0, (size_t)volume(&result) * sizeof *to);
    switch (node->contract.op) {
    case CONTRACT_CONV: convolve(&node->contract, &a, &b, &result, pa, pb, to); break;
    case CONTRACT_CONV_DINPUT: convolve(&node->contract, &result, &b, &a, pa, pb, to); break;
    case CONTRACT_CONV_DWEIGHT: convolve(&node->contract, &a, &result, &b, pa, pb, to); break;
    default: interpret_matmul(node, n, values);
    }
}

/* The pixels of x under the window at `at` of y: in row order, as offsets; how many. */
static int64_t window_pixels(const struct window *w, const struct box *x, const int64_t *at, int64_t *pixels)
{
    int64_t count = 0;
    for (int r = 0; r < w->kernel[0]; r++)
        for (int s = 0; s < w->kernel[1]; s++) {
            int64_t h = at[1] * w->stride[0] + r - w->padding[0];
            int64_t v = at[2] * w->stride[1] + s - w->padding[1];
            if (h >= 0 && v >= 0 && h < x->dim[1] && v < x->dim[2])
                pixels[count++] = ravel(x, (int64_t[]){ at[0], h, v, at[3] });
        }
    return count;
}

static int64_t first_greatest(const double *x, const int64_t *pixels, int64_t count)
{
    int64_t best = pixels[0];
    for (int64_t i = 1; i < count; i++)
        if (x[pixels[i]] > x[best] || (isnan(x[pixels[i]]) && !isnan(x[best])))
            best = pixels[i];
    return best;
}

static void interpret_window(const struct node *node, int64_t n, double *const *values)
{
    const struct window *w = &node->window;
    bool forward = w->op == WINDOW_MAX || w->op == WINDOW_AVG;
    struct box result = box_of(&node->shape, n), last = box_of(&node->inputs[node->n_inputs - 1]->shape, n);
    const struct box *x = forward ? &last : &result, *y = forward ? &result : &last;
    const double *from = in(node, 0, values), *dy = in(node, node->n_inputs - 1, values);
    double *to = values[node->id];
    memset(to, 0, (size_t)volume(&result) * sizeof *to);
    for (int64_t i = 0; i < volume(y); i++) {
        int64_t at[MAX_RANK], pixels[w->kernel[0] * w->kernel[1]];
        unravel(y, i, at);
        int64_t count = window_pixels(w, x, at, pixels);
        double share = 1.0 / (double)(w->count_padding ? w->kernel[0] * w->kernel[1] : count);
        if (w->op == WINDOW_MAX)
            to[i] = from[first_greatest(from, pixels, count)];
        else if (w->op == WINDOW_MAX_GRAD)
            to[first_greatest(from, pixels, count)] += dy[i];
        for (int64_t k = 0; k < count && w->op == WINDOW_AVG; k++)
            to[i] += from[pixels[k]] * share;
        for (int64_t k = 0; k < count && w->op == WINDOW_AVG_GRAD; k++)
            to[pixels[k]] += dy[i] * share;
    }
}

/* Copies `source` into the result from `begin` on, with its axes in the order of a transpose. */
static void place(const struct node *node, const struct box *source, const double *from, const int64_t *begin,
                  const struct box *result, double *to)
{
    for (int64_t i = 0; i < volume(source); i++) {
        int64_t at[MAX_RANK], there[MAX_RANK];
        unravel(source, i, at);
        for (int k = 0; k < source->rank; k++)
            there[k] = at[node->view.op == VIEW_TRANSPOSE ? node->view.order[k] : k] + begin[k];
        to[ravel(result, there)] = from[i];
    }
}

static void interpret_slice(const struct node *node, const struct box *x, const double *from,
                            struct box *result, double *to)
{
    for (int64_t i = 0; i < volume(result); i++) {
        int64_t at[MAX_RANK];
        unravel(result, i, at);
        for (int k = 0; k < result->rank; k++)
            at[k] += node->view.begin[k];
        to[i] = from[ravel(x, at)];
    }
}

static void interpret_view(const struct node *node, int64_t n, double *const *values)
{
    struct box result = box_of(&node->shape, n), x = box_of(&node->inputs[0]->shape, n);
    const double *from = in(node, 0, values);
    double *to = values[node->id];
    int64_t begin[MAX_RANK] = { 0 };
    switch (node->view.op) {
    case VIEW_RESHAPE:
        memcpy(to, from, (size_t)volume(&result) * sizeof *to);
        break;
    case VIEW_SLICE:
        interpret_slice(node, &x, from, &result, to);
        break;
    case VIEW_PAD:
        memset(to, 0, (size_t)volume(&result) * sizeof *to);
        place(node, &x, from, node->view.begin, &result, to);
        break;
    case VIEW_TRANSPOSE:
        place(node, &x, from, begin, &result, to);
        break;
    default:
        for (int i = 0; i < node->n_inputs; i++) {
            x = box_of(&node->inputs[i]->shape, n);
            place(node, &x, in(node, i, values), begin, &result, to);
            begin[node->view.axis] += x.dim[node->view.axis];
        }
    }
}

static void interpret_index(const struct node *node, int64_t n, double *const *values)
{
    enum index_op op = node->index.op;
    bool forward = op == INDEX_GATHER || op == INDEX_PICK;
    const struct node *index = node->inputs[forward], *data = node->inputs[!forward];
    const double *at = values[index->id], *from = values[data->id];
    double *to = values[node->id];
    bool rows = op == INDEX_GATHER || op == INDEX_SCATTER_ADD;
    const struct shape *table = forward ? &data->shape : &node->shape; /* [v, d], or [..., c] */
    int64_t width = table->dim[table->rank - 1], extent = rows ? table->dim[0] : width;
    memset(to, 0, (size_t)element_count(&node->shape, n) * sizeof *to);
    for (int64_t i = 0; i < element_count(&index->shape, n); i++) {
        int64_t k = (int64_t)at[i];
        if (k < 0 || k >= extent)
            continue;
        if (op == INDEX_PICK)
            to[i] = from[i * width + k];
        if (op == INDEX_PICK_GRAD)
            to[i * width + k] = from[i];
        for (int64_t d = 0; d < width && rows; d++)
            to[forward ? i * width + d : k * width + d] += from[forward ? k * width + d : i * width + d];
    }
}

void interpret_node(const struct node *node, int64_t n, double *const *values)
{
    switch (node->kind) {
    case NODE_MAP: interpret_map(node, n, values); break;
    case NODE_REDUCE: interpret_reduce(node, n, values); break;
    case NODE_CONTRACT: interpret_contract(node, n, values); break;
    case NODE_WINDOW: interpret_window(node, n, values); break;
    case NODE_VIEW: interpret_view(node, n, values); break;
    case NODE_INDEX: interpret_index(node, n, values); break;
    default: break;
    }
}

void interpret(const struct graph *g, int64_t n, double *const *values)
{
    for (int i = 0; i < g->nodes.count; i++)
        interpret_node(g->nodes.at[i], n, values);
}
