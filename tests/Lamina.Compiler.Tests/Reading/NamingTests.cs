using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Reading;

/// <summary>What layers are called, and the names that cannot be.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("Conv2D(6, 3);ReLU;Conv2D(6, 3);ReLU;Flatten;Dense(10)", "conv1 relu1 conv2 relu2 flatten1 dense1")]
    [InlineData("MaxPool2D(2);AvgPool2D(2);GlobalAvgPool2D", "pool1 pool2 pool3")]
    [InlineData("BatchNorm;Dropout(0.5);LeakyReLU;Softmax", "bn1 dropout1 leaky_relu1 softmax1")]
    [InlineData("Conv2D(6, 3, Name = \"stem.conv\");ReLU;Conv2D(6, 3)", "stem.conv relu1 conv1")]

    // A running number makes way for a written name, wherever that stands.
    [InlineData("Conv2D(6, 3, Name = \"conv1\");Conv2D(6, 3)", "conv1 conv2")]
    [InlineData("Conv2D(6, 3);Conv2D(6, 3, Name = \"conv1\")", "conv2 conv1")]
    [InlineData("ReLU;ReLU(Name = \"relu.1\");ReLU", "relu1 relu.1 relu2")]
    [InlineData("ReLU(Name = \"leaky.relu1\");LeakyReLU", "leaky.relu1 leaky_relu2")]
    [InlineData("ReLU(Name = null);ReLU", "relu1 relu2")]

    // Letters of any language; keywords of C#.
    [InlineData("ReLU(Name = \"größe\");ReLU(Name = \"层.1\");ReLU(Name = \"class\");ReLU(Name = \"1x1\")", "größe 层.1 class 1x1")]
    public void A_layer_is_called_by_its_name_or_by_its_kind_and_number(string layers, string names) =>
        Assert.Equal(names, string.Join(" ", Outcome.Graph(["Input(3, 32, 32)", .. layers.Split(';')]).Graph.Nodes.Skip(1).Select(node => node.Name)));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("stem.")]
    [InlineData(".conv")]
    [InlineData("stem..conv")]
    [InlineData("stem/conv")]
    [InlineData("stem conv")]
    [InlineData("conv:0")]
    public void A_name_that_is_no_key_is_refused(string name) => Assert.Equal(
        ("LAM0014 Name", $"the name \"{name}\" cannot be a key of the state dictionary; use letters, digits, _ and -, with single dots between"),
        Outcome.Finding("Input(10)", $"ReLU(Name = \"{name}\")"));

    [Theory]
    [InlineData("ReLU(Name = \"a\");Dropout(0.5, Name = \"a\")", "LAM0013 Name", "a layer before this one is called a already; names are unique within a network")]
    [InlineData("ReLU(Name = \"a.b\");Dropout(0.5, Name = \"a_b\")", "LAM0015 Name", "a_b and a.b both become the C# identifier a_b; rename one")]
    [InlineData("ReLU(Name = \"a-b\");Dropout(0.5, Name = \"a.b\")", "LAM0015 Name", "a.b and a-b both become the C# identifier a_b; rename one")]
    [InlineData("ReLU(Name = \"1x1\");Dropout(0.5, Name = \"_1x1\")", "LAM0015 Name", "_1x1 and 1x1 both become the C# identifier _1x1; rename one")]
    [InlineData("ReLU(Name = \"if\");Dropout(0.5, Name = \"if_\")", "LAM0015 Name", "if_ and if both become the C# identifier if_; rename one")]
    [InlineData("Dense(4, Name = \"a\");Dropout(0.5, Name = \"a.weight\")", "LAM0015 Name", "a.weight becomes the C# identifier a_weight, which is the field of a's weight; rename one")]
    public void Names_that_meet_are_refused(string layers, string place, string message) =>
        Assert.Equal((place, message), Outcome.Finding(["Input(10)", .. layers.Split(';')]));

    /// <summary>Names are compared as C# and PyTorch compare them.</summary>
    [Fact]
    public void Case_tells_names_apart() => Assert.Empty(Outcome.Findings("Input(10)", "Dropout(0.5, Name = \"a\")", "Dropout(0.5, Name = \"A\")"));

    [Fact]
    public void A_member_of_the_class_that_is_called_like_a_weight_is_refused()
    {
        var source = Written.Network("Input(10)", "Dense(4)") with { Members = EquatableArray.Of("dense1_weight", "other") };
        var finding = Assert.Single(NetworkCompiler.Check(source));
        Assert.Equal(
            ("LAM0015", "dense1_weight", "dense1_weight is the field of dense1's weight; rename this member, or give the layer a Name"),
            (finding.Rule, finding.Address.Argument, finding.Message));
    }
}
