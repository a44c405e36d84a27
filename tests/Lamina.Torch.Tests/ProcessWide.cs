namespace Lamina.Torch.Tests;

/// <summary>Tests of what a process has one of (default random stream, counts of live tensors): one after the other, alone.</summary>
[CollectionDefinition(nameof(ProcessWide), DisableParallelization = true)]
public class ProcessWide;
