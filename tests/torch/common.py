"""PyTorch's side of the numeric comparisons: models, images in DistributedSampler's order, gradients, losses."""
import glob
import os
import sys

import numpy as np
import torch
import torch.distributed
import torch.multiprocessing
import torchvision
from torch.nn.functional import cross_entropy
from torch.utils.data.distributed import DistributedSampler

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "reference")]
import every_op
import program

LOSSES = {"every-op": every_op.loss, "resnet50": cross_entropy}


def new_model(name):
    return every_op.EveryOp() if name == "every-op" else torchvision.models.resnet50(num_classes=10)


def tensors(path):
    return {name: torch.frombuffer(values, dtype=torch.int64 if values.typecode == "q" else torch.float32).reshape(shape)
            for name, (shape, values) in program.read_safetensors(path).items()}


def load(name, weights, dtype=torch.float32):
    model = new_model(name)
    model.load_state_dict(tensors(weights), strict=True)
    return model.to(dtype).train()


def read_cifar10(pattern):
    """All records: images uint8 [n, 3, 32, 32], labels int64 [n]."""
    records = np.concatenate([np.fromfile(path, np.uint8) for path in sorted(glob.glob(pattern))]).reshape(-1, 3073)
    return torch.from_numpy(records[:, 1:].reshape(-1, 3, 32, 32).copy()), torch.from_numpy(records[:, 0].astype(np.int64))


def batches(name, data, dtype=torch.float32, rank=0, world=1):
    """One rank's, epoch after epoch, as DataLoader(sampler=DistributedSampler(shuffle=True)) gives them."""
    images, labels = read_cifar10(f"{data}/data_batch_*.bin")
    sampler = DistributedSampler(labels, num_replicas=world, rank=rank, shuffle=True)
    size, epoch = program.SPECS[name][1], 0
    while True:
        sampler.set_epoch(epoch)
        for index in torch.tensor(list(sampler)).split(size):
            # uint8 / 255 in float32, as ToTensor does it, whatever the model computes in
            yield images[index].to(torch.float32).div(255).to(dtype), labels[index]
        epoch += 1


def gradients(name, weights, data, dtype):
    """Of the first step."""
    model = load(name, weights, dtype)
    images, labels = next(batches(name, data, dtype))
    LOSSES[name](model(images), labels).backward()
    return {key: parameter.grad.double() for key, parameter in model.named_parameters()}


def train(name, model, source, steps):
    """The loss of each of the first steps."""
    optimizer = torch.optim.SGD(model.parameters(), lr=program.LR, momentum=program.MOMENTUM)
    found = []
    for _, (images, labels) in zip(range(steps), source):
        optimizer.zero_grad()
        value = LOSSES[name](model(images), labels)
        value.backward()
        optimizer.step()
        found.append(float(value.detach()))
    return found


def losses(name, weights, data, dtype=torch.float32, steps=program.STEPS):
    return train(name, load(name, weights, dtype), batches(name, data, dtype), steps)


def ddp_rank(rank, world, port, name, weights, data, result):
    os.environ.update(MASTER_ADDR="localhost", MASTER_PORT=str(port))
    torch.set_num_threads(1)
    torch.distributed.init_process_group("gloo", rank=rank, world_size=world)
    model = torch.nn.parallel.DistributedDataParallel(load(name, weights))
    own = torch.tensor(train(name, model, batches(name, data, rank=rank, world=world), program.STEPS), dtype=torch.float64)
    torch.distributed.all_reduce(own)
    if rank == 0:
        torch.save(own / world, result)
    torch.distributed.destroy_process_group()


def ddp_losses(name, weights, data, world):
    """The mean over the ranks of DistributedDataParallel."""
    result = f"{weights}.ddp"
    torch.multiprocessing.spawn(ddp_rank, (world, program.free_port(), name, weights, data, result), nprocs=world)
    return torch.load(result).tolist()
