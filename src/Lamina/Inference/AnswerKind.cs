using TorchSharp;

namespace Lamina;

/// <summary>What the numbers that a network gives mean.</summary>
public enum AnswerKind
{
    /// <summary>A score for each class, of which one is true: softmax makes probabilities of them.</summary>
    OneOfMany,

    /// <summary>A score for each class, of which several can be true, or none: the sigmoid of each is its probability.</summary>
    YesOrNo,

    /// <summary>A probability for each class: the network ends in a softmax or sigmoid itself.</summary>
    Probabilities,

    /// <summary>Numbers, and no classes.</summary>
    Values,
}

/// <summary>Turns a network's numbers into probabilities and classes.</summary>
internal static class Answers
{
    /// <summary>The probabilities of a batch, [N, K]; the scores are freed.</summary>
    public static torch.Tensor Probabilities(torch.Tensor scores, AnswerKind kind)
    {
        using (scores)
        {
            if (scores.numel() != scores.size(0) * scores.size(1))
                throw new InvalidOperationException($"PredictAll takes one answer a sample; this network gives {ShapeText.Tensor(scores.shape)}. Of a batch, the class of each pixel is forward(x).argmax(1).");
            using var flat = scores.flatten(1, -1);
            return kind switch
            {
                AnswerKind.OneOfMany => flat.softmax(1),
                AnswerKind.YesOrNo => flat.sigmoid(),
                _ => flat.alias(),
            };
        }
    }

    /// <summary>The likeliest class of a sample; of a single yes or no, 1 for yes.</summary>
    public static int ClassOf(ReadOnlySpan<float> probabilities)
    {
        if (probabilities.Length == 1) return probabilities[0] > 0.5f ? 1 : 0;
        int best = 0;
        for (int i = 1; i < probabilities.Length; i++)
            if (probabilities[i] > probabilities[best]) best = i;
        return best;
    }
}
