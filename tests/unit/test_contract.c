/* Contraction kernels: emitted, compiled for several instruction sets, run at several batch sizes and thread
   counts, and held against the double interpreter. Every buffer is followed by guards, and results by other
   thread counts must be equal to the bit. */
#include "build.h"
#include "device/bf16.h"
#include "emit/cpu_contract.h"
#include "pass/pass.h"
#include "support/conform.h"
#include "support/folder.h"
#include "support/interpret.h"
#include "support/shapes.h"

#include <dlfcn.h>
#include <math.h>
#include <omp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { GUARD = 64, MAX_CASES = 64 };

/* ---- one case, planned */

struct planned {
    const char *name;
    struct plan *plan;
    struct step *step;
    bool winograd;
    double error[2]; /* the greatest, of weight gradients, and of convolutions and input gradients */
};

static enum precision precision; /* of all cases */
static struct planned cases[MAX_CASES];
static int n_cases;

static struct graph *new_graph(struct arena *arena, const char *name, int64_t batch)
{
    struct diag *diag = arena_alloc(arena, sizeof *diag);
    diag->arena = arena;
    return graph_new(arena, diag, name, batch);
}

static bool has(struct node *const *nodes, int count, const struct node *node)
{
    for (int i = 0; i < count; i++)
        if (nodes[i] == node)
            return true;
    return false;
}

/* Maps of the contraction's operands become its members. */
static void take_prologues(struct kernel *kernel, struct arena *arena)
{
    struct kernel taken = *kernel;
    taken.members.at = taken.inputs.at = NULL;
    taken.members.count = taken.members.capacity = taken.inputs.count = taken.inputs.capacity = 0;
    for (int i = 0; i < kernel->inputs.count; i++) {
        struct node *input = kernel->inputs.at[i];
        if (input->kind != NODE_MAP) {
            vec_push(arena, &taken.inputs, input);
            continue;
        }
        vec_push(arena, &taken.members, input);
        for (int k = 0; k < input->n_inputs; k++)
            if (!has(taken.inputs.at, taken.inputs.count, input->inputs[k]))
                vec_push(arena, &taken.inputs, input->inputs[k]);
    }
    for (int i = 0; i < kernel->members.count; i++)
        vec_push(arena, &taken.members, kernel->members.at[i]);
    *kernel = taken;
}

static void fuse_prologues(struct step *step, struct arena *arena)
{
    int kept = 0;
    for (int i = 0; i < step->kernels.count; i++) {
        struct kernel *kernel = step->kernels.at[i];
        if (kernel->anchor != ANCHOR_CONTRACT)
            continue;
        take_prologues(kernel, arena);
        step->kernels.at[kept++] = kernel;
    }
    step->kernels.count = kept;
}

/* All that varies with the sample lies in bf16, inputs, too. */
static void narrow_all(struct step *step)
{
    for (int i = 0; i < step->tensors.count; i++)
        if (step->tensors.at[i]->node->shape.batched)
            step->tensors.at[i]->dtype = BF16;
}

static bool gathers(const struct kernel *kernel)
{
    const enum contract_op op = kernel->node->contract.op;
    return op == CONTRACT_CONV || op == CONTRACT_CONV_DINPUT;
}

static void plan_kernel(struct kernel *kernel, const struct step *step, bool winograd)
{
    struct contraction c;
    kernel->winograd = winograd;
    plan_cpu_contract(kernel, step);
    contraction_plan(&c, step->graph->arena, step, kernel);
    assert_int_equal(gathers(kernel) ? c.gather.patch.edge > 0 : c.outer.patches > 0, winograd);
}

static void add_case(struct graph *g, bool winograd)
{
    struct plan *plan = arena_alloc(g->arena, sizeof *plan);
    *plan = (struct plan){.arena = g->arena, .diag = g->diag, .hardware = &cpu_hardware, .name = g->name,
                           .spec = g->name};
    plan->train.graph = g;
    struct step *step = &plan->train;
    fuse(step, plan);
    fuse_prologues(step, plan->arena);
    layout(step, plan);
    if (precision == PRECISION_BF16)
        narrow_all(step);
    schedule(step, plan);
    for (int i = 0; i < step->kernels.count; i++)
        plan_kernel(step->kernels.at[i], step, winograd);
    assert_int_equal(g->diag->errors, 0);
    assert_true(n_cases < MAX_CASES);
    cases[n_cases++] = (struct planned){g->name, plan, step, winograd, {0}};
}

static void emit_case(struct writer *w, const struct planned *p)
{
    for (int i = 0; i < p->step->kernels.count; i++) {
        struct kernel *kernel = p->step->kernels.at[i];
        assert_int_equal(kernel->anchor, ANCHOR_CONTRACT);
        const char *name = arena_printf(p->plan->arena, "%s_%d", p->name, i);
        kernel->name = name;
        put(w, "static ");
        emit_signature(w, p->step, kernel);
        put_open(w, "\n");
        emit_cpu_contract(w, p->step, kernel);
        put_close(w);
        put_open(w, "void call_%s(int n, void *const *p, void *workspace)\n", name);
        put(w, "%s(n", name);
        for (int k = 0; k < kernel->inputs.count + kernel->outputs.count; k++)
            put(w, ", p[%d]", k);
        put(w, "%s);\n(void)workspace;\n",
            kernel->workspace || kernel->thread_workspace ? ", workspace" : "");
        put_close(w);
    }
}

/* ---- memory */

/* Every element of a tensor in logical order: where it lies. */
static int64_t place(const struct tensor *t, int64_t index)
{
    if (t->layout == LAYOUT_ROWS)
        return index;
    const struct shape *s = &t->node->shape;
    const int64_t taps = s->rank == 4 ? s->dim[2] * s->dim[3] : 1, c = s->dim[1], k = s->dim[0] / t->groups;
    const int64_t tap = index % taps, channel = index / taps % c, out = index / taps / c;
    const int64_t panel = out / k * ((k + PANEL - 1) / PANEL) + out % k / PANEL;
    return ((panel * taps + tap) * c + channel) * PANEL + out % k % PANEL;
}

struct buffer {
    float *at;
    int64_t count; /* floats, without the guard */
};

static struct buffer buffer_new(int64_t bytes)
{
    struct buffer b = {.count = (bytes + 3) / 4};
    const size_t size = ((size_t)(b.count + GUARD) * 4 + 63) / 64 * 64;
    b.at = aligned_alloc(64, size);
    for (size_t i = 0; i < size / 4; i++)
        b.at[i] = NAN;
    for (int i = 0; i < GUARD; i++)
        b.at[b.count + i] = (float)i;
    return b;
}

static void buffer_check(const struct buffer *b, const char *what)
{
    for (int i = 0; i < GUARD; i++)
        if (b->at[b->count + i] != (float)i)
            fail_msg("%s: written behind its end", what);
}

static double random_value(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (double)(float)((double)(int64_t)(*state >> 33) / (1u << 30) - 1);
}

struct memory {
    double **values;        /* by node */
    struct buffer *buffers; /* by node; of what is stored */
    struct buffer workspace;
};

/* Element `at` of the tensor, as it lies in memory. */
static double element(const struct memory *m, const struct tensor *t, int64_t at)
{
    const float *memory = m->buffers[t->node->id].at;
    return t->dtype == BF16 ? widen(((const bf16 *)memory)[at]) : memory[at];
}

static void set_element(const struct memory *m, const struct tensor *t, int64_t at, double value)
{
    float *memory = m->buffers[t->node->id].at;
    if (t->dtype == BF16)
        ((bf16 *)memory)[at] = narrow((float)value);
    else
        memory[at] = (float)value;
}

static void open_memory(struct memory *m, const struct planned *p, int64_t n, int threads)
{
    const struct graph *g = p->step->graph;
    int64_t shared = 0, each = 0;
    uint64_t state = 1;
    m->values = calloc((size_t)g->nodes.count, sizeof *m->values);
    m->buffers = calloc((size_t)g->nodes.count, sizeof *m->buffers);
    for (int i = 0; i < p->step->kernels.count; i++) {
        const struct kernel *k = p->step->kernels.at[i];
        shared = k->workspace > shared ? k->workspace : shared;
        each = k->thread_workspace > each ? k->thread_workspace : each;
    }
    m->workspace = buffer_new(shared + threads * each);
    for (int i = 0; i < g->nodes.count; i++) {
        const struct node *node = g->nodes.at[i];
        const int64_t count = element_count(&node->shape, n);
        const struct tensor *t = p->step->of[i];
        const bool is_leaf = node->kind == NODE_INPUT || node->kind == NODE_PARAM;
        m->values[i] = calloc((size_t)count, sizeof **m->values);
        if (t)
            m->buffers[i] = buffer_new(t->layout == LAYOUT_PANELS ? t->bytes : count * dtype_bytes[t->dtype]);
        for (int64_t k = 0; is_leaf && k < count; k++)
            m->values[i][k] = random_value(&state);
        for (int64_t k = 0; is_leaf && k < count && precision == PRECISION_BF16; k++)
            m->values[i][k] = widen(narrow((float)m->values[i][k]));
        if (is_leaf && t->layout == LAYOUT_PANELS)
            memset(m->buffers[i].at, 0, (size_t)t->bytes);
        for (int64_t k = 0; is_leaf && k < count; k++)
            set_element(m, t, place(t, k), m->values[i][k]);
    }
    interpret(g, n, m->values);
}

static void close_memory(struct memory *m, const struct planned *p)
{
    for (int i = 0; i < p->step->graph->nodes.count; i++) {
        free(m->values[i]);
        free(m->buffers[i].at);
    }
    free(m->values);
    free(m->buffers);
    free(m->workspace.at);
}

/* ---- running */

typedef void call(int n, void *const *pointers, void *workspace);

static void run_kernels(const struct memory *m, const struct planned *p, void *library, int64_t n)
{
    for (int i = 0; i < p->step->kernels.count; i++) {
        const struct kernel *kernel = p->step->kernels.at[i];
        void *pointers[MAX_OPERANDS];
        for (int k = 0; k < kernel->inputs.count; k++)
            pointers[k] = m->buffers[kernel->inputs.at[k]->id].at;
        for (int k = 0; k < kernel->outputs.count; k++)
            pointers[kernel->inputs.count + k] = m->buffers[kernel->outputs.at[k]->id].at;
        call *function = (call *)dlsym(library, arena_printf(p->plan->arena, "call_%s", kernel->name));
        assert_non_null(function);
        function((int)n, pointers, m->workspace.at);
    }
}

/* Relative L2 error of one result; padding lanes must be zero. */
static double error_of(const struct memory *m, const struct planned *p, const struct node *node, int64_t n)
{
    const struct tensor *t = p->step->of[node->id];
    const struct buffer *b = &m->buffers[node->id];
    double error = 0, norm = 1e-30;
    for (int64_t k = 0; k < element_count(&node->shape, n); k++) {
        const double found = element(m, t, place(t, k)), expected = m->values[node->id][k];
        error += (found - expected) * (found - expected);
        norm += expected * expected;
        if (t->layout == LAYOUT_PANELS)
            set_element(m, t, place(t, k), 0);
    }
    for (int64_t k = 0; t->layout == LAYOUT_PANELS && k < b->count; k++)
        if (b->at[k] != 0)
            fail_msg("%s %s: padding is not zero", p->name, node->name);
    return sqrt(error / norm);
}

/* Operands are bf16 to begin with: only what maps make of them, and what is stored, is rounded. */
static double tolerance(const struct planned *p, const struct kernel *kernel, const struct node *output)
{
    if (precision == PRECISION_F32)
        return p->winograd ? 2e-6 : 4e-7;
    return kernel->members.count > 1 || p->step->of[output->id]->dtype == BF16 ? 3e-3 : 1e-6;
}

static void check_kernel(const struct memory *m, struct planned *p, const struct kernel *kernel, int64_t n)
{
    for (int i = 0; i < kernel->outputs.count; i++) {
        const struct node *node = kernel->outputs.at[i];
        buffer_check(&m->buffers[node->id], node->name);
        const double error = error_of(m, p, node, n);
        if (!(error < tolerance(p, kernel, node)))
            fail_msg("%s %s at n = %lld: relative error %g", p->name, node->name, (long long)n, error);
        double *most = &p->error[gathers(kernel)];
        *most = error > *most ? error : *most;
    }
}

static void check_results(const struct memory *m, struct planned *p, int64_t n)
{
    for (int i = 0; i < p->step->kernels.count; i++)
        check_kernel(m, p, p->step->kernels.at[i], n);
    buffer_check(&m->workspace, "workspace");
}

/* Patches against all products, the case before: the README says how much the former may cost. */
static void check_error(const struct planned *p)
{
    static const char *const what[] = {"weight gradient", "other results"};
    for (int i = 0; i < 2; i++) {
        const double times = p->error[i] / p[-1].error[i];
        print_message("%s, %s: %.1e, %.1f times the direct kernels' error\n", p->name, what[i], p->error[i], times);
        if (times > 4.5)
            fail_msg("%s: too large an error", p->name);
    }
}

static bool results_equal(const struct memory *a, const struct memory *b, const struct planned *p)
{
    for (int i = 0; i < p->step->kernels.count; i++)
        for (int k = 0; k < p->step->kernels.at[i]->outputs.count; k++) {
            const int id = p->step->kernels.at[i]->outputs.at[k]->id;
            if (memcmp(a->buffers[id].at, b->buffers[id].at, (size_t)a->buffers[id].count * 4))
                return false;
        }
    return true;
}

static void check_case(struct planned *p, void *library, int64_t n)
{
    struct memory one, more;
    omp_set_num_threads(1);
    open_memory(&one, p, n, 1);
    run_kernels(&one, p, library, n);
    for (int threads = 2; threads <= 3; threads++) {
        omp_set_num_threads(threads);
        open_memory(&more, p, n, threads);
        run_kernels(&more, p, library, n);
        if (!results_equal(&one, &more, p))
            fail_msg("%s at n = %lld: %d threads give other bits than one", p->name, (long long)n, threads);
        close_memory(&more, p);
    }
    check_results(&one, p, n);
    close_memory(&one, p);
}

static void write_kernels(void)
{
    struct writer w = {.arena = arena_new()};
    put(&w, "#include \"device/cpu.h\"\n\n#include <math.h>\n\n");
    put(&w, "static inline float maxf(float a, float b)\n{\n    return a > b ? a : b;\n}\n");
    for (int i = 0; i < n_cases; i++)
        emit_case(&w, &cases[i]);
    assert_int_equal(writer_save(&w, folder, "kernels.c"), 0);
    arena_free(w.arena);
}

static void check_march(const char *flags)
{
    struct arena *arena = arena_new();
    const char *library_name = in_folder(strrchr(flags, '=') + 1);
    const char *command =
        arena_printf(arena, "${CC:-cc} %s -O2 %s -Iruntime -shared -fPIC %s -o %s -lm", emitted_code_flags, flags,
                     in_folder("kernels.c"), library_name);
    assert_int_equal(system(command), 0);
    void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    assert_non_null(library);
    for (int i = 0; i < n_cases; i++) {
        const int64_t batch = cases[i].step->graph->batch;
        for (int64_t n = batch; n > 0; n = n > 1 ? (n == batch && n > 2 ? n - 1 : 1) : 0)
            check_case(&cases[i], library, n);
        if (cases[i].winograd)
            check_error(&cases[i]);
    }
    dlclose(library);
    arena_free(arena);
}

static void check_all(void)
{
    struct arena *arena = arena_new();
    n_cases = 0;
    for (int i = 0; i < n_conv_cases; i++) {
        if (conv_cases[i].winograd && precision == PRECISION_BF16)
            continue;
        struct graph *g = new_graph(arena, conv_cases[i].name, conv_cases[i].batch);
        build_conv(g, &conv_cases[i]);
        add_case(g, conv_cases[i].winograd);
    }
    for (int i = 0; i < n_matmul_cases; i++) {
        struct graph *g = new_graph(arena, matmul_cases[i].name, 7);
        build_matmul(g, &matmul_cases[i]);
        add_case(g, false);
    }
    write_kernels();
    check_march("-march=" THIS_MARCH);
#ifdef __x86_64__
    check_march("-march=x86-64");
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        check_march("-march=x86-64-v3");
#endif
    arena_free(arena);
}

static void test_f32(void **state)
{
    (void)state;
    precision = PRECISION_F32;
    check_all();
}

static void test_bf16(void **state)
{
    (void)state;
    precision = PRECISION_BF16;
    check_all();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_f32, folder_make, folder_remove),
        cmocka_unit_test_setup_teardown(test_bf16, folder_make, folder_remove),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
