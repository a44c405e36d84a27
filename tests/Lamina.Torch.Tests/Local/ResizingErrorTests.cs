using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Lamina.Torch.Tests.Local;

/// <summary>Resizing names what it cannot do.</summary>
public sealed class ResizingErrorTests
{
    [Fact]
    public void Resizing_says_what_is_wrong()
    {
        using var x = zeros([1, 1, 2, 2]);
        Assert.Contains("either size or scale_factor", Assert.Throws<ArgumentException>(() => F.interpolate(x)).Message, StringComparison.Ordinal);
        Assert.Contains("Trilinear interpolation cannot resize a tensor of 4 dimensions", Assert.Throws<ArgumentException>(() => F.interpolate(x, [3], null, InterpolationMode.Trilinear)).Message, StringComparison.Ordinal);
    }
}
