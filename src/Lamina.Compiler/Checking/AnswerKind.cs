using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Checking;

/// <summary>What the numbers of a network's main output say: the runtime's enum by this name.</summary>
internal enum AnswerKind
{
    OneOfMany,
    YesOrNo,
    Probabilities,
    Values,
}

internal static class AnswerKinds
{
    /// <summary>From the loss, as far as it tells; otherwise from what is declared.</summary>
    public static AnswerKind Of(ReadNetwork network, Loss? loss)
    {
        var (isYesOrNo, isOneOfMany) = (loss is BinaryCrossEntropy or Dice, loss.IsOverOneOf());
        if (network.Classes is null && !network.IsMultiLabel && !isYesOrNo && !isOneOfMany) return AnswerKind.Values;

        // Of log-probabilities, softmax makes the probabilities that they are of.
        var graph = new GraphQueries(network.Graph);
        var head = graph.Back(graph.Output, op => op.OnlyArranges()).Op;
        if (head is Softmax || head.IsSigmoid() || loss is CategoricalCrossEntropy or BinaryCrossEntropy { FromProbabilities: true }) return AnswerKind.Probabilities;

        var isSingle = graph.ShapeOf(graph.Output) is { Features: { IsKnown: true, Value: 1 } };
        return isYesOrNo || !isOneOfMany && (network.IsMultiLabel || isSingle) ? AnswerKind.YesOrNo : AnswerKind.OneOfMany;
    }
}
