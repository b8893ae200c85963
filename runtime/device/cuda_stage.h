/* cuda_stage.h: operands in shared memory.

   A stage holds EXTENT (rows of the result, or columns) x DEPTH (terms of the sums, "k") of an operand in rows of
   128 bytes: along k, or across: a row is one k then, and every 128 bytes of the extent are a slab of DEPTH rows.
   The 16-byte chunk i of row r lies at place i ^ r % 8, so that neither a row nor a column of chunks meets in one
   bank: the 128-byte swizzle of wgmma and of the bulk tensor copy (PTX ISA, "Shared Memory Matrix Layout"). */
#ifndef DDP_DEVICE_CUDA_STAGE_H
#define DDP_DEVICE_CUDA_STAGE_H

#include "device/cuda_ptx.h"

constexpr int DDP_THREADS = 256, DDP_WARPS = DDP_THREADS / 32, DDP_STAGES = 3, DDP_STAGE_ROW = 128,
              DDP_CHUNK_BYTES = 16; /* the last two in bytes */

template <class T> struct alignas(DDP_CHUNK_BYTES) ddp_chunk {
    static constexpr int COUNT = DDP_CHUNK_BYTES / (int)sizeof(T);
    T at[COUNT];
};

template <class T, int EXTENT, bool ALONG> struct ddp_stage {
    static constexpr int DEPTH = DDP_STAGE_ROW / (int)sizeof(T), CHUNK = ddp_chunk<T>::COUNT;
    static_assert(ALONG || EXTENT % DEPTH == 0, "a slab is 128 bytes wide");

    /* Where element `mn` of the extent, `k` of the depth lies; in bytes. */
    static __device__ __forceinline__ int place(int mn, int k)
    {
        const int row = ALONG ? mn : mn / DEPTH * DEPTH + k, column = ALONG ? k : mn % DEPTH;
        return row * DDP_STAGE_ROW + (column / CHUNK ^ row % 8) * DDP_CHUNK_BYTES + column % CHUNK * (int)sizeof(T);
    }
};

/* An operand that the bulk copy engine brings. */
template <class Operand> concept ddp_fetched = requires(const Operand &operand, void *to, uint64_t *barrier) {
    operand.fetch(to, 0, 0, barrier);
};

/* What a thread moves into a stage: chunks that are copied in the background, or made in registers while the
   stage before is multiplied; or all of it, slab by slab, by the bulk copy engine. Operands: cuda_operand.h. */
template <class T, int EXTENT, class Operand> struct ddp_mover {
    static constexpr int COUNT = EXTENT * 8 / DDP_THREADS;
    static constexpr bool COPIED = Operand::COPIED;
    typedef ddp_stage<T, EXTENT, Operand::ALONG> stage;
    ddp_chunk<T> made[COPIED ? 1 : COUNT];

    static __device__ __forceinline__ void position(int i, int &mn, int &k)
    {
        const int index = (int)threadIdx.x + i * DDP_THREADS, row = index / 8, column = index % 8 * stage::CHUNK;
        mn = Operand::ALONG ? row : row / stage::DEPTH * stage::DEPTH + column;
        k = Operand::ALONG ? column : row % stage::DEPTH;
    }
    /* By one thread. */
    static __device__ __forceinline__ void fetch(unsigned char *to, const Operand &operand, int first, int depth,
                                                 uint64_t *arrival)
    {
        for (int mn = 0; mn < EXTENT; mn += Operand::ALONG ? EXTENT : stage::DEPTH)
            operand.fetch(to + mn * DDP_STAGE_ROW, first + mn, depth, arrival);
    }
    __device__ __forceinline__ void start_chunks(unsigned char *to, const Operand &operand, int first, int depth)
    {
        operand.prepare(first, EXTENT, depth, stage::DEPTH);
#pragma unroll
        for (int i = 0; i < COUNT; i++) {
            int mn, k;
            position(i, mn, k);
            if constexpr (COPIED)
                operand.copy(to + stage::place(mn, k), first + mn, depth + k);
            else
                operand.make(made[i], first + mn, depth + k);
        }
    }
    __device__ __forceinline__ void start(unsigned char *to, const Operand &operand, int first, int depth,
                                          uint64_t *arrival)
    {
        if constexpr (!ddp_fetched<Operand>)
            start_chunks(to, operand, first, depth);
        else if (threadIdx.x == 0)
            fetch(to, operand, first, depth, arrival);
    }
    __device__ __forceinline__ void finish(unsigned char *to) const
    {
        if constexpr (!COPIED) {
#pragma unroll
            for (int i = 0; i < COUNT; i++) {
                int mn, k;
                position(i, mn, k);
                *(ddp_chunk<T> *)(to + stage::place(mn, k)) = made[i];
            }
        }
    }
};

/* Results wait in shared memory, one row after another; the eight floats between rows keep the writers of pairs apart. */
template <int COLUMNS> struct ddp_pitch {
    static constexpr int FLOATS = COLUMNS + 8;
};

/* Two results side by side, or their sums with what is there. */
__device__ __forceinline__ void ddp_put_pair(float *to, bool added, float first, float second)
{
    float2 *const pair = (float2 *)to;
    *pair = added ? make_float2(pair->x + first, pair->y + second) : make_float2(first, second);
}

/* A tile's sums in the registers of a block's threads: cuda_fma.h, cuda_mma.h, cuda_wgmma.h.
       publish()     by whoever wrote to a stage, before the barrier behind which it is added
       add(a, b)     the products of two stages, which may go on behind it
       settle()      they have ended
       put(results)  to shared memory, in rows of ddp_pitch */
template <class T, int ROWS, int COLUMNS, bool A_ALONG, bool B_ALONG> struct ddp_sums;

/* Of sums that threads make themselves: what they see of a stage is there, and add ends when it is done. */
struct ddp_sums_at_once {
    static __device__ __forceinline__ void publish()
    {
    }
    static __device__ __forceinline__ void settle()
    {
    }
};

#endif
