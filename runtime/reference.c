/* reference.c: see reference.h. Threads share out results: each is computed by one of them. */
#include "reference.h"

#include "fail.h"

#include <string.h>

double *ddp_values(int64_t count)
{
    double *values = malloc(sizeof *values * (size_t)count);
    if (!values)
        ddp_fail(DDP_MEMORY, "no memory for %lld values of the reference", (long long)count);
    memset(values, 0xff, sizeof *values * (size_t)count);
    return values;
}

void ddp_clear(int64_t count, double *x)
{
    memset(x, 0, sizeof *x * (size_t)count);
}

/* ---- reductions */

/* The product of the extents of the axes that are reduced, or that are not. */
static int64_t volume(const struct ddp_axes *axes, bool reduced)
{
    int64_t count = 1;
    for (int i = 0; i < axes->rank; i++)
        if (axes->reduced[i] == reduced)
            count *= axes->extent[i];
    return count;
}

/* Where number `at` of the places along those axes lies in x. */
static int64_t offset(const struct ddp_axes *axes, bool reduced, int64_t at)
{
    int64_t place = 0, stride = 1;
    for (int i = axes->rank - 1; i >= 0; i--) {
        if (axes->reduced[i] == reduced) {
            place += at % axes->extent[i] * stride;
            at /= axes->extent[i];
        }
        stride *= axes->extent[i];
    }
    return place;
}

static double sum_about(const struct ddp_axes *axes, const double *x, double mean, int power)
{
    const int64_t terms = volume(axes, true);
    double sum = 0;
    for (int64_t i = 0; i < terms; i++) {
        const double d = x[offset(axes, true, i)] - mean;
        sum += power == 2 ? d * d : d;
    }
    return sum;
}

/* The first of the greatest, the first NaN. */
static int64_t greatest(const struct ddp_axes *axes, const double *x)
{
    const int64_t terms = volume(axes, true);
    int64_t best = 0;
    for (int64_t i = 1; i < terms; i++) {
        const double value = x[offset(axes, true, i)], most = x[offset(axes, true, best)];
        if (value > most || (value != value && most == most))
            best = i;
    }
    return best;
}

static double reduced(enum ddp_reduction operation, const struct ddp_axes *axes, const double *x)
{
    const double terms = (double)volume(axes, true);
    switch (operation) {
    case DDP_SUM: return sum_about(axes, x, 0, 1);
    case DDP_MEAN: return sum_about(axes, x, 0, 1) / terms;
    case DDP_M2: return sum_about(axes, x, sum_about(axes, x, 0, 1) / terms, 2);
    case DDP_MAX: return x[offset(axes, true, greatest(axes, x))];
    default: return (double)greatest(axes, x);
    }
}

void ddp_reduce(enum ddp_reduction operation, struct ddp_axes axes, const double *x, double *y)
{
    const int64_t results = volume(&axes, false);
#pragma omp parallel for
    for (int64_t i = 0; i < results; i++)
        y[i] = reduced(operation, &axes, x + offset(&axes, false, i));
}

/* ---- convolutions */

static int64_t pixels(const int64_t image[4])
{
    return image[0] * image[1] * image[2];
}

static int64_t at_least_1(int value)
{
    return value ? value : 1;
}

/* The pixel of an image x that meets tap (r, s) at a pixel of y; -1: it is padding. */
static int64_t pixel_under(const int64_t x[4], const int64_t y[4], const int stride[2], const int padding[2],
                           int64_t pixel, int64_t r, int64_t s)
{
    const int64_t h = pixel / y[2] % y[1] * at_least_1(stride[0]) + r - padding[0];
    const int64_t w = pixel % y[2] * at_least_1(stride[1]) + s - padding[1];
    const bool inside = h >= 0 && w >= 0 && h < x[1] && w < x[2];
    return inside ? (pixel / (y[1] * y[2]) * x[1] + h) * x[2] + w : -1;
}

static int64_t source(const struct ddp_conv *conv, int64_t pixel, int64_t tap)
{
    return pixel_under(conv->x, conv->y, conv->stride, conv->padding, pixel,
                       tap / conv->w[3] * at_least_1(conv->dilation[0]),
                       tap % conv->w[3] * at_least_1(conv->dilation[1]));
}

/* Channels of x and of y in a group, and the taps. */
struct extents {
    int64_t in, out, taps, pixels; /* pixels: of y */
};

static struct extents extents_of(const struct ddp_conv *conv)
{
    return (struct extents){conv->w[1], conv->w[0] / at_least_1(conv->groups), conv->w[2] * conv->w[3],
                            pixels(conv->y)};
}

void ddp_conv(struct ddp_conv conv, const double *x, const double *w, double *y)
{
    const struct extents e = extents_of(&conv);
#pragma omp parallel for
    for (int64_t k = 0; k < conv.w[0]; k++)
        for (int64_t pixel = 0; pixel < e.pixels; pixel++) {
            double sum = 0;
            for (int64_t tap = 0; tap < e.taps; tap++) {
                const int64_t from = source(&conv, pixel, tap);
                for (int64_t c = 0; c < e.in && from >= 0; c++)
                    sum += x[from * conv.x[3] + k / e.out * e.in + c] * w[(k * e.in + c) * e.taps + tap];
            }
            y[pixel * conv.y[3] + k] = sum;
        }
}

void ddp_conv_dinput(struct ddp_conv conv, const double *dy, const double *w, double *dx)
{
    const struct extents e = extents_of(&conv);
    ddp_clear(pixels(conv.x) * conv.x[3], dx);
#pragma omp parallel for
    for (int64_t c = 0; c < conv.x[3]; c++)
        for (int64_t pixel = 0; pixel < e.pixels; pixel++)
            for (int64_t tap = 0; tap < e.taps; tap++) {
                const int64_t to = source(&conv, pixel, tap), first = c / e.in * e.out;
                double sum = 0;
                for (int64_t k = first; k < first + e.out && to >= 0; k++)
                    sum += dy[pixel * conv.y[3] + k] * w[(k * e.in + c % e.in) * e.taps + tap];
                if (to >= 0)
                    dx[to * conv.x[3] + c] += sum;
            }
}

void ddp_conv_dweight(struct ddp_conv conv, const double *x, const double *dy, double *dw)
{
    const struct extents e = extents_of(&conv);
    ddp_clear(conv.w[0] * e.in * e.taps, dw);
#pragma omp parallel for
    for (int64_t k = 0; k < conv.w[0]; k++)
        for (int64_t pixel = 0; pixel < e.pixels; pixel++)
            for (int64_t tap = 0; tap < e.taps; tap++) {
                const int64_t from = source(&conv, pixel, tap);
                for (int64_t c = 0; c < e.in && from >= 0; c++)
                    dw[(k * e.in + c) * e.taps + tap] +=
                        x[from * conv.x[3] + k / e.out * e.in + c] * dy[pixel * conv.y[3] + k];
            }
}

void ddp_matmul(struct ddp_matmul m, const double *a, const double *b, double *y)
{
    const int64_t row_a = m.transpose_a ? 1 : m.depth, depth_a = m.transpose_a ? m.rows : 1;
    const int64_t column_b = m.transpose_b ? m.depth : 1, depth_b = m.transpose_b ? 1 : m.columns;
#pragma omp parallel for collapse(2)
    for (int64_t i = 0; i < m.rows; i++)
        for (int64_t j = 0; j < m.columns; j++) {
            double sum = 0;
            for (int64_t k = 0; k < m.depth; k++)
                sum += a[i * row_a + k * depth_a] * b[k * depth_b + j * column_b];
            y[i * m.columns + j] = sum;
        }
}

/* ---- windows */

/* The elements of x under the window of element `at` of y, in row order; how many. `under` has room for the kernel. */
static int64_t window(const struct ddp_pool *pool, int64_t at, int64_t *under)
{
    const int64_t channels = pool->y[3];
    int64_t count = 0;
    for (int r = 0; r < pool->kernel[0]; r++)
        for (int s = 0; s < pool->kernel[1]; s++) {
            const int64_t pixel = pixel_under(pool->x, pool->y, pool->stride, pool->padding, at / channels, r, s);
            if (pixel >= 0)
                under[count++] = pixel * channels + at % channels;
        }
    return count;
}

static int64_t first_greatest(const double *x, const int64_t *under, int64_t count)
{
    int64_t best = under[0];
    for (int64_t i = 1; i < count; i++)
        if (x[under[i]] > x[best] || (x[under[i]] != x[under[i]] && x[best] == x[best]))
            best = under[i];
    return best;
}

static double share(const struct ddp_pool *pool, int64_t count)
{
    return 1.0 / (double)(pool->count_padding ? pool->kernel[0] * pool->kernel[1] : count);
}

static int64_t elements(const int64_t image[4])
{
    return pixels(image) * image[3];
}

void ddp_max_pool(struct ddp_pool pool, const double *x, double *y)
{
    int64_t under[pool.kernel[0] * pool.kernel[1]];
    for (int64_t at = 0; at < elements(pool.y); at++) {
        const int64_t count = window(&pool, at, under);
        y[at] = x[first_greatest(x, under, count)];
    }
}

void ddp_max_pool_grad(struct ddp_pool pool, const double *x, const double *dy, double *dx)
{
    int64_t under[pool.kernel[0] * pool.kernel[1]];
    ddp_clear(elements(pool.x), dx);
    for (int64_t at = 0; at < elements(pool.y); at++) {
        const int64_t count = window(&pool, at, under);
        dx[first_greatest(x, under, count)] += dy[at];
    }
}

void ddp_avg_pool(struct ddp_pool pool, const double *x, double *y)
{
    int64_t under[pool.kernel[0] * pool.kernel[1]];
    for (int64_t at = 0; at < elements(pool.y); at++) {
        const int64_t count = window(&pool, at, under);
        y[at] = 0;
        for (int64_t i = 0; i < count; i++)
            y[at] += x[under[i]] * share(&pool, count);
    }
}

void ddp_avg_pool_grad(struct ddp_pool pool, const double *dy, double *dx)
{
    int64_t under[pool.kernel[0] * pool.kernel[1]];
    ddp_clear(elements(pool.x), dx);
    for (int64_t at = 0; at < elements(pool.y); at++) {
        const int64_t count = window(&pool, at, under);
        for (int64_t i = 0; i < count; i++)
            dx[under[i]] += dy[at] * share(&pool, count);
    }
}

/* ---- indices */

static bool is_inside(double index, int64_t extent)
{
    return index >= 0 && index < (double)extent;
}

void ddp_gather(struct ddp_lookup lookup, const double *table, const double *index, double *y)
{
    for (int64_t i = 0; i < lookup.count; i++)
        for (int64_t d = 0; d < lookup.width; d++)
            y[i * lookup.width + d] =
                is_inside(index[i], lookup.rows) ? table[(int64_t)index[i] * lookup.width + d] : 0;
}

void ddp_scatter_add(struct ddp_lookup lookup, const double *index, const double *dy, double *dtable)
{
    ddp_clear(lookup.rows * lookup.width, dtable);
    for (int64_t i = 0; i < lookup.count; i++)
        for (int64_t d = 0; d < lookup.width && is_inside(index[i], lookup.rows); d++)
            dtable[(int64_t)index[i] * lookup.width + d] += dy[i * lookup.width + d];
}

void ddp_pick(struct ddp_lookup lookup, const double *x, const double *index, double *y)
{
    for (int64_t i = 0; i < lookup.count; i++)
        y[i] = is_inside(index[i], lookup.width) ? x[i * lookup.width + (int64_t)index[i]] : 0;
}

void ddp_pick_grad(struct ddp_lookup lookup, const double *index, const double *dy, double *dx)
{
    ddp_clear(lookup.count * lookup.width, dx);
    for (int64_t i = 0; i < lookup.count; i++)
        if (is_inside(index[i], lookup.width))
            dx[i * lookup.width + (int64_t)index[i]] = dy[i];
}
