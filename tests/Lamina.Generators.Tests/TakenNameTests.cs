using Lamina.Compiler.Sources;
using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>The emitted file's aliases must not be hidden by, or clash with, what the user has.</summary>
public class TakenNameTests
{
    [Theory]
    [InlineData("", "namespace N; [Network] partial class A;")]
    [InlineData("", "using Tensor = System.Int32; namespace N { using Parameter = System.Int32; [Network] partial class A; }")]
    [InlineData("", "namespace N { [Network] partial class A; } namespace N.Inner { class Tensor; } namespace M { class Tensor; }")]
    [InlineData("Tensor", "namespace N.M { [Network] partial class A; } namespace N { class Tensor; }")]
    [InlineData("Tensor", "namespace N { [Network] partial class A; } namespace N.Tensor { class B; }")]
    [InlineData("Tensor", "namespace N { [Network] partial class A; } class Tensor;")]
    [InlineData("Tensor", "[Network] partial class Tensor;")]
    [InlineData("Tensor", "[Network] partial class A { int Tensor; }")]
    [InlineData("Tensor", "partial class O { [Network] partial class A; class Tensor; }")]
    [InlineData("Tensor", "partial class O<Tensor> { [Network] partial class A; }")]
    [InlineData("Tensor", "class B { protected class Tensor; } partial class O : B { [Network] partial class A; }")]
    [InlineData("Tensor", "global using Tensor = System.Int32; [Network] partial class A;")]
    [InlineData("Parameter Tensor", "[Network] partial class A { void Parameter() { } class Tensor; }")]
    public void A_name_is_taken_where_it_would_mean_something_else(string expected, string code)
    {
        var read = new List<NetworkSource>();
        GeneratorRun.Of(FakeCompilers.Recording(read.Add), code);
        Assert.Equal(expected, string.Join(" ", Assert.Single(read.Distinct()).TakenNames));
    }
}
