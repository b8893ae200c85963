/* random.h: random draws as a function of (key, counter), so that no draw depends on those made before it, on
   threads or on ranks. Philox4x32-10: Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011. */
#ifndef DDP_RANDOM_H
#define DDP_RANDOM_H

#include <stdint.h>

/* What a draw is for; part of the counter, so that two uses never share bits. */
enum ddp_stream {
    DDP_STREAM_INIT, DDP_STREAM_CROP, DDP_STREAM_FLIP, DDP_STREAM_SYNTH,
    DDP_STREAM_LABEL, DDP_STREAM_PATTERN, DDP_STREAM_NOISE, DDP_STREAM_VERIFY,
};

struct ddp_draw { uint32_t at[4]; };

struct ddp_draw ddp_philox(uint64_t key, const uint32_t counter[4]);

/* The draw number `index` (of up to 2^64) for (seed, stream, group). */
struct ddp_draw ddp_random(uint64_t seed, enum ddp_stream stream, uint32_t group, uint64_t index);

/* Uniform in [0, 1), 24 bits: exact in f32. */
static inline float ddp_uniform(uint32_t bits)
{
    return (float)(bits >> 8) * 0x1p-24f;
}

/* Uniform in 0 .. range - 1. */
static inline uint32_t ddp_below(uint32_t bits, uint32_t range)
{
    return (uint32_t)(((uint64_t)bits * range) >> 32);
}

#endif
