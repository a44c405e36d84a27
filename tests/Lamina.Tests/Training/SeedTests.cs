using TorchSharp;

namespace Lamina.Tests.Training;

public sealed class SeedTests
{
    [Fact]
    public void The_order_of_an_epoch_follows_seed_and_epoch()
    {
        long[] first = Order(seed: 1, epoch: 0);
        Assert.Equal(first, Order(seed: 1, epoch: 0));
        Assert.NotEqual(first, Order(seed: 1, epoch: 1));
        Assert.NotEqual(first, Order(seed: 2, epoch: 0));
        Assert.NotEqual(Order(seed: 1, epoch: 1), Order(seed: 2, epoch: 0));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), first.Order());
    }

    [Fact]
    public void Initialising_and_shuffling_leave_the_default_stream_alone()
    {
        torch.manual_seed(7);
        using var expected = torch.rand(4);
        torch.manual_seed(7);
        using var network = new LeNet(seed: 3);
        Order(seed: 5, epoch: 2);
        using var found = torch.rand(4);
        using var same = expected.eq(found).all();
        Assert.True(same.item<bool>());
    }

    [Fact]
    public void No_seed_means_the_default_generator() => Assert.Null(Seed.Generator(null));

    private static long[] Order(long seed, int epoch)
    {
        using var order = Seed.Shuffle(100, seed, epoch);
        using var values = order.data<long>();
        return values.ToArray();
    }
}
