using System.Globalization;
using System.Reflection;
using Lamina.Compiler.Sources;
using Lamina.Compiler.Tests.Notation;

namespace Lamina.Compiler.Tests.Completeness;

/// <summary>
/// The attributes of Lamina.Abstractions as reflection sees them, and plausible values for what they take. (<c>Input</c> and <c>Classes</c> stand here
/// in their plain form; the generic ones have the same options. <c>Layer</c> stands with a module that <see cref="Written"/> knows.)
/// </summary>
internal static class Vocabulary
{
    private static readonly Assembly abstractions = typeof(NetworkAttribute).Assembly;

    public static IReadOnlyList<Type> Attributes { get; } =
        [.. abstractions.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && !type.IsGenericType).Append(typeof(LayerAttribute<Squash>)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static IEnumerable<Type> Of<TBase>() => Attributes.Where(type => type.IsSubclassOf(typeof(TBase)));

    /// <summary>The word a user types: <c>Conv2D</c>.</summary>
    public static string WordOf(Type attribute) => attribute.Name[..attribute.Name.IndexOf("Attribute", StringComparison.Ordinal)];

    /// <summary>The constructor whose parameters say most about their kind: <c>int</c> before <c>object</c>.</summary>
    public static ParameterInfo[] ParametersOf(Type attribute) =>
        attribute.GetConstructors().Select(constructor => constructor.GetParameters()).OrderBy(all => all.Count(one => one.ParameterType == typeof(object))).First();

    /// <summary>What is written as <c>Name = value</c>.</summary>
    public static IEnumerable<PropertyInfo> OptionsOf(Type attribute) => attribute.GetProperties().Where(property => property.SetMethod is { IsPublic: true });

    /// <summary>Says something of training besides loss and optimizer.</summary>
    public static bool IsPartOfRecipe(Type attribute) =>
        attribute.IsSubclassOf(typeof(ScheduleAttribute)) || attribute.IsSubclassOf(typeof(MetricAttribute))
        || new[] { typeof(TrainAttribute), typeof(EarlyStoppingAttribute), typeof(CheckpointAttribute), typeof(WarmUpAttribute), typeof(ReduceOnPlateauAttribute), typeof(EmaAttribute), typeof(WeightsAttribute), typeof(BiasesAttribute), typeof(FreezeAttribute) }.Contains(attribute);

    /// <summary>The attribute with its required arguments, and the given ones.</summary>
    public static WrittenAttribute Write(Type attribute, params WrittenArgument[] given)
    {
        var required = ParametersOf(attribute).Where(parameter => !parameter.IsOptional)
            .Select(parameter => new WrittenArgument(parameter.Name!, parameter.Name == "axes" ? Swap : parameter.Name == "pieces" ? Pieces : Plausible(parameter.ParameterType)));
        var types = attribute.GetGenericArguments().Select(type => Written.Type(type.Name)).ToEquatableArray();
        return new(WordOf(attribute), WordOf(attribute), types, required.Concat(given).ToEquatableArray());
    }

    /// <summary>An input that the layer can read with plausible arguments: tokens where it needs them, else a map with as many axes as its name says.</summary>
    public static string InputFor(Type attribute) => WordOf(attribute) switch
    {
        "Embedding" => "Input(8, Vocabulary = 5)",
        "Permute" or "MeanOverTokens" or "PositionalEncoding" or "Lstm" or "Gru" or "MultiHeadAttention" => "Input(8, 2)",
        [.., '1', 'D'] => "Input(2, 8)",
        [.., '3', 'D'] => "Input(2, 8, 8, 8)",
        _ => "Input(2, 8, 8)",
    };

    /// <summary>The order of two axes.</summary>
    private static WrittenValue Swap { get; } = new WrittenValue.Several(EquatableArray.Of<WrittenValue>(new WrittenValue.Whole(2), new WrittenValue.Whole(1)));

    private static WrittenValue Pieces { get; } = new WrittenValue.Text("10:0.1, 10:0.01");

    /// <summary>A value of the type that every option of the type can take.</summary>
    public static WrittenValue Plausible(Type type) => type switch
    {
        _ when type == typeof(int) => new WrittenValue.Whole(2),
        _ when type == typeof(object) => new WrittenValue.Whole(1),
        _ when type == typeof(double) => new WrittenValue.Real(0.5),
        _ when type == typeof(bool) => new WrittenValue.Truth(false),
        _ when type == typeof(string) => new WrittenValue.Text("a_name"),
        _ when type == typeof(string[]) || type == typeof(object[]) => new WrittenValue.Several(default),
        _ when type == typeof(int[]) => new WrittenValue.Several(EquatableArray.Of<WrittenValue>(new WrittenValue.Whole(2), new WrittenValue.Whole(64))),
        _ when type == typeof(double[]) => new WrittenValue.Several(EquatableArray.Of<WrittenValue>(new WrittenValue.Real(0.5))),
        { IsEnum: true } => new WrittenValue.Member(type.Name, type.GetEnumNames()[1], 1),
        _ => throw new NotSupportedException($"Tests have no value of the type {type}."),
    };

    /// <summary>A value as the documentation writes it.</summary>
    public static WrittenValue Parse(string text, Type type)
    {
        if (text is "true" or "false") return new WrittenValue.Truth(text == "true");
        if (type.IsEnum) return new WrittenValue.Member(type.Name, text, 0);
        if (type == typeof(string)) return new WrittenValue.Text(text);
        if (long.TryParse(text, CultureInfo.InvariantCulture, out var whole)) return new WrittenValue.Whole(whole);
        return new WrittenValue.Real(double.Parse(text, CultureInfo.InvariantCulture));
    }
}
