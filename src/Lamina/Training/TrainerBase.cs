using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>What all trainers share, whatever their networks take. The compiler emits one per recipe, derived from <see cref="Trainer"/> or <see cref="Trainer{TShape}"/>.</summary>
public abstract partial class TrainerBase : IDisposable
{
    private readonly StepLog log = new();
    private optim.Optimizer? optimizer;
    private Penalty[]? penalties;
    private Parameter[] frozen = [];
    private Parameter[]? learned;
    private IMetric[]? metrics;
    private readonly Precision compiled;
    private Recipe recipe;

    private protected TrainerBase(nn.Module network, NetworkSummary summary, Recipe recipe)
    {
        Network = network;
        Summary = summary;
        this.recipe = recipe;
        compiled = recipe.Precision;
    }

    /// <summary>The network's layer table.</summary>
    public NetworkSummary Summary { get; }

    /// <summary>The training attributes as data. Before <c>Fit</c>, its numbers of epochs and samples may be changed: <c>Recipe = training.Recipe with { Epochs = 2 }</c>.</summary>
    /// <exception cref="ArgumentException">It asks for BFloat16, for which the compiler has written no forward pass; or a number of epochs, steps, samples or tests is below 1.</exception>
    public Recipe Recipe
    {
        get => recipe;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            value.Check();
            if (value.Precision != Precision.Float32 && value.Precision != compiled)
                throw new ArgumentException($"{Summary.Name} was not compiled for {value.Precision}; write [Train(Precision = Precision.{value.Precision})] on its recipe.", nameof(value));
            recipe = value;
        }
    }

    internal nn.Module Network { get; }

    internal StepLog Log => log;

    /// <summary>What the network takes, an entry for each of its inputs.</summary>
    protected abstract IReadOnlyList<NamedInput> Inputs { get; }

    /// <summary>The targets of outputs that have their own, in the order in which a step takes them; empty: all outputs learn from the data set's main target.</summary>
    protected virtual IReadOnlyList<NamedTarget> Targets => [];

    /// <summary>The optimizer, made at its first use: made before the network moves to a device, it would hold the old parameters.</summary>
    protected optim.Optimizer Optimizer
    {
        get
        {
            if (optimizer is not null) return optimizer;
            if (Recipe.Precision != Precision.Float32) CheckWeights();
            optimizer = CreateOptimizer();
            if (RateScales.Length > 0)
                foreach (var (group, scale) in optimizer.ParamGroups.Zip(RateScales.ToArray())) group.LearningRate *= scale;
            return optimizer;
        }
    }

    /// <summary>The mean loss of a sample in the steps since the last call; NaN when there was none. Waits for the device.</summary>
    public float ReadLoss()
    {
        float mean = (float)log.Score(log.Losses()).Loss;
        log.Reset();
        return mean;
    }

    /// <summary>Frees the optimizer and what the trainer keeps on the device. The network stays.</summary>
    public void Dispose()
    {
        Forget();
        foreach (var metric in metrics ?? []) metric.Dispose();
        log.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The network's scores for a batch, [N, K], where it has one input.</summary>
    protected virtual Tensor Scores(Tensor x) => throw new NotSupportedException($"{Summary.Name} has several inputs.");

    /// <summary>The network's scores for a batch of each of its <see cref="Inputs"/>, [N, K].</summary>
    protected virtual Tensor Scores(Tensor[] inputs) => Scores(inputs[0]);

    /// <summary>One step of a network of one input: forward, loss, backward, update. What every <c>TrainStep</c> does.</summary>
    protected virtual void Learn(Tensor x, Target y) => throw new NotSupportedException($"{Summary.Name} has several inputs.");

    /// <summary>One step on a batch of each of its <see cref="Inputs"/>.</summary>
    protected virtual void Learn(Tensor[] inputs, Target y) => Learn(inputs[0], y);

    /// <summary>One step on a batch of each of its inputs, the main target, and one for each of its <see cref="Targets"/>.</summary>
    protected virtual void Learn(Tensor[] inputs, Target y, Target[] targets) => Learn(inputs, y);

    /// <summary>Makes the recipe's own metrics.</summary>
    protected virtual IMetric[] CreateMetrics() => [];

    /// <summary>Makes the optimizer over the network's parameters.</summary>
    protected abstract optim.Optimizer CreateOptimizer();

    /// <summary>What the learning rate is multiplied by in each of the optimizer's groups; empty: it is the same in all.</summary>
    protected virtual ReadOnlySpan<double> RateScales => [];

    /// <summary>Makes the L1 and L2 penalties, whose gradients are added.</summary>
    protected virtual Penalty[] CreatePenalties() => [];

    /// <summary>The mean loss of a batch from its scores, a tensor of one number.</summary>
    protected abstract Tensor Loss(Tensor scores, Target y);

    /// <summary>The weight of each class in the loss of class indices, [K]; null: all count alike.</summary>
    protected virtual Tensor? LossWeights => null;

    /// <summary>Moves the weights by the mean gradient of the batches that were collected: <c>[Train(Accumulate = …)]</c>.</summary>
    protected virtual void Update()
    {
    }

    /// <summary>The learning rate of the step that comes after <paramref name="at"/>.</summary>
    protected abstract double LearningRate(TrainingPosition at);

    /// <summary>Sets the learning rate of the step that comes after <paramref name="at"/>, as <c>Fit</c> does before each. <c>TrainStep</c> alone leaves it where it is.</summary>
    /// <returns>The rate.</returns>
    public double SetLearningRate(TrainingPosition at)
    {
        double rate = LearningRate(at);
        SetRate(rate);
        return rate;
    }

    internal void SetRate(double rate)
    {
        int index = 0;
        foreach (var group in Optimizer.ParamGroups) group.LearningRate = rate * (RateScales.Length > 0 ? RateScales[index++] : 1);
    }

    /// <summary>16-bit copies need Float32 weights beside them: these keep the small steps of an update, and norms compute in their type.</summary>
    private void CheckWeights()
    {
        foreach (var (name, parameter) in Network.named_parameters())
            if (parameter.dtype != ScalarType.Float32)
                throw new InvalidOperationException(
                    $"{Summary.Name} trains in {Recipe.Precision} over weights of Float32, but {name} is {parameter.dtype}; call to(ScalarType.Float32) on the network, or set the recipe's Precision to Float32.");
    }

    private void Forget()
    {
        optimizer?.Dispose();
        optimizer = null;
        learned = null;
        penalties = null;
        foreach (var parameter in frozen.Where(parameter => !parameter.IsInvalid)) parameter.requires_grad = true;
        frozen = [];
        ForgetAverage();
    }
}
