/* simplify_sum.c: sums and means freed of what does not vary along the reduced axes:

       sum(w * x / s)          = sum(x) * w / s       w and s the same along the reduced axes
       sum(w * x + v * y)      = sum(x) * w + sum(y) * v     where at most one of those sums is new
       sum(x - mean(x))        = 0
       sum((x - mean(x))^2)    = m2(x)
       sum(select(c, w * x, 0)) = sum(select(c, x, 0)) * w

   The argument is looked at through the maps that feed it. What remains, the core, is written in one way
   whatever the spec's way, so that equal sums become one: the backward pass of a batch normalisation comes to
   need sum(dy) and sum(dy * (x - mean)) only. */
#include "pass/simplify.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_FACTORS = 16, MAX_TERMS = 8, MAX_LOOK = 8 };

struct factor {
    const struct expr *expr;
    int power;
};

/* times / over * the product of the factors to their powers */
struct product {
    double times, over;
    struct factor factors[MAX_FACTORS]; /* the same along the reduced axes */
    struct factor core[MAX_FACTORS];    /* those that vary */
    int n_factors, n_core;
};
static const struct product one = { .times = 1, .over = 1 };

struct sum {
    struct rewrite *rw;
    const struct node *old; /* the reduction */
    struct node *x;         /* over this */
    bool split;             /* terms of a sum apart from each other */
    bool failed;            /* something did not fit the tables */
    struct atoms atoms, results; /* lined up with x; lined up with the reduction's result */
    struct product terms[MAX_TERMS];
    int n_terms, n_new; /* n_new: reductions that were not there */
};

const struct expr *atom(struct atoms *atoms, struct node *node)
{
    int i = 0;
    while (i < atoms->count && atoms->at[i] != node)
        i++;
    atoms->full = atoms->full || i == MAX_ATOMS;
    if (i < MAX_ATOMS) {
        atoms->at[i] = node;
        atoms->count += i == atoms->count;
    }
    return expr_arg(atoms->arena, i < MAX_ATOMS ? i : 0);
}

static struct node *atom_node(const struct atoms *atoms, const struct expr *expr)
{
    return expr->op == EXPR_ARG ? atoms->at[expr->arg] : NULL;
}

const struct expr *written_out(struct atoms *atoms, const struct node *map)
{
    const struct expr *with[MAX_INPUTS] = { NULL };
    for (int i = 0; i < map->n_inputs; i++)
        with[i] = atom(atoms, map->inputs[i]);
    return expr_substitute(atoms->arena, map->map, with);
}

static bool varies(const struct sum *s, const struct expr *expr)
{
    const struct node *node = atom_node(&s->atoms, expr);
    int rank = s->x->shape.rank;
    for (int i = 0; node && i < rank; i++)
        if (s->old->reduce.axis[i] && shape_extends(&node->shape, i, rank))
            return true;
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        if (varies(s, expr->in[i]))
            return true;
    return false;
}

/* x - m, with m the same along the reduced axes: kept together, for the sake of precision. */
static bool is_centered(const struct sum *s, const struct expr *expr)
{
    return expr->op == EXPR_SUB && expr->in[0]->op == EXPR_ARG && varies(s, expr->in[0]) &&
           !varies(s, expr->in[1]);
}

static void add_factor(struct sum *s, struct product *p, const struct expr *expr, int power)
{
    bool core = varies(s, expr);
    int *count = core ? &p->n_core : &p->n_factors;
    s->failed = s->failed || *count == MAX_FACTORS;
    if (*count < MAX_FACTORS)
        (core ? p->core : p->factors)[(*count)++] = (struct factor){ expr, power };
}

static void add_number(struct product *p, double value, int power)
{
    *(power > 0 ? &p->times : &p->over) *= value;
}

static void collect(struct sum *s, struct product *p, const struct expr *expr, int power, int look);

static const struct expr *raised(struct arena *arena, const struct expr *so_far, struct factor factor)
{
    for (int i = 0; i < abs(factor.power); i++)
        so_far = expr_op(arena, factor.power > 0 ? EXPR_MUL : EXPR_DIV, so_far, factor.expr, NULL);
    return so_far;
}

/* The varying factors as one expression: first those that multiply. */
static const struct expr *core_expr(const struct sum *s, const struct product *p)
{
    const struct expr *expr = expr_const(s->atoms.arena, 1);
    for (int sign = 1; sign >= -1; sign -= 2)
        for (int i = 0; i < p->n_core; i++)
            if (p->core[i].power * sign > 0)
                expr = raised(s->atoms.arena, expr, p->core[i]);
    return expr;
}

/* Takes the factors of q into p, and q's core as it is, or as the one factor `core`. */
static void absorb(struct sum *s, struct product *p, const struct product *q, const struct expr *core)
{
    p->times *= q->times;
    p->over *= q->over;
    for (int i = 0; i < q->n_factors; i++)
        add_factor(s, p, q->factors[i].expr, q->factors[i].power);
    for (int i = 0; i < q->n_core && !core; i++)
        add_factor(s, p, q->core[i].expr, q->core[i].power);
    if (core)
        add_factor(s, p, core, 1);
}

/* select(c, x, 0): what does not vary of x is taken out. */
static bool collect_select(struct sum *s, struct product *p, const struct expr *expr, int power, int look)
{
    bool first = expr_is(expr->in[2], 0);
    if (power != 1 || (!first && !expr_is(expr->in[1], 0)) || !varies(s, expr))
        return false;
    struct product inner = one;
    collect(s, &inner, expr->in[first ? 1 : 2], 1, look);
    const struct expr *core = core_expr(s, &inner), *zero = expr_const(s->atoms.arena, 0);
    absorb(s, p, &inner,
           expr_op(s->atoms.arena, EXPR_SELECT, expr->in[0], first ? core : zero, first ? zero : core));
    return true;
}

/* A map is seen through when nothing but nodes and centered nodes varies in its product. */
static bool collect_map(struct sum *s, struct product *p, const struct expr *expr, int power, int look)
{
    const struct node *node = atom_node(&s->atoms, expr);
    if (look == 0 || node->kind != NODE_MAP || !varies(s, expr))
        return false;
    struct product inner = one;
    collect(s, &inner, written_out(&s->atoms, node), power, look - 1);
    for (int i = 0; i < inner.n_core; i++)
        if (inner.core[i].expr->op != EXPR_ARG && !is_centered(s, inner.core[i].expr))
            return false;
    absorb(s, p, &inner, NULL);
    return true;
}

/* Multiplies p by expr to the power, factor by factor. */
static void collect(struct sum *s, struct product *p, const struct expr *expr, int power, int look)
{
    switch (expr->op) {
    case EXPR_CONST:
        add_number(p, expr->value, power);
        return;
    case EXPR_NEG:
        p->times = -p->times;
        collect(s, p, expr->in[0], power, look);
        return;
    case EXPR_MUL:
    case EXPR_DIV:
        collect(s, p, expr->in[0], power, look);
        collect(s, p, expr->in[1], expr->op == EXPR_MUL ? power : -power, look);
        return;
    case EXPR_SELECT:
        if (collect_select(s, p, expr, power, look))
            return;
        break;
    case EXPR_ARG:
        if (collect_map(s, p, expr, power, look))
            return;
        break;
    default:
        break;
    }
    add_factor(s, p, expr, power);
}

static bool is_sum(const struct sum *s, const struct expr *expr)
{
    return expr->op == EXPR_NEG || ((expr->op == EXPR_ADD || expr->op == EXPR_SUB) && !is_centered(s, expr));
}

/* The sum behind a factor, to be split: itself, or the map that it names. NULL: none. */
static const struct expr *sum_behind(struct sum *s, const struct expr *expr)
{
    const struct node *node = atom_node(&s->atoms, expr);
    if (node && node->kind == NODE_MAP)
        expr = written_out(&s->atoms, node);
    return is_sum(s, expr) ? expr : NULL;
}

/* Adds outer * expr to the terms. */
static void decompose(struct sum *s, const struct expr *expr, struct product outer, int look)
{
    if (s->failed || look == 0) {
        s->failed = true;
        return;
    }
    if (s->split && is_sum(s, expr)) {
        struct product minus = outer;
        minus.times = -outer.times;
        decompose(s, expr->in[0], expr->op == EXPR_NEG ? minus : outer, look);
        if (expr->op != EXPR_NEG)
            decompose(s, expr->in[1], expr->op == EXPR_SUB ? minus : outer, look);
        return;
    }
    collect(s, &outer, expr, 1, MAX_LOOK);
    bool single = outer.n_core == 1 && outer.core[0].power == 1;
    const struct expr *inner = s->split && single ? sum_behind(s, outer.core[0].expr) : NULL;
    if (inner) {
        outer.n_core = 0;
        decompose(s, inner, outer, look - 1);
    } else if (s->n_terms == MAX_TERMS) {
        s->failed = true;
    } else {
        s->terms[s->n_terms++] = outer;
    }
}

static bool same_extent(const struct shape *a, const struct shape *b, int axis, int rank)
{
    bool extend = shape_extends(a, axis, rank);
    if (extend != shape_extends(b, axis, rank))
        return false;
    int own_a = axis - (rank - a->rank), own_b = axis - (rank - b->rank);
    return !extend ||
           (a->dim[own_a] == b->dim[own_b] && (a->batched && own_a == 0) == (b->batched && own_b == 0));
}

/* Is `mean`, lined up with x, the mean of `of` over the reduced axes? */
static bool is_mean_of(const struct sum *s, const struct node *mean, const struct node *of)
{
    const struct node *reduce = mean;
    int rank = s->x->shape.rank, lead = rank - of->shape.rank;
    while (reduce->kind == NODE_VIEW && reduce->view.op == VIEW_RESHAPE)
        reduce = reduce->inputs[0];
    if (reduce->kind != NODE_REDUCE || reduce->reduce.op != REDUCE_MEAN || reduce->inputs[0] != of)
        return false;
    for (int i = lead; i < rank; i++) {
        bool reduced = s->old->reduce.axis[i];
        if (reduce->reduce.axis[i - lead] != reduced ||
            (!reduced && !same_extent(&mean->shape, &of->shape, i, rank)))
            return false;
    }
    return true;
}

/* x when the factor is x - mean(x). */
static struct node *deviation_of(const struct sum *s, struct factor factor)
{
    if (factor.power < 0 || !is_centered(s, factor.expr) || factor.expr->in[1]->op != EXPR_ARG)
        return NULL;
    struct node *x = atom_node(&s->atoms, factor.expr->in[0]);
    struct node *mean = atom_node(&s->atoms, factor.expr->in[1]);
    return is_mean_of(s, mean, x) ? x : NULL;
}

/* Nodes in the order they were built, then expressions by their structure. */
static int compare_expr(const struct sum *s, const struct expr *a, const struct expr *b)
{
    if (a->op != b->op)
        return a->op < b->op ? -1 : 1;
    if (a->op == EXPR_ARG)
        return s->atoms.at[a->arg]->id - s->atoms.at[b->arg]->id;
    int order = (a->value > b->value) - (a->value < b->value);
    for (int i = 0; i < expr_op_arguments[a->op] && order == 0; i++)
        order = compare_expr(s, a->in[i], b->in[i]);
    return order;
}

static void sort_core(const struct sum *s, struct product *p)
{
    for (int i = 1; i < p->n_core; i++)
        for (int k = i; k > 0 && compare_expr(s, p->core[k].expr, p->core[k - 1].expr) < 0; k--) {
            struct factor moved = p->core[k];
            p->core[k] = p->core[k - 1];
            p->core[k - 1] = moved;
        }
}

/* A map of the expression over those atoms that it uses, in the order of use; an atom alone is itself. */
struct renaming {
    const struct expr *with[MAX_ATOMS];
    struct node *used[MAX_ATOMS];
    int count;
};

static void rename_atoms(const struct atoms *atoms, const struct expr *expr, struct renaming *renaming)
{
    if (expr->op == EXPR_ARG && !renaming->with[expr->arg]) {
        renaming->with[expr->arg] = expr_arg(atoms->arena, renaming->count);
        renaming->used[renaming->count++] = atoms->at[expr->arg];
    }
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        rename_atoms(atoms, expr->in[i], renaming);
}

static struct node *map_over(struct sum *s, struct site site, const struct atoms *atoms,
                             const struct expr *expr)
{
    if (expr->op == EXPR_ARG)
        return atoms->at[expr->arg];
    struct renaming renaming = { .count = 0 };
    rename_atoms(atoms, expr, &renaming);
    s->failed = s->failed || renaming.count > MAX_INPUTS || expr_size(expr) > MAX_EXPR_SIZE;
    if (s->failed)
        return NULL;
    struct node node = { .kind = NODE_MAP, .dtype = F32,
                         .map = expr_substitute(atoms->arena, expr, renaming.with) };
    return build(s->rw, site, node, renaming.used, renaming.count);
}

/* The reduction of a node that is lined up with x. */
static struct node *reduction(struct sum *s, struct node *node, enum reduce_op op)
{
    if (!node)
        return NULL;
    struct reduce reduce = { .op = op, .keep = s->old->reduce.keep };
    int lead = s->x->shape.rank - node->shape.rank;
    for (int i = 0; i < node->shape.rank; i++)
        reduce.axis[i] = s->old->reduce.axis[lead + i];
    int count = s->rw->g->nodes.count;
    struct node reduction = { .kind = NODE_REDUCE, .reduce = reduce };
    struct node *result = build(s->rw, site_of(s->old), reduction, &node, 1);
    s->n_new += s->rw->g->nodes.count > count;
    return result;
}

/* Takes the extents of the reduced axes into the product: all of them, or those that `core` does not extend
   along. */
static void count_axes(struct sum *s, struct product *p, const struct node *core)
{
    const struct shape *x = &s->x->shape;
    for (int i = 0; i < x->rank; i++)
        if (s->old->reduce.axis[i] && !(core && shape_extends(&core->shape, i, x->rank))) {
            add_number(p, (double)x->dim[i], 1);
            if (x->batched && i == 0)
                add_factor(s, p, expr_batch(s->atoms.arena), 1);
        }
}

/* The sum or mean of the squares of x's deviations. */
static struct node *squares(struct sum *s, struct product *p, struct node *x)
{
    if (s->old->reduce.op == REDUCE_MEAN) {
        struct reduce reduce = { .op = REDUCE_MEAN };
        int lead = s->x->shape.rank - x->shape.rank;
        for (int i = 0; i < x->shape.rank; i++)
            reduce.axis[i] = s->old->reduce.axis[lead + i];
        add_factor(s, p, reduce_count(s->atoms.arena, x, &reduce), -1);
    }
    return reduction(s, x, REDUCE_M2);
}

/* A node lined up with x and the same along the reduced axes, lined up with the result. */
static struct node *beside_result(struct sum *s, struct node *node)
{
    int rank = s->x->shape.rank, lead = rank - node->shape.rank;
    struct shape shape = { .batched = node->shape.batched };
    for (int i = 0; i < rank; i++)
        if (s->old->reduce.keep || !s->old->reduce.axis[i]) {
            int64_t extent = i < lead ? 1 : node->shape.dim[i - lead];
            if (shape.rank || extent != 1 || shape.batched)
                shape.dim[shape.rank++] = extent;
        }
    struct shape bare = node->shape;
    while (bare.rank && bare.dim[0] == 1 && !bare.batched)
        memmove(bare.dim, bare.dim + 1, (size_t)--bare.rank * sizeof *bare.dim);
    bool lined_up = shape_equal(&shape, &bare) && node->shape.rank <= s->old->shape.rank;
    struct node reshape = { .kind = NODE_VIEW, .shape = shape, .view = { .op = VIEW_RESHAPE } };
    return lined_up ? node : build(s->rw, site_of(s->old), reshape, &node, 1);
}

/* expr over atoms, over results. */
static const struct expr *over_results(struct sum *s, const struct expr *expr)
{
    if (expr->op == EXPR_ARG) {
        struct node *node = beside_result(s, s->atoms.at[expr->arg]);
        s->failed = s->failed || !node;
        return node ? atom(&s->results, node) : expr;
    }
    const struct expr *in[3] = { NULL };
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        in[i] = over_results(s, expr->in[i]);
    return expr_op_arguments[expr->op] ? expr_op(s->atoms.arena, expr->op, in[0], in[1], in[2]) : expr;
}

static const struct expr *numbered(struct arena *arena, const struct expr *expr, double times, double over)
{
    if (fmod(times, over) == 0)
        times /= over, over = 1;
    else if (fmod(over, times) == 0)
        over /= times, times = 1;
    expr = expr_op(arena, EXPR_MUL, expr, expr_const(arena, times), NULL);
    return expr_op(arena, EXPR_DIV, expr, expr_const(arena, over), NULL);
}

/* What the term adds to the result, without its sign. */
static const struct expr *term_expr(struct sum *s, struct product *p)
{
    struct arena *arena = s->atoms.arena;
    const struct expr *expr = expr_const(arena, 1);
    bool squared = p->n_core == 2 && p->core[1].power == 1 && expr_equal(p->core[0].expr, p->core[1].expr);
    struct site site = { s->x->name, s->x->loc, s->old->phase };
    struct node *square = squared ? deviation_of(s, p->core[0]) : NULL;
    sort_core(s, p);
    if (p->n_core) {
        struct node *core = square ? square : map_over(s, site, &s->atoms, core_expr(s, p));
        struct node *total = square ? squares(s, p, square) : reduction(s, core, s->old->reduce.op);
        s->failed = s->failed || !total;
        if (s->failed)
            return expr;
        if (s->old->reduce.op == REDUCE_SUM)
            count_axes(s, p, core);
        expr = atom(&s->results, total);
    } else if (s->old->reduce.op == REDUCE_SUM) {
        count_axes(s, p, NULL);
    }
    for (int sign = 1; sign >= -1; sign -= 2)
        for (int i = 0; i < p->n_factors; i++)
            if (p->factors[i].power * sign > 0) {
                struct factor factor = { over_results(s, p->factors[i].expr), p->factors[i].power };
                expr = raised(arena, expr, factor);
            }
    return numbered(arena, expr, fabs(p->times), p->over);
}

static bool is_deviation(const struct sum *s, const struct product *p)
{
    return p->n_core == 1 && p->core[0].power == 1 && deviation_of(s, p->core[0]);
}

static const struct expr *sum_of_terms(struct sum *s)
{
    const struct expr *expr = expr_const(s->atoms.arena, 0);
    for (int i = 0; i < s->n_terms && !s->failed; i++) {
        struct product *p = &s->terms[i];
        if (is_deviation(s, p)) {
            over_results(s, p->core[0].expr->in[1]); /* gives the shape, should nothing else be left */
            continue;
        }
        bool negative = (p->times < 0) != (p->over < 0);
        p->over = fabs(p->over);
        expr = expr_op(s->atoms.arena, negative ? EXPR_SUB : EXPR_ADD, expr, term_expr(s, p), NULL);
    }
    if (!s->failed && s->n_terms > 1 && vanishes(expr, &s->results))
        expr = expr_const(s->atoms.arena, 0);
    return expr;
}

/* The result as a map over the reductions. Zero keeps its inputs: they give it its shape. */
static struct node *finish(struct sum *s, const struct expr *expr)
{
    if (s->failed || s->atoms.full || s->results.full || s->results.count > MAX_INPUTS)
        return NULL;
    struct node zero = { .kind = NODE_MAP, .dtype = F32, .map = expr };
    struct node *result = expr->op == EXPR_CONST
                              ? build(s->rw, site_of(s->old), zero, s->results.at, s->results.count)
                              : map_over(s, site_of(s->old), &s->results, expr);
    return result && shape_equal(&result->shape, &s->old->shape) ? result : NULL;
}

/* Something was gained: a factor taken out, a term gone, a sum that was there already. */
static bool gained(const struct sum *s, bool only_use)
{
    const struct product *p = &s->terms[0];
    return only_use || s->n_terms != 1 || s->n_new == 0 || p->n_factors || p->times != 1 || p->over != 1;
}

static struct node *attempt(struct rewrite *rw, const struct node *old, struct node *x, bool split)
{
    struct arena *arena = rw->g->arena;
    struct sum *s = arena_alloc(arena, sizeof *s);
    *s = (struct sum){ rw, old, x, split, .atoms = { .arena = arena }, .results = { .arena = arena } };
    int count = rw->g->nodes.count;
    bool only_use = rw->uses[old->inputs[0]->id] == 1;
    decompose(s, only_use ? written_out(&s->atoms, x) : atom(&s->atoms, x), one, MAX_LOOK);
    struct node *result = s->failed ? NULL : finish(s, sum_of_terms(s));
    if (result && s->n_new <= 1 && gained(s, only_use))
        return result;
    take_back(rw, count);
    return NULL;
}

struct node *hoist(struct rewrite *rw, const struct node *old, struct node *x)
{
    bool additive = old->reduce.op == REDUCE_SUM || old->reduce.op == REDUCE_MEAN;
    if (!additive || x->kind != NODE_MAP)
        return NULL;
    struct node *result = attempt(rw, old, x, true);
    return result ? result : attempt(rw, old, x, false);
}
