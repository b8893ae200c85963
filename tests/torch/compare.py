#!/usr/bin/env python3
"""Holds programs that ddpc made against PyTorch: gradients of the first step, losses of the first ten.

    compare.py DDPC BUILD DATA

Compiles each spec below into BUILD, lets it write its initial weights, and gives PyTorch the same weights and images.
Gradients: relative L2 error of each tensor against float64 at most twice that of PyTorch's float32. Losses: within 1e-3
relative, with 1 rank and with 2 (DistributedDataParallel over gloo)."""
import json
import os
import subprocess
import sys

import torch
import torch.distributed
import torch.multiprocessing

import common
import every_op

STEPS, LR, MOMENTUM = 10, 0.001, 0.9
CASES = {
    "resnet50": dict(spec="specs/resnet50.spec", batch=64, model=common.resnet50, loss=torch.nn.functional.cross_entropy),
    "every-op": dict(spec="tests/specs/every-op.spec", batch=16, model=every_op.EveryOp, loss=every_op.loss),
}


def compile_case(ddpc, build, data, name, case):
    directory = os.path.join(build, name)
    settings = {"train.batch": f"{case['batch']} per rank", "train.optimizer": f"sgd(lr = {LR}, momentum = {MOMENTUM})",
                "dataset.train": f'"{data}/data_batch_*.bin"', "dataset.test": f'"{data}/test_batch*.bin"'}
    sets = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
    subprocess.run([ddpc, "compile", case["spec"], "-o", directory, *sets], check=True)
    return os.path.join(directory, name)


def run_ranks(program, ranks, *options):
    port = 20000 + os.getpid() % 20000 + ranks
    rank_options = lambda rank: ["--rank", str(rank), "--world-size", str(ranks), "--init", f"tcp://localhost:{port}"]
    running = [subprocess.Popen([program, *(rank_options(r) if ranks > 1 else []), *options], stdout=subprocess.DEVNULL)
               for r in range(ranks)]
    assert all(process.wait(timeout=600) == 0 for process in running), f"{program} failed with {ranks} ranks"


def program_losses(program, ranks, weights):
    metrics = f"{program}.{ranks}.jsonl"
    run_ranks(program, ranks, "--weights", weights, "--max-steps", str(STEPS), "--metrics", metrics)
    with open(metrics) as file:
        events = [json.loads(line) for line in file]
    return [event["loss"] for event in events if event["event"] == "step"]


def ddp_rank(rank, world, case, weights, pattern, port, result):
    os.environ.update(MASTER_ADDR="localhost", MASTER_PORT=str(port))
    torch.set_num_threads(1)
    torch.distributed.init_process_group("gloo", rank=rank, world_size=world)
    model = torch.nn.parallel.DistributedDataParallel(common.load(case["model"](), common.read_safetensors(weights)))
    own = common.losses(model, common.Batches(pattern, case["batch"], rank, world), STEPS, LR, MOMENTUM, case["loss"])
    mean = torch.tensor(own, dtype=torch.float64)
    torch.distributed.all_reduce(mean)
    if rank == 0:
        torch.save(mean / world, result)
    torch.distributed.destroy_process_group()


def torch_losses(case, weights, pattern, ranks, result):
    if ranks == 1:
        model = common.load(case["model"](), common.read_safetensors(weights))
        return common.losses(model, common.Batches(pattern, case["batch"]), STEPS, LR, MOMENTUM, case["loss"])
    port = 40000 + os.getpid() % 20000
    torch.multiprocessing.spawn(ddp_rank, (ranks, case, weights, pattern, port, result), nprocs=ranks)
    return torch.load(result).tolist()


def compare_gradients(name, case, program, weights, pattern):
    gradients = f"{program}.gradients.safetensors"
    run_ranks(program, 1, "--weights", weights, "--max-steps", "1", "--save-gradients", gradients)
    ours = common.read_safetensors(gradients)
    step = {}
    for dtype in (torch.float64, torch.float32):
        batch = next(common.Batches(pattern, case["batch"], dtype=dtype).epoch(0))
        model = common.load(case["model"](), common.read_safetensors(weights)).to(dtype)
        step[dtype] = common.first_gradients(model, batch, case["loss"])
    exact, theirs = step[torch.float64], step[torch.float32]
    assert set(ours) == set(exact), set(ours) ^ set(exact)
    rows = [(common.relative_error(ours[key], exact[key]), common.relative_error(theirs[key], exact[key]), key)
            for key in exact]
    worst = max(rows, key=lambda row: row[0] / max(row[1], 1e-7))
    bad = [row for row in rows if row[0] > 2 * max(row[1], 1e-7)]
    print(f"{name}: gradients of {len(rows)} tensors; worst against PyTorch float32: "
          f"{worst[2]} {worst[0]:.2e} (PyTorch {worst[1]:.2e}); {len(bad)} beyond twice PyTorch's error")
    for ours_error, torch_error, key in bad:
        print(f"    {key}: {ours_error:.3e}, PyTorch {torch_error:.3e}")
    return not bad


def compare_losses(name, case, program, weights, pattern, ranks):
    ours = program_losses(program, ranks, weights)
    theirs = torch_losses(case, weights, pattern, ranks, f"{program}.ddp.pt")
    worst = max(abs(a - b) / abs(b) for a, b in zip(ours, theirs))
    good = len(ours) == len(theirs) == STEPS and worst <= 1e-3
    print(f"{name}: losses of {STEPS} steps, {ranks} rank(s): worst relative difference {worst:.2e}{'' if good else '  TOO FAR'}")
    return good


def main(ddpc, build, data):
    torch.set_num_threads(2)
    passed = failed = 0
    for name, case in CASES.items():
        program = compile_case(ddpc, build, data, name, case)
        weights, pattern = f"{program}.init.safetensors", f"{data}/data_batch_*.bin"
        run_ranks(program, 1, "--max-steps", "0", "--save", weights)
        results = [compare_gradients(name, case, program, weights, pattern)]
        results += [compare_losses(name, case, program, weights, pattern, ranks) for ranks in (1, 2)]
        passed, failed = passed + sum(results), failed + results.count(False)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
