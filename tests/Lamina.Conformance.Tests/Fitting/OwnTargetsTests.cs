using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

/// <summary>Outputs that answer something else than the main one, each from a target of its own.</summary>
public class OwnTargetsTests
{
    private const int Samples = 96;

    [Fact]
    public void Each_output_learns_its_own_answer()
    {
        using var whole = Sums();
        using var data = whole.Split(0.25);
        using var network = new SumsAndMore(seed: 1);
        var (sumsBefore, signsBefore) = Measured(network);
        var history = network.Fit(data, Figures.Silent);
        var (sums, signs) = Measured(network);

        // Rows that were mixed up on the way could not be learnt: the mean squared error of the best constant is the variance, 3.
        Assert.InRange(sumsBefore, 2, 10);
        Assert.InRange(sums, 0, 0.6);
        Assert.InRange(signs, 0.85, 1);
        Assert.True(signs > signsBefore, $"{signsBefore} became {signs}");
        Assert.True(history.Last!.TestLoss < history.Epochs[0].TestLoss);
        Assert.InRange(history.Last!.TestAccuracy, 0.6, 1);
    }

    /// <summary>The mean squared error of the sums, and how many signs are right, on data that no run has seen.</summary>
    private static (double Sums, double Signs) Measured(SumsAndMore network)
    {
        using var scope = NewDisposeScope();
        using var inference = no_grad();
        var (x, _) = Numbers(seed: 4);
        var outputs = network.Forward(x.narrow(1, 0, 3), x.narrow(1, 3, 3));
        var (sums, signs) = Answers(x);
        return ((outputs.sums - sums).square().mean().ToDouble(), outputs.sign.argmax(1).eq(signs).to(ScalarType.Float32).mean().ToDouble());
    }

    [Fact]
    public void A_target_that_repeats_the_main_one_teaches_the_same_bits_as_sharing_it()
    {
        using var shared = Together(own: false);
        using var apart = Together(own: true);
        using var network = new WithEarly(seed: 1);
        using var other = new WithEarly(seed: 1);
        using var training = new Shared(network);
        using var otherTraining = new Apart(other);
        var expected = training.Fit(shared, Figures.Silent);
        Assert.Equal(expected.Epochs.Select(epoch => (epoch.TrainLoss, epoch.TestLoss)), otherTraining.Fit(apart, Figures.Silent).Epochs.Select(epoch => (epoch.TrainLoss, epoch.TestLoss)));
        Assert.Equal(Weights(network), Weights(other));
        Assert.Equal(training.FindLearningRate(shared, Figures.Silent, steps: 20).Losses, otherTraining.FindLearningRate(apart, Figures.Silent, steps: 20).Losses);
    }

    private static byte[] Weights(nn.Module network) => [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];

    [Fact]
    public void A_resumed_run_and_a_trial_have_all_targets()
    {
        using var whole = Sums();
        using var data = whole.Split(0.25);
        using var tried = new SumsAndMore(seed: 1);
        Assert.Single(tried.Fit(data, Figures.Silent with { Mode = RunMode.DryRun }).Epochs);

        using var uninterrupted = new SumsAndMore(seed: 1);
        uninterrupted.Fit(data, Figures.Silent);
        using var network = new SumsAndMore(seed: 1);
        using var training = new SumsAndMore.Training(network);
        var directory = Directory.CreateTempSubdirectory("lamina").FullName;
        var options = Figures.Silent with { Directory = directory };
        var recipe = training.Recipe;
        training.Recipe = recipe with { Epochs = 4 };
        training.Fit(data, options);
        training.Recipe = recipe;
        training.Fit(data, options with { Resume = true });
        Assert.Equal(Weights(uninterrupted), Weights(network));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void Maps_are_read_ahead_beside_their_samples_and_freed()
    {
        using var x = rand([Samples, 1L, 8, 8], generator: new Generator(5));
        using var data = new DataSplit(Bright("bright", x), Bright("brighter", x));
        using var network = new Masked(seed: 1);
        var first = network.Fit(data, Figures.Silent);

        // What other tests have left to the finalizer must not go meanwhile.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Tensor.TotalCount;
        network.Fit(data, Figures.Silent);
        Assert.Equal(before, Tensor.TotalCount);
        Assert.True(first.Last!.TrainLoss < first.Epochs[0].TrainLoss);

        using var outputs = network.Forward(x).mask;
        using var truth = x.gt(0.5);
        using var found = outputs.gt(0).eq(truth).to(ScalarType.Float32).mean();
        Assert.InRange(found.ToDouble(), 0.9, 1);

        data.Train.Augmentations = [Augment.Flip()];
        Assert.Contains("bright: augmentations change a sample and not the answers [96,1,8,8] of its pixels", Assert.Throws<InvalidOperationException>(() => network.Fit(data, Figures.Silent)).Message, StringComparison.Ordinal);
    }

    /// <summary>Maps of numbers from 0 to 1, whether their mean is above a half, and which of them are, read one by one.</summary>
    private static Dataset Bright(string name, Tensor x)
    {
        var numbers = x.data<float>().ToArray();
        var data = new Dataset(name, x.clone(), x.mean([1, 2, 3]).gt(0.5).to(ScalarType.Int64), 2);
        data.AddTarget("mask", StreamedTarget.Values([1, 8, 8], (index, mask) =>
        {
            for (var i = 0; i < mask.Length; i++) mask[i] = numbers[index * mask.Length + i] > 0.5f ? 1 : 0;
        }));
        return data;
    }

    [Fact]
    public void A_loop_by_hand_gives_each_target_by_its_type()
    {
        using var network = new SumsAndMore(seed: 1);
        using var training = new SumsAndMore.Training(network);
        var (x, labels) = Numbers(seed: 3);
        var (sums, signs) = Answers(x);
        var (left, right) = (x.narrow(1, 0, 3), x.narrow(1, 3, 3));
        var before = Measured(network);
        for (var step = 0; step < 60; step++) training.TrainStep(left, right, new Labels(labels, 3), new TargetValues(sums), new Labels(signs, 2));
        var after = Measured(network);
        Assert.True(after.Sums < before.Sums / 3 && after.Signs > before.Signs, $"{before} became {after}");

        var other = Assert.Throws<ArgumentException>(() => training.TrainStep(left, right, new Labels(labels, 3), new TargetValues(sums), new TargetValues(sums)));
        Assert.Equal("SumsAndMore's sign learns from Labels, SoftLabels (CrossEntropy(Output = \"sign\", OwnTarget = true)), but the given one is TargetValues.", other.Message);
    }

    [Fact]
    public void Data_that_lacks_a_target_or_holds_another_is_refused_before_the_first_step()
    {
        using var network = new SumsAndMore(seed: 1);
        using var whole = SumsOfHalves();
        using var bare = whole.Split(0.25);
        var before = Weights(network);
        Assert.StartsWith(
            "SumsAndMore's sums learns from a target of its own (MeanSquaredError(Output = \"sums\")), but sums train holds none of that name: put it there with AddTarget(\"sums\", ...).",
            Assert.Throws<ArgumentException>(() => network.Fit(bare, Figures.Silent)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Weights(network));
        Assert.InRange(network.Evaluate(whole).Loss, 0.1, 10);

        bare.Train.AddTarget("sums", new TargetValues(zeros(72, 2)));
        bare.Train.AddTarget("sign", new Labels(zeros(72, ScalarType.Int64), 5));
        Assert.Equal("SumsAndMore's sign answers with 2 classes, but sums train's sign has 5.", Assert.Throws<ArgumentException>(() => network.Fit(bare, Figures.Silent)).Message);

        Assert.StartsWith("sums has 96 samples, but the target sums is [95,2]: it needs a row for each.", Refused(() => whole.AddTarget("sums", new TargetValues(zeros(95, 2)))), StringComparison.Ordinal);
        Assert.StartsWith("sums, sums: the target of sample 0 is not finite", Refused(() => whole.AddTarget("sums", new TargetValues(full([96L, 2L], float.NaN)))), StringComparison.Ordinal);
        Assert.StartsWith("sums, sign: labels go from 2 to 2, but 2 classes are 0 to 1.", Refused(() => whole.AddTarget("sign", new Labels(full([96L], 2L, ScalarType.Int64), 2))), StringComparison.Ordinal);
        whole.AddTarget("sums", new TargetValues(zeros(96, 2)));
        Assert.StartsWith("sums holds a target sums already.", Refused(() => whole.AddTarget("sums", new TargetValues(zeros(96, 2)))), StringComparison.Ordinal);
    }

    private static string Refused(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private static DataSplit Together(bool own)
    {
        using var whole = Whole();
        if (own) whole.AddTarget("early", new Labels(Numbers(seed: 3).Labels, 3));
        return whole.Split(0.25);

        static Dataset Whole()
        {
            var (x, labels) = Numbers(seed: 3);
            return new Dataset("sums", x, labels, 3);
        }
    }

    /// <summary>Six numbers a sample in two halves, of class k where the k-th of each have the greatest sum; two sums of them, and the sign of the first.</summary>
    private static Dataset Sums()
    {
        var data = SumsOfHalves();
        var (sums, signs) = Answers(Numbers(seed: 3).X);
        data.AddTarget("sums", new TargetValues(sums));
        data.AddTarget("sign", new Labels(signs, 2));
        return data;
    }

    private static Dataset SumsOfHalves()
    {
        var (x, labels) = Numbers(seed: 3);
        var data = new Dataset("sums", x.narrow(1, 0, 3).clone(), labels, 3);
        data.AddInput("right", x.narrow(1, 3, 3).clone());
        return data;
    }

    private static (Tensor X, Tensor Labels) Numbers(ulong seed)
    {
        var x = randn([Samples, 6L], generator: new Generator(seed));
        return (x, (x.narrow(1, 0, 3) + x.narrow(1, 3, 3)).argmax(1));
    }

    private static (Tensor Sums, Tensor Signs) Answers(Tensor x)
    {
        var sums = stack([x.narrow(1, 0, 3).sum(1), x.narrow(1, 3, 3).sum(1)], 1);
        return (sums, sums.select(1, 0).gt(0).to(ScalarType.Int64));
    }
}
