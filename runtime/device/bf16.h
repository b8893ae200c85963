/* bf16.h: the upper half of a float: its sign, its exponent, seven bits of its fraction. */
#ifndef DDP_DEVICE_BF16_H
#define DDP_DEVICE_BF16_H

#include <stdint.h>

typedef uint16_t bf16 __attribute__((may_alias)); /* the loops move two of them as one float */

union ddp_bits {
    float value;
    uint32_t bits;
};

/* Exact. */
static inline float widen(bf16 x)
{
    return (union ddp_bits){.bits = (uint32_t)x << 16}.value;
}

/* To the nearest, the even one of two that are as near. NaN stays NaN. */
static inline bf16 narrow(float x)
{
    const uint32_t bits = (union ddp_bits){x}.bits;
    return (bf16)((x != x ? bits | 1u << 22 : bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

#endif
