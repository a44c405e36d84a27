using System;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler;

/// <summary>The one door of the compiler. Pure functions: the same source always gives the same result.</summary>
public static class NetworkCompiler
{
    /// <summary>All phases: what the generator needs.</summary>
    public static CompiledNetwork Compile(NetworkSource source) => throw new NotImplementedException();

    /// <summary>The phases up to the findings: what the analyzer needs.</summary>
    public static EquatableArray<Finding> Check(NetworkSource source) => throw new NotImplementedException();

    /// <summary>A <c>[Shape]</c> struct: its findings and the part that makes it an <c>IShape</c>.</summary>
    public static CompiledNetwork Compile(ShapeSource source) => throw new NotImplementedException();
}
