/* The passes from a graph to a plan. The cases are the .graph files of tests/fuse, tests/layout,
   tests/narrow, tests/schedule, tests/buckets and tests/memory, each with the plan that its pass must give beside it. Runs
   in the repository's root; UPDATE_EXPECTED=1 writes the expected plans. */
#include "pass/cost.h"
#include "pass/pass.h"

#include "support/dies.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static struct arena *arena;
static struct diag diag;
static struct config config;
static struct plan plan;

static int setup(void **state)
{
    (void)state;
    arena = arena_new();
    diag = (struct diag){.arena = arena};
    config = (struct config){.distribute = {.bucket = 25 << 20, .bucket_first = 1 << 20}};
    plan = (struct plan){.arena = arena, .diag = &diag, .hardware = &cpu_hardware, .name = "test",
                         .spec = "test.spec"};
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

/* ---- running the passes */

static void each_step(void (*pass)(struct step *, struct plan *))
{
    if (plan.train.graph)
        pass(&plan.train, &plan);
    if (plan.evaluate.graph)
        pass(&plan.evaluate, &plan);
}

static void run_fuse(void)
{
    each_step(fuse);
}
static void run_layout(void)
{
    each_step(layout);
}
static void run_narrow(void)
{
    each_step(narrow_tensors);
}
static void run_schedule(void)
{
    each_step(schedule);
}
static void run_buckets(void)
{
    plan_buckets(&plan);
}
static void run_memory(void)
{
    plan_memory(&plan);
}

static const struct stage {
    const char *pass;
    void (*run)(void);
} stages[] = {
    {"fuse", run_fuse},         {"layout", run_layout},   {"narrow", run_narrow},
    {"schedule", run_schedule}, {"buckets", run_buckets}, {"memory", run_memory},
};

/* All passes up to `last`, verified; stops behind a pass that reports an error. */
static void run_passes(const char *last)
{
    for (size_t i = 0; i < sizeof stages / sizeof *stages && !diag.errors; i++) {
        stages[i].run();
        if (!diag.errors)
            verify_plan(&plan, stages[i].pass);
        if (strcmp(stages[i].pass, last) == 0)
            return;
    }
}

/* The plan within its budget, if need be made again. */
static void run_within_budget(void)
{
    const struct plan unfused = plan;
    do
        run_passes("memory");
    while (!fit_memory(&plan, &unfused));
}

static struct graph *graph_of(const char *name, const char *text)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    *source = (struct source){name, text, strlen(text)};
    struct graph *g = graph_read(arena, &diag, source);
    diag_print(&diag);
    assert_non_null(g);
    return g;
}

static const struct tensor *tensor_named(const struct step *step, const char *name)
{
    for (int i = 0; i < step->tensors.count; i++)
        if (strcmp(step->tensors.at[i]->name, name) == 0)
            return step->tensors.at[i];
    fail_msg("no tensor %s", name);
    return NULL;
}

/* ---- golden files */

static char *read_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("cannot open %s", path);
    VEC(char) text = {0};
    for (int c; (c = fgetc(file)) != EOF;)
        vec_push(arena, &text, (char)c);
    vec_push(arena, &text, '\0');
    fclose(file);
    return text.at;
}

static char *plan_text(void)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    plan_write(file, &plan, &plan.train);
    fclose(file);
    char *kept = arena_strndup(arena, text, size);
    free(text);
    return kept;
}

static void check_file(const char *directory, const char *name, const char *pass)
{
    const char *path = arena_printf(arena, "%s/%s", directory, name);
    const char *expected = arena_printf(arena, "%.*s.expected", (int)(strlen(path) - strlen(".graph")), path);
    plan.train.graph = graph_of(path, read_text(path));
    run_passes(pass);
    const char *text = plan_text();
    if (getenv("UPDATE_EXPECTED")) {
        FILE *file = fopen(expected, "wb");
        assert_non_null(file);
        fputs(text, file);
        fclose(file);
    }
    if (strcmp(text, read_text(expected)) != 0)
        fail_msg("%s: the plan is not as in %s:\n%s", path, expected, text);
}

static void check_directory_in(const char *directory, const char *pass, enum precision precision)
{
    struct dirent **entries;
    int count = scandir(directory, &entries, NULL, alphasort), graphs = 0;
    for (int i = 0; i < count; i++) {
        const char *dot = strrchr(entries[i]->d_name, '.');
        if (dot && strcmp(dot, ".graph") == 0) {
            teardown(NULL);
            setup(NULL);
            config.train.precision = precision;
            plan.config = &config;
            check_file(directory, entries[i]->d_name, pass);
            graphs++;
        }
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    assert_true(graphs > 0);
}

static void check_directory(const char *directory, const char *pass)
{
    check_directory_in(directory, pass, PRECISION_F32);
}

static void test_fuse(void **state)
{
    (void)state;
    check_directory("tests/fuse", "fuse");
}

/* Sums of a contraction's result and of another tensor: a kernel of their own, but where tiles read as fast. What is
   summed within a sample never is a tile's. */
static void test_fuse_sums(void **state)
{
    (void)state;
    static const char text[] = "graph a batch 8\n"
                               "%%0 = input x f32[n, 6, 6, 16]\n"
                               "%%1 = input other f32[n, 6, 6, 32]\n"
                               "%%2 = param conv.weight f32[32, 16, 3, 3] trained normal(0.1)\n"
                               "%%3 = conv(%%0, %%2) padding=[1, 1] f32[n, 6, 6, 32] \"conv\"\n"
                               "%%4 = map(%%3, %%1) a0 * a1 f32[n, 6, 6, 32] \"product\"\n"
                               "%%5 = reduce_sum(%%4) axes=[%s] f32[%s] \"sum\"\n"
                               "output logits %%3\noutput logits %%5\n";
    static const struct {
        const struct hardware *hardware;
        const char *axes, *shape;
        int kernels;
    } cases[] = {{&cpu_hardware, "0, 1, 2", "32", 2},
                 {&cuda_hardware, "0, 1, 2", "32", 1},
                 {&cuda_hardware, "1, 2", "n, 32", 2}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        teardown(NULL);
        setup(NULL);
        plan.hardware = cases[i].hardware;
        plan.train.graph = graph_of("a", arena_printf(arena, text, cases[i].axes, cases[i].shape));
        run_passes("fuse");
        assert_int_equal(plan.train.kernels.count, cases[i].kernels);
    }
}

static void test_layout(void **state)
{
    (void)state;
    check_directory("tests/layout", "layout");
}

/* To the end: bytes and what shares memory follow from the types. */
static void test_narrow(void **state)
{
    (void)state;
    check_directory_in("tests/narrow", "memory", PRECISION_BF16);
}

/* Where the target's contractions read bf16 alone: statistics too, and weights that nothing else reads. */
static void test_narrow_operands(void **state)
{
    (void)state;
    static const char text[] = "graph a batch 8\n"
                               "%0 = input x f32[n, 4, 4, 8]\n"
                               "%1 = reduce_mean(%0) axes=[1, 2] f32[n, 8] \"pool\"\n"
                               "%2 = reduce_mean(%0) axes=[3] f32[n, 4, 4] \"other\"\n"
                               "%3 = param fc.weight f32[6, 8] trained normal(0.1)\n"
                               "%4 = matmul(%1, %3) transpose_b f32[n, 6] \"fc\"\n"
                               "%5 = param tied.weight f32[6, 8] trained normal(0.1)\n"
                               "%6 = matmul(%1, %5) transpose_b f32[n, 6] \"tied\"\n"
                               "%7 = reduce_sum(%5) axes=[1] f32[6] \"norm\"\n"
                               "output logits %4\noutput logits %6\noutput logits %7\noutput logits %2\n";
    static const struct {
        const char *name;
        enum dtype dtype; /* on CUDA */
    } wanted[] = {{"pool", BF16}, {"other", F32}, {"fc_weight", BF16}, {"tied_weight", F32}, {"fc", F32}};
    const struct hardware *const hardware[] = {&cpu_hardware, &cuda_hardware};
    for (int i = 0; i < 2; i++) {
        teardown(NULL);
        setup(NULL);
        config.train.precision = PRECISION_BF16;
        plan.config = &config;
        plan.hardware = hardware[i];
        plan.train.graph = graph_of("a", text);
        run_passes("memory");
        for (size_t k = 0; k < sizeof wanted / sizeof *wanted; k++)
            assert_int_equal(tensor_named(&plan.train, wanted[k].name)->dtype, i ? wanted[k].dtype : F32);
    }
}

static void test_schedule(void **state)
{
    (void)state;
    check_directory("tests/schedule", "schedule");
}

static void test_buckets(void **state)
{
    (void)state;
    check_directory("tests/buckets", "buckets");
}

static void test_memory(void **state)
{
    (void)state;
    check_directory("tests/memory", "memory");
}

/* ---- two steps */

static const char training[] = "graph net batch 4\n"
                               "%0 = input x f32[n, 8]\n"
                               "%1 = param a.weight f32[8, 8] trained zero\n"
                               "%2 = param b.weight f32[8, 8] trained zero\n"
                               "%3 = param b.running f32[8] buffer zero\n"
                               "%4 = matmul(%0, %1) transpose_b f32[n, 8] \"a\"\n"
                               "%5 = matmul(%4, %2) transpose_b f32[n, 8] \"b\"\n"
                               "%6 = matmul(%5, %4) transpose_a f32[8, 8] \"d_b.weight\" backward\n"
                               "%7 = matmul(%5, %0) transpose_a f32[8, 8] \"d_a.weight\" backward\n"
                               "output logits %5\n"
                               "output gradient %6 of %2\n"
                               "output gradient %7 of %1\n";
static const char evaluation[] = "graph net batch 4\n"
                                 "%0 = input x f32[n, 8]\n"
                                 "%1 = param b.running f32[8] buffer zero\n"
                                 "%2 = param b.weight f32[8, 8] trained zero\n"
                                 "%3 = param a.weight f32[8, 8] trained zero\n"
                                 "%4 = matmul(%0, %3) transpose_b f32[n, 8] \"a\"\n"
                                 "%5 = map(%4, %1) a0 - a1 f32[n, 8] \"shifted\"\n"
                                 "%6 = matmul(%5, %2) transpose_b f32[n, 8] \"b\"\n"
                                 "output logits %6\n";

static void test_evaluation_follows_training(void **state)
{
    (void)state;
    plan.train.graph = graph_of("train.graph", training);
    plan.evaluate.graph = graph_of("evaluate.graph", evaluation);
    run_passes("memory");
    static const char *const names[] = {"a_weight", "b_weight", "b_running"};
    for (int i = 0; i < 3; i++) {
        const struct tensor *train = tensor_named(&plan.train, names[i]);
        const struct tensor *evaluate = tensor_named(&plan.evaluate, names[i]);
        assert_int_equal(evaluate->offset, train->offset);
        assert_int_equal(evaluate->bucket, train->bucket);
        assert_int_equal(evaluate->layout, train->layout);
    }
    assert_true(tensor_named(&plan.train, "b_weight")->offset <
                tensor_named(&plan.train, "a_weight")->offset);
    assert_int_equal(tensor_named(&plan.train, "a_weight")->layout, LAYOUT_PANELS);
}

/* A weight that evaluation alone reads with a map lies in rows in both steps. */
static void test_layout_of_both_steps(void **state)
{
    (void)state;
    plan.train.graph = graph_of("train.graph", training);
    plan.evaluate.graph = graph_of("evaluate.graph", "graph net batch 4\n"
                                                     "%0 = param a.weight f32[8, 8] trained zero\n"
                                                     "%1 = map(%0) a0 * a0 f32[8, 8] \"square\"\n"
                                                     "output logits %1\n");
    run_passes("memory");
    assert_int_equal(tensor_named(&plan.train, "a_weight")->layout, LAYOUT_ROWS);
    assert_int_equal(tensor_named(&plan.evaluate, "a_weight")->layout, LAYOUT_ROWS);
    assert_int_equal(tensor_named(&plan.train, "d_a_weight")->layout, LAYOUT_ROWS);
    assert_int_equal(tensor_named(&plan.train, "b_weight")->layout, LAYOUT_PANELS);
}

static void test_steps_differ(void **state)
{
    (void)state;
    plan.train.graph = graph_of("train.graph", training);
    plan.evaluate.graph = graph_of("evaluate.graph", "graph net batch 4\n"
                                                     "%0 = param b.running f32[9] buffer zero\n"
                                                     "%1 = map(%0) a0 * a0 f32[9] \"square\"\n"
                                                     "output logits %1\n");
    run_passes("memory");
    assert_int_equal(diag.errors, 1);
    assert_non_null(
        strstr(diag.messages.at[0], "E0503: `b.running` is not the same in training and in evaluation"));
}

/* ---- limits */

static void test_bucket_sizes_from_config(void **state)
{
    (void)state;
    config.distribute.bucket = config.distribute.bucket_first = 1;
    plan.config = &config;
    plan.train.graph = graph_of("train.graph", training);
    run_passes("memory");
    assert_int_equal(plan.buckets.count, 2);
    assert_string_equal(plan.buckets.at[0].parameters.at[0]->name, "b_weight");
    assert_true(plan.buckets.at[0].ready < plan.buckets.at[1].ready);
}

static void test_memory_budget(void **state)
{
    (void)state;
    config.train.memory = 6000;
    config.train.optimizer.momentum = 0.9;
    plan.config = &config;
    plan.train.graph = graph_of("train.graph", training);
    run_within_budget();
    assert_int_equal(diag.errors, 1);
    assert_non_null(
        strstr(diag.messages.at[0],
               "E0502: a rank needs 6.4 KiB of memory (train.memory is 5.9 KiB); the largest tensors: "
               "a_weight 1.0 KiB, b_weight 1.0 KiB, d_a_weight 1.0 KiB, d_b_weight 1.0 KiB, a 128 bytes"));
}

static void test_memory_within_budget(void **state)
{
    (void)state;
    config.train.memory = 6000;
    plan.config = &config; /* without momentum it fits */
    plan.train.graph = graph_of("train.graph", training);
    run_within_budget();
    assert_int_equal(diag.errors, 0);
}

/* What the dear map reads is kept anyway, and nothing lies over what it gives. */
static const char dear[] = "graph dear batch 64\n"
                           "%0 = input x f32[n, 8, 8, 32]\n"
                           "%1 = param a.weight f32[32, 32, 3, 3] trained normal(0.1)\n"
                           "%2 = param b.weight f32[64, 32, 3, 3] trained normal(0.1)\n"
                           "%3 = conv(%0, %1) padding=[1, 1] f32[n, 8, 8, 32] \"a\"\n"
                           "%4 = reduce_mean(%3) axes=[0, 1, 2] f32[32] \"mean\"\n"
                           "%5 = map(%3, %4) tanh(a0 - a1) f32[n, 8, 8, 32] \"tanh\"\n"
                           "%6 = conv(%5, %2) padding=[1, 1] f32[n, 8, 8, 64] \"b\"\n"
                           "%7 = conv_dweight(%5, %6) kernel=[3, 3] padding=[1, 1] f32[64, 32, 3, 3] "
                           "\"d_b.weight\" backward\n"
                           "output logits %3\n"
                           "output logits %6\n"
                           "output gradient %7 of %2\n";

static void plan_dear(int64_t budget)
{
    config.train.memory = budget;
    plan.config = &config;
    plan.train.graph = graph_of("dear.graph", dear);
    run_within_budget();
    assert_int_equal(diag.errors, 0);
}

/* What costs more to compute again than to store is computed again where the plan does not fit otherwise. */
static void test_memory_by_recomputation(void **state)
{
    plan_dear(0);
    const int64_t stored = planned_bytes(&plan);
    assert_true(plan.memory_price == 0);
    assert_int_equal(plan.train.kernels.count, 4);
    teardown(state);
    setup(state);
    plan_dear(stored - 1);
    assert_true(plan.memory_price > 0);
    assert_true(planned_bytes(&plan) < stored);
    assert_int_equal(plan.train.kernels.count, 3);
}

static void test_tensor_too_large(void **state)
{
    (void)state;
    plan.train.graph = graph_of("large.graph", "graph large batch 2000000000\n"
                                               "%0 = input x f32[n, 2147483647]\n"
                                               "%1 = map(%0) a0 + 1 f32[n, 2147483647] \"more\"\n"
                                               "output logits %1\n");
    run_passes("memory");
    assert_int_equal(diag.errors, 2);
    assert_non_null(strstr(diag.messages.at[0],
                           "E0501: `x` is f32[n, 2147483647]; with n up to 2000000000 it takes "
                           "more than 16 TiB"));
}

/* ---- the verifier */

enum { ABORTED = 128 + 6 };

static void make_plan(void)
{
    plan.train.graph = graph_of("train.graph", training);
    run_passes("memory");
    verify_plan(&plan, "memory");
}

static void verify(void *pass)
{
    verify_plan(&plan, pass);
}

static void test_verify_finds_overlap(void **state)
{
    (void)state;
    make_plan();
    plan.train.of[5]->offset = plan.train.of[4]->offset;
    assert_dies(verify, "memory", ABORTED, "the plan is broken after memory: net: a and b_2 overlap");
}

static void test_verify_finds_wrong_order(void **state)
{
    (void)state;
    make_plan();
    struct kernel *first = plan.train.kernels.at[0];
    plan.train.kernels.at[0] = plan.train.kernels.at[1];
    plan.train.kernels.at[1] = first;
    assert_dies(verify, "schedule", ABORTED, "kernel 0: reads %4 before it is written");
}

static void test_verify_finds_gradient_outside_bucket(void **state)
{
    (void)state;
    make_plan();
    plan.buckets.at[0].gradients += 64;
    assert_dies(verify, "buckets", ABORTED, "is outside its bucket");
}

static void test_verify_finds_early_update(void **state)
{
    (void)state;
    make_plan();
    plan.buckets.at[0].ready--;
    assert_dies(verify, "buckets", ABORTED, "after its bucket is updated");
}

static void test_verify_finds_missing_input(void **state)
{
    (void)state;
    make_plan();
    plan.train.kernels.at[0]->inputs.count--;
    assert_dies(verify, "fuse", ABORTED, "kernel 0: %4 reads %1 from nowhere");
}

static void test_verify_finds_shared_name(void **state)
{
    (void)state;
    make_plan();
    plan.train.kernels.at[0]->name = "x";
    assert_dies(verify, "schedule", ABORTED, "two are called x");
}

/* ---- random graphs: whatever the graph, the plan passes the verifier */

static uint32_t random_state;

static int draw(int below)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (int)((random_state >> 8) % (uint32_t)below);
}

/* A node that can be broadcast to the shape; any when it is NULL. NULL after twenty tries. */
static struct node *some_node(struct graph *g, const struct shape *shape)
{
    for (int tries = 0; tries < 20; tries++) {
        struct node *node = g->nodes.at[draw(g->nodes.count)];
        struct shape both;
        if (!shape || (shape_broadcast(&node->shape, shape, &both) && shape_equal(&both, shape)))
            return node;
    }
    return NULL;
}

static void add_map(struct graph *g, struct site site)
{
    struct node *in[4] = {some_node(g, NULL)};
    const struct expr *expr = expr_op(arena, draw(3) ? EXPR_ABS : EXPR_EXP, expr_arg(arena, 0), NULL, NULL);
    int count = 1;
    for (int i = 1; i < 4; i++)
        if (draw(2) && (in[count] = some_node(g, &in[0]->shape))) {
            expr = expr_op(arena, EXPR_ADD, expr, expr_arg(arena, count), NULL);
            count++;
        }
    graph_map(g, site, F32, expr, in, count);
}

static void add_reduce(struct graph *g, struct site site)
{
    struct node *x = some_node(g, NULL);
    struct reduce reduce = {.op = draw(2) ? REDUCE_SUM : REDUCE_MAX, .keep = draw(2)};
    if (x->shape.rank == 0)
        return;
    int first = draw(x->shape.rank), last = first + draw(x->shape.rank - first);
    for (int i = first; i <= last; i++)
        reduce.axis[i] = true;
    graph_reduce(g, site, x, reduce);
}

static void add_matmul(struct graph *g, struct site site)
{
    static const struct shape square = {.rank = 2, .dim = {6, 6}};
    struct node *x = some_node(g, NULL);
    if (x->shape.rank != 2 || x->shape.dim[1] != 6 || !x->shape.batched)
        return;
    struct node *w = graph_param(g, site, F32, square, (struct param){.trained = true});
    graph_contract(g, site, x, w, (struct contract){.op = CONTRACT_MATMUL, .transpose_b = true});
}

static void add_reshape(struct graph *g, struct site site)
{
    struct node *x = some_node(g, NULL);
    if (x->shape.rank != 2)
        return;
    struct shape shape = {
        .rank = 3, .batched = x->shape.batched, .dim = {x->shape.dim[0], 1, x->shape.dim[1]}};
    graph_view(g, site, &x, 1, shape, (struct view){.op = VIEW_RESHAPE});
}

static void add_outputs(struct graph *g)
{
    static const struct shape vector = {.rank = 1, .dim = {6}};
    for (int i = 0; i < 3; i++)
        graph_output(g, OUTPUT_LOGITS, some_node(g, NULL), NULL);
    for (int i = 0; i < 3; i++) {
        struct node *value = some_node(g, &vector);
        if (value && shape_equal(&value->shape, &vector))
            graph_output(g, OUTPUT_STATE, value, g->nodes.at[2 + i]);
    }
}

static struct graph *random_graph(void)
{
    static void (*const add[])(struct graph *, struct site) = {add_map,    add_map,    add_map,
                                                               add_reduce, add_matmul, add_reshape};
    struct graph *g = graph_new(arena, &diag, "random", 3);
    struct site site = {"leaf", {0}, PHASE_FORWARD};
    graph_input(g, site, F32, (struct shape){.rank = 2, .batched = true, .dim = {1, 6}});
    graph_input(g, site, F32, (struct shape){.rank = 3, .batched = true, .dim = {1, 4, 6}});
    for (int i = 0; i < 3; i++)
        graph_param(g, site, F32, (struct shape){.rank = 1, .dim = {6}}, (struct param){.trained = false});
    int count = 8 + draw(50), forward = draw(count);
    for (int i = 0; i < count; i++)
        add[draw(6)](g, (struct site){arena_printf(arena, "v%d.x", i / 3), {0}, i > forward});
    add_outputs(g);
    return g;
}

static void test_random_graphs(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= 1000; seed++) {
        teardown(NULL);
        setup(NULL);
        random_state = seed * 2654435761u;
        plan.train.graph = random_graph();
        diag_print(&diag);
        assert_int_equal(diag.errors, 0);
        run_passes("memory");
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_fuse),
        TEST(test_fuse_sums),
        TEST(test_layout),
        TEST(test_narrow),
        TEST(test_narrow_operands),
        TEST(test_schedule),
        TEST(test_buckets),
        TEST(test_memory),
        TEST(test_evaluation_follows_training),
        TEST(test_layout_of_both_steps),
        TEST(test_steps_differ),
        TEST(test_bucket_sizes_from_config),
        TEST(test_memory_budget),
        TEST(test_memory_within_budget),
        TEST(test_memory_by_recomputation),
        TEST(test_tensor_too_large),
        TEST(test_verify_finds_overlap),
        TEST(test_verify_finds_wrong_order),
        TEST(test_verify_finds_gradient_outside_bucket),
        TEST(test_verify_finds_early_update),
        TEST(test_verify_finds_missing_input),
        TEST(test_verify_finds_shared_name),
        TEST(test_random_graphs),
    };
    return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
