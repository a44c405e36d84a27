using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Symbols;

/// <summary>
/// The base class that the user wrote. The symbol cannot tell: for an analyzer its base type is the one that Lamina generated.
/// </summary>
internal static class BaseClasses
{
    public static BaseTypeSyntax? Find(Declaration declaration, Compilation compilation, CancellationToken cancel) =>
        declaration.Parts
            .SelectMany(part => part.BaseList?.Types ?? default)
            .FirstOrDefault(written => IsClass(written, compilation, cancel));

#pragma warning disable RS1030 // A symbol action has no semantic model at hand, and a network seldom has a base list.
    private static bool IsClass(BaseTypeSyntax written, Compilation compilation, CancellationToken cancel) =>
        compilation.GetSemanticModel(written.SyntaxTree).GetTypeInfo(written.Type, cancel).Type is { TypeKind: TypeKind.Class };
#pragma warning restore RS1030
}
