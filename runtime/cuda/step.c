/* step.c: steps as CUDA graphs. The first call of a step for some n runs it as it is, which also loads its kernels; the
   second captures what it starts, on all streams; that graph is replayed from then on. */
#include "comm/nccl.h"
#include "cuda/cuda.h"
#include "cuda/profile.h"
#include "data/loader.h"
#include "fail.h"
#include "loss.h"
#include "state.h"

#include <math.h>
#include <stdlib.h>

enum result { NO_RESULT, LOSS, EVALUATION };

/* A batch is full or an epoch's last one, in training and in evaluation: more than these are run as they are. */
enum { MOST = 8 };

static struct steps {
    struct replay {
        ddp_step *step;
        int n;
        CUgraphExec graph;   /* NULL: it was called once */
        enum result result;  /* what its work leaves in cuda.results */
    } replays[MOST];
    int count;
    enum result result;      /* of the step that is being told */
} steps;

static struct replay *find(ddp_step *step, int n)
{
    for (int i = 0; i < steps.count; i++)
        if (steps.replays[i].step == step && steps.replays[i].n == n)
            return &steps.replays[i];
    return NULL;
}

static enum result start(struct ddp *ddp, ddp_step *step, int n)
{
    steps.result = NO_RESULT;
    step(ddp, n);
    return steps.result;
}

static void capture(struct ddp *ddp, struct replay *replay)
{
    CUgraph graph;
    CU(StreamBeginCapture, cuda.compute, CU_STREAM_CAPTURE_MODE_THREAD_LOCAL);
    replay->result = start(ddp, replay->step, replay->n);
    CU(StreamEndCapture, cuda.compute, &graph);
    CU(GraphInstantiateWithFlags, &replay->graph, graph, 0);
    CU(GraphDestroy, graph);
}

/* Starts the step's work, and returns what it leaves. */
static enum result launch(struct ddp *ddp, ddp_step *step, int n)
{
    struct replay *replay = find(step, n);
    if (!replay) {
        if (steps.count < MOST)
            steps.replays[steps.count++] = (struct replay){.step = step, .n = n};
        return start(ddp, step, n);
    }
    if (!replay->graph)
        capture(ddp, replay);
    CU(GraphLaunch, replay->graph, cuda.compute);
    return replay->result;
}

/* The tensors of the forward pass are made again: the backward pass has taken their memory. */
static _Noreturn void blame(struct ddp *ddp, ddp_step *step, int n)
{
    cuda.blaming = true;
    step(ddp, n);
    abort(); /* a training step reports its loss */
}

void cuda_run(struct ddp *ddp, ddp_step *step, int n)
{
    profile_step_begins(step, n);
    const enum result result = profile_is_open() ? start(ddp, step, n) : launch(ddp, step, n);
    if (ddp->state->loading)
        ddp_loader_send_next(ddp->state->loading);
    CU(EventRecord, cuda.done, cuda.compute);
    nccl_await(ddp->state->comm, cuda.done);
    CU(StreamSynchronize, cuda.copies); /* no batch is on its way when its place may be filled anew */
    profile_step_ends();
    if (result == EVALUATION)
        ddp_take_evaluation(ddp, n, cuda.results[0], cuda.results[1]);
    else if (result == LOSS && !isfinite(cuda.results[0]))
        blame(ddp, step, n);
    else if (result == LOSS)
        ddp_take_loss(ddp, n, cuda.results[0]);
}

static void fetch(float *to, const float *from)
{
    CU(MemcpyDtoHAsync, to, cuda_address(from), sizeof *from, cuda.compute);
}

void cuda_report_loss(struct ddp *ddp, int n, const float *loss)
{
    if (cuda.blaming) {
        CU(StreamSynchronize, cuda.compute);
        ddp_take_loss(ddp, n, cuda.results[0]); /* does not return */
    }
    cuda.loss = loss;
    steps.result = LOSS;
    fetch(&cuda.results[0], loss);
}

void cuda_evaluation_add(struct ddp *ddp, int n, const float *mean_loss, const float *correct)
{
    (void)ddp, (void)n;
    steps.result = EVALUATION;
    fetch(&cuda.results[0], mean_loss);
    fetch(&cuda.results[1], correct);
}
