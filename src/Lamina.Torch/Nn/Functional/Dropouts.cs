using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // All draw from the default generator of the input's device, and return the input's values when not training.
        public static partial class functional
        {
            private static readonly Op DropoutOp = new("aten::dropout");
            private static readonly Op DropoutInPlaceOp = new("aten::dropout_");
            private static readonly Op AlphaDropoutOp = new("aten::alpha_dropout");
            private static readonly Op AlphaDropoutInPlaceOp = new("aten::alpha_dropout_");
            private static readonly Op FeatureDropoutOp = new("aten::feature_dropout");
            private static readonly Op FeatureDropoutInPlaceOp = new("aten::feature_dropout_");
            private static readonly Op FeatureAlphaDropoutOp = new("aten::feature_alpha_dropout");
            private static readonly Op FeatureAlphaDropoutInPlaceOp = new("aten::feature_alpha_dropout_");

            /// <summary>Zeroes each element with probability p and divides the rest by 1 − p.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(inplace ? DropoutInPlaceOp : DropoutOp, input, p, training, inplace);

            /// <summary>Zeroes whole channels of [N, C, L] or [C, L].</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropChannels(input, p, training, inplace, unbatchedDimensions: 2);

            /// <summary>Zeroes whole channels of [N, C, H, W].</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(inplace ? FeatureDropoutInPlaceOp : FeatureDropoutOp, input, p, training, inplace);

            /// <summary>Zeroes whole channels of [N, C, D, H, W] or [C, D, H, W].</summary>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                DropChannels(input, p, training, inplace, unbatchedDimensions: 4);

            /// <summary>Dropout that keeps mean 0 and variance 1 behind a SELU.</summary>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Drop(inplace ? AlphaDropoutInPlaceOp : AlphaDropoutOp, input, p, training, inplace);

            /// <summary><see cref="alpha_dropout"/> of whole channels.</summary>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Drop(inplace ? FeatureAlphaDropoutInPlaceOp : FeatureAlphaDropoutOp, input, p, training, inplace);

            private static Tensor Drop(Op op, Tensor input, double p, bool training, bool inplace)
            {
                if (!inplace)
                    return op.Call(input, p, training);
                op.Run(input, p, training);
                return input.alias();
            }

            private static Tensor DropChannels(Tensor input, double p, bool training, bool inplace, int unbatchedDimensions)
            {
                if (input.dim() != unbatchedDimensions)
                    return dropout2d(input, p, training, inplace);
                using var batched = input.unsqueeze(0);
                using var dropped = dropout2d(batched, p, training, inplace);
                return dropped.squeeze(0);
            }
        }
    }
}
