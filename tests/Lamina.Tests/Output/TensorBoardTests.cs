using System.Buffers.Binary;
using System.Text;

namespace Lamina.Tests.Output;

public sealed class TensorBoardTests
{
    // def crc32c(b):
    //     c = 0xffffffff
    //     for x in b:
    //         c ^= x
    //         for _ in range(8): c = (c >> 1) ^ (0x82f63b78 if c & 1 else 0)
    //     return c ^ 0xffffffff
    // c = crc32c(b"123456789"); print(hex(c), hex((((c >> 15) | (c << 17)) + 0xa282ead8) & 0xffffffff))   # 0xe3069283 0xc78ab0e5
    [Fact]
    public void The_checksum_is_masked_crc_32c() => Assert.Equal(0xC78AB0E5u, TensorBoard.MaskedCrc("123456789"u8));

    [Fact]
    public void A_run_is_a_file_of_records_with_its_scalars()
    {
        using var folder = new TemporaryFolder();
        var board = new TensorBoard(folder.Path);
        var run = new RunStarted(LeNet.Summary, new Recipe("CrossEntropy", "Adam(0.001)", 10, 64, 10, false), "local", "cpu", 1, 0, 10_000, 2_000, 157);
        board.On(run);
        board.On(new BatchDone(3, 98, 6272, new RunningScore(0.5, 0.9671)) { LearningRate = 0.25 });
        board.On(new BatchDone(3, 99, 6336, null));
        board.On(new EpochEnded(new EpochResult(3, 0.125, 0.75, 2, 0.5, 0.001, 3, 1000)));

        var events = Read(Assert.Single(Directory.GetFiles(folder.Path, "events.out.tfevents.*")));
        Assert.Equal(3, events.Count);
        Assert.Contains("brain.Event:2", Encoding.UTF8.GetString(events[0]));
        Assert.Equal([(412L, "step/loss", 0.5f), (412L, "step/learning_rate", 0.25f)], Scalars(events[1]));
        Assert.Equal(
            [(3L, "train/loss", 0.125f), (3L, "train/accuracy", 0.75f), (3L, "test/loss", 2f), (3L, "test/accuracy", 0.5f), (3L, "epoch/learning_rate", 0.001f), (3L, "epoch/images_per_second", 1000f)],
            Scalars(events[2]));

        // A run that begins anew takes the place of the old one; one that is resumed goes on beside it.
        Thread.Sleep(5);
        new TensorBoard(folder.Path).On(run with { Resumed = true });
        Assert.Equal(2, Directory.GetFiles(folder.Path, "events.out.tfevents.*").Length);
        Thread.Sleep(5);
        new TensorBoard(folder.Path).On(run);
        Assert.Single(Directory.GetFiles(folder.Path, "events.out.tfevents.*"));
    }

    /// <summary>The records of a file, each with both of its checksums compared.</summary>
    private static List<byte[]> Read(string file)
    {
        var records = new List<byte[]>();
        byte[] bytes = File.ReadAllBytes(file);
        for (int at = 0; at < bytes.Length;)
        {
            int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));
            Assert.Equal(TensorBoard.MaskedCrc(bytes.AsSpan(at, 8)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 8)));
            byte[] record = bytes[(at + 12)..(at + 12 + length)];
            Assert.Equal(TensorBoard.MaskedCrc(record), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 12 + length)));
            records.Add(record);
            at += 16 + length;
        }
        return records;
    }

    /// <summary>The scalars of an event, read as protobuf is: field by field.</summary>
    private static List<(long Step, string Tag, float Value)> Scalars(byte[] message)
    {
        var fields = Fields(message).ToLookup(field => field.Number, field => field.Content);
        long step = BitConverter.ToInt64(fields[2].Single());
        return [.. Fields(fields[5].Single()).Select(value =>
        {
            var parts = Fields(value.Content).ToLookup(field => field.Number, field => field.Content);
            return (step, Encoding.UTF8.GetString(parts[1].Single()), BitConverter.ToSingle(parts[2].Single()));
        })];
    }

    private static IEnumerable<(int Number, byte[] Content)> Fields(byte[] message)
    {
        for (int at = 0; at < message.Length;)
        {
            int key = (int)Number(message, ref at);
            int length = (key & 7) switch { 1 => 8, 5 => 4, 2 => (int)Number(message, ref at), _ => 0 };
            byte[] content = (key & 7) == 0 ? BitConverter.GetBytes(Number(message, ref at)) : message[at..(at + length)];
            at += length;
            yield return (key >> 3, content);
        }
    }

    private static long Number(byte[] message, ref int at)
    {
        long value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = message[at++];
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
