/* form.h: the form of each operation: its name, its number of inputs, its attributes. The text form, the
   reader, shape inference, the verifier and the search for equal nodes all go by these tables. */
#ifndef DDPC_FORM_H
#define DDPC_FORM_H

#include "graph/graph.h"

enum { MAX_NODES = 200000, MAX_ATTRIBUTES = 8 };
#define MAX_ELEMENTS INT32_MAX /* of one tensor; of one sample when batched */

enum attribute_type {
    ATTRIBUTE_FLAG, /* name */
    ATTRIBUTE_INT,  /* name=value; int, int64_t */
    ATTRIBUTE_WHOLE,
    ATTRIBUTE_INTS, /* name=[value, ...] */
    ATTRIBUTE_WHOLES,
    ATTRIBUTE_SET   /* name=[axis, ...]: bool for each axis */
};

/* A field of struct node. Left out of the text when every value is `otherwise`. */
struct attribute {
    const char *name;
    enum attribute_type type;
    size_t offset;
    int count; /* values; 0: as many as the rank of the first input */
    int otherwise;
};

struct operation {
    const char *name; /* in the text form */
    enum node_kind kind;
    int op;
    int min_inputs, max_inputs;
    struct attribute attributes[MAX_ATTRIBUTES]; /* NULL name after the last */
};

const struct operation *operation_of(const struct node *node);
const struct operation *operation_named(const char *name); /* NULL: none */
int *node_op(struct node *node);                           /* where its kind keeps the operation, or NULL */

int attribute_count(const struct attribute *attribute, const struct node *node);
int64_t attribute_get(const struct attribute *attribute, const struct node *node, int i);
void attribute_set(const struct attribute *attribute, struct node *node, int i, int64_t value);
bool attributes_equal(const struct node *a, const struct node *b); /* of two nodes of one operation */

extern const char *const init_name[N_INITS];
extern const char *const phase_name[N_PHASES];
extern const char *const output_role_name[N_OUTPUT_ROLES];

/* How an operation of expressions is written; text NULL: as a call. */
enum precedence { COMPARISON = 1, SUM, PRODUCT, SIGN, PRIMARY };
struct infix {
    enum precedence precedence;
    const char *text;
};
extern const struct infix expr_infix[N_EXPR_OPS];

/* Checks the node's inputs and attributes, and fills its shape, its dtype and the attributes that follow from
   the shapes. Where the shape is the user's (leaves, reshape, slice, pad) it is checked. false: reported at
   the node. */
bool infer(struct graph *g, struct node *node);

/* Any node, as the builders make it: `node` brings the kind, its fields, and the shape and dtype that cannot
   be inferred. */
struct node *graph_append(struct graph *g, struct site site, struct node node, struct node *const *inputs,
                          int n_inputs);

void node_write(FILE *file, const struct graph *g, const struct node *node);

#endif
