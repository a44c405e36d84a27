using TorchSharp;

namespace Lamina.Torch.Tests;

/// <summary>
/// Where TorchSharp's own package (0.107.0 over libtorch 2.10; 0.106.0 has the same code) does otherwise than PyTorch, and Lamina.Torch does as PyTorch. Lamina
/// uses none of it: what is listed here must not be called from emitted code or the runtime.
/// </summary>
internal static class Package
{
    private const string CyclicLR = "CyclicLR has other momenta";
    private const string OneCycleLR = "OneCycleLR has other rates";
    private const string RAdam = "RAdam multiplies by the rate twice";
    private const string LoadedSgd = "load_state_dict of an SGD without momentum throws";

    private static readonly Dictionary<string, string> cases = new()
    {
        ["UpsampleNearest"] = "Upsample wants a factor for each axis",
        ["GroupNorm"] = "the module GroupNorm gives numbers such as -1e35",
        ["trunc_normal"] = "trunc_normal_ fills with its bound where PyTorch draws anew",
        ["gaussian_nll_loss"] = "gaussian_nll_loss gives three times PyTorch's",
        ["CyclicLR"] = CyclicLR, ["CyclicLR triangular2"] = CyclicLR, ["CyclicLR exp_range"] = CyclicLR, ["CyclicLR scale_fn"] = CyclicLR,
        ["OneCycleLR"] = OneCycleLR, ["OneCycleLR three_phase"] = OneCycleLR,
        ["MultiStepLR"] = "MultiStepLR keeps a rate that PyTorch halves",
        ["ChainedLR"] = "ChainedLR has no last rate",
        ["RAdam"] = RAdam, ["RAdam options"] = RAdam,
        ["LBFGS"] = "LBFGS ends 2e-6 from PyTorch",
        ["load SGD"] = LoadedSgd, ["load SGD weight_decay"] = LoadedSgd,
    };

    private static readonly bool isUsed = typeof(torch).Assembly.GetName().Name == "TorchSharp";

    /// <summary>Skips a case of a theory that the package computes otherwise.</summary>
    public static void SkipCase(string name) => Skip.If(isUsed && cases.ContainsKey(name), cases.GetValueOrDefault(name));

    /// <summary>Skips a test of what the package does otherwise.</summary>
    public static void SkipTest(string otherwise) => Skip.If(isUsed, otherwise);
}
