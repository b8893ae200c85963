/* launch.c: see device/launch.h. */
#include "device/launch.h"
#include "cuda/cuda.h"
#include "cuda/profile.h"
#include "fail.h"

enum { SHARED_BYTES = 48 << 10 }; /* more than this is asked for, kernel by kernel */

/* A step is launched once and then replayed: the driver's own look-up of names will do. */
static CUfunction find(const char *kernel)
{
    CUfunction function;
    const CUresult error = cuda_driver.ModuleGetFunction(&function, cuda.module, kernel);
    if (error != CUDA_SUCCESS)
        ddp_fail(DDP_GPU, "%s: kernel %s: %s", cuda.name, kernel, cuda_error(error).text);
    return function;
}

static void launch(CUstream stream, const char *kernel, struct ddp_grid grid, void **arguments)
{
    const CUfunction function = find(kernel);
    if (grid.shared > SHARED_BYTES)
        CU(FuncSetAttribute, function, CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES, (int)grid.shared);
    profile_launch_begins(kernel, stream);
    const CUresult error = cuda_driver.LaunchKernel(function, grid.blocks[0], grid.blocks[1], grid.blocks[2], grid.threads,
                                                    1, 1, grid.shared, stream, arguments, NULL);
    if (error != CUDA_SUCCESS)
        ddp_fail(DDP_GPU, "%s: kernel %s: %s", cuda.name, kernel, cuda_error(error).text);
    profile_launch_ends(stream);
}

void ddp_launch(const char *kernel, struct ddp_grid grid, void **arguments)
{
    launch(cuda.compute, kernel, grid, arguments);
}

void cuda_launch(CUstream stream, const char *kernel, int64_t blocks, void **arguments)
{
    if (blocks > 0)
        launch(stream, kernel, (struct ddp_grid){{(unsigned)blocks, 1, 1}, 256, 0}, arguments);
}

/* ---- tensor maps */

static int type_of(unsigned element)
{
    return element == 4   ? CU_TENSOR_MAP_DATA_TYPE_FLOAT32
           : element == 2 ? CU_TENSOR_MAP_DATA_TYPE_BFLOAT16
                          : CU_TENSOR_MAP_DATA_TYPE_UINT8;
}

static int swizzle_of(unsigned bytes)
{
    return bytes == 128  ? CU_TENSOR_MAP_SWIZZLE_128B
           : bytes == 64 ? CU_TENSOR_MAP_SWIZZLE_64B
           : bytes == 32 ? CU_TENSOR_MAP_SWIZZLE_32B
                         : CU_TENSOR_MAP_SWIZZLE_NONE;
}

/* Before 9.0 no kernel looks at it, and the driver makes none.
   The driver is told the bytes between the elements of every dimension but the first, whose elements are side by side. */
void ddp_map_tensor(struct ddp_tensor_map *map, const struct ddp_view *tensor)
{
    if (cuda.capability < 90)
        return;
    const bool image = tensor->pixels > 0;
    uint64_t extent[DDP_TENSOR_RANK], stride[DDP_TENSOR_RANK];
    uint32_t box[DDP_TENSOR_RANK], step[DDP_TENSOR_RANK];
    int lower[2], upper[2];
    for (unsigned i = 0; i < tensor->rank; i++) {
        extent[i] = tensor->extent[i];
        box[i] = tensor->box[i];
        step[i] = image && (i == 1 || i == 2) ? tensor->step[i - 1] : 1;
        stride[i] = i + 1 < tensor->rank ? tensor->stride[i + 1] : 0;
    }
    for (int i = 0; i < 2; i++) {
        lower[i] = tensor->lower[i];
        upper[i] = tensor->upper[i];
    }
    void *const memory = (void *)(uintptr_t)tensor->memory;
    const int type = type_of(tensor->element), swizzle = swizzle_of(tensor->swizzle);
    if (image)
        CU(TensorMapEncodeIm2col, map, type, tensor->rank, memory, extent, stride, lower, upper, tensor->channels,
           tensor->pixels, step, CU_TENSOR_MAP_INTERLEAVE_NONE, swizzle, CU_TENSOR_MAP_L2_PROMOTION_L2_256B,
           CU_TENSOR_MAP_FLOAT_OOB_FILL_NONE);
    else
        CU(TensorMapEncodeTiled, map, type, tensor->rank, memory, extent, stride, box, step,
           CU_TENSOR_MAP_INTERLEAVE_NONE, swizzle, CU_TENSOR_MAP_L2_PROMOTION_L2_256B,
           CU_TENSOR_MAP_FLOAT_OOB_FILL_NONE);
}
