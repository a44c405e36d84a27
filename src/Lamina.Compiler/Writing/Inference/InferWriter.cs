namespace Lamina.Compiler.Writing.Inference;

/// <summary><c>Infer</c>: the network's answer by its inference path, or by <c>forward</c> where it has none.</summary>
internal static class InferWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        if (!network.Wants("Infer") || !network.Wants("Forward") || network.Inputs.Count > 1 || network.Outputs.Count > 1) return;
        var signature = $"public {network.ScoresType} Infer({EdgeParameters.All(network, "Batch")})";
        if (network.IsBroken)
        {
            code.Line("/// <summary>Throws: the network has errors.</summary>");
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            code.Gap();
            return;
        }

        var script = InferenceScript.Of(network.AsComputed());
        var path = network.Wants("InferencePath") ? "InferencePath" : "InferencePath_";
        if (script is not null) Path(code, network, script, path);
        code.Line("/// <summary>");
        code.Line("/// The same as <c>Forward</c> in evaluation mode and without gradients, up to rounding; to be disposed." + (script is null
            ? ""
            : " Where convolutions weigh most it is faster on the CPU: norms are folded into the kernels,"));
        if (script is not null) code.Line("/// and these are kept in oneDNN's layout, which is brought up to date when a weight has changed.");
        if (script is not null && network.Plan!.Precision is not null) code.Line("/// They are BFloat16, as the recipe says, where the processor multiplies such numbers.");
        code.Line("/// </summary>");
        code.Line($"/// <param name=\"batch\">Samples, [N, {string.Join(", ", network.InputShape.Dims)}].</param>");
        using (code.Block(signature))
        {
            EdgeParameters.Check(code, network, _ => "batch");
            if (script is not null)
            {
                code.Call($"var scores = {path}.Run(batch.Tensor, [{string.Join(", ", script.Tensors)}]);");
                code.Line($"if (scores is not null) return {(network.AnswerType is null ? "scores" : "new(scores)")};");
                code.Gap();
            }

            code.Line("using var inference = new global::Lamina.Inference(this);");
            code.Line("return Forward(batch);");
        }

        code.Gap();
    }

    private static string Options(NetworkText network, InferenceScript script) =>
        (network.Plan!.Precision is null ? "" : ", global::Lamina.Precision.BFloat16") + (script.HasPlain ? ", hasPlain: true" : "");

    private static void Path(CodeWriter code, NetworkText network, InferenceScript script, string path)
    {
        code.Line($"/// <summary>What <c>Infer</c> computes with{(script.HasPlain ? "; its <c>Way</c> says how, and can be set" : "")}.</summary>");
        code.Line("// The network in evaluation mode, as TorchScript: C# has neither oneDNN's layouts nor the operators that pack weights into them.");
        code.Line($"public global::Lamina.InferencePath {path} {{ get; }} = new(\"\"\"");
        foreach (var line in script.Lines) code.Line(line, deeper: 1);
        code.Line($"\"\"\"{Options(network, script)});", deeper: 1);
        code.Gap();
        if (!network.Wants("Dispose")) return;
        code.Line("/// <inheritdoc/>");
        using (code.Block("protected override void Dispose(bool disposing)"))
        {
            code.Line($"if (disposing) {path}.Dispose();");
            code.Line("base.Dispose(disposing);");
        }

        code.Gap();
    }
}
