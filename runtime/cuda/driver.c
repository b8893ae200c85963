/* driver.c: see driver.h. */
#include "cuda/driver.h"
#include "fail.h"

#include <dlfcn.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>

enum { OLDEST = 12000 }; /* CUDA 12.0: maps of tensors, kernels loaded when they are first launched */

struct cuda_driver cuda_driver;

static const struct {
    const char *symbol;
    void *function; /* in cuda_driver */
} functions[] = {
#define ROW(name, symbol, parameters) {symbol, &cuda_driver.name},
    CUDA_FUNCTIONS(ROW)
#undef ROW
};

struct cuda_error cuda_error(CUresult error)
{
    const char *name = NULL, *text = NULL;
    struct cuda_error e;
    cuda_driver.GetErrorName(error, &name);
    cuda_driver.GetErrorString(error, &text);
    snprintf(e.text, sizeof e.text, "%s: %s", name ? name : "unknown error", text ? text : "");
    return e;
}

void cuda_check(CUresult error, const char *call)
{
    if (error != CUDA_SUCCESS)
        ddp_fail(DDP_GPU, "%s: %s", call, cuda_error(error).text);
}

static const char *path_of(void *library)
{
    struct link_map *map;
    return dlinfo(library, RTLD_DI_LINKMAP, &map) == 0 && *map->l_name ? map->l_name : "libcuda.so.1";
}

static _Noreturn void missing(void)
{
    const char *error = dlerror(), *path = getenv("LD_LIBRARY_PATH");
    ddp_fail(DDP_GPU, "no CUDA driver: %s (LD_LIBRARY_PATH: %s)", error ? error : "libcuda.so.1", path ? path : "not set");
}

static void check_version(void *library)
{
    int version = 0;
    int (*get)(int *) = (int (*)(int *))(uintptr_t)dlsym(library, "cuDriverGetVersion");
    if (!get || get(&version) != CUDA_SUCCESS || version < OLDEST)
        ddp_fail(DDP_GPU, "the CUDA driver %s is for CUDA %d.%d, and too old: this program needs %d.%d", path_of(library),
                 version / 1000, version % 1000 / 10, OLDEST / 1000, OLDEST % 1000 / 10);
}

void cuda_open_driver(void)
{
    void *library = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
    if (!library)
        missing();
    check_version(library);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (!(*(void **)functions[i].function = dlsym(library, functions[i].symbol)))
            ddp_fail(DDP_GPU, "the CUDA driver %s has no %s", path_of(library), functions[i].symbol);
    CU(Init, 0);
}
