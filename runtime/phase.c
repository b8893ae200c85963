#include "phase.h"
#include "state.h"

#include <string.h>
#include <time.h>

double ddp_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

enum ddp_phase ddp_enter(struct ddp *ddp, enum ddp_phase phase)
{
    struct ddp_clock *clock = &ddp->state->clock;
    enum ddp_phase before = (enum ddp_phase)clock->phase;
    double now = ddp_now(), since = clock->entered;
    clock->spent[before] += now - since;
    clock->entered = now;
    clock->phase = phase;
    return before;
}

void ddp_clear_clock(struct ddp *ddp)
{
    struct ddp_clock *clock = &ddp->state->clock;
    ddp_enter(ddp, (enum ddp_phase)clock->phase);
    memset(clock->spent, 0, sizeof clock->spent);
}
