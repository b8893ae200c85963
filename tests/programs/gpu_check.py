"""tests/gpu/check, as far as it goes without a GPU."""
import sys

from support import *

sys.path.append(f"{ROOT}/tests/gpu")
import phases


def run_check(folder, *arguments):
    return call(ROOT, sys.executable, "tests/gpu/check", OUT, "--target", "cpu", "--tiny", "-o", f"{folder}/gpu", *arguments)


def test_what_cannot_run_is_said(folder):
    said = run_check(folder, "--only", "verify", "training", "sanitizer", "contractions").wants(0)
    expect("| every-op --verify | not run | every-op was not built |\n" in said.out, said.out)
    expect("| training | not run | resnet50 was not built |\n" in said.out, said.out)
    expect("| sanitizer | not run | there is no compute-sanitizer |\n" in said.out, said.out)
    expect(said.out.endswith(read(folder, "gpu/results.md").decode() + "\n"), "the file is not the table")


def test_a_phase_that_fails_costs_no_other(folder):
    os.makedirs(f"{folder}/gpu/resnet50")
    write(folder, "gpu/resnet50/resnet50", b"#!/bin/sh\necho broken >&2\nexit 3\n")
    os.chmod(f"{folder}/gpu/resnet50/resnet50", 0o755)
    said = run_check(folder, "--only", "training", "sanitizer").wants(1, "")
    expect(re.search(r"\| training \| FAILED \| .*/resnet50 --max-steps 0 .*: status 3: broken \|\n", said.out), said.out)
    expect("| sanitizer | not run |" in said.out, said.out)


def test_launches_belong_to_kernels(folder):
    """A function's launches are its own and those with a suffix; what the runtime launches belongs to nobody."""
    kernels = [{"name": name, "function": function} for name, function in
               (("a_1", "a"), ("a_2", "a"), ("b", "b"), ("b_sums", "b_sums"), ("c", "c"))]
    launches = [{"kernel": name, "ms": ms} for name, ms in
                (("ddp_input", 64), ("a", 1), ("a_columns", 2), ("a", 4), ("a_columns", 8), ("ddp_update", 64), ("b", 16),
                 ("b_sums", 32), ("c", 3), ("c_combine", 4), ("ddp_update", 64))]
    same(phases.launched(kernels, launches), {"a_1": 3, "a_2": 12, "b": 16, "b_sums": 32, "c": 7})


def test_the_floor_of_a_kernel(folder):
    same(phases.floor({"flops": 790e9, "bytes": 1}), 1.0, "bound by arithmetic")
    same(phases.floor({"flops": 1, "bytes": 6e9}), 2.0, "bound by memory")
