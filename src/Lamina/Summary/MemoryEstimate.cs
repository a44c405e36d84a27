namespace Lamina;

/// <summary>
/// The memory a network needs, in bytes of 32-bit floats, as the compiler counted it from the lifetimes of its values: what libtorch keeps for the
/// backward pass on the CPU included, the runtime and libtorch themselves not.
/// </summary>
/// <param name="Weights">Parameters and running statistics.</param>
/// <param name="Gradients">A number for each parameter.</param>
/// <param name="OptimizerState">What the recipe's optimizer remembers of each parameter; Adam's two numbers where there is no recipe.</param>
/// <param name="StepWorkspace">What a training step needs temporarily, whatever the batch size.</param>
/// <param name="SavedPerSample">What a sample's forward pass leaves for the backward pass, the sample included.</param>
/// <param name="WorkspacePerSample">What a sample needs beyond that at the peak of a training step.</param>
/// <param name="ActivationsPerSample">The peak memory of a sample's values in a forward pass without gradients, the sample included.</param>
public sealed record MemoryEstimate(
    long Weights, long Gradients, long OptimizerState, long StepWorkspace, long SavedPerSample, long WorkspacePerSample, long ActivationsPerSample)
{
    /// <summary>What training needs of each sample of the batch.</summary>
    public long PerSample => SavedPerSample + WorkspacePerSample;

    /// <summary>The peak memory of training.</summary>
    /// <param name="batchSize">Samples per step.</param>
    public long Training(int batchSize) => Weights + Gradients + OptimizerState + StepWorkspace + batchSize * PerSample;

    /// <summary>The peak memory of a forward pass without gradients.</summary>
    /// <param name="batchSize">Samples at once.</param>
    public long Inference(int batchSize = 1) => Weights + batchSize * ActivationsPerSample;
}
