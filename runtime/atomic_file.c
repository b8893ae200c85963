/* atomic_file.c: see atomic_file.h. */
#include "atomic_file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void release(struct atomic_file *file)
{
    free(file->temporary);
    free(file->path);
    *file = (struct atomic_file){0};
}

/* mkstemp's files are for the owner only; this one gets the permissions of any new file. */
static int create(struct atomic_file *file)
{
    int descriptor = mkostemp(file->temporary, O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, 0666 & ~mask);
    file->out = fdopen(descriptor, "wb");
    return file->out ? 0 : errno;
}

int atomic_open(struct atomic_file *file, const char *path)
{
    *file = (struct atomic_file){.path = strdup(path)};
    if (!file->path || asprintf(&file->temporary, "%s.XXXXXX", path) < 0)
        return ENOMEM;
    int error = create(file);
    if (error)
        release(file);
    return error;
}

static int sync_folder(char *path)
{
    int folder = open(dirname(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno;
    int error = fsync(folder) < 0 && errno != EINVAL ? errno : 0; /* EINVAL: this file system cannot */
    close(folder);
    return error;
}

void atomic_write(struct atomic_file *file, const void *bytes, int64_t count)
{
    if (!file->error && fwrite(bytes, 1, (size_t)count, file->out) != (size_t)count)
        file->error = errno;
}

int atomic_commit(struct atomic_file *file)
{
    int error = file->error;
    if (!error && (fflush(file->out) || fsync(fileno(file->out))))
        error = errno;
    if (fclose(file->out) && !error)
        error = errno;
    if (!error && rename(file->temporary, file->path) < 0)
        error = errno;
    if (error)
        unlink(file->temporary);
    else
        error = sync_folder(file->path);
    release(file);
    return error;
}
