/* verify.c: every invariant of a graph, checked with the rules that the builders use. */
#include "graph/form.h"

#include <stdlib.h>
#include <string.h>

static _Noreturn void broken(const struct graph *g, const struct node *node, const char *after_pass,
                             const char *why)
{
    fprintf(stderr, "ddpc: internal error: after %s: %s\n", after_pass, why);
    if (node)
        node_write(stderr, g, node);
    abort();
}

static const char *check_inputs(const struct graph *g, const struct node *node)
{
    for (int i = 0; i < node->n_inputs; i++) {
        const struct node *input = node->inputs[i];
        if (input->id < 0 || input->id >= node->id || g->nodes.at[input->id] != input)
            return "an input does not come before the node";
    }
    return NULL;
}

static const char *check_map(const struct expr *expr, int n_inputs)
{
    if (expr->op == EXPR_ARG && (expr->arg < 0 || expr->arg >= n_inputs))
        return "the expression refers to an input that is not there";
    for (int i = 0; i < expr_op_arguments[expr->op]; i++) {
        const char *why = check_map(expr->in[i], n_inputs);
        if (why)
            return why;
    }
    return NULL;
}

/* Infers the node anew, in memory of its own. */
static const char *check_shape(const struct graph *g, const struct node *node, struct arena *arena)
{
    struct diag diag = { .arena = arena };
    struct graph scratch = { .arena = arena, .diag = &diag, .name = g->name, .batch = g->batch };
    struct node again = *node;
    if (!infer(&scratch, &again))
        return diag.messages.count ? diag.messages.at[0] : "the shapes do not fit";
    if (again.dtype != node->dtype || !shape_equal(&again.shape, &node->shape))
        return arena_printf(arena, "the shape should be %s", shape_text(arena, again.dtype, &again.shape));
    return attributes_equal(&again, node) ? NULL : "the attributes do not follow from the shapes";
}

static const char *check_output(const struct graph *g, const struct output *output)
{
    const struct node *value = output->value, *target = output->target;
    bool targeted = output->role == OUTPUT_GRADIENT || output->role == OUTPUT_STATE;
    if (!value || g->nodes.at[value->id] != value || (target && g->nodes.at[target->id] != target))
        return "an output is not in the graph";
    if (targeted != (target != NULL) || (target && target->kind != NODE_PARAM))
        return "an output has the wrong target";
    if (target && (target->dtype != value->dtype || !shape_equal(&target->shape, &value->shape)))
        return "an output has another shape than its target";
    return NULL;
}

void graph_verify(const struct graph *g, const char *after_pass)
{
    struct arena *arena = arena_new();
    for (int i = 0; i < g->nodes.count; i++) {
        const struct node *node = g->nodes.at[i];
        const char *why = node->id != i || !operation_of(node) ? "the node is not what its place says" : NULL;
        if (!why)
            why = check_inputs(g, node);
        if (!why && node->kind == NODE_MAP)
            why = check_map(node->map, node->n_inputs);
        if (!why)
            why = check_shape(g, node, arena);
        if (why)
            broken(g, node, after_pass, why);
    }
    for (int i = 0; i < g->outputs.count; i++) {
        const char *why = check_output(g, &g->outputs.at[i]);
        if (why)
            broken(g, g->outputs.at[i].value, after_pass, why);
    }
    arena_free(arena);
}
