"""Weights, models and gradients in files."""
import io
import math
import pickle
import shutil
import zipfile

from support import *


def saved(folder, program, name, *arguments):
    call(folder, program, "--threads", 1, "--save", name, *arguments).wants(0)
    return read(folder, name)


def test_names_and_shapes(folder):
    found = read_safetensors(saved(folder, convnet(), "w.safetensors", "--max-steps", 0))
    same([f"{name} {dtype}{shape}" for name, (dtype, shape, _) in found.items()], [
        "conv1.weight F32[16, 3, 3, 3]", "bn1.weight F32[16]", "bn1.bias F32[16]", "bn1.running_mean F32[16]",
        "bn1.running_var F32[16]", "bn1.num_batches_tracked I64[]", "conv2.weight F32[24, 16, 3, 3]",
        "bn2.weight F32[24]", "bn2.bias F32[24]", "bn2.running_mean F32[24]", "bn2.running_var F32[24]",
        "bn2.num_batches_tracked I64[]", "fc.weight F32[10, 24]", "fc.bias F32[10]"])


def test_buffers_count_batches(folder):
    found = read_safetensors(saved(folder, convnet(), "w.safetensors", "--max-steps", 7))
    same(struct.unpack("<q", found["bn1.num_batches_tracked"][2])[0], 7)


def round_trip(folder, program):
    first = saved(folder, program, "a.safetensors", "--max-steps", 3)
    again = saved(folder, program, "b.safetensors", "--max-steps", 0, "--weights", "a.safetensors")
    expect(first == again, "saved, loaded and saved again: other bytes")


def test_round_trip_of_convnet(folder):
    round_trip(folder, convnet())


def test_round_trip_of_every_op(folder):
    round_trip(folder, every_op())


def test_round_trip_on_two_ranks(folder):
    first = saved(folder, every_op(), "a.safetensors", "--max-steps", 3)
    ranks(folder, 2, every_op(), "--max-steps", 0, "--weights", "a.safetensors", "--save", "b.safetensors")
    expect(first == read(folder, "b.safetensors"), "other bytes")


class Unpickler(pickle.Unpickler):
    """Reads what torch.save writes, without torch: tensors as (dtype, shape, strides, bytes)."""
    dtypes = {"FloatStorage": "F32", "LongStorage": "I64"}

    def __init__(self, archive):
        self.archive, self.root = archive, archive.namelist()[0].split("/")[0]
        super().__init__(io.BytesIO(archive.read(f"{self.root}/data.pkl")))

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return super().find_class(module, name)
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, shape, strides, *_: (
                storage[0], list(shape), list(strides), storage[1], offset)
        return self.dtypes[name]

    def persistent_load(self, name):
        same(name[0], "storage")
        return name[1], self.archive.read(f"{self.root}/data/{name[2]}")


def test_pth_holds_the_same(folder):
    wanted = read_safetensors(saved(folder, convnet(), "w.safetensors", "--max-steps", 3))
    saved(folder, convnet(), "w.pth", "--max-steps", 3)
    with zipfile.ZipFile(path(folder, "w.pth")) as archive:
        same(archive.testzip(), None)
        found = Unpickler(archive).load()
    same(list(found), list(wanted), "names")
    for name, (dtype, shape, strides, content, offset) in found.items():
        rows = [math.prod(shape[axis + 1:]) for axis in range(len(shape))]
        same((dtype, shape, strides, offset), (*wanted[name][:2], rows, 0), name)
        expect(content == wanted[name][2], f"{name}: other bytes")


def floats(tensor):
    return struct.unpack(f"<{len(tensor[2]) // 4}f", tensor[2])


def test_gradients_are_those_of_the_last_step(folder):
    """One step of plain SGD moves each parameter by -lr times its gradient."""
    program = every_op(train__optimizer="sgd(lr = 0.5)")
    before = read_safetensors(saved(folder, program, "0.safetensors", "--max-steps", 0))
    ranks(folder, 2, program, "--max-steps", 1, "--save", "1.safetensors", "--save-gradients", "g.safetensors")
    after, gradients = (read_safetensors(read(folder, name)) for name in ("1.safetensors", "g.safetensors"))
    buffers = ("running_mean", "running_var", "num_batches_tracked")
    same(list(gradients), [name for name in before if name.split(".")[-1] not in buffers], "names")
    for name, gradient in gradients.items():
        same(gradient[:2], before[name][:2], name)
        for old, new, slope in zip(floats(before[name]), floats(after[name]), floats(gradient)):
            error = abs(old - 0.5 * slope - new)
            expect(error <= 1e-6 * (abs(old) + abs(new) + 1e-3), f"{name}: {old} {new} {slope}")
    expect(any(floats(gradients["fc.weight"])), "all gradients are zero")


def test_evaluate_gives_what_training_ended_with(folder):
    saved(folder, convnet(), "w.safetensors", "--metrics", "train.jsonl")
    call(folder, convnet(), "--threads", 1, "--evaluate", "--weights", "w.safetensors",
         "--metrics", "m.jsonl").wants(0)
    same(losses(folder), losses(folder, "train.jsonl")[-1:])


# ---- weights that cannot be loaded

def edited(change):
    def content(folder):
        tensors = read_safetensors(saved(folder, convnet(), "good.safetensors", "--max-steps", 0))
        change(tensors)
        return write_safetensors(tensors)
    return content


def cut(folder):
    return saved(folder, convnet(), "good.safetensors", "--max-steps", 0)[:-8]


def reshape(tensors):
    dtype, shape, content = tensors["fc.weight"]
    tensors["fc.weight"] = dtype, shape[::-1], content


def rename(tensors):
    tensors["fc.wieght"] = tensors.pop("fc.weight")


def as_integers(tensors):
    tensors["fc.bias"] = "I32", *tensors["fc.bias"][1:]


def not_finite(tensors):
    tensors["fc.bias"] = *tensors["fc.bias"][:2], struct.pack("<10f", 0, 0, math.nan, *[0] * 7)


BAD_WEIGHTS = {
    "missing": (edited(lambda tensors: tensors.pop("bn2.running_var")),
                "bad.safetensors does not fit the model: missing bn2.running_var"),
    "extra": (edited(lambda tensors: tensors.update(head=("F32", [1], bytes(4)))),
              "bad.safetensors does not fit the model: not in the model: head"),
    "misspelt": (edited(rename),
                 "bad.safetensors does not fit the model: missing fc.weight; not in the model: fc.wieght"),
    "misshapen": (edited(reshape),
                  "bad.safetensors: tensor fc.weight: it is F32 [24, 10]; the model needs F32 [10, 24]"),
    "of another type": (edited(as_integers),
                        "bad.safetensors: tensor fc.bias: it is I32 [10]; the model needs F32 [10]"),
    "not finite": (edited(not_finite), "bad.safetensors: tensor fc.bias: element 2 (row 2) is nan"),
    "truncated": (cut, "bad.safetensors: tensor fc.bias: data_offsets lie outside the file"),
    "empty": (lambda folder: b"", "bad.safetensors: the file is empty"),
    "short": (lambda folder: b"abc",
              "bad.safetensors: byte 0: the file has 3 bytes, too few for a safetensors header"),
    "long header": (lambda folder: struct.pack("<Q", 1 << 60) + b"{}",
                    "bad.safetensors: byte 0: a header of 1152921504606846976 bytes: not a safetensors file "
                    "(at most 100000000)"),
    "no JSON": (lambda folder: struct.pack("<Q", 8) + b"{\"a\": x}",
                r"bad.safetensors: byte \d+: bad JSON in the header: .*"),
}


def test_bad_weights_are_refused_before_any_step(folder):
    for name, (content, line) in BAD_WEIGHTS.items():
        write(folder, "bad.safetensors", content(folder))
        line = line if "\\" in line else re.escape(line)
        ended = call(folder, convnet(), "--weights", "bad.safetensors", "--save", "never.safetensors", "--threads", 1)
        ended.wants(4, f"ddp: rank 0: {line}\n")
        expect("step" not in ended.out, f"{name}: {ended}")
        expect(not os.path.exists(path(folder, "never.safetensors")), f"{name}: a model was saved")


def test_no_weights_at_all(folder):
    call(folder, mlp(), "--weights", "no.safetensors").wants(
        4, "ddp: rank 0: no.safetensors: No such file or directory\n")


def test_bad_weights_end_all_ranks(folder):
    write(folder, "bad.safetensors", b"abc")
    zero, one = (end(process) for process in begin_ranks(folder, 2, mlp(), "--weights", "bad.safetensors"))
    line = "bad.safetensors: byte 0: the file has 3 bytes, too few for a safetensors header\n"
    zero.wants(4, f"ddp: rank 0: {line}")
    one.wants(6, f"ddp: rank 1: rank 0 failed: {line}")


# ---- saving that fails

def test_a_place_that_cannot_be_written_is_found_before_training(folder):
    for name, line in {"w.bin": "--save: 'w.bin' must end in .safetensors or .pth",
                       "no/w.pth": "--save: cannot write in no: No such file or directory"}.items():
        same(call(folder, mlp(), "--save", name).wants(2, f"ddp: {line}\n").out, "")


def test_a_folder_in_the_way(folder):
    os.mkdir(path(folder, "w.pth"))
    call(folder, mlp(), "--save", "w.pth", "--max-steps", 0).wants(
        8, "ddp: rank 0: cannot save w.pth: Is a directory\n")
    same(sorted(os.listdir(folder)), ["data", "w.pth"], "what is left")


NO_SPACE = "No space left on device"
SMALL_DISK = """mount -t tmpfs -o size=2m tmpfs small && printf previous >small/w.safetensors || exit 99
"$@" --save small/w.safetensors
status=$?
ls small; cat small/w.safetensors
exit $status"""
SMALL_FILES = """mkdir -p small && printf previous >small/w.safetensors || exit 99
trap '' XFSZ
ulimit -f 2000
"$@" --save small/w.safetensors
status=$?
ls small; cat small/w.safetensors
exit $status"""


def may_mount():
    return (shutil.which("unshare")
            and call(".", "unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt").status == 0)


def on_small_disk(folder, *program):
    """A program that saves 3.4 MB where 2 MiB go."""
    os.mkdir(path(folder, "small"))
    return begin(folder, "unshare", "-rm", "sh", "-c", SMALL_DISK, "sh", *program)


def with_small_files(folder, *program):
    """The same where files have at most 1 or 2 MB."""
    os.mkdir(path(folder, "small"))
    return begin(folder, "sh", "-c", SMALL_FILES, "sh", *program)


def previous_survives(ended, reason):
    ended.wants(8, f"ddp: rank 0: cannot save small/w.safetensors: {reason}\n")
    same(ended.out.splitlines()[-2:], ["w.safetensors", "previous"], "what is on the disk")


def test_a_full_disk_keeps_the_previous_file(folder):
    if not may_mount():
        return "not run: nothing may be mounted here"
    previous_survives(end(on_small_disk(folder, mlp(), "--threads", 1, "--max-steps", 2)), NO_SPACE)


def test_a_file_limit_keeps_the_previous_file(folder):
    previous_survives(end(with_small_files(folder, mlp(), "--threads", 1, "--max-steps", 2)), "File too large")


def test_a_full_disk_of_rank_0_ends_all_ranks(folder):
    if not may_mount():
        return "not run: nothing may be mounted here"
    world = ["--world-size", 2, "--init", f"tcp://127.0.0.1:{free_port()}", "--threads", 1, "--max-steps", 2]
    zero = on_small_disk(folder, mlp(), "--rank", 0, *world)
    one = end(begin(folder, mlp(), "--rank", 1, *world))
    previous_survives(end(zero), NO_SPACE)
    one.wants(6, f"ddp: rank 1: rank 0 failed: cannot save small/w.safetensors: {NO_SPACE}\n")
