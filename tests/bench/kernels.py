"""What each kernel reaches of what the machine can do, the worst first.

A kernel's limit is the longer of its flops at the measured multiply-add rate and its bytes at the measured copy rate,
from plan.json: multiply-adds count as two flops, on padding as none; bytes are each operand's once, so what stays in a
cache can beat the limit, and so can Winograd's convolutions, whose flops are those of the direct ones. What is lost is the
time above it."""
import json
import os
import subprocess
import tempfile

import measure
import timing

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS, STEPS = 20, 6


def peaks(bench, threads):
    """10^9 flops and bytes a second, of one thread and of all: {"f32": [239.3, 478.1], "copy": [...]}."""
    program = os.path.join(bench.work, "peaks")
    subprocess.run([os.environ.get("CC", "cc"), "-O2", "-march=native", "-fopenmp", f"{HERE}/peaks.c", "-o", program],
                   check=True)
    environment = os.environ | {"OMP_NUM_THREADS": str(threads)}
    return json.loads(subprocess.run([program], check=True, capture_output=True, env=environment).stdout)


def print_peaks(found):
    print(f"\nthis machine, 1 thread and {found['threads']}:", ", ".join(
        f"{name} {found[key][0]:.0f} and {found[key][1]:.0f} {unit}" for key, name, unit in
        (("f32", "multiply-add", "GFLOP/s"), ("bf16", "bf16 dot product", "GFLOP/s"), ("copy", "copying", "GB/s"))
        if key in found))


def timed(bench, path, threads):
    """Of each kernel: its record in plan.json, and the milliseconds of its best call."""
    directory = os.path.dirname(path)
    with open(os.path.join(directory, "plan.json")) as file:
        kernels = {kernel["name"]: kernel for kernel in json.load(file)["train"]["kernels"]}
    with tempfile.TemporaryDirectory() as work:
        times = timing.run(bench.out, directory, kernels, ["--threads", str(threads)], STEPS, work)
    return [(kernel, times[name][1]) for name, kernel in kernels.items() if name in times]


def limit(kernel, found):
    """Milliseconds, and what they are spent on."""
    return max((kernel["flops"] / found["f32"][1] / 1e6, "flops"), (kernel["bytes"] / found["copy"][1] / 1e6, "bytes"))


def report(bench, run):
    found = peaks(bench, run.threads)
    print_peaks(found)
    kernels = timed(bench, measure.program(bench, run), run.threads)
    print(f"\n{'kernel':44} {'ms':>8} {'GFLOP/s':>8} {'GB/s':>7} {'% of its limit':>14} {'lost ms':>8}")
    lost = [(best - limit(kernel, found)[0], kernel, best) for kernel, best in kernels]
    for above, kernel, best in sorted(lost, key=lambda item: -item[0])[:ROWS]:
        least, what = limit(kernel, found)
        rates = (kernel[key] / best / 1e6 for key in ("flops", "bytes"))
        print("{:44} {:8.3f} {:8.1f} {:7.1f} ".format(kernel["name"], best, *rates) +
              f"{100 * least / best:8.0f} {what} {above:8.3f}")
    total = sum(best for _, best in kernels)
    print(f"{f'all {len(kernels)}':44} {total:8.3f} {'':31} {sum(item[0] for item in lost):8.3f}")
    contractions = [(kernel["flops"], best) for kernel, best in kernels if kernel["anchor"] == "contract"]
    flops, spent = map(sum, zip(*contractions))
    print(f"convolutions and products: {spent:.1f} of {total:.1f} ms at {flops / spent / 1e6:.0f} GFLOP/s, "
          f"{100 * flops / spent / 1e6 / found['f32'][1]:.0f}% of the multiply-add peak (goal: 80%)")
