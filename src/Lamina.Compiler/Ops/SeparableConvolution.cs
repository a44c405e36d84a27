using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>
/// A depthwise convolution and one of window 1 over its channels, with nothing between them: <c>SeparableConv2D</c>. Keras's <c>SeparableConv2D</c>
/// (Chollet 2017).
/// </summary>
/// <param name="Filters">Output channels.</param>
/// <param name="Depthwise">The convolution of each channel; without bias.</param>
/// <param name="HasBias">Adds one learned number per filter.</param>
/// <param name="KernelInit">How both kernels start.</param>
/// <param name="BiasInit">How the bias starts.</param>
public sealed record SeparableConvolution(
    long Filters, DepthwiseConvolution Depthwise, bool HasBias, Init KernelInit, Init BiasInit) : KernelOp(HasBias, KernelInit, BiasInit)
{
    /// <summary>The depthwise kernel's name in the state dictionary.</summary>
    public const string DepthwiseKernel = "depthwise.weight";

    public override string Stem => "separable";

    public override Sight Sees(TensorShape input) => Depthwise.Window.Sight;

    protected override Inference Infer(TensorShape input) => Depthwise.Infer([input]) switch
    {
        Inference.Shaped shaped => shaped with { Shape = shaped.Shape.WithFeatures(Filters) },
        var impossible => impossible,
    };

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input)
    {
        var depthwise = Depthwise.Parameters(input)[0];
        var extents = new[] { Filters, depthwise.Extents[0] }.Concat(Enumerable.Repeat(1L, Depthwise.Window.Rank)).ToEquatableArray();
        var pointwise = KernelAndBias(extents, Filters).Select(parameter => parameter with { Name = "pointwise." + parameter.Name });
        return pointwise.Prepend(depthwise with { Name = DepthwiseKernel }).ToEquatableArray();
    }

    public override long MultiplyAdds(TensorShape input, TensorShape output)
    {
        if (!output.Elements.IsKnown) return 0;
        var (depthwise, pointwise) = (Parameters(input)[0], Parameters(input)[1]);
        return Sizes.Multiply(output.Elements.Value / Filters, Sizes.Add(depthwise.Count, pointwise.Count));
    }
}
