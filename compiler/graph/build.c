/* build.c: the builders: a node of each kind, inferred, checked and appended. An input that is NULL (an error
   already reported) gives NULL without another error. */
#include "graph/form.h"

#include <string.h>

struct node *graph_append(struct graph *g, struct site site, struct node node, struct node *const *inputs,
                          int n_inputs)
{
    for (int i = 0; i < n_inputs; i++)
        if (!inputs[i])
            return NULL;
    const char *name = site.name ? site.name : "";
    struct node *result = arena_alloc(g->arena, sizeof *result);
    *result = node;
    result->id = g->nodes.count;
    result->phase = site.phase;
    result->loc = site.loc;
    result->name = arena_strndup(g->arena, name, strlen(name));
    result->n_inputs = n_inputs;
    result->inputs = arena_alloc(g->arena, (size_t)n_inputs * sizeof *inputs);
    if (n_inputs)
        memcpy(result->inputs, inputs, (size_t)n_inputs * sizeof *inputs);
    if (g->nodes.count == MAX_NODES) {
        diag_error(g->diag, site.loc, E_TOO_MANY_NODES, result->name, MAX_NODES);
        return NULL;
    }
    if (!infer(g, result))
        return NULL;
    vec_push(g->arena, &g->nodes, result);
    return result;
}

struct node *graph_input(struct graph *g, struct site site, enum dtype dtype, struct shape shape)
{
    return graph_append(g, site, (struct node){ .kind = NODE_INPUT, .dtype = dtype, .shape = shape }, NULL,
                        0);
}

struct node *graph_param(struct graph *g, struct site site, enum dtype dtype, struct shape shape,
                         struct param param)
{
    struct node node = { .kind = NODE_PARAM, .dtype = dtype, .shape = shape, .param = param };
    return graph_append(g, site, node, NULL, 0);
}

struct node *graph_map(struct graph *g, struct site site, enum dtype dtype, const struct expr *expr,
                       struct node *const *inputs, int n_inputs)
{
    return graph_append(g, site, (struct node){ .kind = NODE_MAP, .dtype = dtype, .map = expr }, inputs,
                        n_inputs);
}

struct node *graph_const(struct graph *g, struct site site, double value)
{
    return graph_map(g, site, F32, expr_const(g->arena, value), NULL, 0);
}

struct node *graph_reduce(struct graph *g, struct site site, struct node *x, struct reduce reduce)
{
    return graph_append(g, site, (struct node){ .kind = NODE_REDUCE, .reduce = reduce }, &x, 1);
}

struct node *graph_contract(struct graph *g, struct site site, struct node *a, struct node *b,
                            struct contract contract)
{
    struct node *inputs[] = { a, b };
    return graph_append(g, site, (struct node){ .kind = NODE_CONTRACT, .contract = contract }, inputs, 2);
}

struct node *graph_window(struct graph *g, struct site site, struct node *const *inputs, int n_inputs,
                          struct window window)
{
    return graph_append(g, site, (struct node){ .kind = NODE_WINDOW, .window = window }, inputs, n_inputs);
}

struct node *graph_view(struct graph *g, struct site site, struct node *const *inputs, int n_inputs,
                        struct shape shape, struct view view)
{
    return graph_append(g, site, (struct node){ .kind = NODE_VIEW, .shape = shape, .view = view }, inputs,
                        n_inputs);
}

struct node *graph_index(struct graph *g, struct site site, struct node *a, struct node *b,
                         struct index index)
{
    struct node *inputs[] = { a, b };
    return graph_append(g, site, (struct node){ .kind = NODE_INDEX, .index = index }, inputs, 2);
}
