using static TorchSharp.torch;

namespace Lamina;

// What a run and its tests need of a trainer.
public abstract partial class TrainerBase
{
    /// <summary>A tensor for each input of the network.</summary>
    internal Tensor[] TensorsOf(LabelledBatch batch) => batch.Tensors(Inputs);

    internal void Step(LabelledBatch batch) => Learn(TensorsOf(batch), batch.Y, batch.Targets(Targets));

    internal double RateAt(TrainingPosition at) => LearningRate(at);

    /// <summary>
    /// Ends a training loop of your own, as <c>Fit</c> ends its: an incomplete last group of <c>[Train(Accumulate = …)]</c> moves the weights too, and if the recipe
    /// has an <c>[Ema]</c>, the network gets the running mean of its weights. A recipe without either needs no such call.
    /// </summary>
    public void Finish()
    {
        FinishGroup();
        End();
    }

    /// <summary>Applies the gradients of a group of batches that the epoch's end cut short.</summary>
    internal void FinishGroup()
    {
        if (Collected > 0) Update();
    }

    /// <summary>Sets the rate of the step that comes next, and returns it.</summary>
    /// <param name="at">How far the run has come.</param>
    /// <param name="tests">Its tests so far: a plateau shows in their losses.</param>
    internal double SetLearningRate(TrainingPosition at, IEnumerable<TestResult> tests)
    {
        double rate = LearningRate(at);
        if (Recipe.Plateau is { } plateau) rate = plateau.Reduce(rate, tests.Select(test => test.Loss));
        SetRate(rate);
        return rate;
    }

    /// <summary>The rate of each of the optimizer's groups, as it was set last.</summary>
    internal double[] Rates
    {
        get => [.. Optimizer.ParamGroups.Select(group => group.LearningRate)];
        set
        {
            foreach (var (group, rate) in Optimizer.ParamGroups.Zip(value)) group.LearningRate = rate;
        }
    }

    internal void MoveTo(Device device)
    {
        if (NetworkDevice.Move(Network, device)) Forget();
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
        CheckpointParts.PutGradients(checkpoint, Network, Collected, copy);
        Average?.Save(checkpoint, copy);
        Log.Save(checkpoint);
    }

    /// <summary>Takes out what <see cref="Save"/> put in.</summary>
    internal void Restore(Checkpoint checkpoint)
    {
        CheckpointParts.RestoreNetwork(checkpoint, Network);
        CheckpointParts.RestoreOptimizer(checkpoint, Optimizer);
        Collected = CheckpointParts.RestoreGradients(checkpoint, Network);
        if (Recipe.Ema is not null) Average = WeightAverage.Restore(checkpoint, Network, Average);
        Log.Restore(checkpoint);
    }

    private ScalarType WeightType => Network.parameters().FirstOrDefault()?.dtype ?? ScalarType.Float32;

    /// <exception cref="ArgumentException">The data lacks an input, or the loss cannot read its targets; the message says why.</exception>
    internal void Check(Dataset data)
    {
        data.CheckInputs(Summary.Name, Inputs, WeightType);
        if (!Recipe.Targets.HasFlag(data.LearntKind))
            throw new ArgumentException(
                $"{Summary.Name} learns from {Recipe.Targets} ({Recipe.Loss}), but {data.Name} has {(data.MixUpAlpha > 0 ? "labels that mix-up makes soft" : data.TargetKind)}.", nameof(data));
        if (data.Classes > 0 && Recipe.Classes > 0 && data.Classes != Recipe.Classes)
            throw new ArgumentException($"{Summary.Name} answers with {Recipe.Classes} classes, but {data.Name} has {data.Classes}.", nameof(data));
        if (Recipe.TakesProbabilities) data.CheckProbabilities(Recipe.Loss);
    }

    /// <summary>The same, and what only learning needs: the targets of outputs that have their own.</summary>
    internal void CheckForLearning(Dataset data)
    {
        Check(data);
        data.CheckTargets(Summary.Name, Targets);
    }

    /// <summary>Scores and loss of one batch, without learning from it.</summary>
    internal (Tensor Scores, Tensor Loss) Try(LabelledBatch batch)
    {
        var scores = Scores(TensorsOf(batch));
        return (scores, Loss(scores, batch.Y));
    }

    /// <summary>The loss of answering every sample with the mean target, as a network that ignores its input does.</summary>
    internal double LossOfMean(Dataset data)
    {
        using var batch = data.Range(0, data.Count, CPU);
        using var mean = batch.Y.Tensor.mean([0L], true);
        using var answers = mean.expand(batch.Y.Tensor.shape);
        using var loss = Loss(answers, batch.Y);
        return loss.item<float>();
    }

    /// <summary>The network's answers for a data set, which need not have targets that the loss can read.</summary>
    internal Predictions<int> Classes(Dataset data, int batchSize)
    {
        if (Recipe.Answer == AnswerKind.Values)
            throw new InvalidOperationException($"{Summary.Name} answers with numbers, which have no classes and no probabilities: use PredictValues, or declare Classes.");
        data.CheckInputs(Summary.Name, Inputs, WeightType);
        using var weights = UseAverage();
        return PredictionExtensions.Classes(Network, data, batchSize, batch => Answers.Probabilities(Scores(TensorsOf(batch)), Recipe.Answer));
    }

    /// <summary>The network's output for each sample of a data set, unchanged.</summary>
    internal Tensor Values(Dataset data, int batchSize)
    {
        data.CheckInputs(Summary.Name, Inputs, WeightType);
        using var weights = UseAverage();
        return PredictionExtensions.Values(Network, data, batchSize, batch => Scores(TensorsOf(batch)));
    }

    /// <summary>Lets each metric read an answer, so that one that cannot says so before the first epoch rather than after it.</summary>
    /// <exception cref="ArgumentException">A metric does not fit the answer or the targets; the message says which, and why.</exception>
    internal void TryMetrics(Tensor scores, Target y)
    {
        foreach (var metric in Metrics)
        {
            try
            {
                metric.Add(scores, Judged(y));
            }
            catch (Exception misfit)
            {
                throw new ArgumentException($"{Summary.Name}: the metric {metric.Name} cannot read this answer and these targets, so remove it. {misfit.Message}", misfit);
            }
            metric.Reset();
        }
    }

    /// <summary>Measures the network on a data set, where its weights are.</summary>
    /// <param name="data">The data.</param>
    /// <param name="batchSize">How many samples are computed at once.</param>
    /// <param name="most">On how many batches, from the beginning; null: all.</param>
    internal Evaluation Measure(Dataset data, int batchSize, int? most = null)
    {
        Check(data);
        using var inference = new Inference(Network);
        using var weights = UseAverage();
        using var lossSum = zeros([], ScalarType.Float64, inference.Device);
        using var weightSum = zeros([], ScalarType.Float64, inference.Device);
        using var pairs = Recipe.Classes > 0 && IsOneOfMany(data.TargetKind) ? new ClassPairs(Recipe.Classes, inference.Device) : null;
        var batches = BatchPlan.Cut(data.Count, batchSize, joinSingle: false);
        foreach (var metric in Metrics) metric.Reset();
        foreach (var batch in data.InOrder([.. batches.Take(most ?? batches.Length)], inference.Device))
        {
            using (batch)
            {
                var (scores, loss) = Try(batch);
                using (scores) using (loss) using (var weight = Weight(batch.Y))
                {
                    using var weighted = loss.mul(weight);
                    lossSum.add_(weighted);
                    weightSum.add_(weight);
                    var y = Judged(batch.Y);
                    pairs?.Add(scores, y);
                    foreach (var metric in Metrics) metric.Add(scores, y);
                }
            }
        }

        var confusion = pairs?.Read(Recipe.ClassNames);
        double mean = lossSum.item<double>() / weightSum.item<double>();
        return new Evaluation(mean, confusion?.Accuracy ?? double.NaN, confusion) { Metrics = [.. Metrics.Select(MetricValue.Of)] };
    }

    /// <summary>The weight of a batch's mean loss in the mean over several batches: the sum of its samples' weights where classes have weights, otherwise their number.</summary>
    private Tensor Weight(Target y)
    {
        if (LossWeights is null || y.Kind != TargetKinds.Labels) return full([], y.Count, ScalarType.Float64, y.Tensor.device);
        using var scope = NewDisposeScope();
        return OnDevice(LossWeights, y.Tensor).index_select(0, y.Tensor.flatten()).sum().to(ScalarType.Float64).MoveToOuterDisposeScope();
    }

    /// <summary>What a figure of the recipe is called.</summary>
    internal string NameOf(Monitored figure) => figure.NameIn(Metrics);

    private IMetric[] Metrics => metrics ??= CreateMetrics();

    private bool IsOneOfMany(TargetKinds kind) => kind == TargetKinds.Labels || kind == TargetKinds.SoftLabels && Recipe.IsOneOfMany;

    /// <summary>The targets as metrics take them.</summary>
    private Target Judged(Target y) => IsOneOfMany(y.Kind) ? y.AsOneOfMany() : y;
}
