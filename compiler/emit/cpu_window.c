/* cpu_window.c: pooling and its gradients in C: channels are vectors, borders are clamped loop bounds.
   requires: a WINDOW kernel, with memory. */
#include "emit/cpu.h"

struct window_kernel {
    struct writer *w;
    const struct step *step;
    const struct window *window;
    const struct shape *shape; /* of y */
    const char *x, *y;         /* parameters: what is pooled; the result or its gradient */
    const char *dx;            /* of gradients */
    long long h, w_, p, q, c;  /* extents of x and y */
};

/* "const int top = maxi(2 * p - 1, 0), bottom = mini(2 * p + 2, 16);" */
static void put_range(const struct window_kernel *k, int axis, const char *index, const char *from,
                      const char *to)
{
    const struct window *v = k->window;
    int stride = v->stride[axis], padding = v->padding[axis], kernel = v->kernel[axis];
    const char *start = stride == 1 ? index : arena_printf(k->w->arena, "%s * %d", index, stride);
    int last = kernel - padding;
    if (padding)
        put(k->w, "const int %s = maxi(%s - %d, 0)", from, start, padding);
    else
        put(k->w, "const int %s = %s", from, start);
    put(k->w, ", %s = mini(%s %c %d, %lld);\n", to, start, last < 0 ? '-' : '+', last < 0 ? -last : last,
        (long long)v->input[axis]);
}

/* Loops over samples and windows. Gradients of overlapping windows meet: there, threads share the samples. */
static void open_windows(const struct window_kernel *k)
{
    struct writer *w = k->w;
    cpu_parallel(w, k->step, k->shape, k->dx ? 1 : 2);
    put_open(w, "for (int64_t i = 0; i < %s; i++) ", cpu_extent(w->arena, k->shape, 0, 1));
    if (k->dx)
        put(w, "memset(%s + i * %lld, 0, %lld * sizeof(float));\n", k->dx, k->h * k->w_ * k->c,
            k->h * k->w_ * k->c);
    put_open(w, "for (int p = 0; p < %lld; p++) ", k->p);
    put_range(k, 0, "p", "top", "bottom");
    put_open(w, "for (int q = 0; q < %lld; q++) ", k->q);
    put_range(k, 1, "q", "left", "right");
}

static void open_window(const struct window_kernel *k)
{
    put_open(k->w, "for (int h = top; h < bottom; h++) ");
    put_open(k->w, "for (int w = left; w < right; w++) ");
}

static void close(const struct window_kernel *k, int count)
{
    while (count-- > 0)
        put_close(k->w);
}

static void put_x(const struct window_kernel *k, const char *type, const char *name, const char *base)
{
    put(k->w, "%s *%s = %s + ((i * %lld + h) * %lld + w) * %lld;\n", type, name, base, k->h, k->w_, k->c);
}

static void put_y(const struct window_kernel *k, const char *type, const char *name)
{
    put(k->w, "%s *%s = %s + ((i * %lld + p) * %lld + q) * %lld;\n", type, name, k->y, k->p, k->q, k->c);
}

static void put_channels(const struct window_kernel *k, const char *statement)
{
    put(k->w, "#pragma omp simd\n");
    put(k->w, "for (int c = 0; c < %lld; c++)\n    %s;\n", k->c, statement);
}

/* How many elements a window has: all, or those inside the image. */
static const char *divisor(const struct window_kernel *k)
{
    const struct window *v = k->window;
    return v->count_padding || !(v->padding[0] || v->padding[1])
               ? arena_printf(k->w->arena, "%d", v->kernel[0] * v->kernel[1])
               : "(bottom - top) * (right - left)";
}

static void put_max(const struct window_kernel *k)
{
    open_windows(k);
    put_y(k, "float", "to");
    put_channels(k, "to[c] = -INFINITY");
    open_window(k);
    put_x(k, "const float", "from", k->x);
    put_channels(k, "to[c] = maxf(to[c], from[c])");
    close(k, 5);
}

static void put_avg(const struct window_kernel *k)
{
    open_windows(k);
    put_y(k, "float", "to");
    put_channels(k, "to[c] = 0");
    open_window(k);
    put_x(k, "const float", "from", k->x);
    put_channels(k, "to[c] += from[c]");
    close(k, 2);
    put_channels(k, arena_printf(k->w->arena, "to[c] /= %s", divisor(k)));
    close(k, 3);
}

/* The first greatest of each window is found again, then gets the gradient. */
static void put_max_grad(const struct window_kernel *k)
{
    open_windows(k);
    put(k->w, "float best[%lld];\nint at[%lld];\n", k->c, k->c);
    put_channels(k, arena_printf(k->w->arena, "best[c] = -INFINITY, at[c] = top * %lld + left", k->w_));
    open_window(k);
    put_x(k, "const float", "from", k->x);
    put(k->w, "#pragma omp simd\n");
    put_open(k->w, "for (int c = 0; c < %lld; c++) ", k->c);
    put(k->w, "const bool greater = beats(from[c], best[c]);\n");
    put(k->w, "best[c] = greater ? from[c] : best[c];\n");
    put(k->w, "at[c] = greater ? h * %lld + w : at[c];\n", k->w_);
    close(k, 3);
    put_y(k, "const float", "from");
    open_window(k);
    put_x(k, "float", "to", k->dx);
    put_channels(k, arena_printf(k->w->arena, "to[c] += at[c] == h * %lld + w ? from[c] : 0", k->w_));
    close(k, 5);
}

static void put_avg_grad(const struct window_kernel *k)
{
    open_windows(k);
    put_y(k, "const float", "from");
    open_window(k);
    put_x(k, "float", "to", k->dx);
    put_channels(k, arena_printf(k->w->arena, "to[c] += from[c] / (%s)", divisor(k)));
    close(k, 5);
}

static struct window_kernel window_kernel(struct writer *w, const struct step *step,
                                          const struct kernel *kernel)
{
    const struct node *node = kernel->node;
    const struct window *window = &node->window;
    bool gradient = window->op == WINDOW_MAX_GRAD || window->op == WINDOW_AVG_GRAD;
    const char *result = cpu_result(w->arena, step, kernel);
    const struct shape *y = gradient ? &node->inputs[node->n_inputs - 1]->shape : &node->shape;
    return (struct window_kernel){
        .w = w, .step = step, .window = window, .shape = y,
        .x = cpu_parameter(w->arena, step, kernel, node->inputs[0]),
        .y = gradient ? cpu_parameter(w->arena, step, kernel, node->inputs[node->n_inputs - 1]) : result,
        .dx = gradient ? result : NULL,
        .h = (long long)window->input[0], .w_ = (long long)window->input[1],
        .p = (long long)y->dim[1], .q = (long long)y->dim[2], .c = (long long)y->dim[3]};
}

void emit_cpu_window(struct writer *w, const struct step *step, const struct kernel *kernel)
{
    static void (*const put_window[N_WINDOW_OPS])(const struct window_kernel *) = {
        [WINDOW_MAX] = put_max,
        [WINDOW_MAX_GRAD] = put_max_grad,
        [WINDOW_AVG] = put_avg,
        [WINDOW_AVG_GRAD] = put_avg_grad};
    struct window_kernel k = window_kernel(w, step, kernel);
    put_window[kernel->node->window.op](&k);
}
