using System.Collections.Concurrent;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>In a process's first run networks compile while others are read: once each, with the same result.</summary>
public class AheadTests
{
    private static readonly NetworkSource[] networks = Read(
        "[Network, Input(3), Dense(2)] public partial class First;",
        "[Network, Input(4), Dense(3)] public partial class Second;",
        "[Network, Input(5), Dense(4)] public partial class Third;");

    private readonly ConcurrentQueue<(NetworkSource Source, int Thread)> calls = new();

    [Fact]
    public void What_was_begun_is_compiled_once_and_not_by_who_asks()
    {
        var ahead = new Ahead(Count);
        foreach (var network in networks) ahead.Begin(network);
        Assert.True(SpinWait.SpinUntil(() => calls.Count == networks.Length, TimeSpan.FromSeconds(60)));

        foreach (var network in networks) Assert.Equal(NetworkCompiler.Compile(network), ahead.Compile(network));

        Assert.Equal(networks.Length, calls.Count);
        Assert.DoesNotContain(calls, call => call.Thread == Environment.CurrentManagedThreadId);
    }

    [Fact]
    public void Nothing_is_begun_after_the_first_run()
    {
        var ahead = new Ahead(Count);
        ahead.Compile(networks[0]);

        ahead.Begin(networks[1]);
        ahead.Compile(networks[2]);

        Assert.Equal([networks[0], networks[2]], calls.Select(call => call.Source));
    }

    [Fact]
    public void A_failure_reaches_who_asks_as_it_is()
    {
        var ahead = new Ahead(_ => throw new InvalidTimeZoneException("no network"));
        ahead.Begin(networks[0]);

        Assert.Equal("no network", Assert.Throws<InvalidTimeZoneException>(() => ahead.Compile(networks[0])).Message);
    }

    private static NetworkSource[] Read(params string[] files)
    {
        var read = new List<NetworkSource>();
        GeneratorRun.Of(FakeCompilers.Recording(read.Add), files);
        return [.. read];
    }

    private CompiledNetwork Count(NetworkSource source)
    {
        calls.Enqueue((source, Environment.CurrentManagedThreadId));
        return NetworkCompiler.Compile(source);
    }
}
