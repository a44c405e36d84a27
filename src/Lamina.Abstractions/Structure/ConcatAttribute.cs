namespace Lamina;

/// <summary>Values one after another along the feature axis: the channels of maps (Szegedy et al. 2015, "Going Deeper with Convolutions").</summary>
/// <remarks>
/// <para>Without names: the open branches, in order; with one branch, the fork and the branch. With names: the named values, older first, then the current one.</para>
/// <para>Errors: extents that differ beyond the features (see <see cref="Crop"/>); names while branches are open; a value joined with itself.</para>
/// <para>PyTorch: <c>torch.cat([a, b], 1)</c>. Keras: <c>Concatenate(axis=1)([a, b])</c> with channels first.</para>
/// </remarks>
/// <param name="values">The names of the values to put before the current one; none joins the open branches.</param>
public sealed class ConcatAttribute(params string[] values) : JoinAttribute(values)
{
    /// <summary>
    /// Cuts larger maps to the smallest around their centres (Ronneberger et al. 2015, "U-Net"); of an odd difference one cell more is cut at the end. Default: false, maps of other
    /// sizes are an error.
    /// </summary>
    public bool Crop { get; set; }
}
