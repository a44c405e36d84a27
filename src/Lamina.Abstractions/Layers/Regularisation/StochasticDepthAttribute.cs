namespace Lamina;

/// <summary>
/// Sets whole samples to zero at random while training and divides the others by 1 − rate; otherwise passes values through unchanged. As the last layer of a residual
/// branch it skips that branch for some of the samples: <c>[Branch, …, StochasticDepth(0.2)] [Branch] [Add]</c>. Keeps the shape, whatever it is.
/// </summary>
/// <remarks>
/// No parameters. PyTorch: <c>torchvision.ops.StochasticDepth(rate, "row")</c>; timm: <c>DropPath(rate)</c>. Keras has none.
/// Source: <see href="https://arxiv.org/abs/1603.09382">Huang et al. 2016</see>, who let the rate grow with the depth, from 0 to 0.5.
/// </remarks>
public sealed class StochasticDepthAttribute : LayerAttribute
{
    /// <summary>Drops samples of a branch.</summary>
    /// <param name="rate">The probability that a sample becomes zero: at least 0, below 1.</param>
    public StochasticDepthAttribute(double rate) => Rate = rate;

    /// <inheritdoc cref="StochasticDepthAttribute(double)"/>
    public StochasticDepthAttribute(object rate) => Rate = rate;

    /// <summary>The probability that a sample becomes zero.</summary>
    public object Rate { get; }
}
