using Lamina.Compiler.Findings;

namespace Lamina.Compiler.Tests.Corpus;

/// <summary>The corpus's names of rules, and the rules of Lamina that they are.</summary>
internal static class CorpusRules
{
    /// <summary>By the name of Lamina's rule. A rule that is missing here has no name in the corpus.</summary>
    private static readonly Dictionary<string, string> names = new(StringComparer.Ordinal)
    {
        ["PoolPadding"] = "POOL-PAD",
        ["Groups"] = "GROUPS-DIV",
        ["JoinShapes"] = "MERGE-SHAPE",
        ["ReshapeSize"] = "RESHAPE-SIZE",
        ["Rank"] = "SHAPE-RANK",
        ["ClassCount"] = "OUT-CLASSES",
        ["ClassValues"] = "OUT-CLASSES",

        ["UnusedValue"] = "UNUSED-LAYER",
        ["DenseOnMap"] = "DENSE-ON-MAP",
        ["LinearStack"] = "LIN-STACK",
        ["LinearStackPool"] = "LIN-STACK-POOL",
        ["RepeatedActivation"] = "ACT-DOUBLE",
        ["ClippedSigmoid"] = "ACT-DOUBLE",
        ["HiddenSoftmax"] = "SOFTMAX-HIDDEN",
        ["DeepPlain"] = "DEEP-PLAIN",
        ["PlainDepth"] = "DEEP-PLAIN",
        ["SignalDecay"] = "SIGNAL-DECAY",
        ["SignalExplosion"] = "SIGNAL-EXPLODE",
        ["DeepSaturation"] = "SAT-DEEP",
        ["Saturation"] = "SAT-DEEP",
        ["ConstantWeights"] = "CONST-INIT",
        ["BiasBeforeNorm"] = "BIAS-BN",
        ["DropoutBeforeNorm"] = "DROPOUT-BN",
        ["DropoutBeforePool"] = "DROPOUT-POOL",
        ["HeavyDropout"] = "DROPOUT-HIGH",
        ["DropoutOnOutput"] = "DROPOUT-OUT",
        ["StrideOnePool"] = "POOL-STRIDE1",
        ["SkippedPixels"] = "STRIDE-GT-KERNEL",
        ["GrowingConvolution"] = "CONV-GROWS",
        ["ExhaustedMap"] = "SPATIAL-EXHAUSTED",
        ["ChannelsLast"] = "LAYOUT-HWC",
        ["NoEffect"] = "NOOP-LAYER",
        ["NarrowHidden"] = "NARROW-HIDDEN",
        ["ConstantSoftmax"] = "SOFTMAX-1",

        ["SingleUnitCrossEntropy"] = "CE-1UNIT",
        ["NotProbability"] = "BCE-NOT-PROB",
        ["NotLogProbability"] = "NLL-NOT-LOGPROB",
        ["LinearProbability"] = "NO-OUT-ACT",
        ["SoftmaxBeforeCrossEntropy"] = "SOFTMAX-CE",
        ["LogSoftmaxBeforeCrossEntropy"] = "LOGSOFTMAX-CE",
        ["SigmoidBeforeLogits"] = "SIGMOID-BCEL",
        ["ActivatedScores"] = "OUT-ACT-CE",
        ["BoundedRegression"] = "OUT-ACT-REG",
        ["RegressionForClasses"] = "MSE-CLS",
        ["LossForTask"] = "LOSS-TASK",
        ["HighRate"] = "LR-HIGH",
        ["LowRate"] = "LR-LOW",
        ["AdamEpsilon"] = "ADAM-EPS",
        ["HeavyDecay"] = "WD-BIG",
        ["InputScale"] = "INPUT-SCALE",
        ["TargetScale"] = "TARGET-SCALE",
        ["SingleValueNorm"] = "BN-SINGLE",
        ["SmallBatchNorm"] = "BN-SMALL-BATCH",
        ["MetricMismatch"] = "METRIC-MISMATCH",
        ["DecayName"] = "DECAY-NAME",
    };

    /// <summary>
    /// Infos on what C# refuses: a hyper-parameter that the chosen schedule ignores, since each schedule is an attribute with the options it uses; an
    /// accuracy of a regression, since the accuracy comes by itself where there are classes.
    /// </summary>
    public static IReadOnlyList<string> RefusedByCSharp { get; } = ["LR-SCHED-UNUSED", "METRIC-MISMATCH"];

    /// <summary>Infos on what a layer costs, which is no fault of it: an entry that asks for silence says nothing of cost.</summary>
    public static IReadOnlyList<string> OfCost { get; } = ["HeavyDense", "LargeKernel"];

    /// <summary>The corpus's name of what was found, or Lamina's where it has none.</summary>
    public static string NameOf(Finding finding) => (RuleCatalog.Find(finding.Rule).Name, finding.Address.Argument) switch
    {
        ("WindowTooLarge", "window") => "POOL-COLLAPSE",
        ("WindowTooLarge", _) => "CONV-COLLAPSE",
        ("ArgumentRange", "learningRate") => "LR-NONPOS",
        ("ArgumentRange", "Nesterov") => "NESTEROV-NO-MOM",
        ("ArgumentRange", _) => "HP-RANGE",
        var (rule, _) => names.GetValueOrDefault(rule, rule),
    };

    /// <summary>The rules that the table names and Lamina does not have.</summary>
    public static IEnumerable<string> Unknown => names.Keys.Except(RuleCatalog.All.Select(rule => rule.Name));
}
