using System.Globalization;
using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>Trainers that compute in BFloat16, beside the same networks in Float32.</summary>
public class PrecisionTests
{
    private static readonly Dictionary<string, Func<TrainerBase>> trainers = new()
    {
        [nameof(LowLeNet)] = () => new LowLeNet(new LeNet(seed: 1)),
        [nameof(LowResNet)] = () => new LowResNet(new SmallResNet(seed: 1)),
        [nameof(LowTransformer)] = () => new LowTransformer(new SmallTransformer(seed: 1)),
        [nameof(LowLstm)] = () => new LowLstm(new StackedLstm(seed: 1)),
        [nameof(LowOwnModules)] = () => new LowOwnModules(new TrainedOwnModules(seed: 1)),
        [nameof(LowAuxiliaryHead)] = () => new LowAuxiliaryHead(new WithAuxiliaryHead(seed: 1)),
        [nameof(LowCifarResNet18)] = () => new LowCifarResNet18(new Zoo.Reports.CifarResNet18(seed: 1)),
        [nameof(LowFneish)] = () => new LowFneish(new Zoo.Reports.FneishKeras(seed: 1)),
        [nameof(EveryPrecision)] = () => new EveryPrecision.Training(new EveryPrecision(seed: 1)),
    };

    // Own modules draw their weights from torch's default generator: of the two units of a squeeze both may be dead.
    public PrecisionTests() => manual_seed(1);

    public static TheoryData<string> Names => [.. trainers.Keys];

    /// <summary>A unit in the last of eight binary digits is 0.4 %; from layer to layer roundings add up like steps of chance.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Scores_are_those_of_Float32_up_to_eight_bits(string name)
    {
        using var scope = NewDisposeScope();
        using var trainer = trainers[name]();
        using var network = trainer.Network;
        using var inference = new Inference(network);
        var low = Answer(trainer, Precision.BFloat16).Scores;
        var full = Answer(trainer, Precision.Float32).Scores;
        Assert.Equal(ScalarType.Float32, low.dtype);
        Assert.InRange(Distance(low, full), 1e-5, 0.03);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_point_where_those_of_Float32_do(string name)
    {
        using var scope = NewDisposeScope();
        using var trainer = trainers[name]();
        using var network = trainer.Network;

        // Both draw noise, from the same stream but not the same numbers.
        network.train(name is nameof(LowLeNet) or nameof(LowResNet) or nameof(LowAuxiliaryHead));
        var (low, full) = (Gradients(trainer, Precision.BFloat16), Gradients(trainer, Precision.Float32));
        Assert.InRange(low.mul(full).sum().div(low.norm()).div(full.norm()).item<float>(), 0.97, 1.0001);
        Assert.InRange(Distance(low, full), 1e-5, 0.25);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_step_moves_all_weights_in_Float32(string name)
    {
        using var scope = NewDisposeScope();
        using var trainer = trainers[name]();
        using var network = trainer.Network;
        var before = network.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter.detach().clone());
        var (x, y) = Batch(trainer);
        network.train();
        trainer.Step(new LabelledBatch(x, y));
        trainer.Step(new LabelledBatch(x, y));
        foreach (var (key, parameter) in network.named_parameters())
        {
            // A bias before a norm has no gradient but rounding, and one that feeds only softmaxes over its own axis none at all.
            Assert.NotNull(parameter.grad);
            Assert.Equal((ScalarType.Float32, ScalarType.Float32), (parameter.dtype, parameter.grad.dtype));
            Assert.True(parameter.isfinite().all().item<bool>(), key);
            if (parameter.dim() > 1) Assert.True(parameter.ne(before[key]).any().item<bool>(), key);
        }

        Assert.All(network.named_buffers(), buffer => Assert.Contains(buffer.buffer.dtype, new[] { ScalarType.Float32, ScalarType.Int64 }));
    }

    /// <summary>The norm's operator reads 16 bits, and takes the mean and variance of these in Float32.</summary>
    [Fact]
    public void Running_statistics_are_those_of_Float32_arithmetic()
    {
        using var scope = NewDisposeScope();
        using var network = new SmallResNet(seed: 1);
        using var trainer = new LowResNet(network);
        var (x, y) = Batch(trainer);
        network.train();
        trainer.Step(new LabelledBatch(x, y));
        var conv = nn.functional.conv2d(x.Tensor.mul(1 / 255.0).bfloat16(), new SmallResNet(seed: 1).get_parameter("conv1.weight")!.bfloat16(), null, null, [1L, 1L]).@float();
        var expected = conv.mean([0L, 2L, 3L]).mul(0.1);
        Assert.InRange(Distance(network.get_buffer("bn1.running_mean")!, expected), 0, 1e-5);
    }

    [Fact]
    public void A_recipe_with_several_inputs_takes_steps()
    {
        using var scope = NewDisposeScope();
        using var network = new TwoInTwoOut(seed: 1);
        using var trainer = new LowTwoInTwoOut(network);
        using var labels = new Labels(tensor(new[] { 0L, 1, 2, 3 }), 4);
        using var generator = new Generator(5);
        var (image, meta) = (rand([4, 1, 8, 8], generator: generator), rand([4, 3], generator: generator));
        for (var step = 0; step < 30; step++) trainer.TrainStep(image, meta, labels);
        var first = trainer.ReadLoss();
        for (var step = 0; step < 30; step++) trainer.TrainStep(image, meta, labels);
        Assert.InRange(trainer.ReadLoss(), 0, 0.9 * first);
    }

    [Fact]
    public void What_cannot_compute_in_BFloat16_says_why()
    {
        using var network = new Fitting.Regressor(seed: 1);
        using var plain = new Fitting.Regressor.Training(network);
        var message = Assert.Throws<ArgumentException>(() => plain.Recipe = plain.Recipe with { Precision = Precision.BFloat16 }).Message;
        Assert.StartsWith("Regressor was not compiled for BFloat16; write [Train(Precision = Precision.BFloat16)] on its recipe.", message, StringComparison.Ordinal);

        using var wide = new LeNet(seed: 1).to(ScalarType.Float64);
        using var trainer = new LowLeNet(wide);
        using var labels = new Labels(zeros([2], ScalarType.Int64), 10);
        var error = Assert.Throws<InvalidOperationException>(() => trainer.TrainStep(new Batch<MnistImage>(zeros([2, 1, 28, 28])), labels));
        Assert.Equal("LeNet trains in BFloat16 over weights of Float32, but conv1.weight is Float64; call to(ScalarType.Float32) on the network, or set the recipe's Precision to Float32.", error.Message);
    }

    private static Tensor Gradients(TrainerBase trainer, Precision precision)
    {
        foreach (var parameter in trainer.Network.parameters()) parameter.grad = null;
        Answer(trainer, precision).Loss.backward();

        // An auxiliary head's loss is not among what Try gives.
        return cat(trainer.Network.parameters().Select(parameter => parameter.grad).OfType<Tensor>().Select(gradient => gradient.flatten()).ToArray());
    }

    private static (Tensor Scores, Tensor Loss) Answer(TrainerBase trainer, Precision precision)
    {
        var compiled = trainer.Recipe;
        trainer.Recipe = compiled with { Precision = precision };
        var (x, y) = Batch(trainer);
        var answer = trainer.Try(new LabelledBatch(x, y));
        Assert.Equal(ScalarType.Float32, answer.Loss.dtype);
        trainer.Recipe = compiled;
        return answer;
    }

    /// <summary>Eight samples, of tokens where the network reads these, and classes in turn.</summary>
    private static (Batch X, Target Y) Batch(TrainerBase trainer)
    {
        using var generator = new Generator(5);
        long[] size = [8, .. trainer.Summary.Input.Split('×').Select(extent => long.Parse(extent, CultureInfo.InvariantCulture))];
        var x = trainer is LowLstm ? randint(0, 11, size, generator: generator, dtype: ScalarType.Int64) : rand(size, generator: generator);
        return (new Batch(trainer.Recipe.Input is { Max: 255 } ? x.mul_(255) : x), new Labels(arange(8).remainder(trainer.Recipe.Classes), trainer.Recipe.Classes));
    }

    private static double Distance(Tensor low, Tensor full) => low.sub(full).norm().div(full.norm()).item<float>();
}
