"""Records the first 1,000 values of each learning-rate schedule, for ScheduleParityTests. Run: python3 schedules.py > schedules.json

From torch.optim.lr_scheduler of PyTorch 1.13.1 where it has the schedule; else by the formula of the framework's own document, which is cited.
The run has 1,000 steps; a schedule per epoch is recorded over 1,000 epochs of one step.
"""
import json
import sys

import torch
from torch import optim
from torch.optim import lr_scheduler as schedules

STEPS = 1000


def torch_values(make, rate=0.1):
    optimizer = optim.SGD([torch.nn.Parameter(torch.zeros(1))], rate)
    schedule = make(optimizer)
    values = []
    for _ in range(STEPS):
        values.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return values


def formula(f):
    return [f(t) for t in range(STEPS)]


def cosine(o, steps=STEPS):
    return schedules.CosineAnnealingLR(o, steps, 0.001)


CASES = {
    # [Piecewise("300:0.1, 200:0.01, 10:0.001")]
    "Pieces": lambda: torch_values(lambda o: schedules.MultiStepLR(o, [300, 500], 0.1)),
    # [StepDecay(150, 0.5)]
    "Steps": lambda: torch_values(lambda o: schedules.StepLR(o, 150, 0.5)),
    # [ExponentialDecay(0.995)]
    "Exponential": lambda: torch_values(lambda o: schedules.ExponentialLR(o, 0.995)),
    # [PolynomialDecay(0.5)]; Caffe's "poly": base_lr (1 - iter/max_iter) ^ power (caffe/src/caffe/solvers/sgd_solver.cpp)
    "CaffePoly": lambda: formula(lambda t: 0.1 * (1 - t / STEPS) ** 0.5),
    # [PolynomialDecay(2, Length = 600)]
    "Polynomial": lambda: torch_values(lambda o: schedules.PolynomialLR(o, 600, 2.0)),
    # [InverseTimeDecay(0.01)]; keras.optimizers.schedules.InverseTimeDecay: initial_learning_rate / (1 + decay_rate * step / decay_step)
    "KerasDecay": lambda: formula(lambda t: 0.1 / (1 + 0.01 * t)),
    # [InverseDecay(0.0001, 0.75)]; Caffe's "inv": base_lr * (1 + gamma * iter) ^ (- power) (sgd_solver.cpp)
    "CaffeInv": lambda: formula(lambda t: 0.1 * (1 + 0.0001 * t) ** -0.75),
    # [CosineDecay(EndRate = 0.001)]
    "Cosine": lambda: torch_values(cosine),
    # [CosineDecay(EndRate = 0.001, Period = 100)]
    "Restarts": lambda: torch_values(lambda o: schedules.CosineAnnealingWarmRestarts(o, 100, 1, 0.001)),
    # [CosineDecay(EndRate = 0.001, Period = 100, PeriodFactor = 2)]
    "LongerRestarts": lambda: torch_values(lambda o: schedules.CosineAnnealingWarmRestarts(o, 100, 2, 0.001)),
    # [OneCycle]
    "Cycle": lambda: torch_values(lambda o: schedules.OneCycleLR(o, 0.1, STEPS, cycle_momentum=False)),
    # [OneCycle(Rise = 0.1, StartDivisor = 10, EndDivisor = 100)]
    "ShortCycle": lambda: torch_values(
        lambda o: schedules.OneCycleLR(o, 0.1, STEPS, pct_start=0.1, div_factor=10, final_div_factor=100, cycle_momentum=False)),
    # [WarmUp(50, PerStep = true, From = 0.1), CosineDecay(EndRate = 0.001)]
    "WarmCosine": lambda: torch_values(
        lambda o: schedules.SequentialLR(o, [schedules.LinearLR(o, 0.1, total_iters=50), cosine(o, STEPS - 50)], [50])),
}

json.dump({name: [float(f"{v:.12g}") for v in case()] for name, case in CASES.items()}, sys.stdout, separators=(",", ":"))
print()
