/* isolate.h: a kernel in a graph of its own. */
#ifndef DDPC_ISOLATE_H
#define DDPC_ISOLATE_H

#include "pass/plan.h"

typedef VEC(struct node *) nodes;

/* Copies the kernel into `result`: its members, what they read, and their tensors; nothing else of the step. They are
   called by their place: v0, v1... `originals` gets the nodes, in the order of the copies. */
void isolate(struct arena *arena, const struct step *step, const struct kernel *kernel, struct step *result,
             nodes *originals);

#endif
