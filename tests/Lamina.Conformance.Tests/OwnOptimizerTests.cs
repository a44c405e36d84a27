using Lamina.Conformance.Tests.Networks;

namespace Lamina.Conformance.Tests;

/// <summary>What a recipe says of decay and of frozen tensors holds for a user's own optimizer as for one of Lamina's.</summary>
public class OwnOptimizerTests
{
    private static readonly Dictionary<string, (Func<Small, Trainer> Own, Func<Small, Trainer> Known)> pairs = new()
    {
        ["Decay"] = (network => new OwnDecay(network), network => new SgdDecay(network)),
        ["DecayOfKernels"] = (network => new OwnDecayOfKernels(network), network => new SgdDecayOfKernels(network)),
        ["DecayOfBiases"] = (network => new OwnDecayOfBiases(network), network => new SgdDecayOfBiases(network)),
        ["FrozenBiases"] = (network => new OwnFrozenBiases(network), network => new SgdFrozenBiases(network)),
    };

    public static TheoryData<string> Pairs => [.. pairs.Keys];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Plain_descent_as_an_own_optimizer_is_Sgd(string pair)
    {
        var (own, known) = (After(pairs[pair].Own), After(pairs[pair].Known));
        for (var i = 0; i < known.Length; i++) Assert.Equal(known[i], own[i], 1e-6);
    }

    private static float[] After(Func<Small, Trainer> trainer)
    {
        using var network = new Small(seed: 1);
        using var training = trainer(network);
        foreach (var parameter in network.parameters()) using (TorchSharp.torch.no_grad()) parameter.fill_(0.5f);
        for (var step = 0; step < 5; step++)
        {
            using var x = RecipeCases.Samples(step);
            using var y = RecipeCases.Indices(step).Tensor;
            training.Step(new LabelledBatch(x, Target.Of(TargetKinds.Labels, y, 3)));
        }

        return [.. network.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray())];
    }
}
