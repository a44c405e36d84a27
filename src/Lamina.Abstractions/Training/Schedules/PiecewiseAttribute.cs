namespace Lamina;

/// <summary>Constant rates one after the other: <c>"10:0.01, 10:0.001, 10:0.0001"</c> is ten epochs at 0.01, ten at 0.001, and 0.0001 from then on.</summary>
/// <remarks>
/// The rates replace the optimizer's. PyTorch: <c>MultiStepLR</c>. Keras: <c>PiecewiseConstantDecay(boundaries, values)</c>. Caffe: <c>lr_policy: "multistep"</c>.
/// MatConvNet: <c>learningRate</c> as a vector.
/// </remarks>
public sealed class PiecewiseAttribute : TimedScheduleAttribute
{
    /// <summary>Constant rates one after the other.</summary>
    /// <param name="pieces">Length and rate of each piece, <c>10:0.01</c>, with commas between. The last one lasts as long as the run.</param>
    public PiecewiseAttribute(string pieces) => Pieces = pieces;

    /// <summary>Length and rate of each piece.</summary>
    public string Pieces { get; }
}
