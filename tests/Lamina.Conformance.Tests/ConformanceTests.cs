using System.Globalization;
using System.Reflection;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>What the compiler inferred for each network of this assembly is what libtorch computes. (Networks with modules of their own, or open sizes that not every number fits, have tests of their own.)</summary>
public class ConformanceTests
{
    private const int Batch = 3;

    public static TheoryData<Type> Networks() => new(typeof(ConformanceTests).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(nn.Module<Tensor, Tensor>)) && SummaryOf(type) is { IsExact: true } && type.Namespace != typeof(Networks.OpenSizes.AnyLength).Namespace)
        .OrderBy(type => type.FullName, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_inferred_shape_is_the_real_one(Type type)
    {
        using var network = Create(type);
        using var x = Input(type);
        using var output = network.forward(x);
        var inferred = Extents(SummaryOf(type)!.Layers[^1].Output, size: 17);
        Assert.Equal([Batch, .. inferred], output.shape);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_parameter_is_counted_and_learns(Type type)
    {
        using var network = Create(type);
        using var x = Input(type);
        using var output = network.forward(x);
        var parameters = network.parameters().ToList();
        Assert.Equal(SummaryOf(type)!.Parameters, parameters.Sum(parameter => parameter.numel()));
        if (parameters.Count == 0) return;

        // Squares, because the sum of a softmax or of a normalised batch has no gradient.
        using var squares = output.square();
        using var loss = squares.sum();
        loss.backward();
        foreach (var (name, parameter) in network.named_parameters())
        {
            Assert.True(parameter.grad is not null, $"{type.Name}: {name} has no gradient");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_forward_pass_leaves_no_tensor_behind(Type type)
    {
        using var network = Create(type);
        using var x = Input(type);
        using (network.forward(x)) { }
        using var scope = NewDisposeScope();
        var output = network.forward(x);
        Assert.Equal([output], scope.DisposablesView.Where(tensor => !((Tensor)tensor).IsInvalid));
    }

    private static nn.Module<Tensor, Tensor> Create(Type type) => (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;

    private static NetworkSummary? SummaryOf(Type type) =>
        type.GetProperty("Summary", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as NetworkSummary;

    private static Tensor Input(Type type)
    {
        using var generator = new Generator(5);
        if (type.GetCustomAttribute<InputAttribute>() is { Vocabulary: > 0 } tokens)
        {
            return randint(tokens.Vocabulary, [Batch, .. Extents(SummaryOf(type)!.Input, size: 17)], generator: generator);
        }

        return rand([Batch, .. Extents(SummaryOf(type)!.Input, size: 17)], generator: generator);
    }

    /// <summary>The extents of a shape's text; one that is known only at run time has the given size.</summary>
    private static long[] Extents(string shape, long size) =>
        [.. shape.Split('×').Select(extent => long.TryParse(extent, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : size)];
}
