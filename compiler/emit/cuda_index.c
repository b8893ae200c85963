/* cuda_index.c: gather, pick and their scatter-adds in CUDA C++. An index out of range reads 0 and adds nothing.
   requires: an INDEX kernel, with memory. */
#include "emit/cuda.h"

struct index_kernel {
    struct cuda *k;
    const struct node *node;
    const char *a, *b, *y;     /* parameters: inputs and result */
    const struct shape *indices;
};

/* For each index `width` channels. */
static void open_indices(const struct index_kernel *x, int64_t width)
{
    static const char *const index[] = {"i", "c"};
    const struct shape flat = {2, x->indices->batched, {shape_count(x->indices), width}};
    cuda_open_elements(x->k, "", &flat, 1, index);
}

/* What lies at a place of input i; what is to lie in the result. */
static const char *loaded(const struct index_kernel *x, int i, const char *place)
{
    return load_c(x->k->arena, x->k->step, x->node->inputs[i], place);
}

static void put_stored(const struct index_kernel *x, const char *value)
{
    put(x->k->w, "%s[at] = %s;\n", x->y, store_c(x->k->arena, x->k->step, x->node, value));
    put_close(x->k->w);
}

static void put_gather(const struct index_kernel *x)
{
    const struct shape *table = &x->node->inputs[0]->shape;
    const char *value = arena_printf(x->k->arena, "%s[row * %lld + c]", x->a, (long long)table->dim[1]);
    open_indices(x, table->dim[1]);
    put(x->k->w, "const int64_t row = %s[i];\n", x->b);
    put_stored(x, arena_printf(x->k->arena, "row >= 0 && row < %lld ? %s : 0.0f", (long long)table->dim[0],
                               loaded(x, 0, value)));
}

/* A thread has one column of every GROUPS-th row of the table, and adds what belongs there in the order of the
   indices. */
static void put_scatter_add(const struct index_kernel *x)
{
    enum { GROUPS = 64, THREADS = 64 };
    const struct shape *table = &x->node->shape;
    struct writer *w = x->k->w;
    const long long rows = (long long)table->dim[0], width = (long long)table->dim[1];
    const char *blocks = cuda_blocks(x->k->arena, arena_printf(x->k->arena, "%lld", width), THREADS);
    const char *groups = arena_printf(x->k->arena, "%d", GROUPS);
    cuda_open(x->k, (struct launch){"", {blocks, groups}, THREADS, 0});
    put(w, "const int c = blockIdx.x * %d + threadIdx.x;\n", THREADS);
    put(w, "if (c >= %lld)\n    return;\n", width);
    put(w, "for (int64_t row = blockIdx.y; row < %lld; row += %d)\n", rows, GROUPS);
    put(w, "    %s[row * %lld + c] = 0;\n", x->y, width);
    put_open(w, "for (int64_t i = 0; i < %s; i++) ", extent_c(x->k->arena, x->indices, 0, x->indices->rank));
    put(w, "const int64_t row = %s[i];\n", x->a);
    put(w, "if (row >= 0 && row < %lld && row %% %d == blockIdx.y)\n", rows, GROUPS);
    put(w, "    %s[row * %lld + c] += %s;\n", x->y, width,
        loaded(x, 1, arena_printf(x->k->arena, "%s[i * %lld + c]", x->b, width)));
    put_close(w);
    put_close(w);
}

static void put_pick(const struct index_kernel *x)
{
    const struct shape *from = &x->node->inputs[0]->shape;
    const long long classes = (long long)from->dim[from->rank - 1];
    const char *value = arena_printf(x->k->arena, "%s[at * %lld + c]", x->a, classes);
    cuda_open_each(x->k, "", extent_c(x->k->arena, x->indices, 0, x->indices->rank),
                   greatest_count(x->k->step, x->indices), 1);
    put(x->k->w, "const int64_t c = %s[at];\n", x->b);
    put_stored(x, arena_printf(x->k->arena, "c >= 0 && c < %lld ? %s : 0.0f", classes, loaded(x, 0, value)));
}

static void put_pick_grad(const struct index_kernel *x)
{
    const struct shape *to = &x->node->shape;
    open_indices(x, to->dim[to->rank - 1]);
    put_stored(x, arena_printf(x->k->arena, "c == %s[i] ? %s : 0.0f", x->a,
                               loaded(x, 1, arena_printf(x->k->arena, "%s[i]", x->b))));
}

void emit_cuda_index(struct cuda *k)
{
    static const struct {
        int index; /* which input holds the indices */
        void (*put)(const struct index_kernel *);
    } forms[N_INDEX_OPS] = {[INDEX_GATHER] = {1, put_gather},
                            [INDEX_SCATTER_ADD] = {0, put_scatter_add},
                            [INDEX_PICK] = {1, put_pick},
                            [INDEX_PICK_GRAD] = {0, put_pick_grad}};
    const struct node *node = k->kernel->node;
    const struct index_kernel x = {.k = k, .node = node,
                                   .a = input_parameter(k->arena, k->step, k->kernel, node->inputs[0]),
                                   .b = input_parameter(k->arena, k->step, k->kernel, node->inputs[1]),
                                   .y = result_parameter(k->arena, k->step, k->kernel),
                                   .indices = &node->inputs[forms[node->index.op].index]->shape};
    forms[node->index.op].put(&x);
}
