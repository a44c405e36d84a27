using System;
using System.Globalization;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Planning;

/// <summary>The numbers a parameter starts from, and why these.</summary>
public abstract record StartValues(string Reason)
{
    public sealed record Normal(double Mean, double Std, string Reason) : StartValues(Reason);

    /// <summary>Normal, cut at two standard deviations from the mean.</summary>
    public sealed record TruncatedNormal(double Mean, double Std, string Reason) : StartValues(Reason);

    public sealed record Uniform(double Min, double Max, string Reason) : StartValues(Reason);

    /// <summary>Orthonormal rows, or columns if there are more rows.</summary>
    public sealed record Orthogonal(string Reason) : StartValues(Reason);

    /// <summary>Ones in the second quarter, the forget gate's, zeros elsewhere.</summary>
    public sealed record ForgetBias(string Reason) : StartValues(Reason);

    public sealed record Constant(double Value) : StartValues("");
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
        if (parameter.Init.Kind != InitKind.Auto) return Written(parameter.Init, fanIn, fanOut);

        if (node.Op is TransposedConvolution transposed && parameter.Role == ParameterRole.Kernel) (fanIn, fanOut) = transposed.Fans(parameter);
        if (parameter.Name == SeparableConvolution.DepthwiseKernel) return LeCun(fanIn, ", it feeds the pointwise kernel");

        return FedActivation(node, graph) switch
        {
            SELU => LeCun(fanIn, ", it feeds SELU"),
            LeakyReLU leaky => He(fanIn, 2 / (1 + leaky.Slope * leaky.Slope), ", it feeds LeakyReLU"),
            PReLU learned => He(fanIn, 2 / (1 + learned.Slope * learned.Slope), ", it feeds PReLU"),
            ReLU or ReLU6 or ELU or CELU or GELU or SiLU or Mish or Softplus or HardSwish => He(fanIn, 2, $", it feeds {FedActivation(node, graph)!.GetType().Name}"),
            OwnModule own => Glorot(fanIn, fanOut, $", it feeds {own.Name}, of which nothing is known"),
            { } other => Glorot(fanIn, fanOut, $", it feeds {other.GetType().Name}"),
            null => Glorot(fanIn, fanOut, ", nothing but linear layers follow"),
        };
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

    private static StartValues Written(Init init, long fanIn, long fanOut) => init.Kind switch
    {
        InitKind.HeNormal => He(fanIn, 2),
        InitKind.HeUniform => Uniform(Math.Sqrt(6.0 / fanIn), Text($"HeUniform: sqrt(6 / {fanIn})")),
        InitKind.GlorotNormal => new StartValues.Normal(0, Math.Sqrt(2.0 / (fanIn + fanOut)), Text($"GlorotNormal: sqrt(2 / ({fanIn} + {fanOut}))")),
        InitKind.GlorotUniform => Glorot(fanIn, fanOut),
        InitKind.LeCunNormal => LeCun(fanIn),
        InitKind.Orthogonal => new StartValues.Orthogonal("Orthogonal"),
        InitKind.Normal => new StartValues.Normal(init.Mean, init.Std, Text($"Normal, mean {init.Mean}, std {init.Std}")),
        InitKind.Uniform => new StartValues.Uniform(init.Min, init.Max, Text($"Uniform, {init.Min} to {init.Max}")),
        InitKind.TruncatedNormal => new StartValues.TruncatedNormal(init.Mean, init.Std, Text($"TruncatedNormal, mean {init.Mean}, std {init.Std}")),
        InitKind.FanInUniform => Uniform(Math.Sqrt(1.0 / fanIn), Text($"FanInUniform, PyTorch's: sqrt(1 / {fanIn})")),
        InitKind.ForgetBias => new StartValues.ForgetBias("the forget gate open"),
        _ => throw new ArgumentOutOfRangeException(nameof(init), init.Kind, "Not a distribution."),
    };

    private static StartValues.Uniform Uniform(double bound, string reason) => new(-bound, bound, reason);

    private static StartValues He(long fanIn, double gain, string why = "") =>
        new StartValues.Normal(0, Math.Sqrt(gain / fanIn), Text($"HeNormal{why}: sqrt({gain:0.####} / {fanIn})"));

    private static StartValues LeCun(long fanIn, string why = "") =>
        new StartValues.Normal(0, Math.Sqrt(1.0 / fanIn), Text($"LeCunNormal{why}: sqrt(1 / {fanIn})"));

    private static StartValues Glorot(long fanIn, long fanOut, string why = "") =>
        Uniform(Math.Sqrt(6.0 / (fanIn + fanOut)), Text($"GlorotUniform{why}: sqrt(6 / ({fanIn} + {fanOut}))"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
