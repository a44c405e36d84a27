namespace Lamina;

/// <summary>The usual augmentations: <c>data.Train.Augmentations = [Augment.Flip(), Augment.Crop(4)]</c>.</summary>
public static class Augment
{
    /// <summary>Mirrors left and right. PyTorch: <c>RandomHorizontalFlip</c>.</summary>
    /// <param name="probability">The probability for each sample, 0 to 1.</param>
    public static Augmentation Flip(double probability = 0.5) => new Flip(Probability(probability), vertical: false);

    /// <summary>Mirrors top and bottom. PyTorch: <c>RandomVerticalFlip</c>.</summary>
    /// <param name="probability">The probability for each sample, 0 to 1.</param>
    public static Augmentation FlipVertically(double probability = 0.5) => new Flip(Probability(probability), vertical: true);

    /// <summary>
    /// Shifts by up to <paramref name="padding"/> pixels each way: a crop of the image's own size from the padded image. PyTorch: <c>RandomCrop(size, padding)</c>.
    /// Keras: <c>width_shift_range</c> and <c>height_shift_range</c> with a constant fill.
    /// </summary>
    /// <param name="padding">The largest shift in pixels, at least 0; 4 is usual for 32×32.</param>
    /// <param name="fill">The value of pixels from outside the image.</param>
    public static Augmentation Crop(int padding, float fill = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        return new Shift(padding, fill);
    }

    /// <summary>Fills a square at a random place; the part of it that is outside is lost. Source: DeVries and Taylor 2017 (arXiv:1708.04552).</summary>
    /// <param name="size">The square's side in pixels, at least 1; the paper uses 16 for CIFAR-10.</param>
    /// <param name="fill">What it is filled with.</param>
    public static Augmentation CutOut(int size, float fill = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return new CutOut(size, fill);
    }

    /// <summary>Turns about the middle, with bilinear interpolation. PyTorch: <c>RandomRotation(degrees, BILINEAR)</c>.</summary>
    /// <param name="degrees">The largest angle each way, 0 to 180.</param>
    /// <param name="fill">The value of pixels from outside the image.</param>
    public static Augmentation Rotate(double degrees, float fill = 0)
    {
        if (degrees is not (>= 0 and <= 180)) throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "The angle is 0 to 180 degrees.");
        return new Rotation(degrees, fill);
    }

    /// <summary>Adds N(0, std²) to each number.</summary>
    /// <param name="std">The standard deviation in the data's own scale, at least 0.</param>
    public static Augmentation Noise(double std)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(std);
        return new Noise(std);
    }

    private static double Probability(double value) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A probability is 0 to 1.");
}
