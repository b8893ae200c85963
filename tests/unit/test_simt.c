/* The emulator of CUDA's threads: kernels of tests/simt/cases.cu, each under several seeds. */
#include "simt/simt.h"
#include "device/bf16.h"
#include "device/launch.h"
#include "support/folder.h"

#include <dlfcn.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { FLOATS = 4096, SEEDS = 8 };

static void *library; /* of cases.cu; NULL without g++ */
static _Alignas(16) float x[FLOATS], y[FLOATS];

static int compile_cases(void **state)
{
    char command[1024];
    folder_make(state);
    if (system("g++ --version >/dev/null 2>&1") != 0)
        return 0;
    snprintf(command, sizeof command, "tests/simt/compile %s tests/simt/cases.cu", in_folder("cases.so"));
    if (system(command) != 0)
        return -1;
    library = dlopen(in_folder("cases.so"), RTLD_NOW);
    if (!library)
        print_error("%s\n", dlerror());
    return library ? 0 : -1;
}

static void need_library(void)
{
    if (!library) {
        print_message("not run: there is no g++\n");
        skip();
    }
}

/* Small whole numbers: sums and products of them are exact, in bf16 also. */
static float value(int i)
{
    return (i * 7 + i / 5) % 17 - 8;
}

static const char *launch(const char *kernel, unsigned blocks, unsigned threads, unsigned shared, int n, uint64_t seed)
{
    float *const input = x, *const output = y;
    for (int i = 0; i < FLOATS; i++)
        x[i] = value(i);
    simt_clear();
    simt_seed(seed);
    simt_register("x", x, sizeof x, sizeof *x, true);
    simt_register("y", y, sizeof y, sizeof *y, false);
    ddp_launch(kernel, (struct ddp_grid){{blocks, 1, 1}, threads, shared}, (void *[]){&n, (void *)&input, (void *)&output});
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
    need_library();
    float sum = 0;
    for (int i = 0; i < 1000; i++)
        sum += value(i);
    for (int seed = 1; seed <= SEEDS; seed++) {
        assert_right(launch("reduction", 3, 256, 0, 1000, seed));
        for (int i = 0; i < 3; i++)
            assert_true(y[i] == sum);
    }
}

/* Fragments are what the PTX ISA says when a plain product comes out. */
static void test_products(void **state)
{
    (void)state;
    need_library();
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reduction),
        cmocka_unit_test(test_products),
    };
    return cmocka_run_group_tests(tests, compile_cases, folder_remove);
}
