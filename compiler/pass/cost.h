/* cost.h: the cost model: what the hardware does in a second, and how long work takes on it. What is decided
   by time is decided by these numbers. */
#ifndef DDPC_COST_H
#define DDPC_COST_H

#include "pass/plan.h"

/* Rates are those of one thread while all are busy, in units a second. On a GPU a thread is a multiprocessor, its
   near cache the shared memory that a block may have, and memory that of the device. */
struct hardware {
    int threads;            /* that a rank is assumed to have */
    double flops;           /* multiply-adds of contractions, two flops each */
    double flops_bf16;      /* the same of operands in bf16 */
    double flops_tf32;      /* of those in f32 under train.precision = tf32; 0: not done */
    double operations;      /* of maps, reductions, windows: vector instructions that load and store, too */
    double bandwidth;       /* bytes between caches and memory */
    double cache_bandwidth; /* bytes between the core and its level 2 cache */
    int64_t cache;          /* bytes of that */
    int64_t near_cache;     /* bytes of the level 1 cache */
    enum layout weights;    /* how those of contractions lie best */
    double tile_reading;    /* times as long as a sweep a contraction's tiles take to read another tensor for sums */
    bool narrow_operands;   /* under train.precision = bf16 all that contractions read had better lie in bf16 */
    double launch;          /* seconds until all threads work on a kernel and all have finished it */
};
extern const struct hardware cpu_hardware, cuda_hardware;

struct work {
    double flops, flops_bf16, operations, bytes;
};

/* What a kernel spends most of its time on. */
enum limit { LIMIT_FLOPS, LIMIT_BANDWIDTH, LIMIT_LAUNCH, N_LIMITS };
extern const char *const limit_name[N_LIMITS]; /* "flops", "bandwidth", "launch" */

/* Of one element of a map. */
double expr_operations(const struct expr *expr);

/* Arithmetic and traffic of a kernel, at the greatest n. requires: layout. */
struct work work_of(const struct step *step, const struct kernel *kernel);

/* Seconds. Arithmetic and traffic overlap; the launch comes on top. */
double arithmetic_time(const struct hardware *hardware, const struct work *work);
double traffic_time(const struct hardware *hardware, double bytes); /* to and from memory */
double kernel_time(const struct hardware *hardware, const struct work *work, enum limit *limit);

#endif
