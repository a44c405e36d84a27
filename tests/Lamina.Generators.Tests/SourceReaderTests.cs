using Lamina.Compiler.Sources;
using Lamina.Generators.Tests.Harness;
using static Lamina.Compiler.Sources.WrittenValue;

namespace Lamina.Generators.Tests;

/// <summary>What the compiler is told about a network is what the user wrote, no more and no less.</summary>
public class SourceReaderTests
{
    [Theory]
    [InlineData("Conv2D(6, 5)", "filters=6 kernel=5")]
    [InlineData("Conv2D(kernel: 5, filters: 6)", "filters=6 kernel=5")]
    [InlineData("Conv2D(6, new[] { 3, 1 }, Stride = new int[] { 1, 2 })", "filters=6 kernel=[3,1] Stride=[1,2]")]
    [InlineData("Conv2D(3 * Size, Size + 2L)", "filters=12 kernel=6")]
    [InlineData("Conv2D(\"n / 2\", 5, Padding = Same, Bias = false)", "filters='n / 2' kernel=5 Padding=PaddingMode.Same Bias=False")]
    [InlineData("Conv2D(6, 5, KernelInit = Init.HeNormal, Padding = null)", "filters=6 kernel=5 KernelInit=Init.HeNormal Padding=null")]
    [InlineData("Conv2D(6, 5, KernelInit = (Init)99)", "filters=6 kernel=5 KernelInit=Init.?99")]
    [InlineData("Conv2D(1.5, 2f)", "filters=1.5 kernel=2.0")]
    [InlineData("Conv2D(typeof(string), byte.MaxValue)", "filters=string kernel=255")]
    [InlineData("Conv2D(new object[] { 1, \"a\" }, ulong.MaxValue)", "filters=[1,'a'] kernel=-1")]
    [InlineData("Rescale(1 / 255.0)", "scale=0.00392156862745098")]
    [InlineData("Rescale(2, 0)", "scale=2.0 offset=0.0")]
    [InlineData("LeakyReLU", "")]
    [InlineData("LeakyReLU()", "")]
    [InlineData("Reshape(1, -1)", "shape=[1,-1]")]
    [InlineData("Reshape(new[] { 4 })", "shape=[4]")]
    [InlineData("Reshape", "shape=[]")]
    [InlineData("Normalize(new[] { 0.5, 1 }, new[] { 2.0, 1 })", "mean=[0.5,1.0] std=[2.0,1.0]")]
    [InlineData("Train(Epochs = 3)", "Epochs=3")]
    public void Arguments_are_read_by_name_and_defaults_are_not(string attribute, string expected)
    {
        var read = Assert.Single(Read($"[Network, {attribute}] public partial class A {{ const int Size = 4; }}").Attributes.Skip(1));
        Assert.Equal(expected, string.Join(" ", read.Arguments.Select(argument => argument.Name + "=" + Say(argument.Value))));
        Assert.False(read.HasErrors);
    }

    [Theory]
    [InlineData("Conv2D")]
    [InlineData("Conv2D(6)")]
    [InlineData("Conv2D(6, 5, 7, 8)")]
    [InlineData("Conv2D(6, Missing)")]
    [InlineData("Conv2D(6, 5, Strid = 2)")]
    [InlineData("Conv2D(6, 5, Bias = 3)")]
    [InlineData("Conv2D(6, 5, Stride = missing)")]
    [InlineData("Conv2D(6, System.Environment.TickCount)")]
    [InlineData("Conv2D(6, )")]
    [InlineData("Conv2D(6, 5")]
    [InlineData("Conv2d(6, 5)")]
    [InlineData("Input<Missing>")]
    [InlineData("ReLU, Network")]
    public void What_CSharp_cannot_make_sense_of_is_flagged(string attribute) =>
        Assert.True(Read($"[Network, {attribute}] public partial class A;").Attributes.Last().HasErrors);

    [Fact]
    public void Attributes_are_those_of_the_declaration_with_Network_in_source_order()
    {
        var source = Read(
            "[Tanh] public partial class A;",
            "[Serializable, Flatten]\n[Network, Sigmoid, Dense(3)] partial class A;",
            "[ReLU, Dense(2)] partial class A;");

        Assert.Equal(["Flatten", "Network", "Sigmoid", "Dense"], source.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(["Tanh", "ReLU", "Dense"], source.StrayAttributes);
    }

    [Theory]
    [InlineData("Conv2D( 6,5 ,\n   Padding=Same ) /* why */", "Conv2D(6, 5, Padding = Same)")]
    [InlineData("Conv2D(1,/*k*/new [] {3,1})", "Conv2D(1, new[] { 3, 1 })")]
    [InlineData("Conv2D( kernel :3,filters : -1)", "Conv2D(kernel: 3, filters: -1)")]
    [InlineData("Conv2D( nameof( n ),\"n/2\" , Stride=new  int[]{1 ,2})", "Conv2D(nameof(n), \"n/2\", Stride = new int[] { 1, 2 })")]
    [InlineData("Dense( true?1:( int )2.5 )", "Dense(true ? 1 : (int)2.5)")]
    [InlineData("Dense(\n// how many\n3*-Size )", "Dense(3 * -Size)")]
    [InlineData("Dense($\"{ nameof( n )} / 2\" )", "Dense($\"{nameof(n)} / 2\")")]
    [InlineData("Layer < A > ( typeof( A ) )", "Layer<A>(typeof(A))")]
    [InlineData("Lamina . ReLU", "Lamina.ReLU")]
    public void The_text_is_one_spelling_whatever_the_white_space(string written, string spelled) =>
        Assert.Equal(spelled, Read($"[Network, {written}] partial class A {{ const int Size = 4; }}").Attributes[1].Text);

    [Fact]
    public void A_type_argument_brings_its_members_and_its_shape()
    {
        var source = Read(
            """
            namespace Data
            {
                public enum @enum : ulong { Zero, @class = 1, Big = ulong.MaxValue }
                internal class Box { [Shape(3, Any, 4, Min = -1)] public partial struct Picture; }
            }
            """,
            "[Network, Input<Data.Box.Picture>, Classes<Data.@enum>] partial class A;");

        var picture = Assert.Single(source.Attributes[1].TypeArguments);
        Assert.Equal(("Picture", "global::Data.Box.Picture", "struct", "internal"), (picture.Name, picture.FullName, picture.Kind, picture.Accessibility));
        Assert.Equal(["shape=[3,-1,4]", "Min=-1.0"], picture.Shape!.Arguments.Select(argument => argument.Name + "=" + Say(argument.Value)));

        var classes = Assert.Single(source.Attributes[2].TypeArguments);
        Assert.Equal(("enum", "global::Data.@enum", "enum", "public"), (classes.Name, classes.FullName, classes.Kind, classes.Accessibility));
        Assert.Equal([new("Zero", 0), new("@class", 1), new("Big", -1)], classes.Members);
    }

    [Theory]
    [InlineData("namespace N.@in { public partial class O<T> { internal partial class P { [Network] private sealed partial class @class; } } }",
        "private class @class in N.@in, in class O<T> partial, in class P partial; N.in.O`1+P+class")]
    [InlineData("namespace N; class O { [Network] protected internal partial class Ünïcode名; }",
        "internal class Ünïcode名 in N, in class O; N.O+Ünïcode名")]
    [InlineData("partial struct O { [Network] partial record A; }", "private record A in , in struct O partial; O+A")]
    [InlineData("[Network] public partial class A; class A<T>;", "public class A in ; A")]
    [InlineData("[Network] class A;", "internal class A in , not partial; A")]
    [InlineData("[Network] partial class A; class A;", "internal class A in , not partial; A")]
    [InlineData("[Network] partial class A<T, U>;", "internal class A in , 2 type parameters; A`2")]
    [InlineData("[Network] static partial class A;", "internal class A in , static; A")]
    [InlineData("[Network] abstract partial class A;", "internal class A in , abstract; A")]
    [InlineData("[Network] file partial class A;", "file class A in ; A")]
    [InlineData("file partial class O { [Network] public partial class A; }", "file class A in , in class O partial; O+A")]
    [InlineData("[Network] partial class A(int x);", "internal class A in , parameters; A")]
    [InlineData("[Network] partial class A : System.IDisposable, System.Exception;", "internal class A in , base System.Exception; A")]
    [InlineData("[Network] partial class A : System.IDisposable, Missing;", "internal class A in ; A")]
    public void A_header_says_how_the_type_is_declared(string code, string expected) => Assert.Equal(expected, Say(Read(code).Type));

    [Fact]
    public void Members_are_those_that_the_user_wrote()
    {
        var source = Read(
            "[Network] partial class A { int field; public int Property { get; set; } void M() { } void M(int x) { } }",
            "partial class A : IDisposable { event Action E; class Nested; A() { } public static A operator +(A a, A b) => a; public int this[int i] => i; void IDisposable.Dispose() { } }");

        Assert.Equal(["E", "M", "Nested", "Property", "field"], source.Members);
    }

    private static NetworkSource Read(params string[] files)
    {
        var read = new List<NetworkSource>();
        GeneratorRun.Of(FakeCompilers.Recording(read.Add), files);
        return Assert.Single(read.Distinct());
    }

    private static string Say(TypeHeader type) =>
        $"{type.Accessibility} {type.Keyword} {type.Name} in {type.Namespace}"
        + string.Concat(type.ContainingTypes.Select(container => $", in {container.Keyword} {container.Name}{(container.IsPartial ? " partial" : "")}"))
        + (type.IsPartial ? "" : ", not partial")
        + (type.IsStatic ? ", static" : "")
        + (type.IsAbstract ? ", abstract" : "")
        + (type.TypeParameters > 0 ? $", {type.TypeParameters} type parameters" : "")
        + (type.HasParameterList ? ", parameters" : "")
        + (type.BaseClass is null ? "" : ", base " + type.BaseClass)
        + "; " + type.MetadataName;

    private static string Say(WrittenValue value) => value switch
    {
        Whole whole => whole.Value.ToString(),
        Real real => real.Value == Math.Floor(real.Value) ? real.Value + ".0" : real.Value.ToString(),
        Truth truth => truth.Value.ToString(),
        Text text => $"'{text.Value}'",
        Member member => $"{member.EnumType}.{(member.Name.Length > 0 ? member.Name : "?" + member.Value)}",
        Several several => $"[{string.Join(",", several.Items.Select(Say))}]",
        TypeName type => type.Name,
        _ => "null",
    };
}
