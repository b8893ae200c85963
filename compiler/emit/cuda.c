/* cuda.c: the CUDA target: kernels.cu, __global__ functions for sm_80 and later, and launch.c, which starts them.
   requires: a plan with memory. */
#include "emit/cuda.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* ---- what the bodies share */

static const char *const *map_parameters(const struct cuda *k)
{
    VEC(const char *) parameters = {0};
    for (int i = 0; i < k->maps.count; i++)
        vec_push(k->arena, &parameters,
                 arena_printf(k->arena, "const __grid_constant__ ddp_tensor_map %s", k->maps.at[i].name));
    vec_push(k->arena, &parameters, NULL);
    return parameters.at;
}

void cuda_open(struct cuda *k, struct launch launch)
{
    const bool first = !k->launches.count;
    if (!first)
        put(k->w, "\n");
    vec_push(k->arena, &k->launches, launch);
    /* one block on a multiprocessor is enough: ptxas else may spill registers to have more */
    put(k->w, "extern \"C\" __global__ void __launch_bounds__(%d, 1)\n", launch.threads);
    emit_parameters(k->w, k->step, k->kernel, arena_printf(k->arena, "%s%s(", k->kernel->name, launch.suffix),
                    "__restrict__ ", first ? map_parameters(k) : NULL);
    put_open(k->w, "\n");
}

const char *cuda_blocks(struct arena *arena, const char *count, int64_t each)
{
    const char *rest = "";
    const long long constant = strtoll(count, (char **)&rest, 10);
    if (!*rest)
        return arena_printf(arena, "%lld", (constant + each - 1) / each);
    return each == 1 ? count : arena_printf(arena, "(%s + %lld) / %lld", count, (long long)each - 1, (long long)each);
}

const char *cuda_index_type(int64_t elements)
{
    return elements <= INT_MAX - 64 * 1024 ? "int" : "int64_t"; /* the last block's threads go beyond the end */
}

static void put_indices(struct cuda *k, const struct shape *shape, const char *const *index, const char *type)
{
    for (int a = 0; a < shape->rank; a++) {
        const bool batched = a == 0 && shape->batched;
        int64_t behind = 1;
        for (int i = a + 1; i < shape->rank; i++)
            behind *= shape->dim[i];
        put(k->w, "const %s %s = at", batched ? type : "int", index[a]);
        if (behind > 1)
            put(k->w, " / %lld", (long long)behind);
        put(k->w, a ? " %% %lld;\n" : ";\n", (long long)shape->dim[a]);
    }
}

void cuda_open_each(struct cuda *k, const char *suffix, const char *count, int64_t greatest, int vector)
{
    const int threads = greatest / vector < CUDA_THREADS ? 32 : CUDA_THREADS;
    const char *type = cuda_index_type(greatest);
    cuda_open(k, (struct launch){suffix, {cuda_blocks(k->arena, count, (int64_t)threads * vector)}, threads, 0});
    put(k->w, "const %s at = %s%sblockIdx.x * %d + threadIdx.x", type, vector > 1 ? "(" : "",
        strcmp(type, "int") == 0 ? "" : "(int64_t)", threads);
    if (vector > 1)
        put(k->w, ") * %d", vector);
    put(k->w, ";\nif (at >= %s)\n    return;\n", count);
}

void cuda_open_elements(struct cuda *k, const char *suffix, const struct shape *shape, int vector,
                        const char *const *index)
{
    const int64_t greatest = greatest_count(k->step, shape);
    cuda_open_each(k, suffix, extent_c(k->arena, shape, 0, shape->rank), greatest, vector);
    put_indices(k, shape, index, cuda_index_type(greatest));
}

int cuda_vector(const struct step *step, int64_t channels, int64_t elements, struct node *const *nodes, int count)
{
    enum { LEAST = 1 << 14 };
    int vector = 4;
    bool floats = true;
    for (int i = 0; i < count; i++) {
        const enum dtype dtype = step->of[nodes[i]->id]->dtype;
        floats = floats && (dtype == F32 || dtype == BF16);
        vector = dtype == BF16 ? 8 : vector;
    }
    return floats && channels % vector == 0 && elements >= LEAST ? vector : 1;
}

/* ---- the target */

static void plan_kernel(struct kernel *kernel, const struct step *step)
{
    static void (*const plan[N_ANCHORS])(struct kernel *, const struct step *) = {
        [ANCHOR_MAP] = plan_cuda_sweep, [ANCHOR_ROW] = plan_cuda_sweep, [ANCHOR_WINDOW] = plan_cuda_window,
        [ANCHOR_CONTRACT] = plan_cuda_contract};
    if (plan[kernel->anchor])
        plan[kernel->anchor](kernel, step);
}

struct cuda emit_cuda_function(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    static void (*const emit[N_ANCHORS])(struct cuda *) = {
        [ANCHOR_MAP] = emit_cuda_sweep,   [ANCHOR_ROW] = emit_cuda_sweep,   [ANCHOR_WINDOW] = emit_cuda_window,
        [ANCHOR_VIEW] = emit_cuda_view, [ANCHOR_INDEX] = emit_cuda_index,
        [ANCHOR_CONTRACT] = emit_cuda_contract};
    struct cuda k = {.w = w, .arena = w->arena, .step = step, .kernel = kernel};
    emit[kernel->anchor](&k);
    return k;
}

static void emit_kernel(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    emit_cuda_function(w, step, kernel);
}

static void emit_kernels(struct writer *w, const struct plan *plan)
{
    put(w,
        "/* kernels.cu: the kernels for CUDA; emitted by ddpc from %s.\n\n"
        "   n: samples in this batch, at most %lld. Activations are [n, h, w, c]. Over each function: its\n"
        "   work and traffic for a full batch; the layers it works for where they are several, then called by what\n"
        "   their names have in common; what it computes, with the lines of the spec. Results depend on n alone, not on\n"
        "   the device or the order in which blocks run. */\n",
        plan->spec, (long long)plan->train.graph->batch);
    put(w, "#include \"device/cuda.h\"\n");
    for (int i = 0; i < plan->functions.count; i++) {
        const struct function *function = plan->functions.at[i];
        put(w, "\n");
        emit_kernel_comment(w, function);
        emit_kernel(w, &function->step, function->step.kernels.at[0]);
    }
}

const struct target cuda_target = {
    .name = "cuda", .device = "ddp_cuda",
    .files = {{"kernels.cu", emit_kernels}, {"launch.c", emit_cuda_launch}},
    .parts = {"launch.c", "step.c", "train.c", "reference.c", "images.c"},
    .hardware = &cuda_hardware,
    .plan_kernel = plan_kernel,
    .emit_kernel = emit_kernel,
};
