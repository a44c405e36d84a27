using System.Reflection;

namespace Lamina.Conformance.Tests;

/// <summary>What the compiler says a network costs and sees is what was published.</summary>
public class PublishedCostTests
{
    [Theory]
    [InlineData("AlexNet", 0.714)] // torchvision's _ops in G, which are multiply-adds of convolutions and dense layers
    [InlineData("Vgg16ImageNet", 15.47)]
    [InlineData("ResNet18", 1.814)]
    [InlineData("ResNet50", 4.089)]
    [InlineData("ResNet50V1", 3.858)] // with the stride in the first 1×1
    [InlineData("SqueezeNet10", 0.819)]
    [InlineData("DenseNet121", 2.834)]
    [InlineData("MobileNetV2", 0.301)]
    [InlineData("EfficientNetB0", 0.386)]
    public void Multiply_adds_are_the_published_ones(string network, double published) =>
        Assert.InRange(Summary(network).MultiplyAdds / 1e9 / published, 0.99, 1.01);

    [Theory]
    [InlineData("Vgg16ImageNet", "pool5", "212")] // google-research/receptive_field: vgg_16 at pool5
    [InlineData("ResNet50V1", "layer4.2.relu3", "483")] // the same: resnet_v1_50 at its end
    [InlineData("ResNet50", "layer4.2.relu3", "427")] // the stride in the 3×3, by the same recurrence
    [InlineData("AlexNet", "pool3", "195")] // the same: alexnet_v2 at pool5
    [InlineData("EfficientNetB0", "features.8.0", "all")] // each gate sees the whole map
    public void Receptive_fields_are_the_published_ones(string network, string layer, string published) =>
        Assert.Equal(published, Summary(network).Layers.Single(row => row.Name == layer).ReceptiveField);

    private static NetworkSummary Summary(string network) =>
        (NetworkSummary)typeof(Zoo.Architectures.ResNet18).Assembly.GetType($"Zoo.Architectures.{network}", throwOnError: true)!
            .GetProperty("Summary", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
