namespace Lamina.Conformance.Tests.Networks;

// The cases of PyTorch/recipes.py that are about losses.

[Recipe<Small>, CrossEntropy(LabelSmoothing = 0.1), Sgd(0.1)]
public partial class Smoothed;

[Recipe<Small>, CrossEntropy(ClassWeights = new[] { 1, 2, 0.5 }), Sgd(0.1)]
public partial class ClassWeighted;

[Recipe<Small>, CrossEntropy, Sgd(0.1)]
public partial class SoftCrossEntropy;

[Recipe<SmallSoftmax>, CategoricalCrossEntropy, Sgd(0.1)]
public partial class Categorical;

[Recipe<Small>, BinaryCrossEntropy, Sgd(0.1)]
public partial class Binary;

[Recipe<Small>, BinaryCrossEntropy(PositiveWeight = 3), Sgd(0.1)]
public partial class BinaryPositive;

[Recipe<SmallSigmoid>, BinaryCrossEntropy(FromProbabilities = true), Sgd(0.1)]
public partial class BinarySigmoid;

[Recipe<SmallLogSoftmax>, NegativeLogLikelihood, Sgd(0.1)]
public partial class LogLikelihood;

[Recipe<Small>, MeanSquaredError, Sgd(0.1)]
public partial class SquaredError;

[Recipe<Small>, MeanAbsoluteError, Sgd(0.02)]
public partial class AbsoluteError;

[Recipe<Small>, Huber(Delta = 0.5), Sgd(0.1)]
public partial class HuberError;

[Recipe<Small>, Hinge(Margin = 0.8), Sgd(0.02)]
public partial class HingeMargin;

[Recipe<Small>, KLDivergence, Sgd(0.1)]
public partial class KullbackLeibler;

[Recipe<Small>, Dice, Sgd(0.1)]
public partial class Overlap;

[Recipe<Small>, BinaryCrossEntropy(Weight = 0.5), Dice(Weight = 2), Sgd(0.1)]
public partial class TwoLosses;
