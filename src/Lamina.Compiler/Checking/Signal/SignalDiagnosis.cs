using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>How much of the input's signal reaches the end of a network.</summary>
/// <param name="End">The layer that gives the scores, or the last one.</param>
/// <param name="Kept">The deviation over the inputs at the end, as a part of that before the first layer with a kernel.</param>
/// <param name="Sizes">The RMS of each layer with a kernel, as a multiple of that before the first.</param>
/// <param name="Rms">The RMS at the end.</param>
/// <param name="Deviation">The deviation over the inputs at the end.</param>
/// <param name="IsDeclared">The input's range is declared, not assumed.</param>
internal sealed record SignalDiagnosis(Node End, double Kept, IReadOnlyList<(Node Node, double Size)> Sizes, double Rms, double Deviation, bool IsDeclared)
{
    /// <summary>Null where the signal is not known: a size is known only at run time, or a layer that says nothing of its values stands before the end.</summary>
    public static SignalDiagnosis? Of(CheckedNetwork network) => network.Signal is { } signal ? Of(network.Read, signal) : null;

    /// <summary>The same for another initialiser in every layer that has a kernel, and biases of zero.</summary>
    public static SignalDiagnosis? Of(CheckedNetwork network, InitKind init) => With(network, init) is { } signal ? Of(network.Read, signal) : null;

    /// <summary>What is predicted of the network with another initialiser in every layer that has a kernel, and biases of zero.</summary>
    public static SignalPrediction? With(CheckedNetwork network, InitKind init) => With(network, op => Started(op, init));

    /// <summary>The same with He's initialiser, and with ReLU for each activation that saturates.</summary>
    public static SignalPrediction? Rectified(CheckedNetwork network) => With(network, op => op.Saturates() ? new ReLU() : Started(op, InitKind.HeNormal));

    private static Op Started(Op op, InitKind init) => op is KernelOp kernel ? kernel with { KernelInit = new Init(init), BiasInit = Init.Zeros } : op;

    private static SignalPrediction? With(CheckedNetwork network, Func<Op, Op> change) => SignalPredictor.Predict(network.Read, network.Read.Graph.With(node => change(node.Op)));

    private static SignalDiagnosis? Of(ReadNetwork network, SignalPrediction signal)
    {
        var graph = network.Graph.Graph;
        var kernels = graph.Nodes.Where(node => node.Op is KernelOp).ToList();
        if (kernels.Count == 0) return null;

        var end = signal.Scores is { } scores ? graph.Nodes[scores] : graph.OutputNode;
        var (first, last) = (signal.Layers[kernels[0].Inputs[0]], signal.Layers[end.Id]);
        if (!last.IsKnown || !(first.Deviation > 0)) return null;

        var sizes = kernels.Where(kernel => signal.Layers[kernel.Id].IsKnown).Select(kernel => (kernel, signal.Layers[kernel.Id].Rms / first.Rms)).ToList();
        return new(end, last.Deviation / first.Deviation, sizes, last.Rms, last.Deviation, signal.IsDeclared);
    }
}
