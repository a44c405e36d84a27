using TorchSharp;
using Xunit.Abstractions;
using Zoo.Architectures;
using Zoo.Reports;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>The zoo's networks that the compiler stores channels last compute what they compute over plain kernels.</summary>
/// <remarks>
/// In doubles every gradient of every batch is the same. In floats a batch may hold a value so near to a kink of ReLU, or to a tie of a max pool, that rounding decides
/// its side, and then gradients jump; so do a plain network's with another number of threads. Hence the best of five batches.
/// </remarks>
[Trait("Category", "Parity")]
public class PlannedZooTests(ITestOutputHelper output)
{
    private const int BatchSize = 4;

    private static readonly Dictionary<string, (Func<nn.Module<Tensor, Tensor>> Create, long[] Sample)> networks = new()
    {
        [nameof(MatConvNet)] = (() => new MatConvNet(seed: 1), [1, 28, 28]),
        [nameof(KerasPort)] = (() => new KerasPort(seed: 1), [1, 28, 28]),
        [nameof(FneishKeras)] = (() => new FneishKeras(seed: 1), [1, 24, 15]),
        [nameof(FneishCaffe)] = (() => new FneishCaffe(seed: 1), [1, 24, 15]),
        [nameof(Vgg16Plain)] = (() => new Vgg16Plain(seed: 1), [3, 32, 32]),
        [nameof(DeepCaptchaSame)] = (() => new DeepCaptchaSame(seed: 1), [1, 28, 28]),
        [nameof(DeepCaptchaValid)] = (() => new DeepCaptchaValid(seed: 1), [1, 28, 28]),
        [nameof(AllCnnC)] = (() => new AllCnnC(seed: 1), [3, 32, 32]),
        [nameof(NetworkInNetwork)] = (() => new NetworkInNetwork(seed: 1), [3, 32, 32]),
        [nameof(SqueezeNet11)] = (() => new SqueezeNet11(seed: 1), [3, 224, 224]),
    };

    public static TheoryData<string> Names => [.. networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_step_is_the_same_in_doubles(string name) => AssertSameStep(name, ScalarType.Float64, batches: 1, bound: 1e-13);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_step_is_the_same_within_the_rounding_of_floats(string name) => AssertSameStep(name, ScalarType.Float32, batches: 5, bound: 1e-5);

    private void AssertSameStep(string name, ScalarType type, int batches, double bound)
    {
        var (create, sample) = networks[name];
        using var network = create();
        using var plain = create();
        network.to(type);
        plain.to(type);
        StorePlain(plain);
        Assert.Contains(network.parameters(), parameter => parameter.dim() == 4 && !parameter.is_contiguous());
        Assert.All(plain.parameters(), parameter => Assert.True(parameter.is_contiguous()));

        var apart = Enumerable.Range(1, batches).Select(seed => Compare(network, plain, [BatchSize, .. sample], type, (ulong)seed)).ToList();
        var gradients = apart.Select(pair => pair.Gradient).Order().ToList();
        output.WriteLine($"{name}, {type}: losses {apart.Max(pair => pair.Loss):g3} apart, gradients {string.Join(", ", gradients.Select(worst => $"{worst:g2}"))}");
        Assert.All(apart, pair => Assert.InRange(pair.Loss, 0, bound));
        Assert.InRange(gradients[0], 0, bound);
    }

    /// <returns>By how much the losses of a batch differ, and the gradients of that parameter for which it is most; of the plain ones.</returns>
    private static (double Loss, double Gradient) Compare(nn.Module<Tensor, Tensor> network, nn.Module<Tensor, Tensor> plain, long[] shape, ScalarType type, ulong seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(seed);
        var x = rand(shape, type, generator: generator);
        var (loss, gradients) = Step(network, x);
        var (expectedLoss, expected) = Step(plain, x);
        return (Math.Abs(loss - expectedLoss) / expectedLoss, gradients.Zip(expected).Max(pair => Distance(pair.First, pair.Second)));
    }

    // A copy, since a kernel of one channel is contiguous in either layout, and its strides decide.
    private static void StorePlain(nn.Module network)
    {
        using var unrecorded = no_grad();
        foreach (var parameter in network.parameters()) parameter.set_(empty(parameter.shape, parameter.dtype).copy_(parameter));
    }

    private static (double Loss, Tensor[] Gradients) Step(nn.Module<Tensor, Tensor> network, Tensor x)
    {
        // For dropout.
        manual_seed(1);
        network.zero_grad();
        var scores = network.forward(x);
        using var generator = new Generator(2);
        var loss = nn.functional.mse_loss(scores, randn(scores.shape, scores.dtype, generator: generator));
        loss.backward();
        return (loss.ToDouble(), [.. network.parameters().Select(parameter => parameter.grad!.clone())]);
    }

    private static double Distance(Tensor one, Tensor other) => one.sub(other).norm().ToDouble() / other.norm().ToDouble();
}
