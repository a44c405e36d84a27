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

/// <summary>min(max(0, x), 6) (Howard et al. 2017).</summary>
public sealed record ReLU6 : Activation
{
    public override string Stem => "relu6";
}

/// <summary>x, or below zero a learned slope times x (He et al. 2015).</summary>
/// <param name="PerFeature">A slope for each feature instead of one for all.</param>
/// <param name="Slope">What the slopes start from.</param>
public sealed record PReLU(bool PerFeature, double Slope) : Activation
{
    public override string Stem => "prelu";

    protected override Inference Infer(TensorShape input) => (PerFeature, input.Features.IsKnown) switch
    {
        (false, _) => input,
        (true, true) => input.Settled(),
        (true, false) => Unknown.Features(input),
    };

    public override EquatableArray<ParameterSpec> Parameters(TensorShape input) => EquatableArray.Of(
        new ParameterSpec("weight", EquatableArray.Of(PerFeature ? input.Features.Value : 1), ParameterRole.Scale, Init.Of(Slope)));
}

/// <summary>x, or alpha·(exp(x / alpha) − 1) below zero (Barron 2017).</summary>
public sealed record CELU(double Alpha) : Activation
{
    public override string Stem => "celu";
}

/// <summary>x·Φ(x) (Hendrycks &amp; Gimpel 2016).</summary>
/// <param name="Approximate">Φ by tanh instead of exactly.</param>
public sealed record GELU(bool Approximate) : Activation
{
    public override string Stem => "gelu";
}

/// <summary>x·sigmoid(x) (Elfwing et al. 2017).</summary>
public sealed record SiLU : Activation
{
    public override string Stem => "silu";
}

/// <summary>x·tanh(ln(1 + exp(x))) (Misra 2019).</summary>
public sealed record Mish : Activation
{
    public override string Stem => "mish";
}

/// <summary>ln(1 + exp(beta·x)) / beta; x itself where beta·x is above the threshold (Dugas et al. 2000).</summary>
public sealed record Softplus(double Beta, double Threshold) : Activation
{
    public override string Stem => "softplus";
}

/// <summary>x·hardsigmoid(x) (Howard et al. 2019).</summary>
public sealed record HardSwish : Activation
{
    public override string Stem => "hardswish";
}

/// <summary>x / (1 + |x|) (Glorot &amp; Bengio 2010).</summary>
public sealed record Softsign : Activation
{
    public override string Stem => "softsign";
}

/// <summary>x limited to a range.</summary>
public sealed record Hardtanh(double Min, double Max) : Activation
{
    public override string Stem => "hardtanh";
}

/// <summary>min(max(x + 3, 0), 6) / 6 (Howard et al. 2019): PyTorch's and Keras 3's.</summary>
public sealed record HardSigmoid : Activation
{
    public override string Stem => "hardsigmoid";
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
public sealed record Softmax : UnaryOp
{
    public override string Stem => "softmax";

    protected override Inference Infer(TensorShape input) => input.Settled();
}

/// <summary>The logarithm of <see cref="Softmax"/>.</summary>
public sealed record LogSoftmax : UnaryOp
{
    public override string Stem => "log_softmax";

    protected override Inference Infer(TensorShape input) => input.Settled();
}
