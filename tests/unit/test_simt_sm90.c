/* The emulator's part of sm_90a: kernels of tests/simt/sm90.cu, each under several seeds, against plain
   sums. */
#include "simt/simt.h"
#include "device/launch.h"
#include "support/simt.h"

enum { SEEDS = 4, DEPTH = 64, ROWS = 64, COLUMNS = 128, FLOATS = 8192, NONE = 0 };

static _Alignas(128) uint16_t a[ROWS * DEPTH], b[COLUMNS * DEPTH];
static float y[FLOATS];

static int load(void **state)
{
    return folder_make(state) || load_kernels("tests/simt/sm90.cu");
}

/* Small whole numbers: products and sums of them are exact. */
static int value(int i, int k)
{
    return (i * 5 + k * 3 + i * k / 7) % 9 - 4;
}

static uint16_t narrow(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits >> 16;
}

static const char *launch(const char *kernel, unsigned threads, unsigned shared, void **arguments,
                          uint64_t seed)
{
    simt_clear();
    simt_seed(seed);
    simt_limit(10000000);
    simt_register("a", a, sizeof a, sizeof *a, true);
    simt_register("b", b, sizeof b, sizeof *b, true);
    simt_register("y", y, sizeof y, sizeof *y, false);
    ddp_launch(kernel, (struct ddp_grid){{1, 1, 1}, threads, shared}, arguments);
    simt_unregister(a);
    simt_unregister(b);
    simt_unregister(y);
    return simt_error();
}

static void assert_right(const char *error)
{
    if (error)
        fail_msg("%s", error);
}

/* Element (i, k) of x, which has so many i; across: rows are k's. */
static void fill(uint16_t *x, int extent, bool across)
{
    for (int i = 0; i < extent; i++)
        for (int k = 0; k < DEPTH; k++)
            x[across ? k * extent + i : i * DEPTH + k] = narrow(value(i, k));
}

static struct ddp_tensor_map map_matrix(const void *memory, unsigned width, unsigned rows, unsigned box,
                                        unsigned swizzle)
{
    struct ddp_tensor_map map;
    ddp_map_tensor(&map, &(struct ddp_view){.memory = memory,
                                              .element = 2,
                                              .rank = 2,
                                              .extent = {width, rows},
                                              .stride = {2, width * 2},
                                              .box = {box, rows},
                                              .swizzle = swizzle});
    return map;
}

static bool product_is_right(int columns)
{
    for (int m = 0; m < ROWS; m++)
        for (int n = 0; n < columns; n++) {
            float sum = 0;
            for (int k = 0; k < DEPTH; k++)
                sum += value(m, k) * value(n, k);
            if (y[m * columns + n] != sum)
                return false;
        }
    return true;
}

/* ---- products */

/* The order of enum ddp_swizzle; rows of a box have these bytes. */
static const unsigned swizzles[] = {NONE, 128, 64, 32}, spans[] = {16, 128, 64, 32};

static void multiply_each(int swizzle, int across, uint64_t seed)
{
    const bool a_across = across & 1, b_across = across & 2;
    const unsigned box = spans[swizzle] / 2;
    fill(a, ROWS, a_across);
    fill(b, COLUMNS, b_across);
    struct ddp_tensor_map map_a = map_matrix(a, DEPTH, ROWS, box, swizzles[swizzle]); /* 64 x 64 either way */
    struct ddp_tensor_map map_b = b_across ? map_matrix(b, COLUMNS, DEPTH, box, swizzles[swizzle])
                                           : map_matrix(b, DEPTH, COLUMNS, box, swizzles[swizzle]);
    float *out = y;
    assert_right(launch("multiply_each", 128, sizeof a + sizeof b,
                        (void *[]){&across, &swizzle, &map_a, &map_b, (void *)&out}, seed));
    if (!product_is_right(COLUMNS))
        fail_msg("swizzle %u, across %d: a wrong product", swizzles[swizzle], across);
}

static void test_products(void **state)
{
    (void)state;
    need_kernels();
    for (int swizzle = 0; swizzle < 4; swizzle++)
        for (int across = 0; across < 4; across++)
            for (int seed = 1; seed <= SEEDS; seed++)
                multiply_each(swizzle, across, seed);
}

static void test_registers(void **state)
{
    (void)state;
    need_kernels();
    fill(a, ROWS, false);
    fill(b, COLUMNS, false);
    const uint16_t *of_a = a, *of_b = b;
    float *out = y;
    void *arguments[] = {(void *)&of_a, (void *)&of_b, (void *)&out};
    for (int seed = 1; seed <= SEEDS; seed++) {
        assert_right(launch("registers", 128, sizeof b, arguments, seed));
        assert_true(product_is_right(COLUMNS));
        const char *const error = launch("registers_without_fence", 128, sizeof b, arguments, seed);
        assert_non_null(error);
        assert_non_null(strstr(error, "fence.proxy.async is missing"));
    }
}

/* What is not there yet is NaN. */
static void test_results_before_wait(void **state)
{
    (void)state;
    need_kernels();
    fill(b, COLUMNS, false);
    const uint16_t *of_a = a, *of_b = b;
    float *out = y;
    assert_right(
        launch("read_before_wait", 128, sizeof b, (void *[]){(void *)&of_a, (void *)&of_b, (void *)&out}, 1));
    for (int i = 0; i < 128; i++)
        assert_true(y[i] != y[i] && y[128 + i] == 0);
}

/* ---- copies */

/* Whether it lands before the end is chance: under some seed it does not. */
static void test_end_before_copy(void **state)
{
    (void)state;
    need_kernels();
    const uint16_t *of_a = a, *of_b = b;
    float *out = y;
    const char *error = NULL;
    for (int seed = 1; seed <= SEEDS && !error; seed++)
        error = launch("end_before_copy", 128, sizeof b,
                       (void *[]){(void *)&of_a, (void *)&of_b, (void *)&out}, seed);
    assert_non_null(error);
    assert_non_null(strstr(error, "ends before a bulk copy has landed"));
}

/* 40 rows of 24 elements, of which a box of 16 rows begins at (c0, c1). */
static void check_box(int swizzle, int c0, int c1, uint64_t seed)
{
    enum { WIDTH = 24, LENGTH = 40, BOX = 16 };
    struct ddp_tensor_map map;
    int rows = BOX, span = spans[swizzle];
    float *out = y;
    ddp_map_tensor(&map, &(struct ddp_view){.memory = b,
                                              .element = 2,
                                              .rank = 2,
                                              .extent = {WIDTH, LENGTH},
                                              .stride = {2, WIDTH * 2},
                                              .box = {span / 2, BOX},
                                              .swizzle = swizzles[swizzle]});
    for (int i = 0; i < WIDTH * LENGTH; i++)
        b[i] = narrow(i % 251 + 1);
    assert_right(launch("box", 64, 4096, (void *[]){&rows, &span, &c0, &c1, &map, (void *)&out}, seed));
    for (int i = 0; i < BOX * span / 2; i++) {
        const int row = c1 + i / (span / 2), column = c0 + i % (span / 2);
        const bool inside = row >= 0 && row < LENGTH && column >= 0 && column < WIDTH;
        assert_true(y[i] == (inside ? (row * WIDTH + column) % 251 + 1 : 0));
    }
}

static void test_boxes(void **state)
{
    (void)state;
    need_kernels();
    for (int swizzle = 0; swizzle < 4; swizzle++)
        for (int seed = 1; seed <= SEEDS; seed++) {
            check_box(swizzle, 0, 0, seed);
            check_box(swizzle, 8, 30, seed);
            check_box(swizzle, -3, -5, seed);
        }
}

struct images {
    int n, h, w, c, kernel, stride, padding;
};

/* What meets tap (r, s) of a convolution, as a matrix: pixels of the result x channels. */
static void check_tap(const struct images *x, int r, int s, uint64_t seed)
{
    const int out_h = (x->h + 2 * x->padding - x->kernel) / x->stride + 1;
    const int out_w = (x->w + 2 * x->padding - x->kernel) / x->stride + 1;
    const unsigned row = x->w * x->c * 2;
    struct ddp_tensor_map map;
    int rows = x->n * out_h * out_w, span = x->c * 2, first = -x->padding;
    int upper = x->padding - (x->kernel - 1);
    float *out = y;
    ddp_map_tensor(&map, &(struct ddp_view){.memory = b,
                                              .element = 2,
                                              .rank = 4,
                                              .extent = {x->c, x->w, x->h, x->n},
                                              .stride = {2, x->c * 2, row, row * x->h},
                                              .lower = {first, first},
                                              .upper = {upper, upper},
                                              .step = {x->stride, x->stride},
                                              .channels = x->c,
                                              .pixels = rows,
                                              .swizzle = span == 16 ? NONE : span});
    for (int i = 0; i < x->n * x->h * x->w * x->c; i++)
        b[i] = narrow(i % 251 + 1);
    assert_right(
        launch("image", 64, rows * span, (void *[]){&rows, &span, &first, &r, &s, &map, (void *)&out}, seed));
    for (int i = 0; i < rows * x->c; i++) {
        const int pixel = i / x->c, n = pixel / out_w / out_h;
        const int h = pixel / out_w % out_h * x->stride - x->padding + r,
                  w = pixel % out_w * x->stride - x->padding + s;
        const bool inside = h >= 0 && h < x->h && w >= 0 && w < x->w;
        assert_true(y[i] == (inside ? (((n * x->h + h) * x->w + w) * x->c + i % x->c) % 251 + 1 : 0));
    }
}

static void test_images(void **state)
{
    (void)state;
    need_kernels();
    static const struct images cases[] = {
        {2, 5, 6, 64, 3, 1, 1}, {2, 7, 6, 32, 3, 2, 1}, {1, 9, 8, 8, 5, 2, 2}, {3, 4, 4, 16, 1, 1, 0}};
    for (int i = 0; i < 4; i++)
        for (int tap = 0; tap < cases[i].kernel * cases[i].kernel; tap++)
            check_tap(&cases[i], tap / cases[i].kernel, tap % cases[i].kernel, tap + 1);
}

/* ---- a producer and its consumers */

static const char *run_pipeline(const char *kernel, uint64_t seed)
{
    fill(a, ROWS, false);
    fill(b, ROWS, false);
    struct ddp_tensor_map map_a = map_matrix(a, DEPTH, ROWS, 16, 32),
                          map_b = map_matrix(b, DEPTH, ROWS, 16, 32);
    float *out = y;
    return launch(kernel, 160, 8192, (void *[]){&map_a, &map_b, (void *)&out}, seed);
}

static void test_pipeline(void **state)
{
    (void)state;
    need_kernels();
    static const struct {
        const char *kernel, *says;
    } faults[] = {
        {"no_wait_for_full", "16 bytes at dynamic shared memory"},
        {"no_wait_for_empty", ""}, /* what is read is written over, or the barrier has too many arrivals */
        {"no_init_fence", "fence.mbarrier_init is missing"},
        {"no_wgmma_fence", "wgmma.fence is missing"},
        {"no_wgmma_wait", "races with the read by wgmma, not waited for"},
        {"early_release", "races with the read by wgmma, not waited for"},
        {"too_many_bytes", "mbarrier.try_wait"},
        {"too_few_arrivals", "mbarrier.try_wait"},
    };
    for (int seed = 1; seed <= 2 * SEEDS; seed++) {
        assert_right(run_pipeline("right", seed));
        assert_true(product_is_right(ROWS));
    }
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        for (int seed = 1; seed <= 2 * SEEDS; seed++) {
            const char *const error = run_pipeline(faults[i].kernel, seed);
            if (!error || !strstr(error, faults[i].says))
                fail_msg("%s, seed %d: %s", faults[i].kernel, seed, error ? error : "nothing was found");
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_products),
        cmocka_unit_test(test_registers),
        cmocka_unit_test(test_results_before_wait),
        cmocka_unit_test(test_boxes),
        cmocka_unit_test(test_images),
        cmocka_unit_test(test_end_before_copy),
        cmocka_unit_test(test_pipeline),
    };
    return cmocka_run_group_tests(tests, load, folder_remove);
}
