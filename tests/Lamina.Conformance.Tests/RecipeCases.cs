using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>The recipes of PyTorch/recipes.py: a small network, its trainer, and the targets of each step.</summary>
internal static class RecipeCases
{
    private const int BatchSize = 16, Inputs = 6, Classes = 3;

    public static IReadOnlyDictionary<string, Func<RecipeCase>> All { get; } = new Dictionary<string, Func<RecipeCase>>
    {
        ["SgdPlain"] = () => Of(new Small(), n => new SgdPlain(n)),
        ["SgdMomentum"] = () => Of(new Small(), n => new SgdMomentum(n)),
        ["SgdDampened"] = () => Of(new Small(), n => new SgdDampened(n)),
        ["SgdNesterov"] = () => Of(new Small(), n => new SgdNesterov(n)),
        ["AdamPlain"] = () => Of(new Small(), n => new AdamPlain(n)),
        ["AdamOptions"] = () => Of(new Small(), n => new AdamOptions(n)),
        ["AdamAmsGrad"] = () => Of(new Small(), n => new AdamAmsGrad(n)),
        ["AdamWPlain"] = () => Of(new Small(), n => new AdamWPlain(n)),
        ["AdamWOptions"] = () => Of(new Small(), n => new AdamWOptions(n)),
        ["AdamaxPlain"] = () => Of(new Small(), n => new AdamaxPlain(n)),
        ["AdamaxOptions"] = () => Of(new Small(), n => new AdamaxOptions(n)),
        ["NAdamPlain"] = () => Of(new Small(), n => new NAdamPlain(n)),
        ["NAdamOptions"] = () => Of(new Small(), n => new NAdamOptions(n)),
        ["RmsPropPlain"] = () => Of(new Small(), n => new RmsPropPlain(n)),
        ["RmsPropMomentum"] = () => Of(new Small(), n => new RmsPropMomentum(n)),
        ["RmsPropCentered"] = () => Of(new Small(), n => new RmsPropCentered(n)),
        ["AdagradPlain"] = () => Of(new Small(), n => new AdagradPlain(n)),
        ["AdagradOptions"] = () => Of(new Small(), n => new AdagradOptions(n)),
        ["AdadeltaPlain"] = () => Of(new Small(), n => new AdadeltaPlain(n)),
        ["AdadeltaOptions"] = () => Of(new Small(), n => new AdadeltaOptions(n)),
        ["CaffeMomentum"] = () => Of(new SmallCaffe(), n => new CaffeMomentum(n)),
        ["CaffeNesterov"] = () => Of(new SmallCaffe(), n => new CaffeNesterov(n)),
        ["CaffeAdam"] = () => Of(new SmallCaffe(), n => new CaffeAdam(n)),
        ["KerasMomentum"] = () => Of(new SmallKeras(), n => new KerasMomentum(n)),
        ["KerasRmsProp"] = () => Of(new SmallKeras(), n => new KerasRmsProp(n)),
        ["KerasRmsPropCentered"] = () => Of(new SmallKeras(), n => new KerasRmsPropCentered(n)),
        ["KerasAdagrad"] = () => Of(new SmallKeras(), n => new KerasAdagrad(n)),
        ["KerasAdam"] = () => Of(new SmallKeras(), n => new KerasAdam(n)),
        ["KerasAdamW"] = () => Of(new SmallKeras(), n => new KerasAdamW(n)),
        ["ClippedNorm"] = () => Of(new Small(), n => new ClippedNorm(n)),
        ["ClippedValue"] = () => Of(new Small(), n => new ClippedValue(n)),
        ["BiasTwice"] = () => Of(new Small(), n => new BiasTwice(n)),
        ["BiasTwiceAdamax"] = () => Of(new Small(), n => new BiasTwiceAdamax(n)),
        ["NoDecayOnBiases"] = () => Of(new Small(), n => new NoDecayOnBiases(n)),
        ["PenaltyL1"] = () => Of(new Small(), n => new PenaltyL1(n)),
        ["PenaltyL2"] = () => Of(new Small(), n => new PenaltyL2(n)),
        ["FrozenFirst"] = () => Of(new Small(), n => new FrozenFirst(n)),
        ["Accumulated"] = () => Of(new Small(), n => new Accumulated(n)),
        ["Averaged"] = () => Of(new Small(), n => new Averaged(n)),
        ["Smoothed"] = () => Of(new Small(), n => new Smoothed(n)),
        ["ClassWeighted"] = () => Of(new Small(), n => new ClassWeighted(n)),
        ["SoftCrossEntropy"] = () => Of(new Small(), n => new SoftCrossEntropy(n)) with { Target = Soft },
        ["Categorical"] = () => Of(new SmallSoftmax(), n => new Categorical(n)),
        ["Binary"] = () => Of(new Small(), n => new Binary(n)),
        ["BinaryPositive"] = () => Of(new Small(), n => new BinaryPositive(n)),
        ["BinarySigmoid"] = () => Of(new SmallSigmoid(), n => new BinarySigmoid(n)),
        ["LogLikelihood"] = () => Of(new SmallLogSoftmax(), n => new LogLikelihood(n)),
        ["SquaredError"] = () => Of(new Small(), n => new SquaredError(n)) with { Target = Values },
        ["AbsoluteError"] = () => Of(new Small(), n => new AbsoluteError(n)) with { Target = Values },
        ["HuberError"] = () => Of(new Small(), n => new HuberError(n)) with { Target = Values },
        ["HingeMargin"] = () => Of(new Small(), n => new HingeMargin(n)),
        ["KullbackLeibler"] = () => Of(new Small(), n => new KullbackLeibler(n)) with { Target = Soft },
        ["Overlap"] = () => Of(new Small(), n => new Overlap(n)) with { Target = OneHot },
        ["TwoLosses"] = () => Of(new Small(), n => new TwoLosses(n)) with { Target = OneHot },
    };

    public static Tensor Samples(int step) => Numbers([BatchSize, Inputs], i => Math.Sin(0.61 * (step * BatchSize + i / Inputs) + 1.7 * (i % Inputs)));

    private static Target IndexOf(int step, Func<long[], Target> make) => make([.. Enumerable.Range(0, BatchSize).Select(n => (7L * (step * BatchSize + n) + n / 3) % Classes)]);

    public static Target Indices(int step) => IndexOf(step, labels => new Labels(tensor(labels), Classes));

    private static Target OneHot(int step) => IndexOf(step, labels => new Labels(tensor(labels), Classes).ToSoft());

    private static Target Soft(int step) => IndexOf(step, labels => new SoftLabels(Numbers([BatchSize, Classes], i => labels[i / Classes] == i % Classes ? 0.8 : 0.1)));

    private static Target Values(int step) => new TargetValues(Numbers([BatchSize, Classes], i => Math.Cos(0.23 * (step * BatchSize + i / Classes) + i % Classes)));

    public static Tensor Numbers(long[] shape, Func<int, double> value)
    {
        var values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
        for (var i = 0; i < values.Length; i++) values[i] = (float)value(i);
        return tensor(values, shape);
    }

    private static RecipeCase Of<TNetwork>(TNetwork network, Func<TNetwork, TrainerBase> trainer) where TNetwork : nn.Module => new(network, trainer(network), Indices);
}

/// <summary>A network, what trains it, and the targets of each step.</summary>
internal sealed record RecipeCase(nn.Module Network, TrainerBase Trainer, Func<int, Target> Target) : IDisposable
{
    public void Dispose()
    {
        Trainer.Dispose();
        Network.Dispose();
    }
}
