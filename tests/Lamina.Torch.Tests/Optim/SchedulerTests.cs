using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace Lamina.Torch.Tests.Optim;

/// <summary>The rates of every schedule are PyTorch's, to the bit.</summary>
[Collection(nameof(ProcessWide))]
public sealed class SchedulerTests
{
    private static readonly Dictionary<string, Func<Optimizer, LRScheduler>> Schedules = new()
    {
        ["StepLR"] = o => StepLR(o, 4, 0.3),
        ["LambdaLR"] = o => LambdaLR(o, epoch => Math.Pow(0.95, epoch)),
        ["MultiStepLR"] = o => MultiStepLR(o, [3, 8, 8, 15], 0.5),
        ["PolynomialLR"] = o => PolynomialLR(o, 10, 2.0),
        ["MultiplicativeLR"] = o => MultiplicativeLR(o, epoch => 1 - (0.01 * epoch)),
        ["ExponentialLR"] = o => ExponentialLR(o, 0.9),
        ["ConstantLR"] = o => ConstantLR(o, 0.25, 6),
        ["LinearLR"] = o => LinearLR(o, 0.1, 0.8, 9),
        ["CosineAnnealingLR"] = o => CosineAnnealingLR(o, 8, 0.01),
        ["SequentialLR"] = o => SequentialLR(o, [ConstantLR(o, 0.1, 3), ExponentialLR(o, 0.9)], [5]),
        ["ChainedLR"] = o => ChainedLR([ConstantLR(o, 0.1, 3), ExponentialLR(o, 0.9)]),
        ["OneCycleLR"] = o => OneCycleLR(o, 0.8, 24),
        ["OneCycleLR three_phase"] = o => OneCycleLR(o, [0.8, 0.4], -1, 4, 6, 0.25, impl.OneCycleLR.AnnealStrategy.Linear, true, null, null, 25, 10000, true),
        ["CyclicLR"] = o => CyclicLR(o, 0.1, 0.6, 4),
        ["CyclicLR triangular2"] = o => CyclicLR(o, [0.1, 0.2], [0.6, 0.5], 4, 2, impl.CyclicLR.Mode.Triangular2),
        ["CyclicLR exp_range"] = o => CyclicLR(o, 0.1, 0.6, 3, 5, impl.CyclicLR.Mode.ExpRange, 0.97, null, impl.CyclicLR.ScaleMode.Cycle, false),
        ["CyclicLR scale_fn"] = o => CyclicLR(o, 0.1, 0.6, 3, 5, impl.CyclicLR.Mode.Triangular, 1, x => 1 / (1 + (0.1 * x)), impl.CyclicLR.ScaleMode.Iterations),
    };

    public static TheoryData<string> Names => [.. Schedules.Keys];

    [SkippableTheory, MemberData(nameof(Names))]
    public void Rates_and_momenta_are_PyTorchs(string name)
    {
        Package.SkipCase(name);
        using var optimizer = TwoGroups();
        var groups = optimizer.ParamGroups.ToList();
        var schedule = Schedules[name](optimizer);
        var values = new List<double>();
        for (var step = 0; step < 25; step++)
        {
            values.AddRange([groups[0].LearningRate, groups[1].LearningRate, ((IMomentum)groups[0]).Momentum]);
            optimizer.step();
            if (step == 24)
                break;
            schedule.step();
            Assert.Equal(groups.Select(group => group.LearningRate), schedule.get_last_lr());
        }

        Recorded.AssertEqual("schedule." + name, Recorded.Case("schedule." + name)[0], [.. values], bits: true, single: false);
    }

    [Theory, InlineData("min"), InlineData("max")]
    public void A_plateau_reduces_the_rates_as_in_PyTorch(string mode)
    {
        using var optimizer = TwoGroups();
        var schedule = mode == "min"
            ? ReduceLROnPlateau(optimizer, "min", 0.5, 1)
            : ReduceLROnPlateau(optimizer, "max", 0.3, 0, 0.05, "abs", 2, [0.02, 0.01]);
        var values = new List<double>();
        foreach (var metric in new[] { 1.0, 0.9, 0.95, 0.91, 0.92, 0.8, 0.85, 0.85, 0.85, 0.85, 0.7, 0.9, 0.9, 0.9, 0.9, 1.5 })
        {
            schedule.step(metric);
            values.AddRange(optimizer.ParamGroups.Select(group => group.LearningRate));
        }

        Recorded.AssertEqual("plateau." + mode, Recorded.Case("plateau." + mode)[0], [.. values], bits: true, single: false);
        Assert.Throws<InvalidOperationException>(() => schedule.step());
    }

    [Fact]
    public void An_epoch_that_is_given_is_computed_from_the_initial_rate()
    {
        using var optimizer = TwoGroups();
        var schedule = StepLR(optimizer, 3, 0.5);
        schedule.step(7);
        Assert.Equal([0.125, 0.0625], schedule.get_last_lr());
    }

    [SkippableFact]
    public void Wrong_arguments_are_refused()
    {
        Package.SkipTest("they are refused by other exceptions");
        using var optimizer = TwoGroups();
        Assert.Throws<ArgumentException>(() => ReduceLROnPlateau(optimizer, "sideways"));
        Assert.Throws<ArgumentException>(() => OneCycleLR(optimizer, 0.1));
        Assert.Throws<ArgumentException>(() => CyclicLR(optimizer, [0.1, 0.1, 0.1], [0.2]));
        Assert.Throws<ArgumentException>(() => SequentialLR(optimizer, [ExponentialLR(optimizer)], [2]));
        using var adagrad = Adagrad(new[] { new Parameter(zeros(1)) });
        Assert.Throws<ArgumentException>(() => OneCycleLR(adagrad, 0.1, 10));
    }

    private static SGD TwoGroups() =>
        SGD([new SGD.ParamGroup([new Parameter(zeros(1))], 0.5, 0.6), new SGD.ParamGroup([new Parameter(zeros(1))], 0.25, 0.6)], 0.5, 0.6);
}
