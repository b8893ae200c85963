/* recompute.c: the part of fuse that decides which values are stored. A cheap map of values that are in
   memory anyway is computed again in each kernel that reads it, when that takes less time than storing and
   reading it: in sweeps, in epilogues, and in prologues of the contractions that stage it. */
#include "pass/fuse.h"

#include <stdlib.h>

static void mark_stored(struct fusion *f)
{
    for (int g = 0; g < f->groups.count; g++) {
        struct group *const pair[2] = {f->groups.at[g], NULL};
        for (int m = 0; m < pair[0]->members.count; m++)
            f->of[pair[0]->members.at[m]->id].stored = leaves(f, pair[0]->members.at[m], pair);
    }
}

/* What computing a map again takes: the maps, in no order, and what they read from memory. */
struct recipe {
    VEC(struct node *) maps, reads;
    double operations; /* an element */
};

static void take_once(struct fusion *f, struct node *node, struct recipe *recipe, bool read)
{
    if (f->of[node->id].mark == f->mark)
        return;
    f->of[node->id].mark = f->mark;
    if (read)
        vec_push(f->arena, &recipe->reads, node);
    else
        vec_push(f->arena, &recipe->maps, node);
}

/* False when something on the way is neither in memory nor a map of the same shape, or will be overwritten.
   */
static bool find_recipe(struct fusion *f, struct node *map, struct recipe *recipe)
{
    f->mark++;
    take_once(f, map, recipe, false);
    for (int m = 0; m < recipe->maps.count; m++) {
        const struct node *node = recipe->maps.at[m];
        recipe->operations += expr_operations(node->map);
        for (int i = 0; i < node->n_inputs; i++) {
            struct node *input = memory_of(node->inputs[i]);
            bool read = is_leaf(input) || f->of[input->id].stored;
            bool again =
                input->kind == NODE_MAP && (!input->n_inputs || shape_equal(&input->shape, &map->shape));
            if (f->of[input->id].overwritten || (!read && !again))
                return false;
            take_once(f, input, recipe, read);
        }
    }
    return recipe->maps.count <= MAX_OPERANDS;
}

static bool reads(const struct group *group, const struct node *memory)
{
    for (int m = 0; m < group->members.count; m++)
        for (int i = 0; i < group->members.at[m]->n_inputs; i++)
            if (memory_of(group->members.at[m]->inputs[i]) == memory)
                return true;
    return false;
}

static int operands(const struct fusion *f, const struct group *group)
{
    VEC(const struct node *) seen = {0};
    int outputs = 0;
    for (int m = 0; m < group->members.count; m++) {
        const struct node *node = group->members.at[m];
        outputs += f->of[node->id].stored && group_of(f, node) == group;
        for (int i = 0; i < node->n_inputs; i++) {
            const struct node *input = memory_of(node->inputs[i]);
            bool known = has_member(group, input);
            for (int s = 0; s < seen.count && !known; s++)
                known = seen.at[s] == input;
            if (!known)
                vec_push(f->arena, &seen, input);
        }
    }
    return outputs + seen.count;
}

/* The groups that would compute `map` again, and how often each element; false when one of them cannot. */
struct group_list {
    VEC(struct group *) at;
    double times;
};

/* Along one axis, about: taps at an image's edges, and those between the results of a stride, are staged
   apart from the others. */
static double times_along(const struct node *contract, const struct node *operand, int axis)
{
    const struct contract *c = &contract->contract;
    const int64_t extent = operand->shape.dim[1 + axis], results = contract->shape.dim[1 + axis];
    const double edges = 2.0 * c->padding[axis] * (c->kernel[axis] - 1) / (double)(c->stride[axis] * extent);
    const double times = (c->op == CONTRACT_CONV_DINPUT ? c->stride[axis] : 1) * (1 + edges);
    const double most = (double)(c->kernel[axis] < results ? c->kernel[axis] : results);
    return times < most ? times : most;
}

/* How often a contraction stages each element of an operand; a weight gradient, for each part of the other
   operand's channels. 0: it takes that operand as it lies. */
static double times_staged(const struct node *contract, const struct node *operand)
{
    const enum contract_op op = contract->contract.op;
    const bool conv = op == CONTRACT_CONV || op == CONTRACT_CONV_DINPUT;
    if (op == CONTRACT_CONV_DWEIGHT)
        return 2;
    if ((!conv && !multiplies_rows(contract)) || contract->inputs[1] == operand)
        return 0;
    return conv ? times_along(contract, operand, 0) * times_along(contract, operand, 1) : 1;
}

/* How many windows an element is in. 0: what is pooled is not read. */
static double times_pooled(const struct window *window)
{
    const double size = window->kernel[0] * window->kernel[1], step = window->stride[0] * window->stride[1];
    return window->op == WINDOW_AVG_GRAD ? 0 : size > step ? size / step : 1;
}

/* How often a group with an anchor would compute `map` again, read by `reader`: in the prologue of a
   contraction or of a window, or in a contraction's epilogue. */
static double times_again(const struct group *group, const struct node *reader, const struct node *map)
{
    if (group->anchor->kind == NODE_WINDOW)
        return reader->inputs[0] == map ? times_pooled(&reader->window) : 0;
    if (group->anchor->kind != NODE_CONTRACT)
        return 0;
    if (group->anchor == reader)
        return times_staged(reader, map);
    return shape_equal(&group->domain, &map->shape) ? 1 : 0;
}

static bool find_readers(struct fusion *f, const struct node *map, struct group_list *list)
{
    const struct links *links = &f->of[map->id];
    for (int i = 0; i < links->readers.count; i++) {
        const struct node *reader = links->readers.at[i];
        struct group *group = group_of(f, reader);
        bool constant = map->n_inputs == 0 && (!group->anchor || group->anchor != reader);
        double times = group->anchor ? times_again(group, reader, map)
                                     : shape_equal(&group->domain, &map->shape);
        bool direct = false;
        for (int k = 0; k < reader->n_inputs; k++)
            direct |= reader->inputs[k] == map;
        if (group == links->group)
            continue;
        if (!direct || (!constant && times == 0))
            return false;
        list->times += times;
        bool known = false;
        for (int k = 0; k < list->at.count; k++)
            known |= list->at.at[k] == group;
        if (!known)
            vec_push(f->arena, &list->at, group);
    }
    return list->at.count > 0;
}

static bool tile_reads(const struct node *map, const struct recipe *recipe)
{
    for (int i = 0; i < recipe->reads.count; i++)
        if (recipe->reads.at[i]->dtype != F32 || !epilogue_reads(&map->shape, &recipe->reads.at[i]->shape))
            return false;
    return map->n_inputs == 0 || map->dtype == F32;
}

/* Stored, a value is written (which reads the cache line first) and read by each reader. */
static bool is_cheaper_again(const struct fusion *f, const struct node *map, const struct recipe *recipe,
                             const struct group_list *readers)
{
    double bytes = (double)value_bytes(map, f->graph->batch);
    double again = 0, stored = bytes * (2 + readers->at.count + f->memory_price);
    for (int g = 0; g < readers->at.count; g++) {
        const struct group *group = readers->at.at[g];
        int more = 0;
        for (int i = 0; i < recipe->reads.count; i++)
            if (!reads(group, recipe->reads.at[i])) {
                again += (double)value_bytes(recipe->reads.at[i], f->graph->batch);
                more++;
            }
        if (operands(f, group) + more > MAX_OPERANDS)
            return false;
        if (group->anchor && !tile_reads(map, recipe))
            return false;
    }
    const struct work work = {.operations = recipe->operations * readers->times * bytes / dtype_bytes[map->dtype]};
    return traffic_time(f->hardware, again) + arithmetic_time(f->hardware, &work) <
           traffic_time(f->hardware, stored);
}

static void compute_again(struct fusion *f, struct node *map)
{
    struct links *links = &f->of[map->id];
    struct recipe recipe = {0};
    struct group_list readers = {0};
    if (!links->stored || links->kept || !find_readers(f, map, &readers) || !find_recipe(f, map, &recipe) ||
        !is_cheaper_again(f, map, &recipe, &readers))
        return;
    links->stored = false;
    for (int g = 0; g < readers.at.count; g++) {
        struct group *group = readers.at.at[g];
        for (int m = 0; m < recipe.maps.count; m++)
            if (!has_member(group, recipe.maps.at[m])) {
                vec_push(f->arena, &group->members, recipe.maps.at[m]);
                qsort(group->members.at, (size_t)group->members.count, sizeof *group->members.at, by_id);
            }
    }
}

/* Drops members that are neither stored nor read by the rest. */
static void drop_unread(struct fusion *f, struct group *group)
{
    int kept = group->members.count;
    f->mark++;
    for (int m = group->members.count - 1; m >= 0; m--) {
        struct node *node = group->members.at[m];
        bool stored = f->of[node->id].stored && group_of(f, node) == group;
        if (!stored && f->of[node->id].mark != f->mark)
            continue;
        group->members.at[--kept] = node;
        for (int i = 0; i < node->n_inputs; i++)
            f->of[node->inputs[i]->id].mark = f->mark;
    }
    group->members.count -= kept;
    group->members.at += kept;
    group->members.capacity -= kept;
}

void recompute_cheap(struct fusion *f)
{
    mark_stored(f);
    for (int i = 0; i < f->graph->nodes.count; i++)
        if (f->graph->nodes.at[i]->kind == NODE_MAP)
            compute_again(f, f->graph->nodes.at[i]);
    for (int g = 0; g < f->groups.count; g++)
        drop_unread(f, f->groups.at[g]);
}
