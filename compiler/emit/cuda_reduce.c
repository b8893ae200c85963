/* cuda_reduce.c: the reductions of a sweep on CUDA.
   requires: an open sweep. */
#include "emit/cuda_sweep.h"

/* device/cuda_sweep.h has the types. */
static const struct accumulator {
    const char *type, *name, *first, *second;
} accumulators[N_REDUCE_OPS] = {
    [REDUCE_SUM] = {"ddp_sum", "sum", "%s.sum", ""},
    [REDUCE_MEAN] = {"ddp_sum", "sum", "%s.sum", ""},
    [REDUCE_M2] = {"ddp_moments", "moments", "%s.sum", "%s.square"},
    [REDUCE_MAX] = {"ddp_max", "max", "%s.value", ""},
    [REDUCE_ARGMAX] = {"ddp_argmax", "argmax", "%s.value", "%s.at"},
};

void name_cuda_accumulators(struct cuda_sweep *c)
{
    for (int i = 0; i < c->n_reductions; i++) {
        struct reduction *r = &c->reduction[i];
        if (!r->shares)
            r->first = sweep_name(&c->s, arena_printf(c->k->arena, "%s_%s", r->member->base,
                                                      accumulators[op_of(r)].name));
    }
}

void put_cuda_accumulator(const struct cuda_sweep *c, const struct reduction *r, int count)
{
    put(c->k->w, count > 1 ? "%s %s[%d];\n" : "%s %s;\n", accumulators[op_of(r)].type, r->first, count);
}

void put_cuda_add(const struct cuda_sweep *c, const struct reduction *r, int phase, const char *index,
                  const char *pivot)
{
    const char *value = sweep_operand(&c->s, r->member, 0, phase, 0);
    if (op_of(r) == REDUCE_ARGMAX)
        value = arena_printf(c->k->arena, "%s, %s", value, sweep_index(&c->s, reduced_loops(r->member), 0));
    else if (pivot)
        value = arena_printf(c->k->arena, "(double)%s - %s", value, pivot);
    emit_statement(c->k->w, arena_printf(c->k->arena, "%s%s.add(%s);", r->first, index, value));
}

const char *cuda_result(const struct cuda_sweep *c, const struct reduction *r, const char *accumulator)
{
    const struct accumulator *form = &accumulators[op_of(r->shares ? r->shares : r)];
    struct arena *arena = c->k->arena;
    return sweep_result(&c->s, r, arena_printf(arena, form->first, accumulator),
                        arena_printf(arena, form->second, accumulator));
}

void put_cuda_result(const struct cuda_sweep *c, const struct reduction *r, const char *accumulator)
{
    const char *value = store_c(c->k->arena, c->k->step, r->member->node, cuda_result(c, r, accumulator));
    emit_statement(c->k->w, arena_printf(c->k->arena, "%s = %s;", sweep_place(&c->s, r->member), value));
}

const char *put_cuda_partial(struct cuda_sweep *c, const struct reduction *r)
{
    const char *type = accumulators[op_of(r)].type;
    const char *name = arena_printf(c->k->arena, "%s_parts", r->first);
    if (r->offset)
        put(c->k->w, "%s *const %s = (%s *)((char *)workspace + %lld);\n", type, name, type, (long long)r->offset);
    else
        put(c->k->w, "%s *const %s = (%s *)workspace;\n", type, name, type);
    return name;
}

/* The number of a result, and its indices. */
static void put_result_indices(struct cuda_sweep *c)
{
    struct writer *w = c->k->w;
    const char *extent = sweep_extent(&c->s, c->kept);
    put(w, "const int kept = blockIdx.x * %d + threadIdx.x;\n", CUDA_THREADS);
    put(w, "if (kept >= %s)\n    return;\n", extent);
    sweep_put_indices(w, &c->s, c->kept, c->kept, "kept");
}

static void put_combined(struct cuda_sweep *c, const struct reduction *r)
{
    struct writer *w = c->k->w;
    const char *parts = put_cuda_partial(c, r);
    put_cuda_accumulator(c, r, 1);
    put(w, "for (int part = 0; part < %d; part++)\n", c->parts);
    put(w, "    %s.merge(%s[part * %s + %s]);\n", r->first, parts, sweep_extent(&c->s, r->member->loops),
        r->member->loops ? "kept" : "0");
}

static void put_result(struct cuda_sweep *c, const struct reduction *r)
{
    const struct reduction *from = r->shares ? r->shares : r;
    if (!leaves(r) || !r->member->stored)
        return;
    if (!r->member->loops && c->kept)
        put(c->k->w, "if (kept == 0)\n    ");
    put_cuda_result(c, r, from->first);
}

void put_cuda_combine(struct cuda_sweep *c)
{
    const char *blocks = cuda_blocks(c->k->arena, sweep_extent(&c->s, c->kept), CUDA_THREADS);
    c->s.flat = 0;
    c->s.vector = NULL;
    cuda_open(c->k, (struct launch){"_combine", {blocks}, CUDA_THREADS, 0});
    put_result_indices(c);
    for (int i = 0; i < c->n_reductions; i++)
        if (leaves(&c->reduction[i]) && !c->reduction[i].shares)
            put_combined(c, &c->reduction[i]);
    for (int i = 0; i < c->n_reductions; i++)
        put_result(c, &c->reduction[i]);
    put_close(c->k->w);
}
