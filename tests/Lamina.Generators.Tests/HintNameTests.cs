using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>One file a network, whatever the names.</summary>
public class HintNameTests
{
    [Fact]
    public void Two_networks_of_one_name_in_two_namespaces_get_two_files()
    {
        var run = GeneratorRun.Of(
            FakeCompilers.Recording(_ => { }),
            "namespace A.B { [Network] partial class Net; } namespace A.C { [Network] partial class Net; }",
            "[Network] partial class Net; partial class Outer { [Network] partial class Net; }");

        Assert.Equal(["A.B.Net.g.cs", "A.C.Net.g.cs", "Net.g.cs", "Outer+Net.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_differ_only_in_case_get_two_files()
    {
        var run = GeneratorRun.Of(
            FakeCompilers.Recording(_ => { }),
            "[Network] partial class Net; [Network] partial class NET; namespace n { [Network] partial class X; } namespace N { [Network] partial class X; }");

        Assert.Equal(4, run.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_network_with_two_Network_attributes_on_two_parts_is_written_once()
    {
        var run = GeneratorRun.Of(FakeCompilers.Recording(_ => { }), "[Network] partial class Net;", "[Network] partial class Net;");

        Assert.Equal(["Net.g.cs"], run.Files.Keys);
    }

    [Theory]
    [InlineData("[Network, Shape(1)] partial class Net;")]
    [InlineData("[Network, Recipe<Net>] partial class Net;")]
    [InlineData("[Shape(1), Network] partial struct Net;")]
    [InlineData("[Shape(1)] partial struct Net; [Network] partial struct Net;")]
    [InlineData("[Network] partial class Net; [Network] partial struct Net;")]
    [InlineData("partial class Outer { [Network] partial class Net; } partial struct Outer { [Network] partial class Net; } [Network] partial class Net;", "Net.g.cs", "Outer+Net.g.cs")]
    public void What_is_two_things_at_once_is_written_once(string source, params string[] files) =>
        Assert.Equal(files is [] ? ["Net.g.cs"] : files, GeneratorRun.Of(FakeCompilers.Recording(_ => { }), source).Files.Keys.Order(StringComparer.Ordinal));
}
