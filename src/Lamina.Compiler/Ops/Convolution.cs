using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>A convolution: <c>Conv2D</c>. PyTorch's <c>Conv2d</c>, Keras's <c>Conv2D</c> on channels-first maps.</summary>
/// <param name="Filters">Output channels.</param>
/// <param name="Window">Kernel, stride, dilation, padding.</param>
/// <param name="Groups">Groups of channels that do not see each other.</param>
/// <param name="HasBias">Adds one learned number per filter.</param>
/// <param name="KernelInit">How the kernel starts.</param>
/// <param name="BiasInit">How the bias starts.</param>
public sealed record Convolution(
    long Filters, Window Window, long Groups, bool HasBias, Init KernelInit, Init BiasInit) : UnaryOp
{
    public override string Stem => "conv";

    protected override Inference Infer(TensorShape input)
    {
        if (input.IsMap && input.Features.IsKnown && input.Features.Value % Groups != 0)
        {
            return new Inference.Impossible(RuleIds.Groups, "Groups",
                $"{{layer}}: the {input.Features} channels that {{input}} gives cannot be divided into {Groups} groups; Groups must divide {input.Features}");
        }

        if (Filters % Groups != 0)
        {
            return new Inference.Impossible(RuleIds.Groups, "Groups",
                $"{{layer}}: {Filters} filters cannot be divided into {Groups} groups; Groups must divide {Filters}");
        }

        if (input.IsMap && !input.Features.IsKnown) return Unknown.Features(input);
        return Window.Slide(input, Filters, "kernel");
    }

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input)
    {
        var extents = new[] { Filters, input.Features.Value / Groups }.Concat(Window.Kernel).ToEquatableArray();
        var kernel = new ParameterSpec("weight", extents, ParameterRole.Kernel, KernelInit);
        return HasBias
            ? EquatableArray.Of(kernel, new ParameterSpec("bias", EquatableArray.Of(Filters), ParameterRole.Bias, BiasInit))
            : EquatableArray.Of(kernel);
    }

    public override long MultiplyAdds(TensorShape input, TensorShape output) =>
        output.Elements.IsKnown ? Sizes.Multiply(output.Elements.Value, Parameters(input)[0].FanIn) : 0;
}
