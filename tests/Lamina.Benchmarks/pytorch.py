"""PyTorch's side of the comparison: eager, "optimized" (optimize_for_inference of the traced network) or "compiled" (torch.compile, from 2.0 on).

python3 pytorch.py KIND NETWORK ADAM THREADS FOLDER SHAPE DEVICE answers each line of its input with one, as ContenderProgram.cs does. It also measures
the ceiling: each convolution and dense layer of the network alone, in the layout that is best for it.
"""
import copy
import statistics
import sys
import time

import torch
from torch import nn
from torch.utils import mkldnn


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


def synchronize():
    if torch.cuda.is_available():
        torch.cuda.synchronize()


def types():
    """Float32, and BFloat16 where the processor multiplies it faster."""
    with open("/proc/cpuinfo") as processor:
        return [torch.float32] + [torch.bfloat16] * ("amx_bf16" in processor.read())


class Alone:
    """A convolution or dense layer alone, in all forms that libtorch has for it, with the seconds that each took."""

    def __init__(self, layer, x, is_first, trains):
        self.is_first, self.trains, self.forms = is_first, trains, []
        for dtype in types():
            for layout in [torch.contiguous_format, torch.channels_last] if x.dim() == 4 else [torch.contiguous_format]:
                self.forms.append((copy.deepcopy(layer).to(dtype=dtype, memory_format=layout), x.to(dtype=dtype, memory_format=layout), []))
            if not trains and x.device.type == "cpu" and torch.backends.mkldnn.is_available():
                packed = mkldnn.to_mkldnn(copy.deepcopy(layer).eval(), dtype)
                self.forms.append((packed, x.to_mkldnn(dtype), []))

    def measure(self):
        """One more time of each form; the median of the best one."""
        for layer, x, times in self.forms:
            run = self.step if self.trains else self.answer
            if not times:
                run(layer, x)
            times.append(run(layer, x))
        return min(statistics.median(times) for _, _, times in self.forms)

    def answer(self, layer, x):
        with torch.no_grad():
            synchronize()
            start = time.perf_counter()
            layer(x)
            synchronize()
            return time.perf_counter() - start

    def step(self, layer, x):
        layer.zero_grad(set_to_none=True)
        x = x.detach().requires_grad_(not self.is_first)
        synchronize()
        start = time.perf_counter()
        y = layer(x)
        synchronize()
        middle = time.perf_counter()
        gradient = torch.ones_like(y)
        synchronize()
        again = time.perf_counter()
        y.backward(gradient)
        synchronize()
        return middle - start + time.perf_counter() - again


def alone(network, x, trains):
    """Every convolution and dense layer of a pass, with what arrives at it."""
    found, hooks = [], []
    for module in network.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            hooks.append(module.register_forward_pre_hook(lambda module, inputs: found.append((module, inputs[0].clone()))))
    with torch.no_grad():
        network(x)
    for hook in hooks:
        hook.remove()
    return [Alone(layer, each, index == 0, trains) for index, (layer, each) in enumerate(found)]


def main(kind, name, adam, threads, folder, shape, device):
    torch.set_num_threads(int(threads))
    x = read(folder, "x.f32", torch.float32).view([int(extent) for extent in shape.split(",")]).to(device)
    y = read(folder, "y.i64", torch.int64).to(device)
    network, numbers = networks[name]().to(device), read(folder, "weights.f32", torch.float32).to(device)
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
    if kind == "compiled":
        answer = torch.compile(network)

    def train(steps):
        network.train()
        for _ in range(steps):
            optimizer.zero_grad()
            loss = loss_of(answer(x), y)
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
        synchronize()
        start = time.perf_counter()
        run(count)
        synchronize()
        return [time.perf_counter() - start]

    def resident(field):
        with open("/proc/self/status") as status:
            return next(float(line.split()[1]) * 1024 for line in status if line.startswith(field))

    def memory(steps):
        train(steps // 10)
        start = resident("VmRSS")
        train(steps - steps // 10)
        return [start, resident("VmRSS"), resident("VmHWM")]

    layers = {}

    def ceiling(trains):
        if trains not in layers:
            layers[trains] = alone(network.eval(), x, trains)
        return [sum(layer.measure() for layer in layers[trains])]

    answers = {
        "losses": lambda count: [train(1).item() for _ in range(count)],
        "scores": lambda count: infer(1).flatten()[:count].tolist(),
        "train": lambda count: seconds(train, count),
        "infer": lambda count: seconds(infer, count),
        "memory": memory,
        "ceiling-train": lambda count: ceiling(True),
        "ceiling-infer": lambda count: ceiling(False),
    }
    for line in sys.stdin:
        what, count = line.split()
        print(*answers[what](int(count)), flush=True)


main(*sys.argv[1:])
