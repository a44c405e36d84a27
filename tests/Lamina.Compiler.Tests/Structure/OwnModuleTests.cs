using Lamina.Compiler.Ops;
using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Structure;

/// <summary><c>Layer&lt;Squash&gt;</c>: which constructor the arguments choose, the stated shape, and what stays unknown.</summary>
public class OwnModuleTests
{
    [Theory]
    [InlineData("Layer<Squash>", "new global::Squash()")]
    [InlineData("Layer<Squash>(3)", "new global::Squash(3)")]
    // A whole number becomes the parameter's type, so that C# finds the same constructor.
    [InlineData("Layer<Squash>(3, 2)", "new global::Squash(3, 2.0)")]
    [InlineData("Layer<Squash>(\"input / 2\", 0.25)", "new global::Squash(4, 0.25)")]
    [InlineData("Layer<Squash>(\"a b\", Init.HeNormal)", "new global::Squash(\"a b\", global::Lamina.Init.HeNormal)")]
    public void Arguments_choose_a_constructor(string layer, string creation) =>
        Assert.Contains("= " + creation + ";", NetworkCompiler.Compile(Written.Network("Input(8, 4, 4)", layer)).Code);

    [Theory]
    [InlineData("Layer<Squash>(0.5)", "LAM0035 arguments[0]", "Squash's width is of type int; argument 1 is the number 0.5")]
    [InlineData("Layer<Squash>(1, true)", "LAM0035", "fit none of Squash(int width = …, double ratio = …), Squash(string kind, Init start)")]
    [InlineData("Layer<Squash>(5000000000)", "LAM0035 arguments[0]", "Squash's width is of type int; argument 1 is the whole number 5000000000")]
    [InlineData("Layer<Squash>(1, 2, 3)", "LAM0035", "3 arguments fit none of")]
    [InlineData("Layer<Squash>(\"inptu\")", "LAM0025 arguments[0]", "inptu")]
    [InlineData("Layer<Digit>", "LAM0034 TModule", "Digit is no torch.nn.Module<Tensor, Tensor>")]
    [InlineData("Layer<Squash>(Output = \"8, 0\")", "LAM0010 Output", "the whole number 0 is no size")]
    [InlineData("Layer<Squash>(Output = \"8, \")", "LAM0025 Output", "\"\"")]
    public void A_misuse_is_one_finding_on_its_argument(string layer, string place, string message)
    {
        var finding = Outcome.Finding("Input(8, 4, 4)", layer, "Flatten", "Dense(2)");
        Assert.Equal(place, finding.Place);
        Assert.Contains(message, finding.Message);
    }

    [Fact]
    public void Below_the_name_of_a_module_all_keys_are_its_own()
    {
        var finding = Outcome.Finding("Input(8)", "Layer<Squash>(Name = \"gate\")", "Dense(4, Name = \"gate.first\")", "ReLU", "Dense(2, Name = \"gates.first\")");
        Assert.Equal("LAM0013 Name", finding.Place);
        Assert.Contains("gate.first: what gate", finding.Message);
    }

    [Theory]
    [InlineData("Layer<Squash>", "8×4×4")]
    [InlineData("Layer<Squash>(Output = \"input * 2, 2, 2\")", "16×2×2")]
    [InlineData("Layer<Squash>(Output = \"5\")", "5")]
    public void The_shape_after_it_is_the_stated_one(string layer, string shape) => Assert.Equal(shape, Outcome.ShapeAfter("8×4×4", layer));

    [Fact]
    public void What_it_learns_is_not_invented()
    {
        var cost = Outcome.Cost(Outcome.Graph("Input(8)", "Dense(4)", "Layer<Squash>(Name = \"own\")", "Dense(2)"));
        Assert.Equal([true, false, true], cost.Layers.Select(layer => layer.IsExact));
        Assert.False(cost.IsExact);
        // 8 * 4 + 4 and 4 * 2 + 2.
        Assert.Equal(46, cost.Parameters);
    }

    /// <summary>It may keep what it is given for its gradient, or hand it back: neither side of it is overwritten.</summary>
    [Fact]
    public void A_rectifier_does_not_write_over_what_it_gives()
    {
        var graph = Outcome.Graph("Input(8)", "Dense(4)", "Layer<Squash>", "ReLU");
        Assert.IsType<ReLU>(graph.Graph.OutputNode.Op);
        Assert.False(Planner.Plan(graph).InPlace[graph.Graph.Output]);
    }
}
