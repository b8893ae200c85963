"""ddpc and its programs on aarch64, cross-built, under qemu-user, against this machine's. `make test-neon` builds them, and
runs the unit tests of kernels there."""
import array

from support import *

CROSS = "aarch64-linux-gnu-"
TIMEOUT = {"distribute.timeout": "60 s"}
TOLERANCE = 1e-5  # of a gradient's greatest value: sums of other widths are rounded in another order


def cross_built(folder, spec, *sets):
    """The folder of the program that an aarch64 ddpc makes."""
    command = ["qemu-aarch64", f"{OUT}/aarch64/ddpc", "compile", spec, "-o", f"{folder}/aarch64", "--march", "armv8-a"]
    call(ROOT, *command, *sets, env={"CC": f"{CROSS}gcc"}, timeout=300).wants(0)
    return f"{folder}/aarch64"


def gradients(folder, tag, *command):
    """What three steps leave, and their losses."""
    call(folder, *command, "--threads", 2, "--max-steps", 3, "--metrics", "m.jsonl", "--save-gradients", tag,
         timeout=300).wants(0)
    saved = read_safetensors(read(folder, tag))
    return ({name: array.array("f", content) for name, (_, _, content) in saved.items()},
            [event["loss"] for event in events(folder)])


def distance(one, other):
    return max(abs(a - b) for a, b in zip(one, other)) / max(map(abs, one))


def of_both(folder, spec):
    """The emitted text is the same bytes, what it computes is close."""
    here, there = program(spec, **TIMEOUT), cross_built(folder, spec, *settings(TIMEOUT))
    for name in "kernels.c", "step.c", "train.c", "model.h":
        expect(read(os.path.dirname(here), name) == read(there, name), f"{name} differs")
    wanted, wanted_losses = gradients(folder, "here.safetensors", here)
    found, losses = gradients(folder, "there.safetensors", "qemu-aarch64", f"{there}/{os.path.basename(here)}")
    same(list(found), list(wanted), "gradients")
    worst = max(distance(wanted[name], found[name]) for name in wanted)
    expect(worst < TOLERANCE and distance(wanted_losses, losses) < TOLERANCE,
           f"{worst}\\n  losses {losses}\\n  wanted {wanted_losses}")
    return there, f"gradients within {worst:.1e}"


def test_every_op(folder):
    there, note = of_both(folder, "tests/specs/every-op.spec")
    return note


def test_convnet(folder):
    """Its contractions are vectors' work."""
    there, note = of_both(folder, "tests/programs/convnet.spec")
    code = call(folder, f"{CROSS}objdump", "-d", f"{there}/kernels.o").wants(0).out
    vectors, scalars = (len(re.findall(pattern, code)) for pattern in (r"\tfmla\tv\d+\.4s", r"\tfmadd\t"))
    expect(vectors > 100 and vectors > 5 * scalars, f"{vectors} vector, {scalars} scalar multiply-adds")
    return note
