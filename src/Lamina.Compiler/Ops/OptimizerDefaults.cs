namespace Lamina.Compiler.Ops;

/// <summary>What an optimizer does when an option is not written: a row per convention, with its source.</summary>
/// <param name="RateInVelocity">Momentum's velocity holds the rate.</param>
/// <param name="AdamRate">Also AdamW's.</param>
/// <param name="AdamBeta1">How much of the gradient's mean is kept; 0.9 in its relatives under all conventions.</param>
/// <param name="AdamBeta2">Also AdamW's, Adamax's and NAdam's.</param>
/// <param name="AdamEpsilon">Also AdamW's, Adamax's and NAdam's.</param>
/// <param name="AdamEpsilonHat">Epsilon is added before Adam's bias correction.</param>
/// <param name="AdamWEpsilonHat">The same for AdamW.</param>
/// <param name="AdamWDecay">AdamW's weight decay.</param>
/// <param name="AdamaxRate">Also NAdam's.</param>
/// <param name="NAdamMomentumDecay">How fast NAdam's momentum warms up.</param>
/// <param name="RmsPropRate">The learning rate.</param>
/// <param name="RmsPropRho">How much of the squared gradients' mean is kept.</param>
/// <param name="RmsPropEpsilon">Added to the divisor.</param>
/// <param name="EpsilonUnderRoot">RMSProp's and Adagrad's epsilon stands under the root.</param>
/// <param name="AdagradRate">The learning rate.</param>
/// <param name="AdagradInitial">What the sum of squares starts from.</param>
/// <param name="AdagradEpsilon">Added to the divisor.</param>
/// <param name="AdadeltaRate">A factor on each step.</param>
/// <param name="AdadeltaRho">How much of the running means is kept.</param>
/// <param name="AdadeltaEpsilon">Added under the roots.</param>
public sealed record OptimizerDefaults(
    bool RateInVelocity,
    double AdamRate,
    double AdamBeta1,
    double AdamBeta2,
    double AdamEpsilon,
    bool AdamEpsilonHat,
    bool AdamWEpsilonHat,
    double AdamWDecay,
    double AdamaxRate,
    double NAdamMomentumDecay,
    double RmsPropRate,
    double RmsPropRho,
    double RmsPropEpsilon,
    bool EpsilonUnderRoot,
    double AdagradRate,
    double AdagradInitial,
    double AdagradEpsilon,
    double AdadeltaRate,
    double AdadeltaRho,
    double AdadeltaEpsilon)
{
    /// <summary>Source: torch.optim's signatures, PyTorch 1.13 to 2.5. Adam's are Kingma &amp; Ba 2015's.</summary>
    public static OptimizerDefaults PyTorch { get; } = new(
        RateInVelocity: false,
        AdamRate: 1e-3,
        AdamBeta1: 0.9,
        AdamBeta2: 0.999,
        AdamEpsilon: 1e-8,
        AdamEpsilonHat: false,
        AdamWEpsilonHat: false,
        AdamWDecay: 0.01,
        AdamaxRate: 2e-3,
        NAdamMomentumDecay: 4e-3,
        RmsPropRate: 1e-2,
        RmsPropRho: 0.99,
        RmsPropEpsilon: 1e-8,
        EpsilonUnderRoot: false,
        AdagradRate: 1e-2,
        AdagradInitial: 0,
        AdagradEpsilon: 1e-10,
        AdadeltaRate: 1,
        AdadeltaRho: 0.9,
        AdadeltaEpsilon: 1e-6);

    /// <summary>Source: keras.optimizers' signatures and update_step, Keras 3.</summary>
    public static OptimizerDefaults Keras { get; } = new(
        RateInVelocity: true,
        AdamRate: 1e-3,
        AdamBeta1: 0.9,
        AdamBeta2: 0.999,
        AdamEpsilon: 1e-7,
        AdamEpsilonHat: true,
        AdamWEpsilonHat: true,
        AdamWDecay: 4e-3,
        AdamaxRate: 1e-3,
        NAdamMomentumDecay: 1,
        RmsPropRate: 1e-3,
        RmsPropRho: 0.9,
        RmsPropEpsilon: 1e-7,
        EpsilonUnderRoot: true,
        AdagradRate: 1e-3,
        AdagradInitial: 0.1,
        AdagradEpsilon: 1e-7,
        AdadeltaRate: 1e-3,
        AdadeltaRho: 0.95,
        AdadeltaEpsilon: 1e-7);

    /// <summary>Source: caffe.proto's SolverParameter: <c>delta</c> is 1e-8, <c>rms_decay</c> 0.99; Adam's first and AdaDelta's only decay is the solver's <c>momentum</c>, 0. It has no default rate. The forms are those of src/caffe/solvers.</summary>
    public static OptimizerDefaults Caffe { get; } = PyTorch with { RateInVelocity = true, AdamEpsilonHat = true, AdamBeta1 = 0, AdagradEpsilon = 1e-8, AdadeltaRho = 0, AdadeltaEpsilon = 1e-8 };
}
