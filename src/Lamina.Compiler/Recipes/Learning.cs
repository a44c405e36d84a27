using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Recipes;

/// <summary>How a learned tensor learns, as far as it is written.</summary>
/// <param name="RateScale">What the learning rate is multiplied by.</param>
/// <param name="Decay">The weight decay in place of the optimizer's.</param>
/// <param name="L1">The factor of its absolute values in what is minimised.</param>
/// <param name="L2">The factor of its squares.</param>
public sealed record TensorLearning(double? RateScale, double? Decay, double? L1, double? L2)
{
    /// <summary>Nothing is written.</summary>
    public static TensorLearning Unwritten { get; } = new(null, null, null, null);

    /// <summary>What is written here, and elsewhere where nothing is written here.</summary>
    public TensorLearning Over(TensorLearning other) => new(RateScale ?? other.RateScale, Decay ?? other.Decay, L1 ?? other.L1, L2 ?? other.L2);
}

/// <summary>What a layer writes of its own tensors.</summary>
public sealed record LayerLearning(TensorLearning Kernel, TensorLearning Bias)
{
    public static LayerLearning Unwritten { get; } = new(TensorLearning.Unwritten, TensorLearning.Unwritten);
}

/// <summary>Layers whose tensors stay as they are.</summary>
/// <param name="Names">Names of layers, or of uses.</param>
/// <param name="Address">Where they are written.</param>
public sealed record FrozenLayers(EquatableArray<string> Names, Address Address);

/// <summary>What a recipe writes of all tensors of one kind: <c>[Weights]</c>, <c>[Biases]</c>.</summary>
/// <param name="Init">How they start; Auto leaves it to the layers.</param>
/// <param name="Learning">How they learn.</param>
public sealed record TensorSettings(Init Init, TensorLearning Learning)
{
    public static TensorSettings Unwritten { get; } = new(Init.Auto, TensorLearning.Unwritten);
}
