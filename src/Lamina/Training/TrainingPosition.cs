namespace Lamina;

/// <summary>How far a run has come: what a learning-rate schedule is computed from.</summary>
/// <param name="Step">How many steps (batches) are done, from 0.</param>
/// <param name="Epoch">How many epochs are done, from 0.</param>
/// <param name="StepsPerEpoch">How many steps an epoch has.</param>
/// <param name="Epochs">How many epochs the run has, the last one perhaps cut short.</param>
/// <param name="MaxSteps">After how many steps the run ends; null: with the last epoch.</param>
public readonly record struct TrainingPosition(long Step, int Epoch, int StepsPerEpoch, int Epochs, long? MaxSteps = null)
{
    /// <summary>How many steps the run has.</summary>
    public long TotalSteps => MaxSteps ?? (long)StepsPerEpoch * Epochs;

    /// <summary>The part of the run that is done, 0 to 1.</summary>
    public double Progress => TotalSteps == 0 ? 0 : (double)Step / TotalSteps;
}
