/* cpu_sweep_plan.c: how threads share a sweep, and the workspace it needs.
   requires: a MAP or ROW kernel, scheduled. */
#include "emit/cpu.h"
#include "emit/cpu_sweep.h"

enum {
    ROWS_PER_BLOCK = 32, /* with fewer, putting blocks together takes as long as walking them */
    LEAST_ROWS = 8,      /* but few rows are cut as small as this, into SOME_BLOCKS, for the threads' sake */
    SOME_BLOCKS = 8,
    MAX_BLOCKS = 64,
    PARTIAL_BYTES = 8 << 20, /* of all blocks together */
    ALIGN = 64
};

/* The leading outer loops that everything summed over rows keeps. */
static unsigned leading_kept(const struct body *b)
{
    unsigned kept = b->s.outer;
    for (int i = 0; i < b->n_reductions; i++)
        if (!b->reduction[i].member->row)
            kept &= b->reduction[i].member->loops;
    return (kept ^ (kept + 1)) >> 1; /* up to the first that is not kept */
}

static void place_accumulators(struct body *b, unsigned part)
{
    b->partial = 0;
    for (int i = 0; i < b->n_reductions; i++) {
        struct reduction *r = &b->reduction[i];
        r->loops = r->member->row ? 0 : r->member->loops & ~part;
        r->size = sweep_greatest(&b->s, r->loops);
        r->offset = b->partial;
        if (!r->shares && !r->member->row)
            b->partial += is_two(r->member->node->reduce.op) ? 2 * r->size : r->size;
    }
}

static int count_blocks(const struct body *b)
{
    int64_t rows = sweep_greatest(&b->s, b->s.outer), blocks = rows / ROWS_PER_BLOCK;
    int64_t some = rows / LEAST_ROWS < SOME_BLOCKS ? rows / LEAST_ROWS : SOME_BLOCKS;
    blocks = blocks > some ? blocks : some;
    int64_t fit = PARTIAL_BYTES / (b->partial * (int64_t)sizeof(double));
    blocks = blocks < fit ? blocks : fit;
    return blocks < 1 ? 1 : blocks > MAX_BLOCKS ? MAX_BLOCKS : (int)blocks;
}

static void choose_mode(struct body *b)
{
    place_accumulators(b, 0);
    bool small = sweep_greatest(&b->s, b->s.outer | b->s.inner) < SERIAL && b->partial <= STACK_FLOATS;
    unsigned part = leading_kept(b);
    b->rows = b->s.outer;
    b->mode = b->partial == 0 ? EACH_ROW : small ? ONE_THREAD : BLOCKS;
    if (b->mode != BLOCKS || !part)
        return;
    place_accumulators(b, part);
    if (b->partial <= STACK_FLOATS && sweep_greatest(&b->s, part) >= SOME_BLOCKS) {
        b->mode = EACH_PART;
        b->part = part;
        b->rows = b->s.outer & ~part;
    } else {
        place_accumulators(b, 0);
    }
}

int64_t buffer_bytes(const struct body *b, const struct member *m)
{
    int64_t bytes = sweep_greatest(&b->s, m->loops & b->s.inner) * dtype_bytes[m->node->dtype];
    return (bytes + ALIGN - 1) / ALIGN * ALIGN;
}

void open_body(struct body *b, struct writer *w, struct arena *arena, const struct step *step,
               const struct kernel *kernel)
{
    *b = (struct body){.w = w};
    sweep_open(&b->s, arena, step, kernel);
    b->reduction = sweep_reductions(&b->s, &b->n_reductions);
    choose_mode(b);
    if (b->mode == BLOCKS) {
        b->blocks = count_blocks(b);
        b->shared = (b->blocks * b->partial * (int64_t)sizeof(double) + ALIGN - 1) / ALIGN * ALIGN;
    }
    for (int i = 0; i < b->s.n_members; i++)
        if (in_workspace(b, &b->s.member[i]))
            b->thread += buffer_bytes(b, &b->s.member[i]);
}

void plan_cpu_sweep(struct kernel *kernel, const struct step *step)
{
    struct body b;
    open_body(&b, NULL, step->graph->arena, step, kernel);
    kernel->workspace = b.shared;
    kernel->thread_workspace = b.thread;
}
