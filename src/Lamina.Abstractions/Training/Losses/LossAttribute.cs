using System;

namespace Lamina;

/// <summary>What training minimises, averaged over the batch; written after the layers. Several are added up, each times its <see cref="Weight"/>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LossAttribute : Attribute
{
    /// <summary>The named output that the loss is of: an auxiliary head, or one that answers something else. Default: none, the main output.</summary>
    public string? Output { get; set; }

    /// <summary>
    /// The output learns from a target of its own, which the data set holds by the output's name: <c>data.Train.AddTarget("box", …)</c>. Where none of the output's losses
    /// can read the main output's target, it is implied. Keras: a target for each output. Default: false, the main output's target.
    /// </summary>
    public bool OwnTarget { get; set; }

    /// <summary>The loss's factor in the sum of losses; above 0. Szegedy et al. 2015 give auxiliary heads 0.3. Keras: <c>loss_weights</c>. Default: 1.</summary>
    public double Weight { get; set; }
}
