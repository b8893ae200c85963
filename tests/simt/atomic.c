/* atomic.c: integer atomics, one after another. */
#include "core.h"
#include "publish.h"
#include "shadow.h"

#include <string.h>

static uint64_t load(const void *address, unsigned bytes, bool is_signed)
{
    uint64_t value = 0;
    memcpy(&value, address, bytes);
    return is_signed && bytes == 4 ? (uint64_t)(int64_t)(int32_t)value : value;
}

static bool less(uint64_t a, uint64_t b, bool is_signed)
{
    return is_signed ? (int64_t)a < (int64_t)b : a < b;
}

static uint64_t combine(enum simt_atomic what, uint64_t old, uint64_t value, uint64_t compare, bool is_signed)
{
    switch (what) {
    case SIMT_ADD: return old + value;
    case SIMT_INC: return old >= value ? 0 : old + 1;
    case SIMT_MIN: return less(old, value, is_signed) ? old : value;
    case SIMT_MAX: return less(old, value, is_signed) ? value : old;
    case SIMT_AND: return old & value;
    case SIMT_OR: return old | value;
    case SIMT_EXCHANGE: return value;
    case SIMT_COMPARE: return old == compare ? value : old;
    }
    return old;
}

uint64_t simt_atomic(enum simt_atomic what, void *address, unsigned bytes, bool is_signed, uint64_t value,
                     uint64_t compare)
{
    yield(); /* others may come first */
    shadow_atomic(address, bytes);
    meet_atomically(address);
    const uint64_t old = load(address, bytes, is_signed), now = combine(what, old, value, compare, is_signed);
    memcpy(address, &now, bytes);
    return old;
}
