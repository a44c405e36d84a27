using System;

namespace Lamina;

/// <summary>What training makes small, averaged over the batch; written after the layers. Several are added up, each times its <see cref="Weight"/>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LossAttribute : Attribute
{
    /// <summary>The named output that the loss is of, an auxiliary head. Default: none, the main output.</summary>
    public string? Output { get; set; }

    /// <summary>The loss's factor in the sum of losses; above 0. Szegedy et al. 2015 give auxiliary heads 0.3. Keras: <c>loss_weights</c>. Default: 1.</summary>
    public double Weight { get; set; }
}
