/* profile.c: see profile.h. An event before and one behind each launch, on its stream. */
#include "cuda/profile.h"
#include "alloc.h"
#include "atomic_file.h"
#include "ddp.h"
#include "fail.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1 << 16 }; /* launches of a step */

struct launch {
    const char *kernel;
    CUevent begin, end;
    float best; /* milliseconds */
};

static struct {
    const char *path;
    struct launch *launches; /* of a step */
    int count, next;
    ddp_step *step;          /* that is timed, of n samples; NULL: there was none yet */
    int n;
    bool timing;             /* such a step is in work */
} profile;

void profile_open(const char *path)
{
    profile.path = path;
    if (path)
        profile.launches = ddp_alloc(MOST, sizeof *profile.launches);
}

bool profile_is_open(void)
{
    return profile.path;
}

void profile_step_begins(ddp_step *step, int n)
{
    if (!profile.step) {
        profile.step = step;
        profile.n = n;
    }
    profile.timing = profile.path && profile.step == step && profile.n == n;
    profile.next = 0;
}

static void add_launch(const char *kernel)
{
    if (profile.count == MOST)
        ddp_fail(DDP_USAGE, "--profile: a step has more than %d launches", MOST);
    struct launch *launch = &profile.launches[profile.count++];
    *launch = (struct launch){.kernel = kernel, .best = INFINITY};
    CU(EventCreate, &launch->begin, 0);
    CU(EventCreate, &launch->end, 0);
}

void profile_launch_begins(const char *kernel, CUstream stream)
{
    if (!profile.timing)
        return;
    if (profile.next == profile.count)
        add_launch(kernel);
    CU(EventRecord, profile.launches[profile.next].begin, stream);
}

void profile_launch_ends(CUstream stream)
{
    if (profile.timing)
        CU(EventRecord, profile.launches[profile.next++].end, stream);
}

void profile_step_ends(void)
{
    for (int i = 0; profile.timing && i < profile.count; i++) {
        struct launch *launch = &profile.launches[i];
        float ms = 0;
        CU(EventSynchronize, launch->end); /* it may be on a stream that the step does not wait for */
        CU(EventElapsedTime, &ms, launch->begin, launch->end);
        launch->best = fminf(launch->best, ms);
    }
    profile.timing = false;
}

static void put_launch(struct atomic_file *file, const struct launch *launch, bool last)
{
    char line[512];
    const int length = snprintf(line, sizeof line, "{\"kernel\": \"%s\", \"ms\": %.6f}%s\n", launch->kernel,
                                launch->best, last ? "" : ",");
    atomic_write(file, line, length);
}

void profile_close(void)
{
    struct atomic_file file;
    if (!profile.path)
        return;
    int error = atomic_open(&file, profile.path);
    if (!error) {
        atomic_write(&file, "[\n", 2);
        for (int i = 0; i < profile.count; i++)
            put_launch(&file, &profile.launches[i], i + 1 == profile.count);
        atomic_write(&file, "]\n", 2);
        error = atomic_commit(&file);
    }
    if (error)
        ddp_fail(DDP_DISK, "%s: %s", profile.path, strerror(error));
    free(profile.launches);
}
