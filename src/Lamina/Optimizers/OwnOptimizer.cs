using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>Weights that share a weight decay.</summary>
/// <param name="Parameters">The weights.</param>
/// <param name="WeightDecay">What is added to each gradient, times the weight.</param>
public readonly record struct DecayGroup(IReadOnlyList<Parameter> Parameters, double WeightDecay);

/// <summary>An update rule that TorchSharp has only in another form. Its state is tensors, equally many for each weight, so that a checkpoint can hold it.</summary>
public abstract class OwnOptimizer : OptimizerHelper
{
    private const string Key = Checkpoint.Mark + "optimizer.";

    private readonly Dictionary<nint, Tensor[]> memory = [];

    /// <summary>An optimizer with a group for each decay.</summary>
    protected OwnOptimizer(IEnumerable<DecayGroup> groups, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(groups);
        _parameter_groups = [.. groups.Select(group => new Group(group, learningRate))];
    }

    /// <summary>How many steps were made.</summary>
    protected long Steps { get; private set; }

    /// <summary>How many tensors are remembered for each weight; all start as zeros.</summary>
    protected abstract int Memories { get; }

    /// <summary>Moves one weight.</summary>
    /// <param name="weight">The weight, to be changed in place.</param>
    /// <param name="gradient">Its gradient, with the decay in it unless the rule decays apart.</param>
    /// <param name="memory">What is remembered of it, to be changed in place.</param>
    /// <param name="rate">The learning rate of this step.</param>
    /// <param name="decay">The weight decay.</param>
    protected abstract void Move(Parameter weight, Tensor gradient, Tensor[] memory, double rate, double decay);

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Steps++;
        return _step<Group>(group =>
        {
            foreach (var parameter in group.Weights)
            {
                using var gradient = parameter.grad;
                if (gradient is not null) Move(parameter, gradient, MemoryOf(parameter), group.LearningRate, group.WeightDecay);
            }
        }, closure);
    }

    /// <summary>The gradient of the loss with that of decay/2·w² added.</summary>
    protected static Tensor Decayed(Tensor gradient, Tensor weight, double decay)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        if (decay == 0) return gradient;
        using Scalar factor = decay;
        return gradient.add(weight, factor);
    }

    internal void Save(Checkpoint checkpoint)
    {
        checkpoint.Put(Key + "steps", Steps.ToString(CultureInfo.InvariantCulture));
        foreach (var (key, tensor) in All()) checkpoint.Put(key, tensor.clone());
    }

    internal void Restore(Checkpoint checkpoint)
    {
        using var noGradients = no_grad();
        Steps = long.Parse(checkpoint.Text(Key + "steps"), CultureInfo.InvariantCulture);
        foreach (var (key, tensor) in All()) tensor.copy_(checkpoint.Tensor(key));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var tensor in memory.Values.SelectMany(tensors => tensors)) tensor.Dispose();
        memory.Clear();
    }

    private IEnumerable<(string Key, Tensor Tensor)> All() =>
        parameters().SelectMany((parameter, i) => MemoryOf(parameter).Select((tensor, k) => ($"{Key}{i}.{k}", tensor)));

    private Tensor[] MemoryOf(Parameter parameter)
    {
        if (memory.TryGetValue(parameter.Handle, out var tensors)) return tensors;
        using var noGradients = no_grad();
        return memory[parameter.Handle] = [.. Enumerable.Range(0, Memories).Select(_ => zeros_like(parameter).DetachFromDisposeScope())];
    }

    /// <summary>A group as TorchSharp knows it, for whoever sets its rate.</summary>
    private sealed class Group(DecayGroup group, double learningRate) : SGD.ParamGroup(group.Parameters, learningRate)
    {
        public IReadOnlyList<Parameter> Weights => group.Parameters;

        public double WeightDecay => group.WeightDecay;
    }
}
