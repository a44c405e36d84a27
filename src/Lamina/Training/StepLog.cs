using System.Globalization;
using TorchSharp;

namespace Lamina;

/// <summary>The loss of each step and the number of right answers, kept on the device until they are read.</summary>
internal sealed class StepLog : IDisposable
{
    private const string LossKey = Checkpoint.Mark + "log.losses", CountKey = Checkpoint.Mark + "log.counts";
    private const string CorrectKey = Checkpoint.Mark + "log.correct", DecidedKey = Checkpoint.Mark + "log.decided";

    private readonly List<int> counts = [];
    private torch.Tensor? losses;
    private torch.Tensor? correct;

    // How many answers were a class: as many as samples, or as their pixels; 0 where there are no classes.
    private long decided;

    /// <summary>Adds a step. Nothing waits for the device.</summary>
    public void Add(torch.Tensor loss, torch.Tensor scores, Target y)
    {
        using var noGradients = torch.no_grad();
        MakeRoom(loss.device);
        using (var slot = losses!.select(0, counts.Count)) slot.copy_(loss);
        counts.Add(y.Count);

        if (!y.IsOneOfMany) return;
        using var truth = y.ToIndices();
        if (scores.dim() != truth.dim() + 1) return;
        decided += truth.numel();
        using var predicted = scores.argmax(1);
        using var right = predicted.eq(truth);
        using var number = right.sum();
        correct!.add_(number);
    }

    /// <summary>The losses since the last reset, in order. Waits for the device.</summary>
    public float[] Losses()
    {
        if (losses is null || counts.Count == 0) return [];
        using var used = losses.narrow(0, 0, counts.Count);
        using var local = used.cpu();
        using var values = local.data<float>();
        return values.ToArray();
    }

    /// <summary>Mean loss of a sample, and accuracy, since the last reset. NaN when there was no step, or no classes.</summary>
    public RunningScore Score(ReadOnlySpan<float> losses)
    {
        double sum = 0;
        long samples = 0;
        for (int i = 0; i < losses.Length; i++)
        {
            sum += (double)losses[i] * counts[i];
            samples += counts[i];
        }
        return new RunningScore(sum / samples, decided == 0 ? double.NaN : (double)correct!.item<long>() / decided);
    }

    public void Reset()
    {
        counts.Clear();
        decided = 0;
        correct?.fill_(0);
    }

    /// <summary>Puts in the steps since the last reset.</summary>
    public void Save(Checkpoint checkpoint)
    {
        if (counts.Count == 0) return;
        checkpoint.Put(LossKey, losses!.narrow(0, 0, counts.Count));
        checkpoint.Put(CountKey, torch.tensor(counts.ToArray()));
        if (decided == 0) return;
        checkpoint.Put(CorrectKey, correct!.alias());
        checkpoint.Put(DecidedKey, decided.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Takes out what <see cref="Save"/> put in.</summary>
    public void Restore(Checkpoint checkpoint)
    {
        Reset();
        if (!checkpoint.Has(LossKey)) return;
        using var noGradients = torch.no_grad();
        using (var values = checkpoint.Tensor(CountKey).data<int>()) counts.AddRange(values.ToArray());
        losses?.Dispose();
        losses = checkpoint.Tensor(LossKey).clone();
        correct?.Dispose();
        correct = null;
        if (!checkpoint.Has(CorrectKey)) return;
        correct = checkpoint.Tensor(CorrectKey).clone();
        decided = long.Parse(checkpoint.Text(DecidedKey), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        losses?.Dispose();
        correct?.Dispose();
        losses = correct = null;
    }

    private void MakeRoom(torch.Device device)
    {
        if (losses is not null && counts.Count < losses.size(0) && losses.device_type == device.type) return;
        var larger = torch.zeros([Math.Max(1024, 2L * counts.Count)], torch.ScalarType.Float32, device);
        if (losses is not null)
        {
            using (var used = larger.narrow(0, 0, losses.size(0)))
                used.copy_(losses);
            losses.Dispose();
        }
        losses = larger;

        var total = torch.zeros([], torch.ScalarType.Int64, device);
        if (correct is not null)
        {
            total.copy_(correct);
            correct.Dispose();
        }
        correct = total;
    }
}
