namespace Lamina;

/// <summary>The sum of values of one shape: a residual connection (He et al. 2016, "Deep Residual Learning for Image Recognition").</summary>
/// <remarks>
/// <para>Without names: of the open branches, in order; with one branch, of the fork and the branch. With names: of the named values and the current one.</para>
/// <para>Errors: shapes that differ; names while branches are open; a value joined with itself.</para>
/// <para>PyTorch: <c>a + b</c>. Keras: <c>Add()([a, b])</c>.</para>
/// </remarks>
/// <param name="values">The names of the values to add to the current one; none adds the open branches.</param>
public sealed class AddAttribute(params string[] values) : JoinAttribute(values);
