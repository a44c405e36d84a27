using System;
using System.Globalization;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Planning;

/// <summary>Why a parameter starts from these numbers. The text is made on demand: rules and the signal ask for the numbers of every layer, but only emitted code shows the reason.</summary>
/// <param name="Init">The distribution, with its written parameters.</param>
/// <param name="FanIn">How many inputs an output sums.</param>
/// <param name="FanOut">How many outputs an input reaches.</param>
/// <param name="Gain">The factor of He's variance over 1 / fan-in.</param>
/// <param name="Choice">Why the compiler chose it; empty where it is written.</param>
public readonly record struct StartReason(Init Init, long FanIn, long FanOut = 0, double Gain = 2, string Choice = "")
{
    public override string ToString() => Init.Kind switch
    {
        InitKind.HeNormal => Text($"HeNormal{Choice}: sqrt({Gain:0.####} / {FanIn})"),
        InitKind.HeUniform => Text($"HeUniform: sqrt(6 / {FanIn})"),
        InitKind.GlorotNormal => Text($"GlorotNormal: sqrt(2 / ({FanIn} + {FanOut}))"),
        InitKind.GlorotUniform => Text($"GlorotUniform{Choice}: sqrt(6 / ({FanIn} + {FanOut}))"),
        InitKind.LeCunNormal => Text($"LeCunNormal{Choice}: sqrt(1 / {FanIn})"),
        InitKind.Orthogonal => "Orthogonal",
        InitKind.Normal => Text($"Normal, mean {Init.Mean}, std {Init.Std}"),
        InitKind.Uniform => Text($"Uniform, {Init.Min} to {Init.Max}"),
        InitKind.TruncatedNormal => Text($"TruncatedNormal, mean {Init.Mean}, std {Init.Std}"),
        InitKind.FanInUniform => Text($"FanInUniform, PyTorch's: sqrt(1 / {FanIn})"),
        InitKind.ForgetBias => "the forget gate open",
        _ => "",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The numbers a parameter starts from, and why these.</summary>
public abstract record StartValues(StartReason Reason)
{
    public sealed record Normal(double Mean, double Std, StartReason Reason) : StartValues(Reason);

    /// <summary>Normal, cut at two standard deviations from the mean.</summary>
    public sealed record TruncatedNormal(double Mean, double Std, StartReason Reason) : StartValues(Reason);

    public sealed record Uniform(double Min, double Max, StartReason Reason) : StartValues(Reason);

    /// <summary>Orthonormal rows, or columns if there are more rows.</summary>
    public sealed record Orthogonal(StartReason Reason) : StartValues(Reason);

    /// <summary>Ones in the second quarter, the forget gate's, zeros elsewhere.</summary>
    public sealed record ForgetBias(StartReason Reason) : StartValues(Reason);

    public sealed record Constant(double Value) : StartValues(new StartReason(Init.Of(Value), 0));
}

/// <summary>
/// Turns an initialiser into numbers. <c>Auto</c> looks at what the layer feeds: He et al. 2015 keep the signal's size through ReLUs, Glorot &amp;
/// Bengio 2010 through tanh, sigmoid and linear layers, LeCun et al. 1998 is what SELU assumes (Klambauer et al. 2017). TorchSharp's own default,
/// kaiming_uniform(a = √5), keeps a sixth of the variance per ReLU layer and starves deep plain networks.
/// </summary>
public static class Initialisation
{
    public static StartValues Of(ParameterSpec parameter, Node node, NetworkGraph graph)
    {
        if (parameter.Init.Kind == InitKind.Constant) return new StartValues.Constant(parameter.Init.Value);
        if (parameter.Init.Kind == InitKind.Auto && parameter.Role != ParameterRole.Kernel) return new StartValues.Constant(0);

        // A bias has no fan of its own; a random one written by hand takes its length for both, as Keras does for vectors.
        var (fanIn, fanOut) = parameter.Role == ParameterRole.Kernel ? (parameter.FanIn, parameter.FanOut) : (parameter.Count, parameter.Count);
        if (parameter.Init.Kind != InitKind.Auto) return Drawn(new(parameter.Init, fanIn, fanOut));

        if (node.Op is TransposedConvolution transposed && parameter.Role == ParameterRole.Kernel) (fanIn, fanOut) = transposed.Fans(parameter);
        if (parameter.Name == SeparableConvolution.DepthwiseKernel) return Chosen(InitKind.LeCunNormal, ", it feeds the pointwise kernel");

        return FedActivation(node, graph) switch
        {
            SELU => Chosen(InitKind.LeCunNormal, ", it feeds SELU"),
            LeakyReLU leaky => Chosen(InitKind.HeNormal, ", it feeds LeakyReLU", 2 / (1 + leaky.Slope * leaky.Slope)),
            PReLU learned => Chosen(InitKind.HeNormal, ", it feeds PReLU", 2 / (1 + learned.Slope * learned.Slope)),
            { } rectifier and (ReLU or ReLU6 or ELU or CELU or GELU or SiLU or Mish or Softplus or HardSwish) =>
                Chosen(InitKind.HeNormal, ", it feeds " + rectifier.GetType().Name),
            OwnModule own => Chosen(InitKind.GlorotUniform, $", it feeds {own.Name}, of which nothing is known"),
            { } other => Chosen(InitKind.GlorotUniform, ", it feeds " + other.GetType().Name),
            null => Chosen(InitKind.GlorotUniform, ", nothing but linear layers follow"),
        };

        StartValues Chosen(InitKind kind, string why, double gain = 2) => Drawn(new(new Init(kind), fanIn, fanOut, gain, why));
    }

    /// <summary>The activation, or the module of the user's own, that a layer's value reaches before the next layer with weights; norms, pools and dropout let it through.</summary>
    public static Op? FedActivation(Node node, NetworkGraph graph)
    {
        while (true)
        {
            var consumers = graph.Consumers(node.Id);
            if (consumers.Count == 0) return null;
            node = graph.Nodes[consumers[0]];
            switch (node.Op)
            {
                case Activation or OwnModule: return node.Op;
                case KernelOp: return null;
            }
        }
    }

    private static StartValues Drawn(StartReason why) => why.Init.Kind switch
    {
        InitKind.HeNormal => new StartValues.Normal(0, Math.Sqrt(why.Gain / why.FanIn), why),
        InitKind.HeUniform => Uniform(Math.Sqrt(6.0 / why.FanIn), why),
        InitKind.GlorotNormal => new StartValues.Normal(0, Math.Sqrt(2.0 / (why.FanIn + why.FanOut)), why),
        InitKind.GlorotUniform => Uniform(Math.Sqrt(6.0 / (why.FanIn + why.FanOut)), why),
        InitKind.LeCunNormal => new StartValues.Normal(0, Math.Sqrt(1.0 / why.FanIn), why),
        InitKind.Orthogonal => new StartValues.Orthogonal(why),
        InitKind.Normal => new StartValues.Normal(why.Init.Mean, why.Init.Std, why),
        InitKind.Uniform => new StartValues.Uniform(why.Init.Min, why.Init.Max, why),
        InitKind.TruncatedNormal => new StartValues.TruncatedNormal(why.Init.Mean, why.Init.Std, why),
        InitKind.FanInUniform => Uniform(Math.Sqrt(1.0 / why.FanIn), why),
        InitKind.ForgetBias => new StartValues.ForgetBias(why),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why.Init.Kind, "Not a distribution."),
    };

    private static StartValues.Uniform Uniform(double bound, StartReason why) => new(-bound, bound, why);
}
