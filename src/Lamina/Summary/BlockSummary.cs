namespace Lamina;

/// <summary>The layers that one use of a block became.</summary>
/// <param name="Name">The use's name: layer1.0.</param>
/// <param name="Layer">The use as it was written: Use&lt;BasicBlock&gt;(64).</param>
/// <param name="First">The name of its first layer.</param>
/// <param name="Last">The name of its last layer.</param>
public sealed record BlockSummary(string Name, string Layer, string First, string Last);
