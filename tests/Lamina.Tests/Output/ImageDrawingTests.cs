using TorchSharp;

namespace Lamina.Tests.Output;

public sealed class ImageDrawingTests
{
    [Fact]
    public void A_grey_image_in_a_log_is_shades()
    {
        using var image = torch.tensor(new float[] { 0, 255, 255, 0, 255, 0, 255, 0, 255 }, [1, 3, 3]);
        Assert.Equal(" @=\n= =\n", new Sample(image).ToTerminal(color: false));
    }

    [Fact]
    public void A_colour_image_in_a_terminal_is_half_blocks()
    {
        using var image = torch.tensor(new float[] { 1, 0, 0, 0, 0, 1 }, [3, 2, 1]);
        Assert.Equal("\u001b[38;2;255;0;0m\u001b[48;2;0;0;255m▀\u001b[0m\n", new Sample(image).ToTerminal(color: true));
    }

    [Fact]
    public void A_digit_can_be_recognised()
    {
        string drawn = TestData.Subset.Train.Images[0].ToTerminal(color: false);
        Assert.Equal(14, drawn.Count(character => character == '\n'));
        Assert.Contains('@', drawn);
    }

    [Fact]
    public void What_is_no_image_cannot_be_drawn()
    {
        using var vector = torch.zeros([7]);
        var error = Assert.Throws<InvalidOperationException>(() => new Sample(vector).ToTerminal(color: false));
        Assert.Contains("this sample is [7]", error.Message);
    }
}
