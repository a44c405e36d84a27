using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Torch.Tests;

public class JitTests
{
    [Fact]
    public void FunctionsOfACompiledUnitAreCalled()
    {
        using var unit = jit.compile("""
            def scale(x, factor: float):
                return x * factor

            def both(a, b):
                return [a + b, a - b]

            def rank(x):
                return x.dim()

            """);
        using var x = ones(2);

        using var scaled = (Tensor)unit.invoke("scale", x, 2.5)!;
        var both = (Tensor[])unit.invoke("both", scaled, x)!;
        using var rank = (Scalar)unit.invoke("rank", x)!;

        Assert.Equal([2.5f, 2.5f], scaled.data<float>().ToArray());
        Assert.Equal([3.5f, 3.5f], both[0].data<float>().ToArray());
        Assert.Equal([1.5f, 1.5f], both[1].data<float>().ToArray());
        Assert.Equal(1, rank.ToInt64());
    }

    [SkippableFact]
    public void WhatDoesNotCompileSaysWhere()
    {
        Package.SkipTest("what does not compile ends the process");
        var error = Assert.Throws<ExternalException>(() => jit.compile("def f(x):\n    return y\n"));
        Assert.Contains("undefined value y", error.Message, StringComparison.Ordinal);
    }
}
