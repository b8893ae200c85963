/* nvrtc.c: libnvrtc.so.13 for tests: tests/simt/compile by another name. What it calls a cubin is a library for the
   emulator (image.h), and so is what it calls PTX. SIMT_NVRTC_VERSION (1300) is major * 100 + minor. */
#include "nvrtc.h"
#include "image.h"

#include <elf.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SUCCESS, OUT_OF_MEMORY, CREATION_FAILURE, INVALID_INPUT, INVALID_PROGRAM, INVALID_OPTION, COMPILATION };
enum { SPLITS = 1208 }; /* older ones refuse --split-compile */

struct text {
    char *at;
    size_t bytes; /* without the zero behind it */
};

struct program {
    char folder[PATH_MAX - 64];
    struct text source, log, cubin, ptx;
};

static void print(struct text *text, const char *format, ...)
{
    char line[PATH_MAX];
    va_list rest;
    va_start(rest, format);
    const size_t bytes = (size_t)vsnprintf(line, sizeof line, format, rest);
    va_end(rest);
    text->at = realloc(text->at, text->bytes + bytes + 1);
    memcpy(text->at + text->bytes, line, bytes + 1);
    text->bytes += bytes;
}

static struct text read_file(const struct program *p, const char *name)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", p->folder, name);
    FILE *const file = fopen(path, "rb");
    if (!file)
        return (struct text){0};
    fseek(file, 0, SEEK_END);
    struct text text = {.bytes = (size_t)ftell(file)};
    rewind(file);
    text.at = calloc(1, text.bytes + 1);
    text.bytes = fread(text.at, 1, text.bytes, file);
    fclose(file);
    return text;
}

/* name: may have folders before it. */
static bool write_file(const struct program *p, const char *name, const char *text)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", p->folder, name);
    for (char *slash = path + strlen(p->folder) + 1; (slash = strchr(slash, '/')); *slash++ = '/') {
        *slash = 0;
        mkdir(path, 0700);
    }
    FILE *const file = fopen(path, "w");
    return file && fputs(text, file) >= 0 && fclose(file) == 0;
}

static int version(void)
{
    const char *const text = getenv("SIMT_NVRTC_VERSION");
    return text ? atoi(text) : 1300;
}

int nvrtcVersion(int *major, int *minor)
{
    *major = version() / 100;
    *minor = version() % 100;
    return SUCCESS;
}

const char *nvrtcGetErrorString(int result)
{
    static const char *const texts[] = {"NVRTC_SUCCESS",
                                        "NVRTC_ERROR_OUT_OF_MEMORY",
                                        "NVRTC_ERROR_PROGRAM_CREATION_FAILURE",
                                        "NVRTC_ERROR_INVALID_INPUT",
                                        "NVRTC_ERROR_INVALID_PROGRAM",
                                        "NVRTC_ERROR_INVALID_OPTION",
                                        "NVRTC_ERROR_COMPILATION"};
    return (unsigned)result < sizeof texts / sizeof *texts ? texts[result] : "NVRTC_ERROR unknown";
}

int nvrtcCreateProgram(struct program **made, const char *source, const char *name, int headers,
                       const char *const *texts, const char *const *names)
{
    struct program *const p = *made = calloc(1, sizeof *p);
    const char *const temporary = getenv("TMPDIR");
    snprintf(p->folder, sizeof p->folder, "%s/simt-XXXXXX", temporary ? temporary : "/tmp");
    bool written = mkdtemp(p->folder) && write_file(p, "kernels.cu", source);
    for (int i = 0; written && i < headers; i++)
        written = write_file(p, names[i], texts[i]);
    p->source = (struct text){strdup(source), strlen(source)};
    return (void)name, written ? SUCCESS : CREATION_FAILURE;
}

/* ---- compilation */

/* "sm_90a", "compute_80": as flags of image.h; 0: of no such GPU. */
static unsigned flags_of(const char *architecture)
{
    const bool ptx = strncmp(architecture, "compute_", 8) == 0;
    const char *const digits = strchr(architecture, '_');
    char *end = NULL;
    const unsigned number = digits ? (unsigned)strtoul(digits + 1, &end, 10) : 0;
    if (number < 50 || (*end && *end != 'a'))
        return 0;
    return number | (*end ? IMAGE_SPECIFIC : 0) | (ptx ? IMAGE_PTX : 0);
}

static const char *option_of(int count, const char *const *options, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strncmp(options[i], name, strlen(name)) == 0)
            return options[i] + strlen(name);
    return NULL;
}

static struct text flagged(struct text image, unsigned flags)
{
    struct text copy = {malloc(image.bytes + 1), image.bytes};
    memcpy(copy.at, image.at, image.bytes);
    ((Elf64_Ehdr *)copy.at)->e_flags = flags;
    return copy;
}

/* What ptxas -v says of each kernel; the numbers are made up. */
static void print_resources(struct program *p, const char *architecture)
{
    for (const char *at = p->source.at; (at = strstr(at, "__global__")); at++) {
        const char *bounds = strstr(at, "__launch_bounds__("), *open = strchr(at, '(');
        if (bounds && open == bounds + strlen("__launch_bounds__"))
            open = strchr(open + 1, '(');
        const char *name = open;
        while (name && name > at && name[-1] != ' ' && name[-1] != '\n' && name[-1] != '*')
            name--;
        if (!name)
            return;
        print(&p->log,
              "ptxas info    : Compiling entry function '%.*s' for '%s'\n"
              "    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads\n"
              "ptxas info    : Used 32 registers, 0 bytes smem\n",
              (int)(open - name), name, architecture);
    }
}

int nvrtcCompileProgram(struct program *p, int count, const char *const *options)
{
    const char *const architecture = option_of(count, options, "--gpu-architecture=");
    const unsigned flags = architecture ? flags_of(architecture) : 0;
    char command[3 * PATH_MAX];
    if (!flags || (option_of(count, options, "--split-compile=") && version() < SPLITS))
        return INVALID_OPTION;
    snprintf(command, sizeof command,
             "cd %s && SIMT_ARCH=%u SIMT_HEADERS=%s " SIMT_COMPILE " image kernels.cu >log 2>&1", p->folder,
             (flags & IMAGE_NUMBER) * 10, p->folder);
    if (system(command) != 0) {
        p->log = read_file(p, "log");
        return COMPILATION;
    }
    const struct text image = read_file(p, "image");
    if (!(flags & IMAGE_PTX))
        p->cubin = flagged(image, flags);
    p->ptx = flagged(image, flags | IMAGE_PTX);
    free(image.at);
    print(&p->log, "%s", "");
    if (option_of(count, options, "--ptxas-options=-v"))
        print_resources(p, architecture);
    return SUCCESS;
}

/* ---- results */

static int measure(const struct text *text, bool zero, size_t *bytes)
{
    *bytes = text->at ? text->bytes + zero : 0;
    return SUCCESS;
}

static int give(const struct text *text, bool zero, char *to)
{
    if (text->at)
        memcpy(to, text->at, text->bytes + zero);
    return text->at ? SUCCESS : INVALID_PROGRAM;
}

int nvrtcGetProgramLogSize(struct program *p, size_t *bytes)
{
    return measure(&p->log, true, bytes);
}

int nvrtcGetProgramLog(struct program *p, char *log)
{
    return give(&p->log, true, log);
}

int nvrtcGetCUBINSize(struct program *p, size_t *bytes)
{
    return measure(&p->cubin, false, bytes);
}

int nvrtcGetCUBIN(struct program *p, char *cubin)
{
    return give(&p->cubin, false, cubin);
}

int nvrtcGetPTXSize(struct program *p, size_t *bytes)
{
    return measure(&p->ptx, true, bytes);
}

int nvrtcGetPTX(struct program *p, char *ptx)
{
    return give(&p->ptx, true, ptx);
}

int nvrtcDestroyProgram(struct program **made)
{
    struct program *const p = *made;
    char command[PATH_MAX];
    snprintf(command, sizeof command, "rm -rf %s", p->folder);
    const bool removed = system(command) == 0;
    free(p->source.at);
    free(p->log.at);
    free(p->cubin.at);
    free(p->ptx.at);
    free(p);
    *made = NULL;
    return removed ? SUCCESS : OUT_OF_MEMORY;
}
