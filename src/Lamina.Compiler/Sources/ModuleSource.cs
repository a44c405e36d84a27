namespace Lamina.Compiler.Sources;

/// <summary>A class that <c>[Layer&lt;TModule&gt;]</c> may name: a TorchSharp module of one tensor, or a network.</summary>
/// <param name="IsAbstract">It cannot be created.</param>
/// <param name="IsNetwork">It carries <c>[Network]</c>: what it derives from is not there yet.</param>
/// <param name="Creators">The ways to create one.</param>
public sealed record ModuleSource(bool IsAbstract, bool IsNetwork, EquatableArray<ModuleCreator> Creators);

/// <summary>A constructor, or the factory that stands for it.</summary>
/// <param name="Call">C# before the parenthesis: <c>new global::Squash</c>, <c>global::TorchSharp.torch.nn.Softplus</c>.</param>
/// <param name="Parameters">Its parameters, in order.</param>
public sealed record ModuleCreator(string Call, EquatableArray<ModuleParameter> Parameters);

/// <summary>A parameter of a module's constructor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its C# type without the <c>?</c> of a nullable one: <c>int</c>, <c>double</c>, an enum as <see cref="WrittenValue.Member"/> calls it.</param>
/// <param name="EnumType">For an enum, its name from <c>global::</c>; else null.</param>
/// <param name="AcceptsNull">Null may be given.</param>
/// <param name="IsOptional">It may be left out.</param>
public sealed record ModuleParameter(string Name, string Type, string? EnumType, bool AcceptsNull, bool IsOptional);
