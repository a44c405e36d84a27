using System.Globalization;
using System.Xml.Linq;

namespace Lamina.Tests.Output;

public sealed class ScheduleChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static RunStarted Run(int epochs, int stepsPerEpoch, Func<TrainingPosition, double> rate) =>
        new(LeNet.Summary, new Recipe("CrossEntropy", "Sgd(0.1)", epochs, 64, 10, false), "", "cpu", 1, 0, 64 * stepsPerEpoch, 64, stepsPerEpoch)
        {
            Schedule = ScheduledRate.Over(new TrainingPosition(0, 0, stepsPerEpoch, epochs), rate),
        };

    private static (double X, double Y)[] Line(RunStarted run)
    {
        var line = XDocument.Parse(ScheduleChart.ToSvg(run)).Descendants(Svg + "polyline").Single();
        return [.. line.Attribute("points")!.Value.Split(' ').Select(point => point.Split(',')).Select(xy => (double.Parse(xy[0], CultureInfo.InvariantCulture), double.Parse(xy[1], CultureInfo.InvariantCulture)))];
    }

    [Fact]
    public void The_line_falls_where_the_schedule_does()
    {
        // 0.1 for five of ten epochs, then 0.05: the axis goes from 0.05 to 0.1, over 240 units.
        var line = Line(Run(10, 4, at => at.Epoch < 5 ? 0.1 : 0.05));
        Assert.Equal(40, line.Length);
        Assert.All(line[..20], point => Assert.Equal(0, point.Y));
        Assert.All(line[20..], point => Assert.Equal(240, point.Y));
        Assert.Equal(180, line[20].X, 1);
    }

    [Fact]
    public void A_long_run_is_a_thousand_points_from_its_first_step_to_its_last()
    {
        var schedule = ScheduledRate.Over(new TrainingPosition(0, 0, 1000, 3000, 2_500_000), at => at.Step + at.Epoch / 1e4);
        Assert.Equal(1000, schedule.Count);
        Assert.Equal(new ScheduledRate(0, 0), schedule[0]);
        Assert.Equal(new ScheduledRate(2_499_999, 2_499_999.2499), schedule[^1]);
    }

    [Fact]
    public void A_constant_rate_is_drawn_on_an_axis_of_its_size()
    {
        var picture = XDocument.Parse(ScheduleChart.ToSvg(Run(1, 5, _ => 1e-5)));
        string[] texts = [.. picture.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.Contains("1e-5", texts);
        Assert.Contains("steps done", texts);
        Assert.All(Line(Run(1, 5, _ => 1e-5)), point => Assert.Equal(120, point.Y, 1));
    }

    /// <summary>Labels of neighbours differ, however little the rate moves; what no label could say is level.</summary>
    [Theory]
    [InlineData(0.001, 0.999)]
    [InlineData(0.001, 0.9998)]
    [InlineData(0.001, 0.9999999)]
    [InlineData(2e-7, 0.998)]
    [InlineData(0.1, 0.9997)]
    public void Ticks_can_be_told_apart(double from, double factor)
    {
        var picture = XDocument.Parse(ScheduleChart.ToSvg(Run(1, 5, at => at.Step < 3 ? from : from * factor)));
        string[] labels = [.. picture.Descendants(Svg + "text").Where(text => text.Attribute("text-anchor")?.Value == "end").Select(text => text.Value)];
        Assert.InRange(labels.Length, 3, 12);
        Assert.Equal(labels.Distinct(), labels);
        Assert.All(labels, label => Assert.InRange(label.Length, 1, 9));
    }
}
