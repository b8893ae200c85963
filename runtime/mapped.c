/* mapped.c: reading a page that the file no longer has raises SIGBUS; the reader jumps out of it. */
#include "mapped.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static _Thread_local sigjmp_buf *volatile reader; /* where this thread goes on after SIGBUS */

static void on_bus_error(int signal_number)
{
    if (reader)
        siglongjmp(*reader, 1);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

/* SA_NODEFER: the jump out then needs no system call to restore the signal mask. */
static void catch_bus_errors(void)
{
    struct sigaction action = {.sa_handler = on_bus_error, .sa_flags = SA_NODEFER};
    sigaction(SIGBUS, &action, NULL);
}

static int open_regular(const char *path, struct stat *info, enum ddp_status status)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0 || fstat(file, info) < 0)
        ddp_fail(status, "%s: %s", path, strerror(errno));
    if (!S_ISREG(info->st_mode))
        ddp_fail(status, "%s: not a regular file", path);
    if (info->st_size == 0)
        ddp_fail(status, "%s: the file is empty", path);
    return file;
}

struct ddp_mapped ddp_map_file(const char *path, enum ddp_status status)
{
    catch_bus_errors();
    struct stat info;
    int file = open_regular(path, &info, status);
    void *bytes = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_SHARED, file, 0);
    if (bytes == MAP_FAILED)
        ddp_fail(status, "%s: cannot be mapped: %s", path, strerror(errno));
    return (struct ddp_mapped){path, bytes, info.st_size, file, status};
}

/* A page that the end of a shortened file lies in can still be read, as zeros; of the last page nothing
   follows that would raise the signal. */
static bool ends_early(const struct ddp_mapped *file, int64_t end)
{
    struct stat info;
    int64_t last_page = (file->size - 1) & -sysconf(_SC_PAGESIZE);
    return end > last_page && (fstat(file->descriptor, &info) < 0 || info.st_size < end);
}

void ddp_mapped_read(const struct ddp_mapped *file, int64_t offset, void *to, int64_t bytes)
{
    sigjmp_buf here;
    bool broken = sigsetjmp(here, 0);
    if (!broken) {
        reader = &here;
        memcpy(to, file->bytes + offset, (size_t)bytes);
    }
    reader = NULL;
    if (broken || ends_early(file, offset + bytes))
        ddp_fail(file->status, "%s: byte %lld cannot be read any more: the file was cut off or its disk "
                 "failed", file->path, (long long)offset);
}

void ddp_unmap(struct ddp_mapped *file)
{
    munmap((void *)(uintptr_t)file->bytes, (size_t)file->size);
    close(file->descriptor);
    file->bytes = NULL;
}
