using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading.Attributes;

/// <summary>Arguments that are names. No expressions: the text is meant as it stands.</summary>
internal static class TextArguments
{
    /// <summary>A text that may be left out, such as a name.</summary>
    public static string? Text(this ArgumentReader arguments, string name) => arguments.Find(name) switch
    {
        null or WrittenValue.Nothing => null,
        WrittenValue.Text text => text.Value,
        var other => arguments.WrongKind<string?>(name, other, "a text", null),
    };

    /// <summary>Texts that are given, such as the names of a join.</summary>
    public static IReadOnlyList<string> Texts(this ArgumentReader arguments, string name) => arguments.Find(name) switch
    {
        null or WrittenValue.Nothing => [],
        WrittenValue.Several several => [.. several.Items.Select(item => item is WrittenValue.Text text ? text.Value : arguments.WrongKind(name, item, "names", ""))],
        WrittenValue.Text text => [text.Value],
        var other => [arguments.WrongKind(name, other, "names", "")],
    };
}
