namespace Lamina;

/// <summary>Extents that are not a number. Written without the type's name: <c>[Input(3, Any, Any)]</c>.</summary>
public static class Sizes
{
    /// <summary>
    /// An extent that is known only when the program runs. Convolutions, pools and elementwise layers accept it for height and width;
    /// a layer whose weights depend on it is an error. Keras: <c>None</c>.
    /// </summary>
    public const int Any = -1;
}
