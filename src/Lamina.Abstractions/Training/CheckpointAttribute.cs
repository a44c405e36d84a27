using System;

namespace Lamina;

/// <summary>How often a run saves what it needs to be resumed. Without this attribute: after each epoch.</summary>
/// <remarks>Keras: <c>BackupAndRestore(save_freq)</c>. Caffe: <c>snapshot</c>, in iterations.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CheckpointAttribute : Attribute
{
    /// <summary>Saves after every n epochs; at least 1. The last epoch is always saved. Default: 1.</summary>
    public int EveryEpochs { get; set; }

    /// <summary>Saves after every n steps as well, for epochs that take hours; at least 0, which is never. Default: 0.</summary>
    public int EverySteps { get; set; }
}
