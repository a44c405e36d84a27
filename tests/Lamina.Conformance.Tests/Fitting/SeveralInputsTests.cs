using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>Data sets that hold several inputs of each sample.</summary>
public class SeveralInputsTests
{
    private const int Samples = 96;

    [Fact]
    public void Inputs_that_are_joined_first_learn_as_one_input_does_bit_for_bit()
    {
        using var twins = new Twins();
        var (one, two, together, apart) = (twins.One, twins.Two, twins.Together, twins.Apart);

        var expected = together.Fit(one, Figures.Silent);
        var history = apart.Fit(two, Figures.Silent);
        Assert.Equal(expected.Epochs.Select(Figured), history.Epochs.Select(Figured));
        Assert.InRange(history.Last!.TestAccuracy, 0.8, 1);
        Assert.Equal(together.Evaluate(one.Test).Loss, apart.Evaluate(two.Test).Loss);

        var (answers, expectedAnswers) = (apart.PredictAll(two.Test, batchSize: 7), together.PredictAll(one.Test, batchSize: 7));
        Assert.Equal(expectedAnswers.Classes, answers.Classes);
        Assert.Equal(expectedAnswers.Probabilities, answers.Probabilities);
    }

    private static (double, double, double, double) Figured(EpochResult epoch) => (epoch.TrainLoss, epoch.TestLoss, epoch.TestAccuracy, epoch.TestMetrics.Single().Value);

    [Fact]
    public void The_search_for_a_rate_and_a_resumed_run_have_all_inputs()
    {
        using var twins = new Twins();
        var (one, two, together, apart) = (twins.One, twins.Two, twins.Together, twins.Apart);
        using var expected = new SumsTogether.Training(together);
        using var training = new SumsApart.Training(apart);
        Assert.Equal(expected.FindLearningRate(one, Figures.Silent, steps: 20).Losses, training.FindLearningRate(two, Figures.Silent, steps: 20).Losses);

        var directory = Directory.CreateTempSubdirectory("lamina").FullName;
        var options = Figures.Silent with { Directory = directory };
        training.Recipe = training.Recipe with { Epochs = 3 };
        training.Fit(two, options);
        training.Recipe = training.Recipe with { Epochs = 6 };
        Assert.Equal(expected.Fit(one, Figures.Silent).Last!.TestLoss, training.Fit(two, options with { Resume = true }).Last!.TestLoss);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void Images_and_words_are_augmented_moved_and_freed()
    {
        using var data = new DataSplit<MnistImage>(Pictures(0), Pictures(1));
        data.Train.Augmentations = [Augment.Flip()];
        using var network = new ImageAndWord(seed: 1);
        network.Fit(data, Figures.Silent);

        // What other tests have left to the finalizer must not go meanwhile.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Tensor.TotalCount;
        var history = network.Fit(data, Figures.Silent);
        Assert.Equal(before, Tensor.TotalCount);
        Assert.True(history.Last!.TestLoss < history.Epochs[0].TestLoss, $"{history.Epochs[0].TestLoss} became {history.Last!.TestLoss}");
    }

    [Fact]
    public void Data_that_lacks_an_input_or_holds_another_is_refused_by_name()
    {
        using var network = new SumsApart(seed: 1);
        using var whole = Sums();
        using var one = whole.Split(0.25);
        Assert.Equal("SumsApart's left takes 3; sums train holds [72,6]", Assert.Throws<ShapeMismatchException>(() => network.Fit(one, Figures.Silent)).Message);

        using var left = new Dataset("left", zeros(Samples, 3), zeros(Samples, ScalarType.Int64), 3);
        Assert.Throws<ArgumentException>(() => network.PredictAll(left));
        var missing = Assert.Throws<ArgumentException>(() => network.Evaluate(left));
        Assert.StartsWith("SumsApart takes left and right, but left holds no right beside its samples: put it there with AddInput(\"right\", ...).", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith("left has 96 samples, but right is [95,3]: it needs a row for each.", Assert.Throws<ArgumentException>(() => left.AddInput("right", zeros(95, 3))).Message, StringComparison.Ordinal);
        left.AddInput("right", zeros(Samples, 4));
        Assert.Equal("SumsApart's right takes 3; left holds [96,4]", Assert.Throws<ShapeMismatchException>(() => network.Evaluate(left)).Message);
        Assert.StartsWith("left holds an input right already.", Assert.Throws<ArgumentException>(() => left.AddInput("right", zeros(Samples, 3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_no_network_can_read_are_found_before_the_first_step()
    {
        using var network = new ImageAndWord(seed: 1);
        using var words = Images(0);
        words.AddInput("word", zeros(Samples, 4));
        Assert.StartsWith("ImageAndWord's word takes the numbers of tokens, Int64; pictures holds Float32: convert it with to(torch.ScalarType.Int64).", Assert.Throws<ArgumentException>(() => network.Evaluate(words)).Message, StringComparison.Ordinal);

        using var sums = new SumsApart(seed: 1);
        using var halves = SumsOfHalves(float.NaN);
        using var data = halves.Split(0.25);
        Assert.StartsWith("sums train, right: sample 0 holds a value that is not finite", Assert.Throws<ArgumentException>(() => sums.Fit(data, Figures.Silent)).Message, StringComparison.Ordinal);
    }

    /// <summary>The same network with one input and with two, and the same samples for each.</summary>
    private sealed class Twins : IDisposable
    {
        public Twins()
        {
            using var whole = Sums();
            using var halves = SumsOfHalves();
            (One, Two) = (whole.Split(0.25), halves.Split(0.25));
        }

        public DataSplit One { get; }

        public DataSplit Two { get; }

        public SumsTogether Together { get; } = new(seed: 1);

        public SumsApart Apart { get; } = new(seed: 1);

        public void Dispose()
        {
            One.Dispose();
            Two.Dispose();
            Together.Dispose();
            Apart.Dispose();
        }
    }

    /// <summary>Six numbers a sample, of class k where the k-th of the first three and the k-th of the others have the greatest sum.</summary>
    private static Dataset Sums()
    {
        var (x, labels) = Numbers();
        return new Dataset("sums", x, labels, 3);
    }

    /// <summary>The same samples, their second half beside the first.</summary>
    private static Dataset SumsOfHalves(float times = 1)
    {
        var (x, labels) = Numbers();
        var data = new Dataset("sums", x.narrow(1, 0, 3).clone(), labels, 3);
        data.AddInput("right", x.narrow(1, 3, 3) * times);
        return data;
    }

    private static (Tensor X, Tensor Labels) Numbers()
    {
        var x = randn([Samples, 6L], generator: new Generator(3));
        return (x, (x.narrow(1, 0, 3) + x.narrow(1, 3, 3)).argmax(1));
    }

    /// <summary>Images of noise beside four words, the first of which is the class.</summary>
    private static Dataset<MnistImage> Pictures(int seed)
    {
        var data = Images(seed);
        var words = randint(3, 9, [Samples, 4L], ScalarType.Int64, generator: new Generator((ulong)seed));
        words.narrow(1, 0, 1).copy_(arange(Samples).remainder(3).unsqueeze(1));
        data.AddInput("word", words);
        return data;
    }

    private static Dataset<MnistImage> Images(int seed) =>
        new("pictures", randint(0, 256, [Samples, 1L, 28L, 28L], ScalarType.Byte, generator: new Generator((ulong)seed + 7)), arange(Samples).remainder(3), 3);
}
