"""The same spec and seed give the same losses and the same saved file, to the bit."""
from support import *


def run(folder, program, tag, *arguments, world=1):
    if world == 1:
        call(folder, program, *arguments, "--metrics", f"{tag}.jsonl", "--save", f"{tag}.safetensors").wants(0)
    else:
        ranks(folder, world, program, *arguments, "--metrics", f"{tag}.jsonl", "--save", f"{tag}.safetensors")
    return losses(folder, f"{tag}.jsonl"), read(folder, f"{tag}.safetensors")


def all_same(found):
    first_losses, first_file = found[0]
    expect(any('"step"' in line for line in first_losses), "no step was made")
    for number, (its_losses, its_file) in enumerate(found):
        same(its_losses, first_losses, f"losses of run {number}")
        expect(its_file == first_file, f"run {number} saved other bytes than run 0")


def of_threads(folder, program, steps):
    all_same([run(folder, program, f"t{i}", "--threads", threads, "--max-steps", steps)
              for i, threads in enumerate([1, 1, 2, 3])])


def test_threads_of_mlp(folder):
    of_threads(folder, mlp(), 9)


def test_threads_of_every_op(folder):
    of_threads(folder, every_op(), 12)


def test_threads_of_convnet(folder):
    of_threads(folder, convnet(), 30)


def test_workers(folder):
    all_same([run(folder, convnet(dataset__workers=workers), f"w{workers}", "--threads", threads)
              for workers, threads in ((0, 1), (0, 3), (1, 1), (4, 1))])


def of_ranks(folder, program, world):
    all_same([run(folder, program, f"r{i}", "--threads", threads, "--max-steps", 9, world=world)
              for i, threads in enumerate([1, 1, 2])])


def test_two_ranks_of_every_op(folder):
    of_ranks(folder, every_op(), 2)


def test_three_ranks_of_convnet(folder):
    of_ranks(folder, convnet(), 3)


def test_budget_of_memory(folder):
    """What does not fit is computed again, to the same bits."""
    spec = "tests/programs/residual.spec"
    found = [program(spec), program(spec, train__memory="3 MiB")]
    kernels = [read(os.path.dirname(one), "kernels.c") for one in found]
    expect(kernels[0] != kernels[1], "the budget changed nothing")
    all_same([run(folder, one, f"m{i}", "--max-steps", 9) for i, one in enumerate(found)])


def test_seeds_differ(folder):
    found = [run(folder, convnet(train__seed=seed), f"s{seed}", "--max-steps", 2) for seed in (0, 1)]
    expect(found[0] != found[1], "seeds 0 and 1 give the same")


def test_all_ranks_hold_what_rank_0_saves(folder):
    """Each rank evaluates a share with what it holds itself; the saved file must give the same over all records."""
    trained = run(folder, every_op(), "trained", world=2)[0][-1]
    call(folder, every_op(), "--evaluate", "--weights", "trained.safetensors", "--metrics", "m.jsonl").wants(0)
    trained, evaluated = json.loads(trained), events(folder)[-1]
    same([trained["accuracy"], trained["count"]], [evaluated["accuracy"], evaluated["count"]])
    expect(abs(trained["loss"] - evaluated["loss"]) < 1e-6 * trained["loss"], f"{trained} {evaluated}")
