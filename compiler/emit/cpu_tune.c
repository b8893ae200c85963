/* cpu_tune.c: contractions that are told the sizes of their loops with each call, for tune.c to measure.
   requires: functions whose kernels have candidates.

       const void *ddp_shape;
       void conv1_forward(int n, const float *restrict image, ...)
       {
           const struct ddp_gather shape = *(const struct ddp_gather *)ddp_shape;
           ...
       }
       void tune_0(int n, void *const at[], void *workspace)
       {
           conv1_forward(n, at[0], at[1], at[2], workspace);
       } */
#include "emit/cpu_contract.h"

static void emit_open(struct writer *w, const struct function *function)
{
    struct kernel kernel = *function->step.kernels.at[0];
    kernel.tiles = &open_tiles;
    put(w, "\n");
    cpu_target.emit_kernel(w, &function->step, &kernel);
}

static void emit_call(struct writer *w, const struct function *function, int number)
{
    const struct kernel *kernel = function->step.kernels.at[0];
    put_open(w, "void tune_%d(int n, void *const at[], void *workspace)\n", number);
    put(w, "%s(n, ", function->name);
    for (int i = 0; i < kernel->inputs.count + kernel->outputs.count; i++)
        put(w, "at[%d], ", i);
    put(w, "workspace);\n");
    put_close(w);
}

void emit_cpu_tune(struct writer *w, const struct function *const *functions, int count)
{
    put(w, "#include \"device/bf16.h\"\n#include \"device/cpu.h\"\n#include \"device/cpu_sweep.h\"\n\n");
    put(w, "#pragma GCC diagnostic ignored \"-Wunused-parameter\"\n\n");
    put(w, "const void *ddp_shape; /* the sizes for the next call */\n\n");
    put(w, "int tune_threads(void)\n{\n    return omp_get_max_threads();\n}\n");
    for (int i = 0; i < count; i++) {
        emit_open(w, functions[i]);
        emit_call(w, functions[i], i);
    }
}
