#!/usr/bin/env python3
"""Holds programs that ddpc makes against NAME.json, the numbers that PyTorch gave; needs no packages.

    check.py DDPC BUILD

Gradients of the first step and losses of ten, with 1 rank and with 2, as tests/torch/compare.py does it live. Weights are
drawn with the C library's log, cos and sin: where another library turns a last bit, what is asked is ten times looser."""
import json
import math
import os
import sys

import program

HERE = os.path.dirname(os.path.abspath(__file__))
OTHER_WEIGHTS = 10


def report(good, name, text):
    print(f"{'ok  ' if good else 'FAIL'} {name:9} {text}", flush=True)
    return good


def share(found, wanted, largest, looser):
    """Error of the sampled elements, as a share of the error allowed."""
    values = wanted["values"]
    positions = program.sample(len(found), len(values))
    error = math.sqrt(sum((found[at] - value) ** 2 for at, value in zip(positions, values)) / len(values))
    scale = 1 / math.sqrt(len(found))  # from the norm of the tensor to the root mean square of its elements
    part = error / program.allowed(wanted["error"], wanted["norm"] * scale, largest * scale, 2 * looser)
    return part if math.isfinite(part) else math.inf


def check_gradients(name, path, start, wanted, looser):
    found = program.read_safetensors(program.gradients(path, start))
    assert set(found) == set(wanted), set(found) ^ set(wanted)
    largest = max(tensor["norm"] for tensor in wanted.values())
    worst, key = max((share(found[key][1], wanted[key], largest, looser), key) for key in wanted)
    return report(worst <= 1, name, f"gradients of {len(found)} tensors: nearest to its limit {key}, {worst:.2f} of it")


def check_losses(name, path, start, ranks, wanted, looser):
    worst = program.distance(program.losses(path, ranks, start), wanted)
    good = worst <= looser * program.TOLERANCE
    return report(good, name, f"losses of {program.STEPS} steps, {ranks} rank(s): {worst:.1e} apart")


def check(ddpc, build, data, name):
    with open(os.path.join(HERE, f"{name}.json")) as file:
        wanted = json.load(file)
    path = program.compile_spec(ddpc, name, build, data)
    start = program.start(name, program.initial_weights(path))
    looser = 1 if program.checksum(start) == wanted["weights"] else OTHER_WEIGHTS
    if looser > 1:
        print(f"     {name:9} first weights differ in last bits from the reference's: limits times {looser}")
    yield check_gradients(name, path, start, wanted["gradients"], looser)
    for ranks in (1, 2):
        yield check_losses(name, path, start, ranks, wanted["losses"][str(ranks)], looser)


def main(ddpc, build):
    data = program.make_data(ddpc, build)
    results = [result for name in program.SPECS for result in check(ddpc, build, data, name)]
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
