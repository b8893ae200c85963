"""One rank of PyTorch's side; rank 0 writes each step's seconds.

    torch_side.py RANK NET BATCH RANKS THREADS PRECISION STEPS PORT RESULT"""
import contextlib
import json
import os
import sys
import time

import torch
import torchvision

def perceptron(inputs, hidden):
    return torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(inputs, hidden), torch.nn.ReLU(),
                               torch.nn.Linear(hidden, hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, 10))


NETS = {  # how it is made, its images, classes, rate
    "resnet50": (lambda: torchvision.models.resnet50(num_classes=10), (3, 32, 32), 10, 0.001),
    "resnet50-224": (torchvision.models.resnet50, (3, 224, 224), 1000, 0.01),
    "perceptron": (lambda: perceptron(28 * 28, 128), (1, 28, 28), 10, 0.05),
    "perceptron-small": (lambda: perceptron(4 * 8, 64), (1, 4, 8), 10, 0.05),
}


def blas():
    """A warning where matrix products run on Debian's reference BLAS: then they are slow, convolutions are not."""
    with open("/proc/self/maps") as maps:
        libraries = {line.split()[-1] for line in maps if "libblas" in line}
    slow = any("/blas/" in os.path.realpath(library) for library in libraries)
    return " (on Debian's reference BLAS; libopenblas0-pthread is faster)" if slow else ""


def main(rank, net, batch, ranks, threads, precision, steps, port, result):
    torch.set_num_threads(threads)
    make, shape, classes, rate = NETS[net]
    model = make().train()
    if ranks > 1:
        os.environ.update(MASTER_ADDR="localhost", MASTER_PORT=str(port))
        torch.distributed.init_process_group("gloo", rank=rank, world_size=ranks)
        model = torch.nn.parallel.DistributedDataParallel(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9)
    images, labels, seconds = torch.rand(batch, *shape), torch.randint(classes, (batch,)), []
    for _ in range(steps):
        began = time.perf_counter()
        optimizer.zero_grad()
        cast = torch.autocast("cpu", torch.bfloat16) if precision == "bf16" else contextlib.nullcontext()
        with cast:
            loss = torch.nn.functional.cross_entropy(model(images), labels)
        loss.backward()
        optimizer.step()
        seconds.append(time.perf_counter() - began)
    if rank == 0:
        with open(result, "w") as file:
            json.dump({"seconds": seconds, "note": blas() if net.startswith("perceptron") else ""}, file)


if __name__ == "__main__":
    words = sys.argv[1:]
    main(int(words[0]), words[1], *map(int, words[2:5]), words[5], *map(int, words[6:8]), words[8])
