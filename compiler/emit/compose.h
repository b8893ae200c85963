/* compose.h: the maps before a kernel's anchor as one expression. */
#ifndef DDPC_COMPOSE_H
#define DDPC_COMPOSE_H

#include "pass/plan.h"

/* What it reads from memory: its arguments. */
struct arguments {
    VEC(const struct node *) at;
};

/* The kernel's maps up to `node`. */
const struct expr *compose(struct arguments *arguments, struct arena *arena, const struct kernel *kernel,
                           const struct node *node);

#endif
