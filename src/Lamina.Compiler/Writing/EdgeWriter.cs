using System;
using System.Linq;

namespace Lamina.Compiler.Writing;

/// <summary>The typed edge of a network: what a user calls. Shapes are checked here, once, and nowhere inside.</summary>
internal static class EdgeWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        Forward(code, network);
        if (network.AnswerType is not null) Predict(code, network);
        if (network.Network.Recipe.CanTrain && network.Inputs.Count == 1) Training(code, network);
        Weights(code, network);
    }

    private static void Forward(CodeWriter code, NetworkText network)
    {
        if (network.Wants("Forward"))
        {
            var scores = network.AnswerType is null ? "The network's answer" : "The scores of each class for each sample, before the softmax";
            code.Line($"/// <summary>{scores}, in the mode the network is in; to be disposed.</summary>");
            foreach (var input in network.Inputs) code.Line($"/// <param name=\"{Parameter(network, input)}\">Samples, [N, {string.Join(", ", input.Input.Shape.Dims)}].</param>");
            if (network.Inputs.Any(input => input.Input.Type is null)) code.Line("/// <exception cref=\"global::Lamina.ShapeMismatchException\">The batch has another shape; the message says both.</exception>");

            var signature = $"public {network.ScoresType} Forward({Parameters(network, "Batch")})";
            if (network.IsBroken)
            {
                code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            }
            else
            {
                using (code.Block(signature))
                {
                    Checks(code, network, input => Parameter(network, input));
                    var tensors = string.Join(", ", network.Inputs.Select(input => Parameter(network, input) + ".Tensor"));
                    if (network.Outputs.Count == 1)
                    {
                        var output = $"{ScoresMethod(network)}({tensors})";
                        code.Line(network.AnswerType is null ? $"return {output};" : $"return new({output});");
                    }
                    else
                    {
                        code.Line($"var outputs = forward({tensors});");
                        code.Line($"return ({string.Join(", ", network.Outputs.Select(output => output.IsOverClasses ? $"new({Head(output)})" : Head(output)))});");
                    }
                }
            }

            if (network.IsBroken) code.Gap();
        }

        if (network.IsBroken) return;
        Scores(code, network);
        code.Gap();
    }

    /// <summary>What must hold of the batches, checked once.</summary>
    /// <param name="code">Where the lines go.</param>
    /// <param name="network">The network.</param>
    /// <param name="parameter">What the batch of an input is called.</param>
    public static void Checks(CodeWriter code, NetworkText network, Func<InputText, string> parameter)
    {
        foreach (var input in network.Inputs)
        {
            var name = CSharp.Literal(network.Inputs.Count == 1 ? network.Type.DisplayName : $"{network.Type.DisplayName}'s {input.Variable}");
            if (input.Input.Type is null) code.Line($"global::Lamina.Edge.Check({name}, {parameter(input)}.Tensor, [{input.Dimensions}]);");
            if (input.Input.Shape.Vocabulary is not null) code.Line($"global::Lamina.Edge.CheckTokens({name}, {parameter(input)}.Tensor);");
        }

        if (network.Inputs.Count == 1) return;
        code.Line($"global::Lamina.Edge.CheckCounts({CSharp.Literal(network.Type.DisplayName)}, [{string.Join(", ", network.Inputs.Select(input => parameter(input) + ".Count"))}]);");
    }

    /// <summary>The parameters of a member that takes all inputs, as batches or samples.</summary>
    public static string Parameters(NetworkText network, string kind) =>
        string.Join(", ", network.Inputs.Select(input => $"{input.Typed(kind)} {(network.Inputs.Count == 1 ? kind.ToLowerInvariant() : input.Variable)}"));

    private static string Parameter(NetworkText network, InputText input) => network.Inputs.Count == 1 ? "batch" : input.Variable;

    /// <summary>The method that gives an only output's [N, K] scores: <c>forward</c> itself, unless it leaves extents of 1 behind.</summary>
    private static string ScoresMethod(NetworkText network) => network.DropsTrailingOnes ? "Scores" : "forward";

    /// <summary>A value of the tuple <c>outputs</c>; scores of classes as [N, K].</summary>
    private static string Head(OutputText output) => output.DropsTrailingOnes ? $"Flat(outputs.{output.Name})" : $"outputs.{output.Name}";

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
            code.Line($"using var output = forward({string.Join(", ", network.Inputs.Select(input => input.Variable))});");
            code.Line("return output.flatten(1L, -1L);");
        }
    }

    private static void Predict(CodeWriter code, NetworkText network)
    {
        if (!network.Wants("Predict")) return;
        var answer = network.AnswerType!;
        code.Line("/// <summary>The likeliest class of each sample, in evaluation mode and without gradients.</summary>");
        var many = $"public {network.AnswersType} Predict({Parameters(network, "Batch")})";
        var one = $"public {answer} Predict({Parameters(network, "Sample")})";
        if (network.IsBroken)
        {
            code.Line($"{many} => {BrokenWriter.Throw(network)};");
            code.Gap();
            code.Line("/// <summary>The likeliest class of a sample.</summary>");
            code.Line($"{one} => {BrokenWriter.Throw(network)};");
            code.Gap();
            return;
        }

        var isOnly = network.Inputs.Count == 1;
        var here = network.Inputs.Select(input => isOnly ? "here" : input.Variable + "_here").ToList();
        using (code.Block(many))
        {
            code.Line("using var inference = new global::Lamina.Inference(this);");
            for (var index = 0; index < here.Count; index++) code.Line($"using var {here[index]} = {Parameter(network, network.Inputs[index])}.To(inference.Device);");
            var call = $"Forward({string.Join(", ", here)})";
            if (network.Outputs.Count == 1)
            {
                code.Line($"using var logits = {call};");
                code.Line("return logits.Predict();");
            }
            else
            {
                code.Line($"var outputs = {call};");
                code.Line($"{string.Join(" ", network.Outputs.Select(output => $"using (outputs.{output.Name})"))} return outputs.{network.Outputs[0].Name}.Predict();");
            }
        }

        code.Gap();
        code.Line("/// <summary>The likeliest class of a sample, in evaluation mode and without gradients.</summary>");
        using (code.Block(one))
        {
            var batches = network.Inputs.Select(input => (Batch: isOnly ? "batch" : input.Variable + "_batch", Sample: isOnly ? "sample" : input.Variable)).ToList();
            foreach (var (batch, sample) in batches) code.Line($"using var {batch} = {sample}.ToBatch();");
            code.Line($"return Predict({string.Join(", ", batches.Select(each => each.Batch))})[0];");
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
}
