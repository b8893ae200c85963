/* text.c: the graph as text, one line a node. read.c reads it back. */
#include "graph/form.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_TEXT = 32, LOC_COLUMN = 72 };

/* The shortest text that reads back as the same number; integers in full. */
static void put_number(FILE *file, double value)
{
    char text[NUMBER_TEXT];
    int digits = fabs(value) < 1e15 && value == floor(value) ? 15 : 1;
    do
        snprintf(text, sizeof text, "%.*g", digits, value);
    while (strtod(text, NULL) != value && !isnan(value) && ++digits <= 17);
    fputs(text, file);
}

const struct infix expr_infix[N_EXPR_OPS] = {
    [EXPR_LT] = { COMPARISON, "<" }, [EXPR_LE] = { COMPARISON, "<=" }, [EXPR_GT] = { COMPARISON, ">" },
    [EXPR_GE] = { COMPARISON, ">=" }, [EXPR_EQ] = { COMPARISON, "==" }, [EXPR_NE] = { COMPARISON, "!=" },
    [EXPR_ADD] = { SUM, "+" }, [EXPR_SUB] = { SUM, "-" },
    [EXPR_MUL] = { PRODUCT, "*" }, [EXPR_DIV] = { PRODUCT, "/" },
    [EXPR_NEG] = { SIGN, "-" },
};

static void put_expr(FILE *file, const struct expr *expr, enum precedence least);

static void put_call(FILE *file, const struct expr *expr)
{
    fprintf(file, "%s(", expr_op_name[expr->op]);
    for (int i = 0; i < expr_op_arguments[expr->op]; i++) {
        fputs(i ? ", " : "", file);
        put_expr(file, expr->in[i], COMPARISON);
    }
    fputc(')', file);
}

static void put_infix(FILE *file, const struct expr *expr, struct infix op)
{
    if (op.precedence == SIGN) {
        fputs(op.text, file);
        put_expr(file, expr->in[0], PRIMARY);
        return;
    }
    put_expr(file, expr->in[0], op.precedence + (op.precedence == COMPARISON));
    fprintf(file, " %s ", op.text);
    put_expr(file, expr->in[1], op.precedence + 1);
}

/* In parentheses when it binds looser than `least`. */
static void put_expr(FILE *file, const struct expr *expr, enum precedence least)
{
    struct infix op = expr_infix[expr->op];
    if (expr->op == EXPR_ARG)
        fprintf(file, "a%d", expr->arg);
    else if (expr->op == EXPR_CONST)
        put_number(file, expr->value);
    else if (expr->op == EXPR_BATCH)
        fputs(expr_op_name[EXPR_BATCH], file);
    else if (!op.text)
        put_call(file, expr);
    else if (op.precedence >= least)
        put_infix(file, expr, op);
    else {
        fputc('(', file);
        put_infix(file, expr, op);
        fputc(')', file);
    }
}

static bool is_default(const struct attribute *at, const struct node *node)
{
    for (int i = 0; i < attribute_count(at, node); i++)
        if (attribute_get(at, node, i) != at->otherwise)
            return false;
    return true;
}

static void put_attribute(FILE *file, const struct attribute *at, const struct node *node)
{
    fprintf(file, " %s", at->name);
    if (at->type == ATTRIBUTE_FLAG)
        return;
    bool list = at->type != ATTRIBUTE_INT && at->type != ATTRIBUTE_WHOLE;
    const char *separator = list ? "=[" : "=";
    for (int i = 0; i < attribute_count(at, node); i++) {
        int64_t value = attribute_get(at, node, i);
        if (at->type == ATTRIBUTE_SET && !value)
            continue;
        fprintf(file, "%s%lld", separator, (long long)(at->type == ATTRIBUTE_SET ? i : value));
        separator = ", ";
    }
    fputs(list ? "]" : "", file);
}

static void put_leaf(FILE *file, const struct graph *g, const struct node *node)
{
    fprintf(file, "%s %s %s", operation_of(node)->name, node->name,
            shape_text(g->arena, node->dtype, &node->shape));
    if (node->kind != NODE_PARAM)
        return;
    fprintf(file, " %s %s", node->param.trained ? "trained" : "buffer", init_name[node->param.init]);
    if (node->param.init == INIT_NORMAL || node->param.init == INIT_UNIFORM) {
        fputc('(', file);
        put_number(file, node->param.scale);
        fputc(')', file);
    }
}

static void put_operation(FILE *file, const struct graph *g, const struct node *node)
{
    const struct operation *form = operation_of(node);
    fprintf(file, "%s(", form->name);
    for (int i = 0; i < node->n_inputs; i++)
        fprintf(file, "%s%%%d", i ? ", " : "", node->inputs[i]->id);
    fputc(')', file);
    if (node->kind == NODE_MAP) {
        fputc(' ', file);
        put_expr(file, node->map, COMPARISON);
    }
    for (const struct attribute *at = form->attributes; at->name; at++)
        if (!is_default(at, node))
            put_attribute(file, at, node);
    fprintf(file, " %s", shape_text(g->arena, node->dtype, &node->shape));
    if (*node->name)
        fprintf(file, " \"%s\"", node->name);
    if (node->phase != PHASE_FORWARD)
        fprintf(file, " %s", phase_name[node->phase]);
}

void node_write(FILE *file, const struct graph *g, const struct node *node)
{
    char *line = NULL;
    size_t size = 0;
    FILE *text = open_memstream(&line, &size);
    fprintf(text, "%%%d = ", node->id);
    (node->kind == NODE_INPUT || node->kind == NODE_PARAM ? put_leaf : put_operation)(text, g, node);
    fclose(text);
    if (node->loc.source)
        fprintf(file, "%-*s ; %s:%d:%d\n", LOC_COLUMN, line, node->loc.source->name, node->loc.line,
                node->loc.column);
    else
        fprintf(file, "%s\n", line);
    free(line);
}

void graph_write(FILE *file, const struct graph *g)
{
    fprintf(file, "graph %s batch %lld\n", g->name, (long long)g->batch);
    for (int i = 0; i < g->nodes.count; i++)
        node_write(file, g, g->nodes.at[i]);
    for (int i = 0; i < g->outputs.count; i++) {
        const struct output *output = &g->outputs.at[i];
        fprintf(file, "output %s %%%d", output_role_name[output->role], output->value->id);
        if (output->target)
            fprintf(file, " of %%%d", output->target->id);
        fputc('\n', file);
    }
}
