using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op LinearOp = new("aten::linear");
            private static readonly Op BilinearOp = new("aten::bilinear");
            private static readonly Op CosineSimilarityOp = new("aten::cosine_similarity");
            private static readonly Op OneHotOp = new("aten::one_hot");

            /// <summary>input·weightsᵀ + bias.</summary>
            /// <param name="input">[*, in].</param>
            /// <param name="weights">[out, in].</param>
            /// <param name="bias">[out] or null.</param>
            /// <returns>[*, out].</returns>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => LinearOp.Call(input, weights, bias);

            /// <summary>x₁ᵀ·W·x₂ + bias for each output.</summary>
            /// <param name="input1">[N, *, in1].</param>
            /// <param name="input2">[N, *, in2].</param>
            /// <param name="weight">[out, in1, in2].</param>
            /// <param name="bias">[out] or null.</param>
            /// <returns>[N, *, out].</returns>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                BilinearOp.Call(input1, input2, weight, bias);

            /// <summary>x₁·x₂ / max(‖x₁‖·‖x₂‖, eps) along a dimension.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1E-08) =>
                CosineSimilarityOp.Call(x1, x2, dim, eps);

            /// <summary>Class indices (Int64, any shape) as [*, num_classes] of zeros and a one.</summary>
            /// <param name="x">The classes.</param>
            /// <param name="num_classes">Default −1: the largest class plus one.</param>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => OneHotOp.Call(x, num_classes);
        }
    }
}
