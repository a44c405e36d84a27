using System.Text.Json;
using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>Each recipe moves a small network as PyTorch 1.13.1 does, or as the formulas of Keras and Caffe do there: 50 steps, all parameters and the last loss (PyTorch/recipes.py).</summary>
[Trait("Category", "Parity")]
public class RecipeParityTests
{
    private const int Steps = 50, BatchSize = 16, Inputs = 6, Classes = 3;

    // PyTorch/recipes.json is what `python3 PyTorch/recipes.py` printed.
    private static readonly JsonElement record = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PyTorch", "recipes.json"))).RootElement;

    private static readonly Dictionary<string, Func<Run>> cases = new()
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

    public static TheoryData<string> Cases => [.. cases.Keys];

    // libtorch's smoothed loss selects by a mask, and so waits. Of what the others compute (abs, logical_and, relu, the losses themselves) libtorch 1.13 has no meta kernels.
    private static readonly string[] notOnMeta =
        ["Smoothed", "AdamaxPlain", "AdamaxOptions", "BiasTwiceAdamax", "AbsoluteError", "SquaredError", "HuberError", "BinarySigmoid", "Categorical", "HingeMargin"];

    public static TheoryData<string> CasesWithoutWaiting => [.. cases.Keys.Except(notOnMeta)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fifty_steps_end_where_PyTorchs_do(string name)
    {
        set_num_threads(1);
        using var run = cases[name]();
        var expected = record.GetProperty(name);
        var loss = Train(run);
        var found = run.Network.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray()).ToArray();
        var parameters = expected.GetProperty("parameters").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        Assert.Equal(parameters.Length, found.Length);
        for (var index = 0; index < found.Length; index++) Assert.Equal(parameters[index], found[index], 1e-6);
        Assert.Equal(expected.GetProperty("loss").GetDouble(), loss, 1e-6);
    }

    /// <summary>A device without memory stands for a card: what a step would wait for, a number of a tensor, cannot be read there. Reading the loss is not part of a step.</summary>
    [Theory]
    [MemberData(nameof(CasesWithoutWaiting))]
    public void A_step_waits_for_no_number(string name)
    {
        using var run = cases[name]();
        run.Network.to(META);
        for (var step = 0; step < 3; step++)
        {
            using var x = Samples(step).to(META);
            using var here = run.Target(step);
            using var there = here.Tensor.to(META);
            run.Trainer.SetLearningRate(new TrainingPosition(step, step, 1, Steps));
            run.Trainer.Step(new LabelledBatch(x, Target.Of(here.Kind, there, here.Classes)));
        }

        run.Trainer.FinishGroup();
        Assert.All(run.Network.parameters().Where(parameter => parameter.requires_grad), parameter => Assert.Equal(DeviceType.META, parameter.device_type));
        Assert.ThrowsAny<Exception>(() => run.Trainer.ReadLoss());
    }

    /// <summary>What the recipe's attributes and those on the layers say is the same.</summary>
    [Fact]
    public void A_layer_says_what_a_recipe_can_say_of_all()
    {
        set_num_threads(1);
        using var network = new LayersSayBiasTwice();
        using var run = new Run(network, new LayersSayBiasTwice.Training(network), Indices);
        Train(run);
        var found = network.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray()).ToArray();
        var expected = record.GetProperty("BiasTwice").GetProperty("parameters").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        for (var index = 0; index < found.Length; index++) Assert.Equal(expected[index], found[index], 1e-6);
    }

    [Fact]
    public void Every_recorded_case_is_compared() =>
        Assert.Equal(record.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal), cases.Keys.Order(StringComparer.Ordinal));

    private static Run Of<TNetwork>(TNetwork network, Func<TNetwork, TrainerBase> trainer) where TNetwork : nn.Module => new(network, trainer(network), Indices);

    /// <summary>Trains as PyTorch/recipes.py does, and returns the last step's loss.</summary>
    private static double Train(Run run)
    {
        SetWeights(run.Network);
        run.Network.train();
        double loss = 0;
        for (var step = 0; step < Steps; step++)
        {
            using var x = Samples(step);
            using var y = run.Target(step);
            // One step an epoch: schedules by epoch and by step are the same.
            run.Trainer.SetLearningRate(new TrainingPosition(step, step, 1, Steps));
            run.Trainer.Step(new LabelledBatch(x, y));
            loss = run.Trainer.ReadLoss();
        }

        run.Trainer.FinishGroup();
        run.Trainer.End();
        return loss;
    }

    /// <summary>Value i of parameter p is sin(0.37 i + p) / sqrt(fan in); biases are zero.</summary>
    private static void SetWeights(nn.Module network)
    {
        using var noGrad = no_grad();
        foreach (var (parameter, p) in network.parameters().Select((parameter, p) => (parameter, p)))
        {
            var scale = parameter.dim() == 1 ? 0 : 1 / Math.Sqrt(parameter.size(1));
            using var values = Numbers(parameter.shape, i => Math.Sin(0.37 * i + p) * scale);
            parameter.copy_(values);
        }
    }

    private static Tensor Samples(int step) => Numbers([BatchSize, Inputs], i => Math.Sin(0.61 * (step * BatchSize + i / Inputs) + 1.7 * (i % Inputs)));

    private static Target IndexOf(int step, Func<long[], Target> make) => make([.. Enumerable.Range(0, BatchSize).Select(n => (7L * (step * BatchSize + n) + n / 3) % Classes)]);

    private static Target Indices(int step) => IndexOf(step, labels => new Labels(tensor(labels), Classes));

    private static Target OneHot(int step) => IndexOf(step, labels => new Labels(tensor(labels), Classes).ToSoft());

    private static Target Soft(int step) => IndexOf(step, labels => new SoftLabels(Numbers([BatchSize, Classes], i => labels[i / Classes] == i % Classes ? 0.8 : 0.1)));

    private static Target Values(int step) => new TargetValues(Numbers([BatchSize, Classes], i => Math.Cos(0.23 * (step * BatchSize + i / Classes) + i % Classes)));

    private static Tensor Numbers(long[] shape, Func<int, double> value)
    {
        var values = new float[shape.Aggregate(1L, (product, extent) => product * extent)];
        for (var i = 0; i < values.Length; i++) values[i] = (float)value(i);
        return tensor(values, shape);
    }

    private sealed record Run(nn.Module Network, TrainerBase Trainer, Func<int, Target> Target) : IDisposable
    {
        public void Dispose()
        {
            Trainer.Dispose();
            Network.Dispose();
        }
    }
}
