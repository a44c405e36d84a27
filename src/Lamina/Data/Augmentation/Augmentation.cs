namespace Lamina;

/// <summary>The sizes of an image, channels first.</summary>
/// <param name="Channels">How many channels.</param>
/// <param name="Height">How many rows.</param>
/// <param name="Width">How many columns.</param>
public readonly record struct ImageSize(int Channels, int Height, int Width);

/// <summary>Something that chance does to a sample before it is learnt from, so that each epoch sees another version of it.</summary>
/// <remarks>Those of Lamina are made by <see cref="Augment"/>; derive from this class for your own. Works on the CPU, on worker threads.</remarks>
public abstract class Augmentation
{
    /// <summary>Whether it moves or covers numbers by their places, which in a table's rows have no order. Default: false.</summary>
    public virtual bool NeedsOrder => false;

    /// <summary>Changes a sample in place.</summary>
    /// <param name="image">Its numbers in the data's own scale (pixels: 0 to 255), channel by channel, row by row.</param>
    /// <param name="size">Its sizes; a vector of n is 1×1×n.</param>
    /// <param name="random">The only source of chance to use: runs are then the same for the same seed, however many threads there are.</param>
    public abstract void Apply(Span<float> image, ImageSize size, RandomStream random);

    /// <summary>What the run's <c>recipe.txt</c> calls it: of Lamina's own the call that makes it. Default: the class's name.</summary>
    public override string ToString() => GetType().Name;
}
