using System.Globalization;
using TorchSharp;

namespace Lamina;

/// <summary>Mean and standard deviation of each channel of images, or of each number of vectors, over a whole data set.</summary>
/// <param name="Mean">The mean of each.</param>
/// <param name="Std">The standard deviation of each, over all values (divided by their number).</param>
public sealed record ChannelStatistics(IReadOnlyList<double> Mean, IReadOnlyList<double> Std)
{
    /// <summary>The layer to write on a network so that it normalises with these figures.</summary>
    public override string ToString() => $"[Normalize(new[] {{ {Text(Mean)} }}, new[] {{ {Text(Std)} }})]";

    private static string Text(IReadOnlyList<double> values) => string.Join(", ", values.Select(value => value.ToString("0.0###", CultureInfo.InvariantCulture)));
}

/// <summary>Normalisation by figures that are taken from the data.</summary>
public static class Normalisation
{
    private const int AtOnce = 1024;

    /// <summary>Measures each channel over the whole data set.</summary>
    public static ChannelStatistics Statistics(this Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var sum = torch.zeros([data.SampleShape[0]], torch.ScalarType.Float64);
        using var squares = torch.zeros([data.SampleShape[0]], torch.ScalarType.Float64);
        long each = 0;
        foreach (var batch in data.InOrder(BatchPlan.Cut(data.Count, AtOnce, joinSingle: false), torch.CPU))
        {
            using (batch)
            {
                using var numbers = batch.X.Tensor.to(torch.ScalarType.Float64);
                using var channels = numbers.transpose(0, 1);
                using var rows = channels.reshape(data.SampleShape[0], -1);
                using var total = rows.sum(1);
                using var square = rows.mul(rows);
                using var totalSquare = square.sum(1);
                sum.add_(total);
                squares.add_(totalSquare);
                each += rows.size(1);
            }
        }
        using var sums = sum.data<double>();
        using var squareSums = squares.data<double>();
        double[] mean = [.. sums.ToArray().Select(value => value / each)];
        double[] std = [.. squareSums.ToArray().Select((value, i) => Math.Sqrt(Math.Max(0, value / each - mean[i] * mean[i])))];
        return new ChannelStatistics(mean, std);
    }
}
