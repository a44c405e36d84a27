using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Lamina;

/// <summary>Writes what TensorBoard shows: loss, accuracy and metrics of training and test by epoch, the learning rate, and what is known within epochs by step.</summary>
/// <remarks>
/// A run with a folder writes one there by itself: <c>tensorboard --logdir runs</c>. The file is a sequence of records (length, its checksum, the event, its
/// checksum; masked CRC-32C), each an <c>Event</c> message of TensorFlow's <c>event.proto</c>, whose few fields are written here by hand.
/// </remarks>
public sealed class TensorBoard : ITrainingObserver
{
    internal const string Prefix = "events.out.tfevents.";
    private readonly string directory;
    private string? file;
    private int stepsPerEpoch;
    private bool testsBySteps;

    /// <summary>An observer that writes into a folder, which is made if need be.</summary>
    public TensorBoard(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        this.directory = directory;
    }

    /// <inheritdoc/>
    public void On(TrainingEvent happened)
    {
        switch (happened)
        {
            case RunStarted run:
                Begin(run);
                break;
            case BatchDone { Score: { } score } batch:
                Append((long)(batch.Epoch - 1) * stepsPerEpoch + batch.Batch, ("step/loss", score.Loss), ("step/learning_rate", batch.LearningRate));
                break;
            case TestEnded { Step: var step, Result: var test } when testsBySteps:
                Append(step, [("step/test_loss", test.Loss), ("step/test_accuracy", test.Accuracy), .. Metrics("step/test_", test.Metrics)]);
                break;
            case EpochEnded { Result: var e }:
                Append(e.Epoch, [
                    ("train/loss", e.TrainLoss), ("train/accuracy", e.TrainAccuracy), ("test/loss", e.TestLoss), ("test/accuracy", e.TestAccuracy),
                    .. Metrics("test/", e.TestMetrics), ("epoch/learning_rate", e.LearningRate), ("epoch/images_per_second", e.ImagesPerSecond)]);
                break;
        }
    }

    private void Begin(RunStarted run)
    {
        string name = FormattableString.Invariant($"{Prefix}{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0:0000000000.000}.{Environment.MachineName}");
        file = Path.Combine(directory, name);
        Directory.CreateDirectory(directory);
        // A run that begins anew must not be drawn over the one before it; one that is resumed goes on in a file of its own.
        if (!run.Resumed)
            foreach (string old in Directory.GetFiles(directory, Prefix + "*")) File.Delete(old);
        (stepsPerEpoch, testsBySteps) = (run.StepsPerEpoch, run.Recipe.EvalEverySteps is not null);
        using var version = Event(0);
        Field(version, 3, "brain.Event:2");
        Write(version);
    }

    private static IEnumerable<(string, double)> Metrics(string what, IReadOnlyList<MetricValue> metrics) => metrics.Select(metric => (what + metric.Name, metric.Value));

    /// <summary>Writes the figures that are not NaN: there is no accuracy where the answer is no class.</summary>
    private void Append(long step, params ReadOnlySpan<(string Tag, double Value)> scalars)
    {
        using var summary = new MemoryStream();
        Span<byte> single = stackalloc byte[sizeof(float)];
        foreach (var (tag, scalar) in scalars)
        {
            if (double.IsNaN(scalar)) continue;
            using var value = new MemoryStream();
            Field(value, 1, tag);
            value.WriteByte(2 << 3 | 5);
            BinaryPrimitives.WriteSingleLittleEndian(single, (float)scalar);
            value.Write(single);
            Field(summary, 1, value.ToArray());
        }
        using var happened = Event(step);
        Field(happened, 5, summary.ToArray());
        Write(happened);
    }

    /// <summary>An event with its time and step.</summary>
    private static MemoryStream Event(long step)
    {
        var message = new MemoryStream();
        message.WriteByte(1 << 3 | 1);
        Span<byte> time = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(time, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0);
        message.Write(time);
        message.WriteByte(2 << 3);
        VarInt(message, (ulong)step);
        return message;
    }

    private static void Field(Stream message, int number, string text) => Field(message, number, Encoding.UTF8.GetBytes(text));

    private static void Field(Stream message, int number, byte[] bytes)
    {
        message.WriteByte((byte)(number << 3 | 2));
        VarInt(message, (ulong)bytes.Length);
        message.Write(bytes);
    }

    private static void VarInt(Stream message, ulong value)
    {
        for (; value >= 0x80; value >>= 7) message.WriteByte((byte)(value | 0x80));
        message.WriteByte((byte)value);
    }

    private void Write(MemoryStream message)
    {
        byte[] record = new byte[message.Length + 16];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)message.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), MaskedCrc(record.AsSpan(0, 8)));
        message.ToArray().CopyTo(record, 12);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(record.Length - 4), MaskedCrc(record.AsSpan(12, (int)message.Length)));
        using var stream = new FileStream(file!, FileMode.Append);
        stream.Write(record);
    }

    /// <summary>CRC-32C, rotated by 15 bits, plus a constant, as TensorFlow's record format asks.</summary>
    internal static uint MaskedCrc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes) crc = BitOperations.Crc32C(crc, value);
        return BitOperations.RotateRight(~crc, 15) + 0xA282EAD8;
    }
}
