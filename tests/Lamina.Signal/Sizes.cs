using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;

namespace Lamina.Signal;

/// <summary>At which size of the input and with how many images a network is measured.</summary>
internal static class Sizes
{
    /// <summary>Networks that take any size are measured on smaller images, so that 20 seeds take minutes.</summary>
    private const long Small = 64;

    public static NetworkSource At(string name, NetworkSource source)
    {
        if (name == "UNet") return ZooSources.Resized(source, 1, 156, 156);
        var network = NetworkReader.Read(source);
        if (network.Input.Shape.Dims is not [var channels, { IsKnown: true, Value: > Small }, _]) return source;
        var resized = ZooSources.Resized(source, channels.Value, Small, Small);
        var smaller = NetworkReader.Read(resized);
        return smaller.Graph.IsComplete && Parameters(smaller.Graph) == Parameters(network.Graph) ? resized : source;
    }

    public static long Batch(ReadNetwork network) => Math.Clamp(
        3_000_000_000 / Layers(network.Graph).Sum(node => node.Op.MultiplyAdds(network.Graph.InputOf(node), network.Graph.OutputOf(node))), 2, 16);

    private static long Parameters(ShapedGraph graph) => Layers(graph).Sum(node => node.Op.Parameters(graph.InputOf(node)).Sum(parameter => parameter.Count));

    private static IEnumerable<Node> Layers(ShapedGraph graph) => graph.Graph.Nodes.Where(node => node.Inputs.Count > 0);
}
