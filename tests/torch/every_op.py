"""tests/specs/every-op.spec in PyTorch: the same layers, names and order of values."""
import math

import torch
from torch import nn
from torch.nn import functional as F


def wave(x):
    chosen = torch.where(x > 0.1, torch.sqrt(x.abs() + 1), torch.cos(x))
    return chosen + torch.clamp(torch.sin(x), max=0.5) * torch.pow(x.abs() + 1, 1.5) - torch.log(1 + torch.exp(x))


class Attention(nn.Module):
    def __init__(self, channels, features):
        super().__init__()
        self.q = nn.Linear(channels, features, bias=False)
        self.k = nn.Linear(channels, features, bias=False)
        self.v = nn.Linear(channels, features, bias=False)

    def forward(self, x):
        q, k, v = self.q(x), self.k(x), self.v(x)
        return torch.softmax(q @ k.transpose(1, 2) / math.sqrt(q.shape[-1]), -1) @ v


class EveryOp(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 12, 5, stride=2, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(12)
        self.grouped = nn.Conv2d(12, 18, 3, padding=2, dilation=2, groups=3, bias=False)
        self.depthwise = nn.Conv2d(18, 18, 3, stride=2, groups=18, bias=False)
        self.wide = nn.Conv2d(18, 10, (1, 3), stride=(1, 2), padding=(0, 1))
        self.norm = nn.LayerNorm(30)
        self.tokens = Attention(30, 16)
        self.hue = nn.Embedding(3, 12)
        self.fc = nn.Linear(310, 10)

    def forward(self, image):
        x = F.gelu(self.bn(self.stem(image)))
        wide = self.wide(torch.sigmoid(self.depthwise(F.silu(self.grouped(x)))))
        pools = [F.max_pool2d(wide, 3, 2, 1), F.avg_pool2d(wide, 3, 2, 1),
                 F.avg_pool2d(wide, (3, 2), 2, (1, 0), count_include_pad=False)]
        norm = self.norm(torch.cat(pools, 1).permute(0, 2, 3, 1))  # channels last, as everywhere in ddpc
        tokens = self.tokens(norm.reshape(-1, 8, 30))
        border = F.pad(norm[..., 5:15], (0, 0, 1, 0, 1, 0))
        hue = self.hue(image.mean((2, 3)).argmax(1))
        peaks = norm.max(-1).values
        level = wave(x.mean((2, 3)))
        flat = [tokens.transpose(1, 2), border, hue, peaks, level]
        return self.fc(torch.cat([part.flatten(1) for part in flat], 1))


def loss(logits, target):
    return F.cross_entropy(logits, target, label_smoothing=0.1)
