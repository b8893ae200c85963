/* cuda_row.c: the bodies of kernels whose rows are reduced and walked again, in CUDA C++. A thread takes the same
   elements of every row: what it computes of them in one phase, and what it sums of them over rows, stays with it.
   requires: a MAP or ROW kernel with reductions of rows, with memory. */
#include "emit/cuda_sweep.h"

static const char *lane(const struct cuda_sweep *c)
{
    return c->row_threads == c->threads ? "threadIdx.x"
                                        : arena_printf(c->k->arena, "threadIdx.x %% %d", c->row_threads);
}

static bool walks(const struct cuda_sweep *c, const struct reduction *r)
{
    return (r->member->operand[0] & c->s.inner) != 0;
}

/* ---- elements of a row */

static void open_walk(struct cuda_sweep *c)
{
    enum { UNROLLED = 8 };
    const bool one = __builtin_popcount(c->s.inner) == 1;
    const char *column = one ? c->s.loop[__builtin_ctz(c->s.inner)].index : "column";
    const int64_t row = sweep_greatest(&c->s, c->s.inner);
    if (c->each <= UNROLLED)
        put(c->k->w, "#pragma unroll\n");
    put_open(c->k->w, "for (int e = 0; e < %d; e++) ", c->each);
    put(c->k->w, "const int %s = e * %d + %s;\n", column, c->row_threads, lane(c));
    if (row % c->row_threads)
        put(c->k->w, "if (%s >= %lld)\n    break;\n", column, (long long)row);
    if (!one)
        sweep_put_indices(c->k->w, &c->s, c->s.inner, c->s.inner, column);
}

static void put_adds(struct cuda_sweep *c, int phase, bool elements)
{
    for (int i = 0; i < c->n_reductions; i++) {
        const struct reduction *r = &c->reduction[i];
        if (!r->shares && r->member->phase == phase && walks(c, r) == elements)
            put_cuda_add(c, r, phase, leaves(r) && elements && c->each > 1 ? "[e]" : "", sweep_pivot(&c->s, r));
    }
}

static bool is_walked(const struct cuda_sweep *c, int phase)
{
    for (int i = 0; i < c->s.n_members; i++) {
        const struct member *m = &c->s.member[i];
        if (is_map(m) && is_element(&c->s, m) && (m->phase == phase || (m->stored && m->store_phase == phase)))
            return true;
    }
    for (int i = 0; i < c->n_reductions; i++)
        if (c->reduction[i].member->phase == phase && walks(c, &c->reduction[i]))
            return true;
    return false;
}

static void put_elements(struct cuda_sweep *c, int phase)
{
    for (int i = 0; i < c->s.n_members; i++) {
        const struct member *m = &c->s.member[i];
        if (is_map(m) && is_element(&c->s, m) && m->phase == phase)
            sweep_put_value(c->k->w, &c->s, m);
    }
    put_adds(c, phase, true);
    for (int i = 0; i < c->s.n_members; i++) {
        const struct member *m = &c->s.member[i];
        if (is_map(m) && is_element(&c->s, m) && m->stored && m->store_phase == phase)
            sweep_put_store(c->k->w, &c->s, m, phase);
    }
}

static void put_buffers(struct cuda_sweep *c, int phase)
{
    for (int i = 0; i < c->s.n_members; i++) {
        const struct member *m = &c->s.member[i];
        if (m->buffer && m->phase == phase)
            put(c->k->w, "%s %s[%d];\n", ctype[m->node->dtype], m->buffer, c->each);
    }
}

/* The row's results, known to all of its threads. */
static void put_row_results(struct cuda_sweep *c, int phase)
{
    for (int i = 0; i < c->n_reductions; i++) {
        const struct reduction *r = &c->reduction[i];
        if (!leaves(r) && r->member->phase == phase && !r->shares)
            put(c->k->w, "ddp_merge_row<%d>(%s);\n", c->row_threads, r->first);
    }
    for (int i = 0; i < c->n_reductions; i++) {
        const struct reduction *r = &c->reduction[i], *from = r->shares ? r->shares : r;
        if (!leaves(r) && r->member->phase == phase)
            put(c->k->w, "const %s %s = %s;\n", ctype[r->member->node->dtype], r->member->name,
                cuda_result(c, r, from->first));
    }
}

static void put_walk(struct cuda_sweep *c, int phase)
{
    put_buffers(c, phase);
    for (int i = 0; i < c->n_reductions; i++)
        if (!leaves(&c->reduction[i]) && c->reduction[i].member->phase == phase && !c->reduction[i].shares)
            put_cuda_accumulator(c, &c->reduction[i], 1);
    open_walk(c);
    put_elements(c, phase);
    put_close(c->k->w);
    put_row_results(c, phase);
}

/* ---- a row */

static void put_row_values(struct cuda_sweep *c, int phase)
{
    for (int i = 0; i < c->s.n_members; i++) {
        const struct member *m = &c->s.member[i];
        if (is_map(m) && !is_element(&c->s, m) && m->phase == phase)
            sweep_put_value(c->k->w, &c->s, m);
    }
    put_adds(c, phase, false);
}

static bool is_row_store(const struct cuda_sweep *c, const struct member *m)
{
    return m->stored && !is_element(&c->s, m) && (is_map(m) || m->row);
}

static void put_row_stores(struct cuda_sweep *c)
{
    int count = 0;
    for (int i = 0; i < c->s.n_members; i++)
        count += is_row_store(c, &c->s.member[i]);
    if (!count)
        return;
    put_open(c->k->w, "if (%s == 0) ", lane(c));
    for (int i = 0; i < c->s.n_members; i++)
        if (is_row_store(c, &c->s.member[i]))
            sweep_put_store(c->k->w, &c->s, &c->s.member[i], c->s.phases);
    put_close(c->k->w);
}

static void put_row(struct cuda_sweep *c)
{
    for (int phase = 0; phase <= c->s.phases; phase++) {
        put_row_values(c, phase);
        if (phase < c->s.phases && is_walked(c, phase))
            put_walk(c, phase);
    }
    put_row_stores(c);
}

/* ---- all rows */

/* Its own row, or, where something is summed over rows, every row that is so many behind it. */
static void open_rows(struct cuda_sweep *c, const char *row)
{
    const char *type = c->s.index_type, *rows = sweep_extent(&c->s, c->s.outer), *first = "blockIdx.x";
    if (c->row_threads < c->threads)
        first = arena_printf(c->k->arena, "blockIdx.x * %d + threadIdx.x / %d", c->threads / c->row_threads,
                             c->row_threads);
    if (c->parts) {
        put(c->k->w, "const int part = %s;\n", first);
        put_open(c->k->w, "for (%s %s = part; %s < %s; %s += %d) ", type, row, row, rows, row, c->parts);
    } else {
        put(c->k->w, "const %s %s = %s;\n", type, row, first);
        put(c->k->w, "if (%s >= %s)\n    return;\n", row, rows);
    }
}

static void put_part(struct cuda_sweep *c, const struct reduction *r)
{
    const char *parts = put_cuda_partial(c, r);
    const char *extent = sweep_extent(&c->s, r->member->loops);
    if (!r->member->loops) {
        put(c->k->w, "if (%s == 0)\n    %s[part] = %s;\n", lane(c), parts, r->first);
        return;
    }
    open_walk(c);
    put(c->k->w, "%s[part * %s + %s] = %s%s;\n", parts, extent, sweep_index(&c->s, r->member->loops, 0), r->first,
        c->each > 1 ? "[e]" : "");
    put_close(c->k->w);
}

static void put_parts(struct cuda_sweep *c)
{
    for (int i = 0; i < c->n_reductions; i++)
        if (leaves(&c->reduction[i]) && !c->reduction[i].shares)
            put_part(c, &c->reduction[i]);
}

void put_cuda_rows(struct cuda_sweep *c)
{
    const bool one = __builtin_popcount(c->s.outer) == 1;
    const char *row = one ? c->s.loop[__builtin_ctz(c->s.outer)].index : "row";
    const int per_block = c->threads / c->row_threads;
    const char *blocks = c->parts ? arena_printf(c->k->arena, "%d", c->parts / per_block)
                                  : cuda_blocks(c->k->arena, sweep_extent(&c->s, c->s.outer), per_block);
    cuda_open(c->k, (struct launch){"", {blocks}, c->threads, 0});
    c->s.buffer_index = "e";
    for (int i = 0; i < c->n_reductions; i++)
        if (leaves(&c->reduction[i]) && !c->reduction[i].shares)
            put_cuda_accumulator(c, &c->reduction[i], c->reduction[i].member->loops ? c->each : 1);
    open_rows(c, row);
    if (!one) {
        sweep_put_indices(c->k->w, &c->s, c->s.outer, sweep_single_loops(&c->s, c->s.outer), "row");
        c->s.flat = c->s.outer;
    }
    put_row(c);
    if (c->parts) {
        put_close(c->k->w);
        put_parts(c);
    }
    put_close(c->k->w);
    if (c->parts)
        put_cuda_combine(c);
}
