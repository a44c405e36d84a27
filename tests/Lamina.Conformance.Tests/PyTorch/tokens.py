"""Writes tokens.json: what PyTorch 1.13.1's layers of tokens give, for TokenValueTests. `python3 PyTorch/tokens.py > PyTorch/tokens.json`."""
import json
import math
import torch
from torch import nn


def fill(module):
    """Value i of parameter p, in the order of the state dictionary, is sin(0.37 i + p) / 2."""
    with torch.no_grad():
        for p, parameter in enumerate(module.parameters()):
            parameter.copy_((torch.arange(parameter.numel(), dtype=torch.float64) * 0.37 + p).sin().view(parameter.shape) / 2)
    return module


def positions(length, features):
    table = torch.zeros(length, features)
    position = torch.arange(length).unsqueeze(1)
    divisor = torch.exp(torch.arange(0, features, 2) * (-math.log(10000.0) / features))
    table[:, 0::2] = torch.sin(position * divisor)
    table[:, 1::2] = torch.cos(position * divisor)
    return table


x = (torch.arange(2 * 4 * 6, dtype=torch.float64) * 0.61).cos().float().view(2, 4, 6)
lstm, sequence = fill(nn.LSTM(6, 3, batch_first=True)), fill(nn.LSTM(6, 3, batch_first=True, bidirectional=True))
gru, attention = fill(nn.GRU(6, 3, batch_first=True, bidirectional=True)), fill(nn.MultiheadAttention(6, 3, batch_first=True))
tokens = torch.arange(8).view(2, 4)
results = {
    "OnlyLstm": lstm(x)[1][0][0],
    "OnlyLstmSequence": sequence(x)[0],
    "OnlyGru": gru(x)[1].transpose(0, 1).flatten(1),
    "OnlyAttention": attention(x, x, x)[0],
    "OnlyPositions": x + positions(4, 6),
    "OnlyEmbedding": fill(nn.Embedding(9, 6))(tokens),
}
keys = {"OnlyLstmSequence": list(sequence.state_dict()), "OnlyAttention": list(attention.state_dict())}
print(json.dumps({"values": {name: [round(value, 7) for value in result.flatten().tolist()] for name, result in results.items()}, "keys": keys}, indent=1))
