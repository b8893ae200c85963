/* cuda_sweep.c: the bodies of MAP kernels in CUDA C++: elements, and reductions that only leave.
   requires: a MAP or ROW kernel, with memory. */
#include "emit/cuda_sweep.h"

#include <string.h>

/* ---- vectors: a thread's elements of each tensor that varies along the last loop */

static bool is_along(const struct cuda_sweep *c, const struct node *input)
{
    for (int i = 0; i < c->s.n_members; i++)
        for (int k = 0; k < c->s.member[i].node->n_inputs; k++)
            if (!sweep_source(&c->s, &c->s.member[i], k) &&
                c->k->step->of[c->s.member[i].node->inputs[k]->id] == c->k->step->of[input->id] &&
                (c->s.member[i].operand[k] & last_loop(c)))
                return true;
    return false;
}

static void name_vectors(struct cuda_sweep *c)
{
    const struct kernel *kernel = c->k->kernel;
    const int inputs = kernel->inputs.count, outputs = kernel->outputs.count;
    if (c->vector == 1)
        return;
    c->s.vector = arena_alloc(c->k->arena, sizeof *c->s.vector * (size_t)(inputs + outputs + 1));
    for (int i = 0; i < inputs + outputs; i++) {
        const struct node *node = i < inputs ? kernel->inputs.at[i] : kernel->outputs.at[i - inputs];
        if (i < inputs ? is_along(c, node) : node->kind != NODE_REDUCE)
            c->s.vector[i] = sweep_name(&c->s, arena_printf(c->k->arena, "%s_v", c->s.parameters[i]));
    }
}

/* "conv1 + i * 64 + c" */
static const char *address(const struct cuda_sweep *c, const char *parameter, unsigned loops, unsigned zero)
{
    return arena_printf(c->k->arena, "%s + %s", parameter, sweep_index(&c->s, loops, zero));
}

static void put_load(struct cuda_sweep *c, int parameter, unsigned loops)
{
    const char *name = c->s.vector[parameter];
    put(c->k->w, "float %s[%d];\nddp_load(%s, %s);\n", name, c->vector, name,
        address(c, c->s.parameters[parameter], loops, 0));
}

static void put_loads(struct cuda_sweep *c)
{
    uint64_t loaded = 0;
    for (int i = 0; c->s.vector && i < c->s.n_members; i++)
        for (int k = 0; k < c->s.member[i].node->n_inputs; k++) {
            const struct member *m = &c->s.member[i];
            const int parameter = sweep_parameter(&c->s, m->node->inputs[k]);
            if (sweep_source(&c->s, m, k) || !c->s.vector[parameter] || loaded >> parameter & 1)
                continue;
            loaded |= UINT64_C(1) << parameter;
            put_load(c, parameter, m->operand[k]);
        }
    for (int i = c->k->kernel->inputs.count; c->s.vector && c->s.parameters[i]; i++)
        if (c->s.vector[i])
            put(c->k->w, "float %s[%d];\n", c->s.vector[i], c->vector);
}

static void put_stores(struct cuda_sweep *c)
{
    for (int i = c->k->kernel->inputs.count; c->s.vector && c->s.parameters[i]; i++)
        if (c->s.vector[i])
            put(c->k->w, "ddp_store(%s, %s);\n", address(c, c->s.parameters[i], c->all, 0), c->s.vector[i]);
}

static void open_vector(struct cuda_sweep *c)
{
    if (c->vector == 1)
        return;
    put(c->k->w, "#pragma unroll\n");
    put_open(c->k->w, "for (int v = 0; v < %d; v++) ", c->vector);
}

static void close_vector(struct cuda_sweep *c)
{
    if (c->vector > 1)
        put_close(c->k->w);
}

/* ---- one element, or a vector of them */

static const char *pivot_name(const struct cuda_sweep *c, const struct reduction *r)
{
    return arena_printf(c->k->arena, "%s_pivot", r->first);
}

static const char *pivot_of(const struct cuda_sweep *c, const struct reduction *r)
{
    const char *pivot = sweep_pivot(&c->s, r);
    return pivot && c->vector > 1 ? arena_printf(c->k->arena, "%s[v]", pivot_name(c, r)) : pivot;
}

static void put_values(struct cuda_sweep *c)
{
    for (int i = 0; i < c->s.n_members; i++)
        if (is_map(&c->s.member[i]))
            sweep_put_value(c->k->w, &c->s, &c->s.member[i]);
    for (int i = 0; i < c->n_reductions; i++)
        if (!c->reduction[i].shares)
            put_cuda_add(c, &c->reduction[i], 0, c->vector > 1 ? "[v]" : "", pivot_of(c, &c->reduction[i]));
    for (int i = 0; i < c->s.n_members; i++)
        if (is_map(&c->s.member[i]) && c->s.member[i].stored)
            sweep_put_store(c->k->w, &c->s, &c->s.member[i], 0);
}

static void put_element(struct cuda_sweep *c)
{
    put_loads(c);
    open_vector(c);
    put_values(c);
    close_vector(c);
    put_stores(c);
}

/* ---- ELEMENTS */

static void put_elements(struct cuda_sweep *c)
{
    cuda_open_each(c->k, "", sweep_extent(&c->s, c->all), sweep_greatest(&c->s, c->all), c->vector);
    sweep_put_indices(c->k->w, &c->s, c->all, sweep_single_loops(&c->s, c->all), "at");
    c->s.flat = c->all;
    c->s.flat_index = "at";
    put_element(c);
    put_close(c->k->w);
}

/* ---- COLUMNS */

static const char *only_index(const struct cuda_sweep *c, unsigned loops, const char *otherwise)
{
    return __builtin_popcount(loops) == 1 ? c->s.loop[__builtin_ctz(loops)].index : otherwise;
}

/* What the thread keeps. */
static void put_kept(struct cuda_sweep *c)
{
    const char *kept = only_index(c, c->kept, "kept");
    if (c->across == 1 && c->kept)
        put(c->k->w, "const int %s = blockIdx.x;\n", kept);
    else if (c->kept)
        put(c->k->w, c->vector > 1 ? "const int %s = (blockIdx.x * %d + threadIdx.x %% %d) * %d;\n"
                                   : "const int %s = blockIdx.x * %d + threadIdx.x %% %d;\n",
            kept, c->across, c->across, c->vector);
    if (__builtin_popcount(c->kept) > 1)
        sweep_put_indices(c->k->w, &c->s, c->kept, c->kept, kept);
}

static bool covers(const struct cuda_sweep *c)
{
    bool batched = false;
    for (int i = 0; i < c->s.n_loops; i++)
        batched |= (c->kept >> i & 1) && c->s.loop[i].batched;
    return c->across == 1 || (!batched && sweep_greatest(&c->s, c->kept) % (c->across * c->vector) == 0);
}

/* The loop over what the thread reduces. */
static void open_reduced(struct cuda_sweep *c)
{
    const char *type = c->s.index_type, *index = only_index(c, c->reduced, "reduced");
    const char *rows = sweep_extent(&c->s, c->reduced), *kept = only_index(c, c->kept, "kept"), *start = "threadIdx.x";
    const char *inside = covers(c) ? "" : arena_printf(c->k->arena, "%s < %s && ", kept, sweep_extent(&c->s, c->kept));
    if (c->across > 1)
        start = arena_printf(c->k->arena, "threadIdx.x / %d", c->across);
    if (c->parts > 1) {
        put(c->k->w, "const int64_t rows = %s;\n", rows);
        put(c->k->w, "const %s end = rows * (blockIdx.y + 1) / %d;\n", type, c->parts);
        start = arena_printf(c->k->arena, "rows * blockIdx.y / %d + %s", c->parts, start);
        rows = "end";
    }
    put_open(c->k->w, "for (%s %s = %s; %s%s < %s; %s += %d) ", type, index, start, inside, index, rows, index,
             c->threads / c->across);
    if (__builtin_popcount(c->reduced) > 1)
        sweep_put_indices(c->k->w, &c->s, c->reduced, c->reduced, index);
}

static void put_accumulators(struct cuda_sweep *c)
{
    for (int i = 0; i < c->n_reductions; i++) {
        const struct reduction *r = &c->reduction[i];
        if (r->shares)
            continue;
        put_cuda_accumulator(c, r, c->vector);
        if (c->vector == 1 || !sweep_pivot(&c->s, r))
            continue;
        const int parameter = sweep_parameter(&c->s, r->member->node->inputs[0]);
        put(c->k->w, "float %s[%d];\n", pivot_name(c, r), c->vector);
        if (!covers(c))
            put(c->k->w, "if (%s < %s)\n    ", only_index(c, c->kept, "kept"), sweep_extent(&c->s, c->kept));
        put(c->k->w, "ddp_load(%s, %s);\n", pivot_name(c, r),
            address(c, c->s.parameters[parameter], r->member->operand[0], c->reduced));
    }
}

static void put_merge(struct cuda_sweep *c, const struct reduction *r)
{
    open_vector(c);
    put(c->k->w, "ddp_merge_column<%d, %d>(%s%s);\n", c->threads, c->across, r->first, c->vector > 1 ? "[v]" : "");
    close_vector(c);
}

/* Of a thread that has results: to the workspace, or to memory. */
static void put_reduced(struct cuda_sweep *c, const struct reduction *r)
{
    const struct reduction *from = r->shares ? r->shares : r;
    if (c->parts == 1 && r->member->stored)
        put_cuda_result(c, r, from->first);
    if (c->parts == 1 || r->shares)
        return;
    const char *parts = put_cuda_partial(c, r), *kept = c->kept ? only_index(c, c->kept, "kept") : "0";
    open_vector(c);
    put(c->k->w, "%s[blockIdx.y * %s + %s%s] = %s%s;\n", parts, sweep_extent(&c->s, c->kept), kept,
        c->vector > 1 ? " + v" : "", r->first, c->vector > 1 ? "[v]" : "");
    close_vector(c);
}

static void put_all_reduced(struct cuda_sweep *c)
{
    for (int i = 0; i < c->n_reductions; i++)
        if (!c->reduction[i].shares)
            put_merge(c, &c->reduction[i]);
    const char *inside = covers(c) ? ""
                                   : arena_printf(c->k->arena, " && %s < %s", only_index(c, c->kept, "kept"),
                                                  sweep_extent(&c->s, c->kept));
    put_open(c->k->w, "if (threadIdx.x < %d%s) ", c->across, inside);
    for (int i = 0; i < c->n_reductions; i++)
        put_reduced(c, &c->reduction[i]);
    put_close(c->k->w);
}

static void put_columns(struct cuda_sweep *c)
{
    const char *blocks = cuda_blocks(c->k->arena, sweep_extent(&c->s, c->kept), (int64_t)c->across * c->vector);
    const char *parts = c->parts > 1 ? arena_printf(c->k->arena, "%d", c->parts) : NULL;
    cuda_open(c->k, (struct launch){"", {blocks, parts}, c->threads, 0});
    put_kept(c);
    put_accumulators(c);
    open_reduced(c);
    put_element(c);
    put_close(c->k->w);
    put_all_reduced(c);
    put_close(c->k->w);
    if (c->parts > 1)
        put_cuda_combine(c);
}

void emit_cuda_sweep(struct cuda *k)
{
    static void (*const put_body[])(struct cuda_sweep *) = {
        [CUDA_ELEMENTS] = put_elements, [CUDA_COLUMNS] = put_columns, [CUDA_ROWS] = put_cuda_rows};
    struct cuda_sweep c;
    open_cuda_sweep(&c, k);
    name_cuda_accumulators(&c);
    name_vectors(&c);
    put_body[c.mode](&c);
}
