using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests;

public class LeNetTests
{
    [Fact]
    public void Has_no_findings() => Assert.Empty(NetworkCompiler.Check(Written.Named("LeNet", KnownNetworks.LeNet)));

    [Fact]
    public void Counts_what_PyTorch_counts()
    {
        // sum(p.numel() for p in nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.Conv2d(6, 16, 5), nn.Linear(400, 120),
        //     nn.Linear(120, 84), nn.Linear(84, 10)).parameters())   # 61706
        // multiply-adds: 28*28*6*25 + 10*10*16*150 + 400*120 + 120*84 + 84*10   # 416520
        var code = NetworkCompiler.Compile(Written.Named("LeNet", KnownNetworks.LeNet)).Code;
        Assert.Contains("ParameterCount = 61706L;", code, StringComparison.Ordinal);
        Assert.Contains("\"LeNet\", \"1×28×28\", \"10 classes (Digit)\", 61706L, 416520L,", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_what_torchinfo_counts_for_its_example()
    {
        // torchinfo's README, "How To Use": conv 10 5×5, conv 20 5×5, dense 50, dense 10 on 1×28×28: total params 21,840.
        // Multiply-adds of the kernels by hand: 24*24*10*25 + 8*8*20*250 + 320*50 + 50*10   # 480500
        var code = NetworkCompiler.Compile(Written.Network(
            "Input(1, 28, 28)", "Conv2D(10, 5)", "MaxPool2D(2)", "ReLU", "Conv2D(20, 5)", "MaxPool2D(2)", "ReLU", "Flatten", "Dense(50)", "ReLU", "Dense(10)")).Code;
        Assert.Contains("\"Net\", \"1×28×28\", \"10\", 21840L, 480500L,", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_does_not_fit_is_one_finding_on_its_argument_with_both_sizes()
    {
        var layers = KnownNetworks.LeNet.ToArray();
        layers[8] = "MaxPool2D(11)";
        var finding = Assert.Single(NetworkCompiler.Check(Written.Named("LeNet", layers)));
        Assert.Equal("LAM1002", finding.Rule);
        Assert.Equal(Graph.Address.Attribute(9, "window"), finding.Address);
        Assert.Equal("pool2: window 11×11 does not fit the 10×10 map left by relu2; use a window of at most 10, or Padding = Same", finding.Message);
    }

    [Fact]
    public void With_an_error_the_surface_stays_and_throws()
    {
        var layers = KnownNetworks.LeNet.ToArray();
        layers[8] = "MaxPool2D(11)";
        var code = NetworkCompiler.Compile(Written.Named("LeNet", layers)).Code;
        foreach (var member in new[] { " forward(", " Forward(", " Predict(", " Fit(", " Evaluate(", " Save(", " Load(", " TrainStep(", "LeNet(global::" })
        {
            Assert.Contains(member, code, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("conv2d", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Compiles_to_the_same_text_each_time()
    {
        var first = NetworkCompiler.Compile(Written.Named("LeNet", KnownNetworks.LeNet));
        var second = NetworkCompiler.Compile(Written.Named("LeNet", KnownNetworks.LeNet));
        Assert.Equal(first, second);
    }
}
