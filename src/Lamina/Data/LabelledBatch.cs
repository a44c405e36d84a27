using TorchSharp;

namespace Lamina;

/// <summary>Samples and their right answers, freed together.</summary>
internal sealed record LabelledBatch(Batch X, Target Y) : IDisposable
{
    /// <summary>What stands beside the samples: the other inputs of a network, by their names.</summary>
    public IReadOnlyList<(string Input, Batch Batch)> Beside { get; init; } = [];

    /// <summary>The targets of outputs that have their own, by the outputs' names.</summary>
    public IReadOnlyList<(string Output, Target Target)> OwnTargets { get; init; } = [];

    /// <summary>A tensor for each input of a network, in its order: the samples, then what stands beside them.</summary>
    /// <param name="inputs">The network's inputs.</param>
    public torch.Tensor[] Tensors(IReadOnlyList<NamedInput> inputs) =>
        [X.Tensor, .. inputs.Skip(1).Select(input => Beside.First(other => other.Input == input.Name).Batch.Tensor)];

    /// <summary>A target for each output that has its own, in the order in which a step takes them.</summary>
    public Target[] Targets(IReadOnlyList<NamedTarget> targets) => [.. targets.Select(target => OwnTargets.First(own => own.Output == target.Name).Target)];

    public void Dispose()
    {
        X.Dispose();
        foreach (var (_, batch) in Beside) batch.Dispose();
        Y.Dispose();
        foreach (var (_, target) in OwnTargets) target.Dispose();
    }
}
