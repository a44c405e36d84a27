using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>Everything the writers need to know of one trainer: <c>LeNet.Training</c>, or the class of a <c>[Recipe&lt;LeNet&gt;]</c>.</summary>
/// <param name="Network">The network that is trained.</param>
/// <param name="Recipe">How it is trained.</param>
/// <param name="Name">What the trainer is called.</param>
/// <param name="NetworkType">The network as C# needs it written there.</param>
/// <param name="IsClass">The trainer is a class of its own, whose recipe takes precedence over what layers state.</param>
internal sealed record TrainerText(NetworkText Network, Recipe Recipe, string Name, string NetworkType, bool IsClass)
{
    /// <summary>The findings on a recipe on a class of its own; those of one on the network are in the network's summary.</summary>
    public EquatableArray<Finding> Findings { get; init; }

    /// <summary>What recipe and layers say of each learned tensor; empty for a network with errors.</summary>
    public IReadOnlyList<TrainedTensor> Tensors { get; } =
        Network.IsBroken ? [] : Separate(ParameterPlan.Of(Network.Graph, Recipe, IsClass), Recipe.Optimizer!);

    /// <summary>The targets of outputs that have their own, in the outputs' order.</summary>
    public IReadOnlyList<TargetText> OwnTargets { get; } = TargetText.All(Network, Recipe);

    /// <summary>A loss over classes reads an output as [N, K], without extents of 1; an output of one decision per place stays as it is.</summary>
    public bool DropsTrailingOnes(OutputText output) =>
        output.Shape is { Rank: > 1, IsOneVector: true } && Recipe.LossOf(output.Written) is { IsOverClasses: true };

    /// <summary>The forward pass that is trained: the trainer's own in BFloat16, otherwise the network's.</summary>
    public string Forward => Network.Plan?.Precision is null ? "network.forward" : "forward";

    /// <summary>A member that the network's own errors keep from working throws.</summary>
    public bool IsBroken => Network.IsBroken;

    /// <summary>Tensors that the optimizer treats alike, in the order of the first of each; frozen ones are in none.</summary>
    public IReadOnlyList<IGrouping<(double RateScale, double Decay), TrainedTensor>> Groups =>
        [.. Tensors.Where(tensor => !tensor.IsFrozen).GroupBy(tensor => (tensor.RateScale, tensor.Decay))];

    /// <summary>The optimizer has one setting for all tensors, its own.</summary>
    public bool IsUniform => Tensors.All(tensor => !tensor.IsFrozen && tensor.RateScale == 1 && tensor.Decay == Recipe.Optimizer!.Regularisation.Decay);

    /// <summary>
    /// TorchSharp's groups of Adamax and NAdam cannot be given a decay of their own, and a user's optimizer is given one for all. What is then decayed
    /// differently is decayed as a penalty of half the number, which has the same gradient, and the optimizer decays nothing.
    /// </summary>
    private static IReadOnlyList<TrainedTensor> Separate(IReadOnlyList<TrainedTensor> tensors, Optimizer optimizer) =>
        optimizer is Adamax or NAdam or OwnOptimizer && tensors.Any(tensor => !tensor.IsFrozen && tensor.Decay != optimizer.Regularisation.Decay)
            ? [.. tensors.Select(tensor => tensor with { Decay = 0, L2 = tensor.L2 + tensor.Decay / 2 })]
            : tensors;
}
