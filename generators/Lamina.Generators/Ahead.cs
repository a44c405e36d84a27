using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using Lamina.Compiler;
using Lamina.Compiler.Sources;

namespace Lamina.Generators;

/// <summary>
/// The first run of a process spends most of its time in the runtime, which loads and jits the compiler and Roslyn's binder. Roslyn reads all networks before it
/// has one compiled; so in that run each is compiled on another core while the next one is read. Later runs need it no more: they compile what was edited, in
/// milliseconds.
/// </summary>
/// <param name="compile">A pure function: which thread calls it does not matter.</param>
internal sealed class Ahead(Func<NetworkSource, CompiledNetwork> compile)
{
    private readonly ConcurrentDictionary<NetworkSource, Task<CompiledNetwork>> begun = new();

    private volatile bool isFirstRun = true;

    /// <summary>A network was read, and its file will be asked for.</summary>
    public void Begin(NetworkSource source)
    {
        if (isFirstRun) begun.TryAdd(source, Task.Run(() => compile(source)));
    }

    /// <summary>The network compiled, waiting for it if it was begun. What a compilation failed with is thrown here.</summary>
    public CompiledNetwork Compile(NetworkSource source)
    {
        isFirstRun = false;
        return begun.TryRemove(source, out var compiling) ? compiling.GetAwaiter().GetResult() : compile(source);
    }
}
