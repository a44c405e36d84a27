using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Reading.Attributes;

internal static class PreprocessingReaders
{
    public static Rescale Rescale(ArgumentReader arguments)
    {
        var scale = arguments.Real("scale");
        if (scale == 0 && !arguments.HasFaults)
        {
            arguments.Fault(RuleIds.ArgumentRange, "scale",
                "Rescale: scale is 0, so that every value becomes the same; C# divides whole numbers without remainder, so write 1 / 255.0 instead of 1 / 255");
        }

        return new(scale, arguments.Real("offset", 0));
    }

    public static Normalize Normalize(ArgumentReader arguments)
    {
        var mean = arguments.Reals("mean");
        var std = arguments.Reals("std", 0, openMin: true);
        if (mean.Count == std.Count) return new(mean, std);

        arguments.Fault(RuleIds.ArgumentRange, "std", $"Normalize: {mean.Count} means but {std.Count} standard deviations; give as many of each");
        return new(mean, mean);
    }
}
