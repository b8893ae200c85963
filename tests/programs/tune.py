"""ddpc compile --tune: sizes that are measured, kept beside the program, and used by the next compilation."""
from support import *

SPEC = "tests/programs/convnet.spec"


def emit(folder, *arguments):
    return ddpc(ROOT, "compile", SPEC, "-o", f"{folder}/out", "--no-build", *arguments)


def tuned(folder, *arguments):
    """A tune.json, and what it says."""
    emit(folder, "--tune", *arguments).wants(0)
    return json.loads(read(folder, "out/tune.json"))


def rewrite(folder, tuning, **sizes):
    for record in tuning["kernels"].values():
        record.update({name: value for name, value in sizes.items() if name in record})
    write(folder, "out/tune.json", json.dumps(tuning).encode())


def kernels(folder, *arguments, err=None):
    emit(folder, *arguments).wants(0, err)
    return read(folder, "out/kernels.c").decode()


def test_measures_every_contraction(folder):
    tuning = tuned(folder)
    plan = json.loads(read(folder, "out/plan.json"))
    same({record["function"] for record in tuning["kernels"].values()},
         {kernel["function"] for kernel in plan["train"]["kernels"] if kernel["anchor"] == "contract"})
    same((tuning["march"], tuning["threads"] > 0), ("native", True))
    for record in tuning["kernels"].values():
        expect(0 < record["ms"] <= record["model_ms"], str(record))
    same(sorted(os.listdir(f"{folder}/out")),
         ["kernels.c", "kernels.h", "model.h", "plan.json", "reference.c", "step.c", "train.c", "tune.json"])


def test_bf16_is_measured(folder):
    tuning = tuned(folder, "--set", "train.precision=bf16")
    expect(all(record["ms"] > 0 for record in tuning["kernels"].values()), str(tuning))


def test_what_was_measured_is_used(folder):
    rewrite(folder, tuned(folder), block=48, across=False, pixels=16, side=256)
    small, model = kernels(folder), kernels(folder, "--no-tune")
    expect(".block = 48," in small and ".rows = 1," in small, small)
    expect(".block = 48," not in model, model)
    same(kernels(folder), small)


def test_it_changes_how_sums_are_grouped_and_nothing_more(folder):
    rewrite(folder, tuned(folder), block=24, across=True, pixels=16, side=256)
    ddpc(ROOT, "compile", SPEC, "-o", f"{folder}/out").wants(0)
    one, other = convnet(), f"{folder}/out/convnet"
    for name, program in (("one", one), ("other", other)):
        call(folder, program, "--max-steps", 3, "--metrics", f"{name}.jsonl").wants(0)
    pairs = zip(events(folder, "one.jsonl"), events(folder, "other.jsonl"))
    found = [(a["loss"], b["loss"]) for a, b in pairs if "loss" in a]
    expect(found and all(abs(a - b) < 1e-4 * a for a, b in found), str(found))


def test_what_cannot_be_used(folder):
    tuning = tuned(folder)
    model = kernels(folder, "--no-tune")
    place = f"ddpc: {folder}/out/tune.json"
    write(folder, "out/tune.json", b'{"march": ')
    same(kernels(folder, err=f"{place} is damaged: not used\n"), model)
    rewrite(folder, tuning, block=1 << 40, pixels=-1)
    same(kernels(folder, err=f"{place} is damaged: not used\n"), model)
    rewrite(folder, tuning | {"march": "x86-64-v2"}, block=24, pixels=16)
    same(kernels(folder, err=f"{place} was measured for x86-64-v2 on .*: not used\n"), model)
    kernels(folder, "--no-tune")
