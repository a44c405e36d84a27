using System;

namespace Lamina;

/// <summary>How long <c>Fit</c> trains, on how much at a time, and how often it measures.</summary>
/// <remarks>
/// Keras: <c>fit(epochs, batch_size)</c>. Caffe's solver: <c>max_iter</c> is MaxSteps, <c>test_interval</c> EvalEverySteps, <c>test_iter</c> EvalBatches,
/// <c>display</c> and <c>average_loss</c> DisplayEverySteps and AverageLoss, <c>iter_size</c> Accumulate; <c>snapshot</c> is <see cref="CheckpointAttribute.EverySteps"/>.
/// A step here is a batch, an iteration there is an update, of iter_size batches. For a solver with <c>iter_size</c> above 1 write MaxSteps = max_iter × iter_size, and multiply by
/// iter_size its intervals, average_loss and what its schedule counts in iterations (stepsize, stepvalue); gamma of <c>inv</c> is divided by it, that of <c>exp</c> its root.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrainAttribute : Attribute
{
    /// <summary>Passes over the training data; at least 1. Default: 10; Keras: 1; MatConvNet: 300.</summary>
    public int Epochs { get; set; }

    /// <summary>Ends the run after this many steps, even in the middle of an epoch; replaces Epochs. At least 1. Default: none.</summary>
    public int MaxSteps { get; set; }

    /// <summary>Samples per step; at least 1. Default: 64; Keras: 32; MatConvNet: 256.</summary>
    public int BatchSize { get; set; }

    /// <summary>Leaves out the samples that do not fill a batch at an epoch's end; otherwise they form a smaller batch. Default: false.</summary>
    public bool DropLast { get; set; }

    /// <summary>Samples per batch when the network is measured; this affects time and memory, not the result. At least 1. Default: 256.</summary>
    public int EvalBatchSize { get; set; }

    /// <summary>
    /// Tests every n steps and after the last one, instead of after each epoch. Early stopping, the best checkpoint and plateaus then go by these tests. At least 1.
    /// Default: none.
    /// </summary>
    public int EvalEverySteps { get; set; }

    /// <summary>Tests on only this many batches of the test data, from its beginning; <c>Evaluate</c> always measures on all. At least 1. Default: none.</summary>
    public int EvalBatches { get; set; }

    /// <summary>
    /// The figure by which the best test is chosen: its weights are kept in <c>best.safetensors</c>, and <see cref="EarlyStoppingAttribute"/> waits for a better one.
    /// <c>"Loss"</c>, <c>"Accuracy"</c>, or a metric of the recipe as its attribute is called: <c>"F1"</c>, <c>nameof(MyMetric)</c>; the metric says which way is better.
    /// Keras and Lightning: <c>monitor</c>. Default: Loss.
    /// </summary>
    public string? Monitor { get; set; }

    /// <summary>Shows the loss every n steps, in a log too. At least 1. Default: none, which means ten times a second on a screen and each epoch in a log.</summary>
    public int DisplayEverySteps { get; set; }

    /// <summary>The loss displayed between epochs is the mean over the last n steps, those of earlier epochs included. At least 1. Default: none, which means over the epoch so far.</summary>
    public int AverageLoss { get; set; }

    /// <summary>
    /// Accumulates the gradients of n batches before the weights move, as if they were one batch. What is left at an epoch's end is applied too. The gradient is the mean of the
    /// batches' means, which is that of one large batch where all are of one size: a smaller last batch counts as much as a full one, unless <see cref="DropLast"/> leaves it out. At least 1.
    /// Default: 1.
    /// </summary>
    public int Accumulate { get; set; }

    /// <summary>
    /// In which type steps and the tests between them compute. The compiler writes a separate forward pass for the trainer, with casts where they are needed, and
    /// <c>Infer</c> computes that way where the processor has instructions for it; <c>Forward</c> and <c>Predict</c> stay in Float32, and so do weights and checkpoints.
    /// Default: Float32.
    /// </summary>
    public Precision Precision { get; set; }
}
