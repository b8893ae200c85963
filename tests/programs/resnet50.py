"""ResNet-50: a small batch, a few steps, two ranks."""
from memory import compare
from support import *


def resnet50(**values):
    return program("specs/resnet50.spec", train__batch="4 per rank", distribute__timeout="60 s", **ENDLESS, **values)


def test_two_ranks(folder):
    said = ranks(folder, 2, resnet50(), "--max-steps", 2, "--metrics", "m.jsonl", "--save", "w.safetensors")
    made = events(folder)
    same([event["event"] for event in made], ["step", "step", "eval"])
    same([event.get("samples", event.get("count")) for event in made], [8, 8, TEST])
    expect(all(1 < event["loss"] < 5 for event in made[:2]), str(made))
    with open(f"{ROOT}/tests/elaborate/resnet50.state_dict", encoding="ascii") as file:
        wanted = file.read().splitlines()
    found = read_safetensors(read(folder, "w.safetensors"))
    same([f"{name} {dtype.lower()}{shape}" for name, (dtype, shape, _) in found.items()], wanted, "state_dict")
    return said[0].out.splitlines()[0]


def test_memory(folder):
    return compare(folder, resnet50(), 2, 1)
