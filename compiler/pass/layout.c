/* layout.c: gives every stored value a tensor, and chooses how it lies in memory.
   requires: kernels, of both steps where there are both.
   fills: step->of, step->tensors: node, arena, layout, groups, bytes.
   breaks: nothing. Names, lifetimes, offsets and buckets are still missing.

   A parameter lies as the target's contractions like it (in panels, or channels last) when contracts are all that reads it, in
   either step, always as their weight, and its gradient is what one contract gives; then so does the gradient. Everything
   else lies in rows. */
#include "pass/cost.h"
#include "pass/pass.h"

#include <string.h>

enum { MAX_BYTES_LOG2 = 44 }; /* of one tensor: sums of all tensors' sizes cannot overflow */

int64_t value_bytes(const struct node *node, int64_t batch)
{
    int64_t bytes = node->shape.batched ? batch : 1;
    bool overflow = __builtin_mul_overflow(bytes, (int64_t)dtype_bytes[node->dtype], &bytes);
    for (int i = 0; i < node->shape.rank; i++)
        overflow |= __builtin_mul_overflow(bytes, node->shape.dim[i], &bytes);
    return overflow ? INT64_MAX : bytes;
}

/* ---- which parameters lie as contractions like it */

struct weight {
    const struct node *node;
    bool is_weight, is_other; /* read as the weight of a contract; read or written otherwise */
    bool has_forward;         /* by one whose reduction runs along the panels */
    int groups;
};

static bool is_weight_of(const struct node *contract, int input)
{
    static const bool reads_weight[N_CONTRACT_OPS] = {
        [CONTRACT_CONV] = true, [CONTRACT_CONV_DINPUT] = true, [CONTRACT_MATMUL] = true};
    return contract->kind == NODE_CONTRACT && contract->shape.batched && input == 1 &&
           reads_weight[contract->contract.op] &&
           (contract->contract.op != CONTRACT_MATMUL || contract->inputs[1]->shape.rank == 2);
}

static int groups_of(const struct contract *contract)
{
    return contract->op == CONTRACT_MATMUL ? 1 : contract->groups;
}

static void note_reader(struct weight *weight, const struct node *reader, int input)
{
    if (!is_weight_of(reader, input)) {
        weight->is_other = true;
        return;
    }
    const struct contract *contract = &reader->contract;
    weight->is_other |= weight->is_weight && weight->groups != groups_of(contract);
    weight->is_weight = true;
    weight->has_forward |=
        contract->op == CONTRACT_CONV || (contract->op == CONTRACT_MATMUL && contract->transpose_b);
    weight->groups = groups_of(contract);
}

static bool is_weight_gradient(const struct node *node)
{
    if (node->kind != NODE_CONTRACT || node->contract.op != CONTRACT_MATMUL)
        return node->kind == NODE_CONTRACT && node->contract.op == CONTRACT_CONV_DWEIGHT;
    return node->contract.transpose_a && node->shape.rank == 2 && node->inputs[0]->shape.batched;
}

/* What one graph does to its parameters; by node id. */
static struct weight *weights_of(const struct graph *g, struct arena *arena)
{
    struct weight *weights = arena_alloc(arena, sizeof *weights * (size_t)g->nodes.count);
    for (int i = 0; i < g->nodes.count; i++) {
        const struct node *node = g->nodes.at[i];
        weights[i].node = node;
        for (int k = 0; k < node->n_inputs; k++)
            note_reader(&weights[node->inputs[k]->id], node, k);
    }
    for (int i = 0; i < g->outputs.count; i++) {
        const struct output *output = &g->outputs.at[i];
        if (output->role == OUTPUT_STATE)
            weights[output->target->id].is_other = true;
        if (output->role == OUTPUT_GRADIENT && !is_weight_gradient(output->value))
            weights[output->target->id].is_other = true;
        weights[output->value->id].is_other = true;
    }
    return weights;
}

/* Panels that would be mostly padding are not worth it. */
static bool fills_panels(const struct weight *weight)
{
    return weight->groups == 1 || weight->node->shape.dim[0] / weight->groups >= PANEL / 2;
}

static bool fits(const struct weight *weight, enum layout layout)
{
    return weight->is_weight && !weight->is_other && weight->has_forward &&
           (layout == LAYOUT_PANELS ? fills_panels(weight) : weight->node->shape.rank == 4);
}

static const struct weight *weight_named(const struct step *step, const struct weight *weights,
                                         const char *name)
{
    for (int i = 0; i < step->graph->nodes.count; i++) {
        const struct node *node = step->graph->nodes.at[i];
        if (node->kind == NODE_PARAM && strcmp(node->name, name) == 0)
            return &weights[i];
    }
    return NULL;
}

/* ---- tensors */

static int64_t panel_bytes(const struct weight *weight)
{
    const struct shape *shape = &weight->node->shape;
    int64_t panels = (shape->dim[0] / weight->groups + PANEL - 1) / PANEL * weight->groups;
    int64_t bytes = panels * PANEL * dtype_bytes[weight->node->dtype];
    for (int i = 1; i < shape->rank; i++)
        if (__builtin_mul_overflow(bytes, shape->dim[i], &bytes))
            return INT64_MAX;
    return bytes;
}

static struct tensor *add_tensor(struct plan *plan, struct step *step, struct node *node,
                                 enum arena_kind arena)
{
    struct tensor *tensor = arena_alloc(plan->arena, sizeof *tensor);
    *tensor = (struct tensor){.node = node, .arena = arena, .dtype = node->dtype, .groups = 1, .bucket = -1};
    tensor->bytes = value_bytes(node, step->graph->batch);
    if (tensor->bytes >> MAX_BYTES_LOG2) {
        diag_error(plan->diag, node->loc, E_TENSOR_TOO_LARGE, node->name,
                   shape_text(plan->arena, node->dtype, &node->shape), (long long)step->graph->batch);
        tensor->bytes = 0;
    }
    step->of[node->id] = tensor;
    vec_push(plan->arena, &step->tensors, tensor);
    return tensor;
}

static void lay_weight(struct tensor *tensor, const struct weight *weight, enum layout layout)
{
    tensor->layout = layout;
    tensor->groups = weight->groups;
    if (layout == LAYOUT_PANELS)
        tensor->bytes = panel_bytes(weight);
}

static void add_leaves(struct plan *plan, struct step *step, enum node_kind kind)
{
    for (int i = 0; i < step->graph->nodes.count; i++) {
        struct node *node = step->graph->nodes.at[i];
        if (node->kind == kind)
            add_tensor(plan, step, node,
                       kind == NODE_INPUT    ? ARENA_INPUT
                       : node->param.trained ? ARENA_PARAM
                                             : ARENA_STATE);
    }
}

static void lay_weights(struct plan *plan, struct step *step)
{
    const enum layout layout = plan->hardware->weights;
    struct step *other = step == &plan->train ? &plan->evaluate : &plan->train;
    const struct weight *own = weights_of(step->graph, plan->arena);
    const struct weight *others = other->graph ? weights_of(other->graph, plan->arena) : NULL;
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        if (tensor->arena != ARENA_PARAM || !tensor->bytes)
            continue;
        const struct weight *weight = &own[tensor->node->id];
        const struct weight *same = others ? weight_named(other, others, tensor->node->name) : NULL;
        if (fits(weight, layout) && (!same || (fits(same, layout) && same->groups == weight->groups)))
            lay_weight(tensor, weight, layout);
    }
}

/* What is written to a place of its own: gradients, and what buffers become. */
static void place_outputs(struct plan *plan, struct step *step)
{
    for (int i = 0; i < step->graph->outputs.count; i++) {
        const struct output *output = &step->graph->outputs.at[i];
        struct node *value = memory_of(output->value);
        if (output->role == OUTPUT_STATE)
            step->of[value->id] = step->of[output->target->id];
        if (output->role != OUTPUT_GRADIENT)
            continue;
        const struct tensor *parameter = step->of[output->target->id];
        struct tensor *gradient = add_tensor(plan, step, value, ARENA_GRADIENT);
        gradient->layout = parameter->layout;
        gradient->groups = parameter->groups;
        gradient->bytes = parameter->bytes;
    }
}

static void name_views(struct step *step)
{
    for (int i = 0; i < step->graph->nodes.count; i++)
        step->of[i] = step->of[memory_of(step->graph->nodes.at[i])->id];
}

void layout(struct step *step, struct plan *plan)
{
    step->of = arena_alloc(plan->arena, sizeof *step->of * (size_t)step->graph->nodes.count);
    add_leaves(plan, step, NODE_PARAM);
    add_leaves(plan, step, NODE_INPUT);
    lay_weights(plan, step);
    place_outputs(plan, step);
    for (int k = 0; k < step->kernels.count; k++)
        for (int i = 0; i < step->kernels.at[k]->outputs.count; i++) {
            struct node *node = step->kernels.at[k]->outputs.at[i];
            if (!step->of[node->id])
                add_tensor(plan, step, node, ARENA_ACTIVATION);
        }
    name_views(step);
}
