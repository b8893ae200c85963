/* ast_write.c: the tree as text that parses to the same tree, with every operation in parentheses. */
#include "front/parse.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const operator_text[] = {
    [OP_NEG] = "-", [OP_NOT] = "not ", [OP_ADD] = "+", [OP_SUB] = "-", [OP_MUL] = "*", [OP_DIV] = "/",
    [OP_MOD] = "%", [OP_SHL] = "<<",   [OP_SHR] = ">>", [OP_LT] = "<", [OP_LE] = "<=", [OP_GT] = ">",
    [OP_GE] = ">=", [OP_EQ] = "==",    [OP_NE] = "!=", [OP_AND] = "and", [OP_OR] = "or",
};

static const char *const definition_text[] = {
    [DEFINITION_FN] = "fn", [DEFINITION_BLOCK] = "block", [DEFINITION_MODEL] = "model"};

static void write_expr(FILE *f, const struct ast_expr *e);

/* With the fewest digits that read back to the same number. */
static void write_real(FILE *f, double value)
{
    char text[40];
    int digits = 15;
    do
        snprintf(text, sizeof text, "%.*g", digits, value);
    while (strtod(text, NULL) != value && ++digits <= 17);
    fputs(text, f);
    if (!strpbrk(text, ".e"))
        fputs(".0", f);
}

static void write_string(FILE *f, const char *text)
{
    fputc('"', f);
    for (; *text; text++) {
        if (*text == '\n' || *text == '\t')
            fputs(*text == '\n' ? "\\n" : "\\t", f);
        else
            fprintf(f, *text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
    }
    fputc('"', f);
}

static void write_path(FILE *f, const struct ast_path *path)
{
    for (int i = 0; i < path->pieces.count; i++) {
        const struct ast_piece *piece = &path->pieces.at[i];
        if (piece->text) {
            fputs(piece->text, f);
            continue;
        }
        fputc('{', f);
        write_expr(f, piece->expr);
        fputc('}', f);
    }
}

static void write_arg(FILE *f, const struct ast_arg *arg)
{
    if (arg->name)
        fprintf(f, "%s = ", arg->name);
    write_expr(f, arg->value);
    for (int i = 0; arg->units[i]; i++)
        fprintf(f, " %s", arg->units[i]);
}

static void write_args(FILE *f, const struct ast_arg *args, int count)
{
    for (int i = 0; i < count; i++) {
        fputs(i ? ", " : "", f);
        write_arg(f, &args[i]);
    }
}

static void write_call(FILE *f, const struct ast_call *call)
{
    fprintf(f, "%s(", call->name);
    write_args(f, call->args.at, call->args.count);
    fputc(')', f);
}

static void write_list(FILE *f, const struct ast_expr *list)
{
    fputc('[', f);
    for (int i = 0; i < list->list.items.count; i++) {
        fputs(i ? ", " : "", f);
        write_expr(f, list->list.items.at[i]);
    }
    fputc(']', f);
}

static void write_operand(FILE *f, const struct ast_expr *e)
{
    bool compound = e->kind == AST_UNARY || e->kind == AST_BINARY || e->kind == AST_CONDITIONAL ||
                    e->kind == AST_RANGE || (e->kind == AST_NUMBER && e->number < 0);
    fputs(compound ? "(" : "", f);
    write_expr(f, e);
    fputs(compound ? ")" : "", f);
}

static void write_between(FILE *f, const struct ast_expr *a, const char *text, const struct ast_expr *b)
{
    write_operand(f, a);
    fputs(text, f);
    write_operand(f, b);
}

static void write_number(FILE *f, const struct ast_expr *e)
{
    if (e->integer)
        fprintf(f, "%" PRId64, e->whole);
    else
        write_real(f, e->number);
}

static void write_expr(FILE *f, const struct ast_expr *e)
{
    switch (e->kind) {
    case AST_NUMBER:
        write_number(f, e);
        break;
    case AST_STRING:
        write_string(f, e->string);
        break;
    case AST_BOOL:
        fputs(e->boolean ? "true" : "false", f);
        break;
    case AST_NAME:
        write_path(f, e->name);
        break;
    case AST_LIST:
        write_list(f, e);
        break;
    case AST_CALL:
        write_call(f, e->call);
        break;
    case AST_UNARY:
        fputs(operator_text[e->op], f);
        write_operand(f, e->a);
        break;
    case AST_BINARY:
        write_operand(f, e->a);
        fprintf(f, " %s ", operator_text[e->op]);
        write_operand(f, e->b);
        break;
    case AST_CONDITIONAL:
        write_between(f, e->a, " if ", e->c);
        fputs(" else ", f);
        write_operand(f, e->b);
        break;
    case AST_RANGE:
        write_between(f, e->a, "..", e->b);
        break;
    case AST_ELEMENT:
        write_operand(f, e->a);
        fputc('[', f);
        write_expr(f, e->b);
        fputc(']', f);
        break;
    }
}

static void write_body(FILE *f, const struct ast_body *body, int indent);

static void write_targets(FILE *f, const struct ast_statement *s)
{
    for (int i = 0; i < s->targets.count; i++) {
        fputs(i ? ", " : "", f);
        write_path(f, s->targets.at[i]);
    }
}

static void write_state(FILE *f, const struct ast_statement *s)
{
    fputs(s->kind == STATEMENT_PARAM ? "param " : "buffer ", f);
    write_targets(f, s);
    fprintf(f, "%s%s ", s->type ? " " : "", s->type ? s->type : "");
    write_list(f, s->value);
    fputc(' ', f);
    write_call(f, s->init);
}

static void write_if(FILE *f, const struct ast_statement *s, int indent)
{
    fputs("if ", f);
    write_expr(f, s->value);
    write_body(f, &s->body, indent);
    if (s->otherwise.statements.count) {
        fputs(" else", f);
        write_body(f, &s->otherwise, indent);
    }
}

static void write_loop(FILE *f, const struct ast_statement *s, int indent)
{
    fputs("for ", f);
    write_targets(f, s);
    fputs(" in ", f);
    write_expr(f, s->value);
    write_body(f, &s->body, indent);
}

static void write_assignment(FILE *f, const struct ast_statement *s)
{
    write_targets(f, s);
    fputs(" = ", f);
    write_expr(f, s->value);
}

static void write_statement(FILE *f, const struct ast_statement *s, int indent)
{
    switch (s->kind) {
    case STATEMENT_UPDATE:
        fputs("update ", f);
        write_assignment(f, s);
        break;
    case STATEMENT_ASSIGN:
        write_assignment(f, s);
        break;
    case STATEMENT_PARAM:
    case STATEMENT_BUFFER:
        write_state(f, s);
        break;
    case STATEMENT_IF:
        write_if(f, s, indent);
        break;
    case STATEMENT_FOR:
        write_loop(f, s, indent);
        break;
    case STATEMENT_RETURN:
        fputs("return ", f);
        write_expr(f, s->value);
        break;
    case STATEMENT_CHECK:
        fputs("check ", f);
        write_expr(f, s->value);
        fputs(", ", f);
        write_string(f, s->message);
        break;
    }
}

static void write_body(FILE *f, const struct ast_body *body, int indent)
{
    fputs(" {\n", f);
    for (int i = 0; i < body->statements.count; i++) {
        fprintf(f, "%*s", indent + 4, "");
        write_statement(f, body->statements.at[i], indent + 4);
        fputc('\n', f);
    }
    fprintf(f, "%*s}", indent, "");
}

static void write_definition(FILE *f, const struct ast_definition *d)
{
    fprintf(f, "%s %s(", definition_text[d->kind], d->name);
    for (int i = 0; i < d->parameters.count; i++) {
        const struct ast_parameter *parameter = &d->parameters.at[i];
        fprintf(f, "%s%s", i ? ", " : "", parameter->name);
        fputs(parameter->otherwise ? " = " : "", f);
        if (parameter->otherwise)
            write_expr(f, parameter->otherwise);
    }
    fputc(')', f);
    if (d->kind == DEFINITION_FN) {
        fputs(" = ", f);
        write_expr(f, d->value);
    } else {
        write_body(f, &d->body, 0);
    }
    fputs("\n\n", f);
}

static void write_setting(FILE *f, const struct ast_setting *setting)
{
    fprintf(f, "%s ", setting->key);
    write_args(f, setting->args.at, setting->args.count);
    fputc('\n', f);
}

static void write_section(FILE *f, const struct ast_section *section)
{
    fprintf(f, "%s%s%s {\n", section->kind, section->name ? " " : "", section->name ? section->name : "");
    for (int i = 0; i < section->settings.count; i++) {
        fputs("    ", f);
        write_setting(f, section->settings.at[i]);
    }
    fputs("}\n\n", f);
}

void ast_write(FILE *f, const struct ast *ast)
{
    for (int i = 0; i < ast->definitions.count; i++)
        if (ast->definitions.at[i]->loc.source->text != std_spec)
            write_definition(f, ast->definitions.at[i]);
    for (int i = 0; i < ast->sections.count; i++)
        write_section(f, ast->sections.at[i]);
    for (int i = 0; i < ast->overrides.count; i++) {
        fprintf(f, "# --set %s.", ast->overrides.at[i]->section);
        write_setting(f, ast->overrides.at[i]->setting);
    }
}

const char *ast_arg_text(struct arena *arena, const struct ast_arg *arg)
{
    char *text = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&text, &size);
    if (!f)
        abort();
    write_arg(f, arg);
    fclose(f);
    char *copy = arena_strndup(arena, text, size);
    free(text);
    return copy;
}
