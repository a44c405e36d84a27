using TorchSharp;

namespace Lamina;

/// <summary>Which way a figure is better.</summary>
public enum Better
{
    /// <summary>Higher is better, as of an accuracy.</summary>
    Higher,

    /// <summary>Lower is better, as of an error.</summary>
    Lower,
}

/// <summary>A figure by which a network is judged, collected batch by batch. One of your own: <c>[Metric&lt;MyMetric&gt;]</c>.</summary>
public interface IMetric : IDisposable
{
    /// <summary>What it is called: top-5 accuracy.</summary>
    string Name { get; }

    /// <summary>Its unit; empty for a fraction.</summary>
    string Unit { get; }

    /// <summary>Which way it is better.</summary>
    Better Better { get; }

    /// <summary>Takes in a batch. Keep what is computed on the device, so that nothing waits for it.</summary>
    /// <param name="output">What the network gave, [N, ...].</param>
    /// <param name="y">The right answers.</param>
    void Add(torch.Tensor output, Target y);

    /// <summary>The figure over all batches so far; NaN where there was none.</summary>
    double Read();

    /// <summary>Begins anew.</summary>
    void Reset();
}

/// <summary>What a metric came to.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit; empty for a fraction.</param>
/// <param name="Better">Which way it is better.</param>
public sealed record MetricValue(string Name, double Value, string Unit, Better Better)
{
    /// <summary>What a metric has come to. Waits for the device.</summary>
    public static MetricValue Of(IMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new MetricValue(metric.Name, metric.Read(), metric.Unit, metric.Better);
    }

    /// <summary>Name, figure and unit.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} {Value:0.0000}{(Unit.Length > 0 ? " " : "")}{Unit}");
}
