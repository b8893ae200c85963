"""Data sets that are not what they should be: one line with the file and the place."""
import shutil

from support import *

RECORD = 3073
FOLDER = "data/cifar-10-batches-bin"
CUT_OFF = "the file is cut off or not CIFAR-10's binary format"


def own_data(folder):
    """A copy that a test may spoil."""
    os.unlink(f"{folder}/data")
    shutil.copytree(DATA, f"{folder}/data")


def refused(folder, line):
    ended = call(folder, mlp(), "--threads", 1, "--save", "w.pth").wants(3, re.escape(f"ddp: rank 0: {line}\n"))
    expect("step" not in ended.out, str(ended))
    same(sorted(os.listdir(folder)), ["data"], "what is left")


def change(folder, name, edit):
    content = bytearray(read(folder, f"{FOLDER}/{name}"))
    edit(content)
    write(folder, f"{FOLDER}/{name}", bytes(content))


def test_missing_folder(folder):
    os.unlink(f"{folder}/data")
    ended = call(folder, mlp()).wants(3, re.escape(
        f"ddp: rank 0: {FOLDER}/test_batch.bin: no file matches (`ddpc data` makes or downloads a data set)\n"))
    expect("step" not in ended.out, str(ended))


def test_missing_training_files(folder):
    own_data(folder)
    for number in range(1, 6):
        os.unlink(f"{folder}/{FOLDER}/data_batch_{number}.bin")
    refused(folder, f"{FOLDER}/data_batch_*.bin: no file matches (`ddpc data` makes or downloads a data set)")


def truncated(folder, name, records):
    own_data(folder)
    change(folder, name, lambda content: content.__delitem__(slice(-1000, None)))
    refused(folder, f"{FOLDER}/{name}: byte {(records - 1) * RECORD}: the last record has 2073 of 3073 bytes: {CUT_OFF}")


def test_truncated_training_file(folder):
    truncated(folder, "data_batch_3.bin", TRAIN // 5)


def test_truncated_test_file(folder):
    truncated(folder, "test_batch.bin", TEST)


def test_oversize(folder):
    own_data(folder)
    change(folder, "data_batch_5.bin", lambda content: content.extend(b"\n"))
    refused(folder, f"{FOLDER}/data_batch_5.bin: byte {TRAIN // 5 * RECORD}: the last record has 1 of 3073 bytes: "
                    f"{CUT_OFF}")


def test_empty(folder):
    own_data(folder)
    write(folder, f"{FOLDER}/data_batch_1.bin", b"")
    refused(folder, f"{FOLDER}/data_batch_1.bin: the file is empty")


def test_label_out_of_range(folder):
    own_data(folder)
    for name, label in ("data_batch_2.bin", 10), ("test_batch.bin", 255):
        change(folder, name, lambda content: content.__setitem__(17 * RECORD, label))
        refused(folder, f"{FOLDER}/{name}: byte {17 * RECORD}: label {label} of record 17 is not one of "
                        "the classes 0 to 9")


def test_a_folder_instead_of_a_file(folder):
    own_data(folder)
    os.unlink(f"{folder}/{FOLDER}/test_batch.bin")
    os.mkdir(f"{folder}/{FOLDER}/test_batch.bin")
    refused(folder, f"{FOLDER}/test_batch.bin: not a regular file")


def test_all_ranks_end(folder):
    own_data(folder)
    change(folder, "data_batch_1.bin", lambda content: content.__setitem__(0, 77))
    for ended in [end(process) for process in begin_ranks(folder, 2, mlp())]:
        expect(ended.status in (3, 6) and ended.err.count("\n") == 1, str(ended))
        expect(f"{FOLDER}/data_batch_1.bin: byte 0: label 77 of record 0 is not" in ended.err, str(ended))


def test_run_ends_with_the_cause(folder):
    own_data(folder)
    change(folder, "data_batch_1.bin", lambda content: content.__setitem__(0, 77))
    ended = ddpc(folder, "run", f"{ROOT}/specs/mlp.spec", "-n", 2, "-o", f"{OUT}/programs/run")
    ended.wants(3)
    matches(rf"ddpc run: rank [01] failed with status 3: {FOLDER}/data_batch_1\.bin: byte 0: label 77 of record 0 "
            "is not one of the classes 0 to 9", ended.err.splitlines()[-1])


def generated(**values):
    return program("specs/perceptron.spec", dataset__format__train=3000, dataset__format__test=500, **values)


def test_generated(folder):
    """No files are needed, and what is generated can be learnt."""
    os.unlink(f"{folder}/data")
    call(folder, generated(), "--threads", 1, "--metrics", "m.jsonl").wants(0)
    accuracy = events(folder)[-1]["accuracy"]
    expect(accuracy > 0.9, f"accuracy {accuracy}")
    same(os.listdir(folder), ["m.jsonl"], "what is left")


def test_generated_by_ranks_and_workers(folder):
    """What two ranks evaluate is what one rank does, and any number of workers generates the same."""
    found = []
    for world, workers in (1, 2), (2, 0), (2, 3):
        ranks(folder, world, generated(dataset__workers=workers), "--evaluate", "--metrics", "m.jsonl")
        found.append({key: events(folder)[-1][key] for key in ("count", "loss", "accuracy")})
    for one in found[1:]:
        same((one["count"], one["accuracy"]), (500, found[0]["accuracy"]))
        expect(abs(one["loss"] / found[0]["loss"] - 1) < 1e-6, str(found))
