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

    /// <summary>How many multiplications with addition one sample costs in a forward pass; 0 where that depends on sizes known only at run time.</summary>
    public long MultiplyAdds { get; }

    /// <summary>Whether the totals are all of it: false where a layer is a module of the user's own.</summary>
    public bool IsExact => Layers.All(layer => !layer.IsOpaque);

    /// <summary>The layers, in order.</summary>
    public IReadOnlyList<LayerSummary> Layers { get; }

    /// <summary>The blocks that were used, outer ones before those inside them.</summary>
    public IReadOnlyList<BlockSummary> Blocks { get; init; } = [];

    /// <summary>What it needs of memory; null where sizes are known only at run time, or a module of its own is in it.</summary>
    public MemoryEstimate? Memory { get; init; }

    /// <summary>What the compiler said of the network.</summary>
    public IReadOnlyList<FindingSummary> Findings { get; init; } = [];

    /// <summary>The same summary with more findings: what the compiler said of a recipe on a class of its own, which the network cannot know.</summary>
    /// <param name="findings">The findings on that recipe.</param>
    public NetworkSummary With(params FindingSummary[] findings) =>
        new(Name, Input, Output, Parameters, MultiplyAdds, [.. Layers]) { Blocks = Blocks, Memory = Memory, Findings = [.. Findings, .. findings] };

    /// <summary>The graph as a Mermaid flowchart: a box per layer, a frame per block, shapes on the arrows. Put it into a <c>```mermaid</c> block.</summary>
    public string ToMermaid() => Mermaid.Of(this);

    /// <summary>The table as aligned plain text, a row per layer, the totals and the compiler's warnings below it.</summary>
    public override string ToString()
    {
        var table = new TextTable("name", "layer", "output", "parameters", "multiply-adds", "sees") { TextColumns = 3 };
        foreach (var layer in Layers)
            table.Add(layer.Name, layer.Layer, layer.Output, Count(layer, layer.Parameters), Count(layer, layer.MultiplyAdds), layer.ReceptiveField);
        return FormattableString.Invariant($"{Name}: {Input} → {Output}\n\n{table}\n{Parameters:N0} parameters, {MultiplyAddsText()}{(IsExact ? "" : ", and those of its own modules")}\n{MemoryText()}{Warnings()}");
    }

    private string MemoryText() => Memory is not { } memory ? "" :
        $"memory: {Bytes.Text(memory.Weights)} of weights and {Bytes.Text(memory.ActivationsPerSample)} of values for a batch of 1; training: " +
        $"{Bytes.Text(memory.Training(0))} (gradients and optimizer included) and {Bytes.Text(memory.PerSample)} a sample, {Bytes.Text(memory.Training(64))} for a batch of 64\n";

    private string Warnings() => string.Concat(Findings.Where(finding => finding.Severity != FindingSeverity.Info).Select(finding => $"{finding.Rule}: {finding.Message}\n"));

    private string MultiplyAddsText() => MultiplyAdds == 0 && Parameters > 0 ? "multiply-adds by the size of the input" : FormattableString.Invariant($"{MultiplyAdds:N0} multiply-adds per sample");

    private static string Count(LayerSummary layer, long count) => layer.IsOpaque ? "?" : count == 0 ? "" : FormattableString.Invariant($"{count:N0}");
}
