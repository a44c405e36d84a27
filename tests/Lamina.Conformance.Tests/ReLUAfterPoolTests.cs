using Lamina.Conformance.Tests.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Conformance.Tests;

/// <summary>A max pool that is computed before the ReLU written before it changes no bit, neither of scores nor of gradients.</summary>
public class ReLUAfterPoolTests
{
    [Fact]
    public void Scores_and_gradients_are_those_of_the_written_order()
    {
        using var network = new RectifiedPool(seed: 1);
        var parameters = network.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
        using var generator = new Generator(2);

        // Whole numbers, so that windows hold equal values and zeros.
        using var numbers = randint(0, 3, [16, 1, 13, 13], generator: generator);
        using var x = numbers.to(ScalarType.Float32);
        var (scores, gradients) = Backward(parameters, network.forward(x));
        var (written, expected) = Backward(parameters, Written(parameters, x));
        Assert.Equal(written, scores);
        Assert.Equal(expected, gradients);
        Assert.Contains(gradients, gradient => gradient != 0);
    }

    private static Tensor Written(Dictionary<string, Parameter> parameters, Tensor x)
    {
        using var convolved = functional.conv2d(x, parameters["conv1.weight"], parameters["conv1.bias"]);
        using var rectified = convolved.relu();
        using var pooled = functional.max_pool2d(rectified, 3, 2, 1);
        using var flat = pooled.flatten(1);
        return functional.linear(flat, parameters["dense1.weight"], parameters["dense1.bias"]);
    }

    private static (float[] Scores, float[] Gradients) Backward(Dictionary<string, Parameter> parameters, Tensor scores)
    {
        using (scores)
        {
            using var squares = scores.square();
            using var loss = squares.sum();
            foreach (var parameter in parameters.Values) parameter.grad = null;
            loss.backward();
            return (Numbers(scores), [.. parameters.Values.SelectMany(parameter => Numbers(parameter.grad!))]);
        }
    }

    private static float[] Numbers(Tensor tensor)
    {
        using var flat = tensor.detach().contiguous();
        using var values = flat.data<float>();
        return values.ToArray();
    }
}
