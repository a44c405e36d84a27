using System.Runtime.InteropServices;
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
                return a + b, a - b

            """);
        using var x = ones(2);

        using var scaled = (Tensor)unit.invoke("scale", x, 2.5)!;
        var both = (object[])unit.invoke("both", scaled, x)!;

        Assert.Equal([2.5f, 2.5f], scaled.data<float>().ToArray());
        Assert.Equal([3.5f, 3.5f], ((Tensor)both[0]).data<float>().ToArray());
        Assert.Equal([1.5f, 1.5f], ((Tensor)both[1]).data<float>().ToArray());
    }

    [Fact]
    public void WhatDoesNotCompileSaysWhere()
    {
        var error = Assert.Throws<ExternalException>(() => jit.compile("def f(x):\n    return y\n"));
        Assert.Contains("undefined value y", error.Message, StringComparison.Ordinal);
    }
}
