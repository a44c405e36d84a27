using TorchSharp;
using TorchSharp.Modules;
using Tensor = TorchSharp.torch.Tensor;

namespace Lamina.Tests;

/// <summary>A layer with batch norm whose input's shape is checked when the program runs, as <c>[Input(1, 28, 28)]</c>.</summary>
public sealed class Perceptron : torch.nn.Module<Tensor, Tensor>, IClassifier
{
    private readonly Linear dense1 = torch.nn.Linear(784, 10);
    private readonly BatchNorm1d bn1 = torch.nn.BatchNorm1d(10);

    public Perceptron() : base("Perceptron") => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        using var flat = x.flatten(1L, -1L);
        using var dense = dense1.forward(flat);
        return bn1.forward(dense);
    }

    public class Training(Perceptron network, int batchSize) : Trainer(
        network, new NetworkSummary("Perceptron", "1×28×28", "10 classes", 7870, 7840),
        new Recipe("CrossEntropy", "SGD(0.01)", 1, batchSize, 10, HasBatchNorm: true) { ChanceLoss = Math.Log(10) })
    {
        protected override IReadOnlyList<NamedInput> Inputs { get; } = [new("x", [1L, 28L, 28L])];

        public void TrainStep(Batch x, Labels y) => Learn(x.Tensor, y);

        protected override void Learn(Tensor x, Target y)
        {
            Edge.Check("Perceptron", x, [1L, 28L, 28L]);
            ClearGradients();
            using var scores = Scores(x);
            using var loss = Loss(scores, y);
            loss.backward();
            Optimizer.step();
            Track(loss, scores, y);
        }

        protected override torch.optim.Optimizer CreateOptimizer() => torch.optim.SGD(network.parameters().ToList(), 0.01);

        protected override Tensor Scores(Tensor x) => network.forward(x);

        protected override Tensor Loss(Tensor scores, Target y) => torch.nn.functional.cross_entropy(scores, y.Tensor);

        protected override double LearningRate(TrainingPosition at) => 0.01 * (1 - at.Progress);
    }
}
