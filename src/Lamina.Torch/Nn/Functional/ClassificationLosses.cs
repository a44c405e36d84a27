using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op CrossEntropyOp = new("aten::cross_entropy_loss");
            private static readonly Op NllLossOp = new("aten::nll_loss_nd");
            private static readonly Op BinaryCrossEntropyOp = new("aten::binary_cross_entropy");
            private static readonly Op BinaryCrossEntropyWithLogitsOp = new("aten::binary_cross_entropy_with_logits");
            private static readonly Op CtcLossOp = new("aten::ctc_loss", "Tensor");
            private static readonly Op HingeEmbeddingLossOp = new("aten::hinge_embedding_loss");
            private static readonly Op KlDivOp = new("aten::kl_div");

            /// <summary>−log softmax(input)[target]: log-softmax and negative log-likelihood in one.</summary>
            /// <param name="input">Logits [N, C] or [N, C, *].</param>
            /// <param name="target">Classes (Int64) [N] or [N, *], or probabilities of the input's shape.</param>
            /// <param name="weight">A weight per class [C]; the mean is then weighted.</param>
            /// <param name="ignore_index">A class that does not count.</param>
            /// <param name="reduction">How the values are combined.</param>
            /// <param name="label_smoothing">Share of the target spread over all classes.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                CrossEntropyOp.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>−input[target], for logarithms of probabilities [N, C] or [N, C, *].</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                NllLossOp.Call(input, target, weight, (long)reduction);

            /// <summary>−(t·log p + (1 − t)·log(1 − p)); the logarithms are at least −100.</summary>
            /// <param name="input">Probabilities, any shape.</param>
            /// <param name="target">Floating-point targets of the same shape.</param>
            /// <param name="weight">A weight per element; it must broadcast to the shape.</param>
            /// <param name="reduction">How the values are combined.</param>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                BinaryCrossEntropyOp.Call(input, target, weight, (long)reduction);

            /// <summary><see cref="binary_cross_entropy"/> of σ(input), computed without overflow; pos_weights weigh the positive targets.</summary>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                BinaryCrossEntropyWithLogitsOp.Call(input, target, weight, pos_weights, (long)reduction);

            /// <summary>Connectionist temporal classification.</summary>
            /// <param name="log_probs">[T, N, C].</param>
            /// <param name="targets">[N, S], or all targets behind one another.</param>
            /// <param name="input_lengths">[N].</param>
            /// <param name="target_lengths">[N].</param>
            /// <param name="blank">The blank class.</param>
            /// <param name="zero_infinity">Whether an impossible alignment counts as 0 instead of ∞.</param>
            /// <param name="reduction">How the values are combined; the mean divides by the target lengths first.</param>
            public static Tensor ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0, bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                CtcLossOp.Call(log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);

            /// <summary>x where the target is 1, max(0, margin − x) where it is −1.</summary>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                HingeEmbeddingLossOp.Call(input, target, margin, (long)reduction);

            /// <summary>Kullback–Leibler divergence of log-probabilities from targets; the mean is over all elements.</summary>
            /// <param name="input">Logarithms of probabilities.</param>
            /// <param name="target">Likewise, or probabilities with <paramref name="log_target"/> = false.</param>
            /// <param name="log_target">Whether targets are logarithms; true by default, unlike in PyTorch.</param>
            /// <param name="reduction">How the values are combined.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                KlDivOp.Call(input, target, (long)reduction, log_target);
        }
    }
}
