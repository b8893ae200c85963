/* elaborate_eval.c: expressions: names, lists, conditionals, calls and their arguments. */
#include "pass/elaborate.h"

#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

bool expect(struct frame *f, struct loc loc, const char *what, struct value value, enum value_kind kind)
{
    if (value.kind == kind)
        return true;
    if (value.kind != VALUE_ERROR)
        report(f, loc, E_WRONG_KIND, what, kind_text[kind], value_text(f->e->arena, value));
    return false;
}

/* Names */

static bool is_word(const char *text)
{
    for (; *text; text++)
        if (!isalnum((unsigned char)*text) && *text != '_' && *text != '.')
            return false;
    return true;
}

/* The text that a piece adds to a name; NULL after an error. */
static const char *piece_text(struct frame *f, const struct ast_piece *piece)
{
    if (piece->text)
        return piece->text;
    struct value value = eval(f, piece->expr, NULL);
    if (value.kind == VALUE_INT && value.whole >= 0)
        return arena_printf(f->e->arena, "%" PRId64, value.whole);
    if (value.kind == VALUE_STRING && is_word(value.string))
        return value.string;
    if (value.kind != VALUE_ERROR)
        report(f, piece->expr->loc, E_NAME_PIECE);
    return NULL;
}

const char *eval_path(struct frame *f, const struct ast_path *path)
{
    if (path->pieces.count == 1 && path->pieces.at[0].text)
        return path->pieces.at[0].text;
    const char *name = "";
    for (int i = 0; i < path->pieces.count; i++) {
        const char *text = piece_text(f, &path->pieces.at[i]);
        if (!text)
            return NULL;
        name = arena_printf(f->e->arena, "%s%s", name, text);
        if (strlen(name) > MAX_NAME) {
            report_limit(f, path->loc, E_LONG_NAME, MAX_NAME);
            return NULL;
        }
    }
    return name;
}

static bool sets(const struct ast_body *body, const char *name)
{
    for (int i = 0; i < body->statements.count; i++) {
        const struct ast_statement *statement = body->statements.at[i];
        for (int j = 0; j < statement->targets.count; j++) {
            const struct ast_path *path = statement->targets.at[j];
            if (path->pieces.count == 1 && path->pieces.at[0].text && !strcmp(path->pieces.at[0].text, name))
                return true;
        }
        if (sets(&statement->body, name) || sets(&statement->otherwise, name))
            return true;
    }
    return false;
}

static struct value unknown_name(struct frame *f, struct loc loc, const char *name)
{
    struct names names = {0};
    if (f->definition && sets(&f->definition->body, name)) {
        report(f, loc, E_READ_BEFORE_SET, name);
        return value_error;
    }
    names_add(&names, f->e->arena, &f->scope);
    vec_push(f->e->arena, &names.at, "training");
    report(f, loc, E_UNKNOWN_NAME, name, names_suggest(&names, f->e->arena, name));
    return value_error;
}

static struct value eval_name(struct frame *f, const struct ast_path *path)
{
    const char *name = eval_path(f, path);
    if (!name)
        return value_error;
    const struct value *value = scope_find(&f->scope, name);
    if (value)
        return *value;
    if (!strcmp(name, "training"))
        return value_bool(f->e->training);
    if (!strcmp(name, "pi"))
        return value_real(M_PI);
    if (strlen(name) == 1 && strchr("nthwc", *name))
        return (struct value){.kind = VALUE_AXIS, .axis = *name};
    return unknown_name(f, path->loc, name);
}

/* Lists */

static bool spend(struct frame *f, struct loc loc, int64_t work)
{
    f->e->work += work;
    if (f->e->work > MAX_WORK && !f->e->stopped)
        report_limit(f, loc, E_TOO_MUCH_WORK, MAX_WORK);
    return !f->e->stopped;
}

static struct value eval_list(struct frame *f, const struct ast_expr *expr)
{
    struct list *list = arena_alloc(f->e->arena, sizeof *list);
    bool good = true;
    for (int i = 0; i < expr->list.items.count; i++) {
        struct value item = settle(f, eval(f, expr->list.items.at[i], NULL), NULL);
        good = good && item.kind != VALUE_ERROR;
        vec_push(f->e->arena, &list->items, item);
    }
    return good ? (struct value){.kind = VALUE_LIST, .list = list} : value_error;
}

static struct value eval_range(struct frame *f, const struct ast_expr *expr)
{
    struct value a = eval(f, expr->a, NULL), b = eval(f, expr->b, NULL);
    struct list *list = arena_alloc(f->e->arena, sizeof *list);
    int64_t length;
    if (!expect(f, expr->a->loc, "the start of a range", a, VALUE_INT) ||
        !expect(f, expr->b->loc, "the end of a range", b, VALUE_INT))
        return value_error;
    if (__builtin_sub_overflow(b.whole, a.whole, &length) || length > MAX_WORK)
        length = MAX_WORK;
    if (length > 0 && !spend(f, expr->loc, length))
        return value_error;
    for (int64_t i = a.whole; i < b.whole; i++)
        vec_push(f->e->arena, &list->items, value_int(i));
    return (struct value){.kind = VALUE_LIST, .list = list};
}

static struct value eval_element(struct frame *f, const struct ast_expr *expr)
{
    struct value list = eval(f, expr->a, NULL), i = eval(f, expr->b, NULL);
    if (!expect(f, expr->a->loc, "what is before [ ]", list, VALUE_LIST) ||
        !expect(f, expr->b->loc, "an index", i, VALUE_INT))
        return value_error;
    if (i.whole >= 0 && i.whole < list.list->items.count)
        return list.list->items.at[i.whole];
    report(f, expr->b->loc, E_INDEX_OUTSIDE, (long long)i.whole, list.list->items.count);
    return value_error;
}

/* Operators that choose what is evaluated */

static struct value eval_logical(struct frame *f, const struct ast_expr *expr)
{
    const char *what = expr->op == OP_AND ? "what `and` joins" : "what `or` joins";
    struct value a = eval(f, expr->a, NULL);
    if (!expect(f, expr->a->loc, what, a, VALUE_BOOL) || a.boolean == (expr->op == OP_OR))
        return a.kind == VALUE_BOOL ? a : value_error;
    struct value b = eval(f, expr->b, NULL);
    return expect(f, expr->b->loc, what, b, VALUE_BOOL) ? b : value_error;
}

static struct value eval_not(struct frame *f, const struct ast_expr *expr)
{
    struct value a = eval(f, expr->a, NULL);
    bool good = expect(f, expr->a->loc, "what follows `not`", a, VALUE_BOOL);
    return good ? value_bool(!a.boolean) : value_error;
}

static struct value eval_operator(struct frame *f, const struct ast_expr *expr)
{
    if (expr->op == OP_NOT)
        return eval_not(f, expr);
    if (expr->op == OP_AND || expr->op == OP_OR)
        return eval_logical(f, expr);
    struct value a = eval(f, expr->a, NULL);
    return apply_operator(f, expr, a, expr->kind == AST_UNARY ? a : eval(f, expr->b, NULL));
}

/* a if c else b: of a tensor, both are there and each element is chosen. */
static struct value eval_conditional(struct frame *f, const struct ast_expr *expr, const char *name)
{
    struct value condition = eval(f, expr->c, NULL);
    if (condition.kind == VALUE_BOOL)
        return eval(f, condition.boolean ? expr->a : expr->b, name);
    if (!is_tensor(condition)) {
        expect(f, expr->c->loc, "the condition", condition, VALUE_BOOL);
        return value_error;
    }
    struct value values[] = {condition, eval(f, expr->a, NULL), eval(f, expr->b, NULL)};
    for (int i = 1; i < 3; i++)
        if (!is_number(values[i]) && !is_tensor(values[i])) {
            expect(f, expr->loc, "a chosen value", values[i], VALUE_NODE);
            return value_error;
        }
    return apply_elementwise(f, expr->loc, EXPR_SELECT, values, 3);
}

/* Calls */

static int parameter_of(struct frame *f, const struct ast_arg *arg, const struct binding *binding)
{
    for (int i = 0; i < binding->count; i++)
        if (!strcmp(binding->names[i], arg->name))
            return i;
    report(f, arg->loc, E_UNKNOWN_ARGUMENT, binding->callee, arg->name,
           did_you_mean(f->e->arena, arg->name, binding->names, binding->count));
    return -1;
}

static bool bind_argument(struct frame *f, const struct ast_arg *arg, int i, struct binding *binding)
{
    if (binding->given[i]) {
        report(f, arg->loc, E_ARGUMENT_TWICE, binding->names[i], binding->callee);
        return false;
    }
    binding->values[i] = eval(f, arg->value, NULL);
    binding->given[i] = true;
    return binding->values[i].kind != VALUE_ERROR;
}

bool bind_arguments(struct frame *f, const struct ast_call *call, int first, struct binding *binding)
{
    int position = first;
    bool good = true;
    for (int i = 0; i < call->args.count && !f->e->stopped; i++) {
        const struct ast_arg *arg = &call->args.at[i];
        int parameter = arg->name ? parameter_of(f, arg, binding) : position++;
        if (!arg->name && parameter == binding->count)
            report(f, arg->loc, E_EXTRA_ARGUMENT, binding->callee, binding->count - first,
                   binding->count - first == 1 ? "" : "s");
        bool there = parameter >= 0 && parameter < binding->count;
        good = there && bind_argument(f, arg, parameter, binding) && good;
    }
    return good && !f->e->stopped;
}

struct value eval_call(struct frame *f, const struct ast_call *call, const char *name)
{
    const struct ast_definition *definition = definition_of(f->e, call->loc.source, call->name);
    if (definition)
        return call_definition(f, definition, call, NULL, 0, name);
    const struct builtin *builtin = builtin_of(call->name);
    if (builtin)
        return call_builtin(f, builtin, call, name);
    report_unknown(f, call->loc, call->name);
    return value_error;
}

static struct value eval_kind(struct frame *f, const struct ast_expr *expr, const char *name)
{
    switch (expr->kind) {
    case AST_NUMBER:
        return expr->integer ? value_int(expr->whole) : value_real(expr->number);
    case AST_STRING:
        return (struct value){.kind = VALUE_STRING, .string = expr->string};
    case AST_BOOL:
        return value_bool(expr->boolean);
    case AST_NAME:
        return eval_name(f, expr->name);
    case AST_LIST:
        return eval_list(f, expr);
    case AST_CALL:
        return eval_call(f, expr->call, name);
    case AST_UNARY: case AST_BINARY:
        return eval_operator(f, expr);
    case AST_CONDITIONAL:
        return eval_conditional(f, expr, name);
    case AST_RANGE:
        return eval_range(f, expr);
    case AST_ELEMENT:
        return eval_element(f, expr);
    }
    return value_error;
}

struct value eval(struct frame *f, const struct ast_expr *expr, const char *name)
{
    struct elaborator *e = f->e;
    if (e->stopped || !spend(f, expr->loc, 1))
        return value_error;
    if (e->nesting == MAX_NESTING) {
        report_limit(f, expr->loc, E_NESTED_DEEP, MAX_NESTING);
        return value_error;
    }
    e->nesting++;
    struct value value = eval_kind(f, expr, name);
    e->nesting--;
    return value;
}
