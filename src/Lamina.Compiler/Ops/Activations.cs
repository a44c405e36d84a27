using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>A function of each value alone. <see cref="Op.Stem"/> is its PyTorch function's name.</summary>
public abstract record Activation : ElementwiseOp;

/// <summary>max(0, x).</summary>
public sealed record ReLU : Activation
{
    public override string Stem => "relu";
}

/// <summary>x, or slope·x below zero (Maas et al. 2013).</summary>
public sealed record LeakyReLU(double Slope) : Activation
{
    public override string Stem => "leaky_relu";
}

/// <summary>x, or alpha·(exp(x) − 1) below zero (Clevert et al. 2015).</summary>
public sealed record ELU(double Alpha) : Activation
{
    public override string Stem => "elu";
}

/// <summary>The self-normalising ELU (Klambauer et al. 2017).</summary>
public sealed record SELU : Activation
{
    public override string Stem => "selu";
}

/// <summary>x·Φ(x), exact (Hendrycks &amp; Gimpel 2016).</summary>
public sealed record GELU : Activation
{
    public override string Stem => "gelu";
}

/// <summary>x·sigmoid(x) (Elfwing et al. 2017).</summary>
public sealed record SiLU : Activation
{
    public override string Stem => "silu";
}

/// <summary>1 / (1 + exp(−x)).</summary>
public sealed record Sigmoid : Activation
{
    public override string Stem => "sigmoid";
}

/// <summary>The hyperbolic tangent.</summary>
public sealed record Tanh : Activation
{
    public override string Stem => "tanh";
}

/// <summary>exp(x) over its sum along the feature axis: probabilities.</summary>
public sealed record Softmax : ElementwiseOp
{
    public override string Stem => "softmax";
}
