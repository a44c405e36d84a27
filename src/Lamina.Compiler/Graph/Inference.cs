namespace Lamina.Compiler.Graph;

/// <summary>What an op says of the shape that arrives: the shape that leaves, or why there is none.</summary>
public abstract record Inference
{
    private Inference() { }

    /// <param name="Shape">The shape that leaves.</param>
    /// <param name="Condition">What sizes known only at run time must fulfil for it, or null: "height must be a multiple of 16".</param>
    public sealed record Shaped(TensorShape Shape, string? Condition = null) : Inference;

    /// <param name="Rule">The rule's id.</param>
    /// <param name="Argument">The argument to point at, or null for the layer.</param>
    /// <param name="Message">The sentence, with <c>{layer}</c> for this layer's name and <c>{input}</c> for the layer before it.</param>
    public sealed record Impossible(string Rule, string? Argument, string Message) : Inference;

    public static implicit operator Inference(TensorShape shape) => new Shaped(shape);
}
