/* simplify_cancel.c: whether an expression is 0 because its terms cancel. The maps that it reads are written
   out, products are multiplied out, equal factors above and below a fraction line go. */
#include "pass/simplify.h"

#include <math.h>

enum { MAX_TERMS = 32, MAX_FACTORS = 16, MAX_LOOK = 4, MAX_STEPS = 1000 };

struct factor {
    const struct expr *expr;
    int power;
};
struct monomial {
    double coefficient;
    struct factor factors[MAX_FACTORS];
    int count;
};
struct polynomial {
    struct monomial terms[MAX_TERMS];
    int count;
};

struct expansion {
    struct atoms atoms;
    int steps;
    bool failed; /* too large: not known to cancel */
};

static void add_term(struct expansion *e, struct polynomial *p, struct monomial term)
{
    e->failed = e->failed || p->count == MAX_TERMS || !isfinite(term.coefficient);
    if (!e->failed)
        p->terms[p->count++] = term;
}

/* Equal factors become one; those to the power of 0 go. */
static void add_factor(struct expansion *e, struct monomial *m, struct factor factor)
{
    int i = 0;
    while (i < m->count && !expr_equal(m->factors[i].expr, factor.expr))
        i++;
    if (i == MAX_FACTORS) {
        e->failed = true;
    } else if (i == m->count) {
        m->factors[m->count++] = factor;
    } else {
        m->factors[i].power += factor.power;
        if (m->factors[i].power == 0)
            m->factors[i] = m->factors[--m->count];
    }
}

static struct monomial multiplied(struct expansion *e, const struct monomial *a, const struct monomial *b,
                                  int power)
{
    struct monomial m = *a;
    m.coefficient = power > 0 ? m.coefficient * b->coefficient : m.coefficient / b->coefficient;
    for (int i = 0; i < b->count; i++)
        add_factor(e, &m, (struct factor){ b->factors[i].expr, b->factors[i].power * power });
    return m;
}

static struct polynomial *expand(struct expansion *e, const struct expr *expr, int look);

static void expand_product(struct expansion *e, struct polynomial *p, const struct expr *expr, int look)
{
    int power = expr->op == EXPR_MUL ? 1 : -1;
    const struct polynomial *a = expand(e, expr->in[0], look), *b = expand(e, expr->in[1], look);
    struct polynomial whole = { .terms = { { 1, { { expr->in[1], 1 } }, 1 } }, .count = 1 };
    if (power < 0 && b->count != 1)
        b = &whole;
    for (int i = 0; i < a->count && !e->failed; i++)
        for (int k = 0; k < b->count && !e->failed; k++)
            add_term(e, p, multiplied(e, &a->terms[i], &b->terms[k], power));
}

static void expand_sum(struct expansion *e, struct polynomial *p, const struct expr *expr, int look)
{
    for (int i = 0; i < expr_op_arguments[expr->op] && !e->failed; i++) {
        const struct polynomial *part = expand(e, expr->in[i], look);
        bool negative = expr->op == EXPR_NEG || (expr->op == EXPR_SUB && i == 1);
        for (int k = 0; k < part->count && !e->failed; k++) {
            struct monomial term = part->terms[k];
            term.coefficient = negative ? -term.coefficient : term.coefficient;
            add_term(e, p, term);
        }
    }
}

static struct polynomial *expand(struct expansion *e, const struct expr *expr, int look)
{
    struct polynomial *p = arena_alloc(e->atoms.arena, sizeof *p);
    const struct node *node = expr->op == EXPR_ARG ? e->atoms.at[expr->arg] : NULL;
    e->failed = e->failed || e->atoms.full || ++e->steps > MAX_STEPS;
    if (e->failed)
        return p;
    if (expr->op == EXPR_MUL || expr->op == EXPR_DIV)
        expand_product(e, p, expr, look);
    else if (expr->op == EXPR_ADD || expr->op == EXPR_SUB || expr->op == EXPR_NEG)
        expand_sum(e, p, expr, look);
    else if (expr->op == EXPR_CONST)
        add_term(e, p, (struct monomial){ .coefficient = expr->value });
    else if (node && node->kind == NODE_MAP && look > 0)
        return expand(e, written_out(&e->atoms, node), look - 1);
    else
        add_term(e, p, (struct monomial){ 1, { { expr, 1 } }, 1 });
    return p;
}

static bool same_factors(const struct monomial *a, const struct monomial *b)
{
    int found = 0;
    for (int i = 0; i < a->count; i++)
        for (int k = 0; k < b->count; k++)
            found += a->factors[i].power == b->factors[k].power &&
                     expr_equal(a->factors[i].expr, b->factors[k].expr);
    return a->count == b->count && found == a->count;
}

/* Each group of terms with the same factors adds up to 0. */
static bool cancels(const struct polynomial *p)
{
    for (int i = 0; i < p->count; i++) {
        double sum = 0, size = 0;
        for (int k = 0; k < p->count; k++)
            if (same_factors(&p->terms[i], &p->terms[k])) {
                sum += p->terms[k].coefficient;
                size += fabs(p->terms[k].coefficient);
            }
        if (fabs(sum) > 1e-12 * size)
            return false;
    }
    return true;
}

bool vanishes(const struct expr *expr, const struct atoms *atoms)
{
    struct expansion e = { .atoms = *atoms };
    e.atoms.arena = arena_new();
    const struct polynomial *p = expand(&e, expr, MAX_LOOK);
    bool zero = !e.failed && cancels(p);
    arena_free(e.atoms.arena);
    return zero;
}
