using System.Reflection;
using System.Runtime.InteropServices;
using Lamina.Compiler;
using Lamina.Compiler.Findings;
using Lamina.Conformance.Tests.Reference;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>
/// What the generator writes for random networks is C# that computes what the documentation says, learns, and infers. <c>LAMINA_EMITTED</c> says how many.
/// </summary>
public class EmittedNetworkTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Generated_code_computes_what_is_documented_learns_and_infers()
    {
        var (seed, count) = (Settings.Seed(output), Settings.Number("LAMINA_EMITTED", 20));
        var networks = Enumerable.Range(0, int.MaxValue).Select(index => WithRecipe(Settings.Grown(seed, index), index)).Where(CanLearn).Take(count).ToList();
        var faults = networks.Zip(await Emitted.Compile(networks)).Select(pair => (pair.First, Fault: FaultOf(pair.First, pair.Second))).Where(pair => pair.Fault is not null).ToList();
        output.WriteLine($"{networks.Count} emitted, {faults.Count} faults");
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(5).Select(pair => $"{pair.Fault}\n{pair.First}")));
    }

    /// <summary>Numbers are learnt, which any network can; every third in 16 bits.</summary>
    private static NetworkText WithRecipe(NetworkText network, int index) =>
        network with { Recipe = ["MeanSquaredError", "Sgd(0.001)", index % 3 == 0 ? "Train(Precision = Precision.BFloat16)" : "Train(Epochs = 1)"] };

    /// <summary>No rule calls it an error, as it does the softmax of one value, and no layer's value goes unread: such a layer cannot learn.</summary>
    private static bool CanLearn(NetworkText network) =>
        NetworkCompiler.Compile(network.Source).Findings.All(finding => finding.Rule != "LAM2001" && RuleCatalog.Find(finding.Rule).Severity != Severity.Error);

    private static string? FaultOf(NetworkText network, Type type)
    {
        using var scope = NewDisposeScope();
        try
        {
            using var model = Emitted.Create(type);
            Tensor[] x = [.. ReferenceNetwork.Start(network.InputAttributes, network.Extents(Trial.Sizes[0])).Inputs.Select(input => input.Tensor)];
            return EmittedFaults.InValues(network, model, x) ?? EmittedFaults.InInference(model, x) ?? EmittedFaults.InGradients(model, x) ?? EmittedFaults.InStep(model, x);
        }
        catch (Exception failure) when (failure is ExternalException or ArgumentException or InvalidOperationException or TargetInvocationException)
        {
            return (failure.InnerException ?? failure).Message;
        }
    }
}
