/* metrics.h: JSON Lines for other programs, from rank 0. Every line is whole when it is in the file. */
#ifndef DDP_METRICS_H
#define DDP_METRICS_H

#include "ddp.h"

/* The file, empty; -1 for no path. Ends the process when it cannot be written. */
int ddp_metrics_open(const char *path);
void ddp_metrics_close(struct ddp *ddp);

/* The step just made; where its time went is taken from the clock. */
void ddp_metrics_step(struct ddp *ddp);
void ddp_metrics_evaluation(struct ddp *ddp, double loss, double accuracy, int64_t count);

#endif
