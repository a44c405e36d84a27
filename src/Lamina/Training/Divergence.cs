using TorchSharp;

namespace Lamina;

/// <summary>Says where a run diverged.</summary>
internal static class Divergence
{
    /// <param name="network">The network's name.</param>
    /// <param name="what">What was not finite, and since which step.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="where">What was found about the place.</param>
    /// <param name="checkpoint">The path of the last good checkpoint; null: there is none.</param>
    public static string Describe(string network, string what, double rate, string where, string? checkpoint) =>
        $"{network} diverged: {what}; {where}. " +
        FormattableString.Invariant($"Lower the learning rate (it was {rate:g4}), or look for inputs and labels that are not what they should be.") +
        (checkpoint is null ? " With a Directory a run has a checkpoint to go back to, and names the layer where it began." : $" The last good checkpoint is {checkpoint}.");

    /// <summary>What the weights alone tell. They name no layer once a step has carried NaN back into all that learn.</summary>
    public static string InWeights(torch.nn.Module network)
    {
        if (FirstNotFinite(network) is not { } key) return "all weights are still finite";
        return network.parameters().Where(parameter => parameter.requires_grad).All(parameter => !IsFinite(parameter))
            ? "no layer's weights are finite any more"
            : $"the first layer with a value that is not finite is {LayerOf(key)} (in {key})";
    }

    /// <summary>
    /// Where a batch meets its first number that is not finite, with the weights as they were before the step; null if it meets none.
    /// </summary>
    /// <remarks>
    /// An emitted forward pass does not show its inner values, but a layer can be silenced by setting its weights to zero. That mends the answer if the
    /// layer comes before the fault or is the fault, but not if it comes after, since zero times infinity is NaN: the last layer that mends it is the culprit.
    /// </remarks>
    public static string? Find(TrainerBase trainer, LabelledBatch batch)
    {
        if (FirstNotFinite(trainer.Network) is not null) return InWeights(trainer.Network);

        using var noGradients = torch.no_grad();
        using var before = new Checkpoint();
        CheckpointParts.PutNetwork(before, trainer.Network, copy: true);
        CheckpointParts.PutRandom(before);
        var (scores, loss) = Answer(trainer, batch, before);
        if (loss) return null;
        if (scores) return "all answers are finite, so it is the loss itself";

        string? found = null;
        foreach (var layer in trainer.Network.named_parameters().GroupBy(parameter => LayerOf(parameter.name)))
        {
            foreach (var (_, parameter) in layer) parameter.fill_(0);
            if (Answer(trainer, batch, before).Scores) found = layer.Key;
        }
        return found is null
            ? "the numbers overflow before the first layer that has weights"
            : $"all weights are still finite, and the first layer whose answer is not is {found}";
    }

    /// <summary>The key of the first parameter or buffer that holds a NaN or an infinity; null when there is none.</summary>
    public static string? FirstNotFinite(torch.nn.Module network)
    {
        foreach (var (name, parameter) in network.named_parameters())
            if (!IsFinite(parameter)) return name;
        foreach (var (name, buffer) in network.named_buffers())
            if (!IsFinite(buffer)) return name;
        return null;
    }

    /// <summary>The first row of [N, ...] that holds a NaN or an infinity; null when there is none.</summary>
    public static int? FirstRowNotFinite(torch.Tensor rows)
    {
        if (IsFinite(rows)) return null;
        using var scope = torch.NewDisposeScope();
        var isFinite = rows.isfinite().reshape(rows.size(0), -1).all(1);
        return (int)isFinite.to(torch.ScalarType.Int64).argmin().item<long>();
    }

    public static bool IsFinite(torch.Tensor tensor)
    {
        using var finite = tensor.isfinite();
        using var all = finite.all();
        return all.item<bool>();
    }

    /// <summary>Whether scores and loss are finite. The weights and the random stream are then as they were before.</summary>
    private static (bool Scores, bool Loss) Answer(TrainerBase trainer, LabelledBatch batch, Checkpoint before)
    {
        var (scores, loss) = trainer.Try(batch);
        using (scores) using (loss)
        {
            CheckpointParts.RestoreNetwork(before, trainer.Network);
            CheckpointParts.RestoreRandom(before);
            return (IsFinite(scores), IsFinite(loss));
        }
    }

    private static string LayerOf(string key) => key.LastIndexOf('.') is var dot and > 0 ? key[..dot] : key;
}
