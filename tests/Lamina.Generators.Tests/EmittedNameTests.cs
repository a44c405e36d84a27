using Lamina.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generators.Tests;

/// <summary>An input, an output or a layer may have any name, also one that the emitted code has for something of its own.</summary>
public class EmittedNameTests
{
    /// <summary>Between them these pass through every line that stands beside a name of the user's.</summary>
    private static readonly string[] networks =
    [
        """
        [Network, Input(4, Name = "left"), Input(4, Name = "NAME"), Classes(3)]
        [Add("left"), Dense(8, Name = "trunk"), ReLU(Name = "branch"), Reshape(8, 1, 1), Conv2D(3, 1), Output("NAME"), From("branch"), Dense(2), Output("aux"), From("branch"), Dense(3)]
        [CrossEntropy, Hinge, CrossEntropy(Output = "NAME", ClassWeights = new[] { 1.0, 2, 3 }), CategoricalCrossEntropy(Output = "NAME"), Adam(1e-3, WeightDecay = 0.1, ClipNorm = 1, ClipValue = 1)]
        [Weights(L2 = 0.1), Freeze("trunk"), Ema, Train(Accumulate = 2)]
        public partial class Several;
        """,
        """
        [Network, Input(1, 8, 8, Name = "NAME"), Classes(3)]
        [GlobalAvgPool2D(KeepDims = true), Conv2D(3, 1)]
        public partial class Single;
        """,
        """
        [Network, Input(2, 6, 6)]
        [Conv2D(4, 3, Padding = Same, Stride = 2), BatchNorm(Name = "NAME"), GELU, MaxPool2D(3, Stride = 2, Padding = Same), Reshape(4, 4), MultiHeadAttention(2), LayerNorm, Lstm(8), Dense(4), Output("NAME"), ReLU, Dense(2)]
        [MeanSquaredError, MeanAbsoluteError(Output = "NAME"), Adam(1e-3), Train(Precision = Precision.BFloat16)]
        public partial class Low;
        """,
    ];

    [Fact]
    public void Every_name_that_the_emitted_code_has_for_something_can_be_the_users()
    {
        var plain = GeneratorRun.Of([.. networks.Select((network, index) => Named(network, index, "other"))]);
        Assert.Empty(plain.Output.Errors());
        var words = plain.Files.Values.SelectMany(IdentifiersOf)
            .Concat(SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText))
            .Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        Assert.Superset(new HashSet<string>(["scores", "loss", "other_here", "other_loss2", "Optimizer", "class"]), words.ToHashSet());

        // Without GeneratorRun's second run, which proves nothing of names: these are hundreds of networks.
        var named = words.SelectMany(word => networks.Select((network, index) => Named(network, index, word)));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Sources.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(Sources.Compile([.. named]), out var output, out _);
        var errors = string.Join("\n", output.Errors());
        Assert.True(errors.Length == 0, errors);
    }

    /// <summary>Each in a namespace of its own, so that the classes keep the names that the emitted code holds.</summary>
    private static string Named(string network, int index, string name) => $"namespace N{index}_{name}_;\n{network.Replace("NAME", name)}";

    /// <summary>What stands after a dot or :: no name of the user's can hide.</summary>
    private static IEnumerable<string> IdentifiersOf(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !token.GetPreviousToken().IsKind(SyntaxKind.DotToken) && !token.GetPreviousToken().IsKind(SyntaxKind.ColonColonToken))
            .Select(token => token.ValueText);
}
