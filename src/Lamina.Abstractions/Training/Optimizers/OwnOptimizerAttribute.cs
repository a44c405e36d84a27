using System;

namespace Lamina;

/// <summary>
/// Any <c>torch.optim.Optimizer</c>: a class with a public parameterless constructor that implements <c>Lamina.IOptimizerFactory</c> and makes it. The class holds the
/// optimizer's options; the rate is given here, because schedules start from it.
/// </summary>
/// <remarks>All tensors learn at one rate: a <c>RateScale</c> beside it can only be 0, which freezes, or 1.</remarks>
/// <typeparam name="TFactory">The class.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OptimizerAttribute<TFactory> : OptimizerAttribute
{
    /// <summary>Any optimizer.</summary>
    /// <param name="learningRate">The rate that schedules start from; above 0.</param>
    public OptimizerAttribute(double learningRate) => LearningRate = learningRate;

    /// <summary>The rate that schedules start from.</summary>
    public double LearningRate { get; }
}
