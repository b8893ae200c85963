#!/usr/bin/python3
"""check_load.py FILE.pth: torchvision's ResNet-50 must take what the program saved, as it is."""
import sys

import torch

import common

model = common.new_model("resnet50")
model.load_state_dict(torch.load(sys.argv[1], weights_only=True), strict=True)
print(f"{sys.argv[1]}: loaded into torchvision's resnet50")
