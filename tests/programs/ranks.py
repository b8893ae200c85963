"""Real ranks that do not meet, do not agree, die or go silent: all stop within the timeout, and say why."""
from support import *

TIMEOUT = 3  # of every program here, in seconds


def alone(folder, rank, *arguments, program=None):
    return begin(folder, program or mlp(), "--rank", rank, "--world-size", 2, "--threads", 1, *arguments)


def test_port_in_use(folder):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        end(alone(folder, 0, "--init", f"tcp://127.0.0.1:{port}")).wants(
            5, rf"ddp: rank 0: cannot listen at 127\.0\.0\.1:{port} \(127\.0\.0\.1\): Address already in use\n")


def test_unknown_host(folder):
    end(alone(folder, 1, "--init", "tcp://nowhere.invalid:5000")).wants(
        5, r"ddp: rank 1: cannot find host nowhere\.invalid: .+\n")


def test_a_rank_that_never_comes(folder):
    began = time.monotonic()
    end(alone(folder, 0, "--init", f"tcp://127.0.0.1:{free_port()}")).wants(
        5, r"ddp: rank 0: rank 1 of 2 did not come within 3 s \(have 0\)\n")
    expect(TIMEOUT - 0.1 < time.monotonic() - began < TIMEOUT + 2, f"after {time.monotonic() - began} s")


def test_rank_0_never_comes(folder):
    port = free_port()
    end(alone(folder, 1, "--init", f"tcp://127.0.0.1:{port}")).wants(
        5, rf"ddp: rank 1: cannot reach rank 0 at 127\.0\.0\.1:{port} \(127\.0\.0\.1\): Connection refused; "
           r"tried for 3 s\n")


def disagree(folder, one, two, first, second):
    for rank, ended in enumerate(end(process) for process in begin_ranks(folder, 2, [one, two])):
        ended.wants(5, rf"ddp: rank {rank}: rank 1 has another spec: {second} [0-9a-f]{{32}}; "
                       rf"rank 0 has {first} [0-9a-f]{{32}}\n")
        same(ended.out, "", "output")


def test_other_specs(folder):
    disagree(folder, mlp(), convnet(), r"specs/mlp\.spec", r"tests/programs/convnet\.spec")


def test_other_settings(folder):
    name = r"tests/programs/convnet\.spec"
    disagree(folder, convnet(), convnet(train__seed=1), name, name)


def test_the_global_batch_fixes_the_world(folder):
    program = convnet(train__batch="32 global", distribute__world=2)
    ranks(folder, 2, program, "--max-steps", 1, "--metrics", "m.jsonl")
    same(events(folder)[0]["samples"], 32)
    call(folder, program).wants(2, "ddp: the global batch of tests/programs/convnet.spec needs a world of 2, not 1\n")


def test_a_backend_that_is_not_there(folder):
    """All find out by themselves, or hear of it from one that was faster."""
    for rank, process in enumerate(begin_ranks(folder, 2, convnet(distribute__backend="mpi"))):
        ended = end(process)
        other = rf"rank {1 - rank} failed: " if ended.status == 6 else ""
        ended.wants(6 if other else 2, rf"ddp: rank {rank}: {other}backend mpi: not available in this build\n")


# ---- in the middle of training

def training(folder, world, program):
    """Ranks that have made some steps and would go on for ever."""
    processes = begin_ranks(folder, world, program, "--metrics", "m.jsonl", "--save", "w.pth")
    wait_for(folder, "m.jsonl", '"step":5,', processes[0])
    return processes


def all_stop(folder, processes, lost, how):
    """The others end within the timeout, each naming the lost rank."""
    began = time.monotonic()
    said = {rank: end(process, TIMEOUT + 4) for rank, process in enumerate(processes) if rank != lost}
    expect(time.monotonic() - began < TIMEOUT + 3, f"after {time.monotonic() - began} s")
    for rank, ended in said.items():
        ended.wants(6, rf"ddp: rank {rank}: rank {lost} \(pid {processes[lost].pid} on \S+\) {how}.*\n")
    expect(not os.path.exists(path(folder, "w.pth")), "a model was saved")


def killed(folder, world, lost, program):
    processes = training(folder, world, program)
    time.sleep(0.6)  # ranks say where they are four times a second
    processes[lost].kill()
    all_stop(folder, processes, lost, "is gone; last seen at step ")


def test_rank_1_killed(folder):
    killed(folder, 2, 1, mlp(**ENDLESS))


def test_rank_0_killed(folder):
    killed(folder, 2, 0, mlp(**ENDLESS))


def test_rank_2_of_3_killed(folder):
    killed(folder, 3, 2, convnet(**ENDLESS))


def stopped(folder, lost):
    processes = training(folder, 2, mlp(**ENDLESS))
    processes[lost].send_signal(signal.SIGSTOP)
    all_stop(folder, processes, lost, "(has been silent for 3 s|has kept rank . waiting for 3 s)")


def test_rank_1_stopped(folder):
    stopped(folder, 1)


def test_rank_0_stopped(folder):
    stopped(folder, 0)


def test_no_shared_memory_is_left(folder):
    before = set(os.listdir("/dev/shm"))
    processes = training(folder, 2, mlp(**ENDLESS))
    for process in processes:
        process.kill()
        end(process)
    same(set(os.listdir("/dev/shm")) - before, set(), "left in /dev/shm")


def test_run_names_the_killed_rank(folder):
    process = begin(folder, DDPC, "run", f"{ROOT}/specs/mlp.spec", "-n", 2, "-o", f"{OUT}/programs/run", "--set",
                    "train.epochs=1000000", "--set", "distribute.timeout=3 s", "--", "--metrics", "m.jsonl")
    wait_for(folder, "m.jsonl", '"step":5,', process, timeout=60)
    with open(f"/proc/{process.pid}/task/{process.pid}/children", encoding="ascii") as children:
        first, second = map(int, children.read().split())
    os.kill(second, signal.SIGKILL)
    ended = end(process, TIMEOUT + 5).wants(137)
    same(ended.err.splitlines()[-1], "ddpc run: rank 1 was killed by signal 9 (Killed)")
    expect(f"[rank 0] ddp: rank 0: rank 1 (pid {second} on " in ended.err, str(ended))
    expect(not os.path.exists(f"/proc/{first}"), "rank 0 outlives it")


# ---- numbers that are none

def test_a_loss_that_is_not_finite_stops_and_saves_nothing(folder):
    ended = call(folder, mlp(train__optimizer="sgd(lr = 1000000)"), "--threads", 1, "--save", "w.pth",
                 "--metrics", "m.jsonl")
    found = matches(r"ddp: rank 0: step (\d+): loss is not finite; first tensor that is not: fc\d\S* "
                    r"\(spec line [456]\) on rank 0\n", ended.wants(7).err)
    same([event["step"] for event in events(folder)], list(range(1, int(found[1]))), "steps made")
    same(sorted(os.listdir(folder)), ["data", "m.jsonl"], "what is left")


def test_not_finite_on_two_ranks(folder):
    program = convnet(train__optimizer="sgd(lr = 1000000, weight_decay = 1)")
    said = [end(process) for process in begin_ranks(folder, 2, program, "--save", "w.pth")]
    expect(sorted(ended.status for ended in said) in ([6, 7], [7, 7]), f"{said[0]} {said[1]}")
    for rank, ended in enumerate(said):
        other = "" if ended.status == 7 else rf"rank {1 - rank} failed: "
        ended.wants(ended.status, rf"ddp: rank {rank}: {other}step \d+: loss is not finite; "
                                  r"first tensor that is not: \S+ \(spec line \d+\) on rank \d\n")
    same(os.listdir(folder), ["data"], "what is left")
