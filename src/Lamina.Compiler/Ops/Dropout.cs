using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Sets values to zero at random while training and scales the others up: <c>Dropout</c> (Srivastava et al. 2014).</summary>
/// <param name="Rate">The probability of a zero.</param>
public sealed record Dropout(double Rate) : ElementwiseOp
{
    public override string Stem => "dropout";
}
