using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>All of a sample in one vector: <c>Flatten</c>.</summary>
public sealed record Flatten : UnaryOp
{
    public override string Stem => "flatten";

    public override Sight Sees(TensorShape input) => Sight.Everything;

    protected override Inference Infer(TensorShape input) => TensorShape.Vector(input.Elements);
}

/// <summary>The same values in another shape: <c>Reshape(1, 10)</c>. Its features are where those of an input of that shape are.</summary>
/// <param name="Extents">The new extents without the batch; −1 at most once, for what is left.</param>
public sealed record Reshape(EquatableArray<long> Extents) : UnaryOp
{
    public override string Stem => "reshape";

    protected override Inference Infer(TensorShape input)
    {
        var written = Extents.Where(extent => extent != -1).Aggregate(1L, Sizes.Multiply);
        var infers = Extents.Contains(-1);
        if (!input.Elements.IsKnown)
        {
            var left = input.Elements.Map($"#/{written}", size => size / written);
            return TensorShape.Declared(Extents.Select(extent => extent == -1 ? left : extent).ToEquatableArray());
        }

        var elements = input.Elements.Value;
        if (infers ? elements % written != 0 : elements != written)
        {
            var target = string.Join("×", Extents.Select(extent => extent == -1 ? "?" : extent.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            var reason = infers ? $"{elements} is not a multiple of {written}" : $"{target} holds {written}";
            var given = input.Describe() + (input.Rank == 1 ? "" : $" of {elements} values");
            return new Inference.Impossible(RuleIds.ReshapeSize, "shape", $"{{layer}}: {{input}} gives {given}, which does not become {target}: {reason}")
            {
                Remedies = Fitting(elements) is { } fitting ? EquatableArray.Of(new Remedy("shape", string.Join(", ", fitting))) : default,
            };
        }

        return TensorShape.Declared(Extents.Select(extent => (Dim)(extent == -1 ? elements / written : extent)).ToEquatableArray());
    }

    /// <summary>The written extents, the last of them that can be another one changed so that all values find a place; null where it is not one.</summary>
    private long[]? Fitting(long elements)
    {
        if (Extents.Contains(-1)) return null;
        for (var axis = Extents.Count - 1; axis >= 0; axis--)
        {
            var others = Extents.Where((_, index) => index != axis).Aggregate(1L, Sizes.Multiply);
            if (elements % others == 0) return [.. Extents.Select((extent, index) => index == axis ? elements / others : extent)];
        }

        return null;
    }
}
