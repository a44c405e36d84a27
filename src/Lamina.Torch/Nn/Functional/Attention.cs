using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op TrilOp = new("aten::tril");
            private static readonly Op LogicalNotOp = new("aten::logical_not");

            /// <summary>softmax(query·keyᵀ / √E + mask)·value.</summary>
            /// <param name="query">[N, …, L, E].</param>
            /// <param name="key">[N, …, S, E].</param>
            /// <param name="value">[N, …, S, V].</param>
            /// <param name="attn_mask">Broadcast to [N, …, L, S]: added to the scores, or boolean with true where attention may go.</param>
            /// <param name="p">Probability of dropping a weight.</param>
            /// <param name="is_casual">Whether position i sees only positions up to i; needs a null mask. [sic]</param>
            /// <returns>[N, …, L, V].</returns>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null)
                    throw new ArgumentException("Casual attention masking cannot pass a mask.");

                // Half of the scale on either side keeps the products small, as libtorch does.
                var scale = Math.Sqrt(1 / Math.Sqrt(query.size(-1)));
                using var scaledQuery = query.mul(scale);
                using var transposed = key.transpose(-2, -1);
                using var scaledKey = transposed.mul(scale);
                using var scores = scaledQuery.matmul(scaledKey);
                using var bias = is_casual ? CausalMask(query, key) : AdditiveMask(attn_mask, query);
                using var masked = bias is null ? scores.alias() : scores.add(bias);
                using var weights = softmax(masked, -1);
                using var kept = p > 0 ? dropout(weights, p) : weights.alias();
                return kept.matmul(value);
            }

            private static Tensor CausalMask(Tensor query, Tensor key)
            {
                using var all = ones([query.size(-2), key.size(-2)], ScalarType.Bool, query.device);
                using var visible = TrilOp.Call(all, 0);
                return AdditiveMask(visible, query)!;
            }

            private static Tensor? AdditiveMask(Tensor? mask, Tensor like)
            {
                if (mask is null)
                    return null;
                if (mask.dtype != ScalarType.Bool)
                    return mask.alias();
                using var hidden = LogicalNotOp.Call(mask);
                var additive = zeros(mask.shape, like.dtype, like.device);
                Aten.MaskedFillInPlace.Run(additive, hidden, double.NegativeInfinity);
                return additive;
            }
        }
    }
}
