using TorchSharp;

namespace Lamina;

/// <summary>Cuts a map to the size of another around its centre; emitted code calls it for <c>Concat(Crop = true)</c> on inputs of size <c>Any</c>.</summary>
public static class CentreCrop
{
    /// <summary>The centre of a map, as large as another map; of an odd difference, one cell more is cut at the end.</summary>
    /// <param name="x">The map to cut, [N, C, ...spatial].</param>
    /// <param name="like">The map whose spatial sizes are wanted; at most as large.</param>
    /// <returns>A new view, to be disposed.</returns>
    /// <exception cref="ArgumentException"><paramref name="like"/> is larger on an axis.</exception>
    public static torch.Tensor Apply(torch.Tensor x, torch.Tensor like)
    {
        long[] from = x.shape;
        long[] to = like.shape;
        var view = x.alias();
        for (int axis = 2; axis < from.Length; axis++)
        {
            if (to[axis] > from[axis])
                throw new ArgumentException($"A map of {from[axis]} cells along axis {axis} cannot be cut to {to[axis]}.", nameof(like));
            using var wider = view;
            view = wider.narrow(axis, (from[axis] - to[axis]) / 2, to[axis]);
        }

        return view;
    }
}
