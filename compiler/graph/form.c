/* form.c: the table of operations and access to their attributes. */
#include "graph/form.h"

#include <string.h>

#define AT(name, type, field, count, otherwise) \
    { name, ATTRIBUTE_##type, offsetof(struct node, field), count, otherwise }

#define GEOMETRY(kind) AT("stride", INTS, kind.stride, 2, 1), AT("padding", INTS, kind.padding, 2, 0)
#define CONV \
    GEOMETRY(contract), AT("dilation", INTS, contract.dilation, 2, 1), \
        AT("groups", INT, contract.groups, 1, 1)
#define POOL AT("kernel", INTS, window.kernel, 2, 0), GEOMETRY(window)
#define AXES AT("axes", SET, reduce.axis, 0, -1), SWITCH("keep", reduce.keep)
#define BEGIN AT("begin", WHOLES, view.begin, 0, -1)
#define EXTENT AT("extent", WHOLE, index.extent, 1, 0)
#define SIZE(name, field) AT(name, WHOLES, field, 2, 0)
#define SWITCH(name, field) AT(name, FLAG, field, 1, 0)

static const struct operation operations[] = {
    { "input", NODE_INPUT, 0, 0, 0, { { 0 } } },
    { "param", NODE_PARAM, 0, 0, 0, { { 0 } } },
    { "map", NODE_MAP, 0, 0, MAX_INPUTS, { { 0 } } },
    { "reduce_sum", NODE_REDUCE, REDUCE_SUM, 1, 1, { AXES } },
    { "reduce_max", NODE_REDUCE, REDUCE_MAX, 1, 1, { AXES } },
    { "reduce_mean", NODE_REDUCE, REDUCE_MEAN, 1, 1, { AXES } },
    { "reduce_m2", NODE_REDUCE, REDUCE_M2, 1, 1, { AXES } },
    { "reduce_argmax", NODE_REDUCE, REDUCE_ARGMAX, 1, 1, { AXES } },
    { "conv", NODE_CONTRACT, CONTRACT_CONV, 2, 2, { CONV } },
    { "conv_dinput", NODE_CONTRACT, CONTRACT_CONV_DINPUT, 2, 2, { SIZE("input", contract.input), CONV } },
    { "conv_dweight", NODE_CONTRACT, CONTRACT_CONV_DWEIGHT, 2, 2, { SIZE("kernel", contract.kernel), CONV } },
    { "matmul", NODE_CONTRACT, CONTRACT_MATMUL, 2, 2,
      { SWITCH("transpose_a", contract.transpose_a), SWITCH("transpose_b", contract.transpose_b) } },
    { "window_max", NODE_WINDOW, WINDOW_MAX, 1, 1, { POOL } },
    { "window_max_grad", NODE_WINDOW, WINDOW_MAX_GRAD, 2, 2, { POOL } },
    { "window_avg", NODE_WINDOW, WINDOW_AVG, 1, 1, { POOL, SWITCH("count_padding", window.count_padding) } },
    { "window_avg_grad", NODE_WINDOW, WINDOW_AVG_GRAD, 1, 1,
      { SIZE("input", window.input), POOL, SWITCH("count_padding", window.count_padding) } },
    { "reshape", NODE_VIEW, VIEW_RESHAPE, 1, 1, { { 0 } } },
    { "transpose", NODE_VIEW, VIEW_TRANSPOSE, 1, 1, { AT("order", INTS, view.order, 0, -1) } },
    { "slice", NODE_VIEW, VIEW_SLICE, 1, 1, { BEGIN } },
    { "concat", NODE_VIEW, VIEW_CONCAT, 1, MAX_INPUTS, { AT("axis", INT, view.axis, 1, -1) } },
    { "pad", NODE_VIEW, VIEW_PAD, 1, 1, { BEGIN } },
    { "gather", NODE_INDEX, INDEX_GATHER, 2, 2, { { 0 } } },
    { "scatter_add", NODE_INDEX, INDEX_SCATTER_ADD, 2, 2, { EXTENT } },
    { "pick", NODE_INDEX, INDEX_PICK, 2, 2, { { 0 } } },
    { "pick_grad", NODE_INDEX, INDEX_PICK_GRAD, 2, 2, { EXTENT } },
};
enum { N_OPERATIONS = sizeof operations / sizeof *operations };

const char *const node_kind_name[N_NODE_KINDS] = {
    "input", "param", "map", "reduce", "contract", "window", "view", "index",
};
const char *const init_name[N_INITS] = { "zero", "one", "normal", "uniform" };
const char *const phase_name[N_PHASES] = { "forward", "backward" };
const char *const output_role_name[N_OUTPUT_ROLES] = { "loss", "correct", "logits", "gradient", "state" };

int *node_op(struct node *node)
{
    switch (node->kind) {
    case NODE_REDUCE: return (int *)&node->reduce.op;
    case NODE_CONTRACT: return (int *)&node->contract.op;
    case NODE_WINDOW: return (int *)&node->window.op;
    case NODE_VIEW: return (int *)&node->view.op;
    case NODE_INDEX: return (int *)&node->index.op;
    default: return NULL;
    }
}

const struct operation *operation_of(const struct node *node)
{
    const int *op = node_op((struct node *)node);
    for (int i = 0; i < N_OPERATIONS; i++)
        if (operations[i].kind == node->kind && (!op || operations[i].op == *op))
            return &operations[i];
    return NULL;
}

const struct operation *operation_named(const char *name)
{
    for (int i = 0; i < N_OPERATIONS; i++)
        if (strcmp(operations[i].name, name) == 0)
            return &operations[i];
    return NULL;
}

int attribute_count(const struct attribute *attribute, const struct node *node)
{
    return attribute->count ? attribute->count : node->inputs[0]->shape.rank;
}

int64_t attribute_get(const struct attribute *attribute, const struct node *node, int i)
{
    const void *field = (const char *)node + attribute->offset;
    switch (attribute->type) {
    case ATTRIBUTE_INT:
    case ATTRIBUTE_INTS:
        return ((const int *)field)[i];
    case ATTRIBUTE_WHOLE:
    case ATTRIBUTE_WHOLES:
        return ((const int64_t *)field)[i];
    default:
        return ((const bool *)field)[i];
    }
}

void attribute_set(const struct attribute *attribute, struct node *node, int i, int64_t value)
{
    void *field = (char *)node + attribute->offset;
    switch (attribute->type) {
    case ATTRIBUTE_INT:
    case ATTRIBUTE_INTS:
        ((int *)field)[i] = (int)value;
        break;
    case ATTRIBUTE_WHOLE:
    case ATTRIBUTE_WHOLES:
        ((int64_t *)field)[i] = value;
        break;
    default:
        ((bool *)field)[i] = value;
    }
}

bool attributes_equal(const struct node *a, const struct node *b)
{
    for (const struct attribute *at = operation_of(a)->attributes; at->name; at++)
        for (int i = 0; i < attribute_count(at, a); i++)
            if (attribute_get(at, a, i) != attribute_get(at, b, i))
                return false;
    return true;
}
