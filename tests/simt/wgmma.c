/* wgmma.c: products by groups of four warps. They are made at once, but their results are NaN for the
   thread until it has waited for them, and their operands count as being read until then. */
#include "order.h"
#include "shadow.h"
#include "wgmma.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { GROUP = 128, M = 64, K = 16, MAX_N = 256, CHUNK = 16, PER_CHUNK = 8 };

/* What a thread has in d[]: results that it may not see yet, or that it was given last. */
struct result {
    float *d;
    unsigned n, commit; /* commit: that has to be waited for; 0: none any more */
    float values[MAX_N / 2];
};

struct lane {
    struct result *results;
    size_t count;
    unsigned committed;
    bool fenced;
};

static struct lane lanes[MAX_THREADS];

/* Threads that have come to the product; the last one makes it. */
static unsigned arrived[MAX_GROUPS];

struct product {
    float *d;
    unsigned n;
    const uint32_t *registers;
    uint64_t a, b;
    bool a_across, b_across;
};

void wgmma_enter_block(void)
{
    memset(arrived, 0, sizeof arrived);
    for (unsigned i = 0; i < block.threads; i++)
        lanes[i].count = lanes[i].committed = lanes[i].fenced = 0;
}

/* ---- operands */

/* Bytes of a row of 16-byte chunks that are exchanged; 16: none are. */
static const unsigned spans[] = {16, 128, 64, 32};

static unsigned field(uint64_t descriptor, unsigned shift)
{
    return (descriptor >> shift & 0x3fff) << 4;
}

uint64_t simt_matrix_descriptor(const void *shared, unsigned leading, unsigned stride, unsigned swizzle)
{
    const uintptr_t at = (uintptr_t)shared - (uintptr_t)simt_dynamic_shared();
    if (at % CHUNK || at >= block.dynamic_bytes)
        fail("a matrix that does not begin at a multiple of 16 in dynamic shared memory");
    return at >> 4 | (uint64_t)(leading >> 4) << 16 | (uint64_t)(stride >> 4) << 32 | (uint64_t)swizzle << 62;
}

/* Where chunk (mn, k) of an operand lies: 8 elements along k, or along mn where it goes across.
   (CUTLASS, mma_traits_sm90_gmma.hpp, canonical layouts; PTX ISA, "Strides") */
static unsigned place(uint64_t descriptor, bool across, unsigned mn, unsigned k)
{
    const unsigned span = spans[descriptor >> 62], leading = field(descriptor, 16),
                   stride = field(descriptor, 32);
    const unsigned per_row = span / 2;
    unsigned at = field(descriptor, 0);
    if (!across)
        at += mn % 8 * span + mn / 8 * stride + k / 8 * (span == CHUNK ? leading : CHUNK);
    else if (span == CHUNK)
        at += mn / 8 * stride + k % 8 * CHUNK + k / 8 * leading;
    else
        at += mn % per_row * 2 + mn / per_row * leading + k % 8 * span + k / 8 * stride;
    return at ^ (at >> 7 & (span / CHUNK - 1)) << 4;
}

static void load_chunk(unsigned at, uint16_t *to)
{
    const unsigned char *const from = simt_dynamic_shared() + at;
    const unsigned group = self->number / GROUP;
    const uint32_t unwritten =
        shadow_peek_group("wgmma's read", from, CHUNK, group, lanes[self->number].committed + 1);
    memcpy(to, from, CHUNK);
    for (unsigned i = 0; unwritten && i < PER_CHUNK; i++)
        if (unwritten >> i * 2 & 3)
            to[i] = 0xffff; /* NaN, where a result is made of it */
}

static float widen(uint16_t x)
{
    const uint32_t bits = (uint32_t)x << 16;
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static void load_operand(uint64_t descriptor, bool across, unsigned extent, float (*to)[MAX_N])
{
    for (unsigned mn = 0; mn < extent; mn += across ? PER_CHUNK : 1)
        for (unsigned k = 0; k < K; k += across ? 1 : PER_CHUNK) {
            uint16_t chunk[PER_CHUNK];
            load_chunk(place(descriptor, across, mn, k), chunk);
            for (unsigned i = 0; i < PER_CHUNK; i++)
                to[k + (across ? 0 : i)][mn + (across ? i : 0)] = widen(chunk[i]);
        }
}

/* Warp w has rows 16 w .. 16 w + 15, as the fragments of mma.m16n8k16. */
static void load_registers(const struct thread *group, float (*to)[MAX_N])
{
    for (unsigned i = 0; i < GROUP; i++) {
        const uint32_t *const a = ((const struct product *)group[i].arguments)->registers;
        const unsigned row = i / WARP * 16 + i % WARP / 4, t = i % 4 * 2;
        for (unsigned j = 0; j < 8; j++)
            to[t + j % 2 + j / 4 * 8][row + j / 2 % 2 * 8] = widen(a[j / 2] >> j % 2 * 16);
    }
}

/* ---- results */

static struct result *find(struct lane *lane, const float *d)
{
    for (size_t i = 0; i < lane->count; i++)
        if (lane->results[i].d == d)
            return &lane->results[i];
    return NULL;
}

/* The sums that the product adds to: those on their way, or what the thread has in d. */
static float *sums_of(unsigned thread, const struct product *product)
{
    struct lane *const lane = &lanes[thread];
    struct result *result = find(lane, product->d);
    const size_t bytes = product->n / 2 * sizeof(float);
    const bool as_given = result && !result->commit && !memcmp(result->values, product->d, bytes);
    if (!lane->fenced && !as_given && !(result && result->commit))
        fail("wgmma: wgmma.fence is missing since thread %u wrote what it adds to", thread);
    if (!result) {
        lane->results = reallocarray(lane->results, lane->count + 1, sizeof *lane->results);
        result = &lane->results[lane->count++];
        *result = (struct result){.d = product->d};
    }
    if (!result->commit)
        memcpy(result->values, product->d, bytes);
    result->n = product->n;
    result->commit = lane->committed + 1;
    for (unsigned i = 0; i < product->n / 2; i++)
        product->d[i] = NAN; /* until it is waited for */
    return result->values;
}

static void multiply(const struct thread *group)
{
    static float a[K][MAX_N], b[K][MAX_N], sums[M][MAX_N];
    const struct product *const first = group[0].arguments;
    if (first->registers)
        load_registers(group, a);
    else
        load_operand(first->a, first->a_across, M, a);
    load_operand(first->b, first->b_across, first->n, b);
    memset(sums, 0, sizeof sums);
    for (unsigned m = 0; m < M; m++)
        for (unsigned k = 0; k < K; k++)
            for (unsigned n = 0; n < first->n; n++)
                sums[m][n] += a[k][m] * b[k][n];
    for (unsigned i = 0; i < GROUP; i++) {
        float *const d = sums_of(group[i].number, group[i].arguments);
        const unsigned row = i / WARP * 16 + i % WARP / 4, t = i % 4 * 2;
        for (unsigned j = 0; j < first->n / 2; j++)
            d[j] += sums[row + j / 2 % 2 * 8][j / 4 * 8 + t + j % 2];
    }
}

static void check_alike(const struct thread *group)
{
    const struct product *const first = group[0].arguments;
    for (unsigned i = 1; i < GROUP; i++) {
        const struct product *const other = group[i].arguments;
        if (other->n != first->n || other->a != first->a || other->b != first->b ||
            !other->registers != !first->registers || other->a_across != first->a_across ||
            other->b_across != first->b_across ||
            lanes[group[i].number].committed != lanes[group[0].number].committed)
            fail("wgmma: threads %u and %u of the group have different operands", group[0].number,
                 group[i].number);
    }
}

void simt_wgmma(float *d, unsigned n, const uint32_t *registers, uint64_t a, uint64_t b, bool a_across,
                bool b_across)
{
    const unsigned number = self->number / GROUP;
    struct thread *const group = &threads[number * GROUP];
    const struct product product = {d, n, registers, a, b, a_across, b_across};
    if ((number + 1) * GROUP > block.threads)
        fail("wgmma: the block has no four warps for it");
    self->arguments = &product;
    if (++arrived[number] < GROUP) {
        wait_at("wgmma");
        return;
    }
    arrived[number] = 0;
    check_alike(group);
    multiply(group);
    for (unsigned i = 0; i < GROUP; i++)
        if (&group[i] != self)
            wake(&group[i]);
}

void simt_wgmma_fence(void)
{
    lanes[self->number].fenced = true;
}

void simt_wgmma_commit(void)
{
    lanes[self->number].committed++;
}

void simt_wgmma_wait(unsigned newest)
{
    struct lane *const lane = &lanes[self->number];
    const unsigned done = lane->committed > newest ? lane->committed - newest : 0;
    for (size_t i = 0; i < lane->count; i++) {
        struct result *const result = &lane->results[i];
        if (result->commit && result->commit <= done) {
            memcpy(result->d, result->values, result->n / 2 * sizeof(float));
            result->commit = 0;
        }
    }
    lane->fenced = false;
    order_meet_actor(GROUP_ACTOR + self->number / GROUP, done);
}
