using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The tensors one after another along a dimension they have.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Aten.Cat.Call(tensors.ToArray(), dim);

    /// <inheritdoc cref="cat(IList{Tensor}, long)"/>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Aten.Cat.Call(tensors, dim);

    /// <inheritdoc cref="cat(IList{Tensor}, long)"/>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Aten.Cat.Call(tensors.ToArray(), dim);

    /// <summary>The tensors one after another along a dimension they have.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Aten.Cat.Call(tensors.ToArray(), dim);

    /// <inheritdoc cref="concat(IList{Tensor}, long)"/>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Aten.Cat.Call(tensors, dim);

    /// <inheritdoc cref="concat(IList{Tensor}, long)"/>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Aten.Cat.Call(tensors.ToArray(), dim);

    /// <summary>The tensors one after another along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.Stack.Call(tensors.ToArray(), dim);
}
