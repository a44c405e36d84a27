using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Element-wise functions keep the shape. With `inplace` the input is overwritten and a second handle to it is returned, so
        // that disposing the result never takes the input away.
        public static partial class functional
        {
            private static readonly Op CeluOp = new("aten::celu");
            private static readonly Op CeluInPlaceOp = new("aten::celu_");
            private static readonly Op GluOp = new("aten::glu");
            private static readonly Op HardsigmoidOp = new("aten::hardsigmoid");
            private static readonly Op HardsigmoidInPlaceOp = new("aten::hardsigmoid_");
            private static readonly Op HardswishOp = new("aten::hardswish");
            private static readonly Op HardswishInPlaceOp = new("aten::hardswish_");
            private static readonly Op LogSigmoidOp = new("aten::log_sigmoid");
            private static readonly Op MishOp = new("aten::mish");
            private static readonly Op MishInPlaceOp = new("aten::mish_");
            private static readonly Op PreluOp = new("aten::prelu");
            private static readonly Op Relu6Op = new("aten::relu6");
            private static readonly Op Relu6InPlaceOp = new("aten::relu6_");
            private static readonly Op RreluOp = new("aten::rrelu");
            private static readonly Op RreluInPlaceOp = new("aten::rrelu_");
            private static readonly Op SoftplusOp = new("aten::softplus");
            private static readonly Op ThresholdOp = new("aten::threshold");
            private static readonly Op ThresholdInPlaceOp = new("aten::threshold_");

            /// <summary>max(0, x) + min(0, α·(exp(x/α) − 1)).</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Overwrite(CeluInPlaceOp, x, alpha) : CeluOp.Call(x, alpha);

            /// <summary>x where x &gt; 0, else α·(exp(x) − 1).</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Overwrite(Aten.EluInPlace, x, alpha) : Aten.Elu.Call(x, alpha);

            /// <summary>x·Φ(x) with the exact normal distribution function.</summary>
            public static Tensor gelu(Tensor x, bool inplace) => inplace ? Overwrite(Aten.GeluInPlace, x) : Gelu.Of(x);

            /// <summary>x·Φ(x) with the exact normal distribution function.</summary>
            public static Tensor gelu(Tensor x) => Gelu.Of(x);

            /// <summary>a·σ(b), where a and b are the halves of the input along a dimension of even size.</summary>
            public static Tensor glu(Tensor input, long dim = -1) => GluOp.Call(input, dim);

            /// <summary>min(max(x + 3, 0), 6) / 6.</summary>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Overwrite(HardsigmoidInPlaceOp, input) : HardsigmoidOp.Call(input);

            /// <summary>x·hardsigmoid(x).</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? Overwrite(HardswishInPlaceOp, input) : HardswishOp.Call(input);

            /// <summary>x where x &gt; 0, else negative_slope·x.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? Overwrite(Aten.LeakyReluInPlace, input, negative_slope) : Aten.LeakyRelu.Call(input, negative_slope);

            /// <summary>log σ(x), computed without overflow.</summary>
            public static Tensor logsigmoid(Tensor x) => LogSigmoidOp.Call(x);

            /// <summary>The logarithm of <see cref="softmax"/>, computed without overflow.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => Aten.LogSoftmax.Call(x, dim);

            /// <summary>x·tanh(softplus(x)).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? Overwrite(MishInPlaceOp, x) : MishOp.Call(x);

            /// <summary>The former name of <see cref="mish"/>.</summary>
            [Obsolete("Use the lower-case `mish` instead.")]
            public static Tensor Mish(Tensor x) => mish(x);

            /// <summary>x where x &gt; 0, else weight·x; one weight, or one per channel (dimension 1).</summary>
            public static Tensor prelu(Tensor input, Tensor weight) => PreluOp.Call(input, weight);

            /// <summary>max(x, 0).</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? Overwrite(Aten.ReluInPlace, x) : Aten.Relu.Call(x);

            /// <summary>min(max(x, 0), 6).</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) => inplace ? Overwrite(Relu6InPlaceOp, x) : Relu6Op.Call(x);

            /// <summary>x where x &gt; 0, else x times the mean of the two slopes (no slope is drawn: this is never training).</summary>
            public static Tensor rrelu(Tensor x, double lower = 0.125, double upper = 0.3333333333333333, bool inplace = false) =>
                inplace ? Overwrite(RreluInPlaceOp, x, lower, upper) : RreluOp.Call(x, lower, upper);

            /// <summary>The self-normalising ELU (scale 1.0507, α 1.6733).</summary>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? Overwrite(Aten.SeluInPlace, x) : Aten.Selu.Call(x);

            /// <summary>1 / (1 + exp(−x)).</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? Overwrite(Aten.SigmoidInPlace, x) : Aten.Sigmoid.Call(x);

            /// <summary>1 / (1 + exp(−x)).</summary>
            public static Tensor sigmoid(Tensor x) => Aten.Sigmoid.Call(x);

            /// <summary>x·σ(x).</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? Overwrite(Aten.SiluInPlace, x) : Aten.Silu.Call(x);

            /// <summary>The former name of <see cref="silu"/>.</summary>
            [Obsolete("Use the lower-case `silu` instead.")]
            public static Tensor SiLU(Tensor x, bool inplace = false) => silu(x, inplace);

            /// <summary>exp(x) divided by its sum along a dimension.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="dim">The dimension that sums to one.</param>
            /// <param name="dtype">Convert to this element type first; default: do not.</param>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Aten.Softmax.Call(input, dim, dtype);

            /// <summary>softmax of −x.</summary>
            public static Tensor softmin(Tensor x, long dim)
            {
                using var negated = x.neg();
                return softmax(negated, dim);
            }

            /// <summary>log(1 + exp(β·x)) / β, and x itself where β·x exceeds the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => SoftplusOp.Call(x, beta, threshold);

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                using var magnitude = x.abs();
                using var denominator = magnitude.add(1);
                return inplace ? x.div_(denominator).alias() : x.div(denominator);
            }

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? Overwrite(Aten.TanhInPlace, x) : Aten.Tanh.Call(x);

            /// <summary>x where x &gt; threshold, else value.</summary>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? Overwrite(ThresholdInPlaceOp, x, threshold, value) : ThresholdOp.Call(x, threshold, value);

            private static Tensor Overwrite(Op op, Tensor x)
            {
                op.Run(x);
                return x.alias();
            }

            private static Tensor Overwrite(Op op, Tensor x, double option)
            {
                op.Run(x, option);
                return x.alias();
            }

            private static Tensor Overwrite(Op op, Tensor x, double option1, double option2)
            {
                op.Run(x, option1, option2);
                return x.alias();
            }
        }
    }
}
