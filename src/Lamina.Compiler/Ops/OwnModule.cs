using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Ops;

/// <summary>A module of the user's or of TorchSharp, of which only its shapes are known: <c>Layer&lt;TModule&gt;</c>.</summary>
/// <param name="Name">The class's simple name.</param>
/// <param name="Type">Its name from <c>global::</c>.</param>
/// <param name="Creator">What creates one: a constructor of it, or a factory.</param>
/// <param name="Arguments">What that is given, a value for each of its first parameters.</param>
/// <param name="Output">The shape that leaves, as stated; null where it is the one that arrives.</param>
public sealed record OwnModule(string Name, string Type, ModuleCreator Creator, EquatableArray<WrittenValue> Arguments, TensorShape? Output) : UnaryOp
{
    public override string Stem => Name.ToLowerInvariant();

    public override bool IsOpaque => true;

    /// <summary>It may: an embedding of the user's own does.</summary>
    public override bool ReadsTokenNumbers => true;

    protected override Inference Infer(TensorShape input) => Output ?? input with { Vocabulary = null };
}
