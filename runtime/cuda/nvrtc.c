/* nvrtc.c: see nvrtc.h. The declarations are those of NVRTC's header, which a machine that builds this may not have. */
#include "cuda/nvrtc.h"
#include "alloc.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct nvrtc_program *program;

static struct {
    int (*version)(int *major, int *minor);
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
    {"nvrtcVersion", &nvrtc.version},           {"nvrtcCreateProgram", &nvrtc.create},
    {"nvrtcCompileProgram", &nvrtc.compile},    {"nvrtcDestroyProgram", &nvrtc.destroy},
    {"nvrtcGetProgramLogSize", &nvrtc.log_size}, {"nvrtcGetProgramLog", &nvrtc.log},
    {"nvrtcGetCUBINSize", &nvrtc.cubin_size},   {"nvrtcGetCUBIN", &nvrtc.cubin},
    {"nvrtcGetPTXSize", &nvrtc.ptx_size},       {"nvrtcGetPTX", &nvrtc.ptx},
};

/* In how many parts the optimiser and ptxas work at a time. A fixed number: what they make depends on it. */
static const char split_option[] = "--split-compile=4";

const char *const nvrtc_options[] = {"--std=c++20", "--ptxas-options=-v", split_option, NULL};

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

int nvrtc_version(void)
{
    int major, minor;
    return nvrtc.version(&major, &minor) == 0 ? major * 1000 + minor * 10 : 0;
}

/* One of the results, with a zero behind it. */
static char *take(program p, int (*measure)(program, size_t *), int (*get)(program, char *), size_t *bytes)
{
    if (measure(p, bytes) != 0)
        *bytes = 0;
    char *text = ddp_alloc((int64_t)*bytes + 1, 1);
    if (*bytes)
        get(p, text);
    return text;
}

static program create(const struct ddp_source *sources, int n_sources)
{
    const int headers = n_sources - 1;
    const char **names = ddp_alloc(n_sources, sizeof *names), **texts = ddp_alloc(n_sources, sizeof *texts);
    for (int i = 0; i < headers; i++) {
        names[i] = sources[i + 1].name;
        texts[i] = sources[i + 1].text;
    }
    program p = NULL;
    if (nvrtc.create(&p, sources[0].text, sources[0].name, headers, texts, names) != 0)
        p = NULL;
    free(names);
    free(texts);
    return p;
}

/* Older versions do not know the option. */
static int compile(program p, const char *architecture)
{
    enum { MOST = 8, INVALID_OPTION = 5 };
    char target[64];
    const char *options[MOST] = {target};
    int count = 1;
    snprintf(target, sizeof target, "--gpu-architecture=%s", architecture);
    for (int i = 0; nvrtc_options[i]; i++)
        if (nvrtc_options[i] != split_option)
            options[count++] = nvrtc_options[i];
    options[count] = split_option;
    const int result = nvrtc.compile(p, count + 1, options);
    return result == INVALID_OPTION ? nvrtc.compile(p, count, options) : result;
}

struct code nvrtc_compile(const struct ddp_source *sources, int n_sources, const char *architecture)
{
    struct code code = {0};
    program p = create(sources, n_sources);
    size_t bytes;
    if (!p) {
        code.log = strdup("NVRTC refused the sources\n");
        return code;
    }
    code.compiled = compile(p, architecture) == 0;
    code.log = take(p, nvrtc.log_size, nvrtc.log, &bytes);
    if (code.compiled) {
        code.cubin = take(p, nvrtc.cubin_size, nvrtc.cubin, &code.cubin_bytes);
        code.ptx = take(p, nvrtc.ptx_size, nvrtc.ptx, &code.ptx_bytes);
    }
    nvrtc.destroy(&p);
    return code;
}

void nvrtc_release(struct code *code)
{
    free(code->log);
    free(code->cubin);
    free(code->ptx);
    *code = (struct code){0};
}
