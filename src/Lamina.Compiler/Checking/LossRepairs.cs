using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Checking;

/// <summary>Another loss for an answer, of the kind that reads what the last layer gives.</summary>
internal static class LossRepairs
{
    /// <summary>What losses have beside <c>Output</c>, <c>OwnTarget</c> and <c>Weight</c>, and which have it.</summary>
    private static readonly (string Option, string[] Losses)[] options =
    [
        ("LabelSmoothing", ["CrossEntropy"]),
        ("ClassWeights", ["CrossEntropy", "NegativeLogLikelihood"]),
        ("PositiveWeight", ["BinaryCrossEntropy"]),
        ("FromProbabilities", ["BinaryCrossEntropy"]),
        ("Delta", ["Huber"]),
        ("Margin", ["Hinge"]),
        ("Smooth", ["Dice"]),
    ];

    /// <summary>The loss where one of several classes is true.</summary>
    public static Repair? UseOneOf(this CheckedNetwork network, Answer answer) => answer.Head.Op switch
    {
        Softmax => Use("CategoricalCrossEntropy", answer),
        LogSoftmax => Use("NegativeLogLikelihood", answer),
        Activation => Use("CrossEntropy", answer, Edit.Remove(network.Removable(answer.Head))),
        _ => Use("CrossEntropy", answer),
    };

    /// <summary>The loss of a yes or no for each number.</summary>
    public static Repair? UseYesOrNo(this CheckedNetwork network, Answer answer) => answer.Head.Op switch
    {
        _ when answer.Head.Op.IsSigmoid() => Use("BinaryCrossEntropy", answer, Edit.Set(answer.Term.Address, "FromProbabilities", "true")),
        Activation or Softmax or LogSoftmax => Use("BinaryCrossEntropy", answer, Edit.Remove(network.Removable(answer.Head)), Edit.Unset(answer.Term.Address, "FromProbabilities")),
        _ => Use("BinaryCrossEntropy", answer, Edit.Unset(answer.Term.Address, "FromProbabilities")),
    };

    /// <summary>The given loss, with the options that it shares with the one that is written.</summary>
    public static Repair? Use(string loss, Answer answer, params Edit?[] more) => Repair.Of(
        $"Use {loss}",
        options.Where(option => !option.Losses.Contains(loss)).Select(option => Edit.Unset(answer.Term.Address, option.Option))
            .Prepend(Edit.Rename(answer.Term.Address, loss))
            .Concat(more));
}
