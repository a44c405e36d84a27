using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Reading;

/// <summary>Arguments: each range with what still passes and what just fails, and messages that name the thing, its value and the way out.</summary>
public class ArgumentTests
{
    [Theory]
    [InlineData("Dense(0)", "LAM0010 units", "Dense: units is 0; give at least 1")]
    [InlineData("Dense(-5)", "LAM0010 units", "Dense: units is -5; give at least 1")]
    [InlineData("Dense(2147483648)", "LAM0010 units", "Dense: units is 2147483648; give at least 1")]
    [InlineData("Conv2D(0, 5)", "LAM0010 filters", "Conv2D: filters is 0; give at least 1")]
    [InlineData("Conv2D(6, 0)", "LAM0010 kernel", "Conv2D: kernel is 0; give at least 1")]
    [InlineData("Conv2D(6, [3, 0])", "LAM0010 kernel", "Conv2D: kernel is 0; give at least 1")]
    [InlineData("Conv2D(6, [0, 0])", "LAM0010 kernel", "Conv2D: kernel is 0; give at least 1")]
    [InlineData("Conv2D(6, [3, 3, 3])", "LAM0010 kernel", "Conv2D: kernel is 3 numbers; give one number, or 2 (height, width)")]
    [InlineData("Conv2D(6, [3])", "LAM0010 kernel", "Conv2D: kernel is 1 number; give one number, or 2 (height, width)")]
    [InlineData("Conv2D(6, 5, Stride = 0)", "LAM0010 Stride", "Conv2D: Stride is 0; give at least 1")]
    [InlineData("Conv2D(6, 5, Padding = -1)", "LAM0010 Padding", "Conv2D: Padding is -1; give at least 0")]
    [InlineData("Conv2D(6, 5, Dilation = 0)", "LAM0010 Dilation", "Conv2D: Dilation is 0; give at least 1")]
    [InlineData("Conv2D(6, 5, Groups = 0)", "LAM0010 Groups", "Conv2D: Groups is 0; give at least 1")]
    [InlineData("MaxPool2D(0)", "LAM0010 window", "MaxPool2D: window is 0; give at least 1")]
    [InlineData("AvgPool2D(2, Stride = 0)", "LAM0010 Stride", "AvgPool2D: Stride is 0; give at least 1")]
    [InlineData("Dropout(1)", "LAM0010 rate", "Dropout: rate is 1; give at least 0 and below 1")]
    [InlineData("Dropout(-0.1)", "LAM0010 rate", "Dropout: rate is -0.1; give at least 0 and below 1")]
    [InlineData("Dropout(NaN)", "LAM0010 rate", "Dropout: rate is NaN; give at least 0 and below 1")]
    [InlineData("LeakyReLU(-0.01)", "LAM0010 slope", "LeakyReLU: slope is -0.01; give at least 0")]
    [InlineData("LeakyReLU(Infinity)", "LAM0010 slope", "LeakyReLU: slope is Infinity; give at least 0")]
    [InlineData("ELU(0)", "LAM0010 alpha", "ELU: alpha is 0; give a number above 0")]
    [InlineData("BatchNorm(Momentum = 0)", "LAM0010 Momentum", "BatchNorm: Momentum is 0; give above 0 and at most 1")]
    [InlineData("BatchNorm(Momentum = 1.5)", "LAM0010 Momentum", "BatchNorm: Momentum is 1.5; give above 0 and at most 1")]
    [InlineData("BatchNorm(Epsilon = 0)", "LAM0010 Epsilon", "BatchNorm: Epsilon is 0; give a number above 0")]
    [InlineData("Rescale(NaN)", "LAM0010 scale", "Rescale: scale is NaN; give a finite number")]
    [InlineData("Rescale(0)", "LAM0010 scale", "Rescale: scale is 0, so that every value becomes the same; C# divides whole numbers without remainder, so write 1 / 255.0 instead of 1 / 255")]
    [InlineData("Normalize(0.5, 0)", "LAM0010 std", "Normalize: std is 0; give a number above 0")]
    [InlineData("Normalize([0.5], [0.2, 0.2])", "LAM0010 std", "Normalize: 1 means but 2 standard deviations; give as many of each")]
    [InlineData("Normalize([], [])", "LAM0010 mean; LAM0010 std", "Normalize: mean is empty; give at least one number")]
    [InlineData("Reshape", "LAM0010", "Reshape: no shape is given; give at least one extent")]
    [InlineData("Reshape(0, 10)", "LAM0010 shape", "Reshape: shape is 0; give extents of at least 1, or -1 for what is left")]
    [InlineData("Reshape(-2, 10)", "LAM0010 shape", "Reshape: shape is -2; give extents of at least 1, or -1 for what is left")]
    [InlineData("Reshape(-1, -1)", "LAM0010 shape", "Reshape: shape holds more than one -1; only one extent can be what is left")]
    [InlineData("Adam(0)", "LAM0010 learningRate", "Adam: learningRate is 0; give a number above 0")]
    [InlineData("Adam(1e-3, Beta1 = 1)", "LAM0010 Beta1", "Adam: Beta1 is 1; give at least 0 and below 1")]
    [InlineData("Adam(1e-3, Beta2 = -0.1)", "LAM0010 Beta2", "Adam: Beta2 is -0.1; give at least 0 and below 1")]
    [InlineData("Adam(1e-3, Epsilon = -1)", "LAM0010 Epsilon", "Adam: Epsilon is -1; give at least 0")]
    [InlineData("Adam(1e-3, WeightDecay = -1)", "LAM0010 WeightDecay", "Adam: WeightDecay is -1; give at least 0")]
    [InlineData("Sgd(0.1, Momentum = 1)", "LAM0010 Momentum", "Sgd: Momentum is 1; give at least 0 and below 1")]
    [InlineData("Sgd(0.1, Dampening = 1.1)", "LAM0010 Dampening", "Sgd: Dampening is 1.1; give at least 0 and at most 1")]
    [InlineData("Sgd(0.1, Nesterov = true)", "LAM0010 Nesterov", "Sgd: Nesterov needs a Momentum above 0 and no Dampening; Momentum is 0, Dampening is 0")]
    [InlineData("Sgd(0.1, Nesterov = true, Momentum = 0.9, Dampening = 0.5)", "LAM0010 Nesterov", "Sgd: Nesterov needs a Momentum above 0 and no Dampening; Momentum is 0.9, Dampening is 0.5")]
    public void A_number_out_of_range_is_named_with_the_range(string attribute, string places, string message)
    {
        var findings = NetworkCompiler.Check(Network(attribute)).Where(finding => finding.Rule == "LAM0010").ToList();
        Assert.Equal(message, findings[0].Message);
        Assert.Equal(places, string.Join("; ", findings.Select(finding => $"{finding.Rule} {finding.Address.Argument}".Trim())));
    }

    [Theory]
    [InlineData("Dense(1)")]
    [InlineData("Dense(2147483647)")]
    [InlineData("Dropout(0)")]
    [InlineData("Dropout(0.999999)")]
    [InlineData("LeakyReLU(0)")]
    [InlineData("ELU(1e-9)")]
    [InlineData("BatchNorm(Momentum = 1)")]
    [InlineData("BatchNorm(Momentum = 1e-9)")]
    [InlineData("Rescale(-1)")]
    [InlineData("Rescale(1e-300)")]
    [InlineData("Conv2D(6, 5, Padding = [0, 1])")]
    [InlineData("Conv2D(6, 5, Stride = null, Padding = null, Dilation = null, Groups = null)")]
    [InlineData("AvgPool2D(2, Stride = null, Padding = null)")]
    [InlineData("Sgd(0.1, Nesterov = true, Momentum = 0.9)")]
    [InlineData("Sgd(0.1, Dampening = 1)")]
    [InlineData("Adam(1e-3, Beta1 = 0, Beta2 = 0, Epsilon = 0)")]
    public void The_ends_of_a_range_pass(string attribute) =>
        Assert.DoesNotContain(NetworkCompiler.Check(Network(attribute)), finding => finding.Rule is "LAM0009" or "LAM0010");

    [Theory]
    [InlineData("Dense(\"ten\")", "LAM0025 units", "Dense: units, \"ten\", names ten, which means nothing here (known: input)")]
    [InlineData("Dense(10.5)", "LAM0009 units", "Dense: units is the number 10.5; give a whole number")]
    [InlineData("Dense(null)", "LAM0009", "Dense: the argument units is missing")]
    [InlineData("Dense", "LAM0009", "Dense: the argument units is missing")]
    [InlineData("Conv2D(6, 2.5)", "LAM0009 kernel", "Conv2D: kernel is the number 2.5; give a whole number, or several")]
    [InlineData("Conv2D(6, [3, 2.5])", "LAM0009 kernel", "Conv2D: kernel is the number 2.5; give whole numbers")]
    [InlineData("Conv2D(6, Same)", "LAM0009 kernel", "Conv2D: kernel is PaddingMode.Same; give a whole number, or several")]
    [InlineData("Conv2D(6, 5, Stride = true)", "LAM0009 Stride", "Conv2D: Stride is true; give a whole number, or several")]
    [InlineData("Conv2D(6, 5, Padding = \"same\")", "LAM0009 Padding", "Conv2D: Padding is the text \"same\"; give a whole number, several, Same or Valid")]
    [InlineData("Conv2D(6, 5, Padding = 0.5)", "LAM0009 Padding", "Conv2D: Padding is the number 0.5; give a whole number, several, Same or Valid")]
    [InlineData("Conv2D(6, 5, Padding = Init.HeNormal)", "LAM0009 Padding", "Conv2D: Padding is Init.HeNormal; give a whole number, several, Same or Valid")]
    [InlineData("Conv2D(6, 5, Groups = [1, 2])", "LAM0009 Groups", "Conv2D: Groups is a list of 2; give a whole number")]
    [InlineData("Conv2D(6, 5, KernelInit = Init.Sparse)", "LAM0009 KernelInit", "Conv2D: KernelInit is Init.Sparse; give a member of Init")]
    [InlineData("Dropout(\"1 / 2\")", "LAM0025 rate", "Dropout: rate, \"1 / 2\", divides 1 by 2, which leaves a remainder of 1")]
    [InlineData("BatchNorm(Affine = 1)", "LAM0009 Affine", "BatchNorm: Affine is the whole number 1; give true or false")]
    [InlineData("Normalize([0.5, \"x\", 1], [1, 1, 1])", "LAM0009 mean", "Normalize: mean is the text \"x\"; give numbers")]
    [InlineData("Reshape(2, 0.5)", "LAM0009 shape", "Reshape: shape is the number 0.5; give whole numbers")]
    [InlineData("Dense(10, Name = 5)", "LAM0009 Name", "Dense: Name is the whole number 5; give a text")]
    public void An_argument_of_another_kind_is_named_with_the_kind(string attribute, string place, string message) =>
        Assert.Equal((place, message), Outcome.Finding("Input(1, 28, 28)", attribute));

    [Theory]
    [InlineData("Dense(10, Sparse = true)", "LAM0011 Sparse", "Dense: this compiler does not know the option Sparse; update Lamina, or leave the option out")]
    [InlineData("ReLU(Limit = 6)", "LAM0011 Limit", "ReLU: this compiler does not know the option Limit; update Lamina, or leave the option out")]
    [InlineData("Maxout(Pieces = 4)", "LAM0012", "this compiler does not know the attribute Maxout; update Lamina, or leave it out")]
    public void What_a_newer_version_added_is_named(string attribute, string place, string message) =>
        Assert.Equal((place, message), Outcome.Finding("Input(1, 28, 28)", attribute));

    /// <summary>After a layer that could not be read nothing is known, so nothing more is said: one slip is one error.</summary>
    [Fact]
    public void One_slip_is_one_finding() =>
        Assert.Equal(["LAM0010 kernel"], Outcome.Findings("Input(1, 28, 28)", "Classes(10)", "Conv2D(6, 0)", "MaxPool2D(99)", "Flatten", "Dense(9)"));

    /// <summary>What C# itself cannot read it reports itself: nothing is said of it, and nothing that only follows from it.</summary>
    [Theory]
    [InlineData("Input", "Input(1, 28, 28);MaxPool2D(99)")]
    [InlineData("Dense", "Input(1, 28, 28);Classes(10);Dense(0);MaxPool2D(99)")]
    [InlineData("Dens", "Input(10);Classes(7);Dens")]
    [InlineData("Inptu", "Inptu;Dense(10)")]
    [InlineData("Classes", "Input(10);Classes(1);Dense(10)")]
    [InlineData("Adam", "Input(10);Dense(10);CrossEntropy;Adam(0);Train")]
    public void An_attribute_with_errors_of_CSharp_is_left_alone(string broken, string attributes)
    {
        var source = Written.Network(attributes.Split(';'));
        var withErrors = source.Attributes.Select(attribute => attribute.Name == broken ? attribute with { HasErrors = true } : attribute);
        Assert.Empty(NetworkCompiler.Check(source with { Attributes = withErrors.ToEquatableArray() }));
    }

    /// <summary>Training attributes stand after a layer, layers alone.</summary>
    private static NetworkSource Network(string attribute) => attribute.StartsWith("Adam", StringComparison.Ordinal) || attribute.StartsWith("Sgd", StringComparison.Ordinal)
        ? Written.Network("Input(10)", "Dense(10)", "CrossEntropy", attribute)
        : Written.Network("Input(1, 28, 28)", attribute);
}
