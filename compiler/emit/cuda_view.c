/* cuda_view.c: views that move data, in CUDA C++: a thread an element, or 16 bytes of a row.
   requires: a VIEW kernel, with memory. Reshapes move nothing and are no kernels. */
#include "emit/cuda.h"

/* What a thread copies: element `from` of x to `to` of y, or 0 where not `inside`. */
struct copy {
    const struct node *x;
    int64_t alignment; /* divides `from` and `to` wherever c is a multiple of it */
    const char *to, *from, *inside;
};

static const char *const *indices_of(struct arena *arena, const struct shape *shape)
{
    const char **index = arena_alloc(arena, sizeof *index * MAX_RANK);
    for (int a = 0; a < shape->rank; a++)
        index[a] = axis_index(shape, a);
    return index;
}

static int64_t last_extent(const struct shape *shape)
{
    return shape->rank ? shape->dim[shape->rank - 1] : 1;
}

/* One thread for each of the shape's elements, or vectors of them. */
static void put_copy(struct cuda *k, const char *suffix, const struct shape *shape, const struct copy *copy)
{
    struct node *nodes[] = {(struct node *)copy->x, k->kernel->node};
    const char *x = input_parameter(k->arena, k->step, k->kernel, copy->x);
    const char *y = result_parameter(k->arena, k->step, k->kernel);
    int vector = cuda_vector(k->step, last_extent(shape), greatest_count(k->step, shape), nodes, 2);
    vector = copy->alignment % vector ? 1 : vector;
    cuda_open_elements(k, suffix, shape, vector, indices_of(k->arena, shape));
    if (vector > 1) {
        put(k->w, "float value[%d];\nddp_load(value, %s + %s);\nddp_store(%s + %s, value);\n", vector, x, copy->from, y,
            copy->to);
    } else {
        const char *value = arena_printf(k->arena, "%s[%s]", x, copy->from);
        if (is_bf16(k->step, copy->x) != is_bf16(k->step, k->kernel->node))
            value = store_c(k->arena, k->step, k->kernel->node, load_c(k->arena, k->step, copy->x, value));
        put(k->w, copy->inside ? "%s[%s] = %s ? %s : 0;\n" : "%s[%s] = %s%s;\n", y, copy->to,
            copy->inside ? copy->inside : "", value);
    }
    put_close(k->w);
}

static void put_transpose(struct cuda *k, const struct node *node)
{
    const struct node *x = node->inputs[0];
    const char *const *index = indices_of(k->arena, &node->shape);
    const char *source[MAX_RANK];
    const int last = node->shape.rank - 1;
    for (int a = 0; a <= last; a++)
        source[node->view.order[a]] = index[a];
    const struct copy copy = {.x = x, .alignment = node->view.order[last] == last ? last_extent(&x->shape) : 1, .to = "at",
                              .from = row_major(k->arena, &x->shape, source, NULL)};
    put_copy(k, "", &node->shape, &copy);
}

static int64_t common_divisor(int64_t a, int64_t b)
{
    return b ? common_divisor(b, a % b) : a;
}

static void put_slice(struct cuda *k, const struct node *node)
{
    const struct node *x = node->inputs[0];
    const char *const *index = indices_of(k->arena, &node->shape);
    const int64_t begin = node->view.begin[node->shape.rank - 1];
    const struct copy copy = {.x = x, .alignment = common_divisor(last_extent(&x->shape), begin), .to = "at",
                              .from = row_major(k->arena, &x->shape, index, node->view.begin)};
    put_copy(k, "", &node->shape, &copy);
}

/* A kernel for each part. */
static void put_concat(struct cuda *k, const struct node *node)
{
    int64_t shift[MAX_RANK] = {0};
    for (int i = 0; i < node->n_inputs; i++) {
        const struct shape *part = &node->inputs[i]->shape;
        const char *const *index = indices_of(k->arena, part);
        const struct copy copy = {
            .x = node->inputs[i],
            .alignment = common_divisor(last_extent(&node->shape), shift[node->shape.rank - 1]),
            .to = row_major(k->arena, &node->shape, index, shift),
            .from = "at"};
        put_copy(k, i ? arena_printf(k->arena, "_%d", i + 1) : "", part, &copy);
        shift[node->view.axis] += part->dim[node->view.axis];
    }
}

static void put_pad(struct cuda *k, const struct node *node)
{
    const struct node *x = node->inputs[0];
    const char *const *index = indices_of(k->arena, &node->shape);
    const char *inside = NULL;
    int64_t shift[MAX_RANK];
    for (int a = 0; a < node->shape.rank; a++) {
        const int64_t begin = node->view.begin[a], end = begin + x->shape.dim[a];
        shift[a] = -begin;
        if (x->shape.dim[a] == node->shape.dim[a])
            continue;
        const char *range = arena_printf(k->arena, "%s >= %lld && %s < %lld", index[a], (long long)begin, index[a],
                                         (long long)end);
        inside = inside ? arena_printf(k->arena, "%s && %s", inside, range) : range;
    }
    const struct copy copy = {.x = x, .alignment = 1, .to = "at", .inside = inside,
                              .from = row_major(k->arena, &x->shape, index, shift)};
    put_copy(k, "", &node->shape, &copy);
}

void emit_cuda_view(struct cuda *k)
{
    static void (*const put_view[N_VIEW_OPS])(struct cuda *, const struct node *) = {
        [VIEW_TRANSPOSE] = put_transpose, [VIEW_SLICE] = put_slice, [VIEW_CONCAT] = put_concat, [VIEW_PAD] = put_pad};
    put_view[k->kernel->node->view.op](k, k->kernel->node);
}
