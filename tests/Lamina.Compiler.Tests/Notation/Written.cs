using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Tests.Notation;

/// <summary>
/// Networks for tests, written as text: <c>Written.Network("Input(1, 28, 28)", "Conv2D(6, 5, Padding = Same)")</c>. Constructor parameters get
/// their names from the attribute classes, as the Roslyn shell does; a list is <c>[1, 2]</c>.
/// </summary>
internal static class Written
{
    public static NetworkSource Network(params string[] attributes) => Named("Net", attributes);

    public static NetworkSource Named(string name, params string[] attributes) => new(
        new TypeHeader(name, "", "class", "public", true, false, false, 0, false, null, default, name),
        attributes.Where(IsNetwork).DefaultIfEmpty("Network").Concat(attributes.Where(attribute => !IsNetwork(attribute))).Select(Attribute).ToEquatableArray(), default, default, default);

    private static bool IsNetwork(string attribute) => attribute.StartsWith("Network", StringComparison.Ordinal);

    public static WrittenAttribute Attribute(string text)
    {
        var match = Regex.Match(text, @"^(?<name>\w+)(<(?<type>\w+)>)?(\((?<arguments>.*)\))?$", RegexOptions.Singleline);
        if (!match.Success) throw new FormatException($"Not an attribute: {text}");
        var name = match.Groups["name"].Value;
        var types = match.Groups["type"].Success ? EquatableArray.Of(Type(match.Groups["type"].Value)) : default;
        var arguments = Arguments(name, Split(match.Groups["arguments"].Value).ToList()).ToEquatableArray();
        return new(name, text, types, arguments);
    }

    /// <summary><c>Digit</c> is an enum of ten members, <c>FromOne</c> one whose values begin with 1, <c>MnistImage</c> a shape, <c>Squash</c> a module; other names may be a loss, a metric or an optimizer.</summary>
    public static WrittenType Type(string name) => name switch
    {
        "Digit" => new(name, "global::Digit", "enum", "public", Enumerable.Range(0, 10).Select(k => new EnumMember("D" + k, k)).ToEquatableArray(), null),
        "FromOne" => new(name, "global::FromOne", "enum", "public", Enumerable.Range(1, 10).Select(k => new EnumMember("D" + k, k)).ToEquatableArray(), null),
        "MnistImage" => new(name, "global::Lamina.MnistImage", "struct", "public", default, Attribute("Shape(1, 28, 28, Min = 0, Max = 255)")),
        "Squash" => new(name, "global::Squash", "class", "public", default, null, Module: Squash.Source),
        _ => new(name, "global::" + name, "class", "public", default, null) { Interfaces = EquatableArray.Of("ILoss", "IMetric", "IOptimizerFactory"), IsCreatable = true, IsNewable = true },
    };

    private static IEnumerable<WrittenArgument> Arguments(string attribute, List<string> texts)
    {
        var positional = texts.Where(text => !IsNamed(text)).ToList();
        var parameters = Parameters(attribute, positional.Count);
        if (parameters is [var only] && only.IsDefined(typeof(ParamArrayAttribute)))
        {
            if (positional.Count > 0) yield return new(only.Name!, new WrittenValue.Several(positional.Select(Value).ToEquatableArray()));
        }
        else
        {
            for (var index = 0; index < positional.Count; index++) yield return new(parameters[index].Name!, Value(positional[index]));
        }

        foreach (var text in texts.Where(IsNamed))
        {
            var parts = text.Split('=', 2);
            yield return new(parts[0].Trim(), Value(parts[1].Trim()));
        }
    }

    private static ParameterInfo[] Parameters(string attribute, int count)
    {
        if (count == 0) return [];
        var assembly = typeof(NetworkAttribute).Assembly;
        var type = new[] { $"Lamina.{attribute}Attribute", $"Lamina.{attribute}Attribute`1" }.Select(assembly.GetType).FirstOrDefault(type => type is { IsAbstract: false })
            ?? throw new FormatException($"There is no attribute {attribute}.");
        return type.GetConstructors().Select(constructor => constructor.GetParameters())
            .First(parameters => parameters.Length >= count || parameters is [var only] && only.IsDefined(typeof(ParamArrayAttribute)));
    }

    private static bool IsNamed(string text) => Regex.IsMatch(text, @"^\w+\s*=");

    private static WrittenValue Value(string text)
    {
        if (text.StartsWith('[')) return new WrittenValue.Several(Split(text[1..^1]).Select(Value).ToEquatableArray());
        if (text.StartsWith('"')) return new WrittenValue.Text(text[1..^1]);
        if (text is "true" or "false") return new WrittenValue.Truth(text == "true");
        if (text is "Same" or "Valid") return new WrittenValue.Member("PaddingMode", text, text == "Same" ? 1 : 0);
        if (text.Split('.') is ["Init" or "Conventions" or "MemoryLayout" or "Precision" or "Upsampling", _] member) return new WrittenValue.Member(member[0], member[1], 0);
        if (text == "Any") return new WrittenValue.Whole(-1);
        if (text == "null") return new WrittenValue.Nothing();
        if (long.TryParse(text, CultureInfo.InvariantCulture, out var whole)) return new WrittenValue.Whole(whole);
        if (text.Split('/') is [var over, var under])
        {
            return new WrittenValue.Real(double.Parse(over, CultureInfo.InvariantCulture) / double.Parse(under, CultureInfo.InvariantCulture));
        }

        return new WrittenValue.Real(double.Parse(text, CultureInfo.InvariantCulture));
    }

    /// <summary>Splits at the commas that stand in no bracket and no text.</summary>
    private static IEnumerable<string> Split(string list) =>
        Regex.Matches(list, @"(?:\[[^\]]*\]|""[^""]*""|[^,\[""])+").Select(match => match.Value.Trim()).Where(text => text.Length > 0);
}
