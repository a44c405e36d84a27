using Lamina.Compiler.Graph;
using Lamina.Generators.Tests.Harness;

namespace Lamina.Generators.Tests;

/// <summary>Every kind of address lands on the exact text.</summary>
public class LocationTests
{
    public static TheoryData<string, Part, int, string?> Addresses => new()
    {
        { "[Network, Input(1, 28, 28), ReLU] public partial class {|LAM1001:A|};", Part.Type, 0, null },
        { "[Network, Input(1, 28, 28), ReLU] public partial class {|LAM1001:@class|};", Part.Type, 0, null },

        // A whole attribute is marked on its name; attributes count over all lists, other people's do not.
        { "[{|LAM1001:Network|}, Input(1, 28, 28), ReLU] public partial class A;", Part.Attribute, 0, null },
        { "[Network, Serializable, Input(1, 28, 28)]\n[Obsolete(\"\")]\n[{|LAM1001:ReLU|}] public partial class A;", Part.Attribute, 2, null },
        { "[{|LAM1001:Lamina.Flatten|}, Network] public partial class A;", Part.Attribute, 0, null },

        // Constructor arguments, by position and by name, in any order.
        { "[Network, Conv2D({|LAM1001:6|}, 5)] public partial class A;", Part.Attribute, 1, "filters" },
        { "[Network, Conv2D(6, {|LAM1001:2 + 3|})] public partial class A;", Part.Attribute, 1, "kernel" },
        { "[Network, Conv2D(6, {|LAM1001:new[] { 3, 1 }|})] public partial class A;", Part.Attribute, 1, "kernel" },
        { "[Network, Conv2D(filters: 6, {|LAM1001:kernel: 5|})] public partial class A;", Part.Attribute, 1, "kernel" },
        { "[Network, Conv2D({|LAM1001:kernel: 5|}, filters: 6)] public partial class A;", Part.Attribute, 1, "kernel" },
        { "[Network, Rescale({|LAM1001:offset: 1|}, scale: 2)] public partial class A;", Part.Attribute, 1, "offset" },

        // Properties, after constructor arguments; names are compared as the compiler does, without case.
        { "[Network, Conv2D(6, 5, Stride = 2, {|LAM1001:Padding = Same|})] public partial class A;", Part.Attribute, 1, "Padding" },
        { "[Network, MaxPool2D(2, {|LAM1001:Stride = 3|})] public partial class A;", Part.Attribute, 1, "stride" },

        // A params array: all of it.
        { "[Network, Input({|LAM1001:1, 28, 28|}, Min = 0)] public partial class A;", Part.Attribute, 1, "shape" },
        { "[Network, Input({|LAM1001:new[] { 1, 28 }|})] public partial class A;", Part.Attribute, 1, "shape" },

        // Type arguments.
        { "[Network, Classes<{|LAM1001:DayOfWeek|}>] public partial class A;", Part.Attribute, 1, "TEnum" },
        { "[Network, global::Lamina.Input<{|LAM1001:System.Guid|}>] public partial class A;", Part.Attribute, 1, "TShape" },

        // What was not written falls back to the attribute, what is gone to the class.
        { "[Network, {|LAM1001:MaxPool2D|}(2)] public partial class A;", Part.Attribute, 1, "Stride" },
        { "[Network, {|LAM1001:Input|}] public partial class A;", Part.Attribute, 1, "shape" },
        { "[Network] public partial class {|LAM1001:A|};", Part.Attribute, 7, null },

        { "[Network] public partial class A; [Dense(1), {|LAM1001:ReLU|}] partial class A;", Part.StrayAttribute, 1, null },
        { "[Network] public partial class A { void {|LAM1001:forward|}() { } }", Part.Member, 0, "forward" },
        { "[Network] public partial class A : IDisposable, {|LAM1001:Exception|} { public void Dispose() { } }", Part.BaseType, 0, null },
        { "[Network] public partial class A : {|LAM1001:System.Exception|};", Part.BaseType, 0, null },
        { "[Network] public partial class {|LAM1001:A|} : IDisposable { public void Dispose() { } }", Part.BaseType, 0, null },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_lands_on_the_exact_text(string source, Part part, int index, string? argument) =>
        await Findings.Expect(FakeCompilers.Finding("LAM1001", new Address(part, index, argument)), source);

    [Fact]
    public async Task A_stray_attribute_is_marked_in_its_own_file() => await Findings.Expect(
        FakeCompilers.Finding("LAM0007", new Address(Part.StrayAttribute)),
        "[Network] public partial class A;",
        "[{|LAM0007:ReLU|}] partial class A;");

    [Fact]
    public async Task A_base_class_on_another_part_is_marked_there() => await Findings.Expect(
        FakeCompilers.Finding("LAM0005", new Address(Part.BaseType)),
        "[Network] public partial class A;",
        "partial class A : {|LAM0005:Exception|};");

    [Fact]
    public async Task A_message_is_passed_as_it_is()
    {
        var found = await Findings.Expect(FakeCompilers.Finding("LAM1001", Address.Type), "[Network] public partial class {|LAM1001:A|};");
        Assert.Equal("a message with {braces}", Assert.Single(found).GetMessage());
    }
}
