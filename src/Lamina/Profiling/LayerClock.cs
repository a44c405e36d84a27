using System.Diagnostics;
using TorchSharp;

namespace Lamina;

/// <summary>Times the layers of one pass after another, without the time that the clock itself takes.</summary>
/// <param name="device">Where the network computes: each reading waits for a GPU, or the time would be that of launching its kernels.</param>
internal abstract class LayerClock(torch.Device device) : LayerWatch
{
    private readonly Dictionary<string, double> seconds = [];
    private long started;

    /// <summary>The bytes of each layer's value in the last pass.</summary>
    public Dictionary<string, long> Bytes { get; } = [];

    /// <summary>Begins a pass.</summary>
    public void Start()
    {
        seconds.Clear();
        Resume();
    }

    public override void See(string layer, ref torch.Tensor value)
    {
        Add(layer);
        Bytes[layer] = value.numel() * value.ElementSize;
        Keep(layer, ref value);
        Resume();
    }

    /// <summary>Ends a pass that has given these outputs, and disposes them.</summary>
    /// <returns>The seconds of each layer.</returns>
    public IReadOnlyDictionary<string, double> End(torch.Tensor[] outputs)
    {
        Finish();
        foreach (var output in outputs) output.Dispose();
        return new Dictionary<string, double>(seconds);
    }

    /// <summary>The seconds of something.</summary>
    public double Time(Action something)
    {
        Resume();
        something();
        return Elapsed;
    }

    /// <summary>Adds the time since <see cref="Resume"/> to a layer's.</summary>
    protected void Add(string layer) => seconds[layer] = seconds.GetValueOrDefault(layer) + Elapsed;

    /// <summary>The time goes on from here.</summary>
    protected void Resume()
    {
        Wait();
        started = Stopwatch.GetTimestamp();
    }

    /// <summary>What the clock does with a value.</summary>
    protected virtual void Keep(string layer, ref torch.Tensor value)
    {
    }

    /// <summary>What comes after the last layer.</summary>
    protected virtual void Finish()
    {
    }

    private double Elapsed
    {
        get
        {
            Wait();
            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
    }

    private void Wait()
    {
        if (device.type == DeviceType.CUDA) torch.cuda.synchronize(device);
    }
}

/// <summary>The layers' times in a forward pass.</summary>
internal sealed class ForwardClock(torch.Device device) : LayerClock(device);
