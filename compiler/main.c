/* main.c: the command line, and the pipeline from a spec to a program as one list of calls. */
#include "build.h"
#include "cubins.h"
#include "cuda/nvrtc.h"
#include "data.h"
#include "emit/emit.h"
#include "explain.h"
#include "front/config.h"
#include "pass/pass.h"
#include "run.h"
#include "tune.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "usage: ddpc compile SPEC [options]                          emit the program and build it\n"
    "       ddpc run     SPEC -n RANKS [options] [-- program options]\n"
    "       ddpc check   SPEC [--set section.key=value]...       all errors, nothing written\n"
    "       ddpc show    SPEC [--set section.key=value]...       every value and where it came from\n"
    "       ddpc explain SPEC [--set section.key=value]...       what each kernel fuses and costs; the memory\n"
    "       ddpc explain E0123                                   what an error means\n"
    "       ddpc data    synth DIR | cifar10 DIR                 a dataset to train on\n"
    "\n"
    "  -o DIR                   where the program goes (build/NAME, NAME being the spec's file name)\n"
    "  --target cpu|cuda        what the kernels run on\n"
    "  --arch ARCH[,ARCH]...    GPUs that kernels are compiled for (sm_80,sm_90a) by NVRTC; on others programs call it\n"
    "  --set section.key=value  overrides a setting, any number of times\n"
    "  --march ARCH             processor that kernels in C are built for (native); portable: the program holds them for\n"
    "                           several, and takes the best that runs (or the one that DDP_LEVEL names)\n"
    "  --tune                   measure the sizes of the kernels' loops here, and keep them in DIR/tune.json\n"
    "  --no-tune                take no notice of that file\n"
    "  --no-build               emit only\n"
    "  --dump=PASS              print the result of a pass\n"
    "  --stop-after=PASS        and stop there\n"
    "\n"
    "passes: parse elaborate differentiate simplify fuse layout narrow schedule buckets memory\n";

enum { EMITTED_ONLY = -1 }; /* a status: all is well, but there is no program */

struct compilation;
static int build_cpu(struct compilation *c);
static int build_cuda(struct compilation *c);

static const struct backend {
    const struct target *target;
    int (*build)(struct compilation *c); /* 0; or 1 or EMITTED_ONLY after a line */
    bool tunes;                          /* the sizes of its kernels' loops can be measured */
} backends[] = {{&cpu_target, build_cpu, true}, {&cuda_target, build_cuda, false}};

struct options {
    const char *spec, *output, *dump, *stop, *march, *architectures;
    const struct backend *backend;
    bool build, tune, tuned; /* tuned: by what was measured before */
    int ranks;
    VEC(char *) overrides;
    char **program_args; /* behind "--", NULL-terminated */
};

/* What the pipeline works on. */
struct compilation {
    const struct options *options;
    struct arena *arena;
    struct diag diag;
    struct ast *ast;
    struct config config;
    struct plan plan;
    const char *directory;
};

static void dump(struct compilation *c, const char *pass)
{
    if (strcmp(pass, "parse") == 0) {
        ast_write(stdout, c->ast);
        return;
    }
    struct step *steps[] = {&c->plan.train, &c->plan.evaluate};
    for (int i = 0; i < 2; i++) {
        if (!steps[i]->kernels.count)
            graph_write(stdout, steps[i]->graph);
        else
            plan_write(stdout, &c->plan, steps[i]);
    }
}

/* Between two passes: verifies, dumps when asked. True when the pipeline ends here. */
static bool ends_after(struct compilation *c, const char *pass)
{
    if (c->diag.errors)
        return true;
    if (c->plan.evaluate.kernels.count)
        verify_plan(&c->plan, pass);
    else if (c->plan.evaluate.graph) {
        graph_verify(c->plan.train.graph, pass);
        graph_verify(c->plan.evaluate.graph, pass);
    }
    if (c->options->dump && strcmp(c->options->dump, pass) == 0)
        dump(c, pass);
    return c->options->stop && strcmp(c->options->stop, pass) == 0;
}

static void plan_kernels(const struct compilation *c, struct step *step)
{
    for (int i = 0; i < step->kernels.count; i++) {
        step->kernels.at[i]->winograd = c->config.train.winograd == WINOGRAD_AUTO;
        step->kernels.at[i]->tf32 = c->config.train.precision == PRECISION_TF32;
        c->options->backend->target->plan_kernel(step->kernels.at[i], step);
    }
}

static void parse(struct compilation *c)
{
    c->ast = parse_file(c->arena, &c->diag, c->options->spec);
    for (int i = 0; c->ast && i < c->options->overrides.count; i++)
        parse_override(c->ast, c->arena, &c->diag, c->options->overrides.at[i]);
    if (!c->diag.errors)
        config_resolve(&c->config, c->ast, c->arena, &c->diag);
}

/* Under tf32 f32 is as fast as that. */
static void choose_rates(struct compilation *c)
{
    const struct target *target = c->options->backend->target;
    struct hardware *hardware = arena_alloc(c->arena, sizeof *hardware);
    if (c->config.train.precision != PRECISION_TF32)
        return;
    if (!target->hardware->flops_tf32)
        diag_error(&c->diag, c->config.precision_loc, E_TF32, target->name);
    *hardware = *target->hardware;
    hardware->flops = hardware->flops_tf32;
    c->plan.hardware = hardware;
}

/* The passes that the budget of memory may call for more than once. True when nothing stopped them. */
static bool decide_kernels(struct compilation *c)
{
    struct plan *plan = &c->plan;
    struct step *train = &plan->train, *evaluate = &plan->evaluate;

    fuse(train, plan);
    fuse(evaluate, plan);
    if (ends_after(c, "fuse"))
        return false;

    layout(train, plan);
    layout(evaluate, plan);
    if (ends_after(c, "layout"))
        return false;

    narrow_tensors(train, plan);
    narrow_tensors(evaluate, plan);
    if (ends_after(c, "narrow"))
        return false;

    schedule(train, plan);
    schedule(evaluate, plan);
    if (c->options->tuned && c->options->backend->tunes)
        read_tuning(plan, c->directory, c->options->march);
    plan_kernels(c, train);
    plan_kernels(c, evaluate);
    if (ends_after(c, "schedule"))
        return false;

    plan_buckets(plan);
    return !ends_after(c, "buckets");
}

/* From a spec to a plan: the compiler, top to bottom. True when nothing stopped it. */
static bool make_plan(struct compilation *c)
{
    struct plan *plan = &c->plan;
    struct step *train = &plan->train, *evaluate = &plan->evaluate;
    const struct target *target = c->options->backend->target;

    parse(c);
    choose_rates(c);
    if (ends_after(c, "parse"))
        return false;

    train->graph = elaborate(c->ast, &c->config, true, c->arena, &c->diag);
    if (!c->diag.errors) /* the same mistakes need not be told twice */
        evaluate->graph = elaborate(c->ast, &c->config, false, c->arena, &c->diag);
    if (ends_after(c, "elaborate"))
        return false;

    differentiate(train->graph);
    if (ends_after(c, "differentiate"))
        return false;

    simplify(train->graph);
    simplify(evaluate->graph);
    if (ends_after(c, "simplify"))
        return false;

    const struct plan unfused = *plan;
    do {
        if (!decide_kernels(c))
            return false;
        plan_memory(plan);
    } while (!fit_memory(plan, &unfused));
    if (ends_after(c, "memory"))
        return false;

    share_kernels(plan, target);
    return true;
}

/* "specs/resnet50-augment.spec" -> "resnet50-augment" */
static const char *spec_name(struct arena *arena, const char *path)
{
    const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    const char *end = strrchr(base, '.');
    size_t length = end && end > base ? (size_t)(end - base) : strlen(base);
    return arena_strndup(arena, base, length);
}

/* "resnet50-augment" -> "resnet50_augment" */
static const char *c_identifier(struct arena *arena, const char *name)
{
    char *identifier = arena_printf(arena, "%s%s", *name >= '0' && *name <= '9' ? "_" : "", name);
    for (char *c = identifier; *c; c++)
        if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", *c))
            *c = '_';
    return identifier;
}

static void compilation_open(struct compilation *c, const struct options *options)
{
    *c = (struct compilation){.options = options, .arena = arena_new()};
    const char *name = spec_name(c->arena, options->spec);
    c->diag.arena = c->arena;
    c->directory = options->output ? options->output : arena_printf(c->arena, "build/%s", name);
    c->plan = (struct plan){.arena = c->arena, .diag = &c->diag, .config = &c->config, .spec = options->spec,
                            .name = c_identifier(c->arena, name), .hardware = options->backend->target->hardware};
}

static int compilation_close(struct compilation *c, int status)
{
    diag_print(&c->diag);
    status = c->diag.errors ? 1 : status;
    arena_free(c->arena);
    return status;
}

/* Measures what this compilation may choose. */
static int tune_command(const struct options *options)
{
    struct options untuned = *options;
    struct compilation c;
    if (is_portable(options->march)) {
        fprintf(stderr, "ddpc: --tune measures one processor's kernels, a portable program has several\n");
        return 2;
    }
    if (!options->backend->tunes) {
        fprintf(stderr, "ddpc: --tune measures kernels in C, and there are none for %s\n", options->backend->target->name);
        return 2;
    }
    untuned.tuned = false;
    compilation_open(&c, &untuned);
    const int status = make_plan(&c) ? tune(&c.plan, c.directory, options->march) : 0;
    return compilation_close(&c, status);
}

static int build_cpu(struct compilation *c)
{
    return build_program(&c->plan, &cpu_target, c->directory, spec_name(c->arena, c->options->spec), c->options->march);
}

static int build_cuda(struct compilation *c)
{
    if (!nvrtc_open()) {
        printf("%s: emitted, not built: there is no libnvrtc.so, which compiles kernels.cu\n", c->directory);
        return EMITTED_ONLY;
    }
    const int failed = build_cubins(&c->plan, &cuda_target, c->directory, c->options->architectures);
    return failed ? failed : build_program(&c->plan, &cuda_target, c->directory, spec_name(c->arena, c->options->spec), NULL);
}

/* Emits and builds. On success *program is the program's path, in malloc'd memory. */
static int compile_program(const struct options *options, char **program)
{
    struct compilation c;
    int status = options->tune ? tune_command(options) : 0;
    if (status)
        return status;
    compilation_open(&c, options);
    if (make_plan(&c)) {
        status = emit_program(&c.plan, c.ast, options->backend->target, c.directory);
        if (status == 0 && options->build)
            status = options->backend->build(&c);
        if (program)
            *program = strdup(arena_printf(c.arena, "%s/%s", c.directory, spec_name(c.arena, options->spec)));
    }
    return compilation_close(&c, status);
}

static int compile_command(const struct options *options)
{
    const int status = compile_program(options, NULL);
    return status == EMITTED_ONLY ? 0 : status;
}

static int run_command(const struct options *options)
{
    char *program = NULL;
    if (options->ranks < 1) {
        fprintf(stderr, "ddpc: run needs -n RANKS\n");
        return 2;
    }
    int status = compile_program(options, &program);
    if (status == 0 && program)
        status = run_ranks(program, options->ranks, options->program_args);
    free(program);
    return status == EMITTED_ONLY ? 1 : status;
}

static int check_command(const struct options *options)
{
    struct compilation c;
    compilation_open(&c, options);
    make_plan(&c);
    return compilation_close(&c, 0);
}

static int show_command(const struct options *options)
{
    struct compilation c;
    compilation_open(&c, options);
    parse(&c);
    if (!c.diag.errors)
        config_show(stdout, &c.config);
    return compilation_close(&c, 0);
}

static int explain_error(const char *number)
{
    struct arena *arena = arena_new();
    const char *text = diag_explain(arena, number);
    if (text)
        puts(text);
    else
        fprintf(stderr, "ddpc: there is no error %s\n", number);
    arena_free(arena);
    return text ? 0 : 2;
}

/* "E0123", "e0123", "123" */
static bool is_error_number(const char *text)
{
    text += *text == 'E' || *text == 'e';
    return *text && !text[strspn(text, "0123456789")];
}

static int explain_command(const struct options *options)
{
    struct compilation c;
    if (is_error_number(options->spec))
        return explain_error(options->spec);
    compilation_open(&c, options);
    if (make_plan(&c))
        explain(stdout, &c.plan);
    return compilation_close(&c, 0);
}

static const struct command {
    const char *name;
    int (*run)(const struct options *options);
} commands[] = {
    {"compile", compile_command}, {"run", run_command},         {"check", check_command},
    {"show", show_command},       {"explain", explain_command},
};

static const struct backend *backend_named(const char *name)
{
    for (size_t i = 0; i < sizeof backends / sizeof *backends; i++)
        if (strcmp(backends[i].target->name, name) == 0)
            return &backends[i];
    fprintf(stderr, "ddpc: unknown target `%s` (there are: cpu, cuda)\n", name);
    return NULL;
}

static bool is_pass(const char *name)
{
    static const char *const passes[] = {"parse",  "elaborate", "differentiate", "simplify", "fuse",
                                         "layout", "schedule",  "buckets",       "memory"};
    for (size_t i = 0; i < sizeof passes / sizeof *passes; i++)
        if (strcmp(passes[i], name) == 0)
            return true;
    fprintf(stderr, "ddpc: unknown pass `%s`\n", name);
    return false;
}

static bool parse_ranks(const char *text, int *ranks)
{
    char *end;
    errno = 0;
    long value = strtol(text, &end, 10);
    *ranks = (int)value;
    if (!errno && end != text && !*end && value >= 1 && value <= 1024)
        return true;
    fprintf(stderr, "ddpc: -n takes a number of ranks from 1 to 1024, not `%s`\n", text);
    return false;
}

enum { OPTION_TARGET = 256, OPTION_SET, OPTION_MARCH, OPTION_ARCH, OPTION_NO_BUILD, OPTION_TUNE, OPTION_NO_TUNE, OPTION_DUMP,
       OPTION_STOP };
static const struct option long_options[] = {
    {"target", required_argument, NULL, OPTION_TARGET}, {"set", required_argument, NULL, OPTION_SET},
    {"arch", required_argument, NULL, OPTION_ARCH},
    {"march", required_argument, NULL, OPTION_MARCH},   {"no-build", no_argument, NULL, OPTION_NO_BUILD},
    {"dump", required_argument, NULL, OPTION_DUMP},     {"stop-after", required_argument, NULL, OPTION_STOP},
    {"tune", no_argument, NULL, OPTION_TUNE},           {"no-tune", no_argument, NULL, OPTION_NO_TUNE},
    {"help", no_argument, NULL, 'h'},                   {0}};

static bool take_option(struct options *o, struct arena *arena, int option, char *value)
{
    switch (option) {
    case 'o': o->output = value; return true;
    case 'n': return parse_ranks(value, &o->ranks);
    case OPTION_TARGET: return (o->backend = backend_named(value)) != NULL;
    case OPTION_SET: vec_push(arena, &o->overrides, value); return true;
    case OPTION_MARCH: o->march = value; return true;
    case OPTION_ARCH: return check_architectures(o->architectures = value);
    case OPTION_NO_BUILD: o->build = false; return true;
    case OPTION_TUNE: o->tune = true; return true;
    case OPTION_NO_TUNE: o->tuned = false; return true;
    case OPTION_DUMP: return is_pass(o->dump = value);
    case OPTION_STOP: return is_pass(o->stop = value);
    default: return false;
    }
}

/* False after a message. What stands behind "--" is the program's. */
static bool take_options(struct options *o, struct arena *arena, int argc, char **argv)
{
    int own = 0;
    while (own < argc && strcmp(argv[own], "--") != 0)
        own++;
    static char *none[] = {NULL};
    o->program_args = own < argc ? argv + own + 1 : none;
    for (int option; (option = getopt_long(own, argv, "o:n:h", long_options, NULL)) != -1;) {
        if (option == 'h') {
            fputs(usage, stdout);
            exit(0);
        }
        if (!take_option(o, arena, option, optarg))
            return false;
    }
    if (own - optind == 1) {
        o->spec = argv[optind];
        return true;
    }
    fprintf(stderr, own > optind ? "ddpc: one spec, please\n" : "ddpc: which spec?\n");
    return false;
}

int main(int argc, char **argv)
{
    static char tool[] = "ddpc";
    const char *name = argc > 1 ? argv[1] : "--help";
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        fputs(usage, argc > 1 ? stdout : stderr);
        return argc > 1 ? 0 : 2;
    }
    if (strcmp(name, "data") == 0)
        return data_command(argc - 1, argv + 1);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(commands[i].name, name) != 0)
            continue;
        argv[1] = tool; /* who complains about options */
        struct options options = {.backend = backends, .architectures = "sm_80,sm_90a", .build = true,
                                  .tuned = true, .march = "native"};
        struct arena *arena = arena_new();
        int status = take_options(&options, arena, argc - 1, argv + 1) ? commands[i].run(&options) : 2;
        arena_free(arena);
        return status;
    }
    fprintf(stderr, "ddpc: unknown command `%s`\n%s", name, usage);
    return 2;
}
