/* test_elaborate.c: specs to graphs. Runs in the repository's root; UPDATE_EXPECTED=1 writes golden files. */
#include "pass/pass.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct result {
    struct diag diag;
    struct graph *train, *evaluate;
};

static struct result elaborate_ast(struct arena *arena, struct diag *diag, const struct ast *ast)
{
    struct config config = {0};
    struct result result = {0};
    if (ast && !diag->errors)
        config_resolve(&config, ast, arena, diag);
    if (ast && !diag->errors)
        result.train = elaborate(ast, &config, true, arena, diag);
    if (ast && !diag->errors)
        result.evaluate = elaborate(ast, &config, false, arena, diag);
    result.diag = *diag;
    return result;
}

static struct result elaborate_file(struct arena *arena, const char *path)
{
    struct diag diag = {.arena = arena};
    return elaborate_ast(arena, &diag, parse_file(arena, &diag, path));
}

/* `definitions` with the settings that make them a spec. */
static struct result elaborate_text(struct arena *arena, const char *definitions)
{
    static const char settings[] =
        "\ndataset d {\nformat cifar10\ntrain \"a\"\ntest \"b\"\n}\n"
        "train {\nmodel m\ndata d\nloss cross_entropy\noptimizer sgd(lr = 1)\nbatch 4 per rank\n}\n";
    struct diag diag = {.arena = arena};
    struct source *source = arena_alloc(arena, sizeof *source);
    source->name = "test.spec";
    source->text = arena_printf(arena, "%s%s", definitions, settings);
    source->size = strlen(source->text);
    return elaborate_ast(arena, &diag, parse_source(arena, &diag, source));
}

static char *messages(struct arena *arena, const struct diag *diag)
{
    char *text = "";
    for (int i = 0; i < diag->messages.count; i++)
        text = arena_printf(arena, "%s%s%s", text, diag->messages.at[i],
                            strchr(diag->messages.at[i], '\0')[-1] == '\n' ? "" : "\n");
    return text;
}

/* Both graphs as text, or the errors. */
static char *outcome(struct arena *arena, const char *path)
{
    struct result result = elaborate_file(arena, path);
    if (!result.evaluate)
        return messages(arena, &result.diag);
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    graph_write(file, result.train);
    graph_write(file, result.evaluate);
    fclose(file);
    graph_verify(result.train, "elaborate");
    graph_verify(result.evaluate, "elaborate");
    char *copy = arena_strndup(arena, text, size);
    free(text);
    return copy;
}

static char *read_text(struct arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return "";
    char *text = arena_alloc(arena, 1 << 20);
    text[fread(text, 1, (1 << 20) - 1, file)] = '\0';
    fclose(file);
    return text;
}

static void write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void compare_expected(const char *pattern)
{
    glob_t found;
    assert_int_equal(glob(pattern, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        struct arena *arena = arena_new();
        const char *spec = found.gl_pathv[i];
        char *expected = arena_printf(arena, "%.*s.expected", (int)(strlen(spec) - strlen(".spec")), spec);
        char *text = outcome(arena, spec);
        if (getenv("UPDATE_EXPECTED"))
            write_text(expected, text);
        print_message("%s\n", spec);
        assert_string_equal(text, read_text(arena, expected));
        arena_free(arena);
    }
    globfree(&found);
}

static void test_graphs(void **state)
{
    (void)state;
    compare_expected("tests/elaborate/*.spec");
}

static void test_errors(void **state)
{
    (void)state;
    compare_expected("tests/errors/e02*.spec");
}

/* Name and shape of each parameter and buffer, a line each. */
static char *state_dict(struct arena *arena, const struct graph *g)
{
    char *text = "";
    for (int i = 0; g && i < g->nodes.count; i++) {
        const struct node *node = g->nodes.at[i];
        if (node->kind == NODE_PARAM)
            text = arena_printf(arena, "%s%s %s\n", text, node->name,
                                shape_text(arena, node->dtype, &node->shape));
    }
    return text;
}

/* As torchvision.models.resnet50(num_classes = 10).state_dict(), in its order. */
static void test_resnet50_state_dict(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    const char *expected = read_text(arena, "tests/elaborate/resnet50.state_dict");
    static const char *const specs[] = {"specs/resnet50.spec", "specs/resnet50-augment.spec"};
    for (int i = 0; i < 2; i++) {
        struct result result = elaborate_file(arena, specs[i]);
        assert_string_equal(messages(arena, &result.diag), "");
        assert_string_equal(state_dict(arena, result.train), expected);
        assert_string_equal(state_dict(arena, result.evaluate), expected);
    }
    arena_free(arena);
}

static void test_every_spec_elaborates(void **state)
{
    (void)state;
    static const char *const specs[] = {"specs/mlp.spec", "tests/specs/every-op.spec"};
    for (int i = 0; i < 2; i++) {
        struct arena *arena = arena_new();
        struct result result = elaborate_file(arena, specs[i]);
        assert_string_equal(messages(arena, &result.diag), "");
        assert_non_null(result.evaluate);
        arena_free(arena);
    }
}

/* Every node bears a line of the user's file, whatever the library does in between. */
static void test_places_are_the_users(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    struct result result = elaborate_file(arena, "specs/resnet50.spec");
    for (int i = 0; i < result.train->nodes.count; i++)
        assert_string_equal(result.train->nodes.at[i]->loc.source->name, "specs/resnet50.spec");
    arena_free(arena);
}

/* Input without an end, or with too much in it, gives the error, and soon. */
static void expect_limit(const char *definitions, const char *number)
{
    struct arena *arena = arena_new();
    struct result result = elaborate_text(arena, definitions);
    assert_null(result.train);
    assert_int_equal(result.diag.errors, 1);
    assert_non_null(strstr(messages(arena, &result.diag), number));
    arena_free(arena);
}

static void test_limits(void **state)
{
    (void)state;
    expect_limit("fn f(x) = f(x + 1)\nmodel m(x) {\ny = f(1)\nreturn x\n}", "E0232");
    expect_limit("block f(x) {\na = f(x)\nreturn a\n}\nmodel m(x) {\nreturn f(x)\n}", "E0232");
    expect_limit("fn f(i) = 0 if i == 0 else f(i - 1) + f(i - 1)\nmodel m(x) {\ny = f(90)\nreturn x\n}",
                 "E0234");
    expect_limit("model m(x) {\nfor i in 0..9000000000000000000 {\n}\nreturn x\n}", "E0234");
    expect_limit("model m(x) {\nfor i in -9000000000000000000..9000000000000000000 {\n}\nreturn x\n}",
                 "E0234");
    expect_limit("model m(x) {\nfor i in 0..2000 {\nfor j in 0..2000 {\nk = i\n}\n}\nreturn x\n}", "E0234");
    expect_limit("model m(x) {\nfor i in 0..250000 {\nx = x + 1\n}\nreturn x\n}", "E0404");
}

static char *repeat(struct arena *arena, const char *text, int count)
{
    size_t length = strlen(text);
    char *all = arena_alloc(arena, length * (size_t)count + 1);
    for (int i = 0; i < count; i++)
        memcpy(all + (size_t)i * length, text, length);
    return all;
}

static void test_deep_calls_of_deep_expressions(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *open = repeat(arena, "-(", 50), *close = repeat(arena, ")", 50);
    char *text = arena_printf(arena, "fn f(i) = 0 if i == 0 else %sf(i - 1)%s\n"
                                     "model m(x) {\ny = f(90)\nreturn x\n}", open, close);
    expect_limit(text, "E0233");
    char *name = repeat(arena, "long", 130);
    expect_limit(arena_printf(arena, "model m(x) {\n%s = relu(x)\nreturn x\n}", name), "E0219");
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_graphs),
        cmocka_unit_test(test_errors),
        cmocka_unit_test(test_resnet50_state_dict),
        cmocka_unit_test(test_every_spec_elaborates),
        cmocka_unit_test(test_places_are_the_users),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_deep_calls_of_deep_expressions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
