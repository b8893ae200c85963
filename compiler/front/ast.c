/* ast.c: the constructors of the tree, called by the grammar's actions. */
#include "front/parse.h"

#include <string.h>

static int higher(int height, const struct ast_expr *expr)
{
    return expr && expr->height > height ? expr->height : height;
}

static void raise_over(struct parser *p, struct ast_expr *expr, int height)
{
    expr->height = height + 1;
    if (expr->height > MAX_HEIGHT)
        parse_fail(p, p->at, E_TOO_DEEP);
}

static struct ast_expr *new_expr(struct parser *p, enum ast_kind kind, struct loc loc)
{
    struct ast_expr *expr = arena_alloc(p->arena, sizeof *expr);
    expr->kind = kind;
    expr->loc = loc;
    expr->height = 1;
    return expr;
}

struct ast_expr *ast_number(struct parser *p, struct token token)
{
    struct ast_expr *expr = new_expr(p, AST_NUMBER, token.loc);
    expr->number = token.number;
    expr->whole = token.whole;
    expr->integer = token.integer;
    return expr;
}

struct ast_expr *ast_string(struct parser *p, struct token token)
{
    struct ast_expr *expr = new_expr(p, AST_STRING, token.loc);
    expr->string = token.text;
    return expr;
}

struct ast_expr *ast_bool(struct parser *p, struct token token, bool value)
{
    struct ast_expr *expr = new_expr(p, AST_BOOL, token.loc);
    expr->boolean = value;
    return expr;
}

struct ast_expr *ast_name(struct parser *p, struct ast_path *path)
{
    struct ast_expr *expr = new_expr(p, AST_NAME, path->loc);
    int height = 0;
    for (int i = 0; i < path->pieces.count; i++)
        height = higher(height, path->pieces.at[i].expr);
    expr->name = path;
    raise_over(p, expr, height);
    return expr;
}

struct ast_expr *ast_list(struct parser *p, struct ast_expr *list, const struct ast_expr *item)
{
    if (!list)
        list = new_expr(p, AST_LIST, p->at);
    if (item) {
        vec_push(p->arena, &list->list.items, item);
        raise_over(p, list, higher(list->height - 1, item));
    }
    return list;
}

struct ast_expr *ast_list_at(struct ast_expr *list, struct token bracket)
{
    list->loc = bracket.loc;
    return list;
}

/* `return a` gives a; `return a, b` gives a list. */
const struct ast_expr *ast_values(struct ast_expr *list)
{
    list->loc = list->list.items.at[0]->loc;
    return list->list.items.count == 1 ? list->list.items.at[0] : list;
}

struct ast_expr *ast_called(struct parser *p, struct ast_call *call)
{
    struct ast_expr *expr = new_expr(p, AST_CALL, call->loc);
    int height = 0;
    for (int i = 0; i < call->args.count; i++)
        height = higher(height, call->args.at[i].value);
    expr->call = call;
    raise_over(p, expr, height);
    return expr;
}

static struct ast_expr *operands(struct parser *p, struct ast_expr *expr, const struct ast_expr *a,
                                 const struct ast_expr *b, const struct ast_expr *c)
{
    expr->a = a;
    expr->b = b;
    expr->c = c;
    raise_over(p, expr, higher(higher(a->height, b), c));
    return expr;
}

struct ast_expr *ast_operation(struct parser *p, struct token token, enum ast_operator op,
                               const struct ast_expr *a, const struct ast_expr *b)
{
    struct ast_expr *expr = new_expr(p, b ? AST_BINARY : AST_UNARY, token.loc);
    expr->op = op;
    return operands(p, expr, a, b, NULL);
}

/* -5 is a number. */
struct ast_expr *ast_negation(struct parser *p, struct token token, struct ast_expr *a)
{
    if (a->kind != AST_NUMBER)
        return ast_operation(p, token, OP_NEG, a, NULL);
    a->number = -a->number;
    a->whole = -a->whole;
    a->loc = token.loc;
    return a;
}

struct ast_expr *ast_conditional(struct parser *p, struct token token, const struct ast_expr *a,
                                 const struct ast_expr *c, const struct ast_expr *b)
{
    return operands(p, new_expr(p, AST_CONDITIONAL, token.loc), a, b, c);
}

struct ast_expr *ast_range(struct parser *p, struct token token, const struct ast_expr *a,
                           const struct ast_expr *b)
{
    return operands(p, new_expr(p, AST_RANGE, token.loc), a, b, NULL);
}

struct ast_expr *ast_element(struct parser *p, struct token token, const struct ast_expr *a,
                             const struct ast_expr *b)
{
    return operands(p, new_expr(p, AST_ELEMENT, token.loc), a, b, NULL);
}

static struct ast_path *path_piece(struct parser *p, struct ast_path *path, struct loc loc,
                                   struct ast_piece piece)
{
    if (!path) {
        path = arena_alloc(p->arena, sizeof *path);
        path->loc = loc;
    }
    vec_push(p->arena, &path->pieces, piece);
    return path;
}

struct ast_path *ast_path_text(struct parser *p, struct ast_path *path, struct token token)
{
    if (path && !*token.text) /* layer{i}: nothing behind the interpolation */
        return path;
    return path_piece(p, path, token.loc, (struct ast_piece){.text = token.text});
}

struct ast_path *ast_path_expr(struct parser *p, struct ast_path *path, const struct ast_expr *expr)
{
    return path_piece(p, path, path->loc, (struct ast_piece){.expr = expr});
}

struct ast_arg ast_positional(const struct ast_expr *value)
{
    return (struct ast_arg){.loc = value->loc, .value = value};
}

struct ast_arg ast_named(struct token name, const struct ast_expr *value)
{
    return (struct ast_arg){.name = name.text, .loc = name.loc, .value = value};
}

struct ast_arg ast_with_units(struct ast_arg arg, struct token *first, struct token *second)
{
    arg.units[0] = first->text;
    arg.units[1] = second ? second->text : NULL;
    return arg;
}

/* Few enough to compare each with each. */
static void check_count(struct parser *p, int count, const char *what, struct loc loc)
{
    if (count <= MAX_SIBLINGS)
        return;
    diag_error(p->diag, loc, E_TOO_MANY, MAX_SIBLINGS, what);
    p->failed = true;
}

struct ast_call *ast_args(struct parser *p, struct ast_call *call, struct ast_arg arg)
{
    if (!call)
        call = arena_alloc(p->arena, sizeof *call);
    for (int i = 0; arg.name && i < call->args.count; i++)
        if (call->args.at[i].name && strcmp(call->args.at[i].name, arg.name) == 0)
            diag_error(p->diag, arg.loc, E_GIVEN_TWICE, arg.name);
    vec_push(p->arena, &call->args, arg);
    check_count(p, call->args.count, "arguments", arg.loc);
    return call;
}

struct ast_call *ast_call_of(struct parser *p, struct token name, struct ast_call *args)
{
    struct ast_call *call = args ? args : arena_alloc(p->arena, sizeof *call);
    call->name = name.text;
    call->loc = name.loc;
    return call;
}

static struct ast_statement *new_statement(struct parser *p, enum ast_statement_kind kind, struct loc loc)
{
    struct ast_statement *statement = arena_alloc(p->arena, sizeof *statement);
    statement->kind = kind;
    statement->loc = loc;
    return statement;
}

struct ast_statement *ast_target(struct parser *p, struct ast_statement *statement, struct ast_path *path)
{
    if (!statement)
        statement = new_statement(p, STATEMENT_ASSIGN, path->loc);
    vec_push(p->arena, &statement->targets, path);
    return statement;
}

struct ast_statement *ast_loop_target(struct parser *p, struct ast_statement *statement, struct token name)
{
    return ast_target(p, statement, ast_path_text(p, NULL, name));
}

struct ast_statement *ast_assign(struct ast_statement *targets, const struct ast_expr *value)
{
    targets->value = value;
    return targets;
}

struct ast_statement *ast_state(struct parser *p, enum ast_statement_kind kind, struct token token,
                                struct ast_path *path, const char *type, const struct ast_expr *shape,
                                const struct ast_call *init)
{
    struct ast_statement *statement = ast_target(p, new_statement(p, kind, token.loc), path);
    statement->type = type;
    statement->value = shape;
    statement->init = init;
    return statement;
}

struct ast_statement *ast_update(struct parser *p, struct token token, struct ast_path *path,
                                 const struct ast_expr *value)
{
    return ast_assign(ast_target(p, new_statement(p, STATEMENT_UPDATE, token.loc), path), value);
}

struct ast_statement *ast_if(struct parser *p, struct token token, const struct ast_expr *condition,
                             struct ast_body *then, struct ast_body *otherwise)
{
    struct ast_statement *statement = ast_assign(new_statement(p, STATEMENT_IF, token.loc), condition);
    statement->body = *then;
    if (otherwise)
        statement->otherwise = *otherwise;
    return statement;
}

struct ast_statement *ast_for(struct ast_statement *targets, struct token token,
                              const struct ast_expr *walked, struct ast_body *body)
{
    targets->kind = STATEMENT_FOR;
    targets->loc = token.loc;
    targets->body = *body;
    return ast_assign(targets, walked);
}

struct ast_statement *ast_return(struct parser *p, struct token token, const struct ast_expr *value)
{
    return ast_assign(new_statement(p, STATEMENT_RETURN, token.loc), value);
}

struct ast_statement *ast_check(struct parser *p, struct token token, const struct ast_expr *condition,
                                struct token message)
{
    struct ast_statement *statement = ast_assign(new_statement(p, STATEMENT_CHECK, token.loc), condition);
    statement->message = message.text;
    return statement;
}

struct ast_body *ast_body(struct parser *p, struct ast_body *body, struct ast_statement *statement)
{
    if (!body)
        body = arena_alloc(p->arena, sizeof *body);
    if (statement)
        vec_push(p->arena, &body->statements, statement);
    return body;
}

struct ast_definition *ast_parameter(struct parser *p, struct ast_definition *definition, struct token name,
                                     const struct ast_expr *otherwise)
{
    if (!definition)
        definition = arena_alloc(p->arena, sizeof *definition);
    for (int i = 0; i < definition->parameters.count; i++)
        if (strcmp(definition->parameters.at[i].name, name.text) == 0)
            diag_error(p->diag, name.loc, E_GIVEN_TWICE, name.text);
    struct ast_parameter parameter = {name.text, name.loc, otherwise};
    vec_push(p->arena, &definition->parameters, parameter);
    check_count(p, definition->parameters.count, "parameters", name.loc);
    return definition;
}

static struct ast_definition *define(struct parser *p, enum ast_definition_kind kind, struct token name,
                                     struct ast_definition *definition)
{
    if (!definition)
        definition = arena_alloc(p->arena, sizeof *definition);
    definition->kind = kind;
    definition->loc = name.loc;
    definition->name = name.text;
    vec_push(p->arena, &p->ast->definitions, definition);
    return definition;
}

void ast_define_fn(struct parser *p, struct token name, struct ast_definition *parameters,
                   const struct ast_expr *value)
{
    define(p, DEFINITION_FN, name, parameters)->value = value;
}

void ast_define(struct parser *p, enum ast_definition_kind kind, struct token name,
                struct ast_definition *parameters, struct ast_body *body)
{
    define(p, kind, name, parameters)->body = *body;
}

struct ast_section *ast_setting(struct parser *p, struct ast_section *section, struct token key,
                                struct ast_call *items)
{
    if (!section)
        section = arena_alloc(p->arena, sizeof *section);
    struct ast_setting *setting = arena_alloc(p->arena, sizeof *setting);
    setting->key = key.text;
    setting->loc = key.loc;
    for (int i = 0; i < items->args.count; i++)
        vec_push(p->arena, &setting->args, items->args.at[i]);
    vec_push(p->arena, &section->settings, setting);
    return section;
}

void ast_add_section(struct parser *p, struct token kind, const char *name, struct ast_section *settings)
{
    if (!settings)
        settings = arena_alloc(p->arena, sizeof *settings);
    settings->kind = kind.text;
    settings->name = name;
    settings->loc = kind.loc;
    vec_push(p->arena, &p->ast->sections, settings);
    check_count(p, p->ast->sections.count, "sections", kind.loc);
}

void ast_use(struct parser *p, struct token path)
{
    struct use use = {path.text, path.loc};
    vec_push(p->arena, &p->uses, use);
}
