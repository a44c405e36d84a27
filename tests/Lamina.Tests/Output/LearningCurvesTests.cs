using System.Xml.Linq;

namespace Lamina.Tests.Output;

public sealed class LearningCurvesTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static History Of(params EpochResult[] epochs) => Histories.Of("A & B", epochs);

    private static EpochResult Epoch(int number, double loss, double accuracy) =>
        new(number, loss, accuracy, loss + 0.1, accuracy - 0.1, 0.001, 1, 1000);

    [Fact]
    public void Four_lines_with_axes_and_legend()
    {
        var picture = XDocument.Parse(LearningCurves.ToSvg(Of(Epoch(1, 1, 0.5), Epoch(2, 0.5, 0.8), Epoch(3, 0.4, 0.9))));
        string[] texts = [.. picture.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.Equal("A & B", texts[0]);
        Assert.Equal(2, texts.Count(text => text == "train"));
        Assert.Equal(2, texts.Count(text => text == "test"));
        Assert.Equal(2, texts.Count(text => text == "epoch"));
        Assert.Contains("loss", texts);
        Assert.Contains("accuracy", texts);

        var lines = picture.Descendants(Svg + "polyline").ToArray();
        Assert.Equal(4, lines.Length);
        // Loss axis 0.4 to 1.2 over 240 units, epochs 1 to 3 over 360: the first training loss, 1, is a quarter of the way down.
        Assert.StartsWith("0,60 180,210 360,240", lines[0].Attribute("points")!.Value);
    }

    [Fact]
    public void One_epoch_is_a_point_and_none_an_empty_frame()
    {
        var one = XDocument.Parse(LearningCurves.ToSvg(Of(Epoch(1, 1, 0.5))));
        Assert.Equal(4, one.Descendants(Svg + "circle").Count());
        Assert.DoesNotContain("NaN", one.ToString());
        var none = XDocument.Parse(LearningCurves.ToSvg(Of()));
        Assert.Empty(none.Descendants(Svg + "circle"));
    }

    [Fact]
    public void A_loss_that_is_not_finite_is_left_out()
    {
        string picture = LearningCurves.ToSvg(Of(Epoch(1, 1, 0.5), Epoch(2, double.NaN, 0.1)));
        Assert.DoesNotContain("NaN", picture);
    }

    [Theory]
    [InlineData(0.02, 0.31, 5, false, 0, 0.4, 0.1)]
    [InlineData(0.91, 0.99, 5, false, 0.9, 1, 0.02)]
    [InlineData(1, 3, 8, true, 1, 3, 1)]
    [InlineData(1, 100, 8, true, 0, 100, 20)]
    [InlineData(7, 7, 8, true, 6, 8, 1)]
    public void Ticks_are_round(double min, double max, int ticks, bool whole, double start, double end, double step)
    {
        var axis = ChartAxis.Around(min, max, ticks, whole);
        Assert.Equal((start, end, step), (Math.Round(axis.Min, 9), Math.Round(axis.Max, 9), Math.Round(axis.Step, 9)));
    }
}
