/* toy.c: the smallest program that uses ddp.h as an emitted one does: w moves towards the mean of what the
   ranks want. The environment makes it misbehave:

       TOY_SPEC, TOY_PROGRAM  other digests             TOY_BACKEND   another backend
       TOY_STEPS              steps (default 5)         TOY_STEP_MS   milliseconds a step takes
       TOY_TIMEOUT            seconds (default 5)       TOY_COUNT     floats in w (default 1000)
       TOY_NAN_STEP           a step whose batch holds a NaN on TOY_RANK
       TOY_OVERFLOW_STEP      a step whose activations overflow on TOY_RANK
       TOY_DIVERGE            TOY_RANK changes a buffer behind the runtime's back
       TOY_STUCK_STEP         a step that TOY_RANK never ends
       TOY_FAIL_STEP          a step in which TOY_RANK ends itself by ddp_fail
       TOY_RANK               (default 1) */
#include "ddp.h"
#include "fail.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BATCH = 4 };
enum tensor { w_weight, w_bias, w_running, image, hidden, loss, N_TENSORS };

static struct ddp_tensor tensor_table[N_TENSORS];
static struct ddp_bucket buckets[2];

#define T(t) ((float *)(void *)(ddp->arena[tensor_table[t].arena] + tensor_table[t].offset))
#define G(t) ((float *)(void *)(ddp->arena[DDP_GRADIENT] + tensor_table[t].gradient))

static long setting(const char *name, long otherwise)
{
    const char *text = getenv(name);
    return text ? atol(text) : otherwise;
}

static const char *text_setting(const char *name, const char *otherwise)
{
    const char *text = getenv(name);
    return text ? text : otherwise;
}

static int64_t count;

static void forward(struct ddp *ddp, int n)
{
    float sum = 0;
    for (int i = 0; i < n; i++) {
        volatile float twice = 2 * T(image)[i]; /* overflows where the image does not yet */
        T(hidden)[i] = twice - T(image)[i] + T(w_bias)[0];
    }
    for (int i = 0; i < n; i++)
        sum += T(hidden)[i];
    *T(loss) = sum / (float)n + T(w_weight)[0];
}

static void train_step(struct ddp *ddp, int n)
{
    ddp_broadcast_state(ddp);
    forward(ddp, n);
    ddp_report_loss(ddp, n, T(loss));
    for (int64_t i = 0; i < count; i++)
        G(w_weight)[i] = T(w_weight)[i] - (float)(i + 1) / (float)(ddp->rank + 1);
    ddp_update_start(ddp, 0);
    ddp_update_wait(ddp, 0); /* bucket 1's gradients lie where its were */
    for (int i = 0; i < 16; i++)
        G(w_bias)[i] = 0.25f * (float)(ddp->rank + 1);
    ddp_update_start(ddp, 1);
    ddp_update_wait(ddp, 1);
}

static void fill(struct ddp *ddp)
{
    for (int i = 0; i < BATCH; i++)
        T(image)[i] = (float)(i + ddp->rank);
    usleep((useconds_t)setting("TOY_STEP_MS", 0) * 1000);
    if (ddp->rank != setting("TOY_RANK", 1))
        return;
    if (ddp->step + 1 == setting("TOY_NAN_STEP", 0))
        T(image)[2] = (float)strtod("nan", NULL);
    if (ddp->step + 1 == setting("TOY_OVERFLOW_STEP", 0))
        T(image)[2] = 3e38f;
    if (ddp->step + 1 == setting("TOY_STUCK_STEP", 0))
        for (;;)
            pause();
    if (ddp->step + 1 == setting("TOY_FAIL_STEP", 0))
        ddp_fail(DDP_BAD_DATA, "toy.bin: record 7 is bad");
}

static void describe(void)
{
    count = setting("TOY_COUNT", 1000);
    int64_t bytes = (count * 4 + 63) / 64 * 64;
    const struct ddp_tensor table[N_TENSORS] = {
        [w_weight] = {.name = "w.weight", .arena = DDP_PARAM, .bytes = count * 4, .rank = 1, .shape = {count},
                      .init = DDP_INIT_UNIFORM, .scale = 1, .spec_line = 3},
        [w_bias] = {.name = "w.bias", .arena = DDP_PARAM, .offset = bytes, .bytes = 64, .bucket = 1,
                    .rank = 1, .shape = {16}, .init = DDP_INIT_ZERO, .spec_line = 3},
        [w_running] = {.name = "w.running", .arena = DDP_STATE, .bytes = 4, .bucket = -1, .rank = 1, .shape = {1},
                       .spec_line = 3},
        [image] = {.name = "image", .arena = DDP_INPUT, .bytes = BATCH * 4, .bucket = -1, .rank = 1,
                   .shape = {1}, .batched = true, .spec_line = 1},
        [hidden] = {.name = "hidden", .arena = DDP_ACTIVATION, .bytes = BATCH * 4, .bucket = -1, .rank = 1,
                    .shape = {1}, .batched = true, .whole = true, .spec_line = 4},
        [loss] = {.name = "loss", .arena = DDP_ACTIVATION, .offset = 64, .bytes = 4, .bucket = -1, .rank = 1,
                  .shape = {1}, .whole = true, .spec_line = 5},
    };
    memcpy(tensor_table, table, sizeof table);
    buckets[0] = (struct ddp_bucket){0, 0, bytes};
    buckets[1] = (struct ddp_bucket){bytes, 0, 64};
}

static struct ddp_program toy(void)
{
    int64_t parameters = buckets[1].parameters + buckets[1].bytes;
    return (struct ddp_program){
        .name = "toy", .spec = "specs/toy.spec",
        .spec_digest = text_setting("TOY_SPEC", "00112233445566778899aabbccddeeff"),
        .program_digest = text_setting("TOY_PROGRAM", "ffeeddccbbaa99887766554433221100"),
        .tensors = tensor_table, .n_tensors = N_TENSORS, .buckets = buckets, .n_buckets = 2,
        .arena_bytes = {parameters, buckets[0].bytes, 64, 128, 64}, .workspace = 64, .batch = BATCH,
        .dataset = {.name = "none", .height = 1, .width = 1, .channels = 1, .classes = 10},
        .sgd = {.lr = 0.1f, .momentum = 0.9f}, .epochs = 1, .backend = text_setting("TOY_BACKEND", "auto"),
        .timeout = strtod(text_setting("TOY_TIMEOUT", "5"), NULL), .device = &ddp_host,
    };
}

static void evaluate(struct ddp *ddp)
{
    const float mean_loss = 2.5f + (float)ddp->rank, correct = 1;
    ddp_evaluation_add(ddp, BATCH, &mean_loss, &correct);
    ddp_evaluation_done(ddp);
}

int main(int argc, char **argv)
{
    describe();
    const struct ddp_program program = toy();
    struct ddp_options options = ddp_parse_options(argc, argv, &program);
    struct ddp *ddp = ddp_start(&program, &options);
    bool more = !options.evaluate && options.max_steps != 0;
    for (long step = 0; more && step < setting("TOY_STEPS", 5); step++) {
        fill(ddp);
        ddp_run(ddp, train_step, BATCH);
        more = ddp_step_done(ddp, BATCH);
    }
    evaluate(ddp);
    if (setting("TOY_DIVERGE", 0) && ddp->rank == setting("TOY_RANK", 1))
        *T(w_running) += 1;
    return ddp_finish(ddp);
}
