using System;
using System.Collections.Generic;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Writing;

/// <summary>What a layer's value and tensors are called in C#.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "__arglist", "__makeref", "__reftype", "__refvalue",
    };

    /// <summary>What emitted lines refer to where names of the user's stand: a parameter or variable of that name would hide it.</summary>
    private static readonly HashSet<string> referred = new(StringComparer.Ordinal)
    {
        "x", "torch", "functional", "Tensor", "Parameter", "training", "global", "field", "var", "await",
        "Summary", "forward", "Forward", "Scores", "Flat", "Predict", "watch",
        "network", "recipe", "Recipe", "Learn", "Loss", "OnDevice", "Track", "Optimizer", "Update", "Collected",
        "ClearGradients", "CheckTargets", "AddPenalties", "ClipGradientNorm", "AverageWeights",
    };

    /// <summary>The variable that holds a node's value in <c>forward</c>.</summary>
    public static string Value(Node node) => node is { Op: Ops.Input, Name: "input" } ? "x" : Variable(node.Identifier);

    /// <summary>An identifier as a variable.</summary>
    public static string Variable(string identifier) => IsReserved(identifier) ? identifier + "_" : identifier;

    /// <summary>A name as an element of a tuple.</summary>
    public static string Element(string name) => Naming.Identifier(name) is var identifier && keywords.Contains(identifier) ? identifier + "_" : identifier;

    /// <summary>A name of the user's as C# needs it written.</summary>
    public static string Escaped(string name) => keywords.Contains(name) ? "@" + name : name;

    /// <summary>No variable can be called that.</summary>
    public static bool IsReserved(string identifier) => keywords.Contains(identifier) || referred.Contains(identifier);

    /// <summary>The field that holds one of a node's tensors or constants.</summary>
    public static string Field(Node node, string suffix) => node.Identifier + "_" + Naming.Identifier(suffix);

    /// <summary>The key of a learned tensor in the state dictionary: PyTorch's.</summary>
    public static string Key(Node node, ParameterSpec parameter) => parameter.IsBare ? node.Name : Key(node, parameter.Name);

    /// <inheritdoc cref="Key(Node, ParameterSpec)"/>
    public static string Key(Node node, string tensor) => node.Name + "." + tensor;
}
