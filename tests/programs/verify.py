"""--verify: each kernel of a program beside its reference. On emulated GPUs: cuda_verify.py."""
from resnet50 import resnet50
from support import *

BF16 = {"train__precision": "bf16"}
ROW = r"(\w+) +(\S+) +(\S+)  (pass|FAILED: (.*))"


def rows(said):
    return [found for found in (re.fullmatch(ROW, line) for line in said.out.splitlines()) if found]


def kernels_of(program):
    with open(f"{os.path.dirname(program)}/kernels.h", encoding="ascii") as file:
        return re.findall(r"^void (\w+)\(", file.read(), re.M)


def verify(folder, program, bound, **options):
    """All kernels pass; the worst error."""
    said = call(folder, program, "--verify", **options).wants(0)
    same(sorted(row[1] for row in rows(said)), sorted(kernels_of(program)))
    same({float(row[3]) for row in rows(said)} - {1e-5}, bound)
    same(said.out.splitlines()[-1], f"{len(rows(said))} kernels, all within bounds")
    worst = max(float(row[2]) for row in rows(said))
    expect(worst > 0, "no kernel rounds")
    return f"{len(rows(said))} kernels, worst error {worst}"


def test_every_op(folder):
    return verify(folder, every_op(), set())


def test_every_op_in_bf16(folder):
    return verify(folder, every_op(**BF16), {7.8e-3})


def test_resnet50(folder):
    return verify(folder, resnet50(), set())


def test_resnet50_in_bf16(folder):
    return verify(folder, resnet50(**BF16), {7.8e-3})


def test_needs_no_data(folder):
    os.unlink(f"{folder}/data")
    return verify(folder, mlp(), set())


def test_portable(folder):
    program = mlp(march="portable")
    said = call(folder, program, "--verify").wants(0)
    same(len(rows(said)), len(kernels_of(program)))


def rebuild(folder, program, old, new):
    """The program, with another text in its kernels."""
    emitted = os.path.dirname(program)
    with open(f"{emitted}/kernels.c", encoding="ascii") as file:
        text = file.read()
    expect(text.count(old) > 0, f"no {old!r} in kernels.c")
    write(folder, "kernels.c", text.replace(old, new, 1).encode())
    sources = [f"{folder}/kernels.c"] + [f"{emitted}/{name}.c" for name in ("step", "train", "reference")]
    call(folder, "cc", "-std=gnu11", "-O1", "-fopenmp", "-march=native", '-DDDP_MARCH="native"', f"-I{emitted}", f"-I{OUT}/include",
         *sources, f"{OUT}/libddp.a", *"-lminizip -ljansson -lxxhash -lsodium -lz -lpthread -lm -o wrong".split()).wants(0)
    return f"{folder}/wrong"


def finds(folder, program, old, new, kernel, tensor):
    said = call(folder, rebuild(folder, program, old, new), "--verify")
    said.wants(13, rf"ddp: kernels out of bounds: 1 of {len(rows(said))}, first {kernel}\n")
    failed = [row for row in rows(said) if row[4] != "pass"]
    same([(row[1], row[5]) for row in failed], [(kernel, tensor)])


def test_a_wrong_map(folder):
    finds(folder, mlp(), "maxf(fc1_value, 0.0f)", "maxf(fc1_value, 0.01f)", "fc1_forward", "relu")


def test_a_wrong_stride(folder):
    finds(folder, mlp(), "ddp_gather_in_place(&block, image, 3072)", "ddp_gather_in_place(&block, image, 3071)",
          "fc1_forward", "relu")


def test_a_factor_next_to_1_in_bf16(folder):
    finds(folder, mlp(**BF16), "fc1_matmul_value + fc1_bias", "1.02f * fc1_matmul_value + fc1_bias", "fc1_forward", "relu")


def test_several_ranks(folder):
    call(folder, mlp(), "--verify", "--rank", 0, "--world-size", 2).wants(
        2, "ddp: --verify: the kernels are those of one rank; no others are asked\n")
