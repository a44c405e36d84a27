using System.Globalization;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>
/// A drawing as a list of attributes. Branches become named values, since forks of a drawing nest and <c>[Branch]</c> does not.
/// </summary>
internal sealed class NetworkPorting
{
    private readonly string kernelInit;
    private readonly List<Attribute> attributes = [];
    private int axes;
    private Attribute? current;

    /// <summary>An attribute that may still be given a name.</summary>
    private sealed class Attribute(string name, IReadOnlyList<string> arguments)
    {
        public string? ValueName { get; set; }

        public override string ToString()
        {
            var all = ValueName is null ? arguments : [.. arguments, $"Name = \"{ValueName}\""];
            return all.Count == 0 ? name : $"{name}({string.Join(", ", all)})";
        }
    }

    private NetworkPorting(string kernelInit) => this.kernelInit = kernelInit;

    /// <param name="drawing">The network after its <c>In</c>.</param>
    /// <param name="axes">The spatial axes of the input.</param>
    /// <param name="kernelInit">The initialiser of all kernels, as arguments; empty for Lamina's own.</param>
    public static IEnumerable<string> Port(IReadOnlyList<Drawing> drawing, int axes, string kernelInit)
    {
        var porting = new NetworkPorting(kernelInit) { axes = axes };
        porting.AddAll(drawing);
        return porting.attributes.Select(attribute => attribute.ToString());
    }

    private void AddAll(IReadOnlyList<Drawing> drawing)
    {
        foreach (var part in drawing) Add(part);
    }

    private void Add(Drawing drawing)
    {
        switch (drawing)
        {
            case Drawing.Repeat repeat:
                for (var time = 0; time < repeat.Times; time++) AddAll(repeat.Parts);
                break;
            case Drawing.Fork { Join: "Unused" } unused:
                var (kept, keptAxes) = (Name(), axes);
                AddAll(unused.Branches.Single());
                (current, axes) = (Append("From", [$"\"{kept}\""], kept), keptAxes);
                break;
            case Drawing.Fork fork: Join(fork); break;
            case Drawing.Layer { Name: "Id" or "Identity" }: break;
            case Drawing.Layer layer:
                var ported = LayerPorting.Port(layer, axes);
                current = Append(ported.Name, ported.HasKernel && kernelInit.Length > 0 ? [.. ported.Arguments, kernelInit] : ported.Arguments);
                axes = ported.Axes;
                break;
        }
    }

    private void Join(Drawing.Fork fork)
    {
        var (start, startAxes) = (Name(), axes);
        var names = new List<string>();
        for (var index = 0; index < fork.Branches.Count; index++)
        {
            axes = startAxes;
            if (index > 0) current = Append("From", [$"\"{start}\""], start);
            AddAll(fork.Branches[index]);
            if (index < fork.Branches.Count - 1) names.Add($"\"{Name()}\"");
        }

        current = fork.Join switch
        {
            "Add" or "Sum" => Append("Add", names),
            "Cat" or "Concat" => Append("Concat", names),
            "CatCrop" => Append("Concat", [.. names, "Crop = true"]),
            "Mul" or "Multiply" => Append("Multiply", names),
            _ => throw new UnreadableException($"the join {fork.Join}"),
        };
    }

    private Attribute Append(string name, IReadOnlyList<string> arguments)
    {
        attributes.Add(new Attribute(name, arguments));
        return attributes[^1];
    }

    /// <summary>A <c>From</c>: its value has the name of the layer it goes back to.</summary>
    private Attribute Append(string name, IReadOnlyList<string> arguments, string valueName)
    {
        Append(name, arguments);
        return new Attribute(name, arguments) { ValueName = valueName };
    }

    /// <summary>The name of the current value, which gets one now if it has none.</summary>
    private string Name() => current is null ? "input" : current.ValueName ??= "value" + attributes.Count.ToString(CultureInfo.InvariantCulture);
}
