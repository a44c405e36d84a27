"""Records what layers give in PyTorch 1.13.1, for LayerValueTests. Run: python3 layers.py > layers.json"""
import json
import math

import torch
from torch import nn
from torch.nn import functional

BATCH = 2


def waves(shape, phase, size):
    """Value i is size * sin(0.37 i + phase): the test makes the same."""
    count = math.prod(shape)
    return torch.tensor([size * math.sin(0.37 * i + phase) for i in range(count)], dtype=torch.float32).view(shape)


class Of(nn.Module):
    """A function as a module."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x)


def same_mean(x):
    """TensorFlow's mean of window 3, stride 2 and SAME padding, over three axes of even size: one cell after each, never counted."""
    pad = [0, 1] * 3
    return functional.avg_pool3d(functional.pad(x, pad), 3, 2) / functional.avg_pool3d(functional.pad(torch.ones_like(x), pad), 3, 2)


# The network of Networks/*.cs, its input, and what it is in PyTorch.
cases = {
    "ConvolutionOfSignal": ((4, 20), nn.Conv1d(4, 6, 3, 2, 1, 2, 2)),
    "ConvolutionOfVolume": ((2, 5, 7, 6), nn.Conv3d(2, 4, (1, 3, 2), (1, 2, 1), (0, 1, 1))),
    "TransposedConvolution": ((4, 3, 4), nn.ConvTranspose2d(4, 6, 3, (2, 3), (1, 0), (1, 2), 2, False, (2, 1))),
    "TransposedConvolutionOfSignal": ((2, 5), nn.ConvTranspose1d(2, 3, 4, 3, 1, 2)),
    "TransposedConvolutionPaddedUnevenly": ((2, 3, 4), nn.Sequential(nn.ConvTranspose2d(2, 3, 3, 2), Of(lambda x: x[:, :, :-1, :-1]))),
    "TransposedConvolutionOfSignalPaddedUnevenly": ((2, 5), nn.Sequential(nn.ConvTranspose1d(2, 3, 6, 3, 1), Of(lambda x: x[:, :, :-1]))),
    "TransposedConvolutionWithGaps": ((2, 3, 3), nn.ConvTranspose2d(2, 2, 1, 3, 0, 2)),
    "DepthwiseConvolutionWithMultiplier": ((3, 6, 5), nn.Conv2d(3, 6, 3, 2, 1, groups=3)),
    "SeparableConvolutionWithMultiplier": ((2, 5, 5), nn.Sequential(nn.Conv2d(2, 4, 3, groups=2, bias=False), nn.Conv2d(4, 3, 1))),
    "MaximumOfSignal": ((2, 13), nn.MaxPool1d(3, 2, 1, ceil_mode=True)),
    "MeanOfSignal": ((2, 14), nn.AvgPool1d(3, 2, 1, count_include_pad=False)),
    "MaximumOfVolume": ((2, 5, 7, 6), nn.MaxPool3d(2)),
    "MaximumOfVolumeWithUnequalAxes": ((2, 5, 7, 6), nn.MaxPool3d((2, 3, 1), (1, 2, 1), (1, 1, 0), ceil_mode=True)),
    "MaximumOfVolumePaddedUnevenly": ((1, 4, 5, 6), nn.MaxPool3d(2, ceil_mode=True)),
    "MeanOfVolumeThatCountsPadding": ((2, 5, 7, 6), nn.AvgPool3d((2, 3, 3), 2, 1)),
    "MeanOfVolumeThatSkipsPadding": ((2, 5, 6, 6), nn.AvgPool3d(3, 2, 1, ceil_mode=True, count_include_pad=False)),
    "MeanOfVolumePaddedUnevenly": ((1, 4, 6, 6), Of(same_mean)),
    "GlobalMaximumOfSignal": ((5, 12), Of(lambda x: x.amax(2))),
    "AdaptiveMean": ((2, 7, 5), nn.AdaptiveAvgPool2d((3, 4))),
    "AdaptiveMaximum": ((2, 7, 5), nn.AdaptiveMaxPool2d(3)),
    "NearestByFactor": ((2, 2, 3), nn.Upsample(scale_factor=(2.0, 3.0))),
    "BilinearByFactor": ((2, 2, 3), nn.Upsample(scale_factor=2.0, mode="bilinear")),
    "BilinearToSizeWithCorners": ((2, 3, 3), nn.Upsample((5, 4), mode="bilinear", align_corners=True)),
    "Zeros": ((2, 2, 3), nn.ZeroPad2d((3, 0, 1, 2))),
    "Cropped": ((2, 5, 6), Of(lambda x: x[:, :, 1:3, 3:6])),
    "LayerNormOfVector": ((6,), nn.LayerNorm(6)),
    "LayerNormOfTokens": ((3, 6), nn.LayerNorm(6, 1e-3)),
    "LayerNormOfMap": ((4, 2, 3), nn.Sequential(Of(lambda x: x.permute(0, 2, 3, 1)), nn.LayerNorm(4, 1e-6), Of(lambda x: x.permute(0, 3, 1, 2)))),
    "GroupNormOfMap": ((6, 2, 3), nn.GroupNorm(3, 6)),
    "GroupNormOfTokens": ((3, 6), nn.Sequential(Of(lambda x: x.transpose(1, 2)), nn.GroupNorm(2, 6), Of(lambda x: x.transpose(1, 2)))),
    "InstanceNormOfMap": ((3, 2, 4), nn.InstanceNorm2d(3, affine=True)),
    "InstanceNormOfVolume": ((2, 2, 2, 3), nn.InstanceNorm3d(2, 1e-3)),
    "ResponseNorm": ((6, 2, 3), nn.LocalResponseNorm(5, 0.5, 0.6, 2)),
    "ResponseNormOfSignal": ((5, 4), nn.LocalResponseNorm(2)),
}

record = {}
for name, (shape, module) in cases.items():
    with torch.no_grad():
        for p, parameter in enumerate(module.parameters()):
            parameter.copy_(waves(parameter.shape, p + 1, 0.5))
        output = module.eval()(waves((BATCH, *shape), 0, 1))
    record[name] = {"shape": list(output.shape), "values": [round(value, 6) for value in output.flatten().tolist()]}

print("{")
print(",\n".join(f' "{name}": {json.dumps(values)}' for name, values in record.items()))
print("}")
