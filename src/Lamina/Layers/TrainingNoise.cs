using TorchSharp;

namespace Lamina;

/// <summary>Layers that act only while training: emitted code calls them. They draw from torch's default stream of the tensor's device, as dropout does.</summary>
public static class TrainingNoise
{
    /// <summary>Adds N(0, std²) to each value.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="std">The noise's standard deviation.</param>
    /// <param name="training">False: nothing is added.</param>
    /// <returns>A tensor to be disposed.</returns>
    public static torch.Tensor Gaussian(torch.Tensor x, double std, bool training)
    {
        if (!training) return x.alias();
        using var noise = torch.empty_like(x).normal_(0, std);
        return x.add(noise);
    }

    /// <summary>Sets whole samples to zero and divides the others by 1 − rate.</summary>
    /// <param name="x">[N, …].</param>
    /// <param name="rate">The probability of a zero; below 1.</param>
    /// <param name="training">False: nothing is dropped.</param>
    /// <returns>A tensor to be disposed.</returns>
    public static torch.Tensor DropSamples(torch.Tensor x, double rate, bool training) => Drop(x, 0, rate, training);

    /// <summary>Sets whole features of samples to zero and divides the others by 1 − rate.</summary>
    /// <param name="x">[N, …].</param>
    /// <param name="axis">The feature axis, counted with the batch.</param>
    /// <param name="rate">The probability of a zero; below 1.</param>
    /// <param name="training">False: nothing is dropped.</param>
    /// <returns>A tensor to be disposed.</returns>
    public static torch.Tensor DropFeatures(torch.Tensor x, long axis, double rate, bool training) => Drop(x, axis, rate, training);

    /// <summary>One decision for each sample and each index of an axis.</summary>
    private static torch.Tensor Drop(torch.Tensor x, long axis, double rate, bool training)
    {
        if (!training) return x.alias();
        long[] size = x.shape;
        for (int i = 1; i < size.Length; i++)
            if (i != axis) size[i] = 1;
        using Scalar kept = 1 - rate;
        using var mask = torch.empty(size, x.dtype, x.device).bernoulli_(1 - rate).div_(kept);
        return x.mul(mask);
    }
}
