using Lamina.Compiler.Findings;

namespace Lamina.Compiler;

/// <summary>What leaves the compiler.</summary>
/// <param name="Findings">All findings, in source order. The generator ignores them; the analyzer reports them.</param>
/// <param name="HintName">The emitted file's name, unique in the assembly.</param>
/// <param name="Code">The emitted C#. The full public surface is there even if the network has errors.</param>
public sealed record CompiledNetwork(EquatableArray<Finding> Findings, string HintName, string Code);
