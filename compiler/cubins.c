/* cubins.c: see cubins.h. A process for each architecture; what NVRTC says comes back through a pipe. */
#include "cubins.h"
#include "build.h"
#include "cuda/nvrtc.h"
#include "emit/cuda.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MAX_ARCHITECTURES = 16, OLDEST = 80 };

struct compilation {
    const char *architecture;
    pid_t pid;
    int log; /* the end of the pipe that is read */
};

struct cubins {
    struct arena *arena;
    const char *directory;
    VEC(struct ddp_source) sources; /* kernels.cu first */
    struct compilation compilations[MAX_ARCHITECTURES];
    int count;
    VEC(struct resource) resources;
};

/* ---- architectures */

/* "sm_80", "sm_90a" */
static bool is_architecture(const char *text)
{
    char *end;
    if (strncmp(text, "sm_", 3) != 0 || text[3] < '0' || text[3] > '9')
        return false;
    const long number = strtol(text + 3, &end, 10);
    return number >= OLDEST && number < 1000 && (!*end || strcmp(end, "a") == 0 || strcmp(end, "f") == 0);
}

/* The next of a list; NULL at its end. */
static const char *next_architecture(struct arena *arena, const char **list)
{
    if (!*list)
        return NULL;
    const size_t length = strcspn(*list, ",");
    const char *next = arena_strndup(arena, *list, length);
    *list = (*list)[length] ? *list + length + 1 : NULL;
    return next;
}

static bool is_among(const char *name, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

bool check_architectures(const char *architectures)
{
    struct arena *arena = arena_new();
    const char *wrong = NULL, *seen[MAX_ARCHITECTURES];
    int count = 0;
    for (const char *next; !wrong && (next = next_architecture(arena, &architectures));) {
        if (count < MAX_ARCHITECTURES && is_architecture(next) && !is_among(next, seen, count))
            seen[count++] = next;
        else
            wrong = next;
    }
    if (wrong)
        fprintf(stderr, "ddpc: --arch takes a list of different architectures from sm_%d on, as sm_80,sm_90a, not `%s`\n",
                OLDEST, wrong);
    arena_free(arena);
    return !wrong;
}

/* ---- files */

/* NULL after a line. */
static char *read_text(struct arena *arena, const char *path)
{
    VEC(char) text = {0};
    char part[65536];
    FILE *file = fopen(path, "rb");
    for (size_t got; file && (got = fread(part, 1, sizeof part, file)) > 0;)
        for (size_t i = 0; i < got; i++)
            vec_push(arena, &text, part[i]);
    if (!file || ferror(file))
        fprintf(stderr, "ddpc: cannot read %s: %s\n", path, strerror(errno));
    const bool read = file && !ferror(file);
    if (file)
        fclose(file);
    vec_push(arena, &text, '\0');
    return read ? text.at : NULL;
}

static bool has_source(const struct cubins *c, const char *name)
{
    for (int i = 0; i < c->sources.count; i++)
        if (strcmp(c->sources.at[i].name, name) == 0)
            return true;
    return false;
}

/* A source, and what it includes. False after a line. */
static bool read_source(struct cubins *c, const char *name, const char *path)
{
    static const char include[] = "\n#include \"";
    const char *text = read_text(c->arena, path), *at = text;
    bool read = text;
    vec_push(c->arena, &c->sources, ((struct ddp_source){name, text}));
    while (read && (at = strstr(at, include))) {
        at += strlen(include);
        const char *header = arena_strndup(c->arena, at, strcspn(at, "\""));
        read = has_source(c, header) ||
               read_source(c, header, arena_printf(c->arena, "%s/include/%s", own_directory(c->arena), header));
    }
    return read;
}

static bool save(struct cubins *c, const char *name, const char *bytes, size_t count)
{
    struct writer w = {.arena = c->arena};
    for (size_t i = 0; i < count; i++)
        vec_push(c->arena, &w.text, bytes[i]);
    if (writer_save(&w, c->directory, name) == 0)
        return true;
    fprintf(stderr, "ddpc: cannot write to %s: %s\n", c->directory, strerror(errno));
    return false;
}

/* ---- compilations */

static bool write_all(int to, const char *text)
{
    for (size_t left = strlen(text); left > 0;) {
        const ssize_t written = write(to, text, left);
        if (written < 0 && errno != EINTR)
            return false;
        text += written > 0 ? written : 0;
        left -= written > 0 ? (size_t)written : 0;
    }
    return true;
}

/* ptxas, when it works in parts, says some things on standard error. */
static struct code compile_logged(const struct cubins *c, const char *architecture, int log)
{
    const int own = dup(STDERR_FILENO);
    dup2(log, STDERR_FILENO);
    const struct code code = nvrtc_compile(c->sources.at, c->sources.count, architecture);
    dup2(own, STDERR_FILENO);
    close(own);
    return code;
}

/* In a process of its own; its exit status. */
static int compile(struct cubins *c, const char *architecture, bool first, int log)
{
    const struct code code = compile_logged(c, architecture, log);
    bool done = write_all(log, code.log) && code.compiled;
    if (done)
        done = save(c, arena_printf(c->arena, "kernels.%s.cubin", architecture), code.cubin, code.cubin_bytes);
    if (done && first)
        done = save(c, "kernels.ptx", code.ptx, code.ptx_bytes);
    return done ? 0 : 1;
}

static bool start(struct cubins *c, const char *architecture)
{
    int ends[2];
    struct compilation *compilation = &c->compilations[c->count];
    if (pipe(ends) != 0)
        return false;
    fflush(NULL);
    *compilation = (struct compilation){architecture, fork(), ends[0]};
    if (compilation->pid == 0) {
        close(ends[0]);
        _exit(compile(c, architecture, c->count == 0, ends[1]));
    }
    close(ends[1]);
    c->count += compilation->pid > 0;
    return compilation->pid > 0;
}

/* ---- what NVRTC says */

/* The kernel that a line of kernels.cu belongs to. */
static const char *kernel_at(const struct cubins *c, int line)
{
    const char *text = c->sources.at[0].text, *name = NULL;
    for (int i = 1; i <= line && text; i++) {
        const char *end = strchr(text, '\n'), *global = strstr(text, "__global__");
        if (global && end && global < end)
            name = end + 1;
        text = end ? end + 1 : NULL;
    }
    return name ? arena_strndup(c->arena, name, strcspn(name, "(")) : NULL;
}

static void print_message(const struct cubins *c, const char *architecture, const char *line)
{
    int number = 0;
    const char *kernel = sscanf(line, "kernels.cu(%d)", &number) == 1 ? kernel_at(c, number) : NULL;
    fprintf(stderr, "ddpc: %s%s%s: %s\n", architecture, kernel ? ", " : "", kernel ? kernel : "", line);
}

/* "ptxas info    : Compiling entry function 'relu_forward' for 'sm_80'", and the lines behind it. */
static void note_resources(struct cubins *c, const char *architecture, const char *line)
{
    char name[512];
    int stored, loaded, registers;
    struct resource *last = c->resources.count ? &c->resources.at[c->resources.count - 1] : NULL;
    const char *shared = strstr(line, " bytes smem"), *used = strstr(line, "Used "), *spilled = strstr(line, "frame, ");
    const char *entry = strstr(line, "entry function '");
    if (entry && sscanf(entry, "entry function '%511[^']'", name) == 1)
        vec_push(c->arena, &c->resources,
                 ((struct resource){.architecture = architecture, .kernel = arena_printf(c->arena, "%s", name)}));
    else if (last && spilled && sscanf(spilled, "frame, %d bytes spill stores, %d", &stored, &loaded) == 2)
        last->spilled = stored + loaded;
    else if (last && used && sscanf(used, "Used %d registers", &registers) == 1)
        last->registers = registers;
    while (last && shared && shared > line && shared[-1] >= '0' && shared[-1] <= '9')
        shared--;
    if (last && shared)
        last->shared = atoi(shared);
}

static bool finish(struct cubins *c, const struct compilation *compilation)
{
    FILE *log = fdopen(compilation->log, "r");
    VEC(const char *) lines = {0};
    char *line = NULL;
    size_t size = 0;
    int status = 1;
    while (log && getline(&line, &size, log) > 0)
        vec_push(c->arena, &lines, arena_strndup(c->arena, line, strcspn(line, "\n")));
    free(line);
    if (log)
        fclose(log);
    while (waitpid(compilation->pid, &status, 0) < 0 && errno == EINTR)
        ;
    for (int i = 0; i < lines.count; i++) {
        if (status == 0)
            note_resources(c, compilation->architecture, lines.at[i]);
        if (*lines.at[i] && (status != 0 || strstr(lines.at[i], "ptxas info    : (C75"))) /* of wgmma: that it has to wait */
            print_message(c, compilation->architecture, lines.at[i]);
    }
    return status == 0;
}

/* ---- the whole */

static bool compile_all(struct cubins *c, const char *architectures)
{
    bool done = true;
    for (const char *next; done && (next = next_architecture(c->arena, &architectures));)
        done = start(c, next);
    for (int i = 0; i < c->count; i++)
        done &= finish(c, &c->compilations[i]);
    if (!done)
        fprintf(stderr, "ddpc: NVRTC failed on %s/kernels.cu\n", c->directory);
    return done;
}

static bool save_writer(struct cubins *c, const char *name, struct writer *w)
{
    return save(c, name, writer_text(w), (size_t)w->text.count);
}

static bool save_plan(struct cubins *c, const struct plan *plan, const struct target *target)
{
    struct writer w = {.arena = c->arena};
    emit_plan_json(&w, plan, target, c->resources.at, c->resources.count);
    return save_writer(c, "plan.json", &w);
}

static bool save_images(struct cubins *c, const struct plan *plan)
{
    struct writer w = {.arena = c->arena};
    const char *architectures[MAX_ARCHITECTURES];
    for (int i = 0; i < c->count; i++)
        architectures[i] = c->compilations[i].architecture;
    emit_cuda_images(&w, plan, architectures, c->count, c->sources.at, c->sources.count);
    return save_writer(c, "images.c", &w);
}

int build_cubins(const struct plan *plan, const struct target *target, const char *directory, const char *architectures)
{
    struct cubins c = {.arena = plan->arena, .directory = directory};
    const char *kernels = target->files[0].name;
    const bool read = read_source(&c, kernels, arena_printf(c.arena, "%s/%s", directory, kernels));
    const bool done = read && compile_all(&c, architectures) && save_plan(&c, plan, target) && save_images(&c, plan);
    return done ? 0 : 1;
}
