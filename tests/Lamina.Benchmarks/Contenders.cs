using TorchSharp;
using static TorchSharp.torch;

namespace Lamina.Benchmarks;

/// <summary>A form of a work that runs in a process of its own.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Its learned tensors, in the order of the layers.</summary>
    IEnumerable<Tensor> Parameters { get; }

    /// <summary>Learns from the batch, so often.</summary>
    void Train(int steps);

    /// <summary>Learns from the batch once and reads the loss.</summary>
    double TrainAndRead();

    /// <summary>The scores of the batch, to be disposed.</summary>
    Tensor Infer();
}

internal sealed class LaminaContender(Work work, Tensor x, Tensor y) : IContender
{
    private readonly LaminaNetwork network = On(x.device, work.Lamina());
    private readonly Labels labels = new(y, work.Classes);

    public IEnumerable<Tensor> Parameters => network.Module.parameters();

    public void Train(int steps)
    {
        for (int i = 0; i < steps; i++) network.Step(x, labels);
    }

    public double TrainAndRead()
    {
        network.Trainer.ReadLoss();
        Train(1);
        return network.Trainer.ReadLoss();
    }

    public Tensor Infer() => network.Infer(x);

    public void Dispose() => network.Dispose();

    private static LaminaNetwork On(Device device, LaminaNetwork network)
    {
        network.Module.to(device);
        return network;
    }
}

/// <summary>The loop that TorchSharp's documentation shows.</summary>
internal sealed class HandWrittenContender : IContender
{
    private readonly nn.Module<Tensor, Tensor> network;
    private readonly optim.Optimizer optimizer;
    private readonly Tensor x, y;

    public HandWrittenContender(Work work, Tensor x, Tensor y)
    {
        (this.x, this.y) = (x, y);
        network = work.HandWritten();
        network.to(x.device);
        optimizer = work.UsesAdam ? optim.Adam(network.parameters(), 1e-3) : optim.SGD(network.parameters(), 0.01, 0.9);
    }

    public IEnumerable<Tensor> Parameters => network.parameters();

    public void Train(int steps)
    {
        network.train();
        for (int i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            Step();
        }
    }

    public double TrainAndRead()
    {
        network.train();
        using var scope = NewDisposeScope();
        return Step().item<float>();
    }

    public Tensor Infer()
    {
        network.eval();
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        return network.call(x).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        optimizer.Dispose();
        network.Dispose();
    }

    private Tensor Step()
    {
        optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(network.call(x), y);
        loss.backward();
        optimizer.step();
        return loss;
    }
}
