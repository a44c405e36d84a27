using TorchSharp;

namespace Lamina.Tests.Data;

public sealed class StreamTests
{
    private static Dataset<MnistImage> Stream(Dataset<MnistImage> data, Action<int>? read = null) =>
        new(data.Name, data.Labels, data.Classes, (index, sample) =>
        {
            read?.Invoke(index);
            using var image = data.Images[index].ToBatch();
            using var values = image.Tensor.data<float>();
            values.ToArray().CopyTo(sample);
        });

    [Fact]
    public void Training_on_a_stream_gives_the_same_bits_as_training_in_memory()
    {
        Assert.Equal(Weights(stream: false), Weights(stream: true));

        static byte[] Weights(bool stream)
        {
            using var data = TestData.First(200, 50);
            using var split = stream ? new DataSplit<MnistImage>(Stream(data.Train), Stream(data.Test)) : TestData.First(200, 50);
            split.Train.Augmentations = [Augment.Crop(2), Augment.Noise(3)];
            using var network = new LeNet(seed: 1);
            using var training = new LeNet.Training(network, epochs: 2);
            training.Fit(split, new RunOptions { Output = RunOutput.None, Directory = "", Threads = 1, Seed = 5 });
            return [.. network.state_dict().Values.SelectMany(tensor => tensor.bytes.ToArray())];
        }
    }

    [Fact]
    public void A_sample_that_cannot_be_read_is_named()
    {
        using var data = TestData.First(20, 1);
        using var stream = Stream(data.Train, index =>
        {
            if (index == 13) throw new IOException("the disk is gone");
        });
        using var order = Seed.Shuffle(20, 1, 0);
        var error = Assert.Throws<InvalidDataException>(() => Consume(stream.Shuffled(order, BatchPlan.Cut(20, 4, false), 1, 0, torch.CPU)));
        Assert.Contains("sample 13 could not be read: the disk is gone", error.Message);
    }

    [Fact]
    public void No_more_batches_are_read_ahead_than_allowed_and_unused_ones_are_freed()
    {
        int made = 0, freed = 0, most = 0, used = 0;
        foreach (var thing in Prefetch.Ahead(100, 5, _ =>
        {
            Interlocked.Increment(ref made);
            return new Counted(() => Interlocked.Increment(ref freed));
        }))
        {
            most = Math.Max(most, made - used);
            thing.Dispose();
            if (++used == 40) break;
        }
        Assert.InRange(most, 1, 5);
        Assert.Equal(made, freed);
        Assert.InRange(made, 40, 45);
    }

    [Fact]
    public void A_stream_has_images_parts_and_labels_like_any_data_set()
    {
        using var data = TestData.First(40, 1);
        using var stream = Stream(data.Train);
        using var some = stream.Subset(10);
        using var whole = data.Train.Subset(10);
        Assert.Equal(whole.Labels, some.Labels);
        using var image = some.Images[3].ToBatch();
        using var same = whole.Images[3].ToBatch();
        Assert.Equal(same.Tensor.bytes.ToArray(), image.Tensor.bytes.ToArray());
    }

    private static void Consume(IEnumerable<LabelledBatch> batches)
    {
        foreach (var batch in batches) batch.Dispose();
    }

    private sealed class Counted(Action freed) : IDisposable
    {
        public void Dispose() => freed();
    }
}
