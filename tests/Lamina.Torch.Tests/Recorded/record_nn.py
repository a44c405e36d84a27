# Records what PyTorch 1.13.1 computes; the tests in Nn/ compute the same and compare.
#   /usr/bin/python3 record_nn.py > nn.json
import json
import torch
import torch.nn as nn
import torch.nn.functional as F

cases = {}


def shortest(tensor):
    values = tensor.detach().flatten()
    return [float(str(v)) for v in values.numpy()] if values.dtype == torch.float32 else [float(v) for v in values.tolist()]


def record(name, *tensors):
    cases[name] = [shortest(t) for t in tensors]


# Default initialisation: seed, make the module, record its parameters in order.
INITIAL = {
    "Linear": lambda: nn.Linear(5, 3),
    "LinearDouble": lambda: nn.Linear(3, 2, dtype=torch.float64),
    "Conv1d": lambda: nn.Conv1d(2, 3, 3),
    "Conv2d": lambda: nn.Conv2d(4, 6, (3, 2), groups=2),
    "Conv3d": lambda: nn.Conv3d(1, 2, 2),
    "ConvTranspose2d": lambda: nn.ConvTranspose2d(2, 3, 2),
    "Embedding": lambda: nn.Embedding(4, 3, padding_idx=1),
    "LSTM": lambda: nn.LSTM(2, 2, 1),
    "LSTMStacked": lambda: nn.LSTM(1, 1, 2, bidirectional=True),
    "GRU": lambda: nn.GRU(2, 2),
    "MultiheadAttention": lambda: nn.MultiheadAttention(4, 2, add_bias_kv=True),
    "MultiheadAttentionSizes": lambda: nn.MultiheadAttention(4, 2, kdim=3, vdim=2),
}
for name, make in INITIAL.items():
    torch.manual_seed(1)
    record("initial." + name, *make().parameters())

# Initialisers: seed, fill a tensor of zeros.
FILL = {
    "uniform": ((6,), lambda t: nn.init.uniform_(t, -2, 3)),
    "normal": ((6,), lambda t: nn.init.normal_(t, 1, 2)),
    "trunc_normal": ((6,), lambda t: nn.init.trunc_normal_(t, 0.5, 2, -1, 1.5)),
    "kaiming_uniform": ((3, 2, 2), lambda t: nn.init.kaiming_uniform_(t, 0.2, "fan_out")),
    "kaiming_normal": ((3, 2, 2), lambda t: nn.init.kaiming_normal_(t, 0, "fan_in", "relu")),
    "xavier_uniform": ((3, 4), lambda t: nn.init.xavier_uniform_(t, 1.5)),
    "orthogonal_tall": ((4, 2), lambda t: nn.init.orthogonal_(t, 2)),
    "orthogonal_wide": ((2, 2, 2), lambda t: nn.init.orthogonal_(t)),
    "sparse": ((4, 3), lambda t: nn.init.sparse_(t, 0.4)),
    "dirac": ((3, 2, 3), lambda t: nn.init.dirac_(t)),
    "eye": ((2, 3), lambda t: nn.init.eye_(t)),
    "constant": ((2,), lambda t: nn.init.constant_(t, 0.25)),
}
for name, (shape, fill) in FILL.items():
    torch.manual_seed(2)
    record("fill." + name, fill(torch.zeros(shape)))

# Forward and backward: seed, make the module, draw x, y = module(x), draw w, backward of (y * w).sum().
# Recorded: y, the gradient of x, the gradients of the parameters, the buffers.
LAYERS = {
    "Linear": ((2, 3), lambda: nn.Linear(3, 2)),
    "Conv1d": ((2, 2, 6), lambda: nn.Conv1d(2, 2, 3, 2, 1)),
    "Conv1dSame": ((1, 2, 5), lambda: nn.Conv1d(2, 1, 4, padding="same")),
    "Conv2d": ((2, 2, 5, 4), lambda: nn.Conv2d(2, 4, (3, 2), (2, 1), (1, 0), groups=2)),
    "Conv2dDilated": ((1, 1, 6, 6), lambda: nn.Conv2d(1, 2, 3, dilation=2, bias=False)),
    "Conv2dSame": ((1, 2, 4, 5), lambda: nn.Conv2d(2, 2, 3, padding="same")),
    "Conv2dReflect": ((1, 1, 4, 4), lambda: nn.Conv2d(1, 2, 3, padding=1, padding_mode="reflect")),
    "Conv2dCircularSame": ((1, 1, 4, 4), lambda: nn.Conv2d(1, 2, 3, padding="same", padding_mode="circular")),
    "Conv3d": ((1, 1, 3, 4, 3), lambda: nn.Conv3d(1, 2, 2, 1, (0, 1, 0))),
    "Conv3dSame": ((1, 1, 3, 2, 3), lambda: nn.Conv3d(1, 1, 3, padding="same")),
    "ConvTranspose2d": ((1, 2, 3, 2), lambda: nn.ConvTranspose2d(2, 2, 3, 2, 1, 1)),
    "BatchNorm1d": ((4, 3), lambda: nn.BatchNorm1d(3)),
    "BatchNorm2d": ((2, 2, 3, 2), lambda: nn.BatchNorm2d(2, momentum=0.3)),
    "BatchNorm2dEval": ((2, 2, 2, 2), lambda: nn.BatchNorm2d(2).eval()),
    "BatchNorm2dUntracked": ((2, 2, 2, 2), lambda: nn.BatchNorm2d(2, track_running_stats=False).eval()),
    "InstanceNorm2d": ((2, 2, 3, 2), lambda: nn.InstanceNorm2d(2, affine=True, track_running_stats=True)),
    "InstanceNorm2dUnbatched": ((2, 3, 2), lambda: nn.InstanceNorm2d(2)),
    "LayerNorm": ((2, 3, 4), lambda: nn.LayerNorm((3, 4))),
    "GroupNorm": ((2, 4, 3), lambda: nn.GroupNorm(2, 4)),
    "LocalResponseNorm": ((1, 5, 2, 2), lambda: nn.LocalResponseNorm(3, 0.1, 0.75, 2.0)),
    "ELU": ((6,), lambda: nn.ELU(0.7)),
    "GELU": ((6,), lambda: nn.GELU()),
    "Hardswish": ((6,), lambda: nn.Hardswish()),
    "LeakyReLU": ((6,), lambda: nn.LeakyReLU(0.2)),
    "LogSoftmax": ((2, 3), lambda: nn.LogSoftmax(1)),
    "Mish": ((6,), lambda: nn.Mish()),
    "PReLU": ((2, 3), lambda: nn.PReLU(3)),
    "ReLU": ((6,), lambda: nn.ReLU()),
    "ReLU6": ((6,), lambda: nn.ReLU6()),
    "SELU": ((6,), lambda: nn.SELU()),
    "Sigmoid": ((6,), lambda: nn.Sigmoid()),
    "SiLU": ((6,), lambda: nn.SiLU()),
    "Softmax": ((2, 3), lambda: nn.Softmax(1)),
    "Softplus": ((6,), lambda: nn.Softplus(2, 1)),
    "Tanh": ((6,), lambda: nn.Tanh()),
    "AdaptiveAvgPool1d": ((1, 2, 5), lambda: nn.AdaptiveAvgPool1d(2)),
    "AdaptiveAvgPool2d": ((1, 2, 5, 4), lambda: nn.AdaptiveAvgPool2d((2, 3))),
    "AdaptiveMaxPool2d": ((1, 2, 5, 4), lambda: nn.AdaptiveMaxPool2d((2, 3))),
    "AvgPool2d": ((1, 2, 5, 4), lambda: nn.AvgPool2d(3, 2, 1, True, False)),
    "AvgPool2dDivisor": ((1, 1, 4, 4), lambda: nn.AvgPool2d(2, divisor_override=3)),
    "MaxPool1d": ((1, 2, 6), lambda: nn.MaxPool1d(3, 2)),
    "MaxPool2d": ((1, 2, 5, 4), lambda: nn.MaxPool2d((3, 2), (2, 1), (1, 0), ceil_mode=True)),
    "Flatten": ((2, 2, 3), lambda: nn.Flatten()),
    "Unflatten": ((2, 6), lambda: nn.Unflatten(1, (2, 3))),
    "Identity": ((3,), lambda: nn.Identity()),
    "PixelShuffle": ((1, 4, 2, 2), lambda: nn.PixelShuffle(2)),
    "ConstantPad2d": ((1, 2, 2), lambda: nn.ConstantPad2d((1, 0, 2, 1), 0.5)),
    "ZeroPad2d": ((1, 2, 2), lambda: nn.ZeroPad2d(1)),
    "ReflectionPad2d": ((1, 3, 3), lambda: nn.ReflectionPad2d((1, 2, 0, 1))),
    "UpsampleNearest": ((1, 1, 2, 3), lambda: nn.Upsample(scale_factor=2)),
    "UpsampleBilinear": ((1, 1, 2, 3), lambda: nn.Upsample(size=(4, 5), mode="bilinear", align_corners=True)),
    "UpsampleBicubic": ((1, 1, 3, 3), lambda: nn.Upsample(scale_factor=(1.5, 2.0), mode="bicubic")),
    "Sequential": ((2, 4), lambda: nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 2))),
}
for name, (shape, make) in LAYERS.items():
    torch.manual_seed(3)
    module = make()
    x = torch.randn(shape, requires_grad=True)
    y = module(x)
    (y * torch.randn(y.shape)).sum().backward()
    record("layer." + name, y, x.grad, *[p.grad for p in module.parameters()], *module.buffers())

# Recurrent layers and attention: y and the last states, then the gradients of x and the parameters of y.sum().
torch.manual_seed(4)
lstm = nn.LSTM(2, 3, 2, bidirectional=True, batch_first=True)
x = torch.randn(2, 4, 2, requires_grad=True)
y, (h, c) = lstm(x)
y.sum().backward()
record("sequence.LSTM", y, h, c, x.grad, *[p.grad for p in lstm.parameters()][:4])

torch.manual_seed(4)
gru = nn.GRU(2, 3)
x = torch.randn(4, 2, 2, requires_grad=True)
h0 = torch.randn(1, 2, 3)
y, h = gru(x, h0)
y.sum().backward()
record("sequence.GRU", y, h, x.grad, *[p.grad for p in gru.parameters()])

torch.manual_seed(4)
attention = nn.MultiheadAttention(4, 2, add_zero_attn=True)
q, k, v = torch.randn(3, 2, 4, requires_grad=True), torch.randn(5, 2, 4), torch.randn(5, 2, 4)
mask = torch.zeros(3, 5, dtype=torch.bool)
mask[0, 4] = True
padding = torch.zeros(2, 5, dtype=torch.bool)
padding[1, 3] = True
y, w = attention(q, k, v, key_padding_mask=padding, attn_mask=mask)
y.sum().backward()
record("sequence.MultiheadAttention", y, w, q.grad)

torch.manual_seed(4)
embedding = nn.Embedding(5, 3, padding_idx=0, max_norm=1.0, scale_grad_by_freq=True)
y = embedding(torch.tensor([[0, 1, 4], [4, 4, 2]]))
(y * torch.randn(y.shape)).sum().backward()
record("sequence.Embedding", y, embedding.weight, embedding.weight.grad)

# Dropout: seed, then drop from ones.
torch.manual_seed(5)
record("dropout.dropout", F.dropout(torch.ones(20), 0.3))
torch.manual_seed(5)
record("dropout.dropout1d", F.dropout1d(torch.ones(6, 2), 0.5))
torch.manual_seed(5)
record("dropout.dropout2d", F.dropout2d(torch.ones(2, 4, 1, 2), 0.5))
torch.manual_seed(5)
record("dropout.alpha_dropout", F.alpha_dropout(torch.ones(10), 0.4, True))
torch.manual_seed(5)
record("dropout.feature_alpha_dropout", F.feature_alpha_dropout(torch.ones(2, 4, 2), 0.4, True))

# Losses: seed, draw x and a target, record the loss and the gradient of x.
LOSSES = {
    "cross_entropy": lambda x, t, k: F.cross_entropy(x, k),
    "cross_entropy_options": lambda x, t, k: F.cross_entropy(x, k, torch.tensor([1.0, 2.0, 0.5]), ignore_index=2, label_smoothing=0.1, reduction="sum"),
    "cross_entropy_probabilities": lambda x, t, k: F.cross_entropy(x, t.softmax(1)),
    "nll_loss": lambda x, t, k: F.nll_loss(F.log_softmax(x, 1), k, torch.tensor([1.0, 2.0, 0.5])),
    "binary_cross_entropy": lambda x, t, k: F.binary_cross_entropy(x.sigmoid(), t.sigmoid()),
    "binary_cross_entropy_with_logits": lambda x, t, k: F.binary_cross_entropy_with_logits(x, t.sigmoid(), pos_weight=torch.tensor([1.0, 2.0, 3.0])),
    "mse_loss": lambda x, t, k: F.mse_loss(x, t),
    "l1_loss": lambda x, t, k: F.l1_loss(x, t, reduction="sum"),
    "huber_loss": lambda x, t, k: F.huber_loss(x, t, delta=0.5),
    "smooth_l1_loss": lambda x, t, k: F.smooth_l1_loss(x, t, beta=0.5),
    "kl_div": lambda x, t, k: F.kl_div(F.log_softmax(x, 1), F.log_softmax(t, 1), log_target=True, reduction="sum"),
    "hinge_embedding_loss": lambda x, t, k: F.hinge_embedding_loss(x, t.sign(), 0.5),
    "gaussian_nll_loss": lambda x, t, k: F.gaussian_nll_loss(x, t, t.abs(), True, 0.3),
    "triplet_margin_loss": lambda x, t, k: F.triplet_margin_loss(x, t, t.flip(0)),
    "cosine_similarity": lambda x, t, k: F.cosine_similarity(x, t).sum(),
    "normalize": lambda x, t, k: (F.normalize(x) * t).sum(),
    "softmin": lambda x, t, k: (F.softmin(x, 1) * t).sum(),
    "softsign": lambda x, t, k: (F.softsign(x) * t).sum(),
    "hardsigmoid": lambda x, t, k: (F.hardsigmoid(x) * t).sum(),
    "celu": lambda x, t, k: (F.celu(x, 0.5) * t).sum(),
    "rrelu": lambda x, t, k: (F.rrelu(x) * t).sum(),
    "logsigmoid": lambda x, t, k: (F.logsigmoid(x) * t).sum(),
    "threshold": lambda x, t, k: (F.threshold(x, 0.1, 0.3) * t).sum(),
    "glu": lambda x, t, k: (F.glu(x, 0) * t[:2]).sum(),
}
for name, loss in LOSSES.items():
    torch.manual_seed(6)
    x, t = torch.randn(4, 3, requires_grad=True), torch.randn(4, 3)
    value = loss(x, t, torch.tensor([0, 2, 1, 1]))
    value.backward()
    record("loss." + name, value, x.grad)

torch.manual_seed(6)
x, lengths = torch.randn(6, 2, 4, requires_grad=True), torch.tensor([6, 5])
value = F.ctc_loss(F.log_softmax(x, 2), torch.tensor([[1, 2, 2], [3, 1, 0]]), lengths, torch.tensor([3, 2]))
value.backward()
record("loss.ctc_loss", value, x.grad)

# Other functions: seed, draw x [1, 2, 4, 4] (or as said), record the results.
torch.manual_seed(7)
x = torch.randn(1, 2, 4, 4)
record("function.interpolate", F.interpolate(x, scale_factor=0.5, mode="area"), F.interpolate(x, (3, 5), mode="nearest-exact"), F.interpolate(x, (2, 3), mode="bilinear", antialias=True), F.interpolate(x, scale_factor=0.7, mode="bilinear", recompute_scale_factor=True))
grid = torch.rand(1, 2, 3, 2) * 2.4 - 1.2
record("function.grid_sample", F.grid_sample(x, grid), F.grid_sample(x, grid, "nearest", "border", True), F.grid_sample(x, grid, "bilinear", "reflection"))
columns = F.unfold(x, 2, 1, 1, 2)
record("function.unfold", columns, F.fold(columns, 4, 2, 1, 1, 2), F.unfold(x, (2, 3), stride=(1, 2)))
record("function.pad", F.pad(x, (1, 2, 0, 1), "replicate"), F.pad(x, (1, 2, 3, 0), "circular"), F.pad(x, (1, -1), value=2.0))
record("function.max_pool2d_with_indices", *F.max_pool2d(x, 2, return_indices=True))
record("function.bilinear", F.bilinear(x[0, 0], x[0, 1], torch.arange(32.0).view(2, 4, 4), torch.ones(2)))
q, k, v = torch.randn(2, 3, 4), torch.randn(2, 5, 4), torch.randn(2, 5, 2)
scale = (1 / 4 ** 0.5) ** 0.5
scores = (q * scale) @ (k.transpose(1, 2) * scale)
masks = [torch.zeros(3, 5), *(torch.zeros(3, 5).masked_fill(~torch.ones(3, 5, dtype=torch.bool).tril(d), float("-inf")) for d in (0, 1))]
record("function.scaled_dot_product_attention", *[(scores + mask).softmax(-1) @ v for mask in masks])

# Gradient clipping: seed, draw two gradients.
for name, clip in {"norm": lambda ps: nn.utils.clip_grad_norm_(ps, 1.0), "infinite": lambda ps: nn.utils.clip_grad_norm_(ps, 0.5, float("inf")), "value": lambda ps: nn.utils.clip_grad_value_(ps, 0.4)}.items():
    torch.manual_seed(8)
    parameters = [nn.Parameter(torch.zeros(3, 2)), nn.Parameter(torch.zeros(4))]
    for p in parameters:
        p.grad = torch.randn(p.shape)
    total = clip(parameters)
    record("clip." + name, torch.tensor([0.0 if total is None else float(total)]), *[p.grad for p in parameters])

print(json.dumps(cases, separators=(",", ":")).replace("]],", "]],\n"))
