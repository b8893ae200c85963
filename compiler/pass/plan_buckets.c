/* plan_buckets.c: parameters in the order in which their gradients become ready, cut into buckets; when each is updated.
   requires: the training step's schedule.
   fills: offset and bucket of parameters and gradients, the gradients' last, offset of buffers, in both steps;
   plan->buckets; the size of these arenas.
   breaks: nothing.

   DistributedDataParallel's rule: a bucket closes with the gradient that makes it reach its limit; the first
   has a limit of its own, so that communication starts early. Its 25 MiB are for a network; ranks that share memory lose
   nothing with less, and keep fewer gradients. Without gradients parameters lie in state_dict order.

   A bucket is updated as soon as no kernel needs its parameters or gradients any more. Then its gradients' memory is
   free for those of later buckets: not of the next, for a rank that comes late to an update should not hold up the
   others' kernels, but of the ALIVEth behind it. */
#include "pass/pass.h"
#include "pass/place.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { ALIVE = 2, DEFAULT_BUCKET = 4 << 20, DEFAULT_FIRST = 1 << 20 };

/* A parameter and the kernel that gives its gradient. */
struct entry {
    struct tensor *parameter, *gradient;
    int place; /* in state_dict order */
};

/* Of gradients that one kernel gives, the last layer's first: the order of the backward pass. */
static int by_readiness(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    if (x->gradient && y->gradient && x->gradient->first != y->gradient->first)
        return x->gradient->first - y->gradient->first;
    if (!x->gradient != !y->gradient)
        return x->gradient ? -1 : 1;
    return x->gradient ? y->place - x->place : x->place - y->place;
}

static struct entry *parameters_of(struct step *step, struct arena *arena, int *count)
{
    struct entry *entries = arena_alloc(arena, sizeof *entries * (size_t)step->tensors.count + 1);
    int *at = arena_alloc(arena, sizeof *at * (size_t)step->graph->nodes.count);
    *count = 0;
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        if (tensor->arena != ARENA_PARAM)
            continue;
        at[tensor->node->id] = *count;
        entries[*count] = (struct entry){tensor, NULL, *count};
        ++*count;
    }
    for (int i = 0; i < step->graph->outputs.count; i++) {
        const struct output *output = &step->graph->outputs.at[i];
        if (output->role == OUTPUT_GRADIENT)
            entries[at[output->target->id]].gradient = step->of[output->value->id];
    }
    qsort(entries, (size_t)*count, sizeof *entries, by_readiness);
    return entries;
}

static struct bucket *open_bucket(struct plan *plan, int64_t offset)
{
    struct bucket bucket = {.offset = offset, .first = INT_MAX, .follows = -1};
    vec_push(plan->arena, &plan->buckets, bucket);
    return &plan->buckets.at[plan->buckets.count - 1];
}

static void fill_bucket(struct plan *plan, struct bucket *bucket, const struct entry *entry)
{
    entry->parameter->bucket = entry->gradient->bucket = (int)(bucket - plan->buckets.at);
    bucket->bytes += place_align(entry->parameter->bytes);
    if (entry->gradient->first < bucket->first)
        bucket->first = entry->gradient->first;
    vec_push(plan->arena, &bucket->parameters, entry->parameter);
}

static int64_t limit_of(const struct plan *plan, int bucket)
{
    int64_t first = plan->config ? plan->config->distribute.bucket_first : DEFAULT_FIRST;
    int64_t other = plan->config ? plan->config->distribute.bucket : DEFAULT_BUCKET;
    return bucket ? other : first;
}

static void place_parameters(struct plan *plan, struct step *step)
{
    int count;
    const struct entry *entries = parameters_of(step, plan->arena, &count);
    int64_t offset = 0;
    struct bucket *bucket = NULL;
    for (int i = 0; i < count; i++) {
        const struct entry *entry = &entries[i];
        entry->parameter->offset = offset;
        if (entry->gradient) {
            if (!bucket || bucket->bytes >= limit_of(plan, plan->buckets.count - 1))
                bucket = open_bucket(plan, offset);
            fill_bucket(plan, bucket, entry);
        }
        offset += place_align(entry->parameter->bytes);
    }
    plan->arena_bytes[ARENA_PARAM] = offset;
}

/* ---- when, and where the gradients are until then */

static void see(struct plan *plan, const struct tensor *tensor, int kernel)
{
    if (tensor->bucket >= 0)
        plan->buckets.at[tensor->bucket].ready = kernel;
}

static void find_ready(struct plan *plan, const struct step *step)
{
    for (int i = 0; i < plan->buckets.count; i++)
        plan->buckets.at[i].ready = step->forward_end - 1;
    for (int k = step->forward_end; k < step->kernels.count; k++) {
        const struct kernel *kernel = step->kernels.at[k];
        for (int i = 0; i < kernel->inputs.count; i++)
            see(plan, step->of[kernel->inputs.at[i]->id], k);
        for (int i = 0; i < kernel->outputs.count; i++)
            see(plan, step->of[kernel->outputs.at[i]->id], k);
    }
    for (int i = 1; i < plan->buckets.count; i++)
        if (plan->buckets.at[i].ready < plan->buckets.at[i - 1].ready)
            plan->buckets.at[i].ready = plan->buckets.at[i - 1].ready;
}

static void place_gradients(struct plan *plan, const struct step *step)
{
    int count = plan->buckets.count;
    struct block *blocks = arena_alloc(plan->arena, sizeof *blocks * (size_t)count + 1);
    struct block **order = arena_alloc(plan->arena, sizeof *order * (size_t)count + 1);
    for (int i = 0; i < count; i++) {
        struct bucket *bucket = &plan->buckets.at[i];
        int next = i + ALIVE < count ? plan->buckets.at[i + ALIVE].first : step->kernels.count;
        bucket->last = bucket->ready < next ? next - 1 : bucket->ready;
        blocks[i] = (struct block){.bytes = bucket->bytes, .first = bucket->first, .last = bucket->last};
        order[i] = &blocks[i];
    }
    plan->arena_bytes[ARENA_GRADIENT] = place_blocks(order, count);
    for (int i = 0; i < count; i++)
        plan->buckets.at[i].gradients = blocks[i].offset;
}

static bool share_memory(const struct bucket *a, const struct bucket *b)
{
    return a->gradients < b->gradients + b->bytes && b->gradients < a->gradients + a->bytes;
}

static void find_follows(struct plan *plan)
{
    int waited = -1;
    for (int i = 0; i < plan->buckets.count; i++)
        for (int k = waited + 1; k < i; k++)
            if (share_memory(&plan->buckets.at[k], &plan->buckets.at[i]))
                plan->buckets.at[i].follows = waited = k;
}

/* A gradient has the place in its bucket that its parameter has. */
static void set_gradients(struct plan *plan, struct step *step)
{
    for (int i = 0; i < step->graph->outputs.count; i++) {
        const struct output *output = &step->graph->outputs.at[i];
        if (output->role != OUTPUT_GRADIENT)
            continue;
        const struct tensor *parameter = step->of[output->target->id];
        const struct bucket *bucket = &plan->buckets.at[parameter->bucket];
        struct tensor *gradient = step->of[output->value->id];
        gradient->offset = bucket->gradients + parameter->offset - bucket->offset;
        gradient->last = bucket->last;
    }
}

/* ---- the rest */

static void place_buffers(struct plan *plan, struct step *step)
{
    int64_t *end = &plan->arena_bytes[ARENA_STATE];
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        if (tensor->arena != ARENA_STATE)
            continue;
        tensor->offset = *end;
        *end += place_align(tensor->bytes);
    }
}

static const struct tensor *same_leaf(const struct step *step, const struct tensor *tensor)
{
    for (int i = 0; i < step->tensors.count; i++) {
        const struct tensor *other = step->tensors.at[i];
        if (other->node->kind == NODE_PARAM && strcmp(other->node->name, tensor->node->name) == 0)
            return other->arena == tensor->arena && other->node->dtype == tensor->node->dtype &&
                           shape_equal(&other->node->shape, &tensor->node->shape)
                       ? other
                       : NULL;
    }
    return NULL;
}

/* Evaluation reads the parameters and buffers of training. */
static void follow_training(struct plan *plan)
{
    for (int i = 0; i < plan->evaluate.tensors.count; i++) {
        struct tensor *tensor = plan->evaluate.tensors.at[i];
        if (tensor->node->kind != NODE_PARAM)
            continue;
        const struct tensor *same = same_leaf(&plan->train, tensor);
        if (!same) {
            diag_error(plan->diag, tensor->node->loc, E_STEPS_DIFFER, tensor->node->name);
            continue;
        }
        tensor->offset = same->offset;
        tensor->bucket = same->bucket;
    }
}

void plan_buckets(struct plan *plan)
{
    struct step *first = plan->train.graph ? &plan->train : &plan->evaluate;
    place_parameters(plan, first);
    find_ready(plan, first);
    place_gradients(plan, first);
    find_follows(plan);
    set_gradients(plan, first);
    place_buffers(plan, first);
    if (first == &plan->train && plan->evaluate.graph)
        follow_training(plan);
}
