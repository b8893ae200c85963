/* verify_plan.c: ends the process when an invariant of the plan is broken.
   requires: the pass named has run on every step that has a graph.
   Each pass adds what it promises: see the table at the end. */
#include "pass/pass.h"

#include <stdlib.h>
#include <string.h>

struct check {
    const struct plan *plan;
    const struct step *step;
    const char *after_pass;
};

static void __attribute__((noreturn, format(printf, 2, 3)))
broken(const struct check *check, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "ddpc: the plan is broken after %s: %s: ", check->after_pass, check->step->graph->name);
    vfprintf(stderr, format, arguments);
    fprintf(stderr, "\n");
    va_end(arguments);
    abort();
}

static bool is_leaf(const struct node *node)
{
    return node->kind == NODE_INPUT || node->kind == NODE_PARAM;
}

static bool contains(struct node *const *nodes, int count, const struct node *node)
{
    for (int i = 0; i < count; i++)
        if (nodes[i] == node)
            return true;
    return false;
}

/* ---- fuse */

/* Sorted, and each input either a member before it or among what the kernel reads. */
static void check_members(const struct check *check, const struct kernel *kernel, int k)
{
    for (int m = 0; m < kernel->members.count; m++) {
        const struct node *node = kernel->members.at[m];
        if (m && kernel->members.at[m - 1]->id >= node->id)
            broken(check, "kernel %d: members out of order at %%%d", k, node->id);
        for (int i = 0; i < node->n_inputs; i++)
            if (!contains(kernel->members.at, m, node->inputs[i]) &&
                !contains(kernel->inputs.at, kernel->inputs.count, memory_of(node->inputs[i])))
                broken(check, "kernel %d: %%%d reads %%%d from nowhere", k, node->id, node->inputs[i]->id);
    }
    for (int i = 0; i < kernel->inputs.count; i++)
        if (contains(kernel->members.at, kernel->members.count, kernel->inputs.at[i]))
            broken(check, "kernel %d: reads its own member %%%d", k, kernel->inputs.at[i]->id);
    for (int i = 0; i < kernel->outputs.count; i++)
        if (!contains(kernel->members.at, kernel->members.count, kernel->outputs.at[i]))
            broken(check, "kernel %d: writes %%%d, not a member", k, kernel->outputs.at[i]->id);
}

/* A contraction's rows are summed over all axes but the last. */
static bool is_sum_of_rows(const struct kernel *kernel, const struct node *node)
{
    const struct node *value = node->n_inputs ? node->inputs[0] : NULL;
    if (node->kind != NODE_REDUCE || kernel->anchor != ANCHOR_CONTRACT ||
        !shape_equal(&value->shape, &kernel->node->shape) || node->reduce.axis[value->shape.rank - 1])
        return false;
    for (int i = 0; i < value->shape.rank - 1; i++)
        if (!node->reduce.axis[i])
            return false;
    return contains(kernel->members.at, kernel->members.count, value);
}

/* One anchor that others surround; what a reduction gives is read in its kernel by rows only. */
static void check_anchor(const struct check *check, const struct kernel *kernel, int k)
{
    bool sweep = kernel->anchor == ANCHOR_MAP || kernel->anchor == ANCHOR_ROW;
    if (!contains(kernel->members.at, kernel->members.count, kernel->node))
        broken(check, "kernel %d: its anchor is not a member", k);
    for (int m = 0; m < kernel->members.count; m++) {
        const struct node *node = kernel->members.at[m];
        if (node != kernel->node && node->kind != NODE_MAP && !(sweep && node->kind == NODE_REDUCE) &&
            !is_sum_of_rows(kernel, node))
            broken(check, "kernel %d: has a second anchor, %%%d", k, node->id);
        for (int i = 0; i < node->n_inputs; i++)
            if (node->inputs[i]->kind == NODE_REDUCE && kernel->anchor != ANCHOR_ROW &&
                contains(kernel->members.at, m, node->inputs[i]))
                broken(check, "kernel %d: %%%d reads a reduction that is not finished", k, node->id);
    }
    if (kernel->inputs.count + kernel->outputs.count > MAX_OPERANDS && kernel->members.count > 1)
        broken(check, "kernel %d: %d operands", k, kernel->inputs.count + kernel->outputs.count);
}

/* What has been written when kernels run in order, and what each buffer becomes; by node id. */
struct progress {
    bool *written;
    struct node **becomes;
};

static struct progress start_progress(const struct graph *g, struct arena *arena)
{
    size_t count = (size_t)g->nodes.count + 1;
    struct progress progress = {arena_alloc(arena, count), arena_alloc(arena, count * sizeof(struct node *))};
    for (int i = 0; i < g->outputs.count; i++)
        if (g->outputs.at[i].role == OUTPUT_STATE)
            progress.becomes[g->outputs.at[i].target->id] = memory_of(g->outputs.at[i].value);
    return progress;
}

static void run_kernel(const struct check *check, struct progress *progress, int k)
{
    const struct kernel *kernel = check->step->kernels.at[k];
    for (int i = 0; i < kernel->inputs.count; i++) {
        const struct node *input = kernel->inputs.at[i], *next = progress->becomes[input->id];
        if (!is_leaf(input) && !progress->written[input->id])
            broken(check, "kernel %d: reads %%%d before it is written", k, input->id);
        if (next && progress->written[next->id])
            broken(check, "kernel %d: reads %%%d after it is overwritten", k, input->id);
    }
    for (int i = 0; i < kernel->outputs.count; i++) {
        bool *written = &progress->written[kernel->outputs.at[i]->id];
        if (*written)
            broken(check, "kernel %d: writes %%%d again", k, kernel->outputs.at[i]->id);
        *written = true;
    }
}

/* Values are written once, before they are read; buffers change after that; no output is missing. */
static void check_order(const struct check *check)
{
    const struct graph *g = check->step->graph;
    struct arena *arena = arena_new();
    struct progress progress = start_progress(g, arena);
    for (int k = 0; k < check->step->kernels.count; k++)
        run_kernel(check, &progress, k);
    for (int i = 0; i < g->outputs.count; i++) {
        const struct node *memory = memory_of(g->outputs.at[i].value);
        if (!is_leaf(memory) && !progress.written[memory->id])
            broken(check, "output %%%d is not written", memory->id);
    }
    arena_free(arena);
}

static void check_kernels(const struct check *check)
{
    for (int k = 0; k < check->step->kernels.count; k++) {
        check_members(check, check->step->kernels.at[k], k);
        check_anchor(check, check->step->kernels.at[k], k);
    }
    check_order(check);
}

/* ---- layout */

static void check_tensors(const struct check *check)
{
    const struct step *step = check->step;
    for (int k = 0; k < step->kernels.count; k++) {
        const struct kernel *kernel = step->kernels.at[k];
        for (int i = 0; i < kernel->inputs.count; i++)
            if (!step->of[kernel->inputs.at[i]->id])
                broken(check, "kernel %d: no tensor for %%%d", k, kernel->inputs.at[i]->id);
        for (int i = 0; i < kernel->outputs.count; i++)
            if (!step->of[kernel->outputs.at[i]->id])
                broken(check, "kernel %d: no tensor for %%%d", k, kernel->outputs.at[i]->id);
    }
    for (int i = 0; i < step->graph->outputs.count; i++) {
        const struct output *output = &step->graph->outputs.at[i];
        const struct tensor *value = step->of[output->value->id];
        const struct tensor *target = output->target ? step->of[output->target->id] : NULL;
        if (output->role == OUTPUT_STATE && value != target)
            broken(check, "%%%d is not written to its buffer", output->value->id);
        if (output->role == OUTPUT_GRADIENT &&
            (value->arena != ARENA_GRADIENT || value->layout != target->layout ||
             value->bytes != target->bytes))
            broken(check, "%%%d does not lie as its parameter", output->value->id);
    }
}

/* ---- narrow */

static void check_dtypes(const struct check *check)
{
    for (int i = 0; i < check->step->tensors.count; i++) {
        const struct tensor *tensor = check->step->tensors.at[i];
        bool narrowed = tensor->dtype == BF16 && tensor->node->dtype == F32 &&
                        (tensor->arena == ARENA_ACTIVATION || tensor->arena == ARENA_PARAM);
        if (tensor->dtype != tensor->node->dtype && !narrowed)
            broken(check, "%%%d may not lie in %s", tensor->node->id, dtype_name[tensor->dtype]);
    }
}

/* ---- schedule */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void check_names(const struct check *check)
{
    const struct step *step = check->step;
    struct arena *arena = arena_new();
    VEC(const char *) names = {0};
    for (int i = 0; i < step->tensors.count; i++)
        vec_push(arena, &names, step->tensors.at[i]->name);
    for (int k = 0; k < step->kernels.count; k++)
        vec_push(arena, &names, step->kernels.at[k]->name);
    if (names.count)
        qsort(names.at, (size_t)names.count, sizeof *names.at, by_text);
    for (int i = 1; i < names.count; i++)
        if (strcmp(names.at[i - 1], names.at[i]) == 0)
            broken(check, "two are called %s", names.at[i]);
    arena_free(arena);
}

static void check_schedule(const struct check *check)
{
    for (int k = 0; k < check->step->kernels.count; k++)
        if ((check->step->kernels.at[k]->phase == PHASE_FORWARD) != (k < check->step->forward_end))
            broken(check, "kernel %d is in the wrong phase", k);
    check_names(check);
}

/* ---- buckets */

static bool is_inside(const struct tensor *tensor, int64_t begin, int64_t end)
{
    return tensor->offset >= begin && tensor->offset + tensor->bytes <= end && tensor->offset % 64 == 0;
}

static int by_offset(const void *a, const void *b)
{
    const struct tensor *x = *(struct tensor *const *)a, *y = *(struct tensor *const *)b;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* Tensors that always live, one behind the other. */
static void check_apart(const struct check *check, enum arena_kind kind)
{
    struct arena *arena = arena_new();
    VEC(struct tensor *) tensors = {0};
    for (int i = 0; i < check->step->tensors.count; i++)
        if (check->step->tensors.at[i]->arena == kind)
            vec_push(arena, &tensors, check->step->tensors.at[i]);
    if (tensors.count)
        qsort(tensors.at, (size_t)tensors.count, sizeof *tensors.at, by_offset);
    for (int i = 0; i < tensors.count; i++) {
        if (!is_inside(tensors.at[i], 0, check->plan->arena_bytes[kind]))
            broken(check, "%s lies outside its arena", tensors.at[i]->name);
        if (i && tensors.at[i - 1]->offset + tensors.at[i - 1]->bytes > tensors.at[i]->offset)
            broken(check, "%s and %s overlap", tensors.at[i - 1]->name, tensors.at[i]->name);
    }
    arena_free(arena);
}

static void check_not_updated(const struct check *check, const struct node *node, int kernel)
{
    const struct tensor *tensor = check->step->of[node->id];
    if (tensor->bucket >= 0 && check->plan->buckets.at[tensor->bucket].ready < kernel)
        broken(check, "kernel %d touches %s after its bucket is updated", kernel, tensor->name);
}

/* Gradients of two buckets in the same place: the later one waits, itself or through one before it. */
static void check_follows(const struct check *check, int earlier, int later)
{
    const struct bucket *a = &check->plan->buckets.at[earlier], *b = &check->plan->buckets.at[later];
    int waited = -1;
    for (int i = 0; i <= later; i++)
        if (check->plan->buckets.at[i].follows > waited)
            waited = check->plan->buckets.at[i].follows;
    if (a->ready > b->ready)
        broken(check, "bucket %d is ready before bucket %d", later, earlier);
    if (a->gradients < b->gradients + b->bytes && b->gradients < a->gradients + a->bytes &&
        (a->ready > a->last || a->last >= b->first || waited < earlier))
        broken(check, "the gradients of buckets %d and %d overlap", earlier, later);
}

static void check_updates(const struct check *check)
{
    for (int k = check->step->forward_end; k < check->step->kernels.count; k++) {
        const struct kernel *kernel = check->step->kernels.at[k];
        for (int i = 0; i < kernel->inputs.count; i++)
            check_not_updated(check, kernel->inputs.at[i], k);
        for (int i = 0; i < kernel->outputs.count; i++)
            check_not_updated(check, kernel->outputs.at[i], k);
    }
    for (int b = 0; b < check->plan->buckets.count; b++) {
        const struct bucket *bucket = &check->plan->buckets.at[b];
        if (bucket->gradients + bucket->bytes > check->plan->arena_bytes[ARENA_GRADIENT])
            broken(check, "the gradients of bucket %d lie outside their arena", b);
        for (int a = 0; a < b; a++)
            check_follows(check, a, b);
    }
}

static void check_buckets(const struct check *check)
{
    const struct step *step = check->step;
    check_apart(check, ARENA_PARAM);
    check_apart(check, ARENA_STATE);
    for (int i = 0; i < step->graph->outputs.count; i++) {
        const struct output *output = &step->graph->outputs.at[i];
        if (output->role != OUTPUT_GRADIENT)
            continue;
        const struct tensor *gradient = step->of[output->value->id], *target = step->of[output->target->id];
        const struct bucket *bucket = &check->plan->buckets.at[target->bucket];
        if (gradient->offset - bucket->gradients != target->offset - bucket->offset ||
            gradient->bucket != target->bucket ||
            !is_inside(gradient, bucket->gradients, bucket->gradients + bucket->bytes) ||
            gradient->first < bucket->first)
            broken(check, "the gradient of %s is outside its bucket", target->name);
    }
    if (step == &check->plan->train)
        check_updates(check);
}

/* ---- memory */

/* One may follow the other in place: written by the kernel that reads the other last. */
static bool may_share(const struct tensor *a, const struct tensor *b)
{
    bool apart = a->offset + a->bytes <= b->offset || b->offset + b->bytes <= a->offset;
    bool follows =
        a->offset == b->offset && a->bytes == b->bytes && (a->last == b->first || b->last == a->first);
    return apart || follows || a->last < b->first || b->last < a->first;
}

static void check_memory(const struct check *check)
{
    const struct step *step = check->step;
    check_apart(check, ARENA_INPUT);
    for (int i = 0; i < step->tensors.count; i++) {
        const struct tensor *a = step->tensors.at[i];
        if (a->arena != ARENA_ACTIVATION)
            continue;
        if (!is_inside(a, 0, check->plan->arena_bytes[ARENA_ACTIVATION]))
            broken(check, "%s lies outside its arena", a->name);
        for (int k = 0; k < i; k++)
            if (step->tensors.at[k]->arena == ARENA_ACTIVATION && !may_share(a, step->tensors.at[k]))
                broken(check, "%s and %s overlap", step->tensors.at[k]->name, a->name);
    }
}

/* ---- what holds after which pass */

static const struct promise {
    const char *pass;
    void (*check)(const struct check *check);
} promises[] = {
    {"fuse", check_kernels},      {"layout", check_tensors},  {"narrow", check_dtypes},
    {"schedule", check_schedule}, {"buckets", check_buckets}, {"memory", check_memory},
};

static void verify_step(const struct plan *plan, const struct step *step, const char *after_pass)
{
    const struct check check = {plan, step, after_pass};
    for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
        promises[i].check(&check);
        if (strcmp(promises[i].pass, after_pass) == 0)
            return;
    }
}

void verify_plan(const struct plan *plan, const char *after_pass)
{
    const struct step *steps[] = {&plan->train, &plan->evaluate};
    for (int s = 0; s < 2; s++)
        if (steps[s]->graph)
            verify_step(plan, steps[s], after_pass);
}
