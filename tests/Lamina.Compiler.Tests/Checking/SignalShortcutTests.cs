using Lamina.Compiler.Checking.Signal;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>What makes the prediction fast changes no figure: each short way against the long one.</summary>
public class SignalShortcutTests
{
    /// <summary>A rectifier's expansion is scaled from a table; a leaky one of slope 0 is the same function, integrated anew.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.003)]
    [InlineData(250)]
    [InlineData(0)]
    public void A_rectifier_has_the_integrals_of_its_function(double deviation)
    {
        var (scaled, integrated) = (Expansion.Of(new ReLU(), 0, deviation), Expansion.Of(new LeakyReLU(0), 0, deviation));
        AssertClose(integrated.Square, scaled.Square);
        AssertClose(integrated.Fourth, scaled.Fourth);
        AssertClose(integrated.Slope, scaled.Slope);
        Assert.All(integrated.Coefficients.Zip(scaled.Coefficients), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * Math.Max(deviation, 1)));
    }

    /// <summary>Σₖ aₖ bₖ cᵏ with the rest's power, term by term.</summary>
    [Theory]
    [InlineData(-0.4)]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(1.0)]
    public void A_pair_of_expansions_sums_its_terms(double correlation)
    {
        var (first, second) = (Expansion.Of(new SiLU(), 0.3, 0.8), Expansion.Of(new SiLU(), 0.45, 1.2));
        var (sum, at1, slope) = (0.0, 0.0, 0.0);
        for (var term = 0; term < first.Coefficients.Length; term++)
        {
            var weight = first.Coefficients[term] * second.Coefficients[term];
            sum += weight * Math.Pow(correlation, term);
            at1 += weight;
            slope += term * weight;
        }

        var rest = Math.Sqrt(first.Square * second.Square) - at1;
        var power = Math.Max((Math.Sqrt(first.Slope * second.Slope) * first.Deviation * second.Deviation - slope) / rest, Gaussian.Terms);
        var expected = sum + (correlation > 0 ? rest * Math.Pow(correlation, power) : 0);
        Assert.Equal(expected, new ExpansionPair(first, second).At(correlation), 1e-12);
    }

    /// <summary>The gain counts, over all pairs of windows so far apart, the cells that both have inside the map.</summary>
    [Theory]
    [InlineData(12, 3, 1, 1, 1)]
    [InlineData(12, 5, 2, 2, 1)]
    [InlineData(17, 3, 1, 2, 2)]
    [InlineData(9, 2, 2, 0, 1)]
    [InlineData(1, 3, 1, 1, 1)]
    [InlineData(40, 7, 1, 0, 1)]
    public void The_gains_of_a_window_are_those_of_its_pairs_of_cells(int size, int kernel, int stride, int padding, int dilation)
    {
        var window = new Window(EquatableArray.Of<long>(kernel), EquatableArray.Of<long>(stride), EquatableArray.Of<long>(dilation), new WindowPadding(false, EquatableArray.Of<long>(padding)));
        var random = new Random(size * kernel);
        var cells = Profile.Normalised([.. Enumerable.Range(0, size).Select(_ => 0.2 + random.NextDouble())]);
        var outputs = window.Outputs(0, size);
        var gains = Profile.GainsOf(cells, window, 0, outputs);
        for (var step = 0; step < Ladder.Steps; step++)
        {
            var apart = Math.Min((long)Ladder.Distance(step), outputs - 1);
            AssertClose(ByDefinition(cells, window, outputs, apart), gains.ByStep[step]);
        }
    }

    /// <summary>Of a square map one axis is computed; two profiles that are equal but not the same are computed one by one.</summary>
    [Fact]
    public void One_axis_of_a_square_map_stands_for_both()
    {
        var window = new Window(EquatableArray.Of<long>(3, 3), EquatableArray.Of<long>(1, 1), EquatableArray.Of<long>(1, 1), new WindowPadding(false, EquatableArray.Of<long>(1, 1)));
        double[] cells = [0.5, 1, 1.5, 1.2, 0.8];
        var (computed, mapped) = (0, 0);
        var shared = Profile.Each([cells, cells], window, (each, axis) => (computed++, Profile.Summed(each, window, axis, 5)).Item2);
        var apart = Profile.Each([cells, [.. cells]], window, (each, axis) => (mapped++, Profile.Summed(each, window, axis, 5)).Item2);
        Assert.Equal((1, 2), (computed, mapped));
        Assert.Equal(apart[0], shared[0]);
        Assert.Equal(apart[1], shared[1]);
    }

    [Fact]
    public void Axes_with_different_windows_are_computed_apart()
    {
        var window = new Window(EquatableArray.Of<long>(3, 1), EquatableArray.Of<long>(1, 1), EquatableArray.Of<long>(1, 1), new WindowPadding(false, EquatableArray.Of<long>(1, 0)));
        double[] cells = [1, 1, 1, 1];
        var sums = Profile.Each([cells, cells], window, (each, axis) => Profile.Summed(each, window, axis, 4));
        Assert.Equal([2.0, 3, 3, 2], sums[0]);
        Assert.Equal([1.0, 1, 1, 1], sums[1]);
    }

    private static double ByDefinition(double[] cells, Window window, long outputs, long apart)
    {
        var (distance, before) = (apart * window.Stride[0], window.PaddingOf(0, cells.Length).Before);
        double Product(long place) => Math.Sqrt(cells[place] * cells[place + distance]);
        var places = Enumerable.Range(0, (int)Math.Max(cells.Length - distance, 0)).ToList();
        if (places.Count == 0) return 0;
        var pairs = 0.0;
        for (var output = 0L; output + apart < outputs; output++)
        {
            for (var cell = 0L; cell < window.Kernel[0]; cell++)
            {
                var place = output * window.Stride[0] + cell * window.Dilation[0] - before;
                if (place >= 0 && place + distance < cells.Length) pairs += Product(place);
            }
        }

        return pairs / (outputs - apart) / places.Average(place => Product(place));
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(Math.Abs(expected), 1e-12));
}
