using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>What every trainer can do, whatever its network takes. The compiler emits one per recipe, derived from
/// <see cref="Trainer"/> or <see cref="Trainer{TShape}"/>.</summary>
public abstract class TrainerBase : IDisposable
{
    private readonly StepLog log = new();
    private optim.Optimizer? optimizer;
    private WeightAverage? average;
    private Penalty[]? penalties;
    private IMetric[]? metrics;
    private Parameter[] frozen = [];

    private protected TrainerBase(nn.Module network, NetworkSummary summary, Recipe recipe)
    {
        Network = network;
        Summary = summary;
        Recipe = recipe;
    }

    /// <summary>The network's layer table.</summary>
    public NetworkSummary Summary { get; }

    /// <summary>The training attributes as data. Before <c>Fit</c>, its numbers of epochs and samples may be changed: <c>Recipe = training.Recipe with { Epochs = 2 }</c>.</summary>
    public Recipe Recipe { get; set; }

    internal nn.Module Network { get; }

    internal StepLog Log => log;

    /// <summary>The optimizer, made at its first use: made before the network moves to a device, it would hold the old parameters.</summary>
    protected optim.Optimizer Optimizer
    {
        get
        {
            if (optimizer is not null) return optimizer;
            optimizer = CreateOptimizer();
            if (RateScales.Length > 0)
                foreach (var (group, scale) in optimizer.ParamGroups.Zip(RateScales.ToArray())) group.LearningRate *= scale;
            return optimizer;
        }
    }

    /// <summary>The mean loss of a sample in the steps since the last call; NaN when there was none. This is what waits for the device.</summary>
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

    /// <summary>Makes the optimizer over the network's parameters.</summary>
    protected abstract optim.Optimizer CreateOptimizer();

    /// <summary>What the learning rate is multiplied by in each of the optimizer's groups; empty: it is the same in all.</summary>
    protected virtual ReadOnlySpan<double> RateScales => [];

    /// <summary>Makes the recipe's own metrics.</summary>
    protected virtual IMetric[] CreateMetrics() => [];

    /// <summary>Makes what is added to gradients for the size of weights.</summary>
    protected virtual Penalty[] CreatePenalties() => [];

    /// <summary>The network's scores for a batch, [N, K].</summary>
    protected abstract Tensor Scores(Tensor x);

    /// <summary>The mean loss of a batch from its scores, a tensor of one number.</summary>
    protected abstract Tensor Loss(Tensor scores, Target y);

    /// <summary>One step: forward, loss, backward, update. What every <c>TrainStep</c> does.</summary>
    protected abstract void Learn(Tensor x, Target y);

    /// <summary>Moves the weights by the mean gradient of the batches that were collected: <c>[Train(Accumulate = …)]</c>.</summary>
    protected virtual void Update()
    {
    }

    /// <summary>How many batches' gradients have added up since the last update.</summary>
    protected int Collected { get; set; }

    /// <summary>The learning rate of the step that comes after <paramref name="at"/>.</summary>
    protected abstract double LearningRate(TrainingPosition at);

    /// <summary>Remembers a step's loss and how many answers were right, on the device: nothing waits for it.</summary>
    protected void Track(Tensor loss, Tensor scores, Target y) => log.Add(loss, scores, y);

    /// <summary>The network's parameters under these keys, in this order.</summary>
    protected IReadOnlyList<Parameter> Parameters(params string[] keys)
    {
        var all = Network.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
        return [.. keys.Select(key => all[key])];
    }

    /// <summary>Keeps gradients from being computed for these, until the trainer is disposed.</summary>
    protected void Freeze(params string[] keys)
    {
        frozen = [.. Parameters(keys).Where(parameter => parameter.requires_grad)];
        foreach (var parameter in frozen) parameter.requires_grad = false;
    }

    /// <summary>Adds the gradients of L1 and L2 penalties.</summary>
    protected void AddPenalties()
    {
        foreach (var penalty in penalties ??= CreatePenalties()) penalty.AddToGradients();
    }

    /// <summary>Divides the collected gradients by the number of batches they come from.</summary>
    protected void AverageGradients()
    {
        using var noGradients = no_grad();
        foreach (var parameter in Optimizer.parameters())
            if (parameter.grad is { } gradient) gradient.div_(Collected);
        Collected = 0;
    }

    /// <summary>Takes the weights as they are now into their running mean: <c>[Ema]</c>.</summary>
    protected void AverageWeights() => (average ??= new WeightAverage(Network)).Add(Recipe.Ema!.Value);

    /// <summary>A constant where the scores are.</summary>
    protected static Tensor OnDevice(Tensor constant, Tensor scores)
    {
        ArgumentNullException.ThrowIfNull(constant);
        ArgumentNullException.ThrowIfNull(scores);
        return constant.device_type == scores.device_type ? constant : constant.to(scores.device);
    }

    internal void Step(Batch x, Target y) => Learn(x.Tensor, y);

    /// <summary>Applies the gradients of a group of batches that the epoch's end cut short.</summary>
    internal void FinishGroup()
    {
        if (Collected > 0) Update();
    }

    /// <summary>Sets the rate of the step that comes next, and returns it.</summary>
    /// <param name="at">How far the run is.</param>
    /// <param name="epochs">What its epochs gave: a plateau is seen in their test losses.</param>
    internal double SetLearningRate(TrainingPosition at, IReadOnlyList<EpochResult> epochs)
    {
        double rate = LearningRate(at);
        if (Recipe.Plateau is { } plateau) rate = plateau.Reduce(rate, epochs);
        SetRate(rate);
        return rate;
    }

    internal void SetRate(double rate)
    {
        int index = 0;
        foreach (var group in Optimizer.ParamGroups) group.LearningRate = rate * (RateScales.Length > 0 ? RateScales[index++] : 1);
    }

    internal void MoveTo(Device device)
    {
        if (NetworkDevice.Move(Network, device)) Forget();
    }

    /// <summary>The weights to measure and keep until this is disposed: their running mean, if the recipe has one. The network then learns on from its own.</summary>
    internal IDisposable? UseAverage() => average?.Use();

    /// <summary>Leaves the network with the weights that the recipe ends with.</summary>
    internal void End() => average?.Keep();

    /// <summary>Whether a checkpoint can hold the optimizer's memory.</summary>
    internal bool CanKeepOptimizer => CheckpointParts.CanKeep(Optimizer);

    /// <summary>Puts in what training has changed and the next step depends on.</summary>
    /// <param name="checkpoint">Where to.</param>
    /// <param name="copy">False: weights are shared, and the checkpoint must be written before the next step.</param>
    internal void Save(Checkpoint checkpoint, bool copy = false)
    {
        CheckpointParts.PutNetwork(checkpoint, Network, copy);
        CheckpointParts.PutOptimizer(checkpoint, Optimizer);
        average?.Save(checkpoint);
        log.Save(checkpoint);
    }

    /// <summary>Takes out what <see cref="Save"/> put in.</summary>
    internal void Restore(Checkpoint checkpoint)
    {
        CheckpointParts.RestoreNetwork(checkpoint, Network);
        CheckpointParts.RestoreOptimizer(checkpoint, Optimizer);
        if (Recipe.Ema is not null) average = WeightAverage.Restore(checkpoint, Network, average);
        log.Restore(checkpoint);
    }

    /// <exception cref="ArgumentException">The loss cannot read the data's targets; the message says why.</exception>
    internal void CheckTargets(Dataset data)
    {
        if (!Recipe.Targets.HasFlag(data.TargetKind))
            throw new ArgumentException($"{Summary.Name} learns from {Recipe.Targets} ({Recipe.Loss}), but {data.Name} has {data.TargetKind}.", nameof(data));
        if (data.Classes > 0 && Recipe.Classes > 0 && data.Classes != Recipe.Classes)
            throw new ArgumentException($"{Summary.Name} answers with {Recipe.Classes} classes, but {data.Name} has {data.Classes}.", nameof(data));
    }

    /// <summary>Scores and loss of one batch, without learning from it.</summary>
    internal (Tensor Scores, Tensor Loss) Try(Batch x, Target y)
    {
        var scores = Scores(x.Tensor);
        return (scores, Loss(scores, y));
    }

    /// <summary>Measures the network on a data set, where its weights are.</summary>
    internal Evaluation Measure(Dataset data, int batchSize)
    {
        CheckTargets(data);
        using var inference = new Inference(Network);
        using var weights = UseAverage();
        using var lossSum = zeros([], ScalarType.Float64, inference.Device);
        using var pairs = Recipe.Classes > 0 && data.TargetKind == TargetKinds.Labels ? new ClassPairs(Recipe.Classes, inference.Device) : null;
        var batches = BatchPlan.Cut(data.Count, batchSize, joinSingle: false);
        metrics ??= CreateMetrics();
        foreach (var metric in metrics) metric.Reset();
        int samples = 0;
        foreach (var batch in data.InOrder(Recipe.EvalBatches is { } most ? [.. batches.Take(most)] : batches, inference.Device))
        {
            using (batch)
            {
                var (x, y) = batch;
                var (scores, loss) = Try(x, y);
                using (scores) using (loss)
                {
                    using var weighted = loss.mul(x.Count);
                    lossSum.add_(weighted);
                    pairs?.Add(scores, y);
                    foreach (var metric in metrics) metric.Add(scores, y);
                }
                samples += x.Count;
            }
        }

        var confusion = pairs?.Read(Recipe.ClassNames);
        return new Evaluation(lossSum.item<double>() / samples, confusion?.Accuracy ?? double.NaN, confusion) { Metrics = [.. metrics.Select(MetricValue.Of)] };
    }

    private void Forget()
    {
        optimizer?.Dispose();
        optimizer = null;
        penalties = null;
        foreach (var parameter in frozen.Where(parameter => !parameter.IsInvalid)) parameter.requires_grad = true;
        frozen = [];
        average?.Dispose();
        average = null;
    }
}
