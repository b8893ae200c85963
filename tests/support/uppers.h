/* uppers.h: upper halves of vector registers that code left behind. SSE code must then keep them, and waits for that. */
#ifndef TEST_UPPERS_H
#define TEST_UPPERS_H

#include <stdbool.h>

#ifdef __x86_64__
#include <cpuid.h>

/* Whether the processor would save any: its component AVX is in use. */
static inline bool uppers_in_use(void)
{
    enum { IN_USE = 1, AVX = 1 << 2 };
    unsigned low, high;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(IN_USE));
    return low & AVX;
}

/* Clears them; whether there were any. False where the processor does not say. */
static inline bool clear_uppers(void)
{
    enum { LEAF = 0xd, XGETBV_IN_USE = 1 << 2 };
    unsigned eax = 0, ebx, ecx, edx;
    if (!__builtin_cpu_supports("avx") || !__get_cpuid_count(LEAF, 1, &eax, &ebx, &ecx, &edx) || !(eax & XGETBV_IN_USE))
        return false;
    bool found = uppers_in_use();
    __asm__ volatile("vzeroupper");
    return found && !uppers_in_use();
}
#else
static inline bool clear_uppers(void)
{
    return false;
}
#endif

#endif
