using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>A line of <c>forward</c>: a variable and what it is given. The last step's variable is the layer's value.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Expression">C#.</param>
internal sealed record Step(string Variable, string Expression)
{
    /// <summary>The writer of a layer that is one expression.</summary>
    public static Func<LayerScope, IEnumerable<Step>> Single(Func<LayerScope, string> expression) =>
        scope => [new Step(scope.Value, expression(scope))];
}

/// <summary>What a layer's writer sees: its own node, shapes and names, and nothing of its neighbours.</summary>
/// <param name="node">The layer.</param>
/// <param name="learned">What it learns.</param>
/// <param name="inputs">The shapes that arrive.</param>
/// <param name="output">The shape that leaves.</param>
/// <param name="arguments">The variables that hold the arriving values.</param>
/// <param name="inPlace">The first arriving value may be overwritten.</param>
/// <param name="wantsPlainLayout">The arriving map is channels last, and the layer is faster on the plain layout.</param>
/// <param name="aliases">What the file calls TorchSharp's types.</param>
/// <param name="constants">The constants of the class.</param>
/// <param name="access">How the network's fields are named.</param>
/// <param name="casts">The casts around the layer.</param>
/// <param name="names">The variables inside layers.</param>
internal sealed class LayerScope(
    Node node, EquatableArray<ParameterSpec> learned, IReadOnlyList<TensorShape> inputs, TensorShape output, IReadOnlyList<string> arguments,
    bool inPlace, bool wantsPlainLayout, Aliases aliases, ConstantPool constants, NetworkAccess access, LayerCasts casts, InnerNames names)
{
    public Node Node => node;

    public IReadOnlyList<TensorShape> Inputs => inputs;

    /// <summary>The shape that arrives at a layer of one value.</summary>
    public TensorShape Input => inputs[0];

    public TensorShape Output => output;

    public IReadOnlyList<string> Arguments => arguments;

    /// <summary>The variable that holds the value that arrives at a layer of one.</summary>
    public string Argument => arguments[0];

    /// <summary>The variable that will hold the value that leaves.</summary>
    public string Value => casts.Value;

    /// <summary>The arriving value may be overwritten; its variable then is not disposed, since both are one tensor.</summary>
    public bool InPlace => inPlace;

    /// <summary>The arriving map is channels last, and the layer is faster on the plain layout.</summary>
    public bool WantsPlainLayout => wantsPlainLayout;

    public Aliases Aliases => aliases;

    /// <summary>The mode the network is in.</summary>
    public string Training => access.Training;

    /// <summary>The layer computes on 16-bit numbers.</summary>
    public bool IsLow => casts.IsLow;

    /// <summary>The layer's module.</summary>
    public string Module => access.Module(node, Input, aliases);

    /// <summary>A learned tensor in the type in which the layer computes, or a kept one.</summary>
    public string Field(string tensor)
    {
        var field = access.Tensor(node, Input, tensor);
        return learned.Any(parameter => parameter.Name == tensor) ? casts.Learned(tensor, field) : field;
    }

    /// <summary>A variable for a value inside the layer.</summary>
    public string Local(string purpose) => names.Of(node, purpose);

    /// <summary>The extents of a batch of such samples, as arguments of <c>view</c>: what only run time knows is read from the arriving tensor's axes.</summary>
    public string Batched(EquatableArray<Dim> dims)
    {
        var batch = dims.All(dim => dim.IsKnown) ? "-1L" : $"{Argument}.size(0)";
        return string.Join(", ", dims.Select((dim, axis) => dim.IsKnown ? CSharp.Literal(dim.Value) : $"{Argument}.size({axis + 1})").Prepend(batch));
    }

    /// <summary>An array of sizes, made once for all layers: <c>padding_2x2</c>.</summary>
    public string Sizes(string purpose, IEnumerable<long> sizes)
    {
        var all = sizes.ToList();
        return constants.Make("long[]", $"{purpose}_{string.Join("x", all.Select(size => size < 0 ? $"m{-size}" : $"{size}"))}", CSharp.Array(all));
    }

    /// <summary>A number as TorchSharp's Scalar, made once: an implicit conversion would leave one to the finalizer at every step.</summary>
    public string Scalar(string purpose, double value) => Make("global::TorchSharp.Scalar", purpose, CSharp.Literal(value));

    /// <summary>The number 1 as TorchSharp's Scalar for tensors of whole numbers.</summary>
    public string One => constants.Make("global::TorchSharp.Scalar", "one", CSharp.Literal(1L));

    /// <summary>A constant of this layer.</summary>
    public string Make(string type, string purpose, string value) => constants.Make(type, Identifiers.Field(node, purpose), value);
}
