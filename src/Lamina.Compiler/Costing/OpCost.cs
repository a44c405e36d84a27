using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Costing;

/// <summary>What a layer learns and computes at its place.</summary>
/// <param name="Parameters">How many numbers it learns.</param>
/// <param name="MultiplyAdds">Multiplications with a learned weight per sample, bias not counted.</param>
public readonly record struct OpCost(long Parameters, long MultiplyAdds)
{
    public static OpCost Of(Op op, TensorShape input, TensorShape output) => new(
        op.Parameters(input).Aggregate(0L, (sum, parameter) => Sizes.Add(sum, parameter.Count)),
        op.MultiplyAdds(input, output));

    /// <summary>The layer and those after it, as one.</summary>
    public static OpCost operator +(OpCost one, OpCost other) => new(Sizes.Add(one.Parameters, other.Parameters), Sizes.Add(one.MultiplyAdds, other.MultiplyAdds));
}
