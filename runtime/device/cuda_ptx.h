/* cuda_ptx.h: the instructions that CUDA C++ does not say, as PTX (NVIDIA, PTX ISA 8). The emulator of the
   tests has a file of the same name and functions. */
#ifndef DDP_DEVICE_CUDA_PTX_H
#define DDP_DEVICE_CUDA_PTX_H

#include "device/cuda_types.h"

#define DDP_INLINE static __device__ __forceinline__

/* The dynamic shared memory of the launch. */
extern __shared__ __align__(1024) unsigned char ddp_dynamic_shared[];
#define DDP_DYNAMIC_SHARED(name) unsigned char *const name = ddp_dynamic_shared

/* Where shared memory lies in its own space. */
DDP_INLINE uint32_t ddp_shared_address(const void *p)
{
    return (uint32_t)__cvta_generic_to_shared(p);
}

/* ---- bf16 */

DDP_INLINE float widen(bf16 x)
{
    return __uint_as_float((uint32_t)x << 16);
}

/* To the nearest, the even one of two that are as near. */
DDP_INLINE bf16 narrow(float x)
{
    bf16 result;
    asm("cvt.rn.bf16.f32 %0, %1;" : "=h"(result) : "f"(x));
    return result;
}

DDP_INLINE uint32_t narrow2(float low, float high)
{
    uint32_t result;
    asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(result) : "f"(high), "f"(low));
    return result;
}

/* ---- copies into shared memory that go on while the thread does */

/* 16 bytes; zeros where not valid, and GLOBAL is not touched then. */
DDP_INLINE void ddp_copy_async(void *shared, const void *global, bool valid)
{
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(ddp_shared_address(shared)),
                 "l"(global), "r"(valid ? 16 : 0)
                 : "memory");
}

/* What was copied since the last commit is a group. */
DDP_INLINE void ddp_copy_async_commit()
{
    asm volatile("cp.async.commit_group;" ::: "memory");
}

/* This thread's groups but the newest N have landed. Other threads see them after a barrier. */
template <int N> DDP_INLINE void ddp_copy_async_wait()
{
    asm volatile("cp.async.wait_group %0;" ::"n"(N) : "memory");
}

/* ---- products of small matrices, by a whole warp */

/* Four 8 x 8 matrices of 16-bit elements; lane l gives the address of row l % 8 of matrix l / 8. */
DDP_INLINE void ddp_load_matrix(uint32_t (&r)[4], const void *row)
{
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];"
                 : "=r"(r[0]), "=r"(r[1]), "=r"(r[2]), "=r"(r[3])
                 : "r"(ddp_shared_address(row))
                 : "memory");
}

DDP_INLINE void ddp_load_matrix_transposed(uint32_t (&r)[4], const void *row)
{
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0, %1, %2, %3}, [%4];"
                 : "=r"(r[0]), "=r"(r[1]), "=r"(r[2]), "=r"(r[3])
                 : "r"(ddp_shared_address(row))
                 : "memory");
}

/* d (16 x 8) += a (16 x 16) b (16 x 8), bf16 */
DDP_INLINE void ddp_mma(float (&d)[4], const uint32_t (&a)[4], const uint32_t (&b)[2])
{
    asm volatile(
        "mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, "
        "{%0, %1, %2, %3};"
        : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
        : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]));
}

/* d (16 x 8) += a (16 x 8) b (8 x 8), tf32 */
DDP_INLINE void ddp_mma_tf32(float (&d)[4], const uint32_t (&a)[4], const uint32_t (&b)[2])
{
    asm volatile(
        "mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, "
        "{%0, %1, %2, %3};"
        : "+f"(d[0]), "+f"(d[1]), "+f"(d[2]), "+f"(d[3])
        : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]));
}

/* To the nearest of ten bits of fraction, away from zero of two that are as near. */
DDP_INLINE uint32_t ddp_tf32(float x)
{
    uint32_t result;
    asm("cvt.rna.tf32.f32 %0, %1;" : "=r"(result) : "f"(x));
    return result;
}

#endif
