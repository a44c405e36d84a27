using static TorchSharp.torch;

namespace Zoo;

/// <summary>A network of the zoo beside what its authors, or PyTorch, say of it.</summary>
/// <param name="Summary">What the compiler worked out.</param>
/// <param name="Create">Makes the network.</param>
/// <param name="Output">The published shape of its output for one sample.</param>
/// <param name="Parameters">The published number of trainable parameters.</param>
internal sealed record Entry(NetworkSummary Summary, Func<nn.Module<Tensor, Tensor>> Create, string Output, long Parameters)
{
    /// <summary>What the compiler inferred.</summary>
    public string Inferred => Summary.Layers[^1].Output;

    /// <summary>Runs the network on two random samples: the shape and the number of parameters that really are.</summary>
    public (string Output, long Parameters) Run()
    {
        using var network = Create();
        network.eval();
        using var gradients = no_grad();
        using var x = rand([2, .. Summary.Input.Split('×').Select(long.Parse)]);
        using var output = network.forward(x);
        return (string.Join("×", output.shape.Skip(1)), network.parameters().Sum(parameter => parameter.numel()));
    }
}
