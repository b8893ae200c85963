"""The peak memory that is printed before the first step is what the process then uses."""
from support import *


def used(pid):
    """MiB resident at the most, the pages of mapped files among them"""
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        kilobytes = dict(line.split(":") for line in file)
    return int(kilobytes["VmHWM"].split()[0]) / 1024


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


def test_mlp(folder):
    return each(folder, mlp(**ENDLESS))


def test_convnet(folder):
    return each(folder, convnet(**ENDLESS))


def test_every_op(folder):
    return each(folder, every_op(**ENDLESS))
