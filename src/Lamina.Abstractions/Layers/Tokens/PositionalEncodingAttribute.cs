namespace Lamina;

/// <summary>
/// Adds to each token an encoding of its position: feature 2i of token p gets sin(p / 10000^(2i/F)), feature 2i+1 the cosine. Tokens × features, a shape it keeps.
/// </summary>
/// <remarks>
/// <para>Without it attention sees a set of tokens, not a sequence. No parameters; learned: one number per token and feature, from N(0, 0.02²).</para>
/// <para>Errors: an input that is not tokens; learned, a number of tokens that is known only at run time.</para>
/// <para>
/// PyTorch has none (its tutorials write it as here). Keras: KerasHub's <c>SinePositionEncoding</c> and <c>PositionEmbedding</c>.
/// Source: <see href="https://arxiv.org/abs/1706.03762">Vaswani et al. 2017</see>, section 3.5.
/// </para>
/// </remarks>
public sealed class PositionalEncodingAttribute : LayerAttribute
{
    /// <summary>Learns what is added instead, as BERT, GPT and vision transformers do. Default: false.</summary>
    public bool Learned { get; set; }
}
