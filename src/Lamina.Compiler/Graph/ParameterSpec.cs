namespace Lamina.Compiler.Graph;

public enum ParameterRole
{
    Kernel,
    Bias,

    /// <summary>A norm's factor, which starts at one.</summary>
    Scale,

    /// <summary>A norm's offset, which starts at zero.</summary>
    Shift,
}

/// <summary>A tensor that is learned.</summary>
/// <param name="Name">PyTorch's name in the state dictionary: <c>weight</c>, <c>bias</c>.</param>
/// <param name="Extents">The extents, in PyTorch's layout.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Init">How it starts, as written or by default.</param>
public sealed record ParameterSpec(string Name, EquatableArray<long> Extents, ParameterRole Role, Init Init)
{
    /// <summary>The layer's name alone is the key in the state dictionary.</summary>
    public bool IsBare { get; init; }

    public long Count => Sizes.Product(Extents);

    /// <summary>The number of inputs that one output sums over (PyTorch's and Keras's count).</summary>
    public long FanIn => Sizes.Product(Extents, 1);

    /// <summary>The number of outputs that one input reaches (PyTorch's and Keras's count: groups are not divided out).</summary>
    public long FanOut => Sizes.Multiply(Extents[0], Sizes.Product(Extents, 2));
}

/// <summary>A tensor that is kept but not learned.</summary>
/// <param name="Name">PyTorch's name: <c>running_mean</c>.</param>
/// <param name="Extents">The extents; empty for a scalar.</param>
/// <param name="Initial">The value it starts with everywhere.</param>
/// <param name="IsCounter">An Int64 counter instead of floats.</param>
public sealed record BufferSpec(string Name, EquatableArray<long> Extents, double Initial, bool IsCounter = false);

/// <summary>The distributions a parameter can start from.</summary>
public enum InitKind
{
    /// <summary>Chosen by what the layer feeds (<c>Planning/Initialisation.cs</c>).</summary>
    Auto,
    HeNormal,
    HeUniform,
    GlorotNormal,
    GlorotUniform,
    LeCunNormal,
    Orthogonal,
    Normal,
    Uniform,
    TruncatedNormal,
    Constant,

    /// <summary>U(−1/√fan-in, 1/√fan-in): PyTorch's <c>kaiming_uniform_(a=√5)</c>, a sixth of He's variance. No user can write it.</summary>
    FanInUniform,

    /// <summary>Ones for the forget gate of an LSTM's bias, zeros for the others. No user can write it.</summary>
    ForgetBias,
}

/// <summary>How a parameter starts.</summary>
/// <param name="Kind">The distribution.</param>
/// <param name="Value">The constant of <see cref="InitKind.Constant"/>.</param>
/// <param name="Mean">The mean of <see cref="InitKind.Normal"/> and <see cref="InitKind.TruncatedNormal"/>.</param>
/// <param name="Std">Their standard deviation.</param>
/// <param name="Min">The lower bound of <see cref="InitKind.Uniform"/>.</param>
/// <param name="Max">The upper bound.</param>
public readonly record struct Init(InitKind Kind, double Value = 0, double Mean = 0, double Std = 0, double Min = 0, double Max = 0)
{
    public static Init Auto => new(InitKind.Auto);

    public static Init Zeros => new(InitKind.Constant);

    public static Init Ones => Of(1);

    public static Init FanInUniform => new(InitKind.FanInUniform);

    public static Init ForgetBias => new(InitKind.ForgetBias);

    /// <summary>N(0, std²).</summary>
    public static Init NormalOf(double std) => new(InitKind.Normal, Std: std);

    /// <summary>U(−bound, bound).</summary>
    public static Init UniformOf(double bound) => new(InitKind.Uniform, Min: -bound, Max: bound);

    /// <summary>One number everywhere.</summary>
    public static Init Of(double value) => new(InitKind.Constant, value);
}
