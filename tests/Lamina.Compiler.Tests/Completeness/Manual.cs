using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lamina.Compiler.Tests.Completeness;

/// <summary>What the XML docs of Lamina.Abstractions say of each option: its users' manual.</summary>
internal static partial class Manual
{
    private static readonly XDocument members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Lamina.Abstractions.xml"));

    /// <summary>Everything an attribute's user may leave out.</summary>
    public static IEnumerable<(Type Attribute, string Option)> Options =>
        from type in Vocabulary.Attributes
        where type != typeof(ShapeAttribute)
        from option in Vocabulary.OptionsOf(type).Select(option => option.Name)
            .Concat(Vocabulary.ParametersOf(type).Where(parameter => parameter.IsOptional).Select(parameter => parameter.Name!))
        select (type, option);

    /// <summary>The default as the documentation writes it: <c>Default: 0.1; Keras: 0.01; Caffe and MatConvNet: 0.001.</c> Null if it states none.</summary>
    public static string? DefaultOf(Type attribute, string option, Conventions conventions)
    {
        var match = Default().Match(TextOf(attribute, option));
        if (!match.Success) return null;
        var stated = match.Groups["value"].Value.Split("; ");
        var exception = stated.Skip(1).Select(text => text.Split(": ", 2)).SingleOrDefault(parts => parts[0].Split(" and ").Contains(conventions.ToString()));
        return (exception?[1] ?? stated[0]).Split(',', 2) is [var value, var rest] && !value.Contains('(') ? value : exception?[1] ?? stated[0];
    }

    public static Type KindOf(Type attribute, string option) => ParameterOf(attribute, option)?.ParameterType ?? attribute.GetProperty(option)!.PropertyType;

    /// <summary>The sentence on an option, in one line.</summary>
    public static string TextOf(Type attribute, string option)
    {
        if (ParameterOf(attribute, option) is not null)
        {
            var constructor = Member(name => name.StartsWith($"M:{attribute.FullName}.#ctor", StringComparison.Ordinal));
            return Text(constructor.Elements("param").Single(element => element.Attribute("name")!.Value == option));
        }

        var property = attribute.GetProperty(option)!;
        var declaring = property.DeclaringType! is { IsGenericType: true } closed ? closed.GetGenericTypeDefinition() : property.DeclaringType!;
        return Text(Member(name => name == $"P:{declaring.FullName}.{option}").Element("summary")!);
    }

    /// <summary>All that is said of an attribute, in one line.</summary>
    public static string TextOf(Type attribute) => Text(Member(name => name == $"T:{attribute.FullName}"));

    private static ParameterInfo? ParameterOf(Type attribute, string option) => Vocabulary.ParametersOf(attribute).FirstOrDefault(parameter => parameter.Name == option);

    private static XElement Member(Func<string, bool> isWanted) => new(members.Descendants("member").First(member => isWanted(member.Attribute("name")!.Value)));

    /// <summary>A reference to a member reads as the member's name.</summary>
    private static string Text(XElement element)
    {
        foreach (var reference in element.Descendants("see").ToList()) reference.ReplaceWith(reference.Attribute("cref")?.Value.Split('.')[^1] ?? reference.Value);
        return Regex.Replace(element.Value, @"\s+", " ");
    }

    [GeneratedRegex(@"Default: (?<value>.+?)\.(?=\s|$)")]
    private static partial Regex Default();
}
