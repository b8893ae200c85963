/* device.c: devices, errors, and the lock. What the device is comes from the environment:
       SIMT_GPU_COUNT (1), SIMT_GPU_CAPABILITY (90), SIMT_GPU_MEMORY (bytes; 4 GiB), SIMT_DRIVER_VERSION (13000) */
#include "queue.h"
#include "simt/simt.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool initialised, broken;
static struct CUctx_st {
    CUdevice device;
} contexts[64];
static _Thread_local CUcontext current;

unsigned long knob(const char *name, unsigned long usual)
{
    const char *const text = getenv(name);
    return text ? strtoul(text, NULL, 0) : usual;
}

unsigned capability(void)
{
    return knob("SIMT_GPU_CAPABILITY", 90);
}

static int device_count(void)
{
    return knob("SIMT_GPU_COUNT", 1);
}

/* ("Technical Specifications per Compute Capability", CUDA C++ Programming Guide) */
unsigned largest_shared(void)
{
    const unsigned number = capability();
    return (number >= 120 || number == 86 || number == 89 ? 99 : number >= 90 ? 227 : number >= 80 ? 163 : 64) << 10;
}

/* ---- errors */

static const struct {
    CUresult result;
    const char *name, *text;
} results[] = {
    {CUDA_SUCCESS, "CUDA_SUCCESS", "no error"},
    {CUDA_ERROR_INVALID_VALUE, "CUDA_ERROR_INVALID_VALUE", "invalid argument"},
    {CUDA_ERROR_OUT_OF_MEMORY, "CUDA_ERROR_OUT_OF_MEMORY", "out of memory"},
    {CUDA_ERROR_NOT_INITIALIZED, "CUDA_ERROR_NOT_INITIALIZED", "initialization error"},
    {CUDA_ERROR_NO_DEVICE, "CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected"},
    {CUDA_ERROR_INVALID_DEVICE, "CUDA_ERROR_INVALID_DEVICE", "invalid device ordinal"},
    {CUDA_ERROR_INVALID_IMAGE, "CUDA_ERROR_INVALID_IMAGE", "device kernel image is invalid"},
    {CUDA_ERROR_INVALID_CONTEXT, "CUDA_ERROR_INVALID_CONTEXT", "invalid device context"},
    {CUDA_ERROR_NO_BINARY_FOR_GPU, "CUDA_ERROR_NO_BINARY_FOR_GPU",
     "no kernel image is available for execution on the device"},
    {CUDA_ERROR_INVALID_HANDLE, "CUDA_ERROR_INVALID_HANDLE", "invalid resource handle"},
    {CUDA_ERROR_NOT_FOUND, "CUDA_ERROR_NOT_FOUND", "named symbol not found"},
    {CUDA_ERROR_NOT_READY, "CUDA_ERROR_NOT_READY", "device not ready"},
    {CUDA_ERROR_ILLEGAL_ADDRESS, "CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered"},
    {CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED, "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED",
     "operation not permitted when stream is capturing"},
    {CUDA_ERROR_STREAM_CAPTURE_INVALIDATED, "CUDA_ERROR_STREAM_CAPTURE_INVALIDATED",
     "operation failed due to a previous error during capture"},
    {CUDA_ERROR_STREAM_CAPTURE_MERGE, "CUDA_ERROR_STREAM_CAPTURE_MERGE",
     "operation would result in a merge of separate capture sequences"},
    {CUDA_ERROR_STREAM_CAPTURE_UNMATCHED, "CUDA_ERROR_STREAM_CAPTURE_UNMATCHED",
     "capture was not ended in the same stream as it began"},
    {CUDA_ERROR_STREAM_CAPTURE_UNJOINED, "CUDA_ERROR_STREAM_CAPTURE_UNJOINED",
     "capturing stream has unjoined work"},
    {CUDA_ERROR_STREAM_CAPTURE_ISOLATION, "CUDA_ERROR_STREAM_CAPTURE_ISOLATION",
     "dependency created on uncaptured work in another stream"},
    {CUDA_ERROR_CAPTURED_EVENT, "CUDA_ERROR_CAPTURED_EVENT",
     "operation not permitted on an event last recorded in a capturing stream"},
};

static CUresult describe(CUresult result, const char **name, const char **text)
{
    for (size_t i = 0; i < sizeof results / sizeof *results; i++)
        if (results[i].result == result) {
            *name = results[i].name;
            *text = results[i].text;
            return CUDA_SUCCESS;
        }
    *name = *text = NULL;
    return CUDA_ERROR_INVALID_VALUE;
}

CUresult cuGetErrorName(CUresult result, const char **name)
{
    const char *text;
    return describe(result, name, &text);
}

CUresult cuGetErrorString(CUresult result, const char **text)
{
    const char *name;
    return describe(result, &name, text);
}

CUresult complain(CUresult result, const char *format, ...)
{
    char line[1024];
    va_list rest;
    va_start(rest, format);
    vsnprintf(line, sizeof line, format, rest);
    va_end(rest);
    fprintf(stderr, "simt: %s\n", line);
    return result;
}

bool is_broken(void)
{
    if (!broken && simt_error()) {
        broken = true;
        complain(CUDA_ERROR_ILLEGAL_ADDRESS, "%s", simt_error());
    }
    return broken;
}

CUresult enter(enum call call)
{
    pthread_mutex_lock(&lock);
    if (!initialised)
        return CUDA_ERROR_NOT_INITIALIZED;
    if (!current)
        return CUDA_ERROR_INVALID_CONTEXT;
    if (broken)
        return CUDA_ERROR_ILLEGAL_ADDRESS;
    return call == FORBIDDEN && disturb_captures() ? CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED : CUDA_SUCCESS;
}

CUresult leave(CUresult result)
{
    pthread_mutex_unlock(&lock);
    return result;
}

/* ---- devices */

CUresult cuInit(unsigned flags)
{
    if (flags)
        return CUDA_ERROR_INVALID_VALUE;
    initialised = device_count() > 0;
    return initialised ? CUDA_SUCCESS : CUDA_ERROR_NO_DEVICE;
}

CUresult cuDriverGetVersion(int *version)
{
    *version = knob("SIMT_DRIVER_VERSION", 13000);
    return CUDA_SUCCESS;
}

CUresult cuDeviceGetCount(int *count)
{
    *count = device_count();
    return initialised ? CUDA_SUCCESS : CUDA_ERROR_NOT_INITIALIZED;
}

static CUresult check_device(CUdevice device)
{
    if (!initialised)
        return CUDA_ERROR_NOT_INITIALIZED;
    return device >= 0 && device < device_count() ? CUDA_SUCCESS : CUDA_ERROR_INVALID_DEVICE;
}

CUresult cuDeviceGet(CUdevice *device, int number)
{
    *device = number;
    return check_device(number);
}

CUresult cuDeviceGetName(char *name, int size, CUdevice device)
{
    snprintf(name, (size_t)size, "emulated GPU");
    return check_device(device);
}

CUresult cuDeviceGetUuid_v2(CUuuid *uuid, CUdevice device)
{
    memset(uuid, 0x51, sizeof *uuid);
    uuid->bytes[15] = (char)device;
    return check_device(device);
}

CUresult cuDeviceGetAttribute(int *value, int attribute, CUdevice device)
{
    const struct {
        int attribute, value;
    } attributes[] = {
        {CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK, 1024},
        {CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT, 4},
        {CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR, (int)capability() / 10},
        {CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR, (int)capability() % 10},
        {CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN, (int)largest_shared()},
    };
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        if (attributes[i].attribute == attribute) {
            *value = attributes[i].value;
            return check_device(device);
        }
    return complain(CUDA_ERROR_INVALID_VALUE, "there is no attribute %d", attribute);
}

CUresult cuDevicePrimaryCtxRetain(CUcontext *context, CUdevice device)
{
    const CUresult result = check_device(device);
    if (!result) {
        *context = &contexts[device];
        (*context)->device = device;
    }
    return result;
}

CUresult cuDevicePrimaryCtxRelease_v2(CUdevice device)
{
    return check_device(device);
}

CUresult cuCtxSetCurrent(CUcontext context)
{
    current = context;
    return initialised ? CUDA_SUCCESS : CUDA_ERROR_NOT_INITIALIZED;
}
