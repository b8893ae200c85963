/* simplify.h: what the parts of the simplify pass share. A round rebuilds the graph node by node, each node
   from the rebuilt inputs; a node equal to an earlier one is not built twice. */
#ifndef DDPC_SIMPLIFY_H
#define DDPC_SIMPLIFY_H

#include "graph/form.h"

enum { N_BUCKETS = 4096 };

struct rewrite {
    struct graph *g;     /* nodes: the rebuilt ones so far */
    struct node **now;   /* by old id: what became of the node */
    int *uses;           /* by old id: readers and outputs */
    int head[N_BUCKETS]; /* rebuilt nodes by hash: 1 + id of the latest, 0: none */
    VEC(int) next;       /* by rebuilt id: the one before it in its bucket */
};

struct site site_of(const struct node *node);

/* The node as built, or an earlier one equal to it. */
struct node *build(struct rewrite *rw, struct site site, struct node node, struct node *const *inputs,
                   int n_inputs);

/* Takes back what was built after the first `count` nodes. */
void take_back(struct rewrite *rw, int count);

/* The sum or mean `old` over x with what does not vary along the reduced axes taken out. NULL: nothing to
   take out. */
struct node *hoist(struct rewrite *rw, const struct node *old, struct node *x);

/* The nodes that expressions are over while a pass looks through maps: argument i is at[i]. */
enum { MAX_ATOMS = 96 };
struct atoms {
    struct arena *arena;
    struct node *at[MAX_ATOMS];
    int count;
    bool full; /* there was no room for one: what was built is of no use */
};
const struct expr *atom(struct atoms *atoms, struct node *node);
const struct expr *written_out(struct atoms *atoms, const struct node *map); /* the map's expression */

/* Does the expression, a sum of products, cancel to 0 with the maps among its atoms written out? */
bool vanishes(const struct expr *expr, const struct atoms *atoms);

#endif
