namespace Lamina;

/// <summary>Puts the layers of a block here.</summary>
/// <remarks>
/// <para>
/// The layers are named after the use: <c>stage1.conv1</c>, with <see cref="LayerAttribute.Name"/> or the block's name in lower case and a running number. With
/// <see cref="Repeat"/>, a written name gets <c>.0</c>, <c>.1</c>, …, or counts on if it ends in a number: <c>"layer1.1"</c>, <c>"layer1.2"</c>.
/// </para>
/// <para>Errors: a class without <see cref="BlockAttribute"/>; too few, too many or unfitting arguments; a block that uses itself.</para>
/// </remarks>
/// <typeparam name="TBlock">A class with <see cref="BlockAttribute"/>, from this or a referenced assembly.</typeparam>
/// <param name="arguments">The block's parameters in order; those with defaults may be left out. Inside a block an argument may be an expression.</param>
public sealed class UseAttribute<TBlock>(params object[] arguments) : LayerAttribute where TBlock : class
{
    /// <summary>The block's parameters, in order.</summary>
    public object[] Arguments { get; } = arguments;

    /// <summary>How many times the block is repeated, one after another; at least 1. Default: 1.</summary>
    public int Repeat { get; set; }
}
