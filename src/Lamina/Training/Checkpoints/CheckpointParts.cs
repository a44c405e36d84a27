using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;

namespace Lamina;

/// <summary>What every checkpoint holds: a network's weights, its optimizer's memory, gradients that wait for their update, and torch's random stream.</summary>
internal static class CheckpointParts
{
    private const string OptimizerKey = Checkpoint.Mark + "optimizer", GradientKey = Checkpoint.Mark + "gradient.";
    private const string CollectedKey = Checkpoint.Mark + "collected", RandomKey = Checkpoint.Mark + "random";

    /// <param name="checkpoint">Where to.</param>
    /// <param name="network">Whose parameters and buffers.</param>
    /// <param name="copy">False: the checkpoint shares the numbers, and must be written before the network changes.</param>
    public static void PutNetwork(Checkpoint checkpoint, torch.nn.Module network, bool copy)
    {
        using var noGradients = torch.no_grad();
        foreach (var (key, tensor) in network.state_dict()) checkpoint.Put(key, copy ? tensor.clone() : tensor.detach());
    }

    /// <exception cref="InvalidDataException">The checkpoint is of another network.</exception>
    public static void RestoreNetwork(Checkpoint checkpoint, torch.nn.Module network)
    {
        using var noGradients = torch.no_grad();
        foreach (var (key, target) in network.state_dict())
        {
            var saved = checkpoint.Tensor(key);
            if (!saved.shape.AsSpan().SequenceEqual(target.shape))
                throw new InvalidDataException($"{key} is {ShapeText.Tensor(saved.shape)} in the checkpoint and {ShapeText.Tensor(target.shape)} in the network.");
            target.copy_(saved);
        }
    }

    /// <summary>Whether an optimizer's state can be saved: TorchSharp's and Lamina's can, a user's cannot.</summary>
    public static bool CanKeep(torch.optim.Optimizer optimizer) => optimizer is OptimizerHelper;

    public static void PutOptimizer(Checkpoint checkpoint, torch.optim.Optimizer optimizer)
    {
        if (optimizer is OwnOptimizer own) own.Save(checkpoint);
        if (optimizer is OwnOptimizer or not OptimizerHelper) return;
        var helper = (OptimizerHelper)optimizer;
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) helper.save_state_dict(writer);
        checkpoint.Put(OptimizerKey, bytes.ToArray());
    }

    public static void RestoreOptimizer(Checkpoint checkpoint, torch.optim.Optimizer optimizer)
    {
        if (optimizer is OwnOptimizer own) own.Restore(checkpoint);
        if (optimizer is OwnOptimizer or not OptimizerHelper) return;
        var helper = (OptimizerHelper)optimizer;
        using var reader = new BinaryReader(new MemoryStream(checkpoint.Bytes(OptimizerKey)));
        helper.load_state_dict(reader);
    }

    /// <summary>The gradients that have added up since the last update.</summary>
    /// <param name="checkpoint">Where to.</param>
    /// <param name="network">Whose gradients.</param>
    /// <param name="collected">How many batches they come from; 0: there is nothing to keep.</param>
    /// <param name="copy">False: the checkpoint shares the numbers, and must be written before the next step.</param>
    public static void PutGradients(Checkpoint checkpoint, torch.nn.Module network, int collected, bool copy)
    {
        checkpoint.Put(CollectedKey, collected.ToString(CultureInfo.InvariantCulture));
        if (collected == 0) return;
        foreach (var (key, parameter) in network.named_parameters())
            if (parameter.grad is { } gradient) checkpoint.Put(GradientKey + key, copy ? Copied(gradient) : gradient);
    }

    private static torch.Tensor Copied(torch.Tensor tensor)
    {
        using (tensor) return tensor.clone();
    }

    /// <returns>How many batches the gradients come from.</returns>
    public static int RestoreGradients(Checkpoint checkpoint, torch.nn.Module network)
    {
        foreach (var (key, parameter) in network.named_parameters())
        {
            using (var gradient = parameter.grad) gradient?.fill_(0);
            if (!checkpoint.Has(GradientKey + key)) continue;
            using var saved = checkpoint.Tensor(GradientKey + key).to(parameter.device, true);
            parameter.grad = saved;
        }
        return int.Parse(checkpoint.Text(CollectedKey), CultureInfo.InvariantCulture);
    }

    /// <summary>The CPU's stream. TorchSharp does not expose a GPU's: a run resumed there draws other dropout masks.</summary>
    public static void PutRandom(Checkpoint checkpoint) => checkpoint.Put(RandomKey, torch.get_rng_state());

    public static void RestoreRandom(Checkpoint checkpoint) => torch.set_rng_state(checkpoint.Tensor(RandomKey));
}
