using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Lamina;

/// <summary>
/// A recipe as steps: a loop of your own calls <c>TrainStep</c>. The compiler emits one for a network of several inputs, whose batches no data set of
/// Lamina's holds together; any other network's trainer can also <c>Fit</c>.
/// </summary>
public abstract class StepTrainer : IDisposable
{
    private readonly StepLog log = new();
    private optim.Optimizer? optimizer;
    private Penalty[]? penalties;
    private Parameter[] frozen = [];
    private Parameter[]? learned;
    private readonly Precision compiled;
    private Recipe recipe;

    /// <summary>Creates a trainer; the compiler emits the call.</summary>
    protected StepTrainer(nn.Module network, NetworkSummary summary, Recipe recipe)
    {
        Network = network;
        Summary = summary;
        this.recipe = recipe;
        compiled = recipe.Precision;
    }

    /// <summary>The network's layer table.</summary>
    public NetworkSummary Summary { get; }

    /// <summary>The training attributes as data. Before <c>Fit</c>, its numbers of epochs and samples may be changed: <c>Recipe = training.Recipe with { Epochs = 2 }</c>.</summary>
    /// <exception cref="ArgumentException">It wants BFloat16, for which the compiler has written no forward pass.</exception>
    public Recipe Recipe
    {
        get => recipe;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Precision != Precision.Float32 && value.Precision != compiled)
                throw new ArgumentException($"{Summary.Name} was not compiled for {value.Precision}; write [Train(Precision = Precision.{value.Precision})] on its recipe.", nameof(value));
            recipe = value;
        }
    }

    internal nn.Module Network { get; }

    internal StepLog Log => log;

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
        FreeMetrics();
        log.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the optimizer over the network's parameters.</summary>
    protected abstract optim.Optimizer CreateOptimizer();

    /// <summary>What the learning rate is multiplied by in each of the optimizer's groups; empty: it is the same in all.</summary>
    protected virtual ReadOnlySpan<double> RateScales => [];

    /// <summary>Makes what is added to gradients for the size of weights.</summary>
    protected virtual Penalty[] CreatePenalties() => [];

    /// <summary>The mean loss of a batch from its scores, a tensor of one number.</summary>
    protected abstract Tensor Loss(Tensor scores, Target y);

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

    /// <summary>The network's parameters under these keys, in this order; <c>gate1.*</c> stands for all that the module <c>gate1</c> has.</summary>
    protected IReadOnlyList<Parameter> Parameters(params string[] keys)
    {
        var all = Network.named_parameters().ToList();
        var byKey = all.ToDictionary(pair => pair.name, pair => pair.parameter);
        return [.. keys.SelectMany(key => key.EndsWith(".*", StringComparison.Ordinal)
            ? all.Where(pair => pair.name.StartsWith(key[..^1], StringComparison.Ordinal)).Select(pair => pair.parameter)
            : [byKey[key]])];
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

    /// <summary>Lets go of the gradients: the next ones take their place instead of being added to zeros.</summary>
    protected void ClearGradients()
    {
        foreach (var parameter in learned ??= [.. Optimizer.parameters()]) parameter.grad = null;
    }

    /// <summary>Divides the collected gradients by the number of batches they come from.</summary>
    protected void AverageGradients()
    {
        using var noGradients = no_grad();
        foreach (var parameter in Optimizer.parameters())
            using (var gradient = parameter.grad) gradient?.div_(Collected);
        Collected = 0;
    }

    /// <summary>Takes the weights as they are now into their running mean: <c>[Ema]</c>.</summary>
    protected void AverageWeights() => (Average ??= new WeightAverage(Network)).Add(Recipe.Ema!.Value);

    /// <summary>A constant where the scores are.</summary>
    protected static Tensor OnDevice(Tensor constant, Tensor scores)
    {
        ArgumentNullException.ThrowIfNull(constant);
        ArgumentNullException.ThrowIfNull(scores);
        return constant.device_type == scores.device_type ? constant : constant.to(scores.device);
    }

    /// <summary>Sets the learning rate of the step that comes after <paramref name="at"/>, as <c>Fit</c> does before each.</summary>
    /// <returns>The rate.</returns>
    public double SetLearningRate(TrainingPosition at)
    {
        double rate = LearningRate(at);
        SetRate(rate);
        return rate;
    }

    private protected WeightAverage? Average { get; set; }

    private protected virtual void FreeMetrics()
    {
    }

    internal double RateAt(TrainingPosition at) => LearningRate(at);

    internal void SetRate(double rate)
    {
        int index = 0;
        foreach (var group in Optimizer.ParamGroups) group.LearningRate = rate * (RateScales.Length > 0 ? RateScales[index++] : 1);
    }

    /// <summary>Copies of 16 bits are of use only beside weights that keep the small steps an update makes, and in whose type the norms compute.</summary>
    private void CheckWeights()
    {
        foreach (var (name, parameter) in Network.named_parameters())
            if (parameter.dtype != ScalarType.Float32)
                throw new InvalidOperationException(
                    $"{Summary.Name} trains in {Recipe.Precision} over weights of Float32, but {name} is {parameter.dtype}; call to(ScalarType.Float32) on the network, or set the recipe's Precision to Float32.");
    }

    private protected void Forget()
    {
        optimizer?.Dispose();
        optimizer = null;
        learned = null;
        penalties = null;
        foreach (var parameter in frozen.Where(parameter => !parameter.IsInvalid)) parameter.requires_grad = true;
        frozen = [];
        Average?.Dispose();
        Average = null;
    }
}
