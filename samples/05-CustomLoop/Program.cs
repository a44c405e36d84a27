using TorchSharp;

using var data = Mnist.Load();
const int count = 4000;
var labels = data.Train.Labels.Take(count).ToArray();

using var first = data.Train.Images[..count];
float[] numbers = first.Tensor.data<float>().ToArray();
var pixels = new float[count, 28 * 28];
Buffer.BlockCopy(numbers, 0, pixels, 0, numbers.Length * sizeof(float));
double arrays = ThreeWays.OnArrays(pixels, labels, data);

double stream = ThreeWays.OnStream(labels, (index, sample) => numbers.AsSpan(index * 784, 784).CopyTo(sample), data);

double byHand = ThreeWays.ByHand(Batches(2 * count / 64), data);

Console.WriteLine(FormattableString.Invariant($"test accuracy: arrays {arrays:0.0000}, stream {stream:0.0000}, by hand {byHand:0.0000}"));

// Batches of random rows, as many as two epochs have.
IEnumerable<(torch.Tensor, torch.Tensor)> Batches(int steps)
{
    var random = new Random(1);
    for (int step = 0; step < steps; step++)
    {
        int[] rows = [.. Enumerable.Range(0, 64).Select(_ => random.Next(count))];
        float[] x = [.. rows.SelectMany(row => numbers[(row * 784)..(row * 784 + 784)])];
        yield return (torch.tensor(x, [64, 1, 28, 28]), torch.tensor(rows.Select(row => (long)labels[row]).ToArray()));
    }
}
