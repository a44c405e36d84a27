using System.Globalization;
using Lamina.Compiler.Reading;

namespace Lamina.Signal;

/// <summary>The table of predicted against measured figures, and its last line.</summary>
internal static class Report
{
    public static int Write(ZooSources zoo, string folder, string[] wanted)
    {
        var total = new Comparison();
        var (cases, losses, close) = (0, 0, 0);
        Console.WriteLine("Factors between predicted and measured: the median over the layers, and what 95 of 100 layers stay within.");
        Console.WriteLine($"{"network",-20} {"initialiser",-15} {"RMS",14} {"over inputs",14} {"gradient",14} {"loss",9} {"predicted",9}");
        foreach (var name in Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal))
        {
            if (wanted.Length > 0 && !wanted.Contains(name)) continue;
            var network = NetworkReader.Read(Sizes.At(name, zoo.Networks[name]));
            foreach (var init in NetworkInit.All)
            {
                var path = Path.Combine(folder, name, init.Name + ".csv");
                if (!File.Exists(path) || (wanted.Length > 1 && !wanted.Contains(init.Name))) continue;
                var (batch, measured) = Recording.Load(path);
                var comparison = Comparison.Of(network, init, batch, measured, verbose: wanted.Length > 1);
                comparison.AddTo(total);
                cases++;
                if (!double.IsNaN(comparison.Loss.Measured))
                {
                    losses++;
                    if (IsClose(comparison.Loss)) close++;
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name,-20} {init.Name,-15} {Text(comparison.Rms)} {Text(comparison.Deviation)} {Text(comparison.Gradient)} {comparison.Loss.Measured,9:0.000} {comparison.Loss.Predicted,9:0.000}{(IsClose(comparison.Loss) ? "" : " far")}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"signal: {cases} networks × initialisers, {total.Rms.Count} layers; median and 95 % factors: RMS {Text(total.Rms).Trim()}, over inputs {Text(total.Deviation).Trim()}, gradient {Text(total.Gradient).Trim()}; loss close in {close} of {losses}"));
        return IsWithin(total.Rms, 1.3, 2.5) && IsWithin(total.Deviation, 1.3, 2.5) && IsWithin(total.Gradient, 2, 5) && close == losses ? 0 : 1;
    }

    /// <summary>Within 10 % or 0.2 where the scores are below 1, within a factor of 1.5 above; true where there is no loss.</summary>
    private static bool IsClose((double Predicted, double Measured, double Scores) loss)
    {
        if (double.IsNaN(loss.Measured)) return true;
        var factor = Math.Max(loss.Predicted / loss.Measured, loss.Measured / loss.Predicted);
        return loss.Scores < 1 ? factor <= 1.1 || Math.Abs(loss.Predicted - loss.Measured) <= 0.2 : factor <= 1.5;
    }

    private static bool IsWithin(List<double> ratios, double median, double most) =>
        Comparison.Factors(ratios) is var factors && factors.Median <= median && factors.Most <= most;

    private static string Text(List<double> ratios)
    {
        var (median, most) = Comparison.Factors(ratios);
        return string.Create(CultureInfo.InvariantCulture, $"{median,8:0.00} {most,5:0.00}");
    }
}
