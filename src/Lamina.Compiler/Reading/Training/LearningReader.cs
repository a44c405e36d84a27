using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Reads how tensors learn: on a layer <c>KernelRateScale</c> and its like, on a recipe <c>[Weights]</c>, <c>[Biases]</c> and <c>[Freeze]</c>.</summary>
internal static class LearningReader
{
    /// <summary>What a layer says of its kernel and its bias.</summary>
    public static LayerLearning Layer(ArgumentReader arguments)
    {
        var (kernel, bias) = (Tensor(arguments, "Kernel"), Tensor(arguments, "Bias"));
        return kernel == TensorLearning.Unwritten && bias == TensorLearning.Unwritten ? LayerLearning.Unwritten : new(kernel, bias);
    }

    public static TensorSettings Settings(ArgumentReader arguments) => new(arguments.Init("Init", Init.Auto), Tensor(arguments, ""));

    public static FrozenLayers Frozen(ArgumentReader arguments, Address address) => new(arguments.Texts("layers").Distinct().ToEquatableArray(), address);

    private static TensorLearning Tensor(ArgumentReader arguments, string what)
    {
        return new(Optional("RateScale"), Optional("Decay"), Optional("L1"), Optional("L2"));

        double? Optional(string name) => arguments.IsGiven(what + name) ? arguments.Real(what + name, null, 0) : null;
    }
}
