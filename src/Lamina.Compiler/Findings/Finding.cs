using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Findings;

/// <summary>What a rule says of one place in the user's source.</summary>
/// <param name="Rule">The rule's id: <c>LAM1001</c>.</param>
/// <param name="Address">The place.</param>
/// <param name="Message">The whole sentence: the layer, every number involved, the way out.</param>
public sealed record Finding(string Rule, Address Address, string Message)
{
    /// <summary>What an editor can do about it, the best first.</summary>
    public EquatableArray<Repair> Repairs { get; init; }

    /// <summary>The finding with these repairs, as far as there are any.</summary>
    public Finding Offer(params Repair?[] repairs) =>
        this with { Repairs = Repairs.Concat(repairs.Where(repair => repair is not null).Select(repair => repair!)).ToEquatableArray() };
}
