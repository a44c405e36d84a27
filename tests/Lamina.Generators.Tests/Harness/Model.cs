using System.Collections;
using System.Reflection;

namespace Lamina.Generators.Tests.Harness;

/// <summary>Walks everything a pipeline model holds on to.</summary>
internal static class Model
{
    /// <summary>One symbol, node or compilation in a model keeps a whole compilation in memory and is never equal to its successor.</summary>
    public static void AssertHoldsNoRoslyn(object? model) => Walk(model, model?.GetType().Name ?? "null", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) return;
        Assert.False(
            value.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ?? false,
            $"{path} holds a {value.GetType().FullName}");

        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items) Walk(item, $"{path}[{index++}]", seen);
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
