/* interpret.h: the meaning of a graph, in double and as plainly as possible; what everything else is held
   against. */
#ifndef TESTS_INTERPRET_H
#define TESTS_INTERPRET_H

#include "graph/graph.h"

/* values[id]: an array for every node, of element_count() numbers; those of inputs and params are given, the
   others are filled, in order. n: the samples of this batch. */
void interpret(const struct graph *g, int64_t n, double *const *values);

void interpret_node(const struct node *node, int64_t n, double *const *values);

int64_t element_count(const struct shape *shape, int64_t n);

#endif
