using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Recipes;

namespace Lamina.Compiler.Writing.Training;

/// <summary>An output's own target.</summary>
/// <param name="Output">The output.</param>
/// <param name="Loss">The first loss that reads it.</param>
/// <param name="Kinds">The kinds that it can be of.</param>
internal sealed record TargetText(OutputText Output, Loss Loss, IReadOnlyList<TargetKinds> Kinds)
{
    public static IReadOnlyList<TargetText> All(NetworkText network, Recipe recipe) =>
    [
        .. from output in network.Outputs
           where recipe.TargetOf(output.Written) is not null && recipe.LossOf(output.Written) is not null
           select new TargetText(output, recipe.LossOf(output.Written)!, [.. LossWriter.Kinds(recipe, output.Written)]),
    ];

    /// <summary>What the parameter is called.</summary>
    public string Variable => $"{Output.Name}_target";

    /// <summary>The type by which a user's own loop gives it: that of its kind, so that C# checks it, or any.</summary>
    public string Type => "global::Lamina." + (Kinds.Count == 1 ? $"{Kinds[0]}" : "Target");

    /// <summary>How many classes the output answers with; 0 where it answers with numbers, or their number is open.</summary>
    public long Classes => Loss.IsOverClasses && Output.Shape is { Features.IsKnown: true } shape ? shape.Features.Value : 0;

    /// <summary>There is more to check of it than its type.</summary>
    public bool IsChecked => Kinds.Count > 1 || Classes > 0;
}

/// <summary>The targets that a data set must hold for outputs with one of their own.</summary>
internal static class TargetsWriter
{
    public static void Write(CodeWriter code, TrainerText trainer)
    {
        code.Line("/// <inheritdoc/>");
        code.Line("protected override global::System.Collections.Generic.IReadOnlyList<global::Lamina.NamedTarget> Targets { get; } =");
        code.Line("[");
        foreach (var target in trainer.OwnTargets) code.Line($"    {Text(target)},");
        code.Line("];");
        code.Gap();
    }

    private static string Text(TargetText target) =>
        $"new({CSharp.Literal(target.Output.Written!)}, {CSharp.Literal(target.Loss.Written)}, {LossWriter.Text(target.Kinds)}{(target.Classes > 0 ? $", {target.Classes}" : "")})";
}
