/* isolate.c: see isolate.h.
   requires: a plan with memory.
   fills: a step of one kernel, whose text is the kernel's but for names: it depends on no other kernel. */
#include "emit/isolate.h"

#include <stdlib.h>

static int by_id(const void *a, const void *b)
{
    return (*(struct node *const *)a)->id - (*(struct node *const *)b)->id;
}

static int find(const nodes *originals, const struct node *node)
{
    for (int i = 0; i < originals->count; i++)
        if (originals->at[i] == node)
            return i;
    return -1;
}

static void take(struct arena *arena, nodes *originals, struct node *node)
{
    if (find(originals, node) < 0)
        vec_push(arena, originals, node);
}

/* Members and what they read; behind a reshape, what lies there. */
static void take_nodes(struct arena *arena, nodes *originals, const struct kernel *kernel)
{
    for (int m = 0; m < kernel->members.count; m++) {
        struct node *member = kernel->members.at[m];
        take(arena, originals, member);
        for (int i = 0; i < member->n_inputs; i++) {
            struct node *input = member->inputs[i];
            for (; input != memory_of(input); input = input->inputs[0])
                take(arena, originals, input);
            take(arena, originals, input);
        }
    }
    qsort(originals->at, (size_t)originals->count, sizeof *originals->at, by_id);
}

/* Without its inputs where they belong to other kernels. */
static struct node *copy_node(struct graph *g, const nodes *originals, const struct node *node)
{
    struct node *copy = arena_alloc(g->arena, sizeof *copy);
    *copy = *node;
    copy->id = g->nodes.count;
    copy->name = arena_printf(g->arena, "v%d", copy->id);
    copy->loc = (struct loc){0};
    copy->inputs = arena_alloc(g->arena, sizeof *copy->inputs * (size_t)node->n_inputs + 1);
    for (int i = 0; i < node->n_inputs; i++) {
        int input = find(originals, node->inputs[i]);
        if (input < 0) {
            copy->n_inputs = 0;
            break;
        }
        copy->inputs[i] = g->nodes.at[input];
    }
    return copy;
}

/* One copy of each tensor, whatever the names it has: a reshape, a buffer's new value. */
static struct tensor *copy_tensor(struct arena *arena, const struct step *step, const nodes *originals,
                                  const struct step *result, int i)
{
    const struct tensor *tensor = step->of[originals->at[i]->id];
    for (int before = 0; before < i; before++)
        if (step->of[originals->at[before]->id] == tensor)
            return result->of[before];
    struct tensor *copy = arena_alloc(arena, sizeof *copy);
    *copy = *tensor;
    copy->node = result->graph->nodes.at[i];
    copy->name = copy->node->name;
    return copy;
}

static void copy_nodes(struct arena *arena, const struct step *step, struct step *result,
                       const nodes *originals)
{
    struct graph *g = graph_new(arena, step->graph->diag, step->graph->name, step->graph->batch);
    result->graph = g;
    for (int i = 0; i < originals->count; i++) {
        struct node *copy = copy_node(g, originals, originals->at[i]);
        vec_push(arena, &g->nodes, copy);
    }
    result->of = arena_alloc(arena, sizeof *result->of * (size_t)originals->count);
    for (int i = 0; i < originals->count; i++)
        if (step->of[originals->at[i]->id])
            result->of[i] = copy_tensor(arena, step, originals, result, i);
}

static struct node **copies_of(struct arena *arena, const struct graph *g, const nodes *originals,
                               struct node *const *list, int count)
{
    struct node **copies = arena_alloc(arena, sizeof *copies * (size_t)count + 1);
    for (int i = 0; i < count; i++)
        copies[i] = g->nodes.at[find(originals, list[i])];
    return copies;
}

static struct kernel *copy_kernel(struct arena *arena, const struct graph *g, const nodes *originals,
                                  const struct kernel *kernel)
{
    struct kernel *copy = arena_alloc(arena, sizeof *copy);
    *copy = *kernel;
    copy->name = "";
    copy->node = g->nodes.at[find(originals, kernel->node)];
    copy->members.at = copies_of(arena, g, originals, kernel->members.at, kernel->members.count);
    copy->inputs.at = copies_of(arena, g, originals, kernel->inputs.at, kernel->inputs.count);
    copy->outputs.at = copies_of(arena, g, originals, kernel->outputs.at, kernel->outputs.count);
    return copy;
}

void isolate(struct arena *arena, const struct step *step, const struct kernel *kernel, struct step *result,
             nodes *originals)
{
    *result = (struct step){0};
    *originals = (nodes){0};
    take_nodes(arena, originals, kernel);
    copy_nodes(arena, step, result, originals);
    vec_push(arena, &result->kernels, copy_kernel(arena, result->graph, originals, kernel));
}
