using System.Reflection;
using System.Runtime.CompilerServices;
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
    /// <summary>What <c>Layer&lt;Squash&gt;</c> names.</summary>
    private const string Squash = """
        using TorchSharp;

        public sealed class Squash(int width = 1, double ratio = 0.5) : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Squash))
        {
            public override torch.Tensor forward(torch.Tensor x) => x.mul(ratio / width);
        }
        """;

    /// <summary>The classes of the networks, in order.</summary>
    public static async Task<IReadOnlyList<Type>> Compile(IReadOnlyList<NetworkText> networks)
    {
        var project = Sources.Compile([.. networks.Select((network, index) => $"namespace {Space(index)};\n{network}"), Squash]);
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

    public static nn.Module Create(Type type) => (nn.Module)Activator.CreateInstance(type, CPU, 1L)!;

    /// <summary>What <c>forward</c> returns: one tensor, or the elements of a tuple of whatever length.</summary>
    public static IReadOnlyList<Tensor> Forward(nn.Module model, params Tensor[] x) => Call(model, "forward", [.. x]) switch
    {
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(index => (Tensor)tuple[index]!)],
        var tensor => [(Tensor)tensor!],
    };

    /// <summary>Calls a method by the types of its arguments.</summary>
    public static object? Call(object target, string method, params object[] arguments) => target.GetType().GetMethod(method, Type.GetTypeArray(arguments))!.Invoke(target, arguments);

    private static string Space(int index) => $"Random{index}";
}
