using System.Linq;

namespace Lamina.Compiler.Recipes;

/// <summary>How a network is trained: what the training attributes say.</summary>
/// <param name="Losses">What is minimised: the weighted sum of these.</param>
/// <param name="Optimizer">How the weights move, or null.</param>
/// <param name="Train">How long and in what portions; null if <c>[Train]</c> is not written.</param>
public sealed record Recipe(EquatableArray<WeightedLoss> Losses, Optimizer? Optimizer, Train? Train)
{
    /// <summary>The loss of the network's main output, or null.</summary>
    public Loss? Loss => Losses.FirstOrDefault(each => each.Output is null)?.Loss;

    /// <summary>When training ends early, or null.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>How often a run is saved; null if <c>[Checkpoint]</c> is not written.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>There is enough to emit a trainer.</summary>
    public bool CanTrain => Loss is not null && Optimizer is not null;
}

/// <param name="Epochs">Passes over the training data.</param>
/// <param name="BatchSize">Samples per step.</param>
public sealed record Train(long Epochs, long BatchSize);

/// <param name="Patience">How many epochs in a row may bring no lower test loss.</param>
/// <param name="MinDelta">By how much it must fall to count as lower.</param>
public sealed record EarlyStopping(long Patience, double MinDelta);

/// <param name="EveryEpochs">After how many epochs a run is saved.</param>
/// <param name="EverySteps">After how many steps besides; 0 is never.</param>
public sealed record Checkpoint(long EveryEpochs, long EverySteps);

/// <summary>A loss as a term of the sum that training makes small.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="Output">The output it is of; null for the main one.</param>
/// <param name="Weight">Its factor in the sum.</param>
public sealed record WeightedLoss(Loss Loss, string? Output, double Weight);

/// <summary>What is minimised.</summary>
/// <param name="Written">As the user wrote it, for the first line of a run.</param>
public abstract record Loss(string Written);

/// <summary>−log of the softmax of the true class: <c>CrossEntropy</c>. PyTorch's cross_entropy, Keras's SparseCategoricalCrossentropy(from_logits).</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="LabelSmoothing">The share of the target spread over all classes (Szegedy et al. 2016).</param>
public sealed record CrossEntropy(string Written, double LabelSmoothing) : Loss(Written);

/// <summary>How the weights move.</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Rate">The learning rate.</param>
public abstract record Optimizer(string Written, double Rate);

/// <summary>Stochastic gradient descent in PyTorch's form (Sutskever et al. 2013 for momentum).</summary>
public sealed record Sgd(string Written, double Rate, double Momentum, double Dampening, double WeightDecay, bool Nesterov)
    : Optimizer(Written, Rate);

/// <summary>Adam (Kingma &amp; Ba 2015), in PyTorch's form: weight decay is L2.</summary>
public sealed record Adam(string Written, double Rate, double Beta1, double Beta2, double Epsilon, double WeightDecay, bool AmsGrad)
    : Optimizer(Written, Rate);
