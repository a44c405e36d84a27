using TorchSharp;
using TorchSharp.Modules;

namespace Lamina;

/// <summary>Makes an optimizer of your own: <c>[Optimizer&lt;Lion&gt;(1e-4)]</c>. The class needs a public parameterless constructor.</summary>
public interface IOptimizerFactory
{
    /// <summary>Any optimizer over the parameters.</summary>
    /// <param name="parameters">What learns.</param>
    /// <param name="learningRate">The rate; schedules set that of each parameter group before each step.</param>
    /// <param name="weightDecay">
    /// The written weight decay. 0 where some tensors decay differently (<c>DecayBiases</c>, <c>DecayNorms</c>, <c>Decay</c>): the trainer then adds each tensor's decay × weight to its
    /// gradient before the step.
    /// </param>
    torch.optim.Optimizer Create(IReadOnlyList<Parameter> parameters, double learningRate, double weightDecay);
}
