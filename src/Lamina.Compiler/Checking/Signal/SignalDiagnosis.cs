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
/// <param name="IsDeclared">The input's range is declared, not assumed.</param>
internal sealed record SignalDiagnosis(Node End, double Kept, IReadOnlyList<(Node Node, double Size)> Sizes, double Rms, bool IsDeclared)
{
    /// <summary>Null where the signal is not known: a size is known only at run time, or a layer that says nothing of its values stands before the end.</summary>
    public static SignalDiagnosis? Of(ReadNetwork network) => Of(network, network.Graph);

    /// <summary>The same for another initialiser in every layer that has a kernel, and biases of zero.</summary>
    public static SignalDiagnosis? Of(ReadNetwork network, InitKind init)
    {
        var nodes = network.Graph.Graph.Nodes.Select(node =>
            node.Op is KernelOp op ? node with { Op = op with { KernelInit = new Init(init), BiasInit = Init.Zeros } } : node);
        return Of(network, network.Graph with { Graph = network.Graph.Graph with { Nodes = nodes.ToEquatableArray() } });
    }

    private static SignalDiagnosis? Of(ReadNetwork network, ShapedGraph graph)
    {
        var kernels = graph.Graph.Nodes.Where(node => node.Op is KernelOp).ToList();
        if (kernels.Count == 0 || !SignalPredictor.CanPredict(graph)) return null;

        // What dropout adds differs from input to input, but says nothing of the input.
        var (states, isDeclared) = SignalPredictor.States(network, graph, new SignalConditions(SignalPredictor.BatchOf(network), Training: false));
        var end = StepZero.Scores(network) ?? graph.Graph.OutputNode;
        if (states[end.Id] is not { } last || states[kernels[0].Inputs[0]] is not { Deviation: > 0 } first) return null;

        var sizes = kernels.Where(kernel => states[kernel.Id] is not null).Select(kernel => (kernel, states[kernel.Id]!.Rms / first.Rms)).ToList();
        return new(end, last.Deviation / first.Deviation, sizes, last.Rms, isDeclared);
    }
}
