using TorchSharp;

namespace Lamina.Tests.Data;

public sealed class SelectionTests
{
    /// <summary>Sample i holds the number i.</summary>
    private static Dataset Of(params int[] labels) => new(
        "mine", torch.arange(labels.Length, torch.ScalarType.Float32).reshape(-1, 1), TestData.Indices(labels), 3);

    private static float[] Numbers(Dataset data)
    {
        using var all = data.Images.Slice(0, data.Count);
        using var values = all.Tensor.data<float>();
        return values.ToArray();
    }

    [Fact]
    public void A_split_gives_each_class_its_share_of_both_parts_and_loses_nothing()
    {
        using var data = Of([.. Enumerable.Repeat(0, 10), .. Enumerable.Repeat(1, 20), .. Enumerable.Repeat(2, 30)]);
        using var split = data.Split(0.2, seed: 4);
        Assert.Equal([2, 4, 6], split.Test.ClassCounts());
        Assert.Equal([8, 16, 24], split.Train.ClassCounts());
        Assert.Equal(Enumerable.Range(0, 60).Select(i => (float)i), Numbers(split.Train).Concat(Numbers(split.Test)).Order());

        using var again = data.Split(0.2, seed: 4);
        using var other = data.Split(0.2, seed: 5);
        Assert.Equal(Numbers(split.Test), Numbers(again.Test));
        Assert.NotEqual(Numbers(split.Test), Numbers(other.Test));
    }

    [Fact]
    public void A_class_with_too_few_samples_to_split_is_named()
    {
        using var data = Of(0, 0, 0, 0, 1, 2, 2, 2, 2);
        var error = Assert.Throws<ArgumentException>(() => data.Split(0.25));
        Assert.Contains("mine: class 1 has too few samples, 1", error.Message);
    }

    [Fact]
    public void A_subset_has_each_class_alike()
    {
        using var data = Of([.. Enumerable.Repeat(0, 50), .. Enumerable.Repeat(1, 3), .. Enumerable.Repeat(2, 50)]);
        using var some = data.Subset(21, seed: 1);
        Assert.Equal([9, 3, 9], some.ClassCounts());
        Assert.Equal(21, Numbers(some).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Subset(104));
    }

    [Fact]
    public void Balancing_repeats_the_samples_of_small_classes()
    {
        using var data = Of(0, 0, 0, 0, 0, 1, 1, 2);
        using var balanced = data.Balanced();
        Assert.Equal([5, 5, 5], balanced.ClassCounts());
        Assert.Equal(5, Numbers(balanced).Count(number => number == 7));
        Assert.Equal([2, 3], Numbers(balanced).Where(number => number is 5 or 6).GroupBy(number => number).Select(group => group.Count()).Order());
    }

    [Fact]
    public void A_typed_data_set_stays_typed()
    {
        using DataSplit<MnistImage> split = TestData.Subset.Test.Split(0.1);
        using Dataset<MnistImage> some = split.Train.Subset(10).Balanced();
        Assert.Equal((1800, 200, 10), (split.Train.Count, split.Test.Count, some.Count));
    }

    // import gzip, numpy as np
    // x = np.frombuffer(gzip.open("src/Lamina/Data/Mnist/t10k-images-idx3-ubyte.gz").read()[16:], np.uint8).astype(np.float64)
    // print(x.mean(), x.std())
    [Fact]
    public void Statistics_are_those_of_the_whole_data_set()
    {
        var statistics = TestData.Subset.Test.Statistics();
        Assert.Equal(33.741377551020406, Assert.Single(statistics.Mean), 6);
        Assert.Equal(79.09770297362873, Assert.Single(statistics.Std), 6);

        using var data = new Dataset("mine", torch.tensor(new float[] { 1, 10, 3, 20 }, [2, 2]), torch.tensor(new long[] { 0, 1 }), 2);
        Assert.Equal("[Normalize(new[] { 2.0, 15.0 }, new[] { 1.0, 5.0 })]", data.Statistics().ToString());
    }

    [Fact]
    public void Parts_keep_the_augmentations_and_mix_up()
    {
        using var data = Of(0, 0, 0, 1, 1, 1, 2, 2, 2);
        data.Augmentations = [Augment.Noise(std: 1)];
        data.MixUpAlpha = 0.3;
        using var split = data.Split(1.0 / 3);
        using var some = data.Subset(3);
        using var balanced = data.Balanced();
        Assert.All(new[] { split.Train, split.Test, some, balanced }, part =>
        {
            Assert.Same(data.Augmentations, part.Augmentations);
            Assert.Equal(0.3, part.MixUpAlpha);
        });
    }
}
