using System.Globalization;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests;

/// <summary>The compiler runs inside csc, under the culture of whoever builds. Nothing it says or writes may depend on it.</summary>
public class CultureTests
{
    public static TheoryData<string[]> Networks => new()
    {
        KnownNetworks.LeNet,
        new[] { "Input(3, 8, 8)", "Normalize([0.49, -0.48, 0.45], [0.25, 0.24, 0.26])", "LeakyReLU(0.2)", "BatchNorm(Momentum = 0.01)", "Dropout(0.5)", "CrossEntropy" },
        new[] { "Input(3, 8, 8, Min = 0.5, Max = -0.5)", "Dropout(1.5)" },
        new[] { "Input(10)", "Dense(-5)", "CrossEntropy", "Sgd(0.1, Nesterov = true, Momentum = 0.9, Dampening = 0.5)" },
        new[] { "Input(3, 8, 8)", "BatchNorm(Momentum = -0.5)", "Conv2D(6, 9)", "Reshape(-2)" },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_network_compiles_to_the_same_in_every_culture(string[] attributes)
    {
        var source = Written.Network(attributes);
        var expected = NetworkCompiler.Compile(source);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Strange();
            Assert.Equal("§5¤5", (-5.5).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, NetworkCompiler.Compile(source));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Unlike any culture there is, so that no letter of it can be right by chance.</summary>
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "§";
        culture.NumberFormat.NumberDecimalSeparator = "¤";
        culture.NumberFormat.NumberGroupSeparator = "#";
        return culture;
    }
}
