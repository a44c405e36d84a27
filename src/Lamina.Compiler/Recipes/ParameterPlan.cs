using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Recipes;

/// <summary>How one learned tensor is trained, or all of a module of the user's own.</summary>
/// <param name="Key">Its key in the state dictionary; for a module, <c>gate1.*</c>.</param>
/// <param name="RateScale">What the learning rate is multiplied by.</param>
/// <param name="Decay">The weight decay.</param>
/// <param name="L1">The factor of its absolute values in what is minimised.</param>
/// <param name="L2">The factor of its squares.</param>
/// <param name="IsFrozen">It stays as it is.</param>
public sealed record TrainedTensor(string Key, double RateScale, double Decay, double L1, double L2, bool IsFrozen);

/// <summary>What recipe and layers say, for each learned tensor.</summary>
public static class ParameterPlan
{
    /// <param name="graph">The network.</param>
    /// <param name="recipe">How it is trained.</param>
    /// <param name="recipeFirst">What the recipe says of all tensors goes before what a layer says of its own.</param>
    public static IReadOnlyList<TrainedTensor> Of(ShapedGraph graph, Recipe recipe, bool recipeFirst)
    {
        var tensors = new List<TrainedTensor>();
        foreach (var node in graph.Graph.Nodes.Where(node => node.Inputs.Count > 0))
        {
            var isFrozen = recipe.Frozen is { } frozen && frozen.Names.Any(name => IsWithin(node.Name, name));
            // Which of its tensors are biases or norms only the module knows, so that what is written of those cannot hold here.
            if (node.Op.IsOpaque) tensors.Add(new(node.Name + ".*", 1, recipe.Optimizer!.Regularisation.Decay, 0, 0, isFrozen));
            foreach (var parameter in graph.Parameters(node))
            {
                var (ofLayer, ofRecipe) = Written(parameter.Role, node.Learning, recipe);
                var written = recipeFirst ? ofRecipe.Over(ofLayer) : ofLayer.Over(ofRecipe);
                var rate = written.RateScale ?? 1;
                tensors.Add(new(
                    node.Name + "." + parameter.Name, rate, written.Decay ?? Decay(parameter.Role, recipe.Optimizer!.Regularisation),
                    written.L1 ?? 0, written.L2 ?? 0, rate == 0 || isFrozen));
            }
        }

        return tensors;
    }

    /// <summary>A layer's name is the given one, or lies inside a use of that name.</summary>
    public static bool IsWithin(string layer, string name) => layer == name || layer.StartsWith(name + ".", StringComparison.Ordinal);

    private static (TensorLearning Layer, TensorLearning Recipe) Written(ParameterRole role, LayerLearning layer, Recipe recipe) => role switch
    {
        ParameterRole.Kernel => (layer.Kernel, recipe.Weights.Learning),
        ParameterRole.Bias => (layer.Bias, recipe.Biases.Learning),
        _ => (TensorLearning.Unwritten, TensorLearning.Unwritten),
    };

    private static double Decay(ParameterRole role, Regularisation regularisation) => role switch
    {
        ParameterRole.Bias when !regularisation.DecayBiases => 0,
        ParameterRole.Scale or ParameterRole.Shift when !regularisation.DecayNorms => 0,
        _ => regularisation.Decay,
    };
}
