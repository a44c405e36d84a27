using Lamina.Compiler.Graph;
using Lamina.Compiler.Ops;
using Lamina.Compiler.Reading;
using Lamina.Compiler.Reading.Attributes;
using Lamina.Compiler.Reading.Training;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;
using Lamina.Compiler.Writing.Layers;

namespace Lamina.Compiler.Tests.Completeness;

/// <summary>A layer is an attribute, a reader, an op and a writer. Where one of them is missing, a test here says which.</summary>
public class LayerTests
{
    private static readonly IEnumerable<Type> ops =
        typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op)) && !type.IsAbstract && type != typeof(Input) && type != typeof(Unread));

    public static TheoryData<string> Options => [.. Vocabulary.Attributes.SelectMany(type => Vocabulary.OptionsOf(type).Select(option => $"{type.Name}.{option.Name}"))];

    [Fact]
    public void Every_layer_attribute_has_a_reader_and_every_reader_an_attribute() =>
        Assert.Equal(Words<LayerAttribute>(), LayerReaders.All.Keys.Concat(JoinReaders.All.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_loss_has_a_reader_and_every_reader_a_loss() =>
        Assert.Equal(Words<LossAttribute>().Append("Loss").Order(StringComparer.Ordinal), LossReaders.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_optimizer_has_a_reader_and_every_reader_an_optimizer() =>
        Assert.Equal(Words<OptimizerAttribute>().Append("Optimizer").Order(StringComparer.Ordinal), OptimizerReaders.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_schedule_has_a_reader_and_every_reader_a_schedule() =>
        Assert.Equal(Words<ScheduleAttribute>(), ScheduleReaders.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_metric_has_a_reader_and_every_reader_a_metric() =>
        Assert.Equal(Words<MetricAttribute>().Append("Metric").Order(StringComparer.Ordinal), MetricReaders.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_op_has_a_writer_and_every_writer_an_op() => Assert.Equal(Names(ops), Names(LayerWriters.All.Keys));

    [Fact]
    public void Every_op_is_what_some_layer_means()
    {
        var read = Vocabulary.Of<LayerAttribute>().Select(type => OpOf(type).GetType());
        Assert.Equal(Names(ops), Names(read.Distinct()));
    }

    /// <summary>An unnamed layer is called by its stem, and so are keys in saved weights: two kinds may share one only if neither learns.</summary>
    [Fact]
    public void Layers_with_weights_have_stems_of_their_own()
    {
        var graphs = Vocabulary.Of<LayerAttribute>().Select(type => Read(type).Graph);
        var learning = graphs.Where(graph => graph.Graph.OutputNode is var node && node.Op.Parameters(graph.InputOf(node)).Count > 0);
        var kinds = learning.Select(graph => graph.Graph.OutputNode.Op).Select(op => (op.GetType(), op.Stem)).Distinct().ToList();
        Assert.NotEmpty(kinds);
        Assert.Distinct(kinds.Select(kind => kind.Stem));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_known_to_the_compiler(string option)
    {
        var type = Vocabulary.Attributes.Single(type => option.StartsWith(type.Name + ".", StringComparison.Ordinal));
        var property = Vocabulary.OptionsOf(type).Single(property => option == $"{type.Name}.{property.Name}");
        var findings = type == typeof(ShapeAttribute) ? ReadShape(property.Name, property.PropertyType) : Read(type, property.Name, property.PropertyType).Findings;
        Assert.DoesNotContain(findings, finding => finding.Rule is Findings.RuleIds.UnknownArgument or Findings.RuleIds.UnknownAttribute);
    }

    [Fact]
    public void Every_initialiser_and_padding_is_known_to_the_compiler()
    {
        Assert.All(Enum.GetNames<Lamina.Init>(), name => Outcome.Graph("Input(2, 8, 8)", $"Conv2D(1, 1, KernelInit = Init.{name}{NumbersOf(name)})"));
        Assert.All(Enum.GetNames<PaddingMode>(), name => Outcome.Graph("Input(2, 8, 8)", $"Conv2D(1, 1, Padding = {name})"));
    }

    private static string NumbersOf(string init) => init switch
    {
        "Normal" or "TruncatedNormal" => ", KernelStd = 0.1",
        "Uniform" => ", KernelMin = -1, KernelMax = 1",
        "Constant" => ", KernelValue = 1",
        _ => "",
    };

    private static Op OpOf(Type layer) => Read(layer).Graph.Graph.OutputNode.Op;

    private static ReadNetwork Read(Type attribute, string? option = null, Type? kind = null)
    {
        string[] input = attribute == typeof(InputAttribute) ? [] : [Vocabulary.InputFor(attribute)];
        string[] branch = attribute.IsSubclassOf(typeof(JoinAttribute)) ? ["Branch", "Tanh"] : [];
        var source = Written.Network([.. input, .. branch]);
        WrittenArgument[] given = option is null ? [] : [new WrittenArgument(option, Vocabulary.Plausible(kind!))];
        return NetworkReader.Read(source with { Attributes = source.Attributes.Append(Vocabulary.Write(attribute, given)).ToEquatableArray() });
    }

    private static EquatableArray<Findings.Finding> ReadShape(string option, Type kind)
    {
        var shape = Vocabulary.Write(typeof(ShapeAttribute), new WrittenArgument(option, Vocabulary.Plausible(kind)));
        return NetworkCompiler.Compile(new ShapeSource(Written.Network().Type with { Keyword = "struct" }, EquatableArray.Of(shape))).Findings;
    }

    private static IEnumerable<string> Words<TBase>() => Vocabulary.Of<TBase>().Select(Vocabulary.WordOf).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);
}
