"""Records what PyTorch 1.13.1 makes of a small network by each recipe, for RecipeParityTests. Run: python3 recipes.py > recipes.json

Each case is named as the recipe class of Networks/Recipes.cs that must give the same: all parameters after 50 steps, and the last loss.
"""
import inspect
import json
import math
import sys

import torch
from torch import nn, optim
from torch.nn import functional as F
from torch.optim import nadam

torch.set_num_threads(1)

# PyTorch 1.13 takes the momentum of the step twice into the next product; PyTorch 2 and TorchSharp take it once.
exec(inspect.getsource(nadam._single_tensor_nadam).replace("mu_product * mu * mu_next", "mu_product * mu_next"), vars(nadam))
STEPS, BATCH, INPUTS, CLASSES = 50, 16, 6, 3


def numbers(shape, scale, phase):
    """Value i is sin(0.37 i + phase) * scale, as the test computes it."""
    count = math.prod(shape)
    return torch.tensor([math.sin(0.37 * i + phase) * scale for i in range(count)], dtype=torch.float32).view(shape)


def network():
    net = nn.Sequential(nn.Linear(INPUTS, 5), nn.Tanh(), nn.Linear(5, CLASSES))
    with torch.no_grad():
        for p, parameter in enumerate(net.parameters()):
            if parameter.dim() == 1:
                parameter.zero_()
            else:
                parameter.copy_(numbers(parameter.shape, 1 / math.sqrt(parameter.shape[1]), p))
    return net


def batch(step):
    x = torch.tensor([[math.sin(0.61 * (step * BATCH + n) + 1.7 * k) for k in range(INPUTS)] for n in range(BATCH)], dtype=torch.float32)
    labels = torch.tensor([(7 * (step * BATCH + n) + n // 3) % CLASSES for n in range(BATCH)])
    soft = F.one_hot(labels, CLASSES).float() * 0.7 + 0.1
    values = torch.tensor([[math.cos(0.23 * (step * BATCH + n) + k) for k in range(CLASSES)] for n in range(BATCH)], dtype=torch.float32)
    return x, {"labels": labels, "soft": soft, "values": values}


def cross_entropy(out, y):
    return F.cross_entropy(out, y["labels"])


def run(make, loss=cross_entropy, after_backward=None, accumulate=1, ema=None, factor=lambda t: 1):
    net = network()
    ps = list(net.parameters())
    optimizer = make(ps)
    rates = [group["lr"] for group in optimizer.param_groups]
    mean = [p.detach().clone() for p in ps]
    averaged = False
    collected = 0

    def update():
        nonlocal collected, averaged
        for p in ps:
            if p.grad is not None:
                p.grad.div_(collected)
        collected = 0
        if after_backward:
            after_backward(ps)
        optimizer.step()
        optimizer.zero_grad()
        if ema is not None:
            with torch.no_grad():
                for a, p in zip(mean, ps):
                    a.copy_(p) if not averaged else a.mul_(ema).add_(p, alpha=1 - ema)
            averaged = True

    for step in range(STEPS):
        x, y = batch(step)
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * factor(step)
        value = loss(net(x), y)
        value.backward()
        collected += 1
        if collected == accumulate:
            update()
    if collected:
        update()
    result = mean if ema is not None else ps
    return {"parameters": [float(f"{v:.8g}") for p in result for v in p.detach().flatten().tolist()], "loss": float(f"{value.item():.8g}")}


def groups(ps, **settings):
    """Kernels and biases apart."""
    kernels = {"params": [p for p in ps if p.dim() == 2]}
    biases = {"params": [p for p in ps if p.dim() == 1], **settings}
    return [kernels, biases]


class ByHand:
    """An optimizer of Keras or Caffe from its formula. rule(w, g, m, lr, t) moves w; m is what it remembers of w, zeros at first; t counts from 1."""

    def __init__(self, ps, lr, rule, decay=0):
        self.param_groups = ps if isinstance(ps[0], dict) else [{"params": ps}]
        for group in self.param_groups:
            group.setdefault("lr", lr)
            group.setdefault("weight_decay", decay)
        self.rule, self.memory, self.t = rule, {}, 0

    def zero_grad(self):
        for group in self.param_groups:
            for p in group["params"]:
                p.grad = None

    @torch.no_grad()
    def step(self):
        self.t += 1
        for group in self.param_groups:
            for p in group["params"]:
                m = self.memory.setdefault(p, [torch.zeros_like(p) for _ in range(3)])
                self.rule(p, p.grad + group["weight_decay"] * p, m, group["lr"], self.t)


def velocity(mu, nesterov=False):
    """Caffe, sgd_solver.cpp: history = momentum history + rate g, w -= history. nesterov_solver.cpp: w -= (1 + momentum) history - momentum (history before). Keras: the same with the sign in the velocity."""
    def rule(w, g, m, lr, t):
        before = m[0].clone()
        m[0].copy_(mu * m[0] + lr * g)
        w.sub_((1 + mu) * m[0] - mu * before if nesterov else m[0])
    return rule


def hat_adam(b1, b2, eps, amsgrad=False, decoupled=0):
    """Keras, adam.py: alpha = lr sqrt(1 - b2^t) / (1 - b1^t), w -= alpha m / (sqrt(v) + eps). Caffe, adam_solver.cpp: the same. AdamW decays first: w -= lr decay w."""
    def rule(w, g, m, lr, t):
        w.sub_(lr * decoupled * w)
        m[0].copy_(b1 * m[0] + (1 - b1) * g)
        m[1].copy_(b2 * m[1] + (1 - b2) * g * g)
        m[2].copy_(torch.maximum(m[2], m[1]) if amsgrad else m[1])
        w.sub_(lr * math.sqrt(1 - b2 ** t) / (1 - b1 ** t) * m[0] / (m[2].sqrt() + eps))
    return rule


def keras_rmsprop(rho, eps, mu=0, centered=False):
    """rmsprop.py: w -= d with d = mu d + lr g / sqrt(v - mean² + eps)."""
    def rule(w, g, m, lr, t):
        m[0].copy_(rho * m[0] + (1 - rho) * g * g)
        if centered:
            m[1].copy_(rho * m[1] + (1 - rho) * g)
        m[2].copy_(mu * m[2] + lr * g / (m[0] - m[1] * m[1] + eps).sqrt())
        w.sub_(m[2])
    return rule


def keras_adagrad(initial, eps):
    """adagrad.py: w -= lr g / sqrt(sum + eps)."""
    def rule(w, g, m, lr, t):
        m[0].add_(g * g)
        w.sub_(lr * g / (initial + m[0] + eps).sqrt())
    return rule


def halved_every_ten(t):
    return 0.5 ** (t // 10)


def inverse_time(t):
    return 1 / (1 + 0.05 * t)


def penalty(l1, l2):
    """Keras's regularizers on the kernels: the gradient of l1 |w| + l2 w²."""
    def add(ps):
        with torch.no_grad():
            for p in ps:
                if p.dim() == 2:
                    p.grad.add_(p.sign(), alpha=l1).add_(p, alpha=2 * l2)
    return add


def sgd(ps):
    return optim.SGD(ps, 0.1)


def hinge(margin):
    return lambda out, y: F.multi_margin_loss(out, y["labels"], margin=margin)


def keras_categorical(out, y):
    # keras.losses.categorical_crossentropy on probabilities: divided by their sum, clipped to [1e-7, 1 - 1e-7].
    p = out.softmax(1)
    p = (p / p.sum(1, True)).clamp(1e-7, 1 - 1e-7)
    return -(F.one_hot(y["labels"], CLASSES) * p.log()).sum(1).mean()


def dice(out, y):
    # Milletari et al. 2016 with plain sums: 1 - (2 Σ p y + 1) / (Σ p + Σ y + 1) for each sample.
    p, t = out.sigmoid(), F.one_hot(y["labels"], CLASSES).float()
    return (1 - (2 * (p * t).sum(1) + 1) / (p.sum(1) + t.sum(1) + 1)).mean()


def one_hot(y):
    return F.one_hot(y["labels"], CLASSES).float()


CASES = {
    "SgdPlain": dict(make=sgd),
    "SgdMomentum": dict(make=lambda ps: optim.SGD(ps, 0.05, 0.9)),
    "SgdDampened": dict(make=lambda ps: optim.SGD(ps, 0.05, 0.9, 0.3, 0.01)),
    "SgdNesterov": dict(make=lambda ps: optim.SGD(ps, 0.05, 0.8, weight_decay=0.01, nesterov=True)),
    "AdamPlain": dict(make=lambda ps: optim.Adam(ps)),
    "AdamOptions": dict(make=lambda ps: optim.Adam(ps, 0.02, (0.8, 0.95), 1e-6, 0.01)),
    "AdamAmsGrad": dict(make=lambda ps: optim.Adam(ps, 0.02, amsgrad=True)),
    "AdamWPlain": dict(make=lambda ps: optim.AdamW(ps, 0.01)),
    "AdamWOptions": dict(make=lambda ps: optim.AdamW(ps, 0.02, (0.85, 0.99), 1e-7, 0.1, True)),
    "AdamaxPlain": dict(make=lambda ps: optim.Adamax(ps)),
    "AdamaxOptions": dict(make=lambda ps: optim.Adamax(ps, 0.02, (0.8, 0.95), 1e-6, 0.01)),
    "NAdamPlain": dict(make=lambda ps: optim.NAdam(ps)),
    "NAdamOptions": dict(make=lambda ps: optim.NAdam(ps, 0.01, (0.8, 0.95), 1e-6, 0.01, 0.02)),
    "RmsPropPlain": dict(make=lambda ps: optim.RMSprop(ps)),
    "RmsPropMomentum": dict(make=lambda ps: optim.RMSprop(ps, 0.005, 0.9, 1e-6, 0.01, 0.7)),
    "RmsPropCentered": dict(make=lambda ps: optim.RMSprop(ps, 0.005, 0.95, centered=True)),
    "AdagradPlain": dict(make=lambda ps: optim.Adagrad(ps)),
    "AdagradOptions": dict(make=lambda ps: optim.Adagrad(ps, 0.1, 0.02, 0.01, 0.3, 1e-6)),
    "AdadeltaPlain": dict(make=lambda ps: optim.Adadelta(ps)),
    "AdadeltaOptions": dict(make=lambda ps: optim.Adadelta(ps, 0.5, 0.8, 1e-5, 0.01)),
    "CaffeMomentum": dict(make=lambda ps: ByHand(groups(ps, lr=0.1, weight_decay=0), 0.05, velocity(0.9), 0.01), factor=halved_every_ten),
    "CaffeNesterov": dict(make=lambda ps: ByHand(ps, 0.05, velocity(0.9, True)), factor=halved_every_ten),
    "CaffeAdam": dict(make=lambda ps: ByHand(ps, 0.02, hat_adam(0.9, 0.999, 1e-3), 0.01)),
    "KerasMomentum": dict(make=lambda ps: ByHand(ps, 0.05, velocity(0.9)), factor=inverse_time),
    "KerasRmsProp": dict(make=lambda ps: ByHand(ps, 0.005, keras_rmsprop(0.9, 1e-3))),
    "KerasRmsPropCentered": dict(make=lambda ps: ByHand(ps, 0.005, keras_rmsprop(0.95, 1e-3, 0.7, True)), factor=inverse_time),
    "KerasAdagrad": dict(make=lambda ps: ByHand(ps, 0.1, keras_adagrad(0.1, 1e-2))),
    "KerasAdam": dict(make=lambda ps: ByHand(ps, 0.02, hat_adam(0.9, 0.999, 1e-3, amsgrad=True))),
    "KerasAdamW": dict(make=lambda ps: ByHand(ps, 0.02, hat_adam(0.9, 0.999, 1e-3, decoupled=0.1))),
    "ClippedNorm": dict(make=lambda ps: optim.SGD(ps, 0.5), after_backward=lambda ps: nn.utils.clip_grad_norm_(ps, 0.1)),
    "ClippedValue": dict(make=lambda ps: optim.SGD(ps, 0.5), after_backward=lambda ps: nn.utils.clip_grad_value_(ps, 0.02)),
    "BiasTwice": dict(make=lambda ps: optim.SGD(groups(ps, lr=0.1, weight_decay=0), 0.05, 0.9, weight_decay=0.01)),
    "BiasTwiceAdamax": dict(make=lambda ps: optim.Adamax(groups(ps, lr=0.02, weight_decay=0), 0.01, weight_decay=0.01)),
    "NoDecayOnBiases": dict(make=lambda ps: optim.AdamW(groups(ps, weight_decay=0), 0.01, weight_decay=0.1)),
    "PenaltyL1": dict(make=sgd, after_backward=penalty(0.003, 0)),
    "PenaltyL2": dict(make=sgd, after_backward=penalty(0, 0.01)),
    "FrozenFirst": dict(make=lambda ps: optim.SGD(ps[2:], 0.1)),
    "Accumulated": dict(make=lambda ps: optim.SGD(ps, 0.1, 0.9), accumulate=3),
    "Averaged": dict(make=sgd, ema=0.9),
    "Smoothed": dict(make=sgd, loss=lambda out, y: F.cross_entropy(out, y["labels"], label_smoothing=0.1)),
    "ClassWeighted": dict(make=sgd, loss=lambda out, y: F.cross_entropy(out, y["labels"], torch.tensor([1.0, 2.0, 0.5]))),
    "SoftCrossEntropy": dict(make=sgd, loss=lambda out, y: F.cross_entropy(out, y["soft"])),
    "Categorical": dict(make=sgd, loss=keras_categorical),
    "Binary": dict(make=sgd, loss=lambda out, y: F.binary_cross_entropy_with_logits(out, one_hot(y))),
    "BinaryPositive": dict(make=sgd, loss=lambda out, y: F.binary_cross_entropy_with_logits(out, one_hot(y), pos_weight=torch.tensor(3.0))),
    "BinarySigmoid": dict(make=sgd, loss=lambda out, y: F.binary_cross_entropy(out.sigmoid().clamp(1e-7, 1 - 1e-7), one_hot(y))),
    "LogLikelihood": dict(make=sgd, loss=lambda out, y: F.nll_loss(out.log_softmax(1), y["labels"])),
    "SquaredError": dict(make=sgd, loss=lambda out, y: F.mse_loss(out, y["values"])),
    "AbsoluteError": dict(make=lambda ps: optim.SGD(ps, 0.02), loss=lambda out, y: F.l1_loss(out, y["values"])),
    "HuberError": dict(make=sgd, loss=lambda out, y: F.huber_loss(out, y["values"], delta=0.5)),
    "HingeMargin": dict(make=lambda ps: optim.SGD(ps, 0.02), loss=hinge(0.8)),
    "KullbackLeibler": dict(make=sgd, loss=lambda out, y: F.kl_div(out.log_softmax(1), y["soft"], reduction="batchmean")),
    "Overlap": dict(make=sgd, loss=dice),
    "TwoLosses": dict(make=sgd, loss=lambda out, y: 0.5 * F.binary_cross_entropy_with_logits(out, one_hot(y)) + 2 * dice(out, y)),
}

json.dump({name: run(**case) for name, case in CASES.items()}, sys.stdout, indent=None, separators=(",", ":"))
print()
