/* cpu_window.c: pooling and its gradients in C: channels are vectors, borders are clamped loop bounds.
   requires: a WINDOW kernel, with memory; members before the anchor map what is pooled.
   A result that lies in bf16 is put together in f32: a window's on the stack, a gradient's image in the thread's
   workspace. */
#include "emit/compose.h"
#include "emit/cpu.h"

struct window_kernel {
    struct writer *w;
    const struct step *step;
    const struct kernel *kernel;
    const struct window *window;
    const struct shape *shape; /* of y */
    const char *y;             /* parameter: the result or its gradient */
    const char *dx;            /* of gradients */
    bool narrows;              /* the result lies in bf16 */
    const char *x;             /* what is pooled, at channel c of `pixel` */
    const char *dy_type, *dy;  /* the gradient's C type, and its channel c of `from` */
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

static long long image_size(const struct window_kernel *k)
{
    return k->h * k->w_ * k->c;
}

/* Loops over samples and windows. Gradients of overlapping windows meet: there, threads share the samples. */
static void open_windows(const struct window_kernel *k)
{
    struct writer *w = k->w;
    cpu_parallel(w, k->step, k->shape, k->dx ? 1 : 2);
    put_open(w, "for (int64_t i = 0; i < %s; i++) ", extent_c(w->arena, k->shape, 0, 1));
    if (k->dx && k->narrows)
        put(w, "float *const sum = workspace + omp_get_thread_num() * INT64_C(%lld);\n",
            (long long)k->kernel->thread_workspace);
    if (k->dx)
        put(w, "memset(%s%s, 0, %lld * sizeof(float));\n", k->narrows ? "sum" : k->dx,
            k->narrows ? "" : arena_printf(w->arena, " + i * %lld", image_size(k)), image_size(k));
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

static void put_pixel(const struct window_kernel *k)
{
    put(k->w, "const int64_t pixel = (i * %lld + h) * %lld + w;\n", k->h, k->w_);
}

/* Where a gradient is added. */
static void put_to_dx(const struct window_kernel *k)
{
    if (k->narrows)
        put(k->w, "float *to = sum + (h * %lld + w) * %lld;\n", k->w_, k->c);
    else
        put(k->w, "float *to = %s + ((i * %lld + h) * %lld + w) * %lld;\n", k->dx, k->h, k->w_, k->c);
}

static void put_y(const struct window_kernel *k, const char *type, const char *name)
{
    put(k->w, "%s *%s = %s + ((i * %lld + p) * %lld + q) * %lld;\n", type, name, k->y, k->p, k->q, k->c);
}

static void put_from_dy(const struct window_kernel *k)
{
    put_y(k, arena_printf(k->w->arena, "const %s", k->dy_type), "from");
}

static void put_channels(const struct window_kernel *k, const char *statement)
{
    put(k->w, "#pragma omp simd\n");
    put(k->w, "for (int c = 0; c < %lld; c++)\n", k->c);
    k->w->indent++;
    emit_statement(k->w, arena_printf(k->w->arena, "%s;", statement));
    k->w->indent--;
}

/* The result of a window while it is put together. */
static void put_to_y(const struct window_kernel *k)
{
    if (k->narrows)
        put(k->w, "float to[%lld];\n", k->c);
    else
        put_y(k, "float", "to");
}

static void put_narrowed_y(const struct window_kernel *k)
{
    if (!k->narrows)
        return;
    put_y(k, "bf16", "rounded");
    put_channels(k, "rounded[c] = narrow(to[c])");
}

static void put_narrowed_dx(const struct window_kernel *k)
{
    if (!k->narrows)
        return;
    put(k->w, "#pragma omp simd\n");
    put(k->w, "for (int j = 0; j < %lld; j++)\n", image_size(k));
    put(k->w, "    %s[i * %lld + j] = narrow(sum[j]);\n", k->dx, image_size(k));
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
    put_to_y(k);
    put_channels(k, "to[c] = -INFINITY");
    open_window(k);
    put_pixel(k);
    put_channels(k, arena_printf(k->w->arena, "to[c] = maxf(to[c], %s)", k->x));
    close(k, 2);
    put_narrowed_y(k);
    close(k, 3);
}

static void put_avg(const struct window_kernel *k)
{
    open_windows(k);
    put_to_y(k);
    put_channels(k, "to[c] = 0");
    open_window(k);
    put_pixel(k);
    put_channels(k, arena_printf(k->w->arena, "to[c] += %s", k->x));
    close(k, 2);
    put_channels(k, arena_printf(k->w->arena, "to[c] /= %s", divisor(k)));
    put_narrowed_y(k);
    close(k, 3);
}

/* The first greatest of each window is found again, then gets the gradient. */
static void put_max_grad(const struct window_kernel *k)
{
    open_windows(k);
    put(k->w, "float best[%lld];\nint at[%lld];\n", k->c, k->c);
    put_channels(k, arena_printf(k->w->arena, "best[c] = -INFINITY, at[c] = top * %lld + left", k->w_));
    open_window(k);
    put_pixel(k);
    put(k->w, "#pragma omp simd\n");
    put_open(k->w, "for (int c = 0; c < %lld; c++) ", k->c);
    emit_statement(k->w, arena_printf(k->w->arena, "const float value = %s;", k->x));
    put(k->w, "const bool greater = beats(value, best[c]);\n");
    put(k->w, "best[c] = greater ? value : best[c];\n");
    put(k->w, "at[c] = greater ? h * %lld + w : at[c];\n", k->w_);
    close(k, 3);
    put_from_dy(k);
    open_window(k);
    put_to_dx(k);
    put_channels(k, arena_printf(k->w->arena, "to[c] += at[c] == h * %lld + w ? %s : 0", k->w_, k->dy));
    close(k, 4);
    put_narrowed_dx(k);
    close(k, 1);
}

static void put_avg_grad(const struct window_kernel *k)
{
    open_windows(k);
    put_from_dy(k);
    open_window(k);
    put_to_dx(k);
    put_channels(k, arena_printf(k->w->arena, "to[c] += %s / (%s)", k->dy, divisor(k)));
    close(k, 4);
    put_narrowed_dx(k);
    close(k, 1);
}

/* ---- what is pooled */

static const char *pooled(struct arena *arena, const struct step *step, const struct kernel *kernel,
                          const struct node *x)
{
    struct arguments arguments = {0};
    const struct expr *expr = compose(&arguments, arena, kernel, x);
    const char **texts = arena_alloc(arena, sizeof *texts * (size_t)(arguments.at.count + 1));
    for (int i = 0; i < arguments.at.count; i++)
        texts[i] = cpu_element(arena, step, kernel, arguments.at.at[i], &x->shape, "pixel");
    return expr_c(arena, expr, texts);
}

/* ---- the kernel */

static struct window_kernel window_kernel(struct writer *w, const struct step *step,
                                          const struct kernel *kernel)
{
    const struct node *node = kernel->node, *last = node->inputs[node->n_inputs - 1];
    const struct window *window = &node->window;
    bool gradient = window->op == WINDOW_MAX_GRAD || window->op == WINDOW_AVG_GRAD;
    const char *result = result_parameter(w->arena, step, kernel);
    const struct shape *y = gradient ? &last->shape : &node->shape;
    return (struct window_kernel){
        .w = w, .step = step, .kernel = kernel, .window = window, .shape = y,
        .x = window->op == WINDOW_AVG_GRAD ? NULL : pooled(w->arena, step, kernel, node->inputs[0]),
        .y = gradient ? input_parameter(w->arena, step, kernel, last) : result,
        .dx = gradient ? result : NULL,
        .narrows = is_bf16(step, node),
        .dy_type = gradient ? ctype[step->of[last->id]->dtype] : NULL,
        .dy = gradient ? load_c(w->arena, step, last, "from[c]") : NULL,
        .h = (long long)window->input[0], .w_ = (long long)window->input[1],
        .p = (long long)y->dim[1], .q = (long long)y->dim[2], .c = (long long)y->dim[3]};
}

void plan_cpu_window(struct kernel *kernel, const struct step *step)
{
    const struct node *node = kernel->node;
    const bool gradient = node->window.op == WINDOW_MAX_GRAD || node->window.op == WINDOW_AVG_GRAD;
    if (gradient && is_bf16(step, node))
        kernel->thread_workspace = (shape_count(&node->shape) * (int64_t)sizeof(float) + 63) / 64 * 64;
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
