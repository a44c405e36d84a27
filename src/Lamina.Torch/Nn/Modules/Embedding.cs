using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table of vectors, read by index.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private static readonly Op EmbeddingOp = new("aten::embedding");
    private static readonly Op RenormOp = new("aten::embedding_renorm_");

    private readonly long _padding_idx;
    private readonly double? _max_norm;
    private readonly double _norm_type;
    private readonly bool _scale_grad_by_freq;
    private readonly bool _sparse;

    [ComponentName(Name = "weight")]
    private readonly Parameter _weight;

    internal Embedding(long num_embeddings, long embedding_dims, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse, Device? device, ScalarType? dtype)
        : base(nameof(Embedding))
    {
        if (padding_idx is { } index && (index < -num_embeddings || index >= num_embeddings))
            throw new ArgumentOutOfRangeException(nameof(padding_idx), padding_idx, "Padding_idx must be within num_embeddings");
        _padding_idx = padding_idx is < 0 ? padding_idx.Value + num_embeddings : padding_idx ?? -1;
        _max_norm = max_norm;
        _norm_type = norm_type;
        _scale_grad_by_freq = scale_grad_by_freq;
        _sparse = sparse;
        _weight = RegisterNew("weight", empty([num_embeddings, embedding_dims], dtype, device));
        nn.init.normal_(_weight);
        if (_padding_idx < 0)
            return;
        using (no_grad())
        {
            using var row = _weight.select(0, _padding_idx);
            row.zero_();
        }
    }

    /// <summary>Indices (Int64 or Int32) [*] to vectors [*, embedding_dims]; with a max norm the rows used are shortened in place first.</summary>
    public override Tensor forward(Tensor input)
    {
        if (_max_norm is { } norm)
        {
            using (no_grad())
            {
                using var indices = input.contiguous();
                RenormOp.Run(_weight, indices, norm, _norm_type);
            }
        }

        return EmbeddingOp.Call(_weight, input, _padding_idx, _scale_grad_by_freq, _sparse);
    }
}
