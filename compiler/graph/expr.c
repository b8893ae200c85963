/* expr.c: scalar expressions: constructors that fold, substitution, symbolic derivatives, evaluation. */
#include "graph/expr.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

const char *const expr_op_name[N_EXPR_OPS] = {
#define X(op, text, arguments) [op] = text,
    EXPR_OPS(X)
#undef X
};
const int expr_op_arguments[N_EXPR_OPS] = {
#define X(op, text, arguments) [op] = arguments,
    EXPR_OPS(X)
#undef X
};

static const struct expr *make(struct arena *arena, struct expr expr)
{
    struct expr *result = arena_alloc(arena, sizeof *result);
    *result = expr;
    return result;
}

const struct expr *expr_arg(struct arena *arena, int arg)
{
    return make(arena, (struct expr){ .op = EXPR_ARG, .arg = arg });
}

const struct expr *expr_const(struct arena *arena, double value)
{
    return make(arena, (struct expr){ .op = EXPR_CONST, .value = value });
}

const struct expr *expr_batch(struct arena *arena)
{
    return make(arena, (struct expr){ .op = EXPR_BATCH });
}

bool expr_is(const struct expr *expr, double value)
{
    return expr->op == EXPR_CONST && expr->value == value;
}

static bool all_constant(enum expr_op op, const struct expr *const *in)
{
    for (int i = 0; i < expr_op_arguments[op]; i++)
        if (in[i]->op != EXPR_CONST)
            return false;
    return true;
}

/* -x, with the sign taken into constants and off negations. */
static const struct expr *negated(struct arena *arena, const struct expr *x)
{
    if (x->op == EXPR_CONST)
        return expr_const(arena, -x->value);
    return x->op == EXPR_NEG ? x->in[0] : make(arena, (struct expr){ .op = EXPR_NEG, .in = { x } });
}

static bool is_reciprocal(const struct expr *expr)
{
    return expr->op == EXPR_DIV && expr_is(expr->in[0], 1);
}

/* What a neutral or absorbing element, or a negated operand, makes of op(a, b, c); NULL: nothing. */
static const struct expr *shortened(struct arena *arena, enum expr_op op, const struct expr *a,
                                    const struct expr *b, const struct expr *c)
{
    switch (op) {
    case EXPR_NEG:
        return a->op == EXPR_NEG ? a->in[0] : NULL;
    case EXPR_ADD:
        if (expr_is(a, 0) || expr_is(b, 0))
            return expr_is(a, 0) ? b : a;
        return b->op == EXPR_NEG ? expr_op(arena, EXPR_SUB, a, b->in[0], NULL) : NULL;
    case EXPR_SUB:
        if (expr_is(a, 0) || expr_is(b, 0))
            return expr_is(b, 0) ? a : negated(arena, b);
        return b->op == EXPR_NEG ? expr_op(arena, EXPR_ADD, a, b->in[0], NULL) : NULL;
    case EXPR_MUL:
        if (expr_is(a, 0) || expr_is(b, 0))
            return expr_const(arena, 0);
        if (expr_is(a, 1) || expr_is(b, 1))
            return expr_is(a, 1) ? b : a;
        if (expr_is(a, -1) || expr_is(b, -1))
            return negated(arena, expr_is(a, -1) ? b : a);
        if (is_reciprocal(a) || is_reciprocal(b))
            return is_reciprocal(b) ? expr_op(arena, EXPR_DIV, a, b->in[1], NULL)
                                    : expr_op(arena, EXPR_DIV, b, a->in[1], NULL);
        return NULL;
    case EXPR_DIV:
        return expr_is(b, 1) || expr_is(a, 0) ? a : NULL;
    case EXPR_POW:
        return expr_is(b, 1) ? a : NULL;
    case EXPR_SELECT:
        return a->op == EXPR_CONST ? (a->value != 0 ? b : c) : NULL;
    default:
        return NULL;
    }
}

const struct expr *expr_op(struct arena *arena, enum expr_op op, const struct expr *a, const struct expr *b,
                           const struct expr *c)
{
    struct expr expr = { .op = op, .in = { a, b, c } };
    if (all_constant(op, expr.in))
        return expr_const(arena, expr_evaluate(&expr, NULL, 0));
    const struct expr *shorter = shortened(arena, op, a, b, c);
    return shorter ? shorter : make(arena, expr);
}

bool expr_equal(const struct expr *a, const struct expr *b)
{
    if (a == b)
        return true;
    if (a->op != b->op || a->arg != b->arg || memcmp(&a->value, &b->value, sizeof a->value) != 0)
        return false;
    for (int i = 0; i < expr_op_arguments[a->op]; i++)
        if (!expr_equal(a->in[i], b->in[i]))
            return false;
    return true;
}

static void count(const struct expr *expr, int *size)
{
    if (*size > MAX_EXPR_SIZE || expr_op_arguments[expr->op] == 0)
        return;
    ++*size;
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        count(expr->in[i], size);
}

int expr_size(const struct expr *expr)
{
    int size = 0;
    count(expr, &size);
    return size;
}

bool expr_uses(const struct expr *expr, int arg)
{
    if (expr->op == EXPR_ARG)
        return expr->arg == arg;
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        if (expr_uses(expr->in[i], arg))
            return true;
    return false;
}

const struct expr *expr_substitute(struct arena *arena, const struct expr *expr,
                                   const struct expr *const *with)
{
    if (expr->op == EXPR_ARG)
        return with[expr->arg];
    if (expr_op_arguments[expr->op] == 0)
        return expr;
    const struct expr *in[3] = { NULL };
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        in[i] = expr_substitute(arena, expr->in[i], with);
    return expr_op(arena, expr->op, in[0], in[1], in[2]);
}

/* Shorthand for the rules below, which all have an `arena`. */
#define NUM(x) expr_const(arena, (x))
#define OP1(op, a) expr_op(arena, EXPR_##op, (a), NULL, NULL)
#define OP2(op, a, b) expr_op(arena, EXPR_##op, (a), (b), NULL)
#define SELECT(c, a, b) expr_op(arena, EXPR_SELECT, (c), (a), (b))

/* op1(x) with x' = dx; `value` stands for op1(x). */
static const struct expr *derivative1(struct arena *arena, enum expr_op op, const struct expr *x,
                                      const struct expr *dx, const struct expr *value)
{
    switch (op) {
    case EXPR_NEG:
        return OP1(NEG, dx);
    case EXPR_ABS:
        return OP2(MUL, OP2(SUB, OP2(GT, x, NUM(0)), OP2(LT, x, NUM(0))), dx);
    case EXPR_EXP:
        return OP2(MUL, value, dx);
    case EXPR_LOG:
        return OP2(DIV, dx, x);
    case EXPR_SQRT:
        return OP2(DIV, OP2(MUL, NUM(0.5), dx), value);
    case EXPR_TANH:
        return OP2(MUL, OP2(SUB, NUM(1), OP2(MUL, value, value)), dx);
    case EXPR_ERF:
        return OP2(MUL, OP2(MUL, NUM(2 / sqrt(M_PI)), OP1(EXP, OP1(NEG, OP2(MUL, x, x)))), dx);
    case EXPR_SIN:
        return OP2(MUL, OP1(COS, x), dx);
    case EXPR_COS:
        return OP1(NEG, OP2(MUL, OP1(SIN, x), dx));
    default:
        return NUM(0);
    }
}

static const struct expr *power_derivative(struct arena *arena, const struct expr *a, const struct expr *b,
                                           const struct expr *da, const struct expr *db,
                                           const struct expr *value)
{
    const struct expr *by_base = b->op == EXPR_CONST && b->value == 2
                                     ? OP2(MUL, NUM(2), a)
                                     : OP2(MUL, b, OP2(POW, a, OP2(SUB, b, NUM(1))));
    const struct expr *by_exponent = OP2(MUL, value, OP1(LOG, a));
    return OP2(ADD, OP2(MUL, by_base, da), OP2(MUL, by_exponent, db));
}

/* max and min: nothing at the bound when it is constant, so that relu has derivative 0 at 0; between two
   varying operands, the first where they are equal. `wins` compares a with b, `wins_or_ties` too. */
static const struct expr *extremum_derivative(struct arena *arena, enum expr_op wins,
                                              enum expr_op wins_or_ties, const struct expr *a,
                                              const struct expr *b, const struct expr *da,
                                              const struct expr *db, const struct expr *value)
{
    if (b->op == EXPR_CONST)
        return SELECT(expr_op(arena, wins, value, b, NULL), da, NUM(0));
    if (a->op == EXPR_CONST)
        return SELECT(expr_op(arena, wins, value, a, NULL), db, NUM(0));
    return SELECT(expr_op(arena, wins_or_ties, a, b, NULL), da, db);
}

static const struct expr *derivative2(struct arena *arena, enum expr_op op, const struct expr *a,
                                      const struct expr *b, const struct expr *da, const struct expr *db,
                                      const struct expr *value)
{
    switch (op) {
    case EXPR_ADD:
        return OP2(ADD, da, db);
    case EXPR_SUB:
        return OP2(SUB, da, db);
    case EXPR_MUL:
        return expr_equal(a, b) ? OP2(MUL, OP2(MUL, NUM(2), a), da)
                                : OP2(ADD, OP2(MUL, da, b), OP2(MUL, a, db));
    case EXPR_DIV:
        return OP2(SUB, OP2(DIV, da, b), OP2(MUL, OP2(DIV, a, OP2(MUL, b, b)), db));
    case EXPR_POW:
        return power_derivative(arena, a, b, da, db, value);
    case EXPR_MAX:
        return extremum_derivative(arena, EXPR_GT, EXPR_GE, a, b, da, db, value);
    case EXPR_MIN:
        return extremum_derivative(arena, EXPR_LT, EXPR_LE, a, b, da, db, value);
    default:
        return NUM(0);
    }
}

/* `value` stands for the expression itself: the argument `self` at the root, the expression below it. */
static const struct expr *derive(struct arena *arena, const struct expr *expr, int arg,
                                 const struct expr *value)
{
    if (expr->op == EXPR_ARG)
        return NUM(expr->arg == arg);
    const struct expr *d[3] = { NULL };
    bool varies = false;
    for (int i = 0; i < expr_op_arguments[expr->op]; i++) {
        d[i] = derive(arena, expr->in[i], arg, expr->in[i]);
        varies = varies || !expr_is(d[i], 0);
    }
    if (!varies)
        return NUM(0);
    if (expr->op == EXPR_SELECT)
        return expr_is(d[1], 0) && expr_is(d[2], 0) ? NUM(0) : SELECT(expr->in[0], d[1], d[2]);
    if (expr_op_arguments[expr->op] == 1)
        return derivative1(arena, expr->op, expr->in[0], d[0], value);
    return derivative2(arena, expr->op, expr->in[0], expr->in[1], d[0], d[1], value);
}

const struct expr *expr_derivative(struct arena *arena, const struct expr *expr, int arg, int self)
{
    return derive(arena, expr, arg, expr_arg(arena, self));
}

double expr_evaluate(const struct expr *expr, const double *args, double batch)
{
    double v[3] = { 0 };
    for (int i = 0; i < expr_op_arguments[expr->op]; i++)
        v[i] = expr_evaluate(expr->in[i], args, batch);
    switch (expr->op) {
    case EXPR_ARG: return args[expr->arg];
    case EXPR_CONST: return expr->value;
    case EXPR_BATCH: return batch;
    case EXPR_NEG: return -v[0];
    case EXPR_ABS: return fabs(v[0]);
    case EXPR_EXP: return exp(v[0]);
    case EXPR_LOG: return log(v[0]);
    case EXPR_SQRT: return sqrt(v[0]);
    case EXPR_TANH: return tanh(v[0]);
    case EXPR_ERF: return erf(v[0]);
    case EXPR_FLOOR: return floor(v[0]);
    case EXPR_SIN: return sin(v[0]);
    case EXPR_COS: return cos(v[0]);
    case EXPR_ADD: return v[0] + v[1];
    case EXPR_SUB: return v[0] - v[1];
    case EXPR_MUL: return v[0] * v[1];
    case EXPR_DIV: return v[0] / v[1];
    case EXPR_POW: return pow(v[0], v[1]);
    case EXPR_MAX: return v[0] > v[1] || isnan(v[0]) ? v[0] : v[1];
    case EXPR_MIN: return v[0] < v[1] || isnan(v[0]) ? v[0] : v[1];
    case EXPR_LT: return v[0] < v[1];
    case EXPR_LE: return v[0] <= v[1];
    case EXPR_GT: return v[0] > v[1];
    case EXPR_GE: return v[0] >= v[1];
    case EXPR_EQ: return v[0] == v[1];
    case EXPR_NE: return v[0] != v[1];
    case EXPR_SELECT: return v[0] != 0 ? v[1] : v[2];
    case N_EXPR_OPS: break;
    }
    return NAN;
}
