using System.Diagnostics;
using Lamina.Compiler;
using Lamina.Compiler.Reading;

namespace Lamina.Signal;

/// <summary>A network of the zoo, to be measured with several initialisers.</summary>
internal sealed class Measuring
{
    private readonly string name;
    private readonly ReadNetwork network;
    private readonly Lazy<Type> type;

    public Measuring(ZooSources zoo, string name)
    {
        this.name = name;
        var source = Sizes.At(name, zoo.Networks[name]);
        network = NetworkReader.Read(source);
        type = new(() => zoo.Compile(Probe.Into(NetworkCompiler.Compile(source, keepsOrder: true).Code, network.Graph.Graph)).GetTypes().Single(type => type.Name == name && !type.IsNested));
    }

    /// <summary>Measures it and keeps the figures in the folder.</summary>
    public void Run(NetworkInit init, int seeds, Images images, string folder)
    {
        var clock = Stopwatch.StartNew();
        var batch = Sizes.Batch(network);
        var measured = new Measurement(network, type.Value, images, batch).Run(init, seeds);
        Recording.Save(Path.Combine(folder, name, init.Name + ".csv"), network, batch, seeds, measured);
        Console.WriteLine(FormattableString.Invariant($"{name} {init.Name}: {seeds} seeds, batches of {batch}, {clock.Elapsed.TotalSeconds:0} s"));
    }
}
