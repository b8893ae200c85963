/* explain.h: a plan for people: what the kernels do and what they cost, where the memory goes. */
#ifndef DDPC_EXPLAIN_H
#define DDPC_EXPLAIN_H

#include "pass/cost.h"

#include <stdio.h>

/* `ddpc explain SPEC`: the training step's kernels in their order, the totals of each phase, the functions that
   take longest, then memory and buckets. requires: a whole plan. explain.c */
void explain(FILE *file, const struct plan *plan);

/* The arenas, the largest tensors, what is alive where most is; the buckets. explain_memory.c */
void explain_memory(FILE *file, const struct plan *plan);

#endif
