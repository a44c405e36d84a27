using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The parameters of a stacked recurrent layer, in the order in which libtorch's operators take them.</summary>
internal static class RecurrentWeights
{
    /// <summary>
    /// Per layer and direction [gates·hidden, inputs], [gates·hidden, hidden] and two biases [gates·hidden], under PyTorch's keys
    /// (<c>weight_ih_l0</c>, <c>weight_hh_l0</c>, <c>bias_ih_l0</c>, <c>bias_hh_l0</c>, …<c>_reverse</c>), uniform within ±1/√hidden.
    /// </summary>
    public static void Register(nn.Module module, int gates, long inputSize, long hiddenSize, long numLayers, bool bias, bool bidirectional, Device? device, ScalarType? dtype)
    {
        var rows = gates * hiddenSize;
        var parameters = new List<Parameter>();
        for (var layer = 0L; layer < numLayers; layer++)
        {
            var inputs = layer == 0 ? inputSize : hiddenSize * (bidirectional ? 2 : 1);
            foreach (var suffix in bidirectional ? new[] { $"_l{layer}", $"_l{layer}_reverse" } : [$"_l{layer}"])
            {
                parameters.Add(module.RegisterNew("weight_ih" + suffix, empty([rows, inputs], dtype, device)));
                parameters.Add(module.RegisterNew("weight_hh" + suffix, empty([rows, hiddenSize], dtype, device)));
                if (!bias)
                    continue;
                parameters.Add(module.RegisterNew("bias_ih" + suffix, empty(rows, dtype, device)));
                parameters.Add(module.RegisterNew("bias_hh" + suffix, empty(rows, dtype, device)));
            }
        }

        var bound = hiddenSize > 0 ? 1 / Math.Sqrt(hiddenSize) : 0;
        foreach (var parameter in parameters)
            nn.init.uniform_(parameter, -bound, bound);
    }

    /// <summary>A first state of zeros for an input [T, N, *] or, batch first, [N, T, *].</summary>
    public static Tensor ZeroState(Tensor input, long numLayers, bool bidirectional, long hiddenSize, bool batchFirst) =>
        zeros([numLayers * (bidirectional ? 2 : 1), input.size(batchFirst ? 0 : 1), hiddenSize], input.dtype, input.device);

    /// <summary>Throws unless the input has the three dimensions of a batch of sequences.</summary>
    public static void CheckInput(Tensor input)
    {
        if (input.dim() != 3)
            throw new System.Runtime.InteropServices.ExternalException($"input must have 3 dimensions, got {input.dim()}");
    }
}
