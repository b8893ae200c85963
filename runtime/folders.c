/* folders.c: see folders.h. */
#include "folders.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int make_folder(const char *path)
{
    return mkdir(path, 0777) != 0 && errno != EEXIST ? -1 : 0;
}

int make_folders(const char *path)
{
    char *part = strdup(path);
    int failed = part ? 0 : -1;
    for (char *slash = part; !failed && (slash = strchr(slash + 1, '/')); *slash = '/') {
        *slash = '\0';
        failed = make_folder(part);
    }
    free(part);
    return failed ? -1 : make_folder(path);
}
