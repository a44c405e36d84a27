using Lamina.Compiler;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;
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
        Of(InitKind.Auto), Of(InitKind.HeNormal), Of(InitKind.GlorotUniform), PyTorch, Of(InitKind.Orthogonal), Of(InitKind.LeCunNormal),
        new("Normal(0.0125)", _ => Start.NormalOf(0.0125)),
        Of(InitKind.HeUniform), Of(InitKind.GlorotNormal),
    ];

    /// <summary>PyTorch's and TorchSharp's own: kaiming_uniform(a = √5) is U(±1 / sqrt(fan-in)), for the biases too.</summary>
    private static NetworkInit PyTorch => new("PyTorch", kernel => Start.UniformOf(1 / Math.Sqrt(kernel.FanIn)), kernel => Start.UniformOf(1 / Math.Sqrt(kernel.FanIn)));

    private static NetworkInit Of(InitKind kind) => new(kind.ToString(), _ => new Start(kind));

    /// <summary>The graph with this initialiser in every layer that has a kernel.</summary>
    public ShapedGraph Apply(ShapedGraph graph) => graph with
    {
        Graph = graph.Graph with
        {
            Nodes = graph.Graph.Nodes.Select(node => node.Op is not Compiler.Ops.KernelOp op ? node : node with { Op = With(op, graph.InputOf(node)) }).ToEquatableArray(),
        },
    };

    private Compiler.Ops.KernelOp With(Compiler.Ops.KernelOp op, TensorShape input)
    {
        var kernel = op.Parameters(input)[0];
        return op with { KernelInit = Kernel(kernel), BiasInit = Bias is null ? op.BiasInit : Bias(kernel) };
    }

    /// <summary>Draws every kernel and bias of a network anew.</summary>
    public static void Draw(nn.Module network, ShapedGraph graph, Generator generator)
    {
        using var recording = no_grad();
        foreach (var node in graph.Graph.Nodes.Where(node => node.Op is Compiler.Ops.KernelOp))
        {
            foreach (var parameter in node.Op.Parameters(graph.InputOf(node)))
            {
                using var scope = NewDisposeScope();
                var drawn = Draw(Initialisation.Of(parameter, node, graph.Graph), [.. parameter.Extents], generator);
                network.get_parameter(node.Name + "." + parameter.Name)!.copy_(drawn);
            }
        }
    }

    private static Tensor Draw(StartValues values, long[] size, Generator generator) => values switch
    {
        StartValues.Normal normal => empty(size).normal_(normal.Mean, normal.Std, generator),
        StartValues.TruncatedNormal cut => Initialisers.TruncatedNormal(size, cut.Mean, cut.Std, generator),
        StartValues.Uniform uniform => empty(size).uniform_(uniform.Min, uniform.Max, generator),
        StartValues.Orthogonal => Initialisers.Orthogonal(size, generator),
        StartValues.Constant constant => zeros(size).add_(constant.Value),
        _ => throw new NotSupportedException(values.ToString()),
    };
}
