using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace Lamina.Tests;

/// <summary>LeNet written by hand, the twin of what the compiler emits, so that the runtime is tested without the compiler.</summary>
public sealed class LeNet : torch.nn.Module<Tensor, Tensor>, IClassifier<MnistImage, Digit>
{
    public const long ParameterCount = 61706L;

    public static NetworkSummary Summary { get; } = new(
        "LeNet", "1×28×28", "10 classes (Digit)", ParameterCount, 416520L,
        new LayerSummary("rescale1", "Rescale(1 / 255.0)", "1×28×28", 0L, 0L, "1"),
        new LayerSummary("conv1", "Conv2D(6, 5, Padding = 2)", "6×28×28", 156L, 117600L, "5"),
        new LayerSummary("pool1", "MaxPool2D(2)", "6×14×14", 0L, 0L, "6"),
        new LayerSummary("conv2", "Conv2D(16, 5)", "16×10×10", 2416L, 240000L, "14"),
        new LayerSummary("pool2", "MaxPool2D(2)", "16×5×5", 0L, 0L, "16"),
        new LayerSummary("dense1", "Dense(120)", "120", 48120L, 48000L, "all"),
        new LayerSummary("dense2", "Dense(84)", "84", 10164L, 10080L, "all"),
        new LayerSummary("dense3", "Dense(10)", "10", 850L, 840L, "all"));

    [ComponentName(Name = "conv1.weight")] private readonly Parameter conv1_weight;
    [ComponentName(Name = "conv1.bias")] private readonly Parameter conv1_bias;
    [ComponentName(Name = "conv2.weight")] private readonly Parameter conv2_weight;
    [ComponentName(Name = "conv2.bias")] private readonly Parameter conv2_bias;
    [ComponentName(Name = "dense1.weight")] private readonly Parameter dense1_weight;
    [ComponentName(Name = "dense1.bias")] private readonly Parameter dense1_bias;
    [ComponentName(Name = "dense2.weight")] private readonly Parameter dense2_weight;
    [ComponentName(Name = "dense2.bias")] private readonly Parameter dense2_bias;
    [ComponentName(Name = "dense3.weight")] private readonly Parameter dense3_weight;
    [ComponentName(Name = "dense3.bias")] private readonly Parameter dense3_bias;

    public LeNet(torch.Device? device = null, long? seed = null) : base("LeNet")
    {
        using var noGrad = torch.no_grad();
        using var generator = Seed.Generator(seed);
        conv1_weight = new Parameter(torch.empty([6L, 1L, 5L, 5L]).normal_(0.0, 0.28284271247461901, generator));
        conv1_bias = new Parameter(torch.zeros([6L]));
        conv2_weight = new Parameter(torch.empty([16L, 6L, 5L, 5L]).normal_(0.0, 0.11547005383792516, generator));
        conv2_bias = new Parameter(torch.zeros([16L]));
        dense1_weight = new Parameter(torch.empty([120L, 400L]).normal_(0.0, 0.070710678118654752, generator));
        dense1_bias = new Parameter(torch.zeros([120L]));
        dense2_weight = new Parameter(torch.empty([84L, 120L]).normal_(0.0, 0.12909944487358055, generator));
        dense2_bias = new Parameter(torch.zeros([84L]));
        dense3_weight = new Parameter(torch.empty([10L, 84L]).uniform_(-0.25264557631995566, 0.25264557631995566, generator));
        dense3_bias = new Parameter(torch.zeros([10L]));
        register_parameter("conv1.weight", conv1_weight);
        register_parameter("conv1.bias", conv1_bias);
        register_parameter("conv2.weight", conv2_weight);
        register_parameter("conv2.bias", conv2_bias);
        register_parameter("dense1.weight", dense1_weight);
        register_parameter("dense1.bias", dense1_bias);
        register_parameter("dense2.weight", dense2_weight);
        register_parameter("dense2.bias", dense2_bias);
        register_parameter("dense3.weight", dense3_weight);
        register_parameter("dense3.bias", dense3_bias);
        if (device is not null) ModuleExtensionMethods.to(this, device);
    }

    public override Tensor forward(Tensor x)
    {
        using var scaled = x.mul(1 / 255.0);
        using var conv1 = F.conv2d(scaled, conv1_weight, conv1_bias, [1L, 1L], [2L, 2L], [1L, 1L], 1L);
        using var relu1 = conv1.relu();
        using var pool1 = F.max_pool2d(relu1, [2L, 2L], [2L, 2L], [0L, 0L], [1L, 1L], false);
        using var conv2 = F.conv2d(pool1, conv2_weight, conv2_bias, [1L, 1L], [0L, 0L], [1L, 1L], 1L);
        using var relu2 = conv2.relu();
        using var pool2 = F.max_pool2d(relu2, [2L, 2L], [2L, 2L], [0L, 0L], [1L, 1L], false);
        using var flat = pool2.flatten(1L, -1L);
        using var dense1 = F.linear(flat, dense1_weight, dense1_bias);
        using var relu3 = dense1.relu();
        using var dense2 = F.linear(relu3, dense2_weight, dense2_bias);
        using var relu4 = dense2.relu();
        return F.linear(relu4, dense3_weight, dense3_bias);
    }

    public Logits<Digit> Forward(Batch<MnistImage> batch) => new(forward(batch.Tensor));

    public Digit[] Predict(Batch<MnistImage> batch)
    {
        using var inference = new Inference(this);
        using var here = batch.To(inference.Device);
        using var logits = Forward(here);
        return logits.Predict();
    }

    public Digit Predict(Sample<MnistImage> sample)
    {
        using var batch = sample.ToBatch();
        return Predict(batch)[0];
    }

    public Evaluation Evaluate(Dataset<MnistImage> data, int batchSize = 256)
    {
        using var training = new Training(this);
        return training.Evaluate(data, batchSize);
    }

    public void Save(string path) => Weights.Save(this, path);

    public void Load(string path) => Weights.Load(this, path);

    public History Fit(DataSplit<MnistImage> data, RunOptions? options = null, CancellationToken cancel = default)
    {
        using var training = new Training(this);
        return training.Fit(data, options, cancel);
    }

    /// <summary>As emitted, but for the recipe's numbers, which a test may choose.</summary>
    public sealed class Training : Trainer<MnistImage>
    {
        private readonly LeNet network;
        private readonly double rate;

        public Training(LeNet network, int epochs = 10, int batchSize = 64, double rate = 0.001, EarlyStopping? stopping = null, int checkpointSteps = 0)
            : base(network, LeNet.Summary, new Recipe("CrossEntropy", "Adam(0.001)", epochs, batchSize, 10, false)
            {
                ClassNames = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"],
                Input = new InputRange(0.0, 255.0),
                EarlyStopping = stopping,
                CheckpointSteps = checkpointSteps,
                Targets = TargetKinds.Labels | TargetKinds.SoftLabels,
                ChanceLoss = Math.Log(10),
            })
        {
            this.network = network;
            this.rate = rate;
        }

        protected override IReadOnlyList<NamedInput> Inputs { get; } = [new("x", [1L, 28L, 28L])];

        public void TrainStep(Batch<MnistImage> x, Labels y) => Learn(x.Tensor, y);

        protected override void Learn(Tensor x, Target y)
        {
            ClearGradients();
            using var scores = Scores(x);
            using var loss = Loss(scores, y);
            loss.backward();
            Optimizer.step();
            Track(loss, scores, y);
        }

        protected override torch.optim.Optimizer CreateOptimizer() =>
            torch.optim.Adam(network.parameters().ToList(), rate, 0.9, 0.999, 1e-08, 0.0, false, false);

        protected override Tensor Scores(Tensor x) => network.forward(x);

        protected override Tensor Loss(Tensor scores, Target y) => F.cross_entropy(scores, y.Tensor);

        protected override double LearningRate(TrainingPosition at) => rate;
    }
}
