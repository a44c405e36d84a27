using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Lamina.Torch.Tests.Nn;

/// <summary>Forward and backward of every layer are PyTorch's.</summary>
[Collection(nameof(ProcessWide))]
public sealed class LayerTests
{
    private static readonly Dictionary<string, (long[] Shape, Func<Module<Tensor, Tensor>> Make)> Layers = new()
    {
        ["Linear"] = ([2, 3], () => Linear(3, 2)),
        ["Conv1d"] = ([2, 2, 6], () => Conv1d(2, 2, 3, 2, 1)),
        ["Conv1dSame"] = ([1, 2, 5], () => Conv1d(2, 1, 4, Padding.Same)),
        ["Conv2d"] = ([2, 2, 5, 4], () => Conv2d(2, 4, (3, 2), (2, 1), (1, 0), null, PaddingModes.Zeros, 2)),
        ["Conv2dDilated"] = ([1, 1, 6, 6], () => Conv2d(1, 2, 3, 1, 0, 2, PaddingModes.Zeros, 1, false)),
        ["Conv2dSame"] = ([1, 2, 4, 5], () => Conv2d(2, 2, 3, Padding.Same)),
        ["Conv2dReflect"] = ([1, 1, 4, 4], () => Conv2d(1, 2, 3, 1, 1, 1, PaddingModes.Reflect)),
        ["Conv2dCircularSame"] = ([1, 1, 4, 4], () => Conv2d(1, 2, 3, Padding.Same, 1, 1, PaddingModes.Circular)),
        ["Conv3d"] = ([1, 1, 3, 4, 3], () => Conv3d(1, 2, (2, 2, 2), null, (0, 1, 0))),
        ["Conv3dSame"] = ([1, 1, 3, 2, 3], () => Conv3d(1, 1, 3, Padding.Same)),
        ["ConvTranspose2d"] = ([1, 2, 3, 2], () => ConvTranspose2d(2, 2, 3, 2, 1, 1)),
        ["BatchNorm1d"] = ([4, 3], () => BatchNorm1d(3)),
        ["BatchNorm2d"] = ([2, 2, 3, 2], () => BatchNorm2d(2, 1e-5, 0.3)),
        ["BatchNorm2dEval"] = ([2, 2, 2, 2], () => Evaluating(BatchNorm2d(2))),
        ["BatchNorm2dUntracked"] = ([2, 2, 2, 2], () => Evaluating(BatchNorm2d(2, 1e-5, 0.1, true, false))),
        ["InstanceNorm2d"] = ([2, 2, 3, 2], () => InstanceNorm2d(2, 1e-5, 0.1, true, true)),
        ["InstanceNorm2dUnbatched"] = ([2, 3, 2], () => InstanceNorm2d(2)),
        ["LayerNorm"] = ([2, 3, 4], () => LayerNorm([3, 4])),
        ["GroupNorm"] = ([2, 4, 3], () => GroupNorm(2, 4)),
        ["LocalResponseNorm"] = ([1, 5, 2, 2], () => LocalResponseNorm(3, 0.1, 0.75, 2)),
        ["ELU"] = ([6], () => ELU(0.7)),
        ["GELU"] = ([6], GELU),
        ["Hardswish"] = ([6], () => Hardswish()),
        ["LeakyReLU"] = ([6], () => LeakyReLU(0.2)),
        ["LogSoftmax"] = ([2, 3], () => LogSoftmax(1)),
        ["Mish"] = ([6], Mish),
        ["PReLU"] = ([2, 3], () => PReLU(3)),
        ["ReLU"] = ([6], () => ReLU()),
        ["ReLU6"] = ([6], () => ReLU6()),
        ["SELU"] = ([6], () => SELU()),
        ["Sigmoid"] = ([6], Sigmoid),
        ["SiLU"] = ([6], SiLU),
        ["Softmax"] = ([2, 3], () => Softmax(1)),
        ["Softplus"] = ([6], () => Softplus(2, 1)),
        ["Tanh"] = ([6], () => Tanh()),
        ["AdaptiveAvgPool1d"] = ([1, 2, 5], () => AdaptiveAvgPool1d(2)),
        ["AdaptiveAvgPool2d"] = ([1, 2, 5, 4], () => AdaptiveAvgPool2d((2, 3))),
        ["AdaptiveMaxPool2d"] = ([1, 2, 5, 4], () => AdaptiveMaxPool2d([2, 3])),
        ["AvgPool2d"] = ([1, 2, 5, 4], () => AvgPool2d(3, 2, 1, true, false)),
        ["AvgPool2dDivisor"] = ([1, 1, 4, 4], () => AvgPool2d(2, null, null, false, true, 3)),
        ["MaxPool1d"] = ([1, 2, 6], () => MaxPool1d(3, 2)),
        ["MaxPool2d"] = ([1, 2, 5, 4], () => MaxPool2d((3, 2), (2, 1), (1, 0), null, true)),
        ["Flatten"] = ([2, 2, 3], () => Flatten()),
        ["Unflatten"] = ([2, 6], () => Unflatten(1, [2, 3])),
        ["Identity"] = ([3], Identity),
        ["PixelShuffle"] = ([1, 4, 2, 2], () => PixelShuffle(2)),
        ["ConstantPad2d"] = ([1, 2, 2], () => ConstantPad2d((1, 0, 2, 1), 0.5)),
        ["ZeroPad2d"] = ([1, 2, 2], () => ZeroPad2d(1)),
        ["ReflectionPad2d"] = ([1, 3, 3], () => ReflectionPad2d((1, 2, 0, 1))),
        ["UpsampleNearest"] = ([1, 1, 2, 3], () => Upsample(null, [2])),
        ["UpsampleBilinear"] = ([1, 1, 2, 3], () => Upsample([4, 5], null, UpsampleMode.Bilinear, true)),
        ["UpsampleBicubic"] = ([1, 1, 3, 3], () => Upsample(null, [1.5, 2], UpsampleMode.Bicubic)),
        ["Sequential"] = ([2, 4], () => Sequential(Linear(4, 3), Tanh(), Linear(3, 2))),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [SkippableTheory, MemberData(nameof(Names))]
    public void Forward_and_backward_are_PyTorchs(string name)
    {
        Package.SkipCase(name);
        using var scope = NewDisposeScope();
        manual_seed(3);
        var (shape, make) = Layers[name];
        using var module = make();
        var x = randn(shape).requires_grad_();
        var y = module.call(x);
        (y * randn(y.shape)).sum().backward();
        Recorded.AssertEqual("layer." + name, [y, x.grad!, .. module.parameters().Select(p => p.grad!), .. module.buffers()]);
    }

    [SkippableFact]
    public void Layers_in_place_overwrite_their_input_and_keep_it_alive()
    {
        Package.SkipTest("ELU does not overwrite");
        foreach (var module in new Module<Tensor, Tensor>[] { ReLU(true), SiLU(true), Sigmoid(true), Tanh(true), Mish(true), GELU(true), ELU(1, true), SELU(true), ReLU6(true), Hardswish(true), LeakyReLU(0.1, true) })
        {
            using var x = tensor(new float[] { -2, 8 });
            using var before = x.clone();
            var y = module.forward(x);
            Assert.True(y.allclose(x), module.GetName());
            Assert.False(before.allclose(x), module.GetName());
            y.Dispose();
            Assert.False(x.IsInvalid, module.GetName());
        }
    }

    [Fact]
    public void Convolutions_check_their_input_and_options()
    {
        using var conv = Conv2d(3, 4, 3);
        using var wrong = zeros([1, 2, 8, 8]);
        Assert.Equal("Expected 3D (unbatched) or 4D (batched) input with 3 channels to Conv2d.", Assert.Throws<ArgumentException>(() => conv.forward(wrong)).Message);
        Assert.Equal("padding='same' is not supported for strided convolutions", Assert.Throws<ArgumentException>(() => Conv2d(1, 1, 3, Padding.Same, 2)).Message);
        Assert.StartsWith("Only PaddingModes.Zeros is supported for ConvTransposeND", Assert.Throws<ArgumentException>(() => ConvTranspose2d(1, 1, 3, 1, 0, 0, 1, PaddingModes.Reflect)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_padding_of_a_kernel_that_is_not_square_with_another_mode_pads_the_wrong_dimensions_as_in_0_106()
    {
        using var conv = Conv2d(1, 1, (3, 1), Padding.Same, null, null, PaddingModes.Reflect);
        using var x = zeros([1, 1, 5, 7]);
        using var y = conv.forward(x);
        Assert.Equal([1, 1, 3, 9], y.shape);
    }

    [SkippableFact]
    public void Batch_norm_checks_its_input_and_wants_several_values()
    {
        Package.SkipTest("a norm of single values gives no error");
        using var norm = BatchNorm2d(2);
        using var flat = zeros([4, 2]);
        Assert.Equal("expected 4D input, but got 2D input.", Assert.Throws<ArgumentException>(() => norm.forward(flat)).Message);
        using var single = zeros([1, 2, 1, 1]);
        Assert.Contains("Expected more than 1 value per channel when training, got input size [1, 2, 1, 1]", Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => norm.forward(single)).Message, StringComparison.Ordinal);
        norm.eval();
        using var fine = norm.forward(single);
        Assert.Equal(0, norm.num_batches_tracked!.item<long>() - 1);
    }

    private static Module<Tensor, Tensor> Evaluating(BatchNorm norm)
    {
        norm.eval();
        return norm;
    }
}
