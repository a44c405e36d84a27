using System;

namespace Lamina;

/// <summary>How training changes the weights. A recipe has one optimizer.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    /// <summary>
    /// An L2 penalty, added to each gradient as this number × weight; at least 0. PyTorch: <c>weight_decay</c>. Keras's <c>kernel_regularizer=L2(x)</c> is 2·x here.
    /// Default: 0; MatConvNet: 0.0005.
    /// </summary>
    public virtual double WeightDecay { get; set; }

    /// <summary>The factors and offsets of norms decay as well. MatConvNet's networks and most recipes since 2018 leave them out. Default: true.</summary>
    public bool DecayNorms { get; set; }

    /// <summary>Biases decay as well. Default: true.</summary>
    public bool DecayBiases { get; set; }

    /// <summary>
    /// Limits the norm of all gradients together: they are scaled down where it is larger. PyTorch: <c>clip_grad_norm_</c>. Keras: <c>global_clipnorm</c>. Source:
    /// <see href="https://arxiv.org/abs/1211.5063">Pascanu et al. 2013</see>. Default: none.
    /// </summary>
    public double ClipNorm { get; set; }

    /// <summary>Limits the absolute value of each number of a gradient. PyTorch: <c>clip_grad_value_</c>. Keras: <c>clipvalue</c>. Default: none.</summary>
    public double ClipValue { get; set; }
}
