#!/usr/bin/python3
"""Writes NAME.json beside this script for check.py; needs PyTorch and torchvision (Debian: python3-torchvision).

    make_reference.py DDPC BUILD

Data and first weights are those that ddpc and its program make; PyTorch gives the numbers:
weights    crc32 of the weights' file that the numbers belong to
losses     of ten steps, per number of ranks, float32
gradients  of the first step, float64: norm of the tensor, greatest error of PyTorch's float32 as a root mean square over
           the tensor or the sample, and a sample of its elements (of every-op all)"""
import json
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "torch")]
import torch

import common
import program

SAMPLE = {"every-op": 1 << 20, "resnet50": 32}


def rms(tensor):
    return float(tensor.square().mean().sqrt())


def describe(exact, theirs, count):
    exact, error = exact.flatten(), (theirs - exact).flatten()
    positions = torch.tensor(program.sample(len(exact), count))
    values = [float(f"{value:.10g}") for value in exact[positions].tolist()]
    norm, greatest = float(torch.linalg.vector_norm(exact)), max(rms(error), rms(error[positions]))
    return {"norm": norm, "error": greatest, "values": values}


def reference(ddpc, build, data, name):
    path = program.compile_spec(ddpc, name, build, data)
    start = program.start(name, program.initial_weights(path))
    exact, theirs = (common.gradients(name, start, data, dtype) for dtype in (torch.float64, torch.float32))
    return {"weights": program.checksum(start),
            "losses": {"1": common.losses(name, start, data), "2": common.ddp_losses(name, start, data, 2)},
            "gradients": {key: describe(exact[key], theirs[key], SAMPLE[name]) for key in exact}}


def main(ddpc, build):
    torch.set_num_threads(2)
    data = program.make_data(ddpc, build)
    for name in program.SPECS:
        with open(os.path.join(HERE, f"{name}.json"), "w") as file:
            json.dump(reference(ddpc, build, data, name), file, indent=0)
            file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
