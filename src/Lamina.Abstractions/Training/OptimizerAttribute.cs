using System;

namespace Lamina;

/// <summary>How training changes the weights. A network has one optimizer.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    /// <summary>
    /// An L2 penalty, added to each gradient as this number × weight; at least 0. PyTorch: <c>weight_decay</c>. Keras's <c>kernel_regularizer=L2(x)</c> is 2·x here.
    /// Default: 0; MatConvNet: 0.0005.
    /// </summary>
    public double WeightDecay { get; set; }
}
