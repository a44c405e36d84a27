using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op MseLossOp = new("aten::mse_loss");
            private static readonly Op L1LossOp = new("aten::l1_loss");
            private static readonly Op HuberLossOp = new("aten::huber_loss");
            private static readonly Op SmoothL1LossOp = new("aten::smooth_l1_loss");
            private static readonly Op TripletMarginLossOp = new("aten::triplet_margin_loss");

            /// <summary>(x − t)². Shapes broadcast: [N, 1] against [N] silently compares every pair.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                MseLossOp.Call(input, target, (long)reduction);

            /// <summary>|x − t|. Shapes broadcast.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                L1LossOp.Call(input, target, (long)reduction);

            /// <summary>(x − t)² / 2 within delta of the target, delta·(|x − t| − delta / 2) outside.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                HuberLossOp.Call(input, target, (long)reduction, delta);

            /// <summary>(x − t)² / (2·beta) within beta of the target, |x − t| − beta / 2 outside.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                SmoothL1LossOp.Call(input, target, (long)reduction, beta);

            /// <summary>max(0, ‖anchor − positive‖ₚ − ‖anchor − negative‖ₚ + margin) for rows [N, D].</summary>
            public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, double margin = 1, long p = 2, double eps = 1E-06, bool swap = false, Reduction reduction = Reduction.Mean) =>
                TripletMarginLossOp.Call(anchor, positive, negative, margin, p, eps, swap, (long)reduction);

            /// <summary>½·(log var + (x − t)² / var), the variance at least eps; with <paramref name="full"/> also ½·log 2π.</summary>
            /// <param name="input">The predicted mean.</param>
            /// <param name="target">The same shape.</param>
            /// <param name="variance">The predicted variance: the same shape, or one size (the last) being 1 or missing.</param>
            /// <param name="full">Whether the constant is added.</param>
            /// <param name="eps">The least variance; its gradient passes the limit unchanged.</param>
            /// <param name="reduction">How the values are combined.</param>
            public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1E-06f, Reduction reduction = Reduction.Mean)
            {
                using var aligned = AlignVariance(input, variance);
                using (no_grad())
                    aligned.clamp_(min: (double)eps);

                using var logVariance = aligned.log();
                using var error = input.sub(target);
                using var squared = error.square();
                using var scaled = squared.div(aligned);
                using var sum = logVariance.add(scaled);
                var loss = sum.mul(0.5);
                if (full)
                    loss = Replace(loss, loss.add(0.5 * Math.Log(2 * Math.PI)));

                return reduction switch
                {
                    Reduction.Mean => Replace(loss, loss.mean()),
                    Reduction.Sum => Replace(loss, loss.sum()),
                    _ => loss,
                };
            }

            // A copy, so that the limit is not written into the caller's tensor.
            private static Tensor AlignVariance(Tensor input, Tensor variance)
            {
                var (shape, given) = (input.shape, variance.shape);
                if (given.AsSpan().SequenceEqual(shape))
                    return variance.clone();
                if (shape.AsSpan(0, shape.Length - 1).SequenceEqual(given))
                {
                    using var column = variance.unsqueeze(-1);
                    return column.clone();
                }

                if (given.Length == shape.Length && given[^1] == 1 && shape.AsSpan(0, shape.Length - 1).SequenceEqual(given.AsSpan(0, given.Length - 1)))
                    return variance.clone();
                throw new ArgumentException($"variance of shape [{string.Join(", ", given)}] does not fit input of shape [{string.Join(", ", shape)}]", nameof(variance));
            }

            private static Tensor Replace(Tensor old, Tensor replacement)
            {
                old.Dispose();
                return replacement;
            }
        }
    }
}
