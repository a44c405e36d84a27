using System;
using System.Collections.Generic;
using Lamina.Compiler.Graph;
using Lamina.Compiler.Reading;

namespace Lamina.Compiler.Writing;

/// <summary>What a layer's value and tensors are called in C#.</summary>
internal static class Identifiers
{
    /// <summary>Words a local variable of <c>forward</c> cannot be called: C#'s, and what its lines refer to.</summary>
    private static readonly HashSet<string> reserved = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short",
        "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "x", "torch", "functional", "Tensor", "Parameter", "training", "global", "field", "var", "await",
        "batch", "inference", "outputs", "network", "recipe", "watch",
    };

    /// <summary>The variable that holds a node's value in <c>forward</c>.</summary>
    public static string Value(Node node) => node is { Op: Ops.Input, Name: "input" } ? "x" : Free(node.Identifier);

    /// <summary>A name as an identifier that is no word of C#'s or of the emitted code's.</summary>
    public static string Word(string name) => Free(Naming.Identifier(name));

    /// <summary>The field that holds one of a node's tensors or constants.</summary>
    public static string Field(Node node, string suffix) => node.Identifier + "_" + Naming.Identifier(suffix);

    private static string Free(string identifier) => reserved.Contains(identifier) ? identifier + "_" : identifier;

    /// <summary>The key of a learned tensor in the state dictionary: PyTorch's.</summary>
    public static string Key(Node node, ParameterSpec parameter) => parameter.IsBare ? node.Name : Key(node, parameter.Name);

    /// <inheritdoc cref="Key(Node, ParameterSpec)"/>
    public static string Key(Node node, string tensor) => node.Name + "." + tensor;
}
