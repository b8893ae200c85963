/* cpu_window.c: pooling and its gradients in C: channels are vectors, borders are clamped loop bounds.
   requires: a WINDOW kernel, with memory; members before the anchor map what is pooled.
   The loops of greatest values are device/cpu_pool.h's; what is pooled is made for them line by line where it is
   no tensor in f32. A result that lies in bf16 is put together in f32: in the thread's workspace, but the average
   of one window on the stack. */
#include "device/cpu_shape.h"
#include "emit/compose.h"
#include "emit/cpu.h"

/* A thread's workspace, in floats: lines of what is pooled, a line of its gradient, the result. */
struct stage {
    int64_t lines, dy, result;
};

struct window_kernel {
    struct writer *w;
    const struct step *step;
    const struct kernel *kernel;
    const struct window *window;
    const struct shape *shape; /* of y */
    const char *y;             /* parameter: the result or its gradient */
    const char *dx;            /* of gradients */
    bool narrows;              /* the result lies in bf16 */
    struct stage stage;
    const char *x;             /* what is pooled, at channel c of `pixel` */
    const char *image;         /* its parameter, where it is a tensor in f32 */
    const char *dy_type, *dy;  /* the gradient's C type, and its channel c of `from` */
    long long h, w_, p, q, c;  /* extents of x and y */
};

static bool is_gradient(const struct node *node)
{
    return node->window.op == WINDOW_MAX_GRAD || node->window.op == WINDOW_AVG_GRAD;
}

/* Whether what is pooled is no tensor in f32. */
static bool is_made(const struct step *step, const struct kernel *kernel)
{
    return kernel->members.at[0] != kernel->node || is_bf16(step, kernel->node->inputs[0]);
}

static struct stage stage_of(const struct step *step, const struct kernel *kernel)
{
    const struct node *node = kernel->node, *last = node->inputs[node->n_inputs - 1];
    const bool gradient = is_gradient(node);
    const bool max = node->window.op == WINDOW_MAX || node->window.op == WINDOW_MAX_GRAD;
    const int64_t *y = gradient ? last->shape.dim : node->shape.dim, line = y[2] * y[3];
    struct stage stage = {0};
    if (max && is_made(step, kernel))
        stage.lines = node->window.kernel[0] * (int64_t)node->window.input[1] * y[3];
    if (max && gradient && is_bf16(step, last))
        stage.dy = line;
    if (is_bf16(step, node) && (max || gradient))
        stage.result = gradient ? shape_count(&node->shape) : line;
    return stage;
}

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

/* ---- greatest values */

static void put_pool(const struct window_kernel *k)
{
    const struct window *v = k->window;
    put_open(k->w, "static const struct ddp_pool shape = ");
    put(k->w, ".input = {%lld, %lld}, .result = {%lld, %lld}, .channels = %lld,\n", k->h, k->w_, k->p, k->q, k->c);
    put(k->w, ".kernel = {%d, %d}, .stride = {%d, %d}, .padding = {%d, %d}, .lines = %lld,\n", v->kernel[0],
        v->kernel[1], v->stride[0], v->stride[1], v->padding[0], v->padding[1], k->image ? k->h : v->kernel[0]);
    k->w->indent--;
    put(k->w, "};\n");
}

/* The thread's workspace; the parts behind the first of those that there are. */
static void put_stage(const struct window_kernel *k)
{
    const struct stage stage = k->stage;
    const int64_t size[] = {stage.lines, stage.dy, stage.result};
    static const char *const name[] = {"lines", "wide", "sum"};
    const char *from = arena_printf(k->w->arena, "workspace + omp_get_thread_num() * INT64_C(%lld)",
                                    (long long)k->kernel->thread_workspace);
    for (int i = 0; i < 3; i++)
        if (size[i]) {
            put(k->w, "float *const %s = %s;\n", name[i], from);
            from = arena_printf(k->w->arena, "%s + %lld", name[i], (long long)size[i]);
        }
}

/* The lines that these windows are the first to meet. */
static void put_lines(const struct window_kernel *k)
{
    struct writer *w = k->w;
    if (k->image)
        return;
    put_open(w, "for (int h = maxi(at.top, at.met); h < at.bottom; h++) ");
    put_open(w, "for (int w = 0; w < %lld; w++) ", k->w_);
    put_pixel(k);
    put(w, "float *to = lines + (h %% %d * %lld + w) * %lld;\n", k->window->kernel[0], k->w_, k->c);
    put_channels(k, arena_printf(w->arena, "to[c] = %s", k->x));
    close(k, 2);
}

/* Opens the loops over images and their lines of windows. */
static void open_lines(const struct window_kernel *k)
{
    struct writer *w = k->w;
    put_pool(k);
    cpu_parallel(w, k->step, k->shape, 1);
    put_open(w, "for (int64_t i = 0; i < %s; i++) ", extent_c(w->arena, k->shape, 0, 1));
    put_stage(k);
    const char *x = k->image ? arena_printf(w->arena, "%s + i * %lld", k->image, image_size(k)) : "lines";
    put_open(w, "for (struct ddp_windows at = ddp_windows_of(&shape, %s); ddp_windows_next(&at);) ", x);
    put_lines(k);
}

/* The line of y, or of its gradient. */
static const char *line_of_y(const struct window_kernel *k)
{
    return arena_printf(k->w->arena, "%s + (i * %lld + at.p) * %lld", k->y, k->p, k->q * k->c);
}

static void put_max(const struct window_kernel *k)
{
    open_lines(k);
    put(k->w, "ddp_max_forward(&at, %s);\n", k->narrows ? "sum" : line_of_y(k));
    if (k->narrows)
        put(k->w, "ddp_narrow_row(%s, sum, %lld);\n", line_of_y(k), k->q * k->c);
    close(k, 2);
}

/* The first greatest of each window is found again, then gets the gradient. */
static void put_max_grad(const struct window_kernel *k)
{
    struct writer *w = k->w;
    const char *dx = k->narrows ? "sum" : arena_printf(w->arena, "%s + i * %lld", k->dx, image_size(k));
    open_lines(k);
    if (k->stage.dy) {
        put(w, "const bf16 *from = %s;\n", line_of_y(k));
        put(w, "#pragma omp simd\n");
        put(w, "for (int j = 0; j < %lld; j++)\n", k->q * k->c);
        put(w, "    wide[j] = widen(from[j]);\n");
    }
    put(w, "ddp_max_backward(&at, %s, %s);\n", k->stage.dy ? "wide" : line_of_y(k), dx);
    close(k, 1);
    put_narrowed_dx(k);
    close(k, 1);
}

/* ---- the kernel */

static struct window_kernel window_kernel(struct writer *w, const struct step *step,
                                          const struct kernel *kernel)
{
    const struct node *node = kernel->node, *last = node->inputs[node->n_inputs - 1];
    const struct window *window = &node->window;
    const bool gradient = is_gradient(node), reads_x = window->op != WINDOW_AVG_GRAD;
    const bool in_place = reads_x && !is_made(step, kernel);
    const char *result = result_parameter(w->arena, step, kernel);
    const struct shape *y = gradient ? &last->shape : &node->shape;
    return (struct window_kernel){
        .w = w, .step = step, .kernel = kernel, .window = window, .shape = y,
        .x = reads_x ? pooled(w->arena, step, kernel, node->inputs[0]) : NULL,
        .image = in_place ? input_parameter(w->arena, step, kernel, node->inputs[0]) : NULL,
        .y = gradient ? input_parameter(w->arena, step, kernel, last) : result,
        .dx = gradient ? result : NULL,
        .narrows = is_bf16(step, node), .stage = stage_of(step, kernel),
        .dy_type = gradient ? ctype[step->of[last->id]->dtype] : NULL,
        .dy = gradient ? load_c(w->arena, step, last, "from[c]") : NULL,
        .h = (long long)window->input[0], .w_ = (long long)window->input[1],
        .p = (long long)y->dim[1], .q = (long long)y->dim[2], .c = (long long)y->dim[3]};
}

void plan_cpu_window(struct kernel *kernel, const struct step *step)
{
    const struct stage stage = stage_of(step, kernel);
    const int64_t floats = stage.lines + stage.dy + stage.result;
    kernel->thread_workspace = ddp_blocks(floats, DDP_LINE) * DDP_LINE * (int64_t)sizeof(float);
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
