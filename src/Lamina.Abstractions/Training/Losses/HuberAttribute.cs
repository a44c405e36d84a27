namespace Lamina;

/// <summary>Half the squared error up to <see cref="Delta"/>, a straight line beyond: ½e² where |e| ≤ δ, δ(|e| − ½δ) elsewhere, averaged over the batch and all outputs.</summary>
/// <remarks>
/// <para>Targets: <c>TargetValues</c> of the output's shape.</para>
/// <para>PyTorch: <c>nn.HuberLoss(delta)</c>. Keras: <c>Huber(delta)</c>. Source: <see href="https://doi.org/10.1214/aoms/1177703732">Huber 1964</see>.</para>
/// </remarks>
public sealed class HuberAttribute : LossAttribute
{
    /// <summary>Where the line begins, in the target's unit; above 0. Default: 1.</summary>
    public double Delta { get; set; }
}
