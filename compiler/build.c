/* build.c: writes the emitted texts and calls the C compiler on them. */
#include "build.h"
#include "folders.h"

#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xxhash.h>

extern char **environ;

static const char *hex_digest(struct arena *arena, XXH3_state_t *state)
{
    XXH128_hash_t hash = XXH3_128bits_digest(state);
    return arena_printf(arena, "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}

/* Over every file of the spec and every --set, in order. */
static const char *spec_digest(struct arena *arena, const struct ast *ast)
{
    XXH3_state_t *state = XXH3_createState();
    XXH3_128bits_reset(state);
    for (int i = 0; i < ast->sources.count; i++)
        XXH3_128bits_update(state, ast->sources.at[i]->text, ast->sources.at[i]->size + 1);
    for (int i = 0; i < ast->overrides.count; i++) {
        const struct source *source = ast->overrides.at[i]->setting->loc.source;
        XXH3_128bits_update(state, source->text, source->size + 1);
    }
    const char *digest = hex_digest(arena, state);
    XXH3_freeState(state);
    return digest;
}

struct file {
    const char *name;
    struct writer w;
};

static const char *program_digest(struct arena *arena, struct file *files, int count)
{
    XXH3_state_t *state = XXH3_createState();
    XXH3_128bits_reset(state);
    for (int i = 0; i < count; i++)
        XXH3_128bits_update(state, writer_text(&files[i].w), (size_t)files[i].w.text.count);
    const char *digest = hex_digest(arena, state);
    XXH3_freeState(state);
    return digest;
}

enum { MAX_FILES = 6 + MAX_TARGET_FILES };

static struct writer *open_file(struct file *files, int *count, struct arena *arena, const char *name)
{
    struct file *file = &files[(*count)++];
    *file = (struct file){name, {.arena = arena}};
    return &file->w;
}

int emit_program(const struct plan *plan, const struct ast *ast, const struct target *target, const char *directory)
{
    struct arena *arena = plan->arena;
    struct file files[MAX_FILES] = {{"model.h", {.arena = arena}}, {"step.c", {.arena = arena}},
                                    {"kernels.h", {.arena = arena}}, {"reference.c", {.arena = arena}}};
    int count = 4;
    emit_model_h(&files[0].w, plan);
    emit_step_c(&files[1].w, plan);
    emit_kernels_h(&files[2].w, plan);
    emit_reference_c(&files[3].w, plan);
    for (int i = 0; i < MAX_TARGET_FILES && target->files[i].name; i++)
        target->files[i].emit(open_file(files, &count, arena, target->files[i].name), plan);
    const char *digest = program_digest(arena, files, count);
    emit_train_c(open_file(files, &count, arena, "train.c"), plan, target, spec_digest(arena, ast), digest);
    emit_plan_json(open_file(files, &count, arena, "plan.json"), plan, target, NULL, 0);

    int failed = make_folders(directory);
    for (int i = 0; !failed && i < count; i++)
        failed = writer_save(&files[i].w, directory, files[i].name);
    if (failed)
        fprintf(stderr, "ddpc: cannot write to %s: %s\n", directory, strerror(errno));
    return failed ? 1 : 0;
}

const char *own_directory(struct arena *arena)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length < 0)
        return ".";
    path[length] = '\0';
    const char *directory = dirname(path);
    return arena_strndup(arena, directory, strlen(directory));
}

static const char *compiler(void)
{
    return getenv("CC") ? getenv("CC") : "cc";
}

static pid_t start(char *const *command)
{
    pid_t pid = -1;
    int error = posix_spawnp(&pid, command[0], NULL, NULL, command, environ);
    if (error)
        fprintf(stderr, "ddpc: cannot run %s: %s\n", command[0], strerror(error));
    return error ? -1 : pid;
}

static int finish(pid_t pid)
{
    int status = 1;
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return pid > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

struct command { VEC(char *) words; };

static void add(struct arena *arena, struct command *command, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *word = arena_vprintf(arena, format, arguments);
    va_end(arguments);
    vec_push(arena, &command->words, word);
}

/* "-a -b": what holds several words */
static void add_words(struct arena *arena, struct command *command, const char *words)
{
    for (char *word = strtok(arena_printf(arena, "%s", words), " "); word; word = strtok(NULL, " "))
        vec_push(arena, &command->words, word);
}

static pid_t start_command(struct arena *arena, struct command *command)
{
    vec_push(arena, &command->words, NULL);
    return start(command->words.at);
}

/* -fno-ipa-ra: gcc 12 otherwise leaves out vzeroupper at the end of functions that have called a static one, and the
   runtime's SSE code then takes up to four times as long. */
const char emitted_code_flags[] =
    "-std=gnu11 -O3 -Wall -Wextra -Werror -fopenmp -fno-math-errno -fno-trapping-math -fno-ipa-ra";

/* The processor that kernels are built for. */
struct level {
    const char *id, *march, *options; /* march: what ranks compare */
    bool bf16;                        /* only programs in bf16 gain by it */
};

/* The levels of a portable program. */
static const struct level levels[] = {
#define DDP_LEVEL(id, name, options, feature, bf16) {#id, name, options, bf16},
#include "levels.h"
};
enum { N_LEVELS = sizeof levels / sizeof *levels, MAX_COMPILERS = N_LEVELS * MAX_PARTS };

/* kind: "-c", or "-shared -fPIC" */
static pid_t start_compiler(struct arena *arena, const struct level *level, const char *kind, const char *source,
                            const char *object)
{
    struct command cc = {0};
    add_words(arena, &cc, compiler());
    add_words(arena, &cc, emitted_code_flags);
    add_words(arena, &cc, kind);
    add_words(arena, &cc, level->options);
    add(arena, &cc, "-DDDP_MARCH=\"%s\"", level->march);
    add(arena, &cc, "-I%s/include", own_directory(arena));
    add(arena, &cc, "-I%s", dirname(arena_printf(arena, "%s", source))); /* for what images.c embeds */
    add(arena, &cc, "%s", source);
    add(arena, &cc, "-o");
    add(arena, &cc, "%s", object);
    return start_command(arena, &cc);
}

/* "native" is another processor on another machine: its digest is that of the C compiler's macros. */
static const char *native_name(struct arena *arena)
{
    char text[4096];
    XXH3_state_t *state = XXH3_createState();
    XXH3_64bits_reset(state);
    FILE *macros = popen(arena_printf(arena, "%s -march=native -dM -E -x c /dev/null 2>/dev/null", compiler()), "r");
    for (size_t size; macros && (size = fread(text, 1, sizeof text, macros)) > 0;)
        XXH3_64bits_update(state, text, size);
    if (macros)
        pclose(macros);
    const char *name = arena_printf(arena, "native-%08x", (unsigned)XXH3_64bits_digest(state));
    XXH3_freeState(state);
    return name;
}

static struct level level_of(struct arena *arena, const char *march)
{
    if (!march)
        return (struct level){.march = "any", .options = ""};
    return (struct level){.march = strcmp(march, "native") == 0 ? native_name(arena) : march,
                          .options = arena_printf(arena, "-march=%s", march)};
}

/* A program on its way: compilers that run, and the link that waits for them. */
struct build {
    struct arena *arena;
    const char *directory;
    const char *const *parts;
    pid_t running[MAX_COMPILERS];
    int n_running;
};

static const char *in(const struct build *b, const char *name)
{
    return arena_printf(b->arena, "%s/%s", b->directory, name);
}

/* kernels.c -> kernels.o, or kernels.x86_64_v2.o. Adds the objects to a command. */
static void start_parts(struct build *b, const struct level *level, const char *kind, const char *suffix,
                        struct command *link)
{
    for (int i = 0; i < MAX_PARTS && b->parts[i]; i++) {
        const char *file = b->parts[i];
        const char *object = arena_printf(b->arena, "%.*s%s.o", (int)strcspn(file, "."), file, suffix);
        b->running[b->n_running++] = start_compiler(b->arena, level, kind, in(b, file), in(b, object));
        add(b->arena, link, "%s", in(b, object));
    }
}

static int finish_parts(struct build *b)
{
    int failed = 0;
    for (int i = 0; i < b->n_running; i++)
        failed |= finish(b->running[i]);
    return failed;
}

/* The parts become one object, of which only its own main is seen. */
static int join_level(struct build *b, const struct level *level, struct command *join)
{
    struct command hide = {0};
    const char *object = in(b, arena_printf(b->arena, "%s.o", level->id));
    add(b->arena, join, "-o");
    add(b->arena, join, "%s", object);
    add_words(b->arena, &hide, getenv("OBJCOPY") ? getenv("OBJCOPY") : "objcopy");
    add(b->arena, &hide, "--keep-global-symbol=main_%s", level->id);
    add(b->arena, &hide, "%s", object);
    return finish(start_command(b->arena, join)) || finish(start_command(b->arena, &hide));
}

static void start_level(struct build *b, const struct level *level, struct command *join)
{
    add_words(b->arena, join, compiler());
    add_words(b->arena, join, "-r -nostdlib");
    start_parts(b, level, arena_printf(b->arena, "-c -Dmain=main_%s", level->id),
                arena_printf(b->arena, ".%s", level->id), join);
}

static int build_levels(struct build *b, bool bf16, struct command *link)
{
    struct command join[N_LEVELS] = {0};
    for (int i = 0; i < N_LEVELS; i++)
        if (bf16 || !levels[i].bf16)
            start_level(b, &levels[i], &join[i]);
    int failed = finish_parts(b);
    for (int i = 0; i < N_LEVELS; i++)
        if (!failed && join[i].words.count) {
            failed = join_level(b, &levels[i], &join[i]);
            add(b->arena, link, "%s", in(b, arena_printf(b->arena, "%s.o", levels[i].id)));
        }
    return failed;
}

static int build_parts(struct build *b, const char *march, struct command *link)
{
    const struct level level = level_of(b->arena, march);
    start_parts(b, &level, "-c", "", link);
    return finish_parts(b);
}

int build_program(const struct plan *plan, const struct target *target, const char *directory, const char *name,
                  const char *march)
{
    struct arena *arena = plan->arena;
    const bool bf16 = plan->config->train.precision == PRECISION_BF16;
    struct build b = {.arena = arena, .directory = directory, .parts = target->parts};
    struct command link = {0};
    add_words(arena, &link, compiler());
    int failed = march && is_portable(march) ? build_levels(&b, bf16, &link) : build_parts(&b, march, &link);
    add(arena, &link, "%s/libddp.a", own_directory(arena));
    add(arena, &link, "-l:libgomp.a"); /* the runtime sets how its threads wait, before it starts: see start.c */
    add_words(arena, &link, DDP_LIBRARIES);
    add(arena, &link, "-o");
    add(arena, &link, "%s/%s", directory, name);
    if (!failed)
        failed = finish(start_command(arena, &link));
    if (failed)
        fprintf(stderr, "ddpc: the C compiler failed on %s\n", directory);
    return failed ? 1 : 0;
}

bool is_portable(const char *march)
{
    return strcmp(march, "portable") == 0;
}

int build_library(struct arena *arena, const char *march, const char *source, const char *library)
{
    const struct level level = level_of(arena, march);
    return finish(start_compiler(arena, &level, "-shared -fPIC", source, library)) ? 1 : 0;
}
