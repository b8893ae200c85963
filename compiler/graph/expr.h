/* expr.h: scalar expressions, the bodies of map nodes. Immutable trees in the graph's arena. */
#ifndef DDPC_EXPR_H
#define DDPC_EXPR_H

#include "base/arena.h"

#include <stdbool.h>

enum { MAX_EXPR_SIZE = 10000 }; /* operations in one map */

/* X(name, text, arguments). Comparisons give 1 or 0; select(c, a, b) is a where c != 0, else b. */
#define EXPR_OPS(X) \
    X(EXPR_ARG, "arg", 0)       /* the map's input number `arg`, broadcast to the map's shape */ \
    X(EXPR_CONST, "const", 0)   /* `value` */ \
    X(EXPR_BATCH, "batch", 0)   /* n: samples in this batch */ \
    X(EXPR_NEG, "neg", 1) X(EXPR_ABS, "abs", 1) X(EXPR_EXP, "exp", 1) X(EXPR_LOG, "log", 1) \
    X(EXPR_SQRT, "sqrt", 1) X(EXPR_TANH, "tanh", 1) X(EXPR_ERF, "erf", 1) X(EXPR_FLOOR, "floor", 1) \
    X(EXPR_SIN, "sin", 1) X(EXPR_COS, "cos", 1) \
    X(EXPR_ADD, "add", 2) X(EXPR_SUB, "sub", 2) X(EXPR_MUL, "mul", 2) X(EXPR_DIV, "div", 2) \
    X(EXPR_POW, "pow", 2) X(EXPR_MAX, "max", 2) X(EXPR_MIN, "min", 2) \
    X(EXPR_LT, "lt", 2) X(EXPR_LE, "le", 2) X(EXPR_GT, "gt", 2) X(EXPR_GE, "ge", 2) \
    X(EXPR_EQ, "eq", 2) X(EXPR_NE, "ne", 2) \
    X(EXPR_SELECT, "select", 3)

enum expr_op {
#define X(op, text, arguments) op,
    EXPR_OPS(X)
#undef X
    N_EXPR_OPS
};

extern const char *const expr_op_name[N_EXPR_OPS];
extern const int expr_op_arguments[N_EXPR_OPS];

struct expr {
    enum expr_op op;
    int arg;      /* EXPR_ARG */
    double value; /* EXPR_CONST */
    const struct expr *in[3];
};

/* Constructors. They fold constants, drop neutral elements (x + 0, x * 1, x * 0), and write x + -y as x - y and
   x * (1 / y) as x / y; nothing more. */
const struct expr *expr_arg(struct arena *arena, int arg);
const struct expr *expr_const(struct arena *arena, double value);
const struct expr *expr_batch(struct arena *arena);
const struct expr *expr_op(struct arena *arena, enum expr_op op, const struct expr *a, const struct expr *b,
                           const struct expr *c);

bool expr_is(const struct expr *expr, double value); /* the constant `value` */
bool expr_equal(const struct expr *a, const struct expr *b);
int expr_size(const struct expr *expr);             /* number of operations: the cost of recomputing it; anything
                                                       above MAX_EXPR_SIZE when there are more than that */
bool expr_uses(const struct expr *expr, int arg);

/* A copy with argument i replaced by with[i]. */
const struct expr *expr_substitute(struct arena *arena, const struct expr *expr, const struct expr *const *with);

/* d expr / d argument `arg`. Where the derivative is cheaper from the value of the expression itself
   (max(x, c), exp, sqrt, tanh), it refers to that value as argument number `self`. max(x, c) has
   derivative 0 where x == c, as torch.relu. Comparisons and floor have derivative 0. */
const struct expr *expr_derivative(struct arena *arena, const struct expr *expr, int arg, int self);

/* In double: args holds the inputs' values. */
double expr_evaluate(const struct expr *expr, const double *args, double batch);

#endif
