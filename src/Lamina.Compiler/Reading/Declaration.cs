using System;
using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Sources;

namespace Lamina.Compiler.Reading;

/// <summary>Checks that another part of the type can be written at all.</summary>
internal static class Declaration
{
    /// <summary>What the emitted part calls its members: C# lets no member have its class's name.</summary>
    private static readonly string[] emitted =
    [
        "ParameterCount", "Summary", "ToMermaid", "RegisterComponents", "OnInitialized", "forward", "Forward", "Scores", "Infer", "InferencePath", "Predict", "Profile",
        "Fit", "Evaluate", "PredictAll", "Save", "Load", "Training",
    ];

    /// <summary>What every emitted trainer has, as <see cref="RecipeSource.Members"/> writes members.</summary>
    private static readonly string[] ofTrainer =
    [
        "network", "recipe", "CreateNetwork(Device, Nullable)", "Learn(Tensor, Target)", "Loss(Tensor, Target)", "Scores(Tensor)",
        "LearningRate(TrainingPosition)", "LearningRateAt(TrainingPosition)", "CreateOptimizer()",
    ];

    public static bool HasReservedName(TypeHeader type) => emitted.Contains(type.Name);

    /// <summary>The faults of a network's declaration.</summary>
    public static IEnumerable<Finding> CheckNetwork(NetworkSource source)
    {
        var type = source.Type;
        if (type.Keyword != "class" || type.IsStatic || type.IsAbstract)
        {
            var given = type.IsStatic ? "static" : type.IsAbstract ? "abstract" : $"a {type.Keyword}";
            yield return new(RuleIds.NotAClass, Address.Type, $"{type.DisplayName} is {given}; a network is a partial class that can be created");
        }

        if (type.BaseClass is { } baseClass)
        {
            yield return new(RuleIds.BaseClass, new Address(Part.BaseType),
                $"{type.DisplayName} derives from {baseClass}, but a network derives from TorchSharp's Module; remove the base class (interfaces are fine)");
        }

        if (type.HasParameterList)
        {
            yield return new(RuleIds.ParameterList, Address.Type,
                $"{type.DisplayName} has constructor parameters, but a network's constructor is emitted; remove the parameter list");
        }

        foreach (var finding in CheckType(type)) yield return finding;

        for (var index = 0; index < source.StrayAttributes.Count; index++)
        {
            yield return new(RuleIds.StrayLayer, new Address(Part.StrayAttribute, index),
                $"{source.StrayAttributes[index]} stands on another part of {type.DisplayName} than [Network], where no order of layers is defined; " +
                "move it to the declaration with [Network]");
        }

        if (HasReservedName(type))
        {
            yield return new(RuleIds.ReservedMember, Address.Type,
                $"a network called {type.Name} would have a member of its own name, which C# does not allow; call it otherwise");
        }

        if (source.Members.Contains("forward"))
        {
            yield return new(RuleIds.ReservedMember, Address.Member("forward"),
                $"{type.DisplayName} has a forward of its own, but forward is what the layers say; rename it, or remove the layers' attributes");
        }
    }

    /// <summary>The faults of a recipe's declaration.</summary>
    public static IEnumerable<Finding> CheckRecipe(RecipeSource source)
    {
        var type = source.Type;
        if (type.Keyword != "class" || type.IsStatic || type.IsAbstract)
        {
            var given = type.IsStatic ? "static" : type.IsAbstract ? "abstract" : $"a {type.Keyword}";
            yield return new(RuleIds.NotAClass, Address.Type, $"{type.DisplayName} is {given}; a recipe is a partial class that can be created");
        }

        if (type.BaseClass is { } baseClass)
        {
            yield return new(RuleIds.BaseClass, new Address(Part.BaseType),
                $"{type.DisplayName} derives from {baseClass}, but a recipe derives from Lamina's Trainer; remove the base class (interfaces are fine)");
        }

        if (type.HasParameterList)
        {
            yield return new(RuleIds.ParameterList, Address.Type, $"{type.DisplayName} has constructor parameters, but a recipe's constructor is emitted; remove the parameter list");
        }

        foreach (var finding in CheckType(type)) yield return finding;
        for (var index = 0; index < source.StrayAttributes.Count; index++)
        {
            yield return new(RuleIds.StrayLayer, new Address(Part.StrayAttribute, index),
                $"{source.StrayAttributes[index]} stands on another part of {type.DisplayName} than [Recipe]; move it to the declaration with [Recipe]");
        }

        if (type.Name == "TrainStep" || ofTrainer.Any(member => NameOf(member) == type.Name))
        {
            yield return new(RuleIds.ReservedMember, Address.Type, $"a recipe called {type.Name} would have a member of its own name, which C# does not allow; call it otherwise");
        }

        foreach (var member in source.Members.Where(member => MeetsTrainer(member, source)))
        {
            var name = NameOf(member);
            yield return new(RuleIds.ReservedMember, Address.Member(name), name == ".ctor"
                ? $"{type.DisplayName} has a constructor that takes its network, but that one is emitted; remove it"
                : $"{type.DisplayName} has a {name} of its own, but every recipe has one that is emitted; rename it");
        }
    }

    /// <summary>C# lets methods of one name stand side by side where their parameters differ, and nothing else.</summary>
    private static bool MeetsTrainer(string member, RecipeSource source)
    {
        var isMethod = member.EndsWith(")", StringComparison.Ordinal);
        return member == $".ctor({source.Network?.Type.DisplayName})"
            || ofTrainer.Any(emitted => member == emitted || (NameOf(member) == NameOf(emitted) && !(isMethod && emitted.EndsWith(")", StringComparison.Ordinal))));
    }

    private static string NameOf(string member) => member.Split('(')[0];

    /// <summary>The members of a network by which it is trained create its emitted trainer.</summary>
    public static IEnumerable<Finding> CheckTraining(NetworkSource source)
    {
        if (!source.Members.Contains("Training")) yield break;
        yield return new(RuleIds.ReservedMember, Address.Member("Training"),
            $"{source.Type.DisplayName} has a Training of its own, but Training is its emitted trainer; rename it, or remove the recipe's attributes");
    }

    /// <summary>The faults that keep any partial part of a type from being written.</summary>
    public static IEnumerable<Finding> CheckType(TypeHeader type)
    {
        if (!type.IsPartial)
        {
            yield return new(RuleIds.NotPartial, Address.Type, $"{type.DisplayName} is not partial, so that nothing can be added to it; write partial {type.Keyword} {type.DisplayName}");
        }

        if (type.Accessibility == "file")
        {
            yield return new(RuleIds.NotPartial, Address.Type, $"{type.DisplayName} is local to its file, so that nothing can be added to it from another; write internal instead of file");
        }

        if (type.TypeParameters > 0)
        {
            yield return new(RuleIds.Generic, Address.Type, $"{type.DisplayName} is generic, but its shapes are numbers known at compile time; remove the type parameters");
        }

        foreach (var outer in type.ContainingTypes.Where(outer => !outer.IsPartial || outer.TypeParameters > 0))
        {
            var fault = outer.IsPartial ? "generic" : "not partial";
            yield return new(RuleIds.ContainingType, Address.Type, $"{type.DisplayName} stands inside {outer.Name}, which is {fault}; make {outer.Name} partial and not generic, or move {type.DisplayName} out");
        }
    }

    /// <summary>Types that the public surface names but that are less accessible than the network: C# would reject the emitted code.</summary>
    public static IEnumerable<Finding> CheckAccess(NetworkSource source, IEnumerable<(WrittenType Type, Address Address)> exposed) =>
        from use in exposed
        where IsHidden(use.Type, source.Type)
        select new Finding(RuleIds.LessAccessible, use.Address, use.Type.IsFileLocal
            ? $"{use.Type.Name} is local to its file, but {source.Type.DisplayName} shows it in Forward and Predict, which stand in another; write {(source.Type.Accessibility == "public" ? "public" : "internal")} instead of file"
            : $"{use.Type.Name} is {use.Type.Accessibility} but {source.Type.DisplayName} is {source.Type.Accessibility} and shows it in Forward and Predict; " +
            $"make {use.Type.Name} {source.Type.Accessibility}, or {source.Type.DisplayName} {use.Type.Accessibility}");

    public static bool IsHidden(WrittenType type, TypeHeader network) => Openness(type.Accessibility) < Openness(network.Accessibility);

    private static int Openness(string accessibility) => accessibility switch
    {
        "public" => 3,
        "internal" => 2,
        "private" => 1,
        _ => 0,
    };
}
