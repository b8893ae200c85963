/* GFLOP/s of the emitted contraction kernels over ResNet-50's convolutions on 32 x 32 images, as one training
   step calls them: every shape has its own memory and comes once a round, so that nothing is in the caches by
   accident.

       bench THREADS [BATCH] [FLAGS]

   Counted are the taps inside the image. A step has each shape as often as the network. */
#include "build.h"
#include "emit/emit.h"
#include "pass/pass.h"

#include <dlfcn.h>
#include <omp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 20, FORMS = 3 };

static const struct conv {
    int size, c, k, kernel, stride, times;
} convs[] = {
    {32, 3, 64, 7, 2, 1},     {8, 64, 64, 1, 1, 1},    {8, 64, 64, 3, 1, 3},    {8, 64, 256, 1, 1, 4},
    {8, 256, 64, 1, 1, 2},    {8, 256, 128, 1, 1, 1},  {8, 128, 128, 3, 2, 1},  {4, 128, 512, 1, 1, 4},
    {8, 256, 512, 1, 2, 1},   {4, 512, 128, 1, 1, 3},  {4, 128, 128, 3, 1, 3},  {4, 512, 256, 1, 1, 1},
    {4, 256, 256, 3, 2, 1},   {2, 256, 1024, 1, 1, 6}, {4, 512, 1024, 1, 2, 1}, {2, 1024, 256, 1, 1, 5},
    {2, 256, 256, 3, 1, 5},   {2, 1024, 512, 1, 1, 1}, {2, 512, 512, 3, 2, 1},  {1, 512, 2048, 1, 1, 3},
    {2, 1024, 2048, 1, 2, 1}, {1, 2048, 512, 1, 1, 2}, {1, 512, 512, 3, 1, 2},
};
enum { CONVS = sizeof convs / sizeof *convs };
static const char *const form_name[FORMS] = {"forward", "input gradient", "weight gradient"};

typedef void kernel_function(int n, const float *a, const float *b, float *result, void *workspace);

struct run {
    kernel_function *call;
    float *a, *b, *result;
    double flops, best; /* best: seconds */
};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int out_size(const struct conv *c)
{
    return (c->size + 2 * (c->kernel / 2) - c->kernel) / c->stride + 1;
}

/* Kernel taps that fall inside, over all results of one axis. */
static double taps_inside(const struct conv *c)
{
    double taps = 0;
    for (int p = 0; p < out_size(c); p++)
        for (int r = 0; r < c->kernel; r++) {
            const int at = p * c->stride - c->kernel / 2 + r;
            taps += at >= 0 && at < c->size;
        }
    return taps;
}

static struct node *contract(struct graph *g, const struct conv *c, int form)
{
    const int size[2] = {c->size, out_size(c)}, pad = c->kernel / 2;
    const struct shape x = {4, true, {1, size[0], size[0], c->c}}, y = {4, true, {1, size[1], size[1], c->k}};
    const struct shape w = {4, false, {c->k, c->c, c->kernel, c->kernel}};
    const struct site site = {.name = "contract"};
    const enum contract_op op[FORMS] = {CONTRACT_CONV, CONTRACT_CONV_DINPUT, CONTRACT_CONV_DWEIGHT};
    struct node *a = graph_input(g, site, F32, form == 1 ? y : x);
    struct node *b = graph_input(g, site, F32, form == 2 ? y : w);
    return graph_contract(g, site, a, b,
                          (struct contract){.op = op[form],
                                            .stride = {c->stride, c->stride},
                                            .padding = {pad, pad},
                                            .dilation = {1, 1},
                                            .groups = 1,
                                            .kernel = {c->kernel, c->kernel},
                                            .input = {c->size, c->size}});
}

static void emit(struct writer *w, struct plan *plan, const struct conv *c, int form, const char *name)
{
    struct graph *g = graph_new(w->arena, plan->diag, name, 1 << 16);
    struct node *node = contract(g, c, form);
    graph_output(g, OUTPUT_LOGITS, node, NULL);
    struct step step = {.graph = g};
    fuse(&step, plan);
    layout(&step, plan);
    schedule(&step, plan);
    struct kernel *kernel = step.kernels.at[0];
    struct tensor *weight = step.of[form == 2 ? node->id : node->inputs[1]->id];
    weight->layout = LAYOUT_PANELS;
    kernel->name = name;
    plan_cpu_contract(kernel, &step);
    emit_signature(w, &step, kernel);
    put_open(w, "\n");
    emit_cpu_contract(w, &step, kernel);
    put_close(w);
    plan->workspace = kernel->workspace > plan->workspace ? kernel->workspace : plan->workspace;
    if (kernel->thread_workspace > plan->thread_workspace)
        plan->thread_workspace = kernel->thread_workspace;
}

static void *build(struct arena *arena, struct writer *w, const char *flags)
{
    char directory[] = P_tmpdir "/ddpc-bench-XXXXXX";
    if (!mkdtemp(directory) || writer_save(w, directory, "kernels.c"))
        exit(1);
    const double start = now();
    const char *command =
        arena_printf(arena,
                     "cc %s -march=native %s -Iruntime -shared -fPIC %s/kernels.c -o %s/kernels.so",
                     emitted_code_flags, flags, directory, directory);
    if (system(command))
        exit(1);
    printf("cc: %.1f s, %d kernels, %d bytes\n", now() - start, CONVS * FORMS, w->text.count);
    void *library = dlopen(arena_printf(arena, "%s/kernels.so", directory), RTLD_NOW);
    unlink(arena_printf(arena, "%s/kernels.so", directory));
    unlink(arena_printf(arena, "%s/kernels.c", directory));
    rmdir(directory);
    return library;
}

/* Fused multiply-adds with nothing else: x = x / 2 + 1. */
static double multiply_adds(int64_t times)
{
    typedef float vector __attribute__((vector_size(64)));
    double sum = 0;
#pragma omp parallel reduction(+ : sum)
    {
        vector x[24], a = {0}, b = {0};
        a += 0.5f;
        b += 1.0f;
        for (int k = 0; k < 24; k++)
            x[k] = a * (float)k;
        for (int64_t i = 0; i < times; i++) {
            __asm__ volatile("" : "+v"(a), "+v"(b));
#pragma GCC unroll 24
            for (int k = 0; k < 24; k++)
                x[k] = x[k] * a + b;
        }
        for (int k = 0; k < 24; k++)
            sum += (double)x[k][0];
    }
    return sum;
}

static double peak(void)
{
    const int64_t times = 200000;
    double best = 1e9, sum = 0;
    for (int i = 0; i < 50; i++) {
        const double start = now();
        sum += multiply_adds(times);
        const double seconds = now() - start;
        best = seconds < best ? seconds : best;
    }
    return sum > 0 ? 2.0 * 16 * 24 * (double)times * omp_get_max_threads() / best * 1e-9 : 0;
}

static float *buffer(size_t floats)
{
    float *at = aligned_alloc(64, (floats * 4 + 4159) / 64 * 64);
    for (size_t i = 0; i < floats; i++)
        at[i] = 0.01f * (float)(i % 17);
    return at;
}

static void open_runs(struct run runs[CONVS][FORMS], struct arena *arena, void *library, int n)
{
    for (int i = 0; i < CONVS; i++) {
        const struct conv *c = &convs[i];
        const size_t x = (size_t)n * c->size * c->size * c->c,
                     y = (size_t)n * out_size(c) * out_size(c) * c->k;
        const size_t w = (size_t)c->k * c->c * c->kernel * c->kernel;
        const size_t a[] = {x, y, x}, b[] = {w, w, y}, result[] = {y, x, w};
        for (int f = 0; f < FORMS; f++)
            runs[i][f] = (struct run){(kernel_function *)dlsym(library, arena_printf(arena, "k%d_%d", i, f)),
                                      buffer(a[f]),
                                      buffer(b[f]),
                                      buffer(result[f]),
                                      2.0 * n * taps_inside(c) * taps_inside(c) * c->c * c->k,
                                      1e9};
    }
}

static void report(struct run runs[CONVS][FORMS], double top)
{
    double seconds[FORMS + 1] = {0}, flops[FORMS + 1] = {0};
    printf("%28s %10s %16s %16s\n", "size c k kernel stride times", form_name[0], form_name[1], form_name[2]);
    for (int i = 0; i < CONVS; i++) {
        const struct conv *c = &convs[i];
        printf("%4d %5d %5d %d /%d x%d       ", c->size, c->c, c->k, c->kernel, c->stride, c->times);
        for (int f = 0; f < FORMS; f++) {
            const struct run *r = &runs[i][f];
            printf("%16.0f", r->flops / r->best * 1e-9);
            for (int sum = f; sum <= FORMS && !(i == 0 && f == 1); sum += FORMS - f) {
                seconds[sum] += r->best * c->times;
                flops[sum] += r->flops * c->times;
            }
        }
        printf("\n");
    }
    for (int f = 0; f <= FORMS; f++)
        printf("%-16s %7.1f ms %6.0f GFLOP/s, %2.0f%% of %.0f\n", f < FORMS ? form_name[f] : "a step",
               seconds[f] * 1e3, flops[f] / seconds[f] * 1e-9, flops[f] / seconds[f] * 1e-7 / top, top);
}

int main(int argc, char **argv)
{
    static struct run runs[CONVS][FORMS];
    const int threads = argc > 1 ? atoi(argv[1]) : 1, n = argc > 2 ? atoi(argv[2]) : 128;
    struct arena *arena = arena_new();
    struct diag diag = {.arena = arena};
    struct plan plan = {.arena = arena, .diag = &diag, .hardware = &cpu_hardware};
    struct writer w = {.arena = arena};
    omp_set_num_threads(threads);
    put(&w, "#include \"device/cpu.h\"\n");
    for (int i = 0; i < CONVS; i++)
        for (int f = 0; f < FORMS; f++)
            emit(&w, &plan, &convs[i], f, arena_printf(arena, "k%d_%d", i, f));
    void *library = build(arena, &w, argc > 3 ? argv[3] : "");
    open_runs(runs, arena, library, n);
    float *workspace = buffer((size_t)(plan.workspace + threads * plan.thread_workspace) / 4);
    for (int round = 0; round <= ROUNDS; round++)
        for (int f = 0; f < FORMS; f++)
            for (int i = 0; i < CONVS; i++) {
                struct run *r = &runs[i][f];
                const double start = now();
                r->call(n, r->a, r->b, r->result, workspace);
                const double seconds = now() - start;
                r->best = round && seconds < r->best ? seconds : r->best;
            }
    report(runs, peak());
    arena_free(arena);
    return 0;
}
