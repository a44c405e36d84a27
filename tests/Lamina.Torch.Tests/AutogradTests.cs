using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

public class AutogradTests
{
    [Fact]
    public void GradientsAddUp()
    {
        using var x = tensor(new[] { 1f, 2f, 3f }, requires_grad: true);

        x.square().sum().backward();
        x.square().sum().backward();

        Assert.Equal([4f, 8f, 12f], x.grad!.data<float>().ToArray());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void BackwardTakesWeightsAndInputs()
    {
        using var x = ones(2, requires_grad: true);
        using var y = ones(2, requires_grad: true);

        (x * y * 3).backward([tensor(new[] { 1f, 10f })], inputs: [x]);

        Assert.Equal([3f, 30f], x.grad!.data<float>().ToArray());
        Assert.Null(y.grad);
    }

    [Fact]
    public void GradGivesSecondDerivatives() // x^3 at 2: 12 and 12
    {
        using var x = tensor(2f, requires_grad: true);

        var first = autograd.grad([x.pow(3)], [x], create_graph: true)[0];
        var second = autograd.grad([first], [x])[0];

        Assert.Equal(12, first.item<float>());
        Assert.Equal(12, second.item<float>());
    }

    [Fact]
    public void TheSwitchIsOfItsThread()
    {
        using var x = ones(1, requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False(x.mul(2).requires_grad);
            bool recordsElsewhere = false;
            var thread = new Thread(() => recordsElsewhere = x.mul(2).requires_grad);
            thread.Start();
            thread.Join();
            Assert.True(recordsElsewhere);
            using (enable_grad()) Assert.True(x.mul(2).requires_grad);
            Assert.False(is_grad_enabled());
        }

        Assert.True(is_grad_enabled());
    }

    [Fact]
    public void InferenceModeMakesTensorsThatNeverRecord()
    {
        using var x = ones(1, requires_grad: true);
        Tensor made;
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            made = x * 2;
        }

        Assert.False(is_inference_mode_enabled());
        Assert.False(made.requires_grad);
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => (x * made).sum().backward());
    }

    [Fact]
    public void AnomalyDetectionNamesTheFailure()
    {
        using var x = tensor(-1f, requires_grad: true);
        using var mode = autograd.detect_anomaly();

        var error = Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => (x.sqrt() * 0).backward());
        Assert.Contains("SqrtBackward0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesAndDetaching()
    {
        using var x = ones(1, requires_grad: true);
        using var y = x * 2;
        using var cut = y.detach();

        Assert.True(x.is_leaf);
        Assert.False(y.is_leaf);
        Assert.False(cut.requires_grad);
        y.retain_grad();
        y.square().backward();
        Assert.Equal(4, y.grad!.item<float>());
        Assert.Equal(8, x.grad!.item<float>());
    }
}
