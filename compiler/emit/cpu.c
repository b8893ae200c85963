/* cpu.c: the CPU target: kernels.c, one C function a kernel, OpenMP inside.
   requires: a plan with memory. */
#include "emit/cpu.h"

/* ---- what the bodies share */

void cpu_open_for(struct writer *w, const struct shape *shape, int axis, const char *index)
{
    put_open(w, "for (%s %s = 0; %s < %s; %s++) ", axis == 0 && shape->batched ? "int64_t" : "int", index,
             index, extent_c(w->arena, shape, axis, axis + 1), index);
}

void cpu_parallel(struct writer *w, const struct step *step, const struct shape *shape, int loops)
{
    if (greatest_count(step, shape) < SERIAL)
        return;
    put(w, "#pragma omp parallel for");
    if (loops > 1)
        put(w, " collapse(%d)", loops);
    put(w, " schedule(static)\n");
}

const char *cpu_element(struct arena *arena, const struct step *step, const struct kernel *kernel,
                        const struct node *input, const struct shape *like, const char *row)
{
    const struct shape *shape = &input->shape;
    const long long channels = like->dim[like->rank - 1], count = shape_count(shape);
    const char *name = input_parameter(arena, step, kernel, input);
    const char *place = arena_printf(arena, count == 1 && !shape->batched ? "%s[0]" : "%s[c]", name);
    if (shape_equal(shape, like))
        place = arena_printf(arena, "%s[%s * %lld + c]", name, row, channels);
    return load_c(arena, step, input, place);
}

/* ---- the target */

static void plan_kernel(struct kernel *kernel, const struct step *step)
{
    static void (*const plan[N_ANCHORS])(struct kernel *, const struct step *) = {
        [ANCHOR_MAP] = plan_cpu_sweep, [ANCHOR_ROW] = plan_cpu_sweep, [ANCHOR_CONTRACT] = plan_cpu_contract,
        [ANCHOR_WINDOW] = plan_cpu_window};
    if (plan[kernel->anchor])
        plan[kernel->anchor](kernel, step);
}

static void emit_kernel(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    static void (*const emit[N_ANCHORS])(struct writer *, const struct step *, const struct kernel *) = {
        [ANCHOR_MAP] = emit_cpu_sweep,         [ANCHOR_ROW] = emit_cpu_sweep,
        [ANCHOR_CONTRACT] = emit_cpu_contract, [ANCHOR_WINDOW] = emit_cpu_window,
        [ANCHOR_VIEW] = emit_cpu_view,         [ANCHOR_INDEX] = emit_cpu_index};
    emit_signature(w, step, kernel);
    put_open(w, "\n");
    emit[kernel->anchor](w, step, kernel);
    put_close(w);
}

static void emit_function(struct writer *w, const struct function *function)
{
    put(w, "\n");
    emit_kernel_comment(w, function);
    emit_kernel(w, &function->step, function->step.kernels.at[0]);
}

static void emit_kernels(struct writer *w, const struct plan *plan)
{
    put(w,
        "/* kernels.c: the kernels for the CPU; emitted by ddpc from %s.\n\n"
        "   n: samples in this batch, at most %lld. Activations are [n, h, w, c]. Over each function: its\n"
        "   work and traffic for a full batch; the layers it works for where they are several, then called by what\n"
        "   their names have in common; what it computes, with the lines of the spec. Results do not depend on\n"
        "   the number of threads. */\n",
        plan->spec, (long long)plan->train.graph->batch);
    put(w, "#include \"kernels.h\"\n\n#include \"device/cpu.h\"\n#include \"device/cpu_sweep.h\"\n\n");
    put(w, "#pragma GCC diagnostic ignored \"-Wunused-parameter\" /* all kernels take n */\n");
    for (int i = 0; i < plan->functions.count; i++)
        emit_function(w, plan->functions.at[i]);
}

const struct target cpu_target = {
    .name = "cpu", .device = "ddp_host",
    .files = {{"kernels.c", emit_kernels}},
    .parts = {"kernels.c", "step.c", "train.c", "reference.c"},
    .hardware = &cpu_hardware,
    .plan_kernel = plan_kernel,
    .emit_kernel = emit_kernel,
};
