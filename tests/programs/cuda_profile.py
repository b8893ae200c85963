"""--profile, and how tests/gpu/check reads it; ddpc run. On emulated GPUs."""
import sys

from emulated import *

sys.path.append(f"{ROOT}/tests/gpu")
import phases


def plan(compiled):
    return json.loads(read(os.path.dirname(compiled), "plan.json"))["train"]["kernels"]


def test_each_launch_of_a_step(folder):
    """In the order of the step's kernels, whose launches are told apart; the losses stay the same."""
    plain, _ = run(folder, on_gpu(), "plain", "--max-steps", 3, env=gpus())
    timed, _ = run(folder, on_gpu(), "timed", "--max-steps", 3, "--profile", "p.json", env=gpus())
    same(values(timed, "step"), values(plain, "step"))
    launches = json.loads(read(folder, "p.json"))
    times = phases.launched(plan(on_gpu()), launches)
    same(list(times), [kernel["name"] for kernel in plan(on_gpu())])
    expect(all(0 < ms < 10000 for ms in times.values()), str(times))
    expect(any(launch["kernel"] == "ddp_update" for launch in launches), "the optimizer is not there")


def test_a_profile_that_cannot_be_written(folder):
    said = call(folder, on_gpu(), "--max-steps", 1, "--profile", "no/such/p.json", env=gpus())
    said.wants(2, r"ddp: --profile: cannot write in no/such: No such file or directory\n")


def test_ddpc_run(folder):
    said = ddpc(folder, "run", f"{ROOT}/{SPEC}", "-n", 2, *TARGET, "-o", "out", *settings({"distribute.timeout": "9 s"}), "--",
                "--max-steps", 2, env=gpus()).wants(0)
    matches(r"(?s).*\[rank 0\] step 2/2 .*", said.out)
