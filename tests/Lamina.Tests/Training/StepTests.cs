using TorchSharp;

namespace Lamina.Tests.Training;

/// <summary>Steps by hand, and what they leave behind.</summary>
public sealed class StepTests
{
    [Fact]
    public void Networks_trained_in_turns_equal_networks_trained_one_after_the_other()
    {
        using var data = TestData.First(64, 10);
        var (x, y) = data.Train.Range(0, 64, torch.CPU);
        using (x) using (y)
        {
            using var a = new LeNet(seed: 1);
            using var b = new LeNet(seed: 2);
            using var trainA = new LeNet.Training(a);
            using var trainB = new LeNet.Training(b);
            var turns = (A: new List<float>(), B: new List<float>());
            for (int i = 0; i < 5; i++)
            {
                turns.A.Add(Step(trainA, x, y));
                turns.B.Add(Step(trainB, x, y));
            }
            Assert.Equal(turns.A, Alone(1, x, y));
            Assert.Equal(turns.B, Alone(2, x, y));
        }
    }

    private static List<float> Alone(long seed, Batch x, Target y)
    {
        using var network = new LeNet(seed: seed);
        using var training = new LeNet.Training(network);
        return [.. Enumerable.Range(0, 5).Select(_ => Step(training, x, y))];
    }

    private static float Step(LeNet.Training training, Batch x, Target y)
    {
        training.TrainStep(new Batch<MnistImage>(x.Tensor), new Labels(y.Tensor, 10));
        return training.ReadLoss();
    }

    [Fact]
    public void ReadLoss_is_the_mean_of_a_sample_since_the_last_call()
    {
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network, rate: 0);
        Assert.True(float.IsNaN(training.ReadLoss()));
        float ten = Measured(10), thirty = Measured(30);
        Learn(0, 10);
        Learn(10, 20);
        Assert.Equal(thirty, training.ReadLoss(), 5);
        Learn(0, 10);
        Assert.Equal(ten, training.ReadLoss(), 5);

        void Learn(int start, int count)
        {
            var (x, y) = TestData.Subset.Train.Range(start, count, torch.CPU);
            using (x) using (y) training.TrainStep(new Batch<MnistImage>(x.Tensor), new Labels(y.Tensor, 10));
        }

        float Measured(int count)
        {
            using var data = TestData.First(count, 1);
            return (float)network.Evaluate(data.Train).Loss;
        }
    }

    [Fact]
    public void Training_does_not_grow()
    {
        using var data = TestData.First(2000, 300);
        using var network = new LeNet(seed: 1);
        var live = new List<long>();
        var observer = new EventLog(happened =>
        {
            if (happened is BatchDone or EpochEnded) live.Add(torch.Tensor.TotalCount);
        });
        using var training = new LeNet.Training(network, epochs: 10);

        // The count is the process's: what another test has left to the finalizer would be freed in the midst.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        training.Fit(data, new RunOptions { Output = RunOutput.None, Directory = "", Observers = [observer] });

        Assert.True(live.Count > 300);
        // From the second epoch on, at the same point of every epoch, the same number of tensors is alive.
        int perEpoch = live.Count / 10;
        for (int i = 2 * perEpoch; i < live.Count; i++) Assert.Equal(live[i - perEpoch], live[i]);
    }
}
