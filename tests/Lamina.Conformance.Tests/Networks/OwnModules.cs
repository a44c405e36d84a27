using TorchSharp;
using Modules = TorchSharp.Modules;

namespace Lamina.Conformance.Tests.Networks;

public enum Gating { Sigmoid, Tanh }

/// <summary>Scales each channel by what a bottleneck makes of the channels' means: squeeze and excitation.</summary>
public sealed class Excite : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly Modules.Linear squeeze, expand;
    private readonly Gating gating;

    public Excite(int channels, double ratio = 0.5, Gating gating = Gating.Sigmoid) : base(nameof(Excite))
    {
        this.gating = gating;
        squeeze = torch.nn.Linear(channels, (long)(channels * ratio));
        expand = torch.nn.Linear((long)(channels * ratio), channels);
        RegisterComponents();
    }

    public override torch.Tensor forward(torch.Tensor x)
    {
        using var scope = torch.NewDisposeScope();
        var scores = expand.forward(squeeze.forward(x.mean([2L, 3L])).relu_());
        var gate = gating == Gating.Sigmoid ? scores.sigmoid() : scores.tanh();
        return (x * gate.unsqueeze(-1).unsqueeze(-1)).MoveToOuterDisposeScope();
    }
}

/// <summary>Noise while training, and what it is given otherwise: a module that hands its argument back.</summary>
public sealed class Shake(double amount) : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Shake))
{
    public override torch.Tensor forward(torch.Tensor x) => training ? x.mul(1 + amount) : x;
}

/// <summary>Own modules in a list, in a branch, in a block and of TorchSharp, under names with and without dots.</summary>
[Network, Input(3, 9, 9)]
[Conv2D(8, 3), Layer<Excite>("input", 0.25, Gating.Tanh), ReLU, Layer<Shake>(0.1)]
[Branch, Layer<Modules.Softplus>(2.0)]
[Branch]
[Add, Use<Excited>(4)]
[Layer<Excite>(4, Name = "neck.excite"), Layer<Modules.Flatten>(Output = "4 * 49"), Dense(3)]
public partial class OwnModules;

[Block]
[Conv2D(nameof(channels), 1), Layer<Excite>(nameof(channels))]
public partial class Excited(int channels);

/// <summary>A recipe of several groups; what Shake learns, nothing, has one to itself.</summary>
[Network, Input(4, 5, 5), Classes(3)]
[Layer<Excite>(4, 0.5), Layer<Shake>(0.1), GlobalAvgPool2D, Dense(3)]
[CrossEntropy, Sgd(0.5, WeightDecay = 0.1), Weights(Decay = 0), Biases(Decay = 0, RateScale = 2)]
public partial class TrainedOwnModules;

[Recipe<TrainedOwnModules>, CrossEntropy, Sgd(0.5), Freeze("excite1")]
public partial class FrozenOwnModule;

/// <summary>States another shape than its module gives.</summary>
[Network, Input(3, 8, 8)]
[Layer<Modules.MaxPool2d>(2), Flatten, Dense(2)]
public partial class Misstated;
