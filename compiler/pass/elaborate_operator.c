/* elaborate_operator.c: operators. On numbers they are computed; on tensors they collect in a pending map. */
#include "pass/elaborate.h"

#include <math.h>
#include <string.h>

static const struct operator {
    const char *text;
    enum expr_op op; /* on reals and tensors; N_EXPR_OPS: on whole numbers only */
} operators[] = {
    [OP_NEG] = {"-", EXPR_NEG}, [OP_NOT] = {"not", N_EXPR_OPS}, [OP_ADD] = {"+", EXPR_ADD},
    [OP_SUB] = {"-", EXPR_SUB}, [OP_MUL] = {"*", EXPR_MUL}, [OP_DIV] = {"/", EXPR_DIV},
    [OP_MOD] = {"%", N_EXPR_OPS}, [OP_SHL] = {"<<", N_EXPR_OPS}, [OP_SHR] = {">>", N_EXPR_OPS},
    [OP_LT] = {"<", EXPR_LT}, [OP_LE] = {"<=", EXPR_LE}, [OP_GT] = {">", EXPR_GT}, [OP_GE] = {">=", EXPR_GE},
    [OP_EQ] = {"==", EXPR_EQ}, [OP_NE] = {"!=", EXPR_NE}, [OP_AND] = {"and", N_EXPR_OPS},
    [OP_OR] = {"or", N_EXPR_OPS},
};

const char *const kind_text[N_VALUE_KINDS] = {
    [VALUE_ERROR] = "an error", [VALUE_NOTHING] = "nothing", [VALUE_INT] = "a whole number",
    [VALUE_REAL] = "a number", [VALUE_BOOL] = "true or false", [VALUE_STRING] = "a text",
    [VALUE_AXIS] = "an axis", [VALUE_LIST] = "a list", [VALUE_NODE] = "a tensor",
    [VALUE_PENDING] = "a tensor", [VALUE_DEFINITION] = "a definition",
};

const char *value_text(struct arena *arena, struct value value)
{
    if (value.kind == VALUE_LIST)
        return arena_printf(arena, "a list of %d", value.list->items.count);
    if (value.kind == VALUE_PENDING && value.pending->n_inputs == 0)
        return "a number that depends on n";
    return kind_text[value.kind];
}

static bool is_comparison(enum ast_operator op)
{
    return op >= OP_LT && op <= OP_NE;
}

/* Whole numbers */

/* Rounds towards minus infinity, so that the sign of the remainder is the divisor's. */
static int64_t modulo(int64_t a, int64_t b)
{
    int64_t rest = b == -1 ? 0 : a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

static bool shift(enum ast_operator op, int64_t a, int64_t b, int64_t *result)
{
    if (b < 0 || b > 62)
        return false;
    if (op == OP_SHL)
        return !__builtin_mul_overflow(a, (int64_t)1 << b, result);
    *result = a >> b;
    return true;
}

/* False: the result is out of range. */
static bool compute_whole(enum ast_operator op, int64_t a, int64_t b, int64_t *result)
{
    switch (op) {
    case OP_ADD:
        return !__builtin_add_overflow(a, b, result);
    case OP_SUB:
        return !__builtin_sub_overflow(a, b, result);
    case OP_MUL:
        return !__builtin_mul_overflow(a, b, result);
    case OP_DIV:
        return b == -1 ? !__builtin_sub_overflow(0, a, result) : (*result = a / b, true);
    case OP_MOD:
        *result = modulo(a, b);
        return true;
    default:
        return shift(op, a, b, result);
    }
}

/* 6 / 2 is a whole number, 7 / 2 is not. */
static bool is_whole_operation(enum ast_operator op, int64_t a, int64_t b)
{
    return !is_comparison(op) && (op != OP_DIV || b == 0 || b == -1 || a % b == 0);
}

static struct value apply_whole(struct frame *f, const struct ast_expr *expr, int64_t a, int64_t b)
{
    int64_t result;
    if ((expr->op == OP_DIV || expr->op == OP_MOD) && b == 0) {
        report(f, expr->loc, E_DIVISION_BY_ZERO);
        return value_error;
    }
    if (!compute_whole(expr->op, a, b, &result)) {
        report(f, expr->loc, E_WHOLE_OVERFLOW, (long long)a, operators[expr->op].text, (long long)b);
        return value_error;
    }
    return value_int(result);
}

/* Numbers */

/* A result of floor, and of whole numbers where it is whole, is a whole number: max(1, 2), pow(2, 3). */
static struct value number_result(struct frame *f, struct loc loc, enum expr_op op, double result, bool whole)
{
    if (!isfinite(result)) {
        report(f, loc, E_NOT_FINITE, expr_op_name[op]);
        return value_error;
    }
    whole = (whole || op == EXPR_FLOOR) && result == floor(result) && fabs(result) < 0x1p53;
    return whole ? value_int((int64_t)result) : value_real(result);
}

static struct value compute_number(struct frame *f, struct loc loc, enum expr_op op,
                                   const struct value *values, int count)
{
    struct expr constants[3] = {0}, expr = {.op = op};
    bool whole = true;
    for (int i = 0; i < count; i++) {
        constants[i] = (struct expr){.op = EXPR_CONST, .value = number_of(values[i])};
        expr.in[i] = &constants[i];
        whole = whole && values[i].kind == VALUE_INT;
    }
    return number_result(f, loc, op, expr_evaluate(&expr, NULL, 0), whole);
}

static bool compare_whole(enum ast_operator op, int64_t a, int64_t b)
{
    switch (op) {
    case OP_LT: return a < b;
    case OP_LE: return a <= b;
    case OP_GT: return a > b;
    case OP_GE: return a >= b;
    case OP_EQ: return a == b;
    default: return a != b;
    }
}

static struct value apply_numbers(struct frame *f, const struct ast_expr *expr, const struct value *values,
                                  int count)
{
    struct value a = values[0], b = values[count - 1];
    bool whole = a.kind == VALUE_INT && b.kind == VALUE_INT;
    if (whole && expr->op == OP_NEG)
        return apply_whole(f, &(struct ast_expr){.op = OP_SUB, .loc = expr->loc}, 0, a.whole);
    if (whole && is_comparison(expr->op))
        return value_bool(compare_whole(expr->op, a.whole, b.whole));
    if (whole && is_whole_operation(expr->op, a.whole, b.whole))
        return apply_whole(f, expr, a.whole, b.whole);
    struct value result = compute_number(f, expr->loc, operators[expr->op].op, values, count);
    return is_comparison(expr->op) ? value_bool(number_of(result) != 0) : result;
}

/* Tensors */

static struct pending *new_pending(struct frame *f, struct loc loc, const char *label)
{
    struct pending *pending = arena_alloc(f->e->arena, sizeof *pending);
    pending->label = label;
    pending->loc = user_loc(f, loc);
    return pending;
}

struct value batch_count(struct frame *f, struct loc loc, int64_t factor)
{
    struct arena *arena = f->e->arena;
    struct pending *pending = new_pending(f, loc, "count");
    pending->expr = expr_op(arena, EXPR_MUL, expr_batch(arena), expr_const(arena, (double)factor), NULL);
    return (struct value){.kind = VALUE_PENDING, .pending = pending};
}

static const struct expr *input_of(struct frame *f, struct pending *pending, struct node *node)
{
    int i = 0;
    while (i < pending->n_inputs && pending->inputs[i] != node)
        i++;
    if (i == pending->n_inputs)
        pending->inputs[pending->n_inputs++] = node;
    return expr_arg(f->e->arena, i);
}

/* The value as an operand of the pending map, its inputs among the map's. */
static const struct expr *absorb(struct frame *f, struct pending *into, struct value value)
{
    if (is_number(value))
        return expr_const(f->e->arena, number_of(value));
    if (value.kind == VALUE_NODE)
        return input_of(f, into, value.node);
    const struct expr *with[MAX_INPUTS];
    for (int i = 0; i < value.pending->n_inputs; i++)
        with[i] = input_of(f, into, value.pending->inputs[i]);
    return expr_substitute(f->e->arena, value.pending->expr, with);
}

/* Whether one map can hold the operation over these operands. */
static bool fits(const struct value *values, int count)
{
    int inputs = 0, size = 1;
    for (int i = 0; i < count; i++) {
        inputs += values[i].kind == VALUE_PENDING ? values[i].pending->n_inputs : 1;
        size += values[i].kind == VALUE_PENDING ? expr_size(values[i].pending->expr) : 0;
    }
    return inputs <= MAX_INPUTS && size <= MAX_MAP_SIZE;
}

static struct value apply_tensors(struct frame *f, struct loc loc, enum expr_op op,
                                  const struct value *values, int count)
{
    bool fit = fits(values, count);
    struct pending *pending = new_pending(f, loc, expr_op_name[op]);
    const struct expr *operands[3] = {NULL};
    for (int i = 0; i < count; i++) {
        struct value value = fit ? values[i] : settle(f, values[i], NULL);
        if (value.kind == VALUE_ERROR)
            return value_error;
        operands[i] = absorb(f, pending, value);
    }
    pending->expr = expr_op(f->e->arena, op, operands[0], operands[1], operands[2]);
    return (struct value){.kind = VALUE_PENDING, .pending = pending};
}

struct value apply_elementwise(struct frame *f, struct loc loc, enum expr_op op, const struct value *values,
                               int count)
{
    for (int i = 0; i < count; i++)
        if (is_tensor(values[i]))
            return apply_tensors(f, loc, op, values, count);
    return compute_number(f, loc, op, values, count);
}

/* Whether every value that the expression can have is a whole number when its arguments are. */
static bool stays_whole(const struct expr *expr)
{
    switch (expr->op) {
    case EXPR_ARG:
        return true;
    case EXPR_CONST:
        return expr->value == floor(expr->value);
    case EXPR_SELECT:
        return stays_whole(expr->in[1]) && stays_whole(expr->in[2]);
    case EXPR_NEG: case EXPR_ABS:
        return stays_whole(expr->in[0]);
    case EXPR_ADD: case EXPR_SUB: case EXPR_MUL: case EXPR_MAX: case EXPR_MIN:
        return stays_whole(expr->in[0]) && stays_whole(expr->in[1]);
    default:
        return false;
    }
}

/* f32, but whole arithmetic on tensors of one integer type stays in it: labels, counters. */
static enum dtype result_dtype(const struct pending *pending)
{
    if (pending->n_inputs == 0 || !stays_whole(pending->expr))
        return F32;
    for (int i = 1; i < pending->n_inputs; i++)
        if (pending->inputs[i]->dtype != pending->inputs[0]->dtype)
            return F32;
    return pending->inputs[0]->dtype;
}

static struct node *make_map(struct frame *f, const struct pending *pending, const char *name)
{
    if (pending->expr->op == EXPR_ARG && pending->n_inputs == 1)
        return pending->inputs[0];
    struct site site = site_at(f, pending->loc, name, pending->label);
    struct node *node = graph_map(f->e->graph, site, result_dtype(pending), pending->expr, pending->inputs,
                                  pending->n_inputs);
    return checked(f, node).node;
}

struct value settle(struct frame *f, struct value value, const char *name)
{
    if (value.kind != VALUE_PENDING || value.pending->n_inputs == 0 || f->e->stopped)
        return value;
    return value_node(make_map(f, value.pending, name));
}

struct node *settle_node(struct frame *f, struct loc loc, struct value value, const char *name)
{
    if (f->e->stopped)
        return NULL;
    if (is_number(value)) {
        struct node *node = graph_const(f->e->graph, site_at(f, loc, name, "const"), number_of(value));
        return checked(f, node).node;
    }
    if (value.kind == VALUE_PENDING)
        return make_map(f, value.pending, name);
    return value.kind == VALUE_NODE ? value.node : NULL;
}

static bool same_kind_equal(struct value a, struct value b)
{
    return a.kind == VALUE_BOOL ? a.boolean == b.boolean : !strcmp(a.string, b.string);
}

/* b is a again for the unary operators. */
struct value apply_operator(struct frame *f, const struct ast_expr *expr, struct value a, struct value b)
{
    const struct operator *operator = &operators[expr->op];
    int count = expr->kind == AST_UNARY ? 1 : 2;
    bool numeric = (is_number(a) || is_tensor(a)) && (is_number(b) || is_tensor(b));
    struct arena *arena = f->e->arena;
    bool equality = expr->op == OP_EQ || expr->op == OP_NE;
    if (a.kind == VALUE_ERROR || b.kind == VALUE_ERROR)
        return value_error;
    if (a.kind == VALUE_INT && b.kind == VALUE_INT && operator->op == N_EXPR_OPS && expr->op != OP_NOT)
        return apply_whole(f, expr, a.whole, b.whole);
    if (numeric && operator->op != N_EXPR_OPS) {
        struct value values[] = {a, b};
        if (is_number(a) && is_number(b))
            return apply_numbers(f, expr, values, count);
        return apply_tensors(f, expr->loc, operator->op, values, count);
    }
    if (equality && a.kind == b.kind && (a.kind == VALUE_BOOL || a.kind == VALUE_STRING))
        return value_bool(same_kind_equal(a, b) == (expr->op == OP_EQ));
    if (count == 1)
        report(f, expr->loc, E_OPERAND, operator->text, value_text(arena, a));
    else
        report(f, expr->loc, E_OPERANDS, operator->text, value_text(arena, a), value_text(arena, b));
    return value_error;
}
