/* The cost model: what a kernel spends its time on, and how that grows. */
#include "pass/cost.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Round numbers. */
static const struct hardware hardware = {.threads = 2, .flops = 100, .flops_bf16 = 200, .operations = 10, .bandwidth = 5,
                                         .cache_bandwidth = 50, .cache = 100, .launch = 1};

static void check(struct work work, double seconds, enum limit expected)
{
    enum limit limit;
    assert_float_equal(kernel_time(&hardware, &work, &limit), seconds, 1e-9);
    assert_int_equal(limit, expected);
}

static void test_limits(void **state)
{
    (void)state;
    check((struct work){.flops = 1000}, 5 + 1, LIMIT_FLOPS);
    check((struct work){.flops_bf16 = 1000}, 2.5 + 1, LIMIT_FLOPS);
    check((struct work){.operations = 100}, 5 + 1, LIMIT_FLOPS);
    check((struct work){.flops = 1000, .operations = 100, .bytes = 30}, 10 + 1, LIMIT_FLOPS);
    check((struct work){.flops = 1000, .bytes = 300}, 30 + 1, LIMIT_BANDWIDTH);
    check((struct work){.bytes = 200}, 2 + 1, LIMIT_BANDWIDTH); /* from the caches */
    check((struct work){.bytes = 210}, 21 + 1, LIMIT_BANDWIDTH);
    check((struct work){.flops = 100, .bytes = 50}, 0.5 + 1, LIMIT_LAUNCH);
    check((struct work){0}, 1, LIMIT_LAUNCH);
}

static void test_expressions(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const struct expr *x = expr_arg(arena, 0), *y = expr_arg(arena, 1);
    const struct expr *sum = expr_op(arena, EXPR_ADD, x, y, NULL);
    assert_float_equal(expr_operations(x), 0, 0);
    assert_float_equal(expr_operations(sum), 1, 0);
    assert_float_equal(expr_operations(expr_op(arena, EXPR_DIV, sum, y, NULL)), 6, 0);
    assert_true(expr_operations(expr_op(arena, EXPR_EXP, x, NULL, NULL)) > 100);
    arena_free(arena);
}

/* Contractions and maps of a kernel are told apart; what is batched grows with the batch; a contraction through
   patches does less. */
static void test_work(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct diag diag = {.arena = arena};
    static const char text[] = "graph a batch 8\n"
                               "%0 = input x f32[n, 3]\n"
                               "%1 = param w f32[5, 3] trained zero\n"
                               "%2 = matmul(%0, %1) transpose_b f32[n, 5] \"y\"\n"
                               "%3 = map(%2) max(a0, 0) f32[n, 5] \"relu\"\n"
                               "output logits %3\n";
    struct source source = {"text", text, sizeof text - 1};
    struct graph *g = graph_read(arena, &diag, &source);
    diag_print(&diag);
    assert_non_null(g);
    struct tensor f32 = {.dtype = F32}, bf16 = {.dtype = BF16};
    struct tensor *of[] = {&f32, &f32, NULL, &f32};
    const struct step step = {.graph = g, .of = of};
    struct kernel kernel = {.bytes = 1000};
    for (int i = 2; i < 4; i++)
        vec_push(arena, &kernel.members, g->nodes.at[i]);
    vec_push(arena, &kernel.outputs, g->nodes.at[3]);
    struct work work = work_of(&step, &kernel);
    assert_float_equal(work.flops, 2 * 8 * 3 * 5, 0);
    assert_float_equal(work.operations, 8 * 5, 0);
    assert_float_equal(work.bytes, 1000, 0);
    struct kernel patches = kernel;
    patches.patch_flops = 60;
    patches.patch_operations = 7;
    work = work_of(&step, &patches);
    assert_float_equal(work.flops, 60, 0);
    assert_float_equal(work.operations, 8 * 5 + 7, 0);
    of[3] = &bf16;
    work = work_of(&step, &kernel);
    assert_float_equal(work.flops, 0, 0);
    assert_float_equal(work.flops_bf16, 2 * 8 * 3 * 5, 0);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_limits), cmocka_unit_test(test_expressions),
                                       cmocka_unit_test(test_work)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
