using System.Globalization;
using Lamina.Compiler.Reading;

namespace Lamina.Signal;

/// <summary>Measured figures as files.</summary>
internal static class Recording
{
    public static void Save(string path, ReadNetwork network, long batch, int seeds, Measured measured)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var header = FormattableString.Invariant($"# input {network.Input.Shape}, batch {batch}, seeds {seeds}, loss {measured.Loss:G5}");
        var rows = measured.Layers.Select(layer => FormattableString.Invariant($"{layer.Name},{layer.Rms:G4},{layer.Std:G4},{layer.Gradient:G4}"));
        File.WriteAllLines(path, [header, .. rows]);
    }

    public static (long Batch, Measured Measured) Load(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(", ").Select(part => part.Split(' ')).ToDictionary(part => part[^2], part => part[^1]);
        var layers = lines.Skip(1).Select(line => line.Split(',')).Select(part => new MeasuredLayer(part[0], Number(part[1]), Number(part[2]), Number(part[3])));
        return (long.Parse(header["batch"], CultureInfo.InvariantCulture), new([.. layers], Number(header["loss"])));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
