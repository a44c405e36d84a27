using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lamina.Endurance;

/// <summary>
/// A small network with everything a resumed run must take up again: Adam's averages, batch norm's statistics, dropout's random stream, the mean of the weights, gradients
/// that wait for their update, a rate that falls where the loss stands still.
/// </summary>
[Network, Input<MnistImage>, Classes(10)]
[Rescale(1 / 255.0)]
[Conv2D(8, 3, Padding = 1), BatchNorm, ReLU, MaxPool2D(2)]
[Flatten, Dropout(0.3), Dense(256), ReLU, Dense(10)]
[CrossEntropy, Adam(1e-3), Ema(0.9), ReduceOnPlateau(Factor = 0.7, Patience = 0, Threshold = 0.3)]
[Train(Epochs = 3, BatchSize = 64, Accumulate = 3, EvalEverySteps = 8), Checkpoint(EverySteps = 2)]
public partial class Endured;

/// <summary>The run that is killed.</summary>
internal static class Victim
{
    private const int Samples = 1280, TestSamples = 200;

    /// <param name="directory">The run's folder.</param>
    /// <param name="seed">The weights that the network has before the run, of which a resumed one must keep nothing.</param>
    public static void Train(string directory, long seed)
    {
        using var data = Data();
        using var network = new Endured(seed: seed);
        var history = network.Fit(data, new RunOptions { Directory = directory, Resume = true, RunDevice = RunDevice.Cpu, Threads = 1, Seed = 7, Output = RunOutput.Lines });
        if (history.StopReason == StopReason.Completed) Console.WriteLine(Fingerprint(history));
    }

    /// <summary>Whether a checkpoint opens; there may be none yet.</summary>
    public static void RequireReadable(string directory)
    {
        using var network = new Endured(seed: 2);
        foreach (string file in Directory.EnumerateFiles(directory, "*.safetensors")) network.Load(file);
    }

    private static DataSplit<MnistImage> Data()
    {
        using var all = Mnist.Load();
        return new DataSplit<MnistImage>(First(all.Train, Samples), First(all.Test, TestSamples));
    }

    private static Dataset<MnistImage> First(Dataset<MnistImage> data, int count) => new(
        data.Name, data.Images[..count].Tensor,
        TorchSharp.torch.tensor(data.Labels.Take(count).Select(label => (long)label).ToArray()), data.Classes);

    private static string Fingerprint(History history)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in new[] { "weights.safetensors", "best.safetensors" })
            hash.AppendData(File.ReadAllBytes(Path.Combine(history.Directory!, file)));
        foreach (var e in history.Epochs)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{e.Epoch} {e.TrainLoss:R} {e.TrainAccuracy:R} {e.TestLoss:R} {e.TestAccuracy:R} {e.LearningRate:R}\n")));
        foreach (var test in history.Tests)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{test.Step} {test.Loss:R} {test.Accuracy:R}\n")));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
