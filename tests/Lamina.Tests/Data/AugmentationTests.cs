using TorchSharp;

namespace Lamina.Tests.Data;

public sealed class AugmentationTests
{
    private static readonly ImageSize Size = new(2, 3, 4);

    private static float[] Image => [.. Enumerable.Range(1, 24).Select(value => (float)value)];

    private static float[] Applied(Augmentation augmentation, long sample = 0)
    {
        float[] image = Image;
        augmentation.Apply(image, Size, new RandomStream(1, 0, sample));
        return image;
    }

    [Fact]
    public void A_flip_mirrors_each_row_or_each_column()
    {
        Assert.Equal([4, 3, 2, 1, 8, 7, 6, 5], Applied(Augment.Flip(1)).Take(8));
        Assert.Equal([16, 15, 14, 13], Applied(Augment.Flip(1)).Skip(12).Take(4));
        Assert.Equal([9, 10, 11, 12, 5, 6, 7, 8, 1, 2, 3, 4, 21], Applied(Augment.FlipVertically(1)).Take(13));
        Assert.Equal(Image, Applied(Augment.Flip(0)));
        Assert.InRange(Enumerable.Range(0, 1000).Count(sample => Applied(Augment.Flip(), sample)[0] == 4), 450, 550);
    }

    [Fact]
    public void A_crop_moves_all_channels_alike_by_up_to_the_padding()
    {
        var shifts = new HashSet<(int, int)>();
        for (int sample = 0; sample < 500; sample++)
        {
            float[] moved = Applied(Augment.Crop(1, fill: -1), sample);
            // 6 is in the middle: it never leaves the image.
            int at = Array.IndexOf(moved, 6f), other = Array.IndexOf(moved, 18f);
            Assert.Equal(12, other - at);
            shifts.Add((at / 4 - 1, at % 4 - 1));
            int lost = 12 - (3 - Math.Abs(at / 4 - 1)) * (4 - Math.Abs(at % 4 - 1));
            Assert.Equal(2 * lost, moved.Count(value => value == -1));
        }
        Assert.Equal(9, shifts.Count);
    }

    [Fact]
    public void Cut_out_fills_one_square_in_all_channels()
    {
        for (int sample = 0; sample < 200; sample++)
        {
            float[] cut = Applied(Augment.CutOut(2, fill: -1), sample);
            int[] filled = [.. Enumerable.Range(0, 12).Where(i => cut[i] == -1)];
            Assert.Equal(filled, Enumerable.Range(0, 12).Where(i => cut[12 + i] == -1));
            Assert.InRange(filled.Length, 1, 4);
            Assert.True(filled.Max(i => i / 4) - filled.Min(i => i / 4) <= 1 && filled.Max(i => i % 4) - filled.Min(i => i % 4) <= 1);
        }
    }

    [Fact]
    public void A_rotation_turns_about_the_middle()
    {
        float[] before = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        var size = new ImageSize(1, 3, 3);
        var turned = new List<double>();
        for (int sample = 0; sample < 300; sample++)
        {
            float[] image = [.. before];
            Augment.Rotate(180).Apply(image, size, new RandomStream(1, 0, sample));
            Assert.Equal(5, image[4], 4);
            // The picture is the plane 1 + x + 3y, which bilinear interpolation gives exactly: each value says where it comes from.
            double angle = new RandomStream(1, 0, sample).NextDouble(-Math.PI, Math.PI);
            turned.Add(angle);
            double x = 1 + Math.Cos(angle), y = 1 - Math.Sin(angle);
            Assert.Equal(1 + x + 3 * y, image[5], 1e-3);
        }
        Assert.True(turned.Min() < -3 && turned.Max() > 3);
        Assert.Equal(Image, Applied(Augment.Rotate(0)));
    }

    [Fact]
    public void Noise_has_its_standard_deviation()
    {
        float[] image = new float[20_000];
        Augment.Noise(3).Apply(image, new ImageSize(1, 1, image.Length), new RandomStream(7, 0, 0));
        double mean = image.Average(), std = Math.Sqrt(image.Average(value => (value - mean) * (value - mean)));
        Assert.Equal(0, mean, 1);
        Assert.InRange(std, 2.94, 3.06);
    }

    [Fact]
    public void Chance_depends_on_seed_epoch_and_sample_only()
    {
        Assert.Equal(Epoch(1, 0, 4), Epoch(1, 0, 7));
        Assert.NotEqual(Epoch(1, 0, 4), Epoch(1, 1, 4));
        Assert.NotEqual(Epoch(1, 0, 4), Epoch(2, 0, 4));

        static float[] Epoch(long seed, int epoch, int batchSize)
        {
            using var data = TestData.First(20, 1);
            data.Train.Augmentations = [Augment.Flip(), Augment.Crop(3), Augment.Rotate(10), Augment.CutOut(5), Augment.Noise(1)];
            using var order = torch.arange(20, torch.ScalarType.Int64);
            var all = new List<float>();
            foreach (var batch in data.Train.Shuffled(order, BatchPlan.Cut(20, batchSize, false), seed, epoch, torch.CPU))
            {
                using (batch)
                {
                    using var values = batch.X.Tensor.data<float>();
                    all.AddRange(values.ToArray());
                }
            }
            return [.. all];
        }
    }

    [Fact]
    public void The_columns_of_a_table_have_no_order_to_change()
    {
        foreach (var step in new[] { Augment.Flip(), Augment.FlipVertically(), Augment.Crop(1), Augment.Rotate(5), Augment.CutOut(1) })
        {
            Assert.Contains("vectors, whose columns have no order: use Noise, or shape a signal as [N, 1, L].", Assert.Throws<InvalidOperationException>(() => Augmented(step, [3, 5])).Message);
            Augmented(step, [3, 2, 5]);
        }
        Augmented(Augment.Noise(1), [3, 5]);

        static void Augmented(Augmentation step, long[] shape)
        {
            using var samples = torch.zeros(shape);
            using var rows = torch.arange(3, torch.ScalarType.Int64);
            new Augmenter([step], 1, 0).Apply(samples, rows);
        }
    }

    [Fact]
    public void Samples_are_measured_as_they_are()
    {
        using var data = TestData.First(20, 1);
        using var network = new LeNet(seed: 1);
        double before = network.Evaluate(data.Train).Loss;
        data.Train.Augmentations = [Augment.Noise(100)];
        Assert.Equal(before, network.Evaluate(data.Train).Loss);
    }

    [Fact]
    public void Mix_up_blends_samples_and_labels_with_the_same_shares()
    {
        using var pixels = torch.tensor(new float[] { 0, 10, 20, 30 }, [4, 1]);
        using var labels = new Labels(torch.tensor(new long[] { 0, 1, 2, 3 }), 4);
        var (x, y) = MixUp.Blend(pixels, labels, 1, new RandomStream(3, 0, 0));
        using (x) using (y)
        {
            using var values = x.Tensor.data<float>();
            using var shares = y.Tensor.data<float>();
            float[] mixed = values.ToArray(), rows = shares.ToArray();
            for (int i = 0; i < 4; i++)
            {
                float[] row = rows[(4 * i)..(4 * i + 4)];
                Assert.Equal(1, row.Sum(), 5);
                Assert.Equal(10 * row[1] + 20 * row[2] + 30 * row[3], mixed[i], 4);
            }
            Assert.Contains(rows, share => share is > 0.01f and < 0.99f);
        }
    }

    [Fact]
    public void Mix_up_in_a_run_blends_each_batch_anew_and_the_same_for_the_same_seed()
    {
        using var data = TestData.First(20, 1);
        data.Train.MixUpAlpha = 1;
        float[] first = Shares(1, 1);
        Assert.Equal(first, Shares(1, 1));
        Assert.NotEqual(first, Shares(1, 2));
        Assert.NotEqual(first, Shares(2, 1));
        Assert.NotEqual(first[..100], first[100..]);
        Assert.Contains(first, share => share is > 0.01f and < 0.99f);

        float[] Shares(long seed, int epoch)
        {
            using var order = torch.arange(20, torch.ScalarType.Int64);
            var all = new List<float>();
            foreach (var batch in data.Train.Shuffled(order, BatchPlan.Cut(20, 10, false), seed, epoch, torch.CPU))
            {
                using (batch)
                {
                    Assert.Equal(TargetKinds.SoftLabels, batch.Y.Kind);
                    using var values = batch.Y.Tensor.data<float>();
                    all.AddRange(values.ToArray());
                }
            }
            return [.. all];
        }
    }

    [Fact]
    public void A_network_learns_from_blended_batches()
    {
        using var data = TestData.First(640, 200);
        data.Train.MixUpAlpha = 0.4;
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, epochs: 3);
        var history = training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Threads = 1 });
        Assert.True(history.Last!.TestAccuracy > 0.5, $"{history.Last.TestAccuracy}");
    }

    [Fact]
    public void Mix_up_is_refused_where_there_is_nothing_to_blend()
    {
        using var numbers = new Dataset("numbers", torch.zeros([4, 2]), new TargetValues(torch.zeros([4, 1])));
        Assert.Equal("numbers has TargetValues; mix-up blends labels.", Assert.Throws<InvalidOperationException>(() => numbers.MixUpAlpha = 0.2).Message);
        using var classes = new Dataset("classes", torch.zeros([4, 2]), torch.zeros([4], torch.ScalarType.Int64), 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => classes.MixUpAlpha = double.NaN);
    }

    // import scipy.stats as st
    // for a in (0.2, 2.5): print(st.gamma.mean(a), st.gamma.var(a))       # a, a
    [Theory]
    [InlineData(0.2)]
    [InlineData(2.5)]
    public void Gamma_numbers_have_the_mean_and_variance_of_their_shape(double shape)
    {
        var random = new RandomStream(1, 2, 3);
        double[] values = [.. Enumerable.Range(0, 50_000).Select(_ => random.NextGamma(shape))];
        double mean = values.Average(), variance = values.Average(value => (value - mean) * (value - mean));
        Assert.InRange(mean, 0.95 * shape, 1.05 * shape);
        Assert.InRange(variance, 0.9 * shape, 1.1 * shape);
    }
}
