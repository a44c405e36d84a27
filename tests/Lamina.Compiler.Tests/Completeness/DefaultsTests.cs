using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Completeness;

/// <summary>
/// An unwritten option means what its documentation says: a network reads the same whether the documented default is written or not. So the
/// manual cannot drift from <c>Ops/Defaults.cs</c>.
/// </summary>
public partial class DefaultsTests
{
    private static readonly XDocument manual = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Lamina.Abstractions.xml"));

    /// <summary>Defaults that are no constant, and what says the same.</summary>
    private static readonly Dictionary<string, WrittenValue> inWords = new()
    {
        ["the window"] = new WrittenValue.Whole(2),
        ["none"] = new WrittenValue.Nothing(),
        ["the shape that arrives"] = new WrittenValue.Nothing(),
        ["none, the main output"] = new WrittenValue.Nothing(),
        ["none, which means 0"] = new WrittenValue.Nothing(),
        ["undeclared"] = new WrittenValue.Nothing(),
        ["the kind of layer and a running number, from 1: conv1, bn1, dense1"] = new WrittenValue.Nothing(),
    };

    public static TheoryData<string, string> Documented
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var type in Vocabulary.Attributes.Where(type => type != typeof(ShapeAttribute)))
            {
                foreach (var option in Vocabulary.OptionsOf(type)) data.Add(type.Name, option.Name);
                foreach (var parameter in Vocabulary.ParametersOf(type).Where(parameter => parameter.IsOptional)) data.Add(type.Name, parameter.Name!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_documented_default_is_the_one_the_compiler_uses(string attribute, string option)
    {
        var type = Vocabulary.Attributes.Single(type => type.Name == attribute);
        var (text, kind) = DocumentationOf(type, option);
        var match = Default().Match(text);
        Assert.True(match.Success, $"The documentation of {attribute}.{option} states no default: {text}");
        var stated = match.Groups["value"].Value;
        var value = inWords.TryGetValue(stated, out var known) ? known : Vocabulary.Parse(stated.Split(',')[0], kind);

        var (written, unwritten) = (Read(type, new WrittenArgument(option, value)), Read(type));
        Assert.Empty(written.Findings);
        Assert.Equal(unwritten, written);
    }

    /// <summary>C# fills an unwritten parameter in for whoever reads the attribute by reflection; Lamina's compiler does not look at it.</summary>
    [Fact]
    public void A_parameters_default_in_C_sharp_is_the_documented_one()
    {
        var optional = Vocabulary.Attributes.SelectMany(type => Vocabulary.ParametersOf(type).Where(parameter => parameter.IsOptional)).ToList();
        Assert.NotEmpty(optional);
        Assert.All(optional, parameter =>
        {
            var stated = Default().Match(DocumentationOf(parameter.Member.DeclaringType!, parameter.Name!).Text).Groups["value"].Value;
            Assert.Equal(double.Parse(stated, CultureInfo.InvariantCulture), (double)parameter.DefaultValue!);
        });
    }

    private static (string Text, Type Kind) DocumentationOf(Type type, string option)
    {
        if (Vocabulary.ParametersOf(type).FirstOrDefault(parameter => parameter.Name == option) is { } parameter)
        {
            var constructor = Member(name => name.StartsWith($"M:{type.FullName}.#ctor", StringComparison.Ordinal));
            return (Text(constructor.Elements("param").Single(element => element.Attribute("name")!.Value == option)), parameter.ParameterType);
        }

        var property = type.GetProperty(option)!;
        var declaring = property.DeclaringType! is { IsGenericType: true } closed ? closed.GetGenericTypeDefinition() : property.DeclaringType!;
        return (Text(Member(name => name == $"P:{declaring.FullName}.{option}").Element("summary")!), property.PropertyType);
    }

    private static XElement Member(Func<string, bool> isWanted) => manual.Descendants("member").First(member => isWanted(member.Attribute("name")!.Value));

    /// <summary>The text in one line; a reference to a member reads as the member's name.</summary>
    private static string Text(XElement element)
    {
        foreach (var reference in element.Descendants("see").ToList()) reference.ReplaceWith(reference.Attribute("cref")?.Value.Split('.')[^1] ?? "");
        return Regex.Replace(element.Value, @"\s+", " ");
    }

    private static ReadNetwork Read(Type attribute, params WrittenArgument[] given)
    {
        // A loss or an optimizer alone, or training without them, would be findings of their own.
        string[] others = attribute == typeof(CrossEntropyAttribute) ? ["Dense(2)", "Sgd(0.1)"]
            : attribute.IsSubclassOf(typeof(OptimizerAttribute)) ? ["Dense(2)", "CrossEntropy"]
            : attribute == typeof(TrainAttribute) || attribute == typeof(EarlyStoppingAttribute) || attribute == typeof(CheckpointAttribute) ? ["Dense(2)", "CrossEntropy", "Sgd(0.1)"]
            : attribute.IsSubclassOf(typeof(JoinAttribute)) ? ["Branch", "Tanh"]
            : attribute.IsSubclassOf(typeof(LayerAttribute)) ? []
            : ["Dense(2)"];
        string[] input = attribute.IsSubclassOf(typeof(DataRangeAttribute)) ? [] : [Vocabulary.InputFor(attribute)];
        var source = Written.Network([.. input, .. others]);
        var read = NetworkReader.Read(source with { Attributes = source.Attributes.Append(Vocabulary.Write(attribute, given)).ToEquatableArray() });
        return read with { Source = source };
    }

    [GeneratedRegex(@"Default: (?<value>.+?)\.(?=\s|$)")]
    private static partial Regex Default();
}
