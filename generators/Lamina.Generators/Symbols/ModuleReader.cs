using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler;
using Lamina.Compiler.Sources;
using Microsoft.CodeAnalysis;

namespace Lamina.Generators.Symbols;

/// <summary>A <c>Module&lt;Tensor, Tensor&gt;</c> of the user's or of TorchSharp, as far as <c>[Layer&lt;TModule&gt;]</c> needs to know it.</summary>
internal static class ModuleReader
{
    public static ModuleSource? Read(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } module) return null;
        var isNetwork = module.GetAttributes().Any(data => LaminaNames.IsWord(data.AttributeClass, LaminaNames.Network));
        if (!isNetwork && !IsModuleOfOneTensor(module)) return null;
        return new ModuleSource(module.IsAbstract, isNetwork, isNetwork ? default : Creators(module).ToEquatableArray());
    }

    private static bool IsModuleOfOneTensor(INamedTypeSymbol type)
    {
        for (var each = type.BaseType; each is not null; each = each.BaseType)
        {
            if (each is { Name: "Module", TypeArguments.Length: 2, ContainingType: { Name: "nn" } nn } && IsTorch(nn.ContainingType)) return each.TypeArguments.All(IsTensor);
        }

        return false;
    }

    private static bool IsTensor(ITypeSymbol type) => type.Name == "Tensor" && IsTorch(type.ContainingType);

    private static bool IsTorch(INamedTypeSymbol? type) => type is { Name: "torch", ContainingType: null, ContainingNamespace: { Name: "TorchSharp", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The constructors that emitted code can call; TorchSharp's own modules have none, but factories.</summary>
    private static IEnumerable<ModuleCreator> Creators(INamedTypeSymbol module)
    {
        var name = module.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var constructors = module.InstanceConstructors.Where(constructor => IsCallable(constructor, module)).Select(constructor => Creator("new " + name, constructor)).ToList();
        return constructors.Count > 0 ? constructors : Factories(module);
    }

    private static IEnumerable<ModuleCreator> Factories(INamedTypeSymbol module) =>
        from factory in module.ContainingAssembly.GetTypeByMetadataName("TorchSharp.torch+nn")?.GetMembers().OfType<IMethodSymbol>() ?? []
        where factory is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Arity: 0 } && SymbolEqualityComparer.Default.Equals(factory.ReturnType, module)
        select Creator("global::TorchSharp.torch.nn." + factory.Name, factory);

    public static bool IsCallable(IMethodSymbol constructor, ITypeSymbol type) =>
        constructor.DeclaredAccessibility == Accessibility.Public
        || (constructor.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal && type.DeclaringSyntaxReferences.Length > 0);

    private static ModuleCreator Creator(string call, IMethodSymbol method) => new(call, method.Parameters.Select(Parameter).ToEquatableArray());

    private static ModuleParameter Parameter(IParameterSymbol parameter)
    {
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return new ModuleParameter(
            parameter.Name,
            type.TypeKind == TypeKind.Enum ? TypeReader.NameOfEnum(type) : type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            type.TypeKind == TypeKind.Enum ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : null,
            AcceptsNull: parameter.Type.IsReferenceType ? parameter.NullableAnnotation != NullableAnnotation.NotAnnotated : !SymbolEqualityComparer.Default.Equals(type, parameter.Type),
            parameter.HasExplicitDefaultValue || parameter.IsParams);
    }
}
