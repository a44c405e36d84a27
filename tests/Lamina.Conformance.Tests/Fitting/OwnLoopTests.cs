using static TorchSharp.torch;

namespace Lamina.Conformance.Tests.Fitting;

public sealed class OwnLoopTests
{
    /// <summary>Six steps are a group of four batches and a half one; the network is then the running mean of its weights.</summary>
    [Fact]
    public void A_loop_of_ones_own_ends_with_the_bits_of_Fit()
    {
        using var data = Figures.Sums(96, 32);
        using var fitted = new Regressor(seed: 1);
        using var fitting = new Gathering(fitted);
        fitting.Recipe = fitting.Recipe with { Epochs = 1 };
        fitting.Fit(data, Figures.Silent);

        using var network = new Regressor(seed: 1);
        using var training = new Gathering(network);
        using var order = Seed.Shuffle(96, Figures.Silent.Seed, 0);
        for (var step = 0; step < 6; step++)
        {
            using var rows = order.narrow(0, 16 * step, 16);
            using var batch = data.Train.Gather(rows, CPU);
            training.SetLearningRate(new TrainingPosition(step, 0, 6, 1));
            training.TrainStep(batch.X, new TargetValues(batch.Y.Tensor));
        }

        Assert.NotEqual(Bits(fitted), Bits(network));
        training.Finish();
        Assert.Equal(Bits(fitted), Bits(network));
    }

    /// <summary>A loop by hand that sets no rate learns at the recipe's, and not at the highest one that a search has tried.</summary>
    [Fact]
    public void A_step_after_a_search_for_the_rate_is_as_without()
    {
        using var data = Figures.Sums(96, 32);
        Assert.Equal(Step(data, searches: false), Step(data, searches: true));

        static byte[] Step(DataSplit data, bool searches)
        {
            using var network = new Regressor(seed: 1);
            using var training = new WithEpsilonHat(network);
            if (searches) training.FindLearningRate(data, Figures.Silent, highest: 0.1, steps: 15);
            using var rows = arange(16);
            using var batch = data.Train.Gather(rows, CPU);
            training.TrainStep(batch.X, new TargetValues(batch.Y.Tensor));
            return Bits(network);
        }
    }

    private static byte[] Bits(Regressor network) => [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];
}
