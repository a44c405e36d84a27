using System.Reflection;

namespace Lamina.Generators.Tests.Fuzzing;

/// <summary>Random attribute lists: every word of the language, with arguments that no one should write.</summary>
internal static class Nonsense
{
    private static readonly Type[] words =
        [.. typeof(NetworkAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private static readonly string[] values =
    [
        "null", "default", "0", "1", "2", "3", "-1", "7", "64", "1000000", "int.MaxValue", "int.MinValue", "2147483648", "long.MinValue", "ulong.MaxValue", "99999999999999999999",
        "0.5", "1e-3", "1.5f", "1e308", "-0.0", "double.NaN", "double.PositiveInfinity", "double.Epsilon", "1 / 0", "1 / 255.0", "checked(int.MaxValue + 1)", "1m", "'c'", "true", "false",
        "\"\"", "\"x\"", "\"input / 2\"", "\"input / 0\"", "\"input - input\"", "\"input * 99999999999999999\"", "\"((((\"", "\"1 +\"", "\"channels\"", "\"-9223372036854775808 / -1\"", "\"\\0\"", "\"\\ud800\"",
        "\"日本\"", "\"a.b\"", "\"a..b\"", "\".\"", "\"class\"", "\"weight\"", "\"1\"", "\"conv1.weight\"", "\"forward\"", "$\"{1}\"", "\"same\"", "nameof(Missing)", "nameof(A)",
        "Same", "Valid", "Any", "(PaddingMode)7", "(Init)(-3)", "Init.Normal", "Init.Orthogonal", "Upsampling.Bilinear", "DayOfWeek.Monday", "(DayOfWeek)99",
        "typeof(int)", "typeof(A)", "typeof(Missing)", "typeof(List<>)", "typeof(Dictionary<string, List<int[]>>)", "typeof(void)", "typeof(int*)",
        "new int[0]", "new[] { 1, 2 }", "new[] { 3, 3, 3 }", "new[] { 1, 2, 3, 4, 5 }", "new[] { -1, 0 }", "new object[] { 1, \"2\", null }", "new object[] { new[] { 1 }, typeof(int) }",
        "new string[] { null, \"a\" }", "new double[] { 1e308, double.NaN }", "new[] { 1.5, 2 }", "new int[] { int.MaxValue, int.MaxValue }", "new[,] { { 1 } }", "[1, 2]", "x => x", "", "1 1", "(1, 2)", "@", "new", "await 1",
    ];

    private static readonly string[] types =
        ["A", "B", "int", "string", "Tile", "Digit", "DayOfWeek", "Missing", "", "List<int>", "List<List<A>>", "Dictionary<A, Missing>", "int[]", "dynamic", "(int, int)", "T", "List<>", "MnistImage", "Lamina.Batch<MnistImage>", "Part", "Part<int>", "object", "int?", "A?"];

    private static readonly string[] names = ["A", "@class", "_", "日本", "Ünïcode", "é", "Tensor", "Batch", "forward", "List", "Lamina", "A<T>", "A<in T>", "A(int x)", "A() : B", "A : Missing<int>", "System", "field", "record", "Forward", "A\\u0042", ""];

    private static readonly string[] targets =
    [
        "public partial class {0};", "partial class {0} {{ }}", "class {0};", "public static partial class {0};", "public abstract partial class {0};", "public sealed partial record {0};", "partial record struct {0};",
        "public partial struct {0} {{ }}", "public readonly partial struct {0};", "partial interface {0} {{ }}", "enum {0} {{ X }}", "delegate void {0}();", "file partial class {0};", "public partial class {0} : B;", "public partial class {0} {{ int forward; }}",
        "partial class {0} {{ void M() {{ }} int weight; }}", "class Outer {{ public partial class {0}; }}", "partial class Outer<T> {{ partial class {0}; }}", "public partial class {0}(int channels, double rate = 0.5);",
        "public partial class {0}(int channels = 3, DayOfWeek day = DayOfWeek.Monday);", "public partial class {0}; partial class {0};", "partial class {0} {{ [Dense(3)] int x; }}", "", "class", "public partial class {0}",
    ];

    public static string Source(Random random)
    {
        var text = random.Next(3) == 0 ? "public enum Digit { Zero, One } [Shape(1, 8, 8)] public readonly partial struct Tile; public class B; [Block, Dense(nameof(channels)), ReLU] public partial class Part(int channels = 4);\n" : "";
        for (var declarations = random.Next(1, 3); declarations > 0; declarations--)
        {
            var list = new List<string>();
            if (random.Next(8) > 0) list.Add(random.Next(6) == 0 ? "Block" : "Network");
            if (random.Next(5) > 0) list.Add($"Input({Of(random, "1, 8, 8", "3, 9, 9", "16", "4, 20", "2, 5, 5, 5", "Any, 6", "3, Any, Any", "8, Vocabulary = 9")})");
            for (var count = random.Next(8); count > 0; count--) list.Add(Attribute(random));
            var (open, close) = random.Next(30) switch { 0 => ("[assembly: ", "]"), 1 => ("[", ""), 2 => ("[return: ", "]"), 3 => ("[type: ", "]"), _ => ("[", "]") };
            text += open + string.Join(Of(random, ", ", ", ", "]\n["), list) + close + "\n" + string.Format(null, Of(random, targets), random.Next(3) == 0 ? Of(random, names) : "A") + "\n";
        }

        return text;
    }

    /// <summary>A random word, its arguments those of its constructor or not.</summary>
    public static string Attribute(Random random)
    {
        if (random.Next(20) == 0) return Of(random, "Missing", "Missing<int>(3)", "Serializable", "Obsolete(null)", "Network", "Branch", "Add", "Dense", "Use<A>", "Use<Part>(8)", "Use<Part>");
        var word = Of(random, words);
        var constructor = Of(random, word.GetConstructors());
        var arguments = constructor.GetParameters().SelectMany(parameter => Given(random, parameter)).ToList();
        for (var extra = random.Next(6) - 3; extra > 0; extra--) arguments.Add(Value(random));
        foreach (var option in word.GetProperties().Where(property => property.CanWrite && random.Next(5) == 0)) arguments.Add($"{option.Name} = {(random.Next(2) == 0 ? Plausible(random, option.PropertyType) : Value(random))}");
        if (random.Next(15) == 0) arguments.Add($"{Of(random, "Name", "Missing", "Stride", "TypeId")} = {Value(random)}");
        var name = word.Name.Split('`')[0][..^"Attribute".Length];
        var generic = word.IsGenericType && random.Next(12) > 0 || random.Next(60) == 0 ? $"<{Of(random, types)}{(random.Next(20) == 0 ? ", int" : "")}>" : "";
        return name + generic + (arguments.Count > 0 || random.Next(4) == 0 ? $"({string.Join(", ", arguments)})" : "");
    }

    public static string Value(Random random) => Of(random, values);

    public static string Name(Random random) => Of(random, names);

    private static IEnumerable<string> Given(Random random, ParameterInfo parameter)
    {
        if (random.Next(25) == 0) yield break;
        var count = parameter.IsDefined(typeof(ParamArrayAttribute)) ? random.Next(4) : 1;
        var type = parameter.ParameterType.GetElementType() ?? parameter.ParameterType;
        for (; count > 0; count--) yield return (random.Next(30) == 0 ? parameter.Name + ": " : "") + (random.Next(3) > 0 ? Plausible(random, type) : Value(random));
    }

    /// <summary>What C# accepts there, so that it is the compiler that has to.</summary>
    private static string Plausible(Random random, Type type) => type switch
    {
        _ when type == typeof(int) => Of(random, "1", "2", "3", "4", "8", "0", "-1", "100", "int.MaxValue", "int.MinValue"),
        _ when type == typeof(double) => Of(random, "0.1", "0.5", "1", "0", "-1", "1e308", "double.NaN", "double.NegativeInfinity"),
        _ when type == typeof(bool) => Of(random, "true", "false"),
        _ when type == typeof(string) => Of(random, "\"a\"", "\"b.c\"", "\"conv1\"", "\"input\"", "\"\"", "\".\"", "null", "\"日本\"", "\"_\"", "\"a-b\"", "\"9\""),
        { IsEnum: true } => $"{type.Name}.{Of(random, Enum.GetNames(type))}",
        _ when type == typeof(object) => Of(random, "1", "2", "3", "8", "0", "-1", "null", "Same", "Valid", "new[] { 1, 2 }", "new[] { 3 }", "\"input\"", "\"input * 2\"", "\"input / 3\"", "\"channels\"", "int.MaxValue", "long.MaxValue", "1.5", "new object[] { \"input\", 2 }"),
        _ => Value(random),
    };

    public static T Of<T>(Random random, params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
