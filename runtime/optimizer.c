/* The optimizer step of one bucket: one pass over parameters, gradients and momentum. */
#include "state.h"

/* PyTorch's SGD without momentum: the momentum buffer does not exist. */
static void plain(float *restrict p, const float *restrict g, int64_t count, const struct ddp_sgd *sgd)
{
    float lr = sgd->lr, decay = sgd->weight_decay;
    #pragma omp parallel for simd schedule(static)
    for (int64_t i = 0; i < count; i++)
        p[i] -= lr * (g[i] + decay * p[i]);
}

/* And with it. The first step takes the gradient as it is: keep is 0 and take is 1 there. */
static void with_momentum(float *restrict p, const float *restrict g, float *restrict buf, int64_t count,
                          const struct ddp_sgd *sgd, float keep, float take)
{
    float lr = sgd->lr, decay = sgd->weight_decay, momentum = sgd->momentum;
    bool nesterov = sgd->nesterov;
    #pragma omp parallel for simd schedule(static)
    for (int64_t i = 0; i < count; i++) {
        float d = g[i] + decay * p[i];
        buf[i] = keep * buf[i] + take * d;
        p[i] -= lr * (nesterov ? d + momentum * buf[i] : buf[i]);
    }
}

void ddp_sgd_bucket(struct ddp *ddp, int bucket)
{
    const struct ddp_state *state = ddp->state;
    const struct ddp_sgd *sgd = &state->program->sgd;
    const struct ddp_bucket *range = &state->program->buckets[bucket];
    int64_t first = range->offset / (int64_t)sizeof(float), count = range->bytes / (int64_t)sizeof(float);
    float *p = (float *)(void *)ddp->arena[DDP_PARAM] + first;
    const float *g = (const float *)(void *)ddp->arena[DDP_GRADIENT] + first;
    if (!state->momentum)
        plain(p, g, count, sgd);
    else if (ddp->step == 0)
        with_momentum(p, g, state->momentum + first, count, sgd, 0, 1);
    else
        with_momentum(p, g, state->momentum + first, count, sgd, sgd->momentum, 1 - sgd->dampening);
}
