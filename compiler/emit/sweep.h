/* sweep.h: the loops of a MAP or ROW kernel, the same for every target.

   Axes along which all values vary alike are one loop. A value is known by the set of loops it varies along:
   its index is row-major over them. Outer loops walk rows, inner loops the elements of one row. Work on a row
   goes in phases: phase p first computes what is one value a row, then walks the row; a reduction over the
   row is known in the phase behind the one that walks its input. */
#ifndef DDPC_SWEEP_H
#define DDPC_SWEEP_H

#include "emit/emit.h"

enum { STACK_FLOATS = 4096 }; /* longer rows live in the workspace */

struct loop {
    int64_t extent; /* times n when batched */
    bool batched;
    const char *index;
};

struct member {
    const struct node *node;
    unsigned loops;               /* bits: it varies along these */
    unsigned operand[MAX_INPUTS]; /* bits: its inputs, as it reads them, vary along these */
    int phase;                    /* when it is computed; of a reduction: when its input is walked */
    int store_phase;
    bool row;           /* a reduction to one value a row */
    bool read;          /* by another member */
    const char *base;   /* C: its name without the layer's */
    const char *name;   /* C: its value; a literal of a constant; NULL: a reduction that only leaves */
    const char *buffer; /* C: holds a row of it for later phases, or NULL */
    const char *stored; /* C: the parameter it is written to, or NULL */
};

struct sweep {
    struct arena *arena;
    const struct step *step;
    const struct kernel *kernel;
    const char *const *parameters;
    VEC(const char *) names; /* C names taken */
    int n_loops, n_members, phases;
    struct loop loop[MAX_RANK];
    unsigned inner, outer; /* bits of loops */
    unsigned flat;         /* the leading loops whose one index is `flat_index`; 0: each loop has its own */
    const char *flat_index; /* C: "row" */
    const char *index_type; /* C: of indices that grow with n: "int64_t" */
    const char *buffer_index; /* C: a value's place in a row's buffer; NULL: its index in the row */
    const char **vector;   /* C, by parameter: the array whose element v is used in its place; NULL: the memory */
    struct member *member; /* kernel->members, in their order */
    bool in_place;         /* an output may lie over an input */
};

/* A reduction on its way. Two accumulators where one is not enough. */
struct reduction {
    const struct member *member;
    const struct reduction *shares; /* a mean takes the sums of M2 over the same input */
    const char *first, *second;     /* C */
    unsigned loops;                 /* accumulators vary along these */
    int64_t size, offset;           /* doubles; the place in a block's partial results */
};

static inline enum reduce_op op_of(const struct reduction *r)
{
    return r->member->node->reduce.op;
}

static inline bool is_two(enum reduce_op op)
{
    return op == REDUCE_M2 || op == REDUCE_ARGMAX;
}

static inline bool is_sum(enum reduce_op op)
{
    return op == REDUCE_SUM || op == REDUCE_MEAN || op == REDUCE_M2;
}

static inline bool is_scalar(const struct reduction *r)
{
    return r->loops == 0;
}

static inline unsigned reduced_loops(const struct member *m)
{
    return m->operand[0] & ~m->loops;
}

void sweep_open(struct sweep *s, struct arena *arena, const struct step *step, const struct kernel *kernel);

/* A C name that nothing else in the kernel has. */
const char *sweep_name(struct sweep *s, const char *base);

/* "i * 64 + c" of a value that varies along `loops`, with index 0 for those in `zero`; "0" for a scalar. */
const char *sweep_index(const struct sweep *s, unsigned loops, unsigned zero);

/* "(int64_t)n * 256": iterations of all these loops; and their greatest number. */
const char *sweep_extent(const struct sweep *s, unsigned loops);
int64_t sweep_greatest(const struct sweep *s, unsigned loops);

/* The value of the member's input in C, read in `phase`; with `zero` as above. */
const char *sweep_operand(const struct sweep *s, const struct member *member, int input, int phase,
                          unsigned zero);
/* The member behind that input, or NULL when it comes from memory. */
struct member *sweep_source(const struct sweep *s, const struct member *member, int input);

/* One value an element, not a row. */
static inline bool is_element(const struct sweep *s, const struct member *member)
{
    return (member->loops & s->inner) != 0;
}

/* The number of the parameter that brings the node's value. */
int sweep_parameter(const struct sweep *s, const struct node *node);

/* "bn1_row[c]": where a later phase finds the member. */
const char *sweep_buffered(const struct sweep *s, const struct member *member);

/* Of the loops in `all`, those that some value varies along without varying along all of them. */
unsigned sweep_single_loops(const struct sweep *s, unsigned all);

/* The indices of the loops in `wanted`, from the number among the iterations of the loops in `all`. */
void sweep_put_indices(struct writer *w, const struct sweep *s, unsigned all, unsigned wanted, const char *number);

/* A map that is computed, no constant. */
static inline bool is_map(const struct member *m)
{
    return m->node->kind != NODE_REDUCE && m->node->n_inputs > 0;
}

/* sweep_text.c: "const float relu = maxf(bn1, 0.0f);" where the value needs a name, and its place in a buffer that holds it for
   later phases; "y[i * 64 + c] = relu;" */
void sweep_put_value(struct writer *w, const struct sweep *s, const struct member *m);
void sweep_put_store(struct writer *w, const struct sweep *s, const struct member *m, int phase);
/* "y[i * 64 + c]": where the member is stored. */
const char *sweep_place(const struct sweep *s, const struct member *m);

/* sweep_reduce.c */
struct reduction *sweep_reductions(const struct sweep *s, int *count);

/* What M2 measures its input from: the first value, where that can be read; it keeps digits that the mean would eat
   up. NULL: zero. */
const char *sweep_pivot(const struct sweep *s, const struct reduction *r);

/* The result in C, from its accumulators as they are written there. */
const char *sweep_result(const struct sweep *s, const struct reduction *r, const char *first, const char *second);

#endif
