using System;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Costing;

/// <summary>The memory a network needs, in bytes of 32-bit floats.</summary>
/// <param name="Weights">Parameters and running statistics.</param>
/// <param name="Gradients">A number for each parameter.</param>
/// <param name="OptimizerState">What the optimizer remembers of each parameter.</param>
/// <param name="StepWorkspace">What a step needs for a moment, whatever the batch: one more gradient, the optimizer's own arithmetic.</param>
/// <param name="SavedPerSample">What a sample's forward pass leaves for the backward pass, the sample included.</param>
/// <param name="WorkspacePerSample">What a sample needs beyond that where a step needs most.</param>
/// <param name="ActivationsPerSample">The most that the values of a sample need at once in a forward pass without gradients, the sample included.</param>
public sealed record MemoryCost(
    long Weights, long Gradients, long OptimizerState, long StepWorkspace, long SavedPerSample, long WorkspacePerSample, long ActivationsPerSample)
{
    /// <summary>The peak memory of training, with this many samples per step.</summary>
    public long Training(int batchSize) => Weights + Gradients + OptimizerState + StepWorkspace + batchSize * (SavedPerSample + WorkspacePerSample);

    /// <summary>Null where the sizes of values are known only at run time, or weights not at all.</summary>
    public static MemoryCost? Of(NetworkPlan plan, Recipe recipe)
    {
        var graph = plan.Computed;
        if (graph.Graph.Nodes.Any(node => node.Op.IsOpaque || !graph.OutputOf(node).Elements.IsKnown)) return null;

        var layers = graph.Graph.Nodes.Where(node => node.Op is not Input).ToList();
        var parameters = layers.SelectMany(node => graph.Parameters(node)).Select(parameter => Sizes.Multiply(4, parameter.Count)).ToList();
        var buffers = layers.SelectMany(node => node.Op.Buffers(graph.InputOf(node)))
            .Select(buffer => Sizes.Multiply(buffer.IsCounter ? 8 : 4, buffer.Extents.Aggregate(1L, Sizes.Multiply)));
        var (learned, largest) = (parameters.Aggregate(0L, Sizes.Add), parameters.DefaultIfEmpty().Max());

        var memory = new ValueMemory(plan);
        var (saved, peak) = (memory.Saved, memory.TrainingPeak);
        return new(
            buffers.Aggregate(learned, Sizes.Add), learned, Sizes.Multiply(Copies(recipe.Optimizer), learned), Sizes.Multiply(2, largest),
            saved, Math.Max(peak - saved, 0), memory.ForwardPeak);
    }

    /// <summary>Numbers the optimizer keeps of each parameter; two, Adam's, where the network has no recipe.</summary>
    public static int Copies(Optimizer? optimizer) => optimizer switch
    {
        Sgd { Momentum: 0 } => 0,
        Sgd => 1,
        Adam { AmsGrad: true } or AdamW { AmsGrad: true } => 3,
        Adagrad => 1,
        RmsProp o => 1 + (o.Momentum > 0 ? 1 : 0) + (o.Centered ? 1 : 0),
        _ => 2,
    };
}
