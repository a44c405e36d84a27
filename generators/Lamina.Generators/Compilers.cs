using System;
using Lamina.Compiler;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Sources;

namespace Lamina.Generators;

/// <summary>The compiler's doors. Tests put others in their place, to see what the shell does with what comes out.</summary>
internal sealed record Compilers(
    Func<NetworkSource, CompiledNetwork> Compile,
    Func<NetworkSource, RuleOptions, EquatableArray<Finding>> Check,
    Func<ShapeSource, CompiledNetwork> CompileShape,
    Func<BlockSource, EquatableArray<Finding>> CheckBlock)
{
    /// <summary>Called with a network as soon as it is read.</summary>
    public Action<NetworkSource> Begin { get; init; } = _ => { };

    public Func<RecipeSource, CompiledNetwork> CompileRecipe { get; init; } = NetworkCompiler.Compile;

    public Func<RecipeSource, RuleOptions, EquatableArray<Finding>> CheckRecipe { get; init; } = NetworkCompiler.Check;

    public static Compilers Lamina { get; } = Create(new Ahead(HandedOver.Compile));

    private static Compilers Create(Ahead ahead) =>
        new(ahead.Compile, HandedOver.Check, NetworkCompiler.Compile, NetworkCompiler.Check) { Begin = ahead.Begin };
}
