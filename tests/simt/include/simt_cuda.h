/* simt_cuda.h: CUDA C++ for a C++ compiler: included before a file of kernels (g++ -include simt_cuda.h).
   What it lacks, kernels here do without; floating-point atomics are left out on purpose, their results
   depend on order. */
#ifndef SIMT_CUDA_H
#define SIMT_CUDA_H

#include "../device.h"
#include "../simt.h"

#include <cmath>
#include <cstring>
#include <tuple>
#include <utility>

#ifndef SIMT_ARCH
#define SIMT_ARCH 900
#endif
#define __CUDA_ARCH__ SIMT_ARCH
#if SIMT_ARCH == 900
#define __CUDA_ARCH_FEAT_SM90_ALL /* sm_90a */
#endif

#define __global__
#define __device__
#define __host__
#define __constant__
#define __shared__ static thread_local
#define __forceinline__ inline __attribute__((always_inline))
#define __noinline__ __attribute__((noinline))
#define __launch_bounds__(...)
#define __align__(n) __attribute__((aligned(n)))
#define __grid_constant__

#define threadIdx (simt_thread_index())
#define blockIdx (simt_block_index())
#define blockDim (simt_block_extent())
#define gridDim (simt_grid_extent())

typedef simt_index uint3;
struct alignas(8) float2 { float x, y; };
struct alignas(16) float4 { float x, y, z, w; };
struct alignas(8) int2 { int x, y; };
struct alignas(16) int4 { int x, y, z, w; };
struct alignas(8) uint2 { unsigned x, y; };
struct alignas(16) uint4 { unsigned x, y, z, w; };

inline float2 make_float2(float x, float y) { return {x, y}; }
inline float4 make_float4(float x, float y, float z, float w) { return {x, y, z, w}; }
inline int2 make_int2(int x, int y) { return {x, y}; }
inline int4 make_int4(int x, int y, int z, int w) { return {x, y, z, w}; }
inline uint2 make_uint2(unsigned x, unsigned y) { return {x, y}; }
inline uint4 make_uint4(unsigned x, unsigned y, unsigned z, unsigned w) { return {x, y, z, w}; }

/* Compilers write these out without a call for each access. */
extern "C" void __tsan_read_range(void *at, ptrdiff_t bytes);
extern "C" void __tsan_write_range(void *at, ptrdiff_t bytes);
#define SIMT_UNWATCHED __attribute__((no_sanitize("thread")))
SIMT_UNWATCHED inline void *simt_memcpy(void *to, const void *from, size_t bytes)
{
    __tsan_read_range(const_cast<void *>(from), bytes);
    __tsan_write_range(to, bytes);
    return __builtin_memcpy(to, from, bytes);
}
SIMT_UNWATCHED inline void *simt_memset(void *to, int byte, size_t bytes)
{
    __tsan_write_range(to, bytes);
    return __builtin_memset(to, byte, bytes);
}
#define memcpy(...) simt_memcpy(__VA_ARGS__)
#define memset(...) simt_memset(__VA_ARGS__)

/* ---- arithmetic */

template <class To, class From> inline To simt_bits(From from)
{
    static_assert(sizeof(To) == sizeof(From));
    To to;
    __builtin_memcpy(&to, &from, sizeof to);
    return to;
}

inline int __float_as_int(float x) { return simt_bits<int>(x); }
inline unsigned __float_as_uint(float x) { return simt_bits<unsigned>(x); }
inline float __int_as_float(int x) { return simt_bits<float>(x); }
inline float __uint_as_float(unsigned x) { return simt_bits<float>(x); }
inline int min(int a, int b) { return a < b ? a : b; }
inline int max(int a, int b) { return a > b ? a : b; }
inline unsigned min(unsigned a, unsigned b) { return a < b ? a : b; }
inline unsigned max(unsigned a, unsigned b) { return a > b ? a : b; }
inline long min(long a, long b) { return a < b ? a : b; }
inline long max(long a, long b) { return a > b ? a : b; }
inline float rsqrtf(float x) { return 1 / sqrtf(x); }
inline float __expf(float x) { return expf(x); }
inline float __logf(float x) { return logf(x); }
inline float __fdividef(float x, float y) { return x / y; }
inline float __saturatef(float x) { return x > 0 ? x < 1 ? x : 1 : 0; }
inline float __fmul_rn(float x, float y) { return x * y; }
inline float __fadd_rn(float x, float y) { return x + y; }
inline int __popc(unsigned x) { return __builtin_popcount(x); }
inline int __clz(int x) { return x ? __builtin_clz(x) : 32; }
inline int __ffs(int x) { return __builtin_ffs(x); }
inline unsigned __umulhi(unsigned x, unsigned y) { return (uint64_t)x * y >> 32; }
template <class T> inline T __ldg(const T *p) { return *p; }

/* ---- threads that meet */

inline void __syncthreads() { simt_sync_block(); }
inline int __syncthreads_count(int predicate) { return simt_sync_count(predicate); }
inline int __syncthreads_or(int predicate) { return simt_sync_count(predicate) > 0; }
inline int __syncthreads_and(int predicate) { return simt_sync_count(!predicate) == 0; }
inline void __syncwarp(unsigned mask = 0xffffffff) { simt_sync_warp(mask); }
inline void __threadfence() { simt_fence(); }
inline void __threadfence_block() {} /* blocks see nothing of it, and threads need a barrier all the same */

template <class T> inline T simt_shuffle_of(const char *instruction, unsigned mask, T value, unsigned from)
{
    static_assert(sizeof(T) == 4 || sizeof(T) == 8);
    uint64_t bits = 0;
    __builtin_memcpy(&bits, &value, sizeof value);
    bits = simt_shuffle(instruction, mask, bits, from);
    __builtin_memcpy(&value, &bits, sizeof value);
    return value;
}
/* Lanes outside of the lane's group of WIDTH are not reached: it has its own value then. */
template <class T> inline T __shfl_sync(unsigned mask, T value, int from, int width = 32)
{
    return simt_shuffle_of("__shfl_sync", mask, value, (simt_lane() & ~(width - 1)) | (from & (width - 1)));
}
template <class T> inline T __shfl_xor_sync(unsigned mask, T value, int lanes, int width = 32)
{
    const unsigned lane = simt_lane(), from = lane ^ lanes;
    return simt_shuffle_of("__shfl_xor_sync", mask, value, from < (lane | (width - 1)) + 1 ? from : lane);
}
template <class T> inline T __shfl_down_sync(unsigned mask, T value, unsigned lanes, int width = 32)
{
    const unsigned lane = simt_lane(), from = lane + lanes;
    return simt_shuffle_of("__shfl_down_sync", mask, value, from <= (lane | (width - 1)) ? from : lane);
}
template <class T> inline T __shfl_up_sync(unsigned mask, T value, unsigned lanes, int width = 32)
{
    const unsigned lane = simt_lane();
    return simt_shuffle_of("__shfl_up_sync", mask, value,
                           (lane & (width - 1)) >= lanes ? lane - lanes : lane);
}
inline unsigned __ballot_sync(unsigned mask, int predicate)
{
    return simt_ballot("__ballot_sync", mask, predicate);
}
inline int __any_sync(unsigned mask, int predicate)
{
    return simt_ballot("__any_sync", mask, predicate) != 0;
}
inline int __all_sync(unsigned mask, int predicate)
{
    return simt_ballot("__all_sync", mask, !predicate) == 0;
}

/* ---- integer atomics */

#define SIMT_ATOMIC(name, what)                                                                              \
    inline int name(int *p, int value) { return simt_atomic(what, p, 4, true, value, 0); }                   \
    inline unsigned name(unsigned *p, unsigned value) { return simt_atomic(what, p, 4, false, value, 0); }   \
    inline unsigned long long name(unsigned long long *p, unsigned long long value)                          \
    {                                                                                                        \
        return simt_atomic(what, p, 8, false, value, 0);                                                     \
    }
SIMT_ATOMIC(atomicAdd, SIMT_ADD)
SIMT_ATOMIC(atomicMin, SIMT_MIN)
SIMT_ATOMIC(atomicMax, SIMT_MAX)
SIMT_ATOMIC(atomicAnd, SIMT_AND)
SIMT_ATOMIC(atomicOr, SIMT_OR)
SIMT_ATOMIC(atomicExch, SIMT_EXCHANGE)
inline unsigned atomicInc(unsigned *p, unsigned limit)
{
    return simt_atomic(SIMT_INC, p, 4, false, limit, 0);
}
inline unsigned atomicCAS(unsigned *p, unsigned compare, unsigned value)
{
    return simt_atomic(SIMT_COMPARE, p, 4, false, value, compare);
}

/* ---- kernels by their names: one line SIMT_KERNEL(name) each, in a file that includes them */

template <class... P, size_t... I>
SIMT_UNWATCHED inline void simt_unpack(void (*kernel)(P...), void **arguments, std::index_sequence<I...>)
{
    kernel(*static_cast<std::remove_cv_t<std::remove_reference_t<P>> *>(arguments[I])...);
}
template <class... P> inline void simt_call(void (*kernel)(P...), void **arguments)
{
    simt_unpack(kernel, arguments, std::index_sequence_for<P...>());
}

template <class... P> inline const unsigned *simt_sizes(void (*)(P...))
{
    static const unsigned sizes[] = {sizeof(P)..., 0};
    return sizes;
}

static thread_local volatile char simt_static_shared; /* touched, so that shared memory has a place */

#define SIMT_KERNEL(kernel)                                                                                  \
    static void simt_call_##kernel(void **arguments) { simt_call(kernel, arguments); }                       \
    __attribute__((constructor)) static void simt_load_##kernel()                                            \
    {                                                                                                        \
        simt_static_shared = 0;                                                                              \
        simt_kernel(#kernel, simt_call_##kernel, simt_sizes(kernel));                                        \
    }                                                                                                        \
    __attribute__((destructor)) static void simt_unload_##kernel() { simt_forget(simt_call_##kernel); }

#endif
