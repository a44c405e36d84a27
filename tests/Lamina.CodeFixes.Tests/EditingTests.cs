using Lamina.CodeFixes.Tests.Harness;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Generators.Tests.Harness;

namespace Lamina.CodeFixes.Tests;

/// <summary>What an edit does to the text, to the last space: the rest of the file is the user's.</summary>
public class EditingTests
{
    public static TheoryData<string, Edit?, string> Edits => new()
    {
        // A new attribute stands in the list of its neighbour.
        { "[Network, Input(8)]\n[Dense(4), Tanh] // hidden\n[Dense(2)]", Edit.After(At(2), "ReLU"), "[Network, Input(8)]\n[Dense(4), ReLU, Tanh] // hidden\n[Dense(2)]" },
        { "[Network, Input(8)]\n[Dense(4), Tanh] // hidden\n[Dense(2)]", Edit.After(At(3), "ReLU"), "[Network, Input(8)]\n[Dense(4), Tanh, ReLU] // hidden\n[Dense(2)]" },
        { "[Network, Input(8)]\n[Dense(4), Tanh]\n// the head\n[Dense(2)]", Edit.Before(At(4), "Flatten"), "[Network, Input(8)]\n[Dense(4), Tanh]\n// the head\n[Flatten, Dense(2)]" },

        // Where each has its own line, so has the new one; comments stay with what they are about.
        { "[Network, Input(8)]\n  [Dense(4)] // hidden\n  [Dense(2)]", Edit.After(At(2), "ReLU"), "[Network, Input(8)]\n  [Dense(4)] // hidden\n  [ReLU]\n  [Dense(2)]" },
        { "[Network, Input(8)]\n[Tanh]\n#region head\n// scores\n[Dense(2)]\n#endregion", Edit.Before(At(3), "Flatten"), "[Network, Input(8)]\n[Tanh]\n#region head\n// scores\n[Flatten]\n[Dense(2)]\n#endregion" },
        { "[Network, Input(8)]\r\n[Dense(4)]\r\n[Dense(2)]", Edit.After(At(2), "ReLU"), "[Network, Input(8)]\r\n[Dense(4)]\r\n[ReLU]\r\n[Dense(2)]" },
        { "[Network] [Input(8)] [Dense(4)] [Dense(2)]", Edit.After(At(2), "ReLU"), "[Network] [Input(8)] [Dense(4), ReLU] [Dense(2)]" },

        // Names as the neighbour's.
        { "[Lamina.Network, Lamina.Input(8), Lamina.Dense(4)]", Edit.After(At(2), "ReLU"), "[Lamina.Network, Lamina.Input(8), Lamina.Dense(4), ReLU]" },

        // What is removed goes with its comma; a list with its line; comments never.
        { "[Network, Input(8), Tanh, Dense(2)]", Edit.Remove(At(2)), "[Network, Input(8), Dense(2)]" },
        { "[Network, Input(8), Dense(2), Tanh]", Edit.Remove(At(3)), "[Network, Input(8), Dense(2)]" },
        { "[Network, Input(8)]\n[Tanh, Dense(2)]", Edit.Remove(At(2)), "[Network, Input(8)]\n[Dense(2)]" },
        { "[Network, Input(8)]\n[Dense(2),\n Tanh]", Edit.Remove(At(3)), "[Network, Input(8)]\n[Dense(2)]" },
        { "[Network, Input(8)]\n[Dense(2), // scores\n Tanh]", Edit.Remove(At(3)), "[Network, Input(8)]\n[Dense(2) // scores\n ]" },
        { "[Network, Input(8)]\n[Tanh]\n[Dense(2)]", Edit.Remove(At(2)), "[Network, Input(8)]\n[Dense(2)]" },
        { "[Network, Input(8)]\n// squashed\n[Tanh] // why?\n[Dense(2)]", Edit.Remove(At(2)), "[Network, Input(8)]\n// squashed\n// why?\n[Dense(2)]" },
        { "[Network, Input(8)] [Tanh] [Dense(2)]", Edit.Remove(At(2)), "[Network, Input(8)] [Dense(2)]" },

        // Arguments: by position, by name, as one of several, new, gone.
        { "[Network, Input(8), Dense( 4 /* few */ )]", Edit.Set(At(2), "units", "8"), "[Network, Input(8), Dense( 8 /* few */ )]" },
        { "[Network, Input(8), Dense(units: 4, Bias = true)]", Edit.Set(At(2), "units", "8"), "[Network, Input(8), Dense(units: 8, Bias = true)]" },
        { "[Network, Input(8), Dense(4, Bias = true)]", Edit.Set(At(2), "Bias", "false"), "[Network, Input(8), Dense(4, Bias = false)]" },
        { "[Network, Input(8), Dense(4)]", Edit.Set(At(2), "Bias", "false"), "[Network, Input(8), Dense(4, Bias = false)]" },
        { "[Network, Input(8), BatchNorm]", Edit.Set(At(2), "Momentum", "0.1"), "[Network, Input(8), BatchNorm(Momentum = 0.1)]" },
        { "[Network, Input(8), Adam(WeightDecay = 0.1)]", Edit.Set(At(2), "learningRate", "0.01"), "[Network, Input(8), Adam(learningRate: 0.01, WeightDecay = 0.1)]" },
        { "[Network, Input(28, 28, 1, Min = 0)]", Edit.Set(At(1), "shape", "1, 28, 28"), "[Network, Input(1, 28, 28, Min = 0)]" },
        { "[Network, Input(8), Conv2D(4, 3, Padding = 9)]", Edit.Set(At(2), "Padding", "PaddingMode.Same"), "[Network, Input(8), Conv2D(4, 3, Padding = Same)]" },
        { "[Network, Input(8), Conv2D(4, 3)]", Edit.Set(At(2), "KernelInit", "Init.HeNormal"), "[Network, Input(8), Conv2D(4, 3, KernelInit = Init.HeNormal)]" },
        { "[Network, Input(8), Dense(4, Bias = true, Name = \"a\")]", Edit.Unset(At(2), "Bias"), "[Network, Input(8), Dense(4, Name = \"a\")]" },
        { "[Network, Input(8), BatchNorm(Momentum = 0.1)]", Edit.Unset(At(2), "Momentum"), "[Network, Input(8), BatchNorm]" },
        { "[Network, Input(8), BatchNorm]", Edit.Unset(At(2), "Momentum"), "[Network, Input(8), BatchNorm]" },
        { "[Network, Input(8), Lamina.Tanh(Name = nameof(String))]", Edit.Rename(At(2), "ReLU"), "[Network, Input(8), Lamina.ReLU(Name = nameof(String))]" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task An_edit_changes_its_place_and_nothing_else(string attributes, Edit? edit, string expected)
    {
        const string Class = "\npublic partial class A; // end\n";
        var before = Editor.Open(attributes + Class, FakeCompilers.Finding("LAM1001", Address.Type, Repair.Of("Do it", edit)));
        var action = Assert.Single(await before.Fixes(Assert.Single(await before.Findings())));
        Assert.Equal(expected + Class, await (await before.Apply(action)).Text());
    }

    /// <summary>A file that does not import Lamina's names keeps doing without them.</summary>
    [Fact]
    public async Task Without_usings_a_new_name_is_qualified()
    {
        var repair = Repair.Of("Do it", Edit.After(At(2), "BatchNorm"), Edit.Set(At(2), "KernelInit", "Init.HeNormal"));
        var before = Editor.Open("[Lamina.Network, Lamina.Input(8), Lamina.Dense(4)] public partial class A;", FakeCompilers.Finding("LAM1001", Address.Type, repair), usings: "");
        var action = Assert.Single(await before.Fixes(Assert.Single(await before.Findings())));
        Assert.Equal(
            "[Lamina.Network, Lamina.Input(8), Lamina.Dense(4, KernelInit = Lamina.Init.HeNormal), Lamina.BatchNorm] public partial class A;",
            await (await before.Apply(action)).Text());
    }

    /// <summary>Attributes of others are no layers, and count for nothing.</summary>
    [Fact]
    public async Task Two_layers_change_places_beside_an_attribute_of_others()
    {
        var repair = Repair.Of("Swap", Edit.Remove(At(2)), Edit.After(At(3), "Dropout(0.5)"));
        var before = Editor.Open("[Network, Input(8)]\n[Serializable]\n[Dropout(0.5), BatchNorm]\npublic partial class A;", FakeCompilers.Finding("LAM1001", Address.Type, repair));
        var action = Assert.Single(await before.Fixes(Assert.Single(await before.Findings())));
        Assert.Equal("[Network, Input(8)]\n[Serializable]\n[BatchNorm, Dropout(0.5)]\npublic partial class A;", await (await before.Apply(action)).Text());
    }

    private static Address At(int index) => Address.Attribute(index);
}
