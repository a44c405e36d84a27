namespace Lamina;

/// <summary>A network's layer table and its totals, as the compiler computed them: no forward pass is needed.</summary>
public sealed class NetworkSummary
{
    /// <summary>Creates a summary; the compiler emits the call.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="input">The shape of one sample: 1×28×28.</param>
    /// <param name="output">What it answers with: 10 classes (Digit).</param>
    /// <param name="parameters">How many numbers it learns.</param>
    /// <param name="multiplyAdds">How many multiplications with addition one sample costs.</param>
    /// <param name="layers">The layers, in order.</param>
    public NetworkSummary(string name, string input, string output, long parameters, long multiplyAdds, params LayerSummary[] layers)
    {
        Name = name;
        Input = input;
        Output = output;
        Parameters = parameters;
        MultiplyAdds = multiplyAdds;
        Layers = layers;
    }

    /// <summary>The network's name.</summary>
    public string Name { get; }

    /// <summary>The shape of one sample: 1×28×28.</summary>
    public string Input { get; }

    /// <summary>What it answers with: 10 classes (Digit).</summary>
    public string Output { get; }

    /// <summary>How many numbers it learns, without those of its own modules: <see cref="IsExact"/>.</summary>
    public long Parameters { get; }

    /// <summary>How many multiplications with addition one sample costs in a forward pass.</summary>
    public long MultiplyAdds { get; }

    /// <summary>Whether the totals are all of it: false where a layer is a module of the user's own.</summary>
    public bool IsExact => Layers.All(layer => !layer.IsOpaque);

    /// <summary>The layers, in order.</summary>
    public IReadOnlyList<LayerSummary> Layers { get; }

    /// <summary>The table as aligned plain text, a row per layer, the totals below it.</summary>
    public override string ToString()
    {
        var table = new TextTable("name", "layer", "output", "parameters", "multiply-adds") { TextColumns = 3 };
        foreach (var layer in Layers)
            table.Add(
                layer.Name, layer.Layer, layer.Output, layer.IsOpaque ? "?" : $"{layer.Parameters:N0}", layer.IsOpaque ? "?" : $"{layer.MultiplyAdds:N0}");
        return $"{Name}: {Input} → {Output}\n\n{table}\n{Parameters:N0} parameters, {MultiplyAdds:N0} multiply-adds per sample{(IsExact ? "" : ", and those of its own modules")}\n";
    }
}
