using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // A normalisation in evaluation mode is a factor and a shift per channel, which the layer before it can take over.
        public static partial class utils
        {
            /// <summary>The weight and bias of a convolution that does what the given one and the batch norm behind it do in evaluation mode.</summary>
            /// <param name="conv_w">[out, in, kernel…], or [in, out, kernel…] when transposed.</param>
            /// <param name="conv_b">[out] or null.</param>
            /// <param name="bn_rm">The running mean.</param>
            /// <param name="bn_rv">The running variance.</param>
            /// <param name="bn_eps">Added to the variance.</param>
            /// <param name="bn_w">The norm's weight; null for ones.</param>
            /// <param name="bn_b">The norm's bias; null for zeros.</param>
            /// <param name="transpose">Whether the convolution is transposed.</param>
            public static (Parameter weight, Parameter bias) fuse_conv_bn_weights(Tensor conv_w, Tensor? conv_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b, bool transpose = false)
            {
                var perChannel = new long[conv_w.dim()];
                Array.Fill(perChannel, 1);
                perChannel[transpose ? 1 : 0] = -1;
                return Fuse(conv_w, conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, perChannel);
            }

            /// <summary>The same for a linear layer [out, in].</summary>
            public static (Parameter weight, Parameter bias) fuse_linear_bn_weights(Tensor linear_w, Tensor? linear_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor bn_w, Tensor bn_b) =>
                Fuse(linear_w, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, [-1, 1]);

            /// <summary>A new linear layer that does what the given one and the batch norm behind it do in evaluation mode.</summary>
            /// <exception cref="InvalidOperationException">One of them is in training mode.</exception>
            /// <exception cref="ArgumentException">The norm tracks no statistics.</exception>
            public static Linear fuse_linear_bn_eval(Linear linear, BatchNorm bn)
            {
                if (linear.training || bn.training)
                    throw new InvalidOperationException("Fusion operators only work in evaluation mode: call eval() on both modules first.");
                if (bn.running_mean is null || bn.running_var is null)
                    throw new ArgumentException("The batch norm tracks no running statistics, so there is nothing to fuse.", nameof(bn));

                var (weight, bias) = Fuse(linear.weight, linear.bias, bn.running_mean, bn.running_var, bn.eps, bn.affine ? bn.weight : null, bn.bias, [-1, 1]);
                var fused = Linear(weight, bias);
                fused.eval();
                return fused;
            }

            private static (Parameter, Parameter) Fuse(Tensor weight, Tensor? bias, Tensor mean, Tensor variance, double eps, Tensor? scale, Tensor? shift, long[] perChannel)
            {
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    scale ??= ones_like(mean);
                    shift ??= zeros_like(mean);
                    bias ??= zeros_like(mean);
                    var inverse = variance.add(eps).rsqrt();
                    var fusedWeight = weight.mul(scale.mul(inverse).reshape(perChannel));
                    var fusedBias = bias.sub(mean).mul(inverse).mul(scale).add(shift);
                    var parameters = (new Parameter(fusedWeight, weight.requires_grad), new Parameter(fusedBias, bias.requires_grad));
                    return scope.MoveToOuter(parameters.Item1, parameters.Item2);
                }
            }
        }
    }
}
