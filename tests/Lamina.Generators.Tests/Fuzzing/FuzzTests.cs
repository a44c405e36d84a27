using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Lamina.Generators.Tests.Fuzzing;

/// <summary>
/// Whatever stands in a file, generator and analyzer live, and what they find has a place. <c>LAMINA_SEED</c> repeats a run; <c>LAMINA_INPUTS</c> says how
/// many files.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    /// <summary>Files of one compilation: binding the references is the slow part.</summary>
    private const int FilesEach = 25;

    [Fact]
    public async Task No_input_throws_or_is_blamed_elsewhere()
    {
        var (seed, count) = (Variable("LAMINA_SEED", Random.Shared.Next(1_000_000)), Variable("LAMINA_INPUTS", 250));
        output.WriteLine($"LAMINA_SEED={seed}");
        var (found, clock) = (new ConcurrentBag<Survival>(), Stopwatch.StartNew());
        await Parallel.ForAsync(0, (count + FilesEach - 1) / FilesEach, async (project, _) =>
        {
            var random = new Random(seed + project);
            found.Add(await Blame([.. Enumerable.Range(0, FilesEach).Select(_ => Input(random))]));
        });

        var (failures, homeless) = (found.SelectMany(each => each.Failures).ToList(), found.SelectMany(each => each.Homeless).ToList());
        output.WriteLine($"{count} inputs, {failures.Count} exceptions, {homeless.Count} findings without a place, {clock.Elapsed.TotalSeconds:0} s");
        Assert.True(failures.Count + homeless.Count == 0, $"LAMINA_SEED={seed}\n" + string.Join("\n\n", failures.Concat(homeless).Take(5)));
    }

    private static string Input(Random random) => random.Next(2) == 0 ? Nonsense.Source(random) : Mangling.Of(random, Nonsense.Of(random, Seeds.All));

    /// <summary>Halves a project in which something fails until one file does it alone, or until only the halves together do.</summary>
    private static async Task<Survival> Blame(IReadOnlyList<string> files)
    {
        var survival = await Survival.Of(files);
        if (survival.Count > 0 && files.Count > 1)
        {
            var (left, right) = (await Blame([.. files.Take(files.Count / 2)]), await Blame([.. files.Skip(files.Count / 2)]));
            if (left.Count + right.Count > 0) return new([.. left.Failures, .. right.Failures], [.. left.Homeless, .. right.Homeless]);
        }

        var source = string.Join("\n// next file\n", files);
        return new([.. survival.Failures.Take(1).Select(Shown)], [.. survival.Homeless.Take(1).Select(Shown)]);

        string Shown(string fault) => $"{fault}\nin\n{source}";
    }

    private static int Variable(string name, int byDefault) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : byDefault;
}
