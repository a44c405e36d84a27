using Lamina.Torch.Tests.Optim;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests.Local;

/// <summary>What an optimizer's step costs, and what it says when it cannot.</summary>
[Collection(nameof(ProcessWide))]
public sealed class OptimizerStepTests
{
    public static TheoryData<string> Names => OptimizerTests.FirstOrderNames;

    [Theory, MemberData(nameof(Names))]
    public void A_step_makes_little_garbage(string name)
    {
        using var problem = new Problem();
        using var optimizer = OptimizerTests.Optimizers[name](problem.Parameters);
        problem.Run(optimizer, 3);
        problem.Loss(optimizer).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 100; step++)
            optimizer.step();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 1000);
    }

    [Fact]
    public void An_optimizer_made_before_the_model_moved_says_so()
    {
        using var linear = nn.Linear(2, 1);
        using var optimizer = optim.Adam(linear.parameters());
        linear.to(float64);
        linear.weight.grad = ones([1, 2], float64);
        Assert.Equal(
            "Adam has no state for the parameter of shape [1, 2]: the model was moved or converted after the optimizer was made. Create the optimizer after moving the model.",
            Assert.Throws<KeyNotFoundException>(() => optimizer.step()).Message);
    }
}
