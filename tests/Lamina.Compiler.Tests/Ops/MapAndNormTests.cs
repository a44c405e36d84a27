using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>Layers that change a map's size without learning, and normalisations.</summary>
public class MapAndNormTests
{
    [Theory]
    [InlineData("3×7×5", "AdaptiveAvgPool2D(3)", "3×3×3")]
    [InlineData("3×7×5", "AdaptiveMaxPool2D([1, 9])", "3×1×9")]
    [InlineData("3×?×?", "AdaptiveAvgPool2D(3)", "3×3×3")]
    [InlineData("3×7×5", "AdaptiveAvgPool2D(0)", "LAM0010 size")]
    [InlineData("105", "AdaptiveAvgPool2D(3)", "LAM1001")]

    [InlineData("3×7×5", "Upsample2D(2)", "3×14×10")]
    [InlineData("3×7×5", "Upsample2D([1, 3])", "3×7×15")]
    [InlineData("3×?×5", "Upsample2D(2)", "3×?×10")]
    [InlineData("3×7×5", "Upsample2D(Size = [4, 9])", "3×4×9")]
    [InlineData("3×7×5", "Upsample2D(0)", "LAM0010 factor")]
    [InlineData("3×7×5", "Upsample2D(2, Size = 4)", "LAM0010 Size")]
    [InlineData("3×7×5", "Upsample2D", "LAM0010")]
    [InlineData("105", "Upsample2D(2)", "LAM1001")]

    [InlineData("3×7×5", "ZeroPad2D(1)", "3×9×7")]
    [InlineData("3×7×5", "ZeroPad2D([1, 2])", "3×9×9")]
    [InlineData("3×7×5", "ZeroPad2D([1, 2, 3, 0])", "3×10×8")]
    [InlineData("3×7×5", "ZeroPad2D(-1)", "LAM0010 padding")]
    [InlineData("3×7×5", "ZeroPad2D([1, 2, 3])", "LAM0010 padding")]
    [InlineData("3×?×5", "ZeroPad2D(1)", "3×?×7")]

    [InlineData("3×7×5", "Crop2D(2)", "3×3×1")]
    [InlineData("3×7×5", "Crop2D(3)", "LAM1016 cells")]
    [InlineData("3×7×5", "Crop2D([1, 2, 3, 0])", "3×4×2")]
    [InlineData("3×7×5", "Crop2D([0, 0, 3, 2])", "LAM1016 cells")]
    [InlineData("3×?×?", "Crop2D(3)", "3×?×?")]

    [InlineData("12", "LayerNorm", "12")]
    [InlineData("7×12", "LayerNorm", "7×12")]
    [InlineData("12×7×5", "LayerNorm", "12×7×5")]
    [InlineData("12×?×?", "LayerNorm", "12×?×?")]
    [InlineData("?×7×5", "LayerNorm(Affine = false)", "LAM1007")]
    [InlineData("12×7×5", "GroupNorm(4)", "12×7×5")]
    [InlineData("12×7×5", "GroupNorm(5)", "LAM1003 groups")]
    [InlineData("7×12", "GroupNorm(12)", "7×12")]
    [InlineData("12×7×5", "GroupNorm(0)", "LAM0010 groups")]
    [InlineData("12×7×5", "InstanceNorm", "12×7×5")]
    [InlineData("?×7×5", "InstanceNorm", "?×7×5")]
    [InlineData("?×7×5", "InstanceNorm(Affine = true)", "LAM1007")]
    [InlineData("12", "InstanceNorm", "LAM1001")]
    [InlineData("12×7×5", "LocalResponseNorm(5)", "12×7×5")]
    [InlineData("12×7", "LocalResponseNorm(5)", "12×7")]
    [InlineData("12", "LocalResponseNorm(5)", "LAM1001")]
    [InlineData("12×7×5", "LocalResponseNorm(0)", "LAM0010 size")]
    public void An_input_becomes_this_shape_or_this_finding(string input, string layer, string expected) =>
        Assert.Equal(expected, Outcome.ShapeAfter(input, layer));
}
