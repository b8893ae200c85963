/* schedule.c: the order of the kernels, their names and the names of the tensors.
   requires: kernels, each behind those that it reads from; tensors.
   fills: names, forward_end, the tensors' first and last; orders step->kernels, and step->tensors by first
   use.
   breaks: nothing.

   Forward, kernels stand as in the spec. Backward, they stand as differentiation gave them, from the loss to
   the first layer, but a kernel that finishes a gradient comes as soon as what it reads is there. So a
   layer's weight gradient comes before its input gradient: its bucket leaves earlier, and the layer's input
   is free before the input's gradient is made. But not long before: until the input gradient has read the weight this
   cannot be updated, and its gradient takes memory. */
#include "pass/pass.h"

#include "graph/form.h"
#include "pass/names.h"

#include <stdlib.h>
#include <string.h>

/* ---- order */

struct place {
    struct kernel *kernel;
    int64_t key;
    int was; /* an order that is right, for equal keys */
};

static bool finishes_gradient(const struct step *step, const struct kernel *kernel)
{
    for (int i = 0; i < kernel->outputs.count; i++)
        if (step->of[kernel->outputs.at[i]->id]->arena == ARENA_GRADIENT)
            return true;
    return false;
}

/* key[i]: of the kernel that writes node i, and of the last that reads parameter i. Keys never fall from a
   kernel to what depends on it. */
static int64_t key_of(const struct step *step, const struct kernel *kernel, int64_t *key)
{
    int64_t after = 0, own = 2 * (int64_t)kernel->node->id;
    for (int i = 0; i < kernel->inputs.count; i++)
        if (kernel->inputs.at[i]->kind != NODE_PARAM && key[kernel->inputs.at[i]->id] > after)
            after = key[kernel->inputs.at[i]->id];
    for (int i = 0; i < kernel->outputs.count; i++) {
        const struct tensor *tensor = step->of[kernel->outputs.at[i]->id];
        if (tensor->arena == ARENA_STATE && key[tensor->node->id] > after)
            after = key[tensor->node->id];
    }
    own = finishes_gradient(step, kernel) ? after + 1 : own > after ? own : after;
    for (int i = 0; i < kernel->inputs.count; i++)
        if (kernel->inputs.at[i]->kind == NODE_PARAM && key[kernel->inputs.at[i]->id] < own)
            key[kernel->inputs.at[i]->id] = own;
    for (int i = 0; i < kernel->outputs.count; i++)
        key[kernel->outputs.at[i]->id] = own;
    return own;
}

static int by_key(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    if (x->kernel->phase != y->kernel->phase)
        return x->kernel->phase < y->kernel->phase ? -1 : 1;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return x->was - y->was;
}

/* By node id: the place of the kernel that writes it, and of the first in the backward pass that reads it. */
struct use {
    struct place *writer, *reader;
};

static struct use *find_uses(const struct step *step, struct place *places, struct arena *arena)
{
    struct use *uses = arena_alloc(arena, sizeof *uses * (size_t)step->graph->nodes.count);
    for (int k = 0; k < step->kernels.count; k++) {
        const struct kernel *kernel = places[k].kernel;
        for (int i = 0; i < kernel->outputs.count; i++)
            uses[kernel->outputs.at[i]->id].writer = &places[k];
        for (int i = 0; i < kernel->inputs.count && kernel->phase != PHASE_FORWARD; i++)
            if (!uses[kernel->inputs.at[i]->id].reader)
                uses[kernel->inputs.at[i]->id].reader = &places[k];
    }
    return uses;
}

/* A kernel that gives one gradient, which no other reads, moves to just before the first that reads the parameter. */
static void postpone(const struct step *step, struct place *places, struct arena *arena)
{
    const struct use *uses = find_uses(step, places, arena);
    for (int i = 0; i < step->graph->outputs.count; i++) {
        const struct output *output = &step->graph->outputs.at[i];
        if (output->role != OUTPUT_GRADIENT)
            continue;
        const struct use *gradient = &uses[memory_of(output->value)->id], *target = &uses[output->target->id];
        if (!gradient->reader && gradient->writer->kernel->outputs.count == 1 && target->reader > gradient->writer)
            gradient->writer->key = target->reader->key - 1;
    }
}

static void order_kernels(struct step *step, struct arena *arena)
{
    int count = step->kernels.count;
    struct place *places = arena_alloc(arena, sizeof *places * (size_t)count + 1);
    int64_t *key = arena_alloc(arena, sizeof *key * (size_t)step->graph->nodes.count);
    for (int k = 0; k < count; k++)
        places[k] = (struct place){step->kernels.at[k], key_of(step, step->kernels.at[k], key), k};
    qsort(places, (size_t)count, sizeof *places, by_key);
    for (int k = 0; k < count; k++)
        places[k].key = 2 * (places[k].was = k);
    postpone(step, places, arena);
    qsort(places, (size_t)count, sizeof *places, by_key);
    for (int k = 0; k < count; k++) {
        step->kernels.at[k] = places[k].kernel;
        step->forward_end += places[k].kernel->phase == PHASE_FORWARD;
    }
}

/* ---- lifetimes */

static void see(struct tensor *tensor, int kernel)
{
    if (tensor->first > kernel)
        tensor->first = kernel;
    if (tensor->last < kernel)
        tensor->last = kernel;
}

/* Parameters, buffers and gradients always hold their values; what the step gives is read after its last
   kernel. */
static void find_lifetimes(struct step *step)
{
    int end = step->kernels.count - 1;
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        tensor->first = tensor->node->kind == NODE_PARAM || tensor->node->kind == NODE_INPUT ? 0 : end;
        tensor->last = tensor->arena == ARENA_ACTIVATION || tensor->arena == ARENA_INPUT ? 0 : end;
    }
    for (int k = 0; k < step->kernels.count; k++) {
        const struct kernel *kernel = step->kernels.at[k];
        for (int i = 0; i < kernel->inputs.count; i++)
            see(step->of[kernel->inputs.at[i]->id], k);
        for (int i = 0; i < kernel->outputs.count; i++)
            see(step->of[kernel->outputs.at[i]->id], k);
    }
    for (int i = 0; i < step->graph->outputs.count; i++)
        see(step->of[step->graph->outputs.at[i].value->id], end + 1);
}

static bool is_leaf(const struct tensor *tensor)
{
    return tensor->node->kind == NODE_PARAM || tensor->node->kind == NODE_INPUT;
}

/* Leaves keep their places in front; the rest follows as kernels write it. */
static void order_tensors(struct step *step)
{
    int count = 0;
    while (count < step->tensors.count && is_leaf(step->tensors.at[count]))
        count++;
    for (int k = 0; k < step->kernels.count; k++)
        for (int i = 0; i < step->kernels.at[k]->outputs.count; i++) {
            struct tensor *tensor = step->of[step->kernels.at[k]->outputs.at[i]->id];
            if (tensor->arena != ARENA_STATE)
                step->tensors.at[count++] = tensor;
        }
}

/* ---- names */

static const char *without_d(const char *name)
{
    while (strncmp(name, "d_", 2) == 0)
        name += 2;
    return name;
}

/* "layer1.0.conv1" of "layer1.0.conv1.weight"; the whole when there is no point. */
static const char *layer_of(struct arena *arena, const char *name)
{
    const char *end = strrchr(name, '.');
    return end ? arena_strndup(arena, name, (size_t)(end - name)) : name;
}

/* Which layer most of some nodes belong to; the first of those. NULL when there are no nodes. */
struct votes {
    const char *layer[MAX_OPERANDS];
    int count;
};

static void vote(struct votes *votes, struct arena *arena, const struct node *node)
{
    if (votes->count < MAX_OPERANDS)
        votes->layer[votes->count++] = layer_of(arena, without_d(node->name));
}

static const char *winner(const struct votes *votes)
{
    const char *best = NULL;
    int most = 0;
    for (int i = 0; i < votes->count; i++) {
        int same = 0;
        for (int k = i; k < votes->count; k++)
            same += strcmp(votes->layer[i], votes->layer[k]) == 0;
        if (same > most) {
            most = same;
            best = votes->layer[i];
        }
    }
    return best;
}

static const struct node *gradient_target(const struct step *step, const struct node *value)
{
    for (int i = 0; i < step->graph->outputs.count; i++)
        if (step->graph->outputs.at[i].role == OUTPUT_GRADIENT &&
            memory_of(step->graph->outputs.at[i].value) == value)
            return step->graph->outputs.at[i].target;
    return NULL;
}

static const char *const phase_suffix[N_PHASES] = {"_forward", "_backward"};

static void give_name(struct names *names, struct kernel *kernel, const char *path, const char *suffix)
{
    kernel->path = path;
    kernel->suffix = suffix;
    kernel->name = new_name(names, path, suffix);
}

/* Contracts are named by their layer: the owner of the weight that they read or whose gradient they give. */
static void name_contract(struct names *names, const struct step *step, struct kernel *kernel)
{
    const struct node *node = kernel->node, *weight = gradient_target(step, node);
    const char *suffix = weight ? "_backward_weight" : phase_suffix[kernel->phase];
    if (!weight && memory_of(node->inputs[1])->kind == NODE_PARAM) {
        weight = memory_of(node->inputs[1]);
        suffix = kernel->phase == PHASE_FORWARD ? suffix : "_backward_input";
    }
    bool named = weight && strchr(weight->name, '.');
    give_name(names, kernel, named ? layer_of(names->arena, weight->name) : without_d(node->name), suffix);
}

/* One reduction is called as it is: `sum`, `max`... of a layer when it has no name of its own. */
static void name_reduction(struct names *names, struct kernel *kernel)
{
    static const char *const word[N_REDUCE_OPS] = {"sum", "max", "mean", "m2", "argmax"};
    const struct node *node = kernel->outputs.at[0];
    const char *path = without_d(node->name), *point = strrchr(path, '.');
    if (point && strcmp(point + 1, word[node->reduce.op]) == 0 && kernel->phase == PHASE_FORWARD)
        give_name(names, kernel, path, "");
    else
        give_name(names, kernel, path, phase_suffix[kernel->phase]);
}

/* Several: by the layer that they belong to, and by their kind. */
static void name_reductions(struct names *names, struct kernel *kernel)
{
    static const char *const word[N_REDUCE_OPS] = {"sums", "maxima", "means", "moments", "argmaxima"};
    struct votes votes = {0};
    enum reduce_op op = REDUCE_SUM;
    for (int i = 0; i < kernel->outputs.count; i++) {
        const struct node *node = kernel->outputs.at[i];
        vote(&votes, names->arena, node);
        op = op == REDUCE_M2 ? op : node->reduce.op;
    }
    give_name(
        names, kernel, winner(&votes),
        arena_printf(names->arena, "%s_%s", kernel->phase == PHASE_BACKWARD ? "_backward" : "", word[op]));
}

/* The last member that is stored as an activation speaks for the sweep; then the last gradient; then the last
   buffer. */
static const struct node *main_output(const struct step *step, const struct kernel *kernel)
{
    static const int weight[N_ARENAS] = {[ARENA_ACTIVATION] = 2, [ARENA_GRADIENT] = 1, [ARENA_STATE] = 0};
    const struct node *best = kernel->outputs.at[0];
    for (int i = 1; i < kernel->outputs.count; i++) {
        const struct node *node = kernel->outputs.at[i];
        bool reduced = node->kind == NODE_REDUCE && best->kind != NODE_REDUCE;
        if (!reduced && weight[step->of[node->id]->arena] >= weight[step->of[best->id]->arena])
            best = node;
    }
    return best;
}

static bool gives_reductions(const struct kernel *kernel)
{
    for (int i = 0; i < kernel->outputs.count; i++)
        if (kernel->outputs.at[i]->kind != NODE_REDUCE)
            return false;
    return true;
}

/* Backward, a sweep of activations belongs to the layer whose vectors (scale, mean...) it reads; one of
   vectors to the layer that it gives them of. NULL when neither says. */
static const char *layer_of_backward(struct arena *arena, const struct kernel *kernel)
{
    struct votes votes = {0};
    if (kernel->domain.batched) {
        for (int i = 0; i < kernel->inputs.count; i++)
            if (!kernel->inputs.at[i]->shape.batched && kernel->inputs.at[i]->shape.rank > 0)
                vote(&votes, arena, kernel->inputs.at[i]);
    } else if (kernel->outputs.count > 1)
        for (int i = 0; i < kernel->outputs.count; i++)
            vote(&votes, arena, kernel->outputs.at[i]);
    return winner(&votes);
}

/* Forward, a sweep of several maps is called by its first and its last: layer1.0.bn1 and layer1.0.relu. */
static const char *maps_path(struct arena *arena, const struct kernel *kernel, const struct node *output)
{
    const char *first = kernel->members.at[0]->name, *last = output->name;
    const char *point = strrchr(last, '.');
    bool both = kernel->phase == PHASE_FORWARD && kernel->domain.batched && strcmp(first, last) != 0 &&
                kernel->members.at[0]->kind == NODE_MAP && output->kind == NODE_MAP;
    size_t parent = point ? (size_t)(point - last) + 1 : 0;
    if (!both || strncmp(first, last, parent) != 0 || strchr(first + parent, '.'))
        return last;
    return arena_printf(arena, "%s_%s", first, last + parent);
}

static void name_sweep(struct names *names, const struct step *step, struct kernel *kernel)
{
    const struct node *output = main_output(step, kernel);
    const struct tensor *tensor = step->of[output->id];
    const char *layer = kernel->phase == PHASE_BACKWARD ? layer_of_backward(names->arena, kernel) : NULL;
    if (tensor->arena == ARENA_STATE)
        give_name(names, kernel, tensor->node->name, "_update");
    else if (layer)
        give_name(names, kernel, layer, kernel->domain.batched ? "_backward" : "_backward_vectors");
    else
        give_name(names, kernel, without_d(maps_path(names->arena, kernel, output)),
                  phase_suffix[kernel->phase]);
}

/* Windows, views, index operations: by their layer, which backward is that of the gradient that they are
   given. */
static void name_other(struct names *names, struct kernel *kernel)
{
    const struct node *node = kernel->node;
    if (kernel->phase == PHASE_BACKWARD && strncmp(node->inputs[node->n_inputs - 1]->name, "d_", 2) == 0)
        node = node->inputs[node->n_inputs - 1];
    give_name(names, kernel, without_d(node->name), phase_suffix[kernel->phase]);
}

static void name_kernel(struct names *names, const struct step *step, struct kernel *kernel)
{
    if (kernel->anchor == ANCHOR_CONTRACT)
        name_contract(names, step, kernel);
    else if (kernel->anchor != ANCHOR_MAP && kernel->anchor != ANCHOR_ROW)
        name_other(names, kernel);
    else if (!gives_reductions(kernel))
        name_sweep(names, step, kernel);
    else if (kernel->outputs.count == 1)
        name_reduction(names, kernel);
    else
        name_reductions(names, kernel);
}

static void give_names(struct step *step, struct arena *arena)
{
    struct names names = open_names(arena, (size_t)(step->tensors.count + step->kernels.count));
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        const struct node *parameter =
            tensor->arena == ARENA_GRADIENT ? gradient_target(step, tensor->node) : NULL;
        tensor->name = parameter ? new_name(&names, arena_printf(arena, "d_%s", parameter->name), "")
                                 : new_name(&names, tensor->node->name, "");
    }
    for (int k = 0; k < step->kernels.count; k++)
        name_kernel(&names, step, step->kernels.at[k]);
}

void schedule(struct step *step, struct plan *plan)
{
    order_kernels(step, plan->arena);
    order_tensors(step);
    find_lifetimes(step);
    give_names(step, plan->arena);
}
