/* device.c: the GPU of this rank, and its memory. */
#include "device.h"
#include "comm/nccl.h"
#include "cuda/cuda.h"
#include "cuda/images.h"
#include "fail.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { OLDEST = 80 }; /* compute capability 8.0: bf16 on tensor cores, asynchronous copies */

struct cuda cuda;

static int attribute(int which)
{
    int value = 0;
    CU(DeviceGetAttribute, &value, which, cuda.device);
    return value;
}

static void name_device(void)
{
    CUuuid uuid;
    CU(DeviceGetName, cuda.name, (int)sizeof cuda.name - 42, cuda.device);
    CU(DeviceGetUuid, &uuid, cuda.device);
    char *end = cuda.name + strlen(cuda.name);
    end += sprintf(end, ", GPU-");
    for (int i = 0; i < 16; i++)
        end += sprintf(end, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", uuid.bytes[i]);
}

static void choose(int local_rank)
{
    int count = 0;
    CU(DeviceGetCount, &count);
    if (local_rank >= count)
        ddp_fail(DDP_GPU, "this rank needs GPU %d, and this host has %d: each rank needs one of its own", local_rank, count);
    CU(DeviceGet, &cuda.device, local_rank);
    name_device();
}

static int check_capability(void)
{
    const int major = attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR);
    const int minor = attribute(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR);
    if (major * 10 + minor < OLDEST)
        ddp_fail(DDP_GPU, "%s has compute capability %d.%d; kernels need %d.%d", cuda.name, major, minor, OLDEST / 10,
                 OLDEST % 10);
    return major * 10 + minor;
}

static void open_device(int local_rank)
{
    cuda_open_driver();
    choose(local_rank);
    cuda.capability = check_capability();
    CU(DevicePrimaryCtxRetain, &cuda.context, cuda.device);
    CU(CtxSetCurrent, cuda.context);
    CUstream *const streams[] = {&cuda.compute, &cuda.exchange, &cuda.copies};
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++)
        CU(StreamCreate, streams[i], CU_STREAM_NON_BLOCKING);
    CU(ModuleLoadData, &cuda.module, ddp_choose_image(cuda.capability));
}

static const char *identity(void)
{
    return cuda.name;
}

/* ---- memory */

static _Noreturn void no_memory(const char *what, const char *where, int64_t bytes, CUresult error)
{
    ddp_fail(DDP_MEMORY, "no memory for %s %s: %" PRId64 " MiB: %s", what, where, bytes >> 20, cuda_error(error).text);
}

void *cuda_take(int64_t bytes, const char *what)
{
    CUdeviceptr memory = 0;
    if (bytes == 0)
        return NULL;
    const CUresult error = cuda_driver.MemAlloc(&memory, (size_t)bytes);
    if (error != CUDA_SUCCESS)
        no_memory(what, "on the GPU", bytes, error);
    CU(MemsetD8Async, memory, 0, (size_t)bytes, cuda.compute);
    CU(StreamSynchronize, cuda.compute);
    return (void *)(uintptr_t)memory;
}

void cuda_give_back(void *memory, int64_t bytes)
{
    (void)bytes;
    if (memory)
        CU(MemFree, cuda_address(memory));
}

void *cuda_take_pinned(int64_t bytes, const char *what)
{
    void *memory = NULL;
    const CUresult error = cuda_driver.MemHostAlloc(&memory, (size_t)bytes, 0);
    if (error != CUDA_SUCCESS)
        no_memory(what, "that the GPU reads", bytes, error);
    return memset(memory, 0, (size_t)bytes);
}

void cuda_put(void *to, const void *from, int64_t bytes)
{
    if (bytes)
        CU(MemcpyHtoDAsync, cuda_address(to), from, (size_t)bytes, cuda.compute);
    CU(StreamSynchronize, cuda.compute);
}

void cuda_get(void *to, const void *from, int64_t bytes)
{
    if (bytes)
        CU(MemcpyDtoHAsync, to, cuda_address(from), (size_t)bytes, cuda.compute);
    CU(StreamSynchronize, cuda.compute);
}

const struct ddp_device ddp_cuda = {
    .name = "cuda",
    .open = open_device, .identity = identity, .backend = &comm_nccl, .make_id = nccl_make_id,
    .take = cuda_take, .give_back = cuda_give_back, .put = cuda_put, .get = cuda_get,
    .take_memory = cuda_take_memory, .release_memory = cuda_release_memory,
    .put_state = cuda_put_state, .get_state = cuda_get_state, .get_gradients = cuda_get_gradients,
    .takes_pixels = true, .send_input = cuda_send_input, .set_input = cuda_set_input,
    .run = cuda_run, .report_loss = cuda_report_loss, .evaluation_add = cuda_evaluation_add,
    .broadcast_state = cuda_broadcast_state, .average_state = cuda_average_state,
    .update_start = cuda_update_start, .update_wait = cuda_update_wait,
};
