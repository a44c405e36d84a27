using Zoo.Architectures;
using Zoo.Reports;

namespace Zoo;

/// <summary>All networks of the zoo with their published figures.</summary>
internal static class Networks
{
    /// <summary>The five reports; counts computed with PyTorch 1.13.</summary>
    public static IReadOnlyList<Entry> Reports { get; } =
    [
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

    /// <summary>Known architectures.</summary>
    public static IReadOnlyList<Entry> Architectures { get; } =
    [
        // torchvision's num_params; All-CNN-C, NiN and WideResNet by the papers' tables.
        new(AlexNet.Summary, () => new AlexNet(), "1000", 61_100_840),
        new(Vgg11.Summary, () => new Vgg11(), "1000", 132_863_336),
        new(Vgg11BN.Summary, () => new Vgg11BN(), "1000", 132_868_840),
        new(Vgg16ImageNet.Summary, () => new Vgg16ImageNet(), "1000", 138_357_544),
        new(Vgg16BN.Summary, () => new Vgg16BN(), "1000", 138_365_992),
        new(GoogLeNet.Summary, () => new GoogLeNet(), "1000", 6_624_904),
        new(GoogLeNetAux.Summary, () => new GoogLeNetAux(), "1000", 13_004_888),
        new(ConvNeXtTiny.Summary, () => new ConvNeXtTiny(), "1000", 28_589_128),
        new(ResNet18.Summary, () => new ResNet18(), "1000", 11_689_512),
        new(ResNet34.Summary, () => new ResNet34(), "1000", 21_797_672),
        new(ResNet50.Summary, () => new ResNet50(), "1000", 25_557_032),
        new(ResNet50V1.Summary, () => new ResNet50V1(), "1000", 25_557_032),
        new(SqueezeNet10.Summary, () => new SqueezeNet10(), "1000", 1_248_424),
        new(SqueezeNet11.Summary, () => new SqueezeNet11(), "1000", 1_235_496),
        new(DenseNet121.Summary, () => new DenseNet121(), "1000", 7_978_856),
        new(AllCnnC.Summary, () => new AllCnnC(), "10", 1_369_738),
        new(NetworkInNetwork.Summary, () => new NetworkInNetwork(), "10", 966_986),
        new(WideResNet28x10.Summary, () => new WideResNet28x10(), "10", 36_479_194),
        new(MobileNetV2.Summary, () => new MobileNetV2(), "1000", 3_504_872),
        new(EfficientNetB0.Summary, () => new EfficientNetB0(), "1000", 5_288_548),
        new(UNet.Summary, () => new UNet(), "2×388×388", 31_030_658),
        new(UNetAnySize.Summary, () => new UNetAnySize(), "2×64×64", 31_031_810),
        new(MobileNetV1.Summary, () => new MobileNetV1(), "1000", 4_231_976),
        new(MlpMixerB16.Summary, () => new MlpMixerB16(), "1000", 59_880_472),
        new(DcganGenerator.Summary, () => new DcganGenerator(), "3×64×64", 3_576_704),
        new(DcganDiscriminator.Summary, () => new DcganDiscriminator(), "1×1×1", 2_765_568),

        // sum(p.numel() for p in module.parameters()) of nn.Embedding(65, 64), nn.LSTM(64, 256) and nn.Linear(256, 65);
        // of nn.Embedding(65, 64), nn.TransformerEncoder(nn.TransformerEncoderLayer(64, 4, 256), 2) and nn.Linear(64, 4).
        new(CharLstm.Summary, () => new CharLstm(), "65", 350_593),
        new(TransformerEncoder.Summary, () => new TransformerEncoder(), "4", 104_388),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Entry> All { get; } = [.. Reports, .. Architectures];

    /// <summary>The network of that name, in any case; null if there is none.</summary>
    public static Entry? Find(string name) => All.FirstOrDefault(entry => string.Equals(entry.Summary.Name, name, StringComparison.OrdinalIgnoreCase));
}
