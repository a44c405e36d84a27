using System.Globalization;

namespace Lamina.Tests.Output;

/// <summary>Figures read alike on every machine: half of a line with a comma and half with a point is neither.</summary>
public sealed class CultureTests
{
    [Fact]
    public void An_evaluation_has_points_where_the_machine_has_commas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var matrix = new ConfusionMatrix(new long[,] { { 3000, 1000 }, { 0, 4000 } });
            Assert.Equal("step 20  test loss 0.2500  test accuracy 0.8750  MAE 0.5000 m", $"{new TestResult(20, 2, 0.25, 0.875) { Metrics = [new("MAE", 0.5, "m", Better.Lower)] }}");
            string text = new Evaluation(0.25, matrix.Accuracy, matrix).ToString();
            Assert.StartsWith("loss 0.2500, accuracy 0.8750 of 8,000 samples", text);
            Assert.Contains("0.750", text);
            Assert.DoesNotContain("0,750", text);
            Assert.Contains("\n61,706 parameters, 416,520 multiply-adds", $"{LeNet.Summary}");
            Assert.Contains(" 117,600 ", $"{LeNet.Summary}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
