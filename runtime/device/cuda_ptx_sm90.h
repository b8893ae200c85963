/* cuda_ptx_sm90.h: what sm_90a has beyond cuda_ptx.h: barriers in shared memory that count bytes, copies by
   the bulk copy engine, products of a group of four warps (NVIDIA, PTX ISA 8, "mbarrier", "cp.async.bulk",
   "wgmma"). */
#ifndef DDP_DEVICE_CUDA_PTX_SM90_H
#define DDP_DEVICE_CUDA_PTX_SM90_H

#include "device/cuda_ptx.h"
#include "device/tensor_map.h"

/* ---- barriers: a phase ends when COUNT threads have arrived and the bytes expected have landed */

/* By one thread; then ddp_fence_barrier_init by the same one, then a barrier of all. */
DDP_INLINE void ddp_barrier_init(uint64_t *barrier, unsigned count)
{
    asm volatile("mbarrier.init.shared::cta.b64 [%0], %1;" ::"r"(ddp_shared_address(barrier)), "r"(count)
                 : "memory");
}

DDP_INLINE void ddp_fence_barrier_init()
{
    asm volatile("fence.mbarrier_init.release.cluster;" ::: "memory");
}

DDP_INLINE void ddp_barrier_arrive(uint64_t *barrier)
{
    asm volatile("mbarrier.arrive.shared::cta.b64 _, [%0];" ::"r"(ddp_shared_address(barrier)) : "memory");
}

/* Arrives, and has the phase wait for BYTES more. */
DDP_INLINE void ddp_barrier_expect(uint64_t *barrier, unsigned bytes)
{
    asm volatile("mbarrier.arrive.expect_tx.shared::cta.b64 _, [%0], %1;" ::"r"(ddp_shared_address(barrier)),
                 "r"(bytes)
                 : "memory");
}

/* Until the phase of that parity has ended. The first phase has parity 0; a wait for 1 before it ends
   passes. */
DDP_INLINE void ddp_barrier_wait(uint64_t *barrier, unsigned parity)
{
    asm volatile("{\n"
                 ".reg .pred ended;\n"
                 "again:\n"
                 "mbarrier.try_wait.parity.shared::cta.b64 ended, [%0], %1;\n"
                 "@!ended bra again;\n"
                 "}" ::"r"(ddp_shared_address(barrier)),
                 "r"(parity)
                 : "memory");
}

/* What this thread wrote to memory may be read by bulk copies and by ddp_wgmma, after a barrier also those
   of others. */
DDP_INLINE void ddp_fence_async()
{
    asm volatile("fence.proxy.async;" ::: "memory");
}

/* ---- the bulk copy engine: by one thread; bytes that land count for the barrier's phase */

/* Addresses and BYTES are multiples of 16. */
DDP_INLINE void ddp_bulk_copy(void *shared, const void *global, unsigned bytes, uint64_t *barrier)
{
    asm volatile(
        "cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes [%0], [%1], %2, [%3];" ::"r"(
            ddp_shared_address(shared)),
        "l"(global), "r"(bytes), "r"(ddp_shared_address(barrier))
        : "memory");
}

#define DDP_TENSOR_COPY(form, place, ...)                                                                    \
    asm volatile("cp.async.bulk.tensor." form ".mbarrier::complete_tx::bytes [%0], [%1, {" place ";" ::"r"(  \
                     ddp_shared_address(shared)),                                                            \
                 "l"(map), "r"(ddp_shared_address(barrier)), __VA_ARGS__                                     \
                 : "memory")

/* A box of the tensor that begins at element (.., c1, c0), c0 the innermost; what lies outside is zero. */
DDP_INLINE void ddp_tensor_copy_2d(void *shared, const ddp_tensor_map *map, int c0, int c1, uint64_t *barrier)
{
    DDP_TENSOR_COPY("2d.shared::cluster.global.tile", "%3, %4}], [%2]", "r"(c0), "r"(c1));
}

DDP_INLINE void ddp_tensor_copy_3d(void *shared, const ddp_tensor_map *map, int c0, int c1, int c2,
                                   uint64_t *barrier)
{
    DDP_TENSOR_COPY("3d.shared::cluster.global.tile", "%3, %4, %5}], [%2]", "r"(c0), "r"(c1), "r"(c2));
}

DDP_INLINE void ddp_tensor_copy_4d(void *shared, const ddp_tensor_map *map, int c0, int c1, int c2, int c3,
                                   uint64_t *barrier)
{
    DDP_TENSOR_COPY("4d.shared::cluster.global.tile", "%3, %4, %5, %6}], [%2]", "r"(c0), "r"(c1), "r"(c2),
                    "r"(c3));
}

DDP_INLINE void ddp_tensor_copy_5d(void *shared, const ddp_tensor_map *map, int c0, int c1, int c2, int c3,
                                   int c4, uint64_t *barrier)
{
    DDP_TENSOR_COPY("5d.shared::cluster.global.tile", "%3, %4, %5, %6, %7}], [%2]", "r"(c0), "r"(c1), "r"(c2),
                    "r"(c3), "r"(c4));
}

/* Of images n, h, w, c: so many pixels as the map says from (n, h, w) on within its bounds, each OFFSET
   away from there. */
DDP_INLINE void ddp_image_copy(void *shared, const ddp_tensor_map *map, int c, int w, int h, int n,
                               uint16_t offset_w, uint16_t offset_h, uint64_t *barrier)
{
    DDP_TENSOR_COPY("4d.shared::cluster.global.im2col", "%3, %4, %5, %6}], [%2], {%7, %8}", "r"(c), "r"(w),
                    "r"(h), "r"(n), "h"(offset_w), "h"(offset_h));
}

/* ---- products by four warps: d (64 x N) += a (64 x 16) b (16 x N), bf16 */

/* How chunks of 16 bytes are exchanged within rows of so many bytes. */
enum ddp_swizzle { DDP_SWIZZLE_NONE, DDP_SWIZZLE_128, DDP_SWIZZLE_64, DDP_SWIZZLE_32 };

/* A matrix in shared memory. Its rows (along k, or ACROSS: along m or n) have the bytes of the swizzle,
   eight of them one after another are a unit. STRIDE: bytes from unit to unit, across the rows. LEADING:
   along them, where a row is not the whole; without a swizzle units are 8 rows of 16 bytes. ("Strides": PTX
   ISA, "Asynchronous Warpgroup Level Matrix Shared Memory Layout") */
DDP_INLINE uint64_t ddp_matrix_descriptor(const void *shared, unsigned leading, unsigned stride,
                                          ddp_swizzle swizzle)
{
    return (uint64_t)(ddp_shared_address(shared) >> 4 & 0x3fff) | (uint64_t)(leading >> 4 & 0x3fff) << 16 |
           (uint64_t)(stride >> 4 & 0x3fff) << 32 | (uint64_t)swizzle << 62;
}

/* Before the first product, and after registers that it takes were written. */
DDP_INLINE void ddp_wgmma_fence()
{
    asm volatile("wgmma.fence.sync.aligned;" ::: "memory");
}

DDP_INLINE void ddp_wgmma_commit()
{
    asm volatile("wgmma.commit_group.sync.aligned;" ::: "memory");
}

/* All groups but the newest N have ended: their results may be read, their operands written. */
template <int N> DDP_INLINE void ddp_wgmma_wait()
{
    asm volatile("wgmma.wait_group.sync.aligned %0;" ::"n"(N) : "memory");
}

/* Keeps the compiler from moving registers of products that go on. */
template <int COUNT> DDP_INLINE void ddp_wgmma_hold(float (&d)[COUNT])
{
#pragma unroll
    for (int i = 0; i < COUNT; i++)
        asm volatile("" : "+f"(d[i])::"memory");
}

#define DDP_R8(a, b, c, d, e, f, g, h) "%" #a ", %" #b ", %" #c ", %" #d ", %" #e ", %" #f ", %" #g ", %" #h
#define DDP_R32                                                                                              \
    DDP_R8(0, 1, 2, 3, 4, 5, 6, 7) ", " DDP_R8(8, 9, 10, 11, 12, 13, 14, 15) ", "                            \
    DDP_R8(16, 17, 18, 19, 20, 21, 22, 23) ", " DDP_R8(24, 25, 26, 27, 28, 29, 30, 31)
#define DDP_R64                                                                                              \
    DDP_R32 ", " DDP_R8(32, 33, 34, 35, 36, 37, 38, 39) ", " DDP_R8(40, 41, 42, 43, 44, 45, 46, 47) ", "     \
    DDP_R8(48, 49, 50, 51, 52, 53, 54, 55) ", " DDP_R8(56, 57, 58, 59, 60, 61, 62, 63)
#define DDP_R96                                                                                              \
    DDP_R64 ", " DDP_R8(64, 65, 66, 67, 68, 69, 70, 71) ", " DDP_R8(72, 73, 74, 75, 76, 77, 78, 79) ", "     \
    DDP_R8(80, 81, 82, 83, 84, 85, 86, 87) ", " DDP_R8(88, 89, 90, 91, 92, 93, 94, 95)
#define DDP_R128                                                                                             \
    DDP_R96 ", " DDP_R8(96, 97, 98, 99, 100, 101, 102, 103) ", "                                             \
    DDP_R8(104, 105, 106, 107, 108, 109, 110, 111) ", " DDP_R8(112, 113, 114, 115, 116, 117, 118, 119) ", "  \
    DDP_R8(120, 121, 122, 123, 124, 125, 126, 127)
#define DDP_D4(i) "+f"(d[i]), "+f"(d[i + 1]), "+f"(d[i + 2]), "+f"(d[i + 3])
#define DDP_D16(i) DDP_D4(i), DDP_D4(i + 4), DDP_D4(i + 8), DDP_D4(i + 12)
#define DDP_D32 DDP_D16(0), DDP_D16(16)
#define DDP_D64 DDP_D32, DDP_D16(32), DDP_D16(48)
#define DDP_D96 DDP_D64, DDP_D16(64), DDP_D16(80)
#define DDP_D128 DDP_D96, DDP_D16(96), DDP_D16(112)

/* REGISTERS results; a and b are operands number A.. and B, the transpositions what follows. */
#define DDP_WGMMA(n, registers, operands, results, ...)                                                      \
    asm volatile("wgmma.mma_async.sync.aligned.m64n" #n "k16.f32.bf16.bf16 {" registers "}, " operands ";"   \
                 : results                                                                                   \
                 : __VA_ARGS__)

/* a and b by their descriptors; ACROSS: rows go along m or n. */
template <int N, bool A_ACROSS = false, bool B_ACROSS = false>
DDP_INLINE void ddp_wgmma(float (&d)[N / 2], uint64_t a, uint64_t b)
{
    static_assert(N == 64 || N == 128 || N == 192 || N == 256, "one of the widths that are written out");
    if constexpr (N == 64)
        DDP_WGMMA(64, DDP_R32, "%32, %33, 1, 1, 1, %34, %35", DDP_D32, "l"(a), "l"(b), "n"(A_ACROSS),
                  "n"(B_ACROSS));
    else if constexpr (N == 128)
        DDP_WGMMA(128, DDP_R64, "%64, %65, 1, 1, 1, %66, %67", DDP_D64, "l"(a), "l"(b), "n"(A_ACROSS),
                  "n"(B_ACROSS));
    else if constexpr (N == 192)
        DDP_WGMMA(192, DDP_R96, "%96, %97, 1, 1, 1, %98, %99", DDP_D96, "l"(a), "l"(b), "n"(A_ACROSS),
                  "n"(B_ACROSS));
    else
        DDP_WGMMA(256, DDP_R128, "%128, %129, 1, 1, 1, %130, %131", DDP_D128, "l"(a), "l"(b), "n"(A_ACROSS),
                  "n"(B_ACROSS));
}

#define DDP_A_REGISTERS "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3])

/* Warp i of the four has rows 16 i .. 16 i + 15 of a, laid out as for ddp_mma. */
template <int N, bool B_ACROSS = false>
DDP_INLINE void ddp_wgmma_registers(float (&d)[N / 2], const uint32_t (&a)[4], uint64_t b)
{
    static_assert(N == 64 || N == 128 || N == 192 || N == 256, "one of the widths that are written out");
    if constexpr (N == 64)
        DDP_WGMMA(64, DDP_R32, "{%32, %33, %34, %35}, %36, 1, 1, 1, %37", DDP_D32, DDP_A_REGISTERS, "l"(b),
                  "n"(B_ACROSS));
    else if constexpr (N == 128)
        DDP_WGMMA(128, DDP_R64, "{%64, %65, %66, %67}, %68, 1, 1, 1, %69", DDP_D64, DDP_A_REGISTERS, "l"(b),
                  "n"(B_ACROSS));
    else if constexpr (N == 192)
        DDP_WGMMA(192, DDP_R96, "{%96, %97, %98, %99}, %100, 1, 1, 1, %101", DDP_D96, DDP_A_REGISTERS, "l"(b),
                  "n"(B_ACROSS));
    else
        DDP_WGMMA(256, DDP_R128, "{%128, %129, %130, %131}, %132, 1, 1, 1, %133", DDP_D128, DDP_A_REGISTERS,
                  "l"(b), "n"(B_ACROSS));
}

#endif
