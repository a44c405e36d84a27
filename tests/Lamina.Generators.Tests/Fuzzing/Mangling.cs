using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generators.Tests.Fuzzing;

/// <summary>Valid sources made invalid: the states in which an editor shows a file while it is typed.</summary>
internal static class Mangling
{
    public static string Of(Random random, string source)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--) source = Change(random, source);
        return source;
    }

    private static string Change(Random random, string source)
    {
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        if (tokens.Count == 0) return source;
        var (token, other) = (Nonsense.Of(random, tokens), Nonsense.Of(random, tokens));
        var (start, length) = (token.SpanStart, token.Span.Length);
        return random.Next(10) switch
        {
            0 => source[..start],
            1 => source.Remove(start, length),
            2 => source.Insert(start, token.Text + " "),
            3 => source.Remove(start, length).Insert(start, other.Text),
            4 => source.Remove(Math.Min(start, other.SpanStart), Math.Abs(start - other.SpanStart)),
            5 => source.Insert(start, Nonsense.Attribute(random) + ", "),
            6 => Replace(SyntaxKind.IdentifierToken, Nonsense.Name(random)),
            7 => source.Insert(start, "[" + Nonsense.Attribute(random) + "] "),
            8 => Replace(SyntaxKind.StringLiteralToken, Nonsense.Value(random)),
            _ => Replace(SyntaxKind.NumericLiteralToken, Nonsense.Value(random)),
        };

        string Replace(SyntaxKind kind, string by)
        {
            var places = tokens.Where(each => each.IsKind(kind)).ToList();
            if (places.Count == 0) return source;
            var place = Nonsense.Of(random, places);
            return source.Remove(place.SpanStart, place.Span.Length).Insert(place.SpanStart, by);
        }
    }
}
