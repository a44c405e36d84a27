using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Reading;

/// <summary>How a network's class may be declared.</summary>
public class DeclarationTests
{
    private static readonly NetworkSource sound = Written.Network("Input(10)", "Classes<Digit>", "Dense(10)");

    public static TheoryData<string, TypeHeader, string, Part> Declarations
    {
        get
        {
            var type = sound.Type;
            return new()
            {
                { "LAM0001", type with { IsPartial = false }, "Net is not partial, so that nothing can be added to it; write partial class Net", Part.Type },
                { "LAM0002", type with { TypeParameters = 1 }, "Net is generic, but its shapes are numbers known at compile time; remove the type parameters", Part.Type },
                { "LAM0003", type with { IsStatic = true }, "Net is static; a network is a partial class that can be created", Part.Type },
                { "LAM0003", type with { IsAbstract = true }, "Net is abstract; a network is a partial class that can be created", Part.Type },
                { "LAM0003", type with { Keyword = "record" }, "Net is a record; a network is a partial class that can be created", Part.Type },
                { "LAM0004", type with { ContainingTypes = Outer("Nets", false, 0) }, "Net stands inside Nets, which is not partial; make Nets partial and not generic, or move Net out", Part.Type },
                { "LAM0004", type with { ContainingTypes = Outer("Nets<T>", true, 1) }, "Net stands inside Nets<T>, which is generic; make Nets<T> partial and not generic, or move Net out", Part.Type },
                { "LAM0005", type with { BaseClass = "Baseline" }, "Net derives from Baseline, but a network derives from TorchSharp's Module; remove the base class (interfaces are fine)", Part.BaseType },
                { "LAM0017", type with { Name = "Training" }, "a network called Training would have a member of its own name, which C# does not allow; call it otherwise", Part.Type },
                { "LAM0017", type with { Name = "Infer" }, "a network called Infer would have a member of its own name, which C# does not allow; call it otherwise", Part.Type },
                { "LAM0017", type with { Name = "InferencePath" }, "a network called InferencePath would have a member of its own name, which C# does not allow; call it otherwise", Part.Type },
                { "LAM0017", type with { Name = "Profile" }, "a network called Profile would have a member of its own name, which C# does not allow; call it otherwise", Part.Type },
                { "LAM0017", type with { Name = "ToMermaid" }, "a network called ToMermaid would have a member of its own name, which C# does not allow; call it otherwise", Part.Type },
                { "LAM0017", type with { Name = "RegisterComponents" }, "a network called RegisterComponents would have a member of its own name, which C# does not allow; call it otherwise", Part.Type },
                { "LAM0017", type with { Name = "PredictAll" }, "a network called PredictAll would have a member of its own name, which C# does not allow; call it otherwise", Part.Type },
                { "LAM0024", type with { HasParameterList = true }, "Net has constructor parameters, but a network's constructor is emitted; remove the parameter list", Part.Type },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_declaration_that_no_part_can_be_added_to_is_refused(string rule, TypeHeader type, string message, Part part)
    {
        var finding = Assert.Single(NetworkCompiler.Check(sound with { Type = type }));
        Assert.Equal((rule, message, part), (finding.Rule, finding.Message, finding.Address.Part));
    }

    [Fact]
    public void A_sound_declaration_passes()
    {
        Assert.Empty(NetworkCompiler.Check(sound));
        Assert.Empty(NetworkCompiler.Check(sound with { Type = sound.Type with { Name = "@class", Namespace = "A.B", ContainingTypes = Outer("Nets", true, 0) } }));
    }

    [Fact]
    public void A_layer_on_another_part_is_refused_where_it_stands()
    {
        var findings = NetworkCompiler.Check(sound with { StrayAttributes = EquatableArray.Of("ReLU", "Dense") });
        Assert.Equal([("LAM0007", 0), ("LAM0007", 1)], findings.Select(finding => (finding.Rule, finding.Address.Index)));
        Assert.Equal(
            "Dense stands on another part of Net than [Network], where no order of layers is defined; move it to the declaration with [Network]", findings[1].Message);
    }

    [Fact]
    public void A_forward_of_the_users_is_refused()
    {
        var finding = Assert.Single(NetworkCompiler.Check(sound with { Members = EquatableArray.Of("Name", "forward") }));
        Assert.Equal(("LAM0017", Address.Member("forward")), (finding.Rule, finding.Address));
    }

    [Theory]
    [InlineData("Block")]
    [InlineData("Recipe<Net>")]
    public void A_network_is_nothing_else(string attribute)
    {
        var finding = Assert.Single(NetworkCompiler.Check(Written.Network(attribute, "Input(4)", "Dense(2)")));
        Assert.Equal(
            ("LAM0018", $"{attribute}: a class is a [Network] or a [{attribute.Split('<')[0]}], not both; make two classes of it"), (finding.Rule, finding.Message));
    }

    [Theory]
    [InlineData("public", "file", false)]
    [InlineData("private", "file", false)]
    [InlineData("public", "public", true)]
    [InlineData("public", "internal", false)]
    [InlineData("public", "private", false)]
    [InlineData("internal", "public", true)]
    [InlineData("internal", "internal", true)]
    [InlineData("internal", "private", false)]
    [InlineData("private", "private", true)]
    public void A_class_enum_is_as_accessible_as_the_network(string network, string answer, bool isSound)
    {
        var type = sound.Attributes[2].TypeArguments[0] with { Accessibility = answer };
        var attributes = sound.Attributes.Select(attribute => attribute.Name == "Classes" ? attribute with { TypeArguments = EquatableArray.Of(type) } : attribute);
        var findings = NetworkCompiler.Check(sound with { Type = sound.Type with { Accessibility = network }, Attributes = attributes.ToEquatableArray() });
        Assert.Equal(isSound ? [] : ["LAM0023"], findings.Select(finding => finding.Rule));
    }

    private static EquatableArray<ContainingType> Outer(string name, bool isPartial, int typeParameters) =>
        EquatableArray.Of(new ContainingType(name, "class", isPartial, typeParameters));
}
