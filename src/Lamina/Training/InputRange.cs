namespace Lamina;

/// <summary>What a network was told about the values of its input, before Rescale or Normalize. Undeclared is null.</summary>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value.</param>
/// <param name="Mean">The mean over all features.</param>
/// <param name="Std">The standard deviation over all features.</param>
public sealed record InputRange(double? Min = null, double? Max = null, double? Mean = null, double? Std = null);
