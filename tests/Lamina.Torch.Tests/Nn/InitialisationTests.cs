using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Torch.Tests.Nn;

/// <summary>A seed gives the same weights as in PyTorch, to the bit.</summary>
[Collection(nameof(ProcessWide))]
public sealed class InitialisationTests
{
    private static readonly Dictionary<string, Func<Module>> Modules = new()
    {
        ["Linear"] = () => Linear(5, 3),
        ["LinearDouble"] = () => Linear(3, 2, true, null, float64),
        ["Conv1d"] = () => Conv1d(2, 3, 3),
        ["Conv2d"] = () => Conv2d(4, 6, (3, 2), null, null, null, PaddingModes.Zeros, 2),
        ["Conv3d"] = () => Conv3d(1, 2, 2),
        ["ConvTranspose2d"] = () => ConvTranspose2d(2, 3, 2),
        ["Embedding"] = () => Embedding(4, 3, 1),
        ["LSTM"] = () => LSTM(2, 2, 1),
        ["LSTMStacked"] = () => LSTM(1, 1, 2, true, false, 0, true),
        ["GRU"] = () => GRU(2, 2),
        ["MultiheadAttention"] = () => MultiheadAttention(4, 2, 0, true, true),
        ["MultiheadAttentionSizes"] = () => MultiheadAttention(4, 2, 0, true, false, false, 3, 2),
    };

    private static readonly Dictionary<string, (long[] Shape, Func<Tensor, Tensor> Fill)> Fills = new()
    {
        ["uniform"] = ([6], t => init.uniform_(t, -2, 3)),
        ["normal"] = ([6], t => init.normal_(t, 1, 2)),
        ["trunc_normal"] = ([6], t => init.trunc_normal_(t, 0.5, 2, -1, 1.5)),
        ["kaiming_uniform"] = ([3, 2, 2], t => init.kaiming_uniform_(t, 0.2, init.FanInOut.FanOut)),
        ["kaiming_normal"] = ([3, 2, 2], t => init.kaiming_normal_(t, 0, init.FanInOut.FanIn, init.NonlinearityType.ReLU)),
        ["xavier_uniform"] = ([3, 4], t => init.xavier_uniform_(t, 1.5)),
        ["orthogonal_tall"] = ([4, 2], t => init.orthogonal_(t, 2)),
        ["orthogonal_wide"] = ([2, 2, 2], t => init.orthogonal_(t)),
        ["sparse"] = ([4, 3], t => init.sparse_(t, 0.4)),
        ["dirac"] = ([3, 2, 3], init.dirac_),
        ["eye"] = ([2, 3], init.eye_),
        ["constant"] = ([2], t => init.constant_(t, 0.25)),
    };

    public static TheoryData<string> ModuleNames => [.. Modules.Keys];

    public static TheoryData<string> FillNames => [.. Fills.Keys];

    [Theory, MemberData(nameof(ModuleNames))]
    public void A_new_module_has_PyTorchs_weights(string name)
    {
        manual_seed(1);
        using var module = Modules[name]();
        Recorded.AssertEqual("initial." + name, module.parameters(), bits: true);
    }

    [SkippableTheory, MemberData(nameof(FillNames))]
    public void An_initialiser_fills_as_PyTorchs(string name)
    {
        Package.SkipCase(name);
        manual_seed(2);
        var (shape, fill) = Fills[name];
        using var tensor = zeros(shape);
        fill(tensor);
        Recorded.AssertEqual("fill." + name, [tensor], bits: !name.StartsWith("orthogonal", StringComparison.Ordinal) && name != "trunc_normal");
    }

    [Fact]
    public void Gains_and_fans_are_the_textbooks()
    {
        Assert.Equal(1, init.calculate_gain(init.NonlinearityType.Conv2D));
        Assert.Equal(5.0 / 3, init.calculate_gain(init.NonlinearityType.Tanh));
        Assert.Equal(Math.Sqrt(2), init.calculate_gain(init.NonlinearityType.ReLU));
        Assert.Equal(Math.Sqrt(2 / 1.04), init.calculate_gain(init.NonlinearityType.LeakyReLU, 0.2), 15);

        using var kernel = zeros([6, 4, 3, 2]);
        Assert.Equal((24, 36), init.CalculateFanInAndFanOut(kernel));
        using var vector = zeros(3);
        Assert.Throws<ArgumentException>(() => init.CalculateFanInAndFanOut(vector));
    }

    [Fact]
    public void Initialisers_leave_no_trace_in_autograd()
    {
        using var parameter = Parameter(zeros([3, 3]));
        init.xavier_uniform_(parameter);
        init.eye_(parameter);
        Assert.True(parameter.is_leaf);
        Assert.True(parameter.requires_grad);
    }
}
