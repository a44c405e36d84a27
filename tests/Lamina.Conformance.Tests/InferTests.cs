using System.Globalization;
using System.Reflection;
using System.Runtime.Intrinsics.X86;
using Lamina.Conformance.Tests.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary><c>Infer</c> gives what <c>forward</c> gives in evaluation mode.</summary>
public class InferTests
{
    // What float32 leaves after the deepest network of the zoo, whose sums are taken in another order.
    private const double Rounding = 5e-4;

    /// <summary>Every network of these tests and of the zoo that has an inference path.</summary>
    public static TheoryData<Type> Networks() => new(new[] { typeof(InferTests).Assembly, typeof(Zoo.Reports.Vgg16).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type.GetProperty("InferencePath") is not null)
        .OrderBy(type => type.FullName, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Infer_gives_what_forward_gives(Type type)
    {
        using var network = Create(type);
        using var x = Input(type, 2);
        var path = PathOf(network);
        path.Packs = ScalarType.Float32;
        network.eval();
        using var gradients = no_grad();
        using var expected = network.forward(x);
        foreach (var way in new[] { InferenceWay.Packed, InferenceWay.Plain })
        {
            if (way == InferenceWay.Plain && !path.HasPlain) continue;
            path.Way = way;
            using var inferred = Infer(network, x);
            AssertEqual(expected, inferred);
        }
        Assert.True(path.IsPacked);
    }

    /// <summary>oneDNN packs 16 bits on any processor with AVX-512; Lamina does so by itself only where they are fast.</summary>
    [PackedBFloat16Fact]
    public void A_recipe_in_BFloat16_makes_inference_so()
    {
        using var network = (InferenceInBFloat16)Create(typeof(InferenceInBFloat16));
        using var x = Input(typeof(InferenceInBFloat16), 8);
        var path = PathOf(network);
        path.Packs = ScalarType.BFloat16;
        network.eval();
        using var gradients = no_grad();
        using var expected = network.forward(x);
        using var inferred = Infer(network, x);
        using var difference = expected.sub(inferred).norm();
        using var size = expected.norm();
        Assert.True(path.IsPacked);
        Assert.Equal(ScalarType.Float32, inferred.dtype);
        Assert.InRange(difference.item<float>() / size.item<float>(), 1e-4, 0.03);
    }

    [Fact]
    public void Infer_follows_training_loading_and_writing()
    {
        using var network = new InferenceAndTraining(seed: 1);
        using var other = new InferenceAndTraining(seed: 2);
        using var training = new InferenceAndTraining.Training(network);
        using var x = Input(typeof(InferenceAndTraining), 500);
        using var labels = new Labels(zeros([500], ScalarType.Int64), 3);
        AssertFollows(network, x);
        training.TrainStep(x, labels);
        AssertFollows(network, x);

        string file = Path.GetTempFileName();
        other.Save(file);
        network.Load(file);
        File.Delete(file);
        AssertFollows(network, x);

        using (no_grad()) network.parameters().First().mul_(2);
        AssertFollows(network, x);
        network.to(ScalarType.Float64).to(ScalarType.Float32);
        AssertFollows(network, x);
    }

    [Fact]
    public void The_first_batch_of_a_size_decides_how_that_size_is_computed()
    {
        using var network = new InferenceAndTraining(seed: 1);
        using var x = Input(typeof(InferenceAndTraining), 3);
        var path = network.InferencePath;
        Assert.Equal(InferenceWay.Auto, path.WayOf(3));
        using var first = Infer(network, x);
        var way = path.WayOf(3);
        Assert.NotEqual(InferenceWay.Auto, way);
        Assert.Equal(InferenceWay.Auto, path.WayOf(4));
        using var second = Infer(network, x);
        Assert.Equal(way, path.WayOf(3));
        Assert.True(first.equal(second).all().item<bool>());
        Assert.True(network.training);
        Assert.False(first.requires_grad);

        path.Way = InferenceWay.Plain;
        Assert.Equal(InferenceWay.Plain, path.WayOf(3));
        Assert.Throws<ArgumentException>(() => new InferencePath("").Way = InferenceWay.Plain);
    }

    [Fact]
    public void A_batch_of_no_samples_has_no_scores()
    {
        using var network = new InferenceAndTraining(seed: 1);
        using var x = Input(typeof(InferenceAndTraining), 0);
        using var scores = Infer(network, x);
        Assert.Equal([0, 3], scores.shape);
    }

    private sealed class PackedBFloat16FactAttribute : FactAttribute
    {
        public PackedBFloat16FactAttribute()
        {
            if (!Avx512BW.IsSupported || !Avx512DQ.IsSupported || !Avx512BW.VL.IsSupported) Skip = "oneDNN packs no BFloat16 on this processor.";
        }
    }

    private static void AssertFollows(InferenceAndTraining network, Tensor x)
    {
        using var gradients = no_grad();
        network.eval();
        using var expected = network.forward(x);
        network.train();
        using var inferred = Infer(network, x);
        AssertEqual(expected, inferred);
    }

    private static void AssertEqual(Tensor expected, Tensor inferred)
    {
        using var flat = expected.flatten(1);
        using var found = inferred.flatten(1);
        using var difference = flat.sub(found).abs().max();
        using var size = flat.abs().max();
        Assert.InRange(difference.item<float>(), 0, Rounding * size.item<float>());
    }

    /// <summary>Calls <c>Infer</c>, whose parameter and result are of other types in each network.</summary>
    private static Tensor Infer(nn.Module network, Tensor x)
    {
        var method = network.GetType().GetMethod("Infer")!;
        var scores = method.Invoke(network, [Activator.CreateInstance(method.GetParameters()[0].ParameterType, x)])!;
        return scores as Tensor ?? (Tensor)scores.GetType().GetProperty("Tensor")!.GetValue(scores)!;
    }

    /// <summary>A network whose norms have seen data.</summary>
    private static nn.Module<Tensor, Tensor> Create(Type type)
    {
        var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;
        using var generator = new Generator(3);
        using var gradients = no_grad();
        foreach (var (name, buffer) in network.named_buffers())
        {
            if (name.EndsWith("running_mean", StringComparison.Ordinal)) buffer.normal_(0, 0.1, generator);
            if (name.EndsWith("running_var", StringComparison.Ordinal)) buffer.uniform_(0.5, 1.5, generator);
        }

        return network;
    }

    private static Tensor Input(Type type, int count)
    {
        using var generator = new Generator(5);
        return rand([count, .. SummaryOf(type).Input.Split('×').Select(extent => long.Parse(extent, CultureInfo.InvariantCulture))], generator: generator);
    }

    private static NetworkSummary SummaryOf(Type type) => (NetworkSummary)type.GetProperty("Summary", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static InferencePath PathOf(nn.Module network) => (InferencePath)network.GetType().GetProperty("InferencePath")!.GetValue(network)!;
}
