using TorchSharp;

namespace Lamina;

/// <summary>A network's answers for a whole data set.</summary>
/// <typeparam name="TClass">What a class is: an enum, or its index.</typeparam>
/// <param name="Classes">The likeliest class of each sample; of a single yes or no, 1 for yes.</param>
/// <param name="Probabilities">
/// The probability of each class for each sample, [N, K]. Each row adds up to 1 if one class is true; if several can be, each number is a probability by itself.
/// </param>
public sealed record Predictions<TClass>(IReadOnlyList<TClass> Classes, float[,] Probabilities);

/// <summary>Answers for whole data sets.</summary>
public static class PredictionExtensions
{
    /// <summary>The likeliest class and the probabilities of each sample, in evaluation mode and without gradients.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; this affects time and memory, not the result.</param>
    public static Predictions<TClass> PredictAll<TShape, TClass>(this IClassifier<TShape, TClass> network, Dataset<TShape> data, int batchSize = 256)
        where TShape : IShape where TClass : struct, Enum => ((IClassifier)network).PredictAll(data, batchSize).As<TClass>();

    /// <summary>The index of the likeliest class and the probabilities of each sample, in evaluation mode and without gradients.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; this affects time and memory, not the result.</param>
    /// <exception cref="InvalidOperationException">The network answers for each pixel, and not once a sample.</exception>
    public static Predictions<int> PredictAll(this IClassifier network, Dataset data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Classes((torch.nn.Module)network, data, batchSize, batch => Answers.Probabilities(network.forward(batch.X.Tensor), network.Answer));
    }

    /// <summary>A network's output for each sample, unchanged, in evaluation mode and without gradients: the numbers of a regression, the scores of a classifier.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; this affects time and memory, not the result.</param>
    /// <returns>The values, [N, ...] on the CPU; to be disposed.</returns>
    public static torch.Tensor PredictValues(this torch.nn.Module<torch.Tensor, torch.Tensor> network, Dataset data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Values(network, data, batchSize, batch => network.forward(batch.X.Tensor));
    }

    /// <summary>The same with the members of an enum, the member with value k for class k.</summary>
    /// <typeparam name="TClass">The classes; their values are exactly 0 to K − 1.</typeparam>
    /// <param name="predictions">Answers with the indices of classes.</param>
    public static Predictions<TClass> As<TClass>(this Predictions<int> predictions) where TClass : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(predictions);
        var members = Enum.GetValues<TClass>();
        return new Predictions<TClass>([.. predictions.Classes.Select(k => members[k])], predictions.Probabilities);
    }

    internal static Predictions<int> Classes(torch.nn.Module network, Dataset data, int batchSize, Func<LabelledBatch, torch.Tensor> probabilities)
    {
        using var all = Values(network, data, batchSize, probabilities);
        using var values = all.data<float>();
        float[] numbers = values.ToArray();
        int k = (int)all.size(1);
        var rows = new float[data.Count, k];
        Buffer.BlockCopy(numbers, 0, rows, 0, numbers.Length * sizeof(float));
        return new Predictions<int>([.. Enumerable.Range(0, data.Count).Select(i => Answers.ClassOf(numbers.AsSpan(i * k, k)))], rows);
    }

    /// <summary>The answers for all batches, concatenated on the CPU.</summary>
    internal static torch.Tensor Values(torch.nn.Module network, Dataset data, int batchSize, Func<LabelledBatch, torch.Tensor> answer)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var inference = new Inference(network);
        var parts = new List<torch.Tensor>();
        try
        {
            foreach (var batch in data.InOrder(BatchPlan.Cut(data.Count, batchSize, joinSingle: false), inference.Device))
            {
                using (batch)
                using (var there = answer(batch))
                using (var here = there.cpu()) parts.Add(here.alias());
            }
            return torch.cat([.. parts], 0);
        }
        finally
        {
            foreach (var part in parts) part.Dispose();
        }
    }
}
