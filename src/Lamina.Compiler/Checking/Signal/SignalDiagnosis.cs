using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>How much of the input's signal reaches the end of a network, and what other initialisers would leave of it.</summary>
/// <param name="Start">The first layer with a kernel.</param>
/// <param name="End">The layer that gives the scores, or the last one.</param>
/// <param name="Layers">How many layers with a kernel there are.</param>
/// <param name="Kept">The deviation over the inputs at the end, as a part of that at the start.</param>
/// <param name="Grown">The largest RMS of a layer with a kernel, as a multiple of that at the start.</param>
/// <param name="Largest">That layer.</param>
/// <param name="Rms">The RMS at the end.</param>
/// <param name="IsDeclared">The input's range is declared, not assumed.</param>
internal sealed record SignalDiagnosis(Node Start, Node End, int Layers, double Kept, double Grown, Node Largest, double Rms, bool IsDeclared)
{
    /// <summary>What an input is taken for where nothing is declared.</summary>
    public const string Assumption = "assuming inputs of mean 0 and standard deviation 1 (declare Min and Max, or Mean and Std)";

    /// <summary>Null where the signal is not known: a size is known only at run time, or a layer that says nothing of its values stands before the end.</summary>
    public static SignalDiagnosis? Of(ReadNetwork network) => Of(network, network.Graph);

    /// <summary>The diagnosis with this initialiser in every layer that has a kernel, and biases of zero.</summary>
    public SignalDiagnosis? With(ReadNetwork network, InitKind init)
    {
        var nodes = network.Graph.Graph.Nodes.Select(node =>
            node.Op is KernelOp op ? node with { Op = op with { KernelInit = new Init(init), BiasInit = Init.Zeros } } : node);
        return Of(network, network.Graph with { Graph = network.Graph.Graph with { Nodes = nodes.ToEquatableArray() } });
    }

    private static SignalDiagnosis? Of(ReadNetwork network, ShapedGraph graph)
    {
        var kernels = graph.Graph.Nodes.Where(node => node.Op is KernelOp).ToList();
        if (kernels.Count == 0 || !SignalPredictor.CanPredict(graph)) return null;

        var (states, isDeclared) = SignalPredictor.States(network, graph, new SignalConditions(SignalPredictor.BatchOf(network), Training: false));
        var end = StepZero.Scores(network) ?? graph.Graph.OutputNode;
        if (states[end.Id] is not { } last || states[kernels[0].Inputs[0]] is not { Deviation: > 0 } first) return null;

        var largest = kernels.Where(kernel => states[kernel.Id] is not null).OrderByDescending(kernel => states[kernel.Id]!.Rms).First();
        return new(
            kernels[0], end, kernels.Count, last.Deviation / first.Deviation, states[largest.Id]!.Rms / first.Rms, largest, last.Rms, isDeclared);
    }
}
