using System.Text.RegularExpressions;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Structure;

/// <summary>How <c>forward</c> tells <c>Profile</c> of its layers.</summary>
public partial class ProfileTests
{
    private static readonly string[] layers = ["Input(3, 8, 8)", "Conv2D(4, 3, Name = \"watch\")", "ReLU", "Branch", "Tanh", "Branch", "Add", "Flatten", "Dense(2)", "CrossEntropy", "Sgd(0.1)"];

    [Fact]
    public void Each_layer_is_told_of_once_in_order_after_what_it_reads_last_is_freed()
    {
        var code = NetworkCompiler.Compile(Written.Network(layers)).Code;
        Assert.Equal([("watch", "watch_"), ("relu1", "relu1"), ("tanh1", "tanh1"), ("add1", "add1"), ("flatten1", "flatten1"), ("dense1", "dense1")], Told(code));
        Assert.Contains("add1.Dispose();\n        watch?.See(\"flatten1\", ref flatten1);\n", code, StringComparison.Ordinal);
        Assert.Contains("public global::Lamina.NetworkProfile Profile(", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trainers_forward_pass_in_sixteen_bits_tells_nothing_more()
    {
        var code = NetworkCompiler.Compile(Written.Network([.. layers, "Train(Precision = Precision.BFloat16)"])).Code;
        Assert.Contains("private Tensor forward(", code, StringComparison.Ordinal);
        Assert.Equal(6, Told(code).Count());
    }

    [Fact]
    public void A_Profile_of_the_users_own_leaves_forward_alone()
    {
        var code = NetworkCompiler.Compile(Written.Network(layers) with { Members = EquatableArray.Of("Profile") }).Code;
        Assert.Empty(Told(code));
        Assert.DoesNotContain("LayerWatch", code, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Layer, string Variable)> Told(string code) =>
        Call().Matches(code).Select(match => (match.Groups["layer"].Value, match.Groups["variable"].Value));

    [GeneratedRegex("""watch\?\.See\("(?<layer>[^"]*)", ref (?<variable>\w+)\);""")]
    private static partial Regex Call();
}
