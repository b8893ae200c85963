/* cpu_sweep.h: a sweep on the CPU: how threads share it (cpu_sweep_plan.c), its reductions (cpu_reduce.c),
   its loops (cpu_sweep.c).

   One pass over memory. Sums are taken in double. What is summed over rows is summed in blocks of rows, as
   many for every n and any number of threads, and the blocks' results are added in order: the bits never
   depend on threads. */
#ifndef DDPC_CPU_SWEEP_H
#define DDPC_CPU_SWEEP_H

#include "emit/sweep.h"

enum mode {
    EACH_ROW,  /* nothing is summed over rows: threads share the rows */
    EACH_PART, /* threads share the leading loops that all sums keep: [n | h w | c] -> [n, c] */
    BLOCKS,    /* threads share blocks of rows */
    ONE_THREAD
};

struct body {
    struct writer *w;
    struct sweep s;
    struct reduction *reduction; /* those that are not of rows come last */
    int n_reductions;
    enum mode mode;
    unsigned part, rows; /* loops: of EACH_PART; of rows within a part */
    int blocks;
    int64_t partial;        /* doubles of one block */
    int64_t shared, thread; /* bytes of workspace */
};

void open_body(struct body *b, struct writer *w, struct arena *arena, const struct step *step,
               const struct kernel *kernel);

/* Bytes of a row of the member's values. */
int64_t buffer_bytes(const struct body *b, const struct member *m);

static inline bool in_workspace(const struct body *b, const struct member *m)
{
    return m->buffer && sweep_greatest(&b->s, m->loops & b->s.inner) > STACK_FLOATS;
}

/* cpu_reduce.c: accumulators, from their names to the results. */
void name_accumulators(struct body *b);
void put_scalar_accumulators(struct body *b, const struct reduction *r);
void put_accumulators(struct body *b);                               /* of what is summed over rows */
void put_step(struct body *b, const struct reduction *r, int phase); /* one value more */
void put_row_results(struct body *b, int phase); /* of reductions over the row that was walked */
void put_partials(struct body *b);               /* scalars of a block, to the workspace */
void put_combine(struct body *b);                /* the blocks' partial results into the first */
void put_results(struct body *b);                /* of what is summed over rows, to memory */

/* cpu_sweep.c */
int open_loops(struct body *b, unsigned loops);
void close_loops(struct body *b, int count);

#endif
