/* graph.h: the intermediate representation. A graph is a list of nodes in topological order; every
   node has one result. Activations are logically [n, h, w, c] (channels last, rows contiguous);
   parameters have their state_dict shape. Nodes live in the graph's arena and are not freed. */
#ifndef DDPC_GRAPH_H
#define DDPC_GRAPH_H

#include "front/diag.h"
#include "graph/expr.h"

#include <stdint.h>
#include <stdio.h>

enum dtype { F32, I32, I64, U8, N_NODE_DTYPES, BF16 = N_NODE_DTYPES, N_DTYPES }; /* BF16: only of tensors in memory */
extern const char *const dtype_name[N_DTYPES]; /* "f32", ... */
extern const int dtype_bytes[N_DTYPES];

enum { MAX_RANK = 6, MAX_INPUTS = 16 };

/* `batched`: the extent of dimension 0 is dim[0] * n, where n is the number of samples in this batch:
   known only at run time, at most graph->batch. Text: f32[n, 8, 8, 64], f32[n*16, 64], f32[64], f32[]. */
struct shape {
    int rank;
    bool batched;
    int64_t dim[MAX_RANK];
};

bool shape_equal(const struct shape *a, const struct shape *b);
int64_t shape_count(const struct shape *shape); /* elements; of one sample when batched */
const char *shape_text(struct arena *arena, enum dtype dtype, const struct shape *shape);

/* Numpy's rule, aligned to the right; false when they do not agree. A batched dimension agrees with a
   batched one of the same coefficient, and with an extent of 1 that is not batched. */
bool shape_broadcast(const struct shape *a, const struct shape *b, struct shape *result);

/* Does it extend (by more than 1) along axis `axis` of a shape of `rank` axes that it is aligned to the right with? */
bool shape_extends(const struct shape *shape, int axis, int rank);

enum node_kind {
    NODE_INPUT,    /* what the data loader gives: image, target */
    NODE_PARAM,    /* a parameter (trained) or a buffer (kept, written by an OUTPUT_STATE) */
    NODE_MAP,      /* an expression, elementwise with broadcasting; no inputs: a constant or n. An input that
                      the expression does not use only gives its shape; its elements need not be read */
    NODE_REDUCE,   /* over axes */
    NODE_CONTRACT, /* convolution, matrix product, and their gradients */
    NODE_WINDOW,   /* pooling and its gradients */
    NODE_VIEW,     /* reshape, transpose, slice, concat, pad */
    NODE_INDEX,    /* gather, pick, and their scatter-adds */
    N_NODE_KINDS
};
extern const char *const node_kind_name[N_NODE_KINDS];

enum init { INIT_ZERO, INIT_ONE, INIT_NORMAL, INIT_UNIFORM, N_INITS }; /* normal(0, scale); uniform in +-scale */

struct param {
    bool trained;    /* false: a buffer */
    enum init init;
    double scale;
};

/* M2 is the sum of squares about the mean (Chan et al. 1983), MEAN the arithmetic mean. ARGMAX: i32, the first
   index of the greatest value over one axis. */
enum reduce_op { REDUCE_SUM, REDUCE_MAX, REDUCE_MEAN, REDUCE_M2, REDUCE_ARGMAX, N_REDUCE_OPS };
struct reduce {
    enum reduce_op op;
    bool axis[MAX_RANK]; /* reduced over this axis */
    bool keep;           /* reduced axes stay with extent 1; else they are dropped */
};

/* conv:          (x [n,h,w,c], w [k, c/groups, r, s])  -> y [n,p,q,k]
   conv_dinput:   (dy [n,p,q,k], w)                     -> dx [n,h,w,c]; h and w in `input`
   conv_dweight:  (x, dy)                               -> dw [k, c/groups, r, s]; r and s in `kernel`
   matmul:        (a [..., m, k], b [..., k, n])        -> [..., m, n]; each transposed in its last two axes when
                  asked. Leading axes are batch axes, broadcast; a b of rank 2 serves all of them. */
enum contract_op { CONTRACT_CONV, CONTRACT_CONV_DINPUT, CONTRACT_CONV_DWEIGHT, CONTRACT_MATMUL, N_CONTRACT_OPS };
struct contract {
    enum contract_op op;
    int stride[2], padding[2], dilation[2], groups; /* conv: vertical, horizontal */
    int64_t kernel[2];                              /* conv: r, s; filled by the builder unless dweight */
    int64_t input[2];                               /* conv: h, w; filled by the builder unless dinput */
    bool transpose_a, transpose_b;                  /* matmul */
};

/* max: (x) -> y; padding never wins. max_grad: (x, dy) -> dx, to the first greatest of each window.
   avg: (x) -> y; avg_grad: (dy) -> dx; the divisor counts padding when count_padding. */
enum window_op { WINDOW_MAX, WINDOW_MAX_GRAD, WINDOW_AVG, WINDOW_AVG_GRAD, N_WINDOW_OPS };
struct window {
    enum window_op op;
    int kernel[2], stride[2], padding[2];
    int64_t input[2]; /* h, w of x; filled by the builder unless avg_grad */
    bool count_padding;
};

/* reshape: to the node's shape (a batched dimension stays outermost). transpose: result axis i is input axis
   order[i]; slice: [begin, begin + the node's extent) of each axis; pad: zeros around, begin[i] before axis i;
   concat: of all inputs along axis `axis`. */
enum view_op { VIEW_RESHAPE, VIEW_TRANSPOSE, VIEW_SLICE, VIEW_CONCAT, VIEW_PAD, N_VIEW_OPS };
struct view {
    enum view_op op;
    int axis;
    int order[MAX_RANK];
    int64_t begin[MAX_RANK];
};

/* gather:      (table [v, d], index i32 [...])       -> [..., d]
   scatter_add: (index [...], dy [..., d])            -> [v, d]; v = `extent`; added in index order
   pick:        (x [..., c], index i32 [...])         -> [...]; 0 where the index is outside [0, c)
   pick_grad:   (index [...], dy [...])               -> [..., c]; c = `extent` */
enum index_op { INDEX_GATHER, INDEX_SCATTER_ADD, INDEX_PICK, INDEX_PICK_GRAD, N_INDEX_OPS };
struct index {
    enum index_op op;
    int64_t extent;
};

enum phase { PHASE_FORWARD, PHASE_BACKWARD, N_PHASES };

struct node {
    enum node_kind kind;
    int id; /* its place in graph->nodes; inputs have smaller ones */
    enum phase phase;
    enum dtype dtype;
    struct shape shape;
    const char *name; /* the layer's path, as in the spec: "layer1.0.conv1", "layer1.0.bn1.mean"; gradients "d_" + name
                         of what they are the gradient of; not unique */
    struct loc loc;
    int n_inputs;
    struct node **inputs;
    union {
        struct param param;
        const struct expr *map;
        struct reduce reduce;
        struct contract contract;
        struct window window;
        struct view view;
        struct index index;
    };
};

enum output_role {
    OUTPUT_LOSS,     /* value: f32 [], the mean over the batch */
    OUTPUT_CORRECT,  /* value: f32 [], how many of the batch are classified right */
    OUTPUT_LOGITS,   /* value: what the model returns */
    OUTPUT_GRADIENT, /* value: the gradient of parameter `target` */
    OUTPUT_STATE,    /* value: what buffer `target` becomes after the step */
    N_OUTPUT_ROLES
};

struct output {
    enum output_role role;
    struct node *value, *target;
};

struct graph {
    struct arena *arena;
    struct diag *diag; /* where builders report; never NULL */
    const char *name;
    int64_t batch;     /* the greatest n */
    VEC(struct node *) nodes;
    VEC(struct output) outputs;
};

struct graph *graph_new(struct arena *arena, struct diag *diag, const char *name, int64_t batch);

/* Where a new node comes from. */
struct site {
    const char *name;
    struct loc loc;
    enum phase phase;
};

/* Builders: infer the shape, check it, append the node. When shapes do not fit they report an E04xx at
   the site, naming the layer and both shapes, and return NULL; so do they, silently, for an input
   that is NULL. Arrays are copied. */
struct node *graph_input(struct graph *g, struct site site, enum dtype dtype, struct shape shape);
struct node *graph_param(struct graph *g, struct site site, enum dtype dtype, struct shape shape, struct param param);
struct node *graph_map(struct graph *g, struct site site, enum dtype dtype, const struct expr *expr,
                       struct node *const *inputs, int n_inputs);
struct node *graph_const(struct graph *g, struct site site, double value); /* a map without inputs, f32 [] */
struct node *graph_reduce(struct graph *g, struct site site, struct node *x, struct reduce reduce);
struct node *graph_contract(struct graph *g, struct site site, struct node *a, struct node *b, struct contract contract);
struct node *graph_window(struct graph *g, struct site site, struct node *const *inputs, int n_inputs,
                          struct window window);
struct node *graph_view(struct graph *g, struct site site, struct node *const *inputs, int n_inputs,
                        struct shape shape, struct view view); /* shape: for reshape, slice, pad */
struct node *graph_index(struct graph *g, struct site site, struct node *a, struct node *b, struct index index);
void graph_output(struct graph *g, enum output_role role, struct node *value, struct node *target);

/* The number of elements reduced over, as an expression in n, and whether it is constant. */
const struct expr *reduce_count(struct arena *arena, const struct node *reduce_input, const struct reduce *reduce);

/* Removes nodes that no output needs (inputs and params stay) and numbers the rest. */
void graph_sweep(struct graph *g);

/* Multiply-adds count as two, those of taps on padding not at all. Of one sample when the node is batched; of its
   constant part otherwise (a weight gradient's flops are per sample: *per_sample is set). */
int64_t node_flops(const struct node *node, bool *per_sample);

/* One line a node, then one a output; what graph_write prints, graph_read reads back to the same bytes.

       graph mlp batch 128
       %0 = input image f32[n, 784]                          ; mlp.spec:3:12
       %1 = param fc1.weight f32[256, 784] trained uniform(0.0357142857)
       %2 = matmul(%0, %1) transpose_b f32[n, 256] "fc1"     ; mlp.spec:4:11
       %3 = map(%2) max(a0, 0) f32[n, 256] "relu"
       %9 = reduce_sum(%8) axes=[0, 1] f32[10] "d_fc1.bias" backward
       output loss %7
       output gradient %12 of %1                                                                       */
void graph_write(FILE *file, const struct graph *g);
struct graph *graph_read(struct arena *arena, struct diag *diag, const struct source *source);

/* Ends the process with the node's line when an invariant is broken: order, arity, dtypes, shapes equal to what the
   builders infer. Runs after every pass. */
void graph_verify(const struct graph *g, const char *after_pass);

#endif
