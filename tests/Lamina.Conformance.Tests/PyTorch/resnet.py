"""Records 100 training steps of a small residual network in PyTorch 1.13.1, for ResNetParityTests. Run: python3 resnet.py > resnet.json"""
import gzip
import json
import math
import os
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

here = os.path.dirname(os.path.abspath(__file__))
mnist = os.path.join(here, "../../../src/Lamina/Data/Mnist")
STEPS, BATCH = 100, 32


def idx(name, header):
    with gzip.open(os.path.join(mnist, name)) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


images = idx("train-images-idx3-ubyte.gz", 16).reshape(-1, 1, 28, 28)
labels = idx("train-labels-idx1-ubyte.gz", 8).astype(np.int64)


class Residual(nn.Module):
    def __init__(self, inputs, channels, stride=1):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(inputs, channels, 3, stride, 1, bias=False), nn.BatchNorm2d(channels)
        self.conv2, self.bn2 = nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels)
        self.conv3, self.bn3 = nn.Conv2d(inputs, channels, 1, stride, bias=False), nn.BatchNorm2d(channels)

    def forward(self, x):
        return F.relu(self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x))))) + self.bn3(self.conv3(x)))


torch.set_num_threads(1)
net = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU(), Residual(8, 8), Residual(8, 16, 2),
    nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 10))

# Weights by a formula that the test repeats: value i of parameter p is sin(0.37 i + p) / sqrt(fan in); vectors stay as PyTorch starts them, but the last bias is zero.
with torch.no_grad():
    for p, parameter in enumerate(net.parameters()):
        if parameter.dim() > 1:
            scale = 1 / math.sqrt(parameter[0].numel())
            parameter.copy_(torch.tensor([math.sin(0.37 * i + p) * scale for i in range(parameter.numel())], dtype=torch.float32).view_as(parameter))
    net[-1].bias.zero_()

# In doubles: in floats PyTorch itself is far from itself after 100 steps on another processor, whose products add up in another order.
net.double()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9, weight_decay=5e-4)
losses = []
for step in range(STEPS):
    x = torch.from_numpy(images[step * BATCH:(step + 1) * BATCH].astype(np.float64)) * (1 / 255.0)
    y = torch.from_numpy(labels[step * BATCH:(step + 1) * BATCH])
    optimizer.zero_grad()
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    optimizer.step()
    losses.append(float(f"{loss.item():.8g}"))

# Running means and variances, in the order of the modules.
running = [[float(f"{v:.8g}") for v in tensor.tolist()] for norm in net.modules() if isinstance(norm, nn.BatchNorm2d) for tensor in (norm.running_mean, norm.running_var)]
json.dump({"torch": torch.__version__, "losses": losses, "running": running}, sys.stdout, separators=(",", ":"))
print()
