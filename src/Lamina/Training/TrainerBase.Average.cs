namespace Lamina;

// The running mean of a network's weights, from the first step to the end of the run.
public abstract partial class TrainerBase
{
    private WeightAverage? Average { get; set; }

    /// <summary>Takes the weights as they are now into their running mean: <c>[Ema]</c>.</summary>
    protected void AverageWeights() => (Average ??= new WeightAverage(Network)).Add(Recipe.Ema!.Value);

    /// <summary>The weights to measure and keep until this is disposed: their running mean, if the recipe has one. The network then learns on from its own.</summary>
    internal IDisposable? UseAverage() => Average?.Use();

    /// <summary>Leaves the network with the weights that the recipe ends with.</summary>
    internal void End()
    {
        Average?.Keep();
        ForgetAverage();
    }

    /// <summary>The network's own weights are what is measured from now on: those of a mean that has ended would hide what is loaded or restored into it.</summary>
    internal void ForgetAverage()
    {
        Average?.Dispose();
        Average = null;
    }
}
