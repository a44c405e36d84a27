using Lamina.Conformance.Tests.Networks;
using static TorchSharp.torch;

namespace Lamina.Conformance.Tests;

/// <summary>The activations have PyTorch's values. The expected ones are what `python3 PyTorch/activations.py` prints with PyTorch 1.13.1.</summary>
public class ActivationValueTests
{
    private static readonly float[] inputs = [-7, -2.5f, -0.5f, 0.5f, 2.5f, 7];

    public static TheoryData<Type, float[]> Values => new()
    {
        { typeof(OnlyReLU6), [0, 0, 0, 0.5f, 2.5f, 6] },
        { typeof(OnlyPReLU), [-1.75f, -0.625f, -0.125f, 0.5f, 2.5f, 7] },
        { typeof(OnlyCELU), [-0.6999682f, -0.6803191f, -0.3573208f, 0.5f, 2.5f, 7] },
        { typeof(OnlyApproximateGELU), [0, -0.0150843f, -0.154286f, 0.345714f, 2.484916f, 7] },
        { typeof(OnlyMish), [-0.006380264f, -0.1968162f, -0.2207438f, 0.3752452f, 2.471392f, 6.999989f] },
        { typeof(OnlySoftplus), [4.157642e-07f, 0.003357674f, 0.1566308f, 0.6566308f, 2.503358f, 7] },
        { typeof(OnlySoftsign), [-0.875f, -0.7142857f, -0.3333333f, 0.3333333f, 0.7142857f, 0.875f] },
        { typeof(OnlyHardtanh), [-2, -2, -0.5f, 0.5f, 1.5f, 1.5f] },
        { typeof(OnlyHardSigmoid), [0, 0.08333334f, 0.4166667f, 0.5833333f, 0.9166667f, 1] },
        { typeof(OnlyHardSwish), [0, -0.2083333f, -0.2083333f, 0.2916667f, 2.291667f, 7] },
        { typeof(OnlyLogSoftmax), [-14.01315f, -9.513154f, -7.513155f, -6.513155f, -4.513155f, -0.01315427f] },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void An_activation_has_PyTorchs_values(Type type, float[] expected)
    {
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, CPU, 1L)!;
        using var x = tensor(inputs, [1, 6]);
        using var output = network.forward(x);
        var values = output.data<float>().ToArray();
        for (var index = 0; index < expected.Length; index++) Assert.Equal(expected[index], values[index], 1e-5f);
    }
}
