/* cuda_images.c: images.c, with which a program holds its kernels' machine code, and the sources for GPUs that it does not fit.
   requires: kernels.ARCHITECTURE.cubin for each of the architectures, and kernels.ptx of the first, beside images.c. */
#include "emit/cuda.h"

#include <string.h>

/* "device/cuda.h" -> "device_cuda_h" */
static const char *identifier(struct arena *arena, const char *name)
{
    char *result = arena_strndup(arena, name, strlen(name));
    for (char *c = strpbrk(result, "/."); c; c = strpbrk(c, "/."))
        *c = '_';
    return result;
}

static void put_images(struct writer *w, const char *const *architectures, int count)
{
    const char *ptx = arena_printf(w->arena, "compute_%s", architectures[0] + strlen("sm_"));
    for (int i = 0; i < count; i++)
        put(w, "DDP_EMBED(%s, \"kernels.%s.cubin\");\n", architectures[i], architectures[i]);
    put(w, "DDP_EMBED(%s, \"kernels.ptx\");\n", ptx);
    put(w, "const struct ddp_image ddp_images[] = {\n");
    for (int i = 0; i < count; i++)
        put(w, "    {\"%s\", %s},\n", architectures[i], architectures[i]);
    put(w, "    {\"%s\", %s},\n", ptx, ptx);
    put(w, "};\nconst int ddp_n_images = %d;\n", count + 1);
}

static void put_sources(struct writer *w, const struct ddp_source *sources, int count)
{
    for (int i = 0; i < count; i++)
        put(w, "DDP_EMBED(%s, \"%s\");\n", identifier(w->arena, sources[i].name), sources[i].name);
    put(w, "const struct ddp_source ddp_sources[] = {\n");
    for (int i = 0; i < count; i++)
        put(w, "    {\"%s\", %s},\n", sources[i].name, identifier(w->arena, sources[i].name));
    put(w, "};\nconst int ddp_n_sources = %d;\n", count);
}

void emit_cuda_images(struct writer *w, const struct plan *plan, const char *const *architectures, int n_architectures,
                      const struct ddp_source *sources, int n_sources)
{
    put(w,
        "/* images.c: the kernels as machine code, and as sources for other GPUs; emitted by ddpc from %s. */\n"
        "#include \"cuda/images.h\"\n\n",
        plan->spec);
    put_images(w, architectures, n_architectures);
    put(w, "\n");
    put_sources(w, sources, n_sources);
}
