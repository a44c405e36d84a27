using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>What an op over channels-first maps says of another shape.</summary>
internal static class Maps
{
    public static Inference.Impossible WrongRank(TensorShape input, int spatialRank)
    {
        var map = Name(spatialRank);
        var fix = input.Rank switch
        {
            1 => $"put it before Flatten, or Reshape the vector to {map}",
            2 when spatialRank == 1 => "its features come last; swap its axes with Permute first",
            var rank when rank == spatialRank => $"a map of one channel is 1×{string.Join("×", input.Dims)}, else Reshape to {map} first",
            _ => $"Reshape to {map} first",
        };
        return WrongRank(input, spatialRank, fix);
    }

    public static Inference.Impossible WrongRank(TensorShape input, int spatialRank, string fix) => new(
        RuleIds.Rank, null, $"{{layer}}: needs a {Name(spatialRank)} map, but {{input}} gives {input.Describe()}; {fix}");

    private static string Name(int spatialRank) => spatialRank switch
    {
        1 => "C×L",
        2 => "C×H×W",
        _ => "C×D×H×W",
    };
}
