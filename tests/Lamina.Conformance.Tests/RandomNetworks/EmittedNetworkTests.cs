using System.Reflection;
using System.Runtime.InteropServices;
using Lamina.Compiler;
using Lamina.Compiler.Findings;
using Lamina.Conformance.Tests.Reference;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>
/// What the generator writes for random networks is C# that computes what the documentation says, and learns. <c>LAMINA_EMITTED</c> says how many.
/// </summary>
public class EmittedNetworkTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Generated_code_computes_what_is_documented_and_every_parameter_gets_a_gradient()
    {
        var (seed, count) = (Settings.Seed(output), Settings.Number("LAMINA_EMITTED", 20));
        var networks = Enumerable.Range(0, int.MaxValue).Select(index => Settings.Grown(seed, index)).Where(CanLearn).Take(count).ToList();
        var faults = networks.Zip(await Emitted.Compile(networks)).Select(pair => (pair.First, Fault: FaultOf(pair.First, pair.Second))).Where(pair => pair.Fault is not null).ToList();
        output.WriteLine($"{networks.Count} emitted, {faults.Count} faults");
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(5).Select(pair => $"{pair.Fault}\n{pair.First}")));
    }

    /// <summary>No rule calls it an error, as it does the softmax of one value, and no layer's value goes unread: such a layer cannot learn.</summary>
    private static bool CanLearn(NetworkText network) =>
        NetworkCompiler.Compile(network.Source).Findings.All(finding => finding.Rule != "LAM2001" && RuleCatalog.Find(finding.Rule).Severity != Severity.Error);

    private static string? FaultOf(NetworkText network, Type type)
    {
        using var scope = NewDisposeScope();
        try
        {
            using var model = Emitted.Create(type);
            var x = ReferenceNetwork.Start(network.InputAttribute, network.Extents(Trial.Sizes[0])).Current.Tensor;
            return Values(network, model, x) ?? Gradients(model, x);
        }
        catch (Exception failure) when (failure is ExternalException or ArgumentException or InvalidOperationException or TargetInvocationException)
        {
            return (failure.InnerException ?? failure).Message;
        }
    }

    /// <summary>The same weights give the same values, under the same keys.</summary>
    private static string? Values(NetworkText network, nn.Module model, Tensor x)
    {
        using var _ = no_grad();
        model.eval();
        var (given, layers) = (model.state_dict(), network.Layers.Select(network.Spelled).ToList());
        var start = ReferenceNetwork.Start(network.InputAttribute, network.Extents(Trial.Sizes[0]), x, given, layers);
        var reference = layers.Aggregate(start, (trial, layer) => trial.Apply(layer));
        var keys = reference.Layers.SelectMany(layer => layer.State).Select(tensor => tensor.Key).Order(StringComparer.Ordinal);
        if (!keys.SequenceEqual(given.Keys.Order(StringComparer.Ordinal))) return $"The keys are {string.Join(", ", given.Keys)} instead of {string.Join(", ", keys)}";

        var values = reference.Outputs.Select(output => output.Value).Prepend(reference.End());
        return values.Zip(Emitted.Forward(model, x), (value, actual) => Difference(value.Tensor, actual)).FirstOrDefault(difference => difference is not null);
    }

    private static string? Difference(Tensor expected, Tensor actual)
    {
        if (!expected.shape.SequenceEqual(actual.shape)) return $"The answer is [{string.Join(", ", actual.shape)}] instead of [{string.Join(", ", expected.shape)}]";
        // Norms divide by what may be next to nothing.
        var (difference, size) = ((expected - actual).abs().max().item<float>(), expected.abs().max().item<float>());
        return difference <= 1e-3 * Math.Max(1, size) ? null : $"The answer is {difference} off, of {size} at most";
    }

    private static string? Gradients(nn.Module model, Tensor x)
    {
        if (!model.parameters().Any()) return null;
        model.train();
        // Random weights, because the sum of a softmax or of a norm has no gradient.
        Emitted.Forward(model, x).Select(answer => (answer * randn_like(answer)).sum()).Aggregate((sum, next) => sum + next).backward();
        foreach (var (name, parameter) in model.named_parameters())
        {
            if (parameter.grad is not { } gradient) return $"{name} has no gradient";
            if (!gradient.isfinite().all().item<bool>()) return $"The gradient of {name} is not finite";
        }

        return null;
    }
}
