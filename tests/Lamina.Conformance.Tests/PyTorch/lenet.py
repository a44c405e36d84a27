"""Records the first 100 training losses of LeNet in PyTorch 1.13.1, for LeNetParityTests. Run: python3 lenet.py > lenet.json"""
import gzip
import json
import math
import os
import sys

import numpy as np
import torch
from torch import nn

here = os.path.dirname(os.path.abspath(__file__))
mnist = os.path.join(here, "../../../src/Lamina/Data/Mnist")


def idx(name, header):
    with gzip.open(os.path.join(mnist, name)) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


images = idx("train-images-idx3-ubyte.gz", 16).reshape(-1, 1, 28, 28)
labels = idx("train-labels-idx1-ubyte.gz", 8).astype(np.int64)

torch.set_num_threads(1)
net = nn.Sequential(
    nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))

# Weights by a formula that the test repeats: value i of parameter p is sin(0.37 i + p) / sqrt(fan in); biases are zero.
with torch.no_grad():
    for p, parameter in enumerate(net.parameters()):
        if parameter.dim() == 1:
            parameter.zero_()
            continue
        scale = 1 / math.sqrt(parameter[0].numel())
        values = [math.sin(0.37 * i + p) * scale for i in range(parameter.numel())]
        parameter.copy_(torch.tensor(values, dtype=torch.float32).view_as(parameter))

# In doubles: in floats PyTorch itself is 8e-3 from itself after 100 steps on another processor, whose products add up in another order.
net.double()
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
losses = []
for step in range(100):
    x = torch.from_numpy(images[step * 64:(step + 1) * 64].astype(np.float64)) * (1 / 255.0)
    y = torch.from_numpy(labels[step * 64:(step + 1) * 64])
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())

json.dump({"torch": torch.__version__, "losses": losses}, sys.stdout, indent=1)
print()
