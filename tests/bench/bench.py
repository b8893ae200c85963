#!/usr/bin/python3
"""ddpc against PyTorch, side by side in one run: ResNet-50 on 32 x 32 images, float32.

    bench.py DDPC BUILD DATA [ROUNDS]

PyTorch gets images that are in memory already.
Rounds alternate between the two, so that both see the same machine; figures are medians over rounds, ratios are of the
same run. Without PyTorch only ddpc's own figures are printed."""
import json
import os
import statistics
import subprocess
import sys
import time

SPEC, NAME, STEPS, WARM = "specs/resnet50.spec", "resnet50", 8, 2


def compile_for(ddpc, build, data, batch):
    directory = os.path.join(build, f"{NAME}-{batch}")
    sets = [word for setting in (f"train.batch={batch} per rank", f'dataset.train="{data}/data_batch_*.bin"',
                                 f'dataset.test="{data}/test_batch*.bin"') for word in ("--set", setting)]
    command = [ddpc, "compile", SPEC, "-o", directory, *sets]
    began = time.monotonic()
    subprocess.run([*command, "--no-build"], check=True)
    emitted = time.monotonic()
    subprocess.run(command, check=True)
    return os.path.join(directory, NAME), emitted - began, time.monotonic() - emitted


def run_ddpc(program, ranks, threads):
    """Images per second over all ranks: the median step after the first few. Also the time until the first step ended."""
    metrics = program + ".jsonl"
    port = 21000 + os.getpid() % 20000
    began = time.time()
    running = [subprocess.Popen([program, "--rank", str(r), "--world-size", str(ranks), "--init",
                                 f"tcp://localhost:{port}", "--threads", str(threads), "--max-steps", str(STEPS),
                                 *(["--metrics", metrics] if r == 0 else [])], stdout=subprocess.DEVNULL)
               for r in range(ranks)]
    assert all(process.wait() == 0 for process in running)
    with open(metrics) as file:
        steps = [event for event in map(json.loads, file) if event["event"] == "step"]
    rates = [step["samples_per_s"] for step in steps[WARM:]]
    parts = {part: statistics.median(step["ms"][part] for step in steps[WARM:]) for part in ("data", "compute", "comm")}
    return statistics.median(rates), parts


def torch_rank(rank, ranks, threads, batch, port, result):
    import torch
    import torchvision
    torch.set_num_threads(threads)
    model = torchvision.models.resnet50(num_classes=10).train()
    if ranks > 1:
        os.environ.update(MASTER_ADDR="localhost", MASTER_PORT=str(port))
        torch.distributed.init_process_group("gloo", rank=rank, world_size=ranks)
        model = torch.nn.parallel.DistributedDataParallel(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.001, momentum=0.9)
    times, images, labels = [], torch.rand(batch, 3, 32, 32), torch.randint(10, (batch,))
    for _ in range(STEPS):
        began = time.monotonic()
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(model(images), labels).backward()
        optimizer.step()
        times.append(time.monotonic() - began)
    if rank == 0:
        with open(result, "w") as file:
            file.write(str(ranks * batch / statistics.median(times[WARM:])))


def run_torch(ranks, threads, batch, build):
    result = os.path.join(build, "torch.txt")
    script = (f"import sys; sys.path.insert(0, {os.path.dirname(__file__)!r}); import bench; "
              f"bench.torch_rank(int(sys.argv[1]), {ranks}, {threads}, {batch}, "
              f"{41000 + os.getpid() % 20000}, {result!r})")
    running = [subprocess.Popen([sys.executable, "-c", script, str(rank)]) for rank in range(ranks)]
    assert all(process.wait() == 0 for process in running)
    with open(result) as file:
        return float(file.read())


def has_torch():
    try:
        import torch, torchvision  # noqa: F401
    except ImportError:
        print("PyTorch is not installed: ddpc's own figures only")
        return False
    return True


def main(ddpc, build, data, rounds="3"):
    rounds, compare = int(rounds), has_torch()
    whole, emit, make = compile_for(ddpc, build, data, 128)
    half, _, _ = compile_for(ddpc, build, data, 64)
    print(f"compile --no-build {1000 * emit:.0f} ms; with build {make:.1f} s")
    cases = {"1 process, 2 threads, batch 128": (whole, 1, 2, 128), "2 ranks of 1 thread, batch 64 each": (half, 2, 1, 64)}
    ours = {case: [] for case in cases}
    theirs = {case: [] for case in cases}
    for _ in range(rounds):
        for case, (program, ranks, threads, batch) in cases.items():
            rate, parts = run_ddpc(program, ranks, threads)
            ours[case].append(rate)
            line = " ".join(f"{part} {value:.0f} ms" for part, value in parts.items())
            if compare:
                theirs[case].append(run_torch(ranks, threads, batch, build))
            print(f"  {case}: ddpc {rate:.1f} img/s ({line})" + (f", PyTorch {theirs[case][-1]:.1f}" if compare else ""))
    for case in cases:
        own = statistics.median(ours[case])
        line = f"{case}: ddpc {own:.1f} img/s"
        if compare:
            line += f", PyTorch {statistics.median(theirs[case]):.1f} img/s, ratio " \
                    f"{statistics.median(a / b for a, b in zip(ours[case], theirs[case])):.2f}"
        print(line)
    one, two = (statistics.median(ours[case]) for case in cases)
    print(f"2 ranks against one process: {two / one:.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
