using Lamina.Compiler.Writing.Inference;

namespace Lamina.Compiler.Writing;

/// <summary>The typed edge of a network: what a user calls. Shapes are checked here, once, and nowhere inside.</summary>
internal static class EdgeWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        ScoresWriter.Write(code, network);
        InferWriter.Write(code, network);
        if (network.DecidesOnce) PredictWriter.Write(code, network);
        ProfileWriter.Write(code, network);
        if (network.Network.Recipe.CanTrain) Training(code, network);
        Weights(code, network);
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

        if (network.Wants("Evaluate"))
        {
            code.Line("/// <summary>Measures loss and accuracy on a data set, in evaluation mode and without gradients.</summary>");
            OverData(code, network, "global::Lamina.Evaluation", "Evaluate");
        }

        // Of one input and output an extension method does it, without a recipe.
        if (network is { Inputs.Count: 1, Outputs.Count: 1 } || !network.DecidesOnce || network.AnswerType is not { } answer || !network.Wants("PredictAll")) return;
        code.Line("/// <summary>The likeliest class of each sample and the probabilities of all, in evaluation mode and without gradients.</summary>");
        OverData(code, network, $"global::Lamina.Predictions<{answer}>", "PredictAll", network.Network.Classes is { Type: not null } ? $".As<{answer}>()" : "");
    }

    private static void OverData(CodeWriter code, NetworkText network, string returned, string name, string conversion = "")
    {
        code.Line("/// <param name=\"data\">The data.</param>");
        code.Line("/// <param name=\"batchSize\">How many samples are computed at once; it changes time and memory, not the result.</param>");
        Call(code, network, $"public {returned} {name}({network.Typed("Dataset")} data, int batchSize = 256)", $"training.{name}(data, batchSize){conversion}");
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
