/* What happens between steps, and after an evaluation. */
#include "comm/comm.h"
#include "metrics.h"
#include "progress.h"
#include "state.h"

#include <inttypes.h>
#include <string.h>

/* Of this rank's n samples becomes that of the global batch. */
static void reduce_loss(struct ddp *ddp, int n)
{
    struct ddp_state *state = ddp->state;
    double sums[] = {state->loss * n, n};
    enum ddp_phase before = ddp_enter(ddp, DDP_COMM);
    state->comm->backend->sum(state->comm, sums, 2);
    ddp_enter(ddp, before);
    state->loss = sums[0] / sums[1];
    state->samples = (int64_t)sums[1];
}

bool ddp_step_done(struct ddp *ddp, int n)
{
    struct ddp_state *state = ddp->state;
    reduce_loss(ddp, n);
    ddp->step++;
    state->clock.step = ddp->step + 1;
    ddp_enter(ddp, (enum ddp_phase)state->clock.phase); /* counts the time up to now */
    if (state->progress) {
        ddp_metrics_step(ddp);
        ddp_progress_step(ddp, ddp->step == ddp_total_steps(ddp));
    }
    ddp_clear_clock(ddp);
    return state->options.max_steps < 0 || ddp->step < state->options.max_steps;
}

void ddp_evaluation_done(struct ddp *ddp)
{
    struct ddp_state *state = ddp->state;
    double *sums = state->evaluation;
    enum ddp_phase before = ddp_enter(ddp, DDP_COMM);
    state->comm->backend->sum(state->comm, sums, 3);
    ddp_enter(ddp, before);
    if (state->progress) {
        double loss = sums[0] / sums[2], accuracy = sums[1] / sums[2];
        int64_t count = (int64_t)sums[2];
        ddp_progress_line(state->progress, "evaluated %" PRId64 "/%" PRId64 "  loss %.5f  accuracy %.4f",
                          count, state->records[DDP_TEST], loss, accuracy);
        ddp_metrics_evaluation(ddp, loss, accuracy, count);
    }
    memset(sums, 0, sizeof state->evaluation);
    ddp_clear_clock(ddp);
}
