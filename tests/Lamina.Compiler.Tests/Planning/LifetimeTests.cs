using Lamina.Compiler.Planning;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Planning;

/// <summary>How long values live, and which may be written over.</summary>
public class LifetimeTests
{
    [Theory]
    [InlineData("Dense(4);ReLU", true)]
    [InlineData("Conv2D(4, 1);ReLU", true)]
    [InlineData("Dense(4);BatchNorm;ReLU", true)]
    [InlineData("Dense(4, Name = \"a\");Dense(4);Add(\"a\");ReLU", true)]
    [InlineData("MaxPool2D(2);ReLU", true)]

    // Only the rectifier, whose gradient is known from its output; and only over what has no need of it.
    [InlineData("Dense(4);Tanh", false)]
    [InlineData("Tanh;ReLU", false)]
    [InlineData("AvgPool2D(2);ReLU", false)]
    [InlineData("ReLU", false)]

    // Not over a value that another layer reads, or that is the network's answer.
    [InlineData("Dense(4, Name = \"a\");Tanh;From(\"a\");ReLU;Add(\"tanh1\")", false)]
    [InlineData("Dense(4, Name = \"a\");ReLU;From(\"a\")", false)]
    public void A_rectifier_writes_over_what_nothing_else_reads(string layers, bool isInPlace)
    {
        var graph = Outcome.Graph(["Input(3, 8, 8)", .. layers.Split(';')]);
        Assert.Equal(isInPlace, Planner.Plan(graph).InPlace.Any(each => each));
    }

    [Fact]
    public void Each_value_is_disposed_once_and_the_answer_never()
    {
        string[] layers = ["Input(3, 8, 8)", "Conv2D(4, 3, Name = \"a\")", "Tanh", "Sigmoid", "From(\"a\")", "Flatten", "Dense(2)"];
        var code = NetworkCompiler.Compile(Written.Network(layers)).Code;

        // sigmoid1 is read by nothing; a is read by tanh1 and flatten1.
        Assert.Equal(["a", "flatten1", "sigmoid1", "tanh1"], Disposed(code).Order(StringComparer.Ordinal));
        Assert.True(code.IndexOf("var flatten1", StringComparison.Ordinal) < code.IndexOf("a.Dispose();", StringComparison.Ordinal));
        Assert.Contains("return dense1;", code, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Disposed(string code)
    {
        var forward = code[code.IndexOf(" forward(", StringComparison.Ordinal)..];
        return forward[..forward.IndexOf("return ", StringComparison.Ordinal)].Split('\n').Select(line => line.Trim())
            .Where(line => line.EndsWith(".Dispose();", StringComparison.Ordinal)).Select(line => line[..^".Dispose();".Length]);
    }
}
