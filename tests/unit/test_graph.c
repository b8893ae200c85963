/* The graph, its text form, differentiation and simplification. The cases are the .graph files of
   tests/graph, tests/differentiate and tests/simplify; this program is run from the root of the project. */
#include "graph/graph.h"
#include "pass/pass.h"
#include "support/interpret.h"

#include <dirent.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;
static struct diag diag;

static int setup(void **state)
{
    (void)state;
    arena = arena_new();
    diag = (struct diag){ .arena = arena };
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static struct source *load(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("cannot open %s", path);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = arena_alloc(arena, size + 1);
    assert_int_equal(fread(text, 1, size, file), size);
    fclose(file);
    struct source *source = arena_alloc(arena, sizeof *source);
    *source = (struct source){ path, text, size };
    return source;
}

static struct graph *read_graph(const struct source *source)
{
    struct graph *g = graph_read(arena, &diag, source);
    diag_print(&diag);
    assert_non_null(g);
    graph_verify(g, "reading");
    return g;
}

static struct graph *read_text(const char *text)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    *source = (struct source){ "test.graph", text, strlen(text) };
    return read_graph(source);
}

static char *text_of(const struct graph *g)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    graph_write(file, g);
    fclose(file);
    char *kept = arena_strndup(arena, text, size);
    free(text);
    return kept;
}

/* Calls `check` with the path of each .graph file in the directory. */
static void each_graph(const char *directory, void (*check)(const char *path))
{
    struct dirent **entries;
    int count = scandir(directory, &entries, NULL, alphasort), graphs = 0;
    for (int i = 0; i < count; i++) {
        const char *dot = strrchr(entries[i]->d_name, '.');
        if (dot && strcmp(dot, ".graph") == 0) {
            teardown(NULL);
            setup(NULL);
            check(arena_printf(arena, "%s/%s", directory, entries[i]->d_name));
            graphs++;
        }
        free(entries[i]);
    }
    free(entries);
    assert_true(graphs > 0);
}

/* The text against the file beside the graph, PATH with .expected; written anew when UPDATE is set. */
static void golden(const char *path, const char *text)
{
    const char *expected = arena_printf(arena, "%.*s.expected", (int)(strlen(path) - strlen(".graph")), path);
    if (getenv("UPDATE")) {
        FILE *file = fopen(expected, "wb");
        assert_non_null(file);
        fputs(text, file);
        fclose(file);
    }
    if (strcmp(load(expected)->text, text) != 0)
        fail_msg("%s differs; now:\n%s", expected, text);
}

/* Values for inputs and parameters that do not depend on the order of nodes: from name and position. */
static double draw(const char *name, int64_t i)
{
    uint64_t x = 1469598103934665603u ^ (uint64_t)i * 0x9e3779b97f4a7c15u;
    for (; *name; name++)
        x = (x ^ (unsigned char)*name) * 1099511628211u;
    x ^= x >> 31, x *= 0xbf58476d1ce4e5b9u, x ^= x >> 29;
    return (double)(x >> 11) / 9007199254740992.0;
}

static double **values_for(const struct graph *g, int64_t n)
{
    double **values = arena_alloc(arena, (size_t)g->nodes.count * sizeof *values);
    for (int id = 0; id < g->nodes.count; id++) {
        const struct node *node = g->nodes.at[id];
        int64_t count = element_count(&node->shape, n);
        values[id] = arena_alloc(arena, (size_t)count * sizeof **values);
        for (int64_t i = 0; i < count && (node->kind == NODE_INPUT || node->kind == NODE_PARAM); i++)
            values[id][i] =
                node->dtype == F32 ? 0.3 + 1.5 * draw(node->name, i) : floor(3 * draw(node->name, i));
    }
    return values;
}

static double loss(const struct graph *g, int64_t n, double **values)
{
    interpret(g, n, values);
    for (int i = 0; i < g->outputs.count; i++)
        if (g->outputs.at[i].role == OUTPUT_LOSS)
            return values[g->outputs.at[i].value->id][0];
    fail_msg("no loss");
    return 0;
}

static void near(const char *what, int64_t i, double got, double expected, double tolerance)
{
    if (!(fabs(got - expected) <= tolerance * (1 + fabs(expected))))
        fail_msg("%s[%lld]: %.12g, expected %.12g", what, (long long)i, got, expected);
}

/* d loss / d *at by central differences of fourth order. */
static double difference(const struct graph *g, int64_t n, double **values, double *at)
{
    const double step = 1e-4, kept = *at, weight[] = { 1, -8, 0, 8, -1 };
    double sum = 0;
    for (int i = 0; i < 5; i++) {
        *at = kept + (i - 2) * step;
        sum += weight[i] ? weight[i] * loss(g, n, values) : 0;
    }
    *at = kept;
    return sum / (12 * step);
}

/* Each gradient output against differences of the loss. */
static void check_gradients(const char *path, const struct graph *g, int64_t n)
{
    double **values = values_for(g, n);
    for (int k = 0; k < g->outputs.count; k++) {
        const struct output *output = &g->outputs.at[k];
        if (output->role != OUTPUT_GRADIENT)
            continue;
        int64_t count = element_count(&output->target->shape, n);
        double *gradient = arena_alloc(arena, (size_t)count * sizeof *gradient),
               *at = values[output->target->id];
        loss(g, n, values);
        memcpy(gradient, values[output->value->id], (size_t)count * sizeof *gradient);
        for (int64_t i = 0; i < count; i++)
            near(arena_printf(arena, "%s: gradient of %s", path, output->target->name), i, gradient[i],
                 difference(g, n, values, &at[i]), 1e-8);
    }
}

static int count_outputs(const struct graph *g, enum output_role role)
{
    int count = 0;
    for (int i = 0; i < g->outputs.count; i++)
        count += g->outputs.at[i].role == role;
    return count;
}

static int count_trained(const struct graph *g)
{
    int count = 0;
    for (int i = 0; i < g->nodes.count; i++)
        count += g->nodes.at[i]->kind == NODE_PARAM && g->nodes.at[i]->param.trained;
    return count;
}

static struct graph *differentiated(struct graph *g)
{
    differentiate(g);
    diag_print(&diag);
    assert_int_equal(diag.errors, 0);
    graph_verify(g, "differentiate");
    assert_int_equal(count_outputs(g, OUTPUT_GRADIENT), count_trained(g));
    return g;
}

static void check_differentiate(const char *path)
{
    struct graph *g = differentiated(read_graph(load(path)));
    golden(path, text_of(g));
    check_gradients(path, g, g->batch);
    check_gradients(path, g, 1);
}

static void gradients_equal_differences(void **state)
{
    (void)state;
    each_graph("tests/differentiate", check_differentiate);
}

static void check_round_trip(const char *path)
{
    const struct source *source = load(path);
    assert_string_equal(text_of(read_graph(source)), source->text);
}

static void text_reads_back(void **state)
{
    (void)state;
    each_graph("tests/graph", check_round_trip);
    each_graph("tests/differentiate", check_round_trip);
}

/* Every output of g, one after the other. */
static double *outputs_of(const struct graph *g, int64_t n, int64_t *count)
{
    double **values = values_for(g, n), *all;
    interpret(g, n, values);
    *count = 0;
    for (int i = 0; i < g->outputs.count; i++)
        *count += element_count(&g->outputs.at[i].value->shape, n);
    all = arena_alloc(arena, (size_t)*count * sizeof *all);
    for (int64_t i = 0, at = 0; i < g->outputs.count; i++) {
        const struct node *value = g->outputs.at[i].value;
        memcpy(all + at, values[value->id], (size_t)element_count(&value->shape, n) * sizeof *all);
        at += element_count(&value->shape, n);
    }
    return all;
}

/* Simplified, the graph gives the same outputs; simplified again, it stays as it is. */
static void simplify_and_compare(const char *path, struct graph *g)
{
    int64_t count, again;
    double *before = outputs_of(g, g->batch, &count);
    simplify(g);
    graph_verify(g, "simplify");
    double *after = outputs_of(g, g->batch, &again);
    assert_int_equal(count, again);
    for (int64_t i = 0; i < count; i++)
        near(path, i, after[i], before[i], 1e-9);
    const char *text = text_of(g);
    simplify(g);
    graph_verify(g, "simplify");
    if (strcmp(text, text_of(g)) != 0)
        fail_msg("%s: not simple yet:\n%s\n%s", path, text, text_of(g));
}

static void check_simplified_gradients(const char *path)
{
    struct graph *g = differentiated(read_graph(load(path)));
    simplify_and_compare(path, g);
    check_gradients(path, g, g->batch);
}

static void simplify_keeps_gradients(void **state)
{
    (void)state;
    each_graph("tests/differentiate", check_simplified_gradients);
}

/* A graph with a loss is differentiated first. */
static void check_simplify(const char *path)
{
    struct graph *g = read_graph(load(path));
    if (count_outputs(g, OUTPUT_LOSS))
        differentiated(g);
    simplify_and_compare(path, g);
    golden(path, text_of(g));
}

static void simplify_gives_expected(void **state)
{
    (void)state;
    each_graph("tests/simplify", check_simplify);
}


/* What one line too many or wrong makes of a graph that is right so far. */
static void bad_text_is_refused(void **state)
{
    static const char *const good = "graph g batch 4\n"
                                    "%0 = input image f32[n, 5, 6, 4]\n"
                                    "%1 = param w f32[6, 2, 3, 3] trained one\n"
                                    "%2 = input rows f32[n, 7]\n"
                                    "%3 = param buffer f32[7] buffer zero\n";
    static const struct { const char *line, *message; } cases[] = {
        { "4 = map() 1 f32[]", "6:1: error E0440: found `4`, expected `%`" },
        { "%5 = map() 1 f32[]", "6:2: error E0440: found `5`, expected an integer from 4 to 4" },
        { "%4 = bend(%0) f32[]", "6:6: error E0440: found `bend`, expected an operation" },
        { "%4 = map(%4) a0 f32[]", "6:11: error E0440: found `4`, expected an integer from 0 to 3" },
        { "%4 = map(%2) a1 f32[]", "6:15: error E0440: found `1`, expected an integer from 0 to 0" },
        { "%4 = map(%2) a0 + f32[]", "6:19: error E0440: found `f32`, expected a number" },
        { "%4 = map(%2) (a0 f32[]", "6:18: error E0440: found `f32`, expected `)`" },
        { "%4 = map(%2) a0 f32[n, 7", "6:25: error E0440: found `end of line`, expected `,`" },
        { "%4 = map(%2) a0 f32[1, 1, 1, 1, 1, 1, 1]", "6:37: error E0440: found `,`, expected `]`" },
        { "%4 = map(%2) a0 f32[n, 0]",
          "6:24: error E0440: found `0`, expected an integer from 1 to 2147483647" },
        { "%4 = map(%2) a0 f32[n, 7] \"x", "6:29: error E0440: found `end of line`, expected `\"`" },
        { "%4 = map(%2) a0 f32[n, 7] x", "6:27: error E0440: found `x`, expected the end of the line" },
        { "%4 = map(%2) a0 f32[n, 7] ; x", "6:30: error E0440: found `end of line`, expected `:`" },
        { "%4 = param p f32[] trained", "6:27: error E0440: found `end of line`, expected an initial value" },
        { "%4 = param p f32[] zero", "6:20: error E0440: found `zero`, expected `buffer`" },
        { "%4 = matmul(%2) f32[]", "6:17: error E0440: found `f32`, expected more inputs" },
        { "output best %2", "6:8: error E0440: found `best`, expected the role of the output" },
        { "output gradient %3 of %3",
          "6:25: error E0440: found `end of line`, expected a trained parameter" },
        { "output loss %2", "`rows` is f32[n, 7]; as the loss it must be f32[]" },
        { "%4 = map(%2) a0 f32[n, 8] \"x\"",
          "6:1: error E0441: `x` is f32[n, 7], but the text says f32[n, 8]" },
        { "%4 = map(%0, %2) a0 f32[n, 7] \"x\"",
          "E0408: `x`: f32[n, 5, 6, 4] and f32[n, 7] do not broadcast" },
        { "%4 = input x f32[65536, 65536]",
          "E0403: `x`: f32[65536, 65536] has more than 2147483647 elements" },
        { "%4 = reduce_sum(%2) axes=[] f32[] \"x\"", "E0409: `x`: reducing f32[n, 7] takes at least one" },
        { "%4 = reduce_sum(%2) axes=[2] f32[] \"x\"",
          "6:27: error E0440: found `2`, expected an integer from" },
        { "%4 = reduce_argmax(%2) axes=[0, 1] i32[] \"x\"",
          "E0409: `x`: reducing f32[n, 7] takes exactly one" },
        { "%4 = conv(%0, %1) stride=[0, 1] groups=2 f32[] \"x\"",
          "E0410: `x`: kernel, stride and dilation must be" },
        { "%4 = conv(%0, %1) groups=4 f32[] \"x\"",
          "E0411: `x`: 4 channels and 6 filters cannot be divided into 4" },
        { "%4 = conv(%0, %1) f32[] \"x\"", "E0412: `x`: the image f32[n, 5, 6, 4] does not fit the weight" },
        { "%4 = conv(%0, %1) dilation=[3, 1] groups=2 f32[] \"x\"",
          "E0413: `x`: the 3 x 3 kernel is larger than" },
        { "%4 = conv(%0, %1) dilation=[2147483647, 1] groups=2 f32[] \"x\"", "E0413" },
        { "%4 = conv(%2, %1) f32[] \"x\"", "E0407: `x`: f32[n, 7] must have 4 axes" },
        { "%4 = conv_dinput(%0, %1) input=[5, 6] groups=2 f32[] \"x\"",
          "E0414: `x`: the gradient f32[n, 5, 6, 4] must" },
        { "%4 = conv_dweight(%0, %0) kernel=[0, 1] f32[] \"x\"", "E0410" },
        { "%4 = matmul(%2, %2) f32[] \"x\"", "E0415: `x`: cannot multiply f32[n, 7] by f32[n, 7]" },
        { "%4 = matmul(%2, %2) transpose_b f32[] \"x\"",
          "E0415: `x`: cannot multiply f32[n, 7] by f32[n, 7] transposed" },
        { "%4 = matmul(%3, %2) f32[] \"x\"", "E0415: `x`: cannot multiply f32[7] by f32[n, 7]" },
        { "%4 = window_max(%0) kernel=[2, 2] stride=[1, 1] padding=[2, 0] f32[] \"x\"",
          "E0416: `x`: the padding 2 x 0" },
        { "%4 = window_max(%0) kernel=[7, 2] stride=[1, 1] f32[] \"x\"",
          "E0413: `x`: the 7 x 2 kernel is larger" },
        { "%4 = window_avg_grad(%0) input=[3, 3] kernel=[1, 1] stride=[1, 1] f32[] \"x\"", "E0414" },
        { "%4 = reshape(%2) f32[n, 6] \"x\"", "E0417: `x`: f32[n, 7] cannot be reshaped to f32[n, 6]" },
        { "%4 = reshape(%2) f32[7] \"x\"", "E0417: `x`: f32[n, 7] cannot be reshaped to f32[7]" },
        { "%4 = transpose(%2) order=[0, 0] f32[] \"x\"",
          "E0418: `x`: the order must name each axis of f32[n, 7] once" },
        { "%4 = transpose(%2) order=[1, 0] f32[] \"x\"",
          "E0419: `x`: the batch axis of f32[n, 7] must stay" },
        { "%4 = slice(%3) begin=[5] f32[3] \"x\"", "E0420: `x`: f32[7] cannot be cut to f32[3]" },
        { "%4 = slice(%2) begin=[1, 0] f32[n, 7] \"x\"", "E0419" },
        { "%4 = pad(%3) begin=[1] f32[7] \"x\"", "E0421: `x`: f32[7] cannot be padded to f32[7]" },
        { "%4 = concat(%2, %3) axis=1 f32[] \"x\"",
          "E0422: `x`: cannot concatenate f32[n, 7] and f32[7] along axis 1" },
        { "%4 = concat(%2, %2) axis=2 f32[] \"x\"", "E0423: `x`: f32[n, 7] has no axis 2" },
        { "%4 = concat(%2, %2) axis=0 f32[] \"x\"", "E0419" },
        { "%4 = concat(%0, %0, %0, %0, %0, %0, %0, %0, %0, %0, %0, %0, %0, %0, %0, %0, %0) axis=1 f32[]",
          "expected `)`" },
        { "%4 = pick(%2, %2) f32[] \"x\"", "E0406: `x`: f32[n, 7] must be of type i32" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        teardown(NULL);
        setup(NULL);
        const char *text = arena_printf(arena, "%s%s\n", good, cases[i].line);
        struct source source = { "test.graph", text, strlen(text) };
        assert_null(graph_read(arena, &diag, &source));
        assert_int_equal(diag.errors, 1);
        if (!strstr(diag.messages.at[0], cases[i].message))
            fail_msg("%s\nexpected: %s", diag.messages.at[0], cases[i].message);
    }
}

/* Whatever a byte is changed to, the text is read or refused. */
static void changed_text_is_read_or_refused(void **state)
{
    (void)state;
    const struct source *good = load("tests/graph/every-form.graph");
    char *kept = malloc(good->size + 1);
    memcpy(kept, good->text, good->size + 1);
    const char bytes[] = "%0123456789[](),=*-+naf \n\"x;:._\x01\xff";
    for (int round = 0; round < 3000; round++) {
        teardown(NULL);
        setup(NULL);
        size_t size = strlen(kept);
        char *text = arena_strndup(arena, kept, size);
        for (int k = 0; k < 1 + round % 3; k++)
            text[(size_t)((double)size * draw("at", round * 3 + k))] =
                bytes[(size_t)((sizeof bytes - 1) * draw("byte", round * 3 + k))];
        if (round % 5 == 0)
            text[(size_t)((double)size * draw("cut", round))] = '\0';
        struct source source = { "test.graph", text, strlen(text) };
        struct graph *g = graph_read(arena, &diag, &source);
        assert_true((g == NULL) == (diag.errors > 0));
        if (g)
            graph_verify(g, "reading");
    }
    free(kept);
}

static void deep_and_large_expressions_are_refused(void **state)
{
    (void)state;
    const char *const repeated[] = { "(", "-", "sin(", "1 + a0 * (", "a0 + " };
    for (size_t i = 0; i < sizeof repeated / sizeof *repeated; i++) {
        teardown(NULL);
        setup(NULL);
        char *text = NULL;
        size_t size = 0;
        FILE *file = open_memstream(&text, &size);
        fputs("graph g batch 4\n%0 = input x f32[]\n%1 = map(%0) ", file);
        for (int k = 0; k < 20000; k++)
            fputs(repeated[i], file);
        fputs("a0 f32[]\n", file);
        fclose(file);
        struct source source = { "test.graph", text, size };
        assert_null(graph_read(arena, &diag, &source));
        assert_int_equal(diag.errors, 1);
        free(text);
    }
}

static int random_below(const char *what, int *seed, int bound)
{
    return (int)(bound * draw(what, (*seed)++));
}

static const struct expr *random_expr(int *seed, int n_args, int depth)
{
    static const enum expr_op ops[] = { EXPR_ADD, EXPR_SUB, EXPR_MUL,    EXPR_MUL,
                                        EXPR_DIV, EXPR_NEG, EXPR_SELECT, EXPR_SIN };
    int choice = random_below("expr", seed, 8);
    if (depth == 0 || choice == 7)
        return random_below("leaf", seed, 5) ? expr_arg(arena, random_below("arg", seed, n_args))
                                             : expr_const(arena, random_below("const", seed, 4) - 1);
    const struct expr *a = random_expr(seed, n_args, depth - 1), *b = random_expr(seed, n_args, depth - 1);
    if (ops[choice] == EXPR_DIV) /* by something that is not near 0 */
        b = expr_op(arena, EXPR_ADD, expr_const(arena, 2), expr_op(arena, EXPR_SIN, b, NULL, NULL), NULL);
    if (ops[choice] == EXPR_SELECT)
        return expr_op(arena, EXPR_SELECT, expr_op(arena, EXPR_LT, a, expr_const(arena, 1), NULL), b,
                       expr_const(arena, 0));
    return expr_op(arena, ops[choice], a, b, NULL);
}

static struct node *random_node(struct graph *g, int *seed)
{
    struct site site = { .name = arena_printf(arena, "node%d", g->nodes.count) };
    int n = 1 + random_below("inputs", seed, 3);
    struct node *inputs[3], *x = inputs[0] = g->nodes.at[random_below("input", seed, g->nodes.count)];
    struct shape all = x->shape;
    for (int i = 1; i < n; i++) {
        inputs[i] = g->nodes.at[random_below("input", seed, g->nodes.count)];
        if (!shape_broadcast(&all, &inputs[i]->shape, &all))
            inputs[i] = x;
    }
    int kind = random_below("kind", seed, 8);
    if (kind > 3 || x->shape.rank == 0)
        return graph_map(g, site, F32, random_expr(seed, n, 3), inputs, n);
    if (kind == 3) {
        struct shape shape = { .rank = x->shape.rank, .batched = x->shape.batched };
        memcpy(shape.dim, x->shape.dim, sizeof shape.dim);
        if (!shape.batched && shape.rank < 5) {
            memmove(shape.dim + 1, shape.dim, 5 * sizeof *shape.dim);
            shape.dim[0] = 1;
            shape.rank++;
        }
        return graph_view(g, site, &x, 1, shape, (struct view){ .op = VIEW_RESHAPE });
    }
    struct reduce reduce = { .op = (enum reduce_op[]){ REDUCE_SUM, REDUCE_MEAN, REDUCE_M2 }[kind] };
    reduce.keep = random_below("keep", seed, 2);
    for (int i = 0; i < x->shape.rank; i++)
        reduce.axis[i] = random_below("axis", seed, 2);
    reduce.axis[random_below("axis", seed, x->shape.rank)] = true;
    return graph_reduce(g, site, x, reduce);
}

/* The loss depends on every node, gently. */
static void random_loss(struct graph *g)
{
    struct site site = { .name = "loss" };
    struct node *loss = graph_const(g, site, 0);
    for (int i = 0, count = g->nodes.count - 1; i < count; i++) {
        struct node *x = g->nodes.at[i];
        struct reduce all = { .op = REDUCE_MEAN };
        for (int k = 0; k < x->shape.rank; k++)
            all.axis[k] = true;
        struct node *inputs[] = { loss, x->shape.rank ? graph_reduce(g, site, x, all) : x };
        const struct expr *sine = expr_op(arena, EXPR_SIN, expr_arg(arena, 1), NULL, NULL);
        loss = graph_map(g, site, F32, expr_op(arena, EXPR_ADD, expr_arg(arena, 0), sine, NULL), inputs, 2);
    }
    graph_output(g, OUTPUT_LOSS, loss, NULL);
}

/* No value so large that rounding decides about what is computed from it. */
static bool is_tame(const struct graph *g)
{
    double **values = values_for(g, g->batch);
    interpret(g, g->batch, values);
    for (int id = 0; id < g->nodes.count; id++)
        for (int64_t i = 0; i < element_count(&g->nodes.at[id]->shape, g->batch); i++)
            if (!(fabs(values[id][i]) < 1e4))
                return false;
    return true;
}

static void random_graphs_keep_their_values(void **state)
{
    (void)state;
    int compared = 0;
    for (int round = 0; round < 600; round++) {
        teardown(NULL);
        setup(NULL);
        int seed = round * 10000;
        struct graph *g = graph_new(arena, &diag, "random", 3);
        graph_input(g, (struct site){ .name = "x" }, F32, (struct shape){ 3, true, { 1, 4, 5 } });
        graph_param(g, (struct site){ .name = "w" }, F32, (struct shape){ 1, false, { 5 } },
                    (struct param){ .trained = true });
        graph_param(g, (struct site){ .name = "v" }, F32, (struct shape){ 2, false, { 4, 1 } },
                    (struct param){ .trained = true });
        for (int i = 0; i < 12; i++)
            random_node(g, &seed);
        random_loss(g);
        assert_int_equal(diag.errors, 0);
        graph_verify(g, "building");
        differentiated(g);
        if (is_tame(g)) {
            simplify_and_compare(arena_printf(arena, "random graph %d", round), g);
            compared++;
        }
    }
    assert_true(compared > 100);
}

/* However a batch normalisation is written: sum(dy) and sum(dy * (x - mean)). */
static void batchnorm_backward_takes_two_sums(void **state)
{
    static const char *const specs[] = { "batchnorm", "batchnorm-by-hand", "batchnorm-scale" };
    (void)state;
    for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
        struct graph *g =
            differentiated(read_graph(load(arena_printf(arena, "tests/simplify/%s.graph", specs[i]))));
        simplify(g);
        int sums = 0;
        for (int k = 0; k < g->nodes.count; k++) {
            const struct node *node = g->nodes.at[k];
            sums += node->kind == NODE_REDUCE && node->phase == PHASE_BACKWARD && node->reduce.axis[2];
        }
        assert_int_equal(sums, 2);
    }
}

static void what_has_no_gradient_is_an_error(void **state)
{
    static const struct { const char *text, *message; } cases[] = {
        { "%0 = param used f32[] trained one\n"
          "%1 = param lonely f32[3] trained one ; a.spec:7:3\noutput loss %0\n",
          "a.spec:7:3: error E0430: the loss does not depend on parameter `lonely`" },
        { "%0 = input x f32[n]\n%1 = param w f32[] trained one\n%2 = map(%0, %1) a0 * a1 f32[n]\n"
          "%3 = reduce_max(%2) axes=[0] f32[] \"top\"\noutput loss %3\n",
          "error E0431: `top`: the maximum over the batch has no gradient here" },
        { "%0 = param w f32[] trained one\n", "error E0432: the graph `g` has no loss" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        teardown(NULL);
        setup(NULL);
        differentiate(read_text(arena_printf(arena, "graph g batch 4\n%s", cases[i].text)));
        assert_int_equal(diag.errors > 0, 1);
        assert_non_null(strstr(diag.messages.at[0], cases[i].message));
    }
}

static void equal_gradients_are_nodes_apart(void **state)
{
    (void)state;
    struct graph *g =
        differentiated(read_text("graph g batch 4\n"
                                 "%0 = input x f32[3]\n"
                                 "%1 = param a f32[3] trained one\n"
                                 "%2 = param b f32[3] trained one\n"
                                 "%3 = param c f32[3] trained one\n"
                                 "%4 = map(%0, %1, %2, %3) (a1 + a2) * (a1 + a2) + a0 * a3 f32[3]\n"
                                 "%5 = reduce_sum(%4) axes=[0] f32[]\n"
                                 "output loss %5\n"));
    simplify_and_compare("equal gradients", g);
    for (int i = 0; i < g->outputs.count; i++)
        for (int k = 0; k < i; k++)
            assert_ptr_not_equal(g->outputs.at[i].value, g->outputs.at[k].value);
    for (int i = 1; i < g->outputs.count; i++)
        assert_string_equal(g->outputs.at[i].value->name,
                            arena_printf(arena, "d_%s", g->outputs.at[i].target->name));
}

/* A convolution's taps count where they meet the image: above, 4 + 5 + 4 of 5 x 3, and 5 x 3 across. */
static void flops_are_counted(void **state)
{
    (void)state;
    struct graph *g = read_graph(load("tests/graph/every-form.graph"));
    static const struct {
        int id;
        int64_t flops;
        bool per_sample;
    } cases[] = {
        { 6, 2 * 8 * 2 * 13 * 15, true },
        { 31, 2 * 8 * 2 * 13 * 15, true },
        { 32, 2 * 8 * 2 * 13 * 15, true },
        { 21, 2 * 15 * 6 * 8, true },
        { 22, 2 * 11 * 6, true },
        { 7, 3 * 2 * 8 * 6, true },
        { 10, 3 * 2 * 8, true },
        { 24, 1, false },
        { 17, 0, true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bool per_sample;
        assert_int_equal(node_flops(g->nodes.at[cases[i].id], &per_sample), cases[i].flops);
        assert_int_equal(per_sample, cases[i].per_sample);
    }
}

/* What a pass could break, in a process of its own: it ends with the node's line. */
static void verify_ends_the_process(void **state)
{
    (void)state;
    for (int fault = 0; fault < 5; fault++) {
        struct graph *g = read_graph(load("tests/simplify/batchnorm.graph"));
        struct node *map = g->nodes.at[8];
        int pipes[2], status;
        assert_int_equal(pipe(pipes), 0);
        pid_t child = fork();
        if (child == 0) {
            signal(SIGABRT, SIG_DFL);
            dup2(pipes[1], STDERR_FILENO);
            map->shape.dim[1] += fault == 0;
            map->inputs[0] = fault == 1 ? g->nodes.at[9] : map->inputs[0];
            map->map = fault == 2 ? expr_arg(arena, 5) : map->map;
            map->id -= fault == 3;
            g->outputs.at[0].target = fault == 4 ? map : NULL;
            graph_verify(g, "testing");
            _exit(0);
        }
        close(pipes[1]);
        char text[4096];
        FILE *said = fdopen(pipes[0], "r");
        text[fread(text, 1, sizeof text - 1, said)] = '\0';
        fclose(said);
        waitpid(child, &status, 0);
        assert_true(WIFSIGNALED(status));
        assert_non_null(strstr(text, "ddpc: internal error: after testing: "));
        assert_non_null(strstr(text, fault == 4 ? "\"loss\"" : "\"bn\""));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(text_reads_back, setup, teardown),
        cmocka_unit_test_setup_teardown(bad_text_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(changed_text_is_read_or_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(deep_and_large_expressions_are_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(flops_are_counted, setup, teardown),
        cmocka_unit_test_setup_teardown(verify_ends_the_process, setup, teardown),
        cmocka_unit_test_setup_teardown(gradients_equal_differences, setup, teardown),
        cmocka_unit_test_setup_teardown(what_has_no_gradient_is_an_error, setup, teardown),
        cmocka_unit_test_setup_teardown(simplify_keeps_gradients, setup, teardown),
        cmocka_unit_test_setup_teardown(simplify_gives_expected, setup, teardown),
        cmocka_unit_test_setup_teardown(random_graphs_keep_their_values, setup, teardown),
        cmocka_unit_test_setup_teardown(batchnorm_backward_takes_two_sums, setup, teardown),
        cmocka_unit_test_setup_teardown(equal_gradients_are_nodes_apart, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
