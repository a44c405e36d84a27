using System;
using System.Collections.Generic;
using System.Linq;

namespace Lamina.Compiler.Writing;

/// <summary>The inputs as parameters of members that a user calls: their list, their names, and what is checked of them.</summary>
internal static class EdgeParameters
{
    /// <summary>What must hold of the batches, checked once.</summary>
    /// <param name="code">Where the lines go.</param>
    /// <param name="network">The network.</param>
    /// <param name="parameter">What the batch of an input is called.</param>
    public static void Check(CodeWriter code, NetworkText network, Func<InputText, string> parameter)
    {
        foreach (var input in network.Inputs)
        {
            Check(code, network, input, $"{parameter(input)}.Tensor");
        }

        if (network.Inputs.Count == 1) return;
        code.Line($"global::Lamina.Edge.CheckCounts({CSharp.Literal(network.Type.DisplayName)}, [{string.Join(", ", network.Inputs.Select(input => parameter(input) + ".Count"))}]);");
    }

    /// <summary>What must hold of one of them and C# has not checked by its type.</summary>
    public static void Check(CodeWriter code, NetworkText network, InputText input, string tensor)
    {
        var name = CSharp.Literal(network.Inputs.Count == 1 ? network.Type.DisplayName : $"{network.Type.DisplayName}'s {input.Variable}");
        if (input.Input.Shape.Vocabulary is { } vocabulary) code.Line($"global::Lamina.Edge.CheckTokens({name}, {tensor}, [{input.Dimensions}], {CSharp.Literal(vocabulary)});");
        else if (input.Input.Type is null) code.Line($"global::Lamina.Edge.Check({name}, {tensor}, [{input.Dimensions}]);");
        if (input.Needs.Count > 0) code.Line($"global::Lamina.Edge.CheckSizes({name}, {tensor}, [{input.Sizes}]);");
    }

    /// <summary>The parameters of a member that takes all inputs, as batches or samples.</summary>
    public static string All(NetworkText network, string kind) =>
        string.Join(", ", network.Inputs.Select(input => $"{input.Typed(kind)} {(network.Inputs.Count == 1 ? kind.ToLowerInvariant() : input.Variable)}"));

    /// <summary>The names of a member that takes all inputs.</summary>
    public static LocalNames Names(NetworkText network) => new(network.Inputs.Select(input => NameOf(network, input)));

    /// <summary>Brings the batches to a device, and says what they are called there.</summary>
    /// <param name="code">Where the lines go.</param>
    /// <param name="network">The network.</param>
    /// <param name="names">The member's names.</param>
    /// <param name="device">The variable whose <c>Device</c> it is.</param>
    public static IReadOnlyList<string> Here(CodeWriter code, NetworkText network, LocalNames names, string device)
    {
        var here = network.Inputs.Select(input => names.New(network.Inputs.Count == 1 ? "here" : input.Variable + "_here")).ToList();
        for (var index = 0; index < here.Count; index++) code.Line($"using var {here[index]} = {NameOf(network, network.Inputs[index])}.To({device}.Device);");
        return here;
    }

    /// <summary>What the batch of an input is called.</summary>
    public static string NameOf(NetworkText network, InputText input) => network.Inputs.Count == 1 ? "batch" : input.Variable;
}
