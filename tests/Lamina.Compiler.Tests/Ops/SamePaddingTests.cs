using Lamina.Compiler.Ops;

namespace Lamina.Compiler.Tests.Ops;

/// <summary>
/// <c>Same</c> is TensorFlow's, and <c>Valid</c> too. Sources: "Notes on padding" in https://www.tensorflow.org/api_docs/python/tf/nn, the examples of
/// https://keras.io/api/layers/pooling_layers/max_pooling2d and https://keras.io/api/layers/convolution_layers/convolution2d.
/// </summary>
public class SamePaddingTests
{
    [Theory]

    // TensorFlow's own picture: 13 cells, a filter of 6, stride 5: one zero on the left, two on the right.
    [InlineData(13, 6, 5, 1, 3, 1, 2)]

    // Keras, MaxPooling2D: a 3×3 map, pool size 2, stride 1, "same": 3×3.
    [InlineData(3, 2, 1, 1, 3, 0, 1)]

    // Keras, Conv2D: 28×28, kernel 3, "same": 28×28; kernel 3, dilation 2: 28×28.
    [InlineData(28, 3, 1, 1, 28, 1, 1)]
    [InlineData(28, 3, 1, 2, 28, 2, 2)]

    // The first layers of Keras's MobileNet and ResNet, which pad by hand what PyTorch would pad evenly: (0, 1) and (2, 3).
    [InlineData(224, 3, 2, 1, 112, 0, 1)]
    [InlineData(224, 7, 2, 1, 112, 2, 3)]

    // A stride above the kernel.
    [InlineData(10, 2, 3, 1, 4, 0, 1)]
    [InlineData(9, 1, 3, 1, 3, 0, 0)]
    [InlineData(1, 1, 5, 1, 1, 0, 0)]

    // A kernel larger than the map.
    [InlineData(2, 5, 1, 1, 2, 2, 2)]
    [InlineData(1, 4, 1, 1, 1, 1, 2)]
    public void Sizes_and_pads_are_those_that_TensorFlow_and_Keras_publish(
        long size, long kernel, long stride, long dilation, long outputs, long before, long after)
    {
        var window = Window(kernel, stride, dilation, same: true);
        Assert.Equal((outputs, (before, after)), (window.Outputs(0, size), window.PaddingOf(0, size)));
    }

    [Theory]
    [InlineData(13, 6, 5, 1, 2)]
    [InlineData(3, 2, 1, 1, 2)]
    [InlineData(4, 2, 2, 1, 2)]
    [InlineData(28, 3, 1, 2, 24)]
    public void Valid_drops_the_last_cells(long size, long kernel, long stride, long dilation, long outputs) =>
        Assert.Equal(outputs, Window(kernel, stride, dilation, same: false).Outputs(0, size));

    /// <summary>TensorFlow's page states the padding in another form than the one we compute with; both must agree everywhere.</summary>
    [Fact]
    public void Every_small_window_follows_the_formulas_of_TensorFlows_page()
    {
        var checkedWindows = 0;
        for (var size = 1L; size <= 24; size++)
        for (var kernel = 1L; kernel <= 7; kernel++)
        for (var stride = 1L; stride <= 6; stride++)
        for (var dilation = 1L; dilation <= 3; dilation++)
        {
            var filter = dilation * (kernel - 1) + 1;
            var padding = size % stride == 0 ? Math.Max(filter - stride, 0) : Math.Max(filter - size % stride, 0);
            var same = Window(kernel, stride, dilation, same: true);
            Assert.Equal((long)Math.Ceiling(size / (double)stride), same.Outputs(0, size));
            Assert.Equal((padding / 2, padding - padding / 2), same.PaddingOf(0, size));

            var valid = Math.Max((long)Math.Ceiling((size - filter + 1) / (double)stride), 0);
            Assert.Equal(valid, Window(kernel, stride, dilation, same: false).Outputs(0, size));
            checkedWindows++;
        }

        Assert.Equal(24 * 7 * 6 * 3, checkedWindows);
    }

    private static Window Window(long kernel, long stride, long dilation, bool same) => new(
        EquatableArray.Of(kernel), EquatableArray.Of(stride), EquatableArray.Of(dilation), new WindowPadding(same, EquatableArray.Of(0L)));
}
