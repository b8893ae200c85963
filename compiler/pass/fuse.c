/* fuse.c: partitions a graph into kernels.
   requires: a verified graph whose values are all needed (graph_sweep).
   fills: step->kernels, each before its readers: anchor, node, members, inputs, outputs, domain, phase,
   flops, bytes.
   breaks: separates outputs (separate.c).

   Groups of nodes grow by merging, from one node each, whenever the merged group is still one loop nest:
   - a map that reads a contract's activation joins it as an epilogue; so do sums over its rows, and what
     is mapped for them;
   - maps and reductions over the same domain join when one reads the other or both read the same large
     tensor. What a reduction gives is read inside the group only when it reduces the last axes, by maps of
     the domain or of its rows;
   - over small domains it is enough that both read results of the same group.
   No path may leave a group and enter it again. Then cheap maps are computed again where they are read. */
#include "pass/fuse.h"
#include "pass/pass.h"

#include <stdlib.h>

enum { MAX_MEMBERS = 64 }; /* longer kernels are hard to read and gain nothing */

static bool is_sweep(const struct node *node)
{
    return node->kind == NODE_MAP || node->kind == NODE_REDUCE;
}

/* ---- the graph as groups of one node */

static void link_nodes(struct fusion *f, struct node *before, struct node *after)
{
    vec_push(f->arena, &f->of[after->id].before, before);
    vec_push(f->arena, &f->of[before->id].after, after);
}

static void link_inputs(struct fusion *f, struct node *node)
{
    for (int i = 0; i < node->n_inputs; i++) {
        struct node *memory = memory_of(node->inputs[i]);
        link_nodes(f, memory, node);
        vec_push(f->arena, &f->of[memory->id].readers, node);
    }
}

/* A buffer's new value is written when the old one has been read. */
static void link_outputs(struct fusion *f)
{
    for (int i = 0; i < f->graph->outputs.count; i++) {
        const struct output *output = &f->graph->outputs.at[i];
        struct node *value = memory_of(output->value);
        f->of[value->id].kept = true;
        if (output->role != OUTPUT_STATE)
            continue;
        struct links *old = &f->of[output->target->id];
        old->overwritten = true;
        for (int r = 0; r < old->readers.count; r++)
            if (old->readers.at[r] != value)
                link_nodes(f, old->readers.at[r], value);
    }
}

static void open_group(struct fusion *f, struct node *node)
{
    struct group *group = arena_alloc(f->arena, sizeof *group);
    group->anchor = is_sweep(node) ? NULL : node;
    group->domain = node->kind == NODE_REDUCE ? node->inputs[0]->shape : node->shape;
    group->phase = node->phase;
    vec_push(f->arena, &group->members, node);
    vec_push(f->arena, &f->groups, group);
    f->of[node->id].group = group;
}

static void set_depth(struct fusion *f, struct group *group)
{
    const struct links *links = &f->of[group->members.at[0]->id];
    for (int i = 0; i < links->before.count; i++) {
        const struct group *before = group_of(f, links->before.at[i]);
        if (before && before->depth >= group->depth)
            group->depth = before->depth + 1;
    }
}

static void open_groups(struct fusion *f)
{
    f->of = arena_alloc(f->arena, sizeof *f->of * (size_t)f->graph->nodes.count);
    for (int i = 0; i < f->graph->nodes.count; i++) {
        struct node *node = f->graph->nodes.at[i];
        if (is_leaf(node) || memory_of(node) != node)
            continue;
        open_group(f, node);
        link_inputs(f, node);
    }
    link_outputs(f);
    for (int i = 0; i < f->groups.count; i++)
        set_depth(f, f->groups.at[i]);
}

/* ---- paths */

/* The queued group that came first before depths changed. */
static struct group *take_first(struct fusion *f)
{
    int first = 0;
    for (int i = 1; i < f->queue.count; i++)
        if (f->queue.at[i]->rank < f->queue.at[first]->rank)
            first = i;
    struct group *group = f->queue.at[first];
    f->queue.at[first] = f->queue.at[--f->queue.count];
    return group;
}

/* Makes everything behind the group deeper than it; each group once, because the old depths are an order of
   them. */
static void deepen(struct fusion *f, struct group *group)
{
    f->mark++;
    for (;;) {
        for (int m = 0; m < group->members.count; m++) {
            const struct links *links = &f->of[group->members.at[m]->id];
            for (int i = 0; i < links->after.count; i++) {
                struct group *after = group_of(f, links->after.at[i]);
                if (after == group || after->depth > group->depth)
                    continue;
                if (after->mark != f->mark) {
                    after->mark = f->mark;
                    after->rank = after->depth;
                    vec_push(f->arena, &f->queue, after);
                }
                after->depth = group->depth + 1;
            }
        }
        if (!f->queue.count)
            return;
        group = take_first(f);
    }
}

/* Pushes what comes before `group` and can come behind `from`. True when `from` itself is there. */
static bool push_before(struct fusion *f, const struct group *group, const struct group *from)
{
    bool found = false;
    for (int m = 0; m < group->members.count; m++) {
        const struct links *links = &f->of[group->members.at[m]->id];
        for (int i = 0; i < links->before.count; i++) {
            struct group *before = group_of(f, links->before.at[i]);
            found |= before == from;
            if (!before || before == from || before->mark == f->mark || before->depth <= from->depth)
                continue;
            before->mark = f->mark;
            vec_push(f->arena, &f->queue, before);
        }
    }
    return found;
}

/* Whether a path leads from one group to the other through a third. */
static bool path_outside(struct fusion *f, const struct group *from, struct group *to)
{
    if (from->depth >= to->depth)
        return false;
    to->mark = ++f->mark;
    push_before(f, to, from);
    bool found = false;
    while (f->queue.count && !found)
        found = push_before(f, f->queue.at[--f->queue.count], from);
    f->queue.count = 0;
    return found;
}

/* ---- what fits into one group */

static unsigned reduced_axes(const struct node *reduce)
{
    unsigned axes = 0;
    for (int i = 0; i < reduce->inputs[0]->shape.rank; i++)
        axes |= (unsigned)reduce->reduce.axis[i] << i;
    return axes;
}

/* Over the last axes, not over all. */
static bool reduces_rows(const struct node *reduce)
{
    const bool *axis = reduce->reduce.axis;
    int rank = reduce->inputs[0]->shape.rank, first = 0;
    while (first < rank && !axis[first])
        first++;
    for (int i = first; i < rank; i++)
        if (!axis[i])
            return false;
    return first > 0 && first < rank;
}

/* All reductions over rows reduce the same axes, and so do all others; where there are both, the others
   reduce exactly the axes that count the rows. */
static bool reductions_fit(struct group *const pair[2])
{
    unsigned rows = 0, others = 0;
    for (int g = 0; g < 2; g++)
        for (int m = 0; m < pair[g]->members.count; m++) {
            const struct node *node = pair[g]->members.at[m];
            if (node->kind != NODE_REDUCE)
                continue;
            unsigned axes = reduced_axes(node), *known = reduces_rows(node) ? &rows : &others;
            if (*known && *known != axes)
                return false;
            *known = axes;
        }
    return !rows || !others || (rows ^ others) == (1u << pair[0]->domain.rank) - 1;
}

/* Inside a group values pass from hand to hand, not through memory: no reshapes, no overwriting, and of
   reductions only one number a row. */
static bool passes(const struct fusion *f, const struct node *node, const struct group *other)
{
    const struct links *links = &f->of[node->id];
    for (int i = 0; i < links->before.count; i++) {
        const struct node *before = links->before.at[i];
        if (group_of(f, before) != other)
            continue;
        if (i >= node->n_inputs || node->inputs[i] != before)
            return false;
        if (before->kind == NODE_REDUCE && !(before->reduce.keep && reduces_rows(before)))
            return false;
    }
    return true;
}

static bool links_fit(const struct fusion *f, struct group *const pair[2])
{
    for (int g = 0; g < 2; g++)
        for (int m = 0; m < pair[g]->members.count; m++)
            if (!passes(f, pair[g]->members.at[m], pair[!g]))
                return false;
    return true;
}

bool leaves(const struct fusion *f, const struct node *node, struct group *const pair[2])
{
    const struct links *links = &f->of[node->id];
    for (int i = 0; i < links->readers.count; i++) {
        const struct group *reader = group_of(f, links->readers.at[i]);
        if (reader != pair[0] && reader != pair[1])
            return true;
    }
    return links->kept;
}

static int count_operands(struct fusion *f, struct group *const pair[2])
{
    int count = 0;
    f->mark++;
    for (int g = 0; g < 2; g++)
        for (int m = 0; m < pair[g]->members.count; m++) {
            const struct node *node = pair[g]->members.at[m];
            count += leaves(f, node, pair);
            for (int i = 0; i < node->n_inputs; i++) {
                const struct node *input = memory_of(node->inputs[i]);
                const struct group *from = group_of(f, input);
                if ((from && (from == pair[0] || from == pair[1])) || f->of[input->id].mark == f->mark)
                    continue;
                f->of[input->id].mark = f->mark;
                count++;
            }
        }
    return count;
}

bool epilogue_reads(const struct shape *result, const struct shape *input)
{
    if (shape_equal(result, input))
        return true;
    int64_t last = input->rank ? input->dim[input->rank - 1] : 1;
    return !input->batched && shape_count(input) == last;
}

/* A contraction whose rows are worked on in tiles. Weight gradients go where they are wanted as they are. */
static bool takes_epilogue(const struct node *contract)
{
    return contract->kind == NODE_CONTRACT && contract->shape.batched;
}

bool multiplies_rows(const struct node *contract)
{
    return contract->contract.op == CONTRACT_MATMUL && contract->inputs[1]->shape.rank == 2 &&
           !contract->contract.transpose_a;
}

/* The same, without batch axes: all tiles belong to one matrix. */
static bool takes_sums(const struct node *contract)
{
    return takes_epilogue(contract) &&
           (contract->contract.op != CONTRACT_MATMUL || multiplies_rows(contract));
}

/* Over all axes but the last, by addition. */
static bool sums_rows(const struct node *reduce)
{
    const int last = reduce->inputs[0]->shape.rank - 1;
    return reduce->kind == NODE_REDUCE && last > 0 && reduced_axes(reduce) == (1u << last) - 1 &&
           (reduce->reduce.op == REDUCE_SUM || reduce->reduce.op == REDUCE_MEAN ||
            reduce->reduce.op == REDUCE_M2);
}

static bool is_mapped_tile(const struct shape *result, const struct node *map)
{
    if (map->kind != NODE_MAP || (map->n_inputs && !shape_equal(&map->shape, result)))
        return false;
    for (int i = 0; i < map->n_inputs; i++)
        if (!epilogue_reads(result, &map->inputs[i]->shape))
            return false;
    return true;
}

/* Whether the tiles' maps read it, or the contract gives it. */
static bool is_at_hand(const struct fusion *f, const struct group *contract, const struct node *node)
{
    const struct links *links = &f->of[node->id];
    bool found = links->group == contract || !shape_equal(&node->shape, &contract->domain);
    for (int i = 0; i < links->readers.count; i++)
        found |= links->readers.at[i] != contract->anchor && group_of(f, links->readers.at[i]) == contract;
    return found;
}

/* A sweep that sums reads from memory what the contract gives, too; in its place the tiles read what only the sweep
   does, at their own pace. */
static bool is_read_sooner(struct fusion *f, const struct group *contract, const struct group *sweep)
{
    double given = 0, others = 0;
    f->mark++;
    for (int m = 0; m < sweep->members.count; m++)
        for (int i = 0; i < sweep->members.at[m]->n_inputs; i++) {
            const struct node *input = sweep->members.at[m]->inputs[i];
            if (group_of(f, input) == sweep || f->of[input->id].mark == f->mark)
                continue;
            f->of[input->id].mark = f->mark;
            if (!is_at_hand(f, contract, input))
                others += (double)value_bytes(input, f->graph->batch);
            else if (group_of(f, input) == contract)
                given += (double)value_bytes(input, f->graph->batch);
        }
    return traffic_time(f->hardware, others) * (f->hardware->tile_reading - 1) < traffic_time(f->hardware, given);
}

/* Maps of a contract's activation, and sums of them over its rows. */
static bool is_epilogue(struct fusion *f, const struct group *contract, const struct group *sweep)
{
    bool follows = false, sums = false;
    for (int m = 0; m < sweep->members.count; m++) {
        const struct node *node = sweep->members.at[m];
        sums |= node->kind == NODE_REDUCE;
        if (node->kind == NODE_REDUCE ? !sums_rows(node) || !shape_equal(&node->inputs[0]->shape, &contract->domain)
                                      : !is_mapped_tile(&contract->domain, node))
            return false;
        for (int i = 0; i < node->n_inputs; i++)
            follows |= group_of(f, node->inputs[i]) == contract;
    }
    if (!sums)
        return follows && takes_epilogue(contract->anchor);
    return follows && takes_sums(contract->anchor) && is_read_sooner(f, contract, sweep);
}

/* Maps of one number a row of `sweep`, which reduces rows. */
static bool is_of_rows(const struct group *sweep, const struct group *maps)
{
    struct shape row = sweep->domain;
    const struct node *reduce = NULL;
    for (int m = 0; m < sweep->members.count; m++)
        if (sweep->members.at[m]->kind == NODE_REDUCE && reduces_rows(sweep->members.at[m]))
            reduce = sweep->members.at[m];
    for (int m = 0; m < maps->members.count; m++)
        if (maps->members.at[m]->kind != NODE_MAP)
            return false;
    for (int i = 0; i < row.rank && reduce; i++)
        if (reduce->reduce.axis[i])
            row.dim[i] = 1;
    return reduce && shape_equal(&row, &maps->domain);
}

static bool kinds_fit(struct fusion *f, const struct group *a, const struct group *b)
{
    if (a->phase != b->phase || b->anchor)
        return false;
    if (a->anchor)
        return is_epilogue(f, a, b);
    return shape_equal(&a->domain, &b->domain) || is_of_rows(a, b) || is_of_rows(b, a);
}

int by_id(const void *a, const void *b)
{
    return (*(struct node *const *)a)->id - (*(struct node *const *)b)->id;
}

static void merge(struct fusion *f, struct group *a, struct group *b)
{
    for (int i = 0; i < b->members.count; i++) {
        f->of[b->members.at[i]->id].group = a;
        vec_push(f->arena, &a->members, b->members.at[i]);
    }
    qsort(a->members.at, (size_t)a->members.count, sizeof *a->members.at, by_id);
    a->depth = a->depth > b->depth ? a->depth : b->depth;
    if (shape_count(&b->domain) > shape_count(&a->domain))
        a->domain = b->domain;
    b->members.count = 0;
    deepen(f, a);
}

static bool try_merge(struct fusion *f, struct group *a, struct group *b)
{
    struct group *const pair[2] = {a, b};
    if (!a || !b || a == b || a->members.count + b->members.count > MAX_MEMBERS || !kinds_fit(f, a, b) ||
        !links_fit(f, pair) || !reductions_fit(pair) || count_operands(f, pair) > MAX_OPERANDS ||
        path_outside(f, a, b) || path_outside(f, b, a))
        return false;
    merge(f, a, b);
    return true;
}

/* ---- who is tried with whom */

/* Read by what is not a sweep over the same domain, perhaps at the end of a chain of maps. */
static bool is_stored_anyway(const struct fusion *f, const struct node *map)
{
    for (;;) {
        const struct links *links = &f->of[map->id];
        bool stored = links->kept;
        for (int i = 0; i < links->readers.count; i++) {
            const struct node *reader = links->readers.at[i];
            const struct group *group = group_of(f, reader);
            stored |= !is_sweep(reader) || !shape_equal(&group->domain, &map->shape);
        }
        if (stored || links->readers.count != 1 || links->readers.at[0]->kind != NODE_MAP)
            return stored;
        map = links->readers.at[0];
    }
}

/* An epilogue saves the traffic of the value that it maps when nothing else reads that value; else only one
   reading, and a map that a sweep can compute for itself is better not stored at all. */
static bool saves_traffic(const struct fusion *f, const struct node *map, const struct node *input)
{
    const struct links *links = &f->of[input->id];
    bool other = links->kept;
    for (int i = 0; i < links->readers.count; i++)
        other |= links->readers.at[i] != map && group_of(f, links->readers.at[i]) != links->group;
    return !other || is_stored_anyway(f, map);
}

static void join_contract(struct fusion *f, struct node *node)
{
    for (int i = 0; i < node->n_inputs && node->kind == NODE_MAP; i++) {
        struct group *before = group_of(f, node->inputs[i]);
        if (before && before->anchor && before->anchor->kind == NODE_CONTRACT &&
            saves_traffic(f, node, node->inputs[i]) && try_merge(f, before, group_of(f, node)))
            return;
    }
}

static void join_producers(struct fusion *f, struct node *node)
{
    for (int i = 0; i < node->n_inputs; i++) {
        struct group *before = group_of(f, node->inputs[i]);
        if (before && !before->anchor)
            try_merge(f, before, group_of(f, node));
    }
}

static void join_readers(struct fusion *f, struct node *node, const struct node *source)
{
    const struct links *links = &f->of[source->id];
    for (int i = 0; i < links->readers.count && links->readers.at[i]->id < node->id; i++) {
        struct group *group = group_of(f, links->readers.at[i]);
        if (!group->anchor)
            try_merge(f, group, group_of(f, node));
    }
}

/* Its traffic does not matter, the call does. */
static bool is_small(const struct fusion *f, const struct node *node)
{
    return traffic_time(f->hardware, (double)value_bytes(node, f->graph->batch)) <= f->hardware->launch;
}

static void join_siblings(struct fusion *f, struct node *node)
{
    for (int i = 0; i < node->n_inputs; i++) {
        const struct node *source = memory_of(node->inputs[i]);
        if (shape_equal(&source->shape, &group_of(f, node)->domain))
            join_readers(f, node, source);
    }
}

/* Around small maps: all that reads results of the same group. */
static void join_cousins(struct fusion *f, struct node *node)
{
    for (int i = 0; i < node->n_inputs; i++) {
        const struct group *source = group_of(f, memory_of(node->inputs[i]));
        for (int m = 0; source && source != group_of(f, node) && m < source->members.count; m++)
            join_readers(f, node, source->members.at[m]);
    }
}

/* A sweep that sums what a contraction gives reads it from the tiles. */
static void join_sums(struct fusion *f, struct node *node)
{
    struct group *sweep = group_of(f, node);
    for (int m = 0; m < sweep->members.count && node->kind == NODE_REDUCE; m++)
        for (int i = 0; i < sweep->members.at[m]->n_inputs; i++) {
            struct group *before = group_of(f, sweep->members.at[m]->inputs[i]);
            if (before && before->anchor && try_merge(f, before, sweep))
                return;
        }
}

/* Buffers that count steps: nothing reads their new values, any kernel will do. */
static void join_counters(struct fusion *f)
{
    struct group *open = NULL;
    for (int i = 0; i < f->graph->outputs.count; i++) {
        struct node *value = f->graph->outputs.at[i].value;
        if (f->graph->outputs.at[i].role != OUTPUT_STATE || shape_count(&value->shape) != 1 ||
            f->of[memory_of(value)->id].readers.count)
            continue;
        if (!try_merge(f, open, group_of(f, memory_of(value))))
            open = group_of(f, memory_of(value));
    }
}

static void merge_groups(struct fusion *f)
{
    static void (*const rules[])(struct fusion *, struct node *) = {join_contract, join_producers,
                                                                    join_siblings, join_cousins, join_sums};
    for (size_t rule = 0; rule < sizeof rules / sizeof *rules; rule++)
        for (int i = 0; i < f->graph->nodes.count; i++) {
            struct node *node = f->graph->nodes.at[i];
            bool fits = is_sweep(node) && !group_of(f, node)->anchor;
            if (fits && (rules[rule] != join_cousins || (node->kind == NODE_MAP && is_small(f, node))))
                rules[rule](f, node);
        }
    join_counters(f);
}

/* ---- kernels */

bool has_member(const struct group *group, const struct node *node)
{
    return group->members.count &&
           bsearch(&node, group->members.at, (size_t)group->members.count, sizeof node, by_id) != NULL;
}

static enum anchor anchor_of(const struct group *group)
{
    static const enum anchor of_kind[N_NODE_KINDS] = {[NODE_CONTRACT] = ANCHOR_CONTRACT,
                                                      [NODE_WINDOW] = ANCHOR_WINDOW,
                                                      [NODE_VIEW] = ANCHOR_VIEW,
                                                      [NODE_INDEX] = ANCHOR_INDEX};
    if (group->anchor)
        return of_kind[group->anchor->kind];
    for (int m = 0; m < group->members.count; m++)
        if (group->members.at[m]->kind == NODE_REDUCE && reduces_rows(group->members.at[m]))
            return ANCHOR_ROW;
    return ANCHOR_MAP;
}

static int64_t add_bounded(int64_t a, int64_t b)
{
    int64_t sum;
    return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

static int64_t flops_at(const struct node *node, int64_t batch)
{
    bool per_sample = false;
    int64_t flops = node_flops(node, &per_sample), all;
    return !per_sample ? flops : __builtin_mul_overflow(flops, batch, &all) ? INT64_MAX : all;
}

static void add_operands(struct fusion *f, struct kernel *kernel, const struct group *group)
{
    f->mark++;
    for (int m = 0; m < group->members.count; m++) {
        struct node *node = group->members.at[m];
        kernel->flops = add_bounded(kernel->flops, flops_at(node, f->graph->batch));
        if (f->of[node->id].stored && group_of(f, node) == group)
            vec_push(f->arena, &kernel->outputs, node);
        for (int i = 0; i < node->n_inputs; i++) {
            struct node *input = memory_of(node->inputs[i]);
            if (f->of[input->id].mark == f->mark || has_member(group, input))
                continue;
            f->of[input->id].mark = f->mark;
            vec_push(f->arena, &kernel->inputs, input);
        }
    }
    if (kernel->inputs.count)
        qsort(kernel->inputs.at, (size_t)kernel->inputs.count, sizeof *kernel->inputs.at, by_id);
}

static struct kernel *make_kernel(struct fusion *f, const struct group *group)
{
    struct kernel *kernel = arena_alloc(f->arena, sizeof *kernel);
    kernel->anchor = anchor_of(group);
    kernel->node = group->anchor ? group->anchor : group->members.at[group->members.count - 1];
    kernel->domain = group->domain;
    kernel->phase = group->phase;
    for (int m = 0; m < group->members.count; m++)
        vec_push(f->arena, &kernel->members, group->members.at[m]);
    add_operands(f, kernel, group);
    for (int i = 0; i < kernel->inputs.count; i++)
        kernel->bytes = add_bounded(kernel->bytes, value_bytes(kernel->inputs.at[i], f->graph->batch));
    for (int i = 0; i < kernel->outputs.count; i++)
        kernel->bytes = add_bounded(kernel->bytes, value_bytes(kernel->outputs.at[i], f->graph->batch));
    return kernel;
}

static int by_depth(const void *a, const void *b)
{
    const struct group *x = *(struct group *const *)a, *y = *(struct group *const *)b;
    if (x->phase != y->phase)
        return x->phase < y->phase ? -1 : 1;
    if (x->depth != y->depth)
        return x->depth < y->depth ? -1 : 1;
    return x->members.at[0]->id - y->members.at[0]->id;
}

static void make_kernels(struct fusion *f, struct step *step)
{
    VEC(struct group *) groups = {0};
    for (int g = 0; g < f->groups.count; g++)
        if (f->groups.at[g]->members.count)
            vec_push(f->arena, &groups, f->groups.at[g]);
    if (groups.count)
        qsort(groups.at, (size_t)groups.count, sizeof *groups.at, by_depth);
    for (int g = 0; g < groups.count; g++)
        vec_push(f->arena, &step->kernels, make_kernel(f, groups.at[g]));
}

void fuse(struct step *step, struct plan *plan)
{
    graph_sweep(step->graph);
    separate_outputs(step->graph);
    struct fusion f = {.arena = plan->arena, .graph = step->graph, .hardware = plan->hardware,
                       .memory_price = plan->memory_price};
    open_groups(&f);
    merge_groups(&f);
    recompute_cheap(&f);
    make_kernels(&f, step);
}
