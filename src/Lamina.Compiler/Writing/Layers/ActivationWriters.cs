using System;
using System.Collections.Generic;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>Writers of the activations.</summary>
internal static class ActivationWriters
{
    public static IReadOnlyDictionary<Type, Func<LayerScope, IEnumerable<Step>>> All { get; } = new Dictionary<Type, Func<LayerScope, IEnumerable<Step>>>
    {
        [typeof(ReLU)] = Step.Single(scope => scope.InPlace ? $"{scope.Argument}.relu_()" : $"{scope.Argument}.relu()"),
        [typeof(ReLU6)] = Function("relu6", "false"),
        [typeof(LeakyReLU)] = Function<LeakyReLU>("leaky_relu", op => $"{CSharp.Literal(op.Slope)}, false"),
        [typeof(PReLU)] = PReLU,
        [typeof(ELU)] = Function<ELU>("elu", op => $"{CSharp.Literal(op.Alpha)}, false"),
        [typeof(SELU)] = Method("selu"),
        [typeof(CELU)] = Function<CELU>("celu", op => $"{CSharp.Literal(op.Alpha)}, false"),

        [typeof(GELU)] = GELU,
        [typeof(SiLU)] = Method("silu"),
        [typeof(Mish)] = Function("mish", "false"),
        [typeof(Softplus)] = Function<Softplus>("softplus", op => $"{CSharp.Literal(op.Beta)}, {CSharp.Literal(op.Threshold)}"),
        [typeof(HardSwish)] = Function("hardswish", "false"),

        [typeof(Sigmoid)] = Method("sigmoid"),
        [typeof(Tanh)] = Method("tanh"),
        [typeof(Softsign)] = Softsign,
        [typeof(Hardtanh)] = Clamped,
        [typeof(HardSigmoid)] = Function("hardsigmoid", "false"),
        [typeof(Softmax)] = AlongFeatures("softmax"),
        [typeof(LogSoftmax)] = AlongFeatures("log_softmax"),
    };

    private static Func<LayerScope, IEnumerable<Step>> Method(string name) => Step.Single(scope => $"{scope.Argument}.{name}()");

    private static Func<LayerScope, IEnumerable<Step>> Function(string name, string options) =>
        Step.Single(scope => $"{scope.Aliases.Functional}.{name}({scope.Argument}, {options})");

    private static Func<LayerScope, IEnumerable<Step>> Function<TOp>(string name, Func<TOp, string> options) where TOp : Graph.Op =>
        Step.Single(scope => $"{scope.Aliases.Functional}.{name}({scope.Argument}, {options((TOp)scope.Node.Op)})");

    private static Func<LayerScope, IEnumerable<Step>> AlongFeatures(string name) =>
        Step.Single(scope => $"{scope.Aliases.Functional}.{name}({scope.Argument}, {CSharp.Literal(scope.Input.FeatureAxis + 1L)})");

    // TorchSharp's hardtanh gives its input back as it is (0.106 and 0.107). On a bound itself clamp hands the gradient on, where PyTorch's hardtanh has none.
    private static IEnumerable<Step> Clamped(LayerScope scope)
    {
        var op = (Hardtanh)scope.Node.Op;
        yield return new(scope.Value, $"{scope.Argument}.clamp({CSharp.Literal(op.Min)}, {CSharp.Literal(op.Max)})");
    }

    private static IEnumerable<Step> PReLU(LayerScope scope)
    {
        // libtorch takes a slope per value of axis 1; features on another axis are moved there and back.
        var axis = scope.Input.FeatureAxis + 1L;
        if (axis == 1 || !((PReLU)scope.Node.Op).PerFeature)
        {
            yield return new(scope.Value, $"{scope.Aliases.Functional}.prelu({scope.Argument}, {scope.Field("weight")})");
            yield break;
        }

        yield return new(scope.Local("input"), $"{scope.Argument}.transpose(1L, {CSharp.Literal(axis)})");
        yield return new(scope.Local("rectified"), $"{scope.Aliases.Functional}.prelu({scope.Local("input")}, {scope.Field("weight")})");
        yield return new(scope.Value, $"{scope.Local("rectified")}.transpose(1L, {CSharp.Literal(axis)})");
    }

    private static IEnumerable<Step> GELU(LayerScope scope)
    {
        if (!((GELU)scope.Node.Op).Approximate)
        {
            yield return new(scope.Value, $"{scope.Argument}.gelu()");
            yield break;
        }

        // TorchSharp's gelu is the exact one only.
        yield return new(scope.Local("cube"), $"{scope.Argument}.pow({scope.Scalar("power", 3)})");
        yield return new(scope.Local("inner"), $"{scope.Argument}.add({scope.Local("cube")}, {scope.Scalar("cubic", 0.044715)}).mul_({scope.Scalar("root", Math.Sqrt(2 / Math.PI))})");
        yield return new(scope.Local("tanh"), $"{scope.Local("inner")}.tanh()");
        yield return new(scope.Local("gate"), $"{scope.Local("tanh")}.add({scope.Scalar("one", 1)})");
        yield return new(scope.Value, $"{scope.Argument}.mul({scope.Local("gate")}).mul_({scope.Scalar("half", 0.5)})");
    }

    private static IEnumerable<Step> Softsign(LayerScope scope)
    {
        yield return new(scope.Local("size"), $"{scope.Argument}.abs().add_({scope.Scalar("one", 1)})");
        yield return new(scope.Value, $"{scope.Argument}.div({scope.Local("size")})");
    }
}
