using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Python's indexing: views for numbers, slices and new dimensions, then a gather or scatter for tensors.</summary>
internal static class TensorIndexing
{
    internal static Tensor Get(Tensor source, TensorIndex[] indices)
    {
        var (view, positions) = Resolve(source, indices);
        if (positions is null) return view;
        using (view) return Aten.Index.Call(view, positions);
    }

    internal static void Set(Tensor target, TensorIndex[] indices, Tensor value, bool accumulate)
    {
        var (view, positions) = Resolve(target, indices);
        using (view)
        {
            if (positions is not null) Aten.IndexPutInPlace.Run(view, positions, value, accumulate);
            else if (accumulate) Aten.AddInPlace.Run(view, value);
            else Aten.CopyInPlace.Run(view, value);
        }
    }

    /// <summary>Applies all entries but the tensors; those come back in the place of the dimension they index.</summary>
    private static (Tensor View, Tensor?[]? Positions) Resolve(Tensor source, TensorIndex[] indices)
    {
        var view = source.alias();
        var positions = new List<Tensor?>();
        bool gathers = false;
        long dimension = 0;
        foreach (var index in indices)
        {
            switch (index.Kind)
            {
                case TensorIndexKind.Single:
                    Replace(ref view, view.select(dimension, index.First!.Value));
                    break;
                case TensorIndexKind.Slice:
                    if (index is not { First: null, Last: null, Step: null })
                    {
                        Replace(ref view, Aten.Slice.Call(view, dimension, index.First, index.Last, index.Step ?? 1));
                    }

                    Keep(1);
                    break;
                case TensorIndexKind.Ellipsis:
                    Keep(view.dim() - dimension - indices.SkipWhile(i => i.Kind != TensorIndexKind.Ellipsis).Sum(Consumed));
                    break;
                case TensorIndexKind.NewDimension:
                    Replace(ref view, view.unsqueeze(dimension));
                    Keep(1);
                    break;
                case TensorIndexKind.Boolean:
                    Replace(ref view, view.unsqueeze(dimension));
                    Gather(tensor([index.First != 0], device: source.device), 1);
                    break;
                case TensorIndexKind.Tensor:
                    Gather(index.Positions!, Consumed(index));
                    break;
            }
        }

        return (view, gathers ? [.. positions] : null);

        void Keep(long dimensions)
        {
            for (long i = 0; i < dimensions; i++) positions.Add(null);
            dimension += dimensions;
        }

        void Gather(Tensor tensor, long dimensions)
        {
            positions.Add(tensor);
            dimension += dimensions;
            gathers = true;
        }
    }

    private static void Replace(ref Tensor view, Tensor next)
    {
        view.Dispose();
        view = next;
    }

    /// <summary>How many dimensions of the source an entry takes.</summary>
    private static long Consumed(TensorIndex index) => index.Kind switch
    {
        TensorIndexKind.Single or TensorIndexKind.Slice => 1,
        TensorIndexKind.Tensor => index.Positions!.dtype is ScalarType.Bool or ScalarType.Byte ? index.Positions.dim() : 1,
        _ => 0,
    };
}
