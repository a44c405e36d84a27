using System;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Checking.Signal;

/// <summary>The cross-entropy before the first step, of labels that have nothing to do with the scores.</summary>
internal static class StepZero
{
    /// <summary>The layer that gives one number per class, before a softmax at the end; null if the network decides between no classes.</summary>
    public static Node? Scores(ReadNetwork network)
    {
        var node = network.Graph.Graph.OutputNode;
        var isSoftmax = false;
        while (node.Op is Reshape or Flatten or Softmax or LogSoftmax)
        {
            isSoftmax |= node.Op is Softmax or LogSoftmax;
            node = network.Graph.Graph.Nodes[node.Inputs[0]];
        }

        return isSoftmax || network.Classes is not null ? node : null;
    }

    /// <summary>E ln Σ exp z − E z over independent normal scores, one per class, of each input's variance, the median over the seeds; ln(classes) where they are 0.</summary>
    public static double Loss(State scores, double classes)
    {
        var (small, large) = scores.Levels;
        var variance = MedianVariance(scores, classes);
        var first = Loss(variance * small * small, classes);
        return small == large ? first : (first + Loss(variance * large * large, classes)) / 2;
    }

    /// <summary>
    /// The same where no sample's loss is larger than a limit. What lies beyond is E (max z − z of the class − limit)⁺: scores so far apart have a loss of their distance.
    /// </summary>
    public static double LimitedLoss(State scores, double classes, double limit)
    {
        var (small, large) = scores.Levels;
        var variance = MedianVariance(scores, classes);
        var beyond = (Beyond(variance * small * small, classes, limit) + Beyond(variance * large * large, classes, limit)) / 2;
        return Loss(scores, classes) - beyond;
    }

    /// <summary>The second moment of softmax − label over the classes: (Σ p² − 2 Σ p y + 1) / K, of which Σ p² goes from 1/K to 1 as the scores grow. The loss is a mean over places.</summary>
    public static double Gradient(State scores, double classes, double places)
    {
        var growth = Math.Exp(Math.Min(scores.Variance, 500));
        var concentration = growth / (growth + classes - 1);
        return (concentration + 1 - 2 / classes) / classes / (places * places);
    }

    /// <summary>
    /// The variance whose loss is the median one. The layers before draw one size for all scores. What all inputs share of the scores themselves is drawn once
    /// too, and of two classes only the difference counts: |d| of one normal value, whose median is 0.845 of the mean that the integral takes.
    /// </summary>
    private static double MedianVariance(State scores, double classes)
    {
        var shared = scores.SecondMoment > 0 ? Math.Min(Math.Max(scores.Other.Here / scores.SecondMoment, 0), 1) : 0;
        var before = State.MedianOf(Math.Max(scores.Spread - 2 / classes, 0));
        var spread = classes > 1 ? shared * 2 / (classes - 1) : 0;

        // The mean of a chi as a part of its RMS: 0.798 for one term, 0.886 for two.
        var mean = 1 - spread / 8 + spread * spread / 80;
        return scores.Variance * before * State.MedianOf(spread) / (mean * mean);
    }

    private static double Beyond(double variance, double classes, double limit)
    {
        var deviation = Math.Sqrt(variance);
        var (sum, last) = (0.0, 0.0);
        for (var most = 0; most < Gaussian.Nodes.Length; most++)
        {
            // The probability that the largest of the other scores lies between the node before and this one.
            var below = Math.Pow(Gaussian.Below[most], classes - 1);
            for (var own = 0; own < Gaussian.Nodes.Length; own++)
            {
                sum += (below - last) * Gaussian.Weights[own] * Math.Max(deviation * (Gaussian.Nodes[most] - Gaussian.Step / 2 - Gaussian.Nodes[own]) - limit, 0);
            }

            last = below;
        }

        return sum;
    }

    /// <summary>
    /// With ln S = ∫ (exp(−exp(−u)) − exp(−S·exp(−u))) du, the mean over independent scores is a product: E exp(−S·exp(−u)) = (E exp(−exp(z − u)))ᴷ.
    /// </summary>
    private static double Loss(double variance, double classes)
    {
        var deviation = Math.Sqrt(variance);
        const int cells = 160;
        var reach = 6 + 7 * deviation + Math.Log(classes);
        var step = 2 * reach / cells;
        var sum = 0.0;
        for (var cell = 0; cell <= cells; cell++)
        {
            var u = cell * step - reach;
            var one = 0.0;
            for (var index = 0; index < Gaussian.Nodes.Length; index += 4)
            {
                // exp(−exp(4)) is 2e-24, exp(−exp(−40)) is 1.
                var power = deviation * Gaussian.Nodes[index] - u;
                if (power < 4) one += 4 * Gaussian.Weights[index] * (power < -40 ? 1 : Math.Exp(-Math.Exp(power)));
            }

            sum += (Math.Exp(-Math.Exp(-u)) - Math.Pow(Math.Min(one, 1), classes)) * step;
        }

        return sum;
    }
}
