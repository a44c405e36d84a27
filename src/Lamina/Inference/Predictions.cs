using TorchSharp;

namespace Lamina;

/// <summary>A network's answers for a whole data set.</summary>
/// <typeparam name="TClass">What a class is: an enum, or its index.</typeparam>
/// <param name="Classes">The likeliest class of each sample.</param>
/// <param name="Probabilities">The probability of each class for each sample, [N, K]; each row adds up to 1.</param>
public sealed record Predictions<TClass>(IReadOnlyList<TClass> Classes, float[,] Probabilities);

/// <summary>Answers for whole data sets.</summary>
public static class PredictionExtensions
{
    /// <summary>The likeliest class and the probabilities of each sample, in evaluation mode and without gradients.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; it changes time and memory, not the result.</param>
    public static Predictions<TClass> PredictAll<TShape, TClass>(this IClassifier<TShape, TClass> network, Dataset<TShape> data, int batchSize = 256)
        where TShape : IShape where TClass : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(network);
        return Answer((torch.nn.Module)network, data, batchSize, batch =>
        {
            using var logits = network.Forward(Batch<TShape>.Trusted(batch.X));
            return logits.Probabilities();
        }).As<TClass>();
    }

    /// <summary>The index of the likeliest class and the probabilities of each sample, for a network that gives a score for each class.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; it changes time and memory, not the result.</param>
    public static Predictions<int> PredictAll(this torch.nn.Module<torch.Tensor, torch.Tensor> network, Dataset data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Answer(network, data, batchSize, batch => Probabilities(network.forward(batch.X.Tensor)));
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

    /// <summary>The probabilities of a batch, [N, K]; the scores are freed.</summary>
    internal static torch.Tensor Probabilities(torch.Tensor scores)
    {
        using (scores)
        {
            if (scores.numel() != scores.size(0) * scores.size(1))
                throw new InvalidOperationException($"PredictAll takes one answer a sample; this network gives {ShapeText.Tensor(scores.shape)}. Of a batch, the class of each pixel is forward(x).argmax(1).");
            using var flat = scores.flatten(1, -1);
            return flat.softmax(1);
        }
    }

    internal static Predictions<int> Answer(torch.nn.Module network, Dataset data, int batchSize, Func<LabelledBatch, torch.Tensor> probabilities)
    {
        ArgumentNullException.ThrowIfNull(data);
        float[,]? all = null;
        var classes = new List<int>(data.Count);
        using var inference = new Inference(network);
        foreach (var batch in data.InOrder(BatchPlan.Cut(data.Count, batchSize, joinSingle: false), inference.Device))
        {
            using (batch)
            {
                using var rows = probabilities(batch);
                using var local = rows.cpu();
                using var values = local.data<float>();
                float[] numbers = values.ToArray();
                int k = (int)rows.size(1);
                all ??= new float[data.Count, k];
                Buffer.BlockCopy(numbers, 0, all, classes.Count * k * sizeof(float), numbers.Length * sizeof(float));
                for (int i = 0; i < batch.X.Count; i++) classes.Add(IndexOfMax(numbers.AsSpan(i * k, k)));
            }
        }
        return new Predictions<int>(classes, all!);
    }

    private static int IndexOfMax(ReadOnlySpan<float> row)
    {
        int best = 0;
        for (int i = 1; i < row.Length; i++)
            if (row[i] > row[best]) best = i;
        return best;
    }
}
