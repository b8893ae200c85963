/* levels.h: the processors that `ddpc compile --march portable` builds for, each a superset of those before it.
   DDP_LEVEL(name in C, name as in -march) is defined where this is included. No guard: it is included more than once. */
#if defined __x86_64__
DDP_LEVEL(x86_64_v2, "x86-64-v2") /* SSE 4.2 */
DDP_LEVEL(x86_64_v3, "x86-64-v3") /* AVX2, FMA */
DDP_LEVEL(x86_64_v4, "x86-64-v4") /* AVX-512 */
#elif defined __aarch64__
DDP_LEVEL(armv8_a, "armv8-a") /* NEON */
#endif
#undef DDP_LEVEL
