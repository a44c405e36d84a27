namespace Lamina;

/// <summary>Looks up a learned vector for each token: numbers of L tokens become L×dimensions. The vocabulary is the input's.</summary>
/// <remarks>
/// <para>Parameters: vocabulary × dimensions. GPT-2 initialises them with a standard deviation of 0.02.</para>
/// <para>Error: an input without <c>Vocabulary</c>.</para>
/// <para>
/// PyTorch: <c>nn.Embedding(vocabulary, dimensions)</c>. Keras: <c>Embedding(vocabulary, dimensions)</c>.
/// Source: Bengio et al. 2003, "A Neural Probabilistic Language Model".
/// </para>
/// </remarks>
public sealed class EmbeddingAttribute : KernelLayerAttribute
{
    /// <summary>An embedding.</summary>
    /// <param name="dimensions">The number of features of a token; at least 1.</param>
    public EmbeddingAttribute(int dimensions) => Dimensions = dimensions;

    /// <inheritdoc cref="EmbeddingAttribute(int)"/>
    public EmbeddingAttribute(object dimensions) => Dimensions = dimensions;

    /// <summary>The number of features of a token.</summary>
    public object Dimensions { get; }

    /// <summary>How the vectors are initialised. Default: <see cref="Init.Auto"/>, which is N(0, 1); Keras: U(−0.05, 0.05); Caffe: none, one must be written.</summary>
    public override Init KernelInit { get; set; }
}
