"""The CUDA target trains as the CPU target does, on an emulated GPU."""
from emulated import *

STEPS = 8


def close(found, wanted, bound, what):
    expect(len(found) == len(wanted) > 0, f"{what}: {found}\n  wanted: {wanted}")
    worst = max(abs(one - other) / max(abs(other), 1e-3) for one, other in zip(found, wanted))
    expect(worst <= bound, f"{what}: {found}\n  wanted: {wanted}\n  off by {worst:.2e}, at most {bound:.2e}")
    return worst


def floats(file):
    return {name: struct.unpack(f"<{len(content) // 4}f", content)
            for name, (dtype, _, content) in read_safetensors(file).items() if dtype == "F32"}


def close_files(found, wanted, bound):
    """Relative to the greatest value of each tensor."""
    found, wanted = floats(found), floats(wanted)
    same(list(found), list(wanted), "names")
    for name in found:
        scale = max(map(abs, wanted[name]))
        worst = max(abs(one - other) for one, other in zip(found[name], wanted[name]))
        expect(worst <= bound * scale, f"{name}: off by {worst:.2e} where the greatest is {scale:.2e}")


def as_on_the_cpu(folder, world, **settings):
    arguments = "--max-steps", STEPS
    gpu, gpu_file = run(folder, on_gpu(**settings), "gpu", *arguments, world=world, env=gpus(GPU_COUNT=world))
    cpu, cpu_file = run(folder, on_cpu(**settings), "cpu", *arguments, world=world)
    worst = close(values(gpu, "step"), values(cpu, "step"), 1e-4, "losses")
    close_files(gpu_file, cpu_file, 1e-3)
    return f"losses differ by {worst:.1e} at most"


def test_one_rank(folder):
    return as_on_the_cpu(folder, 1)


def test_two_ranks(folder):
    return as_on_the_cpu(folder, 2)


def test_three_ranks_with_mean_buffers(folder):
    return as_on_the_cpu(folder, 3, distribute__buffers="average")


def test_bf16(folder):
    """Rounding to 8 bits moves the mean loss by less than 0.5%."""
    means = []
    for tag, precision in ("wide", "f32"), ("narrow", "bf16"):
        found, _ = run(folder, on_gpu(train__precision=precision), tag, "--max-steps", STEPS, env=gpus())
        means.append(sum(values(found, "step")) / STEPS)
    expect(0 < abs(means[1] - means[0]) < 0.005 * means[0], str(means))


def same_bits(folder, world, **settings):
    """Whatever the order in which threads, blocks and streams go on."""
    found = []
    for seed in (1, 2, 3):
        made, file = run(folder, on_gpu(**settings), f"s{seed}", "--max-steps", 5, world=world, env=gpus(SEED=seed))
        found.append((values(made, "step"), file))
    for number, each in enumerate(found[1:]):
        same(each[0], found[0][0], f"losses of seed {number + 2}")
        expect(each[1] == found[0][1], f"seed {number + 2} saved other bytes than seed 1")


def test_same_bits(folder):
    same_bits(folder, 1)


def test_same_bits_of_two_ranks(folder):
    same_bits(folder, 2, train__precision="bf16")


def test_the_cpu_loads_what_a_gpu_saved(folder):
    _, saved = run(folder, on_gpu(), "gpu", "--max-steps", 5, env=gpus())
    _, again = run(folder, on_gpu(), "again", "--max-steps", 0, "--weights", "gpu.safetensors", env=gpus())
    _, cpu = run(folder, on_cpu(), "cpu", "--max-steps", 0, "--weights", "gpu.safetensors")
    expect(saved == again == cpu, "other bytes")


def test_evaluation(folder):
    """The last batch is a part of one."""
    run(folder, on_cpu(), "w", "--max-steps", 5)
    arguments = "--weights", "w.safetensors", "--evaluate"
    gpu, _ = run(folder, on_gpu(), "gpu", *arguments, env=gpus())
    cpu, _ = run(folder, on_cpu(), "cpu", *arguments)
    close(values(gpu, "eval"), values(cpu, "eval"), 1e-4, "losses")
    same(values(gpu, "eval", "accuracy"), values(cpu, "eval", "accuracy"), "accuracy")


def test_gradients(folder):
    for world in (1, 2):
        for tag, compiled, env in ("gpu", on_gpu(), gpus()), ("cpu", on_cpu(), None):
            run(folder, compiled, tag, "--max-steps", 1, "--save-gradients", f"{tag}-gradients.safetensors", world=world, env=env)
        close_files(read(folder, "gpu-gradients.safetensors"), read(folder, "cpu-gradients.safetensors"), 1e-4)


def test_an_epoch(folder):
    """Of 60 images: the last batch has 10."""
    of = {"train__epochs": 1, "train__batch": "25 per rank", "dataset__train": '"data/cifar-10-batches-bin/data_batch_1.bin"'}
    gpu, _ = run(folder, on_gpu(**of), "gpu", env=gpus())
    cpu, _ = run(folder, on_cpu(**of), "cpu")
    same(values(gpu, "step", "samples"), [25, 25, 10], "samples")
    close(values(gpu, "step"), values(cpu, "step"), 1e-4, "losses")


def test_a_loss_that_is_not_finite(folder):
    """In a step that is replayed: its rank makes the forward pass again, and finds the tensor."""
    explodes = on_gpu(train__optimizer__lr=1e6, train__optimizer__weight_decay=1000)
    line = r"step [3-8]: loss is not finite; first tensor that is not: [\w.]+ \(spec line \d+\) on rank [01]\n"
    for world in (1, 2):
        for each in begin_ranks(folder, world, explodes, "--max-steps", 8, env=gpus()):
            ended = end(each)
            expect(ended.status in (7, 6) and re.search(line, ended.err), str(ended))
