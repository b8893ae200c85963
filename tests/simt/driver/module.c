/* module.c: images, their kernels, launches, and maps of tensors. */
#include "image.h"
#include "queue.h"
#include "simt/simt.h"

#include "device/launch.h"

#include <dlfcn.h>
#include <elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct CUfunc_st {
    char *name;
    const unsigned *sizes; /* of its parameters, to the first 0 */
    unsigned dynamic_limit;
    CUfunction next;
};

struct CUmod_st {
    void *library;
    CUfunction functions;
};

/* Kernels call the emulator, which is here; and whoever opened this library may have done so for itself only. */
__attribute__((constructor)) static void show_emulator(void)
{
    Dl_info here;
    if (dladdr((void *)show_emulator, &here))
        dlopen(here.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_GLOBAL);
}

/* ---- images */

static CUresult check_image(const Elf64_Ehdr *header)
{
    const unsigned wanted = header->e_flags & IMAGE_NUMBER, have = capability();
    if (memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || !wanted || header->e_machine == EM_CUDA)
        return CUDA_ERROR_INVALID_IMAGE;
    const bool fits = header->e_flags & IMAGE_SPECIFIC ? have == wanted
                      : header->e_flags & IMAGE_PTX    ? have >= wanted
                                                       : have / 10 == wanted / 10 && have >= wanted;
    return fits ? CUDA_SUCCESS : CUDA_ERROR_NO_BINARY_FOR_GPU;
}

static void *load(const Elf64_Ehdr *header)
{
    const size_t bytes = header->e_shoff + (size_t)header->e_shnum * header->e_shentsize;
    const int file = memfd_create("kernels", 0);
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    void *const library = write(file, header, bytes) == (ssize_t)bytes ? dlopen(path, RTLD_NOW) : NULL;
    close(file);
    if (!library)
        complain(CUDA_ERROR_INVALID_IMAGE, "%s", dlerror());
    return library;
}

CUresult cuModuleLoadData(CUmodule *module, const void *image)
{
    CUresult result = enter(FORBIDDEN);
    if (!result)
        result = check_image(image);
    void *const library = result ? NULL : load(image);
    if (!result && !library)
        result = CUDA_ERROR_INVALID_IMAGE;
    if (!result) {
        *module = calloc(1, sizeof **module);
        (*module)->library = library;
    }
    return leave(result);
}

CUresult cuModuleUnload(CUmodule module)
{
    const CUresult result = enter(FORBIDDEN);
    if (result)
        return leave(result);
    while (module->functions) {
        CUfunction const function = module->functions;
        module->functions = function->next;
        free(function->name);
        free(function);
    }
    dlclose(module->library);
    free(module);
    return leave(CUDA_SUCCESS);
}

CUresult cuModuleGetFunction(CUfunction *function, CUmodule module, const char *name)
{
    CUresult result = enter(ALLOWED);
    const unsigned *const sizes = simt_parameters(name);
    if (!result && !sizes)
        result = CUDA_ERROR_NOT_FOUND;
    if (!result) {
        *function = calloc(1, sizeof **function);
        **function = (struct CUfunc_st){strdup(name), sizes, 48 << 10, module->functions};
        module->functions = *function;
    }
    return leave(result);
}

CUresult cuFuncSetAttribute(CUfunction function, int attribute, int value)
{
    CUresult result = enter(ALLOWED);
    if (!result && attribute != CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES)
        result = CUDA_ERROR_INVALID_VALUE;
    if (!result && (value < 0 || (unsigned)value > largest_shared()))
        result = CUDA_ERROR_INVALID_VALUE;
    if (!result)
        function->dynamic_limit = (unsigned)value;
    return leave(result);
}

/* ---- launches */

enum { MAX_PARAMETERS = 256, LINE = 64 };

struct launch {
    struct work work;
    const char *name;
    struct ddp_grid grid;
    void *arguments[MAX_PARAMETERS];
};

static enum progress go(struct work *work)
{
    struct launch *const launch = (struct launch *)work;
    ddp_launch(launch->name, launch->grid, launch->arguments);
    return FINISHED;
}

static void drop(struct work *work)
{
    for (void **argument = ((struct launch *)work)->arguments; *argument; argument++)
        free(*argument);
}

/* The values of now: the caller's may change before it runs. */
static struct launch *make_launch(CUfunction function, struct ddp_grid grid, void **parameters)
{
    struct launch *const launch = new_work(sizeof *launch, go);
    launch->work.drop = drop;
    launch->name = function->name;
    launch->grid = grid;
    for (size_t i = 0; function->sizes[i] && i + 1 < MAX_PARAMETERS; i++) {
        launch->arguments[i] = aligned_alloc(LINE, (function->sizes[i] + LINE - 1) / LINE * LINE);
        memcpy(launch->arguments[i], parameters[i], function->sizes[i]);
    }
    return launch;
}

CUresult cuLaunchKernel(CUfunction function, unsigned grid_x, unsigned grid_y, unsigned grid_z, unsigned block_x,
                        unsigned block_y, unsigned block_z, unsigned shared, CUstream stream, void **parameters,
                        void **extra)
{
    CUresult result = enter(ALLOWED);
    const struct ddp_grid grid = {{grid_x, grid_y, grid_z}, block_x, shared};
    if (!result && (extra || block_y != 1 || block_z != 1))
        result = complain(CUDA_ERROR_INVALID_VALUE, "kernel %s: a block of %u x %u x %u threads", function->name,
                          block_x, block_y, block_z);
    if (!result && shared > function->dynamic_limit)
        result = complain(CUDA_ERROR_INVALID_VALUE, "kernel %s: %u bytes of dynamic shared memory where %u are allowed",
                          function->name, shared, function->dynamic_limit);
    if (!result)
        result = enqueue(stream, &make_launch(function, grid, parameters)->work);
    return leave(result);
}

/* ---- maps of tensors. The limits are those that cuda.h states for each function. */

enum { MAX_BOX = 256, ALIGNMENT = 16 };

static unsigned bytes_of(int type)
{
    static const unsigned char bytes[] = {1, 2, 4, 4, 8, 8, 2, 4, 8, 2, 4, 4, 4};
    return (unsigned)type < sizeof bytes ? bytes[type] : 0;
}

static CUresult describe(struct ddp_view *tensor, int type, uint32_t rank, void *memory, const uint64_t *extent,
                         const uint64_t *stride, int swizzle)
{
    static const unsigned char swizzles[] = {0, 32, 64, 128};
    if (capability() < 90)
        return complain(CUDA_ERROR_INVALID_VALUE, "a tensor map for a GPU of capability %u", capability());
    if (rank < 1 || rank > DDP_TENSOR_RANK || (unsigned)swizzle >= sizeof swizzles || !bytes_of(type))
        return complain(CUDA_ERROR_INVALID_VALUE, "a tensor map of type %d, rank %u, swizzle %d", type, rank, swizzle);
    if ((uintptr_t)memory % ALIGNMENT || !on_device((CUdeviceptr)memory, 1))
        return complain(CUDA_ERROR_INVALID_VALUE, "a tensor map of memory at %p", memory);
    tensor->memory = memory;
    tensor->rank = (unsigned char)rank;
    tensor->element = (unsigned char)bytes_of(type);
    tensor->swizzle = swizzles[swizzle];
    for (uint32_t d = 0; d < rank; d++) {
        tensor->extent[d] = (unsigned)extent[d];
        tensor->stride[d] = d ? stride[d - 1] : tensor->element;
        if (!extent[d] || extent[d] >> 32 || (d && (tensor->stride[d] % ALIGNMENT || tensor->stride[d] >> 40)))
            return complain(CUDA_ERROR_INVALID_VALUE, "a tensor map with extent %llu and stride %llu",
                            (unsigned long long)extent[d], tensor->stride[d]);
    }
    return CUDA_SUCCESS;
}

/* What a copy brings of the innermost dimension. */
static CUresult check_row(const struct ddp_view *tensor, unsigned elements)
{
    const unsigned bytes = elements * tensor->element;
    if (!elements || elements > MAX_BOX || bytes % ALIGNMENT || (tensor->swizzle && bytes > tensor->swizzle))
        return complain(CUDA_ERROR_INVALID_VALUE, "a tensor map with rows of %u bytes, swizzled by %u", bytes,
                        tensor->swizzle);
    return CUDA_SUCCESS;
}

CUresult cuTensorMapEncodeTiled(CUtensorMap *map, int type, uint32_t rank, void *memory, const uint64_t *extent,
                                const uint64_t *stride, const uint32_t *box, const uint32_t *step, int interleave,
                                int swizzle, int promotion, int fill)
{
    (void)promotion;
    struct ddp_view tensor = {0};
    CUresult result = enter(ALLOWED);
    if (!result)
        result = interleave || fill || (uintptr_t)map % LINE ? CUDA_ERROR_INVALID_VALUE
                                                             : describe(&tensor, type, rank, memory, extent, stride, swizzle);
    for (uint32_t d = 0; !result && d < rank; d++) {
        tensor.box[d] = (unsigned short)box[d];
        if (!box[d] || box[d] > MAX_BOX || step[d] != 1)
            result = CUDA_ERROR_INVALID_VALUE;
    }
    if (!result)
        result = check_row(&tensor, box[0]);
    if (!result)
        ddp_map_tensor((struct ddp_tensor_map *)map, &tensor);
    return leave(result);
}

CUresult cuTensorMapEncodeIm2col(CUtensorMap *map, int type, uint32_t rank, void *memory, const uint64_t *extent,
                                 const uint64_t *stride, const int *lower, const int *upper, uint32_t channels,
                                 uint32_t pixels, const uint32_t *step, int interleave, int swizzle, int promotion,
                                 int fill)
{
    (void)promotion;
    struct ddp_view tensor = {.channels = (unsigned short)channels, .pixels = (unsigned short)pixels};
    CUresult result = enter(ALLOWED);
    if (!result)
        result = interleave || fill || (uintptr_t)map % LINE || rank != 4 || !pixels || pixels > 1024
                     ? CUDA_ERROR_INVALID_VALUE
                     : describe(&tensor, type, rank, memory, extent, stride, swizzle);
    for (int d = 0; !result && d < 2; d++) {
        tensor.lower[d] = (short)lower[d];
        tensor.upper[d] = (short)upper[d];
        tensor.step[d] = (unsigned char)step[d + 1];
        if (lower[d] < -128 || lower[d] > 127 || upper[d] < -128 || upper[d] > 127 || !step[d + 1] || step[d + 1] > 8)
            result = CUDA_ERROR_INVALID_VALUE;
    }
    if (!result)
        result = check_row(&tensor, channels);
    if (!result)
        ddp_map_tensor((struct ddp_tensor_map *)map, &tensor);
    return leave(result);
}
