/* cpu_view.c: views that move data, in C.
   requires: a VIEW kernel, with memory. Reshapes move nothing and are no kernels. */
#include "emit/cpu.h"

struct view_kernel {
    struct writer *w;
    const struct step *step;
    const struct kernel *kernel;
    const struct node *node;
    const char *y;
};

/* The loops' indices. */
static void name_indices(const struct shape *shape, const char **index)
{
    for (int a = 0; a < shape->rank; a++)
        index[a] = axis_index(shape, a);
}

/* Loops over `shape`, and in them one assignment: to y's element at `to`, x's at `from`. */
static void put_copy(const struct view_kernel *k, const struct shape *shape, const struct node *x,
                     const char *to, const char *from)
{
    if (shape->rank > 1)
        cpu_parallel(k->w, k->step, shape, shape->rank - 1);
    for (int a = 0; a < shape->rank; a++)
        cpu_open_for(k->w, shape, a, axis_index(shape, a));
    const char *value = arena_printf(k->w->arena, "%s[%s]", input_parameter(k->w->arena, k->step, k->kernel, x), from);
    if (is_bf16(k->step, x) != is_bf16(k->step, k->node))
        value = store_c(k->w->arena, k->step, k->node, load_c(k->w->arena, k->step, x, value));
    put(k->w, "%s[%s] = %s;\n", k->y, to, value);
    for (int a = 0; a < shape->rank; a++)
        put_close(k->w);
}

static void put_transpose(const struct view_kernel *k, const struct node *node)
{
    const struct node *x = node->inputs[0];
    const char *index[MAX_RANK], *source[MAX_RANK];
    name_indices(&node->shape, index);
    for (int a = 0; a < node->shape.rank; a++)
        source[node->view.order[a]] = index[a];
    put_copy(k, &node->shape, x, row_major(k->w->arena, &node->shape, index, NULL),
             row_major(k->w->arena, &x->shape, source, NULL));
}

static void put_slice(const struct view_kernel *k, const struct node *node)
{
    const struct node *x = node->inputs[0];
    const char *index[MAX_RANK];
    name_indices(&node->shape, index);
    put_copy(k, &node->shape, x, row_major(k->w->arena, &node->shape, index, NULL),
             row_major(k->w->arena, &x->shape, index, node->view.begin));
}

static void put_concat(const struct view_kernel *k, const struct node *node)
{
    int64_t shift[MAX_RANK] = {0};
    for (int i = 0; i < node->n_inputs; i++) {
        const struct shape *part = &node->inputs[i]->shape;
        const char *index[MAX_RANK];
        name_indices(part, index);
        put_copy(k, part, node->inputs[i], row_major(k->w->arena, &node->shape, index, shift),
                 row_major(k->w->arena, part, index, NULL));
        shift[node->view.axis] += part->dim[node->view.axis];
    }
}

static void put_pad(const struct view_kernel *k, const struct node *node)
{
    const struct node *x = node->inputs[0];
    const char *index[MAX_RANK];
    name_indices(&node->shape, index);
    put(k->w, "memset(%s, 0, (size_t)(%s) * sizeof *%s);\n", k->y,
        extent_c(k->w->arena, &node->shape, 0, node->shape.rank), k->y);
    put_copy(k, &x->shape, x, row_major(k->w->arena, &node->shape, index, node->view.begin),
             row_major(k->w->arena, &x->shape, index, NULL));
}

void emit_cpu_view(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    static void (*const put_view[N_VIEW_OPS])(const struct view_kernel *, const struct node *) = {
        [VIEW_TRANSPOSE] = put_transpose,
        [VIEW_SLICE] = put_slice,
        [VIEW_CONCAT] = put_concat,
        [VIEW_PAD] = put_pad};
    struct view_kernel k = {w, step, kernel, kernel->node, result_parameter(w->arena, step, kernel)};
    put_view[kernel->node->view.op](&k, kernel->node);
}
