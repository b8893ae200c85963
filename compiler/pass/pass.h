/* pass.h: the passes in pipeline order. Each is one file named by its verb; its contract stands at its top. */
#ifndef DDPC_PASS_H
#define DDPC_PASS_H

#include "front/config.h"
#include "graph/graph.h"
#include "pass/plan.h"

/* The model and its loss as a graph, for training or for evaluation (`training` is true or false in the spec).
   NULL after errors. pass/elaborate.c */
struct graph *elaborate(const struct ast *ast, const struct config *config, bool training, struct arena *arena,
                        struct diag *diag);

/* Appends the gradient of the loss with respect to every trained parameter. pass/differentiate.c */
void differentiate(struct graph *g);

/* Equal nodes become one; constants fold; factors that do not vary along the reduced axes leave the sum; views that
   change nothing go. pass/simplify.c */
void simplify(struct graph *g);

/* Partitions the graph into kernels. pass/fuse.c */
void fuse(struct step *step, struct plan *plan);

/* Chooses how each parameter (and its gradient) lies in memory. pass/layout.c */
void layout(struct step *step, struct plan *plan);

/* Under train.precision = bf16: stores activations as bf16. pass/narrow.c */
void narrow_tensors(struct step *step, struct plan *plan);

/* Orders the kernels: least memory alive, gradients as early as they can be. Names them. pass/schedule.c */
void schedule(struct step *step, struct plan *plan);

/* Groups parameters into buckets in the order their gradients become ready. pass/plan_buckets.c */
void plan_buckets(struct plan *plan);

/* Gives every tensor its offset. pass/plan_memory.c */
void plan_memory(struct plan *plan);

/* False when the plan does not fit train.memory and is to be made once more, from fuse on: it is as `unfused` then,
   and memory has a higher price. When that does not help: E0502 naming the largest tensors. pass/fit_memory.c */
bool fit_memory(struct plan *plan, const struct plan *unfused);

/* All that the runtime takes: the arenas, the momentum, the workspaces of one thread. */
int64_t planned_bytes(const struct plan *plan);
int64_t momentum_bytes(const struct plan *plan);

/* The largest first. */
struct tensor **tensors_by_size(struct arena *arena, const struct step *step);

/* Ends the process when an invariant of the plan is broken: reads before writes, overlapping live tensors,
   cycles between kernels, gradients outside their bucket. pass/verify_plan.c */
void verify_plan(const struct plan *plan, const char *after_pass);

/* The kernels with their members, inputs, outputs; the tensors; the buckets: as text, for --dump. */
void plan_write(FILE *file, const struct plan *plan, const struct step *step);

#endif
