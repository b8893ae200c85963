/* elaborate_body.c: definitions called: their statements, the parameters and buffers that they declare. */
#include "pass/elaborate.h"

#include <string.h>

static void run_body(struct frame *f, const struct ast_body *body);

/* Ends the call: it gives an error. */
static void fail(struct frame *f)
{
    f->returned = true;
    f->result = value_error;
}

static void set(struct frame *f, const struct ast_path *target, const char *name, struct value value)
{
    if (value.kind == VALUE_NOTHING) {
        report(f, target->loc, E_NO_VALUE, name);
        value = value_error;
    }
    scope_set(&f->scope, f->e->arena, name, value);
}

static void run_assign_one(struct frame *f, const struct ast_statement *statement)
{
    const struct ast_path *target = statement->targets.at[0];
    const char *name = eval_path(f, target);
    const char *full = name ? join(f, target->loc, f->path, name) : NULL;
    struct value value = settle(f, eval(f, statement->value, full), full);
    if (name)
        set(f, target, name, value);
}

/* a, b = value: as many names as there are values. */
static void run_assign(struct frame *f, const struct ast_statement *statement)
{
    int count = statement->targets.count;
    if (count == 1) {
        run_assign_one(f, statement);
        return;
    }
    struct value value = eval(f, statement->value, NULL);
    bool matches = value.kind == VALUE_LIST && value.list->items.count == count;
    if (!matches && expect(f, statement->value->loc, "what several names are set to", value, VALUE_LIST))
        report(f, statement->loc, E_UNPACK, count, value.list->items.count);
    for (int i = 0; i < count; i++) {
        const char *name = eval_path(f, statement->targets.at[i]);
        if (name)
            set(f, statement->targets.at[i], name, matches ? value.list->items.at[i] : value_error);
    }
}

/* Parameters and buffers */

/* False after an error. */
static bool eval_shape(struct frame *f, const struct ast_statement *statement, const char *name,
                       struct shape *shape)
{
    struct value value = eval(f, statement->value, NULL);
    if (!expect(f, statement->value->loc, "a shape", value, VALUE_LIST))
        return false;
    if (value.list->items.count > MAX_RANK) {
        report(f, statement->value->loc, E_PARAM_RANK, name, value.list->items.count, MAX_RANK);
        return false;
    }
    shape->rank = value.list->items.count;
    for (int i = 0; i < shape->rank; i++) {
        if (!expect(f, statement->value->loc, "an extent", value.list->items.at[i], VALUE_INT))
            return false;
        shape->dim[i] = value.list->items.at[i].whole;
        if (shape->dim[i] <= 0) {
            report(f, statement->value->loc, E_PARAM_SHAPE, name, (long long)shape->dim[i]);
            return false;
        }
    }
    return true;
}

static const struct init_name {
    const char *name;
    enum init init;
    int arguments;
} init_names[] = {
    {"zero", INIT_ZERO, 0}, {"one", INIT_ONE, 0}, {"normal", INIT_NORMAL, 1}, {"uniform", INIT_UNIFORM, 1},
};
enum { N_INIT_NAMES = sizeof init_names / sizeof *init_names };

static const struct init_name *find_init(struct frame *f, const struct ast_call *init)
{
    const char *names[N_INIT_NAMES];
    for (int i = 0; i < N_INIT_NAMES; i++) {
        names[i] = init_names[i].name;
        if (!strcmp(names[i], init->name))
            return &init_names[i];
    }
    report(f, init->loc, E_UNKNOWN_INIT, init->name,
           did_you_mean(f->e->arena, init->name, names, N_INIT_NAMES));
    return NULL;
}

static bool eval_init(struct frame *f, const struct ast_call *call, struct param *param)
{
    const struct init_name *init = find_init(f, call);
    if (!init)
        return false;
    struct binding binding = {.callee = init->name, .names = {"scale"}, .count = init->arguments};
    if (!bind_arguments(f, call, 0, &binding))
        return false;
    param->init = init->init;
    if (init->arguments == 0)
        return true;
    if (!binding.given[0])
        report(f, call->loc, E_MISSING_ARGUMENT, init->name, "scale");
    else if (!is_number(binding.values[0]))
        expect(f, call->loc, "a scale", binding.values[0], VALUE_REAL);
    param->scale = number_of(binding.values[0]);
    return is_number(binding.values[0]);
}

static bool eval_type(struct frame *f, const struct ast_statement *statement, enum dtype *dtype)
{
    static const enum dtype allowed[] = {F32, I64};
    *dtype = F32;
    if (!statement->type)
        return true;
    for (int i = 0; i < 2; i++)
        if (!strcmp(statement->type, dtype_name[*dtype = allowed[i]]))
            return true;
    report(f, statement->loc, E_BUFFER_TYPE, statement->type);
    return false;
}

/* The full name of what is declared; NULL when it may not be declared here. */
static const char *declare(struct frame *f, const struct ast_statement *statement, const char *name)
{
    const char *full = join(f, statement->loc, f->path, name);
    if (f->nameless)
        report(f, f->call, E_NAMELESS_LAYER, f->definition->name, f->definition->name);
    else if (scope_find(&f->e->layers, full))
        report(f, statement->loc, E_DECLARED_TWICE, full);
    else
        return full;
    return NULL;
}

static void run_declare(struct frame *f, const struct ast_statement *statement)
{
    struct shape shape = {0};
    struct param param = {.trained = statement->kind == STATEMENT_PARAM};
    enum dtype dtype;
    const char *name = eval_path(f, statement->targets.at[0]);
    const char *full = name ? declare(f, statement, name) : NULL;
    if (!full || !eval_type(f, statement, &dtype) || !eval_shape(f, statement, full, &shape) ||
        !eval_init(f, statement->init, &param)) {
        fail(f);
        return;
    }
    struct site site = site_at(f, statement->loc, full, NULL);
    struct value value = checked(f, graph_param(f->e->graph, site, dtype, shape, param));
    scope_set(&f->e->layers, f->e->arena, full, value);
    scope_set(&f->scope, f->e->arena, name, value);
}

/* Records that the buffer becomes the value, if it can. */
static void update(struct frame *f, const struct ast_statement *statement, struct node *buffer,
                   struct node *value)
{
    struct arena *arena = f->e->arena;
    if (scope_find(&f->e->updated, buffer->name)) {
        report(f, statement->loc, E_UPDATED_TWICE, buffer->name);
    } else if (value->dtype != buffer->dtype || !shape_equal(&value->shape, &buffer->shape)) {
        report(f, statement->loc, E_UPDATE_SHAPE, buffer->name,
               shape_text(arena, buffer->dtype, &buffer->shape),
               shape_text(arena, value->dtype, &value->shape));
    } else {
        scope_set(&f->e->updated, arena, buffer->name, value_node(value));
        graph_output(f->e->graph, OUTPUT_STATE, value, buffer);
    }
}

/* The buffer that an update names; NULL after an error. */
static struct node *buffer_of(struct frame *f, const struct ast_path *target)
{
    const char *name = eval_path(f, target);
    const struct value *value = name ? scope_find(&f->scope, name) : NULL;
    if (!name || (value && value->kind == VALUE_ERROR))
        return NULL;
    if (value && value->kind == VALUE_NODE && value->node->kind == NODE_PARAM && !value->node->param.trained)
        return value->node;
    report(f, target->loc, E_NOT_A_BUFFER, name);
    return NULL;
}

static void run_update(struct frame *f, const struct ast_statement *statement)
{
    struct node *buffer = f->e->training ? buffer_of(f, statement->targets.at[0]) : NULL;
    struct value value = buffer ? eval(f, statement->value, NULL) : value_error;
    if (value.kind == VALUE_ERROR)
        return;
    const char *name = arena_printf(f->e->arena, "%s.new", buffer->name);
    struct node *node = settle_node(f, statement->value->loc, value, name);
    if (node)
        update(f, statement, buffer, node);
    else
        expect(f, statement->value->loc, "an update", value, VALUE_NODE);
}

/* Control */

static void run_if(struct frame *f, const struct ast_statement *statement)
{
    struct value condition = eval(f, statement->value, NULL);
    if (expect(f, statement->value->loc, "the condition", condition, VALUE_BOOL))
        run_body(f, condition.boolean ? &statement->body : &statement->otherwise);
    else
        fail(f);
}

/* for item in list; for i, item in list */
static void run_for(struct frame *f, const struct ast_statement *statement)
{
    struct value list = eval(f, statement->value, NULL);
    int targets = statement->targets.count;
    if (!expect(f, statement->value->loc, "what `for` walks", list, VALUE_LIST)) {
        fail(f);
        return;
    }
    const char *name = eval_path(f, statement->targets.at[targets - 1]);
    const char *counter = targets == 2 ? eval_path(f, statement->targets.at[0]) : NULL;
    for (int i = 0; name && i < list.list->items.count && !f->returned && !f->e->stopped; i++) {
        if (counter)
            scope_set(&f->scope, f->e->arena, counter, value_int(i));
        scope_set(&f->scope, f->e->arena, name, list.list->items.at[i]);
        run_body(f, &statement->body);
    }
}

static void run_return(struct frame *f, const struct ast_statement *statement)
{
    if (statement->value)
        f->result = settle(f, eval(f, statement->value, f->path), f->path);
    f->returned = true;
}

static void run_check(struct frame *f, const struct ast_statement *statement)
{
    struct value condition = eval(f, statement->value, NULL);
    if (expect(f, statement->value->loc, "what `check` tests", condition, VALUE_BOOL) && condition.boolean)
        return;
    if (condition.kind == VALUE_BOOL)
        diag_error(f->e->diag, f->call, E_CHECK, statement->message);
    fail(f);
}

static void run_statement(struct frame *f, const struct ast_statement *statement)
{
    static void (*const run[])(struct frame *f, const struct ast_statement *statement) = {
        [STATEMENT_ASSIGN] = run_assign, [STATEMENT_PARAM] = run_declare, [STATEMENT_BUFFER] = run_declare,
        [STATEMENT_UPDATE] = run_update, [STATEMENT_IF] = run_if, [STATEMENT_FOR] = run_for,
        [STATEMENT_RETURN] = run_return, [STATEMENT_CHECK] = run_check,
    };
    run[statement->kind](f, statement);
}

static void run_body(struct frame *f, const struct ast_body *body)
{
    struct elaborator *e = f->e;
    if (e->nesting == MAX_NESTING && body->statements.count) {
        report_limit(f, body->statements.at[0]->loc, E_NESTED_DEEP, MAX_NESTING);
        return;
    }
    e->nesting++;
    for (int i = 0; i < body->statements.count && !f->returned && !e->stopped; i++)
        run_statement(f, body->statements.at[i]);
    e->nesting--;
}

/* Calls */

/* How often an expression reads a name. */
static int reads(const struct ast_expr *expr, const char *name)
{
    int count = 0;
    if (!expr)
        return 0;
    switch (expr->kind) {
    case AST_NAME:
        for (int i = 0; i < expr->name->pieces.count; i++) {
            const struct ast_piece *piece = &expr->name->pieces.at[i];
            count += piece->text ? !strcmp(piece->text, name) : reads(piece->expr, name);
        }
        return count;
    case AST_LIST:
        for (int i = 0; i < expr->list.items.count; i++)
            count += reads(expr->list.items.at[i], name);
        return count;
    case AST_CALL:
        for (int i = 0; i < expr->call->args.count; i++)
            count += reads(expr->call->args.at[i].value, name);
        return count;
    case AST_UNARY: case AST_BINARY: case AST_CONDITIONAL: case AST_RANGE: case AST_ELEMENT:
        return reads(expr->a, name) + reads(expr->b, name) + reads(expr->c, name);
    default:
        return 0;
    }
}

/* Sets the parameters in the callee's scope. `fn` goes on with the caller's pending map, unless it reads it
   twice. */
static bool enter(struct frame *f, struct frame *callee, const struct ast_call *call,
                  const struct binding *binding)
{
    const struct ast_definition *definition = callee->definition;
    for (int i = 0; i < binding->count; i++) {
        const struct ast_parameter *parameter = &definition->parameters.at[i];
        struct value value = value_error;
        if (binding->given[i])
            value = binding->values[i];
        else if (parameter->otherwise)
            value = eval(callee, parameter->otherwise, NULL);
        else
            report(f, call->loc, E_MISSING_ARGUMENT, definition->name, parameter->name);
        if (definition->kind != DEFINITION_FN || reads(definition->value, parameter->name) > 1)
            value = settle(f, value, NULL);
        if (value.kind == VALUE_ERROR)
            return false;
        scope_set(&callee->scope, f->e->arena, parameter->name, value);
    }
    return true;
}

/* The pending map that `fn` made bears its name, and the place of the call. */
static struct value labelled(struct frame *f, struct value value, const char *label, struct loc loc)
{
    if (value.kind != VALUE_PENDING)
        return value;
    struct pending *pending = arena_alloc(f->e->arena, sizeof *pending);
    *pending = *value.pending;
    pending->label = label;
    pending->loc = user_loc(f, loc);
    return (struct value){.kind = VALUE_PENDING, .pending = pending};
}

static struct value run_definition(struct frame *f, struct frame *callee, const struct ast_call *call,
                                   const char *name)
{
    const struct ast_definition *definition = callee->definition;
    if (definition->kind == DEFINITION_FN)
        return labelled(f, eval(callee, definition->value, name), definition->name, call->loc);
    run_body(callee, &definition->body);
    return callee->result;
}

struct value call_definition(struct frame *f, const struct ast_definition *definition,
                             const struct ast_call *call, const struct value *leading, int n_leading,
                             const char *name)
{
    struct elaborator *e = f->e;
    bool fn = definition->kind == DEFINITION_FN;
    struct binding binding = {.callee = definition->name, .count = definition->parameters.count};
    struct frame callee = {.e = e, .definition = definition, .call = user_loc(f, call->loc), .path = f->path,
                           .nameless = f->nameless || (!fn && !name), .result.kind = VALUE_NOTHING};
    if (e->depth == MAX_CALL_DEPTH) {
        report_limit(f, call->loc, E_CALLED_DEEP, MAX_CALL_DEPTH);
        return value_error;
    }
    if (!fn)
        callee.path = name ? name : join(f, call->loc, f->path, definition->name);
    for (int i = 0; i < binding.count; i++)
        binding.names[i] = definition->parameters.at[i].name;
    for (int i = 0; i < n_leading; i++) {
        binding.values[i] = leading[i];
        binding.given[i] = true;
    }
    int errors = e->diag->errors;
    if (!bind_arguments(f, call, n_leading, &binding) || !enter(f, &callee, call, &binding))
        return value_error;
    e->depth++;
    struct value result = run_definition(f, &callee, call, name);
    e->depth--;
    return e->diag->errors > errors ? value_error : result;
}
