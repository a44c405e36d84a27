using Lamina.Compiler.Graph;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking;

/// <summary>What a network answers with, and what its loss makes of it.</summary>
internal static class Heads
{
    /// <summary>The last layer that does more than arrange its values.</summary>
    public static Node Head(this CheckedNetwork network) => network.Graph.Back(network.Graph.Output, op => op.OnlyArranges());

    /// <summary>The layer before the head's softmax, apart from those that arrange; the head itself if it has none.</summary>
    public static Node Scores(this CheckedNetwork network)
    {
        var head = network.Head();
        return head.Op.IsSoftmax() ? network.Graph.Back(network.Graph.Before(head)!, op => op.OnlyArranges()) : head;
    }

    /// <summary>How many numbers a place or sample is answered with, or null.</summary>
    public static long? Outputs(this CheckedNetwork network) =>
        network.Graph.ShapeOf(network.Graph.Output) is { Features.IsKnown: true } output ? output.Features.Value : null;

    /// <summary>It reads one number per class, of which one is true, and so do the losses on probabilities.</summary>
    public static bool IsOverOneOf(this Loss? loss) => loss is CrossEntropy or CategoricalCrossEntropy or NegativeLogLikelihood or KLDivergence or Hinge;

    public static bool WantsProbabilities(this Loss? loss) => loss is BinaryCrossEntropy { FromProbabilities: true };
}
