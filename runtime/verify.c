/* verify.c: --verify: each kernel of the program beside its reference in double, on random inputs.

   Values are drawn from few: multiples of 2^-10 between -1 and 1. Products and short sums of these are exact in float, so
   that a kernel and its reference see the same sign, and the same greatest of several, even next to zero. */
#include "alloc.h"
#include "data/random.h"
#include "ddp.h"
#include "device.h"
#include "device/bf16.h"
#include "fail.h"
#include "layout.h"

#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SAMPLES = 3,     /* quick, and odd: the last tile of rows is not full */
    OUTSIDE = -100,  /* an index of nothing: now and then */
    MAX_OPERANDS = 24 /* of a kernel: compiler/pass/plan.h */
};

struct verifier {
    const struct ddp_program *program;
    int n, threads;
};

struct operand {
    const struct ddp_operand *rule;
    struct ddp_tensor tensor; /* a gradient is float, whatever its parameter is */
    int64_t count, bytes;     /* at n */
    double *values;           /* row-major: those drawn, or the reference's */
    void *host, *memory;      /* as kernels see it, here and on the device */
    bool in_place;            /* the memory is an input's */
};

/* ---- elements in memory */

static int64_t place_of(const struct ddp_tensor *tensor, int64_t at)
{
    const int64_t row = ddp_row_elements(tensor), channels = tensor->rank > 1 ? tensor->shape[1] : 1;
    const int64_t taps = row / channels;
    const int64_t k = at / row, c = at % row / taps, tap = at % taps;
    switch (tensor->layout) {
    case DDP_PANELS: return ddp_panels_offset(tensor, k, c, 0, 0) + tap * channels * DDP_PANEL;
    case DDP_CHANNELS_LAST: return k * row + tap * channels + c;
    default: return at;
    }
}

static double get(const struct operand *x, int64_t at)
{
    at = place_of(&x->tensor, at);
    switch (x->tensor.dtype) {
    case DDP_F32: return ((const float *)x->host)[at];
    case DDP_BF16: return widen(((const bf16 *)x->host)[at]);
    case DDP_I32: return ((const int32_t *)x->host)[at];
    case DDP_I64: return (double)((const int64_t *)x->host)[at];
    default: return ((const uint8_t *)x->host)[at];
    }
}

static void set(const struct operand *x, int64_t at, double value)
{
    at = place_of(&x->tensor, at);
    switch (x->tensor.dtype) {
    case DDP_F32: ((float *)x->host)[at] = (float)value; break;
    case DDP_BF16: ((bf16 *)x->host)[at] = narrow((float)value); break;
    case DDP_I32: ((int32_t *)x->host)[at] = (int32_t)value; break;
    case DDP_I64: ((int64_t *)x->host)[at] = (int64_t)value; break;
    default: ((uint8_t *)x->host)[at] = (uint8_t)value;
    }
}

static bool is_real(const struct ddp_tensor *tensor)
{
    return tensor->dtype == DDP_F32 || tensor->dtype == DDP_BF16;
}

/* ---- what a kernel is given */

static double draw(const struct ddp_operand *rule, bool real, uint32_t bits)
{
    if (real)
        return rule->positive ? 0.5 + ddp_below(bits, 1024) * 0x1p-10 : ddp_below(bits, 2048) * 0x1p-10 - 1;
    if (rule->below && bits % 8 == 0)
        return OUTSIDE;
    return ddp_below(bits, rule->below ? (uint32_t)rule->below : 10);
}

static void fill(const struct verifier *v, const struct operand *x, uint32_t group)
{
    const bool real = is_real(&x->tensor);
#pragma omp parallel for
    for (int64_t i = 0; i < (x->count + 3) / 4; i++) {
        const struct ddp_draw four = ddp_random(v->program->seed, DDP_STREAM_VERIFY, group, (uint64_t)i);
        for (int64_t at = 4 * i; at < x->count && at < 4 * i + 4; at++) {
            set(x, at, draw(x->rule, real, four.at[at % 4]));
            x->values[at] = get(x, at);
        }
    }
    v->program->device->put(x->memory, x->host, x->bytes);
}

/* Its memory is `place` where there is one. */
static struct operand open_operand(const struct verifier *v, const struct ddp_operand *rule, void *place)
{
    struct operand x = {.rule = rule, .tensor = v->program->tensors[rule->tensor], .in_place = place};
    const int64_t parameter_bytes = ddp_dtype_bytes(x.tensor.dtype);
    if (rule->gradient)
        x.tensor.dtype = DDP_F32;
    const int64_t bytes = ddp_dtype_bytes(x.tensor.dtype);
    x.count = ddp_rows(&x.tensor) * ddp_row_elements(&x.tensor) * (x.tensor.batched ? v->n : 1);
    x.bytes = x.tensor.layout == DDP_PANELS ? x.tensor.bytes / parameter_bytes * bytes : x.count * bytes;
    x.values = ddp_alloc(x.count, sizeof *x.values);
    x.host = ddp_alloc(x.bytes, 1); /* zeros: what lies between the rows of panels */
    x.memory = place ? place : v->program->device->take(x.bytes, x.tensor.name);
    return x;
}

static void close_operand(const struct verifier *v, const struct operand *x)
{
    free(x->values);
    free(x->host);
    if (!x->in_place)
        v->program->device->give_back(x->memory, x->bytes);
}

/* All bits are ones: as floats they are not numbers. */
static void poison(const struct verifier *v, void *memory, int64_t bytes)
{
    void *ones = memset(ddp_alloc(bytes, 1), 0xff, (size_t)bytes);
    v->program->device->put(memory, ones, bytes);
    free(ones);
}

/* A buffer's new value lies where the old one does. */
static void *place_of_output(const struct ddp_kernel *kernel, const struct operand *operands, int output)
{
    for (int i = 0; i < kernel->n_inputs; i++)
        if (kernel->operands[i].tensor == kernel->operands[output].tensor && !kernel->operands[output].gradient)
            return operands[i].memory;
    return NULL;
}

static void open_operands(const struct verifier *v, int number, struct operand *operands)
{
    const struct ddp_kernel *kernel = &v->program->kernels[number];
    for (int i = 0; i < kernel->n_inputs; i++) {
        operands[i] = open_operand(v, &kernel->operands[i], NULL);
        fill(v, &operands[i], (uint32_t)(number * MAX_OPERANDS + i));
    }
    for (int i = kernel->n_inputs; i < kernel->n_inputs + kernel->n_outputs; i++) {
        operands[i] = open_operand(v, &kernel->operands[i], place_of_output(kernel, operands, i));
        if (!operands[i].in_place)
            poison(v, operands[i].memory, operands[i].bytes);
    }
}

/* ---- how far it is off */

/* What an error is measured by: rounding is relative to what was added up. What cancels out everywhere is measured by a
   tenth of what was drawn; squares have twice their terms' relative error. */
static double scale_of(const struct operand *x)
{
    double greatest = 0.1;
    for (int64_t i = 0; i < x->count; i++)
        if (isfinite(x->values[i]))
            greatest = fmax(greatest, fabs(x->values[i]));
    return x->rule->squares ? 2 * greatest : greatest;
}

static double error_of(const struct operand *x)
{
    const double scale = scale_of(x);
    double worst = 0;
    for (int64_t i = 0; i < x->count; i++) {
        const double got = get(x, i), expected = x->values[i];
        if (got == expected || (isnan(got) && isnan(expected)))
            continue;
        const double off = fabs(got - expected) / scale;
        worst = isnan(off) ? INFINITY : fmax(worst, off);
    }
    return worst;
}

static double bound_of(const struct ddp_kernel *kernel, const struct operand *operands)
{
    double bound = kernel->tf32 ? 0x1p-10 : 1e-5;
    for (int i = 0; i < kernel->n_inputs + kernel->n_outputs; i++)
        if (operands[i].tensor.dtype == DDP_BF16)
            bound = 0x1p-7;
    return bound;
}

/* ---- one kernel */

static void run(const struct verifier *v, int number, const struct operand *operands)
{
    const struct ddp_kernel *kernel = &v->program->kernels[number];
    const struct ddp_device *device = v->program->device;
    const int count = kernel->n_inputs + kernel->n_outputs;
    void *memory[MAX_OPERANDS];
    double *values[MAX_OPERANDS];
    for (int i = 0; i < count; i++) {
        memory[i] = operands[i].memory;
        values[i] = operands[i].values;
    }
    const int64_t workspace_bytes = kernel->workspace + kernel->thread_workspace * v->threads;
    void *workspace = device->take(workspace_bytes, "workspace");
    poison(v, workspace, workspace_bytes);
    v->program->run_kernel(number, v->n, memory, workspace);
    kernel->reference(v->n, values);
    for (int i = kernel->n_inputs; i < count; i++)
        device->get(operands[i].host, operands[i].memory, operands[i].bytes);
    device->give_back(workspace, workspace_bytes);
}

/* Prints its line. Whether it is within its bound. */
static bool report(const struct ddp_kernel *kernel, const struct operand *operands, int width)
{
    const double bound = bound_of(kernel, operands);
    const struct operand *worst = NULL;
    double error = -1;
    for (int i = kernel->n_inputs; i < kernel->n_inputs + kernel->n_outputs; i++) {
        const double own = error_of(&operands[i]);
        if (own > error) {
            error = own;
            worst = &operands[i];
        }
    }
    const bool pass = error <= bound;
    printf("%-*s  %11.1e  %7.1e  %s%s\n", width, kernel->name, error, bound, pass ? "pass" : "FAILED: ",
           pass ? "" : worst->tensor.name);
    fflush(stdout);
    return pass;
}

static bool verify(const struct verifier *v, int number, int width)
{
    const struct ddp_kernel *kernel = &v->program->kernels[number];
    struct operand operands[MAX_OPERANDS];
    open_operands(v, number, operands);
    run(v, number, operands);
    const bool pass = report(kernel, operands, width);
    for (int i = 0; i < kernel->n_inputs + kernel->n_outputs; i++)
        close_operand(v, &operands[i]);
    return pass;
}

static int name_width(const struct ddp_program *program)
{
    size_t width = 0;
    for (int i = 0; i < program->n_kernels; i++)
        if (strlen(program->kernels[i].name) > width)
            width = strlen(program->kernels[i].name);
    return (int)width;
}

int ddp_verify(const struct ddp_program *program, const struct ddp_options *options)
{
    program->device->open(options->local_rank < 0 ? 0 : options->local_rank);
    if (options->threads)
        omp_set_num_threads(options->threads);
    const struct verifier v = {program, program->batch < SAMPLES ? program->batch : SAMPLES, omp_get_max_threads()};
    const int width = name_width(program);
    int failed = 0, first = 0;
    if (*program->device->identity())
        printf("%s\n", program->device->identity());
    printf("each kernel and its reference in double, on random inputs; n = %d. The error is the greatest of a tensor, as part\n"
           "of its greatest value; the bound is 1e-5, 2^-10 where floats are multiplied in tf32, and 2^-7 where a tensor\n"
           "is bf16.\n\n", v.n);
    printf("%-*s  %11s  %7s\n", width, "kernel", "worst error", "bound");
    for (int i = 0; i < program->n_kernels; i++)
        if (!verify(&v, i, width) && failed++ == 0)
            first = i;
    if (failed)
        ddp_fail(DDP_WRONG, "kernels out of bounds: %d of %d, first %s", failed, program->n_kernels,
                 program->kernels[first].name);
    printf("\n%d kernels, all within bounds\n", program->n_kernels);
    return fflush(stdout) ? DDP_DISK : DDP_OK;
}
