"""The phases of tests/gpu/check: each yields rows of its table as it finds them."""
import collections
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
MATRIX, MEMORY = 790e12, 3.0e12  # an H100's, measured: flops a second in bf16, bytes a second

Row = collections.namedtuple("Row", "what found beside", defaults=("",))
Phase = collections.namedtuple("Phase", "name run limit")
Program = collections.namedtuple("Program", "spec precision batch sets", defaults=({},))

CIFAR = {"dataset.train": '"{data}/data_batch_*.bin"', "dataset.test": '"{data}/test_batch*.bin"'}
SMALL = {key: value.replace("{data}", "{data}-small") for key, value in CIFAR.items()}
RESNET224 = {"dataset.workers": "{workers}", "dataset.format.test": "{batch}"}


class NotRun(Exception):
    """What the phase needs is not on this machine."""


def words(command):
    return command if isinstance(command, str) else " ".join(map(str, command))


class Check:
    """The machine, and what the phases share."""

    def __init__(self, build, folder, target, tiny):
        self.build, self.folder, self.target, self.tiny = build, folder, target, tiny
        self.deadline = None
        self.architecture, self.device = self.describe()
        train, large = (8, 2) if tiny else (64, 256)
        self.steps, self.large, self.fast_steps = (3, large, 4) if tiny else (200, large, 40)
        self.programs = {
            "every-op": Program("tests/specs/every-op.spec", "f32", 16, CIFAR),
            "every-op-bf16": Program("tests/specs/every-op.spec", "bf16", 16, CIFAR),
            "convnet": Program("tests/programs/convnet.spec", "bf16", 16, SMALL),
            "resnet50": Program("specs/resnet50.spec", "f32", train, CIFAR),
            "resnet50-bf16": Program("specs/resnet50.spec", "bf16", train, CIFAR),
            "resnet50-224": Program("specs/resnet50-224.spec", "bf16", large, RESNET224),
        }
        if tiny and target == "cuda":  # under the emulator
            self.programs = {name: program._replace(batch=2) for name, program in self.programs.items() if "resnet" not in name}
        self.started, self.timed = (name if name in self.programs else "convnet" for name in ("resnet50", "resnet50-224"))

    def describe(self):
        """The GPU's architecture, and everything that a figure depends on."""
        if self.target == "cpu" or not shutil.which("nvidia-smi"):
            return "sm_80", "no GPU: a trial of tests/gpu/check, its figures say nothing"
        query = ["nvidia-smi", "--query-gpu=name,driver_version,compute_cap", "--format=csv,noheader"]
        name, driver, capability = subprocess.run(query, text=True, capture_output=True, check=True).stdout.splitlines()[0].split(", ")
        return "sm_" + capability.replace(".", "") + ("a" if capability == "9.0" else ""), \
            f"{name}, driver {driver}, {self.torch_version()}, ddpc {self.commit()}"

    @staticmethod
    def commit():
        git = shutil.which("git")
        found = subprocess.run([git, "describe", "--always", "--dirty"], text=True, capture_output=True).stdout.strip() if git else ""
        return found or "of no known commit"

    @staticmethod
    def torch_version():
        found = subprocess.run([sys.executable, "-c", "import torch; print(torch.__version__, torch.backends.cudnn.version())"],
                               text=True, capture_output=True)
        return "PyTorch {}, cuDNN {}".format(*found.stdout.split()) if found.returncode == 0 else "no PyTorch"

    def call(self, *command, check=True):
        """Within the phase's time; the process that ran."""
        left = max(self.deadline - time.monotonic(), 1)
        ended = subprocess.run([str(word) for word in command], text=True, capture_output=True, timeout=left)
        with open(f"{self.folder}/log", "a") as log:
            log.write(f"$ {words(command)}\n{ended.stdout}{ended.stderr}status {ended.returncode}\n")
        if check and ended.returncode != 0:
            said = (ended.stderr or ended.stdout).strip().splitlines()
            raise RuntimeError(f"{words(command)[:100]}: status {ended.returncode}: {said[-1] if said else 'silence'}")
        return ended

    def torch(self, what, *arguments):
        """What tests/gpu/torch_side.py says."""
        if subprocess.run([sys.executable, "-c", "import torch, torchvision"], capture_output=True).returncode != 0:
            raise NotRun("there is no PyTorch with torchvision")
        return json.loads(self.call(sys.executable, f"{HERE}/torch_side.py", what, *arguments).stdout.splitlines()[-1])

    def path(self, name, file=None):
        return f"{self.folder}/{name}/{file or os.path.basename(self.programs[name].spec)[:-len('.spec')]}"

    def program(self, name):
        if name not in self.programs or not os.path.exists(self.path(name)):
            raise NotRun(f"{name} was not built")
        return self.path(name)

    def events(self, name, *options):
        """What a run says of its steps."""
        metrics = self.path(name, "metrics.jsonl")
        self.call(self.program(name), "--metrics", metrics, *options)
        with open(metrics) as file:
            return [event for event in map(json.loads, file) if event["event"] == "step"]


# ---- the programs

def compile_command(check, name, program):
    values = {"data": f"{check.folder}/data", "workers": os.cpu_count(), "batch": program.batch}
    sets = {"train.precision": program.precision, "train.batch": f"{program.batch} per rank"}
    sets |= {key: value.format(**values) for key, value in program.sets.items()}
    arch = ["--arch", check.architecture] if check.target == "cuda" else []
    return [f"{check.build}/ddpc", "compile", program.spec, "-o", f"{check.folder}/{name}", "--target", check.target, *arch,
            *[word for key, value in sets.items() for word in ("--set", f"{key}={value}")]]


def build(check):
    for folder, records in (("data", 400 if check.tiny else 12800), ("data-small", 100)):
        check.call(f"{check.build}/ddpc", "data", "synth", f"{check.folder}/{folder}", "--records", records)
    began = time.monotonic()
    running = {name: subprocess.Popen(compile_command(check, name, program), text=True, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT) for name, program in check.programs.items()}
    try:
        for name, process in running.items():
            said = process.communicate(timeout=max(check.deadline - time.monotonic(), 1))[0].strip().splitlines()
            good = process.returncode == 0 and os.path.exists(check.path(name))
            yield Row(f"{name} is built", f"after {time.monotonic() - began:.0f} s" if good else "FAILED", "" if good else said[-1])
    finally:
        for process in running.values():
            process.kill()


# ---- right

def verify(check):
    for name in check.programs:
        try:
            ended = check.call(check.program(name), "--verify", check=False)
            lines = (ended.stdout + ended.stderr).strip().splitlines()
            yield Row(f"{name} --verify", "pass" if ended.returncode == 0 else "FAILED", lines[-1] if lines else "")
        except NotRun as reason:
            yield Row(f"{name} --verify", "not run", str(reason))


def sanitizer(check):
    tool = shutil.which("compute-sanitizer") or "/usr/local/cuda/bin/compute-sanitizer"
    if not os.path.exists(tool) or check.target == "cpu":
        raise NotRun("there is no compute-sanitizer")
    for kind in ("memcheck", "racecheck"):
        ended = check.call(tool, "--tool", kind, "--error-exitcode", 99, check.program("convnet"), "--max-steps", 1, check=False)
        lines = [line for line in ended.stdout.splitlines() if "SUMMARY" in line]
        yield Row(f"convnet, compute-sanitizer {kind}", "pass" if ended.returncode == 0 else "FAILED",
                  lines[-1].strip("= ") if lines else ended.stderr[-200:])


def window(losses):
    last = losses[-max(len(losses) // 4, 1):]
    return sum(last) / len(last)


def training(check):
    """From the same weights, over the same images in the same order. Single steps drift apart: the network is chaotic."""
    weights = f"{check.folder}/weights.safetensors"
    check.call(check.program("resnet50"), "--max-steps", 0, "--save", weights)
    theirs = check.torch("losses", weights, f"{check.folder}/data", check.programs["resnet50"].batch, check.steps)["losses"]
    for name in ("resnet50", "resnet50-bf16"):
        ours = [event["loss"] for event in check.events(name, "--weights", weights, "--max-steps", check.steps)]
        with open(f"{check.folder}/{name}.losses.json", "w") as file:
            json.dump({"ddpc": ours, "PyTorch": theirs}, file)
        yield Row(f"{name}, first loss", f"{ours[0]:.6f}", f"PyTorch float32 {theirs[0]:.6f}")
        yield Row(f"{name}, mean loss of the last quarter of {len(ours)} steps", f"{window(ours):.4f}",
                  f"PyTorch float32 {window(theirs):.4f}")


# ---- fast

def speed(check):
    events = check.events(check.timed, "--max-steps", check.fast_steps)[check.fast_steps // 4:]
    ours = statistics.median(event["samples_per_s"] for event in events)
    waits = statistics.median(event["ms"]["data"] for event in events)
    yield Row(f"{check.timed}, bf16, batch {check.programs[check.timed].batch}", f"{ours:.0f} img/s", f"{waits:.2f} ms a step wait for data")
    for mode in ("eager", "compiled"):
        what = f"PyTorch, channels_last, autocast bf16, {mode}"
        try:
            theirs = check.torch("speed", mode, check.large, check.fast_steps)["samples_per_s"]
            yield Row(what, f"{theirs:.0f} img/s", f"ddpc / PyTorch {ours / theirs:.2f}")
        except RuntimeError as error:
            yield Row(what, "FAILED", str(error))


def start(check):
    """From the call to the first step's end, the best of three: the GPU's own context is in it."""
    metrics, best = check.path(check.started, "start.jsonl"), None
    for _ in range(3):
        if os.path.exists(metrics):
            os.unlink(metrics)
        began = time.monotonic()
        process = subprocess.Popen([check.program(check.started), "--max-steps", "1", "--metrics", metrics],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not (os.path.exists(metrics) and os.path.getsize(metrics)):
            time.sleep(0.002)
        took = time.monotonic() - began
        if process.wait(timeout=60) == 0:
            best = min(best or took, took)
    yield Row(f"{check.started}, start to first step", f"{best:.2f} s" if best else "FAILED", "wanted: under 1 s")


# ---- each contraction

def launched(kernels, launches):
    """Of each kernel of the step the milliseconds of its launches, which are in order: FUNCTION, then FUNCTION_suffix."""
    found, at = {}, 0
    for place, kernel in enumerate(kernels):
        following = kernels[place + 1]["function"] if place + 1 < len(kernels) else None
        while at < len(launches) and launches[at]["kernel"] != kernel["function"]:
            at += 1  # the runtime's own
        if at == len(launches):
            raise RuntimeError(f"{kernel['name']} was not launched")
        total, at = launches[at]["ms"], at + 1
        while at < len(launches) and launches[at]["kernel"].startswith(kernel["function"] + "_") and \
                launches[at]["kernel"] != following:
            total, at = total + launches[at]["ms"], at + 1
        found[kernel["name"]] = total
    return found


def floor(kernel):
    """Milliseconds below which no kernel comes that does this."""
    return 1e3 * max(kernel["flops"] / MATRIX, kernel["bytes"] / MEMORY)


def contractions(check):
    if check.target == "cpu":
        raise NotRun("tests/bench/profile has the kernels of programs for the CPU")
    profile = check.path(check.timed, "profile.json")
    check.call(check.program(check.timed), "--max-steps", 6, "--profile", profile)
    with open(profile) as file, open(check.path(check.timed, "plan.json")) as plan:
        kernels = json.load(plan)["train"]["kernels"]
        times = launched(kernels, json.load(file))
    cudnn = check.torch("convolutions", check.large)
    chosen = [kernel for kernel in kernels if kernel["anchor"] == "contract"]
    rows = sorted(((kernel["name"], times[kernel["name"]], floor(kernel), cudnn.get(kernel["name"])) for kernel in chosen),
                  key=lambda row: row[2] - row[1])
    with open(f"{check.folder}/contractions.md", "w") as file:
        file.write("| contraction | ms | of its roofline | cuDNN's ms |\n| --- | --- | --- | --- |\n")
        for name, ms, least, theirs in rows:
            file.write(f"| {name} | {ms:.4f} | {least / ms:.2f} | {f'{theirs:.4f}' if theirs else ''} |\n")
    ours, least = sum(row[1] for row in rows), sum(row[2] for row in rows)
    both = [row for row in rows if row[3]]
    yield Row("all kernels of a step", f"{sum(times.values()):.2f} ms", f"of these contractions {ours:.2f} ms")
    yield Row("contractions of their roofline", f"{least / ours:.2f}", "wanted: 0.60 at first")
    if both:
        yield Row("convolutions, cuDNN's time / ddpc's", f"{sum(row[3] for row in both) / sum(row[1] for row in both):.2f}",
                  "cuDNN's have nothing fused to them")
    for name, ms, least, theirs in rows[:12]:
        yield Row(name, f"{least / ms:.2f} of its roofline", f"{ms:.3f} ms" + (f", cuDNN {theirs:.3f} ms" if theirs else ""))


PHASES = [Phase("build", build, 120), Phase("verify", verify, 100), Phase("training", training, 90), Phase("start", start, 15),
          Phase("speed", speed, 180), Phase("contractions", contractions, 80), Phase("sanitizer", sanitizer, 60)]
NAMES = [phase.name for phase in PHASES]
