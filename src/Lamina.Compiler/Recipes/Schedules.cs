namespace Lamina.Compiler.Recipes;

/// <summary>How the learning rate changes over a run; time starts when the warm-up ends.</summary>
/// <param name="PerStep">Time and lengths are counted in steps, not in epochs.</param>
public abstract record Schedule(bool PerStep);

/// <summary>The optimizer's rate throughout.</summary>
public sealed record Constant() : Schedule(PerStep: false);

/// <summary>Rates that replace the optimizer's, one after the other.</summary>
public sealed record Piecewise(bool PerStep, EquatableArray<Piece> Pieces) : Schedule(PerStep);

/// <param name="Length">How long the rate lasts.</param>
/// <param name="Rate">The rate.</param>
public sealed record Piece(long Length, double Rate);

/// <summary>lr·Factor^⌊t/Every⌋.</summary>
public sealed record StepDecay(bool PerStep, long Every, double Factor) : Schedule(PerStep);

/// <summary>lr·Factorᵗ.</summary>
public sealed record ExponentialDecay(bool PerStep, double Factor) : Schedule(PerStep);

/// <summary>(lr − EndRate)·(1 − t/Length)^Power + EndRate; Length is the run's if null.</summary>
public sealed record PolynomialDecay(bool PerStep, double Power, double EndRate, long? Length) : Schedule(PerStep);

/// <summary>lr/(1 + Decay·t): Keras.</summary>
public sealed record InverseTimeDecay(bool PerStep, double Decay) : Schedule(PerStep);

/// <summary>lr·(1 + Gamma·t)^(−Power): Caffe's inv.</summary>
public sealed record InverseDecay(bool PerStep, double Gamma, double Power) : Schedule(PerStep);

/// <summary>Half a cosine to EndRate, over the run if Period is null, else again and again, each time Factor times as long.</summary>
public sealed record CosineDecay(bool PerStep, double EndRate, long? Period, long Factor) : Schedule(PerStep);

/// <summary>Up to the optimizer's rate, then far down (Smith &amp; Topin 2018).</summary>
public sealed record OneCycle(double Rise, double StartDivisor, double EndDivisor) : Schedule(PerStep: true);

/// <summary>A straight line from a part of the rate to the rate.</summary>
/// <param name="PerStep">The length is counted in steps, not in epochs.</param>
/// <param name="Length">How long it takes.</param>
/// <param name="From">The part of the rate to start from.</param>
public sealed record WarmUp(bool PerStep, long Length, double From);

/// <summary>A factor on the rate each time the test loss has stood still.</summary>
public sealed record Plateau(double Factor, long Patience, double Threshold, long Cooldown, double MinRate);
