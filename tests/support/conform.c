/* conform.c: see conform.h. */
#include "support/conform.h"

#include "build.h"
#include "ddp.h"
#include "device/bf16.h"
#include "emit/cpu.h"
#include "pass/pass.h"
#include "support/folder.h"
#include "support/interpret.h"
#include "support/uppers.h"

#include <dlfcn.h>
#include <math.h>
#include <omp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#if defined __SANITIZE_ADDRESS__
#define SANITIZE " -fsanitize=address,undefined -fno-sanitize-recover=all"
enum { OWN_MEMORY = 1 };
#else
#define SANITIZE ""
enum { OWN_MEMORY = 0 };
#endif

typedef void run_kernel(int kernel, int n, void *const *tensor, void *workspace);

struct machine {
    const struct conformance *how;
    const struct conform_device *device;
    bool own_memory;
    struct arena *arena;
    struct diag diag;
    struct config config;
    struct plan plan;
    struct step *step;
    void *library;
    run_kernel *run;
    int n;
    char *memory[N_ARENAS];
    void **tensor;   /* by node id */
    double **values; /* by node id: the interpreter's */
};

/* ---- this processor */

static void open_threads(int turn)
{
    omp_set_num_threads(turn);
}

static const char *cc_command(struct arena *arena, const char *folder, const char *march)
{
    return arena_printf(arena,
                        "${CC:-cc} %s -march=%s" SANITIZE " -Iruntime -shared -fPIC -o %s/kernels.so %s/kernels.c %s/calls.c -lm",
                        emitted_code_flags, march, folder, folder, folder);
}

static void take_nothing(const char *name, void *memory, size_t bytes, int element, bool written)
{
    (void)name, (void)memory, (void)bytes, (void)element, (void)written;
}

static void drop_nothing(void *memory)
{
    (void)memory;
}

static const char *find_uppers(void)
{
    return clear_uppers() ? "leaves upper halves of vector registers behind" : NULL;
}

static const struct conform_device processor = {.target = &cpu_target,
                                                .turns = "threads",
                                                .open_turn = open_threads,
                                                .command = cc_command,
                                                .take = take_nothing,
                                                .drop = drop_nothing,
                                                .error = find_uppers};

/* ---- the plan */

static struct source *load(struct arena *arena, const char *path)
{
    size_t size;
    char *bytes = read_bytes(path, &size);
    if (!bytes)
        fail_msg("cannot read %s", path);
    struct source *source = arena_alloc(arena, sizeof *source);
    *source = (struct source){path, arena_strndup(arena, bytes, size), size};
    free(bytes);
    return source;
}

static struct graph *elaborate_spec(struct machine *m, const char *path)
{
    struct ast *ast = parse_file(m->arena, &m->diag, path);
    if (ast)
        parse_override(ast, m->arena, &m->diag, "train.batch=2 per rank");
    if (ast)
        config_resolve(&m->config, ast, m->arena, &m->diag);
    return ast ? elaborate(ast, &m->config, true, m->arena, &m->diag) : NULL;
}

static struct graph *read_graph(struct machine *m, const char *path)
{
    const char *end = strrchr(path, '.');
    return end && strcmp(end, ".spec") == 0 ? elaborate_spec(m, path) : graph_read(m->arena, &m->diag, load(m->arena, path));
}

static bool has_loss(const struct graph *g)
{
    for (int i = 0; i < g->outputs.count; i++)
        if (g->outputs.at[i].role == OUTPUT_LOSS)
            return true;
    return false;
}

static void make_plan(struct machine *m, const char *name, struct graph *graph)
{
    struct plan *plan = &m->plan;
    *plan = (struct plan){.arena = m->arena, .diag = &m->diag, .hardware = m->device->target->hardware, .config = &m->config,
                           .name = "conform", .spec = name};
    m->step = &plan->train;
    m->step->graph = graph;
    m->config.train.precision = m->how->precision;
    diag_print(&m->diag);
    assert_int_equal(m->diag.errors, 0);
    if (has_loss(m->step->graph)) {
        differentiate(m->step->graph);
        simplify(m->step->graph);
    }
    fuse(m->step, plan);
    layout(m->step, plan);
    narrow_tensors(m->step, plan);
    schedule(m->step, plan);
    for (int i = 0; i < m->step->kernels.count; i++) {
        m->step->kernels.at[i]->winograd = true;
        m->step->kernels.at[i]->tf32 = m->how->precision == PRECISION_TF32;
        m->step->kernels.at[i]->tiles = m->how->tiles;
        m->device->target->plan_kernel(m->step->kernels.at[i], m->step);
    }
    plan_buckets(plan);
    plan_memory(plan);
    verify_plan(plan, "memory");
    share_kernels(plan, m->device->target);
    diag_print(&m->diag);
    assert_int_equal(m->diag.errors, 0);
}

/* ---- the library */

static void put_call(struct writer *w, const struct kernel *kernel, int number)
{
    put(w, "case %d: %s(n", number, kernel->function->name);
    for (int i = 0; i < kernel->inputs.count; i++)
        put(w, ", tensor[%d]", kernel->inputs.at[i]->id);
    for (int i = 0; i < kernel->outputs.count; i++)
        put(w, ", tensor[%d]", kernel->outputs.at[i]->id);
    put(w, kernel->workspace || kernel->thread_workspace ? ", workspace); return;\n" : "); return;\n");
}

static void put_calls(struct writer *w, const struct machine *m)
{
    put(w, "#include \"kernels.h\"\n");
    put_open(w, "void run(int kernel, int n, void *const *tensor, void *workspace)\n");
    put(w, "(void)workspace;\n");
    put_open(w, "switch (kernel) ");
    for (int i = 0; i < m->step->kernels.count; i++)
        put_call(w, m->step->kernels.at[i], i);
    put_close(w);
    put_close(w);
}

static void save(struct machine *m, const char *name, void (*emit)(struct writer *, const struct plan *))
{
    struct writer w = {.arena = m->arena};
    emit(&w, &m->plan);
    assert_int_equal(writer_save(&w, folder, name), 0);
}

static void build(struct machine *m)
{
    assert_int_equal(folder_make(NULL), 0);
    save(m, "kernels.h", emit_kernels_h);
    for (int i = 0; i < MAX_TARGET_FILES && m->device->target->files[i].name; i++)
        save(m, m->device->target->files[i].name, m->device->target->files[i].emit);
    struct writer w = {.arena = m->arena};
    put_calls(&w, m);
    assert_int_equal(writer_save(&w, folder, "calls.c"), 0);
    if (system(m->device->command(m->arena, folder, m->how->march)) != 0)
        fail_msg("does not compile: %s", m->plan.spec);
    m->library = dlopen(in_folder("kernels.so"), RTLD_NOW | RTLD_LOCAL);
    if (!m->library)
        fail_msg("%s", dlerror());
    m->run = (run_kernel *)dlsym(m->library, "run");
    assert_non_null(m->run);
}

/* ---- values */

static uint64_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

/* Indices are those of what they pick from, now and then one outside; other integers are small. */
static double random_integer(const struct graph *g, const struct node *node, uint64_t *state)
{
    int64_t extent = 10;
    bool outside = false;
    for (int i = 0; i < g->nodes.count; i++) {
        const struct node *reader = g->nodes.at[i];
        if (reader->kind != NODE_INDEX)
            continue;
        const struct node *x = reader->inputs[0];
        bool picks = reader->index.op == INDEX_PICK && reader->inputs[1] == node;
        bool gathers = reader->index.op == INDEX_GATHER && reader->inputs[1] == node;
        bool adds = x == node;
        if (picks || gathers || adds)
            extent = picks     ? x->shape.dim[x->shape.rank - 1]
                     : gathers ? x->shape.dim[0]
                               : reader->index.extent;
        outside |= picks || (adds && reader->index.op == INDEX_PICK_GRAD);
    }
    int64_t value = (int64_t)(next_random(state) % (uint64_t)extent);
    return outside && next_random(state) % 8 == 0 ? -100 : (double)value;
}

static void fill_values(struct machine *m)
{
    const struct graph *g = m->step->graph;
    uint64_t state = 12345;
    m->values = arena_alloc(m->arena, sizeof *m->values * (size_t)g->nodes.count);
    for (int i = 0; i < g->nodes.count; i++) {
        const struct node *node = g->nodes.at[i];
        int64_t count = element_count(&node->shape, m->n);
        m->values[i] = arena_alloc(m->arena, sizeof(double) * (size_t)count + 1);
        for (int64_t k = 0; (node->kind == NODE_INPUT || node->kind == NODE_PARAM) && k < count; k++)
            m->values[i][k] = node->dtype == F32 ? (float)(next_random(&state) * 0x1p-30 - 1)
                                                 : random_integer(g, node, &state);
    }
    if (!m->how->alone)
        interpret(g, m->n, m->values);
}

/* Where element `at` of the tensor lies. */
static int64_t place_of(const struct tensor *tensor, int64_t at)
{
    const struct shape *shape = &tensor->node->shape;
    if (tensor->layout == LAYOUT_ROWS)
        return at;
    int64_t taps = 1;
    for (int i = 2; i < shape->rank; i++)
        taps *= shape->dim[i];
    int64_t tap = at % taps, c = at / taps % shape->dim[1], k = at / taps / shape->dim[1];
    if (tensor->layout == LAYOUT_CHANNELS_LAST)
        return (k * taps + tap) * shape->dim[1] + c;
    int64_t of_group = shape->dim[0] / tensor->groups, panels = (of_group + PANEL - 1) / PANEL;
    int64_t panel = k / of_group * panels + k % of_group / PANEL;
    return ((panel * taps + tap) * shape->dim[1] + c) * PANEL + k % of_group % PANEL;
}

static double get(enum dtype dtype, const void *memory, int64_t at)
{
    switch (dtype) {
    case F32: return ((const float *)memory)[at];
    case I32: return ((const int32_t *)memory)[at];
    case I64: return (double)((const int64_t *)memory)[at];
    case BF16: return widen(((const bf16 *)memory)[at]);
    default: return ((const uint8_t *)memory)[at];
    }
}

static void set(enum dtype dtype, void *memory, int64_t at, double value)
{
    switch (dtype) {
    case F32: ((float *)memory)[at] = (float)value; break;
    case I32: ((int32_t *)memory)[at] = (int32_t)value; break;
    case I64: ((int64_t *)memory)[at] = (int64_t)value; break;
    case BF16: ((bf16 *)memory)[at] = narrow((float)value); break;
    default: ((uint8_t *)memory)[at] = (uint8_t)value; break;
    }
}

/* ---- memory */

static size_t bytes_of(const struct machine *m, const struct tensor *tensor)
{
    if (tensor->layout == LAYOUT_PANELS)
        return (size_t)tensor->bytes;
    return (size_t)(element_count(&tensor->node->shape, m->n) * dtype_bytes[tensor->dtype]);
}

/* An element of what lies in memory. */
static double stored_value(const struct machine *m, const struct node *node, int64_t at)
{
    const struct tensor *tensor = m->step->of[node->id];
    return get(tensor->dtype, m->tensor[node->id], place_of(tensor, at));
}

/* All bytes are set: as floats they are not numbers. */
static void *take(const struct machine *m, const char *name, size_t bytes, int element, bool written)
{
    void *memory = m->own_memory ? malloc(bytes) : aligned_alloc(64, (bytes + 63) / 64 * 64 + 64);
    assert_non_null(memory);
    memset(memory, 0xff, bytes);
    m->device->take(name, memory, bytes, element, written);
    return memory;
}

static void drop(const struct machine *m, void *memory)
{
    m->device->drop(memory);
    free(memory);
}

static void *own_tensor(const struct machine *m, const struct node *node)
{
    const struct graph *g = m->step->graph;
    const struct tensor *tensor = m->step->of[node->id];
    for (int i = 0; i < node->id; i++)
        if (m->step->of[i] == m->step->of[g->nodes.at[node->id]->id])
            return m->tensor[i];
    const bool written = node->kind == NODE_PARAM || node->kind == NODE_INPUT;
    return take(m, tensor->name, bytes_of(m, tensor), dtype_bytes[tensor->dtype], written);
}

static void take_memory(struct machine *m)
{
    const struct graph *g = m->step->graph;
    for (int i = 0; i < N_ARENAS; i++)
        m->memory[i] = take(m, arena_kind_name[i], (size_t)m->plan.arena_bytes[i], 1, true);
    m->tensor = arena_alloc(m->arena, sizeof *m->tensor * (size_t)g->nodes.count);
    for (int i = 0; i < g->nodes.count; i++) {
        const struct tensor *tensor = m->step->of[i];
        if (tensor)
            m->tensor[i] =
                m->own_memory ? own_tensor(m, g->nodes.at[i]) : m->memory[tensor->arena] + tensor->offset;
    }
    for (int i = 0; i < g->nodes.count; i++) {
        const struct node *node = g->nodes.at[i];
        if (node->kind != NODE_INPUT && node->kind != NODE_PARAM)
            continue;
        if (m->step->of[i]->layout == LAYOUT_PANELS)
            memset(m->tensor[i], 0, bytes_of(m, m->step->of[i]));
        for (int64_t k = 0; k < element_count(&node->shape, m->n); k++)
            set(m->step->of[i]->dtype, m->tensor[i], place_of(m->step->of[i], k), m->values[i][k]);
    }
}

static void drop_memory(struct machine *m)
{
    for (int i = 0; i < N_ARENAS; i++)
        drop(m, m->memory[i]);
    for (int i = 0; m->own_memory && i < m->step->graph->nodes.count; i++) {
        bool again = false;
        for (int k = 0; k < i; k++)
            again |= m->tensor[k] == m->tensor[i];
        if (!again && m->tensor[i])
            drop(m, m->tensor[i]);
    }
}

/* ---- runs */

static double greatest_value(const struct machine *m, const struct node *node)
{
    double greatest = 0;
    for (int64_t i = 0; i < element_count(&node->shape, m->n); i++)
        greatest = isfinite(m->values[node->id][i]) ? fmax(greatest, fabs(m->values[node->id][i])) : greatest;
    return greatest;
}

/* What an error is measured by. Of a contraction at least one term, as terms may cancel out. A sum of squares about the
   mean, of values each off by e, is off by up to 2 e sqrt(N M2): more than its own size says where the mean is far from
   zero. */
static double scale_of(const struct machine *m, const struct node *node)
{
    const double scale = fmax(greatest_value(m, node), m->how->alone ? 0.1 : 1e-3); /* what cancels out to nothing */
    if (node->kind == NODE_CONTRACT && m->how->alone)
        return fmax(scale, greatest_value(m, node->inputs[0]) * greatest_value(m, node->inputs[1]));
    if (node->kind != NODE_REDUCE || node->reduce.op != REDUCE_M2)
        return scale;
    const double terms = (double)element_count(&node->inputs[0]->shape, m->n) / (double)element_count(&node->shape, m->n);
    return fmax(scale, 2 * greatest_value(m, node->inputs[0]) * sqrt(terms * scale));
}

static void compare(const struct machine *m, const struct kernel *kernel, const struct node *node)
{
    int64_t count = element_count(&node->shape, m->n);
    const double *expected = m->values[node->id], scale = scale_of(m, node);
    for (int64_t i = 0; i < count; i++) {
        double got = stored_value(m, node, i);
        bool equal = got == expected[i] || (isnan(got) && isnan(expected[i]));
        if (!equal && !(fabs(got - expected[i]) <= m->how->tolerance * scale))
            fail_msg("%s, %s: %s, n = %d: %s[%lld] is %.9g, not %.9g", m->plan.spec, m->how->name, kernel->name,
                     m->n, node->name, (long long)i, got, expected[i]);
    }
}

static void interpret_again(const struct machine *m, const struct node *node)
{
    if (memory_of((struct node *)node) == node)
        return;
    interpret_again(m, node->inputs[0]);
    interpret_node(node, m->n, m->values);
}

/* What the members are, of what lies in memory now. */
static void interpret_kernel(const struct machine *m, const struct kernel *kernel)
{
    for (int i = 0; i < kernel->members.count; i++) {
        const struct node *member = kernel->members.at[i];
        for (int k = 0; k < member->n_inputs; k++)
            interpret_again(m, member->inputs[k]);
        interpret_node(member, m->n, m->values);
    }
}

static bool is_alone(const struct machine *m)
{
    return m->how->alone || m->how->precision != PRECISION_F32;
}

/* Brings the greatest value between 1 and 2, by a power of 2: the next kernels' values neither grow nor vanish. */
static void bring_near(const struct machine *m, const struct node *node)
{
    const struct tensor *tensor = m->step->of[node->id];
    const int64_t count = element_count(&node->shape, m->n);
    double greatest = 0;
    for (int64_t k = 0; k < count; k++)
        greatest = fmax(greatest, fabs(stored_value(m, node, k)));
    for (int64_t k = 0; node->dtype == F32 && greatest > 0 && k < count; k++)
        set(tensor->dtype, m->tensor[node->id], place_of(tensor, k), ldexp(stored_value(m, node, k), -ilogb(greatest)));
}

static void keep_stored(const struct machine *m, const struct kernel *kernel)
{
    for (int i = 0; i < kernel->outputs.count; i++) {
        const struct node *node = kernel->outputs.at[i];
        for (int64_t k = 0; k < element_count(&node->shape, m->n); k++)
            m->values[node->id][k] = stored_value(m, node, k);
    }
}

static void run_kernel_of(const struct machine *m, int k, int turn)
{
    const struct kernel *kernel = m->step->kernels.at[k];
    size_t shared = (size_t)m->plan.workspace, own = (size_t)m->plan.thread_workspace;
    if (m->own_memory)
        shared = (size_t)kernel->workspace, own = (size_t)kernel->thread_workspace;
    void *workspace = take(m, "workspace", shared + own * (size_t)turn, 4, false);
    m->run(k, m->n, m->tensor, workspace);
    const char *error = m->device->error();
    if (error)
        fail_msg("%s, %s, n = %d, turn %d, %s: %s", m->plan.spec, m->how->name, m->n, turn, kernel->name, error);
    drop(m, workspace);
}

/* Runs all kernels; copies what they store to `stored`. */
static void run_all(struct machine *m, int turn, char *stored)
{
    m->device->open_turn(turn);
    for (int k = 0; k < m->step->kernels.count; k++) {
        const struct kernel *kernel = m->step->kernels.at[k];
        run_kernel_of(m, k, turn);
        if (is_alone(m) && turn == 1)
            interpret_kernel(m, kernel);
        for (int i = 0; i < kernel->outputs.count; i++) {
            const struct node *node = kernel->outputs.at[i];
            if (turn == 1 || !m->how->alone)
                compare(m, kernel, node);
            memcpy(stored, m->tensor[node->id], bytes_of(m, m->step->of[node->id]));
            stored += bytes_of(m, m->step->of[node->id]);
            if (m->how->alone)
                bring_near(m, node);
        }
        if (is_alone(m) && turn == 1)
            keep_stored(m, kernel);
    }
}

static size_t stored_bytes(const struct machine *m)
{
    size_t bytes = 1;
    for (int k = 0; k < m->step->kernels.count; k++)
        for (int i = 0; i < m->step->kernels.at[k]->outputs.count; i++)
            bytes += bytes_of(m, m->step->of[m->step->kernels.at[k]->outputs.at[i]->id]);
    return bytes;
}

static void run_batch(struct machine *m, int n)
{
    m->n = n;
    fill_values(m);
    size_t bytes = stored_bytes(m);
    char *stored[3];
    for (int turn = 1; turn <= (m->how->alone ? 2 : 3); turn++) {
        stored[turn - 1] = arena_alloc(m->arena, bytes);
        take_memory(m);
        run_all(m, turn, stored[turn - 1]);
        drop_memory(m);
        if (memcmp(stored[0], stored[turn - 1], bytes) != 0)
            fail_msg("%s, n = %d: other %s change the result, in turn %d", m->plan.spec, n, m->device->turns, turn);
    }
}

static void machine_open(struct machine *m, const struct conformance *how)
{
    *m = (struct machine){.how = how, .device = how->device ? how->device : &processor, .arena = arena_new()};
    m->own_memory = OWN_MEMORY || m->device->own_memory;
    m->diag.arena = m->arena;
}

/* Contractions of any size take threads: small ones prove what large ones do. */
static void take_threads(struct step *step)
{
    for (int i = 0; i < step->kernels.count; i++)
        if (step->kernels.at[i]->flops < SERIAL_FLOPS)
            step->kernels.at[i]->flops = SERIAL_FLOPS;
}

static bool has_contraction(const struct step *step)
{
    for (int i = 0; i < step->kernels.count; i++)
        if (step->kernels.at[i]->anchor == ANCHOR_CONTRACT)
            return true;
    return false;
}

static void hold_against(struct machine *m)
{
    take_threads(m->step);
    build(m);
    int batch = (int)m->step->graph->batch;
    run_batch(m, batch);
    if (batch > 1 && !m->how->alone)
        run_batch(m, (batch + 1) / 2);
    dlclose(m->library);
    folder_remove(NULL);
}

void conform(const char *path, const struct conformance *how)
{
    struct machine m;
    machine_open(&m, how);
    make_plan(&m, path, read_graph(&m, path));
    if (!how->tiles || has_contraction(m.step))
        hold_against(&m);
    arena_free(m.arena);
}

void conform_built(const char *name, graph_builder *build_graph, const struct conformance *how)
{
    struct machine m;
    machine_open(&m, how);
    make_plan(&m, name, build_graph(m.arena, &m.diag));
    hold_against(&m);
    arena_free(m.arena);
}

/* ---- reference.c */

static void build_reference(struct machine *m)
{
    assert_int_equal(folder_make(NULL), 0);
    save(m, "kernels.h", emit_kernels_h);
    save(m, "model.h", emit_model_h);
    save(m, "reference.c", emit_reference_c);
    const char *command = arena_printf(m->arena,
                                       "${CC:-cc} %s -O1 -march=%s" SANITIZE " -Iruntime -shared -fPIC -o "
                                       "%s/reference.so "
                                       "%s/reference.c runtime/reference.c runtime/fail.c -lm",
                                       emitted_code_flags, m->how->march, folder, folder);
    if (system(command) != 0)
        fail_msg("does not compile: reference.c of %s", m->plan.spec);
    m->library = dlopen(in_folder("reference.so"), RTLD_LAZY | RTLD_LOCAL); /* lazy: the kernels are not there */
    if (!m->library)
        fail_msg("%s", dlerror());
}

static void compare_reference(const struct machine *m, const struct kernel *kernel, const struct node *node,
                              const double *got)
{
    const double *expected = m->values[node->id], scale = greatest_value(m, node);
    for (int64_t i = 0; i < element_count(&node->shape, m->n); i++) {
        const bool equal = got[i] == expected[i] || (isnan(got[i]) && isnan(expected[i]));
        if (!equal && !(fabs(got[i] - expected[i]) <= 1e-11 * scale))
            fail_msg("%s, reference of %s, n = %d: %s[%lld] is %.17g, not %.17g", m->plan.spec, kernel->name, m->n,
                     node->name, (long long)i, got[i], expected[i]);
    }
}

static void hold_reference(const struct machine *m, const struct kernel *kernel, const struct ddp_kernel *emitted)
{
    double *p[MAX_OPERANDS];
    const int inputs = kernel->inputs.count, outputs = kernel->outputs.count;
    assert_string_equal(emitted->name, kernel->function->name);
    assert_true(emitted->n_inputs == inputs && emitted->n_outputs == outputs);
    for (int i = 0; i < inputs; i++)
        p[i] = m->values[kernel->inputs.at[i]->id];
    for (int i = 0; i < outputs; i++) {
        const size_t bytes = sizeof(double) * (size_t)element_count(&kernel->outputs.at[i]->shape, m->n);
        p[inputs + i] = memset(malloc(bytes), 0xff, bytes);
    }
    emitted->reference(m->n, p);
    for (int i = 0; i < outputs; i++) {
        compare_reference(m, kernel, kernel->outputs.at[i], p[inputs + i]);
        free(p[inputs + i]);
    }
}

static void hold_references(struct machine *m, int n)
{
    const struct ddp_kernel *table = dlsym(m->library, "kernel_table");
    assert_non_null(table);
    m->n = n;
    fill_values(m);
    for (int k = 0; k < m->step->kernels.count; k++)
        for (int f = 0; f < m->plan.functions.count; f++)
            if (m->plan.functions.at[f] == m->step->kernels.at[k]->function)
                hold_reference(m, m->step->kernels.at[k], &table[f]);
}

void conform_reference(const char *path, const struct conformance *how)
{
    struct machine m;
    machine_open(&m, how);
    make_plan(&m, path, read_graph(&m, path));
    build_reference(&m);
    const int batch = (int)m.step->graph->batch;
    hold_references(&m, batch);
    hold_references(&m, (batch + 1) / 2);
    dlclose(m.library);
    folder_remove(NULL);
    arena_free(m.arena);
}

const char *conform_text(const char *path, const struct conform_device *device, enum precision precision, int file)
{
    static struct arena *last;
    struct machine m;
    machine_open(&m, &(struct conformance){.device = device, .precision = precision});
    make_plan(&m, path, read_graph(&m, path));
    struct writer w = {.arena = m.arena};
    m.device->target->files[file].emit(&w, &m.plan);
    if (last)
        arena_free(last);
    last = m.arena;
    return writer_text(&w);
}
