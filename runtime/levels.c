/* levels.c: `main` of a portable program, which holds itself once for each level, whole but for the names of its mains.
   The linker takes it where no object brings a main of its own. */
#include "fail.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined __x86_64__
#define RUNS(march) __builtin_cpu_supports(march)
#else
#define RUNS(march) true
#endif

#define DDP_LEVEL(id, march) int main_##id(int argc, char **argv);
#include "levels.h"

struct level {
    const char *march;
    int (*main)(int argc, char **argv);
    bool runs; /* on this processor */
};

/* The one that DDP_LEVEL names, or the best that runs. */
static const struct level *choose(const struct level *levels, size_t count, const char *wanted)
{
    const struct level *best = NULL;
    for (size_t i = 0; i < count; i++)
        if (wanted ? strcmp(levels[i].march, wanted) == 0 : levels[i].runs)
            best = &levels[i];
    if (!best && wanted)
        ddp_fail(DDP_USAGE, "DDP_LEVEL: this program is not built for '%s'", wanted);
    if (!best || !best->runs)
        ddp_fail(DDP_USAGE, "this processor cannot run what is built for %s", best ? best->march : levels->march);
    return best;
}

int main(int argc, char **argv)
{
    const struct level levels[] = {
#define DDP_LEVEL(id, march) {march, main_##id, RUNS(march)},
#include "levels.h"
    };
    const struct level *level = choose(levels, sizeof levels / sizeof *levels, getenv("DDP_LEVEL"));
    printf("kernels for %s\n", level->march);
    fflush(stdout);
    return level->main(argc, argv);
}
