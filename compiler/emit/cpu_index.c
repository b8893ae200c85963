/* cpu_index.c: gather, pick and their scatter-adds in C. An index out of range reads 0 and adds nothing.
   requires: an INDEX kernel, with memory. */
#include "emit/cpu.h"

struct index_kernel {
    struct writer *w;
    const struct step *step;
    const struct node *node;
    const char *a, *b, *y; /* inputs and result */
    const char *count;     /* of indices */
};

static void open_indices(const struct index_kernel *k)
{
    put_open(k->w, "for (int64_t i = 0; i < %s; i++) ", k->count);
}

/* What lies at a place of input i; what is to lie in the result. */
static const char *loaded(const struct index_kernel *k, int i, const char *place)
{
    return load_c(k->w->arena, k->step, k->node->inputs[i], place);
}

static const char *stored(const struct index_kernel *k, const char *value)
{
    return store_c(k->w->arena, k->step, k->node, value);
}

static void put_gather(const struct index_kernel *k)
{
    const struct shape *table = &k->node->inputs[0]->shape;
    long long rows = (long long)table->dim[0], width = (long long)table->dim[1];
    cpu_parallel(k->w, k->step, &k->node->shape, 1);
    open_indices(k);
    put(k->w, "const int64_t row = %s[i];\n", k->b);
    put(k->w, "const bool inside = row >= 0 && row < %lld;\n", rows);
    put(k->w, "for (int c = 0; c < %lld; c++)\n", width);
    const char *value = loaded(k, 0, arena_printf(k->w->arena, "%s[row * %lld + c]", k->a, width));
    put(k->w, "    %s[i * %lld + c] = %s;\n", k->y, width,
        stored(k, arena_printf(k->w->arena, "inside ? %s : 0", value)));
    put_close(k->w);
}

/* Threads share the columns, so that each sum is taken in the order of the indices. */
static void put_scatter_add(const struct index_kernel *k)
{
    enum { COLUMNS = 16 };
    const struct shape *table = &k->node->shape;
    long long rows = (long long)table->dim[0], width = (long long)table->dim[1];
    put(k->w, "memset(%s, 0, %lld * sizeof *%s);\n", k->y, rows * width, k->y);
    cpu_parallel(k->w, k->step, &k->node->inputs[1]->shape, 1);
    put_open(k->w, "for (int column = 0; column < %lld; column += %d) ", width, COLUMNS);
    put(k->w, "const int end = column + %d < %lld ? column + %d : %lld;\n", COLUMNS, width, COLUMNS, width);
    open_indices(k);
    put(k->w, "const int64_t row = %s[i];\n", k->a);
    put(k->w, "for (int c = column; c < end && row >= 0 && row < %lld; c++)\n", rows);
    put(k->w, "    %s[row * %lld + c] += %s;\n", k->y, width,
        loaded(k, 1, arena_printf(k->w->arena, "%s[i * %lld + c]", k->b, width)));
    put_close(k->w);
    put_close(k->w);
}

static void put_pick(const struct index_kernel *k)
{
    const struct shape *x = &k->node->inputs[0]->shape;
    long long classes = (long long)x->dim[x->rank - 1];
    open_indices(k);
    put(k->w, "const int64_t c = %s[i];\n", k->b);
    const char *value = loaded(k, 0, arena_printf(k->w->arena, "%s[i * %lld + c]", k->a, classes));
    put(k->w, "%s[i] = %s;\n", k->y,
        stored(k, arena_printf(k->w->arena, "c >= 0 && c < %lld ? %s : 0", classes, value)));
    put_close(k->w);
}

static void put_pick_grad(const struct index_kernel *k)
{
    const struct shape *x = &k->node->shape;
    long long classes = (long long)x->dim[x->rank - 1];
    cpu_parallel(k->w, k->step, &k->node->shape, 1);
    open_indices(k);
    put(k->w, "for (int c = 0; c < %lld; c++)\n", classes);
    const char *value = loaded(k, 1, arena_printf(k->w->arena, "%s[i]", k->b));
    put(k->w, "    %s[i * %lld + c] = %s;\n", k->y, classes,
        stored(k, arena_printf(k->w->arena, "c == %s[i] ? %s : 0", k->a, value)));
    put_close(k->w);
}

void emit_cpu_index(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    static const struct {
        int index; /* which input holds the indices */
        void (*put)(const struct index_kernel *);
    } forms[N_INDEX_OPS] = {[INDEX_GATHER] = {1, put_gather},
                            [INDEX_SCATTER_ADD] = {0, put_scatter_add},
                            [INDEX_PICK] = {1, put_pick},
                            [INDEX_PICK_GRAD] = {0, put_pick_grad}};
    const struct node *node = kernel->node;
    const struct shape *indices = &node->inputs[forms[node->index.op].index]->shape;
    struct index_kernel k = {.w = w, .step = step, .node = node};
    k.a = input_parameter(w->arena, step, kernel, node->inputs[0]);
    k.b = input_parameter(w->arena, step, kernel, node->inputs[1]);
    k.y = result_parameter(w->arena, step, kernel);
    k.count = extent_c(w->arena, indices, 0, indices->rank);
    forms[node->index.op].put(&k);
}
