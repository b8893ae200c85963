#include "progress.h"
#include "fail.h"
#include "memory.h"
#include "state.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Sums over some steps. */
struct sums {
    int64_t steps, samples;
    double spent[DDP_PHASES];
};

struct ddp_progress {
    bool terminal, live; /* live: the cursor stands behind a line that the next one replaces */
    double printed;      /* when */
    struct sums recent, all;
};

struct ddp_progress *ddp_progress_start(void)
{
    struct ddp_progress *progress = calloc(1, sizeof *progress);
    if (!progress)
        ddp_fail(DDP_MEMORY, "no memory to say so");
    progress->terminal = isatty(STDOUT_FILENO);
    return progress;
}

static void end_live_line(struct ddp_progress *progress)
{
    if (progress->live)
        putchar('\n');
    progress->live = false;
    ddp_fail_after_live_line(false);
}

void ddp_progress_stop(struct ddp_progress *progress)
{
    end_live_line(progress);
    fflush(stdout);
    free(progress);
}

void ddp_progress_line(struct ddp_progress *progress, const char *format, ...)
{
    va_list arguments;
    end_live_line(progress);
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
}

struct ddp_digits ddp_shortest(float value)
{
    struct ddp_digits digits;
    for (int count = 1; count <= 9; count++) {
        snprintf(digits.text, sizeof digits.text, "%.*g", count, (double)value);
        if (strtof(digits.text, NULL) == value)
            break;
    }
    return digits;
}

int64_t ddp_total_steps(const struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    int64_t share = (state->records[DDP_TRAIN] + ddp->world_size - 1) / ddp->world_size;
    int64_t batch = state->program->batch, most = state->options.max_steps;
    int64_t total = (share + batch - 1) / batch * state->program->epochs;
    return most > 0 && (total == 0 || most < total) ? most : total;
}

static void add(struct sums *sums, const struct ddp_state *state)
{
    sums->steps++;
    sums->samples += state->samples;
    for (int i = 0; i < DDP_PHASES; i++)
        sums->spent[i] += state->clock.spent[i];
}

static double seconds(const struct sums *sums)
{
    return sums->spent[DDP_DATA] + sums->spent[DDP_COMPUTE] + sums->spent[DDP_COMM];
}

static double ms(const struct sums *sums, enum ddp_phase phase)
{
    return sums->spent[phase] / (double)sums->steps * 1e3;
}

static void time_left(const struct ddp *ddp, char text[48])
{
    const struct sums *all = &ddp->state->progress->all;
    int64_t left = ddp_total_steps(ddp) - ddp->step;
    double per_step = seconds(all) / (double)all->steps;
    int64_t rest = (int64_t)(per_step * (double)left + 0.5);
    *text = 0;
    if (left > 0)
        snprintf(text, 48, "  left %" PRId64 ":%02d:%02d", rest / 3600, (int)(rest / 60 % 60),
                 (int)(rest % 60));
}

static void print(const struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    const struct sums *recent = &state->progress->recent;
    int64_t total = ddp_total_steps(ddp);
    char of[32] = "", left[48];
    if (total)
        snprintf(of, sizeof of, "/%" PRId64, total);
    time_left(ddp, left);
    printf("step %" PRId64
           "%s  epoch %d  loss %.5f  lr %s  %.1f samples/s  data %.1f  compute %.1f  comm %.1f ms"
           "  memory %" PRId64 "/%" PRId64 " MiB%s",
           ddp->step, of, ddp->epoch, state->loss, ddp_shortest(state->program->sgd.lr).text,
           (double)recent->samples / seconds(recent), ms(recent, DDP_DATA), ms(recent, DDP_COMPUTE),
           ms(recent, DDP_COMM), ddp_memory_used() >> 20, state->planned >> 20, left);
}

void ddp_progress_step(struct ddp *ddp, bool last)
{
    struct ddp_progress *progress = ddp->state->progress;
    double interval = progress->terminal ? 0.1 : 10, now = ddp_now();
    add(&progress->recent, ddp->state);
    add(&progress->all, ddp->state);
    if (!last && progress->printed > 0 && now - progress->printed < interval)
        return;
    if (progress->terminal)
        printf("\r\033[K");
    print(ddp);
    if (!progress->terminal)
        putchar('\n');
    fflush(stdout);
    progress->live = progress->terminal;
    ddp_fail_after_live_line(progress->live);
    progress->printed = now;
    memset(&progress->recent, 0, sizeof progress->recent);
}
