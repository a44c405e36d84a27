using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Attention of several heads, each on its share of the projected features.</summary>
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
{
    private readonly long _embedded_dim;
    private readonly long _num_heads;
    private readonly double _dropout;
    private readonly bool _add_zero_attn;

    [ComponentName(Name = "in_proj_weight")]
    private readonly Parameter? _in_proj_weight;

    [ComponentName(Name = "q_proj_weight")]
    private readonly Parameter? _q_proj_weight;

    [ComponentName(Name = "k_proj_weight")]
    private readonly Parameter? _k_proj_weight;

    [ComponentName(Name = "v_proj_weight")]
    private readonly Parameter? _v_proj_weight;

    [ComponentName(Name = "in_proj_bias")]
    private readonly Parameter? _in_proj_bias;

    [ComponentName(Name = "bias_k")]
    private readonly Parameter? _bias_k;

    [ComponentName(Name = "bias_v")]
    private readonly Parameter? _bias_v;

    [ComponentName(Name = "out_proj")]
    private readonly Linear _out_proj;

    internal MultiheadAttention(long embedded_dim, long num_heads, double dropout, bool bias, bool add_bias_kv, bool add_zero_attn, long? kdim, long? vdim)
        : base(nameof(MultiheadAttention))
    {
        if (embedded_dim % num_heads != 0)
            throw new ArgumentException($"embed_dim {embedded_dim} is not divisible by num_heads {num_heads}", nameof(num_heads));
        (_embedded_dim, _num_heads, _dropout, _add_zero_attn) = (embedded_dim, num_heads, dropout, add_zero_attn);

        if ((kdim ?? embedded_dim) == embedded_dim && (vdim ?? embedded_dim) == embedded_dim)
        {
            _in_proj_weight = RegisterNew("in_proj_weight", empty([3 * embedded_dim, embedded_dim]));
        }
        else
        {
            _q_proj_weight = RegisterNew("q_proj_weight", empty([embedded_dim, embedded_dim]));
            _k_proj_weight = RegisterNew("k_proj_weight", empty([embedded_dim, kdim ?? embedded_dim]));
            _v_proj_weight = RegisterNew("v_proj_weight", empty([embedded_dim, vdim ?? embedded_dim]));
        }

        if (bias)
            _in_proj_bias = RegisterNew("in_proj_bias", zeros(3 * embedded_dim));
        if (add_bias_kv)
        {
            _bias_k = RegisterNew("bias_k", empty([1, 1, embedded_dim]));
            _bias_v = RegisterNew("bias_v", empty([1, 1, embedded_dim]));
        }

        _out_proj = nn.Linear(embedded_dim, embedded_dim, bias);
        register_module("out_proj", _out_proj);
        Initialize();
    }

    /// <summary>Attends from the query to the keys.</summary>
    /// <param name="query">[L, N, E].</param>
    /// <param name="key">[S, N, key size].</param>
    /// <param name="value">[S, N, value size].</param>
    /// <param name="key_padding_mask">[N, S], true where a key does not count; null for none.</param>
    /// <param name="need_weights">Whether the weights are returned.</param>
    /// <param name="attn_mask">[L, S] or [N·heads, L, S]: true where attention may not go, or numbers added to the scores.</param>
    /// <returns>The output [L, N, E], and the weights [N, L, S] averaged over the heads (null when not needed).</returns>
    public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null)
    {
        using var scope = NewDisposeScope();
        var (targets, batch) = (query.size(0), query.size(1));
        var (q, k, v) = Project(query, key, value);
        if (_bias_k is not null)
        {
            k = cat([k, _bias_k.repeat(1, batch, 1)]);
            v = cat([v, _bias_v!.repeat(1, batch, 1)]);
            (attn_mask, key_padding_mask) = (WithOneMoreKey(attn_mask), WithOneMoreKey(key_padding_mask));
        }

        (q, k, v) = (SplitHeads(q, batch), SplitHeads(k, batch), SplitHeads(v, batch));
        if (_add_zero_attn)
        {
            var zero = zeros([batch * _num_heads, 1, _embedded_dim / _num_heads], k.dtype, k.device);
            (k, v) = (cat([k, zero], 1), cat([v, zero], 1));
            (attn_mask, key_padding_mask) = (WithOneMoreKey(attn_mask), WithOneMoreKey(key_padding_mask));
        }

        var weights = Weights(q, k, MergedMask(attn_mask, key_padding_mask, batch, k.size(1), q));
        var attended = weights.bmm(v).transpose(0, 1).contiguous().view(targets * batch, _embedded_dim);
        var output = _out_proj.forward(attended).view(targets, batch, _embedded_dim).MoveToOuterDisposeScope();
        if (!need_weights)
            return Tuple.Create<Tensor, Tensor>(output, null!);
        var perHead = weights.view(batch, _num_heads, targets, k.size(1));
        return Tuple.Create(output, perHead.sum(1).div(_num_heads).MoveToOuterDisposeScope());
    }

    /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
    public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

    private void Initialize()
    {
        foreach (var weight in new[] { _in_proj_weight, _q_proj_weight, _k_proj_weight, _v_proj_weight })
        {
            if (weight is not null)
                nn.init.xavier_uniform_(weight);
        }

        if (_out_proj.bias is not null)
            nn.init.zeros_(_out_proj.bias);
        foreach (var bias in new[] { _bias_k, _bias_v })
        {
            // Glorot's normal initialisation: fan in and fan out of [1, 1, E] are both E.
            if (bias is not null)
                nn.init.normal_(bias, 0, Math.Sqrt(2.0 / (_embedded_dim + _embedded_dim)));
        }
    }

    private (Tensor, Tensor, Tensor) Project(Tensor query, Tensor key, Tensor value)
    {
        var biases = _in_proj_bias?.chunk(3) ?? [null!, null!, null!];
        if (_in_proj_weight is null)
            return (nn.functional.linear(query, _q_proj_weight!, biases[0]), nn.functional.linear(key, _k_proj_weight!, biases[1]), nn.functional.linear(value, _v_proj_weight!, biases[2]));
        if (ReferenceEquals(query, key) && ReferenceEquals(key, value))
        {
            var all = nn.functional.linear(query, _in_proj_weight, _in_proj_bias).chunk(3, -1);
            return (all[0], all[1], all[2]);
        }

        var weights = _in_proj_weight.chunk(3);
        return (nn.functional.linear(query, weights[0], biases[0]), nn.functional.linear(key, weights[1], biases[1]), nn.functional.linear(value, weights[2], biases[2]));
    }

    private Tensor SplitHeads(Tensor projected, long batch) =>
        projected.contiguous().view(projected.size(0), batch * _num_heads, _embedded_dim / _num_heads).transpose(0, 1);

    private Tensor Weights(Tensor q, Tensor k, Tensor? mask)
    {
        var scores = q.div(Math.Sqrt(q.size(-1))).bmm(k.transpose(-2, -1));
        var weights = nn.functional.softmax(mask is null ? scores : scores.add(mask), -1);
        return training && _dropout > 0 ? nn.functional.dropout(weights, _dropout) : weights;
    }

    private static Tensor? WithOneMoreKey(Tensor? mask) => mask is null ? null : nn.functional.pad(mask, (0L, 1L));

    private Tensor? MergedMask(Tensor? attention, Tensor? padding, long batch, long keys, Tensor like)
    {
        Tensor? merged = null;
        if (attention is not null)
            merged = Additive(attention.dim() == 2 ? attention.unsqueeze(0) : attention, like);
        if (padding is null)
            return merged;
        var perHead = Additive(padding.view(batch, 1, 1, keys).expand(-1, _num_heads, -1, -1).reshape(batch * _num_heads, 1, keys), like);
        return merged is null ? perHead : merged.add(perHead);
    }

    private static Tensor Additive(Tensor mask, Tensor like) =>
        mask.dtype == ScalarType.Bool ? zeros_like(mask, like.dtype).masked_fill(mask, double.NegativeInfinity) : mask;
}
