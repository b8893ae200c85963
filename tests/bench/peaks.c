/* peaks.c: what this machine reaches: multiply-adds in f32 and, where there is an instruction, in bf16; copying in
   memory. One line of JSON: for one thread, then for all of OMP_NUM_THREADS. Built with -O2 -march=native -fopenmp. */
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __AVX512BF16__
#include <immintrin.h>
#endif

#if defined __AVX512F__
enum { LANES = 16, CHAINS = 24 };
#elif defined __AVX__
enum { LANES = 8, CHAINS = 12 };
#else
enum { LANES = 4, CHAINS = 12 };
#endif
enum { ROUNDS = 60000, TRIES = 200, COPY = 64 << 20 };

typedef float vector __attribute__((vector_size(LANES * 4)));

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* Chains enough that none waits for its own last result. */
static double multiply_add(void)
{
    vector sum[CHAINS], factor = {0};
    for (int i = 0; i < CHAINS; i++)
        sum[i] = factor + (float)i;
    for (int round = 0; round < ROUNDS; round++) {
        __asm__ volatile("" : "+x"(factor)); /* the compiler must not know it */
#pragma GCC unroll 24
        for (int i = 0; i < CHAINS; i++)
            sum[i] = sum[i] * factor + factor;
    }
    for (int i = 0; i < CHAINS; i++)
        __asm__ volatile("" : : "x"(sum[i]));
    return 2.0 * LANES * CHAINS * ROUNDS;
}

#ifdef __AVX512BF16__
static double multiply_add_bf16(void)
{
    __m512 sum[CHAINS];
    __m512i bits = _mm512_setzero_si512();
    for (int i = 0; i < CHAINS; i++)
        sum[i] = _mm512_set1_ps((float)i);
    for (int round = 0; round < ROUNDS; round++) {
        __asm__ volatile("" : "+x"(bits));
#pragma GCC unroll 24
        for (int i = 0; i < CHAINS; i++)
            sum[i] = _mm512_dpbf16_ps(sum[i], (__m512bh)bits, (__m512bh)bits);
    }
    for (int i = 0; i < CHAINS; i++)
        __asm__ volatile("" : : "x"(sum[i]));
    return 2.0 * 2 * LANES * CHAINS * ROUNDS;
}
#endif

static char *from, *to;

/* This thread's part; bytes read and bytes written. */
static double copy(void)
{
    size_t part = COPY / (size_t)omp_get_num_threads(), first = part * (size_t)omp_get_thread_num();
    memcpy(to + first, from + first, part);
    return 2.0 * (double)part;
}

/* In 10^9 a second: the sum of each thread's best, since arithmetic is a core's own. */
static double best_of_each(double (*work)(void), int threads)
{
    double sum = 0;
#pragma omp parallel num_threads(threads) reduction(+ : sum)
    {
        double rate = 0;
        for (int try = 0; try < TRIES; try++) {
            double began = now(), done = work(), found = done / (now() - began) * 1e-9;
            rate = found > rate ? found : rate;
        }
        sum += rate;
    }
    return sum;
}

/* The best of all threads together: they share the memory. */
static double best_of_all(double (*work)(void), int threads)
{
    double rate = 0;
    for (int try = 0; try < TRIES; try++) {
        double done = 0, began = now();
#pragma omp parallel num_threads(threads) reduction(+ : done)
        done += work();
        double found = done / (now() - began) * 1e-9;
        rate = found > rate ? found : rate;
    }
    return rate;
}

static void print(const char *name, double (*best)(double (*)(void), int), double (*work)(void))
{
    printf("\"%s\": [%.1f, %.1f], ", name, best(work, 1), best(work, omp_get_max_threads()));
}

int main(void)
{
    from = malloc(COPY);
    to = malloc(COPY);
    if (!from || !to)
        return 1;
    memset(from, 1, COPY);
    memset(to, 2, COPY);
    printf("{");
    print("f32", best_of_each, multiply_add);
#ifdef __AVX512BF16__
    print("bf16", best_of_each, multiply_add_bf16);
#endif
    print("copy", best_of_all, copy);
    printf("\"threads\": %d}\n", omp_get_max_threads());
}
