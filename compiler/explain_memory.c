/* explain_memory.c: the memory and the buckets of a plan, see explain.h. */
#include "base/units.h"
#include "explain.h"
#include "pass/pass.h"

#include <stdlib.h>

enum { LARGEST = 8, ALIVE = 12 }; /* lines */

static void write_line(FILE *file, struct arena *arena, const char *name, int64_t bytes)
{
    fprintf(file, "  %-12s %11s\n", name, size_text(arena, bytes));
}

static void write_arenas(FILE *file, const struct plan *plan)
{
    fprintf(file, "\nmemory of a rank\n");
    for (int i = 0; i < N_ARENAS; i++)
        write_line(file, plan->arena, arena_kind_name[i], plan->arena_bytes[i]);
    write_line(file, plan->arena, "momentum", momentum_bytes(plan));
    write_line(file, plan->arena, "workspace", plan->workspace);
    write_line(file, plan->arena, "of a thread", plan->thread_workspace);
    write_line(file, plan->arena, "all", planned_bytes(plan));
}

/* ---- tensors */

static const char *kernel_name(const struct step *step, int kernel)
{
    return kernel < step->kernels.count ? step->kernels.at[kernel]->name : "the end";
}

static void write_tensor(FILE *file, const struct plan *plan, const struct step *step,
                         const struct tensor *tensor)
{
    fprintf(file, "  %10s  %-28s  %-22s  ", size_text(plan->arena, tensor->bytes), tensor->name,
            shape_text(plan->arena, tensor->dtype, &tensor->node->shape));
    if (tensor->arena == ARENA_ACTIVATION)
        fprintf(file, "until %s\n", kernel_name(step, tensor->last));
    else
        fprintf(file, "%s\n", arena_kind_name[tensor->arena]);
}

static void write_largest(FILE *file, const struct plan *plan, const struct step *step)
{
    struct tensor *const *tensors = tensors_by_size(plan->arena, step);
    fprintf(file, "\nthe largest tensors\n");
    for (int i = 0; i < step->tensors.count && i < LARGEST; i++)
        write_tensor(file, plan, step, tensors[i]);
}

/* ---- the peak */

static int by_offset(const void *a, const void *b)
{
    const struct tensor *x = *(struct tensor *const *)a, *y = *(struct tensor *const *)b;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

static bool is_alive(const struct tensor *tensor, int kernel)
{
    return tensor->arena == ARENA_ACTIVATION && tensor->first <= kernel && tensor->last >= kernel;
}

/* Bytes that activations hold while the kernel runs, memory that one takes over from another once. */
static int64_t alive_bytes(struct tensor *const *by_offset, int count, int kernel)
{
    int64_t bytes = 0, end = 0;
    for (int i = 0; i < count; i++) {
        const struct tensor *tensor = by_offset[i];
        if (!is_alive(tensor, kernel) || tensor->offset + tensor->bytes <= end)
            continue;
        bytes += tensor->offset + tensor->bytes - (tensor->offset > end ? tensor->offset : end);
        end = tensor->offset + tensor->bytes;
    }
    return bytes;
}

/* The first kernel during which most is alive. */
static int find_peak(const struct plan *plan, const struct step *step, int64_t *most)
{
    struct tensor **tensors = tensors_by_size(plan->arena, step);
    int peak = 0;
    if (step->tensors.count)
        qsort(tensors, (size_t)step->tensors.count, sizeof *tensors, by_offset);
    for (int k = 0; k < step->kernels.count; k++) {
        const int64_t bytes = alive_bytes(tensors, step->tensors.count, k);
        if (bytes > *most) {
            *most = bytes;
            peak = k;
        }
    }
    return peak;
}

static void write_peak(FILE *file, const struct plan *plan, const struct step *step)
{
    int64_t most = 0, rest = 0;
    const int peak = find_peak(plan, step, &most);
    struct tensor *const *tensors = tensors_by_size(plan->arena, step);
    fprintf(file, "\nactivations: %s for at most %s alive at a time, during %s (%d of %d):\n",
            size_text(plan->arena, plan->arena_bytes[ARENA_ACTIVATION]), size_text(plan->arena, most),
            kernel_name(step, peak), peak + 1, step->kernels.count);
    int alive = 0;
    for (int i = 0; i < step->tensors.count; i++) {
        if (!is_alive(tensors[i], peak))
            continue;
        if (alive++ < ALIVE)
            write_tensor(file, plan, step, tensors[i]);
        else
            rest += tensors[i]->bytes;
    }
    if (alive > ALIVE)
        fprintf(file, "  %10s  in %d more\n", size_text(plan->arena, rest), alive - ALIVE);
}

/* ---- buckets */

/* Predicted, of the kernels behind this one. */
static double seconds_behind(const struct plan *plan, int kernel)
{
    double seconds = 0;
    for (int k = kernel + 1; k < plan->train.kernels.count; k++) {
        const struct work work = work_of(&plan->train, plan->train.kernels.at[k]);
        enum limit limit;
        seconds += kernel_time(plan->hardware, &work, &limit);
    }
    return seconds;
}

static void write_buckets(FILE *file, const struct plan *plan)
{
    fprintf(file, "\nbuckets of gradients, when they are ready and how long before the end of the backward pass\n");
    for (int i = 0; i < plan->buckets.count; i++) {
        const struct bucket *bucket = &plan->buckets.at[i];
        const int last = bucket->parameters.count - 1;
        fprintf(file, "  %10s  %s .. %s, after %s, %s\n", size_text(plan->arena, bucket->bytes),
                bucket->parameters.at[0]->node->name, bucket->parameters.at[last]->node->name,
                kernel_name(&plan->train, bucket->ready),
                time_text(plan->arena, seconds_behind(plan, bucket->ready)));
    }
}

void explain_memory(FILE *file, const struct plan *plan)
{
    write_arenas(file, plan);
    write_largest(file, plan, &plan->train);
    write_peak(file, plan, &plan->train);
    write_buckets(file, plan);
}
