"""Programs for GPUs on the emulated driver, NVRTC and NCCL of tests/simt/driver."""
import shutil

import support
from support import *

SPEC = "tests/programs/tiny.spec"
TARGET = ("--target", "cuda", "--arch", "sm_90a")


def gpus(**knobs):
    """The environment in which there are such GPUs; no other cache than the test's own."""
    folder = f"{support.OUT}/tests/driver"
    if not os.path.exists(f"{folder}/libnccl.so.2"):
        raise NotRun("there is no emulated driver: make test-programs builds it")
    if not shutil.which("g++"):
        raise NotRun("there is no g++")
    knobs = {"GPU_COUNT": 2} | knobs
    return {"LD_LIBRARY_PATH": folder, "DDP_CACHE": ""} | {f"SIMT_{name}": str(value) for name, value in knobs.items()}


def on_gpu(**values):
    return program(SPEC, target=TARGET, env=gpus(), **values)


def on_cpu(**values):
    return program(SPEC, **values)


def run(folder, compiled, tag, *arguments, world=1, env=None):
    """What the steps' metrics say, and the saved file."""
    arguments = *arguments, "--metrics", f"{tag}.jsonl", "--save", f"{tag}.safetensors"
    for process in begin_ranks(folder, world, compiled, *arguments, env=env):
        end(process).wants(0)
    return events(folder, f"{tag}.jsonl"), read(folder, f"{tag}.safetensors")


def values(found, event, key="loss"):
    return [each[key] for each in found if each["event"] == event]
