/* driver.h: CUDA's driver, libcuda.so.1, opened at run time. The declarations are those of its header, as far as they are
   used: a machine that builds this may not have it. */
#ifndef DDP_CUDA_DRIVER_H
#define DDP_CUDA_DRIVER_H

#include <stddef.h>
#include <stdint.h>

struct ddp_tensor_map; /* CUtensorMap */

typedef int CUresult, CUdevice;
typedef unsigned long long CUdeviceptr;
typedef struct CUctx_st *CUcontext;
typedef struct CUmod_st *CUmodule;
typedef struct CUfunc_st *CUfunction;
typedef struct CUstream_st *CUstream;
typedef struct CUevent_st *CUevent;
typedef struct CUgraph_st *CUgraph;
typedef struct CUgraphExec_st *CUgraphExec;
typedef struct { unsigned char bytes[16]; } CUuuid;

enum { CUDA_SUCCESS = 0, CUDA_ERROR_OUT_OF_MEMORY = 2, CUDA_ERROR_NO_DEVICE = 100, CUDA_ERROR_NOT_FOUND = 500,
       CUDA_ERROR_NOT_READY = 600 };
enum { CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR = 75, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR = 76 };
enum { CU_STREAM_NON_BLOCKING = 1, CU_EVENT_DISABLE_TIMING = 2, CU_STREAM_CAPTURE_MODE_THREAD_LOCAL = 1 };
enum { CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES = 8 };
enum { CU_TENSOR_MAP_DATA_TYPE_UINT8 = 0, CU_TENSOR_MAP_DATA_TYPE_FLOAT32 = 7, CU_TENSOR_MAP_DATA_TYPE_BFLOAT16 = 9 };
enum { CU_TENSOR_MAP_SWIZZLE_NONE, CU_TENSOR_MAP_SWIZZLE_32B, CU_TENSOR_MAP_SWIZZLE_64B, CU_TENSOR_MAP_SWIZZLE_128B };
enum { CU_TENSOR_MAP_INTERLEAVE_NONE = 0, CU_TENSOR_MAP_L2_PROMOTION_L2_256B = 3, CU_TENSOR_MAP_FLOAT_OOB_FILL_NONE = 0 };

/* F(what it is called here, what libcuda calls it, its parameters): names with a version are those that CUDA 12's header
   maps the plain ones to. */
#define CUDA_FUNCTIONS(F) \
    F(Init, "cuInit", (unsigned flags)) \
    F(DriverGetVersion, "cuDriverGetVersion", (int *version)) \
    F(GetErrorName, "cuGetErrorName", (CUresult error, const char **name)) \
    F(GetErrorString, "cuGetErrorString", (CUresult error, const char **text)) \
    F(DeviceGetCount, "cuDeviceGetCount", (int *count)) \
    F(DeviceGet, "cuDeviceGet", (CUdevice *device, int ordinal)) \
    F(DeviceGetName, "cuDeviceGetName", (char *name, int size, CUdevice device)) \
    F(DeviceGetAttribute, "cuDeviceGetAttribute", (int *value, int attribute, CUdevice device)) \
    F(DeviceGetUuid, "cuDeviceGetUuid_v2", (CUuuid *uuid, CUdevice device)) \
    F(DevicePrimaryCtxRetain, "cuDevicePrimaryCtxRetain", (CUcontext *context, CUdevice device)) \
    F(DevicePrimaryCtxRelease, "cuDevicePrimaryCtxRelease_v2", (CUdevice device)) \
    F(CtxSetCurrent, "cuCtxSetCurrent", (CUcontext context)) \
    F(MemGetInfo, "cuMemGetInfo_v2", (size_t *available, size_t *total)) \
    F(MemAlloc, "cuMemAlloc_v2", (CUdeviceptr *memory, size_t bytes)) \
    F(MemFree, "cuMemFree_v2", (CUdeviceptr memory)) \
    F(MemHostAlloc, "cuMemHostAlloc", (void **memory, size_t bytes, unsigned flags)) \
    F(MemFreeHost, "cuMemFreeHost", (void *memory)) \
    F(MemsetD8Async, "cuMemsetD8Async", (CUdeviceptr to, unsigned char value, size_t count, CUstream stream)) \
    F(MemcpyHtoDAsync, "cuMemcpyHtoDAsync_v2", (CUdeviceptr to, const void *from, size_t bytes, CUstream stream)) \
    F(MemcpyDtoHAsync, "cuMemcpyDtoHAsync_v2", (void *to, CUdeviceptr from, size_t bytes, CUstream stream)) \
    F(MemcpyDtoDAsync, "cuMemcpyDtoDAsync_v2", (CUdeviceptr to, CUdeviceptr from, size_t bytes, CUstream stream)) \
    F(StreamCreate, "cuStreamCreate", (CUstream *stream, unsigned flags)) \
    F(StreamDestroy, "cuStreamDestroy_v2", (CUstream stream)) \
    F(StreamSynchronize, "cuStreamSynchronize", (CUstream stream)) \
    F(StreamWaitEvent, "cuStreamWaitEvent", (CUstream stream, CUevent event, unsigned flags)) \
    F(StreamBeginCapture, "cuStreamBeginCapture_v2", (CUstream stream, int mode)) \
    F(StreamEndCapture, "cuStreamEndCapture", (CUstream stream, CUgraph *graph)) \
    F(EventCreate, "cuEventCreate", (CUevent *event, unsigned flags)) \
    F(EventDestroy, "cuEventDestroy_v2", (CUevent event)) \
    F(EventRecord, "cuEventRecord", (CUevent event, CUstream stream)) \
    F(EventQuery, "cuEventQuery", (CUevent event)) \
    F(EventSynchronize, "cuEventSynchronize", (CUevent event)) \
    F(EventElapsedTime, "cuEventElapsedTime", (float *milliseconds, CUevent from, CUevent to)) \
    F(GraphInstantiateWithFlags, "cuGraphInstantiateWithFlags", \
      (CUgraphExec *made, CUgraph graph, unsigned long long flags)) \
    F(GraphLaunch, "cuGraphLaunch", (CUgraphExec graph, CUstream stream)) \
    F(GraphExecDestroy, "cuGraphExecDestroy", (CUgraphExec graph)) \
    F(GraphDestroy, "cuGraphDestroy", (CUgraph graph)) \
    F(ModuleLoadData, "cuModuleLoadData", (CUmodule *module, const void *image)) \
    F(ModuleUnload, "cuModuleUnload", (CUmodule module)) \
    F(ModuleGetFunction, "cuModuleGetFunction", (CUfunction *function, CUmodule module, const char *name)) \
    F(FuncSetAttribute, "cuFuncSetAttribute", (CUfunction function, int attribute, int value)) \
    F(LaunchKernel, "cuLaunchKernel", \
      (CUfunction function, unsigned blocks_x, unsigned blocks_y, unsigned blocks_z, unsigned threads_x, \
       unsigned threads_y, unsigned threads_z, unsigned shared, CUstream stream, void **arguments, void **extra)) \
    F(TensorMapEncodeTiled, "cuTensorMapEncodeTiled", \
      (struct ddp_tensor_map *map, int type, uint32_t rank, void *memory, const uint64_t *extent, const uint64_t *stride, \
       const uint32_t *box, const uint32_t *step, int interleave, int swizzle, int promotion, int outside)) \
    F(TensorMapEncodeIm2col, "cuTensorMapEncodeIm2col", \
      (struct ddp_tensor_map *map, int type, uint32_t rank, void *memory, const uint64_t *extent, const uint64_t *stride, \
       const int *lower, const int *upper, uint32_t channels, uint32_t pixels, const uint32_t *step, int interleave, \
       int swizzle, int promotion, int outside))

#define CUDA_FIELD(name, symbol, parameters) CUresult (*name) parameters;
extern struct cuda_driver { CUDA_FUNCTIONS(CUDA_FIELD) } cuda_driver;
#undef CUDA_FIELD

/* Fills the table, and initialises the driver. Ends the process with one line: no driver, one that is too old. */
void cuda_open_driver(void);

/* "CUDA_ERROR_OUT_OF_MEMORY: out of memory" */
struct cuda_error { char text[192]; };
struct cuda_error cuda_error(CUresult error);

/* Calls a function of the table; ends the process with one line where it fails. */
#define CU(name, ...) cuda_check(cuda_driver.name(__VA_ARGS__), "cu" #name)
void cuda_check(CUresult error, const char *call);

#endif
