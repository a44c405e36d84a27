using TorchSharp;

namespace Lamina.Tests.Metrics;

public sealed class MetricTests
{
    // import numpy as np
    // s = np.array([[2., 1, .1], [0, 3, 1.2], [1, 2.1, .3], [-.2, 1, 3], [1.1, .4, .5], [.2, .15, .42], [.05, 2, 1], [3, 1.3, 2]]); y = np.array([0, 1, 0, 2, 1, 2, 1, 2])
    // p = s.argmax(1); k = range(3)
    // precision = [((p == c) & (y == c)).sum() / max((p == c).sum(), 1) for c in k]; recall = [((p == c) & (y == c)).sum() / (y == c).sum() for c in k]
    // f1 = [2 * ((p == c) & (y == c)).sum() / ((p == c).sum() + (y == c).sum()) for c in k]
    // top2 = np.mean([c in np.argsort(-r)[:2] for r, c in zip(s, y)])
    // e = np.exp(s); q = e / e.sum(1, keepdims=True)
    // def auc(q, t): return np.mean([(a > b) + .5 * (a == b) for a in q[t] for b in q[~t]])
    // print(np.mean(precision), np.mean(recall), np.mean(f1), top2, np.mean([auc(q[:, c], y == c) for c in k]))
    private static readonly float[] Scores = [2, 1, 0.1f, 0, 3, 1.2f, 1, 2.1f, 0.3f, -0.2f, 1, 3, 1.1f, 0.4f, 0.5f, 0.2f, 0.15f, 0.42f, 0.05f, 2, 1, 3, 1.3f, 2];
    private static readonly long[] Classes = [0, 1, 0, 2, 1, 2, 1, 2];

    public static TheoryData<string, double> OfClasses => new()
    {
        { nameof(MacroPrecision), 0.6666667 },
        { nameof(MacroRecall), 0.6111111 },
        { nameof(MacroF1), 0.6222222 },
        { nameof(TopKAccuracy), 0.875 },
        { nameof(Auroc), 0.8055556 },
    };

    [Theory]
    [MemberData(nameof(OfClasses))]
    public void A_metric_of_classes_is_numpys_in_two_batches(string name, double expected)
    {
        using IMetric metric = name switch
        {
            nameof(MacroPrecision) => new MacroPrecision(),
            nameof(MacroRecall) => new MacroRecall(),
            nameof(MacroF1) => new MacroF1(),
            nameof(TopKAccuracy) => new TopKAccuracy(2),
            _ => new Auroc(),
        };
        using var scores = torch.tensor(Scores, [8, 3]);
        foreach (var (start, count) in new[] { (0, 5), (5, 3) })
        {
            using var x = scores.narrow(0, start, count);
            using var y = new Labels(torch.tensor(Classes[start..(start + count)]), 3);
            metric.Add(x, y);
        }

        Assert.Equal(expected, metric.Read(), 1e-6);
        Assert.Equal(Better.Higher, metric.Better);
        metric.Reset();
        Assert.True(double.IsNaN(metric.Read()));
    }

    // y = np.array([[1., 2], [2, 0], [3, 1], [5, -1]]); f = np.array([[1.5, 2], [2, 1], [2, 1.5], [4, 0]])
    // print(abs(f - y).mean(), np.sqrt(((f - y) ** 2).mean()), np.mean(1 - ((y - f) ** 2).sum(0) / ((y - y.mean(0)) ** 2).sum(0)))
    [Theory]
    [InlineData("MAE", 0.625, Better.Lower)]
    [InlineData("RMSE", 0.75, Better.Lower)]
    [InlineData("R²", 0.6464286, Better.Higher)]
    public void A_metric_of_numbers_is_numpys(string name, double expected, Better better)
    {
        using CountingMetric metric = name switch { "MAE" => new MeanAbsoluteError(), "RMSE" => new RootMeanSquaredError(), _ => new R2() };
        using var found = torch.tensor(new float[] { 1.5f, 2, 2, 1, 2, 1.5f, 4, 0 }, [4, 2]);
        using var wanted = new TargetValues(torch.tensor(new float[] { 1, 2, 2, 0, 3, 1, 5, -1 }, [4, 2]));
        metric.Add(found, wanted);
        Assert.Equal((name, better), (metric.Name, metric.Better));
        Assert.Equal(expected, metric.Read(), 1e-6);
    }

    /// <summary>Sums of squares that are rounded gave 1.6e13 for these, better than any figure that is right.</summary>
    [Theory]
    [InlineData(-7.77f)]
    [InlineData(0.3f)]
    public void Targets_that_do_not_vary_have_nothing_to_explain(float target)
    {
        using var metric = new R2();
        using var wanted = torch.full([2999, 1], target);
        using var found = wanted.add(0.5);
        for (int i = 0; i < 5; i++) metric.Add(found, new TargetValues(wanted));
        Assert.True(double.IsNaN(metric.Read()));
    }

    /// <summary>Beside one that does they are left out: of 0, 1, 2, 3 each off by one 1 − 4/5 is explained.</summary>
    [Fact]
    public void Only_outputs_that_vary_count_and_a_large_mean_costs_no_figures()
    {
        using var metric = new R2();
        using var wanted = torch.tensor(new float[] { 7, 16777200, 7, 16777201, 7, 16777202, 7, 16777203 }, [4, 2]);
        using var found = wanted.add(1);
        foreach (int _ in Enumerable.Range(0, 2))
        {
            metric.Reset();
            for (int row = 0; row < 4; row += 2)
            {
                using var some = found.narrow(0, row, 2);
                using var right = new TargetValues(wanted.narrow(0, row, 2));
                metric.Add(some, right);
            }
            Assert.Equal(0.2, metric.Read(), 1e-12);
        }
    }

    [Fact]
    public void Scores_of_a_network_in_Float64_have_an_area()
    {
        using var metric = new Auroc();
        using var scores = torch.tensor(new double[] { 2, -1, 1, 2, 0, 3 }, [3, 2]);
        using var labels = new Labels(torch.tensor(new long[] { 0, 1, 1 }), 2);
        metric.Add(scores, labels);
        Assert.Equal(1, metric.Read());
    }

    [Fact]
    public void Scores_that_are_no_numbers_have_no_area()
    {
        using var metric = new Auroc();
        using var scores = torch.tensor(new float[] { 2, -1, float.NaN, 1, 0, 3 }, [3, 2]);
        using var labels = new Labels(torch.tensor(new long[] { 0, 1, 1 }), 2);
        metric.Add(scores, labels);
        Assert.True(double.IsNaN(metric.Read()));
    }

    [Fact]
    public void Equal_scores_share_their_rank() => Assert.Equal(0.5, Auroc.Area([1, 1, 1, 1], [0, 1, 0, 1]));

    [Fact]
    public void An_area_needs_both_kinds_of_samples() => Assert.True(double.IsNaN(Auroc.Area([1, 2], [1, 1])));

    [Fact]
    public void Yes_and_no_are_judged_output_by_output()
    {
        using var metric = new BinaryAccuracy();
        using var scores = torch.tensor(new float[] { 2, -1, -3, 1 }, [2, 2]);
        using var wanted = new SoftLabels(torch.tensor(new float[] { 1, 0, 1, 1 }, [2, 2]));
        metric.Add(scores, wanted);
        Assert.Equal(0.75, metric.Read());
    }

    // from sklearn.metrics import f1_score; f1_score([1, 0, 1, 0], [1, 0, 0, 0])   # 0.6666666666666666
    [Fact]
    public void A_probability_above_one_half_is_a_yes()
    {
        using var accuracy = new BinaryAccuracy(ofProbabilities: true);
        using var f1 = new MacroF1(ofProbabilities: true);
        using var found = torch.tensor(new float[] { 0.9f, 0.2f, 0.4f, 0.1f }, [4, 1]);
        using var wanted = new TargetValues(torch.tensor(new float[] { 1, 0, 1, 0 }, [4, 1]));
        accuracy.Add(found, wanted);
        f1.Add(found, wanted);
        Assert.Equal(0.75, accuracy.Read());
        Assert.Equal(2 / 3.0, f1.Read(), 1e-12);
    }

    // Another softmax would turn the first class's order round: np.exp(.5) / (2 * np.exp(.5) + 1)                    # 0.38365
    //                                                          np.exp(.48) / (np.exp(.48) + 2 * np.exp(.26))        # 0.38385
    [Fact]
    public void Probabilities_are_ranked_as_they_are()
    {
        float[] probabilities = [0.5f, 0.5f, 0, 0.48f, 0.26f, 0.26f];
        using var area = new Auroc(ofProbabilities: true);
        using var found = torch.tensor(probabilities, [2, 3]);
        using var wanted = new Labels(torch.tensor(new long[] { 0, 2 }), 3);
        area.Add(found, wanted);
        Assert.Equal(1, area.Read());
    }

    [Fact]
    public void Targets_of_another_shape_are_an_error_with_both_shapes()
    {
        using var metric = new MeanAbsoluteError();
        using var found = torch.zeros(4);
        using var wanted = new TargetValues(torch.zeros(4, 1));
        var error = Assert.Throws<ArgumentException>(() => metric.Add(found, wanted));
        Assert.Equal("The network gives [4], but the targets are [4,1]; both need one shape.", error.Message);
    }
}
