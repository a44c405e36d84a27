using TorchSharp;

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
    [InlineData("x;y\n1,5;a\n2;b\n", "separates its fields by semicolons, as spreadsheets do where numbers have a comma; save it with commas")]
    [InlineData("x\ty\n1\ta\n2\tb\n", "separates its fields by tabs; save it with commas")]
    [InlineData("x,y\n1,a\nnought,b\n", "line 3: 'nought' in column x is no finite number.")]
    [InlineData("x,y\n1,a\n\"2\n\",b\n,a\n", "line 5: '' in column x is no finite number.")]
    [InlineData("x,y\n1,a\nNaN,b\n", "line 3: 'NaN' in column x is no finite number.")]
    [InlineData("x,z\n1,a\n", "has no column 'y'; it has x, z.")]
    [InlineData("x,y\n", "has no record below its header.")]
    [InlineData("x,y\n1,a\n2,a\n", "has one class only, 'a'")]
    [InlineData("x,y\n1,\"a\n", "line 2: a quote is never closed.")]
    [InlineData("x,y\n1,a\n2,b\n3,\n", "line 4: column y is empty; fill it in, or leave the record out.")]
    [InlineData("x,y\n1, \n2,b\n", "line 2: column y is empty")]
    [InlineData("y\na\nb\n", "has no column beside y: nothing is left to predict from.")]
    [InlineData("x,y\n1,20000000\n2,3\n", "column y holds 2 different numbers up to 20000000, which would be 20000001 classes: it looks like an identifier or an amount. Name the column of the class")]
    public void What_is_wrong_is_said_with_its_line(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Csv.Load(Write(text), "y")).Message);

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void Classes_may_be_missing_where_there_are_few(int greatest, bool isClass)
    {
        string path = Write($"x,y\n1,0\n2,{greatest}\n");
        if (!isClass)
        {
            Assert.Throws<InvalidDataException>(() => Csv.Load(path, "y"));
            return;
        }
        using var data = Csv.Load(path, "y");
        Assert.Equal(greatest + 1, data.Classes);
    }

    [Fact]
    public void One_number_written_in_two_ways_is_one_class()
    {
        using var data = Csv.Load(Write("x,y\n1,01\n2,1\n3,0\n"), "y");
        Assert.Equal([1, 1, 0], data.Labels);
        Assert.Equal(["0", "1"], data.ClassNames);
    }

    [Fact]
    public void Columns_of_numbers_become_targets_in_the_order_they_are_named()
    {
        using var data = Csv.LoadValues(Write("rooms,price,garden,rent\n2,1.5e3,0.5,10\n3,-2,1,20\n"), "rent", "price");
        Assert.Equal(TargetKinds.TargetValues, data.TargetKind);
        using var batch = data.Range(0, 2, torch.CPU);
        using var x = batch.X.Tensor.data<float>();
        using var y = batch.Y.Tensor.data<float>();
        Assert.Equal([2f, 0.5f, 3f, 1f], x.ToArray());
        Assert.Equal([10f, 1500f, 20f, -2f], y.ToArray());
        Assert.Equal([2L, 2L], batch.Y.Tensor.shape);
    }

    [Theory]
    [InlineData("x,y\n1,2\n2,cheap\n", "line 3: 'cheap' in column y is no finite number.")]
    [InlineData("x,y\n1,\n", "line 2: '' in column y is no finite number.")]
    [InlineData("x,z\n1,2\n", "has no column 'y'; it has x, z.")]
    [InlineData("y\n1\n", "has no column beside y: nothing is left to predict from.")]
    public void What_is_wrong_with_a_target_is_said_with_its_line(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Csv.LoadValues(Write(text), "y")).Message);
}
