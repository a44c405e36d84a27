using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Findings;

/// <summary>What a rule says of one place in the user's source.</summary>
/// <param name="Rule">The rule's id: <c>LAM1001</c>.</param>
/// <param name="Address">The place.</param>
/// <param name="Message">The whole sentence: the layer, every number involved, the way out.</param>
public sealed record Finding(string Rule, Address Address, string Message);
