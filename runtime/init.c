/* init.c: the first values of parameters and buffers. */
#include "alloc.h"
#include "data/random.h"
#include "layout.h"
#include "state.h"
#include "weights.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void zero4(struct ddp_draw draw, float scale, float *out)
{
    (void)draw, (void)scale;
    memset(out, 0, 4 * sizeof *out);
}

static void one4(struct ddp_draw draw, float scale, float *out)
{
    (void)draw, (void)scale;
    for (int i = 0; i < 4; i++)
        out[i] = 1;
}

static void uniform4(struct ddp_draw draw, float scale, float *out)
{
    for (int i = 0; i < 4; i++)
        out[i] = (2 * ddp_uniform(draw.at[i]) - 1) * scale;
}

/* G. Box, M. Muller, "A note on the generation of random normal deviates", 1958. */
static void normal4(struct ddp_draw draw, float scale, float *out)
{
    for (int i = 0; i < 4; i += 2) {
        float radius = scale * sqrtf(-2 * logf(((float)draw.at[i] + 0.5f) * 0x1p-32f));
        float angle = 2 * (float)M_PI * ddp_uniform(draw.at[i + 1]);
        out[i] = radius * cosf(angle);
        out[i + 1] = radius * sinf(angle);
    }
}

static void (*const values4[])(struct ddp_draw draw, float scale, float *out) = {
    [DDP_INIT_NONE] = zero4, [DDP_INIT_ZERO] = zero4, [DDP_INIT_ONE] = one4,
    [DDP_INIT_NORMAL] = normal4, [DDP_INIT_UNIFORM] = uniform4,
};

static void set(enum ddp_dtype dtype, void *row, int64_t i, float value)
{
    switch (dtype) {
    case DDP_F32: ((float *)row)[i] = value; break;
    case DDP_I32: ((int32_t *)row)[i] = (int32_t)value; break;
    case DDP_I64: ((int64_t *)row)[i] = (int64_t)value; break;
    case DDP_U8: ((uint8_t *)row)[i] = (uint8_t)value; break;
    case DDP_BF16: break; /* no file's */
    }
}

/* One draw makes four neighbouring elements, counted from the tensor's first. */
static void init_row(const struct ddp_tensor *tensor, uint64_t seed, int entry, int64_t k, void *row)
{
    int64_t elements = ddp_row_elements(tensor), first = k * elements, end = first + elements;
    for (int64_t block = first / 4; block * 4 < end; block++) {
        float value[4];
        struct ddp_draw draw = ddp_random(seed, DDP_STREAM_INIT, (uint32_t)entry, (uint64_t)block);
        values4[tensor->init](draw, tensor->scale, value);
        for (int i = 0; i < 4; i++)
            if (block * 4 + i >= first && block * 4 + i < end)
                set(ddp_file_dtype(tensor), row, block * 4 + i - first, value[i]);
    }
}

static void init_tensor(const struct ddp_tensor *tensor, uint64_t seed, int entry, void *memory)
{
    memset(memory, 0, (size_t)tensor->bytes);
    #pragma omp parallel
    {
        void *row = ddp_alloc(1, ddp_row_bytes(tensor));
        #pragma omp for schedule(static)
        for (int64_t k = 0; k < ddp_rows(tensor); k++) {
            init_row(tensor, seed, entry, k, row);
            ddp_put_row(tensor, memory, k, row);
        }
        free(row);
    }
}

void ddp_init_parameters(struct ddp *ddp, const struct ddp_program *program)
{
    int entry = 0;
    for (int i = 0; i < program->n_tensors; i++) {
        const struct ddp_tensor *tensor = &program->tensors[i];
        if (ddp_in_state_dict(tensor))
            init_tensor(tensor, program->seed, entry++, ddp->state->host[tensor->arena] + tensor->offset);
    }
}
