/* images.c: see images.h. */
#include "cuda/images.h"
#include "cuda/cache.h"
#include "cuda/nvrtc.h"
#include "fail.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what the program brings */

struct architecture {
    int capability;
    char suffix; /* 'a': for one GPU only, 'f': for GPUs of its generation */
    bool ptx;
};

static struct architecture parse(const char *name)
{
    char *suffix;
    const bool ptx = strncmp(name, "compute_", 8) == 0;
    const long capability = strtol(strchr(name, '_') + 1, &suffix, 10);
    return (struct architecture){(int)capability, *suffix, ptx};
}

/* Machine code runs on later GPUs of its generation, PTX on all later ones. */
static bool runs(struct architecture its, int capability)
{
    const bool any_generation = its.ptx && !its.suffix;
    if (its.suffix == 'a')
        return its.capability == capability;
    return its.capability <= capability && (any_generation || its.capability / 10 == capability / 10);
}

/* 0: does not run; the greater the better. */
static int fitness(const struct ddp_image *image, int capability)
{
    enum { MACHINE_CODE = 1 << 16 };
    const struct architecture its = parse(image->architecture);
    if (!runs(its, capability))
        return 0;
    return (its.ptx ? 0 : MACHINE_CODE) + its.capability * 2 + (its.suffix == 'a');
}

const struct ddp_image *ddp_fitting_image(int capability)
{
    const struct ddp_image *best = NULL;
    for (int i = 0; i < ddp_n_images; i++)
        if (fitness(&ddp_images[i], capability) > (best ? fitness(best, capability) : 0))
            best = &ddp_images[i];
    return best;
}

/* ---- what NVRTC makes */

enum { REASON = 256 }; /* why there is nothing */

static void *compile(const char *architecture, const char *path, char reason[REASON])
{
    printf("kernels are compiled for %s\n", architecture);
    fflush(stdout);
    struct code code = nvrtc_compile(ddp_sources, ddp_n_sources, architecture);
    void *cubin = code.cubin;
    if (cubin && path)
        cache_write(path, cubin, code.cubin_bytes);
    snprintf(reason, REASON, "%.*s", (int)strcspn(code.log, "\n"), code.log);
    code.cubin = NULL; /* it stays */
    nvrtc_release(&code);
    return cubin;
}

static const void *made_by_nvrtc(int capability, char reason[REASON])
{
    char architecture[16];
    if (!nvrtc_open()) {
        snprintf(reason, REASON, "there is no libnvrtc.so to compile them");
        return NULL;
    }
    /* wgmma is there under the name of 9.0's own architecture only */
    snprintf(architecture, sizeof architecture, "sm_%d%s", capability, capability == 90 ? "a" : "");
    char *path = cache_path(ddp_sources, ddp_n_sources, architecture, nvrtc_version());
    void *code = path ? cache_read(path) : NULL;
    if (!code)
        code = compile(architecture, path, reason);
    free(path);
    return code;
}

const void *ddp_choose_image(int capability)
{
    char reason[REASON];
    const struct ddp_image *image = ddp_fitting_image(capability);
    if (image && !parse(image->architecture).ptx)
        return image->bytes;
    const void *code = made_by_nvrtc(capability, reason);
    if (!code && !image)
        ddp_fail(DDP_SYSTEM, "the program has no kernels for a GPU of compute capability %d.%d: %s", capability / 10,
                 capability % 10, reason);
    return code ? code : image->bytes;
}
