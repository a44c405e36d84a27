using TorchSharp;

namespace Lamina;

/// <summary>Trains a network whose input's shape is checked when the program runs: <c>[Input(1, 28, 28)]</c>.</summary>
public abstract class Trainer : TrainerBase
{
    /// <summary>Creates a trainer; the compiler emits the call.</summary>
    protected Trainer(torch.nn.Module network, NetworkSummary summary, Recipe recipe) : base(network, summary, recipe)
    {
    }

    /// <summary>Trains the network by its recipe, tests it after each epoch, and says what happens meanwhile.</summary>
    /// <remarks>
    /// <c>Test</c> is what others call a validation set: the best checkpoint and early stopping go by the figure on it that <c>[Train(Monitor = …)]</c> names (by default the
    /// loss), a rate that is reduced on a plateau by its loss, so that these figures are optimistic. For an unbiased one keep a third part that no run sees, and
    /// <c>Evaluate</c> on it once: <c>var kept = data.Split(0.2);</c>, and fit on <c>kept.Train.Split(0.2)</c>.
    /// </remarks>
    /// <param name="data">What to learn from, and what to test on; see the remarks for what the second is used for.</param>
    /// <param name="options">The run's settings; left out: the defaults of <see cref="RunOptions"/>.</param>
    /// <param name="cancel">Stops the run after the batch in hand; what was learnt stays in the network.</param>
    /// <returns>Loss and accuracy of each epoch, those before a resume too, and why the run ended.</returns>
    /// <exception cref="ArgumentException">The data has another number of classes, values outside the declared range, or tokens outside the vocabulary.</exception>
    /// <exception cref="ShapeMismatchException">The samples have another shape than the network takes.</exception>
    /// <exception cref="InvalidOperationException">CUDA was asked for and there is none.</exception>
    /// <exception cref="IOException">Another run is writing into the same folder.</exception>
    /// <exception cref="TrainingDivergedException">The loss was no longer a finite number.</exception>
    public History Fit(DataSplit data, RunOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return TrainingRun.Fit(this, data, options ?? new RunOptions(), cancel);
    }

    /// <summary>Measures the network on a data set.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; this affects time and memory, not the result.</param>
    public Evaluation Evaluate(Dataset data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Measure(data, batchSize);
    }

    /// <summary>The index of the likeliest class and the probabilities of each sample, in evaluation mode and without gradients.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; this affects time and memory, not the result.</param>
    /// <exception cref="InvalidOperationException">The network answers with numbers and not with classes, or for each pixel.</exception>
    public Predictions<int> PredictAll(Dataset data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Classes(data, batchSize);
    }

    /// <summary>The network's main output for each sample, unchanged, in evaluation mode and without gradients: the numbers of a regression, the scores of classes.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once; this affects time and memory, not the result.</param>
    /// <returns>The values, [N, ...] on the CPU; to be disposed.</returns>
    public torch.Tensor PredictValues(Dataset data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Values(data, batchSize);
    }

    /// <summary>Looks for a learning rate: a step at each of many rising ones, until the loss explodes. Network and optimizer are left as they were.</summary>
    /// <param name="data">What to learn from.</param>
    /// <param name="options">Device, threads and seed; left out: the defaults of <see cref="RunOptions"/>.</param>
    /// <param name="lowest">The first rate.</param>
    /// <param name="highest">The last rate.</param>
    /// <param name="steps">How many rates, at least 10.</param>
    public RateFinding FindLearningRate(DataSplit data, RunOptions? options = null, double lowest = 1e-7, double highest = 10, int steps = 100)
    {
        ArgumentNullException.ThrowIfNull(data);
        return RateFinder.Find(this, data, options ?? new RunOptions(), lowest, highest, steps);
    }
}

/// <summary>Trains a network whose input's shape is a type, so that C# checks the data: <c>[Input&lt;MnistImage&gt;]</c>.</summary>
/// <typeparam name="TShape">The shape of one sample.</typeparam>
public abstract class Trainer<TShape> : TrainerBase where TShape : IShape
{
    /// <inheritdoc cref="Trainer(torch.nn.Module, NetworkSummary, Recipe)"/>
    protected Trainer(torch.nn.Module network, NetworkSummary summary, Recipe recipe) : base(network, summary, recipe)
    {
    }

    /// <inheritdoc cref="Trainer.Fit"/>
    public History Fit(DataSplit<TShape> data, RunOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return TrainingRun.Fit(this, data, options ?? new RunOptions(), cancel);
    }

    /// <inheritdoc cref="Trainer.Evaluate"/>
    public Evaluation Evaluate(Dataset<TShape> data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Measure(data, batchSize);
    }

    /// <inheritdoc cref="Trainer.PredictAll"/>
    public Predictions<int> PredictAll(Dataset<TShape> data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Classes(data, batchSize);
    }

    /// <inheritdoc cref="Trainer.PredictValues"/>
    public torch.Tensor PredictValues(Dataset<TShape> data, int batchSize = 256)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Values(data, batchSize);
    }

    /// <inheritdoc cref="Trainer.FindLearningRate"/>
    public RateFinding FindLearningRate(DataSplit<TShape> data, RunOptions? options = null, double lowest = 1e-7, double highest = 10, int steps = 100)
    {
        ArgumentNullException.ThrowIfNull(data);
        return RateFinder.Find(this, data, options ?? new RunOptions(), lowest, highest, steps);
    }
}
