using System.Diagnostics;
using Lamina.Compiler;
using Lamina.Compiler.Reading;

namespace Lamina.Signal;

/// <summary>Measures a network of the zoo with several initialisers and keeps the figures.</summary>
internal static class Measuring
{
    public static void Run(ZooSources zoo, string name, IReadOnlyList<NetworkInit> inits, int seeds, Images images, string folder)
    {
        var source = Sizes.At(name, zoo.Networks[name]);
        var network = NetworkReader.Read(source);
        var code = Probe.Into(NetworkCompiler.Compile(source).Code, network.Graph.Graph);
        var type = zoo.Compile(code).GetTypes().Single(type => type.Name == name && !type.IsNested);
        var batch = Sizes.Batch(network);
        foreach (var init in inits)
        {
            var clock = Stopwatch.StartNew();
            var measured = new Measurement(network, type, images, batch).Run(init, seeds);
            Recording.Save(Path.Combine(folder, name, init.Name + ".csv"), network, batch, seeds, measured);
            Console.WriteLine(FormattableString.Invariant($"{name} {init.Name}: {seeds} seeds, batches of {batch}, {clock.Elapsed.TotalSeconds:0} s"));
        }
    }
}
