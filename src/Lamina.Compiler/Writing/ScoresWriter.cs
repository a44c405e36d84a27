using System.Linq;

namespace Lamina.Compiler.Writing;

/// <summary><c>Forward</c>: <c>forward</c> between types that C# checks, batches in and scores out.</summary>
internal static class ScoresWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        if (network.Wants("Forward"))
        {
            var scores = network.AnswerType is null ? "The network's answer" : "The scores of each class for each sample, before the softmax";
            code.Line($"/// <summary>{scores}, in the mode the network is in; to be disposed.</summary>");
            foreach (var input in network.Inputs) code.Line($"/// <param name=\"{EdgeParameters.NameOf(network, input)}\">Samples, [N, {string.Join(", ", input.Input.Shape.Dims)}].</param>");
            if (network.Inputs.Any(input => input.Input.Type is null)) code.Line("/// <exception cref=\"global::Lamina.ShapeMismatchException\">The batch has another shape; the message says both.</exception>");

            var signature = $"public {network.ScoresType} Forward({EdgeParameters.All(network, "Batch")})";
            if (network.IsBroken)
            {
                code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            }
            else
            {
                using (code.Block(signature))
                {
                    EdgeParameters.Check(code, network, input => EdgeParameters.NameOf(network, input));
                    var tensors = string.Join(", ", network.Inputs.Select(input => EdgeParameters.NameOf(network, input) + ".Tensor"));
                    if (network.Outputs.Count == 1)
                    {
                        var output = $"{ScoresMethod(network)}({tensors})";
                        code.Line(network.AnswerType is null ? $"return {output};" : $"return new({output});");
                    }
                    else
                    {
                        var outputs = EdgeParameters.Names(network).New("outputs");
                        code.Line($"var {outputs} = forward({tensors});");
                        code.Line($"return ({string.Join(", ", network.Outputs.Select(output => Head(output, $"{outputs}.{output.Name}")))});");
                    }
                }
            }

            if (network.IsBroken) code.Gap();
        }

        if (network.IsBroken) return;
        Scores(code, network);
        code.Gap();
    }

    /// <summary>The method that gives an only output's [N, K] scores: <c>forward</c> itself, unless it leaves extents of 1 behind.</summary>
    private static string ScoresMethod(NetworkText network) => network.DropsTrailingOnes ? "Scores" : "forward";

    /// <summary>One of several values; scores of classes as [N, K].</summary>
    private static string Head(OutputText output, string value)
    {
        if (output.DropsTrailingOnes) value = $"Flat({value})";
        return output.IsOverClasses ? $"new({value})" : value;
    }

    private static void Scores(CodeWriter code, NetworkText network)
    {
        if (network.Outputs.Count > 1) Heads(code, network);
        else if (network.Outputs[0] is { DropsTrailingOnes: true } main) Flattened(code, network, main);
    }

    private static void Heads(CodeWriter code, NetworkText network)
    {
        if (!network.DropsTrailingOnes) return;
        code.Gap();
        code.Line("// A head as [N, K], without its extents of 1.");
        using (code.Block($"private static {network.Aliases.Tensor} Flat({network.Aliases.Tensor} head)"))
        {
            code.Line("using (head) return head.flatten(1L, -1L);");
        }
    }

    private static void Flattened(CodeWriter code, NetworkText network, OutputText main)
    {
        code.Gap();
        code.Line($"// The head gives {main.Shape} per sample: [N, {main.Shape!.Features}] once the extents of 1 are dropped.");
        using (code.Block($"private {network.Aliases.Tensor} Scores({network.ForwardParameters})"))
        {
            var parameters = network.Inputs.Select(input => input.Variable).ToList();
            var output = new LocalNames(parameters).New("output");
            code.Line($"using var {output} = forward({string.Join(", ", parameters)});");
            code.Line($"return {output}.flatten(1L, -1L);");
        }
    }
}
