using System;

namespace Lamina;

/// <summary>What the targets of a regression hold, as the data has them. Nothing is assumed about what is not declared.</summary>
/// <remarks>
/// State both. The compiler then warns if the last activation cannot reach such targets (LAM3009), or if they are too large to be learned unscaled
/// (LAM3017).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TargetAttribute : Attribute
{
    /// <summary>The least target. Default: undeclared.</summary>
    public double Min { get; set; }

    /// <summary>The greatest target; above <see cref="Min"/>. Default: undeclared.</summary>
    public double Max { get; set; }
}
