namespace Lamina;

/// <summary>A layer that makes one value of several: of the open branches, or of named values and the current one.</summary>
/// <param name="values">The names of the values to join with the current one; none joins the open branches.</param>
public abstract class JoinAttribute(params string[] values) : LayerAttribute
{
    /// <summary>The named values, which are taken as written; the current value comes last.</summary>
    public string[] Values { get; } = values;
}
