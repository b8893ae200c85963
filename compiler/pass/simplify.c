/* simplify.c: the same values from fewer and cheaper nodes.
   requires: any graph.
   fills: nothing new. Equal nodes become one, constants fold into the maps that read them, views that change
   nothing go, maps read through reshapes that only add or drop leading axes of extent 1, sums are freed of
   what does not vary (simplify_sum.c), nodes without a reader go. Every gradient and state output gets a node
   of its own.
   breaks: ids. */
#include "pass/simplify.h"

#include "pass/pass.h"

#include <string.h>
#include <xxhash.h>

enum { MAX_ROUNDS = 8 };

struct site site_of(const struct node *node)
{
    return (struct site){ node->name, node->loc, node->phase };
}

static unsigned bucket_of(const struct node *node)
{
    int key[2 + MAX_INPUTS] = {(int)node->kind, (int)operation_of(node)->op};
    for (int i = 0; i < node->n_inputs; i++)
        key[2 + i] = node->inputs[i]->id;
    return (unsigned)(XXH3_64bits(key, sizeof key) % N_BUCKETS);
}

static bool is_leaf(const struct node *node)
{
    return node->kind == NODE_INPUT || node->kind == NODE_PARAM;
}

static bool nodes_equal(const struct node *a, const struct node *b)
{
    if (operation_of(a) != operation_of(b) || a->dtype != b->dtype || a->n_inputs != b->n_inputs ||
        !shape_equal(&a->shape, &b->shape))
        return false;
    for (int i = 0; i < a->n_inputs; i++)
        if (a->inputs[i]->id != b->inputs[i]->id)
            return false;
    if (is_leaf(a))
        return strcmp(a->name, b->name) == 0;
    return a->kind == NODE_MAP ? expr_equal(a->map, b->map) : attributes_equal(a, b);
}

struct node *build(struct rewrite *rw, struct site site, struct node node, struct node *const *inputs,
                   int n_inputs)
{
    struct node *result = graph_append(rw->g, site, node, inputs, n_inputs);
    if (!result)
        return NULL;
    int *head = &rw->head[bucket_of(result)];
    for (int id = *head - 1; id >= 0 && !is_leaf(result); id = rw->next.at[id] - 1)
        if (nodes_equal(rw->g->nodes.at[id], result)) {
            rw->g->nodes.count--;
            return rw->g->nodes.at[id];
        }
    vec_push(rw->g->arena, &rw->next, *head);
    *head = result->id + 1;
    return result;
}

void take_back(struct rewrite *rw, int count)
{
    while (rw->g->nodes.count > count) {
        int id = --rw->g->nodes.count;
        rw->head[bucket_of(rw->g->nodes.at[id])] = rw->next.at[id];
        rw->next.count--;
    }
}

/* Is every element zero, whatever the inputs? */
static bool is_zero(const struct node *node)
{
    bool forward;
    switch (node->kind) {
    case NODE_MAP:
        return expr_is(node->map, 0);
    case NODE_REDUCE:
        return node->reduce.op != REDUCE_ARGMAX && is_zero(node->inputs[0]);
    case NODE_WINDOW:
        return is_zero(node->inputs[node->n_inputs - 1]);
    case NODE_VIEW:
        return node->view.op != VIEW_CONCAT && is_zero(node->inputs[0]);
    case NODE_INDEX:
        forward = node->index.op == INDEX_GATHER || node->index.op == INDEX_PICK;
        return is_zero(node->inputs[!forward]);
    default:
        return false;
    }
}

/* The shape that a map over the inputs has. */
static struct shape spanned(struct node *const *inputs, int n_inputs)
{
    struct shape all = { 0 };
    for (int i = 0; i < n_inputs; i++)
        shape_broadcast(&all, &inputs[i]->shape, &all);
    return all;
}

/* Shapes equal but for leading axes of extent 1. */
static bool equal_beside_leading_ones(const struct shape *a, const struct shape *b)
{
    const struct shape *longer = a->rank > b->rank ? a : b, *shorter = longer == a ? b : a;
    int lead = longer->rank - shorter->rank;
    for (int i = 0; i < lead; i++)
        if (longer->dim[i] != 1 || longer->batched)
            return false;
    return longer->batched == shorter->batched &&
           memcmp(longer->dim + lead, shorter->dim, (size_t)shorter->rank * sizeof *shorter->dim) == 0;
}

static struct node *behind_reshape(struct node *node)
{
    while (node->kind == NODE_VIEW && node->view.op == VIEW_RESHAPE &&
           equal_beside_leading_ones(&node->shape, &node->inputs[0]->shape))
        node = node->inputs[0];
    return node;
}

/* A map being rewritten: its expression over its inputs. */
struct body {
    const struct expr *expr;
    struct node *inputs[MAX_INPUTS];
    int n_inputs;
};

/* Equal inputs become one; constants and zeros move into the expression. */
static struct body merged(struct arena *arena, const struct expr *expr, struct node *const *inputs,
                          int n_inputs)
{
    struct body body = { .n_inputs = 0 };
    const struct expr *with[MAX_INPUTS] = { NULL };
    for (int i = 0; i < n_inputs; i++) {
        int k = 0;
        while (k < body.n_inputs && body.inputs[k] != inputs[i])
            k++;
        body.inputs[k] = inputs[i];
        body.n_inputs += k == body.n_inputs;
        bool constant = inputs[i]->kind == NODE_MAP && inputs[i]->n_inputs == 0;
        with[i] = constant ? inputs[i]->map : is_zero(inputs[i]) ? expr_const(arena, 0) : expr_arg(arena, k);
    }
    body.expr = expr_substitute(arena, expr, with);
    return body;
}

/* Without input i, unless it is used or gives the map its shape. */
static void drop_input(struct arena *arena, struct body *body, int i)
{
    if (expr_uses(body->expr, i))
        return;
    struct body less = { .n_inputs = body->n_inputs - 1 };
    const struct expr *renamed[MAX_INPUTS] = { NULL };
    for (int k = 0; k < body->n_inputs; k++) {
        if (k == i)
            continue;
        less.inputs[k - (k > i)] = body->inputs[k];
        renamed[k] = expr_arg(arena, k - (k > i));
    }
    struct shape with = spanned(body->inputs, body->n_inputs);
    struct shape without = spanned(less.inputs, less.n_inputs);
    if (!shape_equal(&with, &without))
        return;
    less.expr = expr_substitute(arena, body->expr, renamed);
    *body = less;
}

static struct node *reshaped(struct rewrite *rw, const struct node *old, struct node *x)
{
    struct node reshape = { .kind = NODE_VIEW, .shape = old->shape, .view = { .op = VIEW_RESHAPE } };
    return !x || shape_equal(&x->shape, &old->shape) ? x : build(rw, site_of(old), reshape, &x, 1);
}

/* Leading axes of extent 1 are left to a reshape of the result: what reads that can read the map itself. */
static struct node *simplify_map(struct rewrite *rw, const struct node *old, struct node *const *inputs)
{
    struct arena *arena = rw->g->arena;
    struct node *behind[MAX_INPUTS];
    for (int i = 0; i < old->n_inputs; i++)
        behind[i] = behind_reshape(inputs[i]);
    struct body body = merged(arena, old->map, behind, old->n_inputs);
    for (int i = body.n_inputs - 1; i >= 0; i--)
        drop_input(arena, &body, i);
    if (body.n_inputs == 1 && body.expr->op == EXPR_ARG && body.inputs[0]->dtype == old->dtype)
        return reshaped(rw, old, body.inputs[0]);
    if (expr_size(body.expr) > MAX_EXPR_SIZE)
        return build(rw, site_of(old), *old, inputs, old->n_inputs);
    struct node node = { .kind = NODE_MAP, .dtype = old->dtype, .map = body.expr };
    return reshaped(rw, old, build(rw, site_of(old), node, body.inputs, body.n_inputs));
}

static bool reduces_ones(const struct reduce *reduce, const struct shape *shape)
{
    for (int i = 0; i < shape->rank; i++)
        if (reduce->axis[i] && (shape->dim[i] != 1 || (shape->batched && i == 0)))
            return false;
    return reduce->op == REDUCE_SUM || reduce->op == REDUCE_MEAN || reduce->op == REDUCE_MAX;
}

/* Reduces the first axes, and none behind one that it keeps. */
static bool reduces_leading(const struct node *node)
{
    int rank = node->inputs[0]->shape.rank;
    for (int i = 1; i < rank; i++)
        if (node->reduce.axis[i] && !node->reduce.axis[i - 1])
            return false;
    return node->reduce.axis[0];
}

static struct node *simplify_reduce(struct rewrite *rw, const struct node *old, struct node *x)
{
    if (reduces_ones(&old->reduce, &x->shape))
        return reshaped(rw, old, x);
    if (old->reduce.keep && reduces_leading(old)) {
        struct node bare = *old;
        bare.reduce.keep = false;
        bare.shape.rank = 0;
        for (int i = 0; i < x->shape.rank; i++)
            if (!old->reduce.axis[i])
                bare.shape.dim[bare.shape.rank++] = x->shape.dim[i];
        return reshaped(rw, old, simplify_reduce(rw, &bare, x));
    }
    struct node *hoisted = hoist(rw, old, x);
    return hoisted ? hoisted : build(rw, site_of(old), *old, &x, 1);
}

/* A view that gives its input as it is. */
static bool changes_nothing(const struct node *view, const struct node *x)
{
    if (view->view.op == VIEW_CONCAT && view->n_inputs > 1)
        return false;
    for (int i = 0; i < x->shape.rank && view->view.op == VIEW_TRANSPOSE; i++)
        if (view->view.order[i] != i)
            return false;
    return shape_equal(&view->shape, &x->shape);
}

static struct node *simplify_view(struct rewrite *rw, const struct node *old, struct node *const *inputs)
{
    struct node *x = inputs[0], node = *old;
    if (changes_nothing(old, x))
        return x;
    bool same = x->kind == NODE_VIEW && x->view.op == old->view.op;
    if (!same || (old->view.op != VIEW_RESHAPE && old->view.op != VIEW_TRANSPOSE))
        return build(rw, site_of(old), node, inputs, old->n_inputs);
    for (int i = 0; i < x->shape.rank && old->view.op == VIEW_TRANSPOSE; i++)
        node.view.order[i] = x->view.order[old->view.order[i]];
    return changes_nothing(&node, x->inputs[0]) ? x->inputs[0] : build(rw, site_of(old), node, x->inputs, 1);
}

static struct node *simplify_node(struct rewrite *rw, const struct node *old)
{
    struct node *inputs[MAX_INPUTS];
    for (int i = 0; i < old->n_inputs; i++)
        inputs[i] = rw->now[old->inputs[i]->id];
    switch (old->kind) {
    case NODE_MAP: return simplify_map(rw, old, inputs);
    case NODE_REDUCE: return simplify_reduce(rw, old, inputs[0]);
    case NODE_VIEW: return simplify_view(rw, old, inputs);
    default: return build(rw, site_of(old), *old, inputs, old->n_inputs);
    }
}

static int *count_uses(const struct graph *g)
{
    int *uses = arena_alloc(g->arena, (size_t)g->nodes.count * sizeof *uses);
    for (int i = 0; i < g->nodes.count; i++)
        for (int k = 0; k < g->nodes.at[i]->n_inputs; k++)
            uses[g->nodes.at[i]->inputs[k]->id]++;
    for (int i = 0; i < g->outputs.count; i++)
        uses[g->outputs.at[i].value->id]++;
    return uses;
}

/* Rebuilds all nodes; whether that changed any. After an error the nodes are the old ones. */
static bool rebuild(struct graph *g)
{
    struct graph old = *g;
    int count = old.nodes.count;
    struct rewrite *rw = arena_alloc(g->arena, sizeof *rw);
    rw->g = g;
    rw->uses = count_uses(g);
    rw->now = arena_alloc(g->arena, (size_t)count * sizeof *rw->now);
    memset(&g->nodes, 0, sizeof g->nodes);
    for (int i = 0; i < count; i++) {
        rw->now[i] = simplify_node(rw, old.nodes.at[i]);
        if (!rw->now[i]) {
            g->nodes = old.nodes;
            return false;
        }
    }
    for (int i = 0; i < g->outputs.count; i++) {
        struct output *output = &g->outputs.at[i];
        output->value = rw->now[output->value->id];
        output->target = output->target ? rw->now[output->target->id] : NULL;
    }
    graph_sweep(g);
    bool changed = g->nodes.count != count;
    for (int i = 0; i < count && !changed; i++)
        changed = !nodes_equal(g->nodes.at[i], old.nodes.at[i]);
    return changed;
}

static bool is_output_before(const struct graph *g, int i)
{
    for (int k = 0; k < i; k++)
        if (g->outputs.at[k].value == g->outputs.at[i].value)
            return true;
    return false;
}

/* What is stored for a parameter is a node of its own: two parameters may have equal gradients, or one that
   is an input. A gradient is named after its parameter, whichever sum it was first. */
static void separate_outputs(struct graph *g)
{
    for (int i = 0; i < g->outputs.count; i++) {
        struct output *output = &g->outputs.at[i];
        if (!output->target)
            continue;
        bool gradient = output->role == OUTPUT_GRADIENT;
        const char *name = arena_printf(g->arena, "%s%s", gradient ? "d_" : "", output->target->name);
        struct site site = { name, output->value->loc, gradient ? PHASE_BACKWARD : PHASE_FORWARD };
        if (is_leaf(output->value) || is_output_before(g, i)) {
            const struct expr *same = expr_arg(g->arena, 0);
            struct node *copy = graph_map(g, site, output->target->dtype, same, &output->value, 1);
            output->value = copy ? copy : output->value;
        } else if (gradient) {
            output->value->name = name;
        }
    }
}

void simplify(struct graph *g)
{
    for (int round = 0; round < MAX_ROUNDS && rebuild(g); round++)
        ;
    separate_outputs(g);
}
