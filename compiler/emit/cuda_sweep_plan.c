/* cuda_sweep_plan.c: how threads share a sweep on CUDA, and the workspace it needs.
   requires: a MAP or ROW kernel, scheduled. */
#include "emit/cuda_sweep.h"

enum {
    WARP = 32,
    MAX_THREADS = 1024,
    SOME_BLOCKS = 512,        /* fill a large GPU */
    LEAST_TERMS = 8,          /* of a thread, before its result is one of several parts */
    ROW_PARTS = 1024,         /* rows that are walked at once, where something is summed over rows */
    EACH = 8,                 /* elements of a row that a thread had better not exceed */
    PARTIAL_BYTES = 32 << 20, /* of all parts together */
    ALIGN = 64
};

static int64_t divide_up(int64_t a, int64_t b)
{
    return (a + b - 1) / b;
}

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Vectors run along the last loop, through floats only. */
static int vector_of(const struct cuda_sweep *c)
{
    const struct kernel *kernel = c->s.kernel;
    VEC(struct node *) along = {0};
    for (int i = 0; i < kernel->inputs.count; i++)
        vec_push(c->s.arena, &along, kernel->inputs.at[i]);
    for (int i = 0; i < c->s.n_members; i++)
        if (c->s.member[i].stored && (c->s.member[i].loops & last_loop(c)))
            vec_push(c->s.arena, &along, (struct node *)c->s.member[i].node);
    if (!c->s.n_loops || (c->reduced & last_loop(c)))
        return 1;
    const int64_t channels = c->s.loop[c->s.n_loops - 1].extent;
    return cuda_vector(c->k->step, channels, sweep_greatest(&c->s, c->all), along.at, along.count);
}

/* Threads across what is kept: as many as there is, up to a warp; one where the last loop is reduced. */
static void lay_threads(struct cuda_sweep *c, int vector)
{
    c->vector = vector;
    c->across = 1;
    while (c->across < WARP && (c->kept & last_loop(c)) && c->across * vector < sweep_greatest(&c->s, c->kept))
        c->across *= 2;
}

static int64_t accumulator_bytes(const struct cuda_sweep *c)
{
    int64_t bytes = 0;
    for (int i = 0; i < c->n_reductions; i++)
        if (leaves(&c->reduction[i]) && !c->reduction[i].shares)
            bytes += c->reduction[i].size;
    return bytes;
}

static int parts_of_columns(const struct cuda_sweep *c)
{
    const int64_t kept = sweep_greatest(&c->s, c->kept), reduced = sweep_greatest(&c->s, c->reduced);
    int64_t parts = SOME_BLOCKS / divide_up(kept, c->across * c->vector);
    parts = least(parts, reduced / (LEAST_TERMS * (c->threads / c->across)));
    parts = least(parts, PARTIAL_BYTES / (accumulator_bytes(c) * kept));
    return parts < 1 ? 1 : (int)parts;
}

static void plan_columns(struct cuda_sweep *c)
{
    c->threads = CUDA_THREADS;
    lay_threads(c, vector_of(c));
    c->parts = parts_of_columns(c);
    if (c->parts > 1)
        return;
    lay_threads(c, 1); /* results are stored one by one */
    c->parts = parts_of_columns(c);
}

static void plan_rows(struct cuda_sweep *c)
{
    const int64_t row = sweep_greatest(&c->s, c->s.inner), rows = sweep_greatest(&c->s, c->s.outer);
    c->row_threads = row <= WARP * EACH ? WARP : row <= CUDA_THREADS * EACH ? CUDA_THREADS : MAX_THREADS;
    c->threads = c->row_threads > CUDA_THREADS ? c->row_threads : CUDA_THREADS;
    c->each = (int)divide_up(row, c->row_threads);
    const int per_block = c->threads / c->row_threads;
    const int64_t bytes = accumulator_bytes(c) * sweep_greatest(&c->s, c->kept);
    if (bytes)
        c->parts = (int)divide_up(least(least(rows, ROW_PARTS), PARTIAL_BYTES / bytes + 1), per_block) * per_block;
}

static void plan_elements(struct cuda_sweep *c)
{
    c->vector = vector_of(c);
}

static void find_mode(struct cuda_sweep *c)
{
    static const int bytes[N_REDUCE_OPS] = {[REDUCE_SUM] = 8, [REDUCE_MEAN] = 8, [REDUCE_M2] = 16, [REDUCE_MAX] = 4,
                                            [REDUCE_ARGMAX] = 8};
    c->mode = c->n_reductions ? CUDA_COLUMNS : CUDA_ELEMENTS;
    for (int i = 0; i < c->n_reductions; i++) {
        struct reduction *r = &c->reduction[i];
        r->size = bytes[op_of(r)];
        if (!leaves(r)) {
            c->mode = CUDA_ROWS;
            continue;
        }
        c->kept |= r->member->loops;
        c->reduced |= reduced_loops(r->member);
    }
}

static void place_partials(struct cuda_sweep *c)
{
    const int64_t results = c->parts * sweep_greatest(&c->s, c->kept);
    for (int i = 0; i < c->n_reductions && (c->parts > 1 || c->mode == CUDA_ROWS); i++) {
        struct reduction *r = &c->reduction[i];
        if (!leaves(r) || r->shares)
            continue;
        r->offset = c->workspace;
        c->workspace += divide_up(results * r->size, ALIGN) * ALIGN;
    }
}

void open_cuda_sweep(struct cuda_sweep *c, struct cuda *k)
{
    static void (*const plan[])(struct cuda_sweep *) = {
        [CUDA_ELEMENTS] = plan_elements, [CUDA_COLUMNS] = plan_columns, [CUDA_ROWS] = plan_rows};
    *c = (struct cuda_sweep){.k = k, .vector = 1};
    sweep_open(&c->s, k->arena, k->step, k->kernel);
    c->all = (1u << c->s.n_loops) - 1;
    c->s.index_type = cuda_index_type(sweep_greatest(&c->s, c->all));
    c->reduction = sweep_reductions(&c->s, &c->n_reductions);
    find_mode(c);
    plan[c->mode](c);
    place_partials(c);
}

void plan_cuda_sweep(struct kernel *kernel, const struct step *step)
{
    struct cuda k = {.arena = step->graph->arena, .step = step, .kernel = kernel};
    struct cuda_sweep c;
    open_cuda_sweep(&c, &k);
    kernel->workspace = c.workspace;
}
