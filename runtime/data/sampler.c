/* sampler.c: mt19937 (M. Matsumoto, T. Nishimura, 1998) seeded as in PyTorch, and the split over ranks. */
#include "data/sampler.h"

enum { WORDS = 624, SHIFT = 397 };

struct mt19937 {
    uint32_t state[WORDS];
    int next;
};

/* Of the seed only the low 32 bits count, as in PyTorch. */
static void mt_seed(struct mt19937 *mt, uint64_t seed)
{
    mt->state[0] = (uint32_t)seed;
    for (int i = 1; i < WORDS; i++) {
        uint32_t last = mt->state[i - 1];
        mt->state[i] = 1812433253u * (last ^ (last >> 30)) + (uint32_t)i;
    }
    mt->next = WORDS;
}

static void mt_refill(struct mt19937 *mt)
{
    for (int i = 0; i < WORDS; i++) {
        uint32_t mixed = (mt->state[i] & 0x80000000u) | (mt->state[(i + 1) % WORDS] & 0x7fffffffu);
        mt->state[i] = mt->state[(i + SHIFT) % WORDS] ^ (mixed >> 1) ^ (mixed & 1 ? 0x9908b0dfu : 0);
    }
    mt->next = 0;
}

static uint32_t mt_next(struct mt19937 *mt)
{
    if (mt->next == WORDS)
        mt_refill(mt);
    uint32_t y = mt->state[mt->next++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
}

void ddp_randperm(uint32_t *order, int64_t count, uint64_t seed)
{
    struct mt19937 mt;
    mt_seed(&mt, seed);
    for (int64_t i = 0; i < count; i++)
        order[i] = (uint32_t)i;
    for (int64_t i = 0; i < count - 1; i++) {
        int64_t other = i + mt_next(&mt) % (count - i);
        uint32_t value = order[i];
        order[i] = order[other];
        order[other] = value;
    }
}

int64_t ddp_sampler_share(const struct ddp_sampler *sampler)
{
    int64_t above = sampler->padded ? 0 : sampler->rank;
    return (sampler->count - above + sampler->world_size - 1) / sampler->world_size;
}

int64_t ddp_sampler_at(const struct ddp_sampler *sampler, int64_t position)
{
    int64_t place = (sampler->rank + position * sampler->world_size) % sampler->count;
    return sampler->order ? sampler->order[place] : place;
}
