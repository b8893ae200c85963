/* cache.c: see cache.h. An entry is a header, then the code. */
#include "cuda/cache.h"
#include "alloc.h"
#include "atomic_file.h"
#include "cuda/nvrtc.h"
#include "folders.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <xxhash.h>

struct header {
    char magic[8]; /* "ddpcubin" */
    uint64_t bytes;
    XXH128_hash_t hash; /* of the code */
};

static struct header header_of(const void *code, size_t bytes)
{
    struct header header = {.bytes = bytes, .hash = XXH3_128bits(code, bytes)};
    memcpy(header.magic, "ddpcubin", sizeof header.magic);
    return header;
}

/* ---- where */

/* In malloc'd memory; NULL where nothing names one. */
static char *folder(void)
{
    const char *ddp = getenv("DDP_CACHE"), *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    char *path = NULL;
    int length = -1;
    if (ddp)
        length = *ddp ? asprintf(&path, "%s", ddp) : -1;
    else if (xdg && *xdg)
        length = asprintf(&path, "%s/ddp", xdg);
    else if (home && *home)
        length = asprintf(&path, "%s/.cache/ddp", home);
    return length < 0 ? NULL : path;
}

static void add_text(XXH3_state_t *state, const char *text)
{
    XXH3_128bits_update(state, text, strlen(text) + 1);
}

static XXH128_hash_t digest(const struct ddp_source *sources, int n_sources, const char *architecture, int version)
{
    XXH3_state_t *state = XXH3_createState();
    XXH3_128bits_reset(state);
    for (int i = 0; i < n_sources; i++) {
        add_text(state, sources[i].name);
        add_text(state, sources[i].text);
    }
    for (int i = 0; nvrtc_options[i]; i++)
        add_text(state, nvrtc_options[i]);
    add_text(state, architecture);
    XXH3_128bits_update(state, &version, sizeof version);
    const XXH128_hash_t hash = XXH3_128bits_digest(state);
    XXH3_freeState(state);
    return hash;
}

char *cache_path(const struct ddp_source *sources, int n_sources, const char *architecture, int nvrtc_version)
{
    const XXH128_hash_t hash = digest(sources, n_sources, architecture, nvrtc_version);
    char *in = folder(), *path = NULL;
    if (in && asprintf(&path, "%s/%s-%016llx%016llx.cubin", in, program_invocation_short_name,
                       (unsigned long long)hash.high64, (unsigned long long)hash.low64) < 0)
        path = NULL;
    free(in);
    return path;
}

/* ---- entries */

/* NULL where what stands behind the header is not what it says. */
static void *read_code(FILE *file)
{
    struct stat info;
    struct header header;
    if (fread(&header, sizeof header, 1, file) != 1 || fstat(fileno(file), &info) != 0 ||
        (uint64_t)info.st_size != sizeof header + header.bytes)
        return NULL;
    void *code = ddp_alloc((int64_t)header.bytes, 1);
    const size_t got = fread(code, 1, header.bytes, file);
    const struct header found = header_of(code, got);
    if (memcmp(&found, &header, sizeof header) == 0)
        return code;
    free(code);
    return NULL;
}

void *cache_read(const char *path)
{
    FILE *file = fopen(path, "rbe");
    if (!file)
        return NULL;
    void *code = read_code(file);
    fclose(file);
    if (!code)
        fprintf(stderr, "ddp: %s is damaged: the kernels are compiled again\n", path);
    return code;
}

static int make_folder_of(const char *path)
{
    char *in = strndup(path, (size_t)(strrchr(path, '/') - path));
    const int failed = in ? make_folders(in) : -1;
    free(in);
    return failed;
}

void cache_write(const char *path, const void *code, size_t bytes)
{
    const struct header header = header_of(code, bytes);
    struct atomic_file file;
    if (make_folder_of(path) != 0 || atomic_open(&file, path) != 0)
        return;
    atomic_write(&file, &header, sizeof header);
    atomic_write(&file, code, (int64_t)bytes);
    atomic_commit(&file);
}
