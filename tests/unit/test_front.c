/* test_front.c: text to trees, settings, messages. Runs in the repository's root;
   UPDATE_EXPECTED=1 writes golden files. */
#include "front/config.h"
#include "../support/folder.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* One arena and diag for each test. */
struct front {
    struct arena *arena;
    struct diag diag;
    struct config config;
};

static int set_up(void **state)
{
    struct front *f = calloc(1, sizeof *f);
    f->arena = arena_new();
    f->diag.arena = f->arena;
    *state = f;
    return folder_make(state);
}

static int tear_down(void **state)
{
    struct front *f = *state;
    arena_free(f->arena);
    free(f);
    return folder_remove(state);
}

static const char *messages(struct front *f)
{
    const char *text = "";
    for (int i = 0; i < f->diag.messages.count; i++)
        text = arena_printf(f->arena, "%s%s", text, f->diag.messages.at[i]);
    f->diag = (struct diag){.arena = f->arena};
    return text;
}

static struct ast *parse_bytes(struct front *f, const char *text, size_t size)
{
    struct source *source = arena_alloc(f->arena, sizeof *source);
    *source = (struct source){"t.spec", arena_strndup(f->arena, text, size), size};
    return parse_source(f->arena, &f->diag, source);
}

static struct ast *parse(struct front *f, const char *text)
{
    return parse_bytes(f, text, strlen(text));
}

static const char *written(struct front *f, const struct ast *ast)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    ast_write(file, ast);
    fclose(file);
    const char *copy = arena_strndup(f->arena, text, size);
    free(text);
    return copy;
}

/* A spec of ordinary settings, with this batch and with these sections behind. */
static struct ast *parse_settings(struct front *f, const char *batch, const char *sections)
{
    static const char format[] = "model m(image) {\n    return image\n}\n"
                                 "dataset d {\n    format cifar10\n    train \"a\"\n    test \"b\"\n}\n"
                                 "train {\n    model m\n    data d\n    loss cross_entropy\n"
                                 "    optimizer sgd(lr = 0.5, momentum = 0.9)\n    batch %s\n}\n%s";
    return parse(f, arena_printf(f->arena, format, batch, sections));
}

static void resolve(struct front *f, struct ast *ast, const char *const *overrides)
{
    for (int i = 0; overrides[i]; i++)
        parse_override(ast, f->arena, &f->diag, overrides[i]);
    if (!f->diag.errors)
        config_resolve(&f->config, ast, f->arena, &f->diag);
}

static void resolve_clean(struct front *f, struct ast *ast, const char *const *overrides)
{
    resolve(f, ast, overrides);
    assert_string_equal(messages(f), "");
}

#define OVERRIDES(...) ((const char *const[]){__VA_ARGS__, NULL})
static const char *const no_overrides[] = {NULL};

static void assert_message(struct front *f, const char *text)
{
    const char *all = messages(f);
    if (!strstr(all, text))
        fail_msg("wanted \"%s\" in:\n%s", text, all);
}

/* ---- golden files */

static void compare_golden(struct front *f, const char *pattern,
                           const char *(*outcome)(struct front *, const char *))
{
    glob_t found;
    assert_int_equal(glob(pattern, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const char *spec = found.gl_pathv[i], *text = outcome(f, spec);
        const char *path =
            arena_printf(f->arena, "%.*s.expected", (int)(strlen(spec) - strlen(".spec")), spec);
        if (getenv("UPDATE_EXPECTED"))
            write_bytes(path, text, strlen(text));
        size_t size;
        char *bytes = read_bytes(path, &size);
        if (!bytes || size != strlen(text) || memcmp(bytes, text, size) != 0)
            fail_msg("%s:\n%s", spec, text);
        free(bytes);
    }
    globfree(&found);
}

/* What the tree's text is parsed to has the same text. */
static const char *tree(struct front *f, const char *path)
{
    struct ast *ast = parse_file(f->arena, &f->diag, path);
    assert_string_equal(messages(f), "");
    const char *text = written(f, ast);
    assert_string_equal(written(f, parse(f, text)), text);
    assert_string_equal(messages(f), "");
    return text;
}

static const char *errors(struct front *f, const char *path)
{
    struct ast *ast = parse_file(f->arena, &f->diag, path);
    if (ast && !f->diag.errors)
        config_resolve(&f->config, ast, f->arena, &f->diag);
    if (!f->diag.errors)
        fail_msg("%s: no error", path);
    return messages(f);
}

static void test_trees(void **state)
{
    compare_golden(*state, "tests/parse/*.spec", tree);
}

static void test_errors(void **state)
{
    compare_golden(*state, "tests/errors/e01*.spec", errors);
    compare_golden(*state, "tests/errors/e03*.spec", errors);
}

static void test_project_specs(void **state)
{
    struct front *f = *state;
    glob_t found;
    assert_int_equal(glob("specs/*.spec", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        tree(f, found.gl_pathv[i]);
        resolve_clean(f, parse_file(f->arena, &f->diag, found.gl_pathv[i]), no_overrides);
    }
    globfree(&found);
}

/* ---- places */

static void assert_place(struct loc loc, int line, int column)
{
    assert_int_equal(loc.line, line);
    assert_int_equal(loc.column, column);
}

static void test_places(void **state)
{
    struct ast *ast = parse(*state, "# x\r\nblock f(x, k = 2) {\r\n\ta, b.0 = g(x,\r\n   k = x + 1)\r\n"
                                    "  if a { return -1 }\r\n}\r\n");
    const struct ast_definition *f = ast->definitions.at[0];
    assert_place(f->loc, 2, 7);
    assert_place(f->parameters.at[1].loc, 2, 12);
    const struct ast_statement *assign = f->body.statements.at[0], *branch = f->body.statements.at[1];
    assert_place(assign->loc, 3, 2);
    assert_place(assign->targets.at[1]->loc, 3, 5);
    assert_place(assign->value->loc, 3, 11);
    assert_place(assign->value->call->args.at[1].loc, 4, 4);
    assert_place(assign->value->call->args.at[1].value->loc, 4, 10);
    assert_place(branch->loc, 5, 3);
    assert_place(branch->body.statements.at[0]->value->loc, 5, 17);
}

/* std.spec stands behind the user's definitions, and is not among what is written. */
static void test_library(void **state)
{
    struct front *f = *state;
    struct ast *ast = parse(f, "fn relu(x) = x\n");
    assert_string_equal(messages(f), "");
    assert_true(ast->definitions.count > 10);
    assert_string_equal(ast->definitions.at[1]->loc.source->name, "std.spec");
    assert_string_equal(written(f, ast), "fn relu(x) = x\n\n");
    assert_int_equal(ast->sources.count, 1);
}

/* ---- bounds */

static char *repeated(struct front *f, const char *before, const char *text, int times, const char *after)
{
    size_t length = strlen(text), start = strlen(before);
    char *all = arena_alloc(f->arena, start + length * (size_t)times + strlen(after) + 1);
    strcpy(all, before);
    for (int i = 0; i < times; i++)
        memcpy(all + start + length * (size_t)i, text, length);
    strcpy(all + start + length * (size_t)times, after);
    return all;
}

static void test_depth(void **state)
{
    static const struct {
        const char *before, *text, *after;
    } deep[] = {
        {"fn f(x) = ", "(", "x"},
        {"fn f(x) = ", "[", ""},
        {"fn f(x) = ", "-", "x"},
        {"fn f(x) = ", "not ", "x"},
        {"fn f(x) = x", " + x", ""},
        {"fn f(x) = x", "[0]", ""},
        {"fn f(x) = ", "g(", "x"},
        {"fn f(x) = ", "x if x else ", "x"},
        {"block f(x) {\n", "if x {\n", ""},
        {"block f(x) { y = ", "x{", ""},
        {"block f(x) {\n", "if x { } else ", "{ }\n}"},
    };
    struct front *f = *state;
    for (size_t i = 0; i < sizeof deep / sizeof *deep; i++) {
        parse(f, repeated(f, deep[i].before, deep[i].text, 10000, deep[i].after));
        assert_int_equal(f->diag.errors, 1);
        assert_message(f, "error E0114: nested too deeply");
    }
}

static void test_depth_allowed(void **state)
{
    struct front *f = *state;
    parse(f, repeated(f, "fn f(x) = x", " + x", 190, "\n"));
    parse(f, repeated(f, "block f(x) {\n", "if x {\n", 200, repeated(f, "", "}\n", 201, "")));
    parse(f, repeated(f, "fn f(x) = ", "(", 900, repeated(f, "x", ")", 900, "\n")));
    assert_string_equal(messages(f), "");
}

static void test_many_errors(void **state)
{
    struct front *f = *state;
    parse(f, repeated(f, "", "fn f(x) =\n", 1000, ""));
    assert_int_equal(f->diag.errors, 1000);
    assert_int_equal(f->diag.messages.count, 20);
}

static void test_many_siblings(void **state)
{
    struct front *f = *state;
    parse(f, repeated(f, "fn f(x) = g(", "x, ", 100000, ")\n"));
    assert_message(f, "more than 100 arguments");
    parse(f, repeated(f, "fn f(", "x, ", 100000, ") = 1\n"));
    assert_message(f, "`x` is given twice");
    parse(f, repeated(f, "", "train { }\n", 10000, ""));
    assert_message(f, "more than 100 sections");
}

/* Every prefix of a spec, and every spec with one byte changed, is a spec or an error. */
static void test_broken_specs(void **state)
{
    static const char bytes[] = {0,   '{', '}', '(', ')', '[', ']', '\n',       '"',        '\\', '#',
                                 '.', ',', '=', '-', 'x', '1', ' ', (char)0xff, (char)0xc3, '\r', '\t'};
    struct front *f = *state;
    size_t size;
    char *text = read_bytes("tests/parse/statements.spec", &size);
    assert_non_null(text);
    for (size_t i = 0; i < size; i++) {
        parse_bytes(f, text, i);
        char was = text[i];
        text[i] = bytes[i % sizeof bytes];
        parse_bytes(f, text, size);
        text[i] = was;
        arena_free(f->arena);
        f->arena = arena_new();
        f->diag = (struct diag){.arena = f->arena};
    }
    free(text);
}

/* ---- files */

static void test_files(void **state)
{
    struct front *f = *state;
    char *large = repeated(f, "", "# 345678901234\n", 70000, "fn f(x) = x\n");
    write_bytes(in_folder("large.spec"), large, strlen(large));
    assert_null(parse_file(f->arena, &f->diag, in_folder("large.spec")));
    assert_message(f, "large.spec: error E0103: the file is larger than 1 MiB\n");
    assert_null(parse_file(f->arena, &f->diag, in_folder("none.spec")));
    assert_message(f, "ddpc: error E0104: cannot read `");
    assert_null(parse_file(f->arena, &f->diag, folder));
    assert_message(f, "Is a directory");
}

static void write_string(const char *name, const char *text)
{
    write_bytes(in_folder(name), text, strlen(text));
}

/* Each file once, whatever way it is reached. */
static void test_diamond(void **state)
{
    struct front *f = *state;
    write_string("a.spec", "use \"b.spec\"\nuse \"./c.spec\"\nfn a(x) = x\n");
    write_string("b.spec", "use \"d.spec\"\nfn b(x) = x\n");
    write_string("c.spec", "use \"./d.spec\"\nfn c(x) = x\n");
    write_string("d.spec", "fn d(x) = x\n");
    struct ast *ast = parse_file(f->arena, &f->diag, in_folder("a.spec"));
    assert_string_equal(messages(f), "");
    assert_int_equal(ast->sources.count, 4);
    assert_string_equal(written(f, ast), "fn a(x) = x\n\nfn b(x) = x\n\nfn d(x) = x\n\nfn c(x) = x\n\n");
}

static void test_self_use(void **state)
{
    struct front *f = *state;
    write_string("a.spec", "use \"a.spec\"\nfn a(x) = x\n");
    parse_file(f->arena, &f->diag, in_folder("a.spec"));
    assert_int_equal(f->diag.errors, 1);
    assert_message(f, "a.spec:1:5: error E0115: ");
}

static void test_long_chain(void **state)
{
    struct front *f = *state;
    for (int i = 0; i < 200; i++)
        write_string(arena_printf(f->arena, "%d.spec", i),
                     arena_printf(f->arena, "use \"%d.spec\"\n", i + 1));
    parse_file(f->arena, &f->diag, in_folder("0.spec"));
    assert_int_equal(f->diag.errors, 1);
    assert_message(f, "error E0114: nested too deeply");
}

/* ---- settings */

static void test_defaults(void **state)
{
    struct front *f = *state;
    resolve_clean(f, parse_settings(f, "8 per rank", ""), no_overrides);
    const struct dataset_config *d = &f->config.dataset;
    assert_string_equal(d->name, "d");
    assert_int_equal(d->format, FORMAT_CIFAR10);
    assert_string_equal(d->train, "a");
    assert_string_equal(d->test, "b");
    assert_true(d->height == 32 && d->width == 32 && d->channels == 3 && d->classes == 10);
    for (int i = 0; i < 3; i++)
        assert_true(d->mean[i] == 0 && d->std[i] == 1);
    assert_true(d->pad_crop == 0 && d->flip == 0 && d->shuffle && d->workers == 2);

    const struct train_config *t = &f->config.train;
    assert_string_equal(t->model->name, "m");
    assert_int_equal(t->model->args.count, 0);
    assert_string_equal(t->loss->name, "cross_entropy");
    const struct optimizer_config *o = &t->optimizer;
    assert_true(o->lr == 0.5 && o->momentum == 0.9 && o->dampening == 0 && o->weight_decay == 0 &&
                !o->nesterov);
    assert_true(t->batch == 8 && !t->batch_global && t->epochs == 1 && t->seed == 0 && t->memory == 0);

    const struct distribute_config *p = &f->config.distribute;
    assert_string_equal(p->backend, "auto");
    assert_string_equal(p->init, "tcp://localhost:23456");
    assert_true(p->world == 1 && p->bucket == 4 << 20 && p->bucket_first == 1 << 20);
    assert_true(p->buffers == BUFFERS_RANK0 && p->timeout == 60);
}

/* The images of generated sets are what its arguments say; a channel's normalisation follows them. */
static void test_generated_set(void **state)
{
    struct front *f = *state;
    const char *other = "dataset e {\n    format generated(height = 9, width = 7, channels = 2, classes = 5,\n"
                        "                     train = 60, test = 40)\n    normalize mean = [1, 2]\n}\n";
    resolve_clean(f, parse_settings(f, "8", other), OVERRIDES("train.data=e", "dataset.format.test=41"));
    const struct dataset_config *d = &f->config.dataset;
    assert_int_equal(d->format, FORMAT_GENERATED);
    assert_true(d->height == 9 && d->width == 7 && d->channels == 2 && d->classes == 5);
    assert_true(d->train_samples == 60 && d->test_samples == 41 && d->seed == 0);
    assert_true(d->mean[1] == 2 && d->std[1] == 1 && !d->train && !d->test);
}

static void test_setting_places(void **state)
{
    struct front *f = *state;
    resolve_clean(f, parse_settings(f, "8 per rank", ""), no_overrides);
    assert_place(f->config.model_loc, 10, 11);
    assert_place(f->config.data_loc, 11, 10);
    assert_place(f->config.loss_loc, 12, 10);
    assert_place(f->config.batch_loc, 14, 11);
    assert_null(f->config.memory_loc.source);
}

static void test_global_batch(void **state)
{
    struct front *f = *state;
    const char *world = "distribute {\n    world 4\n}\n";
    resolve_clean(f, parse_settings(f, "12 global", world), no_overrides);
    assert_true(f->config.train.batch == 3 && f->config.train.batch_global);
    resolve(f, parse_settings(f, "12 global", world), OVERRIDES("distribute.world=5"));
    assert_message(f, "error E0314: a global batch of 12 cannot be divided among 5 ranks");
}

/* A section by kind or name, one value in a setting; the last one wins; strings without quotes. */
static void test_overrides(void **state)
{
    struct front *f = *state;
    resolve_clean(f, parse_settings(f, "8", ""),
                  OVERRIDES("train.epochs=2", "train.epochs=3", "dataset.train=x/*.bin", "d.test=\"y\"",
                            "train.optimizer.lr=1e-3", "distribute.bucket=2 MiB, first = 64 KiB",
                            "distribute.timeout=250 ms", "train.batch=16 per rank",
                            "dataset.augment=flip(0.25), pad_crop(4)",
                            "d.normalize=mean = [1, 2, 3], std = 2", "train.model=m(classes = 3)",
                            "train.memory=1 GB", "distribute.buffers=average", "distribute.backend=mpi",
                            "distribute.init=tcp://host:1", "train.seed=9007199254740991"));
    const struct config *c = &f->config;
    assert_int_equal(c->train.epochs, 3);
    assert_string_equal(c->dataset.train, "x/*.bin");
    assert_string_equal(c->dataset.test, "y");
    assert_true(c->train.optimizer.lr == 1e-3 && c->train.optimizer.momentum == 0.9);
    assert_true(c->distribute.bucket == 2 << 20 && c->distribute.bucket_first == 64 << 10);
    assert_true(c->distribute.timeout == 0.25 && c->train.batch == 16);
    assert_true(c->dataset.flip == 0.25 && c->dataset.pad_crop == 4);
    assert_true(c->dataset.mean[2] == 3 && c->dataset.std[2] == 2);
    assert_int_equal(c->train.model->args.count, 1);
    assert_true(c->train.memory == 1000000000 && c->train.seed == 9007199254740991);
    assert_int_equal(c->distribute.buffers, BUFFERS_AVERAGE);
    assert_string_equal(c->distribute.backend, "mpi");
    assert_string_equal(c->distribute.init, "tcp://host:1");
}

/* A whole setting replaced: what the spec said of its items is gone. */
static void test_override_whole(void **state)
{
    struct front *f = *state;
    resolve_clean(f, parse_settings(f, "8", ""), OVERRIDES("train.optimizer=sgd(lr = 2)"));
    assert_true(f->config.train.optimizer.lr == 2 && f->config.train.optimizer.momentum == 0);
}

static void test_override_errors(void **state)
{
    static const struct {
        const char *assignment, *message;
    } wrong[] = {
        {"epochs=1",
         "--set:1:1: error E0119: `epochs=1` is not of the form section.key=value\nepochs=1\n^\n"},
        {"train.epochs=", "error E0119"},
        {"train.=1", "error E0119"},
        {"train.epochs=1 +", "--set:1:17: error E0111: found the end of the line, expected a value"},
        {"train.epochs=1\ntrain", "error E0111: found `train`, expected the end of the file"},
        {"train.epochs=\xff", "error E0101"},
        {"trian.epochs=1", "--set:1:1: error E0303: unknown section `trian` (did you mean `train`?)"},
        {"train.epohcs=1",
         "--set:1:7: error E0304: unknown key `epohcs` in the train section (did you mean `epochs`?)"},
        {"train.optimizer.rl=1",
         "unknown key `optimizer.rl` in the train section (did you mean `optimizer.lr`?)"},
        {"train.epochs=0", "--set:1:14: error E0310: `train.epochs` is 0; it must lie between 1 and 1000000"},
        {"train.epochs=1, 2", "error E0312: `epochs` takes one value"},
        {"train.optimizer.lr=1, 2", "error E0312: `optimizer.lr` takes one value"},
        {"train.optimizer=sgd", "--set:1:17: error E0307: `train.optimizer` has no `lr`"},
        {"distribute.init=tcp://:1", "error E0317"},
        {"distribute.init=tcp://a:0", "error E0317"},
        {"distribute.init=tcp://a:65536", "error E0317"},
        {"distribute.init=tcp://a:1x", "error E0317"},
        {"train.seed=9223372036854775808", "error E0109"},
    };
    struct front *f = *state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        resolve(f, parse_settings(f, "8", ""), OVERRIDES(wrong[i].assignment));
        assert_int_equal(f->diag.errors, 1);
        assert_message(f, wrong[i].message);
    }
}

static void test_two_datasets(void **state)
{
    struct front *f = *state;
    const struct dataset_config *dataset = &f->config.dataset;
    const char *other = "dataset e {\n    format cifar10\n    train \"c\"\n    test \"d\"\n}\n";
    resolve_clean(f, parse_settings(f, "8", other), OVERRIDES("e.workers=7", "dataset.workers=3"));
    assert_true(dataset->workers == 3 && strcmp(dataset->train, "a") == 0);
    resolve_clean(f, parse_settings(f, "8", other), OVERRIDES("train.data=e", "e.workers=7"));
    assert_true(dataset->workers == 7 && strcmp(dataset->train, "c") == 0);
}

static void test_show(void **state)
{
    struct front *f = *state;
    resolve_clean(f, parse_settings(f, "8", "distribute {\n    bucket 3 MiB\n}\n"),
                  OVERRIDES("train.epochs=2"));
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    config_show(file, &f->config);
    fclose(file);
    static const char *const lines[] = {
        "train.optimizer.lr            0.5                            t.spec:13\n",
        "train.batch                   8 per rank                     t.spec:14\n",
        "train.epochs                  2                              --set\n",
        "dataset.normalize.mean        0                              default\n",
        "distribute.bucket             3 MiB                          t.spec:17\n",
        "distribute.bucket.first       1 MiB                          default\n",
        "train.optimizer               sgd(lr = 0.5, momentum = 0.9)  t.spec:13\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (!strstr(text, lines[i]))
            fail_msg("no line %s in:\n%s", lines[i], text);
    free(text);
}

/* ---- messages */

static void test_nearest(void **state)
{
    (void)state;
    static const char *const names[] = {"conv2d", "relu", "batchnorm", "epochs", "lr"};
    static const struct {
        const char *word, *near;
    } cases[] = {
        {"conv2", "conv2d"}, {"ocnv2d", "conv2d"}, {"rellu", "relu"}, {"batchnrom", "batchnorm"},
        {"batch", NULL},     {"epoch", "epochs"},  {"rl", "lr"},      {"l", NULL},
        {"", NULL},          {"reluuu", "relu"},   {"rxlx", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *near = nearest(cases[i].word, names, 5);
        if ((near == NULL) != (cases[i].near == NULL) || (near && strcmp(near, cases[i].near) != 0))
            fail_msg("%s: %s", cases[i].word, near ? near : "nothing");
    }
}

static void test_explain(void **state)
{
    struct front *f = *state;
    const char *text = diag_explain(f->arena, "E0304");
    assert_string_equal(text, "E0304: unknown key `...` in the ... section...\n`ddpc show` lists the keys.");
    assert_string_equal(diag_explain(f->arena, "304"), text);
    assert_string_equal(diag_explain(f->arena, "e304"), text);
    assert_null(diag_explain(f->arena, "E0300"));
    assert_null(diag_explain(f->arena, "E0304x"));
    assert_null(diag_explain(f->arena, ""));
}

/* Each row has a number of its own and something to say. */
static void test_error_table(void **state)
{
    (void)state;
    static const struct { int number; const char *text, *remedy; } rows[] = {
#define X(name, number, text, remedy) {number, text, remedy},
#include "front/errors.def"
#undef X
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(rows[i].number > 100 && *rows[i].text && *rows[i].remedy);
        for (size_t j = 0; j < i; j++)
            assert_int_not_equal(rows[i].number, rows[j].number);
    }
}

static void test_excerpts(void **state)
{
    static const char text[] = "\ta\303\251 b\r\n\033[31m c";
    struct front *f = *state;
    struct source source = {"x", text, sizeof text - 1};
    diag_error(&f->diag, (struct loc){&source, 1, 6}, E_NUL_BYTE);
    assert_string_equal(messages(f),
                        "x:1:6: error E0102: the file contains a NUL byte\n\ta\303\251 b\n\t   ^\n");
    diag_error(&f->diag, (struct loc){&source, 2, 7}, E_CHARACTER, "\033");
    assert_string_equal(messages(f), "x:2:7: error E0105: unexpected character `?`\n?[31m c\n      ^\n");
    diag_error(&f->diag, (struct loc){0}, E_NUL_BYTE);
    assert_string_equal(messages(f), "ddpc: error E0102: the file contains a NUL byte\n");
    diag_error(&f->diag, (struct loc){&source, 9, 99}, E_NUL_BYTE);
    assert_string_equal(messages(f), "x:9:99: error E0102: the file contains a NUL byte\n\n^\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_trees),          TEST(test_errors),          TEST(test_project_specs),
        TEST(test_places),         TEST(test_library),         TEST(test_depth),
        TEST(test_depth_allowed),  TEST(test_many_errors),     TEST(test_many_siblings),
        TEST(test_broken_specs),   TEST(test_files),           TEST(test_diamond),
        TEST(test_self_use),       TEST(test_long_chain),      TEST(test_defaults),
        TEST(test_generated_set),
        TEST(test_setting_places), TEST(test_global_batch),    TEST(test_overrides),
        TEST(test_override_whole), TEST(test_override_errors), TEST(test_two_datasets),
        TEST(test_show),           TEST(test_nearest),         TEST(test_explain),
        TEST(test_error_table),    TEST(test_excerpts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
