using System.Globalization;
using System.Reflection;
using static TorchSharp.torch;

namespace Zoo;

/// <summary>A network of the zoo beside what its authors, or PyTorch, say of it.</summary>
/// <param name="Summary">What the compiler worked out.</param>
/// <param name="Create">Makes the network.</param>
/// <param name="Output">The published shape of its output, of several the main one, for one sample.</param>
/// <param name="Parameters">The published number of trainable parameters.</param>
internal sealed record Entry(NetworkSummary Summary, Func<nn.Module> Create, string Output, long Parameters)
{
    /// <summary>What takes the place of a size that is known only at run time.</summary>
    private const int AnySize = 64;

    /// <summary>What the compiler inferred.</summary>
    public string Inferred => Summary.Layers[^1].Output;

    /// <summary>A shape that really is agrees with the inferred one; an extent that only run time knows may be anything.</summary>
    public bool IsInferred(string output)
    {
        var (found, inferred) = (output.Split('×'), Inferred.Split('×'));
        return found.Length == inferred.Length && found.Zip(inferred).All(pair => pair.First == pair.Second || !long.TryParse(pair.Second, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>Runs the network on two random samples: the shape and the number of parameters that really are.</summary>
    public (string Output, long Parameters) Run()
    {
        using var network = Create();
        network.eval();
        using var gradients = no_grad();
        using var x = Batch(network, 2);
        using var output = Forward(network, x);
        return (string.Join("×", output.shape.Skip(1)), network.parameters().Sum(parameter => parameter.numel()));
    }

    /// <summary>The network's main output.</summary>
    public static Tensor Forward(nn.Module network, Tensor x)
    {
        if (network is nn.Module<Tensor, Tensor> plain) return plain.forward(x);
        var (main, aux1, aux2) = ((nn.Module<Tensor, (Tensor, Tensor, Tensor)>)network).forward(x);
        aux1.Dispose();
        aux2.Dispose();
        return main;
    }

    /// <summary>Random samples: values in [0, 1), or the numbers of tokens.</summary>
    public Tensor Batch(nn.Module network, int count)
    {
        long[] shape = [count, .. Summary.Input.Split('×').Select(extent => long.TryParse(extent, CultureInfo.InvariantCulture, out var size) ? size : AnySize)];
        return network.GetType().GetCustomAttribute<InputAttribute>() is { Vocabulary: > 0 and var vocabulary } ? randint(vocabulary, shape) : rand(shape);
    }
}
