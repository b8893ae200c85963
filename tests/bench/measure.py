"""One run of a compiled program, or of PyTorch in a process of its own: images per second, and peak memory.

The rate is that of the median step after the first few, over all ranks; memory is what the system says of a rank's
process when it has ended (ru_maxrss), the greatest."""
import collections
import functools
import json
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))

Bench = collections.namedtuple("Bench", "out work")
Ours = collections.namedtuple("Ours", "net batch ranks threads precision", defaults=(1, 2, "f32"))
Theirs = collections.namedtuple("Theirs", "net batch ranks threads precision side", defaults=(1, 2, "f32", "PyTorch"))
Compile = collections.namedtuple("Compile", "net batch precision", defaults=("f32",))
Net = collections.namedtuple("Net", "spec sets steps warm")

NETS = {
    "resnet50": Net("specs/resnet50.spec", {"dataset.train": '"{data}/data_batch_*.bin"',
                                            "dataset.test": '"{data}/test_batch*.bin"'}, 8, 2),
    "resnet50-224": Net("specs/resnet50-224.spec", {"dataset.format.test": "1"}, 4, 1),
    "perceptron": Net("specs/perceptron.spec", {"dataset.format.test": "1"}, 500, 50),
    "perceptron-small": Net("specs/perceptron.spec", {  # so little work that calls of operators are most of it
        "dataset.format.test": "1", "dataset.format.height": "4", "dataset.format.width": "8",
        "train.model": "perceptron(hidden = 64)"}, 500, 50),
}


def described(run):
    if isinstance(run, Compile):
        return f"ddpc compile {NETS[run.net].spec}"
    return (f"{'ddpc' if isinstance(run, Ours) else 'PyTorch'} {run.net}, batch {run.batch}, {run.precision}, "
            f"{run.ranks} x {run.threads} threads")


def has_torch():
    found = subprocess.run([sys.executable, "-c", "import torch, torchvision"], capture_output=True).returncode == 0
    if not found:
        print("PyTorch is not installed: ddpc's own figures only")
    return found


@functools.cache
def data(bench):
    folder = os.path.join(bench.work, "data")
    if not os.path.isdir(folder):
        subprocess.run([f"{bench.out}/ddpc", "data", "synth", folder, "--records", "4096"], check=True)
    return folder


def directory(bench, run):
    return os.path.join(bench.work, f"{run.net}-{run.batch}-{run.precision}")


def ddpc(bench, run, command, *options):
    sets = {name: value.format(data=data(bench)) for name, value in NETS[run.net].sets.items()}
    sets |= {"train.batch": f"{run.batch} per rank", "train.precision": run.precision}
    words = [word for name, value in sets.items() for word in ("--set", f"{name}={value}")]
    return [f"{bench.out}/ddpc", command, NETS[run.net].spec, *words, *options]


def measure_compile(bench, run):
    command, began = ddpc(bench, run, "compile", "-o", directory(bench, run)), time.monotonic()
    subprocess.run([*command, "--no-build"], check=True)
    emitted = time.monotonic()
    subprocess.run(command, check=True)
    return {"emit": 1000 * (emitted - began), "build": time.monotonic() - emitted}


@functools.cache
def program(bench, run):
    """The compiled program; None where ddpc has no such precision."""
    if subprocess.run(ddpc(bench, run, "check"), capture_output=True).returncode:
        return None
    subprocess.run(ddpc(bench, run, "compile", "-o", directory(bench, run)), check=True)
    return os.path.join(directory(bench, run), os.path.basename(NETS[run.net].spec).removesuffix(".spec"))


def peak_memory(commands):
    """Runs all at once to their end. MB of the greatest."""
    running, peak = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands], 0
    for process in running:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, process.args
        peak = max(peak, usage.ru_maxrss)
    return peak * 1024 / 1e6


def measure_ours(bench, run):
    path = program(bench, run)
    if not path:
        return None
    net, metrics, init = NETS[run.net], f"{path}.jsonl", f"tcp://localhost:{21000 + os.getpid() % 20000}"
    common = [path, "--world-size", run.ranks, "--init", init, "--threads", run.threads, "--max-steps", net.steps]
    commands = [[*common, "--rank", rank, *(["--metrics", metrics] if rank == 0 else [])] for rank in range(run.ranks)]
    memory = peak_memory([[str(word) for word in command] for command in commands])
    with open(metrics) as file:
        steps = [event for event in map(json.loads, file) if event["event"] == "step"][net.warm:]
    seconds = statistics.median(sum(step["ms"].values()) for step in steps) / 1000
    return {"rate": run.batch * run.ranks / seconds, "memory": memory}


def measure_theirs(bench, run):
    result, port, net = os.path.join(bench.work, "torch.json"), 41000 + os.getpid() % 20000, NETS[run.net]
    values = [run.net, run.batch, run.ranks, run.threads, run.precision, net.steps, port, result]
    commands = [[sys.executable, f"{HERE}/torch_side.py", str(rank), *map(str, values)] for rank in range(run.ranks)]
    memory = peak_memory(commands)
    with open(result) as file:
        found = json.load(file)
    seconds = statistics.median(found["seconds"][net.warm:])
    return {"rate": run.batch * run.ranks / seconds, "memory": memory, "note": found["note"]}


def measure(bench, run):
    of = {Ours: measure_ours, Theirs: measure_theirs, Compile: measure_compile}
    return of[type(run)](bench, run)
