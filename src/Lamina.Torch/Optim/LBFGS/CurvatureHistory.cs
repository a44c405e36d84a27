using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The last steps of L-BFGS and how the gradient changed over each: an approximation of the inverse Hessian.</summary>
internal sealed class CurvatureHistory(int capacity) : IDisposable
{
    private static readonly Op DotOp = new("aten::dot");

    private readonly List<(Tensor Change, Tensor Step, double InverseProduct)> _entries = [];
    private double _scale = 1;

    /// <summary>Remembers a step and the change of the gradient over it, unless the curvature along it is not positive; takes over both.</summary>
    public void Add(Tensor change, Tensor step)
    {
        var product = Dot(change, step);
        if (product <= 1e-10)
        {
            change.Dispose();
            step.Dispose();
            return;
        }

        if (_entries.Count == capacity)
        {
            Release(_entries[0]);
            _entries.RemoveAt(0);
        }

        _entries.Add((change, step, Rounded(1 / product, change)));
        _scale = Rounded(product / Dot(change, change), change);
    }

    /// <summary>The negative gradient times the approximate inverse Hessian (the two-loop recursion).</summary>
    public Tensor Direction(Tensor gradient)
    {
        var direction = gradient.neg();
        var weights = new double[_entries.Count];
        for (var i = _entries.Count - 1; i >= 0; i--)
        {
            var (change, step, inverse) = _entries[i];
            weights[i] = Rounded(Dot(step, direction) * inverse, direction);
            direction.add_(change, -weights[i]);
        }

        direction.mul_(_scale);
        for (var i = 0; i < _entries.Count; i++)
        {
            var (change, step, inverse) = _entries[i];
            var correction = Rounded(Dot(change, direction) * inverse, direction);
            direction.add_(step, Rounded(weights[i] - correction, direction));
        }

        return direction;
    }

    public void Dispose()
    {
        _entries.ForEach(Release);
        _entries.Clear();
    }

    /// <summary>The scalar product of two vectors.</summary>
    public static double Dot(Tensor left, Tensor right)
    {
        using var product = DotOp.Call(left, right);
        return product.ToDouble();
    }

    /// <summary>Numbers computed from Float32 tensors are Float32 tensors in PyTorch, and rounded like them.</summary>
    public static double Rounded(double value, Tensor like) => like.dtype == ScalarType.Float32 ? (float)value : value;

    private static void Release((Tensor Change, Tensor Step, double InverseProduct) entry)
    {
        entry.Change.Dispose();
        entry.Step.Dispose();
    }
}
