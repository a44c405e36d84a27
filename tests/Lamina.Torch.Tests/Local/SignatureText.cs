using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lamina.Torch.Tests.Local;

/// <summary>Members as PublicApi.txt writes them.</summary>
internal static class SignatureText
{
    private static readonly Dictionary<Type, string> keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(string)] = "string", [typeof(object)] = "object", [typeof(void)] = "void", [typeof(nint)] = "nint",
    };

    /// <summary>A type with the types around it, without namespaces other than TorchSharp's inner ones.</summary>
    internal static string Path(Type type)
    {
        string name = PlainName(type) + (type.IsGenericType && (type.DeclaringType is null || !type.DeclaringType.IsGenericType)
            ? $"<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>"
            : "");
        if (type.DeclaringType is { } outer) return $"{Path(outer)}.{name}";
        return type.Namespace == "TorchSharp" ? name : $"{type.Namespace!["TorchSharp.".Length..]}.{name}";
    }

    /// <summary>A member; null for one that is not for the outside or says nothing of its own.</summary>
    internal static string? Of(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) && !field.IsSpecialName =>
            field.DeclaringType!.IsEnum
                ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
                : $"{Modifiers(field.IsFamily || field.IsFamilyOrAssembly, field.IsStatic)}{Name(field.FieldType, field)} {field.Name}",
        ConstructorInfo constructor when IsVisible(constructor) =>
            $"{Modifiers(constructor)}{PlainName(constructor.DeclaringType!)}({Parameters(constructor)})",
        PropertyInfo property when Accessors(property).FirstOrDefault(IsVisible) is { } accessor && !Overrides(accessor) =>
            $"{Modifiers(accessor)}{Name(property.PropertyType, property)} {Head(property)} {{ {AccessorText(property)} }}",
        MethodInfo method when IsVisible(method) && !Overrides(method) && method.Name != "Finalize" => Method(method),
        _ => null,
    };

    private static string? Method(MethodInfo method)
    {
        string types = string.Join(", ", method.GetParameters().Select(p => Name(p.ParameterType, p)));
        return method switch
        {
            { Name: "op_Implicit" } => $"implicit operator {Name(method.ReturnType, method.ReturnParameter)}({types})",
            { Name: "op_Explicit" } => $"explicit operator {Name(method.ReturnType, method.ReturnParameter)}({types})",
            { IsSpecialName: true } when method.Name.StartsWith("op_", StringComparison.Ordinal) => $"operator {Symbol(method)}({types})",
            { IsSpecialName: true } => null,
            _ => $"{Modifiers(method)}{Name(method.ReturnType, method.ReturnParameter)} {method.Name}{TypeParameters(method)}({Parameters(method)})",
        };
    }

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Symbol(MethodInfo method) => method.Name switch
    {
        "op_Addition" => "+",
        "op_Subtraction" or "op_UnaryNegation" => "-",
        "op_Multiply" => "*",
        "op_Division" => "/",
        "op_Modulus" => "%",
        "op_Equality" => "==",
        "op_Inequality" => "!=",
        "op_LessThan" => "<",
        "op_LessThanOrEqual" => "<=",
        "op_GreaterThan" => ">",
        "op_GreaterThanOrEqual" => ">=",
        "op_BitwiseAnd" => "&",
        "op_BitwiseOr" => "|",
        "op_ExclusiveOr" => "^",
        "op_OnesComplement" => "~",
        var other => other,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType, parameter)} {parameter.Name}" +
        (parameter.HasDefaultValue ? $" = {Default(parameter)}" : "");

    private static string Default(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            var value when type.IsEnum => Enum.GetName(type, value)!,
            var value => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        };
    }

    private static string Head(PropertyInfo property)
    {
        var indices = property.GetIndexParameters();
        return indices.Length == 0 ? property.Name : $"this[{string.Join(", ", indices.Select(Parameter))}]";
    }

    private static string AccessorText(PropertyInfo property) => string.Join(
        " ",
        Accessors(property).Where(IsVisible).Select(a => a == property.GetMethod ? "get;" : "set;"));

    private static IEnumerable<MethodInfo> Accessors(PropertyInfo property) =>
        new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>();

    private static string Name(Type type, ICustomAttributeProvider source)
    {
        var attribute = source.GetCustomAttributes(typeof(TupleElementNamesAttribute), false).Cast<TupleElementNamesAttribute>();
        return Name(type, new Queue<string?>(attribute.SingleOrDefault()?.TransformNames ?? []));
    }

    private static string Name(Type type, Queue<string?> tupleNames)
    {
        if (keywords.TryGetValue(type, out string? keyword)) return keyword;
        if (type.IsByRef) return Name(type.GetElementType()!, tupleNames);
        if (type.IsArray) return $"{Name(type.GetElementType()!, tupleNames)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value, tupleNames) + "?";
        if (!type.IsGenericType) return type.Name;
        var arguments = type.GetGenericArguments();
        if (type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal))
        {
            var names = arguments.Select(_ => tupleNames.Count > 0 ? tupleNames.Dequeue() : null).ToArray();
            return $"({string.Join(", ", arguments.Select((a, i) => names[i] is { } name ? $"{Name(a, tupleNames)} {name}" : Name(a, tupleNames)))})";
        }

        return type.Name.Contains('`')
            ? $"{PlainName(type)}<{string.Join(", ", arguments.Select(a => Name(a, tupleNames)))}>"
            : type.Name; // nested in a generic type, without parameters of its own
    }

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static string Modifiers(MethodBase method) => Modifiers(method.IsFamily || method.IsFamilyOrAssembly, method.IsStatic);

    private static string Modifiers(bool isProtected, bool isStatic) => (isProtected ? "protected " : "") + (isStatic ? "static " : "");

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>What overrides is part of the type it comes from.</summary>
    private static bool Overrides(MethodInfo method) => method.GetBaseDefinition() != method;
}
