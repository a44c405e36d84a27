namespace Lamina.Tests.Data;

public sealed class MnistTests
{
    [Fact]
    public void The_embedded_subset_is_balanced()
    {
        Assert.All(Enumerable.Range(0, 10), digit =>
        {
            Assert.Equal(1000, TestData.Subset.Train.Labels.Count(label => label == digit));
            Assert.Equal(200, TestData.Subset.Test.Labels.Count(label => label == digit));
        });
        Assert.Equal((10_000, 2_000), (TestData.Subset.Train.Images.Count, TestData.Subset.Test.Images.Count));
    }

    // import gzip
    // for part in ("train", "t10k"):
    //     print(sum(gzip.open(f"src/Lamina/Data/Mnist/{part}-images-idx3-ubyte.gz").read()[16:]),
    //           list(gzip.open(f"src/Lamina/Data/Mnist/{part}-labels-idx1-ubyte.gz").read()[8:16]))
    [Theory]
    [InlineData(true, 262578129.0, new[] { 4, 3, 1, 8, 3, 9, 1, 0 })]
    [InlineData(false, 52906480.0, new[] { 0, 9, 4, 4, 0, 0, 3, 7 })]
    public void The_embedded_subset_is_what_the_script_wrote(bool train, double sum, int[] labels)
    {
        var data = train ? TestData.Subset.Train : TestData.Subset.Test;
        using var images = data.Images[..];
        using var total = images.Tensor.sum(TorchSharp.torch.ScalarType.Float64);
        Assert.Equal(sum, total.item<double>());
        Assert.Equal(labels, data.Labels.Take(8));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_of_plain_or_packed_files_is_read(bool packed)
    {
        using var folder = new TemporaryFolder();
        new IdxFolder(folder.Path, packed).WriteAll();
        using var data = Mnist.Load(folder.Path);
        Assert.Equal((3, 2), (data.Train.Count, data.Test.Count));
        Assert.Equal([0, 1, 2], data.Train.Labels);
        using var second = data.Train.Images[1].ToBatch();
        using var value = second.Tensor.max();
        Assert.Equal(1f, value.item<float>());
    }

    [Fact]
    public void A_missing_folder_and_a_missing_file_are_named()
    {
        using var folder = new TemporaryFolder();
        string nowhere = folder.File("nowhere");
        Assert.Contains(nowhere, Assert.Throws<DirectoryNotFoundException>(() => Mnist.Load(nowhere)).Message);

        new IdxFolder(folder.Path, packed: false).WriteAll();
        File.Delete(folder.File("t10k-labels-idx1-ubyte"));
        var error = Assert.Throws<FileNotFoundException>(() => Mnist.Load(folder.Path));
        Assert.Contains("has neither t10k-labels-idx1-ubyte nor t10k-labels-idx1-ubyte.gz", error.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_truncated_file_is_named_with_both_sizes(bool packed) => Expect(packed,
        files => files.Rewrite("train-images-idx3-ubyte", content => content[..^100]),
        "train-images-idx3-ubyte", "2,268 bytes", "expected 2,368", "truncated");

    [Fact]
    public void A_truncated_gzip_file_is_named() => Expect(packed: true,
        files => files.Truncate("train-images-idx3-ubyte"), "train-images-idx3-ubyte.gz");

    [Fact]
    public void A_file_that_ends_within_its_header_is_named() => Expect(packed: false,
        files => files.Rewrite("train-images-idx3-ubyte", content => content[..10]), "10 bytes; the header alone has 16");

    [Fact]
    public void Labels_in_place_of_images_are_named() => Expect(packed: false,
        files => files.Rewrite("train-images-idx3-ubyte", _ => files.Read("train-labels-idx1-ubyte").Concat(new byte[16]).ToArray()),
        "starts with 0x00000801, labels; expected 0x00000803, images");

    [Fact]
    public void A_gzip_file_under_a_plain_name_is_named() => Expect(packed: false,
        files => files.Rewrite("train-images-idx3-ubyte", IdxFolder.Pack), "a gzip file without .gz in its name");

    [Fact]
    public void Something_after_the_values_is_named() => Expect(packed: false,
        files => files.Rewrite("t10k-labels-idx1-ubyte", content => [.. content, 7]), "11 bytes", "expected 10", "something after the values");

    [Fact]
    public void Different_numbers_of_images_and_labels_are_named() => Expect(packed: false,
        files => files.WriteLabels("train", [0, 1]), "has 3 images", "has 2 labels");

    [Fact]
    public void Images_of_another_size_are_named() => Expect(packed: false,
        files => files.WriteImages("train", 3, 32), "images of 32×32 pixels; MNIST's are 28×28");

    [Fact]
    public void An_eleventh_class_is_named() => Expect(packed: false,
        files => files.WriteLabels("train", [0, 1, 10]), "is 10; the ten classes are 0 to 9");

    private static void Expect(bool packed, Action<IdxFolder> damage, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var files = new IdxFolder(folder.Path, packed);
        files.WriteAll();
        damage(files);
        var error = Assert.Throws<InvalidDataException>(() => Mnist.Load(folder.Path));
        Assert.All(words, word => Assert.Contains(word, error.Message));
    }
}
