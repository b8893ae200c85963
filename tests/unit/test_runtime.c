/* The runtime's core: options, the optimizer, the loss of all ranks, metrics, memory, and that runs repeat
   to the bit. */
#include "../support/dies.h"
#include "../support/toys.h"

#include "device/bf16.h"
#include "memory.h"
#include "optimizer.h"
#include "progress.h"
#include "state.h"

#include <math.h>

/* ---- options */

static const struct ddp_program small = {
    .name = "small", .device = &ddp_host, .spec = "specs/small.spec", .init = "tcp://localhost:23456"};
static const struct ddp_program four_ranks = {.name = "four", .spec = "specs/four.spec", .world = 4};

struct command {
    const struct ddp_program *program;
    const char *arguments;
    const char *environment;
};

static struct ddp_options parse(const struct command *command)
{
    static char text[512], environment[512];
    char *args[TOY_WORDS] = {0}, *words[TOY_WORDS] = {0};
    snprintf(text, sizeof text, "small %s", command->arguments);
    snprintf(environment, sizeof environment, "%s", command->environment ? command->environment : "");
    for (int i = 0, count = split_words(environment, words); i < count; i++)
        putenv(words[i]);
    return ddp_parse_options(split_words(text, args), args, command->program);
}

static void parse_it(void *command)
{
    parse(command);
}

static void test_options_that_make_no_sense(void **state)
{
    static const struct { struct command command; const char *line; } wrong[] = {
        {{&small, "--rank 2 --world-size 2", NULL},
         "ddp: rank 2 does not exist in a world of 2: ranks count from 0\n"},
        {{&small, "--rank 1", NULL}, "ddp: a rank without a world size: give --world-size or WORLD_SIZE\n"},
        {{&small, "--world-size 2", NULL}, "ddp: world size 2 without a rank: give --rank or RANK\n"},
        {{&four_ranks, "--rank 0 --world-size 2", NULL},
         "the global batch of specs/four.spec needs a world of 4, not 2\n"},
        {{&four_ranks, "", NULL}, "the global batch of specs/four.spec needs a world of 4, not 1\n"},
        {{&four_ranks, "--rank 0 --world-size 4", NULL},
         "where do the ranks meet? give --init tcp://HOST:PORT\n"},
        {{&small, "--max-steps -1", NULL},
         "--max-steps: '-1' is not a number from 0 to 9223372036854775807\n"},
        {{&small, "--max-steps 1e3", NULL}, "--max-steps: '1e3' is not a number"},
        {{&small, "--max-steps 99999999999999999999", NULL}, "is not a number"},
        {{&small, "--threads -1", NULL}, "--threads: '-1' is not a number from 1 to 1024\n"},
        {{&small, "--rank", NULL}, "ddp: --rank needs a value\n"},
        {{&small, "--speed 3", NULL}, "ddp: unknown option --speed (--help lists them)\n"},
        {{&small, "-x", NULL}, "ddp: unknown option -x (--help lists them)\n"},
        {{&small, "fast", NULL}, "ddp: 'fast' is not an option (--help lists them)\n"},
        {{&small, "--save model.txt", NULL}, "--save: 'model.txt' must end in .safetensors or .pth\n"},
        {{&small, "--save no/such/model.pth", NULL},
         "--save: cannot write in no/such: No such file or directory\n"},
        {{&small, "--evaluate --save-gradients g.safetensors", NULL},
         "there are no gradients with --evaluate\n"},
        {{&small, "", "RANK=x WORLD_SIZE=2"}, "ddp: RANK: 'x' is not a number from 0 to 1023\n"},
        {{&small, "", "RANK=0 WORLD_SIZE=2 MASTER_ADDR=a"},
         "ddp: MASTER_ADDR is set and MASTER_PORT is not\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_dies(parse_it, (void *)&wrong[i].command, 2, wrong[i].line);
}

static void meet(void *argument)
{
    struct command command = {&small, argument, NULL};
    struct ddp_options options = parse(&command);
    ddp_start(&small, &options);
}

static void test_addresses_that_are_none(void **state)
{
    static const char *const wrong[] = {"localhost:1", "tcp://localhost", "tcp://:1", "tcp://a:0",
                                        "tcp://a:65536", "tcp://a:1x", "tcp://[::1:1", "tcp://[]:1",
                                        "tcp://::1:1"};
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char arguments[128], line[128];
        snprintf(arguments, sizeof arguments, "--rank 0 --world-size 2 --init %s", wrong[i]);
        snprintf(line, sizeof line, "ddp: rank 0: '%s' is not an address: write tcp://HOST:PORT\n", wrong[i]);
        assert_dies(meet, arguments, 2, line);
    }
}

static int print_options(int rank, void *argument)
{
    (void)rank;
    struct ddp_options options = parse(argument);
    printf("%d of %d local %d threads %d at %s, %lld steps%s\n", options.rank, options.world_size,
           options.local_rank, options.threads, options.init, (long long)options.max_steps,
           options.evaluate ? ", evaluating" : "");
    return 0;
}

static void test_options_and_environment(void **state)
{
    static const struct { struct command command; const char *result; } right[] = {
        {{&small, "", NULL}, "0 of 1 local -1 threads 0 at tcp://localhost:23456, -1 steps\n"},
        {{&small, "--evaluate --threads 3 --max-steps 7", NULL},
         "0 of 1 local -1 threads 3 at tcp://localhost:23456, 7 steps, evaluating\n"},
        {{&small, "", "RANK=1 WORLD_SIZE=3 LOCAL_RANK=0 MASTER_ADDR=n02 MASTER_PORT=5"},
         "1 of 3 local 0 threads 0 at tcp://n02:5, -1 steps\n"},
        {{&small, "--rank 2 --init tcp://a:1", "RANK=1 WORLD_SIZE=3 MASTER_ADDR=fe80::1 MASTER_PORT=5"},
         "2 of 3 local -1 threads 0 at tcp://a:1, -1 steps\n"},
        {{&small, "", "RANK=0 WORLD_SIZE=2 MASTER_ADDR=fe80::1 MASTER_PORT=5"}, "at tcp://[fe80::1]:5,"},
        {{&small, "--help", NULL}, "--world-size W "},
    };
    (void)state;
    for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
        ranks_run(1, print_options, (void *)&right[i].command);
        assert_rank(0, 0, right[i].result);
    }
}

/* ---- the optimizer */

static void check_sgd(struct ddp_sgd sgd)
{
    enum { COUNT = 1000, STEPS = 4 };
    static float p[COUNT], g[COUNT], buf[COUNT];
    double expected[COUNT], velocity[COUNT], momentum = (double)sgd.momentum;
    for (int i = 0; i < COUNT; i++)
        expected[i] = p[i] = sinf((float)i);
    for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < COUNT; i++) {
            g[i] = cosf((float)(i + step));
            double d = (double)g[i] + (double)sgd.weight_decay * expected[i];
            velocity[i] = step == 0 ? d : momentum * velocity[i] + (1 - (double)sgd.dampening) * d;
            double use = momentum == 0 ? d : sgd.nesterov ? d + momentum * velocity[i] : velocity[i];
            expected[i] -= (double)sgd.lr * use;
        }
        ddp_sgd(&sgd, step == 0, p, g, momentum != 0 ? buf : NULL, COUNT);
    }
    for (int i = 0; i < COUNT; i++)
        assert_true(fabs((double)p[i] - expected[i]) <= 1e-6);
}

static void test_sgd_is_pytorchs(void **state)
{
    (void)state;
    check_sgd((struct ddp_sgd){.lr = 0.1f});
    check_sgd((struct ddp_sgd){.lr = 0.1f, .weight_decay = 0.01f});
    check_sgd((struct ddp_sgd){.lr = 0.1f, .momentum = 0.9f});
    check_sgd((struct ddp_sgd){.lr = 0.1f, .momentum = 0.9f, .dampening = 0.5f, .weight_decay = 0.01f});
    check_sgd((struct ddp_sgd){.lr = 0.1f, .momentum = 0.9f, .weight_decay = 0.01f, .nesterov = true});
}

/* ---- whole runs */

static char *text_of(const char *name)
{
    size_t size;
    char *text = read_bytes(in_folder(name), &size);
    assert_non_null(text);
    text = realloc(text, size + 1);
    text[size] = '\0';
    return text;
}

static int lines_of(const char *text)
{
    int count = 0;
    for (; (text = strchr(text, '\n')); text++)
        count++;
    return count;
}

/* The toy's loss is the mean image plus bias plus w[0]; over two ranks the images' means are 1.5 and 2.5. */
static void test_metrics(void **state)
{
    (void)state;
    toys_run(2, "TOY_STEPS=9", "--metrics m.jsonl --max-steps 3");
    assert_rank(0, 0, "step 3/3  epoch 0  loss ");
    char *text = text_of("m.jsonl");
    int64_t step, epoch, samples, count;
    double loss, lr, rate, data, compute, comm, accuracy;
    int whole = 0;
    assert_int_equal(lines_of(text), 4);
    assert_int_equal(sscanf(text, "{\"event\":\"step\",\"step\":%ld,\"epoch\":%ld,\"loss\":%lf,\"lr\":%lf,"
                                  "\"samples\":%ld,\"samples_per_s\":%lf,"
                                  "\"ms\":{\"data\":%lf,\"compute\":%lf,\"comm\":%lf}}%n",
                            &step, &epoch, &loss, &lr, &samples, &rate, &data, &compute, &comm, &whole), 9);
    assert_int_equal(text[whole], '\n');
    assert_true(step == 1 && epoch == 0 && samples == 8 && lr == 0.1 && rate > 0 && compute > 0 && comm > 0);
    const char *last = strstr(text, "{\"event\":\"eval\"");
    assert_non_null(last);
    whole = 0;
    assert_int_equal(sscanf(last, "{\"event\":\"eval\",\"loss\":%lf,\"accuracy\":%lf,\"count\":%ld}%n", &loss,
                            &accuracy, &count, &whole), 3);
    assert_true(loss == 3 && accuracy == 0.25 && count == 8 && last[whole] == '\n');
    free(text);
}

static double first_loss(const char *name)
{
    char *text = text_of(name);
    double loss = strtod(strstr(text, "\"loss\":") + 7, NULL);
    free(text);
    return loss;
}

static void test_loss_is_the_mean_over_all_ranks(void **state)
{
    (void)state;
    toys_run(1, "TOY_STEPS=1", "--metrics one.jsonl");
    assert_rank(0, 0, "");
    toys_run(2, "TOY_STEPS=1", "--metrics two.jsonl");
    assert_rank(0, 0, "");
    assert_true(fabs(first_loss("two.jsonl") - first_loss("one.jsonl") - 0.5) < 1e-6);
}

static void assert_same_files(const char *a, const char *b)
{
    size_t a_size, b_size;
    char *a_bytes = read_bytes(in_folder(a), &a_size), *b_bytes = read_bytes(in_folder(b), &b_size);
    assert_true(a_bytes && b_bytes);
    assert_int_equal(a_size, b_size);
    assert_memory_equal(a_bytes, b_bytes, a_size);
    free(a_bytes);
    free(b_bytes);
}

static void test_runs_repeat_to_the_bit(void **state)
{
    (void)state;
    static const char environment[] = "TOY_COUNT=100003 TOY_STEPS=7";
    toys_run(3, environment, "--save a.safetensors --save-gradients ga.safetensors");
    assert_rank(0, 0, "");
    toys_run(3, environment, "--save b.safetensors --save-gradients gb.safetensors --threads 2");
    assert_rank(0, 0, "");
    assert_same_files("a.safetensors", "b.safetensors");
    assert_same_files("ga.safetensors", "gb.safetensors");
}

static void test_weights_of_rank_0_are_everyones(void **state)
{
    (void)state;
    toys_run(1, "TOY_STEPS=2", "--save w.safetensors");
    assert_rank(0, 0, "");
    toys_new_world(2);
    toys_start(0, "", "--evaluate --weights w.safetensors --save again.safetensors");
    toys_start(1, "", "--evaluate");
    ranks_wait(0);
    ranks_wait(1);
    assert_rank(0, 0, "evaluated 8/");
    assert_rank(1, 0, ""); /* ddp_finish has compared them */
    assert_same_files("w.safetensors", "again.safetensors");
}

static void test_no_steps_only_save(void **state)
{
    (void)state;
    toys_run(1, "", "--max-steps 0 --save none.safetensors");
    assert_rank(0, 0, "evaluated 4/");
    assert_null(strstr(ranks[0].said, "step 1"));
    assert_int_equal(access(in_folder("none.safetensors"), F_OK), 0);
}

/* ---- memory */

static void test_peak_memory_is_what_is_used(void **state)
{
    (void)state;
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
    skip(); /* they take memory of their own */
#endif
    for (int world = 1; world <= 2; world++) {
        int64_t used, planned;
        toys_run(world, "TOY_COUNT=8000000 TOY_STEPS=3", "--max-steps 3");
        assert_rank(0, 0, "peak memory ");
        const char *last = strstr(ranks[0].said, "step 3/3");
        assert_non_null(last);
        assert_int_equal(sscanf(strstr(last, "memory "), "memory %ld/%ld MiB", &used, &planned), 2);
        assert_true(planned > 90 && labs(used - planned) * 20 <= planned);
    }
}

static void test_more_memory_than_there_is(void **state)
{
    (void)state;
    toys_run(2, "TOY_COUNT=2000000000000", "");
    assert_rank(0, 9, "MiB by each of 2 ranks) and this host has ");
    assert_rank(1, 6, "rank 0 failed: ");
}

/* ---- what is said */

static void test_shortest_floats(void **state)
{
    static const struct { float value; const char *text; } cases[] = {
        {0.001f, "0.001"}, {0.1f, "0.1"}, {1.0f / 3, "0.33333334"},
        {0, "0"}, {1e-20f, "1e-20"}, {16777216, "16777216"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(ddp_shortest(cases[i].value).text, cases[i].text);
}

static int64_t total(int64_t records, int world, int batch, int epochs, int64_t max_steps)
{
    const struct ddp_program program = {.batch = batch, .epochs = epochs};
    struct ddp_state inner = {.program = &program, .options.max_steps = max_steps, .records = {records, 0}};
    return ddp_total_steps(&(struct ddp){.world_size = world, .state = &inner});
}

static void test_total_steps(void **state)
{
    (void)state;
    assert_int_equal(total(50000, 1, 128, 1, -1), 391);
    assert_int_equal(total(50000, 2, 128, 90, -1), 196 * 90);
    assert_int_equal(total(50000, 2, 128, 90, 10), 10);
    assert_int_equal(total(10, 4, 128, 2, 10), 2);
    assert_int_equal(total(0, 4, 128, 2, -1), 0);
    assert_int_equal(total(0, 4, 128, 2, 5), 5);
}

static void test_bf16_rounds_to_even(void **state)
{
    (void)state;
    static const struct {
        float from, to;
    } cases[] = {{1, 1},
                 {-0.0f, -0.0f},
                 {1 + 0x1p-8f, 1},               /* between 1 and 1 + 2^-7: the even one */
                 {1 + 0x3p-8f, 1 + 0x1p-6f},
                 {1 + 0x1.01p-8f, 1 + 0x1p-7f},
                 {0x1.ffp127f, INFINITY},
                 {0x1.fefffep127f, 0x1.fep127f},
                 {0x1p-149f, 0},
                 {-INFINITY, -INFINITY}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const float found = widen(narrow(cases[i].from));
        assert_memory_equal(&found, &cases[i].to, sizeof found);
    }
    const uint32_t nan_bits[] = {0x7fffffff, 0xff800001};
    for (int i = 0; i < 2; i++)
        assert_true(isnan(widen(narrow((union ddp_bits){.bits = nan_bits[i]}.value))));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_options_that_make_no_sense),
        cmocka_unit_test(test_addresses_that_are_none),
        cmocka_unit_test(test_options_and_environment),
        cmocka_unit_test(test_sgd_is_pytorchs),
        cmocka_unit_test(test_metrics),
        cmocka_unit_test(test_loss_is_the_mean_over_all_ranks),
        cmocka_unit_test(test_runs_repeat_to_the_bit),
        cmocka_unit_test(test_weights_of_rank_0_are_everyones),
        cmocka_unit_test(test_no_steps_only_save),
        cmocka_unit_test(test_peak_memory_is_what_is_used),
        cmocka_unit_test(test_more_memory_than_there_is),
        cmocka_unit_test(test_shortest_floats),
        cmocka_unit_test(test_total_steps),
        cmocka_unit_test(test_bf16_rounds_to_even),
    };
    return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
