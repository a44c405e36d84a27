using Zoo.Reports;

namespace Zoo;

/// <summary>All networks of the zoo with their published figures.</summary>
internal static class Networks
{
    public static IReadOnlyList<Entry> All { get; } =
    [
        // The five reports; counts computed with PyTorch 1.13.
        new(MatConvNet.Summary, () => new MatConvNet(), "2×1×1", 3_844_354),
        new(MatConvNetBN.Summary, () => new MatConvNetBN(), "2×1×1", 3_845_570),
        new(KerasPort.Summary, () => new KerasPort(), "2×1×1", 3_909_890),
        new(FneishKeras.Summary, () => new FneishKeras(), "11", 215_915),
        new(FneishCaffe.Summary, () => new FneishCaffe(), "11", 789_355),
        new(Vgg16.Summary, () => new Vgg16(), "10", 14_991_946),
        new(Vgg16BigConv.Summary, () => new Vgg16BigConv(), "10", 21_356_042),
        new(CifarGoogLeNet.Summary, () => new CifarGoogLeNet(), "10", 1_895_602),
        new(CifarResNet18.Summary, () => new CifarResNet18(), "10", 11_446_730),
        new(Vgg16Plain.Summary, () => new Vgg16Plain(), "10", 4_066_378),
        new(SimpleCnn.Summary, () => new SimpleCnn(), "10", 17_825_674),
        new(DeepCaptchaSame.Summary, () => new DeepCaptchaSame(), "1×10", 342_458),
        new(DeepCaptchaValid.Summary, () => new DeepCaptchaValid(), "1×10", 80_314),
    ];
}
