using System.Globalization;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Completeness;

/// <summary>
/// An unwritten option means what its documentation says: a network reads the same whether the documented default is written or not, under all
/// conventions. So the manual cannot drift from <c>Ops/Defaults.cs</c>.
/// </summary>
public class DefaultsTests
{
    /// <summary>Defaults that are no constant, and what a user writes for the same.</summary>
    private static readonly Dictionary<string, Func<string, WrittenArgument[]>> inWords = new()
    {
        ["the window"] = option => [new(option, new WrittenValue.Whole(2))],
        ["none"] = _ => [],
        ["the shape that arrives"] = _ => [],
        ["the run"] = _ => [],
        ["undeclared"] = _ => [],
        ["the kind of layer and a running number"] = _ => [],
        ["U(−0.05, 0.05)"] = _ => [new("KernelInit", Member("Uniform")), new("KernelMin", new WrittenValue.Real(-0.05)), new("KernelMax", new WrittenValue.Real(0.05))],
    };

    /// <summary>Defaults that no user can write, and what they are.</summary>
    private static readonly Dictionary<string, Graph.Init> unwritable = new()
    {
        ["U(−b, b) with b² = 1 / fan-in"] = Graph.Init.FanInUniform,
        ["U(−b, b) with b² = 1 / the kernel's fan-in"] = Graph.Init.FanInUniform,
    };

    public static TheoryData<string, string, Conventions> Documented
    {
        get
        {
            var data = new TheoryData<string, string, Conventions>();
            foreach (var (type, option) in Manual.Options)
            {
                foreach (var conventions in Enum.GetValues<Conventions>()) data.Add(type.Name, option, conventions);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_documented_default_is_the_one_the_compiler_uses(string attribute, string option, Conventions conventions)
    {
        var type = Vocabulary.Attributes.Single(type => type.Name == attribute);
        var stated = Manual.DefaultOf(type, option, conventions);
        Assert.True(stated is not null, $"The documentation of {attribute}.{option} states no default: {Manual.TextOf(type, option)}");

        var unwritten = Read(type, conventions);
        if (stated == "none" && option == "KernelInit")
        {
            // "none, one must be written"
            Assert.Equal(RuleIds.UnwrittenInit, Assert.Single(unwritten.Findings).Rule);
            Assert.Empty(Read(type, conventions, new WrittenArgument(option, Member("Auto"))).Findings);
            return;
        }

        if (unwritable.TryGetValue(stated, out var init))
        {
            var layer = unwritten.Graph.Graph.OutputNode.Op;
            Assert.Equal(init, layer.GetType().GetProperty(option)!.GetValue(layer));
            return;
        }

        var arguments = inWords.TryGetValue(stated, out var words) ? words(option) : [new(option, Vocabulary.Parse(stated, Manual.KindOf(type, option)))];
        var written = Read(type, conventions, arguments);
        Assert.DoesNotContain(written.Findings, finding => finding.Rule != RuleIds.UnwrittenInit);
        Assert.Equal(unwritten, written);
    }

    [Fact]
    public void Each_convention_has_a_row() => Assert.Equal(Enum.GetNames<Conventions>().Order(), Defaults.All.Select(row => row.Name).Order());

    /// <summary>C# fills an unwritten parameter in for whoever reads the attribute by reflection; Lamina's compiler does not look at it.</summary>
    [Fact]
    public void A_parameters_default_in_C_sharp_is_the_documented_one()
    {
        var optional = Vocabulary.Attributes.SelectMany(type => Vocabulary.ParametersOf(type).Where(parameter => parameter.IsOptional)).ToList();
        Assert.NotEmpty(optional);
        Assert.All(optional, parameter => Assert.Equal(
            double.Parse(Manual.DefaultOf(parameter.Member.DeclaringType!, parameter.Name!, Conventions.Lamina)!, CultureInfo.InvariantCulture), (double)parameter.DefaultValue!));
    }

    private static WrittenValue Member(string init) => new WrittenValue.Member("Init", init, 0);

    private static ReadNetwork Read(Type attribute, Conventions conventions, params WrittenArgument[] given)
    {
        // A loss or an optimizer alone, or training without them, would be findings of their own.
        string[] others = attribute.IsSubclassOf(typeof(LossAttribute)) ? ["Dense(2)", "Sgd(0.1)"]
            : attribute.IsSubclassOf(typeof(OptimizerAttribute)) ? ["Dense(2)", "CrossEntropy"]
            : Vocabulary.IsPartOfRecipe(attribute) ? ["Dense(2)", "CrossEntropy", "Sgd(0.1)"]
            : attribute.IsSubclassOf(typeof(JoinAttribute)) ? ["Branch", "Tanh"]
            : attribute.IsSubclassOf(typeof(LayerAttribute)) ? []
            : ["Dense(2)"];
        string[] input = attribute.IsSubclassOf(typeof(DataRangeAttribute)) ? [] : [Vocabulary.InputFor(attribute)];
        var source = Written.Network([.. input, .. others]);
        var network = new WrittenArgument("Conventions", new WrittenValue.Member("Conventions", conventions.ToString(), (long)conventions));
        var attributes = attribute == typeof(NetworkAttribute)
            ? source.Attributes.Skip(1).Prepend(Vocabulary.Write(attribute, given))
            : source.Attributes.Skip(1).Prepend(Vocabulary.Write(typeof(NetworkAttribute), network)).Append(Vocabulary.Write(attribute, given));
        return NetworkReader.Read(source with { Attributes = attributes.ToEquatableArray() }) with { Source = source };
    }
}
