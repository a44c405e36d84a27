using Lamina.Conformance.Tests.Reference;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>What is wrong with the code that was written for a network; null: nothing.</summary>
internal static class EmittedFaults
{
    /// <summary>How far apart losses in 16 and in 32 bits may be: norms divide by what may be next to nothing.</summary>
    private const double Rounding16 = 0.25;

    /// <summary>The same weights give the same values, under the same keys.</summary>
    public static string? InValues(NetworkText network, nn.Module model, Tensor[] x)
    {
        using var _ = no_grad();
        model.eval();
        var (given, layers) = (model.state_dict(), network.Layers.Select(network.Spelled).ToList());
        var start = ReferenceNetwork.Start(network.InputAttributes, network.Extents(Trial.Sizes[0]), x, given, layers);
        var reference = layers.Aggregate(start, (trial, layer) => trial.Apply(layer));
        var keys = reference.Layers.SelectMany(layer => layer.State).Select(tensor => tensor.Key).Order(StringComparer.Ordinal);
        if (!keys.SequenceEqual(given.Keys.Order(StringComparer.Ordinal))) return $"The keys are {string.Join(", ", given.Keys)} instead of {string.Join(", ", keys)}";

        var values = reference.Outputs.Select(output => output.Value).Prepend(reference.End());
        return values.Zip(Emitted.Forward(model, x), (value, actual) => Difference("The answer", value.Tensor, actual)).FirstOrDefault(difference => difference is not null);
    }

    /// <summary>Each way to infer gives what <c>forward</c> does in evaluation mode.</summary>
    public static string? InInference(nn.Module model, Tensor[] x)
    {
        using var _ = no_grad();
        model.eval();
        var expected = Emitted.Forward(model, x);
        if (model.GetType().GetMethod("Infer", [typeof(Batch)]) is null) return null;
        var path = (InferencePath?)model.GetType().GetProperty("InferencePath")?.GetValue(model);
        foreach (var way in path is null ? [InferenceWay.Auto] : path.HasPlain ? [InferenceWay.Packed, InferenceWay.Plain] : new[] { InferenceWay.Packed })
        {
            // In Float32 on every processor: the 8 bits of BFloat16 would hide a fault.
            if (path is not null) (path.Way, path.Packs) = (way, ScalarType.Float32);
            var actual = (Tensor)Emitted.Call(model, "Infer", new Batch(x[0]))!;
            if (Difference($"Infer ({way})", expected[0], actual) is { } difference) return difference;
        }

        return null;
    }

    /// <summary>Every parameter gets a gradient.</summary>
    public static string? InGradients(nn.Module model, Tensor[] x)
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

    /// <summary>A step's loss is that of the network's answer, where anything that is learned has a part in it.</summary>
    public static string? InStep(nn.Module model, Tensor[] x)
    {
        using var training = (TrainerBase)Activator.CreateInstance(model.GetType().GetNestedType("Training")!, model)!;
        var isFull = training.Recipe.Precision == Precision.Float32;

        // In 16 bits noise takes other numbers of the same stream.
        model.train(isFull);
        manual_seed(1);
        var scores = Emitted.Forward(model, x)[0];
        if (!scores.requires_grad) return null;
        var y = scores.detach() + Math.Max(1, scores.abs().max().item<float>()) * (1 + randn_like(scores).abs());
        var expected = (scores - y).square().mean().item<float>();
        manual_seed(1);
        Emitted.Call(training, "TrainStep", [.. x.Select(each => new Batch(each)), new TargetValues(y)]);
        var loss = training.ReadLoss();
        return Math.Abs(loss - expected) <= (isFull ? 1e-5 : Rounding16) * expected ? null : $"The loss of a step in {training.Recipe.Precision} is {loss} instead of {expected}";
    }

    private static string? Difference(string what, Tensor expected, Tensor actual)
    {
        if (!expected.shape.SequenceEqual(actual.shape)) return $"{what} is [{string.Join(", ", actual.shape)}] instead of [{string.Join(", ", expected.shape)}]";
        // Norms divide by what may be next to nothing.
        var (difference, size) = ((expected - actual).abs().max().item<float>(), expected.abs().max().item<float>());
        return difference <= 1e-3 * Math.Max(1, size) ? null : $"{what} is {difference} off, of {size} at most";
    }
}
