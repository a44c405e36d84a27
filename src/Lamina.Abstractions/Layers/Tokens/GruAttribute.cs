namespace Lamina;

/// <summary>Reads tokens one after the other with a gated recurrent unit: L×F becomes a vector of units, or L×units with every token's answer.</summary>
/// <remarks>
/// <para>
/// Parameters: 3·units × F, 3·units × units and two biases of 3·units, and as many again with <see cref="Bidirectional"/>. They start as
/// U(−1/√units, 1/√units), PyTorch's; with Keras's conventions the kernel by Glorot's rule, the recurrent one orthogonal, biases zeros.
/// </para>
/// <para>Errors: an input that is not tokens; a number of features that is known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.GRU(F, units, batch_first=True)</c>, whose output or last state this is. Keras: <c>GRU(units, return_sequences)</c>,
/// with one bias (two with <c>reset_after</c>, its default). Source: <see href="https://arxiv.org/abs/1406.1078">Cho et al. 2014</see>.
/// </para>
/// </remarks>
public sealed class GruAttribute : LayerAttribute
{
    /// <summary>A gated recurrent unit.</summary>
    /// <param name="units">The number of features of the state; at least 1.</param>
    public GruAttribute(int units) => Units = units;

    /// <inheritdoc cref="GruAttribute(int)"/>
    public GruAttribute(object units) => Units = units;

    /// <summary>The number of features of the state.</summary>
    public object Units { get; }

    /// <summary>Reads from the end as well, with weights of its own, and gives both answers, one after the other: 2·units features. Default: false.</summary>
    public bool Bidirectional { get; set; }

    /// <summary>Gives the state after every token instead of the last one. Default: false.</summary>
    public bool ReturnSequence { get; set; }
}
