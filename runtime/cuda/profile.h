/* profile.h: how long each launch of a training step takes, for --profile. Steps are then made launch by launch, not as
   graphs. */
#ifndef DDP_CUDA_PROFILE_H
#define DDP_CUDA_PROFILE_H

#include "cuda/driver.h"

#include <stdbool.h>

struct ddp;

void profile_open(const char *path); /* NULL: nothing is timed, and what follows does nothing */
bool profile_is_open(void);

/* Around each step, and around each launch. Timed are steps like the first one: full batches of training. */
void profile_step_begins(void (*step)(struct ddp *ddp, int n), int n);
void profile_launch_begins(const char *kernel, CUstream stream);
void profile_launch_ends(CUstream stream);
void profile_step_ends(void);

/* Writes [{"kernel": name, "ms": the best step's}, ...] in the order of launches. */
void profile_close(void);

#endif
