using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Helpers on sets of parameters.</summary>
        public static partial class utils
        {
            private static readonly Op ClampMaxOp = new("aten::clamp_max");

            /// <summary>Scales all gradients in place so that their common norm is at most <paramref name="max_norm"/>.</summary>
            /// <param name="tensors">The parameters; those without a gradient do not count.</param>
            /// <param name="max_norm">The largest norm.</param>
            /// <param name="norm_type">p of the p-norm; infinity for the largest element.</param>
            /// <returns>The norm before. Reading it waits for the device.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    var gradients = GradientsOf(tensors);
                    if (gradients.Count == 0)
                        return 0;

                    var norms = gradients.Select(gradient => NormOf(gradient, norm_type)).ToArray();
                    var stacked = stack(norms);
                    var total = double.IsPositiveInfinity(norm_type) ? stacked.max() : Aten.Norm.Call(stacked, norm_type);
                    var coefficient = ClampMaxOp.Call(total.add(1e-6).reciprocal().mul(max_norm), 1.0);
                    foreach (var gradient in gradients)
                        gradient.mul_(coefficient);
                    return total.ToDouble();
                }
            }

            /// <summary>Limits every element of every gradient to [−clip_value, clip_value], in place.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    foreach (var gradient in GradientsOf(tensors))
                        Aten.ClampInPlace.Run(gradient, -clip_value, clip_value);
                }
            }

            private static List<Tensor> GradientsOf(IEnumerable<Parameter> parameters) =>
                parameters.Select(parameter => parameter.grad).OfType<Tensor>().ToList();

            private static Tensor NormOf(Tensor gradient, double norm_type) =>
                double.IsPositiveInfinity(norm_type) ? gradient.abs().max() : Aten.Norm.Call(gradient, norm_type);
        }
    }
}
