using TorchSharp;
using TorchSharp.Modules;

namespace Lamina;

/// <summary>The running mean of a network's weights, on their device: a ← d·a + (1 − d)·w.</summary>
internal sealed class WeightAverage(torch.nn.Module network) : IDisposable
{
    private const string Key = Checkpoint.Mark + "average.";

    private readonly List<(string Key, Parameter Weight, torch.Tensor Mean)> weights = Clone(network);

    private static List<(string, Parameter, torch.Tensor)> Clone(torch.nn.Module network)
    {
        using var noGradients = torch.no_grad();
        return [.. network.named_parameters().Select(pair => (pair.name, pair.parameter, pair.parameter.detach().clone()))];
    }

    /// <summary>Takes the weights as they are into the mean.</summary>
    public void Add(double decay)
    {
        using var noGradients = torch.no_grad();
        using Scalar kept = decay, taken = 1 - decay;
        foreach (var (_, weight, mean) in weights) mean.mul_(kept).add_(weight, taken);
    }

    /// <summary>Puts the mean into the network until the result is disposed.</summary>
    public IDisposable Use()
    {
        Swap();
        return new Swapped(this);
    }

    /// <summary>Puts the mean into the network for good.</summary>
    public void Keep()
    {
        using var noGradients = torch.no_grad();
        foreach (var (_, weight, mean) in weights) weight.copy_(mean);
    }

    /// <param name="checkpoint">Where to.</param>
    /// <param name="copy">False: the checkpoint shares the numbers, and must be written before the next step.</param>
    public void Save(Checkpoint checkpoint, bool copy)
    {
        foreach (var (key, _, mean) in weights) checkpoint.Put(Key + key, copy ? mean.clone() : mean.alias());
    }

    /// <summary>The mean that <see cref="Save"/> put in; null if there was none yet.</summary>
    public static WeightAverage? Restore(Checkpoint checkpoint, torch.nn.Module network, WeightAverage? old)
    {
        old?.Dispose();
        var average = new WeightAverage(network);
        if (!average.weights.All(each => checkpoint.Has(Key + each.Key)))
        {
            average.Dispose();
            return null;
        }
        using var noGradients = torch.no_grad();
        foreach (var (key, _, mean) in average.weights) mean.copy_(checkpoint.Tensor(Key + key));
        return average;
    }

    public void Dispose()
    {
        foreach (var (_, _, mean) in weights) mean.Dispose();
    }

    private void Swap()
    {
        using var noGradients = torch.no_grad();
        foreach (var (_, weight, mean) in weights)
        {
            using var kept = weight.detach().clone();
            weight.copy_(mean);
            mean.copy_(kept);
        }
    }

    private sealed class Swapped(WeightAverage average) : IDisposable
    {
        public void Dispose() => average.Swap();
    }
}
