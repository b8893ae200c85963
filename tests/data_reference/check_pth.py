#!/usr/bin/python3
"""check_pth.py FILE.pth FILE.safetensors: torch.load must read the first, with and without weights_only, as what the second
holds, in the same order."""
import json
import struct
import sys

import numpy as np
import torch

DTYPES = {"F32": "<f4", "I64": "<i8", "I32": "<i4", "U8": "u1"}


def read_safetensors(path):
    content = open(path, "rb").read()
    end = 8 + struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8:end])
    header.pop("__metadata__", None)
    for name, entry in header.items():
        begin, stop = (end + offset for offset in entry["data_offsets"])
        values = np.frombuffer(content[begin:stop], DTYPES[entry["dtype"]]).reshape(entry["shape"])
        yield name, torch.from_numpy(values.copy())


def main(pth, safetensors):
    wanted = dict(read_safetensors(safetensors))
    for options in ({"weights_only": True}, {"weights_only": False}):
        found = torch.load(pth, **options)
        assert list(found) == list(wanted), (list(found), list(wanted))
        for name, tensor in wanted.items():
            assert found[name].dtype == tensor.dtype and found[name].shape == tensor.shape, name
            assert found[name].is_contiguous() and torch.equal(found[name], tensor), name
    print(f"{pth}: {len(wanted)} tensors as in {safetensors}")


main(*sys.argv[1:])
