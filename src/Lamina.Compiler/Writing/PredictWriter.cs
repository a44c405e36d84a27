using System.Linq;

namespace Lamina.Compiler.Writing;

/// <summary><c>Predict</c>: the answers themselves, for a batch and for one sample.</summary>
internal static class PredictWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        if (!network.Wants("Predict")) return;
        var answer = network.AnswerType!;
        code.Line("/// <summary>The likeliest class of each sample, in evaluation mode and without gradients.</summary>");
        var many = $"public {network.AnswersType} Predict({EdgeParameters.All(network, "Batch")})";
        var one = $"public {answer} Predict({EdgeParameters.All(network, "Sample")})";
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
        using (code.Block(many))
        {
            var names = EdgeParameters.Names(network);
            var inference = names.New("inference");
            code.Line($"using var {inference} = new global::Lamina.Inference(this);");
            foreach (var input in network.Inputs.Where(input => input.Input.Shape.Vocabulary is not null))
            {
                code.Line("// On a card their range is no longer looked at.");
                EdgeParameters.Check(code, network, input, EdgeParameters.NameOf(network, input) + ".Tensor");
            }

            var here = EdgeParameters.Here(code, network, names, inference);
            var call = $"Forward({string.Join(", ", here)})";
            if (network.Outputs.Count == 1)
            {
                var logits = names.New("logits");
                code.Line($"using var {logits} = {call};");
                code.Line($"return {logits}.Predict();");
            }
            else
            {
                var outputs = names.New("outputs");
                code.Line($"var {outputs} = {call};");
                code.Line($"{string.Join(" ", network.Outputs.Select(output => $"using ({outputs}.{output.Name})"))} return {outputs}.{network.Outputs[0].Name}.Predict();");
            }
        }

        code.Gap();
        code.Line("/// <summary>The likeliest class of a sample, in evaluation mode and without gradients.</summary>");
        using (code.Block(one))
        {
            var names = EdgeParameters.Names(network);
            var batches = network.Inputs.Select(input => isOnly ? (Batch: "batch", Sample: "sample") : (Batch: names.New(input.Variable + "_batch"), Sample: input.Variable)).ToList();
            foreach (var (batch, sample) in batches) code.Line($"using var {batch} = {sample}.ToBatch();");
            code.Line($"return Predict({string.Join(", ", batches.Select(each => each.Batch))})[0];");
        }

        code.Gap();
    }
}
