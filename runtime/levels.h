/* levels.h: the processors that `ddpc compile --march portable` builds for, each a superset of those before it.
   DDP_LEVEL(name in C, name, the C compiler's options, what __builtin_cpu_supports calls it, only for bf16) is defined
   where this is included. No guard: it is included more than once. */
#if defined __x86_64__
DDP_LEVEL(x86_64_v2, "x86-64-v2", "-march=x86-64-v2", "x86-64-v2", false) /* SSE 4.2 */
DDP_LEVEL(x86_64_v3, "x86-64-v3", "-march=x86-64-v3", "x86-64-v3", false) /* AVX2, FMA */
DDP_LEVEL(x86_64_v4, "x86-64-v4", "-march=x86-64-v4", "x86-64-v4", false) /* AVX-512 */
DDP_LEVEL(x86_64_v4_bf16, "x86-64-v4-bf16", "-march=x86-64-v4 -mavx512bf16", "avx512bf16", true)
#elif defined __aarch64__
DDP_LEVEL(armv8_a, "armv8-a", "-march=armv8-a", "", false) /* NEON */
#endif
#undef DDP_LEVEL
