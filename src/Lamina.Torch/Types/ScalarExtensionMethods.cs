using TorchSharp.Native;

namespace TorchSharp;

/// <summary>What a number that TorchScript gave back is in C#.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The integer.</summary>
    /// <exception cref="InvalidOperationException">It is no integer.</exception>
    public static long ToInt64(this Scalar value) =>
        value.Tag == Tag.Integer ? value.A : throw new InvalidOperationException($"A number of type {value.Type} is no Int64.");
}
