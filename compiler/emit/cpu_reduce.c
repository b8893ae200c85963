/* cpu_reduce.c: the reductions of a sweep in C.
   requires: an open body. */
#include "emit/cpu.h"
#include "emit/cpu_sweep.h"

#include <string.h>

/* ---- accumulators */

void name_accumulators(struct body *b)
{
    static const char *const first[N_REDUCE_OPS] = {"sum", "max", "sum", "sum", "max"};
    static const char *const second[N_REDUCE_OPS] = {[REDUCE_M2] = "square", [REDUCE_ARGMAX] = "at"};
    for (int i = 0; i < b->n_reductions; i++) {
        struct reduction *r = &b->reduction[i];
        const char *name = r->member->base;
        if (r->shares)
            continue;
        r->first = op_of(r) == REDUCE_MAX && is_scalar(r) && r->member->row
                       ? r->member->name
                       : sweep_name(&b->s, arena_printf(b->s.arena, "%s_%s", name, first[op_of(r)]));
        if (is_two(op_of(r)))
            r->second = sweep_name(&b->s, arena_printf(b->s.arena, "%s_%s", name, second[op_of(r)]));
    }
}

static const char *start_of(enum reduce_op op)
{
    return is_sum(op) ? "0" : "-INFINITY";
}

void put_scalar_accumulators(struct body *b, const struct reduction *r)
{
    put(b->w, "%s %s = %s;\n", is_sum(op_of(r)) ? "double" : "float", r->first, start_of(op_of(r)));
    if (r->second)
        put(b->w, "%s %s = 0;\n", op_of(r) == REDUCE_M2 ? "double" : "int64_t", r->second);
}

/* "block * 128 + 64": a place among the block's partial results. */
static const char *in_block(const struct body *b, int64_t offset)
{
    const char *block =
        b->partial == 1 ? "block" : arena_printf(b->s.arena, "block * %lld", (long long)b->partial);
    return plus_c(b->s.arena, block, offset);
}

static void put_array_accumulators(struct body *b, const struct reduction *r)
{
    const char *names[] = {r->first, r->second};
    for (int i = 0; i < 2 && names[i]; i++) {
        if (b->mode == BLOCKS)
            put(b->w, "double *restrict %s = partial + %s;\n", names[i],
                in_block(b, r->offset + i * r->size));
        else
            put(b->w, "double %s[%lld] = {0};\n", names[i], (long long)r->size);
    }
    if (!is_sum(op_of(r)))
        put(b->w, "fill(%s, %lld, -INFINITY);\n", r->first, (long long)r->size);
}

static bool has_arrays(const struct body *b)
{
    bool found = false;
    for (int i = 0; i < b->n_reductions; i++)
        found |= !b->reduction[i].shares && !is_scalar(&b->reduction[i]);
    return found;
}

/* Of what is summed over rows. */
void put_accumulators(struct body *b)
{
    if (b->mode == BLOCKS && has_arrays(b))
        put(b->w, "memset(partial + %s, 0, %lld * sizeof(double));\n", in_block(b, 0), (long long)b->partial);
    for (int i = 0; i < b->n_reductions; i++) {
        const struct reduction *r = &b->reduction[i];
        if (r->shares || r->member->row)
            continue;
        if (is_scalar(r))
            put_scalar_accumulators(b, r);
        else
            put_array_accumulators(b, r);
    }
}

static const char *accumulator(const struct body *b, const struct reduction *r, const char *name)
{
    return is_scalar(r) ? name : arena_printf(b->s.arena, "%s[%s]", name, sweep_index(&b->s, r->loops, 0));
}

static void put_m2_step(struct body *b, const struct reduction *r, const char *value)
{
    const char *x = sweep_name(&b->s, arena_printf(b->s.arena, "%s_x", r->member->base)), *from = sweep_pivot(&b->s, r);
    if (from)
        put(b->w, "const double %s = (double)%s - %s;\n", x, value, from);
    else
        put(b->w, "const double %s = %s;\n", x, value);
    put(b->w, "%s += %s;\n", accumulator(b, r, r->first), x);
    put(b->w, "%s += %s * %s;\n", accumulator(b, r, r->second), x, x);
}

static void put_argmax_step(struct body *b, const struct reduction *r, const char *value)
{
    const char *best = accumulator(b, r, r->first);
    put_open(b->w, "if (beats(%s, %s)) ", value, best);
    put(b->w, "%s = %s;\n", best, value);
    put(b->w, "%s = %s;\n", accumulator(b, r, r->second), sweep_index(&b->s, reduced_loops(r->member), 0));
    put_close(b->w);
}

void put_step(struct body *b, const struct reduction *r, int phase)
{
    const char *value = sweep_operand(&b->s, r->member, 0, phase, 0);
    const char *first = accumulator(b, r, r->first);
    if (op_of(r) == REDUCE_M2)
        put_m2_step(b, r, value);
    else if (op_of(r) == REDUCE_ARGMAX)
        put_argmax_step(b, r, value);
    else if (op_of(r) == REDUCE_MAX)
        put(b->w, "%s = maxf(%s, %s);\n", first, first, value);
    else
        put(b->w, "%s += %s;\n", first, value);
}

void put_row_results(struct body *b, int phase)
{
    for (int i = 0; i < b->n_reductions; i++) {
        const struct reduction *r = &b->reduction[i], *from = r->shares ? r->shares : r;
        if (r->member->row && r->member->phase == phase && from->first != r->member->name)
            put(b->w, "const %s %s = %s;\n", ctype[r->member->node->dtype], r->member->name,
                sweep_result(&b->s, r, from->first, from->second));
    }
}

/* ---- what is summed over rows */

/* Scalars live in registers until the block's end. */
void put_partials(struct body *b)
{
    for (int i = 0; i < b->n_reductions; i++) {
        const struct reduction *r = &b->reduction[i];
        if (r->shares || r->member->row || !is_scalar(r))
            continue;
        put(b->w, "partial[%s] = %s;\n", in_block(b, r->offset), r->first);
        if (r->second)
            put(b->w, "partial[%s] = %s;\n", in_block(b, r->offset + 1), r->second);
    }
}

void put_combine(struct body *b)
{
    int64_t sums = b->partial;
    for (int i = b->n_reductions; i-- > 0;)
        if (!b->reduction[i].member->row && !is_sum(op_of(&b->reduction[i])))
            sums = b->reduction[i].offset;
    if (sums)
        put(b->w, "add_blocks(partial, %d, %lld, %lld);\n", b->blocks, (long long)b->partial,
            (long long)sums);
    for (int i = 0; i < b->n_reductions; i++) {
        const struct reduction *r = &b->reduction[i];
        if (!r->member->row && !is_sum(op_of(r)))
            put(b->w, "%s_blocks(%s, %d, %lld, %lld);\n", r->second ? "argmax" : "max",
                plus_c(b->s.arena, "partial", r->offset), b->blocks, (long long)b->partial,
                (long long)r->size);
    }
}

static bool is_result(const struct reduction *r)
{
    return !r->member->row && r->member->stored;
}

/* After blocks were put together the accumulators lie in the first. */
static const char *final_accumulator(const struct body *b, const struct reduction *r, int which)
{
    if (b->mode != BLOCKS)
        return accumulator(b, r, which ? r->second : r->first);
    int64_t offset = r->offset + which * r->size;
    return is_scalar(r) ? arena_printf(b->s.arena, "partial[%lld]", (long long)offset)
                        : arena_printf(b->s.arena, "partial[%s]",
                                       plus_c(b->s.arena, sweep_index(&b->s, r->loops, 0), offset));
}

/* Results of one shape in one loop. */
void put_results(struct body *b)
{
    unsigned long long done = 0;
    for (int i = 0; i < b->n_reductions; i++) {
        if (!is_result(&b->reduction[i]) || done >> i & 1)
            continue;
        int opened = open_loops(b, b->reduction[i].loops);
        for (int k = i; k < b->n_reductions; k++) {
            const struct reduction *r = &b->reduction[k], *from = r->shares ? r->shares : r;
            if (!is_result(r) || r->loops != b->reduction[i].loops)
                continue;
            put(b->w, "%s = %s;\n", sweep_place(&b->s, r->member),
                sweep_result(&b->s, r, final_accumulator(b, from, 0),
                       from->second ? final_accumulator(b, from, 1) : NULL));
            done |= 1ull << k;
        }
        close_loops(b, opened);
    }
}
