/* plan_buckets.c: parameters in the order in which their gradients become ready, cut into buckets.
   requires: the training step's schedule.
   fills: offset and bucket of parameters and gradients, offset of buffers, in both steps; plan->buckets; the
   size of these arenas.
   breaks: nothing.

   DistributedDataParallel's rule: a bucket closes with the gradient that makes it reach its limit; the first
   has a limit of its own, so that communication starts early. Without gradients parameters lie in state_dict
   order. */
#include "pass/pass.h"

#include <stdlib.h>
#include <string.h>

enum { ALIGN = 64, DEFAULT_BUCKET = 25 << 20, DEFAULT_FIRST = 1 << 20 };

/* A parameter and the kernel that gives its gradient. */
struct entry {
    struct tensor *parameter, *gradient;
    int place; /* in state_dict order */
};

static int64_t align(int64_t bytes)
{
    return (bytes + ALIGN - 1) / ALIGN * ALIGN;
}

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
    vec_push(plan->arena, &plan->buckets, (struct bucket){.offset = offset});
    return &plan->buckets.at[plan->buckets.count - 1];
}

static void fill_bucket(struct plan *plan, struct bucket *bucket, const struct entry *entry)
{
    int number = (int)(bucket - plan->buckets.at);
    entry->parameter->bucket = entry->gradient->bucket = number;
    bucket->bytes += align(entry->parameter->bytes);
    if (entry->gradient->first > bucket->ready)
        bucket->ready = entry->gradient->first;
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
            entry->gradient->offset = offset;
            if (!bucket || bucket->bytes >= limit_of(plan, plan->buckets.count - 1))
                bucket = open_bucket(plan, offset);
            fill_bucket(plan, bucket, entry);
        }
        offset += align(entry->parameter->bytes);
    }
    plan->arena_bytes[ARENA_PARAM] = offset;
    plan->arena_bytes[ARENA_GRADIENT] = plan->buckets.count ? offset : 0;
}

static void place_buffers(struct plan *plan, struct step *step)
{
    int64_t *end = &plan->arena_bytes[ARENA_STATE];
    for (int i = 0; i < step->tensors.count; i++) {
        struct tensor *tensor = step->tensors.at[i];
        if (tensor->arena != ARENA_STATE)
            continue;
        tensor->offset = *end;
        *end += align(tensor->bytes);
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
    place_buffers(plan, first);
    if (first == &plan->train && plan->evaluate.graph)
        follow_training(plan);
}
