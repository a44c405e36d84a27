namespace Lamina;

/// <summary>
/// The product of values, element by element. An extent of 1 is broadcast: a gate of C×1×1 scales the channels of C×H×W (Hu et al. 2018,
/// "Squeeze-and-Excitation Networks").
/// </summary>
/// <remarks>
/// <para>Without names: of the open branches, in order; with one branch, of the fork and the branch. With names: of the named values and the current one.</para>
/// <para>Errors: ranks that differ; extents that differ and are not 1; names while branches are open; a value joined with itself.</para>
/// <para>PyTorch: <c>a * b</c>. Keras: <c>Multiply()([a, b])</c>.</para>
/// </remarks>
/// <param name="values">The names of the values to multiply with the current one; none multiplies the open branches.</param>
public sealed class MultiplyAttribute(params string[] values) : JoinAttribute(values);
