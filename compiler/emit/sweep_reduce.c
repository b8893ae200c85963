/* sweep_reduce.c: the reductions of a sweep, the same for every target: sums of one input are shared, M2 is taken from
   a pivot.
   requires: an open sweep. */
#include "emit/sweep.h"

#include <string.h>

static const struct reduction *find_m2(const struct reduction *reductions, int count, const struct member *mean)
{
    for (int i = 0; i < count; i++) {
        const struct member *m = reductions[i].member;
        if (m->node->reduce.op == REDUCE_M2 && m->node->inputs[0] == mean->node->inputs[0] && m->loops == mean->loops)
            return &reductions[i];
    }
    return NULL;
}

struct reduction *sweep_reductions(const struct sweep *s, int *count)
{
    struct reduction *reductions = arena_alloc(s->arena, sizeof *reductions * (size_t)s->n_members);
    *count = 0;
    for (int pass = 0; pass < 2; pass++) /* sums first: they are put together in one go */
        for (int i = 0; i < s->n_members; i++) {
            const struct member *m = &s->member[i];
            if (m->node->kind == NODE_REDUCE && is_sum(m->node->reduce.op) == !pass)
                reductions[(*count)++].member = m;
        }
    for (int i = 0; i < *count; i++)
        if (reductions[i].member->node->reduce.op == REDUCE_MEAN)
            reductions[i].shares = find_m2(reductions, *count, reductions[i].member);
    return reductions;
}

const char *sweep_pivot(const struct sweep *s, const struct reduction *r)
{
    const struct member *m = r->member;
    if (op_of(r) != REDUCE_M2 || s->in_place || sweep_source(s, m, 0))
        return NULL;
    return sweep_operand(s, m, 0, 0, reduced_loops(m));
}

const char *sweep_result(const struct sweep *s, const struct reduction *r, const char *first, const char *second)
{
    struct arena *arena = s->arena;
    const char *count = sweep_extent(s, reduced_loops(r->member));
    const char *from = r->shares ? sweep_pivot(s, r->shares) : NULL;
    switch (op_of(r)) {
    case REDUCE_SUM: return arena_printf(arena, "(float)%s", first);
    case REDUCE_M2: return arena_printf(arena, "m2_of(%s, %s, %s)", first, second, count);
    case REDUCE_MAX: return arena_printf(arena, "(float)%s", first);
    case REDUCE_ARGMAX: return arena_printf(arena, "(int32_t)%s", second);
    default: break;
    }
    const char *divisor = strpbrk(count, " ") ? arena_printf(arena, "(%s)", count) : count;
    return from ? arena_printf(arena, "(float)(%s + %s / %s)", from, first, divisor)
                : arena_printf(arena, "(float)(%s / %s)", first, divisor);
}
