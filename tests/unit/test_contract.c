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

/* ---- cases: graphs around one contraction */

struct conv_case {
    const char *name;
    int64_t batch, h, w, c, k, r, s;
    int stride[2], padding[2], dilation[2], groups;
    bool rows;     /* the weight is an input that lies in rows */
    bool epilogue; /* relu(conv * scale + shift + skip), beside the raw result */
    bool prologue; /* x and dy are read through max(x * scale + other, 0.25): padding is not what the map
                      makes of zero */
    bool winograd; /* the same case before it is the direct one, whose error is the measure */
};

static const struct conv_case convs[] = {
    {"pointwise", 5, 3, 3, 64, 96, 1, 1, {1, 1}, {0, 0}, {1, 1}, 1, false, false, false, false},
    {"stem", 3, 17, 15, 3, 40, 7, 7, {2, 2}, {3, 3}, {1, 1}, 1, false, true, false, false},
    {"colours", 5, 8, 29, 3, 33, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, false},
    {"margin", 2, 3, 4, 2, 20, 3, 3, {2, 5}, {4, 4}, {2, 1}, 1, false, false, false, false},
    {"three", 13, 4, 4, 32, 64, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, false},
    {"three_on_one", 26, 1, 1, 20, 33, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, false, false, false},
    {"strided", 4, 9, 8, 24, 40, 3, 3, {2, 2}, {1, 1}, {1, 1}, 1, false, false, false, false},
    {"strided_point", 6, 7, 6, 16, 70, 1, 1, {2, 2}, {0, 0}, {1, 1}, 1, false, true, false, false},
    {"padded_point", 2, 5, 4, 8, 8, 1, 1, {2, 3}, {1, 2}, {1, 1}, 1, false, false, false, false},
    {"dilated", 2, 11, 12, 8, 16, 3, 2, {1, 2}, {2, 1}, {2, 3}, 1, false, false, false, false},
    {"grouped", 3, 6, 5, 48, 96, 3, 3, {1, 1}, {1, 1}, {1, 1}, 3, false, true, false, false},
    {"depthwise", 3, 6, 7, 10, 20, 3, 3, {2, 1}, {1, 1}, {1, 1}, 10, false, false, false, false},
    {"rows", 3, 5, 5, 12, 34, 3, 1, {1, 1}, {1, 0}, {1, 1}, 2, true, false, false, false},
    {"gaps", 2, 10, 10, 4, 8, 2, 2, {3, 4}, {0, 1}, {1, 1}, 1, false, false, false, false},
    {"wide", 1, 3, 700, 5, 6, 3, 5, {1, 1}, {1, 2}, {1, 1}, 1, false, false, false, false},
    {"deep", 3, 2, 2, 600, 40, 2, 2, {1, 1}, {1, 1}, {1, 1}, 1, false, false, false, false},
    {"mapped", 5, 6, 5, 24, 40, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, false, true, false},
    {"mapped_groups", 3, 5, 6, 16, 24, 3, 2, {2, 1}, {1, 1}, {1, 2}, 2, false, true, true, false},
    {"mapped_point", 5, 3, 3, 40, 50, 1, 1, {1, 1}, {0, 0}, {1, 1}, 1, false, true, true, false},
    {"image", 6, 9, 12, 48, 70, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, false},
    {"image_patches", 6, 9, 12, 48, 70, 3, 3, {1, 1}, {1, 1}, {1, 1}, 1, false, true, false, true},
    {"parted", 2, 8, 12, 96, 96, 3, 3, {1, 1}, {1, 2}, {1, 1}, 2, true, true, true, false},
    {"parted_patches", 2, 8, 12, 96, 96, 3, 3, {1, 1}, {1, 2}, {1, 1}, 2, true, true, true, true},
    {"many", 1, 12, 14, 256, 33, 3, 3, {1, 1}, {1, 0}, {1, 1}, 1, false, false, false, false},
    {"many_patches", 1, 12, 14, 256, 33, 3, 3, {1, 1}, {1, 0}, {1, 1}, 1, false, false, false, true},
    {"single", 1, 1, 1, 1, 1, 1, 1, {1, 1}, {0, 0}, {1, 1}, 1, false, true, false, false},
};

struct matmul_case {
    const char *name;
    struct shape a, b;
    bool transpose_a, transpose_b, param;
};

static const struct matmul_case matmuls[] = {
    {"linear", {2, true, {1, 70}}, {2, false, {10, 70}}, false, true, true},
    {"linear_tokens", {3, true, {1, 7, 40}}, {2, false, {50, 40}}, false, true, true},
    {"untransposed", {2, true, {3, 33}}, {2, false, {33, 65}}, false, false, false},
    {"attention", {4, true, {1, 2, 9, 40}}, {4, true, {1, 2, 11, 40}}, false, true, false},
    {"attention_values", {4, true, {1, 3, 5, 13}}, {4, true, {1, 3, 13, 35}}, false, false, false},
    {"both_turned", {3, true, {2, 6, 19}}, {3, true, {2, 33, 6}}, true, true, false},
    {"broadcast", {4, true, {1, 1, 4, 8}}, {3, false, {3, 8, 6}}, false, false, false},
    {"turned_by_matrix", {3, true, {1, 6, 19}}, {2, false, {6, 40}}, true, false, false},
};

static struct site site_of(const char *name)
{
    return (struct site){.name = name};
}

static struct node *leaf(struct graph *g, const char *name, struct shape shape, bool param)
{
    return param ? graph_param(g, site_of(name), F32, shape, (struct param){.trained = true})
                 : graph_input(g, site_of(name), F32, shape);
}

static struct node *prologue(struct graph *g, struct node *x)
{
    struct node *in[] = {x, leaf(g, "channel", (struct shape){1, false, {x->shape.dim[3]}}, true),
                         leaf(g, "other", x->shape, false)};
    const struct expr *scaled =
        expr_op(g->arena, EXPR_MUL, expr_arg(g->arena, 0), expr_arg(g->arena, 1), NULL);
    const struct expr *sum = expr_op(g->arena, EXPR_ADD, scaled, expr_arg(g->arena, 2), NULL);
    return graph_map(g, site_of("mapped"), F32,
                     expr_op(g->arena, EXPR_MAX, sum, expr_const(g->arena, 0.25), NULL), in, 3);
}

static struct node *epilogue(struct graph *g, struct node *y)
{
    const int64_t channels = y->shape.dim[y->shape.rank - 1];
    struct node *in[] = {y, leaf(g, "scale", (struct shape){1, false, {channels}}, true),
                         leaf(g, "shift", (struct shape){0}, true), leaf(g, "skip", y->shape, false)};
    const struct expr *x[4];
    for (int i = 0; i < 4; i++)
        x[i] = expr_arg(g->arena, i);
    const struct expr *affine =
        expr_op(g->arena, EXPR_ADD, expr_op(g->arena, EXPR_MUL, x[0], x[1], NULL), x[2], NULL);
    const struct expr *sum = expr_op(g->arena, EXPR_ADD, affine, x[3], NULL);
    return graph_map(g, site_of("relu"), F32, expr_op(g->arena, EXPR_MAX, sum, expr_const(g->arena, 0), NULL),
                     in, 4);
}

static void build_conv(struct graph *g, const struct conv_case *c)
{
    struct contract conv = {.op = CONTRACT_CONV,
                            .stride = {c->stride[0], c->stride[1]},
                            .padding = {c->padding[0], c->padding[1]},
                            .dilation = {c->dilation[0], c->dilation[1]},
                            .groups = c->groups,
                            .kernel = {c->r, c->s},
                            .input = {c->h, c->w}};
    struct node *x = leaf(g, "x", (struct shape){4, true, {1, c->h, c->w, c->c}}, false);
    struct node *w = leaf(g, "w", (struct shape){4, false, {c->k, c->c / c->groups, c->r, c->s}}, !c->rows);
    x = c->prologue ? prologue(g, x) : x;
    struct node *y = graph_contract(g, site_of("y"), x, w, conv);
    struct node *dy = leaf(g, "dy", y->shape, false);
    dy = c->prologue ? prologue(g, dy) : dy;
    graph_output(g, OUTPUT_LOGITS, y, NULL);
    if (c->epilogue)
        graph_output(g, OUTPUT_LOGITS, epilogue(g, y), NULL);
    conv.op = CONTRACT_CONV_DINPUT;
    graph_output(g, OUTPUT_LOGITS, graph_contract(g, site_of("dx"), dy, w, conv), NULL);
    conv.op = CONTRACT_CONV_DWEIGHT;
    struct node *dw = graph_contract(g, site_of("dw"), x, dy, conv);
    graph_output(g, c->rows ? OUTPUT_LOGITS : OUTPUT_GRADIENT, dw, c->rows ? NULL : w);
}

static void build_matmul(struct graph *g, const struct matmul_case *c)
{
    struct contract matmul = {
        .op = CONTRACT_MATMUL, .transpose_a = c->transpose_a, .transpose_b = c->transpose_b};
    struct node *a = leaf(g, "a", c->a, false), *b = leaf(g, "b", c->b, c->param);
    struct node *y = graph_contract(g, site_of("y"), a, b, matmul);
    graph_output(g, OUTPUT_LOGITS, y, NULL);
    graph_output(g, OUTPUT_LOGITS, epilogue(g, y), NULL);
    if (!c->transpose_b || c->a.rank != 2)
        return;
    struct node *dy = leaf(g, "dy", y->shape, false);
    graph_output(g, OUTPUT_LOGITS,
                 graph_contract(g, site_of("da"), dy, b, (struct contract){.op = CONTRACT_MATMUL}), NULL);
    struct node *db = graph_contract(g, site_of("db"), dy, a,
                                     (struct contract){.op = CONTRACT_MATMUL, .transpose_a = true});
    graph_output(g, OUTPUT_GRADIENT, db, b);
}

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
    assert_int_equal(gathers(kernel) ? c.gather.winograd : c.outer.patches > 0, winograd);
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

/* Patches against all products: the README says how much the former may cost. */
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
    for (size_t i = 0; i < sizeof convs / sizeof *convs; i++) {
        if (convs[i].winograd && precision == PRECISION_BF16)
            continue;
        struct graph *g = new_graph(arena, convs[i].name, convs[i].batch);
        build_conv(g, &convs[i]);
        add_case(g, convs[i].winograd);
    }
    for (size_t i = 0; i < sizeof matmuls / sizeof *matmuls; i++) {
        struct graph *g = new_graph(arena, matmuls[i].name, 7);
        build_matmul(g, &matmuls[i]);
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
