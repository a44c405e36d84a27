namespace Lamina;

/// <summary>
/// Self-attention: each token becomes a mean of all tokens, weighted by how well its query fits their keys, in several heads, each of which sees a share of
/// the features. Tokens × features, a shape it keeps.
/// </summary>
/// <remarks>
/// <para>
/// Parameters: 4·F × F and four biases of F, in PyTorch's layout: queries, keys and values in one matrix. The kernels start by Glorot's rule, the biases
/// as zeros; with PyTorch's conventions the output projection as U(−b, b) with b² = 1 / F, with Keras's by Glorot's rule on its own layout.
/// </para>
/// <para>Errors: an input that is not tokens; heads that do not divide the features; a number of features that is known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.MultiheadAttention(F, heads, dropout, batch_first=True)</c> with the same tensor three times. Keras:
/// <c>MultiHeadAttention(heads, F / heads, dropout)</c>. Source: <see href="https://arxiv.org/abs/1706.03762">Vaswani et al. 2017</see>.
/// </para>
/// </remarks>
public sealed class MultiHeadAttentionAttribute : LayerAttribute
{
    /// <summary>Self-attention.</summary>
    /// <param name="heads">The number of heads; divides the features.</param>
    public MultiHeadAttentionAttribute(int heads) => Heads = heads;

    /// <inheritdoc cref="MultiHeadAttentionAttribute(int)"/>
    public MultiHeadAttentionAttribute(object heads) => Heads = heads;

    /// <summary>The number of heads.</summary>
    public object Heads { get; }

    /// <summary>The probability that a token is left out of another's mean while training: at least 0, below 1. Default: 0.</summary>
    public double Dropout { get; set; }
}
