"""What the comparisons with PyTorch share: files, data in DistributedSampler's order, models, one step."""
import glob
import json
import struct

import numpy as np
import torch
from torch.utils.data.distributed import DistributedSampler

DTYPES = {"F32": np.float32, "F64": np.float64, "I64": np.int64}


def read_safetensors(path):
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8:8 + length])
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        values = np.frombuffer(data[8 + length + begin:8 + length + end], DTYPES[entry["dtype"]])
        tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


def read_cifar10(pattern):
    """All records: images uint8 [n, 3, 32, 32], labels int64 [n]."""
    records = np.concatenate([np.fromfile(path, np.uint8) for path in sorted(glob.glob(pattern))]).reshape(-1, 3073)
    return torch.from_numpy(records[:, 1:].reshape(-1, 3, 32, 32).copy()), torch.from_numpy(records[:, 0].astype(np.int64))


class Batches:
    """One rank's batches of an epoch, as DataLoader(sampler=DistributedSampler) gives them; pixels as ToTensor."""

    def __init__(self, pattern, batch, rank=0, world=1, dtype=torch.float32):
        self.images, self.labels = read_cifar10(pattern)
        self.sampler = DistributedSampler(self.labels, num_replicas=world, rank=rank, shuffle=True)
        self.batch, self.dtype = batch, dtype

    def epoch(self, epoch):
        self.sampler.set_epoch(epoch)
        order = torch.tensor(list(self.sampler))
        for begin in range(0, len(order), self.batch):
            index = order[begin:begin + self.batch]
            # uint8 / 255 in float32, as ToTensor does it, whatever the model computes in
            yield self.images[index].to(torch.float32).div(255).to(self.dtype), self.labels[index]


def resnet50(classes=10):
    import torchvision
    return torchvision.models.resnet50(num_classes=classes)


def load(model, weights):
    model.load_state_dict(weights, strict=True)
    return model.train()


def first_gradients(model, batch, loss=torch.nn.functional.cross_entropy):
    images, labels = batch
    model.zero_grad()
    loss(model(images), labels).backward()
    return {name: parameter.grad.detach().double() for name, parameter in model.named_parameters()}


def losses(model, batches, steps, lr, momentum, loss=torch.nn.functional.cross_entropy):
    """The loss of each of the first steps, training on."""
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    found = []
    epoch = 0
    while len(found) < steps:
        for images, labels in batches.epoch(epoch):
            optimizer.zero_grad()
            value = loss(model(images), labels)
            value.backward()
            optimizer.step()
            found.append(float(value.detach()))
            if len(found) == steps:
                break
        epoch += 1
    return found


def relative_error(found, exact):
    """L2, of one tensor; where the exact one is zero, the found norm itself."""
    norm = torch.linalg.vector_norm(exact)
    return float(torch.linalg.vector_norm(found.double() - exact) / (norm if norm > 0 else 1.0))
