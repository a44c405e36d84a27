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

        // The smallest map that its pools halve without a rest.
        if (name == "UNet") return ZooSources.Resized(source, 1, 188, 188);
        var network = NetworkReader.Read(source);
        if (network.Input.Shape.Dims is [var any, { IsKnown: false }, _]) return ZooSources.Resized(source, any.Value, Small, Small);
        if (network.Input.Shape.Dims is not [var channels, { IsKnown: true, Value: > Small }, _]) return source;
        var resized = ZooSources.Resized(source, channels.Value, Small, Small);
        var smaller = NetworkReader.Read(resized);
        return smaller.Graph.IsComplete && Parameters(smaller.Graph) == Parameters(network.Graph) ? resized : source;
    }

    /// <summary>Few images of a large network, so that 20 seeds of it take minutes too.</summary>
    public static long Batch(ReadNetwork network)
    {
        var graph = network.Graph;
        var values = Layers(graph).Sum(node => graph.OutputOf(node).Elements.Value);
        var multiplyAdds = Layers(graph).Sum(node => node.Op.MultiplyAdds(graph.InputOf(node), graph.OutputOf(node)));
        return Math.Clamp(1_000_000_000 / multiplyAdds, 2, Math.Clamp(4_000_000 / values, 4, 16));
    }

    private static long Parameters(ShapedGraph graph) => Layers(graph).Sum(node => node.Op.Parameters(graph.InputOf(node)).Sum(parameter => parameter.Count));

    private static IEnumerable<Node> Layers(ShapedGraph graph) => graph.Graph.Nodes.Where(node => node.Inputs.Count > 0);
}
