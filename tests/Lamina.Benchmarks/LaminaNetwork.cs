using static TorchSharp.torch;

namespace Lamina.Benchmarks;

/// <summary>A compiled network under one shape, whatever its own types are.</summary>
/// <param name="Module">The network.</param>
/// <param name="Trainer">Its trainer.</param>
/// <param name="Step">One step.</param>
/// <param name="Infer">The scores of a batch.</param>
internal sealed record LaminaNetwork(nn.Module Module, TrainerBase Trainer, Action<Batch, Labels> Step, Func<Batch, Tensor> Infer) : IDisposable
{
    public static LaminaNetwork LeNet()
    {
        var network = new LeNet();
        var training = new LeNet.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork Mlp()
    {
        var network = new Mlp();
        var training = new Mlp.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork MatConvNet()
    {
        var network = new MatConvNet();
        var training = new MatConvNet.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork Vgg16()
    {
        var network = new Vgg16();
        var training = new Vgg16.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork CifarResNet18()
    {
        var network = new CifarResNet18();
        var training = new CifarResNet18.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork LowMlp()
    {
        var network = new LowMlp();
        var training = new LowMlp.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork LowMatConvNet()
    {
        var network = new LowMatConvNet();
        var training = new LowMatConvNet.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork LowVgg16()
    {
        var network = new LowVgg16();
        var training = new LowVgg16.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public static LaminaNetwork LowCifarResNet18()
    {
        var network = new LowCifarResNet18();
        var training = new LowCifarResNet18.Training(network);
        return new(network, training, (x, y) => training.TrainStep(x, y), x => network.Infer(x).Tensor);
    }

    public void Dispose()
    {
        Trainer.Dispose();
        Module.Dispose();
    }
}
