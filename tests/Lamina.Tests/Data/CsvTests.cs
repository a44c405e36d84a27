namespace Lamina.Tests.Data;

public sealed class CsvTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Write(string text)
    {
        File.WriteAllText(folder.File("flowers.csv"), text);
        return folder.File("flowers.csv");
    }

    [Fact]
    public void Columns_become_samples_and_names_become_classes()
    {
        using var data = Csv.Load(Write("length,kind,width\r\n1.5,rose,2\r\n\r\n-3e-1,\"a \"\"tulip\"\", red\",4\r\n5,rose,6"), "kind");
        Assert.Equal(["a \"tulip\", red", "rose"], data.ClassNames);
        Assert.Equal([1, 0, 1], data.Labels);
        using var all = data.Images[..];
        using var values = all.Tensor.data<float>();
        Assert.Equal([1.5f, 2f, -0.3f, 4f, 5f, 6f], values.ToArray());
        Assert.Equal([3L, 2L], all.Tensor.shape);
    }

    [Fact]
    public void Whole_numbers_are_the_classes_themselves()
    {
        using var data = Csv.Load(Write("x,y\n1,10\n2,2\n3,0\n"), "y");
        Assert.Equal([10, 2, 0], data.Labels);
        Assert.Equal(11, data.Classes);
    }

    [Theory]
    [InlineData("x,y\n1,a\n2,b,c\n", "line 3: 3 fields, but the header has 2.")]
    [InlineData("x,y\n1,a\nnought,b\n", "line 3: 'nought' in column x is no finite number.")]
    [InlineData("x,y\n1,a\n\"2\n\",b\n,a\n", "line 5: '' in column x is no finite number.")]
    [InlineData("x,y\n1,a\nNaN,b\n", "line 3: 'NaN' in column x is no finite number.")]
    [InlineData("x,z\n1,a\n", "has no column 'y'; it has x, z.")]
    [InlineData("x,y\n", "has no record below its header.")]
    [InlineData("x,y\n1,a\n2,a\n", "has one class only, 'a'")]
    [InlineData("x,y\n1,\"a\n", "line 2: a quote is never closed.")]
    public void What_is_wrong_is_said_with_its_line(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Csv.Load(Write(text), "y")).Message);
}
