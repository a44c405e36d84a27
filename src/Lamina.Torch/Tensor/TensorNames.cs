using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Names of tensors, kept beside them: few have one, and a field would cost every tensor eight bytes.</summary>
internal static class TensorNames
{
    private static readonly ConditionalWeakTable<Tensor, string> names = [];

    internal static string? Get(Tensor tensor) => names.TryGetValue(tensor, out string? name) ? name : null;

    internal static void Set(Tensor tensor, string? name)
    {
        if (name is null) names.Remove(tensor);
        else names.AddOrUpdate(tensor, name);
    }
}
