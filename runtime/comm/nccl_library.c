/* nccl_library.c: see nccl_library.h. */
#include "comm/nccl_library.h"

#include <dlfcn.h>
#include <link.h>
#include <stdio.h>

struct nccl_library nccl_library;

static const struct {
    const char *symbol;
    void *function; /* in nccl_library */
} functions[] = {
#define ROW(name, result, parameters) {"nccl" #name, &nccl_library.name},
    NCCL_FUNCTIONS(ROW)
#undef ROW
};

static char reason[512];

static const char *path_of(void *library)
{
    struct link_map *map;
    return dlinfo(library, RTLD_DI_LINKMAP, &map) == 0 ? map->l_name : "libnccl.so.2";
}

/* Asked before the others are looked for, which an old one may not have. */
static const char *check_version(void *library)
{
    int version = 0;
    ncclResult_t (*get)(int *) = (ncclResult_t (*)(int *))(uintptr_t)dlsym(library, "ncclGetVersion");
    if (get && get(&version) == ncclSuccess && version >= NCCL_OLDEST)
        return NULL;
    int major = version < 10000 ? 1000 : 10000; /* versions up to 2.8 count so */
    snprintf(reason, sizeof reason, "%s is NCCL %d.%d, and too old: %d.%d is needed", path_of(library), version / major,
             version % major / 100, NCCL_OLDEST / 10000, NCCL_OLDEST % 10000 / 100);
    return reason;
}

static const char *find_functions(void *library)
{
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (!(*(void **)functions[i].function = dlsym(library, functions[i].symbol))) {
            snprintf(reason, sizeof reason, "%s has no %s", path_of(library), functions[i].symbol);
            return reason;
        }
    return NULL;
}

const char *nccl_open(void)
{
    if (nccl_library.GetLastError) /* the last one of the table */
        return NULL;
    void *library = dlopen("libnccl.so.2", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        snprintf(reason, sizeof reason, "%s", dlerror());
        return reason;
    }
    const char *why = check_version(library);
    return why ? why : find_functions(library);
}
