using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Reading;

/// <summary>Where data enters, what the answer is, and what a recipe needs.</summary>
public class EdgeTests
{
    [Theory]
    [InlineData("Input", "LAM0010", "Input: no shape is given; give at least one extent, without the batch")]
    [InlineData("Input(1, 0, 28)", "LAM0010 shape", "Input: shape is 0; give extents of at least 1, or Any")]
    [InlineData("Input(1, -28, 28)", "LAM0010 shape", "Input: shape is -28; give extents of at least 1, or Any")]
    [InlineData("Input(1, 28, 28, Min = 255, Max = 0)", "LAM0022 Max", "Input: Max is 0, which is not above Min = 255")]
    [InlineData("Input(1, 28, 28, Min = 0.5, Max = 0.5)", "LAM0022 Max", "Input: Max is 0.5, which is not above Min = 0.5")]
    [InlineData("Input(1, 28, 28, Mean = 0.1307, Std = 0)", "LAM0022 Std", "Input: Std is 0; a standard deviation is above 0")]
    [InlineData("Input(1, 28, 28, Scale = 2)", "LAM0011 Scale", "Input: this compiler does not know the option Scale; update Lamina, or leave the option out")]
    [InlineData("Input<Photograph>", "LAM0020 TShape", "Input: Photograph says no shape; put [Shape(…)] on it, or write [Input(…)] with numbers")]
    public void An_input_that_cannot_be_read_is_named(string input, string place, string message) =>
        Assert.Equal((place, message), Outcome.Finding(input, "ReLU"));

    [Theory]
    [InlineData("Input(1)")]
    [InlineData("Input(3, Any, Any)")]
    [InlineData("Input(1, 28, 28, Min = 0)")]
    [InlineData("Input(1, 28, 28, Min = -1, Max = 1)")]
    [InlineData("Input(1, 28, 28, Min = 0, Max = 255, Mean = 33.3, Std = 78.6)")]
    [InlineData("Input<MnistImage>")]
    public void A_sound_input_passes(string input) => Assert.Empty(Outcome.Findings(input, "BatchNorm"));

    [Fact]
    public void A_network_needs_an_input_and_a_layer()
    {
        Assert.Equal(("LAM0006", "Net has no input; write [Input<TShape>] or [Input(1, 28, 28)] for what one sample looks like"), Outcome.Finding("Dense(10)"));
        Assert.Equal(("LAM0008", "Net has no layers; write them as attributes, in the order in which data flows"), Outcome.Finding("Input(10)"));
        Assert.Equal(["LAM0006", "LAM0008"], Outcome.Findings());
    }

    [Theory]
    [InlineData("0, 1, 2", true)]
    [InlineData("2, 0, 1", true)]
    [InlineData("0", true)]
    [InlineData("1, 2, 3", false)]
    [InlineData("0, 2", false)]
    [InlineData("0, 1, 1", false)]
    [InlineData("-1, 0", false)]
    [InlineData("1, 2, 4", false)]
    [InlineData("", false)]
    public void The_values_of_a_class_enum_are_0_to_K_minus_1(string values, bool isSound)
    {
        var members = values.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select((value, index) => new EnumMember("M" + index, long.Parse(value))).ToEquatableArray();
        var findings = NetworkCompiler.Check(WithClasses(members, $"Dense({Math.Max(members.Count, 1)})"));
        Assert.Equal(isSound ? [] : ["LAM0016"], findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Equal("TEnum", finding.Address.Argument));
    }

    [Fact]
    public void A_class_enums_message_shows_its_values()
    {
        string Message(params EnumMember[] members) => Assert.Single(NetworkCompiler.Check(WithClasses(EquatableArray.Of(members), "Dense(2)"))).Message;

        Assert.Equal(
            "Classes: the values of Sign are Negative = -1, Positive = 1; the member of class k needs the value k: exactly 0 to 1",
            Message(new("Negative", -1), new("Positive", 1)));
        Assert.Equal("Classes: Sign has no members; give it one for each class", Message());
        Assert.Contains("M11 = 12, …; the member of class k needs the value k: exactly 0 to 19", Message([.. Enumerable.Range(0, 20).Select(k => new EnumMember("M" + k, k + 1))]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Classes(1)", "LAM0010 count", "Classes: count is 1; give at least 2")]
    [InlineData("Classes(-3)", "LAM0010 count", "Classes: count is -3; give at least 2")]
    [InlineData("Classes<MnistImage>", "LAM0021 TEnum", "Classes: MnistImage is a struct; name an enum, or give the number of classes")]
    public void Classes_that_cannot_be_read_are_named(string classes, string place, string message) =>
        Assert.Equal((place, message), Outcome.Finding("Input(10)", classes, "Dense(10)"));

    [Theory]
    [InlineData("Classes(10)", "Dense(9)", "LAM1005 units", "dense1: gives 9 numbers, but there are 10 classes; use Dense(10)")]
    [InlineData("Classes(10)", "Dense(11)", "LAM1005 units", "dense1: gives 11 numbers, but there are 10 classes; use Dense(10)")]
    [InlineData("Classes<Digit>", "Dense(9);Softmax", "LAM1005 units", "softmax1: gives 9 numbers, but Digit has 10 classes; use Dense(10)")]
    [InlineData("Classes<Digit>", "Conv2D(9, 1);GlobalAvgPool2D", "LAM1005 filters", "pool1: gives 9 numbers, but Digit has 10 classes; use 10 filters")]
    [InlineData("Classes(10)", "GlobalAvgPool2D(KeepDims = true)", "LAM1005 count", "pool1: gives 3 features (a 3×1×1 map), but there are 10 classes; end with Dense(10)")]
    [InlineData("Classes<Digit>", "Flatten", "LAM1005 TEnum", "flatten1: gives 108 numbers, but Digit has 10 classes; end with Dense(10)")]
    public void The_last_layer_gives_one_number_per_class(string classes, string layers, string place, string message) =>
        Assert.Equal((place, message), Outcome.Finding([layers.StartsWith("Dense", StringComparison.Ordinal) ? "Input(10)" : "Input(3, 6, 6)", classes, .. layers.Split(';')]));

    [Theory]
    [InlineData("Input(10)", "Dense(10)")]
    [InlineData("Input(3, Any, Any)", "GlobalAvgPool2D;Dense(10)")]
    [InlineData("Input(3, 8, 8)", "Conv2D(10, 1);GlobalAvgPool2D(KeepDims = true)")]
    [InlineData("Input(1, 1, 1)", "Dense(10)")]
    [InlineData("Input(3, 8, 8)", "Conv2D(10, 1)")]
    [InlineData("Input(3, Any, Any)", "Conv2D(10, 1)")]
    public void A_loss_over_classes_reads_one_number_per_class(string input, string layers) =>
        Assert.Empty(Outcome.Findings([input, "Classes(10)", .. layers.Split(';'), "CrossEntropy", "Adam"]));

    [Theory]
    [InlineData("Input(196, 64)", "Dense(10)", "dense1: CrossEntropy needs one number per class for each sample, or a map of them for each pixel, but the network gives a 196×10 tensor; end with Flatten and Dense")]
    public void A_loss_over_classes_refuses_tokens(string input, string layer, string message) =>
        Assert.Equal(("LAM1010", message), Outcome.Finding(input, "Classes(10)", layer, "CrossEntropy", "Adam"));

    [Theory]
    [InlineData("EarlyStopping(5)", "EarlyStopping(5): training also needs a loss and an optimizer, such as [CrossEntropy, Adam(1e-3)]")]
    [InlineData("Checkpoint(EverySteps = 100)", "Checkpoint(EverySteps = 100): training also needs a loss and an optimizer, such as [CrossEntropy, Adam(1e-3)]")]
    [InlineData("Train", "Train: training also needs a loss and an optimizer, such as [CrossEntropy, Adam(1e-3)]")]
    [InlineData("Adam", "Adam: training also needs a loss, such as [CrossEntropy]")]
    [InlineData("Adam;Train(Epochs = 5)", "Adam: training also needs a loss, such as [CrossEntropy]")]
    [InlineData("CrossEntropy;Train(Epochs = 5)", "Train(Epochs = 5): training also needs an optimizer, such as [Adam(1e-3)]")]
    public void A_recipe_needs_a_loss_and_an_optimizer(string recipe, string message) =>
        Assert.Equal(("LAM0019", message), Outcome.Finding(["Input(10)", "Dense(10)", .. recipe.Split(';')]));

    [Theory]
    [InlineData("")]
    [InlineData("CrossEntropy")]
    [InlineData("CrossEntropy;Adam")]
    [InlineData("Train;Sgd(0.1);CrossEntropy")]
    public void A_whole_recipe_or_none_passes(string recipe) =>
        Assert.Empty(Outcome.Findings(["Input(10)", "Dense(10)", .. recipe.Split(';', StringSplitOptions.RemoveEmptyEntries)]));

    [Theory]
    [InlineData("Sgd(0.1);Adam(1e-3)", "Adam(1e-3): the network has one optimizer already, Sgd(0.1); remove one of the two")]
    [InlineData("Classes(10);Classes<Digit>", "Classes<Digit>: the network has one answer already, Classes(10); remove one of the two")]
    public void Of_two_the_second_is_named(string attributes, string message) =>
        Assert.Equal(("LAM0018", message), Outcome.Finding(["Input(10)", "Dense(10)", "CrossEntropy", .. attributes.Split(';')]));

    private static NetworkSource WithClasses(EquatableArray<EnumMember> members, string head)
    {
        var source = Written.Network("Input(10)", "Classes<Digit>", head);
        var type = source.Attributes[2].TypeArguments[0] with { Name = "Sign", Members = members };
        return source with
        {
            Attributes = source.Attributes.Select(attribute => attribute.Name == "Classes" ? attribute with { TypeArguments = EquatableArray.Of(type) } : attribute).ToEquatableArray(),
        };
    }

    [Theory]
    [InlineData("Input<MnistImage>", 0.0, 255.0, null)]
    [InlineData("Input<MnistImage>(Min = 0, Max = 1)", 0.0, 1.0, null)]
    [InlineData("Input<MnistImage>(Mean = 0, Std = 1)", null, null, 1.0)]
    public void What_the_network_says_of_its_data_replaces_what_the_type_says(string input, double? min, double? max, double? std)
    {
        var network = NetworkReader.Read(Written.Network(input, "Flatten", "Dense(2)"));
        Assert.Empty(network.Findings);
        Assert.Equal((min, max, std), (network.Input.Range.Min, network.Input.Range.Max, network.Input.Range.Std));
    }

    [Fact]
    public void A_range_that_is_empty_is_a_finding_on_a_typed_input_too() =>
        Assert.Equal("LAM0022", Assert.Single(NetworkCompiler.Check(Written.Network("Input<MnistImage>(Min = 1, Max = 0)", "Flatten", "Dense(2)"))).Rule);
}
