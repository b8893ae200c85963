/* fuse.h: what fuse.c and recompute.c share: the graph as groups of nodes that are becoming kernels. */
#ifndef DDPC_FUSE_H
#define DDPC_FUSE_H

#include "pass/cost.h"

struct group {
    VEC(struct node *) members; /* by id; after recompute_cheap maps of other groups, too */
    struct node *anchor;        /* NULL: a sweep over `domain` */
    struct shape domain;
    enum phase phase;
    int depth; /* greater than that of every group before it */
    int rank;  /* while depths change: the depth it had */
    int mark;
};

/* Around one node. */
struct links {
    struct group *group; /* that computes it; NULL: a leaf, a reshape */
    VEC(struct node *) before;        /* must come first: what it reads, in order; readers of what it changes */
    VEC(struct node *) after;         /* the reverse */
    VEC(struct node *) readers;       /* of its memory */
    bool kept;                        /* an output of the graph */
    bool stored;                      /* leaves its group; from recompute_cheap on */
    bool overwritten;                 /* a buffer that the step changes */
    int mark;
};

struct fusion {
    struct arena *arena;
    struct graph *graph;
    const struct hardware *hardware;
    double memory_price;
    struct links *of; /* by id */
    int mark;         /* what bears this number has been seen */
    VEC(struct group *) groups, queue;
};

static inline struct group *group_of(const struct fusion *f, const struct node *node)
{
    return f->of[node->id].group;
}

static inline bool is_leaf(const struct node *node)
{
    return node->kind == NODE_INPUT || node->kind == NODE_PARAM;
}

/* Copies what cannot be written where an output wants it. separate.c */
void separate_outputs(struct graph *g);

/* For sorting nodes. */
int by_id(const void *a, const void *b);

bool has_member(const struct group *group, const struct node *node);

/* Whether something outside the two groups (the second may be NULL) reads the member of one of them. */
bool leaves(const struct fusion *f, const struct node *node, struct group *const pair[2]);

/* A matrix product whose second operand serves all rows of the first. */
bool multiplies_rows(const struct node *contract);

/* What the maps of a contraction's tile can read beside it: a tensor of its shape, a vector along its last axis, a
   scalar. */
bool epilogue_reads(const struct shape *result, const struct shape *input);

/* Decides what is stored; maps that are cheaper to compute again than to store and read become members of the
   groups that read them. recompute.c */
void recompute_cheap(struct fusion *f);

#endif
