using Lamina.Compiler.Graph;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Writing.Training;

/// <summary>A network whose tensors start as the recipe says.</summary>
internal static class CreationWriter
{
    public static void Write(CodeWriter code, TrainerText trainer)
    {
        var (torch, recipe) = (trainer.Network.Aliases.Torch, trainer.Recipe);
        var signature = $"public static {trainer.NetworkType} CreateNetwork(global::TorchSharp.torch.Device? device = null, long? seed = null)";
        var isPlain = recipe.Weights.Init.Kind == InitKind.Auto && recipe.Biases.Init.Kind == InitKind.Auto;
        code.Line($"/// <summary>Creates a network that starts as this recipe says{(isPlain ? ", which is as the network itself says" : "")}.</summary>");
        code.Line("/// <param name=\"device\">Where it lives; the CPU by default.</param>");
        code.Line("/// <param name=\"seed\">A random stream of the network's own; without it, torch's global one.</param>");
        if (isPlain || trainer.IsBroken)
        {
            code.Line($"{signature} => new(device, seed);");
            code.Gap();
            return;
        }

        using (code.Block(signature))
        {
            code.Line($"var network = new {trainer.NetworkType}(null, seed);");
            code.Line($"using var noGrad = {torch}.no_grad();");
            code.Line("using var generator = global::Lamina.Seed.Generator(seed);");
            foreach (var node in trainer.Network.Layers) Layer(code, trainer, node);
            code.Line("if (device is not null) global::TorchSharp.ModuleExtensionMethods.to(network, device);");
            code.Line("return network;");
        }

        code.Gap();
    }

    private static void Layer(CodeWriter code, TrainerText trainer, Node node)
    {
        var graph = trainer.Network.Graph;
        foreach (var parameter in graph.Parameters(node))
        {
            var init = parameter.Role switch
            {
                ParameterRole.Kernel => trainer.Recipe.Weights.Init,
                ParameterRole.Bias => trainer.Recipe.Biases.Init,
                _ => Init.Auto,
            };
            if (init.Kind == InitKind.Auto) continue;

            var start = Initialisation.Of(parameter with { Init = init }, node, graph.Graph);
            var reason = start.Reason.ToString() is { Length: > 0 } why ? " // " + why : "";
            var key = CSharp.Literal(Identifiers.Key(node, parameter.Name));
            var values = ParametersWriter.Values(trainer.Network.Aliases.Torch, parameter.Extents, start);
            code.Line($"global::Lamina.Initialisers.Set(network, {key}, {values});{reason}");
        }
    }
}
