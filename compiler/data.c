/* data.c: `ddpc data`. A data set is made in a temporary folder and renamed when it is complete. */
#include "data.h"
#include "atomic_file.h"
#include "base/arena.h"
#include "synth.h"

#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <getopt.h>
#include <inttypes.h>
#include <signal.h>
#include <sodium.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { OK = 0, FAILED = 1, USAGE = 2 };

static __attribute__((format(printf, 2, 3))) int complain(int status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("ddpc: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    return status;
}

/* ---- folders */

static int make_folders(struct arena *arena, const char *path)
{
    char *folder = arena_strndup(arena, path, strlen(path));
    for (char *slash = folder; slash; *slash = '/') {
        slash = strchr(slash + 1, '/');
        if (slash)
            *slash = '\0';
        if (mkdir(folder, 0777) < 0 && errno != EEXIST)
            return complain(FAILED, "cannot make the folder %s: %s", folder, strerror(errno));
        if (!slash)
            break;
    }
    return OK;
}

static int make_parent(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash || slash == path)
        return OK;
    return make_folders(arena, arena_strndup(arena, path, (size_t)(slash - path)));
}

static bool is_empty_folder(const char *path)
{
    DIR *folder = opendir(path);
    int entries = 0;
    while (folder && entries < 3 && readdir(folder))
        entries++;
    if (folder)
        closedir(folder);
    return folder && entries == 2; /* . and .. */
}

static int remove_one(const char *path, const struct stat *info, int type, struct FTW *place)
{
    (void)info, (void)type, (void)place;
    return remove(path);
}

static void remove_tree(const char *path)
{
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* Makes the temporary folder in which `target` is prepared. */
static int open_stage(struct arena *arena, const char *target, char **stage)
{
    struct stat info;
    if (lstat(target, &info) == 0 && !is_empty_folder(target))
        return complain(FAILED, "%s is there already: remove it, or name another folder", target);
    if (make_parent(arena, target) != OK)
        return FAILED;
    *stage = arena_printf(arena, "%s.XXXXXX", target);
    if (!mkdtemp(*stage))
        return complain(FAILED, "cannot make a folder beside %s: %s", target, strerror(errno));
    mode_t mask = umask(0);
    umask(mask);
    chmod(*stage, 0777 & ~mask);
    return OK;
}

/* Puts the part of the stage that is wanted in its place when all went well; the stage is gone afterwards. */
static int close_stage(const char *stage, const char *part, const char *target, int status)
{
    if (status == OK && rename(part, target) < 0)
        status = complain(FAILED, "cannot rename %s to %s: %s", part, target, strerror(errno));
    if (status != OK || part != stage)
        remove_tree(stage);
    return status;
}

static char *without_slashes(struct arena *arena, const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return arena_strndup(arena, path, length);
}

/* ---- synth */

/* Test records have numbers of their own: more training records do not change them. */
#define FIRST_TEST_RECORD ((uint64_t)1 << 40)
enum { TRAIN_FILES = 5, TEST_SHARE = 5, MIN_RECORDS = 10, MAX_RECORDS = 10000000 };

static int finish_file(struct atomic_file *file, const char *path)
{
    int error = atomic_commit(file);
    return error ? complain(FAILED, "cannot write %s: %s", path, strerror(error)) : OK;
}

static int synth_file(const char *path, uint64_t seed, uint64_t first, int64_t records)
{
    struct atomic_file file;
    int error = atomic_open(&file, path);
    if (error)
        return complain(FAILED, "cannot write %s: %s", path, strerror(error));
    for (int64_t i = 0; i < records && !file.error; i++) {
        uint8_t record[SYNTH_RECORD_BYTES];
        synth_record(seed, first + (uint64_t)i, record);
        atomic_write(&file, record, sizeof record);
    }
    return finish_file(&file, path);
}

static int synth_names(const char *path)
{
    struct atomic_file file;
    int error = atomic_open(&file, path);
    if (error)
        return complain(FAILED, "cannot write %s: %s", path, strerror(error));
    for (int i = 0; i < SYNTH_CLASSES; i++) {
        atomic_write(&file, synth_class[i], (int64_t)strlen(synth_class[i]));
        atomic_write(&file, "\n", 1);
    }
    return finish_file(&file, path);
}

static int synth_files(struct arena *arena, const char *stage, int64_t records, uint64_t seed)
{
    int status = synth_names(arena_printf(arena, "%s/batches.meta.txt", stage));
    for (int i = 0; i < TRAIN_FILES && status == OK; i++) {
        int64_t first = records * i / TRAIN_FILES, end = records * (i + 1) / TRAIN_FILES;
        const char *path = arena_printf(arena, "%s/data_batch_%d.bin", stage, i + 1);
        status = synth_file(path, seed, (uint64_t)first, end - first);
    }
    const char *test = arena_printf(arena, "%s/test_batch.bin", stage);
    return status == OK ? synth_file(test, seed, FIRST_TEST_RECORD, records / TEST_SHARE) : status;
}

static int synth(struct arena *arena, const char *directory, int64_t records, uint64_t seed)
{
    char *target = without_slashes(arena, directory), *stage;
    if (open_stage(arena, target, &stage) != OK)
        return FAILED;
    int status = close_stage(stage, stage, target, synth_files(arena, stage, records, seed));
    if (status == OK)
        printf("%s: %" PRId64 " training and %" PRId64 " test pictures of ten shapes: synthetic, "
               "in the format of CIFAR-10\n", target, records, records / TEST_SHARE);
    return status;
}

/* ---- downloads */

/* As system(3) does, without a shell: an interrupt ends the program that runs; this one then cleans up. */
static int run_program(const char *const *argv)
{
    pid_t child;
    int status;
    void (*on_interrupt)(int) = signal(SIGINT, SIG_IGN);
    posix_spawnattr_t attributes;
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGINT);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    int error = posix_spawnp(&child, argv[0], NULL, &attributes, (char *const *)(uintptr_t)argv, environ);
    while (!error && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    posix_spawnattr_destroy(&attributes);
    signal(SIGINT, on_interrupt);
    if (error)
        return complain(FAILED, "cannot run %s: %s (is it installed?)", argv[0], strerror(error));
    if (WIFSIGNALED(status))
        return complain(FAILED, "%s was ended by signal %d", argv[0], WTERMSIG(status));
    if (WEXITSTATUS(status))
        return complain(FAILED, "%s failed with status %d", argv[0], WEXITSTATUS(status));
    return OK;
}

static int download(const char *url, const char *path)
{
    const char *progress = isatty(STDERR_FILENO) ? "--progress-bar" : "--silent";
    const char *const curl[] = {"curl", "--fail", "--location", "--show-error", progress,
                                "--connect-timeout", "30", "--output", path, url, NULL};
    if (run_program(curl) != OK)
        return complain(FAILED, "%s could not be downloaded; nothing was written", url);
    return OK;
}

static int check_digest(const char *path, const char *wanted)
{
    crypto_hash_sha256_state state;
    unsigned char block[65536], digest[crypto_hash_sha256_BYTES];
    char found[2 * sizeof digest + 1];
    FILE *file = fopen(path, "rb");
    if (!file)
        return complain(FAILED, "%s: %s", path, strerror(errno));
    crypto_hash_sha256_init(&state);
    for (size_t count; (count = fread(block, 1, sizeof block, file)) > 0;)
        crypto_hash_sha256_update(&state, block, count);
    bool unread = ferror(file);
    fclose(file);
    crypto_hash_sha256_final(&state, digest);
    sodium_bin2hex(found, sizeof found, digest, sizeof digest);
    if (unread)
        return complain(FAILED, "%s cannot be read", path);
    if (strcmp(found, wanted) != 0)
        return complain(FAILED, "what was downloaded has sha256 %s, not %s; nothing was written", found,
                        wanted);
    return OK;
}

static int fetch_to(struct arena *arena, const struct archive *archive, const char *stage)
{
    const char *path = arena_printf(arena, "%s/archive.tar.gz", stage);
    const char *const tar[] = {"tar", "-xzf", path, "-C", stage, "--no-same-owner", NULL};
    int status = download(archive->url, path);
    if (status == OK)
        status = check_digest(path, archive->sha256);
    return status == OK ? run_program(tar) : status;
}

int fetch_archive(const struct archive *archive, const char *directory)
{
    struct arena *arena = arena_new();
    char *target = arena_printf(arena, "%s/%s", without_slashes(arena, directory), archive->folder), *stage;
    bool was_there = access(directory, F_OK) == 0;
    int status = open_stage(arena, target, &stage);
    if (status == OK) {
        const char *part = arena_printf(arena, "%s/%s", stage, archive->folder);
        status = close_stage(stage, part, target, fetch_to(arena, archive, stage));
    }
    if (status == OK)
        printf("%s: complete\n", target);
    else if (!was_there)
        rmdir(directory);
    arena_free(arena);
    return status;
}

static const struct archive cifar10 = {
    "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
    "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
    "cifar-10-batches-bin",
};

/* ---- the command line */

static int usage(void)
{
    return complain(USAGE, "usage: ddpc data synth DIR [--records N] [--seed S], or ddpc data cifar10 DIR");
}

static bool take_number(const char *name, const char *text, int64_t low, int64_t high, int64_t *number)
{
    char *end;
    errno = 0;
    *number = strtoll(text, &end, 10);
    if (errno == 0 && end != text && *end == '\0' && *number >= low && *number <= high)
        return true;
    complain(USAGE, "--%s %s: a whole number from %" PRId64 " to %" PRId64 " is needed", name, text, low,
             high);
    return false;
}

static int synth_command(int argc, char **argv)
{
    static const struct option options[] = {{"records", required_argument, NULL, 'r'},
                                            {"seed", required_argument, NULL, 's'}, {NULL, 0, NULL, 0}};
    int64_t records = 10000, seed = 0;
    optind = 0; /* from the start, whoever used getopt before */
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (option != 'r' && option != 's')
            return usage();
        if (option == 'r' && !take_number("records", optarg, MIN_RECORDS, MAX_RECORDS, &records))
            return USAGE;
        if (option == 's' && !take_number("seed", optarg, 0, INT64_MAX, &seed))
            return USAGE;
    }
    if (argc - optind != 1)
        return usage();
    struct arena *arena = arena_new();
    int status = synth(arena, argv[optind], records, (uint64_t)seed);
    arena_free(arena);
    return status;
}

int data_command(int argc, char **argv)
{
    if (argc >= 2 && strcmp(argv[1], "synth") == 0)
        return synth_command(argc - 1, argv + 1);
    if (argc == 3 && strcmp(argv[1], "cifar10") == 0)
        return fetch_archive(&cifar10, argv[2]);
    return usage();
}
