/* cpu_sweep.c: the bodies of MAP and ROW kernels in C.
   requires: a MAP or ROW kernel, with memory. */
#include "emit/cpu.h"
#include "emit/cpu_sweep.h"

#include <string.h>

/* ---- loops */

static void open_loop(struct body *b, const struct loop *loop, const char *extent)
{
    put_open(b->w, "for (%s %s = 0; %s < %s; %s++) ", loop->batched ? "int64_t" : "int", loop->index,
             loop->index, extent, loop->index);
}

int open_loops(struct body *b, unsigned loops)
{
    int opened = 0;
    for (int i = 0; i < b->s.n_loops; i++)
        if (loops >> i & 1) {
            open_loop(b, &b->s.loop[i], sweep_extent(&b->s, 1u << i));
            opened++;
        }
    return opened;
}

void close_loops(struct body *b, int count)
{
    while (count-- > 0)
        put_close(b->w);
}

static void put_parallel(struct body *b, unsigned loops)
{
    int count = __builtin_popcount(loops);
    if (sweep_greatest(&b->s, b->s.outer | b->s.inner) < SERIAL || !count)
        return;
    put(b->w, "#pragma omp parallel for");
    if (count > 1)
        put(b->w, " collapse(%d)", count);
    put(b->w, " schedule(static)\n");
}

/* ---- one row */

/* Reductions take their input where it is computed: from elements, or from values of rows. */
static bool walks(const struct body *b, const struct reduction *r)
{
    return (r->member->operand[0] & b->s.inner) != 0;
}

static void put_steps(struct body *b, int phase, bool elements)
{
    for (int i = 0; i < b->n_reductions; i++) {
        const struct reduction *r = &b->reduction[i];
        if (!r->shares && r->member->phase == phase && walks(b, r) == elements)
            put_step(b, r, phase);
    }
}

static void put_row_values(struct body *b, int phase)
{
    for (int i = 0; i < b->s.n_members; i++) {
        const struct member *m = &b->s.member[i];
        if (is_map(m) && !is_element(&b->s, m) && m->phase == phase)
            sweep_put_value(b->w, &b->s, m);
    }
    put_steps(b, phase, false);
}

static void put_row_stores(struct body *b)
{
    for (int i = 0; i < b->s.n_members; i++) {
        const struct member *m = &b->s.member[i];
        if (m->stored && !is_element(&b->s, m) && (is_map(m) || m->row))
            sweep_put_store(b->w, &b->s, m, b->s.phases);
    }
}

static bool is_walked(const struct body *b, int phase)
{
    for (int i = 0; i < b->s.n_members; i++) {
        const struct member *m = &b->s.member[i];
        if (is_map(m) && is_element(&b->s, m) &&
            (m->phase == phase || (m->stored && m->store_phase == phase)))
            return true;
    }
    for (int i = 0; i < b->n_reductions; i++)
        if (b->reduction[i].member->phase == phase && walks(b, &b->reduction[i]))
            return true;
    return false;
}

static void put_buffers(struct body *b, int phase)
{
    int64_t offset = b->s.kernel->workspace;
    for (int i = 0; i < b->s.n_members; i++) {
        const struct member *m = &b->s.member[i];
        const char *type = ctype[m->node->dtype];
        if (m->buffer && m->phase == phase && !in_workspace(b, m))
            put(b->w, "%s %s[%lld];\n", type, m->buffer,
                (long long)sweep_greatest(&b->s, m->loops & b->s.inner));
        else if (m->buffer && m->phase == phase)
            put(b->w, "%s *%s = %s + omp_get_thread_num() * INT64_C(%lld);\n", type, m->buffer,
                plus_c(b->s.arena, "workspace", offset), (long long)b->s.kernel->thread_workspace);
        offset += in_workspace(b, m) ? buffer_bytes(b, m) : 0;
    }
}

/* Scalars of the walk in this phase, for the reduction clause. NULL: an accumulator forbids vectors. */
static const char *simd_clause(const struct body *b, int phase, unsigned innermost)
{
    const char *sums = "", *maxima = "";
    struct arena *arena = b->s.arena;
    for (int i = 0; i < b->n_reductions; i++) {
        const struct reduction *r = &b->reduction[i];
        if (r->shares || r->member->phase != phase || (b->s.inner && !walks(b, r)))
            continue;
        if (op_of(r) == REDUCE_ARGMAX || (!is_scalar(r) && !(r->loops & innermost)))
            return NULL;
        if (is_scalar(r) && op_of(r) == REDUCE_MAX)
            maxima = arena_printf(arena, "%s%s%s", maxima, *maxima ? ", " : "", r->first);
        else if (is_scalar(r))
            sums = arena_printf(arena, "%s%s%s%s%s", sums, *sums ? ", " : "", r->first, r->second ? ", " : "",
                                r->second ? r->second : "");
    }
    return arena_printf(arena, "%s%s%s%s%s%s", *sums ? " reduction(+ : " : "", sums, *sums ? ")" : "",
                        *maxima ? " reduction(maxf : " : "", maxima, *maxima ? ")" : "");
}

static unsigned last_of(unsigned loops)
{
    return loops ? 1u << (31 - __builtin_clz(loops)) : 0;
}

static void put_simd(struct body *b, int phase, unsigned innermost)
{
    const char *clause = simd_clause(b, phase, innermost);
    bool alone = b->mode == EACH_ROW && !b->s.outer && !(b->s.inner & ~innermost) && !b->n_reductions;
    if (!clause)
        return;
    if (alone && sweep_greatest(&b->s, b->s.inner) >= SERIAL)
        put(b->w, "#pragma omp parallel for simd schedule(static)\n");
    else
        put(b->w, "#pragma omp simd%s\n", clause);
}

static void put_walk(struct body *b, int phase)
{
    unsigned innermost = last_of(b->s.inner);
    put_buffers(b, phase);
    for (int i = 0; i < b->n_reductions; i++)
        if (b->reduction[i].member->row && b->reduction[i].member->phase == phase && !b->reduction[i].shares)
            put_scalar_accumulators(b, &b->reduction[i]);
    int opened = open_loops(b, b->s.inner & ~innermost);
    put_simd(b, phase, innermost);
    opened += open_loops(b, innermost);
    for (int i = 0; i < b->s.n_members; i++) {
        const struct member *m = &b->s.member[i];
        if (is_map(m) && is_element(&b->s, m) && m->phase == phase)
            sweep_put_value(b->w, &b->s, m);
    }
    put_steps(b, phase, true);
    for (int i = 0; i < b->s.n_members; i++) {
        const struct member *m = &b->s.member[i];
        if (is_map(m) && is_element(&b->s, m) && m->stored && m->store_phase == phase)
            sweep_put_store(b->w, &b->s, m, phase);
    }
    close_loops(b, opened);
}

static void put_row(struct body *b)
{
    for (int phase = 0; phase <= b->s.phases; phase++) {
        put_row_values(b, phase);
        if (phase < b->s.phases && is_walked(b, phase)) {
            put_walk(b, phase);
            put_row_results(b, phase);
        }
    }
    put_row_stores(b);
}

/* ---- all rows */

static void put_rows(struct body *b)
{
    unsigned innermost = last_of(b->rows);
    int opened = open_loops(b, b->rows & ~innermost);
    if (!b->s.inner && innermost)
        put_simd(b, 0, innermost);
    opened += open_loops(b, innermost);
    put_row(b);
    close_loops(b, opened);
}

static void put_block(struct body *b)
{
    bool one = __builtin_popcount(b->rows) == 1;
    const char *row = one ? b->s.loop[__builtin_ctz(b->rows)].index : "row";
    put_accumulators(b);
    if (!b->s.inner)
        put_simd(b, 0, last_of(b->rows));
    put_open(b->w, "for (int64_t %s = rows * block / %d; %s < rows * (block + 1) / %d; %s++) ", row,
             b->blocks, row, b->blocks, row);
    if (!one) {
        b->s.flat = b->rows;
        sweep_put_indices(b->w, &b->s, b->rows, sweep_single_loops(&b->s, b->rows), "row");
    }
    put_row(b);
    put_close(b->w);
    b->s.flat = 0;
    put_partials(b);
}

static void put_blocks(struct body *b)
{
    put(b->w, "double *const partial = workspace; /* of %d blocks of rows */\n", b->blocks);
    put(b->w, "const int64_t rows = %s;\n", sweep_extent(&b->s, b->rows));
    put(b->w, "#pragma omp parallel for schedule(static)\n");
    put_open(b->w, "for (int block = 0; block < %d; block++) ", b->blocks);
    put_block(b);
    put_close(b->w);
    put_combine(b);
    put_results(b);
}

static void put_parts(struct body *b)
{
    put_parallel(b, b->part);
    int opened = open_loops(b, b->part);
    put_accumulators(b);
    put_rows(b);
    put_results(b);
    close_loops(b, opened);
}

static void put_one_thread(struct body *b)
{
    put_accumulators(b);
    put_rows(b);
    put_results(b);
}

static void put_each_row(struct body *b)
{
    put_parallel(b, b->rows);
    put_rows(b);
}

void emit_cpu_sweep(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    static void (*const put_body[])(struct body *) = {
        [EACH_ROW] = put_each_row,
        [EACH_PART] = put_parts,
        [BLOCKS] = put_blocks,
        [ONE_THREAD] = put_one_thread,
    };
    struct body b;
    open_body(&b, w, w->arena, step, kernel);
    name_accumulators(&b);
    put_body[b.mode](&b);
}
