#!/usr/bin/python3
"""Writes the reference files beside this script; needs PyTorch and torchvision (Debian: python3-torchvision).

sampler.txt       DistributedSampler's order: n, world, seed, epoch, shuffle, rank, how many, crc32 of them as int32
normalise.txt     ToTensor and Normalize: byte, channel, bits of the float
tiny.safetensors  weights of the tiny model of tests/unit/test_weights.c, entries in another order than the model's

tiny_saved.safetensors and tiny_saved.pth are what the runtime writes after it has loaded tiny.safetensors; check_pth.py
holds the one against the other.
"""
import json
import os
import struct
import zlib

import numpy as np
import torch
from torch.utils.data.distributed import DistributedSampler
from torchvision.transforms import Normalize

HERE = os.path.dirname(os.path.abspath(__file__))
MEAN, STD = [0.4914, 0.4822, 0.4465], [0.2470, 0.2435, 0.2616]
CASES = [(1, 1), (1, 4), (2, 3), (3, 8), (10, 1), (10, 3), (101, 4), (624, 2), (1000, 7), (50000, 2)]
SEEDS = [(0, 0), (0, 1), (7, 3), (2**32 - 1, 0), (2**32 - 1, 2), (2**40 + 5, 1)]

# name, shape, integer? as in test_weights.c
TINY = [
    ("conv.weight", [40, 3, 3, 2], False),
    ("bn.weight", [40], False),
    ("bn.running_mean", [40], False),
    ("bn.num_batches_tracked", [], True),
    ("group.weight", [70, 2, 1, 1], False),
    ("fc.weight", [10, 40], False),
    ("fc.bias", [10], False),
]


def write_sampler(out):
    for n, world in CASES:
        for seed, epoch in SEEDS:
            for shuffle in (True, False):
                for rank in range(world):
                    sampler = DistributedSampler(range(n), world, rank, shuffle=shuffle, seed=seed)
                    sampler.set_epoch(epoch)
                    order = np.array(list(sampler), dtype="<i4")
                    print(n, world, seed, epoch, int(shuffle), rank, len(order), zlib.crc32(order.tobytes()), file=out)


def write_normalise(out):
    image = torch.arange(256, dtype=torch.uint8).repeat(3, 1).reshape(3, 16, 16).to(torch.float32).div(255)
    values = Normalize(MEAN, STD)(image).reshape(3, 256).numpy()
    for channel in range(3):
        for byte in range(256):
            bits = struct.unpack("<I", struct.pack("<f", values[channel][byte]))[0]
            print(byte, channel, f"{bits:08x}", file=out)


def tiny_values(entry, shape, integer):
    count = int(np.prod(shape))
    if integer:
        return np.full(count, 2**40 + entry, dtype="<i8")
    return ((np.arange(count) * 8 + entry) / 16 - 3).astype("<f4")


def write_tiny(out):
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for entry, (name, shape, integer) in reversed(list(enumerate(TINY))):
        values = tiny_values(entry, shape, integer).tobytes()
        offsets = [len(data), len(data) + len(values)]
        header[name] = {"dtype": "I64" if integer else "F32", "shape": shape, "data_offsets": offsets}
        data += values
    text = json.dumps(header).encode() + b" " * 5
    out.write(struct.pack("<Q", len(text)) + text + data)


def main():
    for name, write in [("sampler.txt", write_sampler), ("normalise.txt", write_normalise)]:
        with open(os.path.join(HERE, name), "w") as out:
            write(out)
    with open(os.path.join(HERE, "tiny.safetensors"), "wb") as out:
        write_tiny(out)


main()
