#!/usr/bin/python3
"""The numbers that ddpc is held to, each beside its goal and beside PyTorch, side by side on this machine.

    bench.py OUT [--only ROW]... [--rounds N]       OUT holds ddpc

In each round every program of the chosen rows runs once, one after the other; a ratio is of two runs of one round, and
medians over rounds are printed. Without PyTorch only ddpc's own figures are. PyTorch gets images that are in memory
already; ddpc loads its own. `kernels` is the last row: what each kernel reaches of what the machine can do."""
import argparse
import collections
import os
import statistics
import sys

sys.dont_write_bytecode = True
import kernels
import measure
from measure import Compile, Ours, Theirs

Row = collections.namedtuple("Row", "name text quantity of against goal")

R32, R224, MLP, SMALL_MLP = "resnet50", "resnet50-224", "perceptron", "perceptron-small"
OURS, THEIRS = Ours(R32, 128), Theirs(R32, 128)
BF16, RANKS = Ours(R32, 128, precision="bf16"), Ours(R32, 64, ranks=2, threads=1)

ROWS = [
    Row("resnet50", "ResNet-50, 32 x 32, batch 128, f32, 2 threads / PyTorch", "rate", OURS, THEIRS, 2.0),
    Row("small-batch", "the same, batch 32 / PyTorch", "rate", Ours(R32, 32), Theirs(R32, 32), 2.5),
    Row("resnet50-224", "ResNet-50, 224 x 224, batch 16 / PyTorch", "rate", Ours(R224, 16), Theirs(R224, 16), 1.7),
    Row("ranks", "2 ranks of 1 thread, batch 64 each / PyTorch, gloo", "rate", RANKS,
        Theirs(R32, 64, ranks=2, threads=1), 4.0),
    Row("ranks", "2 ranks of 1 thread, batch 64 each / one process, batch 128", "rate", RANKS, OURS, 0.97),
    Row("bf16", "bf16, batch 128 / ddpc's f32", "rate", BF16, OURS, 1.5),
    Row("bf16", "bf16, batch 128 / PyTorch, autocast", "rate", BF16, Theirs(R32, 128, precision="bf16"), None),
    Row("memory", "peak memory, batch 128 / PyTorch's", "memory", OURS, THEIRS, -0.5),
    Row("perceptron", "784-128-128-10, batch 100, 2 threads / PyTorch", "rate", Ours(MLP, 100), Theirs(MLP, 100), 5.0),
    Row("perceptron", "the same, 1 thread / PyTorch", "rate", Ours(MLP, 100, threads=1), Theirs(MLP, 100, threads=1),
        None),
    Row("perceptron", "32-64-64-10, batch 100, 1 thread / PyTorch", "rate", Ours(SMALL_MLP, 100, threads=1),
        Theirs(SMALL_MLP, 100, threads=1), 5.0),
    Row("compile", "ddpc compile --no-build specs/resnet50.spec", "emit", Compile(R32, 128), None, -100),
    Row("compile", "and the build of its C, 2 at a time", "build", Compile(R32, 128), None, -20),
]
UNITS = {"rate": "img/s", "memory": "MB", "emit": "ms", "build": "s"}


def needed(rows, torch):
    """The runs, each once, in the rows' order; PyTorch's where it is installed."""
    runs = dict.fromkeys(run for row in rows for run in (row.of, row.against) if run)
    return [run for run in runs if torch or not isinstance(run, Theirs)]


def one_round(bench, runs):
    found = {}
    for run in runs:
        found[run] = measure.measure(bench, run)
        if found[run]:
            shown = ", ".join(f"{found[run][key]:.1f} {unit}" for key, unit in UNITS.items() if key in found[run])
            print(f"  {measure.described(run)}: {shown}{found[run].get('note', '')}", flush=True)
    return found


def verdict(value, goal):
    if goal is None:
        return ""
    reached = value >= goal if goal > 0 else value <= -goal
    return (f"at least {goal:g}" if goal > 0 else f"at most {-goal:g}") + ("" if reached else ", not reached")


def values(rounds, run, quantity):
    return [found[run][quantity] for found in rounds if found.get(run)]


def line(row, rounds):
    """What is printed of a row: the medians, and what is held to the goal: a ratio where there are two."""
    own, other = (values(rounds, run, row.quantity) for run in (row.of, row.against))
    if not own:
        return f"{row.text:62} not run"
    text = f"{row.text:62} {statistics.median(own):8.1f} "
    if not row.against:
        return f"{text}{'':8} {UNITS[row.quantity]:5} {'':6}  {verdict(statistics.median(own), row.goal)}"
    if not other:
        return f"{text}{'':8} {UNITS[row.quantity]}"
    ratio = statistics.median(a / b for a, b in zip(own, other))
    return f"{text}{statistics.median(other):8.1f} {UNITS[row.quantity]:5} {ratio:6.2f}  {verdict(ratio, row.goal)}"


def main():
    names = [*dict.fromkeys(row.name for row in ROWS), "kernels"]
    arguments = argparse.ArgumentParser()
    arguments.add_argument("out")
    arguments.add_argument("--only", action="append", choices=names)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments = arguments.parse_args()
    only = arguments.only or names
    rows = [row for row in ROWS if row.name in only]
    bench = measure.Bench(arguments.out, os.path.join(arguments.out, "bench"))
    runs = needed(rows, measure.has_torch())
    rounds = [one_round(bench, runs) for _ in range(arguments.rounds if runs else 0)]
    if rows:
        print(f"\n{'':62} {'ddpc':>8} {'beside':>8} {'':5} {'ratio':>6}  goal")
    for row in rows:
        print(line(row, rounds))
    if "kernels" in only:
        kernels.report(bench, OURS)


if __name__ == "__main__":
    main()
