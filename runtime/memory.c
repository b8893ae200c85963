#include "memory.h"
#include "fail.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 4096, HUGE_PAGE = 2 << 20 };

void ddp_touch(char *pages, int64_t bytes)
{
    #pragma omp parallel for schedule(static)
    for (int64_t huge = 0; huge < bytes; huge += HUGE_PAGE) /* a huge page is touched by one thread */
        for (int64_t at = huge; at < bytes && at < huge + HUGE_PAGE; at += PAGE)
            ((volatile char *)pages)[at] = 0;
}

void *ddp_block(int64_t bytes, const char *what)
{
    if (bytes == 0)
        return NULL;
    void *block = mmap(NULL, (size_t)bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED)
        ddp_fail(DDP_MEMORY, "no memory for %s: %" PRId64 " MiB: %s", what, bytes >> 20, strerror(errno));
    if (bytes >= HUGE_PAGE)
        madvise(block, (size_t)bytes, MADV_HUGEPAGE);
    ddp_touch(block, bytes);
    return block;
}

void ddp_block_free(void *block, int64_t bytes)
{
    if (block)
        munmap(block, (size_t)bytes);
}

/* Bytes that the line "name: N kB" of a file says; 0 when there is none. */
static int64_t kilobytes(const char *path, const char *name)
{
    char line[256];
    int64_t value = 0;
    FILE *file = fopen(path, "re");
    while (file && fgets(line, sizeof line, file))
        if (!strncmp(line, name, strlen(name)) && sscanf(line + strlen(name), ": %" SCNd64, &value) == 1)
            break;
    if (file)
        fclose(file);
    return value * 1024;
}

int64_t ddp_memory_used(void)
{
    return kilobytes("/proc/self/status", "VmRSS");
}

/* What a container may use in all; INT64_MAX: no limit. What it uses now says little: most of that can be the
   page cache. */
static int64_t container_limit(void)
{
    static const char *const paths[] = {"/sys/fs/cgroup/memory.max",
                                        "/sys/fs/cgroup/memory/memory.limit_in_bytes"};
    int64_t limit = INT64_MAX, value;
    for (int i = 0; i < 2; i++) {
        FILE *file = fopen(paths[i], "re");
        if (file && fscanf(file, "%" SCNd64, &value) == 1 && value < limit)
            limit = value;
        if (file)
            fclose(file);
    }
    return limit;
}

int64_t ddp_memory_left(void)
{
    int64_t left = kilobytes("/proc/meminfo", "MemAvailable");
    int64_t limit = container_limit();
    return left && left < limit ? left : limit;
}

/* ---- plans */

int64_t ddp_plan_sum(const int64_t *bytes, int count)
{
    int64_t total = 0;
    for (int i = 0; i < count; i++)
        if (__builtin_add_overflow(total, bytes[i], &total))
            ddp_fail(DDP_MEMORY, "the plan is more than any memory");
    return total;
}

double ddp_mib(int64_t bytes)
{
    return (double)bytes / (1 << 20);
}

void ddp_plan_print(const char *what, const char *const *names, const int64_t *bytes, int count)
{
    const double least = 0.05; /* what would print as 0.0 */
    const char *separator = " (";
    printf("%s %.1f MiB a rank", what, ddp_mib(ddp_plan_sum(bytes, count)));
    for (int i = 0; i < count; i++) {
        if (ddp_mib(bytes[i]) < least)
            continue;
        printf("%s%s %.1f", separator, names[i], ddp_mib(bytes[i]));
        separator = ", ";
    }
    printf(")\n");
    fflush(stdout);
}
