/* narrow.c: under train.precision = bf16, stores activations as bf16.
   requires: layout.
   fills: of the tensors it narrows dtype and bytes; the kernels' bytes.
   breaks: nothing.

   The graph stays f32: it says what is computed. A tensor is rounded once, when it is stored; values inside a
   kernel are not. Narrowed are values and gradients of each sample. What stays f32: parameters, their gradients and
   buffers; statistics (reductions, and maps of nothing but them), where rounding would shift a whole row; what
   the model returns, and so the loss; what is one number a sample.

   Where contractions copy their operands as they lie (hardware->narrow_operands), statistics that they read are
   narrowed, too, and so are parameters that nothing else reads, in either step: the tensor is then what kernels read,
   a copy of the parameter, for whose own f32 there is room in its arena. */
#include "pass/cost.h"
#include "pass/pass.h"

#include <string.h>

static bool is_statistic(const struct node *node, const bool *statistic)
{
    bool of_statistics = node->kind == NODE_MAP;
    for (int i = 0; i < node->n_inputs; i++)
        of_statistics &= statistic[node->inputs[i]->id] || !node->inputs[i]->shape.batched;
    return node->kind == NODE_REDUCE || of_statistics ||
           (memory_of((struct node *)node) != node && statistic[node->inputs[0]->id]);
}

/* By node id. */
static const bool *find_statistics(const struct graph *g, struct arena *arena)
{
    bool *statistic = arena_alloc(arena, sizeof *statistic * (size_t)g->nodes.count);
    for (int i = 0; i < g->nodes.count; i++)
        statistic[i] = is_statistic(g->nodes.at[i], statistic);
    return statistic;
}

static bool is_returned(const struct step *step, const struct tensor *tensor)
{
    bool returned = false;
    for (int i = 0; i < step->graph->outputs.count; i++)
        returned |= step->of[step->graph->outputs.at[i].value->id] == tensor;
    return returned;
}

static bool may_be_bf16(const struct step *step, const struct tensor *tensor, const bool *statistic)
{
    const struct node *node = tensor->node;
    return tensor->arena == ARENA_ACTIVATION && node->dtype == F32 && node->shape.batched &&
           shape_count(&node->shape) > 1 && !statistic[node->id] && !is_returned(step, tensor);
}

/* ---- what contractions read */

/* How many contractions read the node, and how many nodes that are none. */
struct readers {
    int contractions, others;
};

static struct readers readers_of(const struct graph *g, const struct node *node)
{
    struct readers readers = {0};
    for (int i = 0; i < g->nodes.count; i++)
        for (int k = 0; k < g->nodes.at[i]->n_inputs; k++) {
            const bool reads = g->nodes.at[i]->inputs[k] == node, contracts = g->nodes.at[i]->kind == NODE_CONTRACT;
            readers.contractions += reads && contracts;
            readers.others += reads && !contracts;
        }
    return readers;
}

/* True of a parameter that the graph does not have. */
static bool only_contractions_read(const struct graph *g, const char *parameter)
{
    for (int i = 0; g && i < g->nodes.count; i++)
        if (g->nodes.at[i]->kind == NODE_PARAM && strcmp(g->nodes.at[i]->name, parameter) == 0)
            return readers_of(g, g->nodes.at[i]).others == 0;
    return true;
}

static bool is_operand(const struct plan *plan, const struct step *step, const struct tensor *tensor)
{
    const struct node *node = tensor->node;
    if (node->dtype != F32 || !readers_of(step->graph, node).contractions)
        return false;
    if (tensor->arena == ARENA_PARAM)
        return only_contractions_read(plan->train.graph, node->name) &&
               only_contractions_read(plan->evaluate.graph, node->name);
    return tensor->arena == ARENA_ACTIVATION && node->shape.batched && !is_returned(step, tensor);
}

/* ---- the whole */

static bool is_narrowed(const struct plan *plan, const struct step *step, const struct tensor *tensor,
                        const bool *statistic)
{
    return may_be_bf16(step, tensor, statistic) ||
           (plan->hardware->narrow_operands && is_operand(plan, step, tensor));
}

static int64_t bytes_saved(const struct step *step, struct node *const *nodes, int count)
{
    int64_t bytes = 0;
    for (int i = 0; i < count; i++)
        if (step->of[nodes[i]->id]->dtype == BF16)
            bytes += value_bytes(nodes[i], step->graph->batch) / dtype_bytes[F32] * (dtype_bytes[F32] - dtype_bytes[BF16]);
    return bytes;
}

void narrow_tensors(struct step *step, struct plan *plan)
{
    if (!plan->config || plan->config->train.precision != PRECISION_BF16)
        return;
    const bool *statistic = find_statistics(step->graph, plan->arena);
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        if (!is_narrowed(plan, step, tensor, statistic))
            continue;
        tensor->dtype = BF16;
        if (tensor->arena == ARENA_ACTIVATION)
            tensor->bytes = tensor->bytes / dtype_bytes[F32] * dtype_bytes[BF16];
    }
    for (int k = 0; k < step->kernels.count; k++) {
        struct kernel *kernel = step->kernels.at[k];
        kernel->bytes -= bytes_saved(step, kernel->inputs.at, kernel->inputs.count) +
                         bytes_saved(step, kernel->outputs.at, kernel->outputs.count);
    }
}
