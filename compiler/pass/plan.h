/* plan.h: what the passes after the graph decide: kernels, tensors, memory, buckets. The emitters read this. */
#ifndef DDPC_PLAN_H
#define DDPC_PLAN_H

#include "front/config.h"
#include "graph/graph.h"

/* A kernel is one C function of the emitted program: one anchor, maps read before it (prologue) and written
   after it (epilogue). */
enum anchor {
    ANCHOR_MAP,      /* a sweep over one domain: maps, and reductions over leading axes ("columns") whose results
                        only leave the kernel */
    ANCHOR_ROW,      /* rows of the last axis: reductions over it whose results other members read (softmax) */
    ANCHOR_CONTRACT, /* a contract; members before it map its input `a` or `b`, members after it map its result, or
                        reduce it over all axes but the last */
    ANCHOR_WINDOW,
    ANCHOR_VIEW,
    ANCHOR_INDEX,
    N_ANCHORS
};
extern const char *const anchor_name[N_ANCHORS];

enum { MAX_OPERANDS = 24 }; /* inputs and outputs of a kernel */

struct kernel {
    enum anchor anchor;
    struct node *node;            /* the anchor; for MAP and ROW the last member */
    VEC(struct node *) members;   /* in topological order, the anchor included; a cheap map may be a member of
                                     several kernels: it is recomputed there */
    VEC(struct node *) inputs;    /* read from memory (memory_of what members read): params, inputs, outputs of
                                     earlier kernels; by id */
    VEC(struct node *) outputs;   /* members that are stored; by id */
    struct shape domain;          /* MAP and ROW: what the loops run over. Members have this shape, or that of one
                                     number a row (ROW), or are constants (no inputs) */
    const char *name;             /* C identifier, unique: layer1_0_conv1_forward... */
    const char *path, *suffix;    /* ... of "layer1.0.conv1" and "_forward" */
    enum phase phase;
    bool winograd;                /* a contraction may go through patches: train.winograd */
    bool tf32;                    /* one of f32 may multiply in tf32: train.precision */
    int64_t flops, bytes;         /* at the greatest n; compulsory traffic */
    double patch_flops, patch_operations; /* 0, or of a contraction through patches, in place of its flops */
    int64_t workspace;            /* bytes shared by all threads; filled by plan_kernels */
    int64_t thread_workspace;     /* bytes for each thread */
    const struct tiles *tiles;    /* what the target is told about the loops' sizes; NULL: its model's */
    const struct function *function; /* that computes it; by share_kernels */
};

/* Whether members behind the anchor compute the value from the node. plan_memory.c */
bool kernel_needs(const struct kernel *kernel, const struct node *value, const struct node *node);

enum arena_kind {
    ARENA_PARAM,
    ARENA_GRADIENT,   /* by bucket, each until its parameters are updated */
    ARENA_STATE,      /* buffers */
    ARENA_ACTIVATION, /* the rest, by liveness */
    ARENA_INPUT,      /* image, target: where the loader puts a batch */
    N_ARENAS
};
extern const char *const arena_kind_name[N_ARENAS];

/* How a tensor lies in memory. ROWS: row-major in its logical shape. PANELS: a weight [k, c, r, s] or [k, c] as
   [ceil(k / PANEL)][r][s][c][PANEL], the last panel filled with zeros: what the contraction micro-kernel reads as its
   vector operand. Grouped convolutions: each group starts a new panel. CHANNELS_LAST: such a weight as [k][r][s][c]. */
enum layout { LAYOUT_ROWS, LAYOUT_PANELS, LAYOUT_CHANNELS_LAST, N_LAYOUTS };
enum { PANEL = 32 };
extern const char *const layout_name[N_LAYOUTS];

/* Where the value lies: a reshape is another name for the memory of what it reshapes. */
static inline struct node *memory_of(struct node *node)
{
    while (node->kind == NODE_VIEW && node->view.op == VIEW_RESHAPE)
        node = node->inputs[0];
    return node;
}

int64_t value_bytes(const struct node *node, int64_t batch); /* in rows; INT64_MAX when there are more */

/* A value in memory. A gradient is a tensor in ARENA_GRADIENT with its parameter's layout and bucket, and its place in
   this; what a buffer becomes has the buffer's own tensor. */
struct tensor {
    struct node *node;     /* a param, an input, a kernel output */
    const char *name;      /* C identifier, unique among the tensors of the plan: conv1_weight, layer1_0_bn1 */
    enum arena_kind arena;
    enum layout layout;
    enum dtype dtype;      /* the node's, or BF16 */
    int64_t offset, bytes; /* in its arena; bytes at the greatest n; offsets are multiples of 64 */
    int groups;            /* LAYOUT_PANELS */
    int bucket;            /* of a gradient and its parameter; -1 for the rest */
    int first, last;       /* kernels (indices into step.kernels) that write it first and read it last; the
                              number of kernels when it is read after the step */
};

/* One straight line of kernel calls over one graph. */
struct step {
    struct graph *graph;
    VEC(struct kernel *) kernels;  /* in schedule order */
    VEC(struct tensor *) tensors;  /* params and buffers first, in state_dict order; then inputs; then activations and
                                      gradients by first use */
    struct tensor **of;            /* of[node->id]: NULL when the node is not stored; reshapes have their source's */
    int forward_end;               /* kernels before it compute the loss; those from it on are the backward pass */
};

/* A function of the emitted program: a kernel in a graph of its own, for all kernels that are the same but for their
   names. */
struct function {
    const char *name; /* C identifier, unique */
    struct step step; /* of this one kernel */
    VEC(struct kernel *) kernels; /* of both steps */
    bool evaluation;              /* only of evaluation */
};

/* Parameters that are updated together. Kernels are those of the training step. */
struct bucket {
    int64_t offset, bytes;   /* a range of ARENA_PARAM */
    int64_t gradients;       /* where in ARENA_GRADIENT a range alike begins, from kernel `first` to kernel `last` */
    int first, last;
    int ready;               /* the kernel after which it may be updated: none behind it reads its parameters, or touches its
                                gradients; never before the bucket before it, nor in the forward pass */
    int follows;             /* an earlier bucket that must be updated before `first`, as its gradients' memory is needed, and
                                is not yet for a bucket before this; -1: none */
    VEC(struct tensor *) parameters;
};

struct plan {
    struct arena *arena;
    struct diag *diag;
    const struct config *config;
    const struct hardware *hardware; /* what fuse decides for; pass/cost.h */
    double memory_price;             /* bytes of traffic that storing a byte may cost: 0 while the plan fits */
    const char *name;             /* C identifier: the spec file's name, "resnet50" */
    const char *spec;             /* as the user gave it: "specs/resnet50.spec" */
    struct step train, evaluate;  /* evaluate's params share offsets with train's (matched by name) */
    VEC(struct bucket) buckets;
    VEC(struct function *) functions; /* in the order of their first calls; by share_kernels */
    int64_t arena_bytes[N_ARENAS]; /* the greater of both steps */
    int64_t workspace, thread_workspace;
};

#endif
