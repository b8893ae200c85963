/* update.c: from gradients to new parameters on a GPU, and what is kept of them on the host. Buckets are stepped on a stream
   of their own while the backward pass goes on; events say when gradients are there and parameters are new. */
#include "comm/nccl.h"
#include "cuda/cuda.h"
#include "cuda/pieces.h"
#include "state.h"

/* ---- in the step */

static void step_bucket(const struct ddp *ddp, int number)
{
    const struct ddp_program *program = ddp->state->program;
    const struct ddp_bucket *bucket = &program->buckets[number];
    const struct ddp_sgd *sgd = &program->sgd;
    const bool first = ddp->step == 0; /* that step is not replayed */
    struct ddp_sgd_step step = {sgd->lr, sgd->weight_decay, sgd->momentum, first ? 0 : sgd->momentum,
                                first ? 1 : 1 - sgd->dampening, sgd->nesterov};
    const struct ddp_piece *pieces = cuda.pieces + cuda.first_piece[number];
    int64_t shift = bucket->gradients - bucket->parameters;
    void *arguments[] = {&pieces, &step, &shift, &cuda.loss, &cuda.values, (void *)&ddp->arena[DDP_GRADIENT],
                         &cuda.momentum, (void *)&ddp->arena[DDP_PARAM]};
    cuda_launch(cuda.exchange, "ddp_update", cuda.first_piece[number + 1] - cuda.first_piece[number], arguments);
}

void cuda_update_start(struct ddp *ddp, int number)
{
    const struct ddp_bucket *bucket = &ddp->state->program->buckets[number];
    CU(EventRecord, cuda.ready[number], cuda.compute);
    CU(StreamWaitEvent, cuda.exchange, cuda.ready[number], 0);
    nccl_mean(ddp->state->comm, cuda_address(ddp->arena[DDP_GRADIENT] + bucket->gradients),
              bucket->bytes / (int64_t)sizeof(float), cuda.exchange);
    if (cuda.saved)
        CU(MemcpyDtoDAsync, cuda_address(cuda.saved + bucket->parameters),
           cuda_address(ddp->arena[DDP_GRADIENT] + bucket->gradients), (size_t)bucket->bytes, cuda.exchange);
    step_bucket(ddp, number);
    CU(EventRecord, cuda.updated[number], cuda.exchange);
}

/* Buckets follow one another on their stream. */
void cuda_update_wait(struct ddp *ddp, int bucket)
{
    (void)ddp;
    CU(StreamWaitEvent, cuda.compute, cuda.updated[bucket], 0);
}

void cuda_broadcast_state(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    if (!cuda.blaming)
        nccl_broadcast(state->comm, cuda_address(ddp->arena[DDP_STATE]), state->program->arena_bytes[DDP_STATE],
                       cuda.compute);
}

/* Counters are left alone: they are equal on all ranks. */
void cuda_average_state(struct ddp *ddp)
{
    const struct ddp_program *program = ddp->state->program;
    if (cuda.blaming)
        return;
    nccl_begin(ddp->state->comm);
    for (int i = 0; i < program->n_tensors; i++) {
        const struct ddp_tensor *tensor = &program->tensors[i];
        if (tensor->arena == DDP_STATE && tensor->dtype == DDP_F32)
            nccl_mean(ddp->state->comm, cuda_address(ddp->arena[DDP_STATE] + tensor->offset),
                      tensor->bytes / (int64_t)sizeof(float), cuda.compute);
    }
    nccl_end(ddp->state->comm);
}

/* ---- between the steps and the host */

void cuda_put_state(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    const struct ddp_program *program = state->program;
    const struct ddp_piece *pieces = cuda.pieces;
    void *arguments[] = {&pieces, &cuda.values, &ddp->arena[DDP_PARAM]};
    cuda_put(cuda.values, state->host[DDP_PARAM], program->arena_bytes[DDP_PARAM]);
    cuda_put(ddp->arena[DDP_STATE], state->host[DDP_STATE], program->arena_bytes[DDP_STATE]);
    cuda_launch(cuda.compute, "ddp_put_parameters", cuda.first_piece[program->n_buckets + 1], arguments);
}

void cuda_get_state(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    cuda_get(state->host[DDP_PARAM], cuda.values, state->program->arena_bytes[DDP_PARAM]);
    cuda_get(state->host[DDP_STATE], ddp->arena[DDP_STATE], state->program->arena_bytes[DDP_STATE]);
}

void cuda_get_gradients(struct ddp *ddp)
{
    const struct ddp_state *state = ddp->state;
    cuda_get(state->saved_gradients, cuda.saved, state->program->arena_bytes[DDP_PARAM]);
}
