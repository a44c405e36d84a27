using System;
using System.Globalization;
using System.Linq;

namespace Lamina.Compiler.Findings;

/// <summary>A number from which on a rule speaks.</summary>
/// <param name="Name">What <c>.editorconfig</c> calls it, after <c>lamina.</c>: <c>dropout_high</c>.</param>
/// <param name="Default">Its value where nothing else is said.</param>
public sealed record Threshold(string Name, double Default)
{
    /// <summary>The whole key in <c>.editorconfig</c>.</summary>
    public string Key => "lamina." + Name;
}

/// <summary>A threshold's value in the user's configuration.</summary>
public readonly record struct Setting(string Name, double Value);

/// <summary>The thresholds as the user's configuration has them; those it does not mention keep their defaults.</summary>
/// <param name="Settings">What it mentions.</param>
public sealed record RuleOptions(EquatableArray<Setting> Settings)
{
    public static RuleOptions Default { get; } = new(EquatableArray<Setting>.Empty);

    /// <summary>All that a configuration can say, once for the process: every network asks.</summary>
    private static readonly Threshold[] known = [.. RuleCatalog.All.SelectMany(rule => rule.Thresholds).Distinct()];

    public double Value(Threshold threshold)
    {
        foreach (var setting in Settings)
        {
            if (setting.Name == threshold.Name) return setting.Value;
        }

        return threshold.Default;
    }

    /// <summary>Reads a configuration. What is no number is left out, as Roslyn leaves out a severity it does not know.</summary>
    /// <param name="find">The text that the configuration has for a key, or null.</param>
    public static RuleOptions Read(Func<string, string?> find)
    {
        var settings =
            from threshold in known
            let text = find(threshold.Key)
            where text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            select new Setting(threshold.Name, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        return new(settings.ToEquatableArray());
    }
}
