namespace TorchSharp;

/// <summary>The kinds of device; the values are libtorch's.</summary>
public enum DeviceType
{
    /// <summary>The host.</summary>
    CPU = 0,
    /// <summary>An NVIDIA GPU.</summary>
    CUDA = 1,
    /// <summary>Reserved by libtorch.</summary>
    MKLDNN = 2,
    /// <summary>Reserved by libtorch.</summary>
    OPENGL = 3,
    /// <summary>Reserved by libtorch.</summary>
    OPENCL = 4,
    /// <summary>Reserved by libtorch.</summary>
    IDEEP = 5,
    /// <summary>An AMD GPU.</summary>
    HIP = 6,
    /// <summary>An FPGA.</summary>
    FPGA = 7,
    /// <summary>Reserved by libtorch.</summary>
    MSNPU = 8,
    /// <summary>XLA or a TPU.</summary>
    XLA = 9,
    /// <summary>An Apple GPU.</summary>
    MPS = 13,
    /// <summary>Shapes without data.</summary>
    META = 14,
}

/// <summary>Padding by rule instead of by number.</summary>
public enum Padding
{
    /// <summary>None.</summary>
    Valid = 0,
    /// <summary>As much as keeps the size, for stride 1.</summary>
    Same = 1,
}

/// <summary>What a padded border holds.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,
    /// <summary>The mirrored interior, without its edge.</summary>
    Reflect = 1,
    /// <summary>The edge repeated.</summary>
    Replicate = 2,
    /// <summary>The opposite side.</summary>
    Circular = 3,
    /// <summary>A constant.</summary>
    Constant = 4,
}

/// <summary>The order of elements in memory.</summary>
public enum memory_format
{
    /// <summary>As the source.</summary>
    preserve_format = 0,
    /// <summary>Row-major.</summary>
    contiguous_format = 1,
    /// <summary>Channels innermost.</summary>
    channels_last = 2,
}

/// <summary>How a tensor is written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, element type and device.</summary>
    Metadata,
    /// <summary>As Julia prints arrays, the metadata first.</summary>
    Julia,
    /// <summary>As NumPy prints arrays.</summary>
    Numpy,
    /// <summary>As a C# array literal, the metadata first.</summary>
    CSharp,
    /// <summary>What <c>torch.TensorStringStyle</c> says: the metadata.</summary>
    Default,
}
