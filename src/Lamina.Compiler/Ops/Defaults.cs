namespace Lamina.Compiler.Ops;

/// <summary>
/// What a layer does when an option is not written. The one table of defaults; a test compares it with the attributes' XML docs.
/// </summary>
/// <param name="BatchNormMomentum">The weight of the new batch in the running statistics (PyTorch's meaning). Source: torch.nn.BatchNorm2d.</param>
/// <param name="BatchNormEpsilon">Source: torch.nn.BatchNorm2d.</param>
/// <param name="SampleNormEpsilon">Source: torch.nn.LayerNorm, GroupNorm and InstanceNorm2d.</param>
/// <param name="ResponseAlpha">Source: torch.nn.LocalResponseNorm (Krizhevsky et al. 2012: 1e-4, not divided by the size).</param>
/// <param name="ResponseBeta">Source: torch.nn.LocalResponseNorm; Krizhevsky et al. 2012.</param>
/// <param name="ResponseK">Source: torch.nn.LocalResponseNorm (Krizhevsky et al. 2012: 2).</param>
/// <param name="LeakySlope">Source: torch.nn.LeakyReLU (Maas et al. 2013 use 0.01).</param>
/// <param name="EluAlpha">Source: torch.nn.ELU (Clevert et al. 2015 use 1).</param>
/// <param name="PReLUSlope">Source: torch.nn.PReLU (He et al. 2015 use 0.25).</param>
/// <param name="CeluAlpha">Source: torch.nn.CELU.</param>
/// <param name="SoftplusBeta">Source: torch.nn.Softplus.</param>
/// <param name="SoftplusThreshold">Source: torch.nn.Softplus.</param>
/// <param name="HardtanhMin">Source: torch.nn.Hardtanh.</param>
/// <param name="HardtanhMax">Source: torch.nn.Hardtanh.</param>
/// <param name="LayerScale">Source: timm.layers.LayerScale (Touvron et al. 2021 use it for 24 blocks).</param>
/// <param name="AdamRate">Source: Kingma &amp; Ba 2015, algorithm 1; torch.optim.Adam.</param>
/// <param name="AdamBeta1">Source: Kingma &amp; Ba 2015, algorithm 1.</param>
/// <param name="AdamBeta2">Source: Kingma &amp; Ba 2015, algorithm 1.</param>
/// <param name="AdamEpsilon">Source: Kingma &amp; Ba 2015, algorithm 1; torch.optim.Adam.</param>
/// <param name="Epochs">Passes over the data. Ours.</param>
/// <param name="BatchSize">Samples per step. Source: keras.Model.fit uses 32; ours is 64, which fills a vector unit better.</param>
public sealed record Defaults(
    double BatchNormMomentum,
    double BatchNormEpsilon,
    double SampleNormEpsilon,
    double ResponseAlpha,
    double ResponseBeta,
    double ResponseK,
    double LeakySlope,
    double EluAlpha,
    double PReLUSlope,
    double CeluAlpha,
    double SoftplusBeta,
    double SoftplusThreshold,
    double HardtanhMin,
    double HardtanhMax,
    double LayerScale,
    double AdamRate,
    double AdamBeta1,
    double AdamBeta2,
    double AdamEpsilon,
    long Epochs,
    long BatchSize)
{
    /// <summary>Lamina's own: PyTorch's, with initialisers chosen by what a layer feeds.</summary>
    public static Defaults Lamina { get; } = new(
        BatchNormMomentum: 0.1,
        BatchNormEpsilon: 1e-5,
        SampleNormEpsilon: 1e-5,
        ResponseAlpha: 1e-4,
        ResponseBeta: 0.75,
        ResponseK: 1,
        LeakySlope: 0.01,
        EluAlpha: 1,
        PReLUSlope: 0.25,
        CeluAlpha: 1,
        SoftplusBeta: 1,
        SoftplusThreshold: 20,
        HardtanhMin: -1,
        HardtanhMax: 1,
        LayerScale: 1e-5,
        AdamRate: 1e-3,
        AdamBeta1: 0.9,
        AdamBeta2: 0.999,
        AdamEpsilon: 1e-8,
        Epochs: 10,
        BatchSize: 64);
}
