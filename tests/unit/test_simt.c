/* The emulator of CUDA's threads: kernels of tests/simt/cases.cu, each under several seeds. */
#include "simt/simt.h"
#include "device/bf16.h"
#include "device/launch.h"
#include "support/simt.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

enum { FLOATS = 4096, SEEDS = 8 };

static _Alignas(16) float memory[2 * FLOATS + 64]; /* x, a gap, y */
static float *const x = memory, *const y = memory + FLOATS + 64;

static int load_cases(void **state)
{
    return folder_make(state) || load_kernels("tests/simt/cases.cu");
}

/* Small whole numbers: sums and products of them are exact, in bf16 also. */
static float value(int i)
{
    return (i * 7 + i / 5) % 17 - 8;
}

static const char *launch(const char *kernel, unsigned blocks, unsigned threads, unsigned shared, int n,
                          uint64_t seed)
{
    float *const input = x, *const output = y;
    for (int i = 0; i < FLOATS; i++)
        x[i] = value(i);
    simt_clear();
    simt_seed(seed);
    simt_register("x", x, FLOATS * sizeof *x, sizeof *x, true);
    simt_register("y", y, FLOATS * sizeof *y, sizeof *y, false);
    ddp_launch(kernel, (struct ddp_grid){{blocks, 1, 1}, threads, shared},
               (void *[]){&n, (void *)&input, (void *)&output});
    simt_unregister(x);
    simt_unregister(y);
    return simt_error();
}

static void assert_right(const char *error)
{
    if (error)
        fail_msg("%s", error);
}

static void test_reduction(void **state)
{
    (void)state;
    need_kernels();
    float sum = 0;
    for (int i = 0; i < 1000; i++)
        sum += value(i);
    for (int seed = 1; seed <= SEEDS; seed++) {
        assert_right(launch("reduction", 3, 256, 0, 1000, seed));
        for (int i = 0; i < 3; i++)
            assert_true(y[i] == sum);
    }
}

/* ("Warp Shuffle Functions", CUDA C++ Programming Guide) */
static void test_shuffles(void **state)
{
    (void)state;
    need_kernels();
    for (int width = 4; width <= 32; width *= 2)
        for (int seed = 1; seed <= SEEDS; seed++) {
            assert_right(launch("shuffles", 1, 32, 0, width, seed));
            for (int lane = 0; lane < 32; lane++) {
                const int first = lane / width * width, last = first + width - 1;
                assert_true(y[lane] == value(first + lane * 5 % width));
                assert_true(y[32 + lane] == value(lane - 3 < first ? lane : lane - 3));
                assert_true(y[64 + lane] == value(lane + 3 > last ? lane : lane + 3));
                assert_true(y[96 + lane] == value((lane ^ 5) > last ? lane : lane ^ 5));
                assert_true(y[128 + lane] == 7);
            }
        }
}

static void test_votes(void **state)
{
    (void)state;
    need_kernels();
    for (int seed = 1; seed <= SEEDS; seed++) {
        assert_right(launch("votes", 1, 64, 0, 0, seed));
        for (int i = 0; i < 64; i++) {
            assert_true(y[i] == 1);
            assert_true(y[64 + i] == (i >= 32));
            assert_true(y[128 + i] == (i < 32));
            assert_true(y[192 + i] == 22);
            assert_true(y[256 + i] == 2);
            assert_true(y[320 + i] == (i % 32 < 8 ? 4 : 12));
        }
    }
}

static void test_atomics(void **state)
{
    (void)state;
    need_kernels();
    static const float expected[] = {64 * 63 / 2 - 640, -43, -3, 64 % 7, 1};
    for (int seed = 1; seed <= SEEDS; seed++) {
        assert_right(launch("atomics", 1, 64, 0, 0, seed));
        assert_memory_equal(y, expected, sizeof expected);
    }
}

/* To eleven significant bits; round() takes ties away from zero, as tf32 does. */
static float round_tf32(float x)
{
    int exponent;
    const float fraction = frexpf(x, &exponent);
    return isinf(x) ? x : (float)ldexp(round(ldexp(fraction, 11)), exponent - 11);
}

static void test_conversions(void **state)
{
    (void)state;
    need_kernels();
    assert_right(launch("conversions", 1, 64, 0, 0, 1));
    for (int i = 0; i < 1024; i++) {
        const float x = y[3072 + i];
        if (isnan(x)) {
            assert_true(isnan(y[i]) && isnan(y[1024 + i]) && isnan(y[2048 + i]));
            continue;
        }
        assert_true(y[i] == widen(narrow(x)));
        assert_true(y[2048 + i] == y[i]);
        if (isinf(x) || fabsf(x) >= FLT_MIN)
            assert_true(y[1024 + i] == round_tf32(x));
    }
}

/* Fragments are what the PTX ISA says when a plain product comes out. */
static void test_products(void **state)
{
    (void)state;
    need_kernels();
    static const char *const kernels[] = {"product_by_elements", "product_by_matrices", "product_tf32"};
    for (int k = 0; k < 3; k++)
        for (int seed = 1; seed <= SEEDS; seed++) {
            assert_right(launch(kernels[k], 1, 32, 0, 0, seed));
            for (int m = 0; m < 16; m++)
                for (int n = 0; n < 8; n++) {
                    float sum = 0;
                    for (int i = 0; i < 16; i++)
                        sum += value(m * 16 + i) * value(256 + i * 8 + n);
                    assert_true(y[m * 8 + n] == sum);
                }
        }
}

/* ---- what is right passes, what is wrong is found: under every seed */

struct simt_case {
    const char *kernel;
    unsigned blocks, threads, shared;
    int n;
    bool right;
};

static const struct simt_case cases[] = {
    {"turned", 3, 256, 0, 0, true},
    {"turned_without_barrier", 3, 256, 0, 0, false},
    {"turned_with_a_barrier_too_few", 3, 256, 0, 0, false},
    {"turned_in_warps", 2, 96, 0, 0, true},
    {"turned_in_warps_by_chance", 2, 96, 0, 0, false},
    {"turned_across_warps", 2, 64, 0, 0, false},
    {"barrier_for_some", 1, 64, 0, 50, false},
    {"barrier_for_some", 1, 64, 0, 64, true},
    {"barrier_or_warp", 1, 64, 0, 0, false},
    {"write_beyond", 1, 64, 0, FLOATS - 63, false},
    {"write_beyond", 1, 64, 0, FLOATS - 64, true},
    {"copy_beyond", 1, 64, 0, FLOATS - 64 * 16 + 1, false},
    {"copy_beyond", 1, 64, 0, FLOATS - 64 * 16, true},
    {"read_before", 1, 64, 0, 1, false},
    {"dynamic_shared_beyond", 1, 64, 252, 0, false},
    {"dynamic_shared_beyond", 1, 64, 256, 0, true},
    {"read_of_an_output", 1, 1, 0, 0, false},
    {"unwritten_shared", 1, 64, 0, 63, false},
    {"left_by_another_block", 2, 64, 0, 0, false},
    {"mask_without_itself", 1, 32, 0, 0, false},
    {"different_masks", 1, 32, 0, 0, false},
    {"different_instructions", 1, 32, 0, 0, false},
    {"lane_that_is_elsewhere", 1, 32, 0, 0, false},
    {"product_of_half_a_warp", 1, 32, 0, 0, false},
    {"copied", 1, 64, 0, 0, true},
    {"copied_without_wait", 1, 64, 0, 0, false},
    {"copied_without_barrier", 1, 64, 0, 0, false},
    {"copied_in_stages", 1, 64, 2048, 8, true},
    {"copied_over_what_is_read", 1, 64, 2048, 8, false},
    {"copied_off_line", 1, 1, 0, 0, false},
    {"blocks_that_write_the_same", 2, 64, 0, 0, false},
    {"blocks_that_read_one_another", 2, 1, 0, 0, false},
    {"last_block", 5, 64, 0, 0, true},
    {"last_block_where_all_fence", 5, 64, 0, 0, true},
    {"last_block_without_first_fence", 5, 64, 0, 0, false},
    {"last_block_without_second_fence", 5, 64, 0, 0, false},
    {"endless", 1, 64, 0, 0, false},
    {"waiting_for_another_block", 2, 1, 0, 0, false},
    {"no_such_kernel", 1, 1, 0, 0, false},
    {"turned", 1, 1025, 0, 0, false},
    {"turned", 1, 32, 1 << 20, 0, false},
    {"turned", 0, 32, 0, 0, false},
};
enum { CASES = sizeof cases / sizeof *cases };

static const char *run_case(const struct simt_case *c, uint64_t seed)
{
    return launch(c->kernel, c->blocks, c->threads, c->shared, c->n, seed);
}

static void test_cases(void **state)
{
    (void)state;
    need_kernels();
    simt_limit(100000);
    for (int i = 0; i < CASES; i++)
        for (int seed = 1; seed <= SEEDS; seed++) {
            const char *const error = run_case(&cases[i], seed);
            if (cases[i].right)
                assert_right(error);
            else if (!error)
                fail_msg("%s, seed %d: nothing was found", cases[i].kernel, seed);
        }
}

/* Under one seed the words are always the same, but for places in static shared memory, which compilers lay
   out. */
static void test_reports(void **state)
{
    (void)state;
    need_kernels();
    simt_limit(100000);
    FILE *const file = fopen(in_folder("reports"), "w");
    for (int i = 0; i < CASES; i++)
        fprintf(file, "%s: %s\n", cases[i].kernel, cases[i].right ? "right" : run_case(&cases[i], 1));
    fclose(file);
    char command[1024];
    snprintf(command, sizeof command,
             "sed 's/\\(static shared memory\\) + [0-9]*/\\1/' %s | %s tests/simt/cases.expected",
             in_folder("reports"), getenv("UPDATE_EXPECTED") ? "cat >" : "diff -u -");
    assert_int_equal(system(command), 0);
}

static void test_wrong_fragments(void **state)
{
    (void)state;
    need_kernels();
    assert_right(launch("product_of_wrong_fragments", 1, 32, 0, 0, 1));
    int different = 0;
    for (int m = 0; m < 16; m++)
        for (int n = 0; n < 8; n++) {
            float sum = 0;
            for (int i = 0; i < 16; i++)
                sum += value(m * 16 + i) * value(256 + i * 8 + n);
            different += y[m * 8 + n] != sum;
        }
    assert_true(different > 64);
}

static void test_unwritten_is_nan(void **state)
{
    (void)state;
    need_kernels();
    assert_right(launch("unwritten_product", 1, 32, 0, 8, 1));
    assert_true(y[0] == 1);
    assert_right(launch("unwritten_product", 1, 32, 0, 7, 1));
    assert_true(y[0] == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reduction),
        cmocka_unit_test(test_shuffles),
        cmocka_unit_test(test_votes),
        cmocka_unit_test(test_atomics),
        cmocka_unit_test(test_conversions),
        cmocka_unit_test(test_products),
        cmocka_unit_test(test_wrong_fragments),
        cmocka_unit_test(test_unwritten_is_nan),
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_reports),
    };
    return cmocka_run_group_tests(tests, load_cases, folder_remove);
}
