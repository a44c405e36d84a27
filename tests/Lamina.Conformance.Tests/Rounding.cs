using TorchSharp;

namespace Lamina.Conformance.Tests;

/// <summary>How long a run can be compared with what PyTorch 1.13.1 printed of it.</summary>
internal static class Rounding
{
    /// <summary>
    /// All its steps over the same libtorch. The TorchSharp package has libtorch 2, which adds in another order, and steps carry the last bits on: SmallResNet's losses
    /// are 4e-8 apart at the first, 3e-7 at the 20th, 2e-4 at the 40th and 1e-2 at the 80th.
    /// </summary>
    public static int ComparableSteps(int recorded) => typeof(torch).Assembly.GetName().Name == "TorchSharp" ? 20 : recorded;
}
