using System.Reflection;
using Lamina.Generators;
using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>Networks that went through the real generator and the C# compiler, in one assembly.</summary>
internal static class Emitted
{
    /// <summary>The classes of the networks, in order.</summary>
    public static async Task<IReadOnlyList<Type>> Compile(IReadOnlyList<NetworkText> networks)
    {
        var project = Sources.Compile([.. networks.Select((network, index) => $"namespace {Space(index)};\n{network}")]);
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(project, out var output, out var diagnostics);
        Assert.Empty(diagnostics);

        using var file = new MemoryStream();
        var result = output.Emit(file);
        if (!result.Success)
        {
            var found = await output.WithAnalyzers([new NetworkAnalyzer()]).GetAllDiagnosticsAsync();
            Assert.Fail(string.Join("\n\n", found.Where(each => each.Severity == DiagnosticSeverity.Error).Take(5).Select(error => $"{error}\n{error.Location.SourceTree}")));
        }

        var assembly = Assembly.Load(file.ToArray());
        return [.. networks.Select((_, index) => assembly.GetType(Space(index) + ".Net", throwOnError: true)!)];
    }

    public static nn.Module<Tensor, Tensor> Create(Type type) => (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;

    private static string Space(int index) => $"Random{index}";
}
