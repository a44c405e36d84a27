using System.Runtime.Intrinsics.X86;

namespace Lamina;

/// <summary>What the processor can do that .NET has no class for.</summary>
internal static class Processor
{
    private const int Features = 7;

    /// <summary>It multiplies BFloat16: AMX-BF16, bit 22 of EDX, or AVX512-BF16, bit 5 of EAX of the second leaf (Intel's manual, CPUID leaf 7).</summary>
    public static bool HasBFloat16 { get; } = X86Base.IsSupported && X86Base.CpuId(0, 0).Eax >= Features
        && ((X86Base.CpuId(Features, 0).Edx >> 22 & 1) == 1 || (X86Base.CpuId(Features, 1).Eax >> 5 & 1) == 1);
}
