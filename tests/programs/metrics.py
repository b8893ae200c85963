"""What --metrics writes and what is said while training."""
import math
import pty

from support import *

NUMBER = r"-?\d+(?:\.\d+)?(?:e[+-]\d+)?"
STEP = (r'\{"event":"step","step":(\d+),"epoch":(\d+),"loss":(' + NUMBER + r'),"lr":(' + NUMBER +
        r'),"samples":(\d+),'
        r'"samples_per_s":\d+\.\d,"ms":\{"data":\d+\.\d{3},"compute":\d+\.\d{3},"comm":\d+\.\d{3}\}\}')
EVAL = r'\{"event":"eval","loss":(' + NUMBER + r'),"accuracy":(' + NUMBER + r'),"count":(\d+)\}'


def nine_digits(text):
    same(text, f"{float(text):.9g}", "9 digits")


def check(folder, world, batch, epochs, train, test):
    """Steps of DistributedSampler's share, and an evaluation at the end of each epoch."""
    lines = read(folder, "m.jsonl").decode()
    expect(lines.endswith("\n"), "the last line has no end")
    lines = lines.splitlines()
    share = math.ceil(train / world)
    steps = math.ceil(share / batch)
    same(len(lines), epochs * (steps + 1), "lines")
    for number, line in enumerate(lines):
        epoch, at = divmod(number, steps + 1)
        if at == steps:
            found = matches(EVAL, line)
            nine_digits(found[1])
            same(int(found[3]), test, "records evaluated")
            correct = float(found[2]) * test
            expect(abs(correct - round(correct)) < 1e-6, f"{line}: not a number of records")
            continue
        found = matches(STEP, line)
        samples = world * min(batch, share - at * batch)
        same([int(found[1]), int(found[2]), int(found[5])], [epoch * steps + at + 1, epoch, samples])
        nine_digits(found[3])
        same(found[4], "0.05", "lr")


def sizes(folder, world, train):
    """A data set of this many records."""
    os.unlink(f"{folder}/data")
    synthesise(f"{folder}/data/cifar-10-batches-bin", train)
    said = ranks(folder, world, convnet(), "--metrics", "m.jsonl")
    check(folder, world, 16, 2, train, train // 5)
    for rank in said[1:]:
        same(rank.out, "", "what other ranks say")
    return said[0].out


def test_one_rank(folder):
    sizes(folder, 1, 307)


def test_two_ranks(folder):
    sizes(folder, 2, 307)


def test_three_ranks(folder):
    sizes(folder, 3, 307)


def test_fewer_records_than_ranks(folder):
    """2 test records for 3 ranks: the third evaluates nothing."""
    sizes(folder, 3, 10)


def test_each_sample_counts_once(folder):
    """Whatever the ranks: the same sums over the same records."""
    os.unlink(f"{folder}/data")
    synthesise(f"{folder}/data/cifar-10-batches-bin", 305)
    call(folder, convnet(), "--save", "w.safetensors", "--threads", 1).wants(0)
    found = []
    for world in (1, 2, 3):
        ranks(folder, world, convnet(), "--evaluate", "--weights", "w.safetensors", "--metrics", "m.jsonl")
        found += events(folder)
    same([event["count"] for event in found], [61] * 3, "counts")
    same([event["accuracy"] for event in found], [found[0]["accuracy"]] * 3, "accuracies")
    for event in found:
        expect(abs(event["loss"] - found[0]["loss"]) < 1e-6 * found[0]["loss"], str(found))


def test_the_loss_is_the_mean_over_the_global_batch(folder):
    """DistributedSampler deals the order out in turn: two ranks of half the batch see what one rank sees, and their
    first loss is the same but for rounding."""
    call(folder, mlp(), "--max-steps", 1, "--threads", 1, "--metrics", "1.jsonl").wants(0)
    ranks(folder, 2, mlp(train__batch="64 per rank"), "--max-steps", 1, "--metrics", "2.jsonl")
    one, two = events(folder, "1.jsonl")[0], events(folder, "2.jsonl")[0]
    same([one["samples"], two["samples"]], [128, 128], "samples")
    expect(abs(one["loss"] / two["loss"] - 1) < 1e-5, f"{one} {two}")


def test_only_rank_0_writes(folder):
    init = f"tcp://127.0.0.1:{free_port()}"
    both = [begin(folder, mlp(), "--rank", rank, "--world-size", 2, "--init", init, "--max-steps", 1,
                  "--metrics", f"{rank}.jsonl", "--save", f"{rank}.safetensors") for rank in range(2)]
    for process in both:
        end(process).wants(0)
    same(sorted(os.listdir(folder)), ["0.jsonl", "0.safetensors", "data"])


PEAK = r"peak memory \d+\.\d MiB a rank \(([a-z ]+ \d+\.\d(, )?)+\)"
PROGRESS = (r"step (\d+)/(\d+)  epoch \d+  loss \d+\.\d{5}  lr 0\.05  \d+\.\d samples/s  data \d+\.\d  "
            r"compute \d+\.\d  comm \d+\.\d ms  memory \d+/\d+ MiB(  left \d+:\d\d:\d\d)?")
EVALUATED = r"evaluated 60/60  loss \d+\.\d{5}  accuracy [01]\.\d{4}"


def test_whole_lines_without_a_terminal(folder):
    said = call(folder, convnet(), "--threads", 1).wants(0).out
    expect("\r" not in said and "\x1b" not in said, f"control characters: {said!r}")
    peak, *lines = said.splitlines()
    matches(PEAK, peak)
    same(matches(PROGRESS, lines[0])[1], "1", "the first line's step")
    for line in lines:
        matches(f"{PROGRESS}|{EVALUATED}", line)
    same(len([line for line in lines if line.startswith("evaluated")]), 2, "evaluations")
    same(lines[-2].split("  ")[0], "step 38/38")


def on_terminal(folder, *command):
    """All that a program writes to a terminal."""
    try:
        master, terminal = pty.openpty()
    except OSError:
        raise NotRun("there are no terminals here")
    process = subprocess.Popen([str(word) for word in command], cwd=folder, env=ENVIRONMENT, stdin=terminal,
                               stdout=terminal, stderr=terminal)
    started.append(process)
    os.close(terminal)
    said = b""
    try:
        while piece := os.read(master, 4096):
            said += piece
    except OSError:  # the other side is closed
        pass
    os.close(master)
    return process.wait(timeout=30), said.decode().replace("\r\n", "\n")


def test_a_live_line_on_a_terminal(folder):
    status, said = on_terminal(folder, convnet(), "--max-steps", 15, "--threads", 1)
    same(status, 0, "status")
    peak, live, evaluated, rest = said.split("\n")
    matches(PEAK, peak)
    nothing, *steps = live.split("\r\x1b[K")
    same([nothing, rest], ["", ""])
    for step in steps:
        matches(PROGRESS, step)
    same([matches(PROGRESS, step)[1] for step in (steps[0], steps[-1])], ["1", "15"], "first and last step")
    matches(EVALUATED, evaluated)


def test_an_error_does_not_overwrite_the_live_line(folder):
    status, said = on_terminal(folder, mlp(train__optimizer="sgd(lr = 1000000)"), "--threads", 1)
    same(status, 7, "status")
    lines = said.splitlines()
    expect(lines[-2].split("\x1b[K")[-1].startswith("step "), said)
    matches(r"ddp: rank 0: step \d+: loss is not finite; first tensor that is not: .*", lines[-1])
