/* bulk.c: the bulk copy engine. Bytes are read when a copy begins; which one lands next, and when, is
   drawn. */
#include "bulk.h"
#include "mbarrier.h"
#include "order.h"
#include "shadow.h"

#include "device/launch.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 16 };

struct chunk {
    unsigned char bytes[CHUNK];
    uint32_t unwritten;
    unsigned char *to;
};

struct bulk {
    struct chunk *chunks;
    size_t count;
    unsigned barrier;
};

static struct bulk *pending;
static size_t pending_count;

void bulk_enter_block(void)
{
    while (pending_count)
        free(pending[--pending_count].chunks);
}

void bulk_leave_block(void)
{
    if (pending_count)
        fail("the block ends before a bulk copy has landed");
}

bool bulk_land(void)
{
    if (!pending_count)
        return false;
    const size_t chosen = draw(pending_count);
    const struct bulk bulk = pending[chosen];
    pending[chosen] = pending[--pending_count];
    const uint32_t phase = barrier_land(bulk.barrier, bulk.count * CHUNK);
    for (size_t i = 0; i < bulk.count; i++) {
        const struct chunk *const chunk = &bulk.chunks[i];
        memcpy(chunk->to, chunk->bytes, CHUNK);
        shadow_land_bulk(chunk->to, CHUNK, chunk->unwritten, bulk.barrier, phase);
    }
    free(bulk.chunks);
    return true;
}

void bulk_go_on(void)
{
    if (pending_count && draw(8) == 0)
        bulk_land();
}

static void begin(const char *instruction, struct chunk *chunks, size_t count, unsigned barrier)
{
    for (size_t i = 0; i < count; i++)
        shadow_begin(instruction, chunks[i].to, CHUNK);
    pending = reallocarray(pending, pending_count + 1, sizeof *pending);
    pending[pending_count++] = (struct bulk){chunks, count, barrier};
    yield();
}

static void read_chunk(const char *instruction, struct chunk *chunk, const void *from, unsigned at,
                       unsigned bytes)
{
    chunk->unwritten |= shadow_peek_bulk(instruction, from, bytes) << at;
    memcpy(chunk->bytes + at, from, bytes);
}

void simt_bulk_copy(void *shared, const void *global, unsigned bytes, uint64_t *barrier)
{
    static const char name[] = "cp.async.bulk";
    const unsigned number = barrier_for_copy(name, barrier);
    if ((uintptr_t)shared % CHUNK || (uintptr_t)global % CHUNK || bytes % CHUNK)
        fail("%s: an address or the size is not a multiple of %d", name, CHUNK);
    struct chunk *const chunks = calloc(bytes / CHUNK, sizeof *chunks);
    for (unsigned i = 0; i < bytes / CHUNK; i++) {
        chunks[i].to = (unsigned char *)shared + i * CHUNK;
        read_chunk(name, &chunks[i], (const unsigned char *)global + i * CHUNK, 0, CHUNK);
    }
    begin(name, chunks, bytes / CHUNK, number);
}

/* ---- maps of tensors */

/* What a map holds here. */
struct description {
    unsigned long long magic;
    struct ddp_view tensor;
};
_Static_assert(sizeof(struct description) <= sizeof(struct ddp_tensor_map), "it has to fit");

static const unsigned long long magic = 0x70616d20726f736e;

void ddp_map_tensor(struct ddp_tensor_map *map, const struct ddp_view *tensor)
{
    const struct description description = {magic, *tensor};
    memcpy(map, &description, sizeof description);
}

static struct ddp_view tensor_of(const char *instruction, const struct ddp_tensor_map *map, unsigned rank,
                                   bool image)
{
    struct description description;
    memcpy(&description, map, sizeof description);
    if (description.magic != magic)
        fail("%s: there is no map of a tensor", instruction);
    const struct ddp_view *const tensor = &description.tensor;
    if (tensor->rank != rank || (tensor->pixels > 0) != image)
        fail("%s: the map is one of %u dimensions%s", instruction, tensor->rank,
             tensor->pixels ? " by pixels" : "");
    return *tensor;
}

/* Rows of a copy, as they lie in shared memory. */
struct rows {
    const char *instruction;
    const struct ddp_view *tensor;
    unsigned char *to;
    struct chunk *chunks;
    unsigned count, row_bytes;
};

/* The 16-byte chunks of a row are exchanged by where the row lies (PTX ISA, "Tensor Swizzling Modes"). */
static unsigned char *swizzled(unsigned char *at, unsigned swizzle)
{
    const uintptr_t address = (uintptr_t)at;
    return at + ((address ^ (address >> 7 & (swizzle ? swizzle / CHUNK - 1 : 0)) << 4) - address);
}

static struct rows make_rows(const char *instruction, const struct ddp_view *tensor, void *to,
                             unsigned count, unsigned elements)
{
    const unsigned row_bytes = elements * tensor->element;
    if ((uintptr_t)to % 128)
        fail("%s: the address in shared memory is not a multiple of 128", instruction);
    if (row_bytes % CHUNK || (tensor->swizzle && row_bytes != tensor->swizzle))
        fail("%s: rows of %u bytes where %u are swizzled", instruction, row_bytes, tensor->swizzle);
    return (struct rows){.instruction = instruction,
                         .tensor = tensor,
                         .to = to,
                         .chunks = calloc(count * row_bytes / CHUNK, sizeof(struct chunk)),
                         .count = count,
                         .row_bytes = row_bytes};
}

/* Row i: elements from at[0] on, of which those outside of the tensor are zero. */
static void read_row(const struct rows *rows, unsigned i, const int64_t *at)
{
    const struct ddp_view *const tensor = rows->tensor;
    const unsigned char *from = tensor->memory;
    bool inside = true;
    for (unsigned d = 1; d < tensor->rank; d++) {
        inside &= at[d] >= 0 && at[d] < (int64_t)tensor->extent[d];
        from += at[d] * (int64_t)tensor->stride[d];
    }
    for (unsigned byte = 0; byte < rows->row_bytes; byte += tensor->element) {
        struct chunk *const chunk = &rows->chunks[(i * rows->row_bytes + byte) / CHUNK];
        const int64_t c = at[0] + byte / tensor->element;
        chunk->to = swizzled(rows->to + (i * rows->row_bytes + byte) / CHUNK * CHUNK, tensor->swizzle);
        if (inside && c >= 0 && c < (int64_t)tensor->extent[0])
            read_chunk(rows->instruction, chunk, from + c * tensor->element, byte % CHUNK, tensor->element);
    }
}

static void begin_rows(const struct rows *rows, unsigned barrier)
{
    begin(rows->instruction, rows->chunks, rows->count * rows->row_bytes / CHUNK, barrier);
}

void simt_tensor_copy(void *shared, const struct ddp_tensor_map *map, unsigned rank, const int *at,
                      uint64_t *barrier)
{
    static const char name[] = "cp.async.bulk.tensor";
    const unsigned number = barrier_for_copy(name, barrier);
    const struct ddp_view tensor = tensor_of(name, map, rank, false);
    unsigned count = 1;
    for (unsigned d = 1; d < rank; d++)
        count *= tensor.box[d];
    const struct rows rows = make_rows(name, &tensor, shared, count, tensor.box[0]);
    for (unsigned i = 0; i < count; i++) {
        int64_t place[DDP_TENSOR_RANK] = {at[0]};
        for (unsigned d = 1, left = i; d < rank; left /= tensor.box[d++])
            place[d] = at[d] + left % tensor.box[d];
        read_row(&rows, i, place);
    }
    begin_rows(&rows, number);
}

/* at: c, w, h, n; offset: w, h. (PTX ISA, "Im2col mode") */
void simt_image_copy(void *shared, const struct ddp_tensor_map *map, const int *at, const int *offset,
                     uint64_t *barrier)
{
    static const char name[] = "cp.async.bulk.tensor.im2col";
    const unsigned number = barrier_for_copy(name, barrier);
    const struct ddp_view tensor = tensor_of(name, map, 4, true);
    const struct rows rows = make_rows(name, &tensor, shared, tensor.pixels, tensor.channels);
    int64_t place[2] = {at[1], at[2]}, image = at[3];
    for (unsigned i = 0; i < tensor.pixels; i++) {
        read_row(&rows, i, (const int64_t[]){at[0], place[0] + offset[0], place[1] + offset[1], image});
        for (unsigned d = 0; d < 2; d++) {
            place[d] += tensor.step[d];
            if (place[d] < (int64_t)tensor.extent[d + 1] + tensor.upper[d])
                break;
            place[d] = tensor.lower[d];
            image += d;
        }
    }
    begin_rows(&rows, number);
}
