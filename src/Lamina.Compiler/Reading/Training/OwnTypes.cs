using System.Linq;
using Lamina.Compiler.Findings;
using Lamina.Compiler.Reading.Attributes;

namespace Lamina.Compiler.Reading.Training;

/// <summary>Reads the class of the user's that <c>[Loss&lt;T&gt;]</c>, <c>[Metric&lt;T&gt;]</c> and <c>[Optimizer&lt;T&gt;]</c> name.</summary>
internal static class OwnTypes
{
    public static string Loss(ArgumentReader arguments) => Read(arguments, "TLoss", "ILoss", isGeneric: true);

    public static string Metric(ArgumentReader arguments) => Read(arguments, "TMetric", "IMetric", isGeneric: false);

    public static string Optimizer(ArgumentReader arguments) => Read(arguments, "TFactory", "IOptimizerFactory", isGeneric: false);

    /// <summary>The type as C# needs it written.</summary>
    /// <param name="arguments">The attribute.</param>
    /// <param name="parameter">Its type parameter.</param>
    /// <param name="contract">The interface that the type must implement.</param>
    /// <param name="isGeneric">It is generic code that creates one.</param>
    private static string Read(ArgumentReader arguments, string parameter, string contract, bool isGeneric)
    {
        var type = arguments.Attribute.TypeArguments[0];
        var fault = !type.Interfaces.Contains(contract) ? $"is no {contract}; implement that interface"
            : type.IsFileLocal ? "is local to its file, where the emitted code does not stand; write internal instead of file"
            : !(isGeneric ? type.IsNewable : type.IsCreatable) ? "cannot be created; name a class that is not abstract and has a public constructor without parameters"
            : null;
        if (fault is not null) arguments.Fault(RuleIds.OwnType, parameter, $"{arguments.Attribute.Name}: {type.Name} {fault}");
        return type.FullName;
    }
}
