using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Recipes;

/// <summary>A loss as a term of the sum that training makes small.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="Output">The output it is of; null for the main one.</param>
/// <param name="Weight">Its factor in the sum.</param>
public sealed record WeightedLoss(Loss Loss, string? Output, double Weight)
{
    /// <summary>Its output learns from a target of its own.</summary>
    public bool OwnTarget { get; init; }

    /// <summary>Where it is written.</summary>
    public Address Address { get; init; }
}

/// <summary>What is minimised.</summary>
/// <param name="Written">As the user wrote it, for the first line of a run.</param>
public abstract record Loss(string Written)
{
    /// <summary>The targets it can read.</summary>
    public abstract TargetKinds Targets { get; }

    /// <summary>It reads one score per class for each sample.</summary>
    public virtual bool IsOverClasses => true;
}

/// <summary>Kinds of targets: the structs of the runtime by these names.</summary>
[System.Flags]
public enum TargetKinds
{
    Labels = 1,
    SoftLabels = 2,
    TargetValues = 4,
    All = Labels | SoftLabels | TargetValues,
}

/// <summary>−log of the softmax of the true class. PyTorch's cross_entropy, Keras's (Sparse)CategoricalCrossentropy(from_logits).</summary>
public sealed record CrossEntropy(string Written, double LabelSmoothing, EquatableArray<double> ClassWeights) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.Labels | TargetKinds.SoftLabels;
}

/// <summary>Keras's CategoricalCrossentropy on probabilities.</summary>
public sealed record CategoricalCrossEntropy(string Written) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.Labels | TargetKinds.SoftLabels;
}

/// <summary>PyTorch's binary_cross_entropy_with_logits, or Keras's BinaryCrossentropy on probabilities.</summary>
public sealed record BinaryCrossEntropy(string Written, double PositiveWeight, bool FromProbabilities) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.All;

    public override bool IsOverClasses => false;
}

/// <summary>PyTorch's nll_loss.</summary>
public sealed record NegativeLogLikelihood(string Written, EquatableArray<double> ClassWeights) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.Labels;
}

/// <summary>A loss between numbers and numbers of one shape.</summary>
public abstract record RegressionLoss(string Written) : Loss(Written)
{
    public sealed override TargetKinds Targets => TargetKinds.TargetValues;

    public sealed override bool IsOverClasses => false;
}

/// <summary>PyTorch's mse_loss.</summary>
public sealed record MeanSquaredError(string Written) : RegressionLoss(Written);

/// <summary>PyTorch's l1_loss.</summary>
public sealed record MeanAbsoluteError(string Written) : RegressionLoss(Written);

/// <summary>PyTorch's huber_loss.</summary>
public sealed record Huber(string Written, double Delta) : RegressionLoss(Written);

/// <summary>PyTorch's multi_margin_loss (Crammer &amp; Singer 2001).</summary>
public sealed record Hinge(string Written, double Margin) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.Labels;
}

/// <summary>PyTorch's kl_div of log_softmax, averaged over the batch.</summary>
public sealed record KLDivergence(string Written) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.Labels | TargetKinds.SoftLabels;
}

/// <summary>One minus the overlap of two regions (Milletari et al. 2016).</summary>
public sealed record Dice(string Written, double Smooth) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.SoftLabels | TargetKinds.TargetValues;

    public override bool IsOverClasses => false;
}

/// <summary>A class of the user's that implements ILoss.</summary>
/// <param name="Written">As the user wrote it.</param>
/// <param name="Type">The class, from <c>global::</c>.</param>
public sealed record OwnLoss(string Written, string Type) : Loss(Written)
{
    public override TargetKinds Targets => TargetKinds.All;

    public override bool IsOverClasses => false;
}
