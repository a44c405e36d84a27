using System.Linq;

namespace Lamina.Compiler.Writing;

/// <summary><c>Profile</c>: what each layer costs on a batch. <c>forward</c> has a line after each layer that tells it.</summary>
internal static class ProfileWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        if (network.Watch is not { } watch) return;
        var names = EdgeParameters.Names(network);
        var (passes, output) = (names.New("passes"), names.New("output"));
        var parameters = $"{EdgeParameters.All(network, "Batch")}, int {passes} = 20, global::System.IO.TextWriter? {output} = null";
        var signature = $"public global::Lamina.NetworkProfile Profile({parameters})";
        if (network.IsBroken)
        {
            code.Line("/// <summary>Throws: the network has errors.</summary>");
            code.Line($"{signature} => {BrokenWriter.Throw(network)};");
            code.Gap();
            return;
        }

        code.Line("// Set while Profile runs, and told by forward of each layer; else null, which costs forward nothing.");
        code.Line($"private global::Lamina.LayerWatch? {watch};");
        code.Gap();
        code.Line("/// <summary>Prints what each layer costs: time, multiply-adds a second and their share of the ceiling, memory. The network stays as it is; nothing else may compute with it meanwhile.</summary>");
        foreach (var input in network.Inputs) code.Line($"/// <param name=\"{EdgeParameters.NameOf(network, input)}\">Samples, [N, {string.Join(", ", input.Input.Shape.Dims)}].</param>");
        code.Line($"/// <param name=\"{passes}\">How many passes of each kind are measured; medians count.</param>");
        code.Line($"/// <param name=\"{output}\">Where the table goes; left out: the console.</param>");
        using (code.Block(signature))
        {
            EdgeParameters.Check(code, network, input => EdgeParameters.NameOf(network, input));
            var profiler = names.New("profiler");
            code.Line($"var {profiler} = new global::Lamina.Profiler(this, Summary, each => {watch} = each);");
            var here = EdgeParameters.Here(code, network, names, profiler);
            var tensors = string.Join(", ", here.Select(each => each + ".Tensor"));
            if (network.Outputs.Count == 1)
            {
                code.Line($"return {profiler}.Run({here[0]}.Count, {passes}, {output}, () => [forward({tensors})]);");
            }
            else
            {
                using (code.Block($"return {profiler}.Run({here[0]}.Count, {passes}, {output}, () =>", "});"))
                {
                    var outputs = names.New("outputs");
                    code.Line($"var {outputs} = forward({tensors});");
                    code.Line($"return [{string.Join(", ", network.Outputs.Select(each => $"{outputs}.{each.Name}"))}];");
                }
            }
        }

        code.Gap();
    }
}
