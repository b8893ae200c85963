/* The order of samples: that of PyTorch's DistributedSampler (tests/data_reference/sampler.txt). */
#include "data/sampler.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static void check_case(int64_t n, int world, uint64_t seed, bool shuffle, int rank, int64_t count,
                       uint32_t crc)
{
    uint32_t *order = malloc((size_t)n * sizeof *order);
    ddp_randperm(order, n, seed);
    struct ddp_sampler sampler = {n, rank, world, true, shuffle ? order : NULL};
    assert_int_equal(ddp_sampler_share(&sampler), count);
    int32_t *samples = malloc((size_t)count * sizeof *samples);
    for (int64_t i = 0; i < count; i++)
        samples[i] = (int32_t)ddp_sampler_at(&sampler, i);
    assert_int_equal(crc32(0, (const Bytef *)samples, (uInt)(count * 4)), crc);
    free(samples);
    free(order);
}

static void test_pytorch(void **state)
{
    (void)state;
    FILE *file = fopen("tests/data_reference/sampler.txt", "r");
    assert_non_null(file);
    long long n, world, seed, epoch, shuffle, rank, count, crc;
    int cases = 0;
    while (fscanf(file, "%lld %lld %lld %lld %lld %lld %lld %lld", &n, &world, &seed, &epoch, &shuffle, &rank,
                  &count, &crc) == 8) {
        check_case(n, (int)world, (uint64_t)(seed + epoch), shuffle, (int)rank, count, (uint32_t)crc);
        cases++;
    }
    fclose(file);
    assert_int_equal(cases, 420);
}

/* torch.randperm(10) under manual_seed(5) */
static void test_randperm(void **state)
{
    (void)state;
    static const uint32_t wanted[10] = {1, 4, 9, 6, 3, 5, 0, 2, 8, 7};
    uint32_t order[10];
    ddp_randperm(order, 10, 5);
    assert_memory_equal(order, wanted, sizeof wanted);
}

static void test_each_sample_once(void **state)
{
    (void)state;
    for (int n = 1; n <= 20; n++) {
        for (int world = 1; world <= 6; world++) {
            int seen[20] = {0};
            for (int rank = 0; rank < world; rank++) {
                struct ddp_sampler sampler = {n, rank, world, false, NULL};
                for (int64_t i = 0; i < ddp_sampler_share(&sampler); i++)
                    seen[ddp_sampler_at(&sampler, i)]++;
            }
            for (int i = 0; i < n; i++)
                assert_int_equal(seen[i], 1);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pytorch),
        cmocka_unit_test(test_randperm),
        cmocka_unit_test(test_each_sample_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
