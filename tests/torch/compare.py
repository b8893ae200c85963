#!/usr/bin/python3
"""Holds programs that ddpc made against PyTorch, with the same weights and images.

    compare.py DDPC BUILD DATA

Gradients of the first step: the error of each tensor against float64 at most twice that of PyTorch's float32 (see
program.allowed). Losses of ten steps: program.TOLERANCE, with 1 rank and with 2 (DistributedDataParallel over gloo).
Both from weights where float32 means something (see program.apart). From ResNet-50's own first weights: the first loss,
and no more than three times PyTorch's own drift from float64 after it."""
import math
import sys

import torch

import common
import program

DRIFT_STEPS = 5


def norm(tensor):
    return float(torch.linalg.vector_norm(tensor.double()))


def report(good, name, text):
    print(f"{'ok  ' if good else 'FAIL'} {name:9} {text}", flush=True)
    return good


def compare_gradients(name, path, start, data):
    ours = common.tensors(program.gradients(path, start))
    exact, theirs = (common.gradients(name, start, data, dtype) for dtype in (torch.float64, torch.float32))
    assert set(ours) == set(exact), set(ours) ^ set(exact)
    largest = max(map(norm, exact.values()))
    rows = []
    for key, value in exact.items():
        own, their = norm(ours[key] - value), norm(theirs[key] - value)
        limit = program.allowed(their, norm(value), largest)
        rows.append((own / limit, own / their if their else 1.0, own / (norm(value) or 1), key))
    middle = sorted(row[1] for row in rows)[len(rows) // 2]
    share, ratio, error, key = max(rows)
    return report(share <= 1, name, f"gradients of {len(rows)} tensors: error / PyTorch float32's error {middle:.2f} in the "
                  f"middle; nearest to its limit {key}: {ratio:.2f} times, {error:.1e} relative, {share:.2f} of the limit")


def compare_losses(name, path, start, data, ranks):
    ours = program.losses(path, ranks, start)
    theirs = common.losses(name, start, data) if ranks == 1 else common.ddp_losses(name, start, data, ranks)
    worst = program.distance(ours, theirs)
    return report(worst <= program.TOLERANCE, name, f"losses of {program.STEPS} steps, {ranks} rank(s): {worst:.1e} apart")


def compare_drift(name, path, weights, data):
    ours = program.losses(path, 1, weights, DRIFT_STEPS)
    exact, theirs = (common.losses(name, weights, data, dtype, DRIFT_STEPS) for dtype in (torch.float64, torch.float32))
    first = program.distance(ours[:1], exact[:1])
    drift, their_drift = (math.sqrt(sum((a / b - 1) ** 2 for a, b in zip(found, exact))) for found in (ours, theirs))
    return report(first <= 1e-5 and drift <= 3 * their_drift, name, f"first weights as drawn: first loss {first:.1e} from "
                  f"float64; drift in {DRIFT_STEPS} steps {drift:.1e}, PyTorch float32's {their_drift:.1e}")


def compare(ddpc, build, data, name):
    path = program.compile_spec(ddpc, name, build, data)
    weights = program.initial_weights(path)
    start = program.start(name, weights)
    yield compare_gradients(name, path, start, data)
    for ranks in (1, 2):
        yield compare_losses(name, path, start, data, ranks)
    if start != weights:
        yield compare_drift(name, path, weights, data)


def main(ddpc, build, data):
    torch.set_num_threads(2)
    results = [result for name in program.SPECS for result in compare(ddpc, build, data, name)]
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
