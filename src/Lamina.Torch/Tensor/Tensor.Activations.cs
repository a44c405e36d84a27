using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor relu() => Aten.Relu.Call(this);

        public Tensor relu_() => InPlace(Aten.ReluInPlace);

        public Tensor gelu() => Gelu.Of(this);

        public Tensor gelu_() => InPlace(Aten.GeluInPlace);

        public Tensor selu() => Aten.Selu.Call(this);

        public Tensor selu_() => InPlace(Aten.SeluInPlace);

        public Tensor silu() => Aten.Silu.Call(this);

        public Tensor silu_() => InPlace(Aten.SiluInPlace);

        public Tensor sigmoid() => Aten.Sigmoid.Call(this);

        public Tensor sigmoid_() => InPlace(Aten.SigmoidInPlace);

        public Tensor tanh() => Aten.Tanh.Call(this);

        public Tensor tanh_() => InPlace(Aten.TanhInPlace);

        public Tensor elu(double alpha = 1) => Aten.Elu.Call(this, alpha);

        public Tensor elu_(double alpha = 1) => InPlace(Aten.EluInPlace, alpha);

        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Aten.Elu.Call(this, alpha, scale, input_scale);

        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => InPlace(Aten.EluInPlace, alpha, scale, input_scale);

        public Tensor leaky_relu(Scalar negative_slope) => Aten.LeakyRelu.Call(this, negative_slope);

        public Tensor leaky_relu_(Scalar negative_slope) => InPlace(Aten.LeakyReluInPlace, negative_slope);

        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.Softmax.Call(this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Aten.LogSoftmax.Call(this, dim, dtype);
    }
}
