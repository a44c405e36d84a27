using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Lamina.Torch.Tests.Optim;

/// <summary>Two parameters and their targets, as record_optim.py draws them.</summary>
internal sealed class Problem : IDisposable
{
    private readonly Tensor _targetA;
    private readonly Tensor _targetB;

    public Problem()
    {
        manual_seed(1);
        Parameters = [new Parameter(randn([3, 2])), new Parameter(randn(4))];
        (_targetA, _targetB) = (randn([3, 2]), randn(4));
    }

    public Problem(Problem other)
    {
        Parameters = [.. other.Parameters.Select(parameter => new Parameter(parameter.detach().clone()))];
        (_targetA, _targetB) = (other._targetA.clone(), other._targetB.clone());
    }

    public List<Parameter> Parameters { get; }

    public double[] Numbers() => [.. Parameters.SelectMany(Recorded.Values)];

    public void Run(Optimizer optimizer, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            Loss(optimizer).Dispose();
            optimizer.step();
        }
    }

    public Tensor Loss(Optimizer optimizer)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var loss = (Parameters[0] - _targetA).pow(2).sum() + ((Parameters[1] - _targetB).pow(4).sum() * 0.1);
        loss.backward();
        return loss.MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        Parameters.ForEach(parameter => parameter.Dispose());
        _targetA.Dispose();
        _targetB.Dispose();
    }
}
