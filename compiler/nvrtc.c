/* nvrtc.c: see nvrtc.h. The declarations are those of NVRTC's header, which a machine that builds ddpc may not have. */
#include "nvrtc.h"

#include <dlfcn.h>

typedef struct nvrtc_program *program;

static struct {
    int (*create)(program *made, const char *source, const char *name, int headers, const char *const *texts,
                  const char *const *names);
    int (*compile)(program p, int options, const char *const *option);
    int (*destroy)(program *p);
    int (*log_size)(program p, size_t *size), (*log)(program p, char *log);
    int (*cubin_size)(program p, size_t *size), (*cubin)(program p, char *cubin);
    int (*ptx_size)(program p, size_t *size), (*ptx)(program p, char *ptx);
} nvrtc;

static const struct {
    const char *name;
    void *function; /* in nvrtc */
} functions[] = {
    {"nvrtcCreateProgram", &nvrtc.create},      {"nvrtcCompileProgram", &nvrtc.compile},
    {"nvrtcDestroyProgram", &nvrtc.destroy},    {"nvrtcGetProgramLogSize", &nvrtc.log_size},
    {"nvrtcGetProgramLog", &nvrtc.log},         {"nvrtcGetCUBINSize", &nvrtc.cubin_size},
    {"nvrtcGetCUBIN", &nvrtc.cubin},            {"nvrtcGetPTXSize", &nvrtc.ptx_size},
    {"nvrtcGetPTX", &nvrtc.ptx},
};

bool nvrtc_open(void)
{
    static const char *const files[] = {"libnvrtc.so.13", "libnvrtc.so.12", "libnvrtc.so"};
    void *library = NULL;
    for (size_t i = 0; !library && i < sizeof files / sizeof *files; i++)
        library = dlopen(files[i], RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; library && i < sizeof functions / sizeof *functions; i++)
        if (!(*(void **)functions[i].function = dlsym(library, functions[i].name)))
            return false;
    return library;
}

/* One of the results, with a zero behind it. */
static char *take(struct arena *arena, program p, int (*measure)(program, size_t *), int (*get)(program, char *),
                  size_t *bytes)
{
    *bytes = 0;
    if (measure(p, bytes) != 0)
        *bytes = 0;
    char *text = arena_alloc(arena, *bytes + 1);
    if (*bytes)
        get(p, text);
    return text;
}

static program create(struct arena *arena, const char *source, const char *name, const struct header *headers,
                      int n_headers)
{
    const char **names = arena_alloc(arena, sizeof *names * (size_t)n_headers + 1);
    const char **texts = arena_alloc(arena, sizeof *texts * (size_t)n_headers + 1);
    program p = NULL;
    for (int i = 0; i < n_headers; i++) {
        names[i] = headers[i].name;
        texts[i] = headers[i].text;
    }
    return nvrtc.create(&p, source, name, n_headers, texts, names) == 0 ? p : NULL;
}

struct code nvrtc_compile(struct arena *arena, const char *source, const char *name, const char *architecture,
                          const struct header *headers, int n_headers)
{
    const char *options[] = {arena_printf(arena, "--gpu-architecture=%s", architecture), "--std=c++20",
                             "--ptxas-options=-v"};
    struct code code = {.log = "out of memory\n"};
    program p = create(arena, source, name, headers, n_headers);
    size_t bytes;
    if (!p)
        return code;
    code.compiled = nvrtc.compile(p, sizeof options / sizeof *options, options) == 0;
    code.log = take(arena, p, nvrtc.log_size, nvrtc.log, &bytes);
    if (code.compiled) {
        code.cubin = take(arena, p, nvrtc.cubin_size, nvrtc.cubin, &code.cubin_bytes);
        code.ptx = take(arena, p, nvrtc.ptx_size, nvrtc.ptx, &code.ptx_bytes);
    }
    nvrtc.destroy(&p);
    return code;
}
