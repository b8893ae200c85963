#!/usr/bin/env python3
"""Holds the gradients of an emitted program against central differences of its loss; needs no packages.

    finite_differences.py DDPC BUILD

Every tensor of every-op, and so every node kind, is moved to both sides: along its gradient, and along its element of the
greatest gradient. The loss must change by the product of the step and the gradient."""
import array
import math
import sys

import program

# The loss should change by CHANGE to either side: seen well enough in float32 (1e-7 of a loss of 2.3), and seldom over
# a kink or a jump of max, argmax and select. No step is longer than LONGEST of an element, or of the tensor's norm.
CHANGE, LONGEST, TOLERANCE = 1e-4, 0.02, 0.02
NOISE = 1e-6


def norm(values):
    return math.sqrt(sum(value * value for value in values))


def directions(gradient):
    """Of length 1."""
    length = norm(gradient)
    greatest = max(range(len(gradient)), key=lambda i: abs(gradient[i]))
    yield "along it", [value / length for value in gradient]
    yield f"[{greatest}]", [float(i == greatest) for i in range(len(gradient))]


def moved(weights, name, direction, step):
    shape, values = weights[name]
    there = array.array("f", [value + step * part for value, part in zip(values, direction)])
    return weights | {name: (shape, there)}


def loss_at(path, weights):
    file = f"{path}.moved.safetensors"
    program.write_safetensors(file, weights)
    return program.losses(path, 1, file, 1)[0]


def check(path, weights, name, gradient, what, direction):
    slope = sum(value * part for value, part in zip(gradient, direction))
    step = min(CHANGE / abs(slope), LONGEST * max(1.0, norm(weights[name][1])))
    there, back = (loss_at(path, moved(weights, name, direction, side * step)) for side in (1, -1))
    found, wanted = there - back, 2 * step * slope
    good = abs(found - wanted) <= TOLERANCE * abs(wanted) + NOISE
    if not good:
        print(f"FAIL {name} {what}: the loss changes by {found:.4e}, the gradient says {wanted:.4e}")
    return good


def main(ddpc, build):
    path = program.compile_spec(ddpc, "every-op", build, program.make_data(ddpc, build))
    start = program.initial_weights(path)
    weights, gradients = program.read_safetensors(start), program.read_safetensors(program.gradients(path, start))
    results = [check(path, weights, name, gradient, what, direction) for name, (_, gradient) in gradients.items()
               for what, direction in directions(gradient)]
    print(f"finite differences: {results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
