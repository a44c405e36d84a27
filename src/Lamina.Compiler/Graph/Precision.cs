namespace Lamina.Compiler.Graph;

/// <summary>In which type a network is trained; the members are those of Lamina's own <c>Precision</c>.</summary>
public enum Precision
{
    Float32,
    BFloat16,
}
