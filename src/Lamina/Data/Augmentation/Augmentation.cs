namespace Lamina;

/// <summary>The size of an image, channels first.</summary>
/// <param name="Channels">How many channels.</param>
/// <param name="Height">How many rows.</param>
/// <param name="Width">How many columns.</param>
public readonly record struct ImageSize(int Channels, int Height, int Width);

/// <summary>A random change of a training sample, so that each epoch sees another version of it.</summary>
/// <remarks><see cref="Augment"/> makes the usual ones; derive from this class for your own. Applied on the CPU, on worker threads.</remarks>
public abstract class Augmentation
{
    /// <summary>Whether it moves or covers numbers by position, which means nothing in the rows of a table. Default: false.</summary>
    public virtual bool NeedsOrder => false;

    /// <summary>Changes a sample in place.</summary>
    /// <param name="image">Its numbers in the data's own scale (pixels: 0 to 255), channel by channel, row by row.</param>
    /// <param name="size">Its sizes; a vector of n is 1×1×n.</param>
    /// <param name="random">The only source of randomness to use: runs are then the same for the same seed, whatever the number of threads.</param>
    public abstract void Apply(Span<float> image, ImageSize size, RandomStream random);

    /// <summary>What the run's <c>recipe.txt</c> calls it: for Lamina's own, the call that makes it. Default: the class's name.</summary>
    public override string ToString() => GetType().Name;
}
