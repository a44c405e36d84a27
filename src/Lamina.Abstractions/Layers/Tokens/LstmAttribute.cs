namespace Lamina;

/// <summary>Reads tokens one after the other with a long short-term memory: L×F becomes a vector of units, or L×units with every token's answer.</summary>
/// <remarks>
/// <para>
/// Parameters: 4·units × F, 4·units × units and two biases of 4·units, and as many again with <see cref="Bidirectional"/>. They start as
/// U(−1/√units, 1/√units), PyTorch's; with Keras's conventions the kernel by Glorot's rule, the recurrent one orthogonal, bias zeros, but ones for the forget gate.
/// </para>
/// <para>Errors: an input that is not tokens; a number of features that is known only at run time.</para>
/// <para>
/// PyTorch: <c>nn.LSTM(F, units, batch_first=True)</c>, whose output or last state this is. Keras: <c>LSTM(units, return_sequences)</c>,
/// with one bias. Source: Hochreiter and Schmidhuber 1997, "Long Short-Term Memory".
/// </para>
/// </remarks>
public sealed class LstmAttribute : LayerAttribute
{
    /// <summary>A long short-term memory.</summary>
    /// <param name="units">The number of features of the state; at least 1.</param>
    public LstmAttribute(int units) => Units = units;

    /// <inheritdoc cref="LstmAttribute(int)"/>
    public LstmAttribute(object units) => Units = units;

    /// <summary>The number of features of the state.</summary>
    public object Units { get; }

    /// <summary>Reads from the end as well, with weights of its own, and gives both answers, one after the other: 2·units features. Default: false.</summary>
    public bool Bidirectional { get; set; }

    /// <summary>Gives the state after every token instead of the last one. Default: false.</summary>
    public bool ReturnSequence { get; set; }
}
