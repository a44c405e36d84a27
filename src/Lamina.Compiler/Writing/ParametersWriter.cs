using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;

namespace Lamina.Compiler.Writing;

/// <summary>The tensors of a network: fields, and the constructor that fills and registers them.</summary>
internal static class ParametersWriter
{
    public static void Write(CodeWriter code, NetworkText network)
    {
        foreach (var node in network.Layers) Fields(code, network, node);
        code.Gap();
        Constructor(code, network);
        code.Gap();
        code.Line("/// <summary>Called at the end of construction; write it to add to the network what its layers do not say.</summary>");
        code.Line("partial void OnInitialized();");
        code.Gap();
        code.Line("/// <inheritdoc/>");
        code.Line("protected override void RegisterComponents() { } // the constructor registers every tensor by name; nothing is left to find by reflection");
        code.Gap();
    }

    private static void Fields(CodeWriter code, NetworkText network, Node node)
    {
        var input = network.Graph.InputOf(node);
        if (ChildModule.Of(node, input, network.Aliases) is { } child)
        {
            code.Line($"private readonly {child.Type} {Identifiers.Field(node, ChildModule.Suffix)};");
            return;
        }

        foreach (var parameter in network.Graph.Parameters(node))
        {
            code.Line($"{Registered(Identifiers.Key(node, parameter))} private readonly {network.Aliases.Parameter} {Identifiers.Field(node, parameter.Name)};");
        }

        foreach (var buffer in node.Op.Buffers(input))
        {
            code.Line($"{Registered(Identifiers.Key(node, buffer.Name))} private readonly {network.Aliases.Tensor} {Identifiers.Field(node, buffer.Name)};");
        }
    }

    /// <summary>Ties a field to its key: without it Module.to would leave the field an empty handle.</summary>
    private static string Registered(string key) => $"[global::TorchSharp.Utils.ComponentName(Name = {CSharp.Literal(key)})]";

    private static void Constructor(CodeWriter code, NetworkText network)
    {
        var torch = network.Aliases.Torch;
        code.Line($"/// <summary>Creates the network and draws its {CSharp.Grouped(network.Cost!.Parameters)} parameters.</summary>");
        code.Line("/// <param name=\"device\">Where it lives; the CPU by default. The parameters are drawn on the CPU, so that a seed means the same numbers everywhere.</param>");
        code.Line("/// <param name=\"seed\">A random stream of the network's own; without it, torch's global one.</param>");
        using (code.Block($"public {network.Type.Name}(global::TorchSharp.torch.Device? device = null, long? seed = null) : base({CSharp.Literal(network.Type.DisplayName)})"))
        {
            code.Line($"using var noGrad = {torch}.no_grad();");
            code.Line("using var generator = global::Lamina.Seed.Generator(seed);");
            code.Gap();
            foreach (var node in network.Layers)
            {
                var input = network.Graph.InputOf(node);
                var (parameters, buffers) = (network.Graph.Parameters(node), node.Op.Buffers(input));
                var child = ChildModule.Of(node, input, network.Aliases);
                if (child is null && parameters.Count + buffers.Count == 0) continue;

                var starts = parameters.Select(parameter => (Spec: parameter, Start: Initialisation.Of(parameter, node, network.Graph.Graph))).ToList();
                code.Line(Heading(node, starts.Select(start => start.Start)));
                if (child is not null) Child(code, node, child);
                foreach (var (spec, start) in starts)
                {
                    if (child is null) Parameter(code, network, node, spec, start);
                    else ParameterOfChild(code, network, node, spec, start);
                }

                foreach (var buffer in buffers) Buffer(code, network, node, buffer);
                code.Gap();
            }

            code.Line("if (device is not null) global::TorchSharp.ModuleExtensionMethods.to(this, device);");
            code.Line("OnInitialized();");
        }
    }

    private static string Heading(Node node, IEnumerable<StartValues> starts)
    {
        if (node.Op is OwnModule own) return $"// {node.Name}: {own.Name} starts its own parameters";
        var all = starts.ToList();
        var reasons = all.Select(start => start.Reason.ToString()).Where(reason => reason.Length > 0).Distinct();
        var constants = all.OfType<StartValues.Constant>().Select(constant => constant.Value).Distinct().ToList();
        var plain = constants.All(value => value is 0 or 1) ? "ones and zeros" : "all " + string.Join(" or ", constants.Select(CSharp.Literal));
        return $"// {node.Name}: {string.Join("; ", reasons.DefaultIfEmpty(plain))}";
    }

    private static void Parameter(CodeWriter code, NetworkText network, Node node, ParameterSpec spec, StartValues start)
    {
        var field = Identifiers.Field(node, spec.Name);
        var values = Values(network.Aliases.Torch, spec.Extents, start);
        if (spec.Role == ParameterRole.Kernel && network.Plan!.Layout.Kernels[node.Id]) values = $"global::Lamina.ChannelsLast.Of({values})";
        code.Line($"{field} = new {network.Aliases.Parameter}({values});");
        code.Line($"register_parameter({CSharp.Literal(Identifiers.Key(node, spec))}, {field});");
    }

    private static void Child(CodeWriter code, Node node, ChildModule child)
    {
        var field = Identifiers.Field(node, ChildModule.Suffix);
        code.Line($"{field} = {child.Creation};");
        var name = CSharp.Literal(node.Name);
        code.Line(node.Name.Contains(".") ? $"global::Lamina.ModulePath.Register(this, {name}, {field});" : $"register_module({name}, {field});");
    }

    /// <summary>A module has drawn its parameters from torch's global stream; the network draws them again from its own.</summary>
    private static void ParameterOfChild(CodeWriter code, NetworkText network, Node node, ParameterSpec spec, StartValues start)
    {
        var field = Identifiers.Field(node, ChildModule.Suffix);
        code.Line($"using (var start = {Values(network.Aliases.Torch, spec.Extents, start)}) {field}.get_parameter({CSharp.Literal(spec.Name)})!.copy_(start);");
    }

    /// <summary>C# that draws a tensor.</summary>
    public static string Values(string torch, EquatableArray<long> extents, StartValues start)
    {
        var size = $"new long[] {CSharp.Array(extents)}";
        return start switch
        {
            StartValues.Normal normal => $"{torch}.empty({size}).normal_({CSharp.Literal(normal.Mean)}, {CSharp.Literal(normal.Std)}, generator)",
            StartValues.Uniform uniform => $"{torch}.empty({size}).uniform_({CSharp.Literal(uniform.Min)}, {CSharp.Literal(uniform.Max)}, generator)",
            StartValues.TruncatedNormal normal => $"global::Lamina.Initialisers.TruncatedNormal({size}, {CSharp.Literal(normal.Mean)}, {CSharp.Literal(normal.Std)}, generator)",
            StartValues.Orthogonal => $"global::Lamina.Initialisers.Orthogonal({size}, generator)",
            StartValues.ForgetBias => $"global::Lamina.Initialisers.ForgetBias({size})",
            StartValues.Constant { Value: 0 } => $"{torch}.zeros({size})",
            StartValues.Constant { Value: 1 } => $"{torch}.ones({size})",
            StartValues.Constant constant => $"{torch}.full({size}, {CSharp.Literal(constant.Value)})",
            _ => "",
        };
    }

    private static void Buffer(CodeWriter code, NetworkText network, Node node, BufferSpec buffer)
    {
        var torch = network.Aliases.Torch;
        var field = Identifiers.Field(node, buffer.Name);
        var size = $"new long[] {CSharp.Array(buffer.Extents)}";
        var values = buffer switch
        {
            { IsCounter: true } => $"{torch}.zeros(new long[0], {torch}.int64)",
            { Initial: 1 } => $"{torch}.ones({size})",
            _ => $"{torch}.zeros({size})",
        };
        code.Line($"{field} = {values};");
        code.Line($"register_buffer({CSharp.Literal(Identifiers.Key(node, buffer.Name))}, {field});");
    }
}
