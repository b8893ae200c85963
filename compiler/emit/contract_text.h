/* contract_text.h: what contractions of all targets write alike: the names of their values, and their maps. */
#ifndef DDPC_CONTRACT_TEXT_H
#define DDPC_CONTRACT_TEXT_H

#include "emit/emit.h"

struct contraction; /* the target's: cpu_contract.h, cuda_contract.h */

struct kernel_text {
    struct writer *w;
    const struct step *step;
    const struct kernel *kernel;
    const struct contraction *c;
    const char *const *parameters;
    const char **names; /* by node id: what a member's value is called in the loop */
    const char **tiles; /* by node id: where a tile's values wait to be summed */
    const char *row;    /* C: the pixel (row) of the loop, of this batch entry */
    /* C: an input's element beside the value of a map of shape `like`: of its row, of its channel, or a scalar. */
    const char *(*element)(const struct kernel_text *t, const struct node *input, const struct shape *like);
};

/* Fills what follows from w, step and kernel. */
void open_kernel_text(struct kernel_text *t);

/* The parameter that brings an input; that takes an output, or NULL where the node is not stored. */
const char *input_name(const struct kernel_text *t, const struct node *node);
const char *output_name(const struct kernel_text *t, const struct node *node);

bool is_member(const struct kernel *kernel, const struct node *node);

/* The node's name as one of C, that nothing else in the kernel has. */
const char *local_name(const struct kernel_text *t, const struct node *node, const char *suffix);

bool is_pointwise(const struct contract *contract); /* 1 x 1, no stride, no padding: a matrix product */

/* A kernel that reads or writes a tensor in bf16 multiplies in bf16. */
bool touches_bf16(const struct step *step, const struct kernel *kernel);

/* A reduction over the rows of the result, or of a map of it: a sum or a mean; or a sum of squares with the mean
   of the same values, where that is wanted. */
struct columns {
    struct node *value;
    struct node *sum, *m2; /* one or the other; sum: the mean of m2's values, or NULL */
    int64_t offset;        /* in the partial results, in floats */
};

/* All but the offset; false: the member is none, or another's mean. */
bool columns_of(const struct kernel *kernel, struct node *member, struct columns *columns);

/* The maps that `value` needs and that have no name yet, one statement each. */
void put_maps(const struct kernel_text *t, const struct node *value);
void forget_names(const struct kernel_text *t);

/* "x", "x + (i0 * 9) * 64": where the rows behind `first` begin. */
const char *rows_from(struct arena *arena, const char *x, const char *first, long long channels);

/* The number of an operand's batch entry times `rows`: "(i0 * 8 + i1) * 9"; axes of extent 1 and missing ones
   do not count. "" when there is one entry. */
const char *batch_row(const struct kernel_text *t, const struct node *operand, long long rows);

#endif
