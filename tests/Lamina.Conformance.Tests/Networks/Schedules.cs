namespace Lamina.Conformance.Tests.Networks;

// The cases of PyTorch/schedules.py.

[Recipe<Small>, CrossEntropy, Sgd(0.1), Piecewise("300:0.1, 200:0.01, 10:0.001")]
public partial class Pieces;

[Recipe<Small>, CrossEntropy, Sgd(0.1), StepDecay(150, 0.5)]
public partial class Steps;

[Recipe<Small>, CrossEntropy, Sgd(0.1), ExponentialDecay(0.995)]
public partial class Exponential;

[Recipe<Small>, CrossEntropy, Sgd(0.1), PolynomialDecay(0.5)]
public partial class CaffePoly;

[Recipe<Small>, CrossEntropy, Sgd(0.1), PolynomialDecay(2, Length = 600)]
public partial class Polynomial;

[Recipe<Small>, CrossEntropy, Sgd(0.1), InverseTimeDecay(0.01)]
public partial class KerasDecay;

[Recipe<Small>, CrossEntropy, Sgd(0.1), InverseDecay(0.0001, 0.75)]
public partial class CaffeInv;

[Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(EndRate = 0.001)]
public partial class Cosine;

[Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(EndRate = 0.001, Period = 100)]
public partial class Restarts;

[Recipe<Small>, CrossEntropy, Sgd(0.1), CosineDecay(EndRate = 0.001, Period = 100, PeriodFactor = 2)]
public partial class LongerRestarts;

[Recipe<Small>, CrossEntropy, Sgd(0.1), OneCycle]
public partial class Cycle;

[Recipe<Small>, CrossEntropy, Sgd(0.1), OneCycle(Rise = 0.1, StartDivisor = 10, EndDivisor = 100)]
public partial class ShortCycle;

[Recipe<Small>, CrossEntropy, Sgd(0.1), WarmUp(50, PerStep = true, From = 0.1), CosineDecay(EndRate = 0.001)]
public partial class WarmCosine;
