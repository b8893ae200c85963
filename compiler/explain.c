/* explain.c: the kernels of a plan as a table, see explain.h. */
#include "explain.h"

#include "base/units.h"

#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = 120,  /* columns of a line, */
    NUMBERS = 36, /* and of what stands around a kernel's name */
    NAMES = 8,    /* members listed of a part */
    LONGEST = 12  /* functions listed that take longest */
};

/* What some kernels take together. */
struct total {
    int kernels;
    double flops, bytes, seconds, limited[N_LIMITS]; /* seconds by what limits them */
};

static void add_kernel(struct total *total, const struct plan *plan, const struct step *step,
                       const struct kernel *kernel)
{
    const struct work work = work_of(step, kernel);
    enum limit limit;
    const double seconds = kernel_time(plan->hardware, &work, &limit);
    total->kernels++;
    total->flops += (double)kernel->flops;
    total->bytes += (double)kernel->bytes;
    total->seconds += seconds;
    total->limited[limit] += seconds;
}

static struct total total_of(const struct plan *plan, const struct step *step, int begin, int end)
{
    struct total total = {0};
    for (int k = begin; k < end; k++)
        add_kernel(&total, plan, step, step->kernels.at[k]);
    return total;
}

/* ---- what a kernel fuses */

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/* "bn2" of layer1.0.bn2, in a kernel of layer1.0.conv3 or of layer1.0. */
static const char *within(const char *name, const char *path)
{
    const char *rest = name, *last = strrchr(path, '.');
    const bool is_block = is_digit(last ? last[1] : path[0]);
    for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.')) {
        const size_t length = (size_t)(dot - name);
        if (strncmp(name, path, length) != 0)
            break;
        if ((path[length] == '.' || (is_block && !path[length])) && !is_digit(dot[1]))
            rest = dot + 1;
    }
    return rest;
}

/* "d_bn2" of d_layer1.0.bn2. */
static const char *short_name(struct arena *arena, const struct kernel *kernel, const char *name)
{
    const char *bare = name;
    while (strncmp(bare, "d_", 2) == 0)
        bare += 2;
    return arena_printf(arena, "%.*s%s", (int)(bare - name), name, within(bare, kernel->path));
}

/* Members that an anchor needs: its prologue. */
static void mark_prologue(const struct kernel *kernel, bool *prologue)
{
    for (int m = kernel->members.count - 1; m >= 0; m--) {
        const struct node *node = kernel->members.at[m];
        if (node != kernel->node && !prologue[m])
            continue;
        for (int i = 0; i < node->n_inputs; i++)
            for (int k = 0; k < m; k++)
                prologue[k] |= kernel->members.at[k] == node->inputs[i];
    }
}

static bool is_in(const char *list, const char *name)
{
    const size_t length = strlen(name);
    for (const char *at = list; (at = strstr(at, name)); at++)
        if ((at == list || at[-1] == ' ') && (at[length] == ',' || !at[length]))
            return true;
    return false;
}

/* Names of a part of a kernel; those beyond the first few are counted. */
struct part {
    const char *text;
    int count;
};

/* Constants say nothing; equal names once. */
static void add_name(struct arena *arena, struct part *part, const struct kernel *kernel,
                     const struct node *node)
{
    const char *name = short_name(arena, kernel, node->name);
    if (!node->n_inputs || is_in(part->text, name))
        return;
    if (part->count++ < NAMES)
        part->text = arena_printf(arena, "%s%s%s", part->text, *part->text ? ", " : "", name);
}

static const char *part_text(struct arena *arena, const struct part *part)
{
    const int more = part->count - NAMES;
    return more > 0 ? arena_printf(arena, "%s and %d more", part->text, more) : part->text;
}

static bool is_sweep(const struct kernel *kernel)
{
    return kernel->anchor == ANCHOR_MAP || kernel->anchor == ANCHOR_ROW;
}

/* "bn2, relu | conv3 | bn3.m2, bn3.mean" */
static const char *fused_text(struct arena *arena, const struct kernel *kernel)
{
    enum { PROLOGUE, ANCHOR, EPILOGUE, PARTS };
    struct part part[PARTS] = {{"", 0}, {"", 0}, {"", 0}};
    bool *prologue = arena_alloc(arena, (size_t)kernel->members.count);
    if (!is_sweep(kernel))
        mark_prologue(kernel, prologue);
    for (int m = 0; m < kernel->members.count; m++) {
        const struct node *node = kernel->members.at[m];
        int own = is_sweep(kernel) || node == kernel->node ? ANCHOR : prologue[m] ? PROLOGUE : EPILOGUE;
        add_name(arena, &part[own], kernel, node);
    }
    const char *before = part_text(arena, &part[PROLOGUE]), *after = part_text(arena, &part[EPILOGUE]);
    const char *anchor = part_text(arena, &part[ANCHOR]);
    if (!*before && !*after)
        return anchor;
    return arena_printf(arena, "%s%s| %s |%s%s", before, *before ? " " : "", anchor, *after ? " " : "", after);
}

/* ---- the table */

static int name_width(const struct step *step)
{
    size_t width = strlen("kernel");
    for (int k = 0; k < step->kernels.count; k++)
        if (strlen(step->kernels.at[k]->name) > width)
            width = strlen(step->kernels.at[k]->name);
    return (int)width;
}

/* From `column` on, broken between words. */
static void write_wrapped(FILE *file, const char *text, int column)
{
    for (int at = column; *text;) {
        const int length = (int)strcspn(text, " ");
        if (at > column && at + 1 + length > WIDTH) {
            fprintf(file, "\n%*s", column, "");
            at = column;
        }
        at += fprintf(file, "%s%.*s", at > column ? " " : "", length, text);
        text += length + (text[length] == ' ');
    }
    fputc('\n', file);
}

static void write_kernel(FILE *file, const struct plan *plan, const struct kernel *kernel, double all, int width)
{
    struct arena *arena = plan->arena;
    const struct work work = work_of(&plan->train, kernel);
    enum limit limit;
    const double seconds = kernel_time(plan->hardware, &work, &limit);
    fprintf(file, "%5.1f%%  %6s %6s  %-9s  %-*s  ", 100 * seconds / all,
            quantity_text(arena, (double)kernel->flops), quantity_text(arena, work.bytes), limit_name[limit],
            width, kernel->name);
    write_wrapped(file, fused_text(arena, kernel), NUMBERS + width);
}

static void write_kernels(FILE *file, const struct plan *plan, double all)
{
    const struct step *step = &plan->train;
    const int width = name_width(step);
    fprintf(file, "%6s  %6s %6s  %-9s  %-*s  %s\n", "time", "flop ", "B ", "limit", width, "kernel",
            "prologue | anchor | epilogue");
    for (int k = 0; k < step->kernels.count; k++)
        write_kernel(file, plan, step->kernels.at[k], all, width);
}

static void write_total(FILE *file, const struct plan *plan, const char *name, struct total total, double all)
{
    struct arena *arena = plan->arena;
    fprintf(file, "%-13s %7d %9s %6.1f%%  %7s %7s", name, total.kernels, time_text(arena, total.seconds),
            100 * total.seconds / all, quantity_text(arena, total.flops), quantity_text(arena, total.bytes));
    for (int limit = 0; limit < N_LIMITS; limit++)
        fprintf(file, " %10s", time_text(arena, total.limited[limit]));
    fputc('\n', file);
}

static void write_totals(FILE *file, const struct plan *plan, double all)
{
    const struct step *train = &plan->train, *evaluate = &plan->evaluate;
    const int forward = train->forward_end, end = train->kernels.count;
    fprintf(file, "\n%-13s %7s %9s %7s  %7s %7s", "phase", "kernels", "time", "share", "flop ", "B ");
    for (int limit = 0; limit < N_LIMITS; limit++)
        fprintf(file, " %10s", limit_name[limit]);
    fputc('\n', file);
    write_total(file, plan, "forward", total_of(plan, train, 0, forward), all);
    write_total(file, plan, "backward", total_of(plan, train, forward, end), all);
    write_total(file, plan, "training step", total_of(plan, train, 0, end), all);
    write_total(file, plan, "evaluation", total_of(plan, evaluate, 0, evaluate->kernels.count), all);
}

/* ---- functions */

/* A function's calls in the training step. */
struct calls {
    const struct function *function;
    int place; /* among the plan's functions */
    struct total total;
};

static struct calls calls_of(const struct plan *plan, int place)
{
    struct calls calls = {plan->functions.at[place], place, {0}};
    for (int k = 0; k < plan->train.kernels.count; k++)
        if (plan->train.kernels.at[k]->function == calls.function)
            add_kernel(&calls.total, plan, &plan->train, plan->train.kernels.at[k]);
    return calls;
}

static int longest_first(const void *a, const void *b)
{
    const struct calls *x = a, *y = b;
    if (x->total.seconds != y->total.seconds)
        return x->total.seconds > y->total.seconds ? -1 : 1;
    return x->place - y->place;
}

static void write_functions(FILE *file, const struct plan *plan, double all)
{
    const int count = plan->functions.count;
    struct calls *calls = arena_alloc(plan->arena, sizeof *calls * (size_t)count + 1);
    for (int i = 0; i < count; i++)
        calls[i] = calls_of(plan, i);
    qsort(calls, (size_t)count, sizeof *calls, longest_first);
    fprintf(file, "\n%6s  %6s %6s  %5s  %s\n", "time", "flop ", "B ", "calls", "function");
    for (int i = 0; i < count && i < LONGEST; i++)
        fprintf(file, "%5.1f%%  %6s %6s  %5d  %s\n", 100 * calls[i].total.seconds / all,
                quantity_text(plan->arena, calls[i].total.flops), quantity_text(plan->arena, calls[i].total.bytes),
                calls[i].total.kernels, calls[i].function->name);
}

void explain(FILE *file, const struct plan *plan)
{
    struct arena *arena = plan->arena;
    const struct hardware *hardware = plan->hardware;
    const struct total step = total_of(plan, &plan->train, 0, plan->train.kernels.count);
    const double batch = (double)plan->train.graph->batch;
    fprintf(file, "%s: a training step on a batch of %.0f, without the optimizer and other ranks: ", plan->spec,
            batch);
    fprintf(file, "%s predicted,\n", time_text(arena, step.seconds));
    fprintf(file, "with %d threads of %sflop/s and %sB/s each, and %s for each kernel\n\n", hardware->threads,
            quantity_text(arena, hardware->flops), quantity_text(arena, hardware->bandwidth),
            time_text(arena, hardware->launch));
    write_kernels(file, plan, step.seconds);
    write_totals(file, plan, step.seconds);
    write_functions(file, plan, step.seconds);
    explain_memory(file, plan);
}
