using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>The shape rules of <c>Add</c>, <c>Multiply</c> and <c>Concat</c>: what still joins and what just does not.</summary>
public class JoinTests
{
    [Theory]

    // A sum wants one shape: nothing stretches.
    [InlineData("4×8×8", "Branch;Conv2D(4, 3, Padding = 1);Add", "4×8×8")]
    [InlineData("4×8×8", "Branch;Conv2D(5, 3, Padding = 1);Add", "LAM1011")]
    [InlineData("4×8×8", "Branch;Conv2D(4, 3);Add", "LAM1011")]
    [InlineData("4×8×8", "Branch;Conv2D(1, 1);Add", "LAM1011")]
    [InlineData("4×8×8", "Branch;GlobalAvgPool2D(KeepDims = true);Add", "LAM1011")]
    [InlineData("1×1×1", "Branch;Flatten;Add", "LAM1011")]
    [InlineData("64", "Branch;Dense(64);Branch;Dense(64);Branch;Add", "64")]
    [InlineData("64", "Branch;Dense(64);Branch;Dense(64);Branch;Dense(63);Add", "LAM1011")]

    // A product stretches extents of 1, on either side, but no rank.
    [InlineData("4×8×8", "Branch;GlobalAvgPool2D(KeepDims = true);Multiply", "4×8×8")]
    [InlineData("4×8×8", "Branch;GlobalAvgPool2D(KeepDims = true);Branch;Multiply", "4×8×8")]
    [InlineData("4×8×8", "Branch;Conv2D(1, 1);Multiply", "4×8×8")]
    [InlineData("4×8×8", "Branch;Conv2D(2, 1);Multiply", "LAM1011")]
    [InlineData("4×8×8", "Branch;GlobalAvgPool2D;Multiply", "LAM1011")]

    // One after another along the features; all else must agree, or is cut.
    [InlineData("4×8×8", "Branch;Conv2D(6, 1);Concat", "10×8×8")]
    [InlineData("4×8×8", "Branch;Conv2D(6, 3);Concat", "LAM1011")]
    [InlineData("4×8×8", "Branch;Conv2D(6, 3);Concat(Crop = true)", "10×6×6")]
    [InlineData("64", "Branch;Dense(10);Concat", "74")]
    [InlineData("196×64", "Branch;Dense(10);Concat", "196×74")]
    [InlineData("4×8×8", "Branch;Flatten;Concat", "LAM1011")]

    // Two extents that no layer has read yet mean what those of the other branch mean; then they are read.
    [InlineData("4×20", "Branch;Conv1D(4, 3, Padding = Same);Add", "4×20")]
    [InlineData("4×20", "Branch;Conv1D(6, 3, Padding = Same);Branch;Concat", "10×20")]
    [InlineData("4×20", "Branch;Dense(20);Add;Conv1D(4, 3)", "LAM1001")]
    [InlineData("4×20", "Branch;Dense(20);Branch;Conv1D(4, 3, Padding = Same);Add", "LAM1011")]
    [InlineData("4×20", "Softmax;Conv1D(4, 3)", "LAM1001")]
    [InlineData("4×20", "Branch;ReLU;Add;Conv1D(6, 3)", "6×18")]

    // Sizes of run time agree always, for multiples, or never.
    [InlineData("4×?×?", "Branch;Conv2D(4, 3, Padding = Same);Add", "4×?×?")]
    [InlineData("4×?×?", "Branch;Conv2D(4, 3);Add", "LAM1011")]
    [InlineData("4×?×?", "Branch;MaxPool2D(2);Branch;Conv2D(4, 3, Stride = 2, Padding = Same);Add", "LAM1012")]
    [InlineData("4×?×?", "Branch;MaxPool2D(2, Padding = Same);Branch;Conv2D(4, 3, Stride = 2, Padding = Same);Add", "4×?×?")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layers, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layers.Split(';')));

    [Theory]
    [InlineData("Conv2D(4, 1, Name = \"a\");ReLU;From(\"a\");Flatten", "LAM2001", "relu1: gives a 4×8×8 map that nothing reads; join it, continue from it, or leave the layer out")]
    [InlineData("Conv2D(4, 1, Name = \"a\");ReLU;From(\"a\");Add(\"relu1\")", null, null)]

    // A join that is wrong itself leaves its branches unread: that is one finding.
    [InlineData("Branch;Conv2D(4, 3);Branch;ReLU;Add", "LAM1011", "add1: conv1 gives 4×6×6 and relu1 gives 4×8×8, which cannot be added; give both the same shape: the same filters, strides and padding, or a 1×1 convolution on the shorter path")]
    public void A_value_that_nothing_reads_is_a_warning(string layers, string? rule, string? message)
    {
        var findings = NetworkCompiler.Check(Written.Network(["Input(4, 8, 8)", .. layers.Split(';')]));
        Assert.Equal(rule is null ? [] : [(rule, message)], findings.Select(finding => (finding.Rule, (string?)finding.Message)));
    }
}
