"""train.precision = bf16: close to f32, smaller, the same bits whatever threads, on any processor."""
from memory import compare
from resnet50 import resnet50
from same_bits import of_ranks, of_threads
from support import *

BF16 = {"train__precision": "bf16"}
STEPS = 20


def loss_of(folder, program, name, world=1):
    """The mean loss of the steps."""
    arguments = "--max-steps", STEPS, "--metrics", f"{name}.jsonl"
    ranks(folder, world, program, *arguments)
    losses = [event["loss"] for event in events(folder, f"{name}.jsonl") if event["event"] == "step"]
    expect(all(0 < loss < 10 for loss in losses), str(losses))
    return sum(losses) / len(losses)


def close(folder, make, world=1):
    """Rounding to 8 bits moves the mean loss by less than 0.5%."""
    wide, narrow = (loss_of(folder, make(**more), name, world) for name, more in (("f32", {}), ("bf16", BF16)))
    note = f"f32 {wide:.5f}, bf16 {narrow:.5f}"
    expect(0 < abs(narrow - wide) < 0.005 * wide, note)
    return note


def test_mlp_is_close(folder):
    return close(folder, mlp)


def test_every_op_is_close(folder):
    return close(folder, every_op)


def test_convnet_is_close(folder):
    return close(folder, convnet)


def test_convnet_is_close_on_two_ranks(folder):
    return close(folder, convnet, 2)


def test_threads_of_every_op(folder):
    of_threads(folder, every_op(**BF16), 12)


def test_threads_of_convnet(folder):
    of_threads(folder, convnet(**BF16), 30)


def test_two_ranks_of_every_op(folder):
    of_ranks(folder, every_op(**BF16), 2)


def test_resnet50_on_two_ranks(folder):
    ranks(folder, 2, resnet50(**BF16), "--max-steps", 2, "--metrics", "m.jsonl")
    made = [event["loss"] for event in events(folder) if event["event"] == "step"]
    expect(len(made) == 2 and all(1 < loss < 5 for loss in made), str(made))


def test_memory(folder):
    """What is printed is what is used."""
    return compare(folder, convnet(**BF16, **ENDLESS), 2, 1)


def activations(folder, program):
    said = call(folder, program, "--max-steps", 1).wants(0).out
    return float(re.search(r"activations ([\d.]+)", said)[1])


def test_activations_are_smaller(folder):
    wide, narrow = (activations(folder, convnet(train__batch=60, **more)) for more in ({}, BF16))
    expect(0.45 * wide < narrow < 0.6 * wide, f"{narrow} MiB in bf16, {wide} MiB in f32")


def test_names_the_tensor_that_is_not_finite(folder):
    program = mlp(train__optimizer="sgd(lr = 1000000)", **BF16)
    ended = call(folder, program, "--threads", 1).wants(7)
    matches(r"ddp: rank 0: step \d+: loss is not finite; first tensor that is not: .*", ended.err.splitlines()[-1])


def test_any_processor(folder):
    """Without AVX-512 the same program is as close."""
    return close(folder, lambda **values: convnet(march="x86-64", **values))
