using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Writing.Layers;

/// <summary>The casts around a layer's own lines; none in a forward pass of one type.</summary>
/// <param name="node">The layer.</param>
/// <param name="plan">What is planned for each node; null in a forward pass of one type.</param>
/// <param name="aliases">What the file calls TorchSharp's types.</param>
/// <param name="names">The variables inside layers.</param>
internal sealed class LayerCasts(Node node, PrecisionPlan? plan, Aliases aliases, InnerNames names)
{
    private readonly List<Step> before = [];

    private NodePrecision? Precision => plan?.Nodes[node.Id];

    /// <summary>The layer computes on 16-bit numbers.</summary>
    public bool IsLow => Precision is { Computes: NumberType.BFloat16 };

    /// <summary>The result is cast, so that the layer's own lines end in another variable.</summary>
    private bool CastsResult => Precision is { } precision && precision.Gives != precision.Computes && precision.Computes != NumberType.Whole;

    /// <summary>The variable in which the layer's own lines leave their result.</summary>
    public string Value => CastsResult ? names.Of(node, "bfloat16") : Identifiers.Value(node);

    /// <summary>Why there are casts, for the comment above them.</summary>
    public string Note
    {
        get
        {
            if (Precision is not { } precision) return "";
            var why = precision.Why.Length > 0 ? $": {precision.Why}" : "";
            var type = before.Count == 0 && why.Length == 0 ? "" : precision.Computes == NumberType.BFloat16 ? $", in BFloat16{why}" : $", in Float32{why}";
            return CastsResult ? $"{type}; Float32 again where it leaves" : type;
        }
    }

    /// <summary>The layer's lines with the casts before and after them.</summary>
    public IEnumerable<Step> Around(IEnumerable<Step> own)
    {
        var steps = own.ToList();
        return CastsResult ? [.. before, .. steps, Cast(Identifiers.Value(node), Value, NumberType.Float32)] : [.. before, .. steps];
    }

    /// <summary>The variable that holds an arriving value in the type in which the layer computes.</summary>
    public string Argument(Node arriving)
    {
        var value = Identifiers.Value(arriving);
        if (Precision is not { } precision || precision.Computes == NumberType.Whole || plan!.Nodes[arriving.Id].Gives == precision.Computes) return value;
        return Add(Cast(names.Of(node, node.Inputs.Count == 1 ? "x" : value), value, precision.Computes));
    }

    /// <summary>A learned tensor in the type in which the layer computes.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="tensor">The C# of the tensor.</param>
    public string Learned(string name, string tensor) =>
        Precision is { CastsTensors: true } precision ? Add(Cast(names.Of(node, name), tensor, precision.Computes)) : tensor;

    private string Add(Step cast)
    {
        if (!before.Contains(cast)) before.Add(cast);
        return cast.Variable;
    }

    private Step Cast(string variable, string value, NumberType type) => new(variable, $"{value}.to_type({aliases.Torch}.{(type == NumberType.BFloat16 ? "bfloat16" : "float32")})");
}
