namespace Lamina;

/// <summary>In which type a trainer computes: <c>[Train(Precision = Precision.BFloat16)]</c>. Weights, gradients and checkpoints are Float32 in all.</summary>
/// <remarks>PyTorch: <c>torch.autocast(dtype=torch.bfloat16)</c>; Lightning: <c>precision="bf16-mixed"</c>; Keras: the policy <c>mixed_bfloat16</c>.</remarks>
public enum Precision
{
    /// <summary>32 bits, 24 of them significant: about 7 decimal digits.</summary>
    Float32,

    /// <summary>
    /// Mixed: convolutions, dense layers and attention's products on 16-bit copies of maps and weights, with Float32's range and 8 bits (2 to 3 decimal digits);
    /// losses, norms' statistics, softmaxes and updates in Float32. Needs no scaling of the loss. It is fast where the hardware multiplies BFloat16: CUDA from
    /// Ampere on, processors with AMX (<c>amx_bf16</c> in /proc/cpuinfo); elsewhere it only saves memory.
    /// </summary>
    BFloat16,
}
