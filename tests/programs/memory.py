"""The peak memory that is printed before the first step is what the process then uses."""
from support import *


def status(pid, name):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return dict(line.split(":") for line in file)[name]


def used(pid):
    """MiB resident at the most, the pages of mapped files among them"""
    return int(status(pid, "VmHWM").split()[0]) / 1024


def compare(folder, program, world, threads):
    metrics = f"{world}x{threads}.jsonl"
    processes = begin_ranks(folder, world, program, "--threads", threads, "--metrics", metrics)
    wait_for(folder, metrics, '"event":"eval"', processes[0])
    found = [used(process.pid) for process in processes]
    for process in processes:
        process.terminate()
    planned = float(re.match(r"peak memory (\d+\.\d) MiB", end(processes[0]).out)[1])
    note = f"{world}x{threads}: {planned:.1f} planned, {' '.join(f'{one:.1f}' for one in found)} used"
    for one in found:
        expect(abs(one - planned) <= 0.05 * planned + 2, note)
    return note


def each(folder, program):
    return "; ".join(compare(folder, program, world, threads) for world in (1, 2) for threads in (1, 2))


def after_the_first_step(folder, world):
    """What a process has mapped then, it has after two more epochs."""
    metrics = f"{world}.jsonl"
    processes = begin_ranks(folder, world, mlp(**ENDLESS), "--metrics", metrics)
    wait_for(folder, metrics, '"step":2,', processes[0])
    before = [status(process.pid, "VmSize") for process in processes]
    wait_for(folder, metrics, '"epoch":2,', processes[0])
    same([status(process.pid, "VmSize") for process in processes], before, "what is mapped")
    for process in processes:
        process.terminate()
    for process in processes:
        end(process)


def test_nothing_is_taken_after_the_first_step(folder):
    for world in (1, 2):
        after_the_first_step(folder, world)


def test_mlp(folder):
    return each(folder, mlp(**ENDLESS))


def test_convnet(folder):
    return each(folder, convnet(**ENDLESS))


def test_every_op(folder):
    return each(folder, every_op(**ENDLESS))
