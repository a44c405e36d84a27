using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Lamina.Compiler.Graph;

/// <summary>An option that would make a layer possible.</summary>
/// <param name="Argument">Its name.</param>
/// <param name="Value">The value, as C#; null to leave it out.</param>
public readonly record struct Remedy(string Argument, string? Value)
{
    /// <param name="argument">The option.</param>
    /// <param name="sizes">A size for each axis; one is written where they are the same.</param>
    public static Remedy Sizes(string argument, IEnumerable<long> sizes)
    {
        var all = sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)).ToList();
        return new(argument, all.Distinct().Count() == 1 ? all[0] : $"new[] {{ {string.Join(", ", all)} }}");
    }
}

/// <summary>What an op says of the shape that arrives: the shape that leaves, or why there is none.</summary>
public abstract record Inference
{
    private Inference() { }

    /// <param name="Shape">The shape that leaves.</param>
    /// <param name="Conditions">What sizes known only at run time must fulfil for it: "height must be a multiple of 16".</param>
    public sealed record Shaped(TensorShape Shape, EquatableArray<SizeEquality.WhenMultiple> Conditions = default) : Inference;

    /// <param name="Rule">The rule's id.</param>
    /// <param name="Argument">The argument to point at, or null for the layer.</param>
    /// <param name="Message">The sentence, with <c>{layer}</c> for this layer's name and <c>{input}</c> for the layer before it.</param>
    public sealed record Impossible(string Rule, string? Argument, string Message) : Inference
    {
        /// <summary>Options of the layer with which there would be one, the best first.</summary>
        public EquatableArray<Remedy> Remedies { get; init; }
    }

    public static implicit operator Inference(TensorShape shape) => new Shaped(shape);
}
