/* cpu_sweep.h: what emitted sweeps on the CPU share. */
#ifndef DDP_CPU_SWEEP_H
#define DDP_CPU_SWEEP_H

#include <math.h>
#include <omp.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* As torch.maximum and torch.minimum: NaN wins. Beside a constant, which is none, one instruction finds it. */
static inline float maxf(float a, float b)
{
    if (__builtin_constant_p(b) && b == b)
        return b > a ? b : a;
    return a > b || a != a ? a : b;
}

static inline float minf(float a, float b)
{
    if (__builtin_constant_p(b) && b == b)
        return b < a ? b : a;
    return a < b || a != a ? a : b;
}

static inline int maxi(int a, int b)
{
    return a > b ? a : b;
}

static inline int mini(int a, int b)
{
    return a < b ? a : b;
}

/* Whether x is the new greatest value: the first of equals, the first NaN. */
static inline bool beats(float x, float best)
{
    return x > best || (x != x && best == best);
}

#pragma omp declare reduction(maxf:float : omp_out = maxf(omp_out, omp_in)) initializer(omp_priv = -INFINITY)

/* The sum of squares about the mean, from the sum and the sum of squares of `count` values. */
static inline float m2_of(double sum, double square, double count)
{
    return (float)fmax(square - sum * sum / count, 0);
}

static inline void fill(double *x, int64_t count, double value)
{
    for (int64_t i = 0; i < count; i++)
        x[i] = value;
}

/* Partial results of blocks, `stride` apart, are put together in the order of the blocks, into the first. */
static inline void add_blocks(double *partial, int blocks, int64_t stride, int64_t count)
{
    for (int block = 1; block < blocks; block++)
        for (int64_t i = 0; i < count; i++)
            partial[i] += partial[block * stride + i];
}

static inline void max_blocks(double *partial, int blocks, int64_t stride, int64_t count)
{
    for (int block = 1; block < blocks; block++)
        for (int64_t i = 0; i < count; i++)
            partial[i] =
                beats(partial[block * stride + i], partial[i]) ? partial[block * stride + i] : partial[i];
}

/* The greatest values, and behind them their indices. */
static inline void argmax_blocks(double *partial, int blocks, int64_t stride, int64_t count)
{
    for (int block = 1; block < blocks; block++)
        for (int64_t i = 0; i < count; i++) {
            const double *other = partial + block * stride + i;
            if (!beats(*other, partial[i]))
                continue;
            partial[i] = *other;
            partial[count + i] = other[count];
        }
}

#endif
