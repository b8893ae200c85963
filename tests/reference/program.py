"""What the numeric tests share, without packages: compiled programs, their ranks and losses, safetensors files, starts.

A tensor is (shape, array) with an array.array of type f, d or q."""
import array
import json
import math
import os
import shutil
import socket
import struct
import subprocess
import zlib

TYPES = {"F32": "f", "F64": "d", "I64": "q"}
STEPS, LR, MOMENTUM = 10, 0.001, 0.9
TOLERANCE = 1e-5  # of losses, relative; what is promised is 1e-3
SPECS = {"every-op": ("tests/specs/every-op.spec", 16), "resnet50": ("specs/resnet50.spec", 64)}


def read_safetensors(path):
    with open(path, "rb") as file:
        data = file.read()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = (start + offset for offset in entry["data_offsets"])
        tensors[name] = tuple(entry["shape"]), array.array(TYPES[entry["dtype"]], data[begin:end])
    return tensors


def write_safetensors(path, tensors):
    types = {code: name for name, code in TYPES.items()}
    header, at = {}, 0
    for name, (shape, values) in tensors.items():
        size = len(values) * values.itemsize
        header[name] = {"dtype": types[values.typecode], "shape": list(shape), "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, values in tensors.values():
            file.write(values.tobytes())


def compile_spec(ddpc, name, build, data):
    spec, batch = SPECS[name]
    directory = os.path.join(build, name)
    settings = {"train.batch": f"{batch} per rank", "train.optimizer": f"sgd(lr = {LR}, momentum = {MOMENTUM})",
                "dataset.train": f'"{data}/data_batch_*.bin"', "dataset.test": f'"{data}/test_batch*.bin"'}
    sets = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
    subprocess.run([ddpc, "compile", spec, "-o", directory, *sets], check=True)
    return os.path.join(directory, name)


def make_data(ddpc, build):
    data = os.path.join(build, "data")
    shutil.rmtree(data, ignore_errors=True)
    subprocess.run([ddpc, "data", "synth", data, "--records", "1300"], check=True, stdout=subprocess.DEVNULL)
    return data


def checksum(path):
    with open(path, "rb") as file:
        return zlib.crc32(file.read())


def sample(n, count):
    """At most `count` of n positions, evenly spread."""
    count = min(n, count)
    return [(2 * i + 1) * n // (2 * count) for i in range(count)]


def free_port():
    with socket.socket() as one:
        one.bind(("localhost", 0))
        return one.getsockname()[1]


def run(program, ranks, *options):
    """All ranks to their end; what they say appears only where one fails."""
    init = f"tcp://localhost:{free_port()}"
    words = [program, "--world-size", str(ranks), "--init", init, *options]
    running = [subprocess.Popen([*words, "--rank", str(rank)], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
               for rank in range(ranks)]
    said = [process.communicate()[0] for process in running]
    for process, text in zip(running, said):
        if process.returncode:
            raise SystemExit(f"{' '.join(process.args)}: status {process.returncode}\n{text}")


def initial_weights(program):
    path = f"{program}.init.safetensors"
    run(program, 1, "--max-steps", "0", "--save", path)
    return path


def gradients(program, weights):
    """Of the first step."""
    path = f"{program}.gradients.safetensors"
    run(program, 1, "--weights", weights, "--max-steps", "1", "--save-gradients", path)
    return path


def losses(program, ranks, weights, steps=STEPS):
    path = f"{program}.jsonl"
    run(program, ranks, "--weights", weights, "--max-steps", str(steps), "--metrics", path)
    with open(path) as file:
        events = [json.loads(line) for line in file]
    return [event["loss"] for event in events if event["event"] == "step"]


def distance(found, wanted):
    """The greatest relative one; infinite where a step is missing or no number."""
    if len(found) != len(wanted):
        return math.inf
    return max(abs(a - b) / abs(b) if math.isfinite(a) else math.inf for a, b in zip(found, wanted))


def allowed(theirs, norm, largest, factor=2):
    """The error a gradient may have: twice PyTorch's in float32, or what is noise in float32: a millionth of the tensor,
    and where it is zero but for rounding (a bias before a batchnorm), a hundred-millionth of the largest tensor."""
    return factor * max(theirs, 0.5e-6 * norm, 0.5e-8 * largest)


def apart(weights):
    """ResNet-50's weights with what enters each ReLU kept off its kink: four standard deviations above, or below.

    From random weights float32 cannot be held to much: a rounding error turns the sign of a few of the millions of
    numbers before a ReLU, each turn moves all gradients below it by up to a hundredth, and who gets which turn is luck
    (PyTorch's float32 is 1e-2 from its float64). Every kernel runs the same here, and the errors left are its own."""
    tensors = read_safetensors(weights)
    for name, (shape, values) in tensors.items():
        trunk = "bn3." in name or "downsample.1." in name  # added up along the trunk: all above, and small for fc's sake
        if trunk and name.endswith(".weight"):
            values[:] = array.array("f", [1 / 16] * len(values))
        elif trunk and name.endswith(".bias"):
            values[:] = array.array("f", [1 / 4] * len(values))
        elif "bn" in name and name.endswith(".bias"):
            values[:] = array.array("f", [-4 if c % 4 == 3 else 4 for c in range(len(values))])
    path = weights.replace("init.", "apart.")
    write_safetensors(path, tensors)
    return path


def start(name, weights):
    return apart(weights) if name == "resnet50" else weights
