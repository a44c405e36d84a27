using Lamina.CodeFixes.Tests.Harness;

namespace Lamina.CodeFixes.Tests;

/// <summary>Repairs that no page's block shows: other forms of a fault, other places of it.</summary>
public class RepairTests
{
    public static TheoryData<string, string, string, string> Cases => new()
    {
        // A range's nearest value; the default where the range has no nearest; half of it where there is no default.
        { "LAM0010", "[Network, Input(8), Dropout(-0.5), Dense(2)] public partial class A;", "-0.5", "0" },
        { "LAM0010", "[Network, Input(8), Dropout(1.5), Dense(2)] public partial class A;", "1.5", "0.5" },
        { "LAM0010", "[Network, Input(8), Classes(2), Dense(2), CrossEntropy, Sgd(0.1, Momentum = 1.5)] public partial class A;", ", Momentum = 1.5", "" },
        { "LAM0010", "[Network, Input(8), Classes(2), Dense(2), CrossEntropy, Sgd(0.1, Nesterov = true)] public partial class A;", "true)", "true, Momentum = 0.9)" },

        // Joins: a projection on the shortcut, a crop.
        { "LAM1011", "[Network, Input(8, 32, 32), Branch, Conv2D(16, 3, Stride = 2, Padding = Same), Add] public partial class A;", "Add", "Branch, Conv2D(16, 1, Stride = 2), Add" },
        { "LAM1011", "[Network, Input(8), Branch, Dense(4), Tanh, Add] public partial class A;", "Add", "Branch, Dense(4), Add" },
        { "LAM1011", "[Network, Input(1, 32, 32), Tanh(Name = \"skip\"), Conv2D(8, 3), ReLU, Concat(\"skip\")] public partial class A;", "(\"skip\")]", "(\"skip\", Crop = true)]" },

        // Windows that differ by axis.
        { "LAM1002", "[Network, Input(3, 4, 32), Conv2D(8, new[] { 7, 5 })] public partial class A;", "7, 5", "4, 5" },

        // A loss that reads what the last layer gives.
        { "LAM3010", "[Network, Input(8), Classes(3), Dense(3), Softmax, Huber(Delta = 2), Adam] public partial class A;", "Huber(Delta = 2)", "CategoricalCrossEntropy" },
        { "LAM3010", "[Network, Input(8), Classes(2), Dense(1), Sigmoid, MeanSquaredError, Adam] public partial class A;", "MeanSquaredError", "BinaryCrossEntropy(FromProbabilities = true)" },

        // A named output has a loss of its own, and its weight stays.
        {
            "LAM3004",
            "[Network, Input(8), Classes(3), Dense(8), ReLU(Name = \"h\"), Dense(3), Output(\"aux\"), From(\"h\"), Dense(3), CrossEntropy, CategoricalCrossEntropy(Output = \"aux\", Weight = 0.3), Adam] public partial class A;",
            "CategoricalCrossEntropy", "CrossEntropy"
        },

        // A named output that cannot learn from the targets that others share gets its own.
        {
            "LAM0042",
            "[Network, Input(8), Dense(8), ReLU(Name = \"h\"), Dense(3), Output(\"aux\"), From(\"h\"), Dense(3), Output(\"box\"), From(\"h\"), Dense(3), BinaryCrossEntropy, CrossEntropy(Output = \"aux\"), MeanSquaredError(Output = \"box\"), Adam] public partial class A;",
            "MeanSquaredError(Output = \"box\")", "MeanSquaredError(Output = \"box\", OwnTarget = true)"
        },

        // An input that declares its mean and deviation is brought to 0 and 1 by them.
        { "LAM3016", "[Network, Input(8, Mean = 120, Std = 60), Classes(2), Dense(2)] public partial class A;", "Dense(2)", "Normalize(120, 60), Dense(2)" },

        // A recipe's attributes are edited where the recipe stands.
        { "LAM3012", "[Network, Input(8), Dense(8), ReLU, Dense(2)] public partial class A; [Recipe<A>, CrossEntropy, Adam(0.1)] public partial class Fast;", "0.1", "0.001" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_first_fix_is(string id, string file, string old, string now)
    {
        var before = Editor.Open(file);
        var finding = Assert.Single(await before.Findings(), finding => finding.Id == id);
        var after = await before.Apply((await before.Fixes(finding))[0]);
        Assert.Equal(file.Replace(old, now, StringComparison.Ordinal), await after.Text());
        Assert.DoesNotContain(await after.Findings(), finding => finding.Id == id);
    }

    public static TheoryData<string, string, string, string, string> NamedCases => new()
    {
        // A layer fits once the pool before it is gone.
        { "LAM1002", "[Network, Input(3, 12, 12), MaxPool2D(2), ReLU, MaxPool2D(2), Tanh, Conv2D(8, 5)] public partial class A;", "Remove pool2", "MaxPool2D(2), Tanh", "Tanh" },

        // What a recipe says of all weights stands above what the layers say.
        { "LAM2008", Plain("Weights(Init = Init.Uniform, Min = -0.1, Max = 0.1)"), "Use Init.HeNormal", "Init = Init.Uniform, Min = -0.1, Max = 0.1", "Init = Init.HeNormal" },

        // Where a signal vanishes, a norm keeps it as well.
        {
            "LAM2010", Plain("CrossEntropy").Replace("3)", "3, KernelInit = Init.Normal, KernelStd = 0.001)", StringComparison.Ordinal), "Insert BatchNorm after each convolution",
            "KernelStd = 0.001)", "KernelStd = 0.001, Bias = false), BatchNorm"
        },
        {
            "LAM2042", "[Network, Input(64, Min = 0, Max = 1), Classes(2), Dense(64, KernelInit = Init.Normal, KernelMean = -1, KernelStd = 0.01), ReLU, Dense(2)] public partial class A;",
            "Use Init.HeNormal", "Init.Normal, KernelMean = -1, KernelStd = 0.01), ReLU, Dense(2", "Init.HeNormal), ReLU, Dense(2, KernelInit = Init.HeNormal"
        },
    };

    /// <summary>Twelve layers in a row.</summary>
    private static string Plain(string recipe) =>
        $"[Network, Input(3, 32, 32), Classes(10), {string.Concat(Enumerable.Repeat("Conv2D(8, 3), ReLU, ", 11))}GlobalAvgPool2D, Dense(10), {recipe}{(recipe == "CrossEntropy" ? "" : ", CrossEntropy")}, Adam] public partial class A;";

    [Theory]
    [MemberData(nameof(NamedCases))]
    public async Task The_fix_of_this_name_is(string id, string file, string title, string old, string now)
    {
        var before = Editor.Open(file);
        var finding = Assert.Single(await before.Findings(), finding => finding.Id == id);
        var after = await before.Apply((await before.Fixes(finding)).Single(action => action.Title == title));
        Assert.Equal(file.Replace(old, now, StringComparison.Ordinal), await after.Text());
        Assert.DoesNotContain(await after.Findings(), finding => finding.Id == id);
        Assert.Empty(await after.Errors());
    }

    /// <summary>A fault inside a block lies on its use, where the layer is not written.</summary>
    [Theory]
    [InlineData("LAM1002", "[Network, Input(1, 8, 8), Use<Part>] public partial class A; [Block, MaxPool2D(9)] public partial class Part;")]
    [InlineData("LAM2003", "[Network, Input(8), Use<Part>, Dense(2)] public partial class A; [Block, Dense(8)] public partial class Part;")]
    [InlineData("LAM3008", "[Network, Input(8), Dense(2), ReLU] public partial class A; [Recipe<A>, CrossEntropy, Adam] public partial class Fast;")]
    public async Task What_is_written_elsewhere_is_not_repaired_here(string id, string file)
    {
        var editor = Editor.Open(file);
        Assert.Empty(await editor.Fixes(Assert.Single(await editor.Findings(), finding => finding.Id == id)));
    }
}
