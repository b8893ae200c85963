"""PyTorch's side of tests/gpu/check. The last line that is printed is the result, as JSON.

    torch_side.py losses WEIGHTS DATA BATCH STEPS        of ResNet-50 in float32, on CIFAR-10's images
    torch_side.py speed eager|compiled BATCH STEPS       of ResNet-50 at 224 x 224: channels_last, autocast bf16
    torch_side.py convolutions BATCH                     milliseconds of each of its convolutions alone"""
import json
import os
import statistics
import sys
import time

import torch
import torchvision

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [f"{HERE}/../torch", f"{HERE}/../reference"]
import common
import program

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def seconds(work):
    """Of one call, the GPU's queue empty before and after."""
    if DEVICE == "cuda":
        torch.cuda.synchronize()
    began = time.perf_counter()
    work()
    if DEVICE == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter() - began


def losses(weights, data, batch, steps):
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
    program.SPECS["resnet50"] = program.SPECS["resnet50"][0], int(batch)
    model = common.load("resnet50", weights).to(DEVICE)
    source = ((images.to(DEVICE), labels.to(DEVICE)) for images, labels in common.batches("resnet50", data))
    return {"losses": common.train("resnet50", model, source, int(steps))}


def speed(mode, batch, steps):
    torch.backends.cudnn.benchmark = True
    model = torchvision.models.resnet50().to(DEVICE, memory_format=torch.channels_last).train()
    forward = torch.compile(model) if mode == "compiled" else model
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=1e-4)
    images = torch.randn(int(batch), 3, 224, 224, device=DEVICE).to(memory_format=torch.channels_last)
    labels = torch.randint(1000, (int(batch),), device=DEVICE)

    def step():
        optimizer.zero_grad()
        with torch.autocast(DEVICE, torch.bfloat16):
            loss = torch.nn.functional.cross_entropy(forward(images), labels, label_smoothing=0.1)
        loss.backward()
        optimizer.step()

    def steps_in_a_row(count=4):  # as in training, nothing waits for the end of each
        for _ in range(count):
            step()
    steps_in_a_row()
    best = statistics.median(seconds(steps_in_a_row) / 4 for _ in range(max(int(steps) // 4, 1)))
    return {"samples_per_s": int(batch) / best}


def inputs_of(model, batch):
    """The convolutions by name, each with the shape of what enters it."""
    shapes, found = {}, dict(model.named_modules())
    hooks = [module.register_forward_hook(lambda module, inputs, output, name=name: shapes.update({name: inputs[0].shape}))
             for name, module in found.items() if isinstance(module, torch.nn.Conv2d)]
    with torch.no_grad():
        model(torch.zeros(1, 3, 224, 224))
    for hook in hooks:
        hook.remove()
    return {name: (found[name], (batch, *shape[1:])) for name, shape in shapes.items()}


def milliseconds(work, repeats=10):
    def in_a_row():
        for _ in range(repeats):
            work()
    work()
    return 1e3 * min(seconds(in_a_row) for _ in range(3)) / repeats


def times(layer, shape):
    """Forward, gradient of the input, gradient of the weight."""
    def random(*shape):
        return torch.randn(*shape, device=DEVICE, dtype=torch.bfloat16).to(memory_format=torch.channels_last)
    x, weight = random(*shape), random(*layer.weight.shape)

    def forward():
        return torch.nn.functional.conv2d(x, weight, None, layer.stride, layer.padding)
    dy = torch.randn_like(forward())

    def backward(of_x, of_weight):
        return lambda: torch.ops.aten.convolution_backward(dy, x, weight, None, layer.stride, layer.padding, layer.dilation, False,
                                                           [0, 0], 1, [of_x, of_weight, False])
    return milliseconds(forward), milliseconds(backward(True, False)), milliseconds(backward(False, True))


def convolutions(batch):
    """By the names of ddpc's kernels."""
    torch.backends.cudnn.benchmark = True
    result = {}
    for name, (layer, shape) in inputs_of(torchvision.models.resnet50(), int(batch)).items():
        for kind, ms in zip(("forward", "backward_input", "backward_weight"), times(layer, shape)):
            result[f"{name.replace('.', '_')}_{kind}"] = ms
    return result


if __name__ == "__main__":
    print(json.dumps({"losses": losses, "speed": speed, "convolutions": convolutions}[sys.argv[1]](*sys.argv[2:])))
