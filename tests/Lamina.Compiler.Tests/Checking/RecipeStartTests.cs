using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Checking;

/// <summary>A recipe on another class that starts the weights is judged by that start, and one that does not by nothing of it.</summary>
public class RecipeStartTests
{
    private static readonly string[] plain = ["Input(1, 28, 28, Min = 0, Max = 1)", "Classes(10)", .. Enumerable.Repeat(new[] { "Conv2D(32, 3, Padding = Same)", "ReLU" }, 14).SelectMany(pair => pair), "GlobalAvgPool2D", "Dense(10)"];
    private static readonly string[] perceptron = ["Input(784, Min = 0, Max = 1)", "Classes(10)", .. Enumerable.Repeat(new[] { "Dense(256)", "ReLU" }, 4).SelectMany(pair => pair), "Dense(10)"];

    [Theory]
    [InlineData("LAM2014 Init", "Weights(Init = Init.Zeros)")]
    [InlineData("LAM2011 Init", "Weights(Init = Init.Normal, Std = 1)")]
    [InlineData("LAM2042 Init", "Biases(Init = Init.Constant, Value = -50)")]
    public void What_a_bad_start_leads_to_is_said_where_the_recipe_says_it(string finding, string start) => Assert.Contains(finding, Findings(perceptron, start));

    [Fact]
    public void A_deep_plain_network_is_judged_by_the_recipe()
    {
        Assert.Contains("LAM2008 Init", Findings(plain, "Weights(Init = Init.GlorotUniform)"));
        Assert.Empty(Findings(plain, "Weights(Init = Init.HeNormal)"));
    }

    /// <summary>The network's own start is said on the network.</summary>
    [Fact]
    public void A_recipe_that_says_nothing_of_the_start_is_not_judged_by_it()
    {
        Assert.Empty(Findings(["Network(Conventions = Conventions.PyTorch)", .. plain]));
        Assert.Empty(Findings(["Network(Conventions = Conventions.PyTorch)", .. plain], "Weights(Init = Init.HeNormal)"));
    }

    /// <summary>What a layer of the network writes of its own goes before what the network writes of all.</summary>
    [Fact]
    public void A_network_is_judged_by_the_start_that_its_layers_get() => Assert.DoesNotContain(
        "LAM2014 KernelInit",
        Outcome.Findings("Input(8)", "Classes(3)", "Dense(8, KernelInit = Init.HeNormal)", "ReLU", "Dense(3)", "Weights(Init = Init.Zeros)", "CrossEntropy", "Adam"));

    private static IEnumerable<string> Findings(string[] network, params string[] start)
    {
        var source = Written.Named("Net", network);
        var type = source.Type with { Name = "Fast", MetadataName = "Fast" };
        var recipe = new RecipeSource(type, new[] { "Recipe<Net>", "CrossEntropy", "Adam" }.Concat(start).Select(Written.Attribute).ToEquatableArray(), default, default, default, source);
        return NetworkCompiler.Check(recipe).Select(finding => $"{finding.Rule} {finding.Address.Argument}".Trim());
    }
}
