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
        var (kernel, bias) = (Tensor(arguments, Options.Kernel), Tensor(arguments, Options.Bias));
        return kernel == TensorLearning.Unwritten && bias == TensorLearning.Unwritten ? LayerLearning.Unwritten : new(kernel, bias);
    }

    public static TensorSettings Settings(ArgumentReader arguments) => new(arguments.Init("Init", Init.Auto), Tensor(arguments, Options.All));

    public static FrozenLayers Frozen(ArgumentReader arguments, Address address) => new(arguments.Texts("layers").Distinct().ToEquatableArray(), address);

    private static TensorLearning Tensor(ArgumentReader arguments, Options names)
    {
        var (rate, decay, l1, l2) = (Optional(names.RateScale), Optional(names.Decay), Optional(names.L1), Optional(names.L2));
        return rate is null && decay is null && l1 is null && l2 is null ? TensorLearning.Unwritten : new(rate, decay, l1, l2);

        double? Optional(string name) => arguments.IsGiven(name) ? arguments.Real(name, null, 0) : null;
    }

    /// <summary>What the options are called, put together once: every layer is asked for all of them.</summary>
    private sealed record Options(string RateScale, string Decay, string L1, string L2)
    {
        public static Options All { get; } = Of("");

        public static Options Kernel { get; } = Of("Kernel");

        public static Options Bias { get; } = Of("Bias");

        private static Options Of(string what) => new(what + "RateScale", what + "Decay", what + "L1", what + "L2");
    }
}
