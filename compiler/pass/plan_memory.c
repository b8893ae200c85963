/* plan_memory.c: gives every tensor its place in its arena.
   requires: schedule, buckets, the kernels' workspaces.
   fills: offsets in ARENA_INPUT and ARENA_ACTIVATION; the size of these arenas; the workspaces' greatest.
   breaks: nothing.

   Activations share memory when they do not live at the same time. A sweep of maps, and the maps of a contraction's
   result, write over an input that they are the last to read, element for element. */
#include "pass/pass.h"
#include "pass/place.h"

#include <stdlib.h>
#include <string.h>

/* ---- activations */

static bool has_reduction(const struct kernel *kernel)
{
    for (int i = 0; i < kernel->members.count; i++)
        if (kernel->members.at[i]->kind == NODE_REDUCE)
            return true;
    return false;
}

static bool has_member(const struct kernel *kernel, const struct node *node)
{
    for (int i = 0; i < kernel->members.count; i++)
        if (kernel->members.at[i] == node)
            return true;
    return false;
}

bool kernel_needs(const struct kernel *kernel, const struct node *value, const struct node *node)
{
    if (value == node)
        return true;
    if (!has_member(kernel, value) || value == kernel->node)
        return false;
    for (int i = 0; i < value->n_inputs; i++)
        if (kernel_needs(kernel, value->inputs[i], node))
            return true;
    return false;
}

/* Whether each element of the input is read where its place is written, and nowhere else: a contraction reads
   its operands elsewhere. */
static bool is_read_in_place(const struct kernel *kernel, const struct node *input)
{
    for (int i = 0; i < kernel->node->n_inputs && kernel->anchor == ANCHOR_CONTRACT; i++)
        if (kernel_needs(kernel, kernel->node->inputs[i], input))
            return false;
    return kernel->anchor == ANCHOR_CONTRACT || (kernel->anchor == ANCHOR_MAP && !has_reduction(kernel));
}

/* Reads of `node` under another shape would be of other elements. */
static bool is_read_directly(const struct kernel *kernel, const struct node *node)
{
    for (int m = 0; m < kernel->members.count; m++)
        for (int i = 0; i < kernel->members.at[m]->n_inputs; i++) {
            struct node *input = kernel->members.at[m]->inputs[i];
            if (memory_of(input) == node && input != node)
                return false;
        }
    return true;
}

/* Whether the output may take the input's place: read for the last time here, at the index that is written.
   */
static bool replaces(const struct step *step, int k, const struct node *output, const struct node *input)
{
    const struct kernel *kernel = step->kernels.at[k];
    const struct tensor *from = step->of[input->id], *to = step->of[output->id];
    return from->arena == ARENA_ACTIVATION && to->arena == ARENA_ACTIVATION && from->last == k &&
           from->first < k && from->dtype == to->dtype && shape_equal(&input->shape, &output->shape) &&
           shape_equal(&output->shape, &kernel->domain) && is_read_in_place(kernel, input) &&
           is_read_directly(kernel, input);
}

static struct block *open_block(struct arena *arena, const struct tensor *tensor)
{
    struct block *block = arena_alloc(arena, sizeof *block);
    *block = (struct block){.bytes = place_align(tensor->bytes), .first = tensor->first, .last = tensor->last};
    return block;
}

/* The input whose place the output takes: that which was written last, as it is most likely still in a cache. */
static struct node *find_replaced(const struct step *step, int k, struct block *const *of, const struct node *output)
{
    const struct kernel *kernel = step->kernels.at[k];
    struct node *last = NULL;
    for (int i = 0; i < kernel->inputs.count; i++) {
        struct node *input = kernel->inputs.at[i];
        if (replaces(step, k, output, input) && of[input->id]->last == k &&
            (!last || step->of[input->id]->first > step->of[last->id]->first))
            last = input;
    }
    return last;
}

/* Tensors that follow one another in the same place are one block. */
static bool join_block(const struct step *step, int k, struct block **of, const struct node *output)
{
    const struct node *input = find_replaced(step, k, of, output);
    if (!input)
        return false;
    struct block *block = of[input->id];
    const struct tensor *tensor = step->of[output->id];
    block->last = tensor->last > k ? tensor->last : k + 1; /* taken, for the other outputs */
    of[output->id] = block;
    return true;
}

typedef VEC(struct block *) blocks;

/* of[node id]: the block of an activation. */
static blocks find_blocks(struct arena *arena, const struct step *step, struct block **of)
{
    blocks all = {0};
    for (int k = 0; k < step->kernels.count; k++)
        for (int i = 0; i < step->kernels.at[k]->outputs.count; i++) {
            const struct node *node = step->kernels.at[k]->outputs.at[i];
            if (step->of[node->id]->arena != ARENA_ACTIVATION || join_block(step, k, of, node))
                continue;
            of[node->id] = open_block(arena, step->of[node->id]);
            vec_push(arena, &all, of[node->id]);
        }
    return all;
}

static int64_t place_activations(struct arena *arena, struct step *step)
{
    struct block **of = arena_alloc(arena, sizeof *of * (size_t)step->graph->nodes.count);
    blocks all = find_blocks(arena, step, of);
    int64_t end = place_blocks(all.at, all.count);
    for (int i = 0; i < step->tensors.count; i++)
        if (step->tensors.at[i]->arena == ARENA_ACTIVATION)
            step->tensors.at[i]->offset = of[step->tensors.at[i]->node->id]->offset;
    return end;
}

/* ---- the rest */

/* One behind the other, in both steps alike. */
static int64_t place_inputs(struct step *step)
{
    int64_t end = 0;
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        if (tensor->arena != ARENA_INPUT)
            continue;
        tensor->offset = end;
        end += place_align(tensor->bytes);
    }
    return end;
}

static void keep_greater(int64_t *greatest, int64_t value)
{
    if (value > *greatest)
        *greatest = value;
}

static void plan_step(struct plan *plan, struct step *step)
{
    keep_greater(&plan->arena_bytes[ARENA_INPUT], place_inputs(step));
    keep_greater(&plan->arena_bytes[ARENA_ACTIVATION], place_activations(plan->arena, step));
    for (int k = 0; k < step->kernels.count; k++) {
        keep_greater(&plan->workspace, step->kernels.at[k]->workspace);
        keep_greater(&plan->thread_workspace, step->kernels.at[k]->thread_workspace);
    }
}

/* ---- what it comes to */

static int by_bytes(const void *a, const void *b)
{
    const struct tensor *x = *(struct tensor *const *)a, *y = *(struct tensor *const *)b;
    if (x->bytes != y->bytes)
        return x->bytes > y->bytes ? -1 : 1;
    return strcmp(x->name, y->name);
}

struct tensor **tensors_by_size(struct arena *arena, const struct step *step)
{
    const int count = step->tensors.count;
    struct tensor **tensors = arena_alloc(arena, sizeof *tensors * (size_t)count + 1);
    for (int i = 0; i < count; i++)
        tensors[i] = step->tensors.at[i];
    qsort(tensors, (size_t)count, sizeof *tensors, by_bytes);
    return tensors;
}

int64_t momentum_bytes(const struct plan *plan)
{
    int64_t bytes = 0;
    for (int i = 0; plan->config->train.optimizer.momentum != 0 && i < plan->buckets.count; i++)
        bytes += plan->buckets.at[i].bytes;
    return bytes;
}

int64_t planned_bytes(const struct plan *plan)
{
    int64_t bytes = plan->workspace + plan->thread_workspace + momentum_bytes(plan);
    for (int i = 0; i < N_ARENAS; i++)
        bytes += plan->arena_bytes[i];
    return bytes;
}

void plan_memory(struct plan *plan)
{
    struct step *steps[] = {&plan->train, &plan->evaluate};
    for (int s = 0; s < 2; s++)
        if (steps[s]->graph)
            plan_step(plan, steps[s]);
}
