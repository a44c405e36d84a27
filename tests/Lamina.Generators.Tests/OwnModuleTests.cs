using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>Modules of the user's own as layers: what C# could not check is one finding on the argument, and what passes compiles.</summary>
public class OwnModuleTests
{
    private const string Gate = """
        using TorchSharp;
        using Modules = TorchSharp.Modules;

        public enum Kind { Soft, Hard }

        public class Inner { public enum Kind { Soft, Hard } }

        public class Gate<T> : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            public Gate(string name, float slope = 1, long? width = null, Kind kind = Kind.Soft) : base(name) { }

            internal Gate(bool fast, object other) : base("") { }

            private Gate(int hidden) : base("") { }

            public override torch.Tensor forward(torch.Tensor x) => x.sigmoid();
        }

        public abstract class Base() : torch.nn.Module<torch.Tensor, torch.Tensor>("");

        public abstract class Pair() : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>("");

        [Network, Input(8), Dense(2)] public partial class Other;

        """;

    [Theory]
    [InlineData("Layer<Gate<int>>(\"a\")")]
    [InlineData("Layer<Gate<int>>(\"a \\\"b\\\"\", 0.5, 7, Kind.Hard)")]
    [InlineData("Layer<Gate<string>>(\"a\", 2, null)")]
    [InlineData("Layer<Gate<int>>(\"a\", -1e-3, -2, (Kind)7, Name = \"x.y\", Output = \"input, 1 + 1\")")]
    [InlineData("Layer<Modules.Linear>(\"input\", 5, false, Output = \"5\")")]
    [InlineData("Layer<Modules.GELU>")]
    // One finding each, on the argument that is wrong.
    [InlineData("Layer<Gate<int>>(\"a\", {|LAM0035:true|}, 3)")]
    [InlineData("Layer<Gate<int>>(\"a\", 1, {|LAM0035:2.5|})")]
    [InlineData("Layer<Gate<int>>(\"a\", 1, 2, {|LAM0035:Init.HeNormal|})")]
    // Another enum of the same name.
    [InlineData("Layer<Gate<int>>(\"a\", 1, 2, {|LAM0035:Inner.Kind.Hard|})")]
    [InlineData("Layer<Gate<int>>(\"a\", {|LAM0025:\"inptu\"|})")]
    [InlineData("{|LAM0035:Layer<Gate<int>>|}")]
    [InlineData("{|LAM0035:Layer<Gate<int>>|}(true, null)")]
    [InlineData("Layer<{|LAM0034:Base|}>")]
    [InlineData("Layer<{|LAM0034:Pair|}>")]
    [InlineData("Layer<{|LAM0034:Other|}>")]
    [InlineData("Layer<{|LAM0034:string|}>")]
    [InlineData("Layer<Gate<int>>(\"a\", {|LAM0010:Output = \"0\"|})")]
    public async Task A_module_compiles_or_is_one_finding(string layer)
    {
        var source = Gate + $"[Network, Input(8, 2, 2), {layer}, ReLU] public partial class Net;";
        await Findings.Expect(source);
        Assert.Empty(GeneratorRun.Of(Marked.Parse(source).Text).Output.Errors());
    }
}
