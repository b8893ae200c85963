/* device.h: what CUDA C++ says beyond C++, as functions. Kernels call them through include/. */
#ifndef SIMT_DEVICE_H
#define SIMT_DEVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef float simt_float4 __attribute__((vector_size(16)));
typedef uint32_t simt_word4 __attribute__((vector_size(16)));

struct simt_index {
    unsigned x, y, z;
};

#ifdef __cplusplus
extern "C" {
#endif

/* A fiber is one thread from its start to its end, so for the compiler these are constants. */
struct simt_index simt_thread_index(void) __attribute__((const));
struct simt_index simt_block_index(void) __attribute__((const));
struct simt_index simt_block_extent(void) __attribute__((const));
struct simt_index simt_grid_extent(void) __attribute__((const));
unsigned char *simt_dynamic_shared(void) __attribute__((const));

void simt_sync_block(void);
int simt_sync_count(int predicate); /* how many of the block's threads say so */
void simt_sync_warp(uint32_t mask);
void simt_fence(void); /* __threadfence */

/* The threads of MASK meet; gives lane FROM's bits. */
uint64_t simt_shuffle(const char *instruction, uint32_t mask, uint64_t bits, unsigned from);
uint32_t simt_ballot(const char *instruction, uint32_t mask, int predicate);
unsigned simt_lane(void) __attribute__((const));

/* One after another with all others to the same address. */
enum simt_atomic { SIMT_ADD, SIMT_INC, SIMT_MIN, SIMT_MAX, SIMT_AND, SIMT_OR, SIMT_EXCHANGE, SIMT_COMPARE };
uint64_t simt_atomic(enum simt_atomic what, void *address, unsigned bytes, bool is_signed, uint64_t value,
                     uint64_t compare);

simt_word4 simt_load_matrix(const void *row, bool transposed);
simt_float4 simt_mma(simt_float4 d, simt_word4 a, uint64_t b);
simt_float4 simt_mma_tf32(simt_float4 d, simt_word4 a, uint64_t b);

void simt_copy_async(void *shared, const void *global, bool valid);
void simt_copy_async_commit(void);
void simt_copy_async_wait(int newest); /* all groups but the NEWEST have landed */

/* ---- of sm_90 */

void simt_barrier_init(uint64_t *barrier, unsigned count);
void simt_fence_barrier_init(void);
void simt_barrier_arrive(uint64_t *barrier, unsigned bytes);
void simt_barrier_wait(uint64_t *barrier, unsigned parity);
void simt_fence_async(void);

void simt_bulk_copy(void *shared, const void *global, unsigned bytes, uint64_t *barrier);
struct ddp_tensor_map;
void simt_tensor_copy(void *shared, const struct ddp_tensor_map *map, unsigned rank, const int *at,
                      uint64_t *barrier);
void simt_image_copy(void *shared, const struct ddp_tensor_map *map, const int *at, const int *offset,
                     uint64_t *barrier);

uint64_t simt_matrix_descriptor(const void *shared, unsigned leading, unsigned stride, unsigned swizzle);
void simt_wgmma_fence(void);
void simt_wgmma_commit(void);
void simt_wgmma_wait(unsigned newest);
/* REGISTERS: a, or NULL, then a by its descriptor. */
void simt_wgmma(float *d, unsigned n, const uint32_t *registers, uint64_t a, uint64_t b, bool a_across,
                bool b_across);

#ifdef __cplusplus
}
#endif
#endif
