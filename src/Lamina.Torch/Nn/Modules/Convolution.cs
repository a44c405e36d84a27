using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all convolutions share: sizes, padding, weight and bias.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The bias [out_channels], or null.</summary>
    [ComponentName(Name = nameof(bias))]
    protected Parameter? _bias;

    /// <summary>The weight [out, in / groups, kernel…]; transposed [in, out / groups, kernel…].</summary>
    [ComponentName(Name = nameof(weight))]
    protected Parameter? _weight;

    /// <summary>The padding as <c>functional.pad</c> takes it, for the padding modes that the convolution itself does not know.</summary>
    protected long[] _reversed_padding_repeated_twice = [];

    /// <summary>Makes weight and bias with PyTorch's default initialisation.</summary>
    /// <exception cref="ArgumentException">A transposed convolution with another padding than zeros, or "same" padding with a stride above 1.</exception>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null)
        : base(name)
    {
        if (transposed && padding_mode != PaddingModes.Zeros)
            throw new ArgumentException("Only PaddingModes.Zeros is supported for ConvTransposeND", nameof(padding_mode));

        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.dilation = dilation;
        this.transposed = transposed;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        if (padding_type is { } type)
            SetPadding(type);
        else
            SetPadding(padding ?? new long[kernel_size.Length]);

        long[] shape = transposed ? [in_channels, out_channels / groups, .. kernel_size] : [out_channels, in_channels / groups, .. kernel_size];
        weight = new Parameter(empty(shape, dtype, device));
        if (bias)
            this.bias = new Parameter(empty(out_channels, dtype, device));
        reset_parameters();
    }

    /// <summary>The bias [out_channels], or null; setting it disposes the old one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => ReplaceParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The weight; setting it disposes the old one.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => ReplaceParameter(ref _weight, value ?? throw new ArgumentNullException(nameof(weight)), nameof(weight));
    }

    /// <summary>Channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>Channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>Whether this is a transposed convolution.</summary>
    public bool transposed { get; }

    /// <summary>Padding by rule, or null where it is given in numbers.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>Padding in numbers, per spatial dimension, or null where it is given by rule.</summary>
    public long[]? padding { get; private set; }

    /// <summary>What stands in the padding.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>Groups of channels that do not see each other.</summary>
    public long groups { get; set; }

    /// <summary>Sizes of the kernel.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>Distance of neighbouring windows.</summary>
    public long[] stride { get; set; }

    /// <summary>Distance of neighbouring kernel elements.</summary>
    public long[] dilation { get; set; }

    /// <summary>Rows and columns that a transposed convolution adds at the far side.</summary>
    public long[] output_padding { get; set; }

    /// <summary>Draws weight (uniform, kaiming with a = √5) and bias (uniform within ±1/√fan in) anew.</summary>
    public void reset_parameters()
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (_bias is null)
            return;
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        if (fanIn == 0)
            return;
        var bound = 1 / Math.Sqrt(fanIn);
        nn.init.uniform_(_bias, -bound, bound);
    }

    /// <summary>Sets the padding in numbers, per spatial dimension.</summary>
    public void SetPadding(long[] padding)
    {
        padding_type = null;
        this.padding = padding;
        _reversed_padding_repeated_twice = [.. padding.Reverse().SelectMany(size => (long[])[size, size])];
    }

    /// <summary>Sets the padding by rule.</summary>
    /// <exception cref="ArgumentException">For a transposed convolution, or "same" with a stride above 1.</exception>
    public void SetPadding(Padding padding)
    {
        if (transposed)
            throw new ArgumentException("Cannot set padding type on ConvTransposeND");
        if (padding == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException("padding='same' is not supported for strided convolutions");

        this.padding = null;
        padding_type = padding;
        _reversed_padding_repeated_twice = padding == Padding.Same ? SamePadding() : new long[kernel_size.Length * 2];
    }

    /// <summary>Whether the input has the right number of dimensions (with or without batch) and of channels.</summary>
    protected bool ValidateShape(Tensor input, long dimensions) =>
        input.dim() == dimensions + 2 ? input.size(1) == in_channels : input.dim() == dimensions + 1 && input.size(0) == in_channels;

    private protected bool PadsByItself => padding_mode == PaddingModes.Zeros;

    private protected Tensor PadExplicitly(Tensor input) => nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);

    // As in 0.106.0 the dimensions are not reversed here, so that for kernels that are not square "same" padding with another mode
    // than zeros pads the wrong dimensions.
    private long[] SamePadding()
    {
        var padding = new long[kernel_size.Length * 2];
        for (var dimension = 0; dimension < kernel_size.Length; dimension++)
        {
            var total = dilation[dimension] * (kernel_size[dimension] - 1);
            padding[2 * dimension] = total / 2;
            padding[(2 * dimension) + 1] = total - (total / 2);
        }

        return padding;
    }
}
