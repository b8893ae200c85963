/* cuda_sweep.h: a sweep on CUDA: how threads share it (cuda_sweep_plan.c), its reductions (cuda_reduce.c), its loops
   (cuda_sweep.c, cuda_row.c).

   ELEMENTS  nothing is reduced: a thread takes one element, or 16 bytes of them
   COLUMNS   what is reduced only leaves: threads lie across what is kept and down what is reduced
   ROWS      what a row is reduced to is read again: a warp or a block takes a row at a time, a thread the same
             elements of each

   What many blocks reduce they leave in the workspace, and a second kernel puts it together in order. Sums are taken in
   double. */
#ifndef DDPC_CUDA_SWEEP_H
#define DDPC_CUDA_SWEEP_H

#include "emit/cuda.h"
#include "emit/sweep.h"

enum cuda_mode { CUDA_ELEMENTS, CUDA_COLUMNS, CUDA_ROWS };

struct cuda_sweep {
    struct cuda *k;
    struct sweep s;
    struct reduction *reduction; /* size: bytes of an accumulator; offset: of the partial results, in the workspace */
    int n_reductions;
    enum cuda_mode mode;
    unsigned all, kept, reduced; /* loops; of what only leaves */
    int vector;                  /* elements of the last loop that a thread takes at once */
    int threads;                 /* of a block */
    int across;                  /* COLUMNS: threads across what is kept */
    int row_threads, each;       /* ROWS: threads of a row; elements of a row for each */
    int parts;                   /* partial results of each result */
    int64_t workspace;           /* bytes */
};

/* The kernel in k, or, for its plan only, `kernel`. */
void open_cuda_sweep(struct cuda_sweep *c, struct cuda *k);

static inline bool leaves(const struct reduction *r)
{
    return !r->member->row;
}

static inline unsigned last_loop(const struct cuda_sweep *c)
{
    return c->all & ~(c->all >> 1);
}

/* cuda_reduce.c */
void name_cuda_accumulators(struct cuda_sweep *c);
/* "ddp_sum bias_sum[4];" */
void put_cuda_accumulator(const struct cuda_sweep *c, const struct reduction *r, int count);
/* One value more: `index` is the accumulator's among `count`, "[v]"; `pivot` what the value is measured from, or NULL. */
void put_cuda_add(const struct cuda_sweep *c, const struct reduction *r, int phase, const char *index,
                  const char *pivot);
/* The result in C of the accumulator called so. */
const char *cuda_result(const struct cuda_sweep *c, const struct reduction *r, const char *accumulator);
/* Stores it. */
void put_cuda_result(const struct cuda_sweep *c, const struct reduction *r, const char *accumulator);
/* "bias_parts": its name, declared as the place in the workspace where its partial results lie. */
const char *put_cuda_partial(struct cuda_sweep *c, const struct reduction *r);
/* The kernel that puts the partial results together. */
void put_cuda_combine(struct cuda_sweep *c);

/* cuda_row.c */
void put_cuda_rows(struct cuda_sweep *c);

#endif
