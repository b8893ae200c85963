"""What the topics share: ddpc and its programs, compiled once; ranks; what they must say; safetensors files."""
import json
import os
import re
import signal
import socket
import struct
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TRAIN, TEST = 300, 60  # records of the data set

OUT = DDPC = DATA = None
ENVIRONMENT = None
programs = {}
started = []  # processes that a test has begun


class Failure(Exception):
    pass


class NotRun(Exception):
    """What the test needs is not on this machine."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def same(found, wanted, what="found"):
    expect(found == wanted, f"{what}: {found!r}\n  wanted: {wanted!r}")


def matches(pattern, text):
    found = re.fullmatch(pattern, text)
    expect(found, f"{text!r}\n  does not match {pattern!r}")
    return found


def set_up(out):
    """The data set, and an environment in which nothing is set that programs read."""
    global OUT, DDPC, DATA, ENVIRONMENT
    OUT = os.path.abspath(out)
    DDPC = f"{OUT}/ddpc"
    DATA = f"{OUT}/programs/data"
    foreign = re.compile("RANK|WORLD_SIZE|LOCAL_RANK|MASTER_|OMP_|GOMP_")
    ENVIRONMENT = {name: value for name, value in os.environ.items() if not foreign.match(name)}
    if not os.path.exists(f"{DATA}/cifar-10-batches-bin"):
        synthesise(f"{DATA}/cifar-10-batches-bin", TRAIN)


def synthesise(folder, records):
    ddpc(ROOT, "data", "synth", folder, "--records", records)


class Ended:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __str__(self):
        return f"status {self.status}\n--- stdout\n{self.out}--- stderr\n{self.err}"

    def wants(self, status, err=None):
        """err: all of standard error, as a pattern; the empty text is the default of those that succeed."""
        expect(self.status == status, f"{self}\n  wanted status {status}")
        err = "" if err is None and status == 0 else err
        expect(err is None or re.fullmatch(err, self.err), f"{self}\n  wanted stderr {err!r}")
        return self


def begin(folder, *command, env=None, **options):
    process = subprocess.Popen([str(word) for word in command], cwd=folder, env=ENVIRONMENT | (env or {}),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True, **options)
    started.append(process)
    return process


def end(process, timeout=60):
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        raise Failure(f"still running after {timeout} s: {process.args}\n{out}{err}")
    return Ended(process.returncode, out, err)


def end_all():
    for process in started:
        if process.poll() is None:
            process.send_signal(signal.SIGCONT)
            process.kill()
        process.communicate()
    started.clear()


def call(folder, *command, env=None, timeout=60):
    return end(begin(folder, *command, env=env), timeout)


def ddpc(folder, *arguments, env=None, timeout=120):
    return call(folder, DDPC, *arguments, env=env, timeout=timeout)


def settings(values):
    return [word for name, value in values.items() for word in ("--set", f"{name}={value}")]


def program(spec, march="native", target=(), env=None, **values):
    """The program of a spec, compiled at the first call; train__lr = 3 is --set train.lr=3."""
    values = {"distribute.timeout": "3 s"} | {name.replace("__", "."): value for name, value in values.items()}
    key = (spec, march, *target, *sorted(values.items()))
    if key not in programs:
        name = os.path.splitext(os.path.basename(spec))[0]
        folder = f"{OUT}/programs/{len(programs)}-{name}"
        ddpc(ROOT, "compile", spec, "-o", folder, "--march", march, *target, *settings(values), env=env).wants(0)
        programs[key] = f"{folder}/{name}"
    return programs[key]


def mlp(**values):
    return program("specs/mlp.spec", **values)


def convnet(**values):
    return program("tests/programs/convnet.spec", **values)


def every_op(**values):
    return program("tests/specs/every-op.spec", **values)


ENDLESS = {"train__epochs": 1000000}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def begin_ranks(folder, world, program, *arguments, **options):
    """One process for each rank; program may be a list of one for each."""
    each = program if isinstance(program, list) else [program] * world
    init = f"tcp://127.0.0.1:{free_port()}"
    return [begin(folder, each[rank], "--rank", rank, "--world-size", world, "--init", init, "--threads", 1,
                  *arguments, **options) for rank in range(world)]


def ranks(folder, world, program, *arguments, timeout=60):
    """Runs to the end, which must be a good one."""
    return [end(process, timeout).wants(0) for process in begin_ranks(folder, world, program, *arguments)]


def path(folder, name):
    return os.path.join(folder, name)


def read(folder, name):
    with open(path(folder, name), "rb") as file:
        return file.read()


def write(folder, name, content):
    with open(path(folder, name), "wb") as file:
        file.write(content)


def events(folder, name="m.jsonl"):
    return [json.loads(line) for line in read(folder, name).splitlines()]


def losses(folder, name="m.jsonl"):
    """What metrics say but for times, as text: 9 digits are compared, not what they are read as."""
    text = read(folder, name).decode()
    return [re.sub(r',"samples_per_s".*', "", line) for line in text.splitlines()]


def wait_for(folder, name, text, process, timeout=30):
    """Until the file holds the text; the process must not end before."""
    deadline = time.monotonic() + timeout
    while not (os.path.exists(path(folder, name)) and text.encode() in read(folder, name)):
        if process.poll() is not None:
            raise Failure(f"ended before {text!r} was in {name}: {end(process)}")
        expect(time.monotonic() < deadline, f"no {text!r} in {name} after {timeout} s")
        time.sleep(0.01)


def read_safetensors(content):
    """name -> (dtype, shape, bytes), in the file's order"""
    length = struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8:8 + length])
    header.pop("__metadata__", None)
    data = content[8 + length:]
    return {name: (entry["dtype"], entry["shape"], data[slice(*entry["data_offsets"])])
            for name, entry in header.items()}


def write_safetensors(tensors):
    header, data = {}, b""
    for name, (dtype, shape, content) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data
