using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>All of a sample in one vector: <c>Flatten</c>.</summary>
public sealed record Flatten : UnaryOp
{
    public override string Stem => "flatten";

    protected override Inference Infer(TensorShape input) => TensorShape.Vector(input.Elements);
}

/// <summary>The same values in another shape: <c>Reshape(1, 10)</c>. The features are then on the last axis.</summary>
/// <param name="Extents">The new extents without the batch; −1 at most once, for what is left.</param>
public sealed record Reshape(EquatableArray<long> Extents) : UnaryOp
{
    public override string Stem => "reshape";

    protected override Inference Infer(TensorShape input)
    {
        var given = Extents.Where(extent => extent != -1).Aggregate(1L, Sizes.Multiply);
        var infers = Extents.Contains(-1);
        if (!input.Elements.IsKnown)
        {
            var left = input.Elements.Map($"#/{given}", size => size / given);
            return new TensorShape(Extents.Select(extent => extent == -1 ? left : extent).ToEquatableArray(), Extents.Count - 1);
        }

        var elements = input.Elements.Value;
        if (infers ? elements % given != 0 : elements != given)
        {
            var target = string.Join("×", Extents.Select(extent => extent == -1 ? "?" : extent.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            var reason = infers ? $"{elements} is not a multiple of {given}" : $"{target} holds {given}";
            return new Inference.Impossible(RuleIds.ReshapeSize, "shape",
                $"{{layer}}: {{input}} gives {input.Describe()} of {elements} values, which does not become {target}: {reason}");
        }

        return new TensorShape(
            Extents.Select(extent => (Dim)(extent == -1 ? elements / given : extent)).ToEquatableArray(), Extents.Count - 1);
    }
}
