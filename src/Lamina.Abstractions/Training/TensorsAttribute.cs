using System;

namespace Lamina;

/// <summary>How one kind of learned tensor is initialised and learns throughout a network.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class TensorsAttribute : Attribute
{
    /// <summary>How they are initialised. Default: <see cref="Init.Auto"/>, which leaves it to each layer.</summary>
    public Init Init { get; set; }

    /// <summary>The mean of <see cref="Init.Normal"/> and <see cref="Init.TruncatedNormal"/>. Default: none, which means 0.</summary>
    public double Mean { get; set; }

    /// <summary>The standard deviation of <see cref="Init.Normal"/> and <see cref="Init.TruncatedNormal"/>, which need it; above 0. Default: none.</summary>
    public double Std { get; set; }

    /// <summary>The lower bound of <see cref="Init.Uniform"/>, which needs it. Default: none.</summary>
    public double Min { get; set; }

    /// <summary>The upper bound of <see cref="Init.Uniform"/>, which needs it; above <see cref="Min"/>. Default: none.</summary>
    public double Max { get; set; }

    /// <summary>The number of <see cref="Init.Constant"/>, which needs it. Default: none.</summary>
    public double Value { get; set; }

    /// <summary>
    /// What the learning rate is multiplied by; at least 0, where 0 freezes them. Caffe: <c>lr_mult</c>. MatConvNet: <c>learningRate</c> of a layer. Default: none,
    /// which means 1.
    /// </summary>
    public double RateScale { get; set; }

    /// <summary>The weight decay in place of the optimizer's; at least 0. Caffe's <c>decay_mult</c> × <c>weight_decay</c>. Default: none.</summary>
    public double Decay { get; set; }

    /// <summary>L1 × the sum of absolute values is added to what training minimises; at least 0. Keras: <c>regularizers.L1</c>. Default: none, which means 0.</summary>
    public double L1 { get; set; }

    /// <summary>L2 × the sum of squares is added to what training minimises; at least 0. Keras: <c>regularizers.L2</c>. The decay of SGD is twice this. Default: none, which means 0.</summary>
    public double L2 { get; set; }
}
