using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Lamina.Compiler;
using Lamina.Compiler.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generators.Symbols;

/// <summary>
/// Which of the aliases that the emitted file would like to declare already mean something where the class stands: a member, a type or
/// namespace around it, or a global alias. The user's own <c>using</c> lines do not matter: they are not in the emitted file.
/// </summary>
internal static class TakenNames
{
    public static EquatableArray<string> Find(INamedTypeSymbol type, SemanticModel model, int position, CancellationToken cancel)
    {
        var global = GlobalAliases(model, position, cancel);
        return Aliases.Names.Where(alias => global.Contains(alias) || IsMember(type, alias) || IsAround(type, alias, model.Compilation)).ToEquatableArray();
    }

    private static bool IsMember(INamedTypeSymbol type, string name)
    {
        for (var container = type; container is not null; container = container.ContainingType)
        {
            for (var derived = container; derived is not null; derived = derived.BaseType)
            {
                if (derived.Name == name || derived.GetMembers(name).Any() || derived.TypeParameters.Any(parameter => parameter.Name == name)) return true;
            }
        }

        return false;
    }

    private static bool IsAround(INamedTypeSymbol type, string name, Compilation compilation)
    {
        for (var space = type.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            // A namespace of the source alone does not show what referenced assemblies put into it.
            if ((compilation.GetCompilationNamespace(space) ?? space).GetMembers(name).Any()) return true;
        }

        return false;
    }

    private static HashSet<string> GlobalAliases(SemanticModel model, int position, CancellationToken cancel) => new(
        model.GetImportScopes(position, cancel)
            .SelectMany(scope => scope.Aliases)
            .Where(alias => alias.DeclaringSyntaxReferences
                .Any(reference => reference.GetSyntax(cancel) is UsingDirectiveSyntax line && line.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
            .Select(alias => alias.Name));
}
