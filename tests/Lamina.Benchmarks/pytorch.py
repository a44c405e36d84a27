"""PyTorch's side of the comparison: eager, or "optimized" (optimize_for_inference of the traced network).

python3 pytorch.py KIND NETWORK ADAM THREADS FOLDER SHAPE answers each line of its input with one, as ContenderProgram.cs does.
"""
import sys
import time

import torch
from torch import nn


def conv_norm_relu(channels, filters):
    return nn.Sequential(nn.Conv2d(channels, filters, 3, padding=1), nn.BatchNorm2d(filters), nn.ReLU(True))


def branch(channels, filters, stride):
    return nn.Sequential(
        nn.Conv2d(channels, filters, 3, stride, 1), nn.BatchNorm2d(filters), nn.ReLU(True),
        nn.Conv2d(filters, filters, 3, padding=1), nn.BatchNorm2d(filters))


class Stage(nn.Module):
    def __init__(self, channels, filters, stride):
        super().__init__()
        self.first = branch(channels, filters, stride)
        self.shortcut = nn.Sequential(nn.Conv2d(channels, filters, 1, stride), nn.BatchNorm2d(filters))
        self.second = branch(filters, filters, 1)

    def forward(self, x):
        a = torch.relu(self.first(x) + self.shortcut(x))
        return torch.relu(a + self.second(a))


def vgg16():
    layers, channels = [], 3
    for count, filters in [(2, 64), (2, 128), (3, 256), (3, 512), (3, 512)]:
        for _ in range(count):
            layers.append(conv_norm_relu(channels, filters))
            channels = filters
        layers.append(nn.MaxPool2d(2))
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(512, 512), nn.BatchNorm1d(512), nn.ReLU(True), nn.Linear(512, 10))


networks = {
    "LeNet": lambda: nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(True), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(True), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.ReLU(True), nn.Linear(120, 84), nn.ReLU(True), nn.Linear(84, 10)),
    "Mlp": lambda: nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.ReLU(True), nn.Linear(512, 512), nn.ReLU(True), nn.Linear(512, 10)),
    "MatConvNet": lambda: nn.Sequential(
        nn.Conv2d(1, 64, 3), nn.MaxPool2d(3, 1), nn.Conv2d(64, 128, 5), nn.MaxPool2d(2), nn.Conv2d(128, 256, 3), nn.MaxPool2d(3, 1),
        nn.Conv2d(256, 512, 5), nn.MaxPool2d(2, 1), nn.Conv2d(512, 256, 1, groups=2), nn.ReLU(True), nn.Conv2d(256, 2, 1), nn.Flatten()),
    "Vgg16": vgg16,
    "CifarResNet18": lambda: nn.Sequential(
        conv_norm_relu(3, 64), nn.MaxPool2d(3, 2, 1), Stage(64, 64, 1), Stage(64, 128, 2), Stage(128, 256, 2), Stage(256, 512, 2),
        nn.AdaptiveMaxPool2d(1), nn.Flatten(), nn.Linear(512, 512), nn.BatchNorm1d(512), nn.ReLU(True), nn.Linear(512, 10)),
}


def read(folder, name, dtype):
    with open(f"{folder}/{name}", "rb") as file:
        return torch.frombuffer(bytearray(file.read()), dtype=dtype)


def main(kind, name, adam, threads, folder, shape):
    torch.set_num_threads(int(threads))
    x = read(folder, "x.f32", torch.float32).view([int(extent) for extent in shape.split(",")])
    y = read(folder, "y.i64", torch.int64)
    network, numbers = networks[name](), read(folder, "weights.f32", torch.float32)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.copy_(numbers[:parameter.numel()].view_as(parameter))
            numbers = numbers[parameter.numel():]
    assert len(numbers) == 0
    optimizer = torch.optim.Adam(network.parameters(), 1e-3) if adam == "True" else torch.optim.SGD(network.parameters(), 0.01, 0.9)
    loss_of, answer = nn.CrossEntropyLoss(), network
    if kind == "optimized":
        with torch.no_grad():
            answer = torch.jit.optimize_for_inference(torch.jit.trace(network.eval(), x))

    def train(steps):
        network.train()
        for _ in range(steps):
            optimizer.zero_grad()
            loss = loss_of(network(x), y)
            loss.backward()
            optimizer.step()
        return loss

    def infer(count):
        network.eval()
        with torch.no_grad():
            for _ in range(count):
                scores = answer(x)
        return scores

    def seconds(run, count):
        start = time.perf_counter()
        run(count)
        return [time.perf_counter() - start]

    def resident(field):
        with open("/proc/self/status") as status:
            return next(float(line.split()[1]) * 1024 for line in status if line.startswith(field))

    def memory(steps):
        train(steps // 10)
        start = resident("VmRSS")
        train(steps - steps // 10)
        return [start, resident("VmRSS"), resident("VmHWM")]

    answers = {
        "losses": lambda count: [train(1).item() for _ in range(count)],
        "scores": lambda count: infer(1).flatten()[:count].tolist(),
        "train": lambda count: seconds(train, count),
        "infer": lambda count: seconds(infer, count),
        "memory": memory,
    }
    for line in sys.stdin:
        what, count = line.split()
        print(*answers[what](int(count)), flush=True)


main(*sys.argv[1:])
