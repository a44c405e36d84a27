using TorchSharp;
using TorchSharp.Modules;

namespace Lamina.Conformance.Tests.Networks;

/// <summary>Torch's plain descent as a user's own optimizer, to be compared with <c>Sgd</c>.</summary>
public sealed class PlainDescent : IOptimizerFactory
{
    public torch.optim.Optimizer Create(IReadOnlyList<Parameter> parameters, double learningRate, double weightDecay) =>
        torch.optim.SGD(parameters, learningRate, weight_decay: weightDecay);
}

[Recipe<Small>, CrossEntropy, Optimizer<PlainDescent>(0.1, WeightDecay = 0.1)]
public partial class OwnDecay;

[Recipe<Small>, CrossEntropy, Sgd(0.1, WeightDecay = 0.1)]
public partial class SgdDecay;

[Recipe<Small>, CrossEntropy, Optimizer<PlainDescent>(0.1, WeightDecay = 0.1, DecayBiases = false)]
public partial class OwnDecayOfKernels;

[Recipe<Small>, CrossEntropy, Sgd(0.1, WeightDecay = 0.1, DecayBiases = false)]
public partial class SgdDecayOfKernels;

[Recipe<Small>, CrossEntropy, Optimizer<PlainDescent>(0.1, WeightDecay = 0.1), Biases(Decay = 0.5)]
public partial class OwnDecayOfBiases;

[Recipe<Small>, CrossEntropy, Sgd(0.1, WeightDecay = 0.1), Biases(Decay = 0.5)]
public partial class SgdDecayOfBiases;

[Recipe<Small>, CrossEntropy, Optimizer<PlainDescent>(0.1, WeightDecay = 0.1, DecayBiases = false), Biases(RateScale = 0)]
public partial class OwnFrozenBiases;

[Recipe<Small>, CrossEntropy, Sgd(0.1, WeightDecay = 0.1, DecayBiases = false), Biases(RateScale = 0)]
public partial class SgdFrozenBiases;
