using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Lamina.Compiler;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Sources;

namespace Lamina.Generators.Tests;

/// <summary>
/// The attributes that users type and the compiler that reads them by name do not reference each other; these tests hold them together.
/// </summary>
public class VocabularyTests
{
    private static readonly Assembly abstractions = typeof(NetworkAttribute).Assembly;

    public static TheoryData<string> Words => [.. Attributes<Attribute>().Where(type => type != typeof(ShapeAttribute)).Select(Word).Distinct()];

    [Fact]
    public void Every_layer_has_a_reader_and_every_reader_a_layer() => AssertSame(Attributes<LayerAttribute>(), LayerReaders.All.Keys);

    [Fact]
    public void Every_loss_has_a_reader_and_every_reader_a_loss() => AssertSame(Attributes<LossAttribute>(), RecipeReaders.Losses.Keys);

    [Fact]
    public void Every_optimizer_has_a_reader_and_every_reader_an_optimizer() => AssertSame(Attributes<OptimizerAttribute>(), RecipeReaders.Optimizers.Keys);

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_and_option_is_known_to_the_compiler(string word)
    {
        foreach (var type in Attributes<Attribute>().Where(type => Word(type) == word))
        {
            var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!);
            var options = type.GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
            var arguments = parameters.Concat(options).Distinct().Select(name => new WrittenArgument(name, new WrittenValue.Nothing()));
            var unknown = Check(new WrittenAttribute(word, word, default, arguments.ToEquatableArray()))
                .Where(finding => finding.Rule is RuleIds.UnknownArgument or RuleIds.UnknownAttribute);
            Assert.Empty(unknown);
        }
    }

    [Fact]
    public void Every_initialiser_and_padding_is_known_to_the_compiler()
    {
        foreach (var value in Enum.GetNames<Init>().Select(name => ("KernelInit", "Init", name)).Concat(Enum.GetNames<PaddingMode>().Select(name => ("Padding", "PaddingMode", name))))
        {
            var (option, type, member) = value;
            var findings = Check(new WrittenAttribute("Conv2D", "Conv2D(1, 1)", default, EquatableArray.Of<WrittenArgument>(
                new("filters", new WrittenValue.Whole(1)), new("kernel", new WrittenValue.Whole(1)), new(option, new WrittenValue.Member(type, member, 0)))));
            Assert.DoesNotContain(findings, finding => finding.Address.Argument == option);
        }
    }

    /// <summary>The manual states the defaults; the compiler has them. One table row per number that both know.</summary>
    public static TheoryData<string, double> StatedDefaults => new()
    {
        { "P:Lamina.BatchNormAttribute.Momentum", Defaults.Lamina.BatchNormMomentum },
        { "P:Lamina.BatchNormAttribute.Epsilon", Defaults.Lamina.BatchNormEpsilon },
        { "M:Lamina.LeakyReLUAttribute.#ctor(System.Double)", Defaults.Lamina.LeakySlope },
        { "M:Lamina.ELUAttribute.#ctor(System.Double)", Defaults.Lamina.EluAlpha },
        { "M:Lamina.AdamAttribute.#ctor(System.Double)", Defaults.Lamina.AdamRate },
        { "P:Lamina.AdamAttribute.Beta1", Defaults.Lamina.AdamBeta1 },
        { "P:Lamina.AdamAttribute.Beta2", Defaults.Lamina.AdamBeta2 },
        { "P:Lamina.AdamAttribute.Epsilon", Defaults.Lamina.AdamEpsilon },
        { "P:Lamina.TrainAttribute.Epochs", Defaults.Lamina.Epochs },
        { "P:Lamina.TrainAttribute.BatchSize", Defaults.Lamina.BatchSize },
    };

    [Theory]
    [MemberData(nameof(StatedDefaults))]
    public void The_manual_states_the_default_that_the_compiler_uses(string member, double value)
    {
        var manual = XDocument.Load(Path.ChangeExtension(abstractions.Location, ".xml"));
        var text = manual.Descendants("member").Single(element => element.Attribute("name")!.Value == member).Value;
        Assert.Contains($"Default: {value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant()}.", text.Replace("E-", "e-"));
    }

    [Fact]
    public void Every_default_is_stated_in_the_manual() =>
        Assert.Equal(typeof(Defaults).GetConstructors().Single(constructor => constructor.GetParameters().Length > 1).GetParameters().Length, StatedDefaults.Count);

    [Fact]
    public void An_optional_parameter_has_the_default_that_the_compiler_uses()
    {
        Assert.Equal(Defaults.Lamina.LeakySlope, new LeakyReLUAttribute().Slope);
        Assert.Equal(Defaults.Lamina.EluAlpha, new ELUAttribute().Alpha);
        Assert.Equal(Defaults.Lamina.AdamRate, new AdamAttribute().LearningRate);
        Assert.Equal(0, new RescaleAttribute(1).Offset);
    }

    private static IEnumerable<Type> Attributes<T>() => abstractions.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract);

    private static string Word(Type type) => type.Name.Split('`')[0][..^"Attribute".Length];

    private static void AssertSame(IEnumerable<Type> attributes, IEnumerable<string> readers) =>
        Assert.Equal(readers.Order(StringComparer.Ordinal), attributes.Select(Word).Order(StringComparer.Ordinal));

    private static EquatableArray<Finding> Check(WrittenAttribute attribute) => NetworkCompiler.Check(new NetworkSource(
        new TypeHeader("A", "", "class", "public", true, false, false, 0, false, null, default, "A"),
        EquatableArray.Of(attribute),
        default,
        default,
        default));
}
