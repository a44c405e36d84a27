using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

internal static class PreprocessingReaders
{
    public static Normalize Normalize(ArgumentReader arguments)
    {
        var mean = arguments.Reals("mean");
        var std = arguments.Reals("std", 0, openMin: true);
        if (mean.Count == std.Count) return new(mean, std);

        arguments.Fault(RuleIds.ArgumentRange, "std", $"Normalize: {mean.Count} means but {std.Count} standard deviations; give as many of each");
        return new(mean, mean);
    }
}
