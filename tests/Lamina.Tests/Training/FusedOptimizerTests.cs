using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina.Tests.Training;

/// <summary>One pass over the numbers moves weights as TorchSharp's own optimizers do, which go through them operator by operator.</summary>
public class FusedOptimizerTests
{
    // A bit of the largest weights: Nesterov's and dampened steps are rounded in another order. Adam's and momentum's bits are TorchSharp's.
    private const double Rounding = 2.5e-7;

    // Shapes whose numbers fill no vector, some, several threads' share; of no rank.
    public static TheoryData<string, long[]> Shapes
    {
        get
        {
            var shapes = new TheoryData<string, long[]>();
            foreach (string rule in new[] { "Adam", "AdamW", "AmsGrad", "Momentum", "Nesterov", "Dampened" })
                foreach (long[] shape in new long[][] { [3], [5, 7], [300, 301], [4, 3, 5, 5], [] }) shapes.Add(rule, shape);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Weights_move_as_TorchSharps_do(string rule, long[] shape)
    {
        foreach (bool channelsLast in shape.Length == 4 ? new[] { false, true } : [false])
            foreach (var type in new[] { ScalarType.Float32, ScalarType.Float64 })
                Assert.InRange(Difference(rule, shape, type, channelsLast), 0, Rounding);
    }

    [Fact]
    public void A_step_counts_as_a_change_of_the_weight()
    {
        using var weight = new Parameter(ones(20));
        using var optimizer = Create("Adam", [weight], fused: true);
        using var squared = weight.mul(weight).sum();
        weight.grad = ones_like(weight);
        optimizer.step();
        // Autograd has kept the weight for its gradient, and must see that it is another one now.
        var failed = Assert.ThrowsAny<Exception>(squared.backward);
        Assert.Contains("modified by an inplace operation", failed.Message, StringComparison.Ordinal);
    }

    private static double Difference(string rule, long[] shape, ScalarType type, bool channelsLast)
    {
        using var start = Numbers(shape, type, seed: 1);
        using Parameter weight = Stored(start, channelsLast), expected = Stored(start, channelsLast);
        using optim.Optimizer fused = Create(rule, [weight], fused: true), plain = Create(rule, [expected], fused: false);
        for (int step = 0; step < 10; step++)
        {
            // A gradient in the plain layout is brought into the kernel's.
            using var gradient = Numbers(shape, type, seed: step + 2);
            weight.grad = gradient;
            expected.grad = gradient.clone();
            fused.step();
            plain.step();
        }

        using var difference = weight.detach().sub(expected.detach()).abs().max().to(ScalarType.Float64);
        return difference.item<double>();
    }

    private static Parameter Stored(Tensor numbers, bool channelsLast) => new(channelsLast ? ChannelsLast.Of(numbers.clone()) : numbers.clone());

    private static Tensor Numbers(long[] shape, ScalarType type, long seed)
    {
        using var generator = new Generator((ulong)seed);
        return randn(shape, type, generator: generator);
    }

    private static optim.Optimizer Create(string rule, IReadOnlyList<Parameter> weights, bool fused) => (rule, fused) switch
    {
        ("Adam", true) => new FusedAdam([new(weights, 0.1)], 0.01, 0.9, 0.999, 1e-8, false, false, false),
        ("Adam", false) => optim.Adam(weights, 0.01, 0.9, 0.999, 1e-8, 0.1),
        ("AdamW", true) => new FusedAdam([new(weights, 0.1)], 0.01, 0.9, 0.999, 1e-8, false, true, false),
        ("AdamW", false) => optim.AdamW(weights, 0.01, 0.9, 0.999, 1e-8, 0.1),
        ("AmsGrad", true) => new FusedAdam([new(weights, 0)], 0.01, 0.9, 0.999, 1e-8, true, false, false),
        ("AmsGrad", false) => optim.Adam(weights, 0.01, 0.9, 0.999, 1e-8, 0, true),
        ("Momentum", true) => new FusedSgd([new(weights, 0.1)], 0.01, 0.9, 0, false, false),
        ("Momentum", false) => optim.SGD(weights, 0.01, 0.9, 0, 0.1),
        ("Nesterov", true) => new FusedSgd([new(weights, 0)], 0.01, 0.9, 0, true, false),
        ("Nesterov", false) => optim.SGD(weights, 0.01, 0.9, 0, 0, true),
        ("Dampened", true) => new FusedSgd([new(weights, 0)], 0.01, 0.9, 0.3, false, false),
        _ => optim.SGD(weights, 0.01, 0.9, 0.3),
    };
}
