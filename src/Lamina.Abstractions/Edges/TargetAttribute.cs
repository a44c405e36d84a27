using System;

namespace Lamina;

/// <summary>What the targets of a regression hold, as the data has them. Undeclared stays unknown: nothing is assumed about it.</summary>
/// <remarks>
/// State both. The compiler then says where the last activation cannot give such targets (LAM3009), and where they are too large to be learned as they
/// are (LAM3017).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TargetAttribute : Attribute
{
    /// <summary>The least target. Default: undeclared.</summary>
    public double Min { get; set; }

    /// <summary>The greatest target; above <see cref="Min"/>. Default: undeclared.</summary>
    public double Max { get; set; }
}
