using TorchSharp;

namespace Lamina.Tests.Training;

public sealed class ParityTests
{
    // PyTorch 1.13.1; the figures are what the last line prints.
    //
    // import gzip, torch
    // from torch.nn.functional import conv2d, cross_entropy, linear, max_pool2d
    // torch.set_num_threads(1)
    // g = torch.Generator().manual_seed(1)
    // def normal(std, *size): return torch.empty(size).normal_(0, std, generator=g)
    // w = [normal(0.28284271247461901, 6, 1, 5, 5), torch.zeros(6), normal(0.11547005383792516, 16, 6, 5, 5), torch.zeros(16),
    //      normal(0.070710678118654752, 120, 400), torch.zeros(120), normal(0.12909944487358055, 84, 120), torch.zeros(84),
    //      torch.empty(10, 84).uniform_(-0.25264557631995566, 0.25264557631995566, generator=g), torch.zeros(10)]
    // for p in w: p.requires_grad_()
    // def forward(x):
    //     x = max_pool2d(conv2d(x * (1 / 255.0), w[0], w[1], padding=2).relu(), 2)
    //     x = max_pool2d(conv2d(x, w[2], w[3]).relu(), 2).flatten(1)
    //     return linear(linear(linear(x, w[4], w[5]).relu(), w[6], w[7]).relu(), w[8], w[9])
    // def idx(kind, skip):
    //     return torch.tensor(list(gzip.open(f"src/Lamina/Data/Mnist/train-{kind}-ubyte.gz").read()[skip:]), dtype=torch.uint8)
    // images, labels = idx("images-idx3", 16).view(-1, 1, 28, 28).float(), idx("labels-idx1", 8).long()
    // adam = torch.optim.Adam(w, 1e-3)
    // for i in range(20):
    //     adam.zero_grad()
    //     loss = cross_entropy(forward(images[64 * i:64 * i + 64]), labels[64 * i:64 * i + 64])
    //     loss.backward()
    //     adam.step()
    //     print(f"{loss.item():.9g}", end=", ")
    private static readonly float[] FromPyTorch =
    [
        2.37981057f, 2.33857822f, 2.18624043f, 2.21519947f, 2.14561653f, 2.05218983f, 2.02321744f, 2.04952145f, 1.93879867f, 1.81734943f,
        1.85108685f, 1.71453214f, 1.79448581f, 1.68074429f, 1.61878824f, 1.46120715f, 1.2908181f, 1.45773935f, 1.34751153f, 1.33244753f,
    ];

    [Fact]
    public void The_first_twenty_losses_are_PyTorchs()
    {
        using var threads = new ThreadCount(1);
        using var network = new LeNet(seed: 1);
        using var training = new LeNet.Training(network);
        for (int i = 0; i < FromPyTorch.Length; i++)
        {
            var (x, y) = TestData.Subset.Train.Range(64 * i, 64, torch.CPU);
            using (x) using (y) training.TrainStep(new Batch<MnistImage>(x.Tensor), new Labels(y.Tensor, 10));
            Assert.Equal(FromPyTorch[i], training.ReadLoss(), 1e-6f);
        }
    }
}
