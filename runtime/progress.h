/* progress.h: what a person sees of a run, from rank 0: a live line on a terminal, elsewhere a whole line now
   and then. */
#ifndef DDP_PROGRESS_H
#define DDP_PROGRESS_H

#include "ddp.h"

struct ddp_progress;

struct ddp_progress *ddp_progress_start(void);
void ddp_progress_stop(struct ddp_progress *progress);

/* The step just made, `last` of the run or not; where its time went is taken from the clock. */
void ddp_progress_step(struct ddp *ddp, bool last);

/* Prints a line of its own. */
void ddp_progress_line(struct ddp_progress *progress, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Steps of the whole run; 0: not known. */
int64_t ddp_total_steps(const struct ddp *ddp);

/* The fewest digits that read back as the same float. */
struct ddp_digits { char text[32]; };
struct ddp_digits ddp_shortest(float value);

#endif
