/* folder.h: a temporary folder for the files of a test. */
#ifndef TEST_FOLDER_H
#define TEST_FOLDER_H

#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static int folder_remove_one(const char *path, const struct stat *info, int type, struct FTW *place)
{
    (void)info, (void)type, (void)place;
    return remove(path);
}

/* cmocka's setup and teardown. */
static inline int folder_make(void **state)
{
    (void)state;
    strcpy(folder, P_tmpdir "/ddpc-test-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static inline int folder_remove(void **state)
{
    (void)state;
    return nftw(folder, folder_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* The path of a file in the folder; good until the fourth call after it. */
static inline const char *in_folder(const char *name)
{
    static char paths[4][512];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

static inline void write_bytes(const char *path, const void *bytes, size_t count)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, count, file) != count || fclose(file) != 0) {
        perror(path);
        abort();
    }
}

/* The whole file, to be freed; NULL when it is not there. */
static inline char *read_bytes(const char *path, size_t *count)
{
    *count = 0;
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *bytes = NULL;
    size_t capacity = 0;
    do {
        capacity = capacity ? 2 * capacity : 65536;
        bytes = realloc(bytes, capacity);
        *count += fread(bytes + *count, 1, capacity - *count, file);
    } while (*count == capacity);
    fclose(file);
    return bytes;
}

#endif
