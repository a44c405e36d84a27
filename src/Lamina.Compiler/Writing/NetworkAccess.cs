using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Writing;

/// <summary>How the lines of a forward pass name what the network holds, from where they stand.</summary>
internal abstract record NetworkAccess
{
    /// <summary>The C# of the mode the network is in.</summary>
    public abstract string Training { get; }

    /// <summary>The C# of a learned or kept tensor.</summary>
    public abstract string Tensor(Node node, TensorShape input, string name);

    /// <summary>The C# of a layer's module.</summary>
    public abstract string Module(Node node, TensorShape input, Aliases aliases);

    /// <summary>In the network itself.</summary>
    public sealed record Own : NetworkAccess
    {
        public override string Training => "training";

        public override string Tensor(Node node, TensorShape input, string name) => Identifiers.Field(node, name);

        public override string Module(Node node, TensorShape input, Aliases aliases) => Identifiers.Field(node, ChildModule.Suffix);
    }

    /// <summary>In a class within the network, which sees its private fields.</summary>
    public sealed record Nested : NetworkAccess
    {
        public override string Training => "network.training";

        public override string Tensor(Node node, TensorShape input, string name) => "network." + Identifiers.Field(node, name);

        public override string Module(Node node, TensorShape input, Aliases aliases) => "network." + Identifiers.Field(node, ChildModule.Suffix);
    }

    /// <summary>In a class beside the network, which knows its tensors by their keys.</summary>
    public sealed record ByKey : NetworkAccess
    {
        public override string Training => "network.training";

        public override string Tensor(Node node, TensorShape input, string name) => node.Op.Parameters(input).FirstOrDefault(parameter => parameter.Name == name) is { } learned
            ? $"network.get_parameter({CSharp.Literal(Identifiers.Key(node, learned))})!"
            : $"network.get_buffer({CSharp.Literal(Identifiers.Key(node, name))})!";

        public override string Module(Node node, TensorShape input, Aliases aliases) =>
            $"global::Lamina.ModulePath.Find<{ChildModule.Of(node, input, aliases)!.Type}>(network, {CSharp.Literal(node.Name)})";
    }
}
