/* contract_text.c: see contract_text.h. */
#include "emit/contract_text.h"

#include <ctype.h>
#include <string.h>

void open_kernel_text(struct kernel_text *t)
{
    const size_t nodes = (size_t)t->step->graph->nodes.count;
    t->parameters = kernel_parameters(t->w->arena, t->step, t->kernel);
    t->names = arena_alloc(t->w->arena, sizeof *t->names * nodes);
    t->tiles = arena_alloc(t->w->arena, sizeof *t->tiles * nodes);
}

static int find(struct node *const *nodes, int count, const struct node *node)
{
    for (int i = 0; i < count; i++)
        if (nodes[i] == node)
            return i;
    return -1;
}

const char *input_name(const struct kernel_text *t, const struct node *node)
{
    return input_parameter(t->w->arena, t->step, t->kernel, node);
}

const char *output_name(const struct kernel_text *t, const struct node *node)
{
    const int i = find(t->kernel->outputs.at, t->kernel->outputs.count, node);
    return i < 0 ? NULL : t->parameters[t->kernel->inputs.count + i];
}

bool is_member(const struct kernel *kernel, const struct node *node)
{
    return find(kernel->members.at, kernel->members.count, node) >= 0;
}

static bool is_taken(const struct kernel_text *t, const char *name)
{
    for (int i = 0; i < t->kernel->inputs.count + t->kernel->outputs.count; i++)
        if (strcmp(t->parameters[i], name) == 0)
            return true;
    for (int i = 0; i < t->step->graph->nodes.count; i++)
        if ((t->names[i] && strcmp(t->names[i], name) == 0) || (t->tiles[i] && strcmp(t->tiles[i], name) == 0))
            return true;
    return false;
}

const char *local_name(const struct kernel_text *t, const struct node *node, const char *suffix)
{
    char *base = arena_printf(t->w->arena, "%s_%s", node->name, suffix);
    for (char *c = base; *c; c++)
        if (!isalnum((unsigned char)*c))
            *c = '_';
    const char *name = base;
    for (int i = 2; is_taken(t, name); i++)
        name = arena_printf(t->w->arena, "%s%d", base, i);
    return name;
}

/* ---- what it is */

bool is_pointwise(const struct contract *contract)
{
    for (int i = 0; i < 2; i++)
        if (contract->kernel[i] != 1 || contract->stride[i] != 1 || contract->padding[i])
            return false;
    return true;
}

bool touches_bf16(const struct step *step, const struct kernel *kernel)
{
    bool touches = false;
    for (int i = 0; i < kernel->inputs.count; i++)
        touches |= is_bf16(step, kernel->inputs.at[i]);
    for (int i = 0; i < kernel->outputs.count; i++)
        touches |= is_bf16(step, kernel->outputs.at[i]);
    return touches;
}

/* The reduction of this kind over the same values. */
static struct node *find_reduction(const struct kernel *kernel, enum reduce_op op, const struct node *value)
{
    for (int i = 0; i < kernel->members.count; i++) {
        struct node *member = kernel->members.at[i];
        if (member->kind == NODE_REDUCE && member->reduce.op == op && member->inputs[0] == value)
            return member;
    }
    return NULL;
}

bool columns_of(const struct kernel *kernel, struct node *member, struct columns *columns)
{
    if (member->kind != NODE_REDUCE)
        return false;
    struct node *value = member->inputs[0], *mean = find_reduction(kernel, REDUCE_MEAN, value);
    const bool squares = member->reduce.op == REDUCE_M2;
    *columns = (struct columns){value, squares ? mean : member, squares ? member : NULL, 0};
    return squares || member != mean || !find_reduction(kernel, REDUCE_M2, value);
}

/* ---- maps */

/* "const float bn1_value = (conv1_value - mean[c]) * rstd[c];" */
static void put_map(const struct kernel_text *t, const struct node *map)
{
    const char *args[MAX_INPUTS];
    for (int i = 0; i < map->n_inputs; i++) {
        const struct node *input = map->inputs[i];
        args[i] = t->names[input->id] ? t->names[input->id] : t->element(t, input, &map->shape);
    }
    t->names[map->id] = local_name(t, map, "value");
    emit_statement(t->w, arena_printf(t->w->arena, "const float %s = %s;", t->names[map->id],
                                      map_c(t->w->arena, map, args)));
}

void put_maps(const struct kernel_text *t, const struct node *value)
{
    for (int i = 0; i < t->kernel->members.count; i++) {
        const struct node *member = t->kernel->members.at[i];
        if (member->kind == NODE_MAP && !t->names[member->id] && kernel_needs(t->kernel, value, member))
            put_map(t, member);
    }
}

void forget_names(const struct kernel_text *t)
{
    for (int i = 0; i < t->step->graph->nodes.count; i++)
        t->names[i] = NULL;
}

/* ---- rows */

const char *rows_from(struct arena *arena, const char *x, const char *first, long long channels)
{
    return *first ? arena_printf(arena, "%s + (%s) * %lld", x, first, channels) : x;
}

const char *batch_row(const struct kernel_text *t, const struct node *operand, long long rows)
{
    struct arena *arena = t->w->arena;
    const int shift = t->kernel->node->shape.rank - operand->shape.rank;
    const char *at = NULL;
    bool sum = false;
    for (int i = 0; i < operand->shape.rank - 2; i++) {
        const long long extent = operand->shape.dim[i];
        if (extent == 1 && !(operand->shape.batched && i == 0))
            continue;
        sum = at;
        at = at ? arena_printf(arena, sum ? "(%s) * %lld + i%d" : "%s * %lld + i%d", at, extent, i + shift)
                : arena_printf(arena, "i%d", i + shift);
    }
    return at ? arena_printf(arena, sum ? "(%s) * %lld" : "%s * %lld", at, rows) : "";
}
