using System.Xml.Linq;

namespace Lamina.Tests.Output;

public sealed class BoardTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static History Of(string network, params double[] losses) =>
        Histories.Of(network, [.. losses.Select((loss, i) => new EpochResult(i + 1, loss, 0.5, loss + 0.1, 0.4, 0.01, 1, 100))]);

    [Fact]
    public void Runs_are_drawn_over_each_other_with_a_legend()
    {
        var picture = XDocument.Parse(LearningCurves.Compare("two & two", [("first", Of("A", 1, 0.5)), ("a run with a very long name indeed, for a legend", Of("B", 2, 1, 0.7))]));
        Assert.Equal(6, picture.Descendants(Svg + "polyline").Count());
        string[] texts = [.. picture.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.Equal("two & two", texts[0]);
        Assert.Equal(2, texts.Count(text => text == "first"));
        Assert.Contains("first train", texts);
        Assert.Equal(2, picture.Descendants(Svg + "polyline").Count(line => line.Attribute("stroke-dasharray") is not null));
        // What is drawn stays in the picture.
        Assert.All(picture.Descendants(Svg + "text"), text => Assert.True(text.Attribute("y") is null || (double)text.Attribute("y")! < (double)picture.Root!.Attribute("height")! - 56));
    }

    [Fact]
    public void The_page_has_every_run_of_the_folder()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "one", "two/inner" })
        {
            Directory.CreateDirectory(folder.File(name));
            File.WriteAllText(Path.Combine(folder.File(name), "history.json"), Of("Net<T>", 1, 0.5, double.NaN).ToJson());
        }
        File.WriteAllText(folder.File("one/confusion.svg"), "<svg id=\"matrix\"/>");
        File.WriteAllText(folder.File("two/inner/schedule.svg"), "<svg id=\"rates\"/>");
        string page = File.ReadAllText(Board.Write(folder.Path));
        Assert.Contains($"<td>{Path.Combine("two", "inner")}</td><td>3</td>", page);
        Assert.Contains("<td>one</td><td>3</td><td>NaN</td>", page);
        Assert.Equal(6 + 2 * 4, page.Split("<polyline").Length - 1);
        Assert.Contains("<svg id=\"matrix\"/>", page[..page.IndexOf($"<h2>{Path.Combine("two", "inner")}", StringComparison.Ordinal)]);
        Assert.Contains("<svg id=\"rates\"/>", page[page.IndexOf($"<h2>{Path.Combine("two", "inner")}", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("Net<T>", page);
    }

    [Fact]
    public void A_folder_without_runs_is_an_error_that_says_so()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("No run is in", Assert.Throws<FileNotFoundException>(() => Board.Write(folder.Path)).Message);
        Assert.Throws<DirectoryNotFoundException>(() => Board.Write(folder.File("nowhere")));
        File.WriteAllText(folder.File("history.json"), "{");
        Assert.Contains("is no history", Assert.Throws<InvalidDataException>(() => Board.Write(folder.Path)).Message);
    }

    [Fact]
    public void A_confusion_matrix_is_drawn_cell_by_cell()
    {
        var picture = XDocument.Parse(ConfusionChart.ToSvg("A & B", new ConfusionMatrix(new long[,] { { 3, 1 }, { 0, 6 } }, ["cat", "dog"])));
        string[] texts = [.. picture.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.Equal("A & B: 0.9000 of 10 right", texts[0]);
        Assert.Equal(["3", "1", "6"], texts.Where(text => text.Length == 1));
        Assert.Equal((2, 2), (texts.Count(text => text == "cat"), texts.Count(text => text == "dog")));
        Assert.Contains("predicted", texts);
        Assert.Contains("true", texts);
        // Of the first row a quarter went wrong: 0.08 + 0.92 / 4.
        Assert.Contains(picture.Descendants(Svg + "rect"), cell => (string?)cell.Attribute("fill-opacity") == "0.31");
    }

    [Fact]
    public void A_hundred_classes_are_colours_only()
    {
        var counts = new long[100, 100];
        for (int k = 0; k < 100; k++) counts[k, (k + 1) % 100] = 5;
        var picture = XDocument.Parse(ConfusionChart.ToSvg("many", new ConfusionMatrix(counts)));
        Assert.Equal(3, picture.Descendants(Svg + "text").Count());
        Assert.Equal(100, picture.Descendants(Svg + "rect").Count(cell => cell.Attribute("fill-opacity") is not null));
    }
}
