/* levels.c: `main` of a portable program, which holds itself once for each level, whole but for the names of its mains.
   The linker takes it where no object brings a main of its own. */
#include "fail.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined __x86_64__
#define RUNS(feature) __builtin_cpu_supports(feature)
#else
#define RUNS(feature) true
#endif

#define DDP_LEVEL(id, name, options, feature, bf16) __attribute__((weak)) int main_##id(int argc, char **argv);
#include "levels.h"

struct level {
    const char *march;
    int (*main)(int argc, char **argv); /* NULL: this program is not built for it */
    bool runs; /* on this processor */
};

/* The one that DDP_LEVEL names, or the best that runs. */
static const struct level *choose(struct level *levels, size_t count, const char *wanted)
{
    const struct level *best = NULL;
    for (size_t i = 0; i < count; i++) {
        levels[i].runs = levels[i].runs && (i == 0 || levels[i - 1].runs);
        if (levels[i].main && (wanted ? strcmp(levels[i].march, wanted) == 0 : levels[i].runs))
            best = &levels[i];
    }
    if (!best && wanted)
        ddp_fail(DDP_USAGE, "DDP_LEVEL: this program is not built for '%s'", wanted);
    if (!best || !best->runs)
        ddp_fail(DDP_USAGE, "this processor cannot run what is built for %s", best ? best->march : levels->march);
    return best;
}

int main(int argc, char **argv)
{
    struct level levels[] = {
#define DDP_LEVEL(id, name, options, feature, bf16) {name, main_##id, RUNS(feature)},
#include "levels.h"
    };
    const struct level *level = choose(levels, sizeof levels / sizeof *levels, getenv("DDP_LEVEL"));
    printf("kernels for %s\n", level->march);
    fflush(stdout);
    return level->main(argc, argv);
}
