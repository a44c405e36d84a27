using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Limited-memory BFGS without line search: each step takes up to max_iter iterations, for which it calls the closure. All parameters
/// are one vector, so there is one group only.
/// </summary>
public class LBFGS : optim.Optimizer
{
    private readonly long _max_iter;
    private readonly long _max_eval;
    private readonly double _tolerance_grad;
    private readonly double _tolerance_change;
    private readonly CurvatureHistory _history;
    private long _iterations;
    private Tensor? _direction;
    private Tensor? _previousGradient;
    private double _length;

    internal LBFGS(IEnumerable<Parameter> parameters, double lr, long max_iter, long? max_eval, double tolerance_grad, double tolerance_change, long history_size)
        : base(0)
    {
        _parameter_groups.Add(new ParamGroup { Parameters = parameters, Options = new OptimizerOptions { LearningRate = lr, InitialLearningRate = lr } });
        _max_iter = max_iter;
        _max_eval = max_eval ?? max_iter * 5 / 4;
        _tolerance_grad = tolerance_grad;
        _tolerance_change = tolerance_change;
        _history = new CurvatureHistory((int)history_size);
    }

    /// <summary>Iterates.</summary>
    /// <param name="closure">Zeroes the gradients, computes the loss and its gradients, and returns the loss.</param>
    /// <returns>The loss before the step.</returns>
    /// <exception cref="ArgumentNullException">There is no closure.</exception>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        ArgumentNullException.ThrowIfNull(closure);
        var initial = Evaluate(closure);
        using (no_grad())
        {
            using var scope = NewDisposeScope();
            Iterate(closure, initial.ToDouble());
        }

        return initial;
    }

    /// <summary>Releases the history.</summary>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        _history.Dispose();
        _direction?.Dispose();
        _previousGradient?.Dispose();
    }

    private void Iterate(Func<Tensor> closure, double loss)
    {
        var rate = _parameter_groups[0].LearningRate;
        var gradient = GatherGradient();
        if (LargestMagnitude(gradient) <= _tolerance_grad)
            return;

        var evaluations = 1L;
        for (var iteration = 1L; ; iteration++)
        {
            _iterations++;
            if (_previousGradient is not null)
                _history.Add(Kept(gradient.sub(_previousGradient)), Kept(_direction!.mul(_length)));
            Keep(ref _direction, _history.Direction(gradient));
            Keep(ref _previousGradient, gradient.clone());

            _length = _iterations == 1 ? FirstLength(gradient) * rate : rate;
            if (_iterations == 1)
                _length = CurvatureHistory.Rounded(_length, gradient);
            if (CurvatureHistory.Dot(gradient, _direction!) > -_tolerance_change)
                return;

            Move();
            if (iteration == _max_iter)
                return;

            var before = loss;
            using (var next = Evaluate(closure))
                loss = next.ToDouble();
            evaluations++;
            gradient = GatherGradient();
            if (evaluations >= _max_eval
                || LargestMagnitude(gradient) <= _tolerance_grad
                || LargestMagnitude(_direction!.mul(_length)) <= _tolerance_change
                || Math.Abs(loss - before) < _tolerance_change)
                return;
        }
    }

    private static Tensor Evaluate(Func<Tensor> closure)
    {
        using (enable_grad())
            return closure();
    }

    private static double FirstLength(Tensor gradient) =>
        Math.Min(1, CurvatureHistory.Rounded(1 / gradient.abs().sum().ToDouble(), gradient));

    private Tensor GatherGradient() => cat(parameters().Select(FlatGradient).ToArray());

    private static Tensor FlatGradient(Parameter parameter)
    {
        using var gradient = parameter.grad;
        return gradient is null ? zeros_like(parameter).flatten() : gradient.flatten();
    }

    private void Move()
    {
        var start = 0L;
        foreach (var parameter in parameters())
        {
            var part = _direction!.narrow(0, start, parameter.numel()).view_as(parameter);
            parameter.add_(part, _length);
            start += parameter.numel();
        }
    }

    private static double LargestMagnitude(Tensor vector) => vector.abs().max().ToDouble();

    private static Tensor Kept(Tensor tensor) => tensor.DetachFromDisposeScope();

    private static void Keep(ref Tensor? target, Tensor replacement)
    {
        target?.Dispose();
        target = Kept(replacement);
    }
}
