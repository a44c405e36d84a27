namespace Lamina.Tests.Data;

public sealed class CifarTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A record whose red, green and blue pixels hold three values.</summary>
    private static byte[] Record(byte[] labels, byte red, byte green, byte blue) =>
        [.. labels, .. Enumerable.Repeat(red, 1024), .. Enumerable.Repeat(green, 1024), .. Enumerable.Repeat(blue, 1024)];

    private void Write(string file, params byte[][] records) => File.WriteAllBytes(folder.File(file), [.. records.SelectMany(record => record)]);

    [Fact]
    public void Batches_are_read_in_order_with_their_labels()
    {
        Write("data_batch_1.bin", Record([3], 10, 20, 30), Record([9], 1, 2, 3));
        Write("data_batch_2.bin", Record([0], 200, 201, 202));
        Write("test_batch.bin", Record([7], 5, 6, 7));
        using var data = Cifar10.Load(folder.Path);
        Assert.Equal([3, 9, 0], data.Train.Labels);
        Assert.Equal([7], data.Test.Labels);
        Assert.Equal(10, data.Train.Classes);
        using var images = data.Train.Images[..];
        using var values = images.Tensor.data<float>();
        float[] pixels = values.ToArray();
        Assert.Equal([10f, 20f, 30f, 1f, 2f, 3f, 200f, 201f, 202f], Enumerable.Range(0, 9).Select(channel => pixels[1024 * channel + 5]));
    }

    [Fact]
    public void Of_cifar_100_the_class_or_the_group_is_learnt()
    {
        Write("train.bin", Record([19, 99], 1, 2, 3), Record([0, 4], 1, 2, 3));
        Write("test.bin", Record([5, 50], 1, 2, 3));
        using var fine = Cifar100.Load(folder.Path);
        using var coarse = Cifar100.Load(folder.Path, coarse: true);
        Assert.Equal([99, 4], fine.Train.Labels);
        Assert.Equal([19, 0], coarse.Train.Labels);
        Assert.Equal((100, 20), (fine.Train.Classes, coarse.Train.Classes));
    }

    [Fact]
    public void A_label_that_is_no_class_is_an_error_with_the_records_number()
    {
        Write("data_batch_1.bin", Record([3], 0, 0, 0), Record([12], 0, 0, 0));
        Write("test_batch.bin", Record([7], 5, 6, 7));
        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder.Path));
        Assert.EndsWith("data_batch_1.bin', record 2: label 12; the 10 classes are 0 to 9.", error.Message);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_an_error_with_the_records_number()
    {
        Write("data_batch_1.bin", Record([3], 0, 0, 0), Record([1], 0, 0, 0)[..3000]);
        var error = Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder.Path));
        Assert.EndsWith("6,073 bytes are no whole number of records of 3,073 bytes: record 2 is cut off after 3,000.", error.Message);
        Write("data_batch_1.bin");
        Assert.EndsWith("data_batch_1.bin' is empty.", Assert.Throws<InvalidDataException>(() => Cifar10.Load(folder.Path)).Message);
    }

    [Fact]
    public void Where_it_is_missing_the_error_says_where_it_looked_and_how_to_get_it()
    {
        string? before = Environment.GetEnvironmentVariable("LAMINA_DATA");
        try
        {
            Environment.SetEnvironmentVariable("LAMINA_DATA", folder.Path);
            var error = Assert.Throws<DirectoryNotFoundException>(() => Cifar10.Load());
            Assert.Contains(folder.File("cifar-10-batches-bin"), error.Message);
            Assert.Contains("https://www.cs.toronto.edu/~kriz/cifar.html", error.Message);
            Assert.Contains("nothing is downloaded", error.Message);

            Directory.CreateDirectory(folder.File("cifar10"));
            Write("cifar10/data_batch_1.bin", Record([3], 0, 0, 0));
            Write("cifar10/test_batch.bin", Record([3], 0, 0, 0));
            using var data = Cifar10.Load();
            Assert.Equal(1, data.Train.Count);
        }
        finally
        {
            Environment.SetEnvironmentVariable("LAMINA_DATA", before);
        }
    }
}
