namespace Lamina.Compiler;

/// <summary>What leaves a layer, as it is written beside it.</summary>
/// <param name="Attribute">The number of the layer's attribute: of a used block, that of the <c>Use</c>.</param>
/// <param name="Shape">The shape, <c>64×28×28</c>; null where it is impossible, or known only at run time.</param>
public sealed record LayerShape(int Attribute, string? Shape);
