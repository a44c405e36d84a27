using static TorchSharp.torch;

namespace Lamina;

/// <summary>A layer that is a module of your own, written <c>Layer&lt;TModule&gt;</c>; emitted code calls it.</summary>
public static class OwnModule
{
    /// <summary>Runs the module with its hooks, and compares the shape that it gives with the one that the network states.</summary>
    /// <param name="layer">The layer's name, for the message.</param>
    /// <param name="module">The module.</param>
    /// <param name="x">What arrives, [N, ...].</param>
    /// <param name="dimensions">The stated sizes of one sample after it; -1 is any size.</param>
    /// <returns>What the module gives: a tensor other than <paramref name="x"/>, so that each can be disposed by itself.</returns>
    /// <exception cref="ShapeMismatchException">The module gives another shape; the message says both.</exception>
    public static Tensor Forward(string layer, nn.Module<Tensor, Tensor> module, Tensor x, ReadOnlySpan<long> dimensions)
    {
        var output = module.call(x);

        // Some modules hand back what they are given, such as a dropout outside of training.
        if (ReferenceEquals(output, x)) output = x.alias();
        long[] found = output.shape;
        if (found.Length > 0 && Edge.Fits(found.AsSpan(1), dimensions)) return output;

        output.Dispose();
        throw new ShapeMismatchException(
            $"{layer}: {module.GetType().Name} gives {ShapeText.Tensor(found)}, but the network states {ShapeText.Batch(dimensions)}; state what it gives with Output",
            dimensions.ToArray(), found);
    }
}
