"""Times each kernel of a compiled program. Only step.c is compiled again, with each function's name a macro that takes
the time around the call; which of a function's kernels it was follows from the order of the calls."""
import collections
import os
import subprocess

RUNTIME = ["ddp_update_start", "ddp_update_wait", "ddp_report_loss"]
LIBRARIES = "-l:libgomp.a -lminizip -ljansson -lxxhash -lsodium -lz -lpthread -lm".split()

HEADER = """#include "kernels.h"
#include "ddp.h"
#include <stdio.h>
#include <time.h>
enum { PROFILED = %(count)d };
static double profile_best[PROFILED], profile_sum[PROFILED], profile_calls[PROFILED];
static int profile_next[PROFILED];
static double profile_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}
/* A function's kernels are those from `first` on, in the order of their calls. */
static void profile_add(int first, int count, double ms)
{
    const int kernel = first + profile_next[first]++ %% count;
    if (kernel < PROFILE_KERNELS && profile_calls[kernel] == PROFILE_STEPS)
        return; /* the evaluation shares kernels with the step */
    if (profile_calls[kernel]++ == 0 || ms < profile_best[kernel])
        profile_best[kernel] = ms;
    profile_sum[kernel] += ms;
}
static __attribute__((destructor)) void profile_print(void)
{
    FILE *file = fopen(PROFILE_RESULT, "w");
    for (int i = 0; file && i < PROFILED; i++)
        fprintf(file, "%%d %%.0f %%.6f %%.6f\\n", i, profile_calls[i], profile_best[i], profile_sum[i]);
    if (file)
        fclose(file);
}
#define PROFILE(first, count, call) \\
    do { double began = profile_now(); call; profile_add(first, count, profile_now() - began); } while (0)
"""


def write_header(path, functions):
    """functions: of each the names of what it is called for."""
    first = 0
    with open(path, "w") as file:
        file.write(HEADER % {"count": sum(map(len, functions.values()))})
        for name, kernels in functions.items():
            file.write(f"#define {name}(...) PROFILE({first}, {len(kernels)}, {name}(__VA_ARGS__))\n")
            first += len(kernels)


def run(build, directory, kernels, options, steps, work):
    """Of each name: calls, the best's milliseconds, and the mean's."""
    here = os.path.dirname(os.path.abspath(__file__))
    header, result, step = (os.path.join(work, name) for name in ("profile.h", "result", "step.o"))
    program, functions = os.path.join(work, "program"), collections.defaultdict(list)
    for name, kernel in kernels.items():
        functions[kernel["function"]].append(name)
    functions |= {name: [name] for name in RUNTIME}
    names = [name for group in functions.values() for name in group]
    write_header(header, functions)
    compiler = [os.environ.get("CC", "cc"), "-std=gnu11", "-O2", f"-I{directory}", f"-I{here}/../../runtime"]
    subprocess.run([*compiler, "-include", header, f'-DPROFILE_RESULT="{result}"',
                    f"-DPROFILE_STEPS={steps}", f"-DPROFILE_KERNELS={len(kernels)}", "-c",
                    os.path.join(directory, "step.c"), "-o", step], check=True)
    objects = [os.path.join(directory, name) for name in ("kernels.o", "train.o", "reference.o")]
    subprocess.run([*compiler, step, *objects, os.path.join(build, "libddp.a"), "-o", program, *LIBRARIES], check=True)
    subprocess.run([program, "--max-steps", str(steps), *options], check=True, stdout=subprocess.DEVNULL)
    times = {}
    with open(result) as file:
        for line in file:
            index, calls, best, total = (float(word) for word in line.split())
            name, mean = names[int(index)], total / steps
            if calls:
                times[name] = int(calls), mean if name in RUNTIME else best, mean
    return times
