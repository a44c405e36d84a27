using System.CommandLine;
using System.Reflection;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Gpu;

/// <summary>Compares networks of the conformance tests on a device with the same networks on the CPU: answers, and the gradient of every parameter.</summary>
internal static class Program
{
    // AnyExtent: what a network that takes any gets.
    private const int BatchSize = 4, AnyExtent = 14;

    // A card multiplies Float32 in convolutions with 10 bits (TF32) unless it is told otherwise, as PyTorch's default is.
    private const double CardRounding = 1e-2, Rounding = 1e-5;

    private static int Main(string[] args)
    {
        var where = new Option<string>("--device") { Description = "cpu or cuda.", DefaultValueFactory = _ => "cuda" };
        var root = new RootCommand("Networks on a device beside the same on the CPU.") { where };
        root.SetAction(arguments => Compare(new Device(arguments.GetValue(where)!)));
        return root.Parse(args).Invoke();
    }

    private static int Compare(Device device)
    {
        Console.WriteLine($"libtorch {__version__}, {(device.type == DeviceType.CUDA ? $"CUDA, {cuda.device_count()} cards" : "CPU")}");
        var types = typeof(Program).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(nn.Module<Tensor, Tensor>)) && type.GetCustomAttributes<InputAttribute>().Any())
            .OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        int differ = types.Count(type => Difference(type, device) is { } difference && Say($"{type.Name}: {difference}"));
        Console.WriteLine($"conformance on {device}: {types.Count} networks, {differ} differ");
        return differ == 0 && types.Count > 0 ? 0 : 1;
    }

    /// <summary>What differs; null: nothing.</summary>
    private static string? Difference(Type type, Device device)
    {
        double rounding = device.type == DeviceType.CPU ? Rounding : CardRounding;
        using var generator = new Generator(5);
        using var x = Samples(type.GetCustomAttribute<InputAttribute>()!, generator);
        var (expected, expectedGradients) = Results(type, CPU, x);
        var (found, gradients) = Results(type, device, x);
        if (Distance(expected, found) is var answer && !(answer <= rounding)) return FormattableString.Invariant($"answers are {answer:g2} apart");
        foreach (var (key, gradient) in expectedGradients)
            if (Distance(gradient, gradients[key]) is var distance && !(distance <= rounding)) return FormattableString.Invariant($"gradients of {key} are {distance:g2} apart");
        return null;
    }

    /// <summary>The answer to a batch in evaluation mode, and the gradients of its mean square.</summary>
    private static (Tensor Answer, Dictionary<string, Tensor> Gradients) Results(Type type, Device device, Tensor x)
    {
        using var network = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(type, device, 1L)!;
        network.eval();
        using var here = x.to(device);
        using var answer = network.forward(here);
        if (network.parameters().Any())
        {
            using var loss = answer.square().mean();
            loss.backward();
        }

        return (answer.detach().cpu(), network.named_parameters().Where(pair => pair.parameter.grad is not null).ToDictionary(pair => pair.name, pair => pair.parameter.grad!.cpu()));
    }

    /// <summary>The norm of the difference over that of the expected numbers.</summary>
    private static double Distance(Tensor expected, Tensor found)
    {
        if (!expected.shape.SequenceEqual(found.shape)) return double.NaN;
        double size = expected.norm().item<float>(), difference = expected.sub(found).norm().item<float>();
        return difference == 0 ? 0 : difference / size;
    }

    /// <summary>A batch of tokens, or of numbers from 0 to 1.</summary>
    private static Tensor Samples(InputAttribute input, Generator generator)
    {
        long[] extents = [BatchSize, .. input.Shape.Select(extent => extent == Any ? AnyExtent : extent)];
        return input.Vocabulary > 0 ? randint(input.Vocabulary, extents, ScalarType.Int64, generator: generator) : rand(extents, generator: generator);
    }

    private static bool Say(string line)
    {
        Console.WriteLine(line);
        return true;
    }
}
