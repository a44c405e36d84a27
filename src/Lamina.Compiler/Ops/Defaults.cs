using System.Collections.Generic;
using System.Linq;
using Lamina.Compiler.Graph;

namespace Lamina.Compiler.Ops;

/// <summary>Whose initial weights the layers have that let none be written: <c>Lstm</c>, <c>Gru</c>, <c>MultiHeadAttention</c>.</summary>
public enum FixedInit
{
    /// <summary>PyTorch's; for attention Glorot's rule throughout.</summary>
    Lamina,
    PyTorch,
    Keras,
}

/// <summary>
/// What a layer does when an option is not written: a row for each of <c>Conventions</c>. The one table of defaults; tests compare it with the attributes'
/// XML docs and with docs/conventions.md, which name the sources number by number.
/// </summary>
/// <remarks>A row states defaults only: a written number means the same under all of them. What a framework lacks has Lamina's own default.</remarks>
/// <param name="Name">The member of <c>Conventions</c>.</param>
/// <param name="KernelInit">How a kernel starts; null where one must be written.</param>
/// <param name="BiasInit">How a bias starts.</param>
/// <param name="EmbeddingInit">How an embedding starts; null where an initialiser must be written.</param>
/// <param name="FixedInit">How the layers start that let no initialiser be written.</param>
/// <param name="PoolStride">Cells from one window of a pool to the next; null: the window.</param>
/// <param name="PoolCeilMode">A pool's size is rounded up.</param>
/// <param name="PoolCountIncludePad">A mean pool counts padded zeros.</param>
/// <param name="BatchNormMomentum">The weight of the new batch in the running statistics (PyTorch's meaning).</param>
/// <param name="BatchNormEpsilon">Added to the variance.</param>
/// <param name="BatchNormAffine">Learns a factor and an offset.</param>
/// <param name="SampleNormEpsilon">Of <c>LayerNorm</c>, <c>GroupNorm</c> and <c>InstanceNorm</c>.</param>
/// <param name="InstanceNormAffine">Learns a factor and an offset.</param>
/// <param name="ResponseAlpha">The sum's factor, before it is divided by the size.</param>
/// <param name="ResponseBeta">The exponent.</param>
/// <param name="ResponseK">Added before the power.</param>
/// <param name="LeakySlope">The slope below zero.</param>
/// <param name="EluAlpha">What ELU tends to below zero, negated.</param>
/// <param name="PReLUSlope">What the slopes start from.</param>
/// <param name="PReLUPerFeature">A slope for each feature instead of one.</param>
/// <param name="CeluAlpha">What CELU tends to below zero, negated.</param>
/// <param name="SoftplusBeta">How sharp the bend is.</param>
/// <param name="SoftplusThreshold">Where the value is x itself.</param>
/// <param name="HardtanhMin">The least value.</param>
/// <param name="HardtanhMax">The greatest value.</param>
/// <param name="LayerScale">What the factors start from. Source: timm.layers.LayerScale (Touvron et al. 2021 use it for 24 blocks).</param>
/// <param name="WeightDecay">Of every optimizer.</param>
/// <param name="SgdMomentum">The part of the last velocity that is kept.</param>
/// <param name="Optimizers">The numbers of the adaptive optimizers.</param>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="BatchSize">Samples per step.</param>
/// <param name="EvalBatchSize">Samples at a time when the network is measured.</param>
public sealed record Defaults(
    string Name,
    Init? KernelInit,
    Init BiasInit,
    Init? EmbeddingInit,
    FixedInit FixedInit,
    long? PoolStride,
    bool PoolCeilMode,
    bool PoolCountIncludePad,
    double BatchNormMomentum,
    double BatchNormEpsilon,
    bool BatchNormAffine,
    double SampleNormEpsilon,
    bool InstanceNormAffine,
    double ResponseAlpha,
    double ResponseBeta,
    double ResponseK,
    double LeakySlope,
    double EluAlpha,
    double PReLUSlope,
    bool PReLUPerFeature,
    double CeluAlpha,
    double SoftplusBeta,
    double SoftplusThreshold,
    double HardtanhMin,
    double HardtanhMax,
    double LayerScale,
    double WeightDecay,
    double SgdMomentum,
    OptimizerDefaults Optimizers,
    long Epochs,
    long BatchSize,
    long EvalBatchSize)
{
    /// <summary>
    /// Lamina's own: PyTorch's, with initialisers chosen by what a layer feeds, and a plan of training, which PyTorch leaves to its users. (64 samples
    /// fill a vector unit better than Keras's 32.) Adam's numbers are those of Kingma and Ba 2015, algorithm 1, too.
    /// </summary>
    public static Defaults Lamina { get; } = new(
        Name: nameof(Lamina),
        KernelInit: Init.Auto,
        BiasInit: Init.Auto,
        EmbeddingInit: Init.Auto,
        FixedInit: FixedInit.Lamina,
        PoolStride: null,
        PoolCeilMode: false,
        PoolCountIncludePad: true,
        BatchNormMomentum: 0.1,
        BatchNormEpsilon: 1e-5,
        BatchNormAffine: true,
        SampleNormEpsilon: 1e-5,
        InstanceNormAffine: false,
        ResponseAlpha: 1e-4,
        ResponseBeta: 0.75,
        ResponseK: 1,
        LeakySlope: 0.01,
        EluAlpha: 1,
        PReLUSlope: 0.25,
        PReLUPerFeature: false,
        CeluAlpha: 1,
        SoftplusBeta: 1,
        SoftplusThreshold: 20,
        HardtanhMin: -1,
        HardtanhMax: 1,
        LayerScale: 1e-5,
        WeightDecay: 0,
        SgdMomentum: 0,
        Optimizers: OptimizerDefaults.PyTorch,
        Epochs: 10,
        BatchSize: 64,
        EvalBatchSize: 256);

    /// <summary>Source: the signatures of torch.nn and torch.optim; reset_parameters of Linear, _ConvNd and MultiheadAttention.</summary>
    public static Defaults PyTorch { get; } = Lamina with
    {
        Name = nameof(PyTorch),
        KernelInit = Init.FanInUniform,
        BiasInit = Init.FanInUniform,
        FixedInit = FixedInit.PyTorch,
    };

    /// <summary>Source: the signatures of keras.layers and keras.optimizers (Keras 3), and of Model.fit.</summary>
    public static Defaults Keras { get; } = Lamina with
    {
        Name = nameof(Keras),
        KernelInit = new(InitKind.GlorotUniform),
        EmbeddingInit = Init.UniformOf(0.05),
        FixedInit = FixedInit.Keras,
        BatchNormMomentum = 0.01, // 1 − 0.99
        BatchNormEpsilon = 1e-3,
        SampleNormEpsilon = 1e-3,
        InstanceNormAffine = true, // GroupNormalization(groups=-1): center and scale
        LeakySlope = 0.3,
        PReLUSlope = 0,
        PReLUPerFeature = true, // shared_axes=None
        Optimizers = OptimizerDefaults.Keras,
        Epochs = 1,
        BatchSize = 32,
    };

    /// <summary>Source: caffe.proto. A filler that is not written is the constant 0, from which no kernel can learn: one must be written.</summary>
    public static Defaults Caffe { get; } = Lamina with
    {
        Name = nameof(Caffe),
        KernelInit = null,
        EmbeddingInit = null,
        PoolStride = 1,
        PoolCeilMode = true,
        BatchNormMomentum = 0.001, // 1 − moving_average_fraction
        BatchNormAffine = false, // a Scale layer of its own does that
        ResponseAlpha = 1,
        PReLUPerFeature = true, // channel_shared: false
        Optimizers = OptimizerDefaults.Caffe,
    };

    /// <summary>Source: vl_nnpool and vl_simplenn_tidy, dagnn.BatchNorm, examples/cnn_train.m (1.0-beta25). Weights are given by hand: an initialiser must be written.</summary>
    public static Defaults MatConvNet { get; } = Lamina with
    {
        Name = nameof(MatConvNet),
        KernelInit = null,
        PoolStride = 1,
        PoolCountIncludePad = false,
        WeightDecay = 0.0005,
        SgdMomentum = 0.9,
        Epochs = 300,
        BatchSize = 256,
    };

    /// <summary>All rows.</summary>
    public static IReadOnlyList<Defaults> All { get; } = [Lamina, Keras, PyTorch, Caffe, MatConvNet];

    /// <summary>The row of a member of <c>Conventions</c>; null if there is none.</summary>
    public static Defaults? Named(string name) => All.FirstOrDefault(row => row.Name == name);
}
