/* state.h: what the runtime knows of a running rank behind the fields that emitted code reads. */
#ifndef DDP_STATE_H
#define DDP_STATE_H

#include "ddp.h"
#include "phase.h"
#include "update.h"

#include <stdatomic.h>

struct comm;
struct ddp_control;
struct ddp_loader;

/* Where the time of the current step went, and what the other ranks see of this one. The main thread writes
   it, the control thread reads it. */
struct ddp_clock {
    double spent[DDP_PHASES]; /* since the step began */
    _Atomic int phase;
    _Atomic double entered;   /* the phase */
    _Atomic int bucket;       /* waited for; -1: none */
    _Atomic int64_t step;     /* that is being made */
};

struct ddp_state {
    const struct ddp_program *program;
    struct ddp_options options;
    int64_t records[2];          /* samples of each enum ddp_split over all ranks; ddp_loader_open sets it */
    struct ddp_loader *loading;  /* the loader that is in an epoch; NULL: none */
    char *inputs;                /* the batches being filled and the one in work, which is DDP_INPUT */
    char *host[DDP_STATE + 1];   /* parameters and buffers where files meet them, in float32: on the CPU the arenas themselves */

    struct ddp_clock clock;
    struct ddp_updates updates;
    float *momentum;             /* of this rank's shards; NULL: none */
    float *saved_gradients;      /* of the last step, offsets as in DDP_PARAM; NULL: nobody wants them */
    float *scratch;              /* as large as DDP_STATE: to average what lies scattered in it */
    int64_t planned;             /* peak memory of this rank, bytes */
    struct ddp_control *control; /* NULL: world 1 */
    struct comm *comm;

    double loss;                 /* of this rank in the step, then of the global batch */
    int64_t samples;             /* in that */
    double evaluation[3];        /* sums of loss, correct answers, samples */
    struct ddp_progress *progress; /* rank 0; NULL on the others */
    int metrics;                   /* the file of --metrics on rank 0; -1: none */
};

#endif
