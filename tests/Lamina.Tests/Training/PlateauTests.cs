namespace Lamina.Tests.Training;

public sealed class PlateauTests
{
    private static readonly double[] Losses = [1.0, 0.9, 0.895, 0.894, 0.893, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86];

    // import torch
    // for options in (dict(patience=1, threshold=1e-2), dict(patience=0, threshold=1e-4, cooldown=2), dict(patience=0, threshold=0.5, min_lr=0.02)):
    //     opt = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], 0.1)
    //     s = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.5, threshold_mode="rel", eps=0, **options)
    //     print([(s.step(loss), opt.param_groups[0]["lr"])[1] for loss in [1.0, 0.9, 0.895, 0.894, 0.893, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86]])
    [Theory]
    [InlineData(1, 0.01, 0, 0, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.0125, 0.0125, 0.00625)]
    [InlineData(0, 0.0001, 2, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025)]
    [InlineData(0, 0.5, 0, 0.02, 0.1, 0.05, 0.025, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02)]
    public void The_rate_after_each_loss_is_that_of_PyTorchs_ReduceLROnPlateau(int patience, double threshold, int cooldown, double minRate, params double[] rates)
    {
        var plateau = new Plateau(0.5, patience, threshold, cooldown, minRate);
        Assert.Equal(rates, Enumerable.Range(1, Losses.Length).Select(count => plateau.Reduce(0.1, Losses.Take(count))), (a, b) => Math.Abs(a - b) < 1e-12);
    }
}
