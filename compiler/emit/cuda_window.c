/* cuda_window.c: pooling and its gradients in CUDA C++: a thread has some channels of one result.
   requires: a WINDOW kernel, with memory; members before the anchor map what is pooled.
   A gradient of max pooling takes two kernels: the first leaves the place of each window's greatest in the workspace,
   the second collects, for each pixel, the windows whose greatest it is. Every sum is one thread's, in the order of
   the windows. */
#include "emit/compose.h"
#include "emit/cuda.h"

struct window_kernel {
    struct cuda *k;
    struct writer *w;
    const struct window *window;
    const struct node *x, *dy;   /* what is pooled; the gradient that is spread */
    const struct shape *in, *out; /* of x and y, or of their gradients */
    int vector;
    const char *result;
};

static const char *const window_index[] = {"i", "p", "q", "c"}, *const pixel_index[] = {"i", "h", "w", "c"};

static long long extent(const struct shape *shape, int axis)
{
    return (long long)shape->dim[axis];
}

/* "p * 2" */
static const char *times(const struct window_kernel *x, const char *text, const char *operator, int factor)
{
    return factor == 1 ? text : arena_printf(x->k->arena, "%s %s %d", text, operator, factor);
}

/* "const int top = maxi(p * 2 - 1, 0), bottom = mini(p * 2 + 2, 16);": the rows of window p, or columns of window q. */
static void put_range(const struct window_kernel *x, int axis, const char *from, const char *to)
{
    const struct window *v = x->window;
    const int padding = v->padding[axis];
    const char *start = times(x, window_index[1 + axis], "*", v->stride[axis]);
    const char *first = plus_c(x->k->arena, start, -padding);
    put(x->w, padding ? "const int %s = maxi(%s, 0), " : "const int %s = %s, ", from, first);
    put(x->w, "%s = mini(%s, %lld);\n", to, plus_c(x->k->arena, start, v->kernel[axis] - padding),
        extent(x->in, 1 + axis));
}

/* The windows that row h, or column w, lies in: the first reaches it with its last row. */
static void put_windows(const struct window_kernel *x, int axis, const char *from, const char *to)
{
    const struct window *v = x->window;
    const char *h = pixel_index[1 + axis];
    const char *first = plus_c(x->k->arena, h, v->padding[axis] - v->kernel[axis] + v->stride[axis]);
    const char *last = plus_c(x->k->arena, h, v->padding[axis]);
    if (v->kernel[axis] > v->stride[axis])
        first = arena_printf(x->k->arena, "maxi(%s, 0)", first);
    else if (v->padding[axis] && v->stride[axis] > 1)
        first = arena_printf(x->k->arena, "(%s)", first);
    put(x->w, "const int %s = %s, ", from, times(x, first, "/", v->stride[axis]));
    last = times(x, v->stride[axis] > 1 ? arena_printf(x->k->arena, "(%s)", last) : last, "/", v->stride[axis]);
    put(x->w, "%s = mini(%s + 1, %lld);\n", to, last, extent(x->out, 1 + axis));
}

static void open_loops(const struct window_kernel *x, const char *const *index, const char *const *range)
{
    put_open(x->w, "for (int %s = %s; %s < %s; %s++) ", index[1], range[0], index[1], range[1], index[1]);
    put_open(x->w, "for (int %s = %s; %s < %s; %s++) ", index[2], range[2], index[2], range[3], index[2]);
}

static void open_channels(const struct window_kernel *x)
{
    put(x->w, "#pragma unroll\n");
    put_open(x->w, "for (int v = 0; v < %d; v++) ", x->vector);
}

static void put_channels(const struct window_kernel *x, const char *statement)
{
    open_channels(x);
    emit_statement(x->w, arena_printf(x->k->arena, "%s;", statement));
    put_close(x->w);
}

/* "(((i * 8 + p) * 8 + q) * 64 + c": where a thread's channels of a pixel, or a window, lie. */
static const char *place(const struct window_kernel *x, const struct shape *shape, const char *const *index)
{
    return row_major(x->k->arena, shape, index, NULL);
}

/* ---- what is pooled */

static bool is_pixel(const struct window_kernel *x, const struct node *input)
{
    return shape_equal(&input->shape, x->in);
}

static bool is_single(const struct node *input)
{
    return shape_count(&input->shape) == 1 && !input->shape.batched;
}

static const char *vector_name(const struct window_kernel *x, const struct node *input)
{
    return arena_printf(x->k->arena, "%s_v", input_parameter(x->k->arena, x->k->step, x->k->kernel, input));
}

static void put_load(const struct window_kernel *x, const struct node *input, const char *at)
{
    const char *name = vector_name(x, input);
    put(x->w, "float %s[%d];\nddp_load(%s, %s + %s);\n", name, x->vector, name,
        input_parameter(x->k->arena, x->k->step, x->k->kernel, input), at);
}

static struct arguments read_by(const struct window_kernel *x)
{
    struct arguments arguments = {0};
    compose(&arguments, x->k->arena, x->k->kernel, x->x);
    return arguments;
}

/* Of each pixel its own, before all of them what is the same for all: vectors along the channels. */
static void put_loads(const struct window_kernel *x, bool pixel)
{
    const struct arguments arguments = read_by(x);
    for (int i = 0; i < arguments.at.count; i++)
        if (is_pixel(x, arguments.at.at[i]) == pixel && !is_single(arguments.at.at[i]))
            put_load(x, arguments.at.at[i], pixel ? "pixel" : "c");
}

/* Channel v of what is pooled. */
static const char *pooled(const struct window_kernel *x)
{
    struct arena *arena = x->k->arena;
    struct arguments arguments = {0};
    const struct expr *expr = compose(&arguments, arena, x->k->kernel, x->x);
    const char **texts = arena_alloc(arena, sizeof *texts * (size_t)(arguments.at.count + 1));
    for (int i = 0; i < arguments.at.count; i++)
        texts[i] = is_single(arguments.at.at[i])
                       ? arena_printf(arena, "%s[0]", input_parameter(arena, x->k->step, x->k->kernel, arguments.at.at[i]))
                       : arena_printf(arena, "%s[v]", vector_name(x, arguments.at.at[i]));
    return expr_c(arena, expr, texts);
}

/* Every pixel of the window, with its values. */
static void open_window(const struct window_kernel *x)
{
    static const char *const range[] = {"top", "bottom", "left", "right"};
    put_loads(x, false);
    open_loops(x, pixel_index, range);
    put(x->w, "const %s pixel = %s;\n", cuda_index_type(greatest_count(x->k->step, x->in)),
        place(x, x->in, pixel_index));
    put_loads(x, true);
}

static void close_window(const struct window_kernel *x)
{
    put_close(x->w);
    put_close(x->w);
}

/* ---- windows */

static void open_windows(const struct window_kernel *x, const char *suffix)
{
    cuda_open_elements(x->k, suffix, x->out, x->vector, window_index);
    put_range(x, 0, "top", "bottom");
    put_range(x, 1, "left", "right");
}

/* How many elements a window has: all, or those inside the image. */
static const char *divisor(const struct window_kernel *x)
{
    const struct window *v = x->window;
    return v->count_padding || !(v->padding[0] || v->padding[1])
               ? arena_printf(x->k->arena, "%d", v->kernel[0] * v->kernel[1])
               : "((bottom - top) * (right - left))";
}

static void put_max(const struct window_kernel *x)
{
    open_windows(x, "");
    put(x->w, "float best[%d];\n", x->vector);
    put_channels(x, "best[v] = -INFINITY");
    open_window(x);
    put_channels(x, arena_printf(x->k->arena, "best[v] = maxf(best[v], %s)", pooled(x)));
    close_window(x);
    put(x->w, "ddp_store(%s + at, best);\n", x->result);
    put_close(x->w);
}

static void put_avg(const struct window_kernel *x)
{
    open_windows(x, "");
    put(x->w, "float total[%d] = {};\n", x->vector);
    open_window(x);
    put_channels(x, arena_printf(x->k->arena, "total[v] += %s", pooled(x)));
    close_window(x);
    put_channels(x, arena_printf(x->k->arena, "total[v] /= %s", divisor(x)));
    put(x->w, "ddp_store(%s + at, total);\n", x->result);
    put_close(x->w);
}

/* ---- gradients */

/* Every window that the pixel lies in, with its gradient. */
static void open_gradient(const struct window_kernel *x)
{
    static const char *const range[] = {"first_p", "end_p", "first_q", "end_q"};
    cuda_open_elements(x->k, "", x->in, x->vector, pixel_index);
    put_windows(x, 0, range[0], range[1]);
    put_windows(x, 1, range[2], range[3]);
    put(x->w, "float total[%d] = {};\n", x->vector);
    open_loops(x, window_index, range);
    put(x->w, "const %s from = %s;\n", cuda_index_type(greatest_count(x->k->step, x->out)),
        place(x, x->out, window_index));
    put_load(x, x->dy, "from");
}

static void close_gradient(const struct window_kernel *x)
{
    close_window(x);
    put(x->w, "ddp_store(%s + at, total);\n", x->result);
    put_close(x->w);
}

static void put_places(const struct window_kernel *x)
{
    open_windows(x, "_places");
    put(x->w, "float best[%d];\nint place[%d];\n", x->vector, x->vector);
    put_channels(x, arena_printf(x->k->arena, "best[v] = -INFINITY, place[v] = top * %lld + left", extent(x->in, 2)));
    open_window(x);
    open_channels(x);
    emit_statement(x->w, arena_printf(x->k->arena, "const float value = %s;", pooled(x)));
    put(x->w, "if (beats(value, best[v]))\n    best[v] = value, place[v] = h * %lld + w;\n", extent(x->in, 2));
    put_close(x->w);
    close_window(x);
    put_channels(x, "((int *)workspace)[at + v] = place[v]");
    put_close(x->w);
}

static void put_max_grad(const struct window_kernel *x)
{
    put_places(x);
    open_gradient(x);
    put_channels(x, arena_printf(x->k->arena, "total[v] += ((const int *)workspace)[from + v] == h * %lld + w ? %s[v] : 0",
                                 extent(x->in, 2), vector_name(x, x->dy)));
    close_gradient(x);
}

static void put_avg_grad(const struct window_kernel *x)
{
    open_gradient(x);
    if (divisor(x)[0] == '(') {
        put_range(x, 0, "top", "bottom");
        put_range(x, 1, "left", "right");
    }
    put_channels(x, arena_printf(x->k->arena, "total[v] += %s[v] / %s", vector_name(x, x->dy), divisor(x)));
    close_gradient(x);
}

/* ---- the kernel */

static bool is_gradient(const struct window *window)
{
    return window->op == WINDOW_MAX_GRAD || window->op == WINDOW_AVG_GRAD;
}

/* The node that is shaped like the windows. */
static const struct node *window_values(const struct node *node)
{
    return is_gradient(&node->window) ? node->inputs[node->n_inputs - 1] : node;
}

void plan_cuda_window(struct kernel *kernel, const struct step *step)
{
    const struct node *windows = window_values(kernel->node);
    if (kernel->node->window.op == WINDOW_MAX_GRAD)
        kernel->workspace = (greatest_count(step, &windows->shape) * (int64_t)sizeof(int) + 63) / 64 * 64;
}

void emit_cuda_window(struct cuda *k)
{
    static void (*const put_window[N_WINDOW_OPS])(const struct window_kernel *) = {
        [WINDOW_MAX] = put_max,
        [WINDOW_MAX_GRAD] = put_max_grad,
        [WINDOW_AVG] = put_avg,
        [WINDOW_AVG_GRAD] = put_avg_grad};
    struct node *node = k->kernel->node;
    const bool gradient = is_gradient(&node->window);
    struct window_kernel x = {.k = k, .w = k->w, .window = &node->window, .vector = 1,
                              .x = node->window.op == WINDOW_AVG_GRAD ? NULL : node->inputs[0],
                              .dy = gradient ? window_values(node) : NULL,
                              .out = &window_values(node)->shape,
                              .in = gradient ? &node->shape : &node->inputs[0]->shape,
                              .result = result_parameter(k->arena, k->step, k->kernel)};
    VEC(struct node *) tensors = {0};
    for (int i = 0; i < k->kernel->inputs.count; i++)
        if (!is_single(k->kernel->inputs.at[i]))
            vec_push(k->arena, &tensors, k->kernel->inputs.at[i]);
    vec_push(k->arena, &tensors, node);
    x.vector = cuda_vector(k->step, extent(x.out, 3), greatest_count(k->step, x.out), tensors.at, tensors.count);
    put_window[node->window.op](&x);
}
