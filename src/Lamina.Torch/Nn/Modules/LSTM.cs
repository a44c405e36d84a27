using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Long short-term memory, one or more layers.</summary>
public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private static readonly Op LstmOp = new("aten::lstm", "input");

    private readonly long _hiddenSize;
    private readonly long _numLayers;
    private readonly bool _bias;
    private readonly bool _batchFirst;
    private readonly double _dropout;
    private readonly bool _bidirectional;

    internal LSTM(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
        : base(nameof(LSTM))
    {
        (_hiddenSize, _numLayers, _bias, _batchFirst, _dropout, _bidirectional) = (hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional);
        RecurrentWeights.Register(this, gates: 4, inputSize, hiddenSize, numLayers, bias, bidirectional, device, dtype);
    }

    /// <summary>Runs over a sequence.</summary>
    /// <param name="input">[T, N, inputSize], or [N, T, inputSize] when batch first.</param>
    /// <param name="h0_c0">The first hidden and cell state, each [layers·directions, N, hiddenSize]; default zeros.</param>
    /// <returns>The output [T, N, directions·hiddenSize] (or batch first) and the last hidden and cell state.</returns>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        RecurrentWeights.CheckInput(input);
        if (h0_c0 is var (hidden, cell))
            return Run(input, hidden, cell);
        using var zeros = RecurrentWeights.ZeroState(input, _numLayers, _bidirectional, _hiddenSize, _batchFirst);
        return Run(input, zeros, zeros);
    }

    /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    private (Tensor, Tensor, Tensor) Run(Tensor input, Tensor hidden, Tensor cell) =>
        LstmOp.Call3(input, new[] { hidden, cell }, _parameters(false), _bias, _numLayers, _dropout, training, _bidirectional, _batchFirst);
}
