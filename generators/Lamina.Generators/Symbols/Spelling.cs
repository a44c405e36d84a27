using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Symbols;

/// <summary>
/// One spelling of an attribute whatever its white space and comments, so that they do not make another model. Roslyn's own normalisation rewrites the
/// tree, which was the dearest part of reading a network, and spells differently from version to version.
/// </summary>
internal static class Spelling
{
    public static string Of(AttributeSyntax attribute)
    {
        var text = new StringBuilder();
        var last = default(SyntaxToken);
        for (var token = attribute.GetFirstToken(); token.RawKind != 0 && token.SpanStart < attribute.Span.End; token = token.GetNextToken())
        {
            if (text.Length > 0 && NeedsSpace(last, token)) text.Append(' ');
            text.Append(token.Text);
            last = token;
        }

        return text.ToString();
    }

    private static bool NeedsSpace(SyntaxToken left, SyntaxToken right) =>
        left.IsKind(SyntaxKind.CommaToken)
        || left.Parent is NameColonSyntax
        || IsInfix(left)
        || IsInfix(right)
        || (left.Parent is InitializerExpressionSyntax && left.IsKind(SyntaxKind.OpenBraceToken))
        || (right.Parent is InitializerExpressionSyntax && !right.IsKind(SyntaxKind.CommaToken))
        || (IsWord(left) && IsWord(right));

    private static bool IsInfix(SyntaxToken token) => token.Parent is BinaryExpressionSyntax or NameEqualsSyntax or ConditionalExpressionSyntax;

    private static bool IsWord(SyntaxToken token) => SyntaxFacts.IsIdentifierPartCharacter(token.Text[0]) || token.Text[0] is '@' or '"';
}
