"""Records torchvision 0.14.1's state dictionaries and, with weights by a formula, some of its logits, for TorchvisionTests.

Run with PyTorch 1.13.1 and torchvision 0.14.1: python3 torchvision.py > torchvision.txt
A network's lines: "network <name>", "logits <every 20th of the 1000>" where they are recorded, then "<key> <extents>" in the order of the file.
"""
import math
import os
import sys

sys.path.remove(os.path.dirname(os.path.abspath(__file__)))  # this file has torchvision's name

import numpy as np
import torch
from torchvision import models

NETWORKS = {
    "AlexNet": models.alexnet, "Vgg11": models.vgg11, "Vgg11BN": models.vgg11_bn, "Vgg16ImageNet": models.vgg16, "Vgg16BN": models.vgg16_bn,
    "ResNet18": models.resnet18, "ResNet34": models.resnet34, "ResNet50": models.resnet50,
    "GoogLeNet": lambda: models.googlenet(aux_logits=False, init_weights=False),
    "GoogLeNetAux": lambda: models.googlenet(aux_logits=True, init_weights=False),
    "MobileNetV2": models.mobilenet_v2, "SqueezeNet10": models.squeezenet1_0, "SqueezeNet11": models.squeezenet1_1,
    "DenseNet121": models.densenet121, "EfficientNetB0": models.efficientnet_b0, "ConvNeXtTiny": models.convnext_tiny,
}
WITH_LOGITS = {"ResNet18", "DenseNet121", "MobileNetV2", "GoogLeNet", "EfficientNetB0", "ConvNeXtTiny"}


def uniform(count, seed):
    """count numbers in [-1, 1): MurmurHash3's finalizer of their index and a seed, so that C# has the same bits."""
    x = np.arange(count, dtype=np.uint32) + np.uint32(seed * 0x9E3779B9 % 2**32)
    x ^= x >> np.uint32(16)
    x *= np.uint32(0x85EBCA6B)
    x ^= x >> np.uint32(13)
    x *= np.uint32(0xC2B2AE35)
    x ^= x >> np.uint32(16)
    return x.astype(np.float64) / 2**31 - 1


def fill(index, key, tensor):
    u = uniform(tensor.numel(), index + 1)
    if key.endswith("num_batches_tracked"):
        return
    if key.endswith("running_var"):
        u = 1 + 0.5 * u
    elif key.endswith("layer_scale"):
        u = 0.5 + 0.25 * u
    elif tensor.dim() > 1:
        u *= math.sqrt(6 / (tensor.numel() // tensor.shape[0])) * (0.01 if key == "fc.weight" else 1)  # logits near 1, to compare to 1e-4
    elif key.endswith("weight"):
        u = 1 + 0.2 * u
    else:
        u *= 0.1
    tensor.copy_(torch.from_numpy(u.astype(np.float32)).view_as(tensor))


torch.set_num_threads(1)
x = torch.from_numpy(uniform(3 * 224 * 224, 0).astype(np.float32)).view(1, 3, 224, 224)
with torch.no_grad():
    for name, create in NETWORKS.items():
        network = create().eval()
        print("network", name)
        state = network.state_dict()
        if name in WITH_LOGITS:
            for index, (key, tensor) in enumerate(state.items()):
                fill(index, key, tensor)
            print("logits", *(f"{value:.7g}" for value in network(x)[0, ::20].tolist()))
        for key, tensor in state.items():
            print(key, "x".join(map(str, tensor.shape)) or "scalar")
