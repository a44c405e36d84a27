using TorchSharp;

namespace Lamina.Tests.Data;

/// <summary>Answers of every kind beside samples that are read one by one.</summary>
public sealed class StreamedTargetTests
{
    private const int Count = 6;

    private static readonly SampleReader Read = (index, sample) => sample.Fill(index);

    /// <summary>Sample i holds its number, and so does its answer, which must stay beside it in whatever order.</summary>
    public static TheoryData<string, Func<Dataset>, float[]> Kinds => new()
    {
        { "values in memory", () => new Dataset("d", new TargetValues(Numbers([Count, 1])), [2], Read), [4, 1] },
        { "soft labels in memory", () => new Dataset("d", new SoftLabels(Numbers([Count, 1]) / 10), [2], Read), [0.4f, 0.1f] },
        { "a class for each pixel in memory", () => new Dataset("d", new Labels(Numbers([Count, 1, 1]).to(torch.ScalarType.Int64), Count), [2], Read), [4, 1] },
        { "values", () => new Dataset("d", Count, [2], Read, StreamedTarget.Values([1], Read)), [4, 1] },
        { "a map", () => new Dataset("d", Count, [2], Read, StreamedTarget.Values([1, 1, 2], Read)), [4, 4, 1, 1] },
        { "soft labels", () => new Dataset("d", Count, [2], Read, StreamedTarget.SoftLabels([2], (i, k) => k.Fill(i / 10f))), [0.4f, 0.4f, 0.1f, 0.1f] },
        { "classes", () => new Dataset("d", Count, [2], Read, StreamedTarget.Labels(Count, [], Read)), [4, 1] },
        { "a class for each pixel", () => new Dataset("d", Count, [2], Read, StreamedTarget.Labels(Count, [1, 2], Read)), [4, 4, 1, 1] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Answers_come_with_their_samples(string what, Func<Dataset> make, float[] expected)
    {
        using var data = make();
        using var order = torch.tensor(new long[] { 4, 1 });
        var batch = Assert.Single(data.Shuffled(order, [(0, 2)], 1, 0, torch.CPU));
        Assert.Equal(what.StartsWith("a class", StringComparison.Ordinal) || what == "classes" ? torch.ScalarType.Int64 : torch.ScalarType.Float32, batch.Y.Tensor.dtype);
        Assert.Equal([4f, 4f, 1f, 1f], Floats(batch.X.Tensor));
        Assert.Equal(expected, Floats(batch.Y.Tensor));
        batch.Dispose();

        using var part = data.Subset(3);
        using var rows = part.Range(0, 3, torch.CPU);
        double scale = data.TargetKind == TargetKinds.SoftLabels ? 10 : 1;
        Assert.Equal(Floats(rows.X.Tensor).Distinct(), Floats(rows.Y.Tensor * scale).Distinct());
    }

    [Fact]
    public void Classes_that_are_read_can_be_counted_and_split_by()
    {
        using var data = new Dataset("d", Count, [2], Read, StreamedTarget.Labels(3, [], (index, label) => label.Fill(index % 3)));
        Assert.Equal([0, 1, 2, 0, 1, 2], data.Labels);
        Assert.Equal([2, 2, 2], data.ClassCounts());
        using var split = data.Split(0.5);
        Assert.Equal([0, 1, 2], split.Test.Labels.Order());
    }

    [Fact]
    public void Samples_of_a_class_for_each_pixel_cannot_be_balanced()
    {
        using var data = new Dataset("masks", new Labels(torch.zeros([Count, 2, 2], torch.int64), 3), [2], Read);
        Assert.Contains("masks has a class for each pixel", Assert.Throws<InvalidOperationException>(() => data.Balanced()).Message);
    }

    [Fact]
    public void The_targets_of_named_outputs_stay_beside_their_samples()
    {
        using var whole = new Dataset("d", Count, [2], Read, StreamedTarget.Labels(2, [], (index, label) => label.Fill(index < 4 ? 0 : 1)));
        whole.AddTarget("twice", new TargetValues(Numbers([Count, 1]) * 2));
        whole.AddTarget("map", StreamedTarget.Values([1, 1, 1], Read));
        using var balanced = whole.Balanced();
        using var part = balanced.Subset(5);
        using var order = torch.tensor(new long[] { 4, 0, 3, 1, 2 });
        var batch = Assert.Single(part.Shuffled(order, [(0, 5)], 1, 0, torch.CPU));
        float[] samples = [.. Floats(batch.X.Tensor).Where((_, i) => i % 2 == 0)];
        Assert.Equal(5, samples.Length);
        var targets = batch.Targets([new NamedTarget("map", "", TargetKinds.TargetValues), new NamedTarget("twice", "", TargetKinds.TargetValues)]);
        Assert.Equal(samples, Floats(targets[0].Tensor));
        Assert.Equal(samples.Select(value => 2 * value), Floats(targets[1].Tensor));
        batch.Dispose();
        Assert.True(targets[0].Tensor.IsInvalid && targets[1].Tensor.IsInvalid);

        part.MixUpAlpha = 0.2;
        Assert.Equal("d: mix-up blends the samples and not the twice beside them; leave MixUpAlpha at 0.", Assert.Throws<InvalidOperationException>(() => part.Shuffled(order, [(0, 5)], 1, 0, torch.CPU)).Message);

        using var measured = whole.Range(0, 2, torch.CPU);
        Assert.Empty(measured.OwnTargets);
    }

    public static TheoryData<StreamedTarget, string> Wrong => new()
    {
        { StreamedTarget.Values([1], (_, value) => value.Fill(float.NaN)), "d: the answer of sample 0 could not be read: NaN is no finite number." },
        { StreamedTarget.SoftLabels([2], (_, value) => value.Fill(1.5f)), "1.5 is no probability from 0 to 1." },
        { StreamedTarget.Labels(3, [], (_, value) => value.Fill(3)), "3 is no class from 0 to 2." },
        { StreamedTarget.Labels(3, [], (_, value) => value.Fill(0.5f)), "0.5 is no class from 0 to 2." },
        { StreamedTarget.Values([1], (_, _) => throw new IOException("the disk is gone")), "d: the answer of sample 0 could not be read: the disk is gone" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_answer_that_cannot_be_learnt_from_is_named(StreamedTarget target, string message)
    {
        using var data = new Dataset("d", 1, [2], Read, target);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => data.Range(0, 1, torch.CPU)).Message);
    }

    [Fact]
    public void Answers_in_memory_are_checked_at_once_and_need_a_row_for_each_sample()
    {
        Assert.Contains("not finite", Assert.Throws<ArgumentException>(() => new Dataset("d", new TargetValues(torch.full([2, 1], float.NaN)), [2], Read)).Message);
        Assert.Contains("there is one; these are [].", Assert.Throws<ArgumentException>(() => StreamedTarget.Values([], Read)).Message);
        Assert.Contains("these are [2,-1].", Assert.Throws<ArgumentException>(() => StreamedTarget.SoftLabels([2, -1], Read)).Message);
    }

    private static torch.Tensor Numbers(long[] shape) => torch.arange(Count, torch.ScalarType.Float32).reshape(shape);

    private static float[] Floats(torch.Tensor tensor)
    {
        using var floats = tensor.to(torch.ScalarType.Float32).contiguous();
        using var values = floats.data<float>();
        return values.ToArray();
    }
}
