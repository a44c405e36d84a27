using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Tests.Notation;

/// <summary>What a network becomes.</summary>
internal static class Emitted
{
    /// <summary>The code of a network of one dense layer with this recipe.</summary>
    public static string Code(params string[] recipe) => Of(["Input(4)", "Dense(3)", .. recipe]);

    /// <summary>The code of a network, which must have no errors.</summary>
    public static string Of(params string[] attributes)
    {
        var compiled = NetworkCompiler.Compile(Written.Network(attributes));
        Assert.DoesNotContain(compiled.Findings, finding => RuleCatalog.Find(finding.Rule).Severity == Severity.Error);
        return compiled.Code;
    }
}
