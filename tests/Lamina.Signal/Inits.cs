using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Writing;
using static TorchSharp.torch;
using Start = Lamina.Compiler.Graph.Init;

namespace Lamina.Signal;

/// <summary>An initialiser for every kernel of a network.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Kernel">How a kernel starts.</param>
/// <param name="Bias">How a bias starts; null to leave it as the network has it.</param>
internal sealed record NetworkInit(string Name, Func<ParameterSpec, Start> Kernel, Func<ParameterSpec, Start>? Bias = null)
{
    public static IReadOnlyList<NetworkInit> All { get; } =
    [
        Of(InitKind.Auto), PyTorch, Of(InitKind.HeNormal), Of(InitKind.GlorotUniform) with { Fixed = FixedInit.Keras },
        new("Normal(0.0125)", _ => Start.NormalOf(0.0125)),
        Of(InitKind.LeCunNormal), Of(InitKind.GlorotNormal), Of(InitKind.HeUniform), Of(InitKind.Orthogonal),
    ];

    /// <summary>Whose weights recurrent layers and attention have, which let no initialiser be written: PyTorch's and Keras's go with the default of each; null to leave it as it is.</summary>
    private FixedInit? Fixed { get; init; }

    /// <summary>PyTorch's and TorchSharp's own: kaiming_uniform(a = √5) is U(±1 / sqrt(fan-in)), for the biases too.</summary>
    private static NetworkInit PyTorch => new("PyTorch", kernel => Start.UniformOf(1 / Math.Sqrt(kernel.FanIn)), kernel => Start.UniformOf(1 / Math.Sqrt(kernel.FanIn))) { Fixed = FixedInit.PyTorch };

    private static NetworkInit Of(InitKind kind) => new(kind.ToString(), _ => new Start(kind));

    /// <summary>The graph with this initialiser in every layer that has weights.</summary>
    public ShapedGraph Apply(ShapedGraph graph) => graph.With(node => node.Op switch
    {
        KernelOp op => With(op, graph.Parameters(node)[0]),
        Compiler.Ops.Recurrent recurrent => recurrent with { Init = Fixed ?? recurrent.Init },
        MultiHeadAttention attention => attention with { Init = Fixed ?? attention.Init },
        var op => op,
    });

    private KernelOp With(KernelOp op, ParameterSpec kernel) => op with { KernelInit = Kernel(kernel), BiasInit = Bias is null ? op.BiasInit : Bias(kernel) };

    /// <summary>Draws every kernel and bias of a network anew; what else is learned starts as a constant.</summary>
    public static void Draw(nn.Module network, ShapedGraph graph, Generator generator)
    {
        using var recording = no_grad();
        var drawn = network.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
        foreach (var node in graph.Graph.Nodes.Where(node => node.Inputs.Count > 0))
        {
            foreach (var parameter in graph.Parameters(node).Where(parameter => parameter.Role is ParameterRole.Kernel or ParameterRole.Bias))
            {
                using var scope = NewDisposeScope();
                drawn[Identifiers.Key(node, parameter)].copy_(Draw(Initialisation.Of(parameter, node, graph.Graph), [.. parameter.Extents], generator));
            }
        }
    }

    private static Tensor Draw(StartValues values, long[] size, Generator generator) => values switch
    {
        StartValues.Normal normal => empty(size).normal_(normal.Mean, normal.Std, generator),
        StartValues.TruncatedNormal cut => Initialisers.TruncatedNormal(size, cut.Mean, cut.Std, generator),
        StartValues.Uniform uniform => empty(size).uniform_(uniform.Min, uniform.Max, generator),
        StartValues.Orthogonal => Initialisers.Orthogonal(size, generator),
        StartValues.ForgetBias => Initialisers.ForgetBias(size),
        StartValues.Constant constant => zeros(size).add_(constant.Value),
        _ => throw new NotSupportedException(values.ToString()),
    };
}
