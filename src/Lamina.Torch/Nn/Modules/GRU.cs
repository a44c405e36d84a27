using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Gated recurrent units, one or more layers.</summary>
public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private static readonly Op GruOp = new("aten::gru", "input");

    private readonly long _hiddenSize;
    private readonly long _numLayers;
    private readonly bool _bias;
    private readonly bool _batchFirst;
    private readonly double _dropout;
    private readonly bool _bidirectional;

    internal GRU(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
        : base(nameof(GRU))
    {
        (_hiddenSize, _numLayers, _bias, _batchFirst, _dropout, _bidirectional) = (hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional);
        RecurrentWeights.Register(this, gates: 3, inputSize, hiddenSize, numLayers, bias, bidirectional, device, dtype);
    }

    /// <summary>Runs over a sequence.</summary>
    /// <param name="input">[T, N, inputSize], or [N, T, inputSize] when batch first.</param>
    /// <param name="h0">The first state [layers·directions, N, hiddenSize]; default zeros.</param>
    /// <returns>The output [T, N, directions·hiddenSize] (or batch first) and the last state.</returns>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
    {
        RecurrentWeights.CheckInput(input);
        if (h0 is not null)
            return Run(input, h0);
        using var zeros = RecurrentWeights.ZeroState(input, _numLayers, _bidirectional, _hiddenSize, _batchFirst);
        return Run(input, zeros);
    }

    /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    private (Tensor, Tensor) Run(Tensor input, Tensor hidden) =>
        GruOp.Call2(input, hidden, _parameters(false), _bias, _numLayers, _dropout, training, _bidirectional, _batchFirst);
}
