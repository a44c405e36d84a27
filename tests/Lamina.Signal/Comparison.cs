using System.Globalization;
using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Reading;

namespace Lamina.Signal;

/// <summary>Predicted over measured, for one network and initialiser.</summary>
internal sealed class Comparison
{
    public List<double> Rms { get; } = [];

    public List<double> Deviation { get; } = [];

    public List<double> Gradient { get; } = [];

    public (double Predicted, double Measured, double Scores) Loss { get; private set; }

    public static Comparison Of(ReadNetwork network, NetworkInit init, long batch, Measured measured, bool verbose)
    {
        var graph = init.Apply(network.Graph);
        var predicted = SignalPredictor.Predict(network, graph, new SignalConditions(batch, Training: true));
        var comparison = new Comparison { Loss = (predicted.Loss, measured.Loss, predicted.Scores is { } id ? predicted.Layers[id].Rms : double.NaN) };
        foreach (var layer in measured.Layers)
        {
            if (graph.Graph.Nodes.FirstOrDefault(node => node.Name == layer.Name) is not { } node) continue;
            var signal = predicted.Layers[node.Id];
            Add(comparison.Rms, signal.Rms, layer.Rms);
            Add(comparison.Deviation, signal.Deviation, layer.Std);
            Add(comparison.Gradient, signal.Gradient, layer.Gradient);
            if (verbose)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {layer.Name,-28} rms {layer.Rms,9:G3} {signal.Rms / layer.Rms,6:0.00}   std {layer.Std,9:G3} {signal.Deviation / layer.Std,6:0.00}   grad {layer.Gradient,9:G3} {signal.Gradient / layer.Gradient,6:0.00}"));
            }
        }

        return comparison;
    }

    public void AddTo(Comparison total)
    {
        total.Rms.AddRange(Rms);
        total.Deviation.AddRange(Deviation);
        total.Gradient.AddRange(Gradient);
    }

    /// <summary>The median factor between two positive numbers, and the one that 95 of 100 stay within.</summary>
    public static (double Median, double Most) Factors(List<double> ratios)
    {
        if (ratios.Count == 0) return (double.NaN, double.NaN);
        var sorted = ratios.Select(ratio => Math.Max(ratio, 1 / ratio)).Order().ToArray();
        return (sorted[sorted.Length / 2], sorted[(int)Math.Ceiling(sorted.Length * 0.95) - 1]);
    }

    /// <summary>Below a float's precision nothing can be measured.</summary>
    private static void Add(List<double> ratios, double predicted, double measured)
    {
        if (measured > 1e-30 && !double.IsNaN(predicted)) ratios.Add(Math.Max(predicted, 1e-300) / measured);
    }
}
