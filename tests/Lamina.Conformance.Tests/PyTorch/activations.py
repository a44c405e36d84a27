"""The values of PyTorch 1.13.1's activations that ActivationValueTests expects: `python3 PyTorch/activations.py`."""
from torch import nn, tensor

x = tensor([-7.0, -2.5, -0.5, 0.5, 2.5, 7.0])
for module in [nn.ReLU6(), nn.PReLU(), nn.CELU(0.7), nn.GELU("tanh"), nn.Mish(), nn.Softplus(2, 10), nn.Softsign(),
               nn.Hardtanh(-2, 1.5), nn.Hardsigmoid(), nn.Hardswish(), nn.LogSoftmax(0)]:
    print(module, [float(f"{value:.7g}") for value in module(x).tolist()])
