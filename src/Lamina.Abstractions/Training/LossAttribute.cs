using System;

namespace Lamina;

/// <summary>What training makes small. A network has one loss for each output that learns, written after its layers; training adds them up.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LossAttribute : Attribute
{
    /// <summary>The named output that the loss is of, an auxiliary head. Default: none, the main output.</summary>
    public string? Output { get; set; }

    /// <summary>The loss's factor in the sum of losses; above 0. Szegedy et al. 2015 give auxiliary heads 0.3. Default: 1.</summary>
    public double Weight { get; set; }
}
