"""--verify on an emulated GPU."""
from emulated import *
from verify import BF16, rows, verify

BATCH = "4 per rank"


def on_a_gpu(spec, **values):
    return program(spec, target=("--target", "cuda"), env=gpus(), train__batch=BATCH, **values)


def test_every_op(folder):
    return verify(folder, on_a_gpu("tests/specs/every-op.spec"), set(), env=gpus(), timeout=300)


def test_convnet_in_bf16(folder):
    """Each architecture has contractions of its own."""
    compiled = on_a_gpu("tests/programs/convnet.spec", **BF16)
    return "; ".join(verify(folder, compiled, {7.8e-3}, env=gpus(GPU_CAPABILITY=capability), timeout=300)
                     for capability in (80, 90))


def test_a_wrong_function(folder):
    """A maximum that is late: the kernels with a ReLU are out of bounds."""
    os.mkdir(f"{folder}/bin")
    for name in "ddpc", "libddp.a":
        shutil.copy(f"{support.OUT}/{name}", f"{folder}/bin")
    shutil.copytree(f"{support.OUT}/include", f"{folder}/bin/include")
    header, old = "bin/include/device/cuda.h", "return a > b || a != a ? a : b;"
    text = read(folder, header).decode()
    expect(old in text, f"no {old} in {header}")
    write(folder, header, text.replace(old, "return a > b + 0.5f ? a : b;").encode())
    call(ROOT, f"{folder}/bin/ddpc", "compile", "specs/mlp.spec", *TARGET, "-o", f"{folder}/mlp",
         *settings({"train.batch": BATCH}), env=gpus(), timeout=300).wants(0)
    said = call(folder, f"{folder}/mlp/mlp", "--verify", env=gpus(), timeout=300)
    expect(said.out.startswith("emulated GPU, GPU-"), "whose kernels these are")
    said.wants(13, rf"ddp: kernels out of bounds: 2 of {len(rows(said))}, first fc1_forward\n")
    same([row[1] for row in rows(said) if row[4] != "pass"], ["fc1_forward", "fc2_forward"])
