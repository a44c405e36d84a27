using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Benchmarks;

/// <summary>The same networks as one writes them in TorchSharp, layer for layer in the same order: the yardstick.</summary>
internal static class HandWrittenNetworks
{
    public static Module<Tensor, Tensor> LeNet() => Sequential(
        ("conv1", Conv2d(1, 6, 5, padding: 2)), ("relu1", ReLU(true)), ("pool1", MaxPool2d(2)),
        ("conv2", Conv2d(6, 16, 5)), ("relu2", ReLU(true)), ("pool2", MaxPool2d(2)),
        ("flatten", Flatten()), ("dense1", Linear(400, 120)), ("relu3", ReLU(true)), ("dense2", Linear(120, 84)), ("relu4", ReLU(true)), ("dense3", Linear(84, 10)));

    public static Module<Tensor, Tensor> Mlp() => Sequential(
        ("flatten", Flatten()), ("dense1", Linear(784, 512)), ("relu1", ReLU(true)), ("dense2", Linear(512, 512)), ("relu2", ReLU(true)), ("dense3", Linear(512, 10)));

    public static Module<Tensor, Tensor> MatConvNet() => Sequential(
        ("conv1", Conv2d(1, 64, 3)), ("pool1", MaxPool2d(3, 1)), ("conv2", Conv2d(64, 128, 5)), ("pool2", MaxPool2d(2)),
        ("conv3", Conv2d(128, 256, 3)), ("pool3", MaxPool2d(3, 1)), ("conv4", Conv2d(256, 512, 5)), ("pool4", MaxPool2d(2, 1)),
        ("conv5", Conv2d(512, 256, 1, groups: 2)), ("relu", ReLU(true)), ("conv6", Conv2d(256, 2, 1)), ("flatten", Flatten()));

    public static Module<Tensor, Tensor> Vgg16()
    {
        var layers = new List<(string, Module<Tensor, Tensor>)>();
        long channels = 3;
        foreach (var (count, filters) in new[] { (2, 64), (2, 128), (3, 256), (3, 512), (3, 512) })
        {
            for (int i = 0; i < count; i++, channels = filters) layers.Add(($"conv{layers.Count}", ConvNormReLU(channels, filters)));
            layers.Add(($"pool{layers.Count}", MaxPool2d(2)));
        }
        return Sequential([.. layers, ("flatten", Flatten()), ("dense1", Linear(512, 512)), ("norm", BatchNorm1d(512)), ("relu", ReLU(true)), ("dense2", Linear(512, 10))]);
    }

    public static Module<Tensor, Tensor> CifarResNet18() => Sequential(
        ("stem", ConvNormReLU(3, 64)), ("pool", MaxPool2d(3, 2, 1)),
        ("stage1", new Stage(64, 64, 1)), ("stage2", new Stage(64, 128, 2)), ("stage3", new Stage(128, 256, 2)), ("stage4", new Stage(256, 512, 2)),
        ("global", AdaptiveMaxPool2d([1, 1])), ("flatten", Flatten()), ("dense1", Linear(512, 512)), ("norm", BatchNorm1d(512)), ("relu", ReLU(true)), ("dense2", Linear(512, 10)));

    private static Module<Tensor, Tensor> ConvNormReLU(long channels, long filters) =>
        Sequential(("conv", Conv2d(channels, filters, 3, padding: 1)), ("norm", BatchNorm2d(filters)), ("relu", ReLU(true)));

    private static Module<Tensor, Tensor> Branch(long channels, long filters, long stride) => Sequential(
        ("conv1", Conv2d(channels, filters, 3, stride, 1)), ("norm1", BatchNorm2d(filters)), ("relu", ReLU(true)),
        ("conv2", Conv2d(filters, filters, 3, padding: 1)), ("norm2", BatchNorm2d(filters)));

    private sealed class Stage : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> first, shortcut, second;

        public Stage(long channels, long filters, long stride) : base("Stage")
        {
            first = Branch(channels, filters, stride);
            shortcut = Sequential(("conv", Conv2d(channels, filters, 1, stride)), ("norm", BatchNorm2d(filters)));
            second = Branch(filters, filters, 1);
            RegisterComponents();
        }

        public override Tensor forward(Tensor x)
        {
            var a = functional.relu(first.call(x) + shortcut.call(x));
            return functional.relu(a + second.call(a));
        }
    }
}
