using Lamina.Compiler;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Generators.Tests.Harness;

/// <summary>Compilers that do one thing, for tests of the shell alone.</summary>
internal static class FakeCompilers
{
    /// <summary>Finds one thing at the given address, whatever the source.</summary>
    public static Compilers Finding(string rule, Address address, params Repair?[] repairs) => new(
        Emit,
        (_, _) => EquatableArray.Of(new Finding(rule, address, "a message with {braces}").Offer(repairs)),
        source => Emit(source.Type),
        _ => default);

    public static Compilers Throwing(Exception failure) => new(_ => throw failure, (_, _) => throw failure, _ => throw failure, _ => throw failure);

    /// <summary>Hands each source that is read to the test.</summary>
    public static Compilers Recording(Action<NetworkSource> record) => new(
        source =>
        {
            record(source);
            return Emit(source);
        },
        (_, _) => default,
        source => Emit(source.Type),
        _ => default);

    private static CompiledNetwork Emit(NetworkSource source) => Emit(source.Type);

    private static CompiledNetwork Emit(TypeHeader type) => new(default, type.MetadataName + ".g.cs", "// " + type.Name + "\n");
}
