using static TorchSharp.torch;

namespace Lamina;

/// <summary>What every trainer can do, whatever its network takes. The compiler emits one per recipe, derived from
/// <see cref="Trainer"/> or <see cref="Trainer{TShape}"/>.</summary>
public abstract class TrainerBase : IDisposable
{
    private readonly StepLog log = new();
    private optim.Optimizer? optimizer;

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
    protected optim.Optimizer Optimizer => optimizer ??= CreateOptimizer();

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
        optimizer?.Dispose();
        optimizer = null;
        log.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the optimizer over the network's parameters.</summary>
    protected abstract optim.Optimizer CreateOptimizer();

    /// <summary>The network's scores for a batch, [N, K].</summary>
    protected abstract Tensor Scores(Tensor x);

    /// <summary>The mean loss of a batch from its scores.</summary>
    protected abstract Tensor Loss(Tensor logits, Labels y);

    /// <summary>The learning rate of the step that comes after <paramref name="at"/>.</summary>
    protected abstract double LearningRate(TrainingPosition at);

    /// <summary>Remembers a step's loss and how many answers were right, on the device: nothing waits for it.</summary>
    protected void Track(Tensor loss, Tensor logits, Labels y) => log.Add(loss, logits, y);

    internal abstract void Step(Batch x, Labels y);

    internal double SetLearningRate(TrainingPosition at)
    {
        double rate = LearningRate(at);
        SetRate(rate);
        return rate;
    }

    internal void SetRate(double rate)
    {
        foreach (var group in Optimizer.ParamGroups) group.LearningRate = rate;
    }

    internal void MoveTo(Device device)
    {
        if (!NetworkDevice.Move(Network, device)) return;
        optimizer?.Dispose();
        optimizer = null;
    }

    /// <summary>Whether a checkpoint can hold the optimizer's memory.</summary>
    internal bool CanKeepOptimizer => CheckpointParts.CanKeep(Optimizer);

    /// <summary>Puts in what training has changed and the next step depends on.</summary>
    /// <param name="checkpoint">Where to.</param>
    /// <param name="copy">False: weights are shared, and the checkpoint must be written before the next step.</param>
    internal void Save(Checkpoint checkpoint, bool copy = false)
    {
        CheckpointParts.PutNetwork(checkpoint, Network, copy);
        CheckpointParts.PutOptimizer(checkpoint, Optimizer);
        log.Save(checkpoint);
    }

    /// <summary>Takes out what <see cref="Save"/> put in.</summary>
    internal void Restore(Checkpoint checkpoint)
    {
        CheckpointParts.RestoreNetwork(checkpoint, Network);
        CheckpointParts.RestoreOptimizer(checkpoint, Optimizer);
        log.Restore(checkpoint);
    }

    internal void CheckClasses(Dataset data)
    {
        if (data.Classes != Recipe.Classes)
            throw new ArgumentException(
                $"{Summary.Name} answers with {Recipe.Classes} classes, but {data.Name} has {data.Classes}.", nameof(data));
    }

    /// <summary>Scores and loss of one batch, without learning from it.</summary>
    internal (Tensor Scores, Tensor Loss) Try(Batch x, Labels y)
    {
        var scores = Scores(x.Tensor);
        return (scores, Loss(scores, y));
    }

    /// <summary>Measures the network on a data set, where its weights are.</summary>
    internal Evaluation Measure(Dataset data, int batchSize)
    {
        CheckClasses(data);
        int k = data.Classes;
        using var inference = new Inference(Network);
        using var lossSum = zeros([], ScalarType.Float64, inference.Device);
        using var pairs = zeros([(long)k * k], ScalarType.Int64, inference.Device);
        foreach (var batch in data.InOrder(BatchPlan.Cut(data.Count, batchSize, joinSingle: false), inference.Device))
        {
            using (batch)
            {
                var (x, y) = batch;
                var (scores, loss) = Try(x, y);
                using (scores) using (loss)
                {
                    using var weighted = loss.mul(x.Count);
                    lossSum.add_(weighted);

                    using var predicted = scores.argmax(1);
                    using var rows = y.Tensor.mul(k);
                    using var cells = rows.add(predicted);
                    using var counted = cells.bincount(null, (long)k * k);
                    pairs.add_(counted);
                }
            }
        }

        using var local = pairs.cpu();
        using var values = local.data<long>();
        var counts = new long[k, k];
        Buffer.BlockCopy(values.ToArray(), 0, counts, 0, k * k * sizeof(long));
        var confusion = new ConfusionMatrix(counts, Recipe.ClassNames);
        return new Evaluation(lossSum.item<double>() / data.Count, confusion.Accuracy, confusion);
    }
}
