#include "optimizer.h"

static void plain(const struct ddp_sgd *sgd, float *restrict p, const float *restrict g, int64_t count)
{
    float lr = sgd->lr, decay = sgd->weight_decay;
    #pragma omp simd
    for (int64_t i = 0; i < count; i++)
        p[i] -= lr * (g[i] + decay * p[i]);
}

static void with_momentum(const struct ddp_sgd *sgd, float keep, float take, float *restrict p,
                          const float *restrict g, float *restrict buf, int64_t count)
{
    float lr = sgd->lr, decay = sgd->weight_decay, momentum = sgd->momentum;
    bool nesterov = sgd->nesterov;
    #pragma omp simd
    for (int64_t i = 0; i < count; i++) {
        float d = g[i] + decay * p[i];
        buf[i] = keep * buf[i] + take * d;
        p[i] -= lr * (nesterov ? d + momentum * buf[i] : buf[i]);
    }
}

void ddp_sgd(const struct ddp_sgd *sgd, bool first, float *p, const float *g, float *buf, int64_t count)
{
    if (!buf)
        plain(sgd, p, g, count);
    else if (first)
        with_momentum(sgd, 0, 1, p, g, buf, count);
    else
        with_momentum(sgd, sgd->momentum, 1 - sgd->dampening, p, g, buf, count);
}
