# Records what PyTorch 1.13.1 computes; the tests in Optim/ compute the same and compare.
#   /usr/bin/python3 record_optim.py > optim.json
import inspect
import json
import torch
from torch import optim
from torch.optim import lr_scheduler as schedules
from torch.optim import nadam

# PyTorch 1.13 takes the momentum of the step twice into the next product; PyTorch 2 and TorchSharp take it once.
exec(inspect.getsource(nadam._single_tensor_nadam).replace("mu_product * mu * mu_next", "mu_product * mu_next"), vars(nadam))

cases = {}


def shortest(tensor):
    return [float(str(v)) for v in tensor.detach().flatten().numpy()]


# Each optimizer with each option: seed, draw two parameters and their targets, 50 steps on the loss below, record the parameters.
OPTIMIZERS = {
    "SGD": lambda ps: optim.SGD(ps, 0.1),
    "SGD weight_decay": lambda ps: optim.SGD(ps, 0.05, weight_decay=0.1),
    "SGD momentum": lambda ps: optim.SGD(ps, 0.02, 0.9),
    "SGD dampening": lambda ps: optim.SGD(ps, 0.02, 0.9, 0.3, 0.01),
    "SGD nesterov": lambda ps: optim.SGD(ps, 0.02, 0.8, weight_decay=0.01, nesterov=True),
    "SGD maximize": lambda ps: optim.SGD(ps, 0.001, 0.5, maximize=True),
    "Adam": lambda ps: optim.Adam(ps, 0.05),
    "Adam betas": lambda ps: optim.Adam(ps, 0.03, (0.8, 0.95), 1e-6),
    "Adam weight_decay": lambda ps: optim.Adam(ps, 0.05, weight_decay=0.1),
    "Adam amsgrad": lambda ps: optim.Adam(ps, 0.05, amsgrad=True),
    "Adam maximize": lambda ps: optim.Adam(ps, 0.05, maximize=True),
    "AdamW": lambda ps: optim.AdamW(ps, 0.05, weight_decay=0.1),
    "AdamW amsgrad": lambda ps: optim.AdamW(ps, 0.05, (0.85, 0.99), weight_decay=0, amsgrad=True),
    "AdamW maximize": lambda ps: optim.AdamW(ps, 0.05, weight_decay=0.02, maximize=True),
    "Adamax": lambda ps: optim.Adamax(ps, 0.05),
    "Adamax weight_decay": lambda ps: optim.Adamax(ps, 0.05, (0.8, 0.95), weight_decay=0.1),
    "NAdam": lambda ps: optim.NAdam(ps, 0.05),
    "NAdam options": lambda ps: optim.NAdam(ps, 0.05, (0.8, 0.95), weight_decay=0.1, momentum_decay=0.02),
    "RAdam": lambda ps: optim.RAdam(ps, 0.05),
    "RAdam options": lambda ps: optim.RAdam(ps, 0.05, (0.8, 0.95), weight_decay=0.1),
    "RMSProp": lambda ps: optim.RMSprop(ps, 0.01),
    "RMSProp momentum": lambda ps: optim.RMSprop(ps, 0.01, 0.9, momentum=0.7),
    "RMSProp centered": lambda ps: optim.RMSprop(ps, 0.01, 0.95, 1e-6, 0.05, centered=True),
    "RMSProp maximize": lambda ps: optim.RMSprop(ps, 0.01, momentum=0.3, centered=True, maximize=True),
    "Adagrad": lambda ps: optim.Adagrad(ps, 0.1),
    "Adagrad options": lambda ps: optim.Adagrad(ps, 0.1, 0.02, 0.05, 0.3, 1e-6),
    "Adadelta": lambda ps: optim.Adadelta(ps),
    "Adadelta options": lambda ps: optim.Adadelta(ps, 0.5, 0.8, 1e-5, 0.05),
    "Adadelta maximize": lambda ps: optim.Adadelta(ps, maximize=True),
    "LBFGS": lambda ps: optim.LBFGS(ps, 0.5, 4, tolerance_grad=1e-5, history_size=5),
}
for name, make in OPTIMIZERS.items():
    torch.manual_seed(1)
    a, b = (torch.nn.Parameter(torch.randn(s)) for s in ((3, 2), (4,)))
    ta, tb = torch.randn(3, 2), torch.randn(4)
    optimizer = make([a, b])

    def loss():
        optimizer.zero_grad(set_to_none=False)
        value = ((a - ta) ** 2).sum() + ((b - tb) ** 4).sum() * 0.1
        value.backward()
        return value

    if name == "LBFGS":
        for step in range(5):
            optimizer.step(loss)
    else:
        for step in range(50):
            loss()
            optimizer.step()
    cases["optimizer." + name] = [shortest(a), shortest(b)]

# Schedules: the rates of two groups (0.5 and 0.25) and the momentum at the start and after each of 24 steps.
SCHEDULES = {
    "StepLR": lambda o: schedules.StepLR(o, 4, 0.3),
    "LambdaLR": lambda o: schedules.LambdaLR(o, lambda epoch: 0.95 ** epoch),
    "MultiStepLR": lambda o: schedules.MultiStepLR(o, [3, 8, 8, 15], 0.5),
    "PolynomialLR": lambda o: schedules.PolynomialLR(o, 10, 2.0),
    "MultiplicativeLR": lambda o: schedules.MultiplicativeLR(o, lambda epoch: 1 - 0.01 * epoch),
    "ExponentialLR": lambda o: schedules.ExponentialLR(o, 0.9),
    "ConstantLR": lambda o: schedules.ConstantLR(o, 0.25, 6),
    "LinearLR": lambda o: schedules.LinearLR(o, 0.1, 0.8, 9),
    "CosineAnnealingLR": lambda o: schedules.CosineAnnealingLR(o, 8, 0.01),
    "SequentialLR": lambda o: schedules.SequentialLR(o, [schedules.ConstantLR(o, 0.1, 3), schedules.ExponentialLR(o, 0.9)], [5]),
    "ChainedLR": lambda o: schedules.ChainedScheduler([schedules.ConstantLR(o, 0.1, 3), schedules.ExponentialLR(o, 0.9)]),
    "OneCycleLR": lambda o: schedules.OneCycleLR(o, 0.8, 24),
    "OneCycleLR three_phase": lambda o: schedules.OneCycleLR(o, [0.8, 0.4], epochs=4, steps_per_epoch=6, pct_start=0.25, anneal_strategy="linear", three_phase=True),
    "CyclicLR": lambda o: schedules.CyclicLR(o, 0.1, 0.6, 4),
    "CyclicLR triangular2": lambda o: schedules.CyclicLR(o, [0.1, 0.2], [0.6, 0.5], 4, 2, "triangular2"),
    "CyclicLR exp_range": lambda o: schedules.CyclicLR(o, 0.1, 0.6, 3, 5, "exp_range", 0.97, cycle_momentum=False),
    "CyclicLR scale_fn": lambda o: schedules.CyclicLR(o, 0.1, 0.6, 3, 5, scale_fn=lambda x: 1 / (1 + 0.1 * x), scale_mode="iterations"),
}
for name, make in SCHEDULES.items():
    groups = [{"params": [torch.nn.Parameter(torch.zeros(1))], "lr": lr} for lr in (0.5, 0.25)]
    optimizer = optim.SGD(groups, 0.5, momentum=0.6)
    schedule = make(optimizer)
    values = []
    for step in range(25):
        values += [optimizer.param_groups[0]["lr"], optimizer.param_groups[1]["lr"], optimizer.param_groups[0]["momentum"]]
        optimizer.step()
        if step < 24:
            schedule.step()
    cases["schedule." + name] = [values]

PLATEAUS = {
    "min": lambda o: schedules.ReduceLROnPlateau(o, "min", 0.5, 1),
    "max": lambda o: schedules.ReduceLROnPlateau(o, "max", 0.3, 0, 0.05, "abs", 2, [0.02, 0.01]),
}
for name, make in PLATEAUS.items():
    groups = [{"params": [torch.nn.Parameter(torch.zeros(1))], "lr": lr} for lr in (0.5, 0.25)]
    optimizer = optim.SGD(groups, 0.5)
    schedule = make(optimizer)
    values = []
    for metric in (1.0, 0.9, 0.95, 0.91, 0.92, 0.8, 0.85, 0.85, 0.85, 0.85, 0.7, 0.9, 0.9, 0.9, 0.9, 1.5):
        schedule.step(metric)
        values += [group["lr"] for group in optimizer.param_groups]
    cases["plateau." + name] = [values]

print(json.dumps(cases, separators=(",", ":")).replace("]],", "]],\n"))
