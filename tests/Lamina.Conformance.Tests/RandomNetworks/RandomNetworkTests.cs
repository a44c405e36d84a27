using Xunit.Abstractions;

namespace Lamina.Conformance.Tests.RandomNetworks;

/// <summary>
/// Compiler and libtorch agree on random networks. <c>LAMINA_SEED</c> repeats a run; <c>LAMINA_NETWORKS</c> and <c>LAMINA_REJECTED</c> say how many.
/// </summary>
public class RandomNetworkTests(ITestOutputHelper output)
{
    /// <summary>Changed networks made of one that was grown.</summary>
    private const int ChangesEach = 8;

    [Fact]
    public void What_is_inferred_is_what_libtorch_computes()
    {
        var (seed, count) = (Settings.Seed(output), Settings.Number("LAMINA_NETWORKS", 160));
        var (coverage, mismatches, compared) = (new Coverage(), new List<string>(), 0);
        for (var index = 0; compared < count; index++)
        {
            var network = Settings.Grown(seed, index);
            if (Agreement.On(network) is not { } agreement) continue;
            compared++;
            coverage.Add(network);
            if (agreement.Rejected is not null || agreement.Mismatch is not null) Note(mismatches, seed, index, network);
        }

        output.WriteLine(coverage.ToString());
        output.WriteLine($"{compared} networks, {mismatches.Count} mismatches");
        Assert.True(mismatches.Count == 0, string.Join("\n", mismatches.Take(5)));
        Assert.Empty(coverage.NeverDrawn);
    }

    [Fact]
    public void What_the_compiler_rejects_libtorch_or_the_documentation_rejects()
    {
        var (seed, count) = (Settings.Seed(output), Settings.Number("LAMINA_REJECTED", 120));
        var (rules, wrong, rejected) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>(), 0);
        for (var index = 0; rejected < count; index++)
        {
            var (network, dice) = (Settings.Grown(seed, index), new Dice(seed ^ index));
            if (network.HasAnySize) continue;
            for (var change = 0; change < ChangesEach && rejected < count; change++)
            {
                var mutant = Mutation.Of(dice, network);
                if (mutant.HasAnySize || Agreement.On(mutant) is not { } agreement) continue;
                if (agreement.Mismatch is not null) Note(wrong, seed, index, mutant);
                if (agreement.Rule is not { } rule) continue;
                rejected++;
                rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }
        }

        output.WriteLine(string.Join("\n", rules.Select(rule => $"{rule.Key} {rule.Value,6}")));
        output.WriteLine($"{rejected} rejected, {wrong.Count} wrongly");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(5)));
    }

    /// <summary>At the two widths that are tried first the LSTM gets as many features; at others it does not, which the compiler knows.</summary>
    [Fact]
    public void Sizes_that_coincide_at_two_widths_are_no_mismatch() => Assert.Null(Agreement.On(new NetworkText(
        ["Input(3, 6, 3, Any)"],
        ["AvgPool3D([4, 4, 4], Padding = [0, 2, 0], CeilMode = true)", "MaxPool3D(2)", "Tokens", "Permute(2, 1)", "Lstm(4)"],
        [])));

    private static void Note(List<string> mismatches, int seed, int index, NetworkText network)
    {
        if (mismatches.Count >= 5)
        {
            mismatches.Add("");
            return;
        }

        // A smaller one that libtorch rejects, of a network that it accepts, would fail for another reason.
        var isAccepted = Agreement.On(network)!.Rejected is null;
        var least = Shrinking.Least(network, smaller => Agreement.On(smaller) is { Mismatch: not null } found && found.Rejected is null == isAccepted);
        var agreement = Agreement.On(least);
        mismatches.Add($"LAMINA_SEED={seed}, network {index}: {agreement?.Mismatch ?? agreement?.Rejected}\n{least}");
    }
}
