/* The runtime's own kernels under the emulator, held against what the CPU does: the optimizer's step, a batch's bytes. */
#include "cuda/pieces.h"
#include "data/augment.h"
#include "device/bf16.h"
#include "device/launch.h"
#include "optimizer.h"
#include "simt/simt.h"
#include "support/simt.h"

#include <math.h>

static int load_runtime(void **state)
{
    return folder_make(state) || load_kernels("tests/simt/runtime.cu");
}

static void launch(const char *kernel, int blocks, void **arguments)
{
    simt_clear();
    ddp_launch(kernel, (struct ddp_grid){{(unsigned)blocks, 1, 1}, 256, 0}, arguments);
    if (simt_error())
        fail_msg("%s: %s", kernel, simt_error());
}

/* ---- parameters */

/* In the order of the table, which is not that of memory. The last is in no bucket. */
enum { TENSORS = 5, BUCKETS = 2, VALUES = 2 * DDP_PIECE + 4096, SHIFT = 256, LINE = 16 };
static const struct ddp_tensor tensors[TENSORS] = {
    {.name = "a", .arena = DDP_PARAM, .offset = 4 * 64, .bytes = 4 * (DDP_PIECE + 7), .bucket = 1},
    {.name = "buffer", .arena = DDP_STATE, .bytes = 64, .bucket = -1},
    {.name = "b", .arena = DDP_PARAM, .bytes = 4 * 5, .bucket = 0},
    {.name = "c", .arena = DDP_PARAM, .offset = 4 * 16, .bytes = 4 * 33, .bucket = 0, .dtype = DDP_BF16},
    {.name = "d", .arena = DDP_PARAM, .offset = 4 * (2 * DDP_PIECE), .bytes = 4 * DDP_PIECE, .bucket = -1},
};
static const struct ddp_program program = {.tensors = tensors, .n_tensors = TENSORS, .n_buckets = BUCKETS};

static _Alignas(64) float values[VALUES], momentum[VALUES], gradients[VALUES + SHIFT / 4], loss[LINE];
static _Alignas(64) char working[4 * VALUES];
static struct ddp_piece pieces[8];
static int first[BUCKETS + 2];

static float value(int64_t i)
{
    return (float)((i * 37 + 11) % 251) / 128 - 0.9f;
}

static void set_up(void)
{
    cuda_make_pieces(&program, pieces, first);
    for (int i = 0; i < VALUES; i++)
        values[i] = value(i), momentum[i] = value(i + 5);
    for (int i = 0; i < VALUES + SHIFT / 4; i++)
        gradients[i] = value(i * 3);
    memset(working, 0, sizeof working);
    loss[0] = 1;
    simt_seed(3);
    simt_register("values", values, sizeof values, 4, true);
    simt_register("momentum", momentum, sizeof momentum, 4, true);
    simt_register("gradients", gradients, sizeof gradients, 4, true);
    simt_register("working", working, sizeof working, 2, true);
    simt_register("pieces", pieces, sizeof pieces, 4, true);
    simt_register("loss", loss, sizeof loss, 4, true);
}

static void tear_down(void)
{
    void *const all[] = {values, momentum, gradients, working, pieces, loss};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        simt_unregister(all[i]);
}

/* Every value of every parameter in one piece, those of a bucket together. */
static void test_pieces(void **state)
{
    (void)state;
    static int seen[VALUES];
    cuda_make_pieces(&program, NULL, first);
    assert_int_equal(first[0], 0);
    assert_int_equal(first[1], 2);
    assert_int_equal(first[2], 4);
    assert_int_equal(first[3], 5);
    cuda_make_pieces(&program, pieces, first);
    for (int i = 0; i < first[3]; i++) {
        assert_true(pieces[i].count > 0 && pieces[i].count <= DDP_PIECE && pieces[i].offset % 16 == 0);
        for (int j = 0; j < pieces[i].count; j++)
            seen[pieces[i].offset / 4 + j]++;
    }
    for (int t = 0; t < TENSORS; t++)
        for (int64_t j = 0; tensors[t].arena == DDP_PARAM && j < tensors[t].bytes / 4; j++)
            assert_int_equal(seen[tensors[t].offset / 4 + j]--, 1);
    for (int i = 0; i < VALUES; i++)
        assert_int_equal(seen[i], 0);
}

static void step(int bucket, const struct ddp_sgd *sgd, bool is_first, float *buffers, char *kernels_read)
{
    struct ddp_sgd_step how = {sgd->lr, sgd->weight_decay, sgd->momentum, is_first ? 0 : sgd->momentum,
                               is_first ? 1 : 1 - sgd->dampening, sgd->nesterov};
    struct ddp_piece *own = pieces + first[bucket];
    float *loss_at = loss, *values_at = values, *gradients_at = gradients;
    int64_t shift = SHIFT;
    launch("ddp_update", first[bucket + 1] - first[bucket],
           (void *[]){&own, &how, &shift, &loss_at, &values_at, &gradients_at, &buffers, &kernels_read});
}

static bool is_near(float a, float b)
{
    return fabsf(a - b) <= 1e-6f * fmaxf(1, fabsf(b));
}

/* What the kernel left, against ddp_sgd on the values of a tensor; what kernels read is those, rounded. */
static void check_tensor(const struct ddp_tensor *tensor, const struct ddp_sgd *sgd, bool is_first, bool has_momentum,
                         bool apart)
{
    static float p[VALUES], g[VALUES], buffer[VALUES];
    const int64_t count = tensor->bytes / 4, at = tensor->offset / 4;
    for (int64_t i = 0; i < count; i++)
        p[i] = value(at + i), g[i] = value((at + i + SHIFT / 4) * 3), buffer[i] = value(at + i + 5);
    if (tensor->bucket >= 0)
        ddp_sgd(sgd, is_first, p, g, has_momentum ? buffer : NULL, count);
    for (int64_t i = 0; i < count; i++) {
        const char *const read = working + tensor->offset;
        assert_true(is_near(values[at + i], p[i]));
        assert_true(!has_momentum || is_near(momentum[at + i], buffer[i]));
        if (apart && tensor->bucket >= 0)
            assert_true(tensor->dtype == DDP_BF16 ? ((const bf16 *)(const void *)read)[i] == narrow(values[at + i])
                                                  : ((const float *)(const void *)read)[i] == values[at + i]);
    }
}

static void test_update(void **state)
{
    (void)state;
    need_kernels();
    static const struct ddp_sgd ways[] = {
        {.lr = 0.1f},
        {.lr = 0.1f, .weight_decay = 0.01f},
        {.lr = 0.1f, .momentum = 0.9f},
        {.lr = 0.1f, .momentum = 0.9f, .dampening = 0.25f, .weight_decay = 0.01f},
        {.lr = 0.1f, .momentum = 0.9f, .weight_decay = 0.01f, .nesterov = true},
    };
    for (size_t way = 0; way < sizeof ways / sizeof *ways; way++)
        for (int is_first = 0; is_first < 2; is_first++) {
            const bool has_momentum = ways[way].momentum != 0;
            set_up();
            for (int bucket = 0; bucket < BUCKETS; bucket++)
                step(bucket, &ways[way], is_first, has_momentum ? momentum : NULL, working);
            for (int t = 0; t < TENSORS; t++)
                if (tensors[t].arena == DDP_PARAM)
                    check_tensor(&tensors[t], &ways[way], is_first, has_momentum, true);
            tear_down();
        }
}

/* Where kernels read what the optimizer steps, there is nothing to copy. */
static void test_update_in_place(void **state)
{
    (void)state;
    need_kernels();
    const struct ddp_sgd sgd = {.lr = 0.5f, .momentum = 0.9f};
    set_up();
    step(1, &sgd, false, momentum, (char *)values);
    check_tensor(&tensors[0], &sgd, false, true, false);
    tear_down();
}

static void test_no_update_without_a_finite_loss(void **state)
{
    (void)state;
    need_kernels();
    const struct ddp_sgd sgd = {.lr = 0.5f, .momentum = 0.9f};
    const float losses[] = {INFINITY, -INFINITY, NAN};
    for (int i = 0; i < 3; i++) {
        set_up();
        loss[0] = losses[i];
        step(1, &sgd, false, momentum, working);
        for (int j = 0; j < VALUES; j++)
            assert_true(values[j] == value(j) && momentum[j] == value(j + 5));
        tear_down();
    }
}

static void test_put_parameters(void **state)
{
    (void)state;
    need_kernels();
    struct ddp_piece *all = pieces;
    float *values_at = values;
    char *working_at = working;
    set_up();
    launch("ddp_put_parameters", first[BUCKETS + 1], (void *[]){&all, &values_at, &working_at});
    for (int i = 0; i < 33; i++)
        assert_int_equal(((bf16 *)(void *)(working + tensors[3].offset))[i], narrow(value(16 + i)));
    assert_memory_equal(working + tensors[4].offset, (char *)values + tensors[4].offset, tensors[4].bytes);
    tear_down();
}

/* ---- input */

enum { SAMPLES = 3, MOST_PIXELS = 7 * 5 * 4 };

static void check_input(int channels)
{
    static _Alignas(64) uint8_t record[MOST_PIXELS], bytes[SAMPLES * MOST_PIXELS];
    static _Alignas(64) float image[SAMPLES * MOST_PIXELS], wanted[MOST_PIXELS];
    static _Alignas(64) int32_t from[SAMPLES], target[SAMPLES];
    const struct ddp_dataset dataset = {.height = 7, .width = 5, .channels = channels, .pad_crop = 2,
                                        .mean = {0.49f, 0.48f, 0.45f, 0.4f}, .std = {0.25f, 0.24f, 0.26f, 0.3f}};
    const struct ddp_crop crops[SAMPLES] = {{2, 2, false}, {0, 4, true}, {4, 1, false}};
    const int pixels = 7 * 5 * channels;
    struct ddp_augment augment;
    ddp_augment_init(&augment, &dataset);
    for (int i = 0; i < SAMPLES; i++) {
        from[i] = i * 3;
        for (int j = 0; j < pixels; j++)
            record[j] = (uint8_t)(i * 31 + j * 7);
        ddp_augment_bytes(&augment, crops[i], record, bytes + i * pixels);
    }
    simt_register("value", augment.value, sizeof augment.value, 4, true);
    simt_register("bytes", bytes, sizeof bytes, 1, true);
    simt_register("image", image, sizeof image, 4, false);
    simt_register("from", from, sizeof from, 4, true);
    simt_register("target", target, sizeof target, 4, false);
    int64_t count = SAMPLES * pixels;
    int samples = SAMPLES;
    void *value_at = augment.value, *bytes_at = bytes, *from_at = from, *image_at = image, *target_at = target;
    launch("ddp_input", 1,
           (void *[]){&count, &channels, &samples, &value_at, &bytes_at, &from_at, &image_at, &target_at});
    for (int i = 0; i < SAMPLES; i++) {
        for (int j = 0; j < pixels; j++)
            record[j] = (uint8_t)(i * 31 + j * 7);
        ddp_augment_apply(&augment, crops[i], record, wanted);
        assert_memory_equal(image + i * pixels, wanted, (size_t)pixels * sizeof *wanted);
        assert_int_equal(target[i], from[i]);
    }
    void *const all[] = {augment.value, bytes, image, from, target};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        simt_unregister(all[i]);
}

static void test_input(void **state)
{
    (void)state;
    need_kernels();
    for (int channels = 1; channels <= 4; channels++)
        check_input(channels);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces),
        cmocka_unit_test(test_update),
        cmocka_unit_test(test_update_in_place),
        cmocka_unit_test(test_no_update_without_a_finite_loss),
        cmocka_unit_test(test_put_parameters),
        cmocka_unit_test(test_input),
    };
    return cmocka_run_group_tests(tests, load_runtime, folder_remove);
}
