using Lamina.Conformance.Tests.Fitting;
using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>A planned layout computes what PyTorch's layout computes, up to the order of sums.</summary>
[Trait("Category", "Parity")]
public class PlannedLayoutTests(ITestOutputHelper output)
{
    private const int BatchSize = 32;

    // Of a gradient's own norm. A float has 6e-8, and each sum is over thousands of products.
    private const double Rounding = 1e-5, ExactRounding = 1e-10;

    [Fact]
    public void Pools_and_a_heavy_kernel() => AssertSameStep(Pooling, Rounding, ScalarType.Float32);

    [Fact]
    public void Depthwise_and_transposed_convolutions() => AssertSameStep(Returning, Rounding, ScalarType.Float32);

    /// <summary>Their sums want the plain layout, so that the two forms are one.</summary>
    [Fact]
    public void Batch_norms()
    {
        using var planned = new PlannedResidual(seed: 1);
        Assert.All(planned.parameters(), parameter => Assert.True(parameter.is_contiguous()));
        AssertSameStep(Residual, Rounding, ScalarType.Float32);
    }

    [Fact]
    public void In_double_precision_nothing_differs()
    {
        AssertSameStep(Pooling, ExactRounding, ScalarType.Float64);
        AssertSameStep(Returning, ExactRounding, ScalarType.Float64);
        AssertSameStep(ResidualChannelsLast, ExactRounding, ScalarType.Float64);
    }

    /// <summary>Not step for step: rounding alone parts two runs within a hundred steps. Five seeds each, and the means differ by no more than chance lets them.</summary>
    [Fact]
    public void The_accuracy_is_the_same_within_the_noise_of_seeds()
    {
        using var all = Mnist.Load();
        using var train = all.Train.Subset(1600);
        using var test = all.Test.Subset(1000);
        using var data = new DataSplit<MnistImage>(train, test);
        double[] planned = new double[5], contiguous = new double[5];
        for (int seed = 0; seed < 5; seed++)
        {
            var options = Figures.Silent with { Seed = seed };
            using var one = new PlannedPooling(seed: seed);
            using var other = new ContiguousPooling(seed: seed);
            planned[seed] = one.Fit(data, options).Epochs[^1].TestAccuracy;
            contiguous[seed] = other.Fit(data, options).Epochs[^1].TestAccuracy;
        }

        output.WriteLine($"planned {string.Join(", ", planned)}; contiguous {string.Join(", ", contiguous)}");
        Assert.All(planned.Concat(contiguous), accuracy => Assert.True(accuracy > 0.6, $"{accuracy}: learnt too little to compare"));
        double noise = Math.Sqrt((Variance(planned) + Variance(contiguous)) / planned.Length);
        Assert.InRange(Math.Abs(planned.Average() - contiguous.Average()), 0, 3 * noise);
    }

    private static (Pupil Planned, Pupil Contiguous) Pooling()
    {
        var (planned, contiguous) = (new PlannedPooling(seed: 1), new ContiguousPooling(seed: 1));
        Assert.Contains(planned.parameters(), IsChannelsLast);
        return (new(planned, new PlannedPooling.Training(planned)), new(contiguous, new ContiguousPooling.Training(contiguous)));
    }

    private static (Pupil Planned, Pupil Contiguous) Returning()
    {
        var (planned, contiguous) = (new PlannedReturning(seed: 1), new ContiguousReturning(seed: 1));
        Assert.Contains(planned.parameters(), IsChannelsLast);
        return (new(planned, new PlannedReturning.Training(planned)), new(contiguous, new ContiguousReturning.Training(contiguous)));
    }

    private static (Pupil Planned, Pupil Contiguous) Residual()
    {
        var (planned, contiguous) = (new PlannedResidual(seed: 1), new ContiguousResidual(seed: 1));
        return (new(planned, new PlannedResidual.Training(planned)), new(contiguous, new ContiguousResidual.Training(contiguous)));
    }

    private static (Pupil ChannelsLast, Pupil Contiguous) ResidualChannelsLast()
    {
        var (channelsLast, contiguous) = (new ChannelsLastResidual(seed: 1), new ContiguousResidual(seed: 1));
        Assert.Contains(channelsLast.parameters(), IsChannelsLast);
        return (new(channelsLast, new ChannelsLastResidual.Training(channelsLast)), new(contiguous, new ContiguousResidual.Training(contiguous)));
    }

    private static bool IsChannelsLast(Tensor parameter) => parameter.dim() == 4 && !parameter.is_contiguous();

    private void AssertSameStep(Func<(Pupil Planned, Pupil Contiguous)> create, double bound, ScalarType type)
    {
        var (planned, contiguous) = create();
        using (planned) using (contiguous)
        {
            Assert.All(contiguous.Network.parameters(), parameter => Assert.True(parameter.is_contiguous()));
            double loss = planned.Step(type), expectedLoss = contiguous.Step(type);
            Assert.InRange(Math.Abs(loss - expectedLoss) / expectedLoss, 0, Math.Max(bound, Rounding));
            foreach (var ((name, parameter), (otherName, expected)) in planned.Network.named_parameters().Zip(contiguous.Network.named_parameters()))
            {
                Assert.Equal(otherName, name);
                double difference = (parameter.grad! - expected.grad!).norm().ToDouble() / expected.grad!.norm().ToDouble();
                output.WriteLine($"{name}: {difference:g3}");
                Assert.True(difference < bound, $"{name}: {difference:g3}");
            }
        }
    }

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    /// <summary>A network and what trains it.</summary>
    private sealed record Pupil(nn.Module Network, TrainerBase Training) : IDisposable
    {
        /// <summary>One step on the first digits, whose gradients the parameters keep.</summary>
        /// <returns>Its loss; of Float32, which is what a run's losses are kept in.</returns>
        public double Step(ScalarType type)
        {
            using var data = Mnist.Load();
            var (x, y) = data.Train.Range(0, BatchSize, CPU);
            using var samples = x.Tensor.to(type);
            Network.to(type);
            Network.train();
            using (x) using (y) Training.Step(new LabelledBatch(samples, y));
            return Training.ReadLoss();
        }

        public void Dispose()
        {
            Training.Dispose();
            Network.Dispose();
        }
    }
}
