/* tune.c: see tune.h.

   A contraction is known by a digest of its kernel, names left out, so that what was measured holds for another
   spec, and for another place in this one. The emitted function itself is timed, with all threads, on random numbers;
   which candidate wins changes no bit of a convolution and its input gradient, but how sums over rows are grouped:
   statistics and weight gradients. */
#include "tune.h"

#include "build.h"
#include "emit/cpu_contract.h"
#include "emit/isolate.h"
#include "folders.h"
#include "graph/form.h"

#include <dlfcn.h>
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>

enum { MOST_PIXELS = 1 << 12, MOST_FLOATS = 1 << 20 }; /* that a file may ask for */
static const char file_name[] = "tune.json";
static const double kernel_seconds = 0.25, better = 0.97; /* a candidate has to win by more than the noise */

/* ---- which kernel, which machine */

static const char *kernel_digest(struct arena *arena, const struct step *step, const struct kernel *kernel)
{
    struct step alone;
    nodes originals;
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    isolate(arena, step, kernel, &alone, &originals);
    fprintf(file, "batch %lld\n", (long long)step->graph->batch);
    for (int i = 0; i < alone.graph->nodes.count; i++) {
        const struct node *node = alone.graph->nodes.at[i];
        if (is_member(alone.kernels.at[0], node))
            node_write(file, alone.graph, node);
        else
            fprintf(file, "%%%d %s\n", i, shape_text(arena, node->dtype, &node->shape));
        fprintf(file, "%s\n", alone.of[i] ? dtype_name[alone.of[i]->dtype] : "");
    }
    fclose(file);
    const XXH128_hash_t hash = XXH3_128bits(text, size);
    free(text);
    return arena_printf(arena, "%016llx%016llx", (unsigned long long)hash.high64,
                        (unsigned long long)hash.low64);
}

/* As Linux calls it. */
static const char *processor(struct arena *arena)
{
    char line[256], name[200] = "unknown";
    FILE *file = fopen("/proc/cpuinfo", "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "model name : %199[^\n]", name) == 1)
            break;
    if (file)
        fclose(file);
    return arena_printf(arena, "%s", name);
}

/* ---- measuring */

typedef void call(int n, void *const at[], void *workspace);

/* Memory for a kernel's parameters; one that is read and written has the same twice. */
struct operands {
    void *at[MAX_OPERANDS], *workspace;
    int64_t bytes[MAX_OPERANDS], workspace_bytes;
    int count;
};

static void *take(int64_t bytes)
{
    void *memory = mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        fprintf(stderr, "ddpc: no memory to measure kernels in\n");
        exit(1);
    }
    madvise(memory, (size_t)bytes, MADV_HUGEPAGE);
    return memory;
}

/* Numbers between -1 and 1; zeros where they are no floats. */
static void fill(const struct tensor *tensor, void *memory)
{
    uint32_t random = 1;
    for (int64_t i = 0; tensor->dtype == F32 && i < tensor->bytes / 4; i++) {
        random = random * 1664525u + 1013904223u;
        ((float *)memory)[i] = (float)(int32_t)random * 0x1p-31f;
    }
}

static struct operands take_operands(const struct function *function, int64_t workspace_bytes)
{
    const struct step *step = &function->step;
    const struct kernel *kernel = step->kernels.at[0];
    struct operands o = {.workspace = take(workspace_bytes), .workspace_bytes = workspace_bytes,
                         .count = kernel->inputs.count + kernel->outputs.count};
    for (int i = 0; i < o.count; i++) {
        const int output = i - kernel->inputs.count;
        const struct node *node = output < 0 ? kernel->inputs.at[i] : kernel->outputs.at[output];
        const struct tensor *tensor = step->of[node->id];
        for (int before = 0; before < i && !o.at[i]; before++)
            if (before < kernel->inputs.count && step->of[kernel->inputs.at[before]->id] == tensor)
                o.at[i] = o.at[before];
        if (o.at[i])
            continue;
        o.at[i] = take(o.bytes[i] = tensor->bytes);
        fill(tensor, o.at[i]);
    }
    return o;
}

static void free_operands(const struct operands *o)
{
    munmap(o->workspace, (size_t)o->workspace_bytes);
    for (int i = 0; i < o->count; i++)
        if (o->bytes[i])
            munmap(o->at[i], (size_t)o->bytes[i]);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* The candidates' functions. */
struct library {
    void *handle;
    const void **shape; /* ddp_shape */
    int threads;
};

/* A function on its way, and what it may choose. */
struct tuned {
    const struct function *function;
    const char *digest;
    struct tiles candidates[MAX_CANDIDATES];
    struct contraction shapes[MAX_CANDIDATES];
    double seconds[MAX_CANDIDATES]; /* of the best call */
    int count;
};

static struct contraction contraction_with(struct arena *arena, const struct function *function,
                                           const struct tiles *tiles)
{
    struct kernel kernel = *function->step.kernels.at[0];
    struct contraction c;
    kernel.tiles = tiles;
    contraction_plan(&c, arena, &function->step, &kernel);
    return c;
}

static struct tuned *open_tuned(struct arena *arena, const struct function *function)
{
    const struct contraction c = contraction_with(arena, function, NULL);
    struct tuned *t = arena_alloc(arena, sizeof *t);
    *t = (struct tuned){.function = function,
                        .digest = kernel_digest(arena, &function->step, function->step.kernels.at[0])};
    t->count = list_candidates(&c, t->candidates);
    for (int i = 0; i < t->count; i++)
        t->shapes[i] = contraction_with(arena, function, &t->candidates[i]);
    return t;
}

static const void *shape_of(const struct contraction *c)
{
    return c->form == FORM_OUTER ? (const void *)&c->outer : (const void *)&c->gather;
}

static int64_t stage_of(const struct contraction *c)
{
    return c->form == FORM_OUTER ? c->outer.stage : c->gather.stage;
}

/* The candidates in turn, so that other work on this machine meets all of them; at least three times. */
static void measure(struct arena *arena, struct tuned *t, call *run, const struct library *library)
{
    const struct contraction open = contraction_with(arena, t->function, &open_tiles);
    int64_t stage = 0;
    for (int i = 0; i < t->count; i++)
        stage = stage_of(&t->shapes[i]) > stage ? stage_of(&t->shapes[i]) : stage;
    const int64_t floats = contraction_workspace(&open) + stage * library->threads;
    const struct operands o = take_operands(t->function, floats * (int64_t)sizeof(float));
    const double end = now() + kernel_seconds;
    for (int round = 0; round < 3 || now() < end; round++)
        for (int i = 0; i < t->count; i++) {
            *library->shape = shape_of(&t->shapes[i]);
            const double began = now();
            run((int)t->function->step.graph->batch, o.at, o.workspace);
            const double took = now() - began;
            if (!t->seconds[i] || took < t->seconds[i])
                t->seconds[i] = took;
        }
    free_operands(&o);
}

static int best(const struct tuned *t)
{
    int best = 0;
    for (int i = 1; i < t->count; i++)
        if (t->seconds[i] < t->seconds[best])
            best = i;
    return t->seconds[best] < better * t->seconds[0] ? best : 0;
}

/* ---- the file */

static json_t *record(const struct tuned *t)
{
    const int i = best(t);
    const struct tiles *tiles = &t->candidates[i];
    json_t *record = json_pack("{s:s, s:f, s:f}", "function", t->function->name, "ms", t->seconds[i] * 1e3,
                               "model_ms", t->seconds[0] * 1e3);
    json_object_update_new(record, t->shapes[i].form == FORM_OUTER
                                       ? json_pack("{s:I, s:I}", "pixels", (json_int_t)tiles->pixels, "side",
                                                   (json_int_t)tiles->side)
                                       : json_pack("{s:I, s:b}", "block", (json_int_t)tiles->block, "across",
                                                   tiles->across));
    return record;
}

static int save(struct arena *arena, const char *directory, const char *march, int threads,
                struct tuned *const *all, int count)
{
    struct writer w = {.arena = arena};
    json_t *kernels = json_object();
    for (int i = 0; i < count; i++)
        json_object_set_new(kernels, all[i]->digest, record(all[i]));
    json_t *file = json_pack("{s:s, s:s, s:i, s:o}", "march", march, "processor", processor(arena), "threads",
                             threads, "kernels", kernels);
    char *text = json_dumps(file, JSON_INDENT(1) | JSON_REAL_PRECISION(4));
    put(&w, "%s\n", text);
    free(text);
    json_decref(file);
    if (writer_save(&w, directory, file_name) == 0)
        return 0;
    fprintf(stderr, "ddpc: cannot write %s/%s: %s\n", directory, file_name, strerror(errno));
    return 1;
}

static bool is_size(json_int_t value, json_int_t most)
{
    return value >= 1 && value <= most;
}

/* False where the numbers cannot be sizes. */
static bool read_tiles(json_t *record, struct tiles *tiles)
{
    json_int_t block = 0, pixels = 0, side = 0;
    int across = 0;
    if (json_unpack(record, "{s?I, s?b, s?I, s?I}", "block", &block, "across", &across, "pixels", &pixels,
                    "side", &side) != 0)
        return false;
    *tiles = (struct tiles){.block = block, .across = across, .pixels = pixels, .side = side};
    return is_size(block, DDP_BLOCK_ROWS) || (is_size(pixels, MOST_PIXELS) && is_size(side, MOST_FLOATS));
}

static void tell_kernels(struct plan *plan, json_t *kernels, bool *damaged)
{
    struct step *steps[] = {&plan->train, &plan->evaluate};
    for (int s = 0; s < 2; s++)
        for (int i = 0; i < steps[s]->kernels.count; i++) {
            struct kernel *kernel = steps[s]->kernels.at[i];
            struct tiles *tiles = arena_alloc(plan->arena, sizeof *tiles);
            json_t *own = kernel->anchor == ANCHOR_CONTRACT
                              ? json_object_get(kernels, kernel_digest(plan->arena, steps[s], kernel))
                              : NULL;
            if (own && read_tiles(own, tiles))
                kernel->tiles = tiles;
            else if (own)
                *damaged = true;
        }
}

void read_tuning(struct plan *plan, const char *directory, const char *march)
{
    const char *path = arena_printf(plan->arena, "%s/%s", directory, file_name), *for_march, *on;
    if (access(path, F_OK) != 0)
        return;
    json_t *kernels, *file = json_load_file(path, 0, NULL);
    bool damaged = json_unpack(file, "{s:s, s:s, s:o}", "march", &for_march, "processor", &on, "kernels",
                               &kernels) != 0 ||
                   !json_is_object(kernels);
    if (!damaged && (strcmp(for_march, march) != 0 || strcmp(on, processor(plan->arena)) != 0))
        fprintf(stderr, "ddpc: %s was measured for %s on %s: not used\n", path, for_march, on);
    else if (!damaged)
        tell_kernels(plan, kernels, &damaged);
    if (damaged)
        fprintf(stderr, "ddpc: %s is damaged: not used\n", path);
    json_decref(file);
}

/* ---- all */

/* OpenMP comes with the library, and is told before that its threads are not to wait for long: other work on
   this machine is then in the way only while it runs. It stays open, for these threads live in it. */
static bool open_library(struct library *library, const char *path)
{
    setenv("GOMP_SPINCOUNT", "300", false);
    *library = (struct library){.handle = dlopen(path, RTLD_NOW | RTLD_LOCAL)};
    if (!library->handle) {
        fprintf(stderr, "ddpc: %s\n", dlerror());
        return false;
    }
    int (*threads)(void);
    *(void **)&threads = dlsym(library->handle, "tune_threads");
    library->shape = dlsym(library->handle, "ddp_shape");
    library->threads = threads();
    return true;
}

static int measure_all(struct arena *arena, const char *directory, const char *march, const char *path,
                       struct tuned *const *all, int count)
{
    struct library library;
    if (!open_library(&library, path))
        return 1;
    for (int i = 0; i < count; i++) {
        call *run;
        *(void **)&run = dlsym(library.handle, arena_printf(arena, "tune_%d", i));
        measure(arena, all[i], run, &library);
    }
    return save(arena, directory, march, library.threads, all, count);
}

/* Those that training calls and that have something to choose. */
struct tuned_list {
    VEC(struct tuned *) at;
    VEC(const struct function *) functions;
};

static struct tuned_list list_tuned(const struct plan *plan)
{
    struct tuned_list list = {0};
    for (int i = 0; i < plan->functions.count; i++) {
        const struct function *function = plan->functions.at[i];
        if (function->evaluation || function->step.kernels.at[0]->anchor != ANCHOR_CONTRACT)
            continue;
        struct tuned *t = open_tuned(plan->arena, function);
        if (t->count == 1)
            continue;
        vec_push(plan->arena, &list.at, t);
        vec_push(plan->arena, &list.functions, function);
    }
    return list;
}

int tune(const struct plan *plan, const char *directory, const char *march)
{
    struct arena *arena = plan->arena;
    struct writer w = {.arena = arena};
    const struct tuned_list list = list_tuned(plan);
    const char *source = arena_printf(arena, "%s/tune.c", directory);
    const char *library = arena_printf(arena, "%s/tune.so", directory);
    emit_cpu_tune(&w, list.functions.at, list.functions.count);
    int failed = make_folders(directory) || writer_save(&w, directory, "tune.c") ||
                 build_library(arena, march, source, library);
    if (failed)
        fprintf(stderr, "ddpc: cannot build %s\n", source);
    else
        failed = measure_all(arena, directory, march, library, list.at.at, list.at.count);
    unlink(library);
    unlink(source);
    return failed ? 1 : 0;
}
