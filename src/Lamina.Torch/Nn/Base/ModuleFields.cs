using System.Collections.Concurrent;
using System.Reflection;

namespace TorchSharp.Utils;

/// <summary>The instance fields of a module's class and its bases, most derived first, each with the key it is registered under.</summary>
internal static class ModuleFields
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, (FieldInfo Info, string Component)[]> Known = new();

    /// <summary>The fields of a module's class; of several fields of one name only the most derived counts.</summary>
    public static (FieldInfo Info, string Component)[] Of(Type type) => Known.GetOrAdd(type, static type => Find(type).ToArray());

    /// <summary>The public properties by name.</summary>
    /// <exception cref="ArgumentException">Two public properties (indexers, for instance) have one name; 0.106.0 fails so, too.</exception>
    public static Dictionary<string, PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name);

    private static IEnumerable<(FieldInfo Info, string Component)> Find(Type type)
    {
        var seen = new HashSet<string>();
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(Instance))
            {
                if (seen.Add(field.Name))
                    yield return (field, field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name);
            }
        }
    }
}
