/* The writer, expressions in C, signatures, shared kernels, and the text of kernels: each
   tests/emit/NAME.expected is kernels.c of tests/kernels/NAME.graph. Runs in the root of the project;
   UPDATE_EXPECTED=1 writes them. */
#include "emit/common_path.h"
#include "emit/emit.h"
#include "pass/pass.h"
#include "support/conform.h"
#include "support/folder.h"

#include <dirent.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct arena *arena;

static int setup(void **state)
{
    arena = arena_new();
    return folder_make(state);
}

static int teardown(void **state)
{
    arena_free(arena);
    return folder_remove(state);
}

/* ---- writer */

static void test_indentation(void **state)
{
    (void)state;
    struct writer w = {.arena = arena};
    put_open(&w, "if (x) ");
    put(&w, "a;\n\n#pragma b\n");
    put_open(&w, "for (;;) ");
    put(&w, "c%d", 1);
    put(&w, ";\n");
    put_close(&w);
    put_close(&w);
    assert_string_equal(writer_text(&w),
                        "if (x) {\n    a;\n\n    #pragma b\n    for (;;) {\n        c1;\n    }\n}\n");
}

static void test_list(void **state)
{
    (void)state;
    struct writer w = {.arena = arena, .indent = 1};
    const char *items[] = {"0123456789012345678901234567890123456789",
                           "0123456789012345678901234567890123456789", "x",
                           "0123456789012345678901234567890123456789"};
    put_list(&w, "call(", items, 4, "); /* 1 */\n");
    put_list(&w, "f(", items, 1, ");\n");
    put_list(&w, "g(", NULL, 0, ");\n");
    assert_string_equal(
        writer_text(&w),
        "    call(0123456789012345678901234567890123456789, 0123456789012345678901234567890123456789, x,\n"
        "         0123456789012345678901234567890123456789); /* 1 */\n"
        "    f(0123456789012345678901234567890123456789);\n"
        "    g();\n");
}

static void test_save(void **state)
{
    (void)state;
    struct writer w = {.arena = arena};
    put(&w, "one\n");
    assert_int_equal(writer_save(&w, folder, "a.c"), 0);
    size_t size;
    char *text = read_bytes(in_folder("a.c"), &size);
    assert_int_equal(size, 4);
    assert_memory_equal(text, "one\n", 4);
    free(text);

    struct stat before, after;
    assert_int_equal(stat(in_folder("a.c"), &before), 0);
    assert_int_equal(writer_save(&w, folder, "a.c"), 0);
    assert_int_equal(stat(in_folder("a.c"), &after), 0);
    assert_true(before.st_ino == after.st_ino);

    put(&w, "two\n");
    assert_int_equal(writer_save(&w, folder, "a.c"), 0);
    text = read_bytes(in_folder("a.c"), &size);
    assert_int_equal(size, 8);
    free(text);
    assert_int_equal(access(in_folder("a.c.tmp"), F_OK), -1);
    assert_int_equal(writer_save(&w, in_folder("missing"), "a.c"), -1);
}

/* ---- expressions */

static const struct expr *arg(int i)
{
    return expr_arg(arena, i);
}

static const struct expr *op(enum expr_op op, const struct expr *a, const struct expr *b)
{
    return expr_op(arena, op, a, b, NULL);
}

static const struct expr *number(double value)
{
    return expr_const(arena, value);
}

static void assert_c(const struct expr *expr, const char *text)
{
    static const char *const args[] = {"x[i]", "y", "z"};
    assert_string_equal(expr_c(arena, expr, args), text);
}

static void test_expressions(void **state)
{
    (void)state;
    const struct expr *x = arg(0), *y = arg(1), *z = arg(2);
    assert_c(op(EXPR_MUL, op(EXPR_ADD, x, y), z), "(x[i] + y) * z");
    assert_c(op(EXPR_ADD, op(EXPR_MUL, x, y), z), "x[i] * y + z");
    assert_c(op(EXPR_SUB, x, op(EXPR_SUB, y, z)), "x[i] - (y - z)");
    assert_c(op(EXPR_SUB, op(EXPR_SUB, x, y), z), "x[i] - y - z");
    assert_c(op(EXPR_DIV, x, op(EXPR_MUL, y, z)), "x[i] / (y * z)");
    assert_c(op(EXPR_NEG, op(EXPR_ADD, x, y), NULL), "-(x[i] + y)");
    assert_c(op(EXPR_SUB, x, number(-1)), "x[i] - -1.0f");
    assert_c(op(EXPR_MAX, x, number(0)), "maxf(x[i], 0.0f)");
    assert_c(op(EXPR_POW, op(EXPR_EXP, x, NULL), y), "powf(expf(x[i]), y)");
    assert_c(op(EXPR_MUL, x, expr_batch(arena)), "x[i] * (float)n");
    assert_c(op(EXPR_MUL, op(EXPR_GT, x, number(0)), y), "(x[i] > 0.0f ? 1.0f : 0.0f) * y");
    assert_c(expr_op(arena, EXPR_SELECT, op(EXPR_LT, x, y), z, op(EXPR_ADD, x, z)),
             "x[i] < y ? z : x[i] + z");
    assert_c(expr_op(arena, EXPR_SELECT, x, y, expr_op(arena, EXPR_SELECT, y, x, z)),
             "x[i] != 0 ? y : (y != 0 ? x[i] : z)");
}

static void test_literals(void **state)
{
    (void)state;
    static const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0.0f"},
                 {1, "1.0f"},
                 {-2, "-2.0f"},
                 {0.1, "0.1f"},
                 {1e-5, "1e-5f"},
                 {1e20, "1e+20f"},
                 {1e-12, "1e-12f"},
                 {1.0 / 3, "0.33333334f"},
                 {16777216, "16777216.0f"},
                 {1e300, "INFINITY"},
                 {-INFINITY, "-INFINITY"},
                 {NAN, "NAN"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_c(number(cases[i].value), cases[i].text);
}

/* ---- statements, parameters, shared kernels */

static void test_statement(void **state)
{
    (void)state;
    struct writer w = {.arena = arena, .indent = 20};
    emit_statement(&w, "x = a;");
    emit_statement(&w, "const float x = f * (b + c) + y[i * 2 + 1] * d;");
    assert_string_equal(
        writer_text(&w),
        "                                                                                x = a;\n"
        "                                                                                "
        "const float x = f * (b + c)\n"
        "                                                                                    "
        "+ y[i * 2 + 1] * d;\n");
}

static struct graph *graph_of(struct diag *diag, const char *text)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    *source = (struct source){"text", text, strlen(text)};
    struct graph *g = graph_read(arena, diag, source);
    diag_print(diag);
    assert_non_null(g);
    return g;
}

static void plan_steps(struct plan *plan, const char *train, const char *evaluate)
{
    struct step *steps[] = {&plan->train, &plan->evaluate};
    struct diag *diag = arena_alloc(arena, sizeof *diag);
    diag->arena = arena;
    *plan = (struct plan){.arena = arena, .diag = diag, .hardware = &cpu_hardware, .name = "test",
                           .spec = "test.spec"};
    plan->train.graph = graph_of(diag, train);
    plan->evaluate.graph = graph_of(diag, evaluate);
    for (int i = 0; i < 2; i++)
        fuse(steps[i], plan);
    for (int i = 0; i < 2; i++) {
        layout(steps[i], plan);
        schedule(steps[i], plan);
        for (int k = 0; k < steps[i]->kernels.count; k++)
            cpu_target.plan_kernel(steps[i]->kernels.at[k], steps[i]);
    }
    plan_buckets(plan);
    plan_memory(plan);
    share_kernels(plan, &cpu_target);
    assert_int_equal(diag->errors, 0);
}

static void test_shared(void **state)
{
    (void)state;
    static const char train[] =
        "graph a batch 4\n"
        "%0 = input x f32[n, 4, 4, 3]\n"
        "%1 = window_max(%0) kernel=[2, 2] stride=[2, 2] f32[n, 2, 2, 3] \"pool\"\n"
        "%2 = window_avg(%1) kernel=[2, 2] stride=[1, 1] f32[n, 1, 1, 3] \"mean\"\n"
        "output logits %2\n";
    static const char evaluate[] =
        "graph b batch 4\n"
        "%0 = input x f32[n, 4, 4, 3]\n"
        "%1 = window_max(%0) kernel=[2, 2] stride=[2, 2] f32[n, 2, 2, 3] \"pool\"\n"
        "%2 = window_max(%1) kernel=[2, 2] stride=[1, 1] f32[n, 1, 1, 3] \"mean\"\n"
        "output logits %2\n";
    struct plan plan;
    plan_steps(&plan, train, evaluate);
    assert_int_equal(plan.functions.count, 3);
    assert_ptr_equal(plan.evaluate.kernels.at[0]->function, plan.train.kernels.at[0]->function);
    assert_string_equal(plan.evaluate.kernels.at[0]->function->name, "pool_forward");
    assert_string_equal(plan.evaluate.kernels.at[1]->function->name, "mean_forward_evaluate");
    struct writer w = {.arena = arena};
    emit_kernels_h(&w, &plan);
    assert_string_equal(
        writer_text(&w),
        "/* kernels.h: the kernels' functions; emitted by ddpc from test.spec.\n"
        "   n: samples in this batch, at most 4. */\n"
        "#ifndef KERNELS_H\n#define KERNELS_H\n\n#include <stdint.h>\n\n"
        "/* training */\n"
        "void pool_forward(int n, const float *restrict x_, float *restrict pool);\n"
        "void mean_forward(int n, const float *restrict pool, float *restrict mean);\n\n"
        "/* evaluation, where it differs */\n"
        "void mean_forward_evaluate(int n, const float *restrict pool, float *restrict mean);\n\n"
        "#endif\n");
}

static void assert_common(const char *a, const char *b, const char *path)
{
    assert_string_equal(common_path(arena, a, b), path);
    assert_string_equal(common_path(arena, b, a), path);
}

static void test_common_path(void **state)
{
    (void)state;
    assert_common("layer1.1.conv2", "layer1.2.conv2", "layer1.conv2");
    assert_common("layer1.0.conv1", "layer2.0.conv3", "layer.0.conv");
    assert_common("layer1.0.bn1_relu", "layer1.1.bn2_relu", "layer1.bn_relu");
    assert_common("layer1.0.downsample.1.mean", "layer1.2.bn3.mean", "layer1.mean");
    assert_common("layer1.0.conv2", "layer1.0.conv2", "layer1.0.conv2");
    assert_common("conv1", "layer1.0.conv1", "conv1");
    assert_common("1.2", "3.4", "");
    assert_common("a", "b", "");
    assert_common("", "b", "");
    assert_string_equal(last_word(arena, "layer1.0.conv2"), "conv");
    assert_string_equal(last_word(arena, "layer1.0"), "");
}

/* Kernels of layers without a common name; and names that the program cannot use. */
static void test_shared_names(void **state)
{
    (void)state;
    static const char text[] =
        "graph a batch 4\n"
        "%0 = input x f32[n, 4, 4, 3]\n"
        "%1 = window_max(%0) kernel=[2, 2] padding=[1, 1] f32[n, 5, 5, 3] \"first\"\n"
        "%2 = window_max(%0) kernel=[2, 2] padding=[1, 1] f32[n, 5, 5, 3] \"second\"\n"
        "%3 = window_avg(%1) kernel=[2, 2] f32[n, 4, 4, 3] \"shape1\"\n"
        "%4 = window_avg(%2) kernel=[2, 2] f32[n, 4, 4, 3] \"shape2\"\n"
        "%5 = window_avg(%3) kernel=[4, 4] f32[n, 1, 1, 3] \"pool\"\n"
        "%6 = window_avg(%4) kernel=[4, 4] f32[n, 1, 1, 3] \"pool.q\" backward\n"
        "output logits %5\n"
        "output logits %6\n";
    struct plan plan;
    plan_steps(&plan, text, text);
    assert_int_equal(plan.functions.count, 3);
    struct writer w = {.arena = arena};
    emit_kernels_h(&w, &plan);
    assert_non_null(strstr(writer_text(&w),
                           "void window_max_forward(int n, const float *restrict x_, float *restrict window_max);\n"
                           "void shape_forward(int n, const float *restrict window_max, float *restrict shape_2);\n"
                           "void pool_window_avg(int n, const float *restrict shape_2, float *restrict pool);\n"));
}

/* A buffer that a kernel reads and writes has two parameters, and neither is restrict. */
static void test_in_place(void **state)
{
    (void)state;
    static const char text[] =
        "graph a batch 4\n"
        "%0 = param count i64[] buffer zero\n"
        "%1 = map(%0) a0 + 1 i64[] \"count\"\n"
        "output state %1 of %0\n";
    struct plan plan;
    plan_steps(&plan, text, text);
    struct writer w = {.arena = arena};
    emit_signature(&w, &plan.train, plan.train.kernels.at[0]);
    assert_non_null(strstr(writer_text(&w), "(int n, const int64_t *count, int64_t *count_out)"));
}

/* ---- whole kernels */

/* windows.expected is the text of windows.graph, windows.bf16.expected that under bf16, windows.cuda.expected that for
   CUDA, windows.launch.cuda.expected what launches that. */
static void assert_text(const char *name)
{
    static const struct conform_device cuda = {.target = &cuda_target};
    const char *graph = arena_printf(arena, "tests/kernels/%.*s.graph", (int)strcspn(name, "."), name);
    const char *path = arena_printf(arena, "tests/emit/%s.expected", name);
    const char *text = conform_text(graph, strstr(name, ".cuda") ? &cuda : NULL,
                                    strstr(name, ".bf16") ? PRECISION_BF16 : PRECISION_F32,
                                    strstr(name, ".launch") ? 1 : 0);
    if (getenv("UPDATE_EXPECTED"))
        write_bytes(path, text, strlen(text));
    size_t size = 0;
    char *expected = read_bytes(path, &size);
    bool same = expected && size == strlen(text) && memcmp(expected, text, size) == 0;
    free(expected);
    if (!same) {
        write_bytes(in_folder("kernels.c"), text, strlen(text));
        char *command = arena_printf(arena, "diff -u %s %s/kernels.c >&2", path, folder);
        assert_int_not_equal(system(command), -1);
        fail_msg("%s differs", path);
    }
}

static int is_expected(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".expected") == 0;
}

static void test_texts(void **state)
{
    (void)state;
    struct dirent **entries;
    int count = scandir("tests/emit", &entries, is_expected, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        assert_text(
            arena_strndup(arena, entries[i]->d_name, strlen(entries[i]->d_name) - strlen(".expected")));
        free(entries[i]);
    }
    free(entries);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_indentation), cmocka_unit_test(test_list),     cmocka_unit_test(test_save),
        cmocka_unit_test(test_expressions), cmocka_unit_test(test_literals), cmocka_unit_test(test_statement),
        cmocka_unit_test(test_shared),      cmocka_unit_test(test_shared_names), cmocka_unit_test(test_common_path),
        cmocka_unit_test(test_in_place),    cmocka_unit_test(test_texts),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
