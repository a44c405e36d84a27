using System.Linq;

namespace Lamina.Compiler.Writing;

/// <summary>The typed edge of a network: what a user calls. Shapes are checked here, once, and nowhere inside.</summary>
internal static class EdgeWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        Forward(code, network);
        if (network.AnswerType is not null) Predict(code, network);
        if (network.Network.Recipe.CanTrain) Training(code, network);
        Weights(code, network);
    }

    private static void Forward(CodeWriter code, NetworkText network)
    {
        if (!network.Wants("Forward")) return;
        var scores = network.AnswerType is null ? "The network's answer" : "The scores of each class for each sample, before the softmax";
        code.Line($"/// <summary>{scores}, in the mode the network is in; to be disposed.</summary>");
        code.Line($"/// <param name=\"batch\">Samples, [N, {string.Join(", ", network.InputShape.Dims)}].</param>");
        if (network.Network.Input.Type is null) code.Line("/// <exception cref=\"global::Lamina.ShapeMismatchException\">The batch has another shape; the message says both.</exception>");

        var signature = $"public {network.ScoresType} Forward({network.Typed("Batch")} batch)";
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
        }
        else
        {
            using (code.Block(signature))
            {
                if (network.Network.Input.Type is null) code.Line($"global::Lamina.Edge.Check({CSharp.Literal(network.Type.DisplayName)}, batch.Tensor, [{Dimensions(network)}]);");
                if (network.InputShape.Vocabulary is not null) code.Line($"global::Lamina.Edge.CheckTokens({CSharp.Literal(network.Type.DisplayName)}, batch.Tensor);");
                var output = $"{ScoresMethod(network)}(batch.Tensor)";
                code.Line(network.AnswerType is null ? $"return {output};" : $"return new({output});");
            }

            Scores(code, network);
        }

        code.Gap();
    }

    /// <summary>The method that gives [N, K] scores: <c>forward</c> itself, unless the head leaves extents of 1 behind.</summary>
    public static string ScoresMethod(NetworkText network) => network.DropsTrailingOnes ? "Scores" : "forward";

    private static void Scores(CodeWriter code, NetworkText network)
    {
        if (!network.DropsTrailingOnes) return;
        var output = network.OutputShape!;
        code.Gap();
        code.Line($"// The head gives {output} per sample: [N, {output.Features}] once the extents of 1 are dropped.");
        using (code.Block($"private {network.Aliases.Tensor} Scores({network.Aliases.Tensor} x)"))
        {
            code.Line("using var output = forward(x);");
            code.Line("return output.flatten(1L, -1L);");
        }
    }

    private static void Predict(CodeWriter code, NetworkText network)
    {
        if (!network.Wants("Predict")) return;
        var answer = network.AnswerType!;
        code.Line("/// <summary>The likeliest class of each sample, in evaluation mode and without gradients.</summary>");
        var many = $"public {answer}[] Predict({network.Typed("Batch")} batch)";
        var one = $"public {answer} Predict({network.Typed("Sample")} sample)";
        if (network.IsBroken)
        {
            code.Line($"{many} => {BrokenWriter.Throw(network)};");
            code.Gap();
            code.Line("/// <summary>The likeliest class of a sample.</summary>");
            code.Line($"{one} => {BrokenWriter.Throw(network)};");
            code.Gap();
            return;
        }

        using (code.Block(many))
        {
            code.Line("using var inference = new global::Lamina.Inference(this);");
            code.Line("using var here = batch.To(inference.Device);");
            code.Line("using var logits = Forward(here);");
            code.Line("return logits.Predict();");
        }

        code.Gap();
        code.Line("/// <summary>The likeliest class of a sample, in evaluation mode and without gradients.</summary>");
        using (code.Block(one))
        {
            code.Line("using var batch = sample.ToBatch();");
            code.Line("return Predict(batch)[0];");
        }

        code.Gap();
    }

    private static void Training(CodeWriter code, NetworkText network)
    {
        if (network.Wants("Fit"))
        {
            code.Line("/// <summary>Trains the network by its recipe, tests it after each epoch, and says what happens meanwhile.</summary>");
            code.Line("/// <param name=\"data\">What to learn from, and what to test on.</param>");
            code.Line("/// <param name=\"options\">The run's settings; left out: the defaults of <see cref=\"global::Lamina.RunOptions\"/>.</param>");
            code.Line("/// <param name=\"cancel\">Stops the run after the batch in hand; what was learnt stays in the network.</param>");
            code.Line("/// <returns>Loss and accuracy of each epoch, and why the run ended.</returns>");
            var fit = $"public global::Lamina.History Fit({network.Typed("DataSplit")} data, global::Lamina.RunOptions? options = null, global::System.Threading.CancellationToken cancel = default)";
            Call(code, network, fit, "training.Fit(data, options, cancel)");
        }

        if (!network.Wants("Evaluate")) return;
        code.Line("/// <summary>Measures loss and accuracy on a data set, in evaluation mode and without gradients.</summary>");
        code.Line("/// <param name=\"data\">The data.</param>");
        code.Line("/// <param name=\"batchSize\">How many samples are computed at once; it changes time and memory, not the result.</param>");
        Call(code, network, $"public global::Lamina.Evaluation Evaluate({network.Typed("Dataset")} data, int batchSize = 256)", "training.Evaluate(data, batchSize)");
    }

    private static void Call(CodeWriter code, NetworkText network, string signature, string call)
    {
        if (network.IsBroken)
        {
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
        }
        else
        {
            using (code.Block(signature))
            {
                code.Line("using var training = new Training(this);");
                code.Line($"return {call};");
            }
        }

        code.Gap();
    }

    private static void Weights(CodeWriter code, NetworkText network)
    {
        if (network.Wants("Save"))
        {
            code.Line("/// <summary>Writes the weights as safetensors, under PyTorch's keys; a file that exists is replaced at once or not at all.</summary>");
            Member("public void Save(string path)", "global::Lamina.Weights.Save(this, path)");
        }

        if (!network.Wants("Load")) return;
        code.Line("/// <summary>Reads weights that <c>Save</c> or PyTorch wrote. If anything does not fit, nothing is changed and the error says what.</summary>");
        Member("public void Load(string path)", "global::Lamina.Weights.Load(this, path)");

        void Member(string signature, string body)
        {
            code.Line($"{signature} => {(network.IsBroken ? BrokenWriter.Throw(network) : body)};");
            code.Gap();
        }
    }

    private static string Dimensions(NetworkText network) =>
        string.Join(", ", network.InputShape.Dims.Select(dim => CSharp.Literal(dim.IsKnown ? dim.Value : -1)));
}
